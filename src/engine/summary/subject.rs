//! What a release is about, as a noun phrase of 4 to 12 words: out of the headline, the subtitle or
//! the first sentences.

use super::Input;
use super::signs::{is_dash, words};
use crate::engine::document::{Excerpt, capitalized};
use crate::engine::language::{DateWord, Language, Order, date_word};
use crate::engine::segment::{Tag, TokenKind};
use std::ops::Range;

/// The fewest words, where the text has such a phrase.
const FEWEST: usize = 4;
/// The fewest words otherwise.
const SHORTEST: usize = 2;
/// The most words.
const MOST: usize = 12;
/// How many words the style of a state may take, which goes where the phrase is too long.
const STYLE: usize = 3;
/// The best number of words: nearer is better.
const IDEAL: f64 = 8.0;
/// What a phrase counts that hangs on a preposition: the phrase that it hangs in says more.
const INNER: f64 = 0.7;
/// What a phrase counts that begins with an empty word: *marge*, *nombre*.
const EMPTY: f64 = 0.3;
/// What a phrase counts that joins two with *and*: it may have taken hold of half of each.
const JOINED: f64 = 0.85;
/// How many sentences of the body are looked at.
const SENTENCES: usize = 4;
/// What a phrase of the body counts against one of the headline.
const BODY: f64 = 0.35;
/// What each later sentence of the body counts less.
const LATER: f64 = 0.15;
/// What the phrase counts more that begins with what is done: *coordination*, *launch*.
const ACTION: f64 = 1.5;
/// What a phrase counts that begins with a participant: a person's function, an organisation.
const PARTICIPANT: f64 = 0.25;
/// What a phrase counts with a figure or a day in it.
const FIGURES: f64 = 0.4;
/// What the phrase counts more that the whole headline is, or its part before a colon.
const WHOLE: f64 = 1.4;

/// The noun phrase that says best what the release is about.
pub(super) fn find(input: &Input) -> Option<Excerpt> {
    let mut body = 0;
    let mut best: Option<(f64, Range<usize>)> = None;
    for sentence in input.segments.sentences.iter().filter(|sentence| Some(sentence.part) != input.dateline) {
        let head = sentence.part < input.body;
        if !head {
            body += 1;
            if body > SENTENCES {
                break;
            }
        }
        let place = if head { 1.0 } else { BODY / (1.0 + LATER * body as f64) };
        let marks = &Marks::new(input, sentence.tokens.clone());
        for run in runs(input, sentence.tokens.clone()) {
            for phrase in phrases(input, marks, run.clone()) {
                let whole =
                    if head && phrase == run && run.start == sentence.tokens.start { WHOLE } else { 1.0 };
                let score = place * whole * score(input, marks, phrase.clone());
                if best.as_ref().is_none_or(|(known, _)| score > *known) {
                    best = Some((score, phrase));
                }
            }
        }
    }
    let (_, phrase) = best?;
    let mut excerpt = Excerpt::new(
        input.text,
        without_style(input, phrase).into_iter().map(|run| input.segments.span(run)),
    );
    excerpt.text = capitalized(excerpt.text.trim_end_matches(['.', ' ']));
    Some(excerpt)
}

/// What is known of each token of a sentence before phrases are made of them.
struct Marks {
    start: usize,
    marks: Vec<Mark>,
}

#[derive(Clone, Copy, Default)]
struct Mark {
    /// Inside a name, past its first token, or in an honorific.
    splits_name: bool,
    in_role: bool,
    figure_or_day: bool,
}

