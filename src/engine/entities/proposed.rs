//! What rules propose for a text: for their tests.

use super::mention::{Kind, Mention};
use super::scan::Scan;
use crate::engine::document::Span;
use crate::engine::language::{Language, pack};
use crate::engine::segment::segment;

/// The names that `propose` finds in a text of one part, with their types.
pub(super) fn proposed(
    language: Language,
    text: &str,
    propose: impl FnOnce(&Scan, &mut Vec<Mention>),
) -> Vec<(&str, Kind)> {
    let segments = segment(text, &[Span::new(0, text.len())], pack(language));
    let scan = Scan::new(text, &segments, pack(language));
    let mut mentions = Vec::new();
    propose(&scan, &mut mentions);
    mentions.into_iter().map(|mention| (scan.span(mention.tokens).of(text), mention.kind)).collect()
}

/// The same without their types.
pub(super) fn names(
    language: Language,
    text: &str,
    propose: impl FnOnce(&Scan, &mut Vec<Mention>),
) -> Vec<&str> {
    proposed(language, text, propose).into_iter().map(|(name, _)| name).collect()
}
