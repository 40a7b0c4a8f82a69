//! What stands at a token: the questions that all rules ask.

use crate::engine::document::Span;
use crate::engine::language::{Language, Pack, lexicon};
use crate::engine::segment::{Case, Segments, Token, TokenKind};
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::ops::Range;

/// The most tokens of a heading.
const LONGEST_HEADING: usize = 9;

/// A text in tokens, with what is known of its language.
pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub segments: &'a Segments,
    pub pack: &'a Pack,
    /// Words that the document also writes in lower case: a capital at the start of a sentence says
    /// nothing about them.
    lowercase: FxHashSet<&'a str>,
    /// The sentence of each token.
    sentences: Vec<u32>,
    /// What is told of each sentence once.
    written: Vec<Written>,
}

/// How the capitals of a sentence are to be read.
#[derive(Clone, Copy, Default)]
struct Written {
    shouted: bool,
    title_case: bool,
    /// It is alone in its block, short, and no full stop ends it.
    heading: bool,
    /// Its first word, quotation marks aside.
    opening: usize,
}

impl<'a> Scan<'a> {
    pub fn new(text: &'a str, segments: &'a Segments, pack: &'a Pack) -> Self {
        let lowercase = segments
            .tokens
            .iter()
            .enumerate()
            .filter(|(_, token)| token.is_word() && token.case == Case::Lower)
            .map(|(index, _)| segments.fold(index))
            .collect();
        let mut scan = Self { text, segments, pack, lowercase, sentences: Vec::new(), written: Vec::new() };
        for (index, sentence) in segments.sentences.iter().enumerate() {
            scan.sentences.resize(sentence.tokens.end, index as u32);
            let mut written = scan.written(sentence.tokens.clone());
            let beside = [index.checked_sub(1), Some(index + 1)];
            written.heading = sentence.tokens.len() <= LONGEST_HEADING
                && !matches!(scan.words(sentence.tokens.end.saturating_sub(1)), "." | "!" | "?")
                && beside.into_iter().flatten().all(|other| {
                    segments.sentences.get(other).is_none_or(|other| other.part != sentence.part)
                });
            scan.written.push(written);
        }
        scan
    }

    fn written(&self, sentence: Range<usize>) -> Written {
        let (mut words, mut upper, mut capital, mut lower) = (0, 0, 0, 0);
        for word in sentence.clone().filter(|&token| self.is_word(token)) {
            words += 1;
            upper += usize::from(self.case(word) == Case::Upper || self.words(word).chars().nth(1).is_none());
            if !self.pack.function_words.contains(self.fold(word)) {
                if self.is_lower(word) { lower += 1 } else { capital += 1 }
            }
        }
        Written {
            shouted: words >= 4 && upper * 10 >= words * 9,
            title_case: self.pack.language == Language::English
                && capital >= 4
                && lower * 5 <= capital
                && !self.is(sentence.end.saturating_sub(1), "."),
            heading: false,
            opening: sentence.clone().find(|&token| !self.is_punctuation(token)).unwrap_or(sentence.end),
        }
    }

    fn of_sentence(&self, index: usize) -> Written {
        let sentence = self.sentences.get(index).copied().unwrap_or(u32::MAX);
        self.written.get(sentence as usize).copied().unwrap_or_default()
    }

    pub fn len(&self) -> usize {
        self.segments.tokens.len()
    }

