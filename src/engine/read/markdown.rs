//! Markdown → blocks. Headings, lists, quotations and tables keep their kind; of links the words
//! stay, of pictures nothing.
//!
//! Press releases are sent as Markdown by machines that know little of it, so two things differ
//! from CommonMark: end marks (`###`, `* * *`, `- 30 -`) are text, and a line break inside a
//! paragraph parts it, unless the file is hard-wrapped.

mod front_matter;
mod raw;

use super::build::{DocumentBuilder, Draft, unify_newlines};
use super::{html, list, reflow};
use crate::engine::document::{BlockKind, Region};
use front_matter::front_matter;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use raw::{CELL_END, Raw};
use std::ops::Range;

/// Reads Markdown.
pub fn read(text: &str, document: &mut DocumentBuilder) {
    let text = unify_newlines(text);
    let text = front_matter(&text, &mut document.metadata);
    let text: String =
        text.lines().flat_map(|line| [if is_end_mark(line) { "\\" } else { "" }, line, "\n"]).collect();
    let mut reader = Reader::default();
    for (event, source) in
        Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).into_offset_iter()
    {
        reader.take(event, text.get(source).unwrap_or(""));
    }
    reader.close();
    let paragraphs: Vec<Vec<&str>> = reader
        .blocks
        .iter()
        .filter(|raw| raw.parts_at_lines())
        .map(|raw| raw.text.lines().collect())
        .collect();
    let width = reflow::wrap_width(&paragraphs);
    for raw in &reader.blocks {
        for range in raw.ranges(width) {
            let kind = raw.kind;
            let draft = raw.draft(range);
            match list::bullet(draft.text()) {
                Some(item) if kind == BlockKind::Paragraph => {
                    document.add(&Draft::of(item), BlockKind::ListItem, Region::Main);
                }
                _ => document.add(&draft, kind, Region::Main),
            }
        }
    }
}

/// A line that CommonMark would take for an empty heading or a list, and that ends a release.
fn is_end_mark(line: &str) -> bool {
    let line = line.trim();
    let is_hashes = line.starts_with('#') && line.chars().all(|letter| matches!(letter, '#' | ' '));
    let is_thirty = line.starts_with("- ")
        && line.ends_with('-')
        && line.len() > 2
        && !line.contains(char::is_alphabetic)
        && line.contains(|letter: char| letter.is_ascii_digit());
    is_hashes || is_thirty
}

/// Collects raw blocks from events.
#[derive(Debug, Default)]
struct Reader {
    blocks: Vec<Raw>,
    text: String,
    links: Vec<Range<usize>>,
    kind: BlockKind,
    link_start: Option<usize>,
    quotes: usize,
    images: usize,
    /// For each open list the number of its next item, where it has numbers.
    lists: Vec<Option<u64>>,
    markup: String,
}

impl Reader {
    fn take(&mut self, event: Event<'_>, source: &str) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words)
            | Event::Code(words)
            | Event::InlineMath(words)
            | Event::DisplayMath(words) => {
                if self.images == 0 {
                    self.text.push_str(&words);
                }
            }
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::InlineHtml(tag) => {
                if tag.to_ascii_lowercase().starts_with("<br") {
                    self.text.push('\n');
                }
            }
            Event::Html(markup) => self.markup.push_str(&markup),
            Event::Rule => {
                self.close();
                if source.contains('*') {
                    self.text.push_str(source.trim());
                    self.close();
                }
            }
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(depth(level))),
            Tag::TableHead | Tag::TableRow => self.open(BlockKind::TableRow),
            // The first paragraph of an item is the item.
            Tag::Paragraph | Tag::CodeBlock(_)
                if self.kind == BlockKind::ListItem && is_bare_number(&self.text) => {}
            Tag::Paragraph | Tag::CodeBlock(_) => {
                self.open(if self.quotes > 0 { BlockKind::Quotation } else { BlockKind::Paragraph });
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::List(start) => {
                self.close();
                self.lists.push(start);
            }
            Tag::Item => {
                self.open(BlockKind::ListItem);
                // `12. März` opens no list: a number other than the first stays.
                if let Some(Some(number)) = self.lists.last_mut() {
                    if *number > 1 {
                        self.text = format!("{number}. ");
                    }
                    *number += 1;
                }
            }
            Tag::Link { .. } => self.link_start = Some(self.text.len()),
            Tag::Image { .. } => self.images += 1,
            Tag::HtmlBlock => {
                self.close();
                self.markup.clear();
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::Paragraph
            | TagEnd::CodeBlock
            | TagEnd::Item => {
                self.close();
            }
            TagEnd::TableCell => self.text.push(CELL_END),
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::Link => {
                if let Some(start) = self.link_start.take() {
                    self.links.push(start..self.text.len());
                }
            }
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::HtmlBlock => {
                let text = html::visible_text(&self.markup);
                self.text.push_str(&text);
                self.close();
            }
            _ => {}
        }
    }

