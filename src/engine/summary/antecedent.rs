//! A statement that points back → the same statement with the words that name what it points at.
//!
//! *Cette réunion vise à …* says nothing alone; *La réunion consultative | vise à …* does, and all of it is the
//! release's own words, from two of its sentences. What is pointed at must stand a few sentences before, and no
//! second reading may be left: a noun is the same noun and has been described in one way only, a pronoun goes on
//! about the only person of its gender whom the sentence before has for its subject, and so does an Arabic verb
//! that agrees with it.

use super::signs::is_comma;
use super::{Input, Name, clauses, compress, doer, names_in, readable};
use crate::engine::document::EntityType;
use crate::engine::language::Language;
use crate::engine::segment::Tag;
use std::ops::Range;

/// What is pointed at stands at most so many sentences before.
const REACH: usize = 4;

/// So few tokens may stand before the pronoun in its sentence: *Par ailleurs, il …*.
const LEAD_IN: usize = 5;

/// Words after *il* that make it nobody (*il est prévu*, *il y a*), folded.
const IMPERSONAL: &[&str] = &[
    "y",
    "en",
    "est",
    "etait",
    "sera",
    "serait",
    "faut",
    "faudra",
    "fallait",
    "convient",
    "existe",
    "reste",
    "importe",
    "suffit",
    "semble",
    "appartient",
    "arrive",
    "revient",
];

/// Where a noun has the same form as subject and elsewhere, and its article the same as the demonstrative's.
const LANGUAGES: [Language; 2] = [Language::French, Language::English];

/// Words after the pointer that say that something follows from what was said, folded: they go.
const THUS: [&str; 6] = ["too", "thus", "therefore", "aussi", "donc", "ainsi"];

/// `kept` with the words that name what it points at in place of those that point; nothing where it does not
/// point back, or not at one thing alone.
pub(super) fn named(input: &Input, kept: &[Range<usize>]) -> Option<Vec<Range<usize>>> {
    let (first, rest) = kept.split_first()?;
    let sentence = input.segments.sentence_of(first.start);
    let starts = input.segments.sentences.get(sentence)?.tokens.start;
    if first.start - starts > LEAD_IN {
        return None;
    }
    let (antecedent, pointer) = if input.pack.language == Language::Arabic {
        (doer_before(input, sentence, first.start)?, first.start)
    } else {
        kind_before(input, sentence, first.start).or_else(|| person_before(input, sentence, first.start))?
    };
    let thus = usize::from(THUS.contains(&input.segments.fold(pointer)));
    let named: Vec<Range<usize>> = std::iter::once(antecedent)
        .chain(std::iter::once(pointer + thus..first.end))
        .chain(rest.iter().cloned())
        .filter(|run| !run.is_empty())
        .collect();
    (!readable::needs_context(input, &named)).then_some(named)
}

/// *cette réunion* → where it is *la réunion consultative* (*organisée par …*), and where the statement goes on.
fn kind_before(input: &Input, sentence: usize, first: usize) -> Option<(Range<usize>, usize)> {
    if !input.segments.is_in(first, &input.pack.demonstratives) || !LANGUAGES.contains(&input.pack.language) {
        return None;
    }
    let noun = readable::pointed_noun(input, first)?;
    // *This harbour plan*, *ce plan de relance*: it is described, and its head may be another noun.
    if is_nominal(input, noun + 1) || input.segments.is_in(noun + 1, &input.pack.complement_links) {
        return None;
    }
    let head = input.segments.fold(noun);
    let phrases = sentences_before(input, sentence).flat_map(|tokens| {
        let found = tokens.clone().filter(|&token| input.segments.fold(token) == head);
        found.filter_map(|token| described(input, token, tokens.end)).collect::<Vec<_>>()
    });
    let mut phrases: Vec<Range<usize>> = phrases.collect();
    let nearest = phrases.pop()?;
    // *the first meeting …, the second meeting …*: which of them?
    let key = |phrase: &Range<usize>| input.segments.key(phrase.start + 1..phrase.end);
    let same = phrases.iter().all(|other| key(other) == key(&nearest));
    same.then_some((nearest, noun + 1))
}

