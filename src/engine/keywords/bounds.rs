//! A noun group → where it truly ends, and whether something of it is left outside.
//!
//! Taggers take verbs for nouns and adjectives where a noun group would go on as well: *la charte fixe
//! (les buts)*, *the survey shows (that)*. What follows a group tells.

use super::groups::{LONGEST, Scan, Standing};
use crate::engine::language::Language;
use crate::engine::language::topics::{governs, is_tail};
use crate::engine::segment::{Case, Tag, TokenKind};
use std::ops::Range;

/// In a sentence with more capitals than this share of its words, they name nothing.
const TITLE_CASE: usize = 2;

/// Where a noun with its modifiers ends: before a verb, before an adjective that governs what is not in the
/// group (*personnes atteintes de*) or that doesn't agree (*financement extraordinaires*), and after both
/// halves of *bénéfice/risque*.
pub(super) fn end_of_head_first(scan: &Scan, group: Range<usize>) -> usize {
    let Range { start, mut end } = group;
    if scan.pack.language == Language::French {
        if end > start + 1 && is_article(scan, end) && scan.segments.tag(end - 1) != Tag::Name {
            end -= 1;
        }
        while end > start + 1
            && matches!(scan.segments.tag(end - 1), Tag::Adjective | Tag::Form)
            && (is_governing(scan, end - 1) || !agrees(scan, start, end - 1))
        {
            end -= 1;
        }
    }
    after_slash(scan, start, end)
}

/// Where an English compound ends: before the verb that an article or a clause follows. `None` where no noun
/// is left.
pub(super) fn end_of_head_last(scan: &Scan, start: usize, last: usize) -> Option<usize> {
    let verb = scan.pack.language == Language::English
        && last > start
        && scan.segments.tag(last) == Tag::Noun
        && scan.case(last) == Case::Lower
        && last + 1 < scan.end
        && is_article(scan, last + 1);
    let tail = scan.is_release && is_tail(scan.segments.fold(last), scan.pack.language);
    match last.checked_sub(usize::from(verb || tail)).filter(|noun| *noun >= start)? {
        noun if !verb && !tail => Some(after_slash(scan, start, noun + 1) - 1),
        noun => scan.is_noun(noun).then_some(noun),
    }
}

/// Whether part of a group's name or compound stands outside: *(Highly) Cited Researchers*, *crash of the Ju
/// (52)*, *(head and) neck cancer*.
pub(super) fn is_cut(scan: &Scan, group: &Range<usize>) -> bool {
    let glued = |token: usize| scan.segments.tokens.get(token).is_some_and(|token| token.glued);
    let is_word = |token: usize| scan.segments.tokens.get(token).is_some_and(|token| token.is_word());
    let inside = |token: usize| token < scan.end;
    let capital = |token: usize| scan.segments.tokens.get(token).is_some_and(|token| token.is_capital());
    let last = group.end - 1;
    let number = inside(group.end)
        && scan.segments.tokens.get(group.end).is_some_and(|token| token.kind == TokenKind::Number);
    let slash =
        |sign: usize, word: usize| scan.segments.fold(sign) == "/" && glued(sign.max(word)) && is_word(word);
    let before = group.start.checked_sub(1).filter(|before| *before >= scan.start);
    let joined = inside(group.end + 1) && slash(group.end, group.end + 1)
        || before.is_some_and(|sign| sign > scan.start && slash(sign, sign - 1));
    let named = is_part_of_a_name(scan, group, before);
    // *Conférence des directrices (et directeurs)*.
    let paired = group.len() > 1
        && before.is_some()
        && capital(group.start)
        && scan.pack.language == Language::French
        && inside(group.end + 1)
        && scan.segments.is_in(group.end, &scan.pack.conjunctions)
        && scan.segments.tag(group.end + 1) == Tag::Noun;
    // *projet de mise (en œuvre)*.
    let locution = scan.pack.language == Language::French
        && inside(group.end)
        && scan.segments.fold(group.end) == "en"
        && matches!(scan.segments.fold(last), "mise" | "remise" | "prise" | "entree" | "venue");
    locution
        || number && capital(last)
        || joined
        || named
        || paired
        || is_half(scan, group)
        || is_clause(scan, group)
}

/// *(when the) agreement enters (into force)*, *bots crawl (the site)*: a singular and a plural side by side, in
/// a clause that has no verb otherwise.
fn is_clause(scan: &Scan, group: &Range<usize>) -> bool {
    let last = group.end - 1;
    let is_word = |token: usize| scan.segments.tokens.get(token).is_some_and(|token| token.is_word());
    let clash = || is_plural(scan, last) != is_plural(scan, last - 1);
    let breaks = |token: &usize| {
        !is_word(*token) && !scan.segments.tokens.get(*token).is_some_and(|token| token.glued)
            || matches!(scan.segments.fold(*token), "," | ";" | ":")
            || scan.segments.is_in(*token, &scan.pack.subordinators)
    };
    scan.is_release
        && scan.pack.language == Language::English
        && group.len() > 1
        && scan.case(last) == Case::Lower
        && matches!(scan.segments.tag(last - 1), Tag::Noun | Tag::Name)
        && group.end < scan.end
        && is_word(group.end)
        && clash()
        && scan.segments.fold(scan.end - 1) == "."
        && {
            let start = (scan.start..group.start).rev().find(breaks).unwrap_or(scan.start);
            let end = (group.end..scan.end).find(breaks).unwrap_or(scan.end);
            !(start..end).any(|token| scan.segments.tag(token) == Tag::Verb)
        }
}

