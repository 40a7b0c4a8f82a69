//! Where on its page each block stands: the finding of the main content.
//!
//! Three kinds of evidence, each kept from doing harm by the text itself:
//!
//! 1. Marks. Landmarks, roles and class names say what is menu, aside or foot; one that covers
//!    much of the page's prose is not believed.
//! 2. The root. From the body downwards, as long as one child holds nearly all prose that no mark
//!    set aside, that child is where the content is.
//! 3. Links. What is in the root and is mostly links leads elsewhere.

use super::blocks::RawBlock;
use super::names::{self, Mark};
use super::tree::Node;
use crate::engine::document::{BlockKind, Region};
use std::collections::BTreeMap;

/// From how many characters on, not counting links, a block counts as prose.
const PROSE: usize = 60;

/// The share of links from which a block leads elsewhere rather than says something.
const MOSTLY_LINKS: f32 = 0.6;

/// A class name's word that sets aside more of the prose than this, in one element or in all,
/// means something else on this page. Tuned with the shares below on the development pages of WCXB.
const NAMED_SHARE: f64 = 0.12;

/// So does a landmark, or a word that can hardly mean anything else, that sets aside more than this.
const SURE_SHARE: f64 = 0.7;

/// Words that can hardly mean anything else.
const SURE: [&str; 9] =
    ["comment", "comments", "commentlist", "disqus", "respond", "sidebar", "cookie", "breadcrumbs", "footer"];

/// The share of prose that makes a child the place of the content.
const ROOT_SHARE: f64 = 0.9;

/// The share of the root's prose that makes an element in it the trunk.
const TRUNK_SHARE: f64 = 0.7;

/// The same for a child that says that it is the content.
const CONTENT_SHARE: f64 = 0.5;

/// Between title and trunk what has this share of the prose is an introduction; less is a standfirst.
const INTRODUCTION_SHARE: f64 = 0.05;

/// A link stands among prose where the element around it holds so many paragraphs.
const AMONG: usize = 2;

