//! A text → what it states that can be compared: words, numbers, dates, names, denials.
//!
//! The release and what is held against it are read alike.

use super::letters::skeleton;
use crate::engine::anatomy::dates;
use crate::engine::document::{EntityType, Span};
use crate::engine::entities::{self, Frame, Named};
use crate::engine::language::{DateWord, Language, Pack, date_word, lexicon, pack};
use crate::engine::segment::arabic::stems;
use crate::engine::segment::{self, Number, Segments, TokenKind, segment};
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
}

/// A date, or as much of it as the text gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Date {
    pub tokens: Range<usize>,
    pub day: Option<u8>,
    pub month: u8,
    pub year: Option<u16>,
    /// Whether day and month may be the other way round.
    ambiguous: bool,
}

impl Date {
    /// A date in full that stands nowhere.
    pub fn whole(day: u8, month: u8, year: u16) -> Date {
        Date { tokens: 0..0, day: Some(day), month, year: Some(year), ambiguous: false }
    }

    /// Whether this date can be the other: what both give is the same.
    pub fn may_be(&self, other: &Date) -> bool {
        let years = self.year.zip(other.year).is_none_or(|(one, two)| one == two);
        let fits =
            |day: Option<u8>, month: u8| day.is_none_or(|day| Some(day) == other.day) && month == other.month;
        years
            && (fits(self.day, self.month)
                || (self.ambiguous || other.ambiguous)
                    && self.day.is_some_and(|day| fits(Some(self.month), day)))
    }
}

/// How many tokens a denial reaches forward to what it denies.
const REACH: usize = 5;
/// And how many back, where nothing follows it.
const BACK: usize = 3;

impl Side {
    /// Reads the `parts` of a text.
    pub fn new(text: &str, parts: &[Span], language: Language, frame: Frame) -> Self {
        let pack = pack(language);
        let segments = segment(text, parts, pack);
        let named = entities::find(text, &segments, pack, frame);
        let dates: Vec<Date> =
            segments.sentences.iter().flat_map(|sentence| dates_in(text, &segments, sentence.span)).collect();
        let mut content: Vec<bool> = (0..segments.tokens.len())
            .map(|index| {
                let is_word = segments.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Word);
                is_word && !is_function_word(segments.fold(index), pack)
            })
            .collect();
        let mut numbers = Vec::new();
        for sentence in &segments.sentences {
            let mut start = sentence.tokens.start;
            for date in dates.iter().filter(|date| sentence.tokens.contains(&date.tokens.start)) {
                numbers.extend(segment::numbers(&segments, language, start..date.tokens.start));
                start = date.tokens.end.max(start);
            }
            numbers.extend(segment::numbers(&segments, language, start..sentence.tokens.end));
        }
        let taken = dates.iter().map(|date| &date.tokens).chain(numbers.iter().map(|number| &number.tokens));
        for index in taken.flat_map(Clone::clone) {
            if let Some(content) = content.get_mut(index).filter(|_| !segments.fold(index).contains('-')) {
                *content = false;
            }
        }
        Self { segments, pack, named, numbers, dates, content }
    }

    /// The words of a range that carry meaning.
    pub fn content(&self, within: Range<usize>) -> impl Iterator<Item = usize> {
        within.filter(|&index| self.content.get(index) == Some(&true))
    }

    /// The numbers that begin in a range.
    pub fn numbers_in(&self, within: &Range<usize>) -> impl Iterator<Item = &Number> {
        self.numbers.iter().filter(|number| within.contains(&number.tokens.start))
    }

    /// The dates that begin in a range.
    pub fn dates_in(&self, within: &Range<usize>) -> impl Iterator<Item = &Date> {
        self.dates.iter().filter(|date| within.contains(&date.tokens.start))
    }

    /// The denials of a range, each with the word that it denies.
    pub fn denials(&self, within: Range<usize>) -> Vec<(usize, usize)> {
        let mut denials: Vec<(usize, usize)> = Vec::new();
        for at in within.clone().filter(|&at| self.denies(at)) {
            // *not only … but also* denies nothing.
            if ["only", "seulement", "فقط", "solo", "nur", "apenas", "merely"]
                .contains(&self.segments.fold(at + 1))
                || self.segments.fold(at + 2) == "seulement"
            {
                continue;
            }
            let ahead =
                self.content(at + 1..within.end.min(at + 1 + REACH)).find(|&index| !self.denies(index));
            let behind = self.content(within.start.max(at.saturating_sub(BACK))..at).last();
            if let Some(denied) = ahead.or(behind)
                && denials.last().is_none_or(|(_, last)| *last != denied)
            {
                denials.push((at, denied));
            }
        }
        denials
    }

    fn denies(&self, index: usize) -> bool {
        let word = self.segments.fold(index);
        self.pack.negations.contains(word)
            || self.pack.language == Language::Arabic
                && stems(word).any(|stem| self.pack.negations.contains(stem.bare))
    }

    /// Whether a denial stands so near to a word that it may deny it.
    pub fn is_denied(&self, index: usize) -> bool {
        let sentence = self.sentence(self.segments.sentence_of(index));
        let near = sentence.start.max(index.saturating_sub(REACH))..sentence.end.min(index + 1 + BACK);
        near.into_iter().any(|at| self.denies(at))
    }

    /// The tokens of a sentence.
    pub fn sentence(&self, index: usize) -> Range<usize> {
        self.segments.sentences.get(index).map_or(0..0, |sentence| sentence.tokens.clone())
    }

    /// Whether two words, of this side and of one in the same language, are forms of one word.
    pub fn alike(&self, index: usize, other: &Side, at: usize) -> bool {
        let (one, two) = (self.segments.fold(index), other.segments.fold(at));
        if self.pack.language == Language::Arabic {
            return stems(one).any(|one| stems(two).any(|two| same_arabic(one.bare, two.bare)));
        }
        same_latin(one, two)
    }

    /// The words of a name here that stand nowhere on the other side.
    pub fn missing_from(&self, other: &Side, name: Range<usize>) -> Vec<usize> {
        let all = 0..other.segments.tokens.len();
        self.content(name).filter(|&word| !self.name_word_in(word, other, all.clone())).collect()
    }

    /// Whether a word of a name here stands among `tokens` of the other side.
    pub fn name_word_in(&self, word: usize, other: &Side, tokens: Range<usize>) -> bool {
        if self.pack.language == other.pack.language {
            return tokens.into_iter().any(|at| self.alike_name(word, other, at));
        }
        let (folded, sounds) = (self.segments.fold(word), skeleton(self.segments.fold(word)));
        tokens.into_iter().any(|at| {
            let there = other.segments.fold(at);
            there == folded || sounds.chars().count() >= LEAST_SOUNDS && near(&skeleton(there), &sounds)
        })
    }

    /// Whether a word is the noun of a function.
    pub fn is_function(&self, index: usize) -> bool {
        let word = self.segments.fold(index);
        self.pack.functions.contains(word)
            || self.pack.language == Language::Arabic
                && stems(word).any(|stem| self.pack.functions.contains(stem.bare))
    }

    /// Names have no forms but what is written onto them: *Doha's*, *للدوحة*.
    fn alike_name(&self, index: usize, other: &Side, at: usize) -> bool {
        let (one, two) = (self.segments.fold(index), other.segments.fold(at));
        if self.pack.language == Language::Arabic {
            return stems(one).any(|one| stems(two).any(|two| one.bare == two.bare));
        }
        one == two || one.trim_end_matches('s') == two.trim_end_matches('s') && one.len() > 3
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

    /// The entity that a mention in a range belongs to.
    pub fn entities_in(
        &self,
        within: Range<usize>,
    ) -> impl Iterator<Item = (Range<usize>, usize, EntityType)> {
        self.named.mentions.iter().filter(move |mention| within.contains(&mention.tokens.start)).filter_map(
            |mention| {
                let kind = self.named.entities.get(mention.entity)?.kind;
                Some((mention.tokens.clone(), mention.entity, kind))
            },
        )
    }
}

