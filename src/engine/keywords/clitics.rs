//! An Arabic word → what is written onto it: a conjunction or a preposition that no keyphrase begins
//! with.

use crate::engine::language::{Language, Pack, rarity};
use crate::engine::segment::arabic::{Stem, stems};

/// How much commoner a word must be without its first letter for the letter to be a preposition.
const COMMONER: f64 = 0.12;
/// The same before a long word with ل, with which fewer long words begin: *لحماية*, *لدرجة*.
const COMMONER_WITH_LAM: f64 = 0.04;
/// The fewest letters of a long word.
const LONG: usize = 4;
/// As rare as this are only words that no list of frequencies has.
const UNKNOWN: f64 = 0.999;
/// The fewest letters of a word under a preposition: shorter ones are part of too many.
const SHORTEST: usize = 3;

/// How many letters at the start are a conjunction or a preposition: *والتنمية* has one, and reads
/// as *التنمية*, *لمجلس* has one, as *مجلس* heads names, *بمقر* has one, as *مقر* is said far more often.
/// Before other words they can't be told from the word's own letters, and in لل the word is no longer
/// written as such.
pub fn letters(pack: &Pack, word: &str) -> usize {
    if pack.language != Language::Arabic {
        return 0;
    }
    let sure = |stem: &Stem| {
        stem.article && stem.bare.chars().count() > 2 || pack.organisation_heads.contains(stem.bare)
    };
    if let Some(stem) = stems(word).find(sure) {
        return if stem.contracted { 0 } else { stem.clitics };
    }
    usize::from(is_commoner_without(pack, word))
}

/// Whether a name carries a conjunction or a preposition: it belongs to no noun before it.
pub fn is_bound_name(pack: &Pack, word: &str) -> bool {
    has_any(pack, word) || word.starts_with('و') || word.starts_with("بال")
}

/// Whether a letter may be a clitic.
pub fn is_letter(letter: char) -> bool {
    matches!(letter, 'و' | 'ف' | 'ب' | 'ك' | 'ل' | 'س')
}

/// Whether a conjunction or preposition is written onto the word: what it begins is another group.
pub fn has_any(pack: &Pack, word: &str) -> bool {
    letters(pack, word) > 0 || is_contracted(pack, word)
}

/// Whether the word's article has lost its alef: *للاتحاد*.
pub fn is_contracted(pack: &Pack, word: &str) -> bool {
    pack.language == Language::Arabic && word.trim_start_matches(['و', 'ف']).starts_with("لل")
}

/// Whether an Arabic word carries a conjunction, or a preposition before a hamza, which no noun begins with
/// (*بإحراق*), or before a verbal noun (*لتفريغ*, *لاستكمال*), or a possessive (*آليتها*), or is an adverbial
/// accusative (*هاتفيا*). `surface` is the word as it stands, `word` the same folded.
pub fn is_bound(pack: &Pack, surface: &str, word: &str) -> bool {
    let mut first = surface.chars();
    let preposition =
        matches!(first.next(), Some('ب' | 'ل' | 'ك')) && matches!(first.next(), Some('أ' | 'إ'));
    is_joined(pack, surface, word)
        || preposition
        || has_possessive(surface)
        || is_unknown_under_preposition(pack, word)
        || is_before_verbal_noun(word)
        || surface.ends_with(['\u{64b}', 'ه'])
        || surface.ends_with("ًا")
        || word.ends_with("يا")
}

/// *آليتها*: a word that says whose it is, of whom nothing is said.
pub fn has_possessive(word: &str) -> bool {
    ["ها", "هم", "هما", "نا"].iter().any(|ending| word.ends_with(ending)) && word.chars().count() > 4
}

/// *لمجريات*, *بجروح*: a word that is said less than it is without its first letter; a short one, if it is never
/// said itself. Too little to take the letter off.
fn is_unknown_under_preposition(pack: &Pack, word: &str) -> bool {
    let rest = word.strip_prefix(['ب', 'ل']).filter(|rest| rest.chars().nth(SHORTEST - 1).is_some());
    // *لكرة (القدم)*
    let long = rest.is_some_and(|rest| {
        rest.chars().nth(LONG - 1).is_some()
            || word.starts_with('ل')
                && rarity(pack.language, rest) + COMMONER_WITH_LAM < rarity(pack.language, word)
    });
    rest.is_some_and(|rest| rarity(pack.language, rest) < rarity(pack.language, word))
        && letters(pack, word) == 0
        && (long || rarity(pack.language, word) >= UNKNOWN)
}

/// Whether a word carries a conjunction that can't be taken off: *وأفغانستان*.
pub fn is_joined(pack: &Pack, surface: &str, word: &str) -> bool {
    surface.starts_with('و')
        && letters(pack, word) == 0
        && !pack.own_initials.iter().any(|initial| word.starts_with(initial.as_str()))
}

/// *لتفريغ*, *لاجتياز*: ل before the beginnings of verbal nouns, with which hardly a word of its own begins.
pub fn is_before_verbal_noun(word: &str) -> bool {
    /// *لافتات* is shorter.
    const EIGHTH_FORM: usize = 7;
    word.starts_with("لت")
        || word.starts_with("لا") && word.chars().nth(3) == Some('ت') && word.chars().count() >= EIGHTH_FORM
}

fn is_commoner_without(pack: &Pack, word: &str) -> bool {
    word.strip_prefix(['ب', 'ل', 'ك', 'و'])
        .filter(|rest| rest.chars().nth(SHORTEST - 1).is_some())
        .is_some_and(|rest| {
            let is_long = word.starts_with('ل') && rest.chars().nth(LONG - 1).is_some();
            let commoner = if is_long { COMMONER_WITH_LAM } else { COMMONER };
            rarity(pack.language, rest) + commoner < rarity(pack.language, word)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::language::{fold, pack};

    #[track_caller]
    fn check(word: &str, expected: usize) {
        assert_eq!(letters(pack(Language::Arabic), &fold(word)), expected, "{word}");
    }

    #[test]
    fn what_is_written_onto_a_word_is_told_from_its_own_letters() {
        check("والتنمية", 1);
        check("لمجلس", 1);
        check("بمقر", 1);
        check("بذكرى", 1);
        check("بافتتاح", 1);
        check("لحماية", 1);
        check("للاتحاد", 0);
    }

    #[test]
    fn a_preposition_before_a_verbal_noun_begins_no_group() {
        let pack = pack(Language::Arabic);
        for word in ["لتفريغ", "لاستكمال", "بإحراق", "آليتها"] {
            assert!(is_bound(pack, word, &fold(word)), "{word}");
        }
        for word in ["لافتات", "لاعبون", "تفريغ"] {
            assert!(!is_bound(pack, word, &fold(word)), "{word}");
        }
    }

    #[test]
    fn a_word_keeps_its_own_letters() {
        for word in ["لجنة", "بنك", "برنامج", "بطولة", "كلية", "وزارة", "وثيقة", "بيان", "لقاء", "بلاد"]
        {
            check(word, 0);
        }
    }
}
