//! Arabic: what the tagger sees without capitals, and how far it is believed.

mod features;
mod trust;

pub(super) use features::written_onto;
pub(super) use trust::{is_unseen, mentions};
