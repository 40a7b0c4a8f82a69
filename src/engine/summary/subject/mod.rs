//! What a release is about, as a noun phrase of 4 to 12 words: out of the headline, the subtitle or
//! the first sentences.
//!
//! Every sentence is parted into runs that no noun phrase leaves, every run gives the phrases that are
//! well formed ([`phrases`]), and of all of them the best is taken ([`score`]): what the headline's verb
//! is about rather than who does it, what is done rather than who takes part. Where even the best says
//! little, as when someone receives someone, it is the headline's own clause ([`clause`]).

mod clause;
mod headline;
mod phrases;
mod quotation;
mod runs;
mod score;

use super::Input;
use super::signs::words;
use crate::engine::document::{Excerpt, Span, capitalized};
use crate::engine::keywords::clitics;
use crate::engine::language::numerals::numeral;
use crate::engine::language::units::is_of_quantity;
use crate::engine::segment::{Tag, TokenKind};
use phrases::Marks;
use score::{Place, Scale, Worth};
use std::ops::Range;

/// How many sentences of the body are looked at.
const SENTENCES: usize = 4;

/// What a phrase of the subtitle counts against one of the headline.
const SUBTITLE: f64 = 0.7;

/// What a phrase says little under that may be beside the point: read on 60 annotated releases with their best
/// phrases, of which those under it were half a headline (*executive director of the Fund*), those over it
/// whole.
const LITTLE: f64 = 0.5;

/// From this on a number in words is a quantity: *three scientists* may be what it is about.
const MANY: f64 = 100.0;

/// The noun phrase that says best what the release is about.
pub(super) fn find(input: &Input) -> Option<Excerpt> {
    let scale = Scale::new(input);
    let mut body = 0;
    let mut best: Option<(Worth, Range<usize>)> = None;
    for sentence in input.segments.sentences.iter().filter(|sentence| Some(sentence.part) != input.dateline) {
        let in_head = sentence.part < input.body;
        if !in_head {
            body += 1;
            if body > SENTENCES {
                break;
            }
        }
        let marks = &Marks::new(input, sentence.tokens.clone());
        let first_verb =
            sentence.tokens.clone().find(|&token| runs::is_verb(input, token)).filter(|_| in_head);
        let verbless = in_head && first_verb.is_none();
        let mut objects = 0;
        for run in runs::runs(input, sentence.tokens.clone(), verbless) {
            let Range { start, end } = sentence.tokens;
            objects += usize::from(first_verb.is_some_and(|verb| verb < run.start));
            let place = match in_head {
                true => Place::Head {
                    is_object: run.start > start && has_object(input, run.start - 1)
                        || run.end < end && grows(input, run.end),
                    is_doer: run.end < end && has_object(input, run.end),
                    alone: stands_alone(input, sentence.tokens.clone(), &run)
                        || verbless && run.start == start,
                    entire: run == sentence.tokens,
                    after_object: objects > 1,
                },
                false => Place::Body(body),
            };
            for phrase in phrases::phrases(input, marks, run.clone(), in_head) {
                let below = if in_head && sentence.part > 0 { SUBTITLE } else { 1.0 };
                let mut worth = scale.score(input, marks, phrase.clone(), &run, place);
                worth.score *= below;
                if best.as_ref().is_none_or(|(known, _)| worth.score > known.score) {
                    best = Some((worth, phrase));
                }
            }
        }
    }
    let is_little = |worth: &Worth| worth.is_chance && worth.score < LITTLE;
    let little = best.as_ref().is_none_or(|(worth, _)| is_little(worth));
    let (phrase, told) = match clause::of_headline(input).filter(|_| little) {
        Some(clause) => (clause, false),
        None => best.map(|(worth, phrase)| (phrase, worth.is_told))?,
    };
    let is_name = input.names.iter().any(|name| name.tokens.start == phrase.start);
    let word = input.segments.fold(phrase.start);
    let letters = if is_name { 0 } else { clitics::letters(input.pack, word) };
    let kicker = told.then(|| kicker(input, &phrase)).flatten();
    let runs = phrases::without_style(input, phrase).into_iter();
    let mut spans: Vec<Span> = runs.map(|run| input.segments.span(run)).collect();
    if let Some(first) = spans.first_mut() {
        first.start += first.of(input.text).chars().take(letters).map(char::len_utf8).sum::<usize>();
    }
    spans.splice(0..0, kicker);
    let mut excerpt = Excerpt::new(input.text, spans);
    excerpt.text = capitalized(excerpt.text.trim_end_matches(['.', ' ']));
    Some(excerpt)
}

