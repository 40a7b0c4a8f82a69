//! A text → what it states that can be compared: words, numbers, dates, names.
//!
//! The release and what is held against it are read alike.

use super::dates::{Date, dates};
use super::likeness::same_name;
use super::stand_ins::{StandIn, stand_ins};
use crate::engine::document::{Entity, EntityType, Span};
use crate::engine::entities::{self, Frame, Named, Naming};
use crate::engine::language::thesaurus::{self, Sense};
use crate::engine::language::{Language, Pack, Set, lexicon, pack};
use crate::engine::segment::arabic::stems;
use crate::engine::segment::{self, Number, Segments, Tag, TokenKind, gaps, segment};
use std::ops::Range;

/// One of the two texts.
pub(super) struct Side {
    pub segments: Segments,
    pub pack: &'static Pack,
    pub named: Named,
    numbers: Vec<Number>,
    dates: Vec<Date>,
    /// Whether each token is a word that carries meaning, no number and no part of a date.
    content: Vec<bool>,
    /// What each token says that other words say too, or the contrary of.
    senses: Vec<Vec<Sense>>,
    /// How far each token stands from the first.
    ruler: Vec<f64>,
    /// Words that stand for people.
    pub stand_ins: Vec<StandIn>,
}

/// A mention of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub tokens: Range<usize>,
    /// The tokens of its honorifics, and of its function where that stands beside it.
    pub honorific: Range<usize>,
    pub role: Range<usize>,
    /// Index into [`Named::entities`].
    pub entity: usize,
    pub kind: EntityType,
}