    pub fn token(&self, index: usize) -> Option<&'a Token> {
        self.segments.tokens.get(index)
    }

    pub fn fold(&self, index: usize) -> &'a str {
        self.segments.fold(index)
    }

    pub fn words(&self, index: usize) -> &'a str {
        self.token(index).map_or("", |token| token.span.of(self.text))
    }

    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.segments.span(tokens)
    }

    pub fn key(&self, tokens: Range<usize>) -> String {
        self.segments.key(tokens)
    }

    /// The tokens of the sentence that holds `index`.
    pub fn sentence(&self, index: usize) -> Range<usize> {
        self.sentences
            .get(index)
            .and_then(|&sentence| self.segments.sentences.get(sentence as usize))
            .map_or(index..index, |sentence| sentence.tokens.clone())
    }

    pub fn is(&self, index: usize, sign: &str) -> bool {
        self.words(index) == sign
    }

    pub fn is_comma(&self, index: usize) -> bool {
        matches!(self.words(index), "," | "،")
    }

    pub fn is_punctuation(&self, index: usize) -> bool {
        self.token(index).is_none_or(|token| token.kind == TokenKind::Punctuation)
    }

    pub fn is_word(&self, index: usize) -> bool {
        self.token(index).is_some_and(Token::is_word)
    }

    pub fn is_number(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.kind == TokenKind::Number)
    }

    pub fn case(&self, index: usize) -> Case {
        self.token(index).map_or(Case::None, |token| token.case)
    }

    pub fn is_lower(&self, index: usize) -> bool {
        self.is_word(index) && self.case(index) == Case::Lower
    }

    /// Whether `index` is the first word of its sentence, quotation marks aside.
    pub fn opens_sentence(&self, index: usize) -> bool {
        index <= self.of_sentence(index).opening
    }

    /// Whether the whole sentence is in capitals: capitals say nothing in it.
    pub fn is_shouted(&self, index: usize) -> bool {
        self.of_sentence(index).shouted
    }

    pub fn is_function_word(&self, index: usize) -> bool {
        self.pack.function_words.contains(self.fold(index))
    }

    pub fn is_verb(&self, index: usize) -> bool {
        self.is_lower(index)
            && self.words(index) != "à"
            && (self.pack.verbs.contains(self.fold(index))
                || self.pack.speech_verbs.contains(self.fold(index)))
    }

    /// A noun of a function: *ministre*, *Secretary-General*, *vice-premier*.
    pub fn is_function(&self, index: usize) -> bool {
        let word = self.fold(index);
        self.pack.functions.contains(word)
            || word.split_once('-').is_some_and(|(first, rest)| {
                matches!(first, "vice" | "ex" | "sous" | "under" | "co" | "deputy" | "ancien")
                    && rest.split('-').next().is_some_and(|noun| self.pack.functions.contains(noun))
            })
            || self.pack.language == Language::English
                && word.strip_suffix('s').is_some_and(|singular| self.pack.functions.contains(singular))
    }

    pub fn is_demonym(&self, index: usize) -> bool {
        lexicon::demonym(&self.word_key(index)).is_some()
    }

    /// The key of one word, made only where a hyphen makes it differ from the folded word.
    fn word_key(&self, index: usize) -> Cow<'a, str> {
        let word = self.fold(index);
        if word.contains('-') { Cow::Owned(word.replace('-', " ")) } else { Cow::Borrowed(word) }
    }

    /// What the lists know of the word as a given name.
    pub fn given_name(&self, index: usize) -> Option<lexicon::GivenName> {
        lexicon::given_name_in(&self.word_key(index), self.pack.language)
    }

    /// What the lists know of the word as a place.
    pub fn place(&self, index: usize) -> Option<lexicon::Place> {
        lexicon::place(&self.word_key(index))
    }

    /// The first of the words that a hyphen joins: what lists of longer names begin with.
    pub fn first_word(&self, index: usize) -> &'a str {
        let word = self.fold(index);
        word.split('-').next().unwrap_or(word)
    }

    /// A capitalised word that can be part of a name: not a word that merely opens a sentence.
    pub fn is_name_word(&self, index: usize) -> bool {
        let Some(token) = self.token(index).filter(|token| token.is_capital()) else { return false };
        let word = self.fold(index);
        if self.pack.never_names.contains(word) {
            return false;
        }
        if self.opens_sentence(index) {
            if self.pack.function_words.contains(word) {
                return false;
            }
            if token.case == Case::Capitalized && self.lowercase.contains(word) {
                return false;
            }
        } else if token.case == Case::Capitalized && self.pack.function_words.contains(word) {
            return false;
        }
        true
    }

    /// Whether the capital at `index` is none of a name: a month, a greeting. What is no name alone
    /// may stand in one: *World Press Freedom Day*, *Islamic Summit*.
    pub fn is_never_name(&self, index: usize) -> bool {
        const PARTS: [&str; 21] = [
            "islamic",
            "islam",
            "islamique",
            "press",
            "presse",
            "media",
            "internet",
            "ramadan",
            "quran",
            "coran",
            "christmas",
            "noel",
            "paques",
            "easter",
            "blockchain",
            "source",
            "article",
            "covid",
            "new",
            "etat",
            "etats",
        ];
        let word = self.fold(index);
        self.pack.never_names.contains(word) && !PARTS.contains(&word)
    }

    /// A verb that headlines write large after the name that does it: *Voesh Launches Sails*.
    pub fn is_headline_verb(&self, index: usize) -> bool {
        const VERBS: [&str; 44] = [
            "announces",
            "launches",
            "unveils",
            "introduces",
            "celebrates",
            "receives",
            "appoints",
            "releases",
            "expands",
            "signs",
            "joins",
            "reports",
            "wins",
            "opens",
            "hosts",
            "offers",
            "presents",
            "secures",
            "completes",
            "acquires",
            "welcomes",
            "earns",
            "becomes",
            "brings",
            "closes",
            "delivers",
            "enhances",
            "enters",
            "gains",
            "helps",
            "highlights",
            "honors",
            "issues",
            "leads",
            "makes",
            "meets",
            "provides",
            "raises",
            "recognizes",
            "selects",
            "showcases",
            "strengthens",
            "takes",
            "transforms",
        ];
        self.pack.language == Language::English
            && self.case(index) == Case::Capitalized
            && VERBS.contains(&self.fold(index))
    }

    /// Whether the sentence has capitals on most of its words, as English headlines do: capitals say
    /// nothing in it.
    pub fn is_title_case(&self, index: usize) -> bool {
        self.of_sentence(index).title_case
    }

    /// Whether the sentence of `index` is the first of its block.
    pub fn opens_block(&self, index: usize) -> bool {
        let Some(&sentence) = self.sentences.get(index) else { return false };
        let part =
            |sentence: u32| self.segments.sentences.get(sentence as usize).map(|sentence| sentence.part);
        sentence.checked_sub(1).is_none_or(|before| part(before) != part(sentence))
    }

    /// Whether the sentence is a heading, or an item of a list.
    pub fn is_heading(&self, index: usize) -> bool {
        self.of_sentence(index).heading
    }

    /// Whether the document writes the word in lower case somewhere.
    pub fn is_common_word(&self, index: usize) -> bool {
        self.lowercase.contains(self.fold(index))
    }

    /// How many tokens an honorific at `index` has, its full stops included; 0 if there is none.
    /// Honorifics follow one another (*S.E. M. l'Ambassadeur*): this is one of them.
    pub fn honorific(&self, index: usize) -> usize {
        if !self.pack.honorific_openers.contains(self.fold(index)) {
            return 0;
        }
        let limit = self.sentence(index).end;
        let mut best = 0;
        let mut phrase = String::new();
        let mut end = index;
        while end < limit && end - index < 7 {
            if self.is(end, ".") && !phrase.is_empty() {
                end += 1;
                if best == end - 1 - index {
                    best = end - index;
                }
                continue;
            }
            if !self.is_word(end) {
                break;
            }
            if !phrase.is_empty() && !phrase.ends_with('\'') {
                phrase.push(' ');
            }
            phrase.extend(
                self.fold(end)
                    .chars()
                    .map(|letter| if letter == '-' { ' ' } else { letter })
                    .filter(|&letter| letter != '.'),
            );
            end += 1;
            let written = self.case(index) != Case::Lower || self.pack.language == Language::Arabic;
            let plural_title =
                matches!(phrase.as_str(), "general" | "chief" | "secretary" | "mayor" | "governor" | "me");
            if self.pack.honorifics.contains(&phrase)
                && (written || self.is_title_in_lower_case(&phrase))
                && !(plural_title && self.case(index) == Case::Lower)
            {
                best = end - index;
            }
        }
        // *Department of Justice*, *Chief Sales Officer*, *MS Systems*: nobody is addressed.
        let linked = index.checked_sub(1).is_some_and(|before| {
            self.pack.language == Language::English && matches!(self.fold(before), "of" | "and" | "for")
        });
        let office = linked && self.is(index, "Justice")
            || self.is(index, "MS") && !self.is_shouted(index)
            || self.fold(index + best) == "'s"
            || self.fold(index) == "chief"
                && (index + 1..index + 4).any(|token| self.fold(token) == "officer");
        if best > 0 && (office || self.is_saint_in_place(index, best)) {
            return 0;
        }
        // *General Assembly*, *Chief Inspectorate*: the head of a name follows, not a person.
        let next = self.fold(index + best);
        let of_a_head = best == 1
            && (self.pack.organisation_heads.contains(next) || self.pack.event_heads.contains(next))
            && self.pack.language != Language::Arabic;
        if of_a_head { 0 } else { best }
    }

    /// *St. Gallen*, *St. Louis, Missouri*, *St. Patrick's Day*: a saint who is a place or a feast.
    fn is_saint_in_place(&self, index: usize, length: usize) -> bool {
        if !matches!(self.fold(index), "st" | "saint" | "sainte" | "san" | "santa") {
            return false;
        }
        let next = index + length;
        lexicon::place(&self.key(index..next + 1)).is_some()
            || self.is_comma(next + 1)
            || self.fold(next + 1) == "'s"
            || index
                .checked_sub(1)
                .is_some_and(|before| self.pack.place_prepositions.contains(self.fold(before)))
    }

    /// Titles are often written small: *l'ambassadeur Dr X*, *le prince X*. Abbreviations are not.
    fn is_title_in_lower_case(&self, phrase: &str) -> bool {
        phrase.chars().count() > 3
    }

    /// All honorifics from `index` on: where they end.
    pub fn honorifics_end(&self, index: usize) -> usize {
        let mut end = index;
        loop {
            let length = self.honorific(end);
            if length == 0 {
                return end;
            }
            end += length;
        }
    }

    /// Whether a phrase of the set begins at `index`; its length in tokens.
    pub fn opens(&self, set: &FxHashSet<String>, index: usize) -> usize {
        let limit = self.sentence(index).end.min(index + 5);
        let mut phrase = String::new();
        let mut best = 0;
        for end in index..limit {
            if !self.is_word(end) {
                break;
            }
            if !phrase.is_empty() && !phrase.ends_with('\'') {
                phrase.push(' ');
            }
            phrase.extend(self.fold(end).chars().map(|letter| if letter == '-' { ' ' } else { letter }));
            if set.contains(&phrase) {
                best = end + 1 - index;
            }
        }
        best
    }
}
