//! Paragraphs, tables and text boxes of a part → pieces in reading order.

use super::styles::Styles;
use crate::engine::document::BlockKind;
use crate::engine::read::build::Draft;
use crate::engine::read::table::{self, Piece};
use crate::engine::read::xml::Element;

/// What a part holds, on its way into a document.
pub struct Body<'s> {
    styles: &'s Styles,
    pieces: Vec<Piece>,
    /// A paragraph whose end mark was deleted: the next one continues it.
    open: Option<Piece>,
    /// The notes that are referred to: `footnote` or `endnote`, and the id.
    notes: Vec<(&'static str, String)>,
}

/// A paragraph that is being read.
struct Paragraph<'t> {
    kind: BlockKind,
    lines: Vec<Draft>,
    boxes: Vec<Element<'t>>,
    /// For each open field whether its result has begun: before it stands its code.
    fields: Vec<bool>,
}

impl<'s> Body<'s> {
    /// Nothing yet.
    pub fn new(styles: &'s Styles) -> Self {
        Self { styles, pieces: Vec::new(), open: None, notes: Vec::new() }
    }

    /// All pieces, and the notes that they refer to.
    pub fn finish(mut self) -> (Vec<Piece>, Vec<(&'static str, String)>) {
        self.pieces.extend(self.open.take());
        (self.pieces, self.notes)
    }

    /// All blocks that stand in an element.
    pub fn container(&mut self, element: Element<'_>) {
        element.elements().for_each(|block| self.block(block));
    }

    /// A paragraph, a table, or what wraps some.
    pub fn block(&mut self, block: Element<'_>) {
        match block.name() {
            "p" => self.paragraph(block),
            "tbl" => self.table(block),
            "sdt" => block.elements().filter(|part| part.name() == "sdtContent").for_each(|part| self.container(part)),
            "customXml" | "ins" | "moveTo" | "smartTag" | "txbxContent" => self.container(block),
            "AlternateContent" => alternative(block).into_iter().for_each(|part| self.container(part)),
            _ => {}
        }
    }

    fn paragraph(&mut self, element: Element<'_>) {
        let properties = element.child("pPr");
        let mut paragraph = Paragraph {
            kind: self.styles.kind(properties),
            lines: vec![Draft::default()],
            boxes: Vec::new(),
            fields: Vec::new(),
        };
        self.inline(element, &mut paragraph, false);
        let goes_on = properties.and_then(|own| own.child("rPr")).is_some_and(|mark| mark.child("del").is_some());
        let Paragraph { kind, lines, boxes, .. } = paragraph;
        for (at, draft) in lines.into_iter().enumerate() {
            match self.open.take() {
                Some((mut before, kind)) if at == 0 => {
                    before.append(&draft);
                    self.open = Some((before, kind));
                }
                before => {
                    self.pieces.extend(before);
                    // The first line of an item is the item.
                    let kind = if at > 0 && kind == BlockKind::ListItem { BlockKind::Paragraph } else { kind };
                    self.open = Some((draft, kind));
                }
            }
        }
        if !goes_on {
            self.pieces.extend(self.open.take().filter(|(draft, _)| !draft.is_blank()));
        }
        for text_box in boxes {
            self.container(text_box);
        }
    }

    /// The runs of a paragraph or of what wraps some.
    fn inline<'t>(&mut self, element: Element<'t>, paragraph: &mut Paragraph<'t>, linked: bool) {
        for part in element.elements() {
            match part.name() {
                "r" => self.run(part, paragraph, linked),
                "hyperlink" => self.inline(part, paragraph, true),
                "ins" | "moveTo" | "smartTag" | "customXml" | "fldSimple" | "sdtContent" | "dir" | "bdo" | "sdt" => {
                    self.inline(part, paragraph, linked);
                }
                "oMath" | "oMathPara" => {
                    let words = part.descendants().filter(|inner| inner.name() == "t");
                    words.for_each(|words| paragraph.push(&words.text(), linked));
                }
                "AlternateContent" => {
                    alternative(part).into_iter().for_each(|part| self.inline(part, paragraph, linked));
                }
                // Deleted and moved away; notes of reviewers.
                _ => {}
            }
        }
    }

