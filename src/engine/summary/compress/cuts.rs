//! Where a sentence may end before its end.
//!
//! At a comma or a set phrase that opens an adjunct (*en marge de*, *which*, *مشيرا*), at a
//! semicolon, and before a second verb of the same subject (*… et a réitéré …*): the first half
//! stands by itself. It does not where the word before waits for what follows: a verb without its
//! object, a preposition, *tant … que*.

use super::super::Input;
use super::super::signs::{is_comma, is_dash, is_pause, words};
use super::{has_main_verb, is_verb, quoted};
use crate::engine::language::{Language, Order};
use crate::engine::segment::{Tag, TokenKind};
use std::ops::Range;

/// How far back a word that waits for its counterpart (*both … and*) is looked for.
const REACH: usize = 14;

/// The most tokens of a connective.
const LONGEST_CONNECTIVE: usize = 5;

/// The conjunctions that leave open which of two it is, folded, in the languages that have a pack.
const ALTERNATIVES: [&str; 5] = ["ou", "or", "oder", "o", "او"];

/// How many tokens of a clause are looked at: an endless sentence costs no more than its length.
const LONGEST_CLAUSE: usize = 400;

/// The places where the sentence may end, in order.
pub(super) fn cuts(input: &Input, tokens: Range<usize>) -> Vec<usize> {
    let quoted = quoted(input, tokens.clone());
    let last_condition = tokens.clone().rev().find(|&token| is_condition(input, token));
    let main_first = has_verb_first(input, tokens.clone());
    let mut cuts = Vec::new();
    let mut depth = 0usize;
    for (position, token) in tokens.clone().enumerate() {
        match words(input, token) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if position == 0 || depth > 0 || quoted.get(position).copied().unwrap_or(false) {
            continue;
        }
        let pause = is_pause(input, token) || is_dash(input, token);
        let opener = token + usize::from(pause);
        // *Ann Lee, now head of X, | is named …*: the verb is the first, not the second of a list.
        let first_verb = pause && is_verb(input, opener) && !main_first;
        if opens(input, token)
            && !first_verb
            && !is_alternative(input, opener)
            && !leaves_list_open(input, tokens.start..token, opener)
            && !goes_on(input, token..tokens.end)
            && !holds_the_verb(input, token..tokens.end)
            && last_condition.is_none_or(|last| last < token)
        {
            cuts.push(token);
        }
    }
    // *répartit l'eau, donne …, réduit … et crée …*: a list of verbs stops before its second or not
    // at all, for its last *et* closes it.
    let listed = |&cut: &usize| {
        let verb = input.pack.language != Language::Arabic && is_pause(input, cut) && is_verb(input, cut + 1);
        verb && has_main_verb(input, std::slice::from_ref(&(tokens.start..cut)))
    };
    if let Some(first) = cuts.iter().copied().find(listed) {
        cuts.retain(|&cut| {
            let pause = is_pause(input, cut);
            cut <= first || !opens_coordinate(input, cut + usize::from(pause), pause)
        });
    }
    cuts
}

/// Whether a finite verb stands before the first comma or dash.
fn has_verb_first(input: &Input, tokens: Range<usize>) -> bool {
    tokens
        .take_while(|&token| !is_pause(input, token) && !is_dash(input, token))
        .any(|token| is_verb(input, token))
}

/// *n'ont aucun droit | ou n'ont que …*: of two of which one is true, neither may be said alone.
pub(in super::super) fn is_alternative(input: &Input, token: usize) -> bool {
    input.segments.is_in(token, &input.pack.conjunctions)
        && ALTERNATIVES.contains(&input.segments.fold(token))
}

/// *des A, des B | ainsi que des C*, *dug a well, built a wall | and planted trees*: without its last
/// member the list stays open.
fn leaves_list_open(input: &Input, kept: Range<usize>, opener: usize) -> bool {
    let of_nouns = input.segments.is_in(opener, &input.pack.joints);
    let of_verbs = input.segments.is_in(opener, &input.pack.conjunctions);
    let joint = kept.rev().take(REACH).find(|&token| {
        is_pause(input, token)
            || of_nouns && is_verb(input, token)
            || input.segments.is_in(token, &input.pack.conjunctions)
    });
    let member = |comma: usize| matches!(input.segments.tag(comma + 1), Tag::Verb | Tag::Form);
    joint.is_some_and(|joint| is_pause(input, joint) && (of_nouns || of_verbs && member(joint)))
}

