//! ODT → blocks: the text of an OpenDocument text, in its container or in one file of XML.
//!
//! Tracked changes are taken as accepted (what was deleted stands apart in the file), notes and the
//! lines at the head and foot of the pages keep their place.

use super::build::{DocumentBuilder, Draft};
use super::table::{self, Piece};
use super::xml::{Child, Element, Tree};
use super::zip::Container;
use super::{ReadError, list};
use crate::engine::document::{BlockKind, Document, Format, Metadata, Region};
use std::collections::BTreeMap;

/// Reads an OpenDocument text.
pub fn read(name: &str, container: &Container<'_>, bytes: usize) -> Result<Document, ReadError> {
    let manifest = container.text("META-INF/manifest.xml").ok().flatten().unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(ReadError::Locked);
    }
    let content = container.text("content.xml")?.ok_or(ReadError::Damaged)?;
    let styles = container.text("styles.xml").ok().flatten().unwrap_or_default();
    let meta = container.text("meta.xml").ok().flatten().unwrap_or_default();
    let (content, styles, meta) = (Tree::read(&content)?, Tree::read(&styles)?, Tree::read(&meta)?);
    let document = build(&content, &styles, &meta)?;
    Ok(document.finish(name, Format::Odt, "UTF-8", bytes))
}

/// Reads one that is a single file of XML.
pub fn read_flat(name: &str, text: &str, encoding: &str, bytes: usize) -> Result<Document, ReadError> {
    let tree = Tree::read(text)?;
    let document = build(&tree, &tree, &tree)?;
    Ok(document.finish(name, Format::Odt, encoding, bytes))
}

fn build(content: &Tree<'_>, styles: &Tree<'_>, meta: &Tree<'_>) -> Result<DocumentBuilder, ReadError> {
    let parents = all(styles, "style").chain(all(content, "style")).filter_map(|style| {
        Some((style.attribute("name")?, style.attribute("parent-style-name").unwrap_or_default()))
    });
    let parents: BTreeMap<String, String> = parents.collect();
    let root = content.root().ok_or(ReadError::Damaged)?;
    let body = root.descendants().find(|element| element.full_name() == "office:text").ok_or(ReadError::Damaged)?;
    let mut document = DocumentBuilder::default();
    let lines = |name: &str| -> Vec<Draft> {
        let mut reader = Reader::new(&parents);
        for line in all(styles, name).filter(|line| line.full_name().starts_with("style:")) {
            reader.container(line, BlockKind::Paragraph);
        }
        let lines = reader.pieces.into_iter().map(|(draft, _)| draft);
        lines.filter(|draft| draft.text().contains(char::is_alphabetic)).collect()
    };
    lines("header").iter().for_each(|line| document.add(line, BlockKind::Paragraph, Region::Header));
    let mut reader = Reader::new(&parents);
    reader.container(body, BlockKind::Paragraph);
    for (draft, kind) in &reader.pieces {
        list::add(&mut document, draft, *kind, Region::Main);
    }
    for (draft, kind) in &reader.notes {
        document.add(draft, *kind, Region::Footer);
    }
    lines("footer").iter().for_each(|line| document.add(line, BlockKind::Paragraph, Region::Footer));
    document.is_cut_off = !content.is_whole;
    document.metadata = metadata(meta);
    Ok(document)
}

/// All elements of this name.
fn all<'t>(tree: &'t Tree<'_>, name: &str) -> impl Iterator<Item = Element<'t>> {
    let elements = tree.root().into_iter().flat_map(|root| root.descendants());
    elements.filter(move |element| element.name() == name)
}

/// What the file's properties say.
fn metadata(meta: &Tree<'_>) -> Metadata {
    let stated = meta.root().and_then(|root| root.descendants().find(|element| element.full_name() == "office:meta"));
    let field = |name: &str| {
        let text = stated?.elements().find(|element| element.full_name() == name)?.text();
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    Metadata {
        title: field("dc:title"),
        author: field("meta:initial-creator").or_else(|| field("dc:creator")),
        saved: field("dc:date").or_else(|| field("meta:creation-date")),
        language: field("dc:language"),
        ..Metadata::default()
    }
}

/// Styles based on styles: more are a circle.
const MOST_STEPS: usize = 20;

/// More spaces or repeated rows than this are a means of layout.
const MOST_REPEATED: usize = 64;

struct Reader<'s> {
    /// What each style is based on.
    parents: &'s BTreeMap<String, String>,
    pieces: Vec<Piece>,
    notes: Vec<Piece>,
}

