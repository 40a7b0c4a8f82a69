//! What the engine knows of a language, as sets that are looked up by folded word.
//!
//! A language's folder holds the lists as they are read by people ([`Grammar`], [`Naming`]); a
//! [`Pack`] holds the same, folded, made once. A language without a folder gets the empty pack:
//! it still has structure, sentences, keywords and a summary.

mod lists;

pub use lists::{Grammar, Naming, Order};

use super::sets::{Lists, Set};
use super::{Language, key, numerals};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::sync::LazyLock;

/// A language's words, folded, as sets.
#[derive(Debug, Default)]
pub struct Pack {
    /// The language.
    pub language: Language,
    /// The lists of each word.
    known: FxHashMap<String, Lists>,
    /// See [`Grammar`].
    pub function_words: Set,
    /// See [`Grammar`].
    pub verbs: Set,
    /// See [`Grammar`].
    pub headline_verbs: Set,
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
    pub circumstances: Set,
    /// See [`Grammar`].
    pub limits: Set,
    /// See [`Grammar`]: what waits, and for what.
    pub pairs: Vec<(String, String)>,
    /// See [`Grammar`].
    pub qualifiers: Set,
    /// See [`Grammar`].
    pub negations: Set,
    /// See [`Grammar`]. Longest first.
    pub adjective_endings: Vec<String>,
    /// See [`Grammar`].
    pub order: Order,
    /// See [`Grammar`].
    pub complement_links: Set,
    /// See [`Grammar`].
    pub articles: Set,
    /// See [`Grammar`].
    pub conjunctions: Set,
    /// See [`Grammar`].
    pub participle_endings: Vec<String>,
    /// See [`Grammar`].
    pub subordinators: Set,
    /// See [`Grammar`].
    pub comparisons: Set,
    /// See [`Grammar`].
    pub correlatives: Set,
    /// See [`Grammar`].
    pub conditions: Set,
    /// See [`Grammar`].
    pub adversatives: Set,
    /// See [`Grammar`].
    pub verb_particles: Set,
    /// See [`Grammar`].
    pub infinitive_marks: Set,
    /// See [`Grammar`].
    pub joints: Set,
    /// See [`Grammar`].
    pub contracted: Set,
    /// See [`Grammar`].
    pub demonstratives: Set,
    /// See [`Grammar`].
    pub periods: Set,
    /// See [`Grammar`].
    pub first_person: Set,
    /// See [`Grammar`].
    pub subject_breaks: Set,
    /// See [`Grammar`].
    pub comitatives: Set,
    /// See [`Grammar`].
    pub agents: Set,
    /// See [`Grammar`].
    pub topic_verbs: Set,
    /// See [`Grammar`].
    pub action_nouns: Set,
    /// See [`Grammar`].
    pub action_endings: Vec<String>,
    /// See [`Grammar`].
    pub own_initials: Vec<String>,
    /// See [`Grammar`].
    pub state_styles: Set,
    /// The first words of [`Pack::adjunct_openers`]: what is not here opens nothing.
    pub opener_words: Set,
    /// See [`Grammar`].
    pub gerund_endings: Vec<String>,
    /// See [`Grammar`].
    pub verb_endings: Vec<String>,
    /// See [`Grammar`].
    pub weak_words: Set,
    /// What [`numeral`](super::numerals::numeral) knows.
    pub numerals: Set,
    /// See [`Naming`].
    pub honorifics_male: Set,
    /// See [`Naming`].
    pub honorifics_female: Set,
    /// All honorifics, of any gender.
    pub honorifics: Set,
    /// The folded words, with and without their full stops, that an honorific begins with.
    pub honorific_openers: Set,
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
    pub documents: Set,
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
        let known = RefCell::default();
        let words = |lists: &[&str]| Set::new(words(lists), &known);
        let phrases = |lists: &[&str]| Set::new(phrases(lists), &known);
        let openers = |lists: &[&str]| Set::new(openers(lists), &known);
        let first_words = |list: &str| Set::new(first_words(list), &known);
        let mut adjective_endings: Vec<String> =
            grammar.adjective_endings.split_whitespace().map(key).collect();
        adjective_endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
        let mut pack = Self {
            language,
            known: FxHashMap::default(),
            function_words: words(&[grammar.function_words]),
            verbs: words(&[grammar.verbs]),
            headline_verbs: words(&[grammar.headline_verbs]),
            abbreviations: words(&[grammar.abbreviations]),
            elisions: words(&[grammar.elisions]),
            speech_verbs: words(&[grammar.speech_verbs]),
            anaphors: words(&[grammar.anaphors]),
            connectives: phrases(&[grammar.connectives]),
            adjunct_openers: phrases(&[grammar.adjunct_openers]),
            circumstances: phrases(&[grammar.circumstances]),
            limits: phrases(&[grammar.limits]),
            pairs: pairs(grammar.pairs),
            qualifiers: words(&[grammar.qualifiers]),
            negations: words(&[grammar.negations]),
            adjective_endings,
            order: grammar.order,
            complement_links: words(&[grammar.complement_links]),
            articles: words(&[grammar.articles]),
            conjunctions: words(&[grammar.conjunctions]),
            participle_endings: grammar.participle_endings.split_whitespace().map(key).collect(),
            subordinators: words(&[grammar.subordinators]),
            comparisons: words(&[grammar.comparisons]),
            correlatives: words(&[grammar.correlatives]),
            conditions: words(&[grammar.conditions]),
            adversatives: words(&[grammar.adversatives]),
            verb_particles: words(&[grammar.verb_particles]),
            infinitive_marks: words(&[grammar.infinitive_marks]),
            joints: words(&[grammar.joints]),
            contracted: words(&[grammar.contracted]),
            demonstratives: words(&[grammar.demonstratives]),
            periods: words(&[grammar.periods]),
            first_person: words(&[grammar.first_person]),
            subject_breaks: words(&[grammar.subject_breaks]),
            comitatives: words(&[grammar.comitatives]),
            agents: words(&[grammar.agents]),
            topic_verbs: words(&[grammar.topic_verbs]),
            action_nouns: words(&[grammar.action_nouns]),
            action_endings: grammar.action_endings.split_whitespace().map(key).collect(),
            own_initials: grammar.own_initials.split_whitespace().map(key).collect(),
            state_styles: words(&[grammar.state_styles]),
            opener_words: first_words(grammar.adjunct_openers),
            gerund_endings: grammar.gerund_endings.split_whitespace().map(key).collect(),
            verb_endings: grammar.verb_endings.split_whitespace().map(key).collect(),
            weak_words: words(&[grammar.weak_words]),
            numerals: Set::new(numerals::words(language).collect(), &known),
            honorifics_male: phrases(&[naming.honorifics_male]),
            honorifics_female: phrases(&[naming.honorifics_female]),
            honorifics: phrases(&[naming.honorifics, naming.honorifics_male, naming.honorifics_female]),
            honorific_openers: openers(&[
                naming.honorifics,
                naming.honorifics_male,
                naming.honorifics_female,
            ]),
            functions_male: words(&[naming.functions_male]),
            functions_female: words(&[naming.functions_female]),
            functions: words(&[naming.functions, naming.functions_male, naming.functions_female]),
            particles: words(&[naming.particles]),
            organisation_heads: words(&[naming.organisation_heads]),
            lowercase_heads: words(&[naming.lowercase_heads]),
            company_forms: words(&[naming.company_forms]),
            event_heads: words(&[naming.event_heads]),
            documents: words(&[naming.documents]),
            place_heads: words(&[naming.place_heads]),
            administrative: words(&[naming.administrative]),
            place_prepositions: words(&[naming.place_prepositions]),
            connectors: words(&[naming.connectors]),
            ordinals: words(&[naming.ordinals]),
            never_names: words(&[naming.never_names]),
            pronouns_male: words(&[naming.pronouns_male]),
            pronouns_female: words(&[naming.pronouns_female]),
        };
        pack.known = known.into_inner().words;
        pack
    }

    /// The lists that hold `word`: one look-up for all of them.
    pub fn lists(&self, word: &str) -> Lists {
        self.known.get(word).copied().unwrap_or_default()
    }
}

