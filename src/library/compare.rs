//! Two to four reports side by side: what they share, and what each has alone. For a view to draw.
//!
//! Everything that is told is told in each report's own words, with where they stand. Names are the same
//! by a form that both have, figures by their value, whatever the language; keyphrases and quotes by their
//! words; and of the statements of a report, [`check`] says which another one makes, too.

use super::facets::Facet;
use super::forms::root;
use super::terms::terms_of;
use crate::engine::check::{Verdict, check};
use crate::engine::document::{Entity, EntityType, Excerpt, Keyword, Span};
use crate::engine::figures::{Figure, FigureKind};
use crate::engine::language::{DateWord, date_word, key, pack};
use crate::engine::report::Quote;
use crate::engine::segment::{Number, numbers, segment};
use crate::engine::{Language, Report};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// What reports have, line by line: those that most have first, then in the order of the reports.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Whom and what they name.
    pub names: Vec<Line>,
    /// What they speak of.
    pub keywords: Vec<Line>,
    /// Their figures, but for dates.
    pub figures: Vec<Line>,
    /// Their dates.
    pub dates: Vec<Line>,
    /// What is quoted.
    pub quotes: Vec<Line>,
    /// Their highlights and summaries; beside a statement the sentences of the others that say the same.
    pub statements: Vec<Line>,
}

/// Something that one report has or several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// As each report has it, in the order of the reports; none where it doesn't.
    pub said: Vec<Option<Excerpt>>,
    /// The type of a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<EntityType>,
    /// Whether these are figures of the same thing that differ.
    #[serde(default)]
    pub differs: bool,
}

impl Line {
    /// How many reports have it.
    pub fn shared_by(&self) -> usize {
        self.said.iter().flatten().count()
    }
}

/// The most reports that can be seen side by side.
pub const MOST: usize = 4;

/// The share of their words that two quotes have in common to be one.
const SAME_QUOTE: f64 = 0.6;

impl Comparison {
    /// Compares reports; those after the first [`MOST`] are left out.
    pub fn of<'r>(reports: &[&'r Report]) -> Comparison {
        let reports = reports.get(..MOST.min(reports.len())).unwrap_or(reports);
        let figures = |is_wanted: fn(FigureKind) -> bool| {
            let of = |report: &&'r Report| {
                let figures = report.figures.iter().filter(|figure| is_wanted(figure.kind));
                figures.map(|figure| Told::of(figure, report.language)).collect()
            };
            join(reports.iter().map(of).collect(), Told::nearness)
        };
        let names = join(reports.iter().map(|report| report.entities.iter().collect()).collect(), same_name);
        let keywords =
            join(reports.iter().map(|report| report.keywords.iter().collect()).collect(), same_keyword);
        let quotes = join(reports.iter().map(|report| report.quotes.iter().collect()).collect(), same_quote);
        let said = |text: &str, spans: &[Span]| Excerpt { text: text.to_owned(), spans: spans.to_vec() };
        let figure_line = |figures: Vec<Option<Told>>| {
            let told: Vec<&Told> = figures.iter().flatten().collect();
            let differs = told.iter().zip(told.iter().skip(1)).any(|(one, other)| !one.is_worth(other));
            let said = figures.iter().map(|figure| figure.as_ref().map(Told::excerpt));
            Line { differs, ..Line::of(said) }
        };
        Comparison {
            names: lines(names, |names| {
                let kind = names.iter().flatten().map(|name| name.kind).next();
                let said = names.iter().map(|name| name.map(|name| said(&name.name, &name.spans)));
                Line { kind, ..Line::of(said) }
            }),
            keywords: lines(keywords, |keywords| {
                Line::of(
                    keywords.iter().map(|keyword| keyword.map(|keyword| said(&keyword.text, &keyword.spans))),
                )
            }),
            figures: lines(figures(|kind| kind != FigureKind::Date), figure_line),
            dates: lines(figures(|kind| kind == FigureKind::Date), figure_line),
            quotes: lines(quotes, |quotes| {
                Line::of(quotes.iter().map(|quote| quote.map(|quote| said(&quote.text, &quote.spans))))
            }),
            statements: statements(reports),
        }
    }
}

