//! Languages with capitals: what the tagger sees of a word, and how far it is believed.

mod features;
mod trust;

pub(super) use features::{add_beside, add_own};
pub(super) use trust::{is_unseen, mention};
