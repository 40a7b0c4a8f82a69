//! A report and someone else's text about the release → which of its statements the release bears out.
//!
//! Each statement is laid beside the sentences of the release that share most with it, word by word:
//! forms of one word, or words that the thesaurus knows to say the same. Its numbers, in their units
//! and of what they count, its dates and names must stand there; it must not say the contrary, deny,
//! limit or hedge what they don't, give another cause, give people functions that they don't have
//! there, turn round who does it to whom or from where to where, tell as done what is to come, or put
//! a name or number where the release has its own. Between two languages only names, numbers and dates
//! are compared. Nothing is inferred: what is said in words that share nothing is reported as not found.

mod acronyms;
mod alignment;
mod bonds;
mod bounds;
mod causes;
mod choice;
mod contraries;
mod crossing;
mod dates;
mod denials;
mod facts;
mod functions;
mod implied;
mod letters;
mod likeness;
mod links;
mod modals;
mod modifiers;
mod names;
mod order;
mod points;
mod roles;
mod scope;
mod side;
mod sides;
mod slots;
mod stand_ins;
mod tenses;
mod trends;
mod units;

use super::anatomy::Part;
use super::document::Span;
use super::entities::Frame;
use super::language::{self, Language};
use super::report::Report;
use alignment::Comparison;
use dates::Date;
use serde::{Deserialize, Serialize};
use side::Side;

/// A text held against a release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// The text, as given.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// Whether it is the release's own: else only names, numbers and dates are compared.
    pub same_language: bool,
    /// Its statements, in order.
    pub statements: Vec<Statement>,
}

/// A sentence of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Where it stands, in bytes of [`Check::text`].
    pub span: Span,
    /// Whether the release says so.
    pub verdict: Verdict,
    /// The words of the release that say so, in bytes of [`Report::text`].
    pub support: Vec<Span>,
    /// What the release does not say, in bytes of [`Check::text`].
    pub doubts: Vec<Doubt>,
}

/// Whether the release bears a statement out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Its words, names, numbers and dates stand together in the release.
    Supported,
    /// Part of it does.
    Partly,
    /// Hardly any of it does.
    NotFound,
    /// It has nothing that can be compared.
    Unchecked,
}

/// Words of a statement that the release does not bear out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Where they stand.
    pub span: Span,
    /// What is wrong with them.
    pub kind: DoubtKind,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtKind {
    /// A number or quantity that is not there, or not of this: *all* for *some*.
    Number,
    /// A date that is not there.
    Date,
    /// A name that is not there.
    Name,
    /// The release denies it, or doesn't deny it, or says the contrary.
    Negation,
    /// What the release says may or must be is said to be, or the other way round.
    Modality,
    /// A function that the release doesn't give to this person.
    Role,
    /// Who does it to whom is the other way round.
    Order,
    /// Words that are not there.
    Words,
}

/// The share of a statement's words from which it is supported, and from which in part.
const SUPPORTED: f64 = 0.45;
const PARTLY: f64 = 0.3;
/// How close to a sentence of the release a statement lies in which one word can be held against
/// another. It keeps 2 in 100 of 1,488 sentences of official summaries from being doubted, and loses
/// 3 in 1,000 of the altered statements.
const CLOSE: f64 = 0.4;

/// Holds `text` against the release of `report`.
pub fn check(report: &Report, text: &str) -> Check {
    let language = language::detect_few(text, report.language);
    let is_release = |part: Part| {
        matches!(part, Part::Headline | Part::Subtitle | Part::Dateline | Part::Body | Part::Boilerplate)
    };
    let parts: Vec<Span> =
        report.blocks.iter().filter(|block| is_release(block.part)).map(|block| block.span).collect();
    let place = report.place.as_ref().and_then(|place| place.spans.first().copied());
    let release = Side::new(&report.text, &parts, report.language, Frame { place, ..Frame::default() });
    let lines: Vec<Span> = lines(text).collect();
    let mut claim = Side::new(text, &lines, language, Frame::default());
    claim.adopt(&release);
    let issued = report.date.as_ref().and_then(|date| Date::parse(&date.value));
    let statements = claim
        .segments
        .sentences
        .iter()
        .map(|sentence| {
            let comparison = Comparison::new(&release, &claim, issued.as_ref(), sentence.tokens.clone());
            statement(sentence.span, &comparison)
        })
        .collect();
    Check { text: text.to_owned(), language, same_language: language == report.language, statements }
}

