//! Two words of one language → whether they are forms of one word, or at least of one root.

use crate::engine::language::Language;
use crate::engine::segment::arabic::stems;

/// Whether two folded words are forms of one word.
pub(super) fn same_word(one: &str, two: &str, language: Language) -> bool {
    if language == Language::Arabic {
        return one == two
            || stems(one).any(|one| {
                let plain = without_endings(one.bare);
                stems(two).any(|two| one.bare == two.bare || plain == without_endings(two.bare))
            });
    }
    same_latin(one, two)
}

/// Whether two folded words may say the same thing by another part of speech: *وزع* and *توزيع*.
/// Latin words show that by their beginning, as forms of one word do.
pub(super) fn same_root(one: &str, two: &str, language: Language) -> bool {
    language == Language::Arabic
        && stems(one).any(|one| {
            let root = root(one.bare);
            root.chars().count() >= LEAST_ROOT && stems(two).any(|two| root == self::root(two.bare))
        })
}

/// Names have no forms but what is written onto them: *Doha's*, *للدوحة*.
pub(super) fn same_name(one: &str, two: &str, language: Language) -> bool {
    if language == Language::Arabic {
        return stems(one).any(|one| stems(two).any(|two| one.bare == two.bare));
    }
    one == two || one.trim_end_matches('s') == two.trim_end_matches('s') && one.len() > 3
}

/// *annonce, annoncé, annoncer*: a common beginning, and little after it.
fn same_latin(one: &str, two: &str) -> bool {
    if one == two {
        return true;
    }
    let common = one.chars().zip(two.chars()).take_while(|(one, two)| one == two).count();
    let (first, second) = (one.chars().count(), two.chars().count());
    let rest = first.max(second) - common;
    common >= 4 && rest <= 3
        || common >= 6 && rest <= 5
        || common >= 3 && first.min(second) == common && rest <= 2
}

/// An Arabic root has three consonants; of fewer too many words would be alike.
const LEAST_ROOT: usize = 3;

/// Endings of number, gender, case and possession, the longest of those that end alike first.
const ENDINGS: [&str; 11] = ["تها", "ات", "ون", "ين", "ان", "ها", "هم", "نا", "ه", "ي", "ا"];

/// The word without its endings: *إصداراته* has two of them.
fn without_endings(word: &str) -> &str {
    let mut word = word;
    for _ in 0..2 {
        let cut = ENDINGS
            .iter()
            .find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.chars().count() >= LEAST_ROOT));
        let Some(rest) = cut else { break };
        word = rest;
    }
    word
}

/// What verbs are conjugated and nouns are made with, the longest first.
const BEGINNINGS: [&str; 13] = ["يست", "تست", "نست", "مست", "است", "سي", "ست", "سن", "ي", "ت", "ن", "ا", "م"];

/// The consonants of a word without what it is conjugated with; its first letter is one of them.
fn root(word: &str) -> String {
    let bare = without_endings(word);
    let stem = BEGINNINGS
        .iter()
        .find_map(|beginning| bare.strip_prefix(beginning).filter(|rest| rest.chars().count() >= LEAST_ROOT))
        .unwrap_or(bare);
    let consonants = stem.chars().enumerate();
    let root: Vec<char> = consonants
        .filter(|(at, letter)| *at == 0 || !matches!(letter, 'ا' | 'و' | 'ي'))
        .map(|(_, letter)| letter)
        .collect();
    // *اختطف, مختطف*: what is made with a letter within.
    match root.as_slice() {
        [first, 'ت', rest @ ..] if rest.len() + 1 == LEAST_ROOT && stem != bare => {
            [&[*first], rest].concat().into_iter().collect()
        }
        root => root.iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::language::fold;

    #[track_caller]
    fn check(one: &str, two: &str, language: Language, word: bool, root: bool) {
        let (one, two) = (fold(one), fold(two));
        assert_eq!(same_word(&one, &two, language), word, "{one} {two}");
        assert_eq!(same_root(&one, &two, language), root, "{one} {two}");
    }

    #[test]
    fn forms_of_a_latin_word_begin_alike() {
        check("annoncé", "annonce", Language::French, true, false);
        check("opening", "opened", Language::English, true, false);
        check("ministre", "miel", Language::French, false, false);
    }

    #[test]
    fn an_arabic_word_has_clitics_and_endings() {
        check("إصداراته", "إصدارات", Language::Arabic, true, true);
        check("والمؤسسات", "مؤسسة", Language::Arabic, true, true);
        check("مدينة", "مدرسة", Language::Arabic, false, false);
    }

    #[test]
    fn an_arabic_verb_and_its_noun_have_one_root() {
        check("وزع", "توزيع", Language::Arabic, false, true);
        check("يقدم", "وقدم", Language::Arabic, false, true);
        check("لن", "لم", Language::Arabic, false, false);
    }
}
