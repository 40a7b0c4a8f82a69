//! Where on its page each block stands: the finding of the main content.
//!
//! Three kinds of evidence, each kept from doing harm by the text itself:
//!
//! 1. Marks. Landmarks, roles and class names say what is menu, aside or foot; one that covers
//!    much of the page's prose is not believed.
//! 2. The prose. The root is the innermost element that holds nearly all of it that no mark set
//!    aside, the trunk in it holds most; what leaves the way from one to the other is a part of the
//!    article where it is built or placed like one (`trunk`).
//! 3. Links. What is in the root and is mostly links leads elsewhere, unless it stands among prose.

use super::blocks::RawBlock;
use super::names::{self, Mark};
use super::prose::{MOSTLY_LINKS, Prose, weight};
use super::tree::Node;
use super::trunk::{Trunk, is_leaf, root};
use crate::engine::document::{BlockKind, Region};

/// A class name's word that sets aside more of the prose than this, in one element or in all,
/// means something else on this page. Tuned with the shares below on the development pages of WCXB.
const NAMED_SHARE: f64 = 0.12;

/// So does a landmark, or a word that can hardly mean anything else, that sets aside more than this.
const SURE_SHARE: f64 = 0.7;

/// Words that can hardly mean anything else.
const SURE: [&str; 9] =
    ["comment", "comments", "commentlist", "disqus", "respond", "sidebar", "cookie", "breadcrumbs", "footer"];

/// A link stands among prose where the element around it holds so many paragraphs.
const AMONG: usize = 2;

