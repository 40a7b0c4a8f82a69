//! Words that a librarian files nothing under: modifiers that only say when, how much or how good, nouns too
//! general to stand alone, verbs that look like nouns, participles that wait for their complement.
//!
//! A file a language; beside [`super::Pack::weak_words`], which begin no phrase of any kind.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod it;
mod pt;

use super::{Language, fold, rarity};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// How rare the rarer form of a verb may be: what is rarer is no form at all (*investored*).
const RAREST_FORM: f64 = 0.88;
/// How much rarer than the word its forms may be, so that it is a verb as much as a noun.
const RARER_THAN_A_VERB: f64 = 0.06;

/// A language's lists, of words separated by white space; spelling and case don't matter.
struct Words {
    /// Adjectives that name no kind of thing: *current*, *prochaines*, *bold*.
    modifiers: &'static str,
    /// Adjectives of degree, which *very* and *more* go with: they tell how a thing is, and seldom which kind it
    /// is. The French ones were counted in OrangeSum (CC BY-SA 4.0) after *très*, *plus*, *moins*, *aussi*, *si*,
    /// *trop*, *peu*, the English ones in Newsworthy (CC0), and both read.
    qualifiers: &'static str,
    /// Nouns that open no phrase, as they frame, count or measure: *domaine*, *مجمل*.
    heads: &'static str,
    /// Nouns that open none before a complement: *variety (of)*.
    frames: &'static str,
    /// Nouns that open none before a complement in a release, as they say less than it does: *aide (d'une prise)*,
    /// *members (of)*.
    vague: &'static str,
    /// Nouns that say nothing alone: *loi*, *report*.
    general: &'static str,
    /// What ends no compound: *(square) meters*, *(society) today*.
    tails: &'static str,
    /// Verbs that taggers take for nouns.
    verbs: &'static str,
    /// Adjectives that take a complement: *favorable (à)*.
    governing: &'static str,
    /// Nouns that are half a preposition after *l'*, *à*, *au*: *(à l')encontre (de)*.
    prepositions: &'static str,
    /// Participles that say nothing before their complement: *المتعلقة (بـ)*.
    participles: &'static str,
    /// Nouns that are adverbs under a preposition: *بشكل*.
    adverbs: &'static str,
}

impl Words {
    const NONE: Self = Self {
        modifiers: "",
        qualifiers: "",
        heads: "",
        frames: "",
        vague: "",
        general: "",
        tails: "",
        verbs: "",
        governing: "",
        prepositions: "",
        participles: "",
        adverbs: "",
    };
}

/// [`Words`], folded.
struct Sets {
    modifiers: FxHashSet<String>,
    qualifiers: FxHashSet<String>,
    heads: FxHashSet<String>,
    frames: FxHashSet<String>,
    vague: FxHashSet<String>,
    general: FxHashSet<String>,
    tails: FxHashSet<String>,
    verbs: FxHashSet<String>,
    governing: FxHashSet<String>,
    prepositions: FxHashSet<String>,
    participles: FxHashSet<String>,
    adverbs: FxHashSet<String>,
}

impl Sets {
    fn new(words: &Words) -> Self {
        let set = |words: &str| words.split_whitespace().map(fold).collect();
        Self {
            modifiers: set(words.modifiers),
            qualifiers: set(words.qualifiers),
            heads: set(words.heads),
            frames: set(words.frames),
            vague: set(words.vague),
            general: set(words.general),
            tails: set(words.tails),
            verbs: set(words.verbs),
            governing: set(words.governing),
            prepositions: set(words.prepositions),
            participles: set(words.participles),
            adverbs: set(words.adverbs),
        }
    }
}

fn sets(language: Language) -> &'static Sets {
    static FRENCH: LazyLock<Sets> = LazyLock::new(|| Sets::new(&fr::WORDS));
    static ENGLISH: LazyLock<Sets> = LazyLock::new(|| Sets::new(&en::WORDS));
    static ARABIC: LazyLock<Sets> = LazyLock::new(|| Sets::new(&ar::WORDS));
    static GERMAN: LazyLock<Sets> = LazyLock::new(|| Sets::new(&de::WORDS));
    static ITALIAN: LazyLock<Sets> = LazyLock::new(|| Sets::new(&it::WORDS));
    static SPANISH: LazyLock<Sets> = LazyLock::new(|| Sets::new(&es::WORDS));
    static PORTUGUESE: LazyLock<Sets> = LazyLock::new(|| Sets::new(&pt::WORDS));
    static OTHER: LazyLock<Sets> = LazyLock::new(|| Sets::new(&Words::NONE));
    match language {
        Language::French => &FRENCH,
        Language::English => &ENGLISH,
        Language::Arabic => &ARABIC,
        Language::German => &GERMAN,
        Language::Italian => &ITALIAN,
        Language::Spanish => &SPANISH,
        Language::Portuguese => &PORTUGUESE,
        Language::Other => &OTHER,
    }
}

/// Whether an adjective names no kind of thing: *current*, *prochaines*, *bold*.
pub fn is_empty_modifier(folded: &str, language: Language) -> bool {
    sets(language).modifiers.contains(folded)
}

