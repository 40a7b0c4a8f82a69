//! The distinct words of a text: each is folded, and looked up in its language's lists, once.
//!
//! A [`Form`] is a word as it is written (*Conseil*, *conseil* and *CONSEIL* are three), a word
//! number stands for all forms that fold alike. Both are found by hash in tables of indices.

use super::tokens::{Case, TokenKind, case_of};
use crate::engine::document::Span;
use crate::engine::language::{Lists, Pack, fold::fold_into, hash};
use smol_str::SmolStr;

/// A word as it is written.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// Where it stands first.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How it is written.
    pub case: Case,
    /// Its word.
    pub word: u32,
}

/// A folded word. Its letters have a place of their own: rules ask for them at every token, and a piece
/// of a longer string would be checked at both its ends each time.
#[derive(Clone, Debug)]
struct Word {
    folded: SmolStr,
    lists: Lists,
}

/// The forms and words of a text.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    forms: Vec<Form>,
    words: Vec<Word>,
    /// The word at hand, kept for its memory.
    folded: String,
    form_table: Table,
    word_table: Table,
}

impl Vocabulary {
    /// One for a text of `bytes`.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        let forms = bytes / BYTES_A_FORM;
        Self {
            forms: Vec::with_capacity(forms),
            words: Vec::with_capacity(forms),
            folded: String::new(),
            form_table: Table::with_capacity(forms),
            word_table: Table::with_capacity(forms),
        }
    }

    /// The number of the form at `span`, a new one where it was not met before.
    pub(super) fn form(&mut self, text: &str, span: Span, kind: TokenKind, pack: &Pack) -> u32 {
        let surface = span.of(text);
        let hash = hash::quick(surface);
        let known = |at: u32| self.forms.get(at as usize).is_some_and(|form| form.span.of(text) == surface);
        if let Some(at) = self.form_table.find(hash, known) {
            return at;
        }
        let case = if kind == TokenKind::Word { case_of(surface) } else { Case::None };
        let word = self.word_of(surface, pack);
        self.forms.push(Form { span, kind, case, word });
        self.form_table.insert(hash)
    }

    fn word_of(&mut self, surface: &str, pack: &Pack) -> u32 {
        self.folded.clear();
        fold_into(surface, &mut self.folded);
        let folded = self.folded.as_str();
        let hash = hash::quick(folded);
        let known = |at: u32| self.fold(at) == folded;
        if let Some(at) = self.word_table.find(hash, known) {
            return at;
        }
        self.words.push(Word { folded: folded.into(), lists: pack.lists(folded) });
        self.word_table.insert(hash)
    }

    /// All forms, by number.
    pub fn forms(&self) -> &[Form] {
        &self.forms
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The folded form of a word.
    #[inline]
    pub fn fold(&self, word: u32) -> &str {
        self.words.get(word as usize).map_or("", |word| &word.folded)
    }

    /// The lists that hold a word.
    #[inline]
    pub fn lists(&self, word: u32) -> Lists {
        self.words.get(word as usize).map_or_else(Lists::default, |word| word.lists)
    }
}

/// A text has about one form for so many bytes; more only cost a larger table.
const BYTES_A_FORM: usize = 12;

/// Numbers 0, 1, 2 … by the hash of what they stand for: open addressing, at most half full.
#[derive(Clone, Debug, Default)]
struct Table {
    /// Hash and number plus one; nought where the slot is free.
    slots: Vec<(u32, u32)>,
    used: u32,
}

impl Table {
    fn with_capacity(entries: usize) -> Self {
        Self { slots: vec![(0, 0); (entries * 2).next_power_of_two().max(64)], used: 0 }
    }

    /// The number with `hash` that `is_it`.
    fn find(&self, hash: u32, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            match self.slots.get(at)? {
                (_, 0) => return None,
                &(known, next) if known == hash && is_it(next - 1) => return Some(next - 1),
                _ => at = (at + 1) & mask,
            }
        }
    }

    /// Gives the next number to `hash`.
    fn insert(&mut self, hash: u32) -> u32 {
        let number = self.used;
        self.used += 1;
        if self.used as usize * 2 > self.slots.len() {
            let grown = vec![(0, 0); (self.slots.len() * 2).max(64)];
            let old = std::mem::replace(&mut self.slots, grown);
            old.into_iter().filter(|slot| slot.1 != 0).for_each(|(hash, next)| self.put(hash, next));
        }
        self.put(hash, number + 1);
        number
    }

    fn put(&mut self, hash: u32, next: u32) {
        let mask = self.slots.len().saturating_sub(1);
        let mut at = hash as usize & mask;
        while let Some(slot) = self.slots.get_mut(at) {
            if slot.1 == 0 {
                *slot = (hash, next);
                return;
            }
            at = (at + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::language::{Language, pack};

    #[track_caller]
    fn check(text: &str, forms: usize, words: usize) {
        let mut vocabulary = Vocabulary::default();
        let mut start = 0;
        for piece in text.split(' ') {
            let span = Span::new(start, start + piece.len());
            let form = vocabulary.form(text, span, TokenKind::Word, pack(Language::French));
            let known = vocabulary.forms()[form as usize];
            assert_eq!(known.span.of(text), piece);
            assert_eq!(vocabulary.fold(known.word), crate::engine::language::fold(piece));
            start += piece.len() + 1;
        }
        assert_eq!((vocabulary.forms().len(), vocabulary.len()), (forms, words), "{text}");
    }

    #[test]
    fn forms_that_fold_alike_are_one_word() {
        check("Conseil conseil État etat Conseil CONSEIL", 5, 2);
    }

    #[test]
    fn tables_grow() {
        let text: Vec<String> = (0..500).map(|number| format!("w{number}")).collect();
        check(&text.join(" "), 500, 500);
    }
}
