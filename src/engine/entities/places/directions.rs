//! Parts of places by a point of the compass: *Southwestern Mindanao*, *East and Southern Africa*.
//!
//! The mentions of a text come in; out come those of places with the direction that English writes with a
//! capital, as places of their own.

use crate::engine::entities::mention::{Kind, Mention};
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;

/// *Southwestern Mindanao*, *East and Southern Africa*: English writes the part of a place with a capital, and
/// then it is one of its own.
pub(in crate::engine::entities) fn add_directions(scan: &Scan, mentions: &mut Vec<Mention>) {
    if scan.pack.language != Language::English {
        return;
    }
    let directs = |token: usize| {
        scan.case(token) == Case::Capitalized && is_direction(scan.fold(token)) && !scan.is_title_case(token)
    };
    // *East* of *East and Southern Africa* is no place by itself.
    mentions.retain(|mention| {
        let end = mention.tokens.end;
        !(mention.kind == Kind::Location
            && mention.tokens.len() == 1
            && directs(mention.tokens.start)
            && scan.is(end, "and")
            && directs(end + 1))
    });
    // Where the mentions before end: a word is in one of them only.
    let mut reach = 0;
    for mention in mentions {
        let start = mention.tokens.start;
        let first = scan.sentence(start).start.max(reach);
        reach = reach.max(mention.tokens.end);
        let coordinated =
            directs(start) && start >= first + 2 && scan.is(start - 1, "and") && directs(start - 2);
        let directed = start > first && directs(start - 1);
        if mention.kind == Kind::Location && (coordinated || directed) {
            mention.tokens.start = if coordinated { start - 2 } else { start - 1 };
            mention.known = None;
        }
    }
}

/// A point of the compass, as an adjective.
pub(in crate::engine::entities) fn is_direction(word: &str) -> bool {
    const POINTS: [&str; 8] =
        ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"];
    let point = word.strip_suffix("ern").unwrap_or(word);
    POINTS.contains(&point) && (point != word || matches!(word, "north" | "south" | "east" | "west"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_of_a_place_is_one_of_its_own() {
        check_directed("The ferry left Southwestern Portugal today.", "Southwestern Portugal");
        check_directed("They met in East and Southern Africa.", "East and Southern Africa");
        check_directed("They went east and Portugal won.", "Portugal");
    }

    #[track_caller]
    fn check_directed(text: &str, name: &str) {
        let pack = crate::engine::language::pack(Language::English);
        let whole = crate::engine::document::Span::new(0, text.len());
        let segments = crate::engine::segment::segment(text, &[whole], pack);
        let named = crate::engine::entities::find(text, &segments, pack, Default::default());
        let names: Vec<&str> = named.entities.iter().map(|entity| entity.name.as_str()).collect();
        assert_eq!(names, [name]);
    }
}
