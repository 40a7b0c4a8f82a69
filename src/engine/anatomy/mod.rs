//! The parts of a release: masthead, headline, subtitle, date, place, body, boilerplate, contacts,
//! related titles, published sections.
//!
//! In: a [`Document`]. Out: its [`Anatomy`]. Blocks are taken apart into lines;
//! each line is marked by its own words (`noise`); what the head is (`headline`), what the page
//! itself states (`published`) and where the body goes from and to (`body`) follows from the marks
//! and the order; date, place (`imprint`) and sender (`publisher`) from the lines around the body.

mod about;
mod body;
mod date_line;
mod dateline;
pub(in crate::engine) mod dates;
mod end_mark;
mod glued;
mod headline;
mod imprint;
mod lines;
mod navigation;
mod noise;
mod published;
mod publisher;

use super::document::{Document, Entity, Excerpt, Keyword, Span};
use body::Body;
use imprint::Imprint;
use lines::Line;
use noise::Mark;
use published::Sections;
use publisher::Evidence;
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

impl Part {
    /// Its name in the report.
    pub fn name(self) -> &'static str {
        match self {
            Part::Masthead => "masthead",
            Part::Navigation => "navigation",
            Part::Embargo => "embargo",
            Part::Headline => "headline",
            Part::Subtitle => "subtitle",
            Part::Dateline => "dateline",
            Part::Byline => "byline",
            Part::Body => "body",
            Part::Caption => "caption",
            Part::Boilerplate => "boilerplate",
            Part::Contact => "contact",
            Part::Related => "related",
            Part::EndMark => "end_mark",
            Part::Published => "published",
            Part::Notice => "notice",
        }
    }
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
    /// Those spans of the body that state nothing by themselves: headings, and short items of lists.
    pub fragments: Vec<Span>,
    /// Titles of other releases on the page.
    pub related: Vec<Excerpt>,
    /// What the page itself states.
    pub published: Option<Published>,
}

/// Finds the parts of `document`. Total: any document has an anatomy.
///
/// Its language decides nothing: a page mixes them, so that the furniture of all is known at once.
pub fn dissect(document: &Document) -> Anatomy {
    let text = document.text.as_str();
    let mut lines = lines::lines(document, true);
    let sections = published::sections(text, &mut lines);
    if sections.is_none() && lines.iter().any(|line| matches!(line.mark, Some(Mark::Section(_)))) {
        lines = lines::lines(document, false);
        // Without a card its headings are headings of the release, and glued to nothing.
        lines
            .iter_mut()
            .filter(|line| matches!(line.mark, Some(Mark::Section(_))))
            .for_each(|line| line.mark = None);
    }
    let (published, card) = sections.map(|Sections { published, first }| (published, first)).unzip();
    let head = headline::head(document, &lines, card);
    let mut line_parts = body::parts(text, &lines, &head);
    let Body { spans: body, fragments, dateline } = body::text(text, &lines, &mut line_parts);
    let dateline = dateline.or_else(|| body::dateline_above(text, &lines, &line_parts, &head));
    let Imprint { date, place } = imprint::imprint(document, &lines, &head, dateline);
    let publisher = publisher::publisher(&Evidence {
        document,
        lines: &lines,
        parts: &line_parts,
        head: &head,
        dateline,
        body: body.first().map(|(_, span)| span.start),
        is_card: published.is_some(),
    });
    let line_excerpt = |at: usize| Some(Excerpt::new(text, [lines.get(at)?.span]));
    let embargo = lines.iter().position(|line| line.mark == Some(Mark::Embargo));
    Anatomy {
        parts: parts_of_blocks(document, &lines, &line_parts),
        publisher,
        headline: head.headline.map(|(_, span)| Excerpt::new(text, [span])),
        subtitle: head.subtitle.and_then(line_excerpt),
        date,
        place,
        dateline: dateline.map(|dateline| dateline.span),
        embargo: embargo.and_then(line_excerpt),
        related: related(text, &lines, &line_parts),
        body,
        fragments,
        published,
    }
}

/// Titles of other releases, without the headings over them.
fn related(text: &str, lines: &[Line], parts: &[Part]) -> Vec<Excerpt> {
    let titles = lines
        .iter()
        .zip(parts)
        .filter(|(line, part)| **part == Part::Related && line.mark != Some(Mark::Related));
    titles
        .map(|(line, _)| match line.mark {
            Some(Mark::ReadAlso(start)) => {
                Span::new((line.span.start + start).min(line.span.end), line.span.end)
            }
            _ => line.span,
        })
        .map(|span| Excerpt::new(text, [span]))
        .filter(|title| !title.text.is_empty())
        .collect()
}

/// The part of each block: that of most of its text.
fn parts_of_blocks(document: &Document, lines: &[Line], parts: &[Part]) -> Vec<Part> {
    let mut weights: Vec<Vec<(Part, usize)>> = vec![Vec::new(); document.blocks.len()];
    for (line, &part) in lines.iter().zip(parts) {
        let Some(known) = weights.get_mut(line.block) else { continue };
        match known.iter_mut().find(|(one, _)| *one == part) {
            Some((_, weight)) => *weight += line.span.len(),
            None => known.push((part, line.span.len())),
        }
    }
    let heaviest = |known: &Vec<(Part, usize)>| {
        known.iter().max_by_key(|(part, weight)| (*weight, *part)).map(|(part, _)| *part)
    };
    weights.iter().map(|known| heaviest(known).unwrap_or(Part::Notice)).collect()
}

#[cfg(test)]
mod tests;
