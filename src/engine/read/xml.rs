//! XML as a flat list of nodes in document order, each with the end of its subtree.
//!
//! Broken markup is read as far as it makes sense: an end tag that fits nothing is passed over, what
//! is still open at the end of the text ends there. Entities that the text defines itself are never
//! expanded, and a text that defines some is refused.

use super::{Limit, ReadError, pieces};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;

/// Elements within elements: Word nests tables in tables in text boxes and stays far below.
const MOST_DEPTH: usize = 256;

/// A text of XML.
#[derive(Debug)]
pub struct Tree<'x> {
    source: &'x str,
    nodes: Vec<Node<'x>>,
    /// Whether all of it could be read and all that was opened was closed.
    pub is_whole: bool,
}

#[derive(Debug)]
enum Node<'x> {
    Element {
        start: BytesStart<'x>,
        /// One past the last node of its subtree.
        end: usize,
        /// Where its markup between the tags begins and ends in the source.
        inside: (usize, usize),
    },
    Text(Cow<'x, str>),
}

/// An element of a tree.
#[derive(Clone, Copy, Debug)]
pub struct Element<'t> {
    tree: &'t Tree<'t>,
    at: usize,
    start: &'t BytesStart<'t>,
    end: usize,
}

/// What stands in an element.
#[derive(Clone, Copy, Debug)]
pub enum Child<'t> {
    /// An element.
    Element(Element<'t>),
    /// Text, its entities resolved.
    Text(&'t str),
}

impl<'x> Tree<'x> {
    /// Reads a text.
    ///
    /// # Errors
    ///
    /// Where it is nested too deeply, has too many elements, or defines entities of its own.
    pub fn read(source: &'x str) -> Result<Self, ReadError> {
        let mut reader = Reader::from_str(source);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        let mut tree = Tree { source, nodes: Vec::new(), is_whole: true };
        let mut open: Vec<usize> = Vec::new();
        let most = pieces::most_nodes(source);
        loop {
            if tree.nodes.len() > most {
                return Err(ReadError::Limit(Limit::Pieces));
            }
            let before = place(&reader);
            let event = match reader.read_event() {
                Ok(event) => event,
                Err(_) => {
                    tree.is_whole = false;
                    break;
                }
            };
            match event {
                Event::Start(start) => {
                    if open.len() >= MOST_DEPTH {
                        return Err(ReadError::Limit(Limit::Nesting));
                    }
                    open.push(tree.nodes.len());
                    tree.push(start, place(&reader));
                }
                Event::Empty(start) => tree.push(start, place(&reader)),
                Event::End(end) => {
                    let name = end.name();
                    if let Some(depth) = open.iter().rposition(|&at| tree.is_named(at, name.as_ref())) {
                        open.drain(depth..).rev().for_each(|at| tree.close(at, before));
                    }
                }
                Event::Text(text) => tree.nodes.push(Node::Text(text.into_inner())),
                Event::CData(text) => tree.nodes.push(Node::Text(text.into_inner())),
                Event::GeneralRef(entity) => {
                    let letter = entity.resolve_char_ref().ok().flatten();
                    let text = match (letter, resolve_predefined_entity(&entity)) {
                        (Some(letter), _) => letter.to_string(),
                        (None, Some(text)) => text.to_owned(),
                        // HTML's own, in a feed: the reader of HTML knows it.
                        (None, None) => format!("&{};", &*entity),
                    };
                    tree.nodes.push(Node::Text(text.into()));
                }
                Event::DocType(text) if text.contains("<!ENTITY") => {
                    return Err(ReadError::Limit(Limit::Entities));
                }
                Event::Eof => break,
                _ => {}
            }
        }
        tree.is_whole &= open.is_empty();
        open.into_iter().rev().for_each(|at| tree.close(at, source.len()));
        Ok(tree)
    }

    /// The outermost element.
    pub fn root<'t>(&'t self) -> Option<Element<'t>>
    where
        'x: 't,
    {
        (0..self.nodes.len()).find_map(|at| self.element(at))
    }

    fn element(&self, at: usize) -> Option<Element<'_>> {
        match self.nodes.get(at)? {
            Node::Element { start, end, .. } => Some(Element { tree: self, at, start, end: *end }),
            Node::Text(_) => None,
        }
    }

    fn push(&mut self, start: BytesStart<'x>, place: usize) {
        let end = self.nodes.len() + 1;
        self.nodes.push(Node::Element { start, end, inside: (place, place) });
    }

    fn close(&mut self, at: usize, place: usize) {
        let all = self.nodes.len();
        if let Some(Node::Element { end, inside, .. }) = self.nodes.get_mut(at) {
            *end = all;
            inside.1 = place.max(inside.0);
        }
    }

    fn is_named(&self, at: usize, name: &str) -> bool {
        matches!(self.nodes.get(at), Some(Node::Element { start, .. }) if start.name().as_ref() == name)
    }
}