/// *(Highly) Cited Researchers*, *(CIO) Women Magazine*, *Serbian State (Secretary)*: capitals beside capitals.
fn is_part_of_a_name(scan: &Scan, group: &Range<usize>, before: Option<usize>) -> bool {
    let capital = |token: usize| scan.segments.tokens.get(token).is_some_and(|token| token.is_capital());
    let nominal = |token: usize| {
        capital(token)
            && matches!(
                scan.segments.tag(token),
                Tag::Adverb | Tag::Form | Tag::Adjective | Tag::Noun | Tag::Name
            )
    };
    if scan.pack.language != Language::English || is_in_title_case(scan) {
        return false;
    }
    // The first word has its capital anyway.
    let names = |before: usize| {
        if scan.is_release {
            before > scan.start || scan.segments.tag(before) == Tag::Name
        } else {
            before > scan.start && scan.standing(before) == Standing::Free
        }
    };
    let follows = before.is_some_and(|before| names(before) && nominal(before)) && capital(group.start);
    let goes_on = scan.is_release && group.end < scan.end && nominal(group.end) && capital(group.end - 1);
    follows || goes_on
}

/// *(head and) neck cancer*: a compound whose first half a conjunction joins.
fn is_half(scan: &Scan, group: &Range<usize>) -> bool {
    let Some(other) = group.start.checked_sub(2).filter(|other| *other >= scan.start) else { return false };
    // With an article or a modifier of its own it stands for itself.
    let free = other == scan.start
        || matches!(scan.segments.tag(other - 1), Tag::Function | Tag::Verb | Tag::Form)
            && !scan.segments.is_in(other - 1, &scan.pack.articles);
    let nouns = [other, group.start].iter().all(|&token| scan.segments.tag(token) == Tag::Noun);
    scan.pack.language == Language::English
        && group.len() > 1
        && group.len() < LONGEST
        && scan.segments.is_in(group.start - 1, &scan.pack.conjunctions)
        && scan.case(other) == Case::Lower
        && nouns
        && free
        && !is_plural(scan, other)
}

/// After the second half of *profil bénéfice/risque*.
fn after_slash(scan: &Scan, start: usize, end: usize) -> usize {
    let glued = |token: usize| scan.segments.tokens.get(token).is_some_and(|token| token.glued);
    let joins = end + 1 < scan.end
        && scan.segments.fold(end) == "/"
        && glued(end)
        && glued(end + 1)
        && scan.is_noun(end + 1)
        && end - start < LONGEST;
    if joins { end + 2 } else { end }
}

/// Whether the adjective or participle at `token` has its complement after it, outside the group.
fn is_governing(scan: &Scan, token: usize) -> bool {
    let surface = scan.segments.tokens.get(token).map_or("", |found| found.span.of(scan.text));
    let participle = ["é", "ée", "és", "ées"].iter().any(|ending| surface.ends_with(ending));
    let word = scan.segments.fold(token);
    let able = || ["able", "ables", "ible", "ibles"].iter().any(|ending| word.ends_with(ending));
    match scan.segments.fold(token + 1) {
        _ if token + 1 >= scan.end => false,
        "a" | "au" | "aux" | "par" => participle || governs(word) || able(),
        "de" | "d'" | "du" | "des" => participle || governs(word),
        _ => false,
    }
}

/// Whether a French adjective may be one of the noun: both plural or neither, as far as their endings and
/// the noun's article say.
fn agrees(scan: &Scan, noun: usize, adjective: usize) -> bool {
    let before = noun.checked_sub(1).filter(|before| *before >= scan.start);
    let head = match before.map_or("", |before| scan.segments.fold(before)) {
        "les" | "des" | "ces" | "ses" | "leurs" | "aux" | "nos" | "plusieurs" => Some(true),
        "le" | "la" | "un" | "une" | "ce" | "cet" | "cette" | "du" | "au" | "sa" | "son" | "leur" => {
            Some(false)
        }
        _ if scan.segments.fold(noun).ends_with(['s', 'x', 'z']) => None,
        _ => Some(false),
    };
    let word = scan.segments.fold(adjective);
    let plural = match word.strip_suffix(['s', 'x']) {
        None => Some(false),
        // *français*, *gris*, *heureux*, *précis* are either.
        Some(stem) => (!stem.ends_with(['i', 'u', 'o', 's']) || stem.ends_with("au")).then_some(true),
    };
    head.zip(plural).is_none_or(|(head, plural)| head == plural)
}

/// An article or a possessive, and no preposition contracted with an article.
fn is_article(scan: &Scan, token: usize) -> bool {
    let pack = scan.pack;
    token < scan.end
        && (scan.segments.is_in(token, &pack.articles) && !scan.segments.is_in(token, &pack.complement_links)
            || pack.language == Language::English
                && matches!(
                    scan.segments.fold(token),
                    "its" | "their" | "our" | "his" | "her" | "your" | "my"
                ))
}

fn is_plural(scan: &Scan, token: usize) -> bool {
    let word = scan.segments.fold(token);
    word.ends_with('s') && !word.ends_with("ss")
}

pub(super) fn is_in_title_case(scan: &Scan) -> bool {
    let words = || {
        (scan.start..scan.end)
            .filter_map(|token| scan.segments.tokens.get(token))
            .filter(|token| token.is_word())
    };
    words().filter(|token| token.is_capital()).count() * TITLE_CASE > words().count()
}