impl Marks {
    fn new(input: &Input, sentence: Range<usize>) -> Self {
        // A phrase may stop before the token after the sentence.
        let mut marks: Vec<Mark> = (sentence.start..sentence.end + 1)
            .map(|token| Mark { figure_or_day: is_figure_or_day(input, token), ..Mark::default() })
            .collect();
        let mut mark = |tokens: Range<usize>, set: &dyn Fn(&mut Mark)| {
            let first = tokens.start.saturating_sub(sentence.start);
            let end = tokens.end.saturating_sub(sentence.start).min(marks.len());
            marks.get_mut(first..end).into_iter().flatten().for_each(set);
        };
        for (name, honorific, role) in input.names {
            mark(name.start + 1..name.end, &|mark| mark.splits_name = true);
            mark(honorific.clone(), &|mark| mark.splits_name = true);
            if let Some(role) = role {
                let mut tokens = input.segments.tokens_of(*role);
                let inside = |token: usize| {
                    input.segments.tokens.get(token).is_some_and(|token| role.contains(token.span))
                };
                while !tokens.is_empty() && !inside(tokens.start) {
                    tokens.start += 1;
                }
                while !tokens.is_empty() && !inside(tokens.end - 1) {
                    tokens.end -= 1;
                }
                mark(tokens, &|mark| mark.in_role = true);
            }
        }
        Self { start: sentence.start, marks }
    }

    fn of(&self, token: usize) -> Mark {
        token.checked_sub(self.start).and_then(|at| self.marks.get(at)).copied().unwrap_or_default()
    }
}

/// The stretches of a sentence that a noun phrase can't leave: no finite verb, no relative, no sign.
fn runs(input: &Input, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut start = sentence.start;
    for token in sentence.clone() {
        if breaks(input, token) {
            runs.push(start..token);
            start = token + 1;
        }
    }
    runs.push(start..sentence.end);
    runs.retain(|run| run.len() >= SHORTEST);
    runs
}

/// What no noun phrase reaches across.
fn breaks(input: &Input, token: usize) -> bool {
    let Some(found) = input.segments.tokens.get(token) else { return true };
    if found.kind == TokenKind::Punctuation {
        return is_dash(input, token) && !found.glued
            || !matches!(words(input, token), "'" | "’" | "&" | "/" | "%" | "-");
    }
    let word = input.segments.fold(token);
    let pack = input.pack;
    // *au Caire la Journée …*: a second phrase begins. German genitives begin so too and go on.
    let last = token.checked_sub(1).map_or(Tag::Other, |before| input.segments.tag(before));
    let second = pack.articles.contains(word)
        && matches!(last, Tag::Noun | Tag::Name | Tag::Adjective)
        && pack.language != Language::German;
    second
        || super::compress::is_verb(input, token)
        || pack.verb_particles.contains(word) && super::compress::is_verb(input, token + 1)
        || pack.subordinators.contains(word)
        || pack.demonstratives.contains(word)
        || pack.adversatives.contains(word)
        || pack.subject_breaks.contains(word)
}

/// The noun phrases of a run: from a noun or its adjective to an end before a preposition.
fn phrases(input: &Input, marks: &Marks, run: Range<usize>) -> Vec<Range<usize>> {
    let mut phrases = Vec::new();
    for start in run.clone().filter(|&token| begins(input, marks, run.clone(), token)) {
        for end in start + 1..=run.end {
            let count = length(input, start..end);
            if count > MOST + STYLE {
                break;
            }
            if count >= SHORTEST
                && (end == run.end || is_joint(input, end))
                && ends(input, end - 1)
                && !marks.of(end).splits_name
                && !waits(input, start..end)
                && !is_half_a_pair(input, start..end)
                && shown(input, start..end) <= MOST
            {
                phrases.push(start..end);
            }
        }
    }
    phrases
}

/// How many words a reader counts: *l'OCI* is one.
fn length(input: &Input, phrase: Range<usize>) -> usize {
    input.segments.span(phrase).of(input.text).split_whitespace().count()
}

/// How many words the phrase has as it is shown.
fn shown(input: &Input, phrase: Range<usize>) -> usize {
    without_style(input, phrase).into_iter().map(|run| length(input, run)).sum()
}

/// A phrase that is too long, without the style of a state: *du peuple (de la République) du
/// Kazakhstan*.
fn without_style(input: &Input, phrase: Range<usize>) -> Vec<Range<usize>> {
    let is_link = |token: usize| input.segments.is_in(token, &input.pack.complement_links);
    if length(input, phrase.clone()) > MOST
        && let Some(style) = phrase
            .clone()
            .find(|&token| input.segments.is_in(token, &input.pack.state_styles) && is_link(token + 1))
    {
        let article = usize::from(input.segments.is_in(style.saturating_sub(1), &input.pack.articles));
        let start = style.saturating_sub(1 + article);
        if start > phrase.start && is_link(start) && style + 1 < phrase.end {
            return vec![phrase.start..start, style + 1..phrase.end];
        }
    }
    vec![phrase]
}