/// Whether something that can go begins at `token`.
fn opens(input: &Input, token: usize) -> bool {
    let pause = is_pause(input, token) || is_dash(input, token);
    let opener = if pause { token + 1 } else { token };
    if matches!(words(input, token), ";" | "؛") || opens_coordinate(input, opener, pause) {
        return true;
    }
    // Without a comma only a phrase of several words is sure to open something.
    opening(input, opener) >= if pause { 1 } else { 2 } || pause && opens_participle(input, opener)
}

/// *l'importance[, pour des raisons de sécurité, de …]*, *children[, who …, into …]*: after the aside
/// comes what the word before it waits for.
fn goes_on(input: &Input, gone: Range<usize>) -> bool {
    let pack = input.pack;
    let preposition = |token: usize| {
        let word = input.segments.fold(token);
        let other = [
            &pack.conjunctions,
            &pack.adversatives,
            &pack.subordinators,
            &pack.articles,
            &pack.opener_words,
            &pack.demonstratives,
            &pack.anaphors,
        ];
        input.segments.tag(token) == Tag::Function && !other.iter().any(|words| words.contains(word))
    };
    is_pause(input, gone.start)
        && gone
            .take(LONGEST_CLAUSE)
            .skip(2)
            .find(|&token| is_pause(input, token))
            .is_some_and(|comma| preposition(comma + 1))
}

/// Whether a finite verb follows that no relative, conjunction or comma of its own brings: then what
/// would go belongs to the verb's subject (*far more products such as X | can be seized*).
fn holds_the_verb(input: &Input, gone: Range<usize>) -> bool {
    let pause = is_pause(input, gone.start) || is_dash(input, gone.start);
    let opener = gone.start + usize::from(pause);
    if matches!(words(input, gone.start), ";" | "؛")
        || is_dash(input, gone.start)
        || opens_coordinate(input, opener, pause)
        || input.pack.language == Language::Arabic
    {
        return false;
    }
    for token in (opener..gone.end).take(LONGEST_CLAUSE) {
        if input.segments.is_in(token, &input.pack.subordinators)
            || token > opener && opens_coordinate(input, token, false)
        {
            return false;
        }
        if is_verb(input, token) {
            return true;
        }
    }
    false
}

/// How many words of a set phrase open at `token`.
pub(super) fn opening(input: &Input, token: usize) -> usize {
    if !input.segments.is_in(token, &input.pack.opener_words) {
        return 0;
    }
    let mut phrase = String::new();
    let mut best = 0;
    for end in token..token + 4 {
        let word = input.segments.fold(end);
        if word.is_empty()
            || input.segments.tokens.get(end).is_some_and(|token| token.kind == TokenKind::Punctuation)
        {
            break;
        }
        if !phrase.is_empty() && !phrase.ends_with('\'') {
            phrase.push(' ');
        }
        phrase.extend(word.chars().map(|letter| if letter == '-' { ' ' } else { letter }));
        let unelided = || {
            phrase
                .strip_suffix('\'')
                .is_some_and(|bare| input.pack.adjunct_openers.contains(&format!("{bare}e")))
        };
        if input.pack.adjunct_openers.contains(&phrase) || unelided() {
            best = end + 1 - token;
        }
    }
    best
}

/// *, dirigée par X*, *, stressing that …*: a participle right after a comma.
fn opens_participle(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    input.segments.tag(token) == Tag::Form
        && input
            .pack
            .participle_endings
            .iter()
            .chain(&input.pack.gerund_endings)
            .any(|ending| word.ends_with(ending.as_str()))
}