/// The region of each block.
pub fn regions(nodes: &[Node<'_>], blocks: &[RawBlock]) -> Vec<Region> {
    let prose = Prose::of(nodes, blocks, &vec![None; nodes.len()]);
    let marks = marks(nodes, blocks, &prose);
    let prose = Prose::of(nodes, blocks, &marks);
    let root = root(nodes, &prose);
    let root_end = nodes.get(root).map_or(root, |node| node.end);
    let trunk = Trunk::of(nodes, blocks, &prose, root);
    let mut regions: Vec<Region> = blocks
        .iter()
        .map(|block| {
            let mark = marks.get(block.node).copied().flatten();
            if let Some(region) = mark {
                region
            } else if block.node < root {
                if block.draft.linked_share() >= MOSTLY_LINKS { Region::Navigation } else { Region::Header }
            } else if block.node >= root_end {
                Region::Aside
            } else {
                trunk.region(nodes, &prose, block)
            }
        })
        .collect();
    set_links_aside(nodes, blocks, &mut regions);
    regions
}

/// The mark of each node, its own or inherited.
fn marks(nodes: &[Node<'_>], blocks: &[RawBlock], prose: &Prose) -> Vec<Option<Region>> {
    let title = blocks.iter().find(|block| block.kind == BlockKind::Heading(1)).map(|block| block.node);
    let stated: Vec<Option<Mark>> = nodes
        .iter()
        .enumerate()
        .map(|(at, node)| {
            let mark = node.element().and_then(names::mark)?;
            let holds_title = title.is_some_and(|title| (at..node.end).contains(&title));
            is_credible(mark, prose.share(at, node.end), holds_title).then_some(mark)
        })
        .collect();
    let distrusted = distrusted(nodes, &stated, prose);
    let mut marks: Vec<Option<Region>> = Vec::with_capacity(nodes.len());
    for (node, own) in nodes.iter().zip(&stated) {
        let inherited = marks.get(node.parent).copied().flatten();
        let own = own.filter(|mark| mark.word.is_none_or(|word| !distrusted.contains(&word)));
        marks.push(match (own, inherited) {
            (Some(Mark { region: Region::Header, .. }), Some(inherited)) => Some(inherited),
            (Some(mark), _) => Some(mark.region),
            (None, inherited) => inherited,
        });
    }
    marks
}

fn is_credible(mark: Mark, share: f64, holds_title: bool) -> bool {
    share <= limit(mark.word) && (!holds_title || mark.region == Region::Header)
}

/// How much of the prose a mark may set aside.
fn limit(word: Option<&str>) -> f64 {
    if word.is_none_or(|word| SURE.contains(&word)) { SURE_SHARE } else { NAMED_SHARE }
}

/// Words of class names that would set aside much prose in many small elements: on this page they
/// mean something else.
fn distrusted(nodes: &[Node<'_>], stated: &[Option<Mark>], prose: &Prose) -> Vec<&'static str> {
    let mut shares: Vec<(&'static str, usize, f64)> = Vec::new();
    for (at, (node, mark)) in nodes.iter().zip(stated).enumerate() {
        let Some(word) = mark.and_then(|mark| mark.word) else { continue };
        let share = prose.share(at, node.end);
        match shares.iter_mut().find(|(known, _, _)| *known == word) {
            // What lies within an element of the same name is counted already.
            Some((_, end, _)) if at < *end => {}
            Some((_, end, sum)) => (*end, *sum) = (node.end, *sum + share),
            None => shares.push((word, node.end, share)),
        }
    }
    shares.into_iter().filter(|(word, _, sum)| *sum > limit(Some(word))).map(|(word, _, _)| word).collect()
}

/// How many paragraphs of prose each element holds directly: not in an element for several of its own.
struct Containers(Vec<usize>);

impl Containers {
    fn of(nodes: &[Node<'_>], blocks: &[RawBlock], regions: &[Region]) -> Self {
        let mut held = vec![0; nodes.len()];
        for (block, region) in blocks.iter().zip(regions) {
            if *region == Region::Main
                && weight(block) > 0
                && let Some(count) = held.get_mut(container(nodes, block.node))
            {
                *count += 1;
            }
        }
        Self(held)
    }

    /// Whether a block at `node` stands among paragraphs of prose.
    fn hold_prose(&self, nodes: &[Node<'_>], node: usize) -> bool {
        self.0.get(container(nodes, node)).is_some_and(|&held| held >= AMONG)
    }
}

/// The element for several paragraphs that `node` stands in.
fn container(nodes: &[Node<'_>], node: usize) -> usize {
    let mut at = node;
    while at > 0
        && (is_leaf(nodes, at) || nodes.get(at).is_some_and(|node| matches!(node.tag(), "ul" | "ol")))
    {
        at = nodes.get(at).map_or(0, |node| node.parent);
    }
    at
}

/// Blocks of the content that are mostly links: before the prose they lead elsewhere, after it
/// they are related titles. A heading that announces only such goes with them.
fn set_links_aside(nodes: &[Node<'_>], blocks: &[RawBlock], regions: &mut [Region]) {
    let containers = Containers::of(nodes, blocks, regions);
    let is_prose = |at: usize, regions: &[Region]| {
        regions.get(at) == Some(&Region::Main) && blocks.get(at).is_some_and(|block| weight(block) > 0)
    };
    let Some(first) = (0..blocks.len()).find(|&at| is_prose(at, regions)) else { return };
    let last = (0..blocks.len()).rev().find(|&at| is_prose(at, regions)).unwrap_or(first);
    for (at, (block, region)) in blocks.iter().zip(regions.iter_mut()).enumerate() {
        let is_linked = block.draft.linked_share() >= MOSTLY_LINKS;
        let is_inner_heading = matches!(block.kind, BlockKind::Heading(_)) && (first..=last).contains(&at);
        let is_within = (first..=last).contains(&at) && containers.hold_prose(nodes, block.node);
        if *region == Region::Main
            && is_linked
            && !is_inner_heading
            && !is_within
            && block.kind != BlockKind::Heading(1)
        {
            *region = if at < first { Region::Navigation } else { Region::Aside };
        }
    }
    let mut announces_nothing = true;
    for at in (last + 1..blocks.len()).rev() {
        let (Some(block), Some(region)) = (blocks.get(at), regions.get_mut(at)) else { continue };
        if *region == Region::Main && matches!(block.kind, BlockKind::Heading(_)) && announces_nothing {
            *region = Region::Aside;
        }
        announces_nothing &= *region != Region::Main;
    }
}
