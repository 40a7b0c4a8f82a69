//! A file that was opened: how far it is, what came of it or what is wrong with it.

use super::kept::{Slip, Trouble};
use crate::engine::check::Check;
use crate::engine::{Language, Report};
use crate::library::Review;
use crate::worker::Refusal;
use std::ops::Deref;
use std::rc::Rc;

/// A file that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Release {
    /// Its number: unique in this visit.
    pub id: u32,
    /// Its file name.
    pub name: Rc<str>,
    /// The file that it was in, where that holds several.
    pub within: Option<u32>,
    /// The fingerprint of its text, once it is read.
    pub key: Option<Rc<str>>,
    /// What is kept of it, where it was kept before this visit.
    pub slip: Option<Rc<Slip>>,
    /// How far it is.
    pub status: Status,
}

/// How far a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// In the queue.
    Waiting,
    /// With the worker.
    Reading,
    /// Read in an earlier visit; its report is on the machine.
    Kept(Rc<Slip>),
    /// Read and analysed.
    Done(Analysed),
    /// Given up.
    Failed(Rc<Problem>),
}

impl Release {
    /// Its report, once it is read.
    pub fn report(&self) -> Option<&Analysed> {
        match &self.status {
            Status::Done(report) => Some(report),
            _ => None,
        }
    }

    /// One that was opened just now.
    pub fn opened(id: u32, name: Rc<str>, within: Option<u32>, status: Status) -> Self {
        Self { id, name, within, key: None, slip: None, status }
    }

    /// Its headline, or the name of its file.
    pub fn title(&self) -> String {
        let headline = match &self.status {
            Status::Done(report) => report.headline.as_ref().map(|headline| &headline.text),
            _ => self.slip.as_ref().and_then(|slip| slip.title.as_ref()),
        };
        headline.map_or_else(|| self.name.to_string(), String::clone)
    }

    /// The language of its text, as far as it is known.
    pub fn language(&self) -> Language {
        match &self.status {
            Status::Done(report) => report.language,
            _ => self.slip.as_ref().map(|slip| slip.language).unwrap_or_default(),
        }
    }

    /// Whether its report is on the machine and not read yet.
    pub fn is_kept(&self) -> bool {
        matches!(self.status, Status::Kept(_))
    }

    /// Whether it still has to be read.
    pub fn is_pending(&self) -> bool {
        matches!(self.status, Status::Waiting | Status::Reading)
    }
}

/// A report with its corrections, shared. Two are equal where they are the same one: comparing their
/// texts at each rendering would be slow.
#[derive(Clone, Debug)]
pub struct Analysed {
    /// The report and its corrections.
    pub review: Rc<Review>,
    /// The text that is held against it, if there is one.
    pub checked: Checked,
}

/// How far the check of someone else's text against a release is.
#[derive(Clone, Debug, Default)]
pub enum Checked {
    /// There is none.
    #[default]
    Never,
    /// With the worker.
    Asked,
    /// Done.
    Done(Rc<Check>),
    /// Given up.
    Failed,
}

impl Analysed {
    /// A report as the worker found it.
    pub fn new(report: Report) -> Self {
        Self { review: Rc::new(Review::new(report)), checked: Checked::Never }
    }

    /// The same release with other corrections.
    pub fn with_review(&self, review: Review) -> Self {
        Self { review: Rc::new(review), checked: self.checked.clone() }
    }

    /// The text that was held against the release, once that is done.
    pub fn check(&self) -> Option<&Check> {
        match &self.checked {
            Checked::Done(check) => Some(check),
            _ => None,
        }
    }
}

impl PartialEq for Analysed {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.review, &other.review) && self.checked == other.checked
    }
}

impl PartialEq for Checked {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Checked::Done(one), Checked::Done(two)) => Rc::ptr_eq(one, two),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

/// The report as corrected: what is shown.
impl Deref for Analysed {
    type Target = Report;
    fn deref(&self) -> &Report {
        self.review.report()
    }
}

/// Something that could not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file or folder that it is about; the release's number where it has one.
    pub id: Option<u32>,
    /// Its name.
    pub name: Rc<str>,
    /// What is wrong.
    pub fault: Fault,
}

/// What can go wrong with a file. Worded by [`Tongue`](crate::app::wording::Tongue).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The engine can't read it.
    Unreadable(Refusal),
    /// The browser can't open it: moved, removed or forbidden since it was chosen.
    Unopened,
    /// The worker died on it.
    Died,
    /// The worker did not answer in time.
    TooLong,
    /// No worker can be started.
    NoWorker,
    /// A folder without a file that can be read.
    EmptyFolder,
    /// What was dropped or pasted holds neither a file nor text.
    Nothing,
    /// It was kept, and can't be read any more.
    Lost,
    /// Releases can't be kept.
    Keeping(Trouble),
}
