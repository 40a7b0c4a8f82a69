//! What happened to a text on its way here, told with the words that show it.
//!
//! In: a document as read. Out: its [`Warning`]s. Figures that a machine translation lost, letters
//! that no one can tell any more, a text that ends too soon.

use crate::engine::document::{Block, BlockKind, Damage, Document, Region, Span, Warning};
use std::collections::BTreeSet;

/// Tells what the reader of the format knows: words that it put right, and that the file ends early.
pub fn tell_known(document: &mut Document, repaired: &BTreeSet<String>, is_cut_off: bool) {
    if !repaired.is_empty() {
        let spans = words(&document.text).filter(|span| repaired.contains(span.of(&document.text))).collect();
        warn(document, Damage::RepairedLetters, spans);
    }
    if is_cut_off {
        let last = document.blocks.last().map(|block| block.span);
        warn(document, Damage::CutOff, last.into_iter().collect());
    }
}

/// Tells what the text shows.
pub fn tell(document: &mut Document) {
    let figures = lost_figures(&document.text);
    warn(document, Damage::LostFigures, figures);
    let letters = lost_letters(&document.text);
    warn(document, Damage::LostLetters, letters);
    if let Some(end) = cut_off(document) {
        warn(document, Damage::CutOff, vec![end]);
    }
}

fn warn(document: &mut Document, kind: Damage, spans: Vec<Span>) {
    if document.warnings.iter().all(|warning| warning.kind != kind) {
        document.warnings.extend(Warning::new(kind, &document.text, spans));
    }
}

/// The runs of letters and digits of a text.
fn words(text: &str) -> impl Iterator<Item = Span> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text.get(rest..)?.find(char::is_alphanumeric)?;
        let end = text.get(start..)?.find(|letter: char| !letter.is_alphanumeric());
        rest = end.map_or(text.len(), |end| start + end);
        Some(Span::new(start, rest))
    })
}

/// What a translation service puts where a number was and leaves there: *XNUMX*, in any number of
/// stars, with what the language glues to a number.
fn lost_figures(text: &str) -> Vec<Span> {
    let places = text.match_indices("XNUMX");
    let spans = places.map(|(at, mark)| {
        let before = text.get(..at).unwrap_or("");
        let start = before.trim_end_matches('*').len();
        let after = text.get(at + mark.len()..).unwrap_or("");
        let glued =
            after.find(|letter: char| !letter.is_alphanumeric() && letter != '*').unwrap_or(after.len());
        Span::new(start, at + mark.len() + glued)
    });
    apart(spans)
}

/// Spans in order, those that overlap the one before left out.
fn apart(spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut kept: Vec<Span> = Vec::new();
    for span in spans {
        if kept.last().is_none_or(|last| last.end <= span.start) {
            kept.push(span);
        }
    }
    kept
}

/// Words with a character that stands for what could not be decoded, or one question mark after the
/// other inside a word, as programs write that lose accents.
fn lost_letters(text: &str) -> Vec<Span> {
    let is_gap = |letter: char| letter.is_whitespace();
    let is_mark = |word: &str| word.contains('?') || word.contains(char::REPLACEMENT_CHARACTER);
    if !is_mark(text) {
        return Vec::new();
    }
    let lost = |word: &str| {
        let inside = word
            .trim_matches(|letter: char| !letter.is_alphanumeric() && letter != char::REPLACEMENT_CHARACTER);
        let is_address = inside.contains("://") || inside.contains("www.") || inside.contains('=');
        inside.contains(char::REPLACEMENT_CHARACTER)
            || !is_address
                && inside.match_indices('?').any(|(at, _)| {
                    let letter = |letter: Option<char>| letter.is_some_and(char::is_lowercase);
                    letter(inside.get(..at).and_then(|before| before.chars().next_back()))
                        && letter(inside.get(at + 1..).and_then(|after| after.chars().next()))
                })
    };
    let mut start = 0;
    let mut spans = Vec::new();
    for word in text.split_inclusive(is_gap) {
        let bare = word.trim_end_matches(is_gap);
        if is_mark(bare) && lost(bare) {
            spans.push(Span::new(start, start + bare.len()));
        }
        start += word.len();
    }
    spans
}

