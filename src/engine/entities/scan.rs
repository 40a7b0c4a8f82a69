//! What stands at a token: the questions that all rules ask.

mod capitals;
mod honorifics;
mod writing;

use crate::engine::document::Span;
use crate::engine::language::{Language, Pack, Set, lexicon};
use crate::engine::segment::{Case, Segments, Token, TokenKind};
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use writing::Written;

/// Few words are longer, with the space after them.
const BYTES_A_WORD: usize = 12;

/// A text in tokens, with what is known of its language.
pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub segments: &'a Segments,
    pub pack: &'a Pack,
    /// The words of each token, as written and folded.
    words: Vec<(&'a str, &'a str)>,
    /// By number the words that the document also writes in lower case: a capital at the start of a
    /// sentence says nothing about them.
    lowercase: Vec<bool>,
    /// What is told of each sentence once.
    written: Vec<Written>,
    /// By number the words that are nouns of functions.
    functions: Vec<bool>,
    /// How many tokens an honorific at each token has, counted when first asked.
    honorifics: Vec<OnceCell<usize>>,
    /// What the lists know of each word, looked up when first asked.
    known: Vec<OnceCell<Known>>,
}

/// What the lists know of a word.
#[derive(Clone, Copy, Default)]
struct Known {
    place: Option<lexicon::Place>,
    given_name: Option<lexicon::GivenName>,
    is_demonym: bool,
    /// The words of the longest place and organisation that begin with it.
    place_words: usize,
    organisation_words: usize,
}

impl<'a> Scan<'a> {
    pub fn new(text: &'a str, segments: &'a Segments, pack: &'a Pack) -> Self {
        let mut lowercase = vec![false; segments.words()];
        for token in segments.tokens.iter().filter(|token| token.is_word() && token.case == Case::Lower) {
            if let Some(slot) = lowercase.get_mut(token.word as usize) {
                *slot = true;
            }
        }
        let tokens = segments.tokens.iter();
        let spelt = tokens.map(|token| (token.span.of(text), segments.word(token.word))).collect();
        let words = 0..segments.words() as u32;
        let functions = words.clone().map(|word| is_function(segments, word, pack)).collect();
        let known = words.map(|_| OnceCell::new()).collect();
        let honorifics = vec![OnceCell::new(); segments.tokens.len()];
        let written = Vec::new();
        let mut scan =
            Self { text, segments, pack, words: spelt, lowercase, written, functions, honorifics, known };
        scan.written = (0..segments.sentences.len()).map(|index| scan.written(index)).collect();
        scan
    }

    pub fn len(&self) -> usize {
        self.segments.tokens.len()
    }

