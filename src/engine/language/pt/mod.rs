//! Português: what its folder holds.

mod calendar;
mod furniture;
mod grammar;
mod naming;

pub use calendar::CALENDAR;
pub use furniture::FURNITURE;
pub use grammar::GRAMMAR;
pub use naming::NAMING;