impl<'s> Reader<'s> {
    fn new(parents: &'s BTreeMap<String, String>) -> Self {
        Self { parents, pieces: Vec::new(), notes: Vec::new() }
    }

    /// All blocks that stand in an element; its paragraphs are of this kind, unless their style says more.
    fn container(&mut self, element: Element<'_>, kind: BlockKind) {
        for block in element.elements() {
            match block.name() {
                "h" => {
                    let level = block.attribute("outline-level").and_then(|level| level.parse::<u8>().ok());
                    self.paragraph(block, BlockKind::Heading(level.unwrap_or(1).clamp(1, 6)));
                }
                "p" => {
                    let styled = self.by_style(block.attribute("style-name"));
                    self.paragraph(block, styled.unwrap_or(kind));
                }
                "list-item" | "list-header" => {
                    // The first words of an item are the item, what follows in it are paragraphs.
                    let before = self.pieces.len();
                    self.container(block, BlockKind::ListItem);
                    let own = self.pieces.get_mut(before..).unwrap_or_default().iter_mut();
                    let direct = block.child("list").is_none();
                    own.skip(1).filter(|_| direct).for_each(|(_, kind)| *kind = BlockKind::Paragraph);
                }
                "table" => self.table(block),
                "list" | "section" | "index-body" | "text-box" | "frame" | "g" | "custom-shape" | "numbered-paragraph"
                | "table-of-content" | "alphabetical-index" | "user-index" | "bibliography" | "illustration-index" => {
                    self.container(block, kind);
                }
                // Deleted text, notes of reviewers, declarations.
                _ => {}
            }
        }
    }

    fn by_style(&self, name: Option<String>) -> Option<BlockKind> {
        let mut name = name?;
        for _ in 0..MOST_STEPS {
            let kind = match name.as_str() {
                "Title" => Some(BlockKind::Heading(1)),
                "Subtitle" => Some(BlockKind::Heading(2)),
                "Quotations" => Some(BlockKind::Quotation),
                "Caption" | "Illustration" | "Table" => Some(BlockKind::Caption),
                _ => None,
            };
            if kind.is_some() {
                return kind;
            }
            name = self.parents.get(&name)?.clone();
        }
        None
    }

    fn paragraph(&mut self, element: Element<'_>, kind: BlockKind) {
        let mut paragraph = Paragraph { kind, lines: vec![Draft::default()], boxes: Vec::new(), notes: Vec::new() };
        paragraph.inline(element, false);
        let Paragraph { lines, boxes, notes, .. } = paragraph;
        for (at, draft) in lines.into_iter().enumerate().filter(|(_, draft)| !draft.is_blank()) {
            let kind = if at > 0 && kind == BlockKind::ListItem { BlockKind::Paragraph } else { kind };
            self.pieces.push((draft, kind));
        }
        boxes.into_iter().for_each(|text_box| self.container(text_box, BlockKind::Paragraph));
        for note in notes {
            let mut inside = Reader::new(self.parents);
            inside.container(note, BlockKind::Paragraph);
            self.notes.extend(inside.pieces);
        }
    }

    fn table(&mut self, table: Element<'_>) {
        for part in table.elements() {
            match part.name() {
                "table-header-rows" | "table-rows" | "table-row-group" => self.table(part),
                "table-row" => {
                    let cells = part.elements().filter(|cell| cell.name() == "table-cell");
                    let cells = cells.map(|cell| {
                        let mut inside = Reader::new(self.parents);
                        inside.container(cell, BlockKind::Paragraph);
                        self.notes.append(&mut inside.notes);
                        inside.pieces
                    });
                    let cells = cells.collect();
                    self.pieces.extend(table::row(cells));
                }
                _ => {}
            }
        }
    }
}

/// A paragraph that is being read.
struct Paragraph<'t> {
    kind: BlockKind,
    lines: Vec<Draft>,
    boxes: Vec<Element<'t>>,
    notes: Vec<Element<'t>>,
}