/// The region of each block.
pub fn regions(nodes: &[Node<'_>], blocks: &[RawBlock]) -> Vec<Region> {
    let prose = Prose::of(nodes, blocks, &vec![None; nodes.len()]);
    let marks = marks(nodes, blocks, &prose);
    let prose = Prose::of(nodes, blocks, &marks);
    let root = root(nodes, &prose, 0, ROOT_SHARE);
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

/// How much prose comes before each node.
struct Prose {
    before: Vec<usize>,
    total: usize,
}

impl Prose {
    /// Counts the prose that no mark sets aside.
    fn of(nodes: &[Node<'_>], blocks: &[RawBlock], marks: &[Option<Region>]) -> Self {
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

    fn within(&self, start: usize, end: usize) -> usize {
        self.before.get(end).zip(self.before.get(start)).map_or(0, |(end, start)| end - start)
    }

    fn share(&self, start: usize, end: usize) -> f64 {
        if self.total == 0 { 0.0 } else { self.within(start, end) as f64 / self.total as f64 }
    }
}

/// How much prose a block is: its characters that are not links, if it has enough of them.
fn weight(block: &RawBlock) -> usize {
    let unlinked = (block.draft.visible() as f32 * (1.0 - block.draft.linked_share())) as usize;
    let is_prose = unlinked >= PROSE
        && block.draft.linked_share() < MOSTLY_LINKS
        && !matches!(block.kind, BlockKind::Heading(_));
    if is_prose { unlinked } else { 0 }
}

/// The innermost element that holds nearly all prose.
fn root(nodes: &[Node<'_>], prose: &Prose, from: usize, share: f64) -> usize {
    let mut root = from;
    while let Some(node) = nodes.get(root) {
        let all = prose.within(root, node.end) as f64;
        let mut child = root + 1;
        let mut best: Option<(usize, f64)> = None;
        while let Some(candidate) = nodes.get(child).filter(|_| child < node.end) {
            let held = prose.within(child, candidate.end) as f64;
            if candidate.element().is_some() && best.is_none_or(|(_, most)| held > most) {
                best = Some((child, held));
            }
            child = candidate.end;
        }
        let Some((child, held)) = best.filter(|&(_, held)| held > 0.0) else { break };
        let is_content = nodes.get(child).and_then(Node::element).is_some_and(names::is_content);
        if held < all * if is_content { CONTENT_SHARE } else { share } || is_leaf(nodes, child) {
            break;
        }
        root = child;
    }
    root
}

/// The element in the root that holds most of the prose, and the branches that leave the way to it: what a
/// page puts before and after its article, or further parts of the article.
struct Trunk {
    node: usize,
    /// For each node in the root the branch that it stands in; 0 for none.
    branches: Vec<usize>,
    /// For each branch its neighbour on the way to the trunk, as far as they go on from the same element.
    beside: BTreeMap<usize, usize>,
    /// The first heading of the highest level, or the first block.
    title: usize,
}

impl Trunk {
    fn of(nodes: &[Node<'_>], blocks: &[RawBlock], prose: &Prose, from: usize) -> Self {
        let trunk = root(nodes, prose, from, TRUNK_SHARE);
        let mut way = BTreeMap::new();
        let mut at = trunk;
        while at > from {
            let parent = nodes.get(at).map_or(0, |node| node.parent);
            way.insert(parent, at);
            at = parent;
        }
        let mut branches = vec![0; nodes.len()];
        let mut beside = BTreeMap::new();
        let end = nodes.get(from).map_or(from, |node| node.end);
        for at in from + 1..end {
            let Some(node) = nodes.get(at) else { break };
            if at == trunk || way.contains_key(&at) {
                continue;
            }
            let branch = match way.get(&node.parent) {
                Some(&next) => {
                    beside.insert(at, next);
                    at
                }
                None => branches.get(node.parent).copied().unwrap_or(0),
            };
            if let Some(own) = branches.get_mut(at) {
                *own = branch;
            }
        }
        let title =
            blocks.iter().find(|block| block.kind == BlockKind::Heading(1)).map_or(0, |block| block.node);
        Trunk { node: trunk, branches, beside, title }
    }

    /// Where a block of the root stands. What is built like its neighbour on the way to the trunk is a further
    /// part of the article, and so are paragraphs right in an element on the way, and an introduction.
    fn region(&self, nodes: &[Node<'_>], prose: &Prose, block: &RawBlock) -> Region {
        let branch = self.branches.get(block.node).copied().unwrap_or(0);
        let Some(&next) = self.beside.get(&branch) else { return Region::Main };
        let is_alike = shape(nodes, branch).is_some_and(|own| Some(own) == shape(nodes, next));
        if is_leaf(nodes, branch)
            || is_alike
            || matches!(nodes.get(branch).map_or("", Node::tag), "ul" | "ol" | "table")
        {
            return Region::Main;
        }
        if branch > self.node {
            return Region::Aside;
        }
        let end = nodes.get(branch).map_or(branch, |node| node.end);
        let is_introduction = self.title < branch && prose.share(branch, end) >= INTRODUCTION_SHARE;
        if is_introduction { Region::Main } else { Region::Header }
    }
}

/// The tag and the first class name of an element that has one.
fn shape<'h>(nodes: &[Node<'h>], at: usize) -> Option<(&'h str, &'h str)> {
    let element = nodes.get(at)?.element()?;
    Some((element.name(), element.attr("class")?.split_whitespace().next()?))
}

/// Whether a node is a paragraph rather than a place for several.
fn is_leaf(nodes: &[Node<'_>], at: usize) -> bool {
    nodes.get(at).is_none_or(|node| {
        matches!(
            node.tag(),
            "" | "p"
                | "li"
                | "td"
                | "span"
                | "a"
                | "b"
                | "strong"
                | "em"
                | "i"
                | "time"
                | "h1"
                | "h2"
                | "h3"
                | "blockquote"
                | "pre"
        )
    })
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
