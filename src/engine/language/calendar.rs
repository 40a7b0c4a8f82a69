//! Months, weekdays and what stands around them.

/// The names that dates are written with.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {}
