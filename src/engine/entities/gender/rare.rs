//! Rare given names: whether a woman's. Too many to list, they are kept as rows of their hashes, so that none
//! can be read from the file (`build.py` beside it makes it).
//!
//! A folded name comes in, out comes whether a woman bears it: *Mariatu* → `Some(true)`. A word that is no
//! name falls on a row of theirs once in forty times: only who is known to be a person is asked for.

use crate::engine::language::hash;
use std::sync::LazyLock;

/// How many rows the hashes fall on.
const ROWS: u32 = 1 << 20;

static NAMES: LazyLock<Names> =
    LazyLock::new(|| Names::decode(include_bytes!("../../language/data/given_names.bin")));

/// Whether women bear the folded name, if only they or only men do.
pub(super) fn is_womans(folded: &str) -> Option<bool> {
    NAMES.is_womans(hash::stable(folded) % ROWS)
}

/// The rows of women's and of men's names, in order.
struct Names {
    women: Vec<u32>,
    men: Vec<u32>,
}

impl Names {
    /// Each row by its distance to the last; 255 goes further without a row, 0 parts women from men.
    fn decode(bytes: &[u8]) -> Self {
        let mut parts = bytes.split(|&byte| byte == 0).map(|distances| {
            let mut next = 0u32;
            let mut rows = Vec::with_capacity(distances.len());
            for &distance in distances {
                next = next.saturating_add(u32::from(distance));
                if distance < u8::MAX {
                    rows.push(next.saturating_sub(1));
                }
            }
            rows
        });
        Self { women: parts.next().unwrap_or_default(), men: parts.next().unwrap_or_default() }
    }

    fn is_womans(&self, row: u32) -> Option<bool> {
        let has = |rows: &[u32]| rows.binary_search(&row).is_ok();
        match (has(&self.women), has(&self.men)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_distances() {
        let names = Names::decode(&[1, 4, 0, 255, 3]);
        assert_eq!((names.women, names.men), (vec![0, 4], vec![257]));
    }

    #[test]
    fn half_a_file_does_no_harm() {
        assert_eq!(Names::decode(&[]).is_womans(0), None);
    }

    #[test]
    fn a_rare_name_tells() {
        assert_eq!(is_womans("mariatu"), Some(true));
    }
}
