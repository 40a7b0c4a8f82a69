//! A report as people read it: a headline, a line about its origin, and named sections in the
//! order of the card. Sections without content are left out.

use crate::engine::document::{Entity, EntityType, Excerpt};
use crate::engine::figures::Figure;
use crate::engine::language::Language;
use crate::engine::report::Report;
use std::borrow::Cow;

/// What a card shows.
#[derive(Debug)]
pub struct Outline<'r> {
    /// The headline.
    pub headline: Option<&'r str>,
    /// The subtitle.
    pub subtitle: Option<&'r str>,
    /// Date, place, publisher.
    pub origin: Vec<&'r str>,
    /// Until when it must not be published.
    pub embargo: Option<&'r str>,
    /// The sections.
    pub sections: Vec<Section<'r>>,
}

/// A part of the card.
#[derive(Debug)]
pub struct Section<'r> {
    /// Its name in the language of the release.
    pub name: &'static str,
    /// What it holds.
    pub content: Content<'r>,
}

/// What a section holds.
#[derive(Debug)]
pub enum Content<'r> {
    /// Running text.
    Text(String),
    /// Statements.
    List(Vec<Cow<'r, str>>),
    /// Words that fit on a line.
    Words(Vec<&'r str>),
    /// Who and what is named.
    Entities(Vec<Named<'r>>),
    /// Who said what.
    Quotes(Vec<(&'r str, Option<&'r str>)>),
}

/// An entity on a card.
#[derive(Debug)]
pub struct Named<'r> {
    /// Its name.
    pub name: &'r str,
    /// A sign for its type.
    pub icon: &'static str,
    /// The code of its type.
    pub kind: &'static str,
    /// The name of its type in the language of the release.
    pub kind_name: &'static str,
    /// What the release says that it is.
    pub role: Option<&'r str>,
}

impl<'r> Named<'r> {
    fn of(entity: &'r Entity, language: Language) -> Self {
        Named {
            name: &entity.name,
            icon: icon(entity.kind),
            kind: entity.kind.name(),
            kind_name: kind_name(entity.kind, language),
            role: entity.role.as_ref().map(|role| role.text.as_str()),
        }
    }
}

fn icon(kind: EntityType) -> &'static str {
    match kind {
        EntityType::PersonMale | EntityType::PersonFemale | EntityType::Person => "👤",
        EntityType::Organization => "🏛️",
        EntityType::Location => "📍",
        EntityType::Event => "📅",
    }
}

fn kind_name(kind: EntityType, language: Language) -> &'static str {
    kind.among(match language {
        Language::French => ["homme", "femme", "personne", "organisation", "lieu", "événement"],
        Language::Arabic => ["رجل", "امرأة", "شخص", "جهة", "مكان", "حدث"],
        _ => ["man", "woman", "person", "organisation", "place", "event"],
    })
}

/// The outline of a report.
pub fn outline(report: &Report) -> Outline<'_> {
    let names = names(report.language);
    let core_subject = text(&report.core_subject).unwrap_or("").to_owned();
    let keywords = report.keywords.iter().map(|keyword| keyword.text.as_str()).collect();
    let entities = report.entities.iter().map(|entity| Named::of(entity, report.language)).collect();
    let sections = [
        (names.summary, Content::Text(super::summary(report))),
        (names.highlights, Content::List(list(&report.highlights))),
        (names.core_subject, Content::Text(core_subject)),
        (names.keywords, Content::Words(keywords)),
        (names.entities, Content::Entities(entities)),
        (names.quotes, Content::Quotes(quotes(report))),
        (names.figures, Content::List(figures(report))),
        (names.related, Content::List(list(&report.related))),
    ];
    Outline {
        headline: text(&report.headline),
        subtitle: text(&report.subtitle),
        origin: [
            report.date.as_ref().map(|date| date.value.as_str()),
            text(&report.place),
            text(&report.publisher),
        ]
        .into_iter()
        .flatten()
        .collect(),
        embargo: text(&report.embargo),
        sections: sections
            .into_iter()
            .filter(|(_, content)| !content.is_empty())
            .map(|(name, content)| Section { name, content })
            .collect(),
    }
}

impl Content<'_> {
    fn is_empty(&self) -> bool {
        match self {
            Content::Text(text) => text.is_empty(),
            Content::List(items) => items.is_empty(),
            Content::Words(words) => words.is_empty(),
            Content::Entities(entities) => entities.is_empty(),
            Content::Quotes(quotes) => quotes.is_empty(),
        }
    }
}

fn text(excerpt: &Option<Excerpt>) -> Option<&str> {
    excerpt.as_ref().map(|excerpt| excerpt.text.as_str())
}

fn list(excerpts: &[Excerpt]) -> Vec<Cow<'_, str>> {
    excerpts.iter().map(|excerpt| Cow::Borrowed(excerpt.text.as_str())).collect()
}

/// Each figure with what it measures.
fn figures(report: &Report) -> Vec<Cow<'_, str>> {
    let line = |figure: &Figure| match &figure.measures {
        Some(measures) => format!("{} – {}", figure.text, measures.text),
        None => figure.text.clone(),
    };
    report.figures.iter().map(line).map(Cow::Owned).collect()
}

fn quotes(report: &Report) -> Vec<(&str, Option<&str>)> {
    let speaker = |index: Option<usize>| report.entities.get(index?).map(|entity| entity.name.as_str());
    report.quotes.iter().map(|quote| (quote.text.as_str(), speaker(quote.speaker))).collect()
}

/// What the sections are called.
struct Names {
    summary: &'static str,
    highlights: &'static str,
    core_subject: &'static str,
    keywords: &'static str,
    entities: &'static str,
    quotes: &'static str,
    figures: &'static str,
    related: &'static str,
}

fn names(language: Language) -> Names {
    match language {
        Language::French => Names {
            summary: "RÉSUMÉ",
            highlights: "POINTS CLÉS",
            core_subject: "SUJET PRINCIPAL",
            keywords: "MOTS-CLÉS",
            entities: "ENTITÉS MENTIONNÉES",
            quotes: "CITATIONS",
            figures: "CHIFFRES ET DATES",
            related: "AUTRES COMMUNIQUÉS",
        },
        Language::Arabic => Names {
            summary: "الملخص",
            highlights: "أبرز النقاط",
            core_subject: "الموضوع الرئيسي",
            keywords: "الكلمات المفتاحية",
            entities: "الكيانات المذكورة",
            quotes: "الاقتباسات",
            figures: "أرقام وتواريخ",
            related: "أخبار ذات صلة",
        },
        _ => Names {
            summary: "SUMMARY",
            highlights: "KEY HIGHLIGHTS",
            core_subject: "CORE SUBJECT",
            keywords: "KEYWORDS",
            entities: "MENTIONED ENTITIES",
            quotes: "QUOTES",
            figures: "FIGURES AND DATES",
            related: "RELATED RELEASES",
        },
    }
}
