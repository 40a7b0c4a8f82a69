//! The law of a report, checked: nothing is said that the document does not say.
//!
//! In: a [`Report`]. Out: each [`Violation`] of the contract in it; none, for whatever `analyze`
//! gives. Spans lie in the text, on character boundaries and in order; what is said are the words
//! of its spans, no word cut; what is found comes from headline, subtitle and body.

mod words;

use super::{Part, Report};
use crate::engine::document::{Entity, Excerpt, Keyword, Span, is_faithful};
use crate::engine::language::Language;
use std::fmt;
use words::Cut;

/// One breach, and where in the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// The field: `highlights`, `published.entities`.
    pub field: &'static str,
    /// Which of its items; 0 where it has but one.
    pub index: usize,
    /// What is wrong.
    pub breach: Breach,
    /// The words at fault.
    pub words: String,
}

/// What can be wrong with a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// A span past the end of the text, or through a character.
    NotInText,
    /// A span that covers nothing, or nothing but white space.
    BlankSpan,
    /// Spans that overlap, or go backwards.
    OutOfOrder,
    /// A string of nothing.
    Blank,
    /// Words other than those of the spans.
    NotTheWords,
    /// A span that begins or ends inside a word or a number.
    CutWord,
    /// Found outside headline, subtitle and body.
    OutOfScope,
    /// A part of the release inside another.
    Overlap,
    /// A score outside (0, 1], one above the score before it, or a first that is not 1.
    Score,
    /// A speaker who is no person of the report.
    NoSuchSpeaker,
    /// A name that the text does not have.
    NameNotInText,
    /// Not a day of the calendar as `2022-01-31`.
    NotADate,
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}[{}]: {:?}: {:?}", self.field, self.index, self.breach, self.words)
    }
}

/// All breaches of the law in `report`, in the order of its fields.
pub fn violations(report: &Report) -> Vec<Violation> {
    let mut check = Check { report, found: Vec::new() };
    check.parts();
    check.findings();
    check.published();
    check.warnings();
    check.blocks();
    check.found
}

/// Where what is found may come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Anywhere: parts of the page, what it states itself.
    Page,
    /// Headline, subtitle, body.
    Release,
    /// The same with the dateline, whose agency and town are named in it.
    ReleaseAndDateline,
}

struct Check<'r> {
    report: &'r Report,
    found: Vec<Violation>,
}

