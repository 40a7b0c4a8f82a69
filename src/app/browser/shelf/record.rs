//! An entry as it is written: with its place in the list, and which version of the program has read the release.

use crate::app::state::Slip;
use crate::library::Entry;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub struct Record {
    engine: String,
    /// When the visit began in which the release was opened, in milliseconds.
    visit: u64,
    /// Its place among the releases of that visit.
    place: u32,
    pub entry: Entry,
}

impl Record {
    /// A record of this version.
    pub fn new(entry: Entry, visit: u64, place: u32) -> Self {
        Self { engine: env!("CARGO_PKG_VERSION").to_owned(), visit, place, entry }
    }

    /// As text.
    pub fn written(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

    /// From a text; none where it is none, or speaks of another release.
    pub fn read(key: &str, text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|record: &Self| record.entry.key == key)
    }

    /// What the list says of it.
    pub fn slip(&self) -> Slip {
        Slip::of(&self.entry, self.visit, self.place)
    }
}
