//! Reports as rows of a table (RFC 4180): for spreadsheets.

use crate::engine::document::{EntityType, Excerpt};
use crate::engine::report::Report;

const COLUMNS: [&str; 15] = [
    "file",
    "language",
    "date",
    "place",
    "publisher",
    "headline",
    "subtitle",
    "summary",
    "highlights",
    "core_subject",
    "keywords",
    "people",
    "organizations",
    "locations",
    "events",
];

/// The first line of a table.
pub fn header() -> String {
    row(COLUMNS.map(str::to_owned))
}

/// The row of a report. Lists are one cell, their items apart by a semicolon.
pub fn write(report: &Report) -> String {
    let text =
        |excerpt: &Option<Excerpt>| excerpt.as_ref().map(|excerpt| excerpt.text.clone()).unwrap_or_default();
    let names = |is_wanted: fn(EntityType) -> bool| {
        let names =
            report.entities.iter().filter(|entity| is_wanted(entity.kind)).map(|entity| entity.name.as_str());
        names.collect::<Vec<_>>().join("; ")
    };
    row([
        report.source.name.clone(),
        report.language.code().to_owned(),
        report.date.as_ref().map(|date| date.value.clone()).unwrap_or_default(),
        text(&report.place),
        text(&report.publisher),
        text(&report.headline),
        text(&report.subtitle),
        super::summary(report),
        report.highlights.iter().map(|highlight| highlight.text.as_str()).collect::<Vec<_>>().join("\n"),
        text(&report.core_subject),
        report.keywords.iter().map(|keyword| keyword.text.as_str()).collect::<Vec<_>>().join("; "),
        names(EntityType::is_person),
        names(|kind| kind == EntityType::Organization),
        names(|kind| kind == EntityType::Location),
        names(|kind| kind == EntityType::Event),
    ])
}

fn row(cells: [String; COLUMNS.len()]) -> String {
    cells.map(|cell| quoted(&cell)).join(",") + "\r\n"
}

/// A cell, quoted where it must be. A cell that a spreadsheet would run as a formula gets an
/// apostrophe before it, which spreadsheets hide.
pub fn quoted(cell: &str) -> String {
    let cell =
        if cell.starts_with(['=', '+', '-', '@', '\t']) { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r', ';']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        assert_eq!(quoted(cell), expected);
    }

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        check("plain", "plain");
        check("a, b", "\"a, b\"");
        check("a \"b\"", "\"a \"\"b\"\"\"");
        check("a\nb", "\"a\nb\"");
    }

    #[test]
    fn formulas_are_not_run() {
        check("=SUM(A1)", "'=SUM(A1)");
    }

    #[test]
    fn the_header_has_a_cell_for_each_column() {
        assert_eq!(header().trim_end().split(',').count(), COLUMNS.len());
    }
}
