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
pub use pack::{Grammar, Naming, Order, Pack, pack};
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
}

/// Something of each language that has a pack.
struct Each<T>([T; Language::ALL.len()]);

impl<T> Each<OnceLock<T>> {
    /// Nothing yet: each is made when it is first asked for.
    const fn lazy() -> Self {
        Self([const { OnceLock::new() }; Language::ALL.len()])
    }
}

impl<T> Each<T> {
    /// What `make` makes of each.
    fn new(make: impl FnMut(Language) -> T) -> Self {
        Self(Language::ALL.map(make))
    }

    /// That of `language`; none where it has no pack.
    fn of(&self, language: Language) -> Option<&T> {
        let index = Language::ALL.iter().position(|known| *known == language)?;
        self.0.get(index)
    }
}
