//! Names of several words as a whole, where a part of them alone was seen.

use super::{Written, keeps_capital, written};
use crate::engine::entities::mention::{Kind, Mention, may_nest, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// A name of several words where a part of it alone was seen: *the Office of the Sound of Sorrelby* as a whole in
/// each sentence, though one of them gave *Sorrelby* away.
pub(super) fn add_whole(scan: &Scan, mentions: &mut Vec<Mention>) {
    let names =
        if scan.pack.language == Language::Arabic { FxHashMap::default() } else { names(scan, mentions) };
    if names.is_empty() {
        return;
    }
    let whole = wholes(scan, mentions, &names);
    // They stand one after the other.
    mentions.retain(|part| {
        let after = whole.partition_point(|name| name.tokens.start <= part.tokens.start);
        let around = after.checked_sub(1).and_then(|at| whole.get(at));
        !around.is_some_and(|name| part.tokens.end <= name.tokens.end && !may_nest(name, part))
    });
    mentions.extend(whole);
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

/// The names that are sure, by the number of their first word. One of those that are written alike says enough.
fn names<'m>(scan: &Scan, mentions: &'m [Mention]) -> FxHashMap<Option<u32>, Vec<&'m Mention>> {
    let sure = |name: &&Mention| {
        matches!(name.kind, Kind::Organization | Kind::Event)
            && name.tokens.len() > 1
            && name.weight >= weight::HEAD
    };
    let mut names: FxHashMap<Option<u32>, Vec<&Mention>> = FxHashMap::default();
    let mut known: FxHashSet<(Written, u32)> = FxHashSet::default();
    for name in mentions.iter().filter(sure) {
        if known.insert((written(scan, name), name.weight)) {
            names.entry(scan.word(name.tokens.start)).or_default().push(name);
        }
    }
    names
}

/// Where the longest of `names` stand again over weaker parts.
fn wholes(scan: &Scan, mentions: &[Mention], names: &FxHashMap<Option<u32>, Vec<&Mention>>) -> Vec<Mention> {
    let stands_at = |name: &Mention, index: usize| {
        let same = |offset: usize| {
            let (here, there) = (index + offset, name.tokens.start + offset);
            scan.word(here) == scan.word(there) && keeps_capital(scan, here, there)
        };
        index != name.tokens.start
            && (0..name.tokens.len()).all(same)
            && holds_parts(mentions, index..index + name.tokens.len(), name.weight)
    };
    let mut whole: Vec<Mention> = Vec::new();
    let mut index = 0;
    while index < scan.len() {
        let begun = names.get(&scan.word(index)).into_iter().flatten();
        let found = begun.filter(|name| stands_at(name, index)).max_by_key(|name| name.tokens.len());
        let length = found.map_or(1, |name| name.tokens.len());
        whole.extend(found.map(|name| {
            let mut echo = Mention::new(index..index + length, name.kind, name.weight);
            echo.known = name.known;
            echo
        }));
        index += length;
    }
    whole
}

/// Whether the mentions within `tokens` are parts of it, and weaker than what names the whole.
fn holds_parts(mentions: &[Mention], tokens: Range<usize>, weight: u32) -> bool {
    let first = mentions.partition_point(|mention| mention.tokens.end <= tokens.start);
    let over = mentions
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(|mention| mention.extent().start < tokens.end);
    let mut parts = 0;
    for mention in over.filter(|mention| mention.tokens.end > tokens.start) {
        let extent = mention.extent();
        let inside = tokens.start <= extent.start && extent.end <= tokens.end && extent.len() < tokens.len();
        if !inside || mention.weight > weight || mention.honorific.is_some() {
            return false;
        }
        parts += 1;
    }
    parts > 0
}
