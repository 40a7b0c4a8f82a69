//! What the interface says of a text that is held against the release.

use super::{Counted, Wording};
use crate::engine::check::{DoubtKind, Verdict};

/// The texts about checking.
#[expect(missing_docs, reason = "each is named for where it stands, and its texts say the rest")]
pub struct Checking {
    pub title: &'static str,
    pub hint: &'static str,
    pub label: &'static str,
    pub check: &'static str,
    pub published: &'static str,
    pub asked: &'static str,
    pub failed: &'static str,
    pub clear: &'static str,
    pub only_facts: &'static str,
    pub supported: &'static str,
    pub partly: &'static str,
    pub not_found: &'static str,
    pub unchecked: &'static str,
    pub number: &'static str,
    pub date: &'static str,
    pub name: &'static str,
    pub negation: &'static str,
    pub modality: &'static str,
    pub role: &'static str,
    pub order: &'static str,
    pub words: &'static str,
    pub borne_out: Counted,
}

impl Wording {
    /// Whether the release says so.
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Supported => self.checking.supported,
            Verdict::Partly => self.checking.partly,
            Verdict::NotFound => self.checking.not_found,
            Verdict::Unchecked => self.checking.unchecked,
        }
    }

    /// What the release does not say.
    pub fn doubt(&self, kind: DoubtKind) -> &'static str {
        match kind {
            DoubtKind::Number => self.checking.number,
            DoubtKind::Date => self.checking.date,
            DoubtKind::Name => self.checking.name,
            DoubtKind::Negation => self.checking.negation,
            DoubtKind::Modality => self.checking.modality,
            DoubtKind::Role => self.checking.role,
            DoubtKind::Order => self.checking.order,
            DoubtKind::Words => self.checking.words,
        }
    }
}
