//! What a release says, in a few of its own words: summary, highlights, core subject.
//!
//! Sentences are ranked ([`rank`]), shortened by leaving words out ([`compress`]) and chosen under a
//! bound for the words that a summary is likely to have ([`salience`]). Nothing is ever worded: a statement is the text's words at its spans.

mod antecedent;
mod clauses;
mod compress;
mod doer;
mod highlights;
mod kinds;
mod praise;
pub mod rank;
mod readable;
pub mod salience;
mod select;
mod signs;
mod subject;
mod weights;

use super::document::{EntityType, Excerpt, Span};
use super::language::{Language, Pack, rarity};
use super::segment::{Segments, Tag};
use compress::Shortening;
use std::ops::Range;

/// What the earlier stages know, as far as summaries need it.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The document's text.
    pub text: &'a str,
    /// Headline, subtitle and body in sentences.
    pub segments: &'a Segments,
    /// The language's words.
    pub pack: &'a Pack,
    /// The first part that is body: those before are headline and subtitle.
    pub body: usize,
    /// The part that is the dateline, of which nothing is said.
    pub dateline: Option<usize>,
    /// The parts of the body that state nothing: headings, short items. They are not shown where others are.
    pub fragments: &'a [usize],
    /// Keyphrases with their scores and places, as tokens.
    pub keywords: &'a [(f64, Vec<Range<usize>>)],
    /// The names, in the order of the text.
    pub names: &'a [Name],
}

/// What is said of a release.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// A few sentences, in the order of the text.
    pub sentences: Vec<Excerpt>,
    /// Two to five short statements.
    pub highlights: Vec<Excerpt>,
    /// What it is about, in a noun phrase.
    pub core_subject: Option<Excerpt>,
}

/// Summarises a text in at most `words` words.
pub fn summarize(input: &Input, words: usize) -> Summary {
    let ranked = rank::rank(input);
    let shortenings: Vec<Shortening> =
        ranked.iter().map(|ranked| Shortening::new(input, ranked.tokens(input))).collect();
    let chosen = select::summary(input, &ranked, &shortenings, words);
    Summary {
        sentences: chosen.iter().map(|chosen| statement(input, &chosen.kept)).collect(),
        highlights: highlights::find(input, &ranked, &shortenings, &chosen),
        core_subject: subject::find(input),
    }
}

/// The tokens and features of each sentence of the body: what the program `tune` learns from.
pub fn features(input: &Input) -> Vec<(Range<usize>, rank::Features)> {
    rank::features(input)
}

/// The words and pairs of the body with their features, its sentences scored by `weights`: what the
/// program `tune` learns from.
pub fn terms(input: &Input, weights: &rank::Features) -> Vec<(salience::Term, salience::Features)> {
    let scored: Vec<salience::Scored> = rank::features(input)
        .into_iter()
        .map(|(tokens, features)| salience::Scored {
            tokens,
            score: rank::score(&features, weights),
            opens: features[rank::OPENS] > 0.0,
        })
        .collect();
    salience::examples(input, &scored)
}

/// Runs of tokens → the statement that they make.
fn statement(input: &Input, kept: &[Range<usize>]) -> Excerpt {
    // The first, and one that goes on in another sentence.
    let mut sentence = usize::MAX;
    Excerpt::statement(
        input.text,
        kept.iter().map(|run| {
            let mut span = input.segments.span(run.clone());
            let opens = input.segments.sentence_of(run.start) != sentence;
            sentence = input.segments.sentence_of(run.start);
            if opens && is_joined_verb(input, run.start) {
                span.start += AND.len_utf8();
            }
            span
        }),
    )
}

/// The Arabic conjunction that is written onto the next word.
const AND: char = 'و';

/// Arabic verbs that begin with *و* themselves, without their endings, folded.
const OWN_AND: &[&str] = &[
    "وصل", "وقع", "وافق", "واصل", "وجه", "وعد", "ورد", "وجد", "وصف", "وزع", "وفر", "وثق", "ودع", "ولد",
    "واجه", "واكب", "وضح", "وضع", "وظف", "وقف", "وكل", "وهب", "ورث", "وسع", "وازن", "وحد", "وطد", "وصي",
    "وعي", "وفي", "وقي", "ولي", "واعد", "واظب", "واسي", "والي", "واءم",
];

/// A word that is rarer is in no list of frequencies.
const KNOWN: f64 = 0.999;

/// Whether an Arabic sentence opens with *و* and a verb: alone, the verb stands without it.
fn is_joined_verb(input: &Input, token: usize) -> bool {
    let pack = input.pack;
    let word = input.segments.fold(token);
    let surface = input.segments.tokens.get(token).map_or("", |token| token.span.of(input.text));
    let Some(verb) = word.strip_prefix(AND).filter(|_| surface.starts_with(AND)) else { return false };
    let future = verb.starts_with("سي") || verb.starts_with("ست");
    let listed = future || pack.verbs.contains(verb) || pack.function_words.contains(verb);
    let own = || OWN_AND.contains(&word.strip_suffix(['ت', 'ا']).unwrap_or(word));
    // A verb that no list has: by its tag, where its next letter begins verbs, or where the language knows it
    // better without the first.
    let tagged = || {
        let known = || rarity(pack.language, verb) <= rarity(pack.language, word).min(KNOWN);
        input.segments.tag(token) == Tag::Verb && (verb.starts_with(['ي', 'ت', 'ا']) || known())
    };
    pack.language == Language::Arabic && !pack.verbs.contains(word) && (listed || !own() && tagged())
}

/// How many words the runs have as a reader counts them: what white space parts.
fn count_words(input: &Input, kept: &[Range<usize>]) -> usize {
    let begins = |run: &Range<usize>, token: usize| token == run.start || begins_word(input, token);
    kept.iter().map(|run| run.clone().filter(|&token| begins(run, token)).count()).sum()
}

/// Whether white space stands before the token.
fn begins_word(input: &Input, token: usize) -> bool {
    input.segments.tokens.get(token).is_some_and(|token| !token.glued)
}

/// The names that begin within `tokens`: they are in the order of the text.
fn names_in<'a>(input: &Input<'a>, tokens: &Range<usize>) -> &'a [Name] {
    let start = input.names.partition_point(|name| name.tokens.start < tokens.start);
    let end = input.names.partition_point(|name| name.tokens.start < tokens.end);
    input.names.get(start..end.max(start)).unwrap_or_default()
}

/// A place where something is named.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its own.
    pub tokens: Range<usize>,
    /// The tokens of the honorifics beside it.
    pub honorific: Range<usize>,
    /// Where the function beside it stands.
    pub role: Option<Span>,
    /// The same for all places of one entity.
    pub entity: usize,
    /// What is named.
    pub kind: EntityType,
}

#[cfg(test)]
mod tests;
