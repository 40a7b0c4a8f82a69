//! Counts → precision, recall and F1. Nothing asked for and nothing said counts as right.

/// What was said, what should have been, and what is both.
#[derive(Default, Clone, Copy)]
pub struct Counts {
    pub both: f64,
    pub said: f64,
    pub gold: f64,
}

impl Counts {
    pub fn precision(self) -> f64 {
        if self.said == 0.0 { 1.0 } else { self.both / self.said }
    }

    pub fn recall(self) -> f64 {
        if self.gold == 0.0 { 1.0 } else { self.both / self.gold }
    }

    pub fn f1(self) -> f64 {
        if self.said + self.gold == 0.0 { 1.0 } else { 2.0 * self.both / (self.said + self.gold) }
    }

    /// `None` where there was nothing to find and nothing was said.
    pub fn f1_if_any(self) -> Option<f64> {
        (self.said + self.gold > 0.0).then(|| self.f1())
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.both += other.both;
        self.said += other.said;
        self.gold += other.gold;
    }
}

/// Right ones, out of how many.
#[derive(Default, Clone, Copy)]
pub struct Share {
    pub right: f64,
    pub all: f64,
}

impl Share {
    pub fn add(&mut self, right: bool) {
        self.right += f64::from(u8::from(right));
        self.all += 1.0;
    }

    /// `None` of nothing.
    pub fn value(self) -> Option<f64> {
        (self.all > 0.0).then(|| self.right / self.all)
    }
}
