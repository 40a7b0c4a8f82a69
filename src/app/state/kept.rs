//! Releases that are kept on the machine: how they come into the list, are read when they are shown, and
//! are never listed twice.
//!
//! Those opened in this visit come first, in the order in which they were opened; then those of each
//! visit before, in their order: so a page that is loaded again shows the list as it was.

use super::edit::Notice;
use super::{Analysed, Fault, Problem, Release, State, Status};
use crate::engine::Language;
use crate::library::Entry;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What the list says of a release that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The fingerprint of its text, by which it is kept.
    pub key: Rc<str>,
    /// Its file name.
    pub name: Rc<str>,
    /// Its headline.
    pub title: Option<String>,
    /// Who sent it.
    pub publisher: Option<String>,
    /// Its day, in ISO 8601.
    pub date: Option<String>,
    /// Its language.
    pub language: Language,
    /// When the visit began in which it was opened, in milliseconds.
    pub visit: u64,
    /// Its place among the releases of that visit.
    pub place: u32,
}

impl Slip {
    /// The slip of an entry.
    pub fn of(entry: &Entry, visit: u64, place: u32) -> Self {
        Self {
            key: entry.key.as_str().into(),
            name: entry.name.as_str().into(),
            title: entry.headline.clone(),
            publisher: entry.publisher.clone(),
            date: entry.date.clone(),
            language: entry.language,
            visit,
            place,
        }
    }
}

/// What can go wrong with keeping. Worded by [`Tongue`](crate::app::wording::Tongue).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// The browser keeps nothing here.
    Missing,
    /// An older page has it open and does not let go.
    Blocked,
    /// A later version of the program has made it.
    Newer,
    /// There is no room for more.
    Full,
    /// So many of those that are kept can't be read any more.
    Damaged(usize),
    /// It fails, and does not say why.
    Broken,
}

/// Whether what is kept is known yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// It is being read; there was nothing the last time.
    #[default]
    Opening,
    /// It is being read, and there is something.
    Awaited,
    /// The same, and the page was loaded again while a release of it was shown.
    Returning,
    /// What there is, is listed.
    Open,
    /// There is none: what is read is gone when the page is closed.
    Closed,
}

impl State {
    /// Lists releases that are kept, each with its number; `shown` is shown, if nothing else is yet.
    pub(super) fn shelve(&mut self, kept: Vec<(u32, Rc<Slip>)>, shown: Option<u32>) {
        let known: BTreeSet<Rc<str>> =
            self.releases.iter().filter_map(|release| release.key.clone()).collect();
        let new = kept.into_iter().filter(|(_, slip)| !known.contains(&slip.key));
        let new = new.map(|(id, slip)| Release {
            id,
            name: slip.name.clone(),
            within: None,
            key: Some(slip.key.clone()),
            status: Status::Kept(slip.clone()),
            slip: Some(slip),
        });
        self.releases.extend(new.map(Rc::new));
        let place = |slip: &Rc<Slip>| (Reverse(slip.visit), slip.place);
        self.releases.sort_by_key(|release| release.slip.as_ref().map(place));
        if self.shelf == Shelf::Returning && self.current.is_none() {
            self.show(shown);
        }
        self.shelf = Shelf::Open;
    }

    /// How many of those that are listed are kept.
    pub fn kept(&self) -> usize {
        let is_kept = |release: &&Rc<Release>| {
            release.slip.is_some() || (self.settings.keep && release.key.is_some())
        };
        let open = self.shelf != Shelf::Closed;
        if open { self.releases.iter().filter(is_kept).count() } else { 0 }
    }

    /// Whether the list stands beside what is shown: where there is more in it.
    pub fn has_list(&self) -> bool {
        match self.shelf {
            Shelf::Awaited | Shelf::Returning => true,
            _ if self.is_reading() => self.releases.len() > 1,
            _ => self.releases.iter().any(|release| !matches!(release.status, Status::Failed(_))),
        }
    }

    /// Where releases of this visit end and those of earlier ones begin.
    pub(super) fn end_of_visit(&self) -> usize {
        self.releases.iter().position(|release| release.slip.is_some()).unwrap_or(self.releases.len())
    }

