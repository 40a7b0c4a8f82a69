//! Português: what its folder holds.

mod calendar;
mod grammar;
mod naming;

pub use calendar::CALENDAR;
pub use grammar::GRAMMAR;
pub use naming::NAMING;
