//! Tables of documents: cells of blocks in, blocks out.
//!
//! A row of short cells is data and stays on a line; a cell that holds paragraphs makes a table a
//! means of layout, and its paragraphs stand for themselves.

use super::build::Draft;
use crate::engine::document::BlockKind;

/// Cells longer than this, in characters, make a table a means of layout.
const LONGEST_CELL: usize = 200;

/// A block that has no place yet.
pub type Piece = (Draft, BlockKind);

/// The blocks of a row: one, or those of its cells.
pub fn row(cells: Vec<Vec<Piece>>) -> Vec<Piece> {
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let is_short = |cell: &Vec<Piece>| {
        cell.len() <= 1 && cell.iter().all(|(draft, _)| draft.visible() <= LONGEST_CELL)
    };
    if filled < 2 || !cells.iter().all(is_short) {
        return cells.into_iter().flatten().collect();
    }
    let mut row = Draft::default();
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            row.break_cell();
        }
        for (draft, _) in cell {
            row.append(draft);
        }
    }
    vec![(row, BlockKind::TableRow)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&[&str]], expected: &[(BlockKind, &str)]) {
        let cell = |words: &&[&str]| -> Vec<Piece> {
            words.iter().map(|words| (Draft::of(words), BlockKind::Paragraph)).collect()
        };
        let found = row(cells.iter().map(cell).collect());
        let found: Vec<(BlockKind, &str)> = found.iter().map(|(draft, kind)| (*kind, draft.text())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn short_cells_are_a_row() {
        check(&[&["Dam"], &[], &["111\nm"]], &[(BlockKind::TableRow, "Dam\t111 m")]);
    }

    #[test]
    fn a_cell_of_paragraphs_is_layout() {
        check(
            &[&["One", "two"], &["three"]],
            &[(BlockKind::Paragraph, "One"), (BlockKind::Paragraph, "two"), (BlockKind::Paragraph, "three")],
        );
    }

    #[test]
    fn a_cell_alone_is_a_paragraph() {
        check(&[&["One"], &[]], &[(BlockKind::Paragraph, "One")]);
    }
}
