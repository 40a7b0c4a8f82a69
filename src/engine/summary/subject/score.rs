//! How well a noun phrase says what a release is about: features with a factor each, set by reason and
//! seen on releases of many senders.

use super::super::Input;
use super::phrases::{Marks, shown};
use super::runs::is_verb;
use super::{hangs_inside, names_action};
use crate::engine::document::EntityType;
use crate::engine::language::{Language, Order, date_word};
use crate::engine::segment::Tag;
use crate::engine::segment::arabic::stems;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// The fewest words, where the text has such a phrase.
const FEWEST: usize = 4;
/// What a shorter phrase counts.
const SHORT: f64 = 0.5;
/// The best number of words: nearer is better.
const IDEAL: f64 = 8.0;
/// What a phrase counts that hangs on a preposition: the phrase that it hangs in says more.
const INNER: f64 = 0.7;
/// What a phrase counts that begins with an empty word: *marge*, *nombre*.
const EMPTY: f64 = 0.2;
/// The same of what the headline tells.
const WEAK: f64 = 0.5;
/// What a phrase counts that joins two with *and*: it may have taken hold of half of each.
const JOINED: f64 = 0.85;
/// What a phrase of the body counts against one of the headline.
const BODY: f64 = 0.3;
/// What each later sentence of the body counts less.
const LATER: f64 = 0.15;
/// What a phrase of the body counts more for each word that the headline has too, up to two.
const SHARED: f64 = 0.25;
/// What it counts without such a word.
const UNRELATED: f64 = 0.15;
/// What the phrase counts more that begins with what is done: *coordination*, *launch*.
const ACTION: f64 = 1.5;
/// The same of a phrase within another, which says more.
const ACTION_INSIDE: f64 = 1.2;
/// What a phrase counts that begins with a participant: a person's function, an organisation.
const PARTICIPANT: f64 = 0.25;
/// What a phrase counts with a figure or a day in it.
const FIGURES: f64 = 0.4;
/// What the headline's own phrase counts with a day in it.
const TOLD_DAY: f64 = 0.85;
/// What the phrase counts more that the whole headline is, or its part before a colon.
const WHOLE: f64 = 1.6;
/// What the phrase counts more that opens it, where it is too long as a whole.
const OPENING: f64 = 1.3;
/// What the phrase counts more that the headline's verb is about.
const OBJECT: f64 = 1.6;
/// What a phrase counts after what the headline's first verb is about: *launches an institute, opening new
/// ways*.
const SECOND: f64 = 0.6;
/// What a phrase of the body counts that tells where: *met at the headquarters*.
const WHERE: f64 = 0.4;
/// What a phrase counts before the headline's verb: who does it.
const DOER: f64 = 0.5;
/// What a phrase of a headline counts at least for its length, where it is all that is said.
const LONG_ENOUGH: f64 = 0.8;

/// What each word more of what the headline tells counts.
const LONGER: f64 = 0.03;
/// What a phrase of the body counts more that was talked about: *they discussed*.
const TALKED_ABOUT: f64 = 2.0;
/// What one of two words counts at least where it is all that the headline's verb is about.
const PAIR: f64 = 0.55;
/// Up to so many words before a colon are a heading.
const KICKER: usize = 2;
/// What a phrase of the body counts that has half a clause in it.
const CLAUSE: f64 = 0.4;

/// Where a phrase stands.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    /// In headline or subtitle.
    Head {
        /// Its run follows the verb.
        is_object: bool,
        /// The verb follows its run.
        is_doer: bool,
        /// Its run is all that is said, or all before or after a colon.
        alone: bool,
        /// Its run is the headline.
        entire: bool,
        /// Another run stands between the first verb and it.
        after_object: bool,
    },
    /// In a sentence of the body, from 1.
    Body(usize),
}

/// What a phrase is worth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Worth {
    /// More is better; from 0.
    pub score: f64,
    /// It is what the headline tells.
    pub is_told: bool,
    /// It isn't, or it is in two words: it may be beside the point.
    pub is_chance: bool,
}

/// What phrases are measured by.
pub(super) struct Scale<'a> {
    /// The words of the headline that mean something.
    headline: FxHashSet<&'a str>,
}

impl<'a> Scale<'a> {
    pub fn new(input: &Input<'a>) -> Self {
        let sentences = input.segments.sentences.iter().filter(|sentence| sentence.part < input.body);
        let tokens = sentences.flat_map(|sentence| sentence.tokens.clone());
        Self { headline: tokens.filter_map(|token| meaning(input, token)).collect() }
    }

