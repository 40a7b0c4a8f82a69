//! A good report breaks no law; each kind of breach is caught.

use super::*;
use crate::engine::report::Quote;
use crate::engine::{Options, analyze, read};

const RELEASE: &str = "Ministry of Harbours\n\nMinister Lena Osk opens the northern pier in Vardal\n\n\
    VARDAL, 3 May 2024 – The Minister of Harbours, Ms. Lena Osk, opened the northern pier in Vardal on Friday. \
    The pier cost 4.5 million crowns and was built by non-profit partners over two years.\n\n\
    “The pier will serve the whole coast,” said Ms. Lena Osk.\n\n\
    Related releases\n\nThe Ministry buys two ferries\n\nA new lighthouse for Sandvik";

fn report() -> Report {
    analyze(read("release.txt", RELEASE.as_bytes()).unwrap(), &Options::default())
}

/// The span of `words` in the release's text.
fn at(report: &Report, words: &str) -> Span {
    let start = report.text.find(words).unwrap();
    Span::new(start, start + words.len())
}

fn excerpt(text: &str, spans: &[Span]) -> Excerpt {
    Excerpt { text: text.to_owned(), spans: spans.to_vec() }
}

/// Spoils a good report; that breach, and no other, is found at `field`.
#[track_caller]
fn check(spoil: impl FnOnce(&mut Report), field: &str, breach: Breach) {
    let mut report = report();
    spoil(&mut report);
    let found: Vec<(&str, Breach)> =
        violations(&report).into_iter().map(|violation| (violation.field, violation.breach)).collect();
    assert_eq!(found, [(field, breach)]);
}

/// What the headline says in its own words, but for one thing.
fn said(report: &mut Report, text: &str, words: &[&str]) {
    let spans: Vec<Span> = words.iter().map(|words| at(report, words)).collect();
    report.highlights = vec![excerpt(text, &spans)];
}

#[test]
fn a_good_report_breaks_nothing() {
    let report = report();
    assert_eq!(violations(&report), []);
    assert!(!report.summary.is_empty() && !report.entities.is_empty() && !report.keywords.is_empty());
    assert!(!report.related.is_empty() && report.headline.is_some());
}

#[test]
fn words_can_be_left_out_and_a_sentence_closed() {
    let mut report = report();
    said(
        &mut report,
        "The Minister of Harbours opened the northern pier.",
        &["The Minister of Harbours", "opened the northern pier"],
    );
    assert_eq!(violations(&report), []);
}

#[test]
fn other_words() {
    check(|report| said(report, "The pier cost 5.", &["The pier cost"]), "highlights", Breach::NotTheWords);
}

#[test]
fn words_in_another_order() {
    check(|report| said(report, "Opened Ms.", &["opened", "Ms"]), "highlights", Breach::OutOfOrder);
}

#[test]
fn half_a_word() {
    check(|report| said(report, "Opened the north.", &["opened the north"]), "highlights", Breach::CutWord);
}

#[test]
fn half_a_number() {
    check(|report| said(report, "The pier cost 4.", &["The pier cost 4"]), "highlights", Breach::CutWord);
}

#[test]
fn half_a_hyphenated_word() {
    check(|report| said(report, "Profit partners.", &["profit partners"]), "highlights", Breach::CutWord);
}

#[test]
fn words_of_another_release() {
    check(|report| said(report, "Two ferries.", &["two ferries"]), "highlights", Breach::OutOfScope);
}

#[test]
fn a_span_past_the_end() {
    check(
        |report| report.date.as_mut().unwrap().spans = vec![Span::new(9000, 9001)],
        "date",
        Breach::NotInText,
    );
}

#[test]
fn a_span_through_a_character() {
    check(
        |report| {
            let dash = at(report, "–");
            report.date.as_mut().unwrap().spans = vec![Span::new(dash.start + 1, dash.end)];
        },
        "date",
        Breach::NotInText,
    );
}

#[test]
fn a_span_of_nothing() {
    check(
        |report| {
            let end = report.entities[0].spans.last().unwrap().end;
            report.entities[0].spans.push(Span::new(end, end));
        },
        "entities",
        Breach::BlankSpan,
    );
}

#[test]
fn a_string_of_nothing() {
    check(|report| report.entities[0].aliases.push(" ".into()), "entities", Breach::Blank);
}

#[test]
fn a_headline_in_the_body() {
    check(
        |report| {
            let words = "opened the northern pier";
            report.subtitle = Some(excerpt(words, &[at(report, words)]));
        },
        "subtitle",
        Breach::Overlap,
    );
}

#[test]
fn a_name_that_no_one_wrote() {
    check(|report| report.entities[0].name = "Mona Osk".into(), "entities", Breach::NameNotInText);
}

#[test]
fn a_score_that_rises() {
    check(|report| report.keywords.last_mut().unwrap().score = 1.5, "keywords", Breach::Score);
}

#[test]
fn a_first_keyword_below_one() {
    check(
        |report| {
            report.keywords.truncate(1);
            report.keywords[0].score = 0.9;
        },
        "keywords",
        Breach::Score,
    );
}

#[test]
fn a_speaker_who_is_not_there() {
    check(
        |report| {
            let words = "serve the whole coast";
            let quote = Quote { text: words.into(), spans: vec![at(report, words)], speaker: Some(99) };
            report.quotes = vec![quote];
        },
        "quotes",
        Breach::NoSuchSpeaker,
    );
}

#[test]
fn a_day_that_does_not_exist() {
    check(|report| report.date.as_mut().unwrap().value = "2024-13-03".into(), "date", Breach::NotADate);
}
