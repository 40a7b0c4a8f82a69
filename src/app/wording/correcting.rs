//! What the interface says of corrections: the texts, and a correction in words.

use super::{Counted, Wording, fill};
use crate::engine::document::EntityType;
use crate::library::corrections::Trace;
use crate::library::notebook::Suggestion;
use crate::library::{Change, Correction};

/// The texts about corrections.
#[expect(missing_docs, reason = "each is named for where it stands, and its texts say the rest")]
pub struct Correcting {
    pub correct: &'static str,
    pub close_panel: &'static str,
    pub kind: &'static str,
    pub name: &'static str,
    pub rename: &'static str,
    pub same_as: &'static str,
    pub choose: &'static str,
    pub merge: &'static str,
    pub split: &'static str,
    pub one_by_one: &'static str,
    pub remove_role: &'static str,
    pub delete: &'static str,
    pub confirm: &'static str,
    pub corrected: &'static str,
    pub before: &'static str,
    pub merged: &'static str,
    pub part_of: &'static str,
    pub marked: &'static str,
    pub elsewhere: &'static str,
    pub deleted: &'static str,
    pub apply: &'static str,
    pub apply_all: Counted,
    pub undo: &'static str,
    pub redo: &'static str,
    pub undone: &'static str,
    pub several: Counted,
    pub unkept: &'static str,
    pub forgotten: &'static str,
    pub title: &'static str,
    pub here: &'static str,
    pub nothing_here: &'static str,
    pub remembered: Counted,
    pub forget: &'static str,
    pub forget_how: &'static str,
    pub take_back: &'static str,
    pub show: &'static str,
    pub mark_as: &'static str,
    pub retyped: &'static str,
    pub confirmed: &'static str,
    pub renamed: &'static str,
    pub role_removed: &'static str,
    pub same: &'static str,
    pub taken_out: &'static str,
    pub was_deleted: &'static str,
    pub was_marked: &'static str,
}

impl Wording {
    /// What was corrected, in a sentence.
    pub fn correction(&self, correction: &Correction) -> String {
        let texts = &self.correcting;
        let (text, to) = match &correction.change {
            Change::Retype { to } if *to == correction.kind => (texts.confirmed, self.kind(*to)),
            Change::Retype { to } => (texts.retyped, self.kind(*to)),
            Change::Rename { to, .. } => (texts.renamed, to.as_str()),
            Change::RemoveRole => (texts.role_removed, ""),
            Change::Merge { to, .. } => (texts.same, to.as_str()),
            Change::Split { to, .. } => (texts.taken_out, to.as_str()),
            Change::Delete => (texts.was_deleted, ""),
            Change::Mark => (texts.was_marked, ""),
        };
        fill(text, &[("name", &correction.name), ("from", self.kind(correction.kind)), ("to", to)])
    }

    /// What an entity was before, a line each; nothing where it was not corrected.
    pub fn trace(&self, trace: &Trace) -> Vec<String> {
        let texts = &self.correcting;
        let before = [trace.name.as_deref(), trace.kind.map(|kind| self.kind(kind)), trace.role.as_deref()];
        let before = before.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let merged = trace.merged.join(" · ");
        let origin = trace.taken_from.as_deref().unwrap_or_default();
        let lines = [
            (!before.is_empty()).then(|| fill(texts.before, &[("what", &before)])),
            (!merged.is_empty()).then(|| fill(texts.merged, &[("what", &merged)])),
            trace.taken_from.is_some().then(|| fill(texts.part_of, &[("name", origin)])),
            trace.is_marked.then(|| texts.marked.to_owned()),
        ];
        lines.into_iter().flatten().collect()
    }

    /// What is suggested for an entity.
    pub fn suggestion(&self, suggestion: &Suggestion) -> String {
        let texts = &self.correcting;
        let kind = suggestion.kind.map(|kind: EntityType| self.kind(kind));
        let deleted = suggestion.is_deleted.then_some(texts.deleted);
        let what = [suggestion.name.as_deref(), kind, deleted];
        fill(texts.elsewhere, &[("what", &what.into_iter().flatten().collect::<Vec<_>>().join(" · "))])
    }
}

#[cfg(test)]
mod tests {
    use super::super::Tongue;
    use super::*;
    use crate::engine::document::Span;

    #[test]
    fn every_correction_is_told_by_its_name_in_every_language() {
        let changes = [
            Change::Retype { to: EntityType::Event },
            Change::Rename { to: "Y".into(), own_words: true },
            Change::RemoveRole,
            Change::Merge { into: Span::new(0, 1), to: "Y".into() },
            Change::Split { mentions: Vec::new(), to: "Y".into() },
            Change::Delete,
            Change::Mark,
        ];
        for tongue in Tongue::ALL {
            let mut told: Vec<String> = Vec::new();
            for change in changes.clone() {
                let (at, kind) = (Span::new(0, 1), EntityType::Location);
                let correction = Correction { at, name: "X".into(), kind, change, with_previous: false };
                let sentence = tongue.wording().correction(&correction);
                assert!(sentence.contains('X') && !sentence.contains(['{', '}']), "{tongue:?}: {sentence}");
                assert!(!told.contains(&sentence), "{tongue:?}: {sentence}");
                told.push(sentence);
            }
        }
    }

    #[test]
    fn a_trace_says_all_that_an_entity_was() {
        let trace = Trace { name: Some("X".into()), kind: Some(EntityType::Location), ..Trace::default() };
        assert_eq!(Tongue::English.wording().trace(&trace), ["Before: X · Place"]);
        assert!(Tongue::English.wording().trace(&Trace::default()).is_empty());
    }
}
