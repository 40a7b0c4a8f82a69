//! Groups of content words that may be keyphrases: *cause palestinienne*, *export credit*, *recognition of Palestine*.

use crate::engine::language::{Language, Pack, lexicon};
use crate::engine::segment::{Case, Segments, TokenKind};
use std::ops::Range;

/// The most content words in a group.
const LONGEST: usize = 3;
/// The shortest word that means something by itself, in letters.
const SHORTEST: usize = 3;

/// The groups of a sentence; `named` tokens belong to names and stay out, but may end a group
/// (*recognition of Palestine*).
pub(super) fn find(
    segments: &Segments,
    pack: &Pack,
    sentence: Range<usize>,
    named: &[bool],
) -> Vec<Range<usize>> {
    let is_named = |index: usize| named.get(index).copied().unwrap_or(false);
    let mut groups = Vec::new();
    for start in sentence.clone() {
        if !is_content(segments, pack, start) || is_named(start) || begins_badly(segments, pack, start) {
            continue;
        }
        let mut content = 0;
        let mut end = start;
        while end < sentence.end && content < LONGEST {
            if is_content(segments, pack, end) {
                content += 1;
                end += 1;
                if ends_well(segments, pack, start, end - 1)
                    && !(content == 1 && is_weak(segments, pack, start))
                    && !is_named(end - 1)
                {
                    groups.push(start..end);
                }
            } else if let Some(after) = link(segments, pack, end, sentence.end) {
                // A complement: *droits du peuple*, *recognition of Palestine*.
                end = after;
            } else {
                break;
            }
        }
    }
    groups
}

/// Whether the token is a word that means something by itself.
fn is_content(segments: &Segments, pack: &Pack, index: usize) -> bool {
    let Some(token) = segments.tokens.get(index) else { return false };
    let word = segments.fold(index);
    token.kind == TokenKind::Word
        && word.chars().count() >= SHORTEST
        && !pack.function_words.contains(word)
        && !(pack.language == Language::Arabic
            && word
                .strip_prefix('و')
                .is_some_and(|bare| pack.function_words.contains(bare) || pack.verbs.contains(bare)))
        && !pack.verbs.contains(word)
        && !pack.honorifics.contains(word.trim_end_matches('.'))
        && !looks_verbal(segments, pack, index)
}

/// Verb forms by their endings, and participles after an auxiliary.
fn looks_verbal(segments: &Segments, pack: &Pack, index: usize) -> bool {
    let Some(token) = segments.tokens.get(index) else { return false };
    let word = segments.fold(index);
    let before = index.checked_sub(1).map_or("", |before| segments.fold(before));
    if pack.speech_verbs.contains(word) && token.case != Case::Capitalized {
        return true;
    }
    match pack.language {
        Language::French => {
            let auxiliary = matches!(
                before,
                "a" | "ont"
                    | "est"
                    | "sont"
                    | "ete"
                    | "avait"
                    | "avaient"
                    | "etait"
                    | "etaient"
                    | "egalement"
                    | "sera"
                    | "seront"
                    | "s'"
                    | "se"
                    | "n'"
                    | "ne"
            );
            let infinitive = word.ends_with("er")
                && matches!(
                    before,
                    "a" | "de"
                        | "d'"
                        | "pour"
                        | "et"
                        | "afin"
                        | "s'"
                        | "se"
                        | "doit"
                        | "peut"
                        | "y"
                        | "l'"
                        | "les"
                        | "le"
                        | "la"
                )
                && word.len() > 4
                || (word.ends_with("ir") || word.ends_with("re"))
                    && matches!(before, "a" | "de" | "d'" | "pour" | "s'" | "se")
                    && word.len() > 5;
            let surface = token.case == Case::Lower
                && (word.ends_with("ait")
                    || word.ends_with("aient")
                    || word.ends_with("erent")
                    || word.ends_with("era")
                    || word.ends_with("eront"));
            auxiliary && token.case == Case::Lower
                || infinitive
                || surface
                || word.ends_with("ment")
                    && (word.ends_with("ement") || word.ends_with("amment") || word.ends_with("emment"))
                    && word.len() > 8
                    && before == "a"
        }
        Language::English => {
            let auxiliary = matches!(
                before,
                "to" | "will"
                    | "has"
                    | "have"
                    | "had"
                    | "is"
                    | "are"
                    | "was"
                    | "were"
                    | "been"
                    | "be"
                    | "not"
                    | "would"
                    | "can"
                    | "could"
                    | "should"
                    | "may"
                    | "might"
                    | "must"
                    | "who"
                    | "which"
                    | "that"
                    | "they"
                    | "he"
                    | "she"
                    | "it"
                    | "we"
            );
            auxiliary && token.case == Case::Lower && !word.ends_with("ion")
                || word.ends_with("ly") && word.len() > 4
                || (word.ends_with("ing")
                    && token.case == Case::Lower
                    && matches!(before, "," | "by" | "of" | "for" | "while" | "in" | "from"))
        }
        Language::Arabic => word.starts_with('ي') && word.chars().count() == 4 && !lexicon_place(word),
        Language::Italian | Language::Spanish | Language::Portuguese => {
            let auxiliary = matches!(
                before,
                "ha" | "hanno"
                    | "e"
                    | "han"
                    | "foi"
                    | "foram"
                    | "tem"
                    | "fue"
                    | "fueron"
                    | "si"
                    | "se"
                    | "non"
                    | "no"
                    | "nao"
            );
            auxiliary
                && token.case == Case::Lower
                && (word.ends_with("to")
                    || word.ends_with("ta")
                    || word.ends_with("do")
                    || word.ends_with("da")
                    || word.ends_with("ti"))
                || (word.ends_with("are")
                    || word.ends_with("ere")
                    || word.ends_with("ire")
                    || word.ends_with("ar")
                    || word.ends_with("er")
                    || word.ends_with("ir"))
                    && matches!(before, "di" | "a" | "per" | "para" | "de" | "da")
        }
        Language::German => {
            token.case == Case::Lower
                && (word.ends_with("en") || word.ends_with("te") || word.ends_with("et"))
        }
        Language::Other => false,
    }
}

