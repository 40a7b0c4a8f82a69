//! Plain text → blocks: a line a block, hard-wrapped lines rejoined.

use super::build::{DocumentBuilder, Draft, unify_newlines};
use super::list;
use super::reflow::{self, Words};
use crate::engine::document::{BlockKind, Region};
use std::borrow::Cow;

/// Reads a text without markup.
pub fn read(text: &str, document: &mut DocumentBuilder) {
    let lines = lines(text);
    let numbers: Vec<Option<u32>> = lines.iter().map(|line| list::number(line)).collect();
    for (at, line) in lines.iter().enumerate() {
        let is_numbered =
            numbers.get(at).copied().flatten().is_some_and(|own| list::has_neighbour(&numbers, at, own));
        add_line(line, is_numbered, document);
    }
}

/// The lines of a text that are paragraphs: blank ones gone, wrapped ones rejoined.
pub fn lines(text: &str) -> Vec<String> {
    let text = unify_newlines(text);
    let mut paragraphs: Vec<Vec<&str>> = Vec::new();
    let mut is_open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            is_open = false;
        } else if let Some(paragraph) = paragraphs.last_mut().filter(|_| is_open) {
            paragraph.push(line);
        } else {
            paragraphs.push(vec![line]);
            is_open = true;
        }
    }
    match reflow::wrap_width(&paragraphs) {
        Some(width) => {
            let words = Words::of(&text);
            paragraphs.iter().flat_map(|lines| rejoin(lines, width, &words)).collect()
        }
        None => paragraphs.iter().flat_map(|lines| broken(lines)).flat_map(|line| unfold(&line)).collect(),
    }
}

fn unfold(line: &str) -> Vec<String> {
    reflow::unfold(line).into_iter().filter_map(|piece| Some(line.get(piece)?.trim().to_owned())).collect()
}

/// The lines of a paragraph, with the next one joined to a line that was broken before a word it awaits.
fn broken<'t>(lines: &[&'t str]) -> Vec<Cow<'t, str>> {
    let mut joined: Vec<Cow<'t, str>> = Vec::new();
    for line in lines {
        match joined.last_mut().filter(|open| reflow::awaits(open) && list::bullet(line).is_none()) {
            Some(open) => {
                let open = open.to_mut();
                open.push(' ');
                open.push_str(line);
            }
            None => joined.push(Cow::Borrowed(line)),
        }
    }
    joined
}

/// The lines of a wrapped paragraph, those that continue another joined to it.
fn rejoin(lines: &[&str], width: usize, words: &Words) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    let mut before: Option<&str> = None;
    for line in lines {
        let continues = before.is_some_and(|before| reflow::goes_on(before, line, width));
        match joined.last_mut() {
            Some(open) if continues => reflow::join(open, line, words),
            _ => joined.push((*line).to_owned()),
        }
        before = Some(line);
    }
    joined
}

fn add_line(line: &str, is_numbered: bool, document: &mut DocumentBuilder) {
    let (text, kind) = match list::bullet(line) {
        Some(item) => (item, BlockKind::ListItem),
        None if is_numbered => (line, BlockKind::ListItem),
        None => (line, BlockKind::Paragraph),
    };
    document.add(&Draft::of(text), kind, Region::Main);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::document::Format;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut builder = DocumentBuilder::default();
        read(text, &mut builder);
        let document = builder.finish("", Format::Plain, "UTF-8", text.len());
        let blocks: Vec<String> = document
            .blocks
            .iter()
            .map(|block| match block.kind {
                BlockKind::ListItem => format!("* {}", block.span.of(&document.text)),
                _ => block.span.of(&document.text).to_owned(),
            })
            .collect();
        assert_eq!(blocks, expected);
    }

    #[test]
    fn a_line_is_a_block() {
        check(
            "Ministry of Water\r\nA new dam\r\n\r\nHome | News | Contact\n",
            &["Ministry of Water", "A new dam", "Home | News | Contact"],
        );
    }

    #[test]
    fn a_line_that_awaits_a_word_goes_on() {
        check(
            "سد جديد\nافتتح الوزير السد الجديد الذي أقيم في\nأسوان خلال الشهر الماضي.",
            &["سد جديد", "افتتح الوزير السد الجديد الذي أقيم في أسوان خلال الشهر الماضي."],
        );
        check("Opening of the\n\nRivers", &["Opening of the", "Rivers"]);
    }

    #[test]
    fn bullets_open_items() {
        check("- one\n• two\n•three\n* four\n-five", &["* one", "* two", "* three", "* four", "-five"]);
    }

    #[test]
    fn end_marks_are_no_items() {
        check(
            "###\n-30-\n- 30 -\n* * *\n# # #\n— Fin —\n// انتهى //",
            &["###", "-30-", "- 30 -", "* * *", "# # #", "— Fin —", "// انتهى //"],
        );
    }

    #[test]
    fn numbers_in_a_row_open_items() {
        check("1. one\n2. two\n12. März 2024", &["* 1. one", "* 2. two", "12. März 2024"]);
        check("١. أولا\n٢. ثانيا", &["* ١. أولا", "* ٢. ثانيا"]);
    }

    #[test]
    fn a_headline_in_capitals_ends_where_they_do() {
        check(
            "MINISTRY OF WATER OPENS A NEW DAM NEAR THE TOWN OF ASWAN NOW\nTwo million people will drink from its lake\n\nThe Ministry of Water has opened a new dam near the town of\nAswan, which will hold enough water for two million people\nand keep the fields of the valley green through the months\nof the dry season.",
            &[
                "MINISTRY OF WATER OPENS A NEW DAM NEAR THE TOWN OF ASWAN NOW",
                "Two million people will drink from its lake",
                "The Ministry of Water has opened a new dam near the town of Aswan, which will hold enough water for two million people and keep the fields of the valley green through the months of the dry season.",
            ],
        );
    }

    #[test]
    fn wrapped_lines_become_paragraphs() {
        check(
            "Ministry of Water\n\nThe Ministry of Water has opened a new dam near the town of\nAswan, which will hold enough water for two million people\nand keep the fields of the valley green through the months\nof the dry season, the Minister said on Tuesday:\n- a dam,\n- a canal that brings its water to the fields of all of the\nvillages around.\n\n-30-",
            &[
                "Ministry of Water",
                "The Ministry of Water has opened a new dam near the town of Aswan, which will hold enough water for two million people and keep the fields of the valley green through the months of the dry season, the Minister said on Tuesday:",
                "* a dam,",
                "* a canal that brings its water to the fields of all of the villages around.",
                "-30-",
            ],
        );
    }
}
