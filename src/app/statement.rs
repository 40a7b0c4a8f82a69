//! What a card says, one by one, and where the release says it.
//!
//! A [`Statement`] names one thing on the card: *the second highlight*, *the role of the first
//! entity*. Given a report, it knows its words' [`places`](Statement::places). The reader goes from
//! a statement to its places and back.

use super::state::Analysed;
use crate::engine::Report;
use crate::engine::document::{Entity, Excerpt, Keyword, Span};
use serde::{Deserialize, Serialize};

/// Who says it: our analysis, or the sender's page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Voice {
    /// Our card.
    Ours,
    /// The sections that the page publishes.
    Sender,
}

/// One thing that the card says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Statement {
    /// Who says it.
    pub voice: Voice,
    /// What is said.
    pub said: Said,
}

/// What is said, by its index where there are several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the field of the report that has its name")]
pub enum Said {
    Publisher,
    Date,
    Place,
    Embargo,
    Summary(usize),
    Highlight(usize),
    CoreSubject,
    Keyword(usize),
    Entity(usize),
    Role(usize),
    Quote(usize),
    Figure(usize),
    Warning(usize),
    Checked(usize),
}

/// The five kinds of finding that both our card and the sender's page have.
#[derive(Clone, Copy, Debug, Default)]
#[expect(missing_docs, reason = "the fields of the report")]
pub struct Findings<'a> {
    pub summary: &'a [Excerpt],
    pub highlights: &'a [Excerpt],
    pub core_subject: Option<&'a Excerpt>,
    pub keywords: &'a [Keyword],
    pub entities: &'a [Entity],
}

impl Voice {
    /// What this voice finds; nothing, where the sender's page publishes no sections.
    pub fn findings(self, report: &Report) -> Findings<'_> {
        match (self, &report.published) {
            (Voice::Ours, _) => Findings {
                summary: &report.summary,
                highlights: &report.highlights,
                core_subject: report.core_subject.as_ref(),
                keywords: &report.keywords,
                entities: &report.entities,
            },
            (Voice::Sender, Some(published)) => Findings {
                summary: &published.summary,
                highlights: &published.highlights,
                core_subject: published.core_subject.as_ref(),
                keywords: &published.keywords,
                entities: &published.entities,
            },
            (Voice::Sender, None) => Findings::default(),
        }
    }

    /// `said` in this voice.
    pub fn says(self, said: Said) -> Statement {
        Statement { voice: self, said }
    }
}

impl Statement {
    /// Whether it is what is left of a sentence: what was left out can be shown.
    pub fn is_sentence(self) -> bool {
        matches!(self.said, Said::Summary(_) | Said::Highlight(_))
    }

    /// Where the words stand: one place for what is said once, as many as there are mentions for a
    /// keyword or an entity. A place has several spans where words between them are left out.
    pub fn places(self, report: &Analysed) -> Vec<&[Span]> {
        let findings = self.voice.findings(report);
        let once = match self.said {
            Said::Publisher => words(report.publisher.as_ref()),
            Said::Date => report.date.as_ref().map(|date| date.spans.as_slice()),
            Said::Place => words(report.place.as_ref()),
            Said::Embargo => words(report.embargo.as_ref()),
            Said::Summary(index) => words(findings.summary.get(index)),
            Said::Highlight(index) => words(findings.highlights.get(index)),
            Said::CoreSubject => words(findings.core_subject),
            Said::Role(index) => words(findings.entities.get(index).and_then(|entity| entity.role.as_ref())),
            Said::Quote(index) => report.quotes.get(index).map(|quote| quote.spans.as_slice()),
            Said::Figure(index) => report.figures.get(index).map(|figure| figure.spans.as_slice()),
            Said::Warning(index) => {
                return report.warnings.get(index).map_or(Vec::new(), |warning| singly(&warning.spans));
            }
            Said::Checked(index) => {
                let statement = report.check().and_then(|check| check.statements.get(index));
                statement.map(|statement| statement.support.as_slice())
            }
            Said::Keyword(index) => {
                return findings.keywords.get(index).map_or(Vec::new(), |keyword| singly(&keyword.mentions));
            }
            Said::Entity(index) => {
                return findings.entities.get(index).map_or(Vec::new(), |entity| singly(&entity.spans));
            }
        };
        once.filter(|spans| !spans.is_empty()).into_iter().collect()
    }

    /// The id of the element that says it.
    pub fn id(self) -> String {
        let voice = match self.voice {
            Voice::Ours => "ours",
            Voice::Sender => "sender",
        };
        let (said, index) = match self.said {
            Said::Publisher => ("publisher", 0),
            Said::Date => ("date", 0),
            Said::Place => ("place", 0),
            Said::Embargo => ("embargo", 0),
            Said::Summary(index) => ("summary", index),
            Said::Highlight(index) => ("highlight", index),
            Said::CoreSubject => ("core-subject", 0),
            Said::Keyword(index) => ("keyword", index),
            Said::Entity(index) => ("entity", index),
            Said::Role(index) => ("role", index),
            Said::Quote(index) => ("quote", index),
            Said::Figure(index) => ("figure", index),
            Said::Checked(index) => ("checked", index),
            Said::Warning(index) => ("warning", index),
        };
        format!("{voice}-{said}-{index}")
    }
}

fn words(excerpt: Option<&Excerpt>) -> Option<&[Span]> {
    excerpt.map(|excerpt| excerpt.spans.as_slice())
}

fn singly(spans: &[Span]) -> Vec<&[Span]> {
    spans.chunks(1).collect()
}

#[cfg(test)]
mod tests {
    use super::super::state::tests::report;
    use super::*;

    #[track_caller]
    fn check(said: Said, places: usize, first: &str) {
        let report = Analysed::new(report());
        let found = Voice::Ours.says(said).places(&report);
        assert_eq!(found.len(), places);
        let words: Vec<&str> = found
            .first()
            .into_iter()
            .flat_map(|place| place.iter())
            .map(|span| span.of(&report.text))
            .collect();
        assert_eq!(words.join(" … "), first);
    }

    #[test]
    fn a_highlight_is_one_place_however_many_spans_it_has() {
        check(Said::Highlight(0), 1, "The Council … adopted the plan");
    }

    #[test]
    fn an_entity_is_as_many_places_as_it_has_mentions() {
        check(Said::Entity(0), 2, "Council");
    }

    #[test]
    fn what_is_not_there_has_no_place() {
        check(Said::Summary(7), 0, "");
        check(Said::Publisher, 0, "");
    }

    #[test]
    fn without_published_sections_the_sender_says_nothing() {
        assert!(Voice::Sender.says(Said::Summary(0)).places(&Analysed::new(report())).is_empty());
    }
}
