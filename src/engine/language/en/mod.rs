//! English: what its folder holds.

mod calendar;
mod furniture;
mod grammar;
mod naming;
mod thesaurus;

pub use calendar::CALENDAR;
pub use furniture::FURNITURE;
pub use grammar::GRAMMAR;
pub use naming::NAMING;
pub use thesaurus::THESAURUS;
