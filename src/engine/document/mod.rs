//! The text and its shape: what `read` gives and all later stages point into.
//!
//! A [`Document`] is one string and the blocks that it is made of; every later finding is a
//! [`Span`] of that string or an [`Excerpt`] made from such spans. Nothing here knows a format,
//! a language or a browser.

mod excerpt;
pub mod letters;
mod named;
mod span;
mod warning;

pub use excerpt::{Excerpt, capitalized, is_faithful};
pub use named::{Entity, EntityType, GenderEvidence, Keyword};
pub use span::Span;
pub use warning::{Damage, Warning};

use serde::{Deserialize, Serialize};

/// A release as read: decoded, without markup, in blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The file that it was read from.
    pub source: Source,
    /// All visible text. Newlines are `\n`; blocks are a blank line apart; within a block runs of
    /// spaces are single and a `\n` stands for a line break that the author made.
    pub text: String,
    /// In order, without overlap, none blank.
    pub blocks: Vec<Block>,
    /// What the file says of itself outside its text.
    pub metadata: Metadata,
    /// What was damaged on its way here.
    pub warnings: Vec<Warning>,
}

/// Where a document came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// File name, as given.
    pub name: String,
    /// What it was read as.
    pub format: Format,
    /// The WHATWG name of its character encoding, `UTF-8` where it was given as a string.
    pub encoding: String,
    /// Its size in bytes.
    pub bytes: usize,
}

/// A file format that can be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Text without markup.
    #[default]
    Plain,
    /// A web page or a part of one.
    Html,
    /// CommonMark.
    Markdown,
    /// Word since 2007, `.docx`.
    Docx,
    /// OpenDocument text, `.odt`.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// A mail as it is sent, `.eml`.
    Mail,
    /// A web page with its parts, as browsers save it: `.mhtml`.
    Mhtml,
    /// A record of JSON or of JSON Lines.
    Json,
    /// An entry of RSS or Atom.
    Feed,
    /// Portable Document Format.
    Pdf,
}

/// A run of text that its author set apart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Its text, without white space at the ends.
    pub span: Span,
    /// What the format says that it is.
    pub kind: BlockKind,
    /// Where on the page the format says that it stands.
    pub region: Region,
    /// The share of its characters that are links, from 0 to 1.
    pub linked: f32,
}

/// What a block is, as far as the format tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// Ordinary text.
    #[default]
    Paragraph,
    /// A heading, 1 the highest.
    Heading(u8),
    /// An item of a list.
    ListItem,
    /// A block quotation.
    Quotation,
    /// A row of a table, its cells a tab apart.
    TableRow,
    /// What stands under a picture.
    Caption,
}

/// The part of the page that a block stands in, as far as the format tells. Plain text and
/// Markdown are all [`Region::Main`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// The content.
    #[default]
    Main,
    /// The site's or the article's head: logo, masthead, title.
    Header,
    /// Menus, breadcrumbs, share buttons, tags.
    Navigation,
    /// Beside the content: related titles, widgets.
    Aside,
    /// The foot of the page.
    Footer,
}

/// What a file states of itself outside its visible text. Not part of the text: what it says has
/// no span.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    /// The release's title (JSON-LD `headline`, Open Graph, `<title>`, front matter).
    pub title: Option<String>,
    /// The site (`og:site_name`).
    pub site: Option<String>,
    /// The publisher or author organisation (JSON-LD `publisher`).
    pub publisher: Option<String>,
    /// Who wrote it: most often a person.
    pub author: Option<String>,
    /// When it was published, as written: most often ISO 8601.
    pub published: Option<String>,
    /// When the file was last saved, in ISO 8601: it tells the year of a date that leaves it out, and
    /// is no date of publication.
    pub saved: Option<String>,
    /// The language that the file declares (BCP 47).
    pub language: Option<String>,
}
