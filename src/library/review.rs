//! A report under correction: what was found and what the reader corrected in, what is shown out.

use super::corrections::{Change, Corrected, Correction, Trace, correct, single_spaced, words_of};
use crate::engine::Report;
use crate::engine::document::{EntityType, Span};
use std::rc::Rc;

/// A report, its corrections, and those that were taken back.
#[derive(Clone, Debug)]
pub struct Review {
    found: Rc<Report>,
    shown: Rc<Report>,
    traces: Vec<Trace>,
    corrections: Vec<Correction>,
    undone: Vec<Correction>,
}

impl Review {
    /// A report as it was found.
    pub fn new(found: Report) -> Self {
        let found = Rc::new(found);
        let traces = vec![Trace::default(); found.entities.len()];
        Self { shown: found.clone(), found, traces, corrections: Vec::new(), undone: Vec::new() }
    }

    /// The report as corrected.
    pub fn report(&self) -> &Report {
        &self.shown
    }

    /// What was corrected, in order.
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections
    }

    /// What became of an entity of [`Self::report`].
    pub fn trace(&self, entity: usize) -> Option<&Trace> {
        self.traces.get(entity)
    }

    /// The entity that has this mention, if any does.
    pub fn entity_at(&self, mention: Span) -> Option<usize> {
        self.shown.entities.iter().position(|entity| entity.spans.contains(&mention))
    }

    /// The mention by which corrections know an entity.
    pub fn handle(&self, entity: usize) -> Option<Span> {
        self.shown.entities.get(entity)?.spans.first().copied()
    }

    /// The same report with other corrections: those kept from an earlier visit.
    pub fn with(self, corrections: Vec<Correction>) -> Self {
        Self { corrections, undone: Vec::new(), ..self }.corrected()
    }

    /// With changes made to entities of [`Self::report`], in one go. None where nothing would change.
    pub fn change(&self, changes: &[(usize, Change)]) -> Option<Self> {
        let made = changes.iter().filter_map(|(entity, change)| self.correction(*entity, change.clone()));
        self.make(made.collect())
    }

    /// With words marked as an entity.
    pub fn mark(&self, words: Span, kind: EntityType) -> Option<Self> {
        let at = words.trim(&self.shown.text);
        let name = single_spaced(at.of(&self.shown.text));
        self.make(vec![Correction { at, name, kind, change: Change::Mark, with_previous: false }])
    }

    /// Without the last corrections that were made in one go, and which they were.
    pub fn undo(&self) -> Option<(Self, Vec<Correction>)> {
        let start = self.corrections.iter().rposition(|correction| !correction.with_previous).unwrap_or(0);
        let mut next = self.clone();
        let taken = next.corrections.split_off(start.min(self.corrections.len()));
        next.undone.extend(taken.iter().rev().cloned());
        (!taken.is_empty()).then(|| (next.corrected(), taken))
    }

    /// With what was undone last, and what that was.
    pub fn redo(&self) -> Option<(Self, Vec<Correction>)> {
        let mut next = self.clone();
        let mut made: Vec<Correction> = next.undone.pop().into_iter().collect();
        while let Some(more) = next.undone.pop_if(|correction| correction.with_previous) {
            made.push(more);
        }
        next.corrections.extend(made.iter().cloned());
        (!made.is_empty()).then(|| (next.corrected(), made))
    }

    /// Without one correction, whichever it is. Those that hung on it no longer fit.
    pub fn without(&self, index: usize) -> Self {
        let mut next = self.clone();
        if index < next.corrections.len() {
            next.corrections.remove(index);
        }
        // The rest of what was made in one go stands on its own.
        if let Some(first) = next.corrections.get_mut(index) {
            first.with_previous = false;
        }
        next.undone.clear();
        next.corrected()
    }

    /// A change as a correction: with a mention to find the entity by, and what it was.
    fn correction(&self, index: usize, change: Change) -> Option<Correction> {
        let (entity, trace) = (self.shown.entities.get(index)?, self.trace(index)?);
        let change = match change {
            Change::Rename { to, .. } => {
                let to = single_spaced(&to);
                let is_said = entity.aliases.contains(&to)
                    || trace.name.as_ref() == Some(&to)
                    || self.shown.text.contains(&to);
                Change::Rename { to, own_words: !is_said }
            }
            Change::Merge { into, .. } => {
                let other = self.shown.entities.get(self.entity_at(into)?)?;
                Change::Merge { into, to: other.name.clone() }
            }
            Change::Split { mentions, .. } => {
                let to = words_of(&self.shown.text, &mentions).first().cloned().unwrap_or_default();
                Change::Split { mentions, to }
            }
            change => change,
        };
        Some(Correction {
            at: self.handle(index)?,
            name: trace.name.clone().unwrap_or_else(|| entity.name.clone()),
            kind: trace.kind.unwrap_or(entity.kind),
            change,
            with_previous: false,
        })
    }

    fn make(&self, mut made: Vec<Correction>) -> Option<Self> {
        for correction in made.iter_mut().skip(1) {
            correction.with_previous = true;
        }
        let mut next = self.clone();
        next.corrections.append(&mut made);
        next.undone.clear();
        let next = next.corrected();
        let is_other = next.shown.entities != self.shown.entities || next.traces != self.traces;
        is_other.then_some(next)
    }

    fn corrected(mut self) -> Self {
        if self.corrections.is_empty() {
            self.traces = vec![Trace::default(); self.found.entities.len()];
            self.shown = self.found.clone();
        } else {
            let Corrected { report, traces } = correct(&self.found, &self.corrections);
            (self.shown, self.traces) = (Rc::new(report), traces);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::corrections::tests::{release, retype};
    use super::*;

    fn kinds(review: &Review) -> Vec<&'static str> {
        review.report().entities.iter().map(|entity| entity.kind.name()).collect()
    }

    #[test]
    fn what_is_undone_can_be_redone() {
        let first = Review::new(release());
        let second = first.change(&[(1, retype(EntityType::Event))]).expect("a change");
        let (undone, _) = second.undo().expect("something to undo");
        assert_eq!(kinds(&undone), kinds(&first));
        let (redone, made) = undone.redo().expect("something to redo");
        assert_eq!(kinds(&redone), kinds(&second));
        assert_eq!(made.len(), 1);
        assert!(redone.redo().is_none() && first.undo().is_none());
    }

    #[test]
    fn what_was_made_in_one_go_is_undone_in_one_go() {
        let first = Review::new(release());
        let both = [(0, retype(EntityType::Event)), (1, retype(EntityType::Event))];
        let second = first.change(&both).expect("changes");
        let (undone, taken) = second.undo().expect("something to undo");
        assert_eq!((kinds(&undone), taken.len()), (kinds(&first), 2));
        assert_eq!(kinds(&undone.redo().expect("something to redo").0), kinds(&second));
    }

    #[test]
    fn a_new_correction_ends_what_can_be_redone() {
        let review = Review::new(release()).change(&[(0, retype(EntityType::Event))]).expect("a change");
        let (review, _) = review.undo().expect("something to undo");
        let review = review.change(&[(1, Change::Delete)]).expect("a change");
        assert!(review.redo().is_none());
    }

    #[test]
    fn what_changes_nothing_is_no_correction() {
        let review = Review::new(release());
        let kind = review.report().entities[0].kind;
        assert!(review.change(&[(0, retype(kind))]).is_none());
        assert!(review.change(&[(99, Change::Delete)]).is_none());
        assert!(review.mark(review.report().entities[0].spans[0], EntityType::Event).is_none());
    }

    #[test]
    fn any_correction_can_be_taken_back() {
        let first = Review::new(release());
        let review = first.change(&[(0, retype(EntityType::Event))]).expect("a change");
        let review = review.change(&[(1, Change::Delete)]).expect("a change");
        let review = review.without(0);
        assert_eq!(review.corrections().len(), 1);
        assert_eq!(review.report().entities[0].kind, first.report().entities[0].kind);
        assert_eq!(review.report().entities.len(), first.report().entities.len() - 1);
    }

    #[test]
    fn a_name_that_the_release_does_not_say_is_the_readers_own() {
        let own = |to: &str| {
            let rename = Change::Rename { to: to.into(), own_words: false };
            let review = Review::new(release()).change(&[(0, rename)]).expect("a change");
            matches!(review.corrections()[0].change, Change::Rename { own_words: true, .. })
        };
        assert!(own("Somebody Else"));
        assert!(!own("Ms. Farouk"));
    }
}
