//! The report: what an analysis gives, and its writers.
//!
//! One type, shown by the app, printed by the command line, exported, and returned to JavaScript.

pub mod law;
pub mod writers;

use super::anatomy::{self, Anatomy, Dated, Part, Published};
use super::document::{BlockKind, Document, Entity, EntityType, Excerpt, Keyword, Source, Span, Warning};
use super::entities::{self, Named};
use super::figures::{self, Figure};
use super::keywords;
use super::language::{self, Language};
use super::segment::{self, Segments};
use super::summary;
use serde::{Deserialize, Serialize};
use std::ops::Range;

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

/// What the stages before the summary find in a document.
struct Findings {
    language: Language,
    anatomy: Anatomy,
    scope: Scope,
    segments: Segments,
    named: Named,
    keywords: Vec<Keyword>,
}

impl Findings {
    fn new(document: &Document, options: &Options) -> Self {
        let language = options.language.unwrap_or_else(|| language::detect(document));
        let pack = language::pack(language);
        let anatomy = if options.body_only { whole(document) } else { anatomy::dissect(document, language) };
        let text = &document.text;
        let scope = Scope::new(document, &anatomy);
        let segments = segment::segment(text, &scope.parts, pack);
        let publisher = anatomy.publisher.as_ref().map(|publisher| publisher.text.as_str());
        let named = entities::find(
            text,
            &segments,
            pack,
            entities::Frame {
                has_headline: scope.has_headline,
                publisher,
                place: anatomy.place.as_ref().and_then(|place| place.spans.first().copied()),
            },
        );
        let keywords = with_keyword_input(text, &segments, pack, &named, &scope, keywords::find);
        Self { language, anatomy, scope, segments, named, keywords }
    }

    /// Has `with` look at what a summary is made from.
    fn summarize<T>(&self, text: &str, with: impl FnOnce(&summary::Input) -> T) -> T {
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

/// The sentences of a document's body with their features: what the ranker's weights are learnt from.
pub fn sentence_features(document: &Document, options: &Options) -> Vec<(Span, summary::rank::Features)> {
    let findings = Findings::new(document, options);
    let features = findings.summarize(&document.text, summary::features);
    features.into_iter().map(|(tokens, features)| (findings.segments.span(tokens), features)).collect()
}

/// The words and word pairs of a document's body with their features, its sentences scored by `weights`:
/// what the summary's weights are learnt from.
pub fn term_features(
    document: &Document,
    options: &Options,
    weights: &summary::rank::Features,
) -> Vec<(summary::salience::Term, summary::salience::Features)> {
    Findings::new(document, options).summarize(&document.text, |input| summary::terms(input, weights))
}

/// The candidates for keyphrases of a document with their features: what their weights are learnt from.
pub fn keyphrase_features(
    document: &Document,
    options: &Options,
) -> Vec<(Keyword, keywords::weights::Features)> {
    let Findings { language, scope, segments, named, .. } = Findings::new(document, options);
    let pack = language::pack(language);
    with_keyword_input(&document.text, &segments, pack, &named, &scope, keywords::examples)
}

/// The entities of a document with what speaks for each: what their confidence is learnt from.
pub fn evidence(document: &Document, options: &Options) -> Vec<(Entity, entities::confidence::Evidence)> {
    let named = Findings::new(document, options).named;
    named.entities.into_iter().zip(named.evidence).collect()
}

/// Analyses a document. Total: it returns a report for any document.
pub fn analyze(document: Document, options: &Options) -> Report {
    let findings = Findings::new(&document, options);
    let summary =
        findings.summarize(&document.text, |input| summary::summarize(input, options.summary_words));
    let Findings { language, anatomy, scope, segments, named, keywords } = findings;
    let (text, pack) = (&document.text, language::pack(language));
    let figures = figures::find(&figures::Input {
        text,
        segments: &segments,
        pack,
        dateline: scope.dateline,
        names: &named_events(&named),
        has_headline: scope.has_headline,
        date: anatomy.date.as_ref().map(|date| date.value.as_str()),
    });
    let quotes = entities::quotations(text, &segments, pack, &named)
        .into_iter()
        .map(|quotation| Quote {
            text: Excerpt::new(text, [quotation.span]).text,
            spans: vec![quotation.span],
            speaker: quotation.speaker,
        })
        .collect();
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

/// The anatomy of a text that is all body.
fn whole(document: &Document) -> Anatomy {
    Anatomy {
        parts: vec![Part::Body; document.blocks.len()],
        body: document.blocks.iter().map(|block| block.span).enumerate().collect(),
        ..Anatomy::default()
    }
}

/// What is analysed: headline, subtitle and body, and the dateline for the names in it.
struct Scope {
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
fn with_keyword_input<T>(
    text: &str,
    segments: &Segments,
    pack: &language::Pack,
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

fn name_places(named: &Named) -> Vec<(Range<usize>, Range<usize>, Option<Span>)> {
    named
        .mentions
        .iter()
        .map(|mention| (mention.tokens.clone(), mention.honorific.clone(), mention.role))
        .collect()
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
