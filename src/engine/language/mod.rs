//! Languages as data: one folder each, one table, a documented fallback.

mod ar;
mod calendar;
pub mod currencies;
mod de;
mod detect;
mod en;
mod es;
pub mod fold;
mod fr;
pub mod functions;
mod furniture;
pub(in crate::engine) mod hash;
mod headed;
mod index;
mod it;
pub mod lexicon;
pub mod modality;
pub mod numerals;
mod pack;
mod pt;
mod rarity;
mod sets;
pub mod thesaurus;
pub mod topics;
pub mod units;

pub use calendar::{Calendar, DateWord, date_word, opens_pair};
pub use detect::{detect, detect_few};
pub use fold::{fold, key, line_key};
pub use furniture::{Fixture, Section, entity_types, fixture, is_fixture, section, section_names};
pub use pack::{Order, Pack, pack};
pub use rarity::rarity;
pub use sets::{Lists, Set};

use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// The language of a document. Not the language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Français.
    #[serde(rename = "fr")]
    French,
    /// English.
    #[serde(rename = "en")]
    English,
    /// العربية.
    #[serde(rename = "ar")]
    Arabic,
    /// Deutsch.
    #[serde(rename = "de")]
    German,
    /// Italiano.
    #[serde(rename = "it")]
    Italian,
    /// Español.
    #[serde(rename = "es")]
    Spanish,
    /// Português.
    #[serde(rename = "pt")]
    Portuguese,
    /// Any other, or none that can be told.
    #[default]
    #[serde(rename = "und")]
    Other,
}

impl Language {
    /// All languages that have a pack.
    pub const ALL: [Language; 7] = [
        Language::French,
        Language::English,
        Language::Arabic,
        Language::German,
        Language::Italian,
        Language::Spanish,
        Language::Portuguese,
    ];

    /// Its BCP 47 code; `und` for [`Language::Other`].
    pub fn code(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
            Language::Arabic => "ar",
            Language::German => "de",
            Language::Italian => "it",
            Language::Spanish => "es",
            Language::Portuguese => "pt",
            Language::Other => "und",
        }
    }

    /// The direction of its script, as HTML has it; `auto` where the language is not known.
    pub fn direction(self) -> &'static str {
        match self {
            Language::Arabic => "rtl",
            Language::Other => "auto",
            _ => "ltr",
        }
    }

    /// The language of a BCP 47 tag such as `fr`, `fr-CH`, `AR_ae`; [`Language::Other`] for one without a pack.
    pub fn from_code(tag: &str) -> Language {
        let primary = tag.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase();
        Language::ALL.into_iter().find(|language| language.code() == primary).unwrap_or_default()
    }

    /// Its folder, if it has a pack.
    fn folder(self) -> Option<&'static Folder> {
        Some(match self {
            Language::French => &fr::FOLDER,
            Language::English => &en::FOLDER,
            Language::Arabic => &ar::FOLDER,
            Language::German => &de::FOLDER,
            Language::Italian => &it::FOLDER,
            Language::Spanish => &es::FOLDER,
            Language::Portuguese => &pt::FOLDER,
            Language::Other => return None,
        })
    }
}

/// What the folder of a language holds. Its texts have lists under headings.
struct Folder {
    /// Words that bind others together: see [`Pack`].
    grammar: &'static str,
    /// Words that names are made with and found by: see [`Pack`].
    naming: &'static str,
    /// What pages say around a release: see [`Fixture`].
    furniture: &'static str,
    /// Words that say the same, and their contraries: see [`thesaurus`].
    thesaurus: &'static str,
    /// How it writes dates.
    calendar: Calendar,
}

/// Something of each language that has a pack.
pub(in crate::engine) struct Each<T>([T; Language::ALL.len()]);

impl<T> Each<OnceLock<T>> {
    /// Nothing yet: each is made when it is first asked for.
    pub(in crate::engine) const fn lazy() -> Self {
        Self([const { OnceLock::new() }; Language::ALL.len()])
    }

    /// That of `language`, which `make` makes when it is first asked for; none where it has no pack.
    pub(in crate::engine) fn get(&self, language: Language, make: impl FnOnce() -> T) -> Option<&T> {
        Some(self.of(language)?.get_or_init(make))
    }
}

impl<T> Each<T> {
    /// What `make` makes of each.
    fn new(make: impl FnMut(Language) -> T) -> Self {
        Self(Language::ALL.map(make))
    }

    /// That of `language`; none where it has no pack.
    fn of(&self, language: Language) -> Option<&T> {
        self.0.get(language as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own() {
        let each = Each::new(|language| language);
        for language in Language::ALL {
            assert_eq!(each.of(language), Some(&language));
        }
        assert_eq!(each.of(Language::Other), None);
    }
}
