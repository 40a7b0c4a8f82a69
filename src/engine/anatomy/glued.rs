//! Headings that a wire or scraping has glued to their paragraphs: *About Acme Acme is …*, *Precision in
//! Every Link At the core …*, *References DOI 10.1000/1*.
//!
//! In: a paragraph. Out: where its own words begin. Nothing but the words tells: a name that is said
//! twice, a run of capitals before a word that no title has in capitals, a heading that pages have.

use super::lines::floor_boundary;
use crate::engine::language::{Fixture, fixture, line_key};

/// A heading has at most so many words.
const LONGEST: usize = 12;

/// And is searched in so many bytes.
const SEARCHED: usize = 240;

/// Headings that pages have begin with phrases of at most so many bytes.
const PHRASE: usize = 80;

/// A title of fewer words before a capital may be a name.
const FEWEST: usize = 2;

/// *Our Product*, *The Future*: an opener before another capital opens a paragraph after so many words.
const SURE: usize = 4;

/// What follows a heading has at least this many bytes.
const PARAGRAPH: usize = 40;

/// Where the paragraph starts whose heading is glued to it.
pub(super) fn heading(text: &str) -> Option<usize> {
    let head = text.get(..floor_boundary(text, SEARCHED))?;
    if text.len() < PARAGRAPH || !head.starts_with(|first: char| first.is_uppercase() || first == '*') {
        return None;
    }
    let at = known(head).or_else(|| after_title(head))?;
    let rest = text.get(at..)?.trim_start_matches([' ', '\u{a0}', ':', '–', '—', '-']);
    (rest.len() >= PARAGRAPH).then(|| text.len() - rest.len())
}

/// After a heading that pages have: *About …*, *Disclaimer*, *References*.
fn known(head: &str) -> Option<usize> {
    let key = line_key(head.get(..floor_boundary(head, PHRASE))?);
    let (kind, length) = fixture(&key, &[Fixture::About, Fixture::Closing, Fixture::Disclaimer])?;
    let at = after_words(head, key.get(..length)?.split(' ').count())?;
    let rest = head.get(at..)?;
    if kind == Fixture::About {
        return Some(at + after_name(rest)?);
    }
    let follows = rest.split_whitespace().next()?;
    (is_opener(follows) || follows == "DOI" || follows.starts_with("http")).then_some(at)
}

/// Where the words after the first `count` of `text` begin, as [`line_key`] counts words.
pub(super) fn after_words(text: &str, count: usize) -> Option<usize> {
    let (mut passed, mut before) = (0, ' ');
    for (at, letter) in text.char_indices() {
        let begins = letter.is_alphanumeric()
            && (!before.is_alphanumeric() || (letter.is_uppercase() && before.is_lowercase()));
        if begins && passed == count {
            return Some(at);
        }
        passed += usize::from(begins);
        before = letter;
    }
    None
}

/// Where what is said of it begins, after the name at the start of `text`: at a colon, where the name
/// is said again, or at a word that opens sentences.
fn after_name(text: &str) -> Option<usize> {
    let words: Vec<(usize, &str)> = words(text).take(LONGEST).collect();
    let &(_, first) = words.first()?;
    if let Some((_, again)) = halves(first) {
        return Some(first.len() - again.len());
    }
    let is_name = !first.starts_with(char::is_lowercase);
    for (nth, &(at, word)) in words.iter().enumerate() {
        let (before, next) = (nth.checked_sub(1).and_then(|nth| words.get(nth)), words.get(nth + 1));
        let opens = |word: &str| is_opener(word) && next.is_none_or(|(_, next)| !next.starts_with(':'));
        if nth > 0 && bare(word) == bare(first) && (is_name || nth == 1) {
            // *About the Acme Fund The Acme Fund is …*
            return Some(
                before.filter(|(at, before)| *at > 0 && is_opener(before)).map_or(at, |(at, _)| *at),
            );
        }
        if nth > 0 && is_name && opens(word) && next.is_some_and(|(_, next)| !is_capital(next)) {
            return Some(at);
        }
        if let Some(inner) = inner_capital(word)
            && word.get(inner..).is_some_and(|rest| is_opener(rest) || (nth > 0 && bare(rest) == bare(first)))
        {
            return Some(at + inner);
        }
        if is_name && let Some(colon) = word.find(':').filter(|_| !word.contains("://")) {
            return Some(at + colon + 1);
        }
        if word.ends_with(['.', '!', '?']) && next.is_some_and(|(_, next)| is_capital(next)) && word.len() > 5
        {
            return None;
        }
    }
    None
}