impl Side {
    /// Reads the `parts` of a text.
    pub fn new(text: &str, parts: &[Span], language: Language, frame: Frame) -> Self {
        let pack = pack(language);
        let segments = segment(text, parts, pack);
        let named = entities::find(text, &segments, pack, frame);
        let dates: Vec<Date> =
            segments.sentences.iter().flat_map(|sentence| dates(text, &segments, sentence.span)).collect();
        let mut numbers = Vec::new();
        for sentence in &segments.sentences {
            let dates = dates.iter().map(|date| &date.tokens);
            let own = dates.filter(|date| sentence.tokens.contains(&date.start)).cloned();
            let gaps = gaps(sentence.tokens.clone(), own);
            numbers.extend(gaps.flat_map(|gap| segment::numbers(&segments, language, gap)));
        }
        let mut content: Vec<bool> =
            (0..segments.tokens.len()).map(|index| carries_meaning(&segments, pack, index)).collect();
        let taken = dates.iter().map(|date| &date.tokens).chain(numbers.iter().map(|number| &number.tokens));
        for index in taken.flat_map(Clone::clone) {
            // *COVID-19* is a name with a number in it.
            let is_name = segments.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Word)
                && segments.fold(index).contains(|letter: char| letter.is_ascii_digit());
            if let Some(content) = content.get_mut(index).filter(|_| !is_name) {
                *content = false;
            }
        }
        let senses = senses(&segments, language);
        let ruler = ruler(&segments, pack, &content, &numbers, &dates);
        let mut side =
            Self { segments, pack, named, numbers, dates, content, senses, ruler, stand_ins: Vec::new() };
        let names: Vec<Name> = side.names(0..side.segments.tokens.len()).collect();
        side.stand_ins = stand_ins(&side.segments, pack, &side.named, &names);
        side
    }

    /// Takes over the names of `other`: a short text says *Taha* of someone whom only the release
    /// shows to be a person.
    pub fn adopt(&mut self, other: &Side) {
        if self.pack.language != other.pack.language {
            return;
        }
        for name in other.names(0..other.segments.tokens.len()).filter(|name| name.kind != EntityType::Event)
        {
            let surname = name.kind.is_person().then(|| name.tokens.end.saturating_sub(1)..name.tokens.end);
            for form in [Some(name.tokens.clone()), surname].into_iter().flatten() {
                // *إلى* is no one's name, whatever was taken for one.
                if other.content(form.clone()).next().is_none() {
                    continue;
                }
                self.adopt_form(other, form, &name);
            }
        }
        self.named.mentions.sort_by_key(|mention| mention.tokens.start);
    }

    fn adopt_form(&mut self, other: &Side, form: Range<usize>, name: &Name) {
        let is_capital = |at: usize| self.segments.tokens.get(at).is_some_and(|token| token.is_capital());
        let cased = self.pack.language != Language::Arabic;
        let places: Vec<Range<usize>> = (0..self.segments.tokens.len())
            .map(|at| at..at + form.len())
            .filter(|place| place.end <= self.segments.tokens.len() && (!cased || is_capital(place.start)))
            .filter(|place| {
                let mut pairs = place.clone().zip(form.clone());
                let language = self.pack.language;
                pairs.all(|(own, at)| same_name(self.segments.fold(own), other.segments.fold(at), language))
            })
            .filter(|place| {
                let mut mentions = self.named.mentions.iter();
                mentions.all(|one| one.tokens.end <= place.start || place.end <= one.tokens.start)
            })
            .collect();
        let Some(known) = other.named.entities.get(name.entity) else { return };
        for tokens in places {
            let spans = vec![self.segments.span(tokens.clone())];
            let entity = self.named.entities.len();
            self.named.entities.push(Entity { role: None, spans, ..known.clone() });
            self.named.mentions.push(Naming { tokens, honorific: 0..0, role: None, entity });
        }
    }

    /// The words of a range that carry meaning.
    pub fn content(&self, within: Range<usize>) -> impl DoubleEndedIterator<Item = usize> {
        within.filter(|&index| self.content.get(index) == Some(&true))
    }

    /// The senses of a word.
    pub fn senses(&self, index: usize) -> &[Sense] {
        self.senses.get(index).map_or(&[], Vec::as_slice)
    }

    /// The numbers that begin in a range.
    pub fn numbers(&self, within: &Range<usize>) -> impl Iterator<Item = &Number> {
        self.numbers.iter().filter(|number| within.contains(&number.tokens.start))
    }

    /// The dates that begin in a range.
    pub fn dates(&self, within: &Range<usize>) -> impl Iterator<Item = &Date> {
        self.dates.iter().filter(|date| within.contains(&date.tokens.start))
    }

    /// Whether a token is part of a date: *May* is a month there.
    pub fn is_dated(&self, index: usize) -> bool {
        self.dates.iter().any(|date| date.tokens.contains(&index))
    }

    /// The names that begin in a range.
    pub fn names(&self, within: Range<usize>) -> impl Iterator<Item = Name> {
        let mentions = self.named.mentions.iter();
        mentions.filter(move |mention| within.contains(&mention.tokens.start)).filter_map(|mention| {
            let kind = self.named.entities.get(mention.entity)?.kind;
            let role = mention.role.map_or(0..0, |role| self.segments.tokens_of(role));
            let honorific = mention.honorific.clone();
            let mut tokens = mention.tokens.clone();
            // *نال سميث*: the verb before a name can be taken for a given name.
            if self.pack.language == Language::Arabic && tokens.len() > 1 && self.is_known_verb(tokens.start)
            {
                tokens.start += 1;
            }
            Some(Name { tokens, honorific, role, entity: mention.entity, kind })
        })
    }

    fn is_known_verb(&self, index: usize) -> bool {
        self.segments.is_in(index, &self.pack.verbs)
            || !self.senses(index).is_empty() && self.is_finite(index)
    }

    /// How far apart two tokens stand: the words between them, and what divides them.
    pub fn distance(&self, one: usize, two: usize) -> f64 {
        let at = |index: usize| self.ruler.get(index).copied().unwrap_or_default();
        (at(one) - at(two)).abs()
    }

    /// The tokens of a sentence.
    pub fn sentence(&self, index: usize) -> Range<usize> {
        self.segments.sentences.get(index).map_or(0..0, |sentence| sentence.tokens.clone())
    }

    /// Whether a sentence asks, and states nothing.
    pub fn is_question(&self, sentence: usize) -> bool {
        let tokens = self.sentence(sentence);
        let last = tokens.end.saturating_sub(CLOSING).max(tokens.start)..tokens.end;
        last.into_iter().any(|at| matches!(self.segments.fold(at), "?" | "؟"))
    }

    /// Whether a list of the language has a word, in Arabic without what is written onto it.
    pub fn is_in(&self, index: usize, set: &Set) -> bool {
        let word = self.segments.fold(index);
        self.segments.is_in(index, set)
            || self.pack.language == Language::Arabic && stems(word).any(|stem| set.contains(stem.bare))
    }

    /// Whether a word is the noun of a function.
    pub fn is_function(&self, index: usize) -> bool {
        self.is_in(index, &self.pack.functions)
    }

    /// Whether a word is a verb, or made of one.
    pub fn is_verbal(&self, index: usize) -> bool {
        // What has the Arabic article is no verb, whatever verb it is made of.
        let is_noun = self.pack.language == Language::Arabic
            && self.is_noun(index)
            && self.segments.fold(index).starts_with("ال");
        matches!(self.segments.tag(index), Tag::Verb | Tag::Form)
            || !is_noun && self.is_in(index, &self.pack.verbs)
            || self.follows_auxiliary(index)
    }

    /// *Must report*: after these an English noun is a verb.
    fn follows_auxiliary(&self, index: usize) -> bool {
        let before = index.checked_sub(1).map(|at| self.segments.fold(at));
        self.pack.language == Language::English && before.is_some_and(|word| AUXILIARIES.contains(&word))
    }

    /// Whether a word is a finite verb.
    pub fn is_finite(&self, index: usize) -> bool {
        self.segments.tag(index) == Tag::Verb
    }

    /// Whether a word says how something is done.
    pub fn is_adverb(&self, index: usize) -> bool {
        self.segments.tag(index) == Tag::Adverb
    }

    /// Whether a word names something.
    pub fn is_noun(&self, index: usize) -> bool {
        matches!(self.segments.tag(index), Tag::Noun | Tag::Name)
    }

    /// The country that a word says something is of: *French*, *السعودي*.
    pub fn demonym(&self, index: usize) -> Option<&'static str> {
        let word = self.segments.fold(index);
        let stem = || stems(word).find_map(|stem| lexicon::demonym(stem.bare));
        lexicon::demonym(word).or_else(|| (self.pack.language == Language::Arabic).then(stem).flatten())
    }

    /// The ids by which the lists know what a range names, in any language.
    pub fn known(&self, tokens: Range<usize>) -> Option<String> {
        let key = self.segments.key(tokens.clone());
        let key = key.strip_prefix("l'").unwrap_or(&key);
        let of = |key: &str| {
            let place = lexicon::place(key).map(|place| place.id).or_else(|| lexicon::demonym(key));
            let organisation =
                || lexicon::organisation(key).map(|organisation| format!("#{}", organisation.id));
            place.map(str::to_owned).or_else(organisation)
        };
        if self.pack.language != Language::Arabic {
            return of(key);
        }
        let (first, rest) = key.split_once(' ').map_or((key, ""), |(first, rest)| (first, rest));
        stems(first).find_map(|stem| {
            let article = if stem.article { "ال" } else { "" };
            of(format!("{article}{} {rest}", stem.bare).trim_end())
        })
    }
}

