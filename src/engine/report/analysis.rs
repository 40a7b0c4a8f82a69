//! The stages in their order: a document in, its [`Report`] out.
//!
//! Here alone the stages meet: what each is given of those before it is put together from their findings.

use super::{Quote, Report, ReportBlock, SCHEMA};
use crate::engine::anatomy::{self, Anatomy, Part};
use crate::engine::document::{Document, EntityType, Excerpt, Keyword, Span};
use crate::engine::entities::{self, Named, Quotation};
use crate::engine::language::{self, Language, Pack};
use crate::engine::segment::{self, Segments};
use crate::engine::{figures, keywords, summary};
use serde::{Deserialize, Serialize};
use std::ops::Range;

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

/// Analyses a document. Total: it returns a report for any document.
pub fn analyze(document: Document, options: &Options) -> Report {
    let findings = Findings::new(&document, options);
    let summary = stage(|| {
        findings.summarize(&document.text, |input| summary::summarize(input, options.summary_words))
    });
    let Findings { language, anatomy, scope, segments, named, keywords } = findings;
    let (text, pack) = (&document.text, language::pack(language));
    let figures = stage(|| {
        figures::find(&figures::Input {
            text,
            segments: &segments,
            pack,
            dateline: scope.dateline,
            names: &named_events(&named),
            has_headline: scope.has_headline,
            date: anatomy.date.as_ref().map(|date| date.value.as_str()),
        })
    });
    let quotes = stage(|| entities::quotations(text, &segments, pack, &named));
    let quotes = quotes.into_iter().map(|Quotation { span, speaker }| Quote {
        text: Excerpt::new(text, [span]).text,
        spans: vec![span],
        speaker,
    });
    let quotes = quotes.collect();
    let blocks = document.blocks.iter().zip(&anatomy.parts);
    let blocks = blocks.map(|(block, &part)| ReportBlock { span: block.span, kind: block.kind, part });
    let blocks = blocks.collect();

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
        body: neighbours_joined(&document.text, &anatomy.body),
        summary: summary.sentences,
        highlights: summary.highlights,
        core_subject: summary.core_subject,
        keywords,
        entities: named.entities,
        quotes,
        figures,
        related: anatomy.related,
        published: anatomy.published,
        warnings: document.warnings,
        sentences: segments.sentences.iter().map(|sentence| sentence.span).collect(),
        blocks,
        text: document.text,
    }
}

/// One stage, as a function of its own: a browser compiles a function whole once a part of it runs hot, and of
/// all stages in one it would compile much that runs once a release.
#[inline(never)]
fn stage<T>(work: impl FnOnce() -> T) -> T {
    work()
}

/// What the stages before the summary find in a document.
pub(super) struct Findings {
    pub language: Language,
    anatomy: Anatomy,
    pub scope: Scope,
    pub segments: Segments,
    pub named: Named,
    keywords: Vec<Keyword>,
}

impl Findings {
    pub fn new(document: &Document, options: &Options) -> Self {
        let language = options.language.unwrap_or_else(|| language::detect(document));
        let pack = language::pack(language);
        let anatomy = stage(|| if options.body_only { whole(document) } else { anatomy::dissect(document) });
        let text = &document.text;
        let scope = Scope::new(document, &anatomy);
        let segments = stage(|| segment::segment(text, &scope.parts, pack));
        let publisher = anatomy.publisher.as_ref().map(|publisher| publisher.text.as_str());
        let place = anatomy.place.as_ref().and_then(|place| place.spans.first().copied());
        let frame = entities::Frame { has_headline: scope.has_headline, publisher, place };
        let named = stage(|| entities::find(text, &segments, pack, frame));
        let keywords = stage(|| with_keyword_input(text, &segments, pack, &named, &scope, keywords::find));
        Self { language, anatomy, scope, segments, named, keywords }
    }

    /// Has `with` look at what a summary is made from.
    pub fn summarize<T>(&self, text: &str, with: impl FnOnce(&summary::Input) -> T) -> T {
        with(&summary::Input {
            text,
            segments: &self.segments,
            pack: language::pack(self.language),
            body: self.scope.body,
            dateline: self.scope.dateline,
            fragments: &self.scope.fragments,
            keywords: &keyword_places(&self.segments, &self.keywords),
            names: &name_places(&self.named),
        })
    }
}

/// The anatomy of a text that is all body.
fn whole(document: &Document) -> Anatomy {
    Anatomy {
        parts: vec![Part::Body; document.blocks.len()],
        body: document.blocks.iter().map(|block| block.span).enumerate().collect(),
        ..Anatomy::default()
    }
}

/// What is analysed: headline, subtitle and body, and the dateline for the names in it.
pub(super) struct Scope {
    parts: Vec<Span>,
    has_headline: bool,
    /// The index of the dateline's part.
    dateline: Option<usize>,
    /// The index of the first part of the body.
    body: usize,
    /// The indices of those parts of it that state nothing by themselves.
    fragments: Vec<usize>,
}

