//! The words in lower case that Romance names are made of: nouns, adjectives, and those who act.

use crate::engine::entities::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::{Case, Tag};

/// Nouns for those who act, which are not what an organisation is for.
pub(super) fn is_actor(scan: &Scan, index: usize) -> bool {
    const ACTORS: [&str; 26] = [
        "autorites",
        "pays",
        "etats",
        "representants",
        "membres",
        "experts",
        "organisations",
        "partenaires",
        "institutions",
        "delegations",
        "ministres",
        "entreprises",
        "populations",
        "gouvernements",
        "acteurs",
        "agences",
        "associations",
        "milieux",
        "cantons",
        "services",
        "delegues",
        "participants",
        "responsables",
        "pouvoirs",
        "parties",
        "organismes",
    ];
    let word = scan.fold(index);
    ACTORS.contains(&word)
        || scan.is_function(index)
        || word.strip_suffix('s').is_some_and(|singular| scan.pack.functions.contains(singular))
            && !matches!(word, "directeurs" | "directrices" | "secretaires")
}

/// *Haute école*, *Grand Conseil*: an adjective that stands before its noun.
pub(super) fn is_before_noun(word: &str) -> bool {
    const BEFORE: [&str; 18] = [
        "haut",
        "haute",
        "hauts",
        "hautes",
        "grand",
        "grande",
        "grands",
        "grandes",
        "petit",
        "petite",
        "petites",
        "bonne",
        "bonnes",
        "libre",
        "premiers",
        "premieres",
        "jeunes",
        "nouvelles",
    ];
    BEFORE.contains(&word)
}

/// Endings of adjectives of names that the language's list, made for other ends too, leaves out.
const ADJECTIVES_OF_NAMES: [&str; 48] = [
    "phone",
    "phones",
    "rieur",
    "rieure",
    "rieurs",
    "rieures",
    "icole",
    "icoles",
    "civil",
    "civile",
    "civils",
    "civiles",
    "commune",
    "communes",
    "romand",
    "romande",
    "romands",
    "romandes",
    "appliques",
    "appliquees",
    "alpin",
    "alpine",
    "alpins",
    "alpines",
    "latin",
    "latine",
    "marin",
    "marine",
    "marins",
    "marines",
    "feminin",
    "feminine",
    "bleue",
    "bleues",
    "blanche",
    "blanches",
    "noire",
    "noires",
    "libre",
    "libres",
    "ier",
    "iers",
    "ritime",
    "ritimes",
    "oderne",
    "odernes",
    "obile",
    "obiles",
];

/// A word in lower case with the ending of an adjective, or that stands as one: *travailleurs âgés*, *Arc alpin*.
pub(super) fn is_adjective(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    if !scan.is_lower(index)
        || scan.is_function_word(index)
        || scan.is_verb(index)
        || word.ends_with("ment")
        // *demandant*, *visant*: a participle opens a clause.
        || word.ends_with("ant") && word != "constituant"
    {
        return false;
    }
    let tag = scan.segments.tag(index);
    // *permanent* is listed as a whole, *fournissent* only ends like it.
    let listed = |ending: &String| word.ends_with(ending.as_str()) && (word == ending || tag != Tag::Verb);
    scan.pack.adjective_endings.iter().any(listed)
        || !matches!(tag, Tag::Verb | Tag::Form) && ADJECTIVES_OF_NAMES.iter().any(|ending| word.ends_with(ending))
        // *recommande*, *branche* only look like one.
        || tag == Tag::Adjective && (!word.ends_with('e') || scan.words(index).ends_with("ée"))
        || scan.is_demonym(index)
        // *maroco-émirati*.
        || word.rsplit_once('-').is_some_and(|(_, last)| lexicon::demonym(last).is_some())
}

/// A noun in lower case.
pub(super) fn is_small_noun(scan: &Scan, index: usize) -> bool {
    scan.is_lower(index)
        && !matches!(scan.segments.tag(index), Tag::Verb | Tag::Form | Tag::Adverb)
        && !scan.is_function_word(index)
        && !scan.is_verb(index)
        && (!scan.is_function(index) || scan.fold(index).ends_with('s'))
        && scan.fold(index).chars().count() > 2
}

/// Whether an acronym follows a name in lower case without brackets.
pub(super) fn is_appended(scan: &Scan, index: usize) -> bool {
    /// Two letters are more often a number or a country: *Institut UE*, *Office II*.
    const SHORTEST: usize = 3;
    scan.case(index) == Case::Upper
        && scan.words(index).len() >= SHORTEST
        && index > 0
        && scan.is_lower(index - 1)
        && !scan.is_in(index - 1, &scan.pack.connectors)
        && scan.place(index).is_none()
}