    /// Takes those off the list that another window has removed. What is read here stays open here.
    pub(super) fn unshelve(&mut self, keys: &BTreeSet<Rc<str>>) {
        let is_gone = |release: &Rc<Release>| {
            matches!(release.status, Status::Kept(_))
                && release.key.as_ref().is_some_and(|key| keys.contains(key))
                && self.current != Some(release.id)
        };
        self.releases = self.releases.iter().filter(|release| !is_gone(release)).cloned().collect();
    }

    /// The report of a release that is kept has been read.
    pub(super) fn fetched(&mut self, id: u32, report: Analysed) {
        if self.release(id).is_some_and(|release| release.is_kept()) {
            let report = self.recalled(report);
            self.progress(id, Status::Done(report));
        }
    }

    /// The report of a release that is kept can't be read.
    pub(super) fn lose(&mut self, id: u32) {
        let Some(release) = self.release(id).filter(|release| release.is_kept()) else { return };
        let problem = Rc::new(Problem { id: Some(id), name: release.name.clone(), fault: Fault::Lost });
        self.problems.push(problem.clone());
        self.progress(id, Status::Failed(problem));
    }

    /// A release was read. One whose text is listed already is not listed again: that one is shown, as it
    /// was read now where it was only kept.
    pub(super) fn finish(&mut self, id: u32, key: Rc<str>, report: Analysed) {
        self.revision = self.revision.wrapping_add(1);
        let report = self.recalled(report);
        let twin = self.releases.iter().find(|other| other.id != id && other.key.as_ref() == Some(&key));
        let Some(twin) = twin.cloned().filter(|_| self.release(id).is_some()) else {
            self.progress(id, Status::Done(report));
            self.name(id, key);
            return;
        };
        self.progress(id, Status::Done(report.clone()));
        if twin.report().is_none() {
            self.progress(twin.id, Status::Done(report));
        }
        self.releases.retain(|release| release.id != id);
        if self.current == Some(id) {
            self.show(Some(twin.id));
            self.notice = (self.batch.total == 1).then_some(Notice::Known);
        }
    }

    fn name(&mut self, id: u32, key: Rc<str>) {
        if let Some(release) = self.releases.iter_mut().find(|release| release.id == id) {
            *release = Rc::new(Release { key: Some(key), ..(**release).clone() });
        }
    }

    /// Goes back to the empty room; the releases stay in the list.
    pub(super) fn leave(&mut self) {
        let left = self.current.filter(|_| self.report().is_some());
        self.show(None);
        self.notice = left.map(Notice::Left);
    }

    /// Keeping does not work, or not any more.
    pub(super) fn doubt(&mut self, trouble: Trouble) {
        self.shelf = match trouble {
            Trouble::Full | Trouble::Damaged(_) => self.shelf,
            _ => Shelf::Closed,
        };
        if trouble == Trouble::Missing {
            // Nobody asked for it: it is no failure.
            self.notice = Some(Notice::Keepless);
            return;
        }
        self.problems.push(Rc::new(Problem { id: None, name: "".into(), fault: Fault::Keeping(trouble) }));
    }
}

#[cfg(test)]
mod tests {
    use super::super::edit::Edit;
    use super::super::tests::{done, files, report};
    use super::super::{Action, State};
    use super::*;

    fn slip(key: &str, visit: u64, place: u32) -> Rc<Slip> {
        let entry = Entry { key: key.into(), ..Entry::of(&report(), key, 0) };
        Rc::new(Slip::of(&entry, visit, place))
    }

    /// Kept releases: a number, a key, a visit and a place in it.
    fn kept(slips: &[(u32, &str, u64, u32)], shown: Option<u32>) -> Action {
        let slips = slips.iter().map(|&(id, key, visit, place)| (id, slip(key, visit, place)));
        Action::Shelve { kept: slips.collect(), shown }
    }

    fn read(id: u32, key: &str) -> Action {
        Action::Finish(id, key.into(), Analysed::new(report()))
    }