impl Scope {
    fn new(document: &Document, anatomy: &Anatomy) -> Self {
        let mut parts: Vec<Span> = Vec::new();
        let head = |excerpt: &Option<Excerpt>| -> Option<Span> {
            let excerpt = excerpt.as_ref()?;
            let span = excerpt.spans.first()?.to(*excerpt.spans.last()?);
            (document.text.get(span.start..span.end).is_some() && !span.is_empty()).then_some(span)
        };
        parts.extend(head(&anatomy.headline));
        let has_headline = !parts.is_empty();
        // Parts go forward in the text: what stands above the headline names the page, not the news.
        let mut below = [head(&anatomy.subtitle), anatomy.dateline];
        below.sort();
        for span in below.into_iter().flatten() {
            if parts.last().is_none_or(|before| before.end <= span.start) {
                parts.push(span);
            }
        }
        let dateline = parts.iter().position(|part| Some(*part) == anatomy.dateline);
        let body = parts.len();
        parts.extend(anatomy.body.iter().map(|&(_, span)| span).filter(|span| !span.is_empty()));
        let fragments = (body..parts.len())
            .filter(|&part| parts.get(part).is_some_and(|span| anatomy.fragments.binary_search(span).is_ok()))
            .collect();
        Self { parts, has_headline, dateline, body, fragments }
    }

    /// The tokens of the dateline.
    fn dateline(&self, segments: &Segments) -> Range<usize> {
        self.dateline.and_then(|part| self.parts.get(part)).map_or(0..0, |&span| segments.tokens_of(span))
    }
}

/// Has `with` look at what keyphrases are made from.
pub(super) fn with_keyword_input<T>(
    text: &str,
    segments: &Segments,
    pack: &Pack,
    named: &Named,
    scope: &Scope,
    with: impl FnOnce(&keywords::Input) -> T,
) -> T {
    let names = names(named, &scope.dateline(segments));
    let skipped = skipped(segments, named, scope);
    let has_headline = scope.has_headline;
    with(&keywords::Input { text, segments, pack, names: &names, skipped: &skipped, has_headline })
}

/// What speaks of something else than the topic: the dateline and the functions of people.
fn skipped(segments: &Segments, named: &Named, scope: &Scope) -> Vec<Range<usize>> {
    let roles = named.mentions.iter().filter_map(|mention| mention.role).map(|role| segments.tokens_of(role));
    std::iter::once(scope.dateline(segments)).chain(roles).collect()
}

/// The mentions of each entity outside the dateline, its fullest form first, for keyphrases; most
/// important first.
fn names<'a>(named: &'a Named, dateline: &Range<usize>) -> Vec<keywords::Name<'a>> {
    let entities = named.entities.iter();
    let mut names: Vec<keywords::Name> =
        entities.map(|entity| keywords::Name { name: &entity.name, places: Vec::new() }).collect();
    for mention in named.mentions.iter().filter(|mention| !dateline.contains(&mention.tokens.start)) {
        if let Some(name) = names.get_mut(mention.entity) {
            name.places.push(mention.tokens.clone());
        }
    }
    for keywords::Name { places, .. } in &mut names {
        let longest =
            places.iter().enumerate().max_by_key(|(index, place)| (place.len(), std::cmp::Reverse(*index)));
        if let Some(index) = longest.map(|(index, _)| index).filter(|&index| index > 0) {
            places[..=index].rotate_right(1);
        }
    }
    names
}

fn keyword_places(segments: &Segments, keywords: &[Keyword]) -> Vec<(f64, Vec<Range<usize>>)> {
    keywords
        .iter()
        .map(|keyword| {
            (keyword.score, keyword.mentions.iter().map(|&span| segments.tokens_of(span)).collect())
        })
        .collect()
}

fn name_places(named: &Named) -> Vec<summary::Name> {
    let kind = |entity: usize| named.entities.get(entity).map(|entity| entity.kind);
    let places = named.mentions.iter().filter_map(|mention| {
        Some(summary::Name {
            tokens: mention.tokens.clone(),
            honorific: mention.honorific.clone(),
            role: mention.role,
            entity: mention.entity,
            kind: kind(mention.entity)?,
        })
    });
    places.collect()
}

/// The tokens of each mention, and whether it names an event.
fn named_events(named: &Named) -> Vec<(Range<usize>, bool)> {
    let is_event =
        |entity: usize| named.entities.get(entity).is_some_and(|entity| entity.kind == EntityType::Event);
    named.mentions.iter().map(|mention| (mention.tokens.clone(), is_event(mention.entity))).collect()
}

/// Spans with nothing but white space between them as one.
fn neighbours_joined(text: &str, body: &[(usize, Span)]) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for &(_, span) in body {
        match joined.last_mut() {
            Some(last)
                if last.end <= span.start && Span::new(last.end, span.start).of(text).trim().is_empty() =>
            {
                last.end = span.end;
            }
            _ => joined.push(span),
        }
    }
    joined
}