/// The lines of a text that say something.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    text.split_inclusive('\n')
        .scan(0, |start, line| {
            let at = *start;
            *start += line.len();
            let trimmed = line.trim_start();
            let begin = at + line.len() - trimmed.len();
            Some(Span::new(begin, begin + trimmed.trim_end().len()))
        })
        .filter(|span| !span.is_empty())
}

/// What is compared within one language, beside facts and names.
const CHECKS: [fn(&Comparison) -> Vec<Doubt>; 12] = [
    bonds::doubts,
    denials::doubts,
    contraries::doubts,
    scope::doubts,
    causes::doubts,
    modals::doubts,
    tenses::doubts,
    order::doubts,
    crossing::doubts,
    points::doubts,
    modifiers::doubts,
    trends::doubts,
];

/// Judges the statement at `span`, laid beside the release.
fn statement(span: Span, comparison: &Comparison) -> Statement {
    let same_language = comparison.same_language;
    let words: Vec<usize> = comparison.claim.content(comparison.tokens.clone()).collect();
    let (mut support, missing) =
        if same_language { comparison.align(&words) } else { (Vec::new(), Vec::new()) };
    // A number or a date that is there speaks for the statement as a word does.
    let told = facts::found(comparison);
    let all = words.len() + told;
    let found = if all == 0 { 1.0 } else { 1.0 - missing.len() as f64 / all as f64 };
    let mut doubts = facts::doubts(comparison);
    doubts.extend(names::doubts(comparison, &missing));
    if same_language && found >= PARTLY {
        doubts.extend(roles::doubts(comparison));
    }
    // In a statement of quite other words nothing stands in the place of anything.
    if same_language && found >= PARTLY && comparison.closeness(&words) >= CLOSE {
        doubts.extend(CHECKS.iter().flat_map(|check| check(comparison)));
    }
    support.extend(facts::support(comparison));
    let facts = facts::count(comparison);
    let verdict = match (same_language, doubts.is_empty()) {
        _ if words.is_empty() && facts == 0 => Verdict::Unchecked,
        (false, _) if facts == 0 => Verdict::Unchecked,
        (false, false) if doubts.len() >= facts => Verdict::NotFound,
        (true, _) if found < PARTLY => Verdict::NotFound,
        (_, false) => Verdict::Partly,
        (false, true) => Verdict::Supported,
        (true, true) if found >= SUPPORTED => Verdict::Supported,
        _ => Verdict::Partly,
    };
    // Words that are merely other words are told only where they leave the statement in doubt.
    if verdict != Verdict::Supported {
        let runs = missing.chunk_by(|one, two| one + 1 == *two);
        let others: Vec<Doubt> = runs
            .filter_map(|run| Some(comparison.doubt(*run.first()?..run.last()? + 1, DoubtKind::Words)))
            .filter(|words| doubts.iter().all(|doubt| !overlap(doubt.span, words.span)))
            .collect();
        doubts.extend(others);
    }
    doubts.sort_by_key(|doubt| (doubt.span, doubt.kind));
    doubts.dedup_by(|later, earlier| later.span.start < earlier.span.end);
    Statement { span, verdict, support: comparison.merged(support), doubts }
}

fn overlap(one: Span, two: Span) -> bool {
    one.start < two.end && two.start < one.end
}

#[cfg(test)]
mod tests;