impl Check<'_> {
    fn fail(&mut self, field: &'static str, index: usize, breach: Breach, words: &str) {
        self.found.push(Violation { field, index, breach, words: words.to_owned() });
    }

    /// Publisher, headline, date, body, related: in the text, and apart from each other.
    fn parts(&mut self) {
        let report = self.report;
        // What only the file's metadata say has no spans.
        let singles = [
            ("publisher", &report.publisher),
            ("headline", &report.headline),
            ("subtitle", &report.subtitle),
            ("place", &report.place),
            ("embargo", &report.embargo),
        ];
        for (field, excerpt) in singles {
            if let Some(excerpt) = excerpt {
                self.stated(field, 0, excerpt);
            }
        }
        if let Some(date) = &report.date {
            self.spans("date", 0, &date.spans);
            if !is_day(&date.value) {
                self.fail("date", 0, Breach::NotADate, &date.value);
            }
        }
        for (index, title) in report.related.iter().enumerate() {
            self.stated("related", index, title);
        }
        self.spans("body", 0, &report.body);
        let apart =
            [("headline", &report.headline), ("subtitle", &report.subtitle), ("embargo", &report.embargo)];
        for (field, excerpt) in apart {
            self.apart_from_body(field, 0, excerpt.iter().flat_map(|excerpt| &excerpt.spans));
        }
        for (index, title) in report.related.iter().enumerate() {
            self.apart_from_body("related", index, &title.spans);
        }
    }

    fn apart_from_body<'s>(
        &mut self,
        field: &'static str,
        index: usize,
        spans: impl IntoIterator<Item = &'s Span>,
    ) {
        let report = self.report;
        for span in spans {
            if report.body.iter().any(|body| body.overlaps(*span)) {
                self.fail(field, index, Breach::Overlap, span.of(&report.text));
            }
        }
    }

    /// What the engine says of the release.
    fn findings(&mut self) {
        let report = self.report;
        let statements = [
            ("summary", report.summary.as_slice()),
            ("highlights", &report.highlights),
            ("core_subject", report.core_subject.as_slice()),
        ];
        for (field, excerpts) in statements {
            for (index, excerpt) in excerpts.iter().enumerate() {
                self.said(field, index, &excerpt.text, &excerpt.spans, Scope::Release, Cut::Words);
            }
        }
        self.keywords("keywords", &report.keywords, Scope::Release);
        for (index, entity) in report.entities.iter().enumerate() {
            self.entity("entities", index, entity, Scope::ReleaseAndDateline);
            if !self.is_named(&entity.name) {
                self.fail("entities", index, Breach::NameNotInText, &entity.name);
            }
        }
        for (index, quote) in report.quotes.iter().enumerate() {
            self.said("quotes", index, &quote.text, &quote.spans, Scope::Release, Cut::Runs);
            let speaks =
                |speaker: usize| report.entities.get(speaker).is_some_and(|entity| entity.kind.is_person());
            if quote.speaker.is_some_and(|speaker| !speaks(speaker)) {
                self.fail("quotes", index, Breach::NoSuchSpeaker, &quote.text);
            }
        }
        for (index, figure) in report.figures.iter().enumerate() {
            self.said("figures", index, &figure.text, &figure.spans, Scope::Release, Cut::Runs);
            if let Some(measures) = &figure.measures {
                self.said(
                    "figures.measures",
                    index,
                    &measures.text,
                    &measures.spans,
                    Scope::Release,
                    Cut::Words,
                );
            }
        }
        self.spans("sentences", 0, &report.sentences);
    }

    /// What the page states of itself.
    fn published(&mut self) {
        let Some(published) = &self.report.published else { return };
        let statements = [
            ("published.summary", published.summary.as_slice()),
            ("published.highlights", &published.highlights),
            ("published.core_subject", published.core_subject.as_slice()),
        ];
        for (field, excerpts) in statements {
            for (index, excerpt) in excerpts.iter().enumerate() {
                self.said(field, index, &excerpt.text, &excerpt.spans, Scope::Page, Cut::Any);
                self.apart_from_body(field, index, &excerpt.spans);
            }
        }
        self.keywords("published.keywords", &published.keywords, Scope::Page);
        for (index, entity) in published.entities.iter().enumerate() {
            self.entity("published.entities", index, entity, Scope::Page);
            self.apart_from_body("published.entities", index, &entity.spans);
        }
    }

    /// What was damaged, anywhere on the page.
    fn warnings(&mut self) {
        for (index, warning) in self.report.warnings.iter().enumerate() {
            self.said("warnings", index, &warning.text, &warning.spans, Scope::Page, Cut::Any);
        }
    }

    /// Blocks cover the text from its first to its last, in order.
    fn blocks(&mut self) {
        let spans: Vec<Span> = self.report.blocks.iter().map(|block| block.span).collect();
        self.spans("blocks", 0, &spans);
    }

    /// Something that may have no place in the text.
    fn stated(&mut self, field: &'static str, index: usize, excerpt: &Excerpt) {
        if !excerpt.spans.is_empty() {
            self.said(field, index, &excerpt.text, &excerpt.spans, Scope::Page, Cut::Any);
        } else if excerpt.text.trim().is_empty() {
            self.fail(field, index, Breach::Blank, "");
        }
    }

    /// The first law, for one thing said.
    fn said(
        &mut self,
        field: &'static str,
        index: usize,
        said: &str,
        spans: &[Span],
        scope: Scope,
        cut: Cut,
    ) {
        if said.trim().is_empty() {
            self.fail(field, index, Breach::Blank, "");
        }
        if self.spans(field, index, spans) && !is_faithful(&self.report.text, said, spans) {
            self.fail(field, index, Breach::NotTheWords, said);
        }
        self.places(field, index, spans, scope, cut);
    }

    fn keywords(&mut self, field: &'static str, keywords: &[Keyword], scope: Scope) {
        let mut before = 1.0;
        for (index, keyword) in keywords.iter().enumerate() {
            let cut = if scope == Scope::Page { Cut::Any } else { Cut::Words };
            self.said(field, index, &keyword.text, &keyword.spans, scope, cut);
            self.spans(field, index, &keyword.mentions);
            self.places(field, index, &keyword.mentions, scope, cut);
            let in_range = keyword.score > 0.0 && keyword.score <= before;
            if !in_range || index == 0 && keyword.score < 1.0 {
                self.fail(field, index, Breach::Score, &format!("{} {}", keyword.text, keyword.score));
            }
            before = keyword.score;
        }
    }

    fn entity(&mut self, field: &'static str, index: usize, entity: &Entity, scope: Scope) {
        if entity.name.trim().is_empty() || entity.aliases.iter().any(|alias| alias.trim().is_empty()) {
            self.fail(field, index, Breach::Blank, &entity.name);
        }
        if entity.spans.is_empty() {
            self.fail(field, index, Breach::BlankSpan, &entity.name);
        }
        let cut = if scope == Scope::Page { Cut::Any } else { Cut::Runs };
        self.spans(field, index, &entity.spans);
        self.places(field, index, &entity.spans, scope, cut);
        if let Some(role) = &entity.role {
            self.said(
                field,
                index,
                &role.text,
                &role.spans,
                scope,
                if cut == Cut::Any { cut } else { Cut::Words },
            );
        }
    }

    /// Whether the text has `name`. In Arabic the article is restored, which may stand nowhere.
    fn is_named(&self, name: &str) -> bool {
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        self.report.language == Language::Arabic || bare(&self.report.text).contains(&bare(name))
    }

    /// Whether spans lie in the text, say something, and go forward.
    fn spans(&mut self, field: &'static str, index: usize, spans: &[Span]) -> bool {
        let text = &self.report.text;
        let known = self.found.len();
        for span in spans {
            match text.get(span.start..span.end) {
                None => self.fail(field, index, Breach::NotInText, &format!("{}..{}", span.start, span.end)),
                Some(words) if words.trim().is_empty() => self.fail(field, index, Breach::BlankSpan, words),
                Some(_) => {}
            }
        }
        for pair in spans.windows(2) {
            if let [before, after] = pair
                && after.start < before.end
            {
                self.fail(field, index, Breach::OutOfOrder, after.of(text));
            }
        }
        self.found.len() == known
    }

    /// Spans lie where they may, and cut no word.
    fn places(&mut self, field: &'static str, index: usize, spans: &[Span], scope: Scope, cut: Cut) {
        let report = self.report;
        for &span in spans {
            if !self.is_in(span, scope) {
                self.fail(field, index, Breach::OutOfScope, span.of(&report.text));
            }
            if words::are_cut(&report.text, span, cut, report.language) {
                self.fail(field, index, Breach::CutWord, span.of(&report.text));
            }
        }
    }

    fn is_in(&self, span: Span, scope: Scope) -> bool {
        let report = self.report;
        let head = [&report.headline, &report.subtitle];
        let mut head = head
            .into_iter()
            .flatten()
            .filter_map(|excerpt| Some(excerpt.spans.first()?.to(*excerpt.spans.last()?)));
        scope == Scope::Page
            || report.body.iter().any(|body| body.contains(span))
            || head.any(|part| part.contains(span))
            || scope == Scope::ReleaseAndDateline && self.is_in_dateline(span)
    }

    /// In a block of its own, or in the first block of the body before the body begins.
    fn is_in_dateline(&self, span: Span) -> bool {
        let body = self.report.body.first().map_or(0, |body| body.start);
        self.report.blocks.iter().any(|block| {
            let opens_body = block.span.start <= body && body < block.span.end;
            block.span.contains(span) && (block.part == Part::Dateline || opens_body && span.end <= body)
        })
    }
}

fn is_day(value: &str) -> bool {
    let mut parts = value.split('-');
    let mut number = |digits: usize| {
        let part = parts
            .next()
            .filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()));
        part.and_then(|part| part.parse::<u32>().ok())
    };
    let (year, month, day) = (number(4), number(2), number(2));
    year.is_some()
        && month.is_some_and(|month| (1..=12).contains(&month))
        && day.is_some_and(|day| (1..=31).contains(&day))
        && parts.next().is_none()
}

#[cfg(test)]
mod tests;
