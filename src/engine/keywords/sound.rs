//! A noun group → what speaks against filing a release under it.
//!
//! *Rapport*, *étude externe*, *personnes atteintes* name no topic. Annotators index a text without a headline by
//! single and general words as well, so that a group is left out for it is asked of releases alone.

use super::{Candidate, Input, Stems, part};
use crate::engine::language::topics::{has_verb_forms, is_empty_head, is_general, is_qualifier, is_vague};
use crate::engine::language::{Language, Order};
use crate::engine::segment::{Case, Tag};
use std::ops::Range;

/// How often a single word is said that names a topic, and how often with the headline.
const SINGLE: usize = 3;
const SINGLE_OF_THE_HEADLINE: usize = 2;
/// How often a phrase of general words is said that names one: *sécurité de l'information*.
const GENERAL: usize = 2;

/// What speaks against a group, in the order of [`super::weights::FEATURES`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Doubts {
    /// The share of its words that are general.
    pub general: f64,
    /// Its head is.
    pub head: bool,
    /// It ends with an adjective of degree or a participle, or begins with one where the head is last.
    pub edge: bool,
}

/// What speaks against a group of a release.
pub(super) fn doubts(input: &Input, stems: &Stems, candidate: &Candidate) -> Doubts {
    let place = candidate.place();
    if !input.has_headline || candidate.name.is_some() || place.is_empty() {
        return Doubts::default();
    }
    let content = place.clone().filter(|&token| stems.is_content(token)).count().max(1);
    let general = place.clone().filter(|&token| stems.is_content(token) && is_empty(input, token)).count();
    let (head, edge) = match input.pack.order {
        Order::HeadFirst => (place.start, place.end - 1),
        Order::HeadLast => (place.end - 1, place.start),
    };
    Doubts {
        general: general as f64 / content as f64,
        head: is_empty(input, head),
        edge: head != edge && (is_degree(input, edge) || is_participle(input, edge)),
    }
}

/// Whether a group of a release names a topic.
pub(super) fn is_sound(input: &Input, stems: &Stems, candidate: &Candidate) -> bool {
    if !input.has_headline {
        return true;
    }
    let said = candidate.places.len();
    let in_headline = candidate.places.iter().any(|place| part(input, place.start) == 0);
    let place = candidate.place();
    let mut content = place.clone().filter(|&token| stems.is_content(token));
    let general = content.all(|token| is_empty(input, token));
    if candidate.words == 1 {
        !general && said >= if in_headline { SINGLE_OF_THE_HEADLINE } else { SINGLE }
    } else {
        (!general || in_headline || said >= GENERAL)
            && (said > 1 || !has_second_noun(input, place.clone()) && !opens_with_verb(input, place))
    }
}

/// *transports readers*: an English word in -s that is a verb as much as a noun opens no compound.
fn opens_with_verb(input: &Input, place: Range<usize>) -> bool {
    let segments = input.segments;
    let word = segments.fold(place.start);
    let lower = segments.tokens.get(place.start).is_some_and(|token| token.case == Case::Lower);
    input.pack.language == Language::English
        && lower
        && segments.tag(place.start) == Tag::Noun
        && word.ends_with('s')
        && !word.ends_with("ss")
        && has_verb_forms(word)
}

fn is_empty(input: &Input, token: usize) -> bool {
    let (word, language) = (input.segments.fold(token), input.pack.language);
    is_general(word, language)
        || is_empty_head(word, language)
        || is_vague(word, language)
        || is_qualifier(word, language)
        || input.segments.is_in(token, &input.pack.weak_words)
}

fn is_degree(input: &Input, token: usize) -> bool {
    is_qualifier(input.segments.fold(token), input.pack.language)
}

/// *(personnes) atteintes*, *(autorités) habilitées*.
fn is_participle(input: &Input, token: usize) -> bool {
    let Input { text, segments, pack, .. } = *input;
    let surface = segments.tokens.get(token).map_or("", |found| found.span.of(text));
    pack.order == Order::HeadFirst
        && (segments.tag(token) == Tag::Form
            || pack.language == Language::French
                && ["é", "ée", "és", "ées"].iter().any(|ending| surface.ends_with(ending)))
}

/// *(l')exécutif martèle*, *gouvernement change*: in Romance languages a noun right after a noun is one seldom
/// (*ions cuivre*), and then the pair is said again.
fn has_second_noun(input: &Input, mut place: Range<usize>) -> bool {
    let Input { segments, pack, .. } = *input;
    let noun = |token: usize| {
        segments.tag(token) == Tag::Noun
            && segments.tokens.get(token).is_some_and(|token| token.case == Case::Lower)
    };
    let romance = matches!(
        pack.language,
        Language::French | Language::Italian | Language::Spanish | Language::Portuguese
    );
    let start = place.start;
    let slash = place.clone().any(|token| segments.fold(token) == "/");
    romance && !slash && place.any(|token| token > start && noun(token) && noun(token - 1))
}
