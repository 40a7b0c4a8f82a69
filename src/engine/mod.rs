//! Bytes in, [`Report`] out. No browser, no clock, no randomness, no global state.
//!
//! Imports run leftwards only: `document ← read, language ← segment ← anatomy ← {entities,
//! keywords} ← {summary, figures} ← report ← check`. `tests/house.rs` checks it.

pub mod anatomy;
pub mod check;
pub mod document;
pub mod entities;
pub mod figures;
pub mod keywords;
pub mod language;
pub mod read;
pub mod report;
pub mod segment;
pub mod summary;

pub use language::Language;
pub use read::{ReadError, read, read_all};
pub use report::{Options, Report, analyze};