impl Line {
    fn of(said: impl Iterator<Item = Option<Excerpt>>) -> Line {
        Line { said: said.collect(), kind: None, differs: false }
    }
}

/// Lines of what was joined: those that most have first.
fn lines<T>(joined: Vec<Vec<Option<T>>>, line: impl Fn(Vec<Option<T>>) -> Line) -> Vec<Line> {
    let mut lines: Vec<Line> = joined.into_iter().map(line).collect();
    lines.sort_by_key(|line| Reverse(line.shared_by()));
    lines
}

/// Puts the same of each list on one line: each item on the line whose items are nearest to it, if any
/// are, and if nothing else of its list stands there.
fn join<T>(lists: Vec<Vec<T>>, nearness: impl Fn(&T, &T) -> u8) -> Vec<Vec<Option<T>>> {
    let width = lists.len();
    let mut joined: Vec<Vec<Option<T>>> = Vec::new();
    for (place, list) in lists.into_iter().enumerate() {
        for item in list {
            let near = |line: &Vec<Option<T>>| {
                let is_free = line.get(place).is_some_and(Option::is_none);
                let nearest = line.iter().flatten().map(|other| nearness(other, &item)).max();
                nearest.filter(|nearest| is_free && *nearest > 0)
            };
            let lines = joined.iter().enumerate();
            let nearest = lines.filter_map(|(at, line)| Some((near(line)?, Reverse(at)))).max();
            let at = nearest.map_or(joined.len(), |(_, Reverse(at))| at);
            if at == joined.len() {
                joined.push((0..width).map(|_| None).collect());
            }
            if let Some(free) = joined.get_mut(at).and_then(|line| line.get_mut(place)) {
                *free = Some(item);
            }
        }
    }
    joined
}

/// Whether two names are the same: of a kind, with a form that both have.
fn same_name(one: &&Entity, other: &&Entity) -> u8 {
    let forms = |entity: &Entity| -> BTreeSet<String> {
        entity.aliases.iter().chain([&entity.name]).map(|form| key(form)).collect()
    };
    let is_same = Facet::of(one.kind) == Facet::of(other.kind) && !forms(one).is_disjoint(&forms(other));
    u8::from(is_same) + u8::from(is_same && key(&one.name) == key(&other.name))
}

fn same_keyword(one: &&Keyword, other: &&Keyword) -> u8 {
    u8::from(roots(&one.text) == roots(&other.text))
}

fn same_quote(one: &&Quote, other: &&Quote) -> u8 {
    let (one, other) = (set(&one.text), set(&other.text));
    let shared = one.intersection(&other).count() as f64;
    let fewer = one.len().min(other.len()) as f64;
    // A quote may be cut short elsewhere; a word or two are in any.
    u8::from(shared >= SAME_QUOTE * one.union(&other).count() as f64 || fewer >= 5.0 && shared == fewer)
}

fn roots(words: &str) -> Vec<String> {
    terms_of(words).iter().map(|term| root(term).into_owned()).collect()
}

fn set(words: &str) -> BTreeSet<String> {
    roots(words).into_iter().collect()
}

/// A figure with what it is worth.
struct Told<'r> {
    figure: &'r Figure,
    language: Language,
    /// Its numbers, those of a date without the month.
    numbers: Vec<Number>,
    /// The months of a date.
    months: Vec<u8>,
    /// The roots of what it measures.
    measures: BTreeSet<String>,
}

