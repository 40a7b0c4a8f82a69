//! Français: what its folder holds.

mod calendar;
mod grammar;
mod naming;
mod thesaurus;

pub use calendar::CALENDAR;
pub use grammar::GRAMMAR;
pub use naming::NAMING;
pub use thesaurus::THESAURUS;
