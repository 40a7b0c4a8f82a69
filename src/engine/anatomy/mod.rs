//! The parts of a release: masthead, headline, subtitle, date, place, body, boilerplate, contacts,
//! related titles, published sections.

use super::document::{Document, Entity, Excerpt, Keyword, Span};
use super::language::Language;
use serde::{Deserialize, Serialize};

/// What a block is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The sender's name, slogan, logo text.
    Masthead,
    /// Menus, breadcrumbs, language switches, share buttons, categories.
    Navigation,
    /// *Embargoed until …*, *For immediate release*.
    Embargo,
    /// The headline.
    Headline,
    /// The subtitle.
    Subtitle,
    /// A line that holds the date, the place, the agency.
    Dateline,
    /// Who wrote it.
    Byline,
    /// The release itself.
    #[default]
    Body,
    /// What stands under a picture.
    Caption,
    /// About the sender.
    Boilerplate,
    /// Whom to ask.
    Contact,
    /// A heading or title of other releases.
    Related,
    /// `###`, `-30-`, `//انتهى//`, `(Fin)`, and the initials and codes after it.
    EndMark,
    /// A heading or a line of the sections that the page itself publishes (SUMMARY, KEYWORDS …).
    Published,
    /// Copyright, cookies, disclaimers, empty-list messages of the site.
    Notice,
}

/// A date with the words that it was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// ISO 8601, `2022-01-31`.
    pub value: String,
    /// Where it stands; empty where only the file's metadata say it.
    pub spans: Vec<Span>,
}

/// What the sender's page itself states, in the shapes of the report.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// SUMMARY.
    pub summary: Vec<Excerpt>,
    /// KEY HIGHLIGHTS.
    pub highlights: Vec<Excerpt>,
    /// CORE SUBJECT.
    pub core_subject: Option<Excerpt>,
    /// KEYWORDS.
    pub keywords: Vec<Keyword>,
    /// MENTIONED ENTITIES.
    pub entities: Vec<Entity>,
}

/// The parts of a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Anatomy {
    /// What each block of the document is for; as long as `document.blocks`.
    pub parts: Vec<Part>,
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
    /// The dateline before the lead (place, date, agency), not part of the body.
    pub dateline: Option<Span>,
    /// The line that says until when it must not be published.
    pub embargo: Option<Excerpt>,
    /// The body: (index of the block, the block's span or what of it is body), in order.
    pub body: Vec<(usize, Span)>,
    /// Titles of other releases on the page.
    pub related: Vec<Excerpt>,
    /// What the page itself states.
    pub published: Option<Published>,
}

/// Finds the parts of `document`. Total: any document has an anatomy.
pub fn dissect(document: &Document, _language: Language) -> Anatomy {
    Anatomy {
        parts: vec![Part::Body; document.blocks.len()],
        body: document.blocks.iter().map(|block| block.span).enumerate().collect(),
        ..Anatomy::default()
    }
}
