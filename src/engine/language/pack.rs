//! What the engine knows of a language, as sets that are looked up by folded word.
//!
//! A language's folder holds the lists as they are read by people ([`Grammar`], [`Naming`]); a
//! [`Pack`] holds the same, folded, made once. A language without a folder gets the empty pack:
//! it still has structure, sentences, keywords and a summary.

use super::{Language, key};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Words that bind others together. Lists of single words are separated by white space, lists of
/// phrases by line ends; spelling and case don't matter.
#[derive(Clone, Copy, Debug, Default)]
pub struct Grammar {
    /// Articles, pronouns, prepositions, conjunctions, auxiliaries, common adverbs.
    pub function_words: &'static str,
    /// Finite and auxiliary verb forms that are common in releases: where a noun phrase must end.
    pub verbs: &'static str,
    /// What a full stop may follow inside a sentence, without the stop.
    pub abbreviations: &'static str,
    /// Short words that lose their vowel and stick to the next word: `l'`, `d'`.
    pub elisions: &'static str,
    /// Verbs that announce speech: *said*, *a déclaré*.
    pub speech_verbs: &'static str,
    /// Words that point at something said before: a sentence that opens with one can't stand alone.
    pub anaphors: &'static str,
    /// Connectives at the start of a sentence that can go.
    pub connectives: &'static str,
    /// What opens a clause or phrase, after a comma, that a shorter statement can do without.
    pub adjunct_openers: &'static str,
    /// Words whose loss would change what is true: negations, conditions, doubts, *only*.
    pub qualifiers: &'static str,
    /// Endings of adjectives that follow the noun in names written in lower case.
    pub adjective_endings: &'static str,
    /// Endings of infinitives and participles: for a language without a tagger's model.
    pub verb_endings: &'static str,
    /// Frequent lower-case nouns and adjectives that are no keyword by themselves.
    pub weak_words: &'static str,
}

/// Words that names are made with and found by. Written as in [`Grammar`].
#[derive(Clone, Copy, Debug, Default)]
pub struct Naming {
    /// Honorifics and titles of a man, by line: *M.*, *Mr*, *السيد*.
    pub honorifics_male: &'static str,
    /// Of a woman.
    pub honorifics_female: &'static str,
    /// Of either.
    pub honorifics: &'static str,
    /// Nouns of functions that are a man's: *directeur*.
    pub functions_male: &'static str,
    /// A woman's: *directrice*, *وزيرة*.
    pub functions_female: &'static str,
    /// Either's: *ministre*, *minister*.
    pub functions: &'static str,
    /// Words within a name: *bin*, *van*, *de la*.
    pub particles: &'static str,
    /// Nouns that an organisation's name is built on.
    pub organisation_heads: &'static str,
    /// Those of them that make a name in lower case too, before a capitalised complement.
    pub lowercase_heads: &'static str,
    /// Legal forms and words that close a company's name: *Ltd*, *SA*.
    pub company_forms: &'static str,
    /// Nouns that an event's name is built on.
    pub event_heads: &'static str,
    /// Nouns that a place's name is built on.
    pub place_heads: &'static str,
    /// Those of them that in lower case are no part of the name: *la ville de*, *the city of*.
    pub administrative: &'static str,
    /// Prepositions that stand before a place.
    pub place_prepositions: &'static str,
    /// Words that join the parts of a name: *de*, *of the*, *pour*, *and*.
    pub connectors: &'static str,
    /// Ordinal words: *dixième*, *tenth*.
    pub ordinals: &'static str,
    /// Capitalised words that are no name: months, weekdays, greetings.
    pub never_names: &'static str,
    /// Pronouns and possessives that speak of a man.
    pub pronouns_male: &'static str,
    /// Of a woman.
    pub pronouns_female: &'static str,
}

type Set = FxHashSet<String>;