/// The article, the noun at `head` and what describes it: *la réunion consultative*, *the plan for the port*.
fn described(input: &Input, head: usize, end: usize) -> Option<Range<usize>> {
    let adjective = |token: usize| matches!(input.segments.tag(token), Tag::Adjective);
    let nominal = |token: usize| is_nominal(input, token);
    let is_in = |token: usize, set| input.segments.is_in(token, set);
    let article = (head.saturating_sub(3)..head).rev().find(|&token| !nominal(token))?;
    if !is_in(article, &input.pack.articles) || is_in(article, &input.pack.contracted) {
        return None;
    }
    let adjectives = (head + 1..end).take_while(|&token| adjective(token)).count();
    let mut last = head + 1 + adjectives;
    if last < end && is_in(last, &input.pack.complement_links) {
        let own = last + 1 + usize::from(is_in(last + 1, &input.pack.articles));
        let nouns = (own..end).take_while(|&token| nominal(token)).count();
        let goes_on = is_in(own + nouns, &input.pack.conjunctions);
        last = if nouns > 0 && !goes_on { own + nouns } else { last };
    }
    // No name is cut in two.
    let whole = names_in(input, &(article..last)).iter().map(|name| name.tokens.end).max();
    last = last.max(whole.unwrap_or(0));
    // *a third dose*: of many, only the complement tells which.
    let is_indefinite = matches!(input.segments.fold(article), "un" | "une" | "a" | "an");
    let is_described =
        last > head + 1 + adjectives || !is_indefinite && (adjectives > 0 || article + 1 < head);
    is_described.then_some(article..last)
}

/// *Il a …*, *She said …* → whom the sentence before speaks of, and where the statement goes on.
fn person_before(input: &Input, sentence: usize, first: usize) -> Option<(Range<usize>, usize)> {
    let pack = input.pack;
    let word = input.segments.fold(first);
    let kind = if input.segments.is_in(first, &pack.pronouns_male) {
        EntityType::PersonMale
    } else if input.segments.is_in(first, &pack.pronouns_female) {
        EntityType::PersonFemale
    } else {
        return None;
    };
    let next = input.segments.fold(first + 1);
    // *She's*: what follows is written onto it.
    let glued = input.segments.tokens.get(first + 1).is_some_and(|next| next.glued);
    let verb = (first + 1..first + 4)
        .find(|&token| !input.segments.is_in(token, &pack.verb_particles))
        .filter(|&token| compress::is_verb(input, token));
    if word == "il" && (IMPERSONAL.contains(&next) || input.segments.fold(first + 2) == "agit") {
        return None;
    }
    verb.filter(|_| !glued)?;
    for tokens in sentences_before(input, sentence).rev() {
        if readable::opening_pronoun(input, &tokens) == Some(word) {
            continue;
        }
        let subject = subject(input, &tokens).filter(|name| name.kind == kind)?;
        let is_another = |name: &Name| {
            name.entity != subject.entity && (name.kind == kind || name.kind == EntityType::Person)
        };
        if names_in(input, &tokens).iter().any(is_another) {
            return None;
        }
        return Some((fullest(input, subject, first)?, first + 1));
    }
    None
}

