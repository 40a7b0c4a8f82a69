//! The company that sends a release, by how its headline and its lead begin.

use super::Evidence;
use crate::engine::anatomy::lines::floor_boundary;
use crate::engine::document::Span;
use crate::engine::language::{Language, Set, line_key, pack};

/// A company's name has at most this many words.
const COMPANY_WORDS: usize = 8;

/// The company, by the first evidence that there is: its legal form or its ticker after the lead's first
/// name, headline and lead that begin with the same name, a name of the headline that the body defines.
pub(super) fn company(evidence: &Evidence) -> Option<Span> {
    if evidence.is_card {
        return None;
    }
    let text = evidence.document.text.as_str();
    let (_, headline) = evidence.head.headline?;
    let base = evidence.body?;
    let body = text.get(base..)?;
    let lead = &body[..floor_boundary(body, LEAD_BYTES)];
    let (title, opening) = (words(headline.of(text)), words(lead));
    let title = title.get(article(&title)..)?;
    let opening = opening.get(article(&opening)..)?;
    let is_dated = evidence.dateline.is_some();
    let name = listed(headline.of(text), lead, opening)
        .or_else(|| shared(title, lead, opening, is_dated))
        .or_else(|| is_dated.then(|| defined(headline.of(text), title, body)).flatten())?;
    Some(Span::new(base + name.start, base + name.end))
}

/// *Acme Rivers, Inc. (OTC: ACRV) announces*, *Acme Rivers Ltd, a …*: capitals up to a legal form or before
/// a ticker, the headline saying the first of them.
fn listed(headline: &str, lead: &str, opening: &[(&str, usize)]) -> Option<Span> {
    let forms = &pack(Language::English).company_forms;
    let first = opening.first()?;
    let key = line_key(headline);
    if !key.split(' ').any(|word| line_key(first.0).split(' ').next() == Some(word)) {
        return None;
    }
    let mut end = None;
    for (nth, (word, at)) in opening.iter().enumerate().take(COMPANY_WORDS) {
        let bare = word.trim_end_matches([',', '.', ')', ';', ':']);
        if nth > 0 && word.starts_with('(') {
            end = end.or_else(|| is_ticker(lead.get(*at..)?).then_some(opening.get(nth - 1)?));
            break;
        }
        if !is_capital(word) {
            break;
        }
        if nth > 0 && forms.contains(&bare.to_lowercase()) {
            end = opening.get(nth);
        } else if end.is_some() || (word.ends_with(',') && !leads_to_form(opening.get(nth + 1), forms)) {
            break;
        }
    }
    let (last, at) = end?;
    // *Acme Rivers Ltd (ASX: ACR) CEO Noor Amblard joined …*: someone else tells of it.
    let goes_on = without_brackets(lead.get(at + last.len()..)?);
    let is_subject = goes_on.starts_with(|next: char| next.is_lowercase() || next == ',');
    is_subject.then(|| Span::new(first.1, at + last.trim_end_matches([',', ';', ':']).len()))
}

/// Whether *Inc.* and the like comes after the comma.
fn leads_to_form(next: Option<&(&str, usize)>, forms: &Set) -> bool {
    next.is_some_and(|(next, _)| forms.contains(&next.trim_end_matches([',', '.', ';']).to_lowercase()))
}

/// *(Nasdaq: ACRV)*.
fn is_ticker(bracket: &str) -> bool {
    let inner = bracket.get(..floor_boundary(bracket, TICKER_BYTES)).unwrap_or("");
    let Some((exchange, _)) = inner.split_once(':') else { return false };
    !exchange.contains(')') && exchange.split_whitespace().count() <= 2
}

/// *(NYSE American:* has no more bytes.
const TICKER_BYTES: usize = 24;

/// `text` after the brackets at its start.
fn without_brackets(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Some((_, after)) = rest.strip_prefix('(').and_then(|inner| inner.split_once(')')) {
        rest = after.trim_start();
    }
    rest
}

/// Who the headline and the lead both begin with: *Acme Rivers opens …* over *Acme Rivers (AR), a …*.
/// Without a dateline only an announcement is a release.
fn shared(title: &[(&str, usize)], lead: &str, opening: &[(&str, usize)], is_dated: bool) -> Option<Span> {
    let same = title
        .iter()
        .zip(opening)
        .take(COMPANY_WORDS)
        .take_while(|(one, other)| without_sign(one.0) == without_sign(other.0) && is_capital(other.0))
        .count();
    // A person's two names are no company: what follows must define or announce.
    let is_described = opening.get(same.checked_sub(1)?).is_some_and(|last| last.0.ends_with(','))
        || opening.get(same).is_some_and(|next| next.0.starts_with('('));
    if !(same >= 2 || is_described) || !announces(lead, opening, same) || !(is_dated || says_news(lead)) {
        return None;
    }
    let (first, last) = (opening.first()?, opening.get(same - 1)?);
    Some(Span::new(first.1, last.1 + without_sign(last.0).len()))
}