impl<'t> Paragraph<'t> {
    fn inline(&mut self, element: Element<'t>, linked: bool) {
        for child in element.children() {
            match child {
                Child::Text(words) => self.push(words, linked),
                Child::Element(part) => self.part(part, linked),
            }
        }
    }

    fn part(&mut self, part: Element<'t>, linked: bool) {
        match part.name() {
            "s" => {
                let count = part.attribute("c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                self.push(&" ".repeat(count.min(MOST_REPEATED)), linked);
            }
            "tab" => self.push(" ", linked),
            "line-break" => match (self.kind, self.lines.last_mut()) {
                (BlockKind::Heading(_) | BlockKind::Caption, Some(line)) => line.break_line(),
                _ => self.lines.push(Draft::default()),
            },
            "a" => self.inline(part, true),
            "note" => self.notes.extend(part.child("note-body")),
            "frame" | "g" | "custom-shape" | "text-box" => self.boxes_in(part),
            "ruby" => part.elements().filter(|base| base.name() == "ruby-base").for_each(|base| self.inline(base, linked)),
            // Notes of reviewers, deleted and hidden text, scripts, what pictures show.
            "annotation" | "change" | "hidden-text" | "hidden-paragraph" | "script" | "page-number" | "page-count" => {}
            _ => self.inline(part, linked),
        }
    }

    /// The text boxes in a drawing. What a shape says directly is a box as well.
    fn boxes_in(&mut self, element: Element<'t>) {
        if element.elements().any(|part| matches!(part.name(), "p" | "h" | "list")) {
            self.boxes.push(element);
            return;
        }
        element.elements().for_each(|part| self.boxes_in(part));
    }

    fn push(&mut self, words: &str, linked: bool) {
        if let Some(line) = self.lines.last_mut() {
            line.push(words, linked);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Heading, ListItem, Paragraph, TableRow};

    fn document(text: &str) -> Document {
        let source = format!("<office:document><office:meta><dc:title>T</dc:title><dc:date>2024-05-03T10:00:00</dc:date></office:meta>\
            <office:master-styles><style:header><text:p>Ministry</text:p></style:header></office:master-styles>\
            <office:automatic-styles><style:style style:name='P1' style:parent-style-name='Title'/></office:automatic-styles>\
            <office:body><office:text>{text}</office:text></office:body></office:document>");
        read_flat("a.fodt", &source, "UTF-8", 0).unwrap()
    }

    #[track_caller]
    fn check(text: &str, expected: &[(BlockKind, &str)]) {
        let document = document(text);
        let main = document.blocks.iter().filter(|block| block.region == Region::Main);
        let found: Vec<(BlockKind, &str)> = main.map(|block| (block.kind, block.span.of(&document.text))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn headings_lists_and_tables() {
        check(
            "<text:p text:style-name='P1'>A dam</text:p><text:h text:outline-level='2'>Why</text:h>\
             <text:list><text:list-item><text:p>one</text:p><text:p>more</text:p></text:list-item></text:list>\
             <table:table><table:table-row><table:table-cell><text:p>Dam</text:p></table:table-cell>\
             <table:table-cell><text:p>111 m</text:p></table:table-cell></table:table-row></table:table>",
            &[
                (Heading(1), "A dam"),
                (Heading(2), "Why"),
                (ListItem, "one"),
                (Paragraph, "more"),
                (TableRow, "Dam\t111 m"),
            ],
        );
    }

    #[test]
    fn spaces_breaks_fields_and_deletions() {
        check(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>\
             <text:p>On<text:s text:c='3'/><text:date>3 May</text:date><text:line-break/>a <text:a>link</text:a><office:annotation><text:p>note</text:p></office:annotation></text:p>",
            &[(Paragraph, "On 3 May"), (Paragraph, "a link")],
        );
    }

    #[test]
    fn text_boxes_come_after_their_paragraph_and_notes_at_the_foot() {
        let text = "<text:p>One<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note>\
            <draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>";
        check(text, &[(Paragraph, "One"), (Paragraph, "boxed")]);
        let document = document(text);
        assert_eq!(document.text, "Ministry\n\nOne\n\nboxed\n\nnote");
        assert_eq!(document.metadata.title.as_deref(), Some("T"));
        assert_eq!(document.metadata.saved.as_deref(), Some("2024-05-03T10:00:00"));
    }
}
