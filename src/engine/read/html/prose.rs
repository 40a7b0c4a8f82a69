//! How much of a page's prose stands in each of its elements.
//!
//! In: the nodes and their blocks. Out: [`Prose`], asked in constant time for any subtree.

use super::blocks::RawBlock;
use super::tree::Node;
use crate::engine::document::{BlockKind, Region};

/// From how many characters on, not counting links, a block counts as prose.
const PROSE: usize = 60;

/// The share of links from which a block leads elsewhere rather than says something.
pub const MOSTLY_LINKS: f32 = 0.6;

/// How much prose comes before each node.
pub struct Prose {
    before: Vec<usize>,
    total: usize,
}

impl Prose {
    /// Counts the prose that no mark sets aside.
    pub fn of(nodes: &[Node<'_>], blocks: &[RawBlock], marks: &[Option<Region>]) -> Self {
        let mut own = vec![0; nodes.len() + 1];
        for block in blocks {
            if marks.get(block.node).copied().flatten().is_none()
                && let Some(sum) = own.get_mut(block.node)
            {
                *sum += weight(block);
            }
        }
        let mut before = Vec::with_capacity(own.len());
        let mut total = 0;
        for sum in own {
            before.push(total);
            total += sum;
        }
        Prose { before, total }
    }

    /// The prose in the nodes from `start` up to `end`.
    pub fn within(&self, start: usize, end: usize) -> usize {
        self.before.get(end).zip(self.before.get(start)).map_or(0, |(end, start)| end - start)
    }

    /// The share of the page's prose in them.
    pub fn share(&self, start: usize, end: usize) -> f64 {
        if self.total == 0 { 0.0 } else { self.within(start, end) as f64 / self.total as f64 }
    }
}

/// How much prose a block is: its characters that are not links, if it has enough of them.
pub fn weight(block: &RawBlock) -> usize {
    let unlinked = (block.draft.visible() as f32 * (1.0 - block.draft.linked_share())) as usize;
    let is_prose = unlinked >= PROSE
        && block.draft.linked_share() < MOSTLY_LINKS
        && !matches!(block.kind, BlockKind::Heading(_));
    if is_prose { unlinked } else { 0 }
}
