//! In which order the parts of a page are read.

use super::*;

/// Words from a place on, a letter half as wide as it is high; those in capitals are bold.
fn piece(text: &str, left: f32, baseline: f32, size: f32) -> Piece {
    let is_bold = !text.contains(char::is_lowercase);
    let glyphs = text.chars().zip(0_u16..).map(|(letter, at)| {
        let start = left + f32::from(at) * size / 2.0;
        Glyph { text: letter.into(), left: start, right: start + size / 2.0, baseline, size, is_bold }
    });
    let glyphs: Vec<Glyph> = glyphs.collect();
    let right = glyphs.last().map_or(left, |glyph| glyph.right);
    Piece { glyphs, left, right, baseline, size }
}

/// Lines of ten points, fifteen apart, from a place on.
fn lines(texts: &[&str], left: f32, top: f32) -> Vec<Piece> {
    texts.iter().zip(0_u16..).map(|(text, at)| piece(text, left, top + 15.0 * f32::from(at), 10.0)).collect()
}

#[track_caller]
fn check(pieces: Vec<Piece>, expected: &[&[&str]]) {
    let columns = columns(pieces, Direction::LeftToRight);
    let texts: Vec<Vec<&str>> =
        columns.iter().map(|column| column.lines.iter().map(|line| line.text.as_str()).collect()).collect();
    assert_eq!(texts, expected);
}

const LEFT: [&str; 4] =
    ["the left column of", "a page has lines of", "text that are about", "as long as these."];
const RIGHT: [&str; 4] =
    ["the right column of", "the page goes on where", "the left one ended and", "ends here again."];

#[test]
fn what_stands_apart_over_the_first_column_or_heads_what_is_below_is_no_part_of_it() {
    let mut pieces = vec![piece("a standfirst over both", 0.0, 75.0, 10.0)];
    pieces.extend(lines(&LEFT, 0.0, 100.0));
    pieces.extend(lines(&RIGHT, 150.0, 100.0));
    pieces.push(piece("ABOUT", 0.0, 170.0, 10.0));
    pieces.extend(lines(&["a text from edge to edge of the page, wider than a column"], 0.0, 195.0));
    let below: &[&str] = &["ABOUT", "a text from edge to edge of the page, wider than a column"];
    check(pieces, &[&["a standfirst over both"], &LEFT, &RIGHT, below]);
}

#[test]
fn the_longer_column_keeps_its_end() {
    let mut pieces = lines(&LEFT, 0.0, 100.0);
    pieces.extend(lines(&["one more paragraph in", "the column at the left."], 0.0, 170.0));
    pieces.extend(lines(&RIGHT, 150.0, 100.0));
    let left: Vec<&str> = [LEFT.as_slice(), &["one more paragraph in", "the column at the left."]].concat();
    check(pieces, &[&left, &RIGHT]);
}

#[test]
fn a_box_is_read_after_the_text_around_it() {
    let beside = [
        "a text that runs beside the box",
        "has lines that are shorter than",
        "those below the box, which run",
        "from one edge to the other edge",
    ];
    let mut pieces = lines(&beside, 0.0, 100.0);
    for (text, at) in
        ["Press contact desk", "Jane Doe of the port", "press@port.example", "+20 000 000 000 00"]
            .iter()
            .zip(0_u8..)
    {
        pieces.push(piece(text, 190.0, 102.0 + 11.0 * f32::from(at), 8.0));
    }
    let below = ["of the page, and on until the paragraph comes to an end"];
    pieces.extend(lines(&below, 0.0, 160.0));
    let boxed: &[&str] =
        &["Press contact desk", "Jane Doe of the port", "press@port.example", "+20 000 000 000 00"];
    check(pieces, &[&beside, &below, boxed]);
}
