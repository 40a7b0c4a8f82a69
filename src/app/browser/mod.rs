//! The only home of side effects: files, the clipboard, the worker, the page around the app.
//!
//! What happens in the browser comes out of here as [`Action`](super::state::Action)s; components ask
//! for effects by calling the functions that are listed here.

mod analyst;
mod folder;
mod gather;
mod listen;
mod menu;
mod numbers;
mod page;
mod refuge;
mod selection;
mod settings;
mod shelf;

pub(super) use analyst::Analyst;
pub(super) use gather::Offer;
pub(super) use listen::{Happening, listen};
pub(super) use menu::close_as_menu;
pub(super) use numbers::{date, language, megabytes, month, number, percent};
pub(super) use page::{
    checked, choose_files, copy, download, focus_beside, focus_entity, focus_first, focus_neighbour, go_to, go_to_top,
    later, print, reveal, reveal_first, root, set_page, show_dialog, soon, taken_from, travel, value, written_in,
};
pub(super) use refuge::Refuge;
pub(super) use settings::{keep, keep_notebook, kept, kept_notebook};
pub(super) use shelf::{Shelf, awaited, remember_shown, room};