    fn run<'t>(&mut self, run: Element<'t>, paragraph: &mut Paragraph<'t>, linked: bool) {
        let is_hidden = run.child("rPr").and_then(|own| own.child("vanish")).is_some_and(is_on);
        for part in run.elements() {
            match part.name() {
                "fldChar" => match part.attribute("fldCharType").as_deref() {
                    Some("begin") => paragraph.fields.push(false),
                    Some("separate") => {
                        if let Some(has_result) = paragraph.fields.last_mut() {
                            *has_result = true;
                        }
                    }
                    _ => {
                        paragraph.fields.pop();
                    }
                },
                _ if is_hidden || paragraph.fields.contains(&false) => {}
                "t" => paragraph.push(&part.text(), linked),
                "tab" | "ptab" => paragraph.push(" ", linked),
                "br" | "cr" => paragraph.break_line(),
                "noBreakHyphen" => paragraph.push("-", linked),
                "footnoteReference" => self.notes.extend(part.attribute("id").map(|id| ("footnote", id))),
                "endnoteReference" => self.notes.extend(part.attribute("id").map(|id| ("endnote", id))),
                "ruby" => part
                    .elements()
                    .filter(|base| base.name() == "rubyBase")
                    .for_each(|base| self.inline(base, paragraph, linked)),
                "AlternateContent" => {
                    alternative(part).into_iter().for_each(|part| boxes_in(part, &mut paragraph.boxes));
                }
                "drawing" | "pict" | "object" => boxes_in(part, &mut paragraph.boxes),
                _ => {}
            }
        }
    }

    fn table(&mut self, table: Element<'_>) {
        let mut rows = Vec::new();
        wrapped(table, "tr", &mut rows);
        for row in rows {
            let is_deleted = row.child("trPr").is_some_and(|own| own.child("del").is_some());
            if is_deleted {
                continue;
            }
            let mut cells = Vec::new();
            wrapped(row, "tc", &mut cells);
            let cells = cells
                .into_iter()
                .map(|cell| {
                    let mut inside = Body::new(self.styles);
                    inside.container(cell);
                    let (pieces, notes) = inside.finish();
                    self.notes.extend(notes);
                    pieces
                })
                .collect();
            self.pieces.extend(table::row(cells));
        }
    }
}

impl Paragraph<'_> {
    fn push(&mut self, words: &str, linked: bool) {
        if let Some(line) = self.lines.last_mut() {
            line.push(words, linked);
        }
    }

    /// A line break parts a paragraph, as in all formats, and not a heading.
    fn break_line(&mut self) {
        match (self.kind, self.lines.last_mut()) {
            (BlockKind::Heading(_) | BlockKind::Caption, Some(line)) => line.break_line(),
            _ => self.lines.push(Draft::default()),
        }
    }
}

/// Whether a property that can be switched is on.
fn is_on(property: Element<'_>) -> bool {
    !matches!(property.attribute("val").as_deref(), Some("0" | "false" | "off"))
}

/// Of contents in several versions for older and newer programs, the first.
fn alternative(element: Element<'_>) -> Option<Element<'_>> {
    element.child("Choice").filter(|choice| choice.elements().next().is_some()).or_else(|| element.child("Fallback"))
}

/// The text boxes in a drawing; those in text boxes are found when these are read.
fn boxes_in<'t>(element: Element<'t>, boxes: &mut Vec<Element<'t>>) {
    for part in element.elements() {
        match part.name() {
            "txbxContent" => boxes.push(part),
            "AlternateContent" => alternative(part).into_iter().for_each(|part| boxes_in(part, boxes)),
            _ => boxes_in(part, boxes),
        }
    }
}

/// The rows of a table or the cells of a row, out of what may wrap them.
fn wrapped<'t>(element: Element<'t>, name: &str, found: &mut Vec<Element<'t>>) {
    for part in element.elements() {
        if part.name() == name {
            found.push(part);
        } else if matches!(part.name(), "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo") {
            wrapped(part, name, found);
        }
    }
}