    fn open(&mut self, kind: BlockKind) {
        self.close();
        self.kind = kind;
    }

    /// Ends the block that is open, if it has words.
    fn close(&mut self) {
        let text = std::mem::take(&mut self.text);
        let links = std::mem::take(&mut self.links);
        let kind = std::mem::take(&mut self.kind);
        if !text.trim().is_empty() {
            self.blocks.push(Raw { kind, text, links });
        }
    }
}

/// Whether an item has no words yet, but at most its number.
fn is_bare_number(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ' '))
}

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::document::{Document, Format};

    fn document(text: &str) -> Document {
        let mut builder = DocumentBuilder::default();
        read(text, &mut builder);
        builder.finish("", Format::Markdown, "UTF-8", text.len())
    }

    #[track_caller]
    fn check(text: &str, expected: &[(BlockKind, &str)]) {
        let document = document(text);
        let blocks: Vec<(BlockKind, &str)> =
            document.blocks.iter().map(|block| (block.kind, block.span.of(&document.text))).collect();
        assert_eq!(blocks, expected);
    }

    use BlockKind::{Heading, ListItem, Paragraph, Quotation, TableRow};

    #[test]
    fn blocks_keep_their_kind() {
        check(
            "# A dam\n\nASWAN – *Today* a **dam**.\n\n> It holds.\n\n- one\n- two\n\n  more\n\n| a | b |\n|---|---|\n| 1 | 2 |",
            &[
                (Heading(1), "A dam"),
                (Paragraph, "ASWAN – Today a dam."),
                (Quotation, "It holds."),
                (ListItem, "one"),
                (ListItem, "two"),
                (Paragraph, "more"),
                (TableRow, "a\tb"),
                (TableRow, "1\t2"),
            ],
        );
    }

    #[test]
    fn end_marks_are_text_and_rules_are_not() {
        check(
            "A\n\n---\n\nB\n\n# # #\n\n###\n\n* * *\n\n- 30 -\n\n___",
            &[
                (Paragraph, "A"),
                (Paragraph, "B"),
                (Paragraph, "# # #"),
                (Paragraph, "###"),
                (Paragraph, "* * *"),
                (Paragraph, "- 30 -"),
            ],
        );
    }

    #[test]
    fn of_links_the_words_stay_and_of_pictures_nothing() {
        let document = document("[Read more](https://example.org/a)\n\n![QR](a.png)\n\nSee [it](b).");
        assert_eq!(document.text, "Read more\n\nSee it.");
        assert_eq!(document.blocks[0].linked, 1.0);
        assert_eq!(document.blocks[1].linked, 2.0 / 6.0);
    }

    #[test]
    fn a_line_break_parts_a_paragraph() {
        check(
            "Contact:\nJane Doe\n+20 00",
            &[(Paragraph, "Contact:"), (Paragraph, "Jane Doe"), (Paragraph, "+20 00")],
        );
    }

    #[test]
    fn a_date_opens_no_list() {
        check("12. März 2024 – Der Damm ist offen.", &[(ListItem, "12. März 2024 – Der Damm ist offen.")]);
        check("1. one\n2. two", &[(ListItem, "one"), (ListItem, "2. two")]);
        check("1. one\n\n2. two", &[(ListItem, "one"), (ListItem, "2. two")]);
    }

    #[test]
    fn html_in_it_is_text() {
        check(
            "One<br>two\n\n<div><b>three</b> &amp; four</div>\n",
            &[(Paragraph, "One"), (Paragraph, "two"), (Paragraph, "three & four")],
        );
    }

    #[test]
    fn what_only_looks_like_markup_stays() {
        check(
            "Call 5 * 3 * 2 or snake_case_name at $5 and $6.",
            &[(Paragraph, "Call 5 * 3 * 2 or snake_case_name at $5 and $6.")],
        );
    }
}
