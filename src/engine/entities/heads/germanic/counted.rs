//! Events in lower case that are counted: *the 67th session of the Commission*.

use super::run::run_end;
use crate::engine::entities::heads::{after_connectors, with_ordinal};
use crate::engine::entities::mention::{Kind, Mention, weight};
use crate::engine::entities::scan::Scan;

/// *the 67th session of the Commission*: an event in lower case that is counted. Weeks and years are
/// counted too, and are no events.
pub(super) fn counted_event(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    const SITTINGS: [&str; 12] = [
        "session",
        "meeting",
        "summit",
        "conference",
        "congress",
        "assembly",
        "forum",
        "symposium",
        "colloquium",
        "convention",
        "tagung",
        "sitzung",
    ];
    if !scan.is_lower(index)
        || scan.fold(index + 1) != "of"
        || !SITTINGS.contains(&scan.fold(index))
        || scan.is_shouted(index)
    {
        return;
    }
    let start = counted_start(scan, index);
    // *the first meeting of*: the ordinal only counts.
    let mere_count =
        scan.fold(start) == "first" && matches!(scan.fold(index), "meeting" | "sitzung" | "tagung");
    if start == index || mere_count {
        return;
    }
    let limit = scan.sentence(index).end;
    let Some(next) = after_connectors(scan, index + 1, limit) else { return };
    if scan.is_capital(next) {
        let end = run_end(scan, next);
        // *the first meeting of European ministers*: a people's adjective names no one.
        if !(scan.is_demonym(end - 1) && scan.is_lower(end)) {
            proposals.push(Mention::new(start..end, Kind::Event, weight::HEAD));
        }
    }
}

/// The ordinal before the head, an adjective or two between them at most: *the 12th plenary session*.
fn counted_start(scan: &Scan, index: usize) -> usize {
    const BETWEEN: usize = 2;
    (0..=BETWEEN)
        .map_while(|back| index.checked_sub(back))
        .take_while(|&at| at == index || scan.is_lower(at))
        .find_map(|at| Some(with_ordinal(scan, at)).filter(|&start| start < at))
        .unwrap_or(index)
}
