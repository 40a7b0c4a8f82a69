mod calendar;
mod furniture;
pub use calendar::CALENDAR;
pub use furniture::FURNITURE;