fn without_sign(word: &str) -> &str {
    word.trim_end_matches([',', '.', ':', ';'])
}

/// Whether the lead's first sentence announces something.
fn says_news(lead: &str) -> bool {
    let sentence = lead.split(". ").next().unwrap_or(lead);
    NEWS.iter().any(|word| sentence.contains(word))
}

/// What companies say of themselves, and reporters of them less often.
const NEWS: [&str; 8] =
    ["announce", "unveil", "is pleased", "is proud", "is excited", "is thrilled", "a annoncé", "annonce"];

/// The headline's first names, where the body says *Acme Rivers is a …*.
fn defined(headline: &str, title: &[(&str, usize)], body: &str) -> Option<Span> {
    let body = &body[..floor_boundary(body, BODY_BYTES)];
    let capitals = title.iter().take(COMPANY_WORDS).take_while(|word| is_capital(word.0)).count();
    (1..=capitals).rev().find_map(|count| {
        let (first, last) = (title.first()?, title.get(count - 1)?);
        let name = headline.get(first.1..last.1 + without_sign(last.0).len())?;
        // One word alone may be a given name; an acronym in brackets says that it is none.
        let defining = if count == 1 { &DEFINING[..1] } else { &DEFINING[..] };
        let places: Vec<usize> = places(body, name).collect();
        let defined = defining.iter().find_map(|words| {
            let follows =
                |at: &usize| body.get(at + name.len()..).is_some_and(|rest| rest.starts_with(words));
            places.iter().copied().find(follows)
        })?;
        // Not within a longer name.
        let before = body.get(..defined)?.split_whitespace().next_back().unwrap_or("");
        let within_name = before.starts_with(char::is_uppercase)
            && !before.ends_with(['.', ',', ':', ';', '"', '”'])
            && !is_article(before);
        (!within_name).then(|| Span::new(defined, defined + name.len()))
    })
}

/// Where `name` stands in `text`.
fn places<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + text.get(from..)?.find(name)?;
        from = at + name.chars().next().map_or(1, char::len_utf8);
        Some(at)
    })
}

/// How far the definition of a name may follow it.
const LEAD_BYTES: usize = 500;

/// How much of the body is searched for a definition of the sender.
const BODY_BYTES: usize = 20_000;

/// What follows the name of a sender that its own release describes.
const DEFINING: [&str; 12] = [
    " (",
    " is a ",
    " is an ",
    " is the ",
    ", a ",
    ", an ",
    ", the ",
    " today announced",
    " est un",
    " est le ",
    " est la ",
    " a annoncé",
];

/// Whether the words after a name define it or say that it announces: an acronym in brackets, an
/// apposition, *has*, *today*, *announced*.
fn announces(lead: &str, opening: &[(&str, usize)], count: usize) -> bool {
    let Some(&(last, at)) = opening.get(count.wrapping_sub(1)) else { return false };
    let rest = lead.get(at + last.len()..).unwrap_or("").trim_start();
    last.ends_with(',')
        || rest.starts_with('(')
        || [
            "has ",
            "have ",
            "is ",
            "today ",
            "announce",
            "will ",
            "a annoncé",
            "annonce",
            "unveil",
            "launch",
            "report",
            "introduc",
            "welcom",
            "commend",
        ]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// The words of `text` with where they start.
fn words(text: &str) -> Vec<(&str, usize)> {
    let mut at = 0;
    let mut words = Vec::new();
    for word in text.split(char::is_whitespace) {
        let bare = word.trim_start_matches(['"', '“', '«', '(', '\'', '‘']);
        if !bare.is_empty() {
            // An opening bracket tells of an acronym; it stays.
            let kept = if word.starts_with('(') { word } else { bare };
            words.push((kept, at + (word.len() - kept.len())));
        }
        at += word.len()
            + text.get(at + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        if words.len() > 2 * COMPANY_WORDS {
            break;
        }
    }
    words
}

fn article(words: &[(&str, usize)]) -> usize {
    words.first().is_some_and(|(word, _)| is_article(word)).into()
}

fn is_article(word: &str) -> bool {
    matches!(word, "The" | "Le" | "La" | "Les" | "Die" | "Der" | "Das" | "El" | "Il" | "O" | "A")
}

fn is_capital(word: &str) -> bool {
    word.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        || matches!(word, "of" | "for" | "and" | "de" | "&" | "du" | "la" | "des" | "et")
}