/// Whether a phrase may begin here: with a noun, or the adjective before it, that no other noun
/// holds.
fn begins(input: &Input, marks: &Marks, run: Range<usize>, token: usize) -> bool {
    let tag = input.segments.tag(token);
    let opens = match tag {
        Tag::Noun | Tag::Name => true,
        Tag::Adjective => {
            matches!(input.segments.tag(token + 1), Tag::Noun | Tag::Name | Tag::Adjective)
                && input.pack.language != Language::Arabic
        }
        _ => false,
    };
    // *هاتفياً*: the accusative of an adverb.
    let adverbial = words(input, token).ends_with('\u{64b}') || words(input, token).ends_with("\u{64b}ا");
    if !opens
        || adverbial
        || input.segments.is_in(token, &input.pack.function_words)
        || input.segments.is_in(token, &input.pack.honorifics)
        || marks.of(token).splits_name
    {
        return false;
    }
    let opens_adjunct =
        input.pack.language == Language::Arabic && input.segments.is_in(token, &input.pack.opener_words);
    if marks.of(token).in_role || opens_adjunct {
        return false;
    }
    if token == run.start {
        return true;
    }
    let before = token - 1;
    match input.segments.tag(before) {
        // *déplacer la coopération*, *to enhance trade*: what is done, without the verb.
        Tag::Function | Tag::Other => {
            !input.segments.is_in(before, &input.pack.conjunctions)
                && !input.segments.is_in(before, &input.pack.comparisons)
        }
        Tag::Form => true,
        Tag::Noun | Tag::Name | Tag::Adjective => false,
        _ => true,
    }
}

/// Whether the phrase may end with this token.
fn ends(input: &Input, token: usize) -> bool {
    let number = input.segments.tokens.get(token).is_some_and(|found| found.kind == TokenKind::Number)
        || words(input, token) == "%";
    number
        || matches!(input.segments.tag(token), Tag::Noun | Tag::Name | Tag::Adjective)
        || input.segments.tag(token) == Tag::Form && !is_infinitive(input, token)
}

/// Whether a phrase may stop before this token: a preposition or a participle.
fn is_joint(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    let joins = input.pack.conjunctions.contains(word) && input.segments.tag(token + 1) != Tag::Function;
    input.segments.tag(token) == Tag::Function && !joins && !input.pack.complement_links.contains(word)
}

/// *entre l'OCI*: a word that waits for its counterpart.
fn waits(input: &Input, phrase: Range<usize>) -> bool {
    let mut open = false;
    for token in phrase {
        let word = input.segments.fold(token);
        if input.pack.correlatives.contains(word) {
            open = true;
        } else if input.pack.conjunctions.contains(word)
            || input.pack.language == Language::Arabic && word.starts_with('و')
        {
            open = false;
        }
    }
    open
}

/// *(au) gouvernement et au peuple*: the first half left its preposition outside.
fn is_half_a_pair(input: &Input, phrase: Range<usize>) -> bool {
    hangs_inside(input, phrase.start)
        && phrase.clone().any(|token| {
            input.segments.is_in(token, &input.pack.conjunctions)
                && input.segments.tag(token + 1) == Tag::Function
                && token + 1 < phrase.end
        })
}

fn is_infinitive(input: &Input, token: usize) -> bool {
    let before = token.checked_sub(1).map_or("", |before| input.segments.fold(before));
    input.pack.infinitive_marks.contains(before)
}