/// Whether an adjective tells how a thing is rather than which kind: *grave*, *prestigious*.
pub fn is_qualifier(folded: &str, language: Language) -> bool {
    sets(language).qualifiers.contains(folded)
}

/// Whether a noun only frames, counts or measures: *domaine (de la formation)*, *مجمل (الأوضاع)*.
pub fn is_empty_head(folded: &str, language: Language) -> bool {
    sets(language).heads.contains(folded)
}

/// Whether a noun says less than its complement: *cœur (de la ville)*, *members (of)*.
pub fn is_vague(folded: &str, language: Language) -> bool {
    sets(language).vague.contains(folded) || is_frame(folded, language)
}

/// Whether a noun only frames its complement: *variety (of)*.
pub fn is_frame(folded: &str, language: Language) -> bool {
    sets(language).frames.contains(folded)
}

/// Whether a noun says nothing alone in a release: *loi*, *report*.
pub fn is_general(folded: &str, language: Language) -> bool {
    let general = &sets(language).general;
    general.contains(folded)
        || language == Language::Arabic
            && folded.strip_prefix("ال").is_some_and(|bare| general.contains(bare))
}

/// Whether a noun ends no compound: *(square) meters*, *(society) today*.
pub fn is_tail(folded: &str, language: Language) -> bool {
    sets(language).tails.contains(folded)
}

/// Whether a word that taggers take for a noun is a verb nearly always: *enables*, *permet*.
pub fn is_plain_verb(folded: &str, language: Language) -> bool {
    language == Language::English
        && (sets(language).verbs.contains(folded) || folded.ends_with("ify") || folded.ends_with("ifies"))
}

/// Whether an English word is said about as often as its *-ing* and *-ed* forms, as a verb is: *extract*, *launch*.
pub fn has_verb_forms(folded: &str) -> bool {
    let rare = |word: String| rarity(Language::English, &word);
    let plain = match (folded.strip_suffix("ies"), folded.strip_suffix('s')) {
        (Some(stem), _) => format!("{stem}y"),
        (None, plain) => plain.unwrap_or(folded).to_owned(),
    };
    let bare = plain.strip_suffix('e').unwrap_or(&plain);
    let past = match plain.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o']) => format!("{stem}ied"),
        _ => format!("{bare}ed"),
    };
    let (ing, past) = (rare(format!("{bare}ing")), rare(past));
    ing.max(past) <= RAREST_FORM
        && (ing + past) / 2.0 <= rarity(Language::English, folded) + RARER_THAN_A_VERB
}

/// Whether a noun in French is half of a preposition with the word before it: *(en) matière de*, *(à l')encontre
/// de*.
pub fn is_half_a_preposition(before: &str, folded: &str, language: Language) -> bool {
    language == Language::French
        && (before == "en"
            || matches!(before, "l'" | "a" | "au") && sets(language).prepositions.contains(folded))
}

/// Whether a French adjective takes a complement with *à* or *par*: *favorable (à)*, *exempt (de)*.
pub fn governs(folded: &str) -> bool {
    sets(Language::French).governing.contains(folded)
}

/// Whether an adjective says nothing before its complement: *(الموضوعات) المتعلقة بـ*.
pub fn awaits_complement(folded: &str, language: Language) -> bool {
    sets(language).participles.contains(folded)
}

/// Whether an Arabic word without an article begins as a verb of the present does, and hardly a noun: *يصل*.
pub fn begins_as_verb(folded: &str) -> bool {
    folded.starts_with('ي') && !ARABIC_WITH_YA.iter().any(|noun| folded.starts_with(noun))
}

/// The beginnings of Arabic nouns with ي: day, hand, right, left, certainty, orphan, euro, jasmine, Yemen, Japan.
const ARABIC_WITH_YA: [&str; 12] =
    ["يوم", "يد", "يمين", "يسار", "يقين", "يتيم", "يورو", "ياسمين", "يمن", "يابان", "يهود", "يون"];

/// Whether an Arabic noun under a preposition is an adverb: *بشكل*, *بعنوان*.
pub fn is_adverbial(folded: &str) -> bool {
    sets(Language::Arabic).adverbs.contains(folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_weak_in_its_own_language() {
        assert!(is_empty_head("domaine", Language::French) && !is_empty_head("domaine", Language::English));
        assert!(is_empty_modifier(&fold("actuelles"), Language::French));
        assert!(!is_empty_modifier(&fold("actuelles"), Language::English));
        assert!(is_general("report", Language::English) && is_plain_verb("enables", Language::English));
        assert!(is_general(&fold("الجلسة"), Language::Arabic) && is_general(&fold("جلسة"), Language::Arabic));
        assert!(is_qualifier("graves", Language::French) && is_vague(&fold("cœur"), Language::French));
        assert!(has_verb_forms("strengthen") && !has_verb_forms("climate"));
        assert!(is_frame("variety", Language::English) && is_tail("meters", Language::English));
        assert!(is_half_a_preposition("l'", "encontre", Language::French));
        assert!(awaits_complement(&fold("المتعلقة"), Language::Arabic) && is_adverbial(&fold("بعنوان")));
    }
}
