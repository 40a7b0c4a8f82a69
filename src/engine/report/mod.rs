//! The report: what an analysis gives, and its writers.
//!
//! One type, shown by the app, printed by the command line, exported, and returned to JavaScript.
//! [`analyze`] makes it; [`law`] checks that it says nothing that the document does not say.

mod analysis;
pub mod law;
pub mod learning;
pub mod writers;

pub use analysis::{Options, analyze};

use super::anatomy::{Dated, Part, Published};
use super::document::{BlockKind, Entity, Excerpt, Keyword, Source, Span, Warning};
use super::figures::Figure;
use super::language::Language;
use serde::{Deserialize, Serialize};

/// The version of the report's form.
pub const SCHEMA: u32 = 1;

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
    /// Amounts, shares, measures, counts and dates: the weightiest first.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// Titles of other releases on the page.
    pub related: Vec<Excerpt>,
    /// What the page itself states.
    pub published: Option<Published>,
    /// What was damaged on its way here.
    #[serde(default)]
    pub warnings: Vec<Warning>,
    /// The sentences of headline, subtitle and body: with these one can show what a statement leaves out.
    #[serde(default)]
    pub sentences: Vec<Span>,
    /// The blocks of `text`, in order, for who shows it.
    pub blocks: Vec<ReportBlock>,
}

impl Report {
    /// The sentences that hold any of `spans`, in order: with what a statement leaves out of them.
    pub fn sentences_of(&self, spans: &[Span]) -> Vec<Span> {
        let holds = |sentence: &&Span| spans.iter().any(|span| span.overlaps(**sentence));
        self.sentences.iter().filter(holds).copied().collect()
    }
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