/// *et a réitéré …*, *, and called …*, *، وأشار …*: a second verb of the same subject.
fn opens_coordinate(input: &Input, token: usize, pause: bool) -> bool {
    if input.pack.language == Language::Arabic {
        let word = input.segments.fold(token);
        return pause && word.strip_prefix('و').is_some_and(|verb| input.pack.verbs.contains(verb));
    }
    let joined = input.segments.is_in(token, &input.pack.conjunctions)
        || input.segments.is_in(token, &input.pack.adversatives);
    let verb = is_verb(input, token + 1)
        || input.segments.is_in(token + 1, &input.pack.verb_particles) && is_verb(input, token + 2);
    // *répartit l'eau, donne …, réduit … et crée …*: the verbs of a list need no conjunction.
    joined && verb || pause && is_verb(input, token)
}

/// Whether what would go holds a word that changes what is true.
pub(super) fn loses_truth(input: &Input, mut gone: Range<usize>) -> bool {
    gone.any(|token| is_condition(input, token))
}

fn is_condition(input: &Input, token: usize) -> bool {
    input.segments.is_in(token, &input.pack.conditions)
}

/// Whether the statement that ends before `cut` waits for nothing.
pub(super) fn ends_well(input: &Input, kept: &[Range<usize>], cut: usize) -> bool {
    let Some(last) = kept.iter().cloned().flatten().rfind(|&token| {
        input.segments.tokens.get(token).is_some_and(|token| token.kind != TokenKind::Punctuation)
    }) else {
        return false;
    };
    let word = input.segments.fold(last);
    let tag = input.segments.tag(last);
    let before = last.checked_sub(1).map_or(Tag::Other, |before| input.segments.tag(before));
    // *a annoncé | lors de la réunion | la création*: the object comes later.
    let verbal = is_verb(input, last) || tag == Tag::Form && (before == Tag::Verb || before == Tag::Adverb);
    let function = tag == Tag::Function || input.pack.function_words.contains(word);
    let from = last.saturating_sub(REACH);
    let second_verb = opens_coordinate(input, cut, false);
    // Before a second verb *entre … et* is complete; *non seulement … mais* is not.
    let is_correlative = |word: &str| {
        input.pack.correlatives.contains(word) && (!second_verb || input.pack.qualifiers.contains(word))
    };
    let correlative = (from..last).any(|token| {
        is_correlative(input.segments.fold(token)) && kept.iter().any(|run| run.contains(&token))
    });
    let counterpart = second_verb || input.segments.tag(cut) == Tag::Function;
    let waits = correlative && counterpart;
    !verbal
        && !function
        && !waits
        && !verb_waits(input, kept)
        && !ends_with_connective(input, kept, last)
        && !waits_for_noun(input, last)
}

/// *il peut, en vertu de la loi,* | *être utilisé*: after its aside the last verb still waits.
fn verb_waits(input: &Input, kept: &[Range<usize>]) -> bool {
    input.pack.language != Language::Arabic
        && kept
            .iter()
            .cloned()
            .flatten()
            .rfind(|&token| is_verb(input, token))
            .is_some_and(|verb| is_pause(input, verb + 1))
}

/// *…, for instance* | *due to …*: what the connective announces is gone.
fn ends_with_connective(input: &Input, kept: &[Range<usize>], last: usize) -> bool {
    let start = kept.last().map_or(last, |run| run.start);
    let comma = (start..last).rev().take(LONGEST_CONNECTIVE).find(|&token| is_pause(input, token));
    comma.is_some_and(|comma| input.pack.connectives.contains(&input.segments.key(comma + 1..last + 1)))
}

/// *the current* | *and envisioned solutions*, *a committed, conscientious* | *lawyer*: where the noun comes
/// last, what stands before it waits for it. *En plaidant* | *en faveur de …* waits as well.
fn waits_for_noun(input: &Input, last: usize) -> bool {
    let Some(before) = last.checked_sub(1) else { return false };
    let (tag, after_article) = (input.segments.tag(last), input.segments.is_in(before, &input.pack.articles));
    match input.pack.order {
        Order::HeadLast => {
            matches!(tag, Tag::Adjective | Tag::Form) && after_article
                || tag == Tag::Adjective && is_comma(input, before)
        }
        Order::HeadFirst => tag == Tag::Form && input.segments.fold(before) == "en",
    }
}