/// A language's words, folded, as sets.
#[derive(Debug, Default)]
pub struct Pack {
    /// The language.
    pub language: Language,
    /// See [`Grammar`].
    pub function_words: Set,
    /// See [`Grammar`].
    pub verbs: Set,
    /// See [`Grammar`].
    pub abbreviations: Set,
    /// See [`Grammar`].
    pub elisions: Set,
    /// See [`Grammar`].
    pub speech_verbs: Set,
    /// See [`Grammar`].
    pub anaphors: Set,
    /// See [`Grammar`].
    pub connectives: Set,
    /// See [`Grammar`].
    pub adjunct_openers: Set,
    /// See [`Grammar`].
    pub qualifiers: Set,
    /// See [`Grammar`]. Longest first.
    pub adjective_endings: Vec<String>,
    /// See [`Grammar`].
    pub verb_endings: Vec<String>,
    /// See [`Grammar`].
    pub weak_words: Set,
    /// See [`Naming`].
    pub honorifics_male: Set,
    /// See [`Naming`].
    pub honorifics_female: Set,
    /// All honorifics, of any gender.
    pub honorifics: Set,
    /// See [`Naming`].
    pub functions_male: Set,
    /// See [`Naming`].
    pub functions_female: Set,
    /// All function nouns, of any gender.
    pub functions: Set,
    /// See [`Naming`].
    pub particles: Set,
    /// See [`Naming`].
    pub organisation_heads: Set,
    /// See [`Naming`].
    pub lowercase_heads: Set,
    /// See [`Naming`].
    pub company_forms: Set,
    /// See [`Naming`].
    pub event_heads: Set,
    /// See [`Naming`].
    pub place_heads: Set,
    /// See [`Naming`].
    pub administrative: Set,
    /// See [`Naming`].
    pub place_prepositions: Set,
    /// See [`Naming`].
    pub connectors: Set,
    /// See [`Naming`].
    pub ordinals: Set,
    /// See [`Naming`].
    pub never_names: Set,
    /// See [`Naming`].
    pub pronouns_male: Set,
    /// See [`Naming`].
    pub pronouns_female: Set,
}

impl Pack {
    fn new(language: Language, grammar: &Grammar, naming: &Naming) -> Self {
        let mut adjective_endings: Vec<String> =
            grammar.adjective_endings.split_whitespace().map(key).collect();
        adjective_endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        Self {
            language,
            function_words: words(&[grammar.function_words]),
            verbs: words(&[grammar.verbs]),
            abbreviations: words(&[grammar.abbreviations]),
            elisions: words(&[grammar.elisions]),
            speech_verbs: words(&[grammar.speech_verbs]),
            anaphors: words(&[grammar.anaphors]),
            connectives: phrases(&[grammar.connectives]),
            adjunct_openers: phrases(&[grammar.adjunct_openers]),
            qualifiers: words(&[grammar.qualifiers]),
            adjective_endings,
            verb_endings: grammar.verb_endings.split_whitespace().map(key).collect(),
            weak_words: words(&[grammar.weak_words]),
            honorifics_male: phrases(&[naming.honorifics_male]),
            honorifics_female: phrases(&[naming.honorifics_female]),
            honorifics: phrases(&[naming.honorifics, naming.honorifics_male, naming.honorifics_female]),
            functions_male: words(&[naming.functions_male]),
            functions_female: words(&[naming.functions_female]),
            functions: words(&[naming.functions, naming.functions_male, naming.functions_female]),
            particles: words(&[naming.particles]),
            organisation_heads: words(&[naming.organisation_heads]),
            lowercase_heads: words(&[naming.lowercase_heads]),
            company_forms: words(&[naming.company_forms]),
            event_heads: words(&[naming.event_heads]),
            place_heads: words(&[naming.place_heads]),
            administrative: words(&[naming.administrative]),
            place_prepositions: words(&[naming.place_prepositions]),
            connectors: words(&[naming.connectors]),
            ordinals: words(&[naming.ordinals]),
            never_names: words(&[naming.never_names]),
            pronouns_male: words(&[naming.pronouns_male]),
            pronouns_female: words(&[naming.pronouns_female]),
        }
    }
}

fn words(lists: &[&str]) -> Set {
    lists.iter().flat_map(|list| list.split_whitespace()).map(super::fold).collect()
}

fn phrases(lists: &[&str]) -> Set {
    lists
        .iter()
        .flat_map(|list| list.split(['\n', '|']))
        .map(|phrase| key(phrase.trim()).replace('.', ""))
        .filter(|phrase| !phrase.is_empty())
        .collect()
}

/// The pack of `language`; an empty one for [`Language::Other`].
pub fn pack(language: Language) -> &'static Pack {
    use super::{ar, de, en, es, fr, it, pt};
    macro_rules! lazy {
        ($language:ident, $folder:ident) => {{
            static PACK: LazyLock<Pack> =
                LazyLock::new(|| Pack::new(Language::$language, &$folder::GRAMMAR, &$folder::NAMING));
            &PACK
        }};
    }
    static NONE: LazyLock<Pack> = LazyLock::new(Pack::default);
    match language {
        Language::French => lazy!(French, fr),
        Language::English => lazy!(English, en),
        Language::Arabic => lazy!(Arabic, ar),
        Language::German => lazy!(German, de),
        Language::Italian => lazy!(Italian, it),
        Language::Spanish => lazy!(Spanish, es),
        Language::Portuguese => lazy!(Portuguese, pt),
        Language::Other => &NONE,
    }
}
