//! Where a sentence may end before its end.
//!
//! At a comma or a set phrase that opens an adjunct (*en marge de*, *which*, *مشيرا*), at a
//! semicolon, and before a second verb of the same subject (*… et a réitéré …*): the first half
//! stands by itself. It does not where the word before waits for what follows: a verb without its
//! object, a preposition, *tant … que*.

use super::super::Input;
use super::super::signs::{is_comma, is_dash, is_pause, words};
use super::ties::{self, REACH, Ties, is_semicolon};
use super::{has_main_verb, is_verb, quoted};
use crate::engine::language::{Language, Order, Set};
use crate::engine::segment::{Case, Tag, TokenKind};
use std::ops::Range;

/// The most tokens of a connective.
const LONGEST_CONNECTIVE: usize = 5;

/// *كما* before a verb opens one more clause.
const ALSO: &str = "كما";

/// The most words of a set phrase.
const LONGEST_OPENER: usize = 4;

/// What may go without a comma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cutting {
    /// Only what is sure to set no bounds.
    Careful,
    /// What a phrase of several words opens, too.
    Bold,
}

/// The places where the sentence may end, in order.
pub(super) fn cuts(input: &Input, tokens: Range<usize>, cutting: Cutting) -> Vec<usize> {
    let quoted = quoted(input, tokens.clone());
    let ties = Ties::of(input, &tokens);
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
        // After a comma the sentence would end before it.
        if !is_break(input, token - 1)
            && (opens(input, tokens.start..token, token..tokens.end, main_first)
                || cutting == Cutting::Bold && opening(input, token) > 1)
            && !ties.hold(input, token)
            && !ties::ends_in_subordinate(input, tokens.start..token)
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
    tokens.take_while(|&token| !is_break(input, token)).any(|token| is_verb(input, token))
}

/// A comma, a semicolon or a dash.
fn is_break(input: &Input, token: usize) -> bool {
    is_pause(input, token) || is_dash(input, token)
}

/// Whether `gone` opens with something that can go from the end of `kept`, which nothing in it ties to.
fn opens(input: &Input, kept: Range<usize>, gone: Range<usize>, main_first: bool) -> bool {
    let cut = gone.start;
    let pause = is_break(input, cut);
    let opener = cut + usize::from(pause);
    let tied = || {
        ties::is_alternative(input, opener)
            || ties::closes_dash(input, kept.clone(), cut)
            || ties::leaves_list_open(input, kept.clone(), opener)
            || ties::goes_on(input, gone.clone())
            || ties::holds_the_verb(input, gone.clone())
    };
    if is_semicolon(input, cut) {
        return ties::opens_clause(input, gone.clone()) && !tied();
    }
    if opens_coordinate(input, opener, pause) {
        // *Ann Lee, now head of X, | is named …*, *A, B, | think …*: only the first comma of the sentence,
        // after its verb, opens a list of verbs.
        let bare = pause && is_verb(input, opener) && input.pack.language != Language::Arabic;
        let of_list = || {
            main_first
                && !kept.clone().any(|token| is_break(input, token))
                && !ties::has_infinitive(input, kept.clone())
        };
        let whole = || pause || !ties::halves_a_relative(input, kept.clone());
        // *is kept | but made smaller*: what is set against it is half of what is said.
        let against = input.segments.is_in(opener, &input.pack.adversatives);
        return !against && (if bare { of_list() } else { whole() }) && !tied();
    }
    if opens_infinitive(input, kept.clone(), opener) {
        return !ties::is_alternative(input, opener) && !ties::leaves_list_open(input, kept, opener);
    }
    // Without a comma only what says where and before whom is sure to set no bounds.
    let circumstance = is_circumstance(input, opener);
    let adjunct = || pause && (opening(input, opener) > 0 || opens_participle(input, opener));
    let resumed = || {
        ties::goes_on_after_aside(input, kept.clone(), opener)
            || ties::makes_up_number(input, kept.clone(), opener)
            || ties::parts_of_forms(input, kept.clone(), gone.clone())
            || ties::is_member(input, kept.clone(), gone.clone())
    };
    (circumstance || adjunct() && !resumed()) && !tied()
}

/// Whether a phrase at `token` says where and before whom something took place.
pub(super) fn is_circumstance(input: &Input, token: usize) -> bool {
    phrase(input, token, &input.pack.circumstances) > 0
}

/// How many words of a set phrase that can go open at `token`.
pub(super) fn opening(input: &Input, token: usize) -> usize {
    let length = phrase(input, token, &input.pack.adjunct_openers);
    if length > 0 && phrase(input, token, &input.pack.limits) > 0 { 0 } else { length }
}

/// How many words the longest phrase of `set` at `token` has.
fn phrase(input: &Input, token: usize, set: &Set) -> usize {
    if !input.segments.is_in(token, &input.pack.opener_words) {
        return 0;
    }
    let mut phrase = String::new();
    let mut best = 0;
    for end in token..token + LONGEST_OPENER {
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
        let unelided = || phrase.strip_suffix('\'').is_some_and(|bare| set.contains(&format!("{bare}e")));
        if set.contains(&phrase) || unelided() {
            best = end + 1 - token;
        }
    }
    best
}

