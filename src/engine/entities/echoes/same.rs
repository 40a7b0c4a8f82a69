//! Names that stand again word for word.

use super::{Written, keeps_capital, taken, written};
use crate::engine::entities::mention::{Kind, Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// The numbers of a name's first two words: many names may begin alike.
type Opening = (Option<u32>, Option<u32>);

/// Adds the same words again.
pub(super) fn add_same(scan: &Scan, mentions: &mut Vec<Mention>) {
    let taken = taken(scan, mentions);
    let names = names(scan, mentions);
    let stands_at = |name: &Mention, index: usize| {
        let length = name.tokens.len();
        let same = |offset: usize| {
            let (here, there) = (index + offset, name.tokens.start + offset);
            taken.get(here) == Some(&false)
                && scan.word(here) == scan.word(there)
                && (keeps_capital(scan, here, there) || offset > 0 && scan.pack.language != Language::English)
        };
        (0..length).all(same) && (length > 1 || scan.case(index) == scan.case(name.tokens.start))
    };
    let mut echoes = Vec::new();
    let mut index = 0;
    while index < scan.len() {
        let word = scan.word(index);
        let openings: [Opening; 2] = [(word, scan.word(index + 1)), (word, None)];
        let begun = openings.iter().filter_map(|opening| names.get(opening)).flatten();
        let found = begun.filter(|name| stands_at(name, index)).min_by_key(|name| Reverse(name.tokens.len()));
        let length = found.map_or(1, |name| name.tokens.len());
        echoes.extend(found.map(|name| {
            let mut echo = Mention::new(index..index + length, name.kind, weight::GIVEN_NAME);
            echo.known = name.known;
            echo
        }));
        index += length;
    }
    mentions.extend(echoes);
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

/// The names that may stand again, by their opening. The last of those that are written alike stands for all
/// of them.
fn names<'m>(scan: &Scan, mentions: &'m [Mention]) -> FxHashMap<Opening, Vec<&'m Mention>> {
    let by_itself = |name: &Mention| {
        name.kind == Kind::Organization
            && scan.pack.language != Language::Arabic
            && name.weight > weight::CAPITALS
            && !scan.is_common_word(name.tokens.start)
    };
    let mut names: FxHashMap<Opening, Vec<&Mention>> = FxHashMap::default();
    let mut known: FxHashSet<Written> = FxHashSet::default();
    let repeated = mentions.iter().filter(|name| name.tokens.len() >= 2 || by_itself(name));
    for name in repeated.rev().filter(|name| known.insert(written(scan, name))) {
        let first = name.tokens.start;
        let second = if name.tokens.len() >= 2 { scan.word(first + 1) } else { None };
        names.entry((scan.word(first), second)).or_default().push(name);
    }
    names
}
