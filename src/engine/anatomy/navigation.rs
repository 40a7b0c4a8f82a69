//! Menus, breadcrumbs, language switches and rows of buttons.

use super::lines::Line;
use super::noise::colon_within;
use crate::engine::language::{Fixture, fixture, is_fixture, line_key};

/// Menus, breadcrumbs, language switches, rows of buttons.
pub(super) fn is_navigation(text: &str, line: &Line) -> bool {
    if line.ends && line.words > 6 {
        return false;
    }
    if let Some((_, length)) = fixture(&line.key, &[Fixture::Share])
        && (colon_within(text, length + 3) && line.words <= 12)
    {
        return true;
    }
    let known = known_words(&line.key);
    if known * 2 >= line.words.max(1) && (line.words > 1 || known == 1) {
        return true;
    }
    let items: Vec<&str> = separated(text);
    let all_short = items.iter().all(|item| item.split_whitespace().count() <= ITEM_WORDS);
    let any_known = items.iter().any(|item| {
        let key = line_key(item);
        is_fixture(&key, &[Fixture::Menu, Fixture::Share, Fixture::Label])
    });
    let separators = items.len().saturating_sub(1);
    let is_crumbs = text.contains(['›', '»', '>', '|']) && !text.contains('«');
    all_short
        && ((separators >= 1 && any_known)
            || separators >= 3
            || (separators >= 1 && is_crumbs && line.words <= 10))
}

/// An item of a menu has at most this many words.
const ITEM_WORDS: usize = 5;

/// The items of a menu between their separators.
fn separated(text: &str) -> Vec<&str> {
    text.split(['|', '›', '»', '•', '·', '\t', '→'])
        .flat_map(|item| item.split(" > "))
        .flat_map(|item| item.split(" / "))
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .collect()
}

/// How many words of `key` belong to names of menu items and buttons.
fn known_words(key: &str) -> usize {
    let (mut known, mut at) = (0, 0);
    while at < key.len() {
        let rest = key.get(at..).unwrap_or("");
        if let Some((_, length)) = fixture(rest, &[Fixture::Menu, Fixture::Share]) {
            known += rest.get(..length).unwrap_or("").split(' ').count();
            at += length + 1;
        } else {
            at += rest.find(' ').map_or(rest.len(), |space| space + 1);
        }
    }
    known
}