/// *, dirigée par X*, *, stressing that …*: a participle right after a comma.
fn opens_participle(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    input.segments.tag(token) == Tag::Form
        && input.segments.tokens.get(token).is_some_and(|token| token.case == Case::Lower)
        && input
            .pack
            .participle_endings
            .iter()
            .chain(&input.pack.gerund_endings)
            .any(|ending| word.ends_with(ending.as_str()))
}

/// *et a réitéré …*, *, and called …*, *، وأشار …*: a second verb of the same subject.
pub(super) fn opens_coordinate(input: &Input, token: usize, pause: bool) -> bool {
    if input.pack.language == Language::Arabic {
        let word = input.segments.fold(token);
        let verb = word.strip_prefix('و').is_some_and(|verb| input.pack.verbs.contains(verb));
        // *، كما أقامت …*
        return pause && (verb || word == ALSO && is_verb(input, token + 1));
    }
    let joined = input.segments.is_in(token, &input.pack.conjunctions)
        || input.segments.is_in(token, &input.pack.adversatives);
    // *et le gotha*: after what may be an article only a common verb is sure to be one.
    let article = input.segments.is_in(token + 1, &input.pack.articles);
    let verb = is_verb(input, token + 1)
        || input.segments.is_in(token + 1, &input.pack.verb_particles)
            && is_verb(input, token + 2)
            && (!article || input.segments.is_in(token + 2, &input.pack.verbs));
    // *répartit l'eau, donne …, réduit … et crée …*: the verbs of a list need no conjunction.
    joined && verb || pause && is_verb(input, token)
}

/// *afin de renforcer …, | et d'appuyer …*: a second infinitive after the mark of the first.
/// Not *the aim is to protect …, | and to receive …*: that would be the whole of it.
fn opens_infinitive(input: &Input, mut kept: Range<usize>, token: usize) -> bool {
    let mark = |token: usize| {
        let marks = input.segments.is_in(token, &input.pack.infinitive_marks)
            && input.segments.tag(token + 1) == Tag::Form;
        marks.then(|| input.segments.fold(token).trim_end_matches(['e', '\'']))
    };
    input.segments.is_in(token, &input.pack.conjunctions)
        && mark(token + 1).is_some_and(|second| {
            kept.any(|first| mark(first) == Some(second) && !is_copula(input, first.saturating_sub(1)))
        })
}

/// *is*, *est*, *sera*: what follows is all that the subject is.
pub(in super::super) fn is_copula(input: &Input, token: usize) -> bool {
    const COPULAS: [&str; 12] =
        ["is", "are", "was", "were", "be", "est", "sont", "sera", "etait", "etaient", "seront", "serait"];
    COPULAS.contains(&input.segments.fold(token))
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
    // *aura approuvé et publié* | *– avec X – un guide*.
    let paired = || {
        let joined =
            last.checked_sub(1).is_some_and(|and| input.segments.is_in(and, &input.pack.conjunctions));
        let form =
            |back: usize| last.checked_sub(back).is_some_and(|form| input.segments.tag(form) == Tag::Form);
        joined
            && tag == Tag::Form
            && form(2)
            && last.checked_sub(3).is_some_and(|verb| waits_for_form(input, verb))
    };
    let verbal = is_verb(input, last)
        || paired()
        || tag == Tag::Form && (before == Tag::Verb || before == Tag::Adverb)
        || last.checked_sub(1).is_some_and(|mark| ties::is_infinitive(input, mark));
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
    let waits =
        correlative && counterpart || (from..last).any(|token| ties::is_half_a_pair(input, token, last, cut));
    !verbal
        && !function
        && !waits
        && !verb_waits(input, kept)
        && !ends_with_connective(input, kept, last)
        && !waits_for_noun(input, last)
}

/// A verb, or the adverb after it.
fn waits_for_form(input: &Input, token: usize) -> bool {
    is_verb(input, token) || input.segments.tag(token) == Tag::Adverb
}

/// *il peut, en vertu de la loi,* | *être utilisé*, *elle organisera par ailleurs, en mai,* | *un débat*:
/// after its aside the last verb still waits.
fn verb_waits(input: &Input, kept: &[Range<usize>]) -> bool {
    input.pack.language != Language::Arabic
        && kept.iter().cloned().flatten().rfind(|&token| is_verb(input, token)).is_some_and(|verb| {
            let adverbial = |token: &usize| {
                matches!(input.segments.tag(*token), Tag::Adverb | Tag::Function)
                    && !input.segments.is_in(*token, &input.pack.articles)
            };
            let next = verb + 1 + (verb + 1..verb + LONGEST_CONNECTIVE).take_while(adverbial).count();
            is_pause(input, next)
        })
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
            let participle = || {
                let endings = &input.pack.participle_endings;
                endings.iter().any(|ending| input.segments.fold(last).ends_with(ending.as_str()))
            };
            after_article && (matches!(tag, Tag::Adjective | Tag::Form) || participle())
                || tag == Tag::Adjective && input.segments.is_in(before, &input.pack.complement_links)
                || tag == Tag::Adjective && is_comma(input, before)
        }
        Order::HeadFirst => tag == Tag::Form && input.segments.fold(before) == "en",
    }
}
