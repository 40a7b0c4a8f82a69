//! Firms that go by their partners: *Lovell & Reyes*, *Ada & Sons Fine Jewelers*.

use super::{LONGEST, is_part, run_end};
use crate::engine::entities::people::is_everyday_word;
use crate::engine::entities::scan::Scan;
use std::ops::Range;

/// The partners that the sign at `and` joins, unless both are words that the text writes small or that
/// everyone uses, or they stand in a title.
pub(super) fn partners(scan: &Scan, and: usize) -> Option<Range<usize>> {
    let before = and.checked_sub(1).filter(|_| scan.is(and, "&"))?;
    let first = scan.sentence(and).start.max(and.saturating_sub(LONGEST));
    let start = (first..=before).rev().take_while(|&token| is_part(scan, token)).last()?;
    let end = run_end(scan, and + 1);
    let names = || (start..and).chain(and + 1..end);
    // *Access & Easy Integration: …*: what an item of a list is about.
    let ordinary = scan.is(end, ":")
        || names().all(|token| scan.is_common_word(token))
        || names().all(|token| is_everyday_word(scan, token));
    let placed = scan.place(before).is_some() && scan.place(and + 1).is_some();
    let written_large = scan.is_title_case(and) || scan.is_heading(and) || scan.is_shouted(and);
    let firm = end > and + 1 && !ordinary && !placed && !written_large && !scan.opens_sentence(start);
    firm.then_some(start..end)
}
