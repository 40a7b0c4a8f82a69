//! What corrections do to the state: which entity is open, what is remembered, what is told.
//!
//! The corrections themselves are made by [`Review`](crate::library::Review); here it is seen to that
//! they are kept, that marks of what is gone go too, and that the focus finds its way.

use super::{Analysed, Release, State, Status, selection};
use crate::app::statement::{Said, Voice};
use crate::engine::document::{EntityType, Span};
use crate::library::notebook::{Page, Suggestion};
use crate::library::{Change, Correction, Notebook, Review, fingerprint};
use std::rc::Rc;

/// What a reader can do about corrections. Entities are told by their index in the report as shown.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Open what an entity can be corrected with, or close it.
    Open(usize),
    /// Close it.
    Close,
    /// Correct an entity.
    Change(usize, Change),
    /// Correct it as elsewhere.
    Accept(usize),
    /// Correct all as elsewhere.
    AcceptAll,
    /// Words of the release are selected, or no longer.
    Select(Option<Span>),
    /// They are an entity.
    Mark(EntityType),
    /// Take back what was corrected last.
    Undo,
    /// Correct it again.
    Redo,
    /// Take back one correction, by its index.
    TakeBack(usize),
    /// Remember nothing. What is open stays as it is.
    Forget,
    /// What is remembered was changed in another window.
    Recall(Rc<Notebook>),
    /// The browser has no room for more.
    Unkept,
    /// What is told was seen.
    Hush,
}

/// What the reader is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Corrected, in one go.
    Made(Rc<[Correction]>),
    /// Taken back.
    Undone(Rc<[Correction]>),
    /// Corrected for this visit alone.
    Unkept,
    /// Nothing is remembered any more.
    Forgotten,
    /// Releases were taken off the list, each from its place in it.
    Closed(Rc<[(usize, Rc<Release>)]>),
    /// One is no longer shown, and still listed.
    Left(u32),
    /// What was opened is listed already.
    Known,
    /// The browser keeps nothing from one visit to the next.
    Keepless,
}

/// Where the focus goes: `browser` moves it when `number` changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Focus {
    /// Counts the moves.
    pub number: u32,
    /// The entity; none where there is none left.
    pub entity: Option<usize>,
}

impl State {
    /// The report with the corrections that are remembered of it.
    pub(super) fn recalled(&self, report: Analysed) -> Analysed {
        if self.notebook.is_empty() {
            return report;
        }
        match self.notebook.of(&fingerprint(&report.text)) {
            [] => report,
            kept => report.with_review((*report.review).clone().with(kept.to_vec())),
        }
    }

