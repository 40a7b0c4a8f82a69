//! What the engine knows of a language, as sets that are looked up by folded word.
//!
//! A language's folder holds the lists as people read and amend them (`grammar.txt`, `naming.txt`); a
//! [`Pack`] holds the same, folded, made once. A language without a folder gets the empty pack: it still
//! has structure, sentences, keywords and a summary.

mod reader;

use super::sets::{Lists, Set};
use super::{Each, Language, numerals};
use reader::Reader;
use rustc_hash::FxHashMap;
use std::sync::{LazyLock, OnceLock};

/// Where a noun's modifiers stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Before it: *solar cell*.
    #[default]
    HeadLast,
    /// After it: *cellule solaire*.
    HeadFirst,
}

/// The pack of `language`; an empty one for [`Language::Other`].
pub fn pack(language: Language) -> &'static Pack {
    static PACKS: Each<OnceLock<Pack>> = Each::lazy();
    static NONE: LazyLock<Pack> = LazyLock::new(Pack::default);
    PACKS.get(language, || Pack::new(language)).unwrap_or(&NONE)
}

/// Declares [`Pack`] from the table of its lists: what a list is for, its name, and the [`Reader`]'s way to
/// read it, from the heading of its own name or from those behind `of`.
macro_rules! pack {
    ($($(#[$doc:meta])+ $list:ident: $type:ty = $read:ident $(of $headings:tt)?;)+) => {
        /// A language's words, folded, as sets.
        #[derive(Debug, Default)]
        pub struct Pack {
            /// The language.
            pub language: Language,
            /// The lists of each word.
            known: FxHashMap<String, Lists>,
            /// What [`numeral`](numerals::numeral) knows.
            pub numerals: Set,
            $($(#[$doc])+ pub $list: $type,)+
        }

        impl Pack {
            fn new(language: Language) -> Self {
                let reader = Reader::new(language);
                let mut pack = Self {
                    language,
                    known: FxHashMap::default(),
                    numerals: reader.set(numerals::words(language)),
                    $($list: reader.$read(headings!($list $(of $headings)?)),)+
                };
                pack.known = reader.known();
                pack
            }
        }

        #[cfg(test)]
        const HEADINGS: &[reader::Headings] = &[$(headings!($list $(of $headings)?)),+];
    };
}

/// The headings that a list is read from.
macro_rules! headings {
    ($list:ident) => { &[stringify!($list)] };
    ($list:ident of [$($heading:ident),+]) => { &[$(stringify!($heading)),+] };
}

pack! {
    /// Articles, pronouns, prepositions, conjunctions, auxiliaries, common adverbs.
    function_words: Set = words;
    /// Finite and auxiliary verb forms that are common in releases: where a noun phrase must end.
    verbs: Set = words;
    /// Verbs that headlines are made with, in their plain form, where a tagger takes them for nouns.
    headline_verbs: Set = words;
    /// What a full stop may follow inside a sentence, without the stop.
    abbreviations: Set = words;
    /// Short words that lose their vowel and stick to the next word: `l'`, `d'`.
    elisions: Set = words;
    /// Verbs that announce speech: *said*, *a déclaré*.
    speech_verbs: Set = words;
    /// Words that point at something said before: a sentence that opens with one can't stand alone.
    anaphors: Set = words;
    /// Connectives at the start of a sentence that can go.
    connectives: Set = phrases;
    /// What opens a clause or phrase, after a comma, that a shorter statement can do without.
    adjunct_openers: Set = phrases;
    /// Those of them that may go without a comma: where and before whom something took place.
    circumstances: Set = phrases;
    /// Those of them that never go: who had a part in it, against what it is measured.
    limits: Set = phrases;
    /// Phrases with the counterpart that they wait for: *d'une part|d'autre part*.
    pairs: Vec<(String, String)> = pairs;
    /// Words whose loss would change what is true: negations, conditions, doubts, *only*.
    qualifiers: Set = words;
    /// Words that deny: *ne*, *not*, *لم*. Of those that go in pairs the one that is always there.
    negations: Set = words;
    /// Endings of adjectives that follow the noun in names written in lower case.
    adjective_endings: Vec<String> = affixes;
    /// Where a noun's modifiers stand.
    order: Order = order;
    /// Words that tie a noun to its complement: *de*, *of*.
    complement_links: Set = words;
    /// Definite and indefinite articles, and what contracts a preposition with one.
    articles: Set = words;
    /// Words that join equals: *et*, *and*.
    conjunctions: Set = words;
    /// Endings of past participles, which modify nouns as adjectives do.
    participle_endings: Vec<String> = affixes;
    /// Relatives and conjunctions that take a finite verb of their own: *qui*, *that*.
    subordinators: Set = words;
    /// Words after which such a conjunction takes none: *ainsi que*, *plus que*.
    comparisons: Set = words;
    /// Words that wait for a counterpart: *tant … que*, *both … and*.
    correlatives: Set = words;
    /// Words of a condition or an exception: what holds them is never left out.
    conditions: Set = words;
    /// Conjunctions that set against: *mais*, *but*.
    adversatives: Set = words;
    /// What stands between a subject or conjunction and its verb: *s'*, *ne*, *also*.
    verb_particles: Set = words;
    /// What stands before an infinitive that completes a verb: *à*, *de*, *to*.
    infinitive_marks: Set = words;
    /// Words that join beside the conjunctions: *ainsi que*, *as well as*.
    joints: Set = words;
    /// Prepositions contracted with an article: *du*, *aux*.
    contracted: Set = words;
    /// Words that make a noun point back: *cette*, *these*, *هذا*.
    demonstratives: Set = words;
    /// Nouns of time, which a demonstrative dates by the day of the release: *cette année*.
    periods: Set = words;
    /// Pronouns and possessives of the first person: who speaks so is quoted.
    first_person: Set = words;
    /// Prepositions and adverbs that a core subject doesn't reach across: *avec*, *by*.
    subject_breaks: Set = words;
    /// The prepositions of who takes part: *meeting with*, *accord avec*.
    comitatives: Set = words;
    /// The prepositions of who does it, after a passive: *par*, *by*.
    agents: Set = words;
    /// Verbs whose object was talked about: *discussed*, *évoqué*, *بحث*.
    topic_verbs: Set = words;
    /// Nouns that name what is done and don't show it by their ending: *soutien*, *launch*.
    action_nouns: Set = words;
    /// Endings of nouns that name what is done: *-tion*, *-ung*.
    action_endings: Vec<String> = affixes;
    /// Beginnings of words whose first letter looks like a conjunction written onto them: *وزير*.
    own_initials: Vec<String> = affixes;
    /// What states are styled: *République*, *Kingdom*.
    state_styles: Set = words;
    /// The first words of [`Pack::adjunct_openers`]: what is not here opens nothing.
    opener_words: Set = first_words of [adjunct_openers];
    /// Endings of present participles that open a clause after a comma: *-ant*, *-ing*.
    gerund_endings: Vec<String> = affixes;
    /// Endings of infinitives and participles: for a language without a tagger's model.
    verb_endings: Vec<String> = affixes;
    /// Frequent lower-case nouns and adjectives that are no keyword by themselves.
    weak_words: Set = words;
    /// Phrases of praise and formality, which tell no news: *a testament to*, *joue un rôle important*.
    praise: Set = phrases;
    /// The first words of [`Pack::praise`].
    praise_openers: Set = first_words of [praise];
    /// What senders call themselves: *a leading provider*, *une entreprise*.
    trades: Set = words;
    /// Honorifics and titles of a man: *M.*, *Mr*, *السيد*.
    honorifics_male: Set = phrases;
    /// Of a woman.
    honorifics_female: Set = phrases;
    /// All honorifics, of any gender.
    honorifics: Set = phrases of [honorifics, honorifics_male, honorifics_female];
    /// The folded words, with and without their full stops, that an honorific begins with.
    honorific_openers: Set = openers of [honorifics, honorifics_male, honorifics_female];
    /// Nouns of functions that are a man's: *directeur*.
    functions_male: Set = words;
    /// A woman's: *directrice*, *وزيرة*.
    functions_female: Set = words;
    /// All function nouns, of any gender.
    functions: Set = words of [functions, functions_male, functions_female];
    /// Words within a name: *bin*, *van*, *de la*.
    particles: Set = words;
    /// Nouns that an organisation's name is built on.
    organisation_heads: Set = words;
    /// Those of them that make a name in lower case too, before a capitalised complement.
    lowercase_heads: Set = words;
    /// Legal forms and words that close a company's name: *Ltd*, *SA*.
    company_forms: Set = words;
    /// Nouns that an event's name is built on.
    event_heads: Set = words;
    /// Nouns for what is written, planned or awarded, which names no one: *treaty*, *loi*, *prix*.
    documents: Set = words;
    /// Nouns that a place's name is built on.
    place_heads: Set = words;
    /// Those of them that in lower case are no part of the name: *la ville de*, *the city of*.
    administrative: Set = words;
    /// Prepositions that stand before a place.
    place_prepositions: Set = words;
    /// Words that join the parts of a name: *de*, *of the*, *pour*, *and*.
    connectors: Set = words;
    /// Ordinal words: *dixième*, *tenth*.
    ordinals: Set = words;
    /// Capitalised words that are no name: months, weekdays, greetings.
    never_names: Set = words;
    /// Pronouns and possessives that speak of a man.
    pronouns_male: Set = words;
    /// Of a woman.
    pronouns_female: Set = words;
}

impl Pack {
    /// The lists that hold `word`: one look-up for all of them.
    pub fn lists(&self, word: &str) -> Lists {
        self.known.get(word).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::language::headed;

    #[test]
    fn every_heading_is_a_list() {
        let known = HEADINGS.concat();
        for language in Language::ALL {
            let folder = language.folder().map_or([""; 2], |folder| [folder.grammar, folder.naming]);
            for (heading, line) in folder.into_iter().flat_map(headed::lines) {
                assert!(known.contains(&heading), "{language:?}: [{heading}] {line}");
            }
        }
    }

    #[test]
    fn every_language_says_what_binds_and_what_names() {
        for language in Language::ALL {
            let pack = pack(language);
            for list in [&pack.function_words, &pack.verbs, &pack.honorifics, &pack.functions] {
                assert!(!list.is_empty(), "{language:?}");
            }
        }
    }
}