/// The person whom a sentence has for its subject: named before its verb, hanging on nothing.
fn subject<'a>(input: &Input<'a>, tokens: &Range<usize>) -> Option<&'a Name> {
    let verb = tokens.clone().find(|&token| compress::is_verb(input, token))?;
    let name = names_in(input, &(tokens.start..verb)).iter().find(|name| is_person(name))?;
    let start = [name.honorific.start, name.tokens.start];
    let start = if name.honorific.is_empty() { name.tokens.start } else { start.into_iter().min()? };
    if start == tokens.start {
        return Some(name);
    }
    let before = start.checked_sub(1)?;
    let is_article = |token: usize| {
        input.segments.is_in(token, &input.pack.articles)
            && !input.segments.is_in(token, &input.pack.contracted)
    };
    // *President Sorre*, *le ministre Sorre*, not *le bureau du ministre Sorre*.
    let titled = || {
        let title = (tokens.start..start).rev().take_while(|&token| is_nominal(input, token)).last();
        let whole = |title: usize| title == tokens.start || title.checked_sub(1).is_some_and(is_article);
        // *le prix Sorre* is no person.
        let is_function = || {
            let known = |token: usize| input.segments.is_in(token, &input.pack.functions);
            name.role.is_some() || !name.honorific.is_empty() || known(before)
        };
        title.is_some_and(whole) && is_function()
    };
    let opens = clauses::opens_with_subject(input, tokens.start);
    (opens && (is_comma(input, before) || is_article(before) || titled())).then_some(name)
}

/// An Arabic statement that opens with a verb without its doer → the doer of the sentence before, which its
/// verb agrees with.
fn doer_before(input: &Input, sentence: usize, first: usize) -> Option<Range<usize>> {
    let own = doer::verb_at(input, first)?;
    // *أشاد سموه*: there is one, who is called by his honorific.
    if doer::has_possessive(input, first + 1) {
        return None;
    }
    for tokens in sentences_before(input, sentence).rev() {
        if doer::is_hidden(input, std::slice::from_ref(&tokens)) {
            continue;
        }
        let names = names_in(input, &tokens);
        let name = names.first()?;
        let mut start = name.tokens.start;
        if let Some(role) = name.role.map(|role| input.segments.tokens_of(role)) {
            start = start.min(role.start);
        }
        if !name.honorific.is_empty() {
            start = start.min(name.honorific.start);
        }
        let agrees = match doer::verb_at(input, tokens.start) {
            Some(verb) => start == tokens.start + 1 && verb == own,
            None => start == tokens.start && is_person(name),
        };
        let fits = match name.kind {
            EntityType::PersonMale => own == doer::Agreement::Masculine,
            EntityType::PersonFemale | EntityType::Organization => own == doer::Agreement::Feminine,
            _ => false,
        };
        return if agrees && fits { fullest(input, name, first) } else { None };
    }
    None
}

/// The body's sentences before this one, as far as what is pointed at may stand, in their order.
fn sentences_before<'a>(
    input: &Input<'a>,
    sentence: usize,
) -> impl DoubleEndedIterator<Item = Range<usize>> + use<'a> {
    let (segments, body) = (input.segments, input.body);
    let before = segments.sentences.get(sentence.saturating_sub(REACH)..sentence).unwrap_or_default();
    before.iter().filter(move |sentence| sentence.part >= body).map(|sentence| sentence.tokens.clone())
}

/// Where the body says most of the name, before `first`; nothing where a part of it may be another's.
fn fullest(input: &Input, name: &Name, first: usize) -> Option<Range<usize>> {
    let in_body = |tokens: &Range<usize>| {
        let sentence = input.segments.sentences.get(input.segments.sentence_of(tokens.start));
        sentence.is_some_and(|sentence| sentence.part >= input.body)
    };
    let places = input.names.iter().filter(|other| other.entity == name.entity).map(|other| &other.tokens);
    let before = places.filter(|tokens| tokens.end <= first && in_body(tokens));
    let fullest = before.max_by_key(|tokens| tokens.len())?;
    let surname = input.segments.fold(name.tokens.end.saturating_sub(1));
    let is_anothers = || {
        let others = input.names.iter().filter(|other| other.entity != name.entity && is_person(other));
        others.flat_map(|other| other.tokens.clone()).any(|token| input.segments.fold(token) == surname)
    };
    (fullest.len() == name.tokens.len() || !is_anothers()).then(|| fullest.clone())
}

fn is_nominal(input: &Input, token: usize) -> bool {
    matches!(input.segments.tag(token), Tag::Noun | Tag::Name | Tag::Adjective)
}

fn is_person(name: &Name) -> bool {
    matches!(name.kind, EntityType::PersonMale | EntityType::PersonFemale | EntityType::Person)
}
