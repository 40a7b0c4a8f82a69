//! What the app knows and how it changes: a state and an action in, the next state out.
//!
//! No side effects here: `browser` reads files, keeps settings and moves the focus, and tells of it
//! by actions; components show the state and send actions.

mod action;
pub mod edit;
mod kept;
mod release;
mod search;
mod selection;
mod settings;

pub use self::action::Action;
pub use self::kept::{Shelf, Slip, Trouble};
pub use self::release::{Analysed, Checked, Fault, Problem, Release, Status};
pub use self::search::{Finding, Kin, Search, Seek};
pub use self::settings::{Settings, Theme};

use self::edit::{Focus, Notice};
use super::flow;
use super::passage::Evidence;
use super::statement::{Said, Statement};
use crate::engine::document::{EntityType, Span};
use crate::library::Notebook;
use std::collections::BTreeSet;
use std::rc::Rc;

/// All that the app knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Those of this visit in the order in which they were opened, then those kept from earlier ones.
    pub releases: Vec<Rc<Release>>,
    /// Whether what is kept is among them yet.
    pub shelf: Shelf,
    /// What is looked for among them.
    pub search: Search,
    /// Changes when other releases can be found.
    pub revision: u32,
    /// What is about the same as the one that is shown.
    pub kin: Option<Rc<Kin>>,
    /// The `id` of the one that is shown.
    pub current: Option<u32>,
    /// The statement whose words are marked.
    pub look: Option<Look>,
    /// The last time that the reader went from the card to the text or back.
    pub journey: Journey,
    /// A mention of the entity that is being corrected.
    pub editing: Option<Span>,
    /// The words of the release that are selected.
    pub selection: Option<Span>,
    /// What was corrected last, until the reader has seen it.
    pub notice: Option<Notice>,
    /// Where the focus goes after a correction.
    pub focus: Focus,
    /// What is remembered of corrections, of this release and of others.
    pub notebook: Rc<Notebook>,
    /// Types whose mentions are not marked.
    pub muted: BTreeSet<EntityType>,
    /// Whether menus, notices and the like are shown.
    pub left_out: bool,
    /// What is being read.
    pub batch: Batch,
    /// What could not be read and has not been dismissed.
    pub problems: Vec<Rc<Problem>>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Whether something is being dragged over the page.
    pub dragging: bool,
    /// What is kept from one visit to the next.
    pub settings: Settings,
}

/// A statement, and which of its places the reader is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The statement.
    pub at: Statement,
    /// Index into its places.
    pub turn: usize,
    /// How many places it has.
    pub of: usize,
}

/// A move of the reader's focus between card and text. `browser` makes it when `number` changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Journey {
    /// Counts the moves.
    pub number: u32,
    /// Where the last one went.
    pub to: Side,
}

/// One of the two sides of the reading room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// What is said of the release.
    #[default]
    Card,
    /// The release.
    Text,
}

/// How many files of those being read are done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Read or failed.
    pub done: usize,
    /// All that are listed.
    pub total: usize,
    /// Those that the file in hand is known to hold and that are not listed yet.
    pub inside: usize,
}

/// A dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// To paste text into.
    Paste,
    /// Shows the keys.
    Keys,
    /// Shows what was corrected, here and elsewhere.
    Corrections,
    /// Says what is kept on the machine, and whether it is.
    Keeping,
}

impl State {
    /// The release that is shown.
    pub fn shown(&self) -> Option<&Rc<Release>> {
        self.release(self.current?)
    }

    fn release(&self, id: u32) -> Option<&Rc<Release>> {
        self.releases.iter().find(|release| release.id == id)
    }

    /// Its report.
    pub fn report(&self) -> Option<&Analysed> {
        self.shown().and_then(|release| release.report())
    }

    /// Whether something is shown to read, or soon will be.
    pub fn is_reading(&self) -> bool {
        let is_readable = |release: &Rc<Release>| !matches!(release.status, Status::Failed(_));
        self.shown().is_some_and(|shown| is_readable(shown) || self.releases.iter().any(is_readable))
    }

    /// The words of the statement that the reader looks at.
    pub fn evidence(&self) -> Evidence {
        let (Some(look), Some(report)) = (self.look, self.report()) else { return Evidence::default() };
        let mut evidence = Evidence::default();
        for (turn, place) in look.at.places(report).into_iter().enumerate() {
            if turn == look.turn { &mut evidence.now } else { &mut evidence.also }.extend(place);
        }
        if look.at.is_sentence() {
            evidence.around = report.sentences_of(&evidence.now);
        }
        evidence
    }

