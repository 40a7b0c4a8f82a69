//! The report: what an analysis gives, and its writers.
//!
//! One type, shown by the app, printed by the command line, exported, and returned to JavaScript.

pub mod writers;

use super::anatomy::{self, Anatomy, Dated, Part, Published};
use super::document::{BlockKind, Document, Entity, Excerpt, Keyword, Source, Span};
use super::language::Language;
use serde::{Deserialize, Serialize};

/// The version of the report's form.
pub const SCHEMA: u32 = 1;

/// What can be asked of an analysis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Options {
    /// The language, where it is known; else it is told from the text.
    #[serde(alias = "lang")]
    pub language: Option<Language>,
    /// The most words that the summary may have.
    pub summary_words: usize,
    /// Whether the whole text is body: nothing is looked for around it.
    pub body_only: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { language: None, summary_words: 80, body_only: false }
    }
}

/// All that is found in a release. Nothing borrowed; spans point into `text`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: u32,
    /// The file.
    pub source: Source,
    /// The language of the document.
    pub language: Language,
    /// The document as read.
    pub text: String,
    /// The sender. Without spans where only the file's metadata name it.
    pub publisher: Option<Excerpt>,
    /// The headline.
    pub headline: Option<Excerpt>,
    /// The subtitle.
    pub subtitle: Option<Excerpt>,
    /// The date of the release.
    pub date: Option<Dated>,
    /// The place of the dateline.
    pub place: Option<Excerpt>,
    /// The line that forbids earlier publication.
    pub embargo: Option<Excerpt>,
    /// The release's own text; neighbouring blocks in one span.
    pub body: Vec<Span>,
    /// A few sentences.
    pub summary: Vec<Excerpt>,
    /// Two to five short statements.
    pub highlights: Vec<Excerpt>,
    /// What it is about, in a noun phrase.
    pub core_subject: Option<Excerpt>,
    /// Keyphrases, best first.
    pub keywords: Vec<Keyword>,
    /// Who and what is named, most important first.
    pub entities: Vec<Entity>,
    /// Who said what.
    pub quotes: Vec<Quote>,
    /// Titles of other releases on the page.
    pub related: Vec<Excerpt>,
    /// What the page itself states.
    pub published: Option<Published>,
    /// The blocks of `text`, in order, for who shows it.
    pub blocks: Vec<ReportBlock>,
}

/// A block of the text with what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportBlock {
    /// Its text.
    pub span: Span,
    /// Paragraph, heading, list item.
    pub kind: BlockKind,
    /// Headline, body, related.
    pub part: Part,
}

/// Words in quotation marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// What is said, without its quotation marks.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Index into `entities` of who says it.
    pub speaker: Option<usize>,
}

/// Analyses a document. Total: it returns a report for any document.
pub fn analyze(document: Document, options: &Options) -> Report {
    let language = options.language.unwrap_or_default();
    let anatomy: Anatomy = anatomy::dissect(&document, language);
    let blocks = document
        .blocks
        .iter()
        .zip(&anatomy.parts)
        .map(|(block, &part)| ReportBlock { span: block.span, kind: block.kind, part })
        .collect();
    Report {
        schema: SCHEMA,
        source: document.source,
        language,
        publisher: anatomy.publisher,
        headline: anatomy.headline,
        subtitle: anatomy.subtitle,
        date: anatomy.date,
        place: anatomy.place,
        embargo: anatomy.embargo,
        body: anatomy.body.iter().map(|&(_, span)| span).collect(),
        summary: Vec::new(),
        highlights: Vec::new(),
        core_subject: None,
        keywords: Vec::new(),
        entities: Vec::new(),
        quotes: Vec::new(),
        related: anatomy.related,
        published: anatomy.published,
        blocks,
        text: document.text,
    }
}