/// From how many consonants on a word of the other script can be recognised.
const LEAST_SOUNDS: usize = 2;

/// Equal, or one sound apart in a long name.
fn near(one: &str, two: &str) -> bool {
    if one == two {
        return true;
    }
    let (long, short) = if one.len() >= two.len() { (one, two) } else { (two, one) };
    long.len() >= 4 && long.len() == short.len() + 1 && {
        let same = long.chars().zip(short.chars()).take_while(|(one, two)| one == two).count();
        long.get(same + 1..) == short.get(same..)
    }
}

fn is_function_word(folded: &str, pack: &Pack) -> bool {
    pack.function_words.contains(folded)
        || pack.negations.contains(folded)
        || pack.language == Language::Arabic
            && stems(folded).any(|stem| pack.function_words.contains(stem.bare))
}

/// *annonce, annoncé, annoncer*: a common beginning, and little after it.
fn same_latin(one: &str, two: &str) -> bool {
    if one == two {
        return true;
    }
    let common = one.chars().zip(two.chars()).take_while(|(one, two)| one == two).count();
    let (first, second) = (one.chars().count(), two.chars().count());
    let rest = first.max(second) - common;
    common >= 4 && rest <= 3
        || common >= 6 && rest <= 5
        || common >= 3 && first.min(second) == common && rest <= 2
}

/// The same stem, or one with an ending of number, gender or possession.
fn same_arabic(one: &str, two: &str) -> bool {
    const ENDINGS: [&str; 12] = ["ات", "ون", "ين", "ان", "ها", "هم", "يه", "ه", "ي", "ا", "نا", "تها"];
    let bare = |word: &str| -> String {
        let cut = ENDINGS
            .iter()
            .find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.chars().count() >= 3));
        cut.unwrap_or(word).to_owned()
    };
    one == two || bare(one) == bare(two)
}

/// The dates of a sentence: whole ones, and a month with its year alone.
fn dates_in(text: &str, segments: &Segments, sentence: Span) -> Vec<Date> {
    let mut dates: Vec<Date> = dates::find(text, sentence)
        .into_iter()
        .map(|date| Date {
            tokens: segments.tokens_of(date.span),
            day: Some(date.day),
            month: date.month,
            year: date.year,
            ambiguous: date.ambiguous,
        })
        .collect();
    let within = segments.tokens_of(sentence);
    for at in within.clone() {
        let Some(DateWord::Month(month)) = date_word(segments.fold(at)) else { continue };
        let year = segments.fold(at + 1).parse::<u16>().ok().filter(|year| (1900..=2100).contains(year));
        let known = dates.iter().any(|date| date.tokens.contains(&at));
        if let Some(year) = year.filter(|_| !known && at + 1 < within.end) {
            dates.push(Date { tokens: at..at + 2, day: None, month, year: Some(year), ambiguous: false });
        }
    }
    dates.sort_by_key(|date| date.tokens.start);
    dates
}
