//! A [`Report`] → its [`Entry`]: what the library knows of a release without loading its report.
//!
//! Light enough to hold ten thousand of them: what a list shows, what facets count, and the words of the
//! release, in which searches look and from which a snippet is cut.

use super::notebook::fingerprint;
use super::terms::terms;
use crate::engine::anatomy::Part;
use crate::engine::document::{EntityType, Excerpt, Span};
use crate::engine::{Language, Report};
use serde::{Deserialize, Serialize};

/// A release in the library.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The [`fingerprint`] of the text of its report.
    pub key: String,
    /// The name of its file.
    pub name: String,
    /// When it was added, in milliseconds since 1970.
    pub added: u64,
    /// The language of the release.
    pub language: Language,
    /// Its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// Its sender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Its date, in ISO 8601.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The place of its dateline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub core_subject: Option<String>,
    /// Its keyphrases, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// Whom and what it names, most important first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entities: Vec<Named>,
    /// How many words it has.
    #[serde(default)]
    pub words: usize,
    /// Its words: all of the page that is the release, but for the headline. Paragraphs on lines of their own.
    #[serde(default)]
    pub text: String,
}

/// Someone or something that a release names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// The fullest form of the name.
    pub name: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// Its other forms, acronyms included.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The function that the release gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// How often it is mentioned.
    pub mentions: usize,
}

impl Entry {
    /// The entry of a report: read from a file called `name`, added at `added` (milliseconds since 1970).
    pub fn of(report: &Report, name: &str, added: u64) -> Entry {
        let said = |excerpt: &Option<Excerpt>| excerpt.as_ref().map(|excerpt| excerpt.text.clone());
        let headline = said(&report.headline);
        let text = words_of(report);
        let mut words = 0;
        headline.iter().chain([&text]).for_each(|part| terms(part, |_, _| words += 1));
        let named = report.entities.iter().map(|entity| Named {
            name: entity.name.clone(),
            kind: entity.kind,
            aliases: entity.aliases.clone(),
            role: said(&entity.role),
            mentions: entity.spans.len(),
        });
        Entry {
            key: fingerprint(&report.text),
            name: name.to_owned(),
            added,
            language: report.language,
            publisher: said(&report.publisher),
            date: report.date.as_ref().map(|date| date.value.clone()),
            place: said(&report.place),
            core_subject: said(&report.core_subject),
            keywords: report.keywords.iter().map(|keyword| keyword.text.clone()).collect(),
            entities: named.collect(),
            headline,
            words,
            text,
        }
    }

    /// What it is called: by its headline, else by its file.
    pub fn title(&self) -> &str {
        self.headline.as_deref().filter(|headline| !headline.is_empty()).unwrap_or(&self.name)
    }
}

/// The words of a release without its headline: no menus, notices, contacts, titles of other releases.
fn words_of(report: &Report) -> String {
    let is_release = |part: Part| {
        matches!(
            part,
            Part::Subtitle | Part::Dateline | Part::Byline | Part::Body | Part::Caption | Part::Boilerplate
        )
    };
    let blocks = report.blocks.iter().filter(|block| is_release(block.part)).map(|block| block.span);
    let mut spans: Vec<Span> = blocks.collect();
    if spans.is_empty() {
        spans.clone_from(&report.body);
    }
    let paragraphs = spans.iter().map(|span| span.of(&report.text)).filter(|words| !words.is_empty());
    paragraphs.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::corrections::tests::release;
    use super::*;

    #[test]
    fn an_entry_knows_what_a_list_shows_and_a_search_looks_in() {
        let report = release();
        let entry = Entry::of(&report, "dam.txt", 7);
        assert_eq!((entry.key.as_str(), entry.added), (fingerprint(&report.text).as_str(), 7));
        assert_eq!(entry.headline, report.headline.map(|headline| headline.text));
        assert_eq!(entry.entities.len(), report.entities.len());
        assert!(entry.words > 10 && !entry.text.is_empty(), "{entry:?}");
        assert!(!entry.text.contains(entry.title()), "the headline is told apart");
    }

    #[test]
    fn it_survives_being_written() {
        let entry = Entry::of(&release(), "dam.txt", 7);
        let json = serde_json::to_string(&entry).expect("JSON");
        assert_eq!(serde_json::from_str::<Entry>(&json).expect("an entry"), entry);
    }

    #[test]
    fn without_a_headline_it_is_called_by_its_file() {
        let entry = Entry { headline: None, ..Entry::of(&release(), "dam.txt", 7) };
        assert_eq!(entry.title(), "dam.txt");
    }
}
