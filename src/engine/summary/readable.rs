//! Whether a statement can be read alone.

use super::Input;
use super::signs::{is_comma, is_quotation_mark, words};
use crate::engine::language::{Language, date_word};
use crate::engine::segment::{Case, Tag};
use std::ops::Range;

/// How many words at the start of a statement may point back to what was said before.
const OPENING: usize = 7;

/// The prepositions that Arabic verbs of saying take, folded.
const INTO: [&str; 4] = ["الي", "علي", "في", "عن"];

/// Arabic verbs that say where one stands, beside those of saying, folded.
const STANCES: [&str; 9] = ["اعرب", "اعربت", "عبر", "عبرت", "اشاد", "اشادت", "دعا", "دعت", "رحب"];

/// *أن* and *إن*, folded.
const THAT: &str = "ان";

/// Whether a statement opens with *il*, *cette réunion*, *also*, *à cet égard*: before its verb
/// stands a word that points at something said before.
pub(super) fn points_back(input: &Input, kept: &[Range<usize>]) -> bool {
    let mut tokens = kept
        .iter()
        .cloned()
        .flatten()
        .filter(|&token| input.segments.tokens.get(token).is_some_and(|token| token.is_word()));
    let Some(first) = tokens.next() else { return true };
    let word = bare(input, first);
    let pack = input.pack;
    if pack.anaphors.contains(word) && !is_preposition(input, first)
        || pack.connectives.contains(word)
        || pack.demonstratives.contains(word)
        || opens_with_connective(input, first)
        || lacks_speaker(input, first)
        || is_fragment(input, first)
    {
        return true;
    }
    tokens.take(OPENING).take_while(|&token| !matches!(input.segments.tag(token), Tag::Verb)).any(|token| {
        let is_in = |set| input.segments.is_in(token, set);
        // *On 27 January, it adopted …*: the subject after an adverbial. *Le service lui est rattaché*:
        // the object before its verb.
        let after_comma = || token.checked_sub(1).is_some_and(|before| is_comma(input, before));
        let before_verb = || is_in(&pack.verb_particles) && input.segments.tag(token + 1) == Tag::Verb;
        // *Selon lui, …*
        let before_comma = || is_comma(input, token + 1);
        is_in(&pack.demonstratives)
            || is_in(&pack.anaphors)
                && !is_preposition(input, token)
                && (after_comma() || before_verb() || before_comma())
    })
}

/// *En marge de …*, *en 2020*: it is a pronoun only before a verb (*en témoigne*).
fn is_preposition(input: &Input, token: usize) -> bool {
    input.segments.fold(token) == "en" && input.segments.tag(token + 1) != Tag::Verb
}

/// Whether a statement points back anywhere: as [`points_back`], or by a noun that it has not named.
pub(super) fn needs_context(input: &Input, kept: &[Range<usize>]) -> bool {
    points_back(input, kept) || kept.iter().cloned().flatten().any(|token| is_pointed_at(input, kept, token))
}

/// *X fixed the date of these measures*: a noun with a demonstrative that the statement has not named before.
fn is_pointed_at(input: &Input, kept: &[Range<usize>], token: usize) -> bool {
    let pack = input.pack;
    let conjunction =
        [&pack.subordinators, &pack.comparisons].iter().any(|set| input.segments.is_in(token, set));
    if conjunction || !input.segments.is_in(token, &pack.demonstratives) {
        return false;
    }
    let noun = token + 1;
    let word = input.segments.fold(noun);
    let time = pack.periods.contains(word) || date_word(word).is_some();
    let known = || {
        let stem = |word: &str| word.trim_end_matches(['s', 'x']).to_owned();
        let mut before = kept.iter().cloned().flatten().take_while(|&before| before < token);
        before.any(|before| stem(input.segments.fold(before)) == stem(word))
    };
    input.segments.tag(noun) == Tag::Noun && !time && !known()
}

/// *, they said of the day.*: a sentence opens with a capital letter, unless it was cut in two. (The first
/// of a paragraph may follow a dateline.)
fn is_fragment(input: &Input, first: usize) -> bool {
    let sentences = &input.segments.sentences;
    let index = input.segments.sentence_of(first);
    let Some(sentence) = sentences.get(index) else { return false };
    let before = index.checked_sub(1).and_then(|before| sentences.get(before));
    let follows = before.is_some_and(|before| before.part == sentence.part);
    let is_word = |token: usize| input.segments.tokens.get(token).is_some_and(|token| token.is_word());
    follows
        && input.segments.tokens.get(first).is_some_and(|token| token.case == Case::Lower)
        && !(sentence.tokens.start..first).any(is_word)
}

/// *وأضافت أن …*, *وأشار إلى أن …*: an Arabic verb of saying with what was said right after it; who said it
/// stands before.
fn lacks_speaker(input: &Input, first: usize) -> bool {
    let verb = input.segments.fold(first);
    let says = |verb: &str| input.pack.speech_verbs.contains(verb) || STANCES.contains(&verb);
    input.pack.language == Language::Arabic
        && (says(verb) || verb.strip_prefix('و').is_some_and(says))
        && (input.segments.fold(first + 1) == THAT
            || INTO.contains(&input.segments.fold(first + 1))
            || words(input, first + 1) == ":")
}

/// The pronoun that a sentence opens with: *il*, *she*. It goes on about whom the one before speaks of.
pub(super) fn opening_pronoun<'a>(input: &Input<'a>, tokens: &Range<usize>) -> Option<&'a str> {
    let first = tokens.start;
    let pack = input.pack;
    let is_pronoun =
        [&pack.pronouns_male, &pack.pronouns_female].iter().any(|set| input.segments.is_in(first, set));
    is_pronoun.then(|| input.segments.fold(first))
}

/// *De même que …* without a comma.
fn opens_with_connective(input: &Input, first: usize) -> bool {
    let end = (first..first + 5).find(|&token| is_comma(input, token)).unwrap_or(first);
    end > first && input.pack.connectives.contains(&input.segments.key(first..end))
}

/// The word without the Arabic conjunction written onto it.
fn bare<'a>(input: &Input<'a>, token: usize) -> &'a str {
    let word = input.segments.fold(token);
    let stripped = word.strip_prefix('و').filter(|stripped| {
        input.pack.demonstratives.contains(*stripped) || input.pack.anaphors.contains(*stripped)
    });
    stripped.unwrap_or(word)
}

/// Whether a sentence asks, opens a quotation, or is none of the release's own: *Nous*, *I*.
pub(super) fn is_odd(input: &Input, tokens: Range<usize>) -> bool {
    let asks = tokens.clone().rev().take(2).any(|token| matches!(words(input, token), "?" | "؟"));
    let first_person = tokens.clone().any(|token| input.segments.is_in(token, &input.pack.first_person));
    asks || first_person || is_quotation_mark(input, tokens.start)
}