    /// How well a phrase of a run says it.
    pub fn score(
        &self,
        input: &Input,
        marks: &Marks,
        phrase: Range<usize>,
        run: &Range<usize>,
        place: Place,
    ) -> Worth {
        let unless = |so: bool, factor: f64| if so { factor } else { 1.0 };
        let head = head(input, phrase.clone());
        let is_action = names_action(input, head);
        let leads = leads(input, &phrase, run);
        let count = shown(input, phrase.clone());
        let is_whole = leads && phrase.end == run.end;
        // *Antennes adaptatives :* says what it belongs to.
        let alone =
            is_whole && matches!(place, Place::Head { alone: true, entire, .. } if entire || count > KICKER);
        let object = is_whole && matches!(place, Place::Head { is_object: true, .. });
        let in_body = matches!(place, Place::Body(_));
        let participant = is_participant(input, phrase.clone(), head, in_body);
        let is_head = matches!(place, Place::Head { is_object, alone, .. } if is_object || alone);
        // What the headline is about is told whole; elsewhere the phrase must say enough and not too much.
        let is_told = is_head && leads && !participant;
        let near = match count {
            FEWEST.. if is_told => 1.0 + LONGER * count as f64,
            _ => 1.0 / (1.0 + ((count as f64 - IDEAL) / 5.0).powi(2)),
        };
        let has = |set| phrase.clone().any(|token| input.segments.is_in(token, set));
        let opens_with_figure = is_told && marks.of(phrase.start).figure;
        let people = input.names.iter();
        let people = people.filter(|name| name.role.is_some() && phrase.contains(&name.tokens.start)).count();
        let is_topic = in_body && is_talked_about(input, run);
        let score = (0.3 + carried(input, &phrase).sqrt())
            * self.place(input, &phrase, leads, alone, place)
            * match is_whole && is_head {
                true if alone => near.max(LONG_ENOUGH),
                true if object => near.max(if count < FEWEST - 1 { PAIR } else { LONG_ENOUGH }),
                _ => near * unless(count < FEWEST, SHORT),
            }
            * unless(is_action, if leads { ACTION } else { ACTION_INSIDE })
            * unless(participant, PARTICIPANT)
            * unless(hangs_inside(input, phrase.start) && !leads, INNER)
            * unless(matches!(place, Place::Head { after_object: true, .. }), SECOND)
            * unless(in_body && tells_where(input, &phrase), WHERE)
            * unless(
                !is_action && !opens_with_figure && is_weak(input, head),
                if is_told { WEAK } else { EMPTY },
            )
            * unless(in_body && tells_of_a_clause(input, &phrase), CLAUSE)
            * unless(!is_whole && has(&input.pack.conjunctions), JOINED)
            * unless(!is_told && phrase.clone().any(|token| marks.of(token).figure), FIGURES)
            * unless(
                phrase.clone().any(|token| marks.of(token).day),
                if is_told { TOLD_DAY } else { FIGURES },
            )
            * unless(is_topic, TALKED_ABOUT)
            / if is_told { 1.0 } else { 1.0 + 0.8 * people as f64 };
        let is_chance = !is_topic && (in_body || !is_told) || is_head && count <= KICKER;
        Worth { score, is_told, is_chance }
    }

    fn place(&self, input: &Input, phrase: &Range<usize>, leads: bool, alone: bool, place: Place) -> f64 {
        let is_short = shown(input, phrase.clone()) <= KICKER;
        match place {
            Place::Head { .. } if alone => WHOLE,
            Place::Head { alone: true, .. } if leads && !is_short => OPENING,
            Place::Head { is_object: true, .. } if leads => OBJECT,
            Place::Head { is_doer: true, .. } => DOER,
            Place::Head { .. } => 1.0,
            Place::Body(sentence) => {
                let words = phrase.clone().filter_map(|token| meaning(input, token));
                let shared = words.filter(|word| self.headline.contains(word)).count().min(2);
                let related = if shared == 0 { UNRELATED } else { 1.0 + SHARED * shared as f64 };
                BODY * related / (1.0 + LATER * sentence as f64)
            }
        }
    }
}

/// Whether nothing but articles, participles, days and the like stands in the run before the phrase.
fn leads(input: &Input, phrase: &Range<usize>, run: &Range<usize>) -> bool {
    let is_empty = |token: usize| {
        matches!(input.segments.tag(token), Tag::Function | Tag::Adverb | Tag::Form | Tag::Other)
            || date_word(input.segments.fold(token)).is_some()
    };
    (run.start..phrase.start).all(is_empty)
}

/// Whether a preposition of place that no verb governs stands before the phrase or its article.
fn tells_where(input: &Input, phrase: &Range<usize>) -> bool {
    let Input { segments, pack, .. } = *input;
    let before = |back: usize| phrase.start.checked_sub(back);
    let article = before(1).is_some_and(|token| segments.is_in(token, &pack.articles));
    before(1 + usize::from(article)).is_some_and(|preposition| {
        segments.is_in(preposition, &pack.place_prepositions)
            && !preposition.checked_sub(1).is_some_and(|token| is_verb(input, token))
    })
}