    /// The list after `actions`: the numbers, `~` before those that are kept, the one shown in brackets.
    #[track_caller]
    fn check(actions: impl IntoIterator<Item = Action>, expected: &str) -> State {
        let state = actions.into_iter().fold(State::default(), State::after);
        let draw = |release: &Rc<Release>| {
            let id = if release.is_kept() { format!("~{}", release.id) } else { release.id.to_string() };
            if state.current == Some(release.id) { format!("[{id}]") } else { id }
        };
        let drawn: Vec<String> = state.releases.iter().map(draw).collect();
        assert_eq!(drawn.join(" "), expected);
        state
    }

    #[test]
    fn the_latest_visit_comes_first_each_in_its_order() {
        check([kept(&[(91, "a", 1, 0), (92, "b", 2, 1), (93, "c", 2, 0)], None)], "~93 ~92 ~91");
    }

    #[test]
    fn what_is_opened_stands_before_what_was_kept() {
        let state = check([kept(&[(91, "a", 1, 0)], None), files(&[1, 2])], "[1] 2 ~91");
        assert!(state.is_reading());
    }

    #[test]
    fn a_page_opened_anew_shows_none_and_one_loaded_again_the_one_it_showed() {
        let state = check([kept(&[(91, "a", 1, 0)], Some(91))], "~91");
        assert!(!state.is_reading());
        let returning = State { shelf: Shelf::Returning, ..State::default() };
        let state = returning.after(kept(&[(91, "a", 1, 0)], Some(91)));
        assert_eq!((state.current, state.shelf), (Some(91), Shelf::Open));
    }

    #[test]
    fn the_same_text_is_listed_once() {
        check([files(&[1, 2]), read(1, "a"), read(2, "a")], "[1]");
        let state = check([kept(&[(91, "a", 1, 0)], None), files(&[1]), read(1, "a")], "[91]");
        assert_eq!((state.batch.done, &state.notice), (1, &Some(Notice::Known)));
        check([files(&[1]), read(1, "a"), kept(&[(91, "a", 1, 0)], None)], "[1]");
    }

    #[test]
    fn a_kept_release_is_read_when_it_is_shown() {
        let shown = || [kept(&[(91, "a", 1, 0)], None), Action::Show(91)];
        let state = check(shown(), "[~91]");
        assert!(state.is_reading() && state.report().is_none());
        let report = Action::Fetched(91, Analysed::new(report()));
        assert!(check(shown().into_iter().chain([report]), "[91]").report().is_some());
        assert_eq!(check(shown().into_iter().chain([Action::Lose(91)]), "[91]").problems.len(), 1);
    }

    #[test]
    fn what_was_removed_comes_back_to_its_place() {
        let list = || kept(&[(91, "a", 1, 0), (92, "b", 1, 1), (93, "c", 1, 2)], None);
        check([list(), Action::Remove(92)], "~91 ~93");
        check([list(), Action::Remove(92), Action::Edit(Edit::Undo)], "~91 [~92] ~93");
        check([list(), Action::Empty, Action::Edit(Edit::Undo)], "[~91] ~92 ~93");
    }

    #[test]
    fn what_another_window_removed_goes_unless_it_is_read_here() {
        let gone = Action::Unshelve(["a".into(), "b".into()].into());
        check([kept(&[(91, "a", 1, 0), (92, "c", 1, 1)], None), files(&[1]), read(1, "b"), gone], "[1] ~92");
    }

    #[test]
    fn leaving_closes_nothing() {
        let state = check([files(&[1]), done(1), Action::Leave], "1");
        assert!(!state.is_reading());
        check([files(&[1]), done(1), Action::Leave, Action::Edit(Edit::Undo)], "[1]");
    }

    #[test]
    fn a_file_that_cannot_be_read_brings_no_other_release_on() {
        check([kept(&[(91, "a", 1, 0)], None), files(&[1]), Action::Fail(1, Fault::Died)], "[1] ~91");
    }

    #[test]
    fn a_browser_that_keeps_nothing_is_no_failure() {
        let state = State::default().after(Action::Doubt(Trouble::Missing));
        assert_eq!((state.problems.len(), state.notice), (0, Some(Notice::Keepless)));
        assert_eq!(State::default().after(Action::Doubt(Trouble::Full)).problems.len(), 1);
    }
}