    pub fn token(&self, index: usize) -> Option<&'a Token> {
        self.segments.tokens.get(index)
    }

    pub fn fold(&self, index: usize) -> &'a str {
        self.words.get(index).map_or("", |&(_, folded)| folded)
    }

    pub fn words(&self, index: usize) -> &'a str {
        self.words.get(index).map_or("", |&(written, _)| written)
    }

    /// The folded word before a token; nothing at the start.
    pub fn fold_before(&self, index: usize) -> &'a str {
        index.checked_sub(1).map_or("", |before| self.fold(before))
    }

    /// The same as it is written.
    pub fn words_before(&self, index: usize) -> &'a str {
        index.checked_sub(1).map_or("", |before| self.words(before))
    }

    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.segments.span(tokens)
    }

    pub fn key(&self, tokens: Range<usize>) -> String {
        self.segments.key(tokens)
    }

    /// The keys of all ranges that begin as `tokens` do.
    pub fn keys(&self, tokens: Range<usize>) -> Keys {
        let (bytes, ends) = (BYTES_A_WORD * tokens.len(), tokens.len());
        let mut keys =
            Keys { start: tokens.start, key: String::with_capacity(bytes), ends: Vec::with_capacity(ends) };
        for index in tokens {
            self.segments.extend_key(&mut keys.key, index);
            keys.ends.push(keys.key.len());
        }
        keys
    }

    /// The tokens of the sentence that holds `index`.
    pub fn sentence(&self, index: usize) -> Range<usize> {
        self.segments
            .sentences
            .get(self.segments.sentence_of(index))
            .map_or(index..index, |sentence| sentence.tokens.clone())
    }

    /// Whether tokens stand in one of the parts that were segmented: a headline, a paragraph.
    pub fn are_in_one_part(&self, tokens: &Range<usize>) -> bool {
        let part = |index: usize| Some(self.segments.sentences.get(self.segments.sentence_of(index))?.part);
        part(tokens.start) == part(tokens.end.saturating_sub(1))
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

    pub fn is_capital(&self, index: usize) -> bool {
        self.token(index).is_some_and(Token::is_capital)
    }

    pub fn is_lower(&self, index: usize) -> bool {
        self.is_word(index) && self.case(index) == Case::Lower
    }

    pub fn is_function_word(&self, index: usize) -> bool {
        self.is_in(index, &self.pack.function_words)
    }

    /// Whether a list of the pack holds the word.
    pub fn is_in(&self, index: usize, set: &Set) -> bool {
        self.segments.is_in(index, set)
    }

    pub fn is_verb(&self, index: usize) -> bool {
        self.is_lower(index)
            && (self.is_in(index, &self.pack.verbs) || self.is_in(index, &self.pack.speech_verbs))
            && self.words(index) != "à"
    }

    /// A noun of a function: *ministre*, *Secretary-General*, *vice-premier*.
    pub fn is_function(&self, index: usize) -> bool {
        self.token(index)
            .is_some_and(|token| self.functions.get(token.word as usize).copied().unwrap_or(false))
    }

    pub fn is_demonym(&self, index: usize) -> bool {
        self.known(index).is_demonym
    }

    /// What the lists know of the word as a given name.
    pub fn given_name(&self, index: usize) -> Option<lexicon::GivenName> {
        self.known(index).given_name
    }

    /// What the lists know of the word as a place.
    pub fn place(&self, index: usize) -> Option<lexicon::Place> {
        self.known(index).place
    }

    /// How many words the longest listed place has that begins with this one.
    pub fn place_words(&self, index: usize) -> usize {
        self.known(index).place_words
    }

    /// How many words the longest listed organisation has that begins with this one.
    pub fn organisation_words(&self, index: usize) -> usize {
        self.known(index).organisation_words
    }

    fn known(&self, index: usize) -> Known {
        let cell = self.token(index).and_then(|token| self.known.get(token.word as usize));
        cell.map_or_else(|| self.look_up(""), |cell| *cell.get_or_init(|| self.look_up(self.fold(index))))
    }

    fn look_up(&self, word: &str) -> Known {
        // A hyphen parts the words of a key.
        let first = first_part(word);
        let key =
            if first.len() == word.len() { Cow::Borrowed(word) } else { Cow::Owned(word.replace('-', " ")) };
        Known {
            place: lexicon::place(&key),
            given_name: lexicon::given_name_in(&key, self.pack.language),
            is_demonym: lexicon::demonym(&key).is_some(),
            place_words: lexicon::place_words(first),
            organisation_words: lexicon::organisation_words(first),
        }
    }

    /// The first of the words that a hyphen joins: what lists of longer names begin with.
    pub fn first_word(&self, index: usize) -> &'a str {
        first_part(self.fold(index))
    }

    /// Whether the document writes the word in lower case somewhere.
    pub fn is_common_word(&self, index: usize) -> bool {
        self.token(index)
            .is_some_and(|token| self.lowercase.get(token.word as usize).copied().unwrap_or(false))
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

/// What stands before the first hyphen of a word, or all of it.
fn first_part(word: &str) -> &str {
    word.bytes().position(|byte| byte == b'-').and_then(|hyphen| word.get(..hyphen)).unwrap_or(word)
}

/// What stands behind the first hyphen of a word.
fn after_first_part(word: &str) -> Option<&str> {
    word.get(first_part(word).len() + 1..)
}

/// A noun of a function, also in a compound (*vice-premier*), and in English in the plural.
fn is_function(segments: &Segments, word: u32, pack: &Pack) -> bool {
    let (lists, word) = (segments.lists_of(word), segments.word(word));
    lists.are_in(&pack.functions)
        || after_first_part(word).is_some_and(|rest| {
            matches!(first_part(word), "vice" | "ex" | "sous" | "under" | "co" | "deputy" | "ancien")
                && rest.split('-').next().is_some_and(|noun| pack.functions.contains(noun))
        })
        || pack.language == Language::English
            && word.strip_suffix('s').is_some_and(|singular| pack.functions.contains(singular))
        || is_of_science(word, pack.language)
}

/// *glaciologue*, *neuropédiatre*, *hydrologist*: by its ending, who knows or heals something.
fn is_of_science(word: &str, language: Language) -> bool {
    match language {
        Language::French => {
            word.ends_with("ologue") && !matches!(word, "monologue" | "prologue")
                || ["iatre", "therapeute"].iter().any(|ending| word.ends_with(ending))
        }
        Language::English => {
            ["ologist", "iatrist", "iatrician", "therapist"].iter().any(|ending| word.ends_with(ending))
        }
        _ => false,
    }
}

/// The keys of ranges of tokens that begin together: each is the start of the longest.
pub(super) struct Keys {
    start: usize,
    key: String,
    ends: Vec<usize>,
}

impl Keys {
    /// Each range of `most` tokens or fewer with its key.
    pub fn longest_first(&self, most: usize) -> impl Iterator<Item = (Range<usize>, &str)> {
        let ranges = self.ends.iter().take(most).enumerate().rev();
        ranges.filter_map(|(last, &end)| Some((self.start..self.start + last + 1, self.key.get(..end)?)))
    }
}
