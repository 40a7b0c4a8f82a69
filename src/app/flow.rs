//! The order in which a release is set: the blocks of a report in, groups to lay out on the page out.
//!
//! Items of a list come together, rows of a table too. What is not part of the release (menus,
//! notices, end marks, published sections) is only there on request; related titles never, they
//! have a list of their own.

use crate::engine::Report;
use crate::engine::anatomy::Part;
use crate::engine::document::{BlockKind, Span};
use crate::engine::report::ReportBlock;

/// Blocks that are laid out together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// One on its own.
    Single(ReportBlock),
    /// Items that follow each other.
    List(Vec<ReportBlock>),
    /// Rows that follow each other.
    Table(Vec<ReportBlock>),
}

impl Group {
    /// Where it begins: its key among the groups of a page.
    pub fn start(&self) -> usize {
        match self {
            Group::Single(block) => block.span.start,
            Group::List(blocks) | Group::Table(blocks) => blocks.first().map_or(0, |block| block.span.start),
        }
    }

    /// What its blocks are for: those of a group have the same part.
    pub fn part(&self) -> Part {
        match self {
            Group::Single(block) => block.part,
            Group::List(blocks) | Group::Table(blocks) => {
                blocks.first().map_or(Part::Body, |block| block.part)
            }
        }
    }
}

/// Whether a part is left out of the page until the reader asks for it.
pub fn is_left_out(part: Part) -> bool {
    matches!(part, Part::Navigation | Part::Notice | Part::Published | Part::EndMark)
}

/// How many blocks are left out.
pub fn left_out(report: &Report) -> usize {
    report.blocks.iter().filter(|block| is_left_out(block.part)).count()
}

/// Whether any of these words stand in a block that is left out.
pub fn hides(report: &Report, spans: &[Span]) -> bool {
    let hidden = report.blocks.iter().filter(|block| is_left_out(block.part));
    hidden.map(|block| block.span).any(|block| spans.iter().any(|span| span.overlaps(block)))
}

/// The groups of the page, those that are left out among them if `everything` is asked for.
pub fn groups(report: &Report, everything: bool) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for &block in &report.blocks {
        if block.part == Part::Related || (is_left_out(block.part) && !everything) {
            continue;
        }
        let follows = groups.last().is_some_and(|last| last.part() == block.part);
        match (groups.last_mut(), block.kind) {
            (Some(Group::List(items)), BlockKind::ListItem) if follows => items.push(block),
            (Some(Group::Table(rows)), BlockKind::TableRow) if follows => rows.push(block),
            (_, BlockKind::ListItem) => groups.push(Group::List(vec![block])),
            (_, BlockKind::TableRow) => groups.push(Group::Table(vec![block])),
            _ => groups.push(Group::Single(block)),
        }
    }
    groups
}

/// The cells of a row: its words between tabs.
pub fn cells(text: &str, row: Span) -> Vec<Span> {
    let mut start = row.start;
    let mut cells = Vec::new();
    for cell in row.of(text).split('\t') {
        cells.push(Span::new(start, start + cell.len()));
        start += cell.len() + 1;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::super::state::tests::report;
    use super::*;

    #[track_caller]
    fn check(blocks: &[(BlockKind, Part)], everything: bool, expected: &str) {
        let mut report = report();
        let spans = (0..).map(|start| Span::new(start, start + 1));
        let blocks = blocks.iter().zip(spans).map(|(&(kind, part), span)| ReportBlock { span, kind, part });
        report.blocks = blocks.collect();
        let drawn = groups(&report, everything).into_iter().map(|group| match group {
            Group::Single(_) => "p".to_owned(),
            Group::List(items) => format!("ul{}", items.len()),
            Group::Table(rows) => format!("table{}", rows.len()),
        });
        assert_eq!(drawn.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn items_that_follow_each_other_are_one_list() {
        use BlockKind::{ListItem, Paragraph};
        let item = (ListItem, Part::Body);
        check(&[item, item, (Paragraph, Part::Body), item], false, "ul2 p ul1");
    }

    #[test]
    fn a_list_ends_where_its_part_does() {
        check(&[(BlockKind::ListItem, Part::Body), (BlockKind::ListItem, Part::Contact)], false, "ul1 ul1");
    }

    #[test]
    fn menus_are_shown_on_request_and_related_titles_never() {
        let blocks = [Part::Navigation, Part::Body, Part::Related, Part::EndMark]
            .map(|part| (BlockKind::Paragraph, part));
        check(&blocks, false, "p");
        check(&blocks, true, "p p p");
    }

    #[test]
    fn cells_are_cut_at_tabs() {
        let text = "é\t\tb";
        let found: Vec<&str> =
            cells(text, Span::new(0, text.len())).into_iter().map(|cell| cell.of(text)).collect();
        assert_eq!(found, ["é", "", "b"]);
    }
}