/// What ends a text that goes on elsewhere.
const GOES_ON: [&str; 10] = [
    "[…]",
    "[...]",
    "(…)",
    "(...)",
    "…]",
    "read more",
    "lire la suite",
    "continue reading",
    "اقرأ المزيد",
    "weiterlesen",
];

/// A paragraph has at least so many characters: shorter lines end without a full stop.
const PARAGRAPH: usize = 80;

/// So many paragraphs that end with a full stop show that the author sets one.
const FEWEST_ENDED: usize = 3;

/// Where a text ends too soon: its last paragraph says so, or stops in the middle of a sentence though
/// those before it don't.
fn cut_off(document: &Document) -> Option<Span> {
    let text = document.text.as_str();
    let is_prose = |block: &&Block| {
        block.region == Region::Main && matches!(block.kind, BlockKind::Paragraph | BlockKind::Quotation)
    };
    let paragraphs: Vec<Span> = document.blocks.iter().filter(is_prose).map(|block| block.span).collect();
    let (last, before) = paragraphs.split_last()?;
    let words = last.of(text);
    let lower = words.to_lowercase();
    let says_so = GOES_ON.iter().find(|end| lower.ends_with(*end));
    let is_long = |span: &Span| span.of(text).chars().count() >= PARAGRAPH;
    if says_so.is_some() && is_long(last) {
        return Some(last_words(*last, text));
    }
    // Nothing may follow: after the paragraphs of a release come its contacts.
    let is_end = document.blocks.last().is_some_and(|block| block.span == *last);
    let stops_inside = words.ends_with(|end: char| end.is_lowercase() || end == ',' || end == '،')
        || words.ends_with(|end: char| end.is_alphabetic() && !end.is_uppercase());
    let (ended, all) = before.iter().filter(|span| is_long(span)).fold((0, 0), |(ended, all), span| {
        let ends = span.of(text).trim_end_matches(['»', '”', '"', ')', '’', ' ', '\u{a0}', '\u{202f}']);
        (ended + usize::from(ends.ends_with(['.', '!', '?', '؟', ':', '…'])), all + 1)
    });
    let is_cut = is_end && is_long(last) && stops_inside && ended == all && all >= FEWEST_ENDED;
    is_cut.then(|| last_words(*last, text))
}

/// The end of a paragraph: its last few words.
fn last_words(paragraph: Span, text: &str) -> Span {
    const WORDS: usize = 6;
    let words = paragraph.of(text);
    let start = words.rmatch_indices(char::is_whitespace).nth(WORDS - 1);
    Span::new(start.map_or(paragraph.start, |(at, gap)| paragraph.start + at + gap.len()), paragraph.end)
}

#[cfg(test)]
mod tests {
    use super::super::read_text;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(Damage, &str)]) {
        let document = read_text("a.txt", text).unwrap();
        let found: Vec<(Damage, &str)> =
            document.warnings.iter().map(|warning| (warning.kind, warning.text.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn figures_that_a_translation_lost() {
        check("On *XNUMX* May the XNUMXth session opened.", &[(Damage::LostFigures, "*XNUMX* XNUMXth")]);
        check("On 3 May the 4th session opened.", &[]);
    }

    #[test]
    fn letters_that_were_put_right_and_letters_that_are_lost() {
        check(
            "Le ComitÃ© a rÃ©Ã©lu sa prÃ©sidente.",
            &[(Damage::RepairedLetters, "Comité réélu présidente")],
        );
        check("Le Comit\u{fffd} a r?lu sa présidente.", &[(Damage::LostLetters, "Comit\u{fffd} r?lu")]);
        check("See www.example.org/?a=b&c?d or ask: why?", &[]);
    }

    const PARAGRAPH: &str = "The Ministry of Water has opened a new dam near the town of Aswan, which will hold enough water for two million people.";

    #[test]
    fn a_text_that_ends_too_soon() {
        let whole = [PARAGRAPH; 3].join("\n\n");
        let cut = "She thanked all those who had worked on the dam for a long time, and said that the Ministry would";
        check(&format!("{whole}\n\n{cut}"), &[(Damage::CutOff, "and said that the Ministry would")]);
        check(&format!("{whole}\n\n{cut} go on."), &[]);
        check(&format!("{whole}\n\n{cut}\n\nContact: water@example.org"), &[]);
        check(&format!("{whole}\n\n{cut} […]"), &[(Damage::CutOff, "said that the Ministry would […]")]);
    }
}