fn lexicon_place(word: &str) -> bool {
    lexicon::place(word).is_some()
}

/// Words that no keyphrase begins with.
fn begins_badly(segments: &Segments, pack: &Pack, index: usize) -> bool {
    let word = segments.fold(index);
    let lower = segments.tokens.get(index).is_some_and(|token| token.case == Case::Lower);
    match pack.language {
        // Adjectives follow their noun.
        Language::French | Language::Italian | Language::Spanish | Language::Portuguese => {
            lower
                && [
                    "ique", "iques", "ienne", "iennes", "ien", "iens", "aux", "ales", "elle", "elles",
                    "ives", "ive", "ifs", "if", "aire", "aires", "eux", "euses", "ees", "es'",
                ]
                .iter()
                .any(|ending| word.ends_with(ending))
                && is_adjective_by_ending(pack, word)
                || is_weak(segments, pack, index)
        }
        Language::German => lower,
        Language::Arabic => {
            word.starts_with("ال")
                && index.checked_sub(1).is_some_and(|before| {
                    segments.tokens.get(before).is_some_and(|token| token.is_word())
                        && !pack.function_words.contains(segments.fold(before))
                        && !pack.verbs.contains(segments.fold(before))
                })
                || is_weak(segments, pack, index)
                || pack.functions.contains(word)
        }
        _ => is_weak(segments, pack, index) || pack.functions.contains(word),
    }
}

fn is_adjective_by_ending(pack: &Pack, word: &str) -> bool {
    const NOUNS: [&str; 14] = [
        "politique",
        "afrique",
        "republique",
        "amerique",
        "musique",
        "technique",
        "critique",
        "statistique",
        "initiative",
        "perspective",
        "objectif",
        "ministre",
        "travaux",
        "formulaire",
    ];
    pack.adjective_endings.iter().any(|ending| word.ends_with(ending.as_str())) && !NOUNS.contains(&word)
}

/// Whether a group may end with the token.
fn ends_well(segments: &Segments, pack: &Pack, start: usize, last: usize) -> bool {
    let word = segments.fold(last);
    let lower = segments.tokens.get(last).is_some_and(|token| token.case == Case::Lower);
    match pack.language {
        Language::English => {
            !(lower
                && (word.ends_with("ed")
                    || word.ends_with("ive") && last == start
                    || is_weak(segments, pack, last)))
        }
        Language::German => !lower,
        Language::Arabic => {
            !(last > start && (word.starts_with('و') || word.starts_with("لل")))
                && !is_weak(segments, pack, last)
        }
        _ => !(last > start && is_weak(segments, pack, last) && lower),
    }
}

fn is_weak(segments: &Segments, pack: &Pack, index: usize) -> bool {
    pack.weak_words.contains(segments.fold(index)) || pack.never_names.contains(segments.fold(index))
}

/// Whether a complement goes on at `index`: *de*, *du*, *of the*; where it begins.
fn link(segments: &Segments, pack: &Pack, index: usize, limit: usize) -> Option<usize> {
    let first = segments.fold(index);
    let lower = segments.tokens.get(index).is_some_and(|token| token.case == Case::Lower);
    let length = match (pack.language, first) {
        (Language::French, "du" | "des" | "d'")
        | (Language::Italian, "di" | "del" | "della" | "dei" | "delle" | "degli" | "dell'")
        | (Language::Spanish, "del")
        | (Language::Portuguese, "do" | "da" | "dos" | "das")
        | (Language::English, "of") => 1,
        (Language::French | Language::Spanish | Language::Portuguese, "de") => {
            1 + usize::from(matches!(segments.fold(index + 1), "la" | "l'" | "los" | "las"))
        }
        _ => 0,
    };
    (length > 0 && lower && index + length < limit && is_content(segments, pack, index + length))
        .then_some(index + length)
}

/// How many content words a range has.
pub(super) fn content_words(segments: &Segments, pack: &Pack, range: Range<usize>) -> usize {
    range.filter(|&token| is_content(segments, pack, token)).count().max(1)
}

/// What makes two groups one: their stems.
pub(super) fn key(segments: &Segments, pack: &Pack, range: Range<usize>) -> String {
    let words: Vec<&str> = range
        .filter(|&token| is_content(segments, pack, token))
        .map(|token| stem(segments.fold(token)))
        .collect();
    words.join(" ")
}

/// The word without the endings of plural and gender, roughly: for comparing, never for showing.
pub(super) fn stem(word: &str) -> &str {
    let bare = word
        .strip_suffix('s')
        .or_else(|| word.strip_suffix('x'))
        .filter(|bare| bare.chars().count() > 3)
        .unwrap_or(word);
    let bare = bare
        .strip_suffix("ne")
        .or_else(|| bare.strip_suffix('e'))
        .filter(|bare| bare.chars().count() > 4)
        .unwrap_or(bare);
    bare.strip_prefix("ال").filter(|bare| bare.chars().count() > 2).unwrap_or(bare)
}
