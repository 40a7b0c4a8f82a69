//! Whether words have the form of an institution's name.

use super::KICKER_WORDS;
use crate::engine::language::{Fixture, fixture, is_fixture};

/// The longest name of an institution in a masthead, in words.
pub(super) const NAME_WORDS: usize = 9;

/// Whether `key` has the form of an institution's name: a noun of institutions with its complement
/// (*Ministry of …*), at the end (*World Food Programme*), or at the head of a short name
/// (*Commission européenne*, *منظمة التعاون الإسلامي*).
pub(in crate::engine::anatomy) fn names_institution(key: &str) -> bool {
    let bare = fixture(key, &[Fixture::Article])
        .map_or(key, |(_, length)| key.get(length..).unwrap_or("").trim_start());
    let words: Vec<&str> = bare.split(' ').take(NAME_WORDS + 1).collect();
    let is_noun = |word: &str| {
        is_fixture(word, &[Fixture::Institution]) || (word.len() > 10 && word.ends_with("ministerium"))
    };
    // *Ministry of …*, *Office fédéral de …*, *Communauté économique et monétaire de …*.
    let has_complement = words.iter().enumerate().any(|(at, word)| {
        let reach = if at == 0 { ADJECTIVES } else { ADJECTIVES / 2 };
        is_noun(word) && words.iter().skip(at + 1).take(reach).any(|next| COMPLEMENTS.contains(next))
    });
    let first = words.first().is_some_and(|word| is_noun(word));
    let last = words.len() > 1 && words.last().is_some_and(|word| is_noun(word));
    let arabic = !bare.is_ascii();
    has_complement || last || (first && (words.len() <= KICKER_WORDS || (arabic && words.len() <= 6)))
}

/// *World Food Programme*: names whose noun stands at the end are short.
pub(super) const SHORT_NAME_WORDS: usize = 4;

/// Whether a key begins with the noun of an institution.
pub(super) fn begins_as_institution(key: &str) -> bool {
    let first = key.split(' ').next().unwrap_or("");
    is_fixture(first, &[Fixture::Institution])
}

/// *Ministère de la Formation professionnelle et de l'Insertion*: the longest names of ministries.
pub(super) const LONG_NAME_WORDS: usize = 14;

/// Whether `name` is written as Romance languages write names, adjectives in small letters: *Commission
/// européenne*. A verb would have an object: an article that no preposition leads to.
pub(super) fn is_plain_name(name: &str, key: &str) -> bool {
    if !begins_as_institution(key)
        || !name.starts_with(char::is_uppercase)
        || name.contains([':', '«', '"', '?', '!', '.'])
    {
        return false;
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_small = |word: &str| word.chars().count() > 3 && word.starts_with(char::is_lowercase);
    let small = words.iter().filter(|word| is_small(word) && !word.contains(['\'', '’'])).count();
    let has_object = words.windows(2).any(|pair| match *pair {
        [before, word] => ARTICLES.contains(&word) && is_small(before) || ["à", "al", "ao"].contains(&word),
        _ => false,
    });
    !has_object && small <= words.len() / 2
}

/// What stands between a verb and its object, and no adjective and its complement.
const ARTICLES: [&str; 14] =
    ["le", "la", "les", "un", "une", "son", "sa", "ses", "el", "los", "las", "il", "lo", "gli"];

/// The complement of a name stands within so many words of its noun where that is first, else half of them.
const ADJECTIVES: usize = 4;

/// What leads from the noun of an institution to its field.
const COMPLEMENTS: [&str; 17] = [
    "of", "for", "on", "de", "du", "des", "d", "pour", "fur", "der", "di", "della", "delle", "del", "da",
    "do", "para",
];

/// Whether `name` is written as names are: in Latin script nearly all long words in capitals; in
/// others, short.
pub(in crate::engine::anatomy) fn has_capitals_of_a_name(name: &str, words: usize) -> bool {
    let long: Vec<&str> = name.split_whitespace().filter(|word| word.chars().count() > 3).collect();
    if !name.contains(|letter: char| letter.is_lowercase() || letter.is_uppercase()) {
        return words <= 4;
    }
    long.iter().all(|word| {
        word.trim_start_matches(|letter: char| !letter.is_alphabetic()).starts_with(char::is_uppercase)
    }) && words <= 7
}