    /// The state after `action`.
    pub fn after(mut self, action: Action) -> State {
        match action {
            Action::Queue(files) => self.queue(files),
            Action::Start(id) => self.progress(id, Status::Reading),
            Action::Enclose { file, id, name, left } => {
                self.enclose(file, id, name);
                self.batch.inside = left;
            }
            Action::Exhaust(file) => self.exhaust(file),
            Action::Finish(id, key, report) => self.finish(id, key, report),
            Action::Shelve { kept, shown } => self.shelve(kept, shown),
            Action::Unshelve(keys) => self.unshelve(&keys),
            Action::Fetched(id, report) => self.fetched(id, report),
            Action::Lose(id) => self.lose(id),
            Action::Doubt(trouble) => self.doubt(trouble),
            Action::Indexed => self.revision = self.revision.wrapping_add(1),
            Action::Search(seek) => self.seek(seek),
            Action::Kin(kin) => self.kin = kin,
            Action::Leave => self.leave(),
            Action::Fail(id, fault) => self.fail(id, fault),
            Action::Complain(name, fault) => self.problems.push(Rc::new(Problem { id: None, name, fault })),
            Action::Stop => self.stop(),
            Action::Show(id) => self.show(Some(id)),
            Action::Step(by) => self.step(by),
            Action::Remove(id) => {
                let place = self.releases.iter().position(|release| release.id == id);
                let closed = place.and_then(|place| Some((place, self.releases.get(place)?.clone())));
                self.remove(id);
                self.tell_closed(closed.into_iter());
            }
            Action::Empty => {
                let State { settings, muted, notebook, releases, shelf, .. } = self;
                self = State { settings, muted, notebook, shelf, ..State::default() };
                self.tell_closed(releases.into_iter().enumerate());
            }
            Action::Look(at) => {
                let next = self.look.filter(|look| look.at == at).map_or(0, |look| look.turn + 1);
                self.look_at(at, next, Side::Text);
            }
            Action::Trace(at, turn) => self.look_at(at, turn, Side::Card),
            Action::Turn(by) => {
                if let Some(Look { at, turn, of }) = self.look {
                    let next = turn as isize + by;
                    self.look_at(at, next.rem_euclid(of.max(1) as isize) as usize, Side::Text);
                }
            }
            Action::Return => self.go(Side::Card),
            Action::Clear => self.look = None,
            Action::Escape => match (self.look, self.journey.to) {
                (Some(_), Side::Text) => self.go(Side::Card),
                _ => self.look = None,
            },
            Action::Mute(kind) => {
                if !self.muted.remove(&kind) {
                    self.muted.insert(kind);
                }
            }
            Action::LeftOut(shown) => self.left_out = shown,
            Action::Dismiss(index) => {
                if index < self.problems.len() {
                    self.problems.remove(index);
                }
            }
            Action::DismissAll => self.problems.clear(),
            Action::Dialog(dialog) => self.dialog = dialog,
            Action::Drag(over) => self.dragging = over,
            Action::Set(settings) => self.settings = settings,
            Action::Edit(edit) => self.edit(edit),
            Action::Check { id, .. } => self.set_check(id, Checked::Asked),
            Action::Checked(id, check) => self.set_check(id, check.map_or(Checked::Failed, Checked::Done)),
            Action::Uncheck(id) => self.set_check(id, Checked::Never),
        }
        self
    }

    fn queue(&mut self, files: Vec<(u32, Rc<str>)>) {
        if self.batch.done == self.batch.total {
            self.batch = Batch::default();
        }
        self.batch.total += files.len();
        let first = files.first().map(|(id, _)| *id);
        let waiting = files.into_iter().map(|(id, name)| Release::opened(id, name, None, Status::Waiting));
        let end = self.end_of_visit();
        self.releases.splice(end..end, waiting.map(Rc::new));
        if first.is_some() {
            self.show(first);
        }
        self.dialog = None;
    }

    fn progress(&mut self, id: u32, status: Status) {
        let Some(release) = self.releases.iter_mut().find(|release| release.id == id) else { return };
        if release.is_pending() && !matches!(status, Status::Reading | Status::Waiting) {
            self.batch.done += 1;
        }
        *release = Rc::new(Release { status, ..(**release).clone() });
    }

