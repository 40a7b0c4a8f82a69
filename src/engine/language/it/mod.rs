//! Italiano: what its folder holds.

mod calendar;

use super::Folder;

pub(super) static FOLDER: Folder = Folder {
    grammar: include_str!("grammar.txt"),
    naming: include_str!("naming.txt"),
    furniture: include_str!("furniture.txt"),
    thesaurus: "",
    calendar: calendar::CALENDAR,
};