impl<'r> Told<'r> {
    fn of(figure: &'r Figure, language: Language) -> Told<'r> {
        let text = &figure.text;
        let segments = segment(text, &[Span::new(0, text.len())], pack(language));
        let numbers = numbers(&segments, language, 0..segments.tokens.len());
        let months = terms_of(text).into_iter().filter_map(|term| match date_word(&term) {
            Some(DateWord::Month(month)) => Some(month),
            _ => None,
        });
        let months = if figure.kind == FigureKind::Date { months.collect() } else { Vec::new() };
        let measures = figure.measures.as_ref().map_or_else(BTreeSet::new, |measures| set(&measures.text));
        Told { figure, language, numbers, months, measures }
    }

    /// The figure with what it measures, as they stand.
    fn excerpt(&self) -> Excerpt {
        let mut excerpt = Excerpt { text: self.figure.text.clone(), spans: self.figure.spans.clone() };
        if let Some(measures) = &self.figure.measures {
            excerpt.text = format!("{} – {}", excerpt.text, measures.text);
            excerpt.spans.extend(&measures.spans);
        }
        excerpt
    }

    /// Whether both are worth the same.
    fn is_worth(&self, other: &Told) -> bool {
        let numbers = self.numbers.iter().zip(&other.numbers);
        self.numbers.len() == other.numbers.len()
            && !self.numbers.is_empty()
            && numbers.clone().all(|(one, other)| one.is(other))
            && self.months == other.months
    }

    /// How near two figures are: the same of the same, the same of what isn't told or can't be compared,
    /// or another of the same.
    fn nearness(&self, other: &Told) -> u8 {
        let is_one_language = self.language == other.language;
        let are_told = !self.measures.is_empty() && !other.measures.is_empty() && is_one_language;
        match (self.figure.kind == other.figure.kind, self.is_worth(other)) {
            (true, true) if are_told && !self.measures.is_disjoint(&other.measures) => 3,
            // Of a day or a sum it says enough that it is the same; people and schools may be as many.
            (true, true) if !are_told || self.figure.kind != FigureKind::Count => 2,
            (true, false) if are_told && self.measures == other.measures => 1,
            _ => 0,
        }
    }
}

/// The statements of each report, with what bears them out in the others.
fn statements(reports: &[&Report]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (place, report) in reports.iter().enumerate() {
        let is_told = |lines: &[Line], spans: &[Span]| {
            lines
                .iter()
                .filter_map(|line| line.said.get(place)?.as_ref())
                .any(|said| said.spans.iter().any(|one| spans.iter().any(|other| one.overlaps(*other))))
        };
        let mut own: Vec<&Excerpt> = Vec::new();
        for said in report.highlights.iter().chain(&report.summary) {
            let overlaps = |other: &&Excerpt| {
                other.spans.iter().any(|one| said.spans.iter().any(|other| one.overlaps(*other)))
            };
            if !own.iter().any(overlaps) && !is_told(&lines, &said.spans) {
                own.push(said);
            }
        }
        let first = lines.len();
        lines.extend(own.iter().map(|said| {
            let mut line = Line::of(reports.iter().map(|_| None));
            line.said.iter_mut().skip(place).take(1).for_each(|cell| *cell = Some((*said).clone()));
            line
        }));
        // All statements in one text, a line each: the other release is read once.
        let text = own.iter().map(|said| said.text.replace('\n', " ")).collect::<Vec<_>>().join("\n");
        for (other_place, other) in reports.iter().enumerate().filter(|(other, _)| *other != place) {
            let checked = check(other, &text);
            let mut start = 0;
            for (line, said) in lines.iter_mut().skip(first).zip(&own) {
                let of_line = Span::new(start, start + said.text.len());
                start = of_line.end + 1;
                let own_part =
                    || checked.statements.iter().filter(|statement| of_line.contains(statement.span));
                let is_said = own_part().count() > 0
                    && own_part().all(|statement| statement.verdict == Verdict::Supported)
                    && checked.same_language;
                if is_said {
                    let support: Vec<Span> =
                        own_part().flat_map(|statement| statement.support.clone()).collect();
                    let words = Excerpt::new(&other.text, other.sentences_of(&support));
                    line.said.iter_mut().skip(other_place).take(1).for_each(|cell| {
                        *cell = Some(words.clone()).filter(|words| !words.spans.is_empty());
                    });
                }
            }
        }
    }
    lines.sort_by_key(|line| Reverse(line.shared_by()));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Options, analyze, read};

