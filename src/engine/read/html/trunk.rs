//! Where a page's article hangs: the root that holds nearly all prose, the trunk in it that holds most,
//! and the branches between them.
//!
//! In: the nodes with their prose. Out: for a block of the root the region that its branch gives it.

use super::blocks::RawBlock;
use super::names;
use super::prose::Prose;
use super::tree::Node;
use crate::engine::document::{BlockKind, Region};
use std::collections::BTreeMap;

/// The share of prose that makes a child the place of the content.
const ROOT_SHARE: f64 = 0.9;

/// The share of the root's prose that makes an element in it the trunk.
const TRUNK_SHARE: f64 = 0.7;

/// The same for a child that says that it is the content.
const CONTENT_SHARE: f64 = 0.5;

/// Between title and trunk what has this share of the prose is an introduction; less is a standfirst.
const INTRODUCTION_SHARE: f64 = 0.05;

/// The innermost element that holds nearly all prose.
pub fn root(nodes: &[Node<'_>], prose: &Prose) -> usize {
    innermost(nodes, prose, 0, ROOT_SHARE)
}

/// The element in the root that holds most of the prose, and the branches that leave the way to it: what a
/// page puts before and after its article, or further parts of the article.
pub struct Trunk {
    node: usize,
    /// For each node in the root the branch that it stands in; 0 for none.
    branches: Vec<usize>,
    /// For each branch its neighbour on the way to the trunk, as far as they go on from the same element.
    beside: BTreeMap<usize, usize>,
    /// The first heading of the highest level, or the first block.
    title: usize,
}

impl Trunk {
    /// The trunk in the root at `from`.
    pub fn of(nodes: &[Node<'_>], blocks: &[RawBlock], prose: &Prose, from: usize) -> Self {
        let trunk = innermost(nodes, prose, from, TRUNK_SHARE);
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
    pub fn region(&self, nodes: &[Node<'_>], prose: &Prose, block: &RawBlock) -> Region {
        let branch = self.branches.get(block.node).copied().unwrap_or(0);
        let Some(&next) = self.beside.get(&branch) else { return Region::Main };
        let is_alike = shape(nodes, branch) == shape(nodes, next);
        let is_list = matches!(nodes.get(branch).map_or("", Node::tag), "ul" | "ol" | "table");
        if is_alike || is_list || is_leaf(nodes, branch) {
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

/// The tag and the first class name of an element.
fn shape<'h>(nodes: &[Node<'h>], at: usize) -> Option<(&'h str, &'h str)> {
    let element = nodes.get(at)?.element()?;
    let class = element.attr("class").and_then(|names| names.split_whitespace().next());
    Some((element.name(), class.unwrap_or("")))
}

/// The innermost element in `from` that holds this share of its prose, level by level.
fn innermost(nodes: &[Node<'_>], prose: &Prose, from: usize, share: f64) -> usize {
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

/// Whether a node is a paragraph rather than a place for several.
pub fn is_leaf(nodes: &[Node<'_>], at: usize) -> bool {
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
