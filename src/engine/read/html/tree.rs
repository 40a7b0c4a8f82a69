//! A page as a flat list of what is visible on it: nodes in document order, each with the end of
//! its subtree. Loops over a list can't overflow the stack, however deep a page is nested.

use ego_tree::NodeRef;
use scraper::node::Element;
use scraper::{Html, Node as HtmlNode};
use std::collections::BTreeMap;

/// A visible node.
#[derive(Clone, Copy, Debug)]
pub struct Node<'h> {
    /// What it is.
    pub content: Content<'h>,
    /// Index of its parent; the first node is its own.
    pub parent: usize,
    /// One past the last node of its subtree.
    pub end: usize,
}

/// What a node is.
#[derive(Clone, Copy, Debug)]
pub enum Content<'h> {
    /// An element.
    Element(&'h Element),
    /// Text.
    Text(&'h str),
}

impl<'h> Node<'h> {
    /// The element, where it is one.
    pub fn element(&self) -> Option<&'h Element> {
        match self.content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        }
    }

    /// The tag, empty for text.
    pub fn tag(&self) -> &'h str {
        self.element().map_or("", Element::name)
    }
}

/// From how many bytes of visible text on a page is believed in what it hides.
const ENOUGH: usize = 300;

/// The visible nodes of a page in document order. A page that hides nearly everything, to show it
/// by script, is read with what it hides.
pub fn visible_nodes(html: &Html) -> Vec<Node<'_>> {
    let letters = |nodes: &[Node<'_>]| -> usize {
        let texts = nodes.iter().filter_map(|node| match node.content {
            Content::Text(text) => Some(text.trim().len()),
            Content::Element(_) => None,
        });
        texts.sum()
    };
    let nodes = flatten(html, false);
    let shown = letters(&nodes);
    if shown >= ENOUGH {
        return nodes;
    }
    let all = flatten(html, true);
    if letters(&all) > shown * 4 { all } else { nodes }
}

fn flatten(html: &Html, with_hidden: bool) -> Vec<Node<'_>> {
    let mut nodes: Vec<Node<'_>> = Vec::new();
    let mut streamed = streamed_parts(html);
    let mut pending: Vec<(NodeRef<'_, HtmlNode>, usize)> = vec![(html.tree.root(), 0)];
    while let Some((node, parent)) = pending.pop() {
        let own = nodes.len();
        if let Some(part) = placeholder(&node).and_then(|name| streamed.remove(name)) {
            pending.extend(part.children().rev().map(|child| (child, parent)));
            continue;
        }
        let content = match node.value() {
            HtmlNode::Element(element)
                if is_text_of_page(element) && (with_hidden || !is_hidden(element)) =>
            {
                Some(Content::Element(element))
            }
            HtmlNode::Text(text) => Some(Content::Text(text)),
            HtmlNode::Document | HtmlNode::Fragment => None,
            _ => continue,
        };
        if let Some(content) = content {
            nodes.push(Node { content, parent, end: own + 1 });
        }
        let parent = if content.is_some() { own } else { parent };
        pending.extend(node.children().rev().map(|child| (child, parent)));
    }
    for at in (1..nodes.len()).rev() {
        let Some(&Node { parent, end, .. }) = nodes.get(at) else { continue };
        if let Some(parent) = nodes.get_mut(parent) {
            parent.end = parent.end.max(end);
        }
    }
    nodes
}

/// Pages that a server streams (React) send what was not ready later, hidden, as `<div hidden id="S:1">`:
/// a script moves it to where `<template id="B:1">` or `P:1` keeps its place. The parts by what follows
/// the colon.
fn streamed_parts(html: &Html) -> BTreeMap<&str, NodeRef<'_, HtmlNode>> {
    let parts = html.tree.nodes().filter_map(|node| {
        let element = node.value().as_element().filter(|element| element.attr("hidden").is_some())?;
        Some((element.id()?.strip_prefix("S:")?, node))
    });
    parts.collect()
}

/// The name of the part that a node keeps the place of.
fn placeholder<'h>(node: &NodeRef<'h, HtmlNode>) -> Option<&'h str> {
    let id = node.value().as_element().filter(|element| element.name() == "template")?.id()?;
    id.strip_prefix("B:").or_else(|| id.strip_prefix("P:"))
}

/// Elements whose text a browser does not show as text of the page.
const UNSEEN: [&str; 22] = [
    "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "canvas", "audio",
    "video", "select", "option", "datalist", "textarea", "title", "meta", "link", "rp", "noframes", "map",
];

fn is_text_of_page(element: &Element) -> bool {
    let is_closed_dialog = element.name() == "dialog" && element.attr("open").is_none();
    !UNSEEN.contains(&element.name()) && !is_closed_dialog
}

/// Whether the page hides an element. Sites that hide the article's own frame show it by script.
fn is_hidden(element: &Element) -> bool {
    if matches!(element.name(), "html" | "body" | "main" | "article") {
        return false;
    }
    let style = element.attr("style").unwrap_or("");
    let style: String = style.chars().filter(|letter| !letter.is_whitespace()).collect();
    let style = style.to_ascii_lowercase();
    element.attr("hidden").is_some_and(|value| value != "until-found")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}
