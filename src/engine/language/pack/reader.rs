//! `grammar.txt` and `naming.txt` → lists, each in the form that it is looked up in.
//!
//! Lists of single words may break their lines anywhere, lists of phrases have one a line; spelling and
//! case don't matter.

use super::Order;
use crate::engine::language::sets::{Known, Lists, Set};
use crate::engine::language::{Language, fold, headed, key};
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// The headings that one list is read from.
pub(super) type Headings = &'static [&'static str];

/// Reads the lists of a language by their headings.
pub(super) struct Reader {
    lines: FxHashMap<&'static str, Vec<&'static str>>,
    /// What has been read into sets.
    known: RefCell<Known>,
}

impl Reader {
    pub fn new(language: Language) -> Self {
        let mut lines: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        for text in language.folder().into_iter().flat_map(|folder| [folder.grammar, folder.naming]) {
            headed::lines(text).for_each(|(heading, line)| lines.entry(heading).or_default().push(line));
        }
        Self { lines, known: RefCell::default() }
    }

    /// The lists of each word that a set holds.
    pub fn known(self) -> FxHashMap<String, Lists> {
        self.known.into_inner().words
    }

    /// Folded words as a set of its own.
    pub fn set(&self, words: impl Iterator<Item = String>) -> Set {
        Set::new(words.collect(), &self.known)
    }

    /// Single words.
    pub fn words(&self, headings: Headings) -> Set {
        self.set(self.lines(headings).flat_map(str::split_whitespace).map(fold))
    }

    /// Phrases, without their full stops.
    pub fn phrases(&self, headings: Headings) -> Set {
        self.set(self.lines(headings).map(|phrase| key(phrase).replace('.', "")))
    }

    /// The first word of each phrase, with and without its vowel: *que* opens as *qu'*.
    pub fn first_words(&self, headings: Headings) -> Set {
        let first = |phrase: &str| -> Option<String> {
            key(phrase).split_inclusive([' ', '\'']).next().map(|word| word.trim_end().to_owned())
        };
        let elided = |word: &str| word.strip_suffix('e').map(|bare| format!("{bare}'"));
        let words = self.lines(headings).filter_map(first);
        self.set(words.flat_map(|word| [elided(&word), Some(word)]).flatten())
    }

    /// The first words of phrases, as tokens have them: *S.E.* and *SE*, *M* without its stop.
    pub fn openers(&self, headings: Headings) -> Set {
        let first = self.lines(headings).filter_map(|phrase| phrase.split_whitespace().next()).map(fold);
        self.set(first.flat_map(|word| {
            let elided = word.split_once('\'').map(|(head, _)| format!("{head}'"));
            let hyphened = word.split('-').next().map(str::to_owned);
            let unstopped = [word.replace('.', ""), word.trim_end_matches('.').to_owned()];
            unstopped.into_iter().chain(elided).chain(hyphened).chain([word])
        }))
    }

    /// Beginnings or endings of words.
    pub fn affixes(&self, headings: Headings) -> Vec<String> {
        self.lines(headings).flat_map(str::split_whitespace).map(key).collect()
    }

    /// The halves of each line, which a bar parts.
    pub fn pairs(&self, headings: Headings) -> Vec<(String, String)> {
        let halves = self.lines(headings).filter_map(|line| line.split_once('|'));
        halves.map(|(one, other)| (key(one), key(other))).collect()
    }

    /// Where a noun's modifiers stand.
    pub fn order(&self, headings: Headings) -> Order {
        if self.lines(headings).any(|line| line == "head first") { Order::HeadFirst } else { Order::HeadLast }
    }

    fn lines(&self, headings: Headings) -> impl Iterator<Item = &'static str> {
        headings.iter().filter_map(|heading| self.lines.get(heading)).flatten().copied()
    }
}
