//! Which lines are one paragraph.

use super::*;

/// Lines of ten points, a letter five points wide, twelve apart; an empty one is a gap, and
/// leading spaces are an indent.
fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    for (at, raw) in text.lines().enumerate() {
        let line = raw.trim_start();
        let left = 50.0 + (raw.len() - line.len()) as f32 * 5.0;
        let width = |text: &str| text.chars().count() as f32 * 5.0;
        if !line.is_empty() {
            lines.push(Line {
                text: line.into(),
                left,
                right: left + width(line),
                baseline: 100.0 + 12.0 * at as f32,
                size: 10.0,
                is_bold: false,
                is_right_to_left: false,
                first_word: width(line.split(' ').next().unwrap_or("")),
            });
        }
    }
    lines
}

fn texts(columns: &[&str]) -> Vec<String> {
    let columns: Vec<Column> = columns.iter().map(|text| Column { page: 1, lines: lines(text) }).collect();
    let texts = |paragraph: &Paragraph| {
        paragraph.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    paragraphs(&columns).iter().map(texts).collect()
}

#[track_caller]
fn check(columns: &[&str], expected: &[&str]) {
    assert_eq!(texts(columns), expected);
}

#[test]
fn gaps_part_paragraphs() {
    check(
        &["The port opens on\nTuesday at noon.\n\nIt is a large port\nwith ten quays."],
        &["The port opens on Tuesday at noon.", "It is a large port with ten quays."],
    );
}

#[test]
fn indents_part_paragraphs() {
    check(
        &["   The port opens on\nTuesday at noon now.\n   It is a large port\nwith ten new quays."],
        &["The port opens on Tuesday at noon now.", "It is a large port with ten new quays."],
    );
}

#[test]
fn short_lines_end_paragraphs() {
    check(
        &["The port opens on Tuesday\nat noon.\nIt is a large port, with\nten quays for the ships."],
        &["The port opens on Tuesday at noon.", "It is a large port, with ten quays for the ships."],
    );
}

#[test]
fn names_and_numbers_one_a_line_stay_apart() {
    check(
        &["The Port of Tamrit\nPress desk\nJane Doe\nTel. 00 000 000\npress-desk@port-of-tamrit.example"],
        &[
            "The Port of Tamrit",
            "Press desk",
            "Jane Doe",
            "Tel. 00 000 000",
            "press-desk@port-of-tamrit.example",
        ],
    );
}

#[test]
fn items_hang() {
    check(
        &["It has:\n• ten quays that are\n  new;\n• a yard."],
        &["It has:", "• ten quays that are new;", "• a yard."],
    );
}

/// Lines of a heading above a text of this width.
#[track_caller]
fn check_heading(heading: &str, expected: &[&str]) {
    let mut lines =
        lines(&format!("{heading}\n\n\nThe new port of Tamrit opens on the second Tuesday of May."));
    let last = lines.len() - 1;
    lines[..last].iter_mut().for_each(|line| line.is_bold = true);
    let found = paragraphs(&[Column { page: 1, lines }]);
    let texts: Vec<String> = found
        .iter()
        .take(found.len() - 1)
        .map(|paragraph| paragraph.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "))
        .collect();
    assert_eq!(texts, expected);
}

#[test]
fn headings_break_where_their_author_likes() {
    check_heading(
        "    The port opens a terminal\n  that runs on solar power",
        &["The port opens a terminal that runs on solar power"],
    );
}

#[test]
fn mastheads_are_lines_of_their_own() {
    check_heading("PORT OF TAMRIT\nA terminal opens", &["PORT OF TAMRIT", "A terminal opens"]);
}

#[test]
fn a_paragraph_goes_on_in_the_next_column() {
    check(
        &["The port opens on the", "second Tuesday of May."],
        &["The port opens on the second Tuesday of May."],
    );
    check(&["The port opens.", "Later it will close."], &["The port opens.", "Later it will close."]);
}
