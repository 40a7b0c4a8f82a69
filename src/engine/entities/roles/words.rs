//! The small words that bound a role, in the languages with capitals: what begins another phrase, what
//! links a complement, what stands before a function and belongs to it.

use super::super::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::{Case, Tag};

/// Pronouns, conjunctions and prepositions that begin another phrase.
#[rustfmt::skip]
const FRENCH_CLAUSES: [&str; 35] = [
    "qui", "que", "qu'", "dont", "lequel", "laquelle", "auquel", "avec", "lors", "pendant", "depuis",
    "ainsi", "afin", "comme", "selon", "quand", "lorsque", "si", "mais", "donc", "puis", "il", "elle",
    "ils", "elles", "on", "nous", "ne", "n'", "tandis", "hier", "aujourd'hui", "demain", "sans", "devant",
];
#[rustfmt::skip]
const ENGLISH_CLAUSES: [&str; 37] = [
    "who", "which", "that", "whose", "whom", "where", "when", "with", "after", "before", "during", "since",
    "while", "as", "but", "he", "she", "they", "we", "it", "than", "whereas", "according", "today",
    "yesterday", "tomorrow", "not", "by", "if", "because", "so", "via", "without", "through", "alongside",
    "despite", "amid",
];
#[rustfmt::skip]
const OTHER_CLAUSES: [&str; 12] = [
    "che", "con", "que", "quien", "mit", "por", "seit", "com", "wer", "welche", "quando", "cuando",
];

/// What stands before a function and belongs to it: *ancienne ministre*, *nouvelle responsable*.
#[rustfmt::skip]
const FRENCH_RANKS: [&str; 17] = [
    "premier", "premiere", "ancien", "ancienne", "nouveau", "nouvel", "nouvelle", "haut", "haute", "futur",
    "future", "vice", "vice-premiere", "grand", "grande", "ex", "jeune",
];

/// Functions that only say whose fellow someone is: any other says more.
#[rustfmt::skip]
const RELATIONS: [&str; 30] = [
    "homologue", "counterpart", "successor", "predecessor", "epouse", "epoux", "mari", "femme", "fils",
    "fille", "pere", "mere", "frere", "soeur", "wife", "husband", "widow", "widower", "son", "daughter",
    "father", "mother", "brother", "sister", "uncle", "aunt", "nephew", "niece", "veuf", "veuve",
];

/// What says that a function is no longer, or not yet, someone's.
const BYGONE: [&str; 8] = ["ancien", "ancienne", "ex", "former", "late", "erstwhile", "outgoing", "sortant"];

/// How many words may stand between a noun and the preposition that governs it.
const GOVERNED: usize = 4;

/// Which preposition links a complement: articles and contractions aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    Of,
    To,
    For,
    In,
    On,
}

/// The preposition at `index`, if it is one.
pub(super) fn link(scan: &Scan, index: usize) -> Option<Link> {
    if !scan.is_lower(index) {
        return None;
    }
    match scan.fold(index) {
        "de" | "du" | "des" | "d'" | "of" | "di" | "del" | "della" | "dei" | "degli" | "delle" | "dell'"
        | "do" | "da" | "dos" | "das" => Some(Link::Of),
        // The folded *à*.
        "a" if scan.pack.language != Language::English => Some(Link::To),
        "au" | "aux" | "to" => Some(Link::To),
        "pour" | "for" | "per" | "para" | "fur" => Some(Link::For),
        "en" | "in" => Some(Link::In),
        "sur" | "on" => Some(Link::On),
        _ => None,
    }
}

/// The preposition that governs the noun at `index`: *de* before *l'ancien président*.
pub(super) fn governing(scan: &Scan, index: usize) -> Option<usize> {
    let inside = |token: usize| is_definite_article(scan, token) || FRENCH_RANKS.contains(&scan.fold(token));
    let last = (index.saturating_sub(GOVERNED)..index).rev().find(|&token| !inside(token))?;
    link(scan, last).map(|_| last)
}

