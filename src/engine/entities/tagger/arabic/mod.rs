//! Arabic: what the tagger sees without capitals, and how far it is believed.

mod features;
mod trust;

pub(super) use features::{add_beside, add_own, written_onto};
pub(super) use trust::{is_unseen, mentions};
