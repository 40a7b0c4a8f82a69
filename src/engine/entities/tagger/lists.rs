//! Which lists know a word: a bit a list.

use crate::engine::language::{Language, Lists, Pack, lexicon};

/// The bits of countries and cities that are nothing else.
pub(super) const LISTED_PLACES: u32 = 3 << 1;
/// The first bit of the lists of grammar.
const GRAMMAR: u32 = 11;

/// The lists of names that know a word.
pub(super) fn of_lexicon(word: &str, language: Language) -> u32 {
    let place =
        lexicon::place(word).map_or(0, |place| match (place.ambiguous || place.acronym, place.kind) {
            (true, _) => 1,
            (false, lexicon::PlaceKind::Country) => 1 << 1,
            (false, lexicon::PlaceKind::City) => 1 << 2,
            (false, _) => 1 << 3,
        });
    let organisation =
        lexicon::organisation(word).map_or(0, |found| if found.ambiguous { 1 << 4 } else { 1 << 5 });
    let demonym = lexicon::demonym(word).map_or(0, |_| 1 << 6);
    let given = lexicon::given_name(word).map_or(0, |given| if given.ambiguous { 1 << 7 } else { 1 << 8 });
    let family = if language == Language::Arabic {
        lexicon::arabic_family_name(word).map_or(0, |family| if family.ambiguous { 1 << 9 } else { 1 << 10 })
    } else {
        0
    };
    place | organisation | demonym | given | family
}

/// The lists of the language's grammar and of what names are made with, out of all that hold a word.
pub(super) fn of_grammar(lists: Lists, pack: &Pack) -> u32 {
    let sets = [
        &pack.functions,
        &pack.honorifics,
        &pack.organisation_heads,
        &pack.event_heads,
        &pack.place_heads,
        &pack.company_forms,
        &pack.never_names,
        &pack.speech_verbs,
        &pack.particles,
        &pack.place_prepositions,
        &pack.function_words,
        &pack.administrative,
    ];
    sets.into_iter().zip(GRAMMAR..).fold(0, |bits, (set, bit)| bits | u32::from(lists.are_in(set)) << bit)
}
