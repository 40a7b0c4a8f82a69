//! What can happen to the state: sent by components and by `browser`.

use super::edit::Edit;
use super::{Analysed, Dialog, Fault, Kin, Seek, Settings, Slip, Trouble};
use crate::app::statement::Statement;
use crate::engine::check::Check;
use crate::engine::document::EntityType;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// Files were opened; they will be read in this order.
    Queue(Vec<(u32, Rc<str>)>),
    /// The worker has got it.
    Start(u32),
    /// The worker has found a document in a file.
    Enclose {
        /// The file's number.
        file: u32,
        /// The document's own.
        id: u32,
        /// The document's name.
        name: Rc<str>,
        /// How many more the file is known to hold.
        left: usize,
    },
    /// The worker has found all that is in it.
    Exhaust(u32),
    /// The worker has read it: the release with this number, its text's fingerprint, the report.
    Finish(u32, Rc<str>, Analysed),
    /// Releases kept from earlier visits, or from another window.
    Shelve {
        /// Each with its number.
        kept: Vec<(u32, Rc<Slip>)>,
        /// The one that was shown when the page was loaded again.
        shown: Option<u32>,
    },
    /// What another window has removed, by its keys.
    Unshelve(BTreeSet<Rc<str>>),
    /// The report of one that is kept.
    Fetched(u32, Analysed),
    /// There is none any more.
    Lose(u32),
    /// Keeping does not work.
    Doubt(Trouble),
    /// It can't be read.
    Fail(u32, Fault),
    /// Something that is no release went wrong.
    Complain(Rc<str>, Fault),
    /// Give up those that still wait.
    Stop,
    /// Show a release.
    Show(u32),
    /// Show the one that is so many further in the list.
    Step(isize),
    /// What was listed can be found.
    Indexed,
    /// Look for something in the list.
    Search(Seek),
    /// What is about the same as the release that is shown.
    Kin(Option<Rc<Kin>>),
    /// Show none.
    Leave,
    /// Take one off the list.
    Remove(u32),
    /// Take all off the list.
    Empty,
    /// Mark a statement's words and go there; its next place, where it is marked already.
    Look(Statement),
    /// Mark this place of a statement and go to the card, where it is said.
    Trace(Statement, usize),
    /// Go to a later or earlier place of the same statement.
    Turn(isize),
    /// Go back to where it is said.
    Return,
    /// Unmark.
    Clear,
    /// From the text back to the card, from there unmark.
    Escape,
    /// Mark or unmark the mentions of a type.
    Mute(EntityType),
    /// Show menus and notices, or don't.
    LeftOut(bool),
    /// A message was read.
    Dismiss(usize),
    /// All of them were.
    DismissAll,
    /// Open a dialog, or close it.
    Dialog(Option<Dialog>),
    /// Something is dragged over the page, or no longer.
    Drag(bool),
    /// Other settings.
    Set(Settings),
    /// Correct something, or take a correction back.
    Edit(Edit),
    /// Hold a text against a release.
    Check {
        /// The release's number.
        id: u32,
        /// The release.
        report: Analysed,
        /// The text.
        text: Rc<str>,
    },
    /// The worker has done so, or could not.
    Checked(u32, Option<Rc<Check>>),
    /// Put the text away.
    Uncheck(u32),
}
