//! Which lists know a word: a bit a list.

use crate::engine::language::{Language, Pack, lexicon};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

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

/// The lists of the language's grammar and of what names are made with.
pub(super) fn of_grammar(word: &str, pack: &Pack) -> u32 {
    grammar(pack).get(word).copied().unwrap_or(0)
}

/// All these lists as one, so that a word is looked up once; made at the first look-up.
fn grammar(pack: &Pack) -> &'static FxHashMap<String, u32> {
    static BY_LANGUAGE: [OnceLock<FxHashMap<String, u32>>; Language::ALL.len() + 1] =
        [const { OnceLock::new() }; Language::ALL.len() + 1];
    let own = Language::ALL.iter().position(|&language| language == pack.language);
    let [first, ..] = &BY_LANGUAGE;
    let slot = own.and_then(|own| BY_LANGUAGE.get(own + 1)).unwrap_or(first);
    slot.get_or_init(|| {
        let lists = [
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
        let mut words: FxHashMap<String, u32> = FxHashMap::default();
        for (list, bit) in lists.into_iter().zip(GRAMMAR..) {
            for word in list {
                *words.entry(word.clone()).or_default() |= 1 << bit;
            }
        }
        words
    })
}