/// Whether the word at `index` begins another phrase than the role.
pub(super) fn opens_clause(scan: &Scan, index: usize) -> bool {
    if !scan.is_lower(index) {
        return false;
    }
    let word = scan.fold(index);
    let clause = match scan.pack.language {
        Language::French => {
            FRENCH_CLAUSES.contains(&word)
                || word == "par" && !scan.fold(index + 1).starts_with("interim")
                // *où* folds like *ou*.
                || word == "ou" && scan.words(index) != "ou"
        }
        Language::English => ENGLISH_CLAUSES.contains(&word),
        _ => OTHER_CLAUSES.contains(&word),
    };
    let whose = |index: usize| {
        matches!(scan.fold(index), "its" | "their" | "his" | "her" | "son" | "sa" | "ses" | "leur" | "leurs")
    };
    // *head of its division* goes on, *in its meeting* is when.
    let governed = index.checked_sub(1).is_some_and(|last| link(scan, last).is_some());
    let whose = whose(index) && !governed || matches!(word, "in" | "at") && whose(index + 1);
    clause || whose || scan.pack.never_names.contains(word) && is_weekday(word) || is_dated(scan, index)
}

fn is_weekday(word: &str) -> bool {
    matches!(word, "samedi" | "dimanche" | "lundi" | "mardi" | "mercredi" | "jeudi" | "vendredi")
}

/// *le 12*, *in 2020*, *on Tuesday*: a preposition or an article, and a date.
fn is_dated(scan: &Scan, index: usize) -> bool {
    if !matches!(scan.fold(index), "le" | "en" | "in" | "on" | "until" | "jusqu'" | "il" | "el" | "am") {
        return false;
    }
    let next = index + 1;
    scan.is_number(next) || is_weekday(scan.fold(next)) || is_calendar_name(scan, next)
}

/// A month or a weekday: of the words that are never names, those that stand with a day or a year.
fn is_calendar_name(scan: &Scan, index: usize) -> bool {
    #[rustfmt::skip]
    const MONTHS_AND_DAYS: [&str; 31] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
        "octobre", "novembre", "decembre",
    ];
    let word = scan.fold(index);
    MONTHS_AND_DAYS.contains(&word)
}

/// A finite verb, by the list or by its place in the sentence.
pub(super) fn is_verb(scan: &Scan, index: usize) -> bool {
    if !scan.is_lower(index) || scan.is_function(index) {
        return false;
    }
    // *of advanced innovation*: no finite verb follows a preposition or an article.
    let governed = index
        .checked_sub(1)
        .is_some_and(|last| link(scan, last).is_some() || is_definite_article(scan, last));
    // *représentant permanent*: an adjective that is spelt like a verb.
    let agrees = || {
        let word = scan.fold(index);
        scan.pack.language == Language::French
            && index
                .checked_sub(1)
                .is_some_and(|last| scan.is_function(last) && !scan.fold(last).ends_with('s'))
            && (word.ends_with("ent") || word.ends_with("ents"))
            && !scan.is_verb(index)
    };
    match scan.segments.tag(index) {
        Tag::Verb => scan.words(index) != "à" && !governed && !agrees(),
        // *Secretary-General appoints X*: what a headline's verb looks like, before a name.
        Tag::Noun => scan.is_verb_of_headlines(index) && scan.is_capital(index + 1),
        Tag::Function => false,
        _ => scan.is_verb(index),
    }
}

/// A noun of a function, in the sense that it has where it stands: not *a jugé*, *l'Assemblée générale*.
pub(super) fn is_function(scan: &Scan, index: usize) -> bool {
    if !scan.is_function(index) {
        return false;
    }
    match scan.fold(index) {
        "juge" | "epouse" | "guide" | "pilote" if scan.words(index).ends_with('é') => false,
        // *élu récemment*, *élue à*, *a chargé l'institut*: what someone underwent or did.
        "elu" | "elue" | "charge" | "chargee" => {
            link(scan, index + 1) == Some(Link::Of)
                || !scan.is_lower(index + 1)
                || scan.segments.tag(index + 1) == Tag::Adjective
        }
        // *le général X*, *General X*; elsewhere an adjective: *General Assembly*.
        "general" => {
            scan.is_capital(index + 1)
                && !scan.is_in(index + 1, &scan.pack.organisation_heads)
                && !scan.is_in(index + 1, &scan.pack.event_heads)
                && !is_function_noun(scan, index.wrapping_sub(1))
        }
        "chief" | "deputy" | "assistant" | "executive" | "senior" | "lead" | "principal" => true,
        // *the shareholder structure*, *member states*: the first half of a compound.
        _ if scan.pack.language == Language::English && is_first_half(scan, index) => false,
        // *un projet pilote*.
        "pilote" => index.checked_sub(1).is_none_or(|last| scan.segments.tag(last) != Tag::Noun),
        _ => true,
    }
}

