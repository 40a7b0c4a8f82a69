//! A release as data state it, in fields → a document: its title, what stands under it, its text.

use super::build::{DocumentBuilder, Draft};
use super::{ReadError, html, pieces, sniff, text};
use crate::engine::document::{BlockKind, Document, Format, Metadata, Region};

/// The fields of a release.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Its title.
    pub title: Option<String>,
    /// What stands under the title.
    pub subtitle: Option<String>,
    /// Its text: plain, HTML or Markdown.
    pub text: String,
    /// What it says of itself besides.
    pub metadata: Metadata,
}

impl Item {
    /// The document that it is. Title and subtitle come first, where the text does not begin with them.
    pub fn document(self, name: &str, format: Format, encoding: &str) -> Result<Document, ReadError> {
        let mut builder = DocumentBuilder::default();
        let bytes = self.text.len();
        let written = text::repaired(&self.text, &mut builder).into_owned();
        let kind = sniff::format("", &written);
        let is_markup = kind == Format::Plain && has_entities(&written);
        if is_markup || kind == Format::Html {
            pieces::check_markup(&written)?;
        }
        let written = if is_markup { html::visible_text(&written) } else { written };
        let title = self.title.map(|title| line(&title)).filter(|title| !title.is_empty());
        let start = key(&beginning(&written, kind));
        for (words, kind) in [
            (&title, BlockKind::Heading(1)),
            (&self.subtitle.map(|words| line(&words)), BlockKind::Paragraph),
        ] {
            if let Some(words) = words
                && !start.contains(&key(words))
            {
                builder.add(&Draft::of(words), kind, Region::Main);
            }
        }
        text::add(&written, kind, &mut builder);
        let inside = std::mem::take(&mut builder.metadata);
        builder.metadata = Metadata {
            title: title.or(inside.title),
            language: self.metadata.language.clone().or(inside.language),
            ..self.metadata
        };
        Ok(builder.finish(name, format, encoding, bytes))
    }
}

/// The first words of a text, as they are read.
fn beginning(text: &str, kind: Format) -> String {
    /// A masthead and a title find room in it.
    const LENGTH: usize = 2000;
    let start: String = text.chars().take(LENGTH).collect();
    if kind == Format::Html { html::visible_text(&start) } else { start }
}

/// A field that is one line, without the markup that feeds put into titles.
fn line(words: &str) -> String {
    let plain =
        if words.contains('<') || has_entities(words) { html::visible_text(words) } else { words.to_owned() };
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text is escaped for HTML once more than it should be.
fn has_entities(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let rest = text.get(at + 1..).unwrap_or("");
        rest.find(';').is_some_and(|end| {
            (2..=8).contains(&end)
                && rest
                    .get(..end)
                    .is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#'))
        })
    })
}

/// What two lines are compared by.
fn key(words: &str) -> String {
    words.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, text: &str, expected: &str) {
        let item = Item { title: Some(title.into()), text: text.into(), ..Item::default() };
        assert_eq!(item.document("", Format::Json, "UTF-8").unwrap().text, expected);
    }

    #[test]
    fn the_title_comes_first_and_once() {
        check("A dam", "It holds.", "A dam\n\nIt holds.");
        check("A dam", "Ministry of Water\n\nA DAM\n\nIt holds.", "Ministry of Water\n\nA DAM\n\nIt holds.");
        check("A <b>dam</b> &amp; a canal", "<p>They hold.</p>", "A dam & a canal\n\nThey hold.");
        check("A dam", "Tom &amp; Jerry", "A dam\n\nTom & Jerry");
    }
}
