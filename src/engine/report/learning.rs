//! What the weights of the stages are learnt from: a document in, its sentences, words, candidates and
//! entities out, each with its features.

use super::analysis::{Findings, Options, with_keyword_input};
use crate::engine::document::{Document, Entity, Keyword, Span};
use crate::engine::{entities, keywords, language, summary};

/// The sentences of a document's body with their features: what the ranker's weights are learnt from.
pub fn sentence_features(document: &Document, options: &Options) -> Vec<(Span, summary::rank::Features)> {
    let findings = Findings::new(document, options);
    let features = findings.summarize(&document.text, summary::features);
    features.into_iter().map(|(tokens, features)| (findings.segments.span(tokens), features)).collect()
}

/// The words and word pairs of a document's body with their features, its sentences scored by `weights`:
/// what the summary's weights are learnt from.
pub fn term_features(
    document: &Document,
    options: &Options,
    weights: &summary::rank::Features,
) -> Vec<(summary::salience::Term, summary::salience::Features)> {
    Findings::new(document, options).summarize(&document.text, |input| summary::terms(input, weights))
}

/// The candidates for keyphrases of a document with their features: what their weights are learnt from.
pub fn keyphrase_features(
    document: &Document,
    options: &Options,
) -> Vec<(Keyword, keywords::weights::Features)> {
    let Findings { language, scope, segments, named, .. } = Findings::new(document, options);
    let pack = language::pack(language);
    with_keyword_input(&document.text, &segments, pack, &named, &scope, keywords::examples)
}

/// The entities of a document with what speaks for each: what their confidence is learnt from.
pub fn evidence(document: &Document, options: &Options) -> Vec<(Entity, entities::confidence::Evidence)> {
    let named = Findings::new(document, options).named;
    named.entities.into_iter().zip(named.evidence).collect()
}