    const OPENING: &str = "New harbour opened in Aswick\n\nASWICK, 3 May 2024 – Minister Amina Farouk opened the new \
        harbour on Friday. The harbour cost $320 million and serves 450 trawlers. “The harbour brings work to the whole \
        coast,” said Farouk. The Aswick Harbour Trust (AHT) runs it. The new rules come into force on 1 July 2024.";
    const DOUBTS: &str = "Opposition doubts the cost of the harbour\n\nASWICK, 4 May 2024 – The opposition doubts \
        what the harbour has cost. The harbour cost $320 million and serves 380 trawlers. The AHT runs it. The \
        new rules come into force on 1 July 2024. Omar Saleh asked the Audit Office for an inquiry.";
    const FRENCH: &str = "Un nouveau port à Aswick\n\nASWICK, 3 mai 2024 – La ministre Amina Farouk a ouvert vendredi \
        le nouveau port. Le port a coûté 320 millions de dollars et accueille des chalutiers. L’Aswick Harbour Trust \
        l’exploite. Les nouvelles règles entreront en vigueur le 1er juillet 2024.";

    fn report(text: &str) -> Report {
        analyze(read("release.txt", text.as_bytes()).expect("text"), &Options::default())
    }

    /// Whether a line has these words for each report; `-` where it has none, `!` before one that differs.
    #[track_caller]
    fn check(lines: &[Line], expected: &str) {
        let draw = |line: &Line| {
            let said = line.said.iter().map(|said| said.as_ref().map_or("-", |said| said.text.as_str()));
            format!("{}{}", if line.differs { "! " } else { "" }, said.collect::<Vec<_>>().join(" | "))
        };
        let drawn: Vec<String> = lines.iter().map(draw).collect();
        assert!(drawn.iter().any(|line| line == expected), "{drawn:#?}");
    }

    fn compare(texts: &[&str]) -> Comparison {
        let reports: Vec<Report> = texts.iter().map(|text| report(text)).collect();
        Comparison::of(&reports.iter().collect::<Vec<_>>())
    }

    #[test]
    fn names_are_told_by_any_form() {
        let comparison = compare(&[OPENING, DOUBTS, FRENCH]);
        check(&comparison.names, "Amina Farouk | - | Amina Farouk");
        check(&comparison.names, "- | Omar Saleh | -");
        assert!(comparison.names.iter().is_sorted_by_key(|line| Reverse(line.shared_by())));
    }

    #[test]
    fn figures_are_told_by_their_value_in_any_language() {
        let comparison = compare(&[OPENING, DOUBTS, FRENCH]);
        let amount = comparison.figures.iter().find(|line| line.shared_by() == 3).expect("a figure of all");
        assert!(amount.said.iter().flatten().all(|said| said.text.contains("320")) && !amount.differs);
        check(&comparison.figures, "! 450 – trawlers | 380 – trawlers | -");
    }

    #[test]
    fn dates_are_told_by_the_day() {
        let dates = compare(&[OPENING, DOUBTS, FRENCH]).dates;
        let day = dates.iter().find(|line| line.shared_by() == 3).unwrap_or_else(|| panic!("{dates:#?}"));
        assert!(day.said.iter().flatten().all(|said| said.text.contains("2024")), "{day:?}");
    }

    #[test]
    fn a_statement_stands_beside_what_bears_it_out() {
        let statements = compare(&[OPENING, DOUBTS]).statements;
        assert!(statements.iter().any(|line| line.shared_by() == 2), "{statements:#?}");
        assert!(statements.iter().any(|line| line.shared_by() == 1), "{statements:#?}");
    }

    #[test]
    fn all_that_is_said_are_words_of_the_reports() {
        let reports = [report(OPENING), report(DOUBTS), report(FRENCH)];
        let comparison = Comparison::of(&reports.iter().collect::<Vec<_>>());
        let Comparison { names, keywords, figures, dates, quotes, statements } = &comparison;
        for line in [names, keywords, figures, dates, quotes, statements].into_iter().flatten() {
            for (said, report) in line.said.iter().zip(&reports) {
                for span in said.iter().flat_map(|said| &said.spans) {
                    assert!(!span.of(&report.text).is_empty(), "{line:?}");
                }
            }
        }
    }

    #[test]
    fn nothing_and_one_can_be_compared() {
        assert_eq!(compare(&[]), Comparison::default());
        assert!(compare(&[OPENING]).names.iter().all(|line| line.shared_by() == 1));
    }
}