    /// Does what the reader does.
    pub(super) fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Open(index) => {
                let handle = self.report().and_then(|report| report.review.handle(index));
                self.editing = handle.filter(|_| self.edited() != Some(index));
            }
            Edit::Close => {
                self.focus_on(self.edited());
                self.editing = None;
            }
            Edit::Change(index, change) => self.change(index, change),
            Edit::Accept(index) => self.accept(|at| at == index),
            Edit::AcceptAll => self.accept(|_| true),
            Edit::Select(words) => {
                self.selection = words.and_then(|words| self.markable(words));
                if self.selection.is_some() {
                    self.notice = None;
                }
            }
            Edit::Mark(kind) => self.mark(kind),
            Edit::Undo if matches!(self.notice, Some(Notice::Closed(_))) => self.reopen(),
            Edit::Undo => {
                if let Some(Notice::Left(id)) = self.notice {
                    return self.show(Some(id));
                }
                if let Some((review, taken)) = self.report().and_then(|report| report.review.undo()) {
                    self.take(review, Notice::Undone(taken.into()));
                }
            }
            Edit::Redo => {
                if let Some((review, made)) = self.report().and_then(|report| report.review.redo()) {
                    self.take(review, Notice::Made(made.into()));
                }
            }
            Edit::TakeBack(index) => {
                let Some(review) = self.report().map(|report| report.review.clone()) else { return };
                if let Some(correction) = review.corrections().get(index) {
                    self.take(review.without(index), Notice::Undone([correction.clone()].into()));
                }
            }
            Edit::Forget => {
                self.notebook = Rc::default();
                self.notice = Some(Notice::Forgotten);
                self.dialog = None;
            }
            Edit::Recall(notebook) => self.notebook = notebook,
            Edit::Unkept => self.notice = Some(Notice::Unkept),
            Edit::Hush => self.notice = None,
        }
    }

    /// Tells what was taken off the list, as far as it had been read.
    pub(super) fn tell_closed(&mut self, releases: impl Iterator<Item = (usize, Rc<Release>)>) {
        let closed: Rc<[_]> = releases
            .filter(|(_, release)| release.report().is_some() || release.is_kept())
            .collect();
        self.notice = (!closed.is_empty()).then_some(Notice::Closed(closed));
    }

    /// Puts back what was taken off the list last.
    fn reopen(&mut self) {
        let Some(Notice::Closed(closed)) = self.notice.take() else { return };
        for (place, release) in closed.iter() {
            self.releases.insert((*place).min(self.releases.len()), release.clone());
        }
        self.show(closed.first().map(|(_, release)| release.id));
    }

    /// The entity that is being corrected.
    pub fn edited(&self) -> Option<usize> {
        self.report()?.review.entity_at(self.editing?)
    }

    /// What corrections of other releases suggest for each entity of this one.
    pub fn suggestions(&self) -> Vec<Option<Suggestion>> {
        self.report().map(|report| self.notebook.suggestions(&report.review)).unwrap_or_default()
    }

    fn change(&mut self, index: usize, change: Change) {
        // What is done with an entity as a whole ends its correction; of the rest there may be more.
        let ends = matches!(change, Change::Merge { .. } | Change::Split { .. } | Change::Delete);
        let other = match &change {
            Change::Merge { into, .. } => Some(*into),
            _ => self.editing,
        };
        let Some(review) = self.report().and_then(|report| report.review.change(&[(index, change)])) else {
            return;
        };
        self.take_made(review);
        if ends {
            let here = other.and_then(|mention| self.report()?.review.entity_at(mention));
            let last = self.report().and_then(|report| report.entities.len().checked_sub(1));
            self.focus_on(here.or(last.map(|last| index.min(last))));
            self.editing = None;
        }
    }

    fn accept(&mut self, which: impl Fn(usize) -> bool) {
        let suggested = self.suggestions().into_iter().enumerate().filter(|(index, _)| which(*index));
        let mut changes: Vec<(usize, Change)> = suggested
            .flat_map(|(index, suggestion)| {
                let changes = suggestion.map(|suggestion| suggestion.changes()).unwrap_or_default();
                changes.into_iter().map(move |change| (index, change))
            })
            .collect();
        let Some(first) = changes.first().map(|(index, _)| *index) else { return };
        // Deletions last: the reader sees what was made first.
        changes.sort_by_key(|(_, change)| *change == Change::Delete);
        if let Some(review) = self.report().and_then(|report| report.review.change(&changes)) {
            self.take_made(review);
            let last = self.report().and_then(|report| report.entities.len().checked_sub(1));
            self.focus_on(last.map(|last| first.min(last)));
        }
    }

    /// The name that selected words are, if no entity has it yet.
    fn markable(&self, words: Span) -> Option<Span> {
        let report = self.report()?;
        selection::name(&report.text, words).filter(|name| report.review.entity_at(*name).is_none())
    }

    fn mark(&mut self, kind: EntityType) {
        let Some(words) = self.selection.take() else { return };
        if let Some(review) = self.report().and_then(|report| report.review.mark(words, kind)) {
            self.take_made(review);
        }
    }

    /// Shows a review in which something was corrected, and tells what.
    fn take_made(&mut self, review: Review) {
        let start = review.corrections().iter().rposition(|correction| !correction.with_previous);
        let made = review.corrections().get(start.unwrap_or(0)..).unwrap_or_default();
        let notice = Notice::Made(made.into());
        self.take(review, notice);
    }

    /// Shows a review and remembers its corrections.
    fn take(&mut self, review: Review, notice: Notice) {
        let report = review.report();
        let headline = report.headline.as_ref().map_or(&report.source.name, |headline| &headline.text);
        self.notebook = Rc::new(self.notebook.with(Page {
            release: fingerprint(&report.text),
            title: headline.clone(),
            corrections: review.corrections().to_vec(),
        }));
        self.notice = Some(notice);
        // Entities may have other numbers now.
        self.look = self.look.filter(|look| {
            look.at.voice == Voice::Sender || !matches!(look.at.said, Said::Entity(_) | Said::Role(_))
        });
        if let Some(id) = self.current {
            let checked = self.report().map(|report| report.checked.clone()).unwrap_or_default();
            self.progress(id, Status::Done(Analysed { review: Rc::new(review), checked }));
        }
        if self.edited().is_none() {
            self.editing = None;
        }
    }

    fn focus_on(&mut self, entity: Option<usize>) {
        self.focus = Focus { number: self.focus.number.wrapping_add(1), entity };
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{done, files, ours};
    use super::super::{Action, State};
    use super::*;

    /// The entities after `edits` of the report of the tests, and how many corrections are remembered.
    #[track_caller]
    fn check(edits: impl IntoIterator<Item = Edit>, expected: &str) -> State {
        let actions = [files(&[1]), done(1)].into_iter().chain(edits.into_iter().map(Action::Edit));
        let state = actions.fold(State::default(), State::after);
        let entities = state.report().into_iter().flat_map(|report| &report.entities);
        let drawn: Vec<String> =
            entities.map(|entity| format!("{} {}", entity.kind.name(), entity.name)).collect();
        assert_eq!(format!("{} | {}", drawn.join(", "), state.notebook.len()), expected);
        state
    }

    fn retype() -> Edit {
        Edit::Change(1, Change::Retype { to: EntityType::Event })
    }

    #[test]
    fn what_is_corrected_is_shown_told_and_remembered() {
        let state = check([retype()], "Organization Council, Event Rabat | 1");
        assert!(matches!(state.notice, Some(Notice::Made(made)) if made.len() == 1));
    }

    #[test]
    fn undone_and_redone() {
        let state = check([retype(), Edit::Undo], "Organization Council, Location Rabat | 0");
        assert!(matches!(state.notice, Some(Notice::Undone(_))));
        check([retype(), Edit::Undo, Edit::Redo], "Organization Council, Event Rabat | 1");
        check([Edit::Undo, Edit::Redo], "Organization Council, Location Rabat | 0");
    }

    #[test]
    fn the_same_release_opened_again_is_corrected_still() {
        let state = check([retype()], "Organization Council, Event Rabat | 1");
        let again = [Action::Empty, files(&[2]), done(2)].into_iter().fold(state, State::after);
        assert_eq!(again.report().map(|report| report.entities[1].kind), Some(EntityType::Event));
    }

    #[test]
    fn forgetting_changes_nothing_that_is_shown() {
        check([retype(), Edit::Forget], "Organization Council, Event Rabat | 0");
    }

    #[test]
    fn deleting_closes_and_the_focus_goes_to_the_next() {
        let delete = || Edit::Change(0, Change::Delete);
        let state = check([Edit::Open(0), delete()], "Location Rabat | 1");
        assert_eq!((state.edited(), state.focus.number, state.focus.entity), (None, 1, Some(0)));
        let state = check([delete(), delete()], " | 2");
        assert_eq!(state.focus.entity, None);
    }

    #[test]
    fn retyping_leaves_the_entity_open() {
        let state = check([Edit::Open(1), retype()], "Organization Council, Event Rabat | 1");
        assert_eq!((state.edited(), state.focus.number), (Some(1), 0));
    }

    #[test]
    fn merging_goes_to_what_it_was_merged_into() {
        let into = Span::new(22, 27);
        let merge = Edit::Change(0, Change::Merge { into, to: String::new() });
        let state = check([Edit::Open(0), merge], "Location Council | 1");
        assert_eq!((state.edited(), state.focus.entity), (None, Some(0)));
    }

    #[test]
    fn opening_twice_closes() {
        let state = check([Edit::Open(1), Edit::Open(1)], "Organization Council, Location Rabat | 0");
        assert_eq!(state.edited(), None);
    }

    #[test]
    fn selected_words_can_be_marked() {
        let words = Span::new(41, 45);
        let state = check(
            [Edit::Select(Some(words)), Edit::Mark(EntityType::Event)],
            "Organization Council, Location Rabat, Event plan | 1",
        );
        assert_eq!(state.selection, None);
    }

    #[test]
    fn a_comma_at_the_end_is_not_marked() {
        let text = super::super::tests::report().text;
        let at = text.find("in Rabat,").expect("it is there");
        let state = check(
            [Edit::Select(Some(Span::new(at, at + "in Rabat, ".len())))],
            "Organization Council, Location Rabat | 0",
        );
        assert_eq!(state.selection.map(|words| words.of(&text).to_owned()).as_deref(), Some("in Rabat"));
    }

    #[test]
    fn what_is_no_name_cannot_be_marked() {
        let unmarked = "Organization Council, Location Rabat | 0";
        for words in [Span::new(10, 17), Span::new(45, 48), Span::new(60, 99)] {
            check([Edit::Select(Some(words)), Edit::Mark(EntityType::Event)], unmarked);
        }
    }

    #[test]
    fn marks_of_an_entity_go_when_entities_get_other_numbers() {
        let actions = [
            files(&[1]),
            done(1),
            Action::Look(ours(Said::Entity(1))),
            Action::Edit(Edit::Change(0, Change::Delete)),
        ];
        assert_eq!(actions.into_iter().fold(State::default(), State::after).look, None);
    }
}
