//! A block of Markdown as it was written → the blocks of the document that it is.

use crate::engine::document::BlockKind;
use crate::engine::read::build::Draft;
use crate::engine::read::reflow;
use std::ops::Range;

/// A block as it stands: its white space untouched, since that tells paragraphs apart.
#[derive(Debug)]
pub struct Raw {
    /// What it is.
    pub kind: BlockKind,
    /// Its words.
    pub text: String,
    /// Which of them are links.
    pub links: Vec<Range<usize>>,
}

impl Raw {
    /// Whether a line break in it parts it. In headings, items and rows it does not.
    pub fn parts_at_lines(&self) -> bool {
        matches!(self.kind, BlockKind::Paragraph | BlockKind::Quotation)
    }

    /// The parts of it that are blocks.
    pub fn ranges(&self, width: Option<usize>) -> Vec<Range<usize>> {
        if !self.parts_at_lines() {
            return reflow::whole(&self.text);
        }
        let mut lines: Vec<Range<usize>> = Vec::new();
        let mut before = "";
        let mut start = 0;
        for line in self.text.split('\n') {
            let end = start + line.len();
            match lines.last_mut() {
                Some(open) if width.is_some_and(|width| reflow::goes_on(before, line, width)) => {
                    open.end = end
                }
                _ => lines.push(start..end),
            }
            before = line;
            start = end + 1;
        }
        let unfolded = |line: Range<usize>| {
            let text = self.text.get(line.clone()).unwrap_or("");
            reflow::unfold(text).into_iter().map(move |part| line.start + part.start..line.start + part.end)
        };
        lines.into_iter().flat_map(unfolded).collect()
    }

    /// The words in a range of it.
    pub fn draft(&self, range: Range<usize>) -> Draft {
        let mut draft = Draft::default();
        let mut at = range.start;
        let first = self.links.partition_point(|link| link.end <= range.start);
        let within = self.links.iter().skip(first).take_while(|link| link.start < range.end);
        for link in within {
            let (start, end) = (link.start.clamp(at, range.end), link.end.clamp(at, range.end));
            draft.push(self.text.get(at..start).unwrap_or(""), false);
            push_cells(&mut draft, self.text.get(start..end).unwrap_or(""), true);
            at = end;
        }
        push_cells(&mut draft, self.text.get(at..range.end).unwrap_or(""), false);
        draft
    }
}

fn push_cells(draft: &mut Draft, text: &str, linked: bool) {
    for (at, cell) in text.split(CELL_END).enumerate() {
        if at > 0 {
            draft.break_cell();
        }
        draft.push(cell, linked);
    }
}

/// Marks the end of a table's cell in raw text; a control character, so no text has it.
pub const CELL_END: char = '\u{1f}';
