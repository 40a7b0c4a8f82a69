//! A [`Report`] → text in a format that others read. One file a format; the three that people read
//! (card, Markdown, HTML) share one outline.

mod card;
mod csv;
mod html;
mod json;
mod jsonld;
mod markdown;
mod ninjs;
mod outline;

pub use csv::quoted;

use super::Report;
use serde::{Deserialize, Serialize};

/// A format that a report can be written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OutputFormat {
    /// Plain text for people, in the order that readers of agencies know.
    #[default]
    Card,
    /// The report itself.
    Json,
    /// schema.org `NewsArticle`.
    JsonLd,
    /// IPTC ninjs 3.
    Ninjs,
    /// The card as Markdown.
    Markdown,
    /// The card as a page of its own.
    Html,
    /// A row of a table; [`header`] gives its first line.
    Csv,
}

impl OutputFormat {
    /// All of them.
    pub const ALL: [OutputFormat; 7] = [
        OutputFormat::Card,
        OutputFormat::Json,
        OutputFormat::JsonLd,
        OutputFormat::Ninjs,
        OutputFormat::Markdown,
        OutputFormat::Html,
        OutputFormat::Csv,
    ];

    /// Its name on the command line and its file extension's first part.
    pub fn name(self) -> &'static str {
        match self {
            OutputFormat::Card => "card",
            OutputFormat::Json => "json",
            OutputFormat::JsonLd => "jsonld",
            OutputFormat::Ninjs => "ninjs",
            OutputFormat::Markdown => "markdown",
            OutputFormat::Html => "html",
            OutputFormat::Csv => "csv",
        }
    }

    /// What a file of it is called after the dot.
    pub fn extension(self) -> &'static str {
        match self {
            OutputFormat::Card => "txt",
            OutputFormat::Json => "json",
            OutputFormat::JsonLd => "jsonld",
            OutputFormat::Ninjs => "ninjs.json",
            OutputFormat::Markdown => "md",
            OutputFormat::Html => "html",
            OutputFormat::Csv => "csv",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            OutputFormat::Card => "text/plain",
            OutputFormat::Json | OutputFormat::Ninjs => "application/json",
            OutputFormat::JsonLd => "application/ld+json",
            OutputFormat::Markdown => "text/markdown",
            OutputFormat::Html => "text/html",
            OutputFormat::Csv => "text/csv",
        }
    }
}

/// What comes once before the reports: the header of a table.
pub fn header(format: OutputFormat) -> String {
    match format {
        OutputFormat::Csv => csv::header(),
        _ => String::new(),
    }
}

/// A report in a format, with a newline at the end. Many rows of a table, or many cards, can be
/// put one after the other.
pub fn write(report: &Report, format: OutputFormat) -> String {
    match format {
        OutputFormat::Card => card::write(report),
        OutputFormat::Json => json::write(report),
        OutputFormat::JsonLd => jsonld::write(report),
        OutputFormat::Ninjs => ninjs::write(report),
        OutputFormat::Markdown => markdown::write(report),
        OutputFormat::Html => html::write(report),
        OutputFormat::Csv => csv::write(report),
    }
}

/// Several reports as one file: a table has its header once, JSON formats become a list.
pub fn write_all<'r>(reports: impl IntoIterator<Item = &'r Report>, format: OutputFormat) -> String {
    let written: Vec<String> = reports.into_iter().map(|report| write(report, format)).collect();
    match format {
        OutputFormat::Csv => header(format) + &written.concat(),
        OutputFormat::Json | OutputFormat::JsonLd | OutputFormat::Ninjs => {
            let items: Vec<&str> = written.iter().map(|item| item.trim_end()).collect();
            format!("[\n{}\n]\n", items.join(",\n"))
        }
        OutputFormat::Card | OutputFormat::Markdown | OutputFormat::Html => written.join("\n"),
    }
}

/// The summary as one paragraph.
fn summary(report: &Report) -> String {
    report.summary.iter().map(|sentence| sentence.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The body as text, its parts a blank line apart.
fn body(report: &Report) -> String {
    report.body.iter().map(|span| span.of(&report.text)).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests;
