//! What a reader makes of reports: a [`Report`](crate::engine::Report) and what was corrected in, the
//! report as corrected out. Pure: no browser, no clock.
//!
//! ```text
//!   Report ─┬─ Review ─▶ corrected Report, what each entity was before, undo and redo
//!           │    ▲
//!   Notebook ────┴─▶ the corrections kept for this release; suggestions from those of others
//! ```

pub mod corrections;
pub mod export;
pub mod notebook;
pub mod review;

pub use corrections::{Change, Correction, apply};
pub use notebook::{Notebook, fingerprint};
pub use review::Review;