/// Where the paragraph begins after a run of capitals: at a word that a title has in small letters.
fn after_title(head: &str) -> Option<usize> {
    let mut words = words(head).take(LONGEST + 2).enumerate().peekable();
    while let Some((nth, (at, word))) = words.next() {
        let next = words.peek().map(|(_, (_, next))| *next)?;
        if nth >= FEWEST && is_opener(word) && (!is_capital(next) || nth >= SURE) {
            return Some(at);
        }
        let may_stand = is_capital(word) || (nth > 0 && CONNECTORS.contains(&word));
        if !may_stand || word.ends_with(['.', ',', ';', ':', ')']) {
            return None;
        }
    }
    None
}

/// Small words within titles.
const CONNECTORS: [&str; 20] = [
    "of", "the", "and", "for", "in", "to", "a", "an", "with", "by", "on", "at", "or", "from", "as", "vs",
    "&", "–", "—", "-",
];

/// The words of `text` with where they start.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    text.split_inclusive(char::is_whitespace).filter_map(move |piece| {
        let start = end;
        end += piece.len();
        let word = piece.trim_end();
        (!word.is_empty()).then_some((start, word))
    })
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|sign: char| !sign.is_alphanumeric())
}

fn is_capital(word: &str) -> bool {
    bare(word).starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
}

/// Whether `word` opens sentences and is in capitals in no title.
pub(super) fn is_opener(word: &str) -> bool {
    let word = word.trim_end_matches(',');
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.all(char::is_lowercase)
        && fixture(&line_key(word), &[Fixture::Opener]).is_some()
}

/// The two halves of a name that is glued to itself: *AcmeAcme*.
fn halves(word: &str) -> Option<(&str, &str)> {
    let (one, other) = word.split_at_checked(word.len() / 2)?;
    (one == other && one.chars().count() > 2).then_some((one, other))
}

/// Where a capital stands right after a small letter or a full stop.
fn inner_capital(word: &str) -> Option<usize> {
    let mut before = ' ';
    let mut found = None;
    for (at, letter) in word.char_indices() {
        if letter.is_uppercase() && (before.is_lowercase() || before == '.' || before == ')') {
            found = Some(at);
        }
        before = letter;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected`: the heading; empty for none.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let text = format!("{text} and so it has been for as long as people have lived by the river.");
        let found = heading(&text).and_then(|at| text.get(..at)).unwrap_or("");
        assert_eq!(found.trim_end(), expected, "{text}");
    }

    #[test]
    fn a_name_that_is_said_twice() {
        check("About Acme Rivers Acme Rivers is a maker of gates", "About Acme Rivers");
        check("About AcmeAcme is a maker of gates", "About Acme");
        check("About the River Fund The River Fund is a charity", "About the River Fund");
        check("À propos de Barrax Barrax est un fabricant", "À propos de Barrax");
        check("About Dams & Gates Museum Dams and Gates Museum was opened", "About Dams & Gates Museum");
    }

    #[test]
    fn a_name_before_a_word_that_opens_sentences() {
        check("About Noor Amblard The engineer behind the gates has built", "About Noor Amblard");
        check("About Acme Rivers, Inc. Founded in 1999, it makes gates", "About Acme Rivers, Inc.");
        check("About BarraxOur gates are made of oak", "About Barrax");
        check("About ABR: Initially set up by a club of anglers, it is", "About ABR:");
    }

    #[test]
    fn headings_of_closing_sections() {
        check("References DOI 10.1000/182", "References");
        check(
            "Forward-Looking StatementsThis press release contains statements",
            "Forward-Looking Statements",
        );
        check("Disclaimer This page is no advice", "Disclaimer");
    }

    #[test]
    fn a_title_before_its_paragraph() {
        check("Precision in Every Gate At the core of it lies the hinge", "Precision in Every Gate");
        check(
            "Water for the Whole of the Valley The North Valley Gate is open",
            "Water for the Whole of the Valley",
        );
    }

    #[test]
    fn paragraphs_have_none() {
        check("About 600 people have crossed the river, the mayor said", "");
        check("Acme Rivers has opened its Gate. The mayor was there", "");
        check("In the North The Hague is far", "");
        check("Water Minister Noor Amblard said on Monday In the", "");
        check("Le Conseil des ministres a adopté un plan", "");
    }
}