fn place(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

impl<'t> Element<'t> {
    /// Its name without the prefix.
    pub fn name(&self) -> &'t str {
        self.start.local_name().into_inner()
    }

    /// Its name as written.
    pub fn full_name(&self) -> &'t str {
        self.start.name().into_inner()
    }

    /// The value of the attribute of this name, whatever its prefix.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        let attributes = attributes.with_checks(false).flatten();
        let mut named = attributes.filter(|attribute| attribute.key.local_name().into_inner() == name);
        let value = named.next()?;
        value.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
    }

    /// What stands directly in it.
    pub fn children(&self) -> impl Iterator<Item = Child<'t>> + use<'t> {
        let (tree, mut at, end) = (self.tree, self.at + 1, self.end);
        std::iter::from_fn(move || {
            let node = tree.nodes.get(at).filter(|_| at < end)?;
            Some(match node {
                Node::Text(text) => {
                    at += 1;
                    Child::Text(text)
                }
                Node::Element { start, end, .. } => {
                    let element = Element { tree, at, start, end: *end };
                    at = *end;
                    Child::Element(element)
                }
            })
        })
    }

    /// The elements that stand directly in it.
    pub fn elements(&self) -> impl Iterator<Item = Element<'t>> + use<'t> {
        self.children().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    /// The first of them with this name.
    pub fn child(&self, name: &str) -> Option<Element<'t>> {
        self.elements().find(|element| element.name() == name)
    }

    /// All elements in it, at any depth, in order.
    pub fn descendants(&self) -> impl Iterator<Item = Element<'t>> + use<'t> {
        let tree = self.tree;
        (self.at + 1..self.end).filter_map(|at| tree.element(at))
    }

    /// All text in it.
    pub fn text(&self) -> String {
        let nodes = self.tree.nodes.get(self.at..self.end).unwrap_or_default();
        nodes
            .iter()
            .filter_map(|node| match node {
                Node::Text(text) => Some(text.as_ref()),
                Node::Element { .. } => None,
            })
            .collect()
    }

    /// Its markup between the tags, as written.
    pub fn markup(&self) -> &'t str {
        match self.tree.nodes.get(self.at) {
            Some(Node::Element { inside: (start, end), .. }) => {
                self.tree.source.get(*start..*end).unwrap_or("")
            }
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        let tree = Tree::read(source).unwrap();
        assert_eq!(drawn(tree.root().unwrap()), expected);
    }

    fn drawn(element: Element<'_>) -> String {
        let inside: Vec<String> = element
            .children()
            .map(|child| match child {
                Child::Element(element) => drawn(element),
                Child::Text(text) => text.to_owned(),
            })
            .collect();
        format!("{}({})", element.name(), inside.join("|"))
    }

    #[test]
    fn elements_hold_what_stands_between_their_tags() {
        check("<?xml version='1.0'?><w:a><b>x</b> <c/>y</w:a>", "a(b(x)| |c()|y)");
    }

    #[test]
    fn entities_are_letters_and_those_of_html_stay() {
        check("<a>1 &lt; 2 &#233;&#x41; &nbsp;</a>", "a(1 |<| 2 |é|A| |&nbsp;)");
    }

    #[test]
    fn broken_markup_is_read_as_far_as_it_goes() {
        check("<a><b>x</c></b>y", "a(b(x)|y)");
        check("<a><b>x</a>", "a(b(x))");
        assert!(!Tree::read("<a><b>x").unwrap().is_whole);
    }

    #[test]
    fn the_markup_inside_is_as_written() {
        let tree = Tree::read("<a><b>x &amp; <i>y</i></b></a>").unwrap();
        let inner = tree.root().and_then(|root| root.child("b")).unwrap();
        assert_eq!(inner.markup(), "x &amp; <i>y</i>");
        assert_eq!(inner.text(), "x & y");
    }

    #[test]
    fn attributes_are_found_by_their_name() {
        let tree = Tree::read("<a w:val='1 &amp; 2' x='3'/>").unwrap();
        let root = tree.root().unwrap();
        assert_eq!(root.attribute("val").as_deref(), Some("1 & 2"));
        assert_eq!(root.attribute("al"), None);
    }

    #[test]
    fn a_tower_and_a_bomb_are_refused() {
        let tower = "<a>".repeat(MOST_DEPTH + 1);
        assert_eq!(Tree::read(&tower).err(), Some(ReadError::Limit(Limit::Nesting)));
        let bomb = "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>";
        assert_eq!(Tree::read(bomb).err(), Some(ReadError::Limit(Limit::Entities)));
    }
}
