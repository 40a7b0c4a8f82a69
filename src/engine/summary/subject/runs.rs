//! A sentence → the stretches that a noun phrase can't leave: no finite verb, no relative, no sign.

use super::super::Input;
use super::super::compress;
use super::super::signs::{is_dash, words};
use super::{headline, names_action, quotation};
use crate::engine::language::{DateWord, Language, date_word};
use crate::engine::segment::{Tag, TokenKind};
use std::ops::Range;

/// The fewest tokens.
const SHORTEST: usize = 2;

/// The stretches of a sentence, in order. Without a verb all of a headline is one noun phrase: *State visit to Switzerland by the President*.
pub(super) fn runs(input: &Input, sentence: Range<usize>, verbless: bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut start = sentence.start;
    for token in sentence.clone() {
        if breaks(input, token, verbless) {
            runs.push(start..token);
            start = token + 1;
        }
    }
    runs.push(start..sentence.end);
    runs.retain(|run| run.len() >= SHORTEST);
    runs
}

/// Whether the token is a finite verb. *Visant* is none, whatever its tag.
pub(super) fn is_verb(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    let is_gerund = || input.pack.gerund_endings.iter().any(|ending| word.ends_with(ending.as_str()));
    let is_noun = || {
        let gerund = input.pack.language == Language::French && is_gerund();
        gerund || headline::is_noun(input, token)
    };
    compress::is_verb(input, token) && !is_noun() || headline::is_verb(input, token)
}

/// What no noun phrase reaches across.
fn breaks(input: &Input, token: usize, verbless: bool) -> bool {
    let Some(found) = input.segments.tokens.get(token) else { return true };
    if found.kind == TokenKind::Punctuation {
        if quotation::around(input, token).is_some() {
            return false;
        }
        // *BA.1*: no sign, but part of a word.
        let next_is_glued = input.segments.tokens.get(token + 1).is_some_and(|next| next.glued);
        if found.glued && next_is_glued && matches!(words(input, token), "." | "-") {
            return false;
        }
        return is_dash(input, token) && !found.glued
            || !matches!(words(input, token), "'" | "’" | "&" | "/" | "%" | "-");
    }
    let pack = input.pack;
    let is_in = |set| input.segments.is_in(token, set);
    // *au Caire la Journée …*: a second phrase begins. German genitives begin so too and go on.
    let last = token.checked_sub(1).map_or(Tag::Other, |before| input.segments.tag(before));
    let second = is_in(&pack.articles)
        && matches!(last, Tag::Noun | Tag::Name | Tag::Adjective)
        && pack.language != Language::German;
    second
        || is_verb(input, token)
        || is_in(&pack.verb_particles) && compress::is_verb(input, token + 1)
        || is_in(&pack.subordinators)
        || is_in(&pack.demonstratives)
        || opens_day(input, token)
        || is_in(&pack.adversatives)
        || is_in(&pack.subject_breaks) && !verbless && !is_complement(input, token)
}

/// *يوم (الثلاثاء)*: when, which no phrase goes on with.
fn opens_day(input: &Input, token: usize) -> bool {
    input.pack.language == Language::Arabic
        && matches!(input.segments.fold(token), "يوم" | "صباح" | "مساء" | "ظهر")
        && is_day_word(input.segments.fold(token + 1))
}

/// *الثلاثاء*, *غد*.
fn is_day_word(folded: &str) -> bool {
    matches!(date_word(folded), Some(DateWord::Weekday)) || matches!(folded, "غد" | "غدا" | "امس")
}

/// *meeting with*, *accord avec*: what is done is done with someone; *fixée par*: and by someone.
fn is_complement(input: &Input, token: usize) -> bool {
    let Input { segments, pack, .. } = *input;
    let Some(before) = token.checked_sub(1) else { return false };
    let is_done = segments.tag(before) != Tag::Verb
        && (names_action(input, before) || segments.is_in(before, &pack.event_heads));
    let is_passive = matches!(segments.tag(before), Tag::Form | Tag::Adjective)
        && pack.participle_endings.iter().any(|ending| segments.fold(before).ends_with(ending.as_str()));
    segments.is_in(token, &pack.comitatives) && is_done
        || segments.is_in(token, &pack.agents) && (is_passive || is_done)
}
