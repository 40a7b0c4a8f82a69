//! A language's lists as they are read by people: what a language's folder fills in.

use crate::engine::language::Language;

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
        use crate::engine::language::{ar, de, en, es, fr, it, pt};
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
