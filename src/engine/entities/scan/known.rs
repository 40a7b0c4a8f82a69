//! What the lists know of the word at a token: a place, a given name, a people, a function.

use super::{Scan, first_part};
use crate::engine::language::{Language, Pack, lexicon};
use crate::engine::segment::Segments;
use std::borrow::Cow;

/// What the lists know of a word.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    place: Option<lexicon::Place>,
    given_name: Option<lexicon::GivenName>,
    is_demonym: bool,
    /// The words of the longest place and organisation that begin with it.
    place_words: usize,
    organisation_words: usize,
}

impl Scan<'_> {
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
}

/// What stands behind the first hyphen of a word.
fn after_first_part(word: &str) -> Option<&str> {
    word.get(first_part(word).len() + 1..)
}

/// A noun of a function, also in a compound (*vice-premier*), and in English in the plural.
pub(super) fn is_function(segments: &Segments, word: u32, pack: &Pack) -> bool {
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