/// Whether a lower-case noun that is no function follows, and with it makes a compound.
fn is_first_half(scan: &Scan, index: usize) -> bool {
    let noun = |token: usize| {
        scan.is_lower(token)
            && scan.segments.tag(token) == Tag::Noun
            && !scan.is_function(token)
            && !matches!(scan.fold(token), "emeritus" | "emerita" | "elect" | "designate")
    };
    let next = index + 1;
    scan.is_lower(index)
        && noun(next)
        && !(next..next + 4).find(|&token| !noun(token)).is_some_and(|after| scan.is_function(after))
}

fn is_function_noun(scan: &Scan, index: usize) -> bool {
    index < scan.len() && scan.is_function(index)
}

/// A function of several people: *conseillères*, *founders*.
pub(super) fn is_plural_function(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    match scan.pack.language {
        Language::English => {
            is_function(scan, index) && word.ends_with('s') && !scan.pack.functions.contains(word)
        }
        _ => word.strip_suffix('s').is_some_and(|singular| scan.pack.functions.contains(singular)),
    }
}

/// Whether the function at `index` only says whose fellow someone is.
pub(super) fn is_relation(scan: &Scan, index: usize) -> bool {
    RELATIONS.contains(&scan.fold(index))
}

/// Whether the word at `index` says that a function is no longer someone's.
pub(super) fn is_bygone(scan: &Scan, index: usize) -> bool {
    BYGONE.contains(&scan.fold(index))
}

pub(super) fn is_and(scan: &Scan, index: usize) -> bool {
    matches!(scan.fold(index), "et" | "and" | "e" | "y" | "und") && scan.is_lower(index)
}

pub(super) fn is_definite_article(scan: &Scan, index: usize) -> bool {
    matches!(
        scan.fold(index),
        "le" | "la"
            | "les"
            | "l'"
            | "the"
            | "il"
            | "lo"
            | "el"
            | "o"
            | "os"
            | "der"
            | "die"
            | "das"
            | "gli"
            | "i"
            | "las"
            | "los"
    )
}

pub(super) fn is_indefinite_article(scan: &Scan, index: usize) -> bool {
    matches!(
        scan.fold(index),
        "un" | "une" | "a" | "an" | "una" | "uno" | "um" | "uma" | "ein" | "eine" | "un'"
    ) && scan.is_lower(index)
        && !(scan.fold(index) == "a" && scan.pack.language != Language::English)
        // German *um* is a conjunction.
        && !(scan.fold(index) == "um" && scan.pack.language != Language::Portuguese)
}

/// A word that stands before a function and belongs to it: *French President*, *WFP Country Director*,
/// *paper conservator*, *ancienne ministre*.
pub(super) fn is_modifier(scan: &Scan, index: usize) -> bool {
    match scan.pack.language {
        Language::English | Language::German => is_english_modifier(scan, index),
        Language::French => FRENCH_RANKS.contains(&scan.fold(index)),
        _ => false,
    }
}

fn is_english_modifier(scan: &Scan, index: usize) -> bool {
    if scan.is_punctuation(index) || scan.honorific(index) > 0 && scan.words(index).chars().count() <= 3 {
        return false;
    }
    let word = scan.fold(index);
    if scan.is_lower(index) {
        let gerund = word.ends_with("ing") && !scan.is_function_word(index) && scan.is_function(index + 1);
        return gerund
            || matches!(scan.segments.tag(index), Tag::Noun | Tag::Adjective)
                && !scan.is_function_word(index)
                && !is_verb(scan, index);
    }
    matches!(scan.words(index), "'s" | "’s")
        || scan.is_capital(index)
            && !(scan.opens_sentence(index) && scan.is_function_word(index))
            && !scan.pack.never_names.contains(word)
            && (scan.case(index) == Case::Upper || !scan.is_function_word(index))
}
