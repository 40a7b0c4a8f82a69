//! Pronouns and functions → whom they stand for: *she*, *la ministre*, in Arabic a verb of saying whose
//! doer stands in the sentence before.
//!
//! Nothing is said with it: it tells where in the release someone is spoken of.

use super::side::Name;
use crate::engine::document::EntityType;
use crate::engine::entities::Named;
use crate::engine::language::{Language, Pack};
use crate::engine::segment::arabic::stems;
use crate::engine::segment::{Segments, Tag};

/// Over so many sentences someone named before may be meant.
const BEFORE: usize = 3;
/// Within so many tokens after its function a person is named: *la ministre de la Santé, Mme X*.
const NAMED: usize = 10;

/// What opens a sentence and stands for an organisation that the one before names.
const IMPERSONAL: [&str; 2] = ["it", "its"];

/// A word that stands for a person or an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StandIn {
    pub at: usize,
    /// Index into [`Named::entities`].
    pub entity: usize,
}

/// The stand-ins of a text, whose mentions are `names`, in order.
pub(super) fn stand_ins(segments: &Segments, pack: &Pack, named: &Named, names: &[Name]) -> Vec<StandIn> {
    let people: Vec<&Name> = names.iter().filter(|name| name.kind.is_person()).collect();
    let mut found = Vec::new();
    for (index, sentence) in segments.sentences.iter().enumerate() {
        let recent = |at: usize, fits: &dyn Fn(&Name) -> bool| {
            let near = |name: &&&Name| {
                name.tokens.start < at && segments.sentence_of(name.tokens.start) + BEFORE >= index
            };
            people.iter().rev().filter(near).find(|name| fits(name)).map(|name| name.entity)
        };
        for at in sentence.tokens.clone() {
            let word = segments.fold(at);
            let male = pack.pronouns_male.contains(word);
            let entity = if at == sentence.tokens.start && IMPERSONAL.contains(&word) {
                let mut named =
                    names.iter().filter(|name| segments.sentence_of(name.tokens.start) + 1 == index);
                named.find(|name| name.kind == EntityType::Organization).map(|name| name.entity)
            } else if (male || pack.pronouns_female.contains(word)) && pack.language != Language::Arabic {
                let other = if male { EntityType::PersonFemale } else { EntityType::PersonMale };
                recent(at, &|name| name.kind != other)
            } else if is_function(segments, pack, at) {
                // A function of someone named beside it is that one's alone.
                let beside = at..at + NAMED;
                let is_verb = |at: usize| segments.tag(at) == Tag::Verb;
                let is_named = people.iter().any(|name| {
                    let start = name.tokens.start;
                    name.tokens.end + 2 > at && name.tokens.end <= at
                        || beside.contains(&start) && !(at..start).any(is_verb)
                });
                let has = |name: &Name| {
                    let role = named.entities.get(name.entity).and_then(|entity| entity.role.as_ref());
                    let mut tokens =
                        role.iter().flat_map(|role| &role.spans).flat_map(|span| segments.tokens_of(*span));
                    tokens.any(|at| segments.fold(at) == word)
                };
                let mut all: Vec<usize> =
                    people.iter().filter(|name| has(name)).map(|name| name.entity).collect();
                all.sort_unstable();
                all.dedup();
                if is_named || all.len() != 1 || !is_definite(segments, pack, at) {
                    None
                } else {
                    recent(at, &has)
                }
            } else if at == sentence.tokens.start && continues(segments, pack, at) {
                let first = people.iter().find(|name| segments.sentence_of(name.tokens.start) + 1 == index);
                first.map(|name| name.entity)
            } else {
                None
            };
            found.extend(entity.map(|entity| StandIn { at, entity }));
        }
    }
    found
}

/// Whether a word is the noun of a function, and not of many people.
fn is_function(segments: &Segments, pack: &Pack, at: usize) -> bool {
    matches!(segments.tag(at), Tag::Noun | Tag::Name) && segments.is_in(at, &pack.functions)
}

/// *La ministre*, *الوزير*: a function that is spoken of as known.
fn is_definite(segments: &Segments, pack: &Pack, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| segments.fold(at));
    match pack.language {
        Language::Arabic => true,
        _ => {
            matches!(before, "le" | "la" | "l'" | "the")
                || segments.is_in(at.saturating_sub(1), &pack.contracted)
        }
    }
}

/// *وأضاف أن*: an Arabic verb of saying, with no one after it who does so.
fn continues(segments: &Segments, pack: &Pack, at: usize) -> bool {
    let speech = &pack.speech_verbs;
    pack.language == Language::Arabic
        && stems(segments.fold(at)).any(|stem| speech.contains(stem.bare))
        && (matches!(
            segments.fold(at + 1),
            ":" | "ان" | "الي" | "انه" | "انها" | "على" | "علي" | "في" | "\"" | "«"
        ))
}
