//! What the engine knows of a language, as sets that are looked up by folded word.
//!
//! A language's folder holds the lists as they are read by people ([`Grammar`], [`Naming`]); a
//! [`Pack`] holds the same, folded, made once. A language without a folder gets the empty pack:
//! it still has structure, sentences, keywords and a summary.

use super::sets::{Lists, Set};
use super::{Language, key, numerals};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::sync::LazyLock;

/// Words that bind others together. Lists of single words are separated by white space, lists of
/// phrases by line ends; spelling and case don't matter.
#[derive(Clone, Copy, Debug, Default)]
pub struct Grammar {
    /// Articles, pronouns, prepositions, conjunctions, auxiliaries, common adverbs.
    pub function_words: &'static str,
    /// Finite and auxiliary verb forms that are common in releases: where a noun phrase must end.
    pub verbs: &'static str,
    /// Verbs that headlines are made with, in their plain form, where a tagger takes them for nouns.
    pub headline_verbs: &'static str,
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
    /// Those of them that may go without a comma: where and before whom something took place.
    pub circumstances: &'static str,
    /// Those of them that never go: who had a part in it, against what it is measured.
    pub limits: &'static str,
    /// Phrases with the counterpart that they wait for, by line: *d'une part|d'autre part*.
    pub pairs: &'static str,
    /// Words whose loss would change what is true: negations, conditions, doubts, *only*.
    pub qualifiers: &'static str,
    /// Words that deny: *ne*, *not*, *لم*. Of those that go in pairs the one that is always there.
    pub negations: &'static str,
    /// Endings of adjectives that follow the noun in names written in lower case.
    pub adjective_endings: &'static str,
    /// Where a noun's modifiers stand.
    pub order: Order,
    /// Words that tie a noun to its complement: *de*, *of*.
    pub complement_links: &'static str,
    /// Definite and indefinite articles, and what contracts a preposition with one.
    pub articles: &'static str,
    /// Words that join equals: *et*, *and*.
    pub conjunctions: &'static str,
    /// Endings of past participles, which modify nouns as adjectives do.
    pub participle_endings: &'static str,
    /// Relatives and conjunctions that take a finite verb of their own: *qui*, *that*.
    pub subordinators: &'static str,
    /// Words after which such a conjunction takes none: *ainsi que*, *plus que*.
    pub comparisons: &'static str,
    /// Words that wait for a counterpart: *tant … que*, *both … and*.
    pub correlatives: &'static str,
    /// Words of a condition or an exception: what holds them is never left out.
    pub conditions: &'static str,
    /// Conjunctions that set against: *mais*, *but*.
    pub adversatives: &'static str,
    /// What stands between a subject or conjunction and its verb: *s'*, *ne*, *also*.
    pub verb_particles: &'static str,
    /// What stands before an infinitive that completes a verb: *à*, *de*, *to*.
    pub infinitive_marks: &'static str,
    /// Words that join beside the conjunctions: *ainsi que*, *as well as*.
    pub joints: &'static str,
    /// Prepositions contracted with an article: *du*, *aux*.
    pub contracted: &'static str,
    /// Words that make a noun point back: *cette*, *these*, *هذا*.
    pub demonstratives: &'static str,
    /// Nouns of time, which a demonstrative dates by the day of the release: *cette année*.
    pub periods: &'static str,
    /// Pronouns and possessives of the first person: who speaks so is quoted.
    pub first_person: &'static str,
    /// Prepositions and adverbs that a core subject doesn't reach across: *avec*, *by*.
    pub subject_breaks: &'static str,
    /// The prepositions of who takes part: *meeting with*, *accord avec*.
    pub comitatives: &'static str,
    /// The prepositions of who does it, after a passive: *par*, *by*.
    pub agents: &'static str,
    /// Verbs whose object was talked about: *discussed*, *évoqué*, *بحث*.
    pub topic_verbs: &'static str,
    /// Nouns that name what is done and don't show it by their ending: *soutien*, *launch*.
    pub action_nouns: &'static str,
    /// Endings of nouns that name what is done: *-tion*, *-ung*.
    pub action_endings: &'static str,
    /// What states are styled: *République*, *Kingdom*.
    pub state_styles: &'static str,
    /// Beginnings of words whose first letter looks like a conjunction written onto them: *وزير*.
    pub own_initials: &'static str,
    /// Endings of present participles that open a clause after a comma: *-ant*, *-ing*.
    pub gerund_endings: &'static str,
    /// Endings of infinitives and participles: for a language without a tagger's model.
    pub verb_endings: &'static str,
    /// Frequent lower-case nouns and adjectives that are no keyword by themselves.
    pub weak_words: &'static str,
}

impl Grammar {
    /// The grammar of `language`, if it has a pack.
    pub fn of(language: Language) -> Option<&'static Grammar> {
        use super::{ar, de, en, es, fr, it, pt};
        Some(match language {
            Language::French => &fr::GRAMMAR,
            Language::English => &en::GRAMMAR,
            Language::Arabic => &ar::GRAMMAR,
            Language::German => &de::GRAMMAR,
            Language::Italian => &it::GRAMMAR,
            Language::Spanish => &es::GRAMMAR,
            Language::Portuguese => &pt::GRAMMAR,
            Language::Other => return None,
        })
    }
}

/// Where a noun's modifiers stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Before it: *solar cell*.
    #[default]
    HeadLast,
    /// After it: *cellule solaire*.
    HeadFirst,
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
    /// Nouns for what is written, planned or awarded, which names no one: *treaty*, *loi*, *prix*.
    pub documents: &'static str,
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