    fn set_check(&mut self, id: u32, checked: Checked) {
        let Some(report) = self.release(id).and_then(|release| release.report()).cloned() else { return };
        self.look = self.look.filter(|look| !matches!(look.at.said, Said::Checked(_)));
        self.progress(id, Status::Done(Analysed { checked, ..report }));
    }

    /// Lists a document after the file that it is in and the others of that file.
    fn enclose(&mut self, file: u32, id: u32, name: Rc<str>) {
        let is_of_file = |release: &Rc<Release>| release.id == file || release.within == Some(file);
        let Some(last) = self.releases.iter().rposition(is_of_file) else { return };
        let release = Release::opened(id, name, Some(file), Status::Reading);
        self.releases.insert(last + 1, Rc::new(release));
        self.batch.total += 1;
        if self.current == Some(file) && self.shown().is_some_and(|shown| shown.is_pending()) {
            self.show(Some(id));
        }
    }

    /// A file that is no document itself, but only held some, has done its part.
    fn exhaust(&mut self, file: u32) {
        self.batch.inside = 0;
        if self.release(file).is_some_and(|release| release.is_pending()) {
            self.remove(file);
        }
    }

    fn fail(&mut self, id: u32, fault: Fault) {
        let Some(release) = self.release(id).cloned() else { return };
        let name = release.name.clone();
        if release.within.is_none() {
            self.batch.inside = 0;
        }
        // A mail that is read already, and what broke down is an attachment.
        if release.report().is_some() {
            self.problems.push(Rc::new(Problem { id: None, name, fault }));
            return;
        }
        let problem = Rc::new(Problem { id: Some(id), name, fault });
        self.problems.push(problem.clone());
        self.progress(id, Status::Failed(problem));
        // The reader waits for something to read: the next file, where there is one.
        if self.current == Some(id) {
            let after = self.releases.iter().skip_while(|release| release.id != id);
            // Of what was opened now: the reader has not asked for what is kept.
            let is_readable =
                |release: &&Rc<Release>| !matches!(release.status, Status::Failed(_)) && release.slip.is_none();
            let next = after.chain(&self.releases).find(is_readable);
            self.show(next.map_or(Some(id), |release| Some(release.id)));
        }
    }

    fn stop(&mut self) {
        self.releases.retain(|release| !release.is_pending());
        self.batch = Batch::default();
        if self.shown().is_none() {
            let last = self.releases.iter().rfind(|release| release.slip.is_none());
            self.show(last.map(|release| release.id));
        }
    }

    fn show(&mut self, id: Option<u32>) {
        if self.current != id {
            self.current = id;
            self.look = None;
            self.left_out = false;
            (self.editing, self.selection, self.notice) = (None, None, None);
        }
    }

    fn step(&mut self, by: isize) {
        let listed = self.listed();
        let here = listed.iter().position(|release| Some(release.id) == self.current);
        let there = here.map_or(0, |here| here.saturating_add_signed(by));
        if let Some(release) = listed.get(there.min(listed.len().saturating_sub(1))) {
            self.show(Some(release.id));
        }
    }

    fn remove(&mut self, id: u32) {
        let Some(index) = self.releases.iter().position(|release| release.id == id) else { return };
        if self.releases.remove(index).is_pending() {
            self.batch.total = self.batch.total.saturating_sub(1);
            self.batch.inside = 0;
        }
        self.problems.retain(|problem| problem.id != Some(id));
        if self.current == Some(id) {
            let next = self.releases.get(index).or(self.releases.last());
            self.show(next.map(|release| release.id));
        }
    }

    fn look_at(&mut self, at: Statement, turn: usize, side: Side) {
        let Some(report) = self.report().cloned() else { return };
        let places = at.places(&report);
        if places.is_empty() {
            return;
        }
        let turn = turn % places.len();
        let spans: &[Span] = places.get(turn).copied().unwrap_or_default();
        self.left_out |= flow::hides(&report, spans);
        self.look = Some(Look { at, turn, of: places.len() });
        self.go(side);
    }

    fn go(&mut self, to: Side) {
        self.journey = Journey { number: self.journey.number.wrapping_add(1), to };
    }
}

#[cfg(test)]
pub(super) mod tests;