/// Whether a token is a verb that is about its object.
fn has_object(input: &Input, token: usize) -> bool {
    runs::is_verb(input, token) && !grows(input, token)
}

/// Whether a token is a verb that is about its subject: *reaches 40 million*, *rises by 12 %*.
fn grows(input: &Input, token: usize) -> bool {
    let number = |at: usize| {
        let found = input.segments.tokens.get(at);
        found.is_some_and(|found| found.kind == TokenKind::Number)
            || numeral(input.segments.fold(at), input.pack.language).is_some()
    };
    runs::is_verb(input, token)
        && is_of_quantity(input.segments.fold(token))
        && (number(token + 1) || number(token + 2))
}

/// What stands before the colon of the headline that a phrase is from: *Energy: report on heat and power*.
fn kicker(input: &Input, phrase: &Range<usize>) -> Option<Span> {
    let sentence = input.segments.sentences.get(input.segments.sentence_of(phrase.start))?;
    let is_headline = sentence.part == 0 && input.body > 0;
    let before = sentence.tokens.start..phrase.start;
    let colon = before.clone().find(|&token| words(input, token) == ":")?;
    let kicker = before.start..colon;
    let opens = matches!(input.segments.tag(kicker.start), Tag::Noun | Tag::Name | Tag::Adjective);
    let quoted_or_said =
        |token: usize| matches!(words(input, token), "(" | "\"" | "«" | "“") || runs::is_verb(input, token);
    let length = phrases::length(input, kicker.clone()) + phrases::shown(input, phrase.clone());
    let fits = length <= phrases::MOST && opens && !kicker.clone().any(quoted_or_said);
    (is_headline && fits).then(|| input.segments.span(kicker.start..colon + 1))
}

/// Whether a run of a headline is all of it, or what a colon or dash parts from the rest.
fn stands_alone(input: &Input, sentence: Range<usize>, run: &Range<usize>) -> bool {
    let is_sign = |token: usize| {
        let sign = input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Punctuation);
        sign && !matches!(words(input, token), "," | "(" | ")")
    };
    (run.start == sentence.start || run.start.checked_sub(1).is_some_and(is_sign))
        && (run.end >= sentence.end || is_sign(run.end))
}

/// Whether a number stands before the token that says how many: *164 جولة*. A year doesn't.
fn is_counted(input: &Input, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return false };
    let figure = input.segments.tokens.get(before).is_some_and(|found| found.kind == TokenKind::Number);
    let written = words(input, before);
    let is_bare = written.chars().all(|letter| letter.is_numeric() || matches!(letter, '.' | ',' | '\''));
    let is_year = written.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year));
    let spelt = numeral(input.segments.fold(before), input.pack.language);
    figure && is_bare && !is_year || spelt.is_some_and(|number| number >= MANY)
}

/// Whether a preposition stands before the phrase or its article.
fn hangs_inside(input: &Input, start: usize) -> bool {
    let before = |back: usize| start.checked_sub(back).map_or("", |token| input.segments.fold(token));
    let is_article = |word: &str| input.pack.articles.contains(word);
    let preposition = if is_article(before(1)) { 2 } else { 1 };
    start
        .checked_sub(preposition)
        .is_some_and(|token| input.segments.tag(token) == Tag::Function && !is_article(before(preposition)))
}

/// Nouns that name what is done: *coordination*, *soutien*, *opening*, *visite*, *تعزيز*.
fn names_action(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    input.pack.action_nouns.contains(word)
        || input
            .pack
            .action_endings
            .iter()
            .any(|ending| word.ends_with(ending.as_str()) && word.len() > ending.len() + 2)
}

#[cfg(test)]
mod tests;