/// Keyphrases carried, near the ideal length, what is done first, the participants not.
fn score(input: &Input, marks: &Marks, phrase: Range<usize>) -> f64 {
    let carried: f64 = input
        .keywords
        .iter()
        .filter(|(_, places)| {
            places.iter().any(|place| {
                phrase.start < place.end && place.start < phrase.end || same_words(input, place, &phrase)
            })
        })
        .map(|(score, _)| score)
        .sum();
    let count = shown(input, phrase.clone());
    let length =
        1.0 / (1.0 + ((count as f64 - IDEAL) / 5.0).powi(2)) * if count < FEWEST { 0.5 } else { 1.0 };
    let action = if names_action(input, phrase.start) { ACTION } else { 1.0 };
    let participant = if is_participant(input, phrase.clone()) { PARTICIPANT } else { 1.0 };
    let people =
        input.names.iter().filter(|(name, _, role)| role.is_some() && phrase.contains(&name.start)).count()
            as f64;
    let inner = if hangs_inside(input, phrase.start) { INNER } else { 1.0 };
    let empty =
        if action == 1.0 && input.segments.is_in(phrase.start, &input.pack.weak_words) { EMPTY } else { 1.0 };
    let joined = if phrase.clone().any(|token| input.segments.is_in(token, &input.pack.conjunctions)) {
        JOINED
    } else {
        1.0
    };
    let figures = if phrase.clone().any(|token| marks.of(token).figure_or_day) { FIGURES } else { 1.0 };
    (0.3 + carried.sqrt()) * figures * length * action * participant * inner * empty * joined
        / (1.0 + 0.8 * people)
}

/// *60 %*, *July*: when and how much, not what.
fn is_figure_or_day(input: &Input, token: usize) -> bool {
    let figure = input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Number);
    let day = matches!(date_word(input.segments.fold(token)), Some(DateWord::Month(_) | DateWord::Weekday));
    figure || words(input, token) == "%" || day && words(input, token).starts_with(char::is_uppercase)
}

/// Whether a preposition stands before the phrase or its article.
fn hangs_inside(input: &Input, start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map_or("", |token| input.segments.fold(token));
    let is_article = |word: &str| input.pack.articles.contains(word);
    let preposition = if is_article(before(1)) { 2 } else { 1 };
    start
        .checked_sub(preposition)
        .is_some_and(|token| input.segments.tag(token) == Tag::Function && !is_article(before(preposition)))
}

/// Whether the phrase says the keyphrase's words, elsewhere than at its places.
fn same_words(input: &Input, place: &Range<usize>, phrase: &Range<usize>) -> bool {
    let words = |range: &Range<usize>| input.segments.tokens.get(range.clone()).unwrap_or_default();
    words(place).iter().all(|token| words(phrase).iter().any(|other| other.word == token.word))
}

/// Whether the phrase is about who takes part: it begins with a name, or its head is a function.
fn is_participant(input: &Input, phrase: Range<usize>) -> bool {
    let listed = |token: usize| {
        let word = input.segments.fold(token);
        let is_listed = |word: &str| input.pack.functions.contains(word);
        is_listed(word)
            || input.pack.language == Language::Arabic
                && crate::engine::segment::arabic::stems(word).any(|stem| is_listed(stem.bare))
    };
    // A day or a session has a name and is a topic.
    let head_last = input.pack.order == Order::HeadLast;
    let head = if head_last { head_last_noun(input, phrase.clone()) } else { phrase.start };
    let event = input.segments.is_in(head, &input.pack.event_heads);
    let named = !event && input.names.iter().any(|(name, ..)| name.start == phrase.start);
    named
        && (!head_last
            || input.names.iter().any(|(name, ..)| name.start == phrase.start && name.contains(&head)))
        || listed(head)
        || listed(phrase.start)
}

/// The last noun before the first preposition.
fn head_last_noun(input: &Input, phrase: Range<usize>) -> usize {
    let first = phrase.start;
    phrase.take_while(|&token| !matches!(input.segments.tag(token), Tag::Function)).last().unwrap_or(first)
}

/// Nouns that name what is done: *coordination*, *soutien*, *opening*, *visite*, *تعزيز*.
fn names_action(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    input.pack.action_nouns.contains(word)
        || input
            .pack
            .action_endings
            .iter()
            .any(|ending| word.ends_with(ending.as_str()) && word.len() > ending.len() + 2)
}