/// Whether a verb of talking stands just before the run: *ont évoqué*, *جرى بحث*.
fn is_talked_about(input: &Input, run: &Range<usize>) -> bool {
    let verb = |token: usize| input.segments.is_in(token, &input.pack.topic_verbs);
    (run.start.saturating_sub(2)..run.end.min(run.start + 1)).any(verb)
}

/// *name for itself*, *البرنامج … متنوعةً*: a pronoun that points out of it, an Arabic accusative within it.
fn tells_of_a_clause(input: &Input, phrase: &Range<usize>) -> bool {
    let accusative = |token: usize| {
        input.segments.tokens.get(token).is_some_and(|found| {
            let surface = found.span.of(input.text);
            surface.ends_with('\u{64b}') || surface.ends_with("\u{64b}ا")
        })
    };
    let points = |token: usize| input.segments.is_in(token, &input.pack.anaphors);
    phrase.clone().any(|token| points(token) || token > phrase.start && accusative(token))
}

/// Whether the word files nothing: *marge*, *الأسبوع*.
fn is_weak(input: &Input, token: usize) -> bool {
    let Input { segments, pack, .. } = *input;
    let stem = |word: &str| stems(word).any(|stem| pack.weak_words.contains(stem.bare));
    segments.is_in(token, &pack.weak_words) || pack.language == Language::Arabic && stem(segments.fold(token))
}

/// The head of a noun phrase: its first noun, or the last before the first preposition.
fn head(input: &Input, phrase: Range<usize>) -> usize {
    if input.pack.order == Order::HeadLast {
        return head_last_noun(input, phrase);
    }
    let is_noun = |token: &usize| match input.segments.tag(*token) {
        Tag::Adjective => input.pack.language == Language::Arabic,
        tag => matches!(tag, Tag::Noun | Tag::Name),
    };
    phrase.clone().find(is_noun).unwrap_or(phrase.start)
}

/// A word that means something, for comparing: in Arabic without what is written onto it.
fn meaning<'a>(input: &Input<'a>, token: usize) -> Option<&'a str> {
    let segments = input.segments;
    let word = segments.fold(token);
    let bare = match input.pack.language {
        Language::Arabic => stems(word).find(|stem| stem.article).map_or(word, |stem| stem.bare),
        _ => word.strip_suffix('s').unwrap_or(word),
    };
    let means = matches!(segments.tag(token), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Form)
        && !segments.is_in(token, &input.pack.function_words);
    means.then_some(bare)
}

/// The scores of the keyphrases that the phrase says.
fn carried(input: &Input, phrase: &Range<usize>) -> f64 {
    let says = |place: &Range<usize>| {
        phrase.start < place.end && place.start < phrase.end || same_words(input, place, phrase)
    };
    let keywords = input.keywords.iter().filter(|(_, places)| places.iter().any(says));
    keywords.map(|(score, _)| score).sum()
}

/// Whether the phrase says the keyphrase's words, elsewhere than at its places.
fn same_words(input: &Input, place: &Range<usize>, phrase: &Range<usize>) -> bool {
    let words = |range: &Range<usize>| input.segments.tokens.get(range.clone()).unwrap_or_default();
    words(place).iter().all(|token| words(phrase).iter().any(|other| other.word == token.word))
}

/// Whether the phrase is about who takes part: it begins with a name, or its head is a function.
fn is_participant(input: &Input, phrase: Range<usize>, head: usize, in_body: bool) -> bool {
    let Input { segments, pack, .. } = *input;
    let listed = |token: usize| {
        let word = segments.fold(token);
        pack.functions.contains(word)
            || pack.language == Language::Arabic && stems(word).any(|stem| pack.functions.contains(stem.bare))
    };
    // A day, a session, a forum has a name, and may be what a headline is about.
    let event = segments.is_in(head, &pack.event_heads);
    let named = |name: &Range<usize>| match pack.order {
        Order::HeadLast => name.contains(&head),
        Order::HeadFirst => name.start == phrase.start,
    };
    let mut participants = input.names.iter().filter(|name| in_body || name.kind != EntityType::Event);
    !event && participants.any(|name| named(&name.tokens)) || listed(head) || listed(phrase.start)
}

/// The last noun before the first preposition.
fn head_last_noun(input: &Input, phrase: Range<usize>) -> usize {
    let first = phrase.start;
    phrase.take_while(|&token| !matches!(input.segments.tag(token), Tag::Function)).last().unwrap_or(first)
}