fn words(lists: &[&str]) -> FxHashSet<String> {
    lists.iter().flat_map(|list| list.split_whitespace()).map(super::fold).collect()
}

/// The first word of each phrase, with and without its vowel: *que* opens as *qu'*.
fn first_words(list: &str) -> FxHashSet<String> {
    let first = |phrase: &str| {
        let phrase = key(phrase.trim());
        phrase.split_inclusive([' ', '\'']).next().map(|word| word.trim_end().to_owned())
    };
    let words = list.lines().filter_map(first).filter(|word| !word.is_empty());
    words
        .flat_map(|word| [word.strip_suffix('e').map(|bare| format!("{bare}'")), Some(word)])
        .flatten()
        .collect()
}

/// The halves of each line.
fn pairs(list: &str) -> Vec<(String, String)> {
    list.lines().filter_map(|line| line.split_once('|')).map(|(one, other)| (key(one), key(other))).collect()
}

/// The first words of phrases, as tokens have them: *S.E.* and *SE*, *M* without its stop.
fn openers(lists: &[&str]) -> FxHashSet<String> {
    lists
        .iter()
        .flat_map(|list| list.split('\n'))
        .filter_map(|phrase| phrase.split_whitespace().next())
        .flat_map(|word| {
            let word = super::fold(word);
            let elided = word.split_once('\'').map(|(head, _)| format!("{head}'"));
            let hyphened = word.split('-').next().map(str::to_owned);
            [
                Some(word.replace('.', "")),
                Some(word.trim_end_matches('.').to_owned()),
                elided,
                hyphened,
                Some(word),
            ]
        })
        .flatten()
        .collect()
}

fn phrases(lists: &[&str]) -> FxHashSet<String> {
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