/// The senses of each token; in Arabic those of any of its readings.
fn senses(segments: &Segments, language: Language) -> Vec<Vec<Sense>> {
    let mut senses: Vec<Vec<Sense>> = vec![Vec::new(); segments.tokens.len()];
    for index in 0..segments.tokens.len() {
        let mut found = thesaurus::senses(|ahead| segments.fold(index + ahead), language);
        if language == Language::Arabic {
            for stem in stems(segments.fold(index)).skip(1) {
                let word = |ahead| if ahead == 0 { stem.bare } else { segments.fold(index + ahead) };
                found.extend(thesaurus::senses(word, language));
            }
        }
        // *Fourth-largest* has the senses of its parts; *COVID-59* is no *COVID-19*.
        let word = segments.fold(index);
        let joined = word.contains('-') && !word.contains(|letter: char| letter.is_ascii_digit());
        for part in word.split('-').filter(|_| joined) {
            found.extend(thesaurus::senses(|ahead| if ahead == 0 { part } else { "" }, language));
        }
        for (sense, length) in found {
            for known in senses.iter_mut().skip(index).take(length) {
                known.push(sense);
            }
        }
    }
    senses
}

/// Where each token stands on a ruler on which a word that carries meaning has the length of one.
fn ruler(segments: &Segments, pack: &Pack, content: &[bool], numbers: &[Number], dates: &[Date]) -> Vec<f64> {
    let mut starts: Vec<usize> = numbers.iter().map(|number| number.tokens.start).collect();
    starts.extend(dates.iter().map(|date| date.tokens.start));
    let mut length = 0.0;
    let mut sentence = 0;
    (0..segments.tokens.len())
        .map(|index| {
            let word = content.get(index) == Some(&true) || starts.contains(&index);
            let own = segments.sentence_of(index);
            if own != sentence {
                sentence = own;
                let taken_up = segments.is_in(index, &pack.anaphors);
                length += if taken_up { TAKEN_UP } else { SENTENCE };
            }
            length += match segments.fold(index) {
                _ if word => 1.0,
                "," | "،" => COMMA,
                ";" | "؛" | ":" | "(" | ")" => CLAUSE,
                _ if segments.is_in(index, &pack.conjunctions) => 0.5,
                _ => 0.0,
            };
            length
        })
        .collect()
}

/// The lengths of what divides words.
const SENTENCE: f64 = 6.0;
/// Before a sentence that opens with a pronoun.
const TAKEN_UP: f64 = 3.0;
const CLAUSE: f64 = 2.0;
const COMMA: f64 = 1.0;

/// Neither a function word nor an address: *M.*, *السيد*.
fn carries_meaning(segments: &Segments, pack: &Pack, index: usize) -> bool {
    let is_word = segments.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Word);
    let word = segments.fold(index);
    let is_in_arabic =
        |set: &Set| pack.language == Language::Arabic && stems(word).any(|stem| set.contains(stem.bare));
    let short = pack.language == Language::Arabic || word.chars().count() <= LONGEST_ADDRESS;
    let is_address = pack.honorifics.contains(word) && !pack.functions.contains(word) && short;
    is_word
        && !is_address
        && !pack.function_words.contains(word)
        && !pack.negations.contains(word)
        && !is_in_arabic(&pack.function_words)
}

/// What stands before an infinitive in English.
const AUXILIARIES: [&str; 9] = ["will", "would", "can", "could", "may", "might", "must", "shall", "should"];

/// A question mark stands before no more than closing quotation marks.
const CLOSING: usize = 3;

/// Longer honorifics are functions as well: *ambassadeur*, *general*.
const LONGEST_ADDRESS: usize = 4;
