//! Companies by where their shares are traded: *Voesh (NASDAQ: VSH)*.

use super::forms::is_form;
use super::{LONGEST, is_part};
use crate::engine::entities::scan::Scan;
use std::ops::Range;

/// The name before the bracket at `open`, where that holds an exchange and a code.
pub(super) fn traded(scan: &Scan, open: usize) -> Option<Range<usize>> {
    if !is_ticker(scan, open) {
        return None;
    }
    let stops = (0..open).rev().take_while(|&token| scan.is(token, ".")).count();
    let end = open - stops;
    // *Acme, Inc. (NASDAQ: ACM)* is found by its form.
    if end > 0 && is_form(scan, end - 1) {
        return None;
    }
    let first = scan.sentence(open).start.max(end.saturating_sub(LONGEST + 1));
    let start = (first..end).rev().take_while(|&token| is_part(scan, token)).last()?;
    // A title's capitals don't tell where the name begins.
    (!scan.is_title_case(start)).then_some(start..end)
}

/// Whether the bracket at `open` holds an exchange and a code.
pub(in crate::engine::entities) fn is_ticker(scan: &Scan, open: usize) -> bool {
    const EXCHANGES: [&str; 24] = [
        "nasdaq", "nyse", "otc", "otcqb", "otcqx", "otcid", "otcmkts", "tsx", "tsxv", "tsx-v", "cse", "lse",
        "aim", "asx", "hkex", "euronext", "six", "xetra", "fse", "bse", "nse", "tadawul", "adx", "dfm",
    ];
    /// Tokens from the bracket to the colon: *(NYSE American: XYZ)*.
    const REACH: usize = 4;
    scan.is(open, "(")
        && EXCHANGES.contains(&scan.fold(open + 1))
        && (open + 2..open + 2 + REACH).any(|token| matches!(scan.words(token), ":" | "–" | "—" | "-" | ","))
}
