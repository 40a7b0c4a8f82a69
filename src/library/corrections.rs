//! Corrections of a report's entities: a report and a list of corrections in, the corrected report
//! out. The report itself is never changed: take a correction off the list, and it was never made.
//!
//! An entity is known by one of its mentions, words that no other entity has: so a correction still
//! fits when others are made before it, or when a later version of the program finds more. One that
//! no longer fits is passed over.

mod proof;

pub(super) use proof::{single_spaced, words_of};

use crate::engine::Report;
use crate::engine::document::{EntityType, Span};
use proof::Proof;
use serde::{Deserialize, Serialize};

/// Something that a reader corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// A mention of the entity.
    pub at: Span,
    /// What it was called in the release, before anyone renamed it.
    pub name: String,
    /// What it was taken for.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// What the reader made of it.
    #[serde(flatten)]
    pub change: Change,
    /// Whether it was made in one go with the one before: they are undone together.
    #[serde(default, skip_serializing_if = "is_false")]
    pub with_previous: bool,
}

/// What a reader makes of an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// It is of another type.
    Retype {
        /// Which.
        to: EntityType,
    },
    /// It has another name.
    Rename {
        /// Which.
        to: String,
        /// Whether the release doesn't say that name: it is the reader's own word.
        #[serde(default, skip_serializing_if = "is_false")]
        own_words: bool,
    },
    /// Its role is not its role.
    RemoveRole,
    /// It is the same as another.
    Merge {
        /// A mention of the other.
        into: Span,
        /// What the other is called.
        to: String,
    },
    /// Some of its mentions are another entity.
    Split {
        /// Which.
        mentions: Vec<Span>,
        /// The first of them, in words.
        to: String,
    },
    /// It is no entity.
    Delete,
    /// The words at `at` are an entity that was missed.
    Mark,
}

/// A corrected report, and what its entities were.
#[derive(Clone, Debug, PartialEq)]
pub struct Corrected {
    /// The report.
    pub report: Report,
    /// For each of its entities, what became of it.
    pub traces: Vec<Trace>,
}

/// What an entity was before it was corrected; all empty where it was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// Its name.
    pub name: Option<String>,
    /// Its type.
    pub kind: Option<EntityType>,
    /// Its role.
    pub role: Option<String>,
    /// The names of entities that became one with it.
    pub merged: Vec<String>,
    /// The name of the entity that it was a part of.
    pub taken_from: Option<String>,
    /// Whether the reader marked it.
    pub is_marked: bool,
}

/// The report with all corrections made, in their order. Total: one that doesn't fit is passed over.
pub fn apply(report: &Report, corrections: &[Correction]) -> Report {
    correct(report, corrections).report
}

/// The same, with what each entity was before.
pub fn correct(report: &Report, corrections: &[Correction]) -> Corrected {
    let mut proof = Proof::of(report);
    for correction in corrections {
        // What doesn't fit changes nothing.
        let _ = proof.make(correction);
    }
    proof.corrected()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde asks for")]
fn is_false(is: &bool) -> bool {
    !is
}

#[cfg(test)]
pub(super) mod tests;
