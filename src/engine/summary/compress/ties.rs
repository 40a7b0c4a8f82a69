//! What would go from the end of a sentence → what ties it to what stays.
//!
//! A condition, the second of two of which one is true, the last member of a list, a member of a list
//! that a colon opens, the counterpart of *d'une part*, the verb of the subject that stays, the object
//! after an aside, half of a relative clause: without them the rest says something else or nothing.

use super::super::Input;
use super::super::signs::{is_comma, is_dash, is_pause, words};
use super::cuts::{opening, opens_coordinate};
use super::is_verb;
use crate::engine::language::Language;
use crate::engine::language::numerals::numeral;
use crate::engine::segment::Tag;
use std::ops::Range;

/// How far back a word that waits for its counterpart (*both … and*) is looked for.
pub(super) const REACH: usize = 14;

/// A comma so near before a conjunction parts members of a list.
const SHORT_MEMBER: usize = 5;

/// How many tokens of a clause are looked at: an endless sentence costs no more than its length.
const LONGEST_CLAUSE: usize = 400;

/// The most tokens of a phrase that waits for its counterpart.
const LONGEST_PHRASE: usize = 4;

/// The conjunctions that leave open which of two it is, folded, in the languages that have a pack.
const ALTERNATIVES: [&str; 5] = ["ou", "or", "oder", "o", "او"];

/// Arabic words that add one more member, folded.
const ARABIC_ADDITIONS: [&str; 6] = ["اضافه", "بالاضافه", "فضلا", "علاوه", "الي", "كذلك"];

/// What is known of a sentence before its cuts are looked for.
pub(super) struct Ties {
    /// The last word of a condition: nothing before it may go.
    last_condition: Option<usize>,
    /// From a phrase that waits to its counterpart: no cut comes between them.
    pairs: Vec<Range<usize>>,
    /// The first colon, which opens a list unless a clause of its own follows, or if a number announces it.
    colon: Option<usize>,
    /// Whether a number stands before it.
    counted: bool,
    /// The first and the last semicolon: those between them part the members of a list.
    semicolons: Option<(usize, usize)>,
}

impl Ties {
    pub(super) fn of(input: &Input, tokens: &Range<usize>) -> Self {
        let colon = tokens.clone().find(|&token| words(input, token) == ":");
        Self {
            counted: colon.is_some_and(|colon| announces_number(input, tokens.start..colon)),
            last_condition: tokens.clone().rev().find(|&token| is_condition(input, token)),
            pairs: pairs(input, tokens),
            colon,
            semicolons: tokens
                .clone()
                .find(|&token| is_semicolon(input, token))
                .zip(tokens.clone().rev().find(|&token| is_semicolon(input, token))),
        }
    }

    /// Whether the sentence can't end before `cut`, whatever follows.
    pub(super) fn hold(&self, input: &Input, cut: usize) -> bool {
        let listed = self.colon.filter(|&colon| colon < cut).is_some_and(|colon| {
            self.counted || is_semicolon(input, cut) || !(colon + 1..cut).any(|token| is_verb(input, token))
        });
        listed
            || self.semicolons.is_some_and(|(first, last)| first < cut && cut <= last)
            || self.last_condition.is_some_and(|last| last >= cut)
            || self.pairs.iter().any(|pair| pair.start < cut && cut <= pair.end)
    }
}

/// Each phrase that waits, with the place of its counterpart or the end of the sentence.
fn pairs(input: &Input, tokens: &Range<usize>) -> Vec<Range<usize>> {
    // Few words begin with a phrase's letter: the others need no comparison.
    let may_open = |word: &str, phrase: &str| word.bytes().next() == phrase.bytes().next();
    let at = |token: usize, word: &str, phrase: &str| {
        may_open(word, phrase)
            && phrase.starts_with(word)
            && (1..=LONGEST_PHRASE).any(|length| {
                token + length <= tokens.end && input.segments.key(token..token + length).trim() == phrase
            })
    };
    let mut found = Vec::new();
    for opening in tokens.clone() {
        let word = input.segments.fold(opening);
        for (_, other) in input.pack.pairs.iter().filter(|(one, _)| at(opening, word, one)) {
            let mut rest = opening + 1..tokens.end;
            let closing = rest.find(|&token| at(token, input.segments.fold(token), other));
            found.push(opening..closing.unwrap_or(tokens.end));
        }
    }
    found
}

/// *both as a guest | and …*, *entre la taxe sur l'eau, qui …, | et celle sur le bois*: one of two is gone.
pub(super) fn is_half_a_pair(input: &Input, token: usize, last: usize, cut: usize) -> bool {
    let pack = input.pack;
    let next = token + 1;
    let joined = |mut tokens: Range<usize>| {
        tokens.any(|token| {
            input.segments.is_in(token, &pack.conjunctions) || input.segments.is_in(token, &pack.joints)
        })
    };
    // *both countries*, *entre les villes*: all that they wait for.
    let opens = match input.segments.fold(token) {
        "both" => input.segments.tag(next) == Tag::Function,
        "between" => matches!(input.segments.fold(next), "a" | "an" | "the"),
        "entre" => matches!(input.segments.fold(next), "le" | "la" | "l'" | "un" | "une"),
        _ => false,
    };
    opens && !joined(next..last) && joined(cut..cut + REACH)
}

/// *n'ont aucun droit | ou n'ont que …*: of two of which one is true, neither may be said alone.
pub(in super::super) fn is_alternative(input: &Input, token: usize) -> bool {
    input.segments.is_in(token, &input.pack.conjunctions)
        && ALTERNATIVES.contains(&input.segments.fold(token))
}

/// *des A, des B | ainsi que des C*, *dug a well, built a wall | and planted trees*: without its last
/// member the list stays open.
pub(super) fn leaves_list_open(input: &Input, kept: Range<usize>, opener: usize) -> bool {
    let of_nouns = input.segments.is_in(opener, &input.pack.joints);
    let of_verbs = input.segments.is_in(opener, &input.pack.conjunctions);
    let joint = kept.rev().take(REACH).find(|&token| {
        is_pause(input, token)
            || of_nouns && is_verb(input, token)
            || input.segments.is_in(token, &input.pack.conjunctions)
    });
    // *naturel, architectural | et construit*: so short a member makes a list, whatever the tagger says.
    let member = |comma: usize| {
        opener - comma <= SHORT_MEMBER || matches!(input.segments.tag(comma + 1), Tag::Verb | Tag::Form)
    };
    joint.is_some_and(|joint| is_pause(input, joint) && (of_nouns || of_verbs && member(joint)))
}

/// *l'importance[, pour des raisons de sécurité, de …]*, *children[, who …, into …]*: after the aside
/// comes what the word before it waits for. *a remis [lors de la fête la médaille]*: or right within it.
pub(super) fn goes_on(input: &Input, gone: Range<usize>) -> bool {
    let pack = input.pack;
    let preposition = |token: usize| {
        let word = input.segments.fold(token);
        let other = [
            &pack.conjunctions,
            &pack.adversatives,
            &pack.subordinators,
            &pack.articles,
            &pack.demonstratives,
            &pack.anaphors,
        ];
        input.segments.tag(token) == Tag::Function
            && !other.iter().any(|words| words.contains(word))
            && opening(input, token) == 0
    };
    let mut looked_at = gone.clone().take(LONGEST_CLAUSE).skip(2);
    if is_pause(input, gone.start) {
        let comma = looked_at.find(|&token| is_pause(input, token));
        let clause = |comma| (gone.start..comma).any(|token| is_verb(input, token));
        return comma.is_some_and(|comma| {
            preposition(comma + 1)
                || input.segments.is_in(comma + 1, &pack.articles) && !clause(comma)
                || is_arabic_object(input, comma + 1)
        });
    }
    looked_at
        .take_while(|&token| !is_pause(input, token))
        .any(|token| is_phrase_after_noun(input, token) || is_infinitive(input, token))
}

/// *، ضمن فعاليات …، | إطلاق برنامج*: an Arabic noun after an aside, without a conjunction written onto it.
fn is_arabic_object(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    input.pack.language == Language::Arabic
        && matches!(input.segments.tag(token), Tag::Noun | Tag::Adjective)
        && !word.starts_with(['و', 'ف', 'ب', 'ل'])
        && !is_verb(input, token)
        && !input.segments.is_in(token, &input.pack.opener_words)
}

/// *[lors de] la fête | la médaille*: two noun phrases in a row, of which the second hangs on no
/// preposition.
fn is_phrase_after_noun(input: &Input, token: usize) -> bool {
    let before = token.checked_sub(1).map_or(Tag::Other, |before| input.segments.tag(before));
    matches!(before, Tag::Noun | Tag::Name | Tag::Adjective)
        && input.segments.is_in(token, &input.pack.articles)
        && input.segments.tag(token) == Tag::Function
}

/// *couvrant tout le pays, donc aussi les villes[, pour des radios]*: after an aside a preposition may
/// well go on with what stands before it.
pub(super) fn goes_on_after_aside(input: &Input, kept: Range<usize>, opener: usize) -> bool {
    let main = kept.clone().find(|&token| is_verb(input, token)).unwrap_or(kept.end);
    input.pack.language != Language::Arabic
        && input.segments.tag(opener) == Tag::Function
        && !input.segments.is_in(opener, &input.pack.subordinators)
        && (main..kept.end).any(|token| is_pause(input, token) || is_dash(input, token))
}

/// *four topics, A, B and C[, as well as D]*: a number was announced, and one more member makes it up.
pub(super) fn makes_up_number(input: &Input, kept: Range<usize>, opener: usize) -> bool {
    let word = input.segments.fold(opener);
    let adds = input.segments.is_in(opener, &input.pack.joints) || ARABIC_ADDITIONS.contains(&word);
    adds && announces_number(input, kept)
}

/// Whether a number of more than one stands in the tokens in words.
fn announces_number(input: &Input, mut tokens: Range<usize>) -> bool {
    let number = |token: usize| numeral(input.segments.fold(token), input.pack.language);
    tokens.any(|token| number(token).is_some_and(|number| number > 1.0))
}

/// *supporting A[, strengthening B and protecting C]*, *being X[, having Y]*: members of one list, which one
/// word rules. The tagger may take some for nouns.
pub(super) fn parts_of_forms(input: &Input, kept: Range<usize>, gone: Range<usize>) -> bool {
    let ending = |token: usize| {
        let word = input.segments.fold(token);
        let function = input.segments.tag(token) == Tag::Function;
        let mut known = input.pack.gerund_endings.iter().filter(|_| !function);
        known.find(|ending| word.ends_with(ending.as_str()))
    };
    let Some(own) = ending(gone.start + 1) else { return false };
    let alike = |token: usize| ending(token) == Some(own);
    let joined = gone
        .clone()
        .skip(2)
        .take(LONGEST_CLAUSE)
        .any(|token| input.segments.is_in(token, &input.pack.conjunctions) && alike(token + 1));
    let mut before = kept.rev().take(REACH);
    if joined {
        return before.any(alike);
    }
    before.any(|token| is_pause(input, token) && alike(token + 1))
}

/// *films, workshops[, networking opportunities, and a market]*: what looks like a participle is a member of
/// a list of short ones, which a conjunction closes.
pub(super) fn is_member(input: &Input, kept: Range<usize>, gone: Range<usize>) -> bool {
    let before = kept.rev().take(SHORT_MEMBER + 1).find(|&token| is_pause(input, token));
    let short = before.is_some_and(|comma| !(comma..gone.start).any(|token| is_verb(input, token)));
    if !short || !is_pause(input, gone.start) {
        return false;
    }
    let mut last = gone.start;
    for comma in (gone.start + 1..gone.end).filter(|&token| is_pause(input, token)) {
        if comma - last > SHORT_MEMBER {
            return false;
        }
        if input.segments.is_in(comma + 1, &input.pack.conjunctions) {
            return true;
        }
        last = comma;
    }
    false
}

/// Whether an infinitive stands in the tokens.
pub(in super::super) fn has_infinitive(input: &Input, mut tokens: Range<usize>) -> bool {
    tokens.any(|token| is_infinitive(input, token))
}

pub(super) fn is_infinitive(input: &Input, token: usize) -> bool {
    input.segments.is_in(token, &input.pack.infinitive_marks) && input.segments.tag(token + 1) == Tag::Form
}

/// Whether a finite verb follows that no relative, conjunction or comma of its own brings: then what
/// would go belongs to the verb's subject (*far more products such as X | can be seized*).
pub(super) fn holds_the_verb(input: &Input, gone: Range<usize>) -> bool {
    let pause = is_pause(input, gone.start) || is_dash(input, gone.start);
    let opener = gone.start + usize::from(pause);
    if is_semicolon(input, gone.start)
        || is_dash(input, gone.start)
        || opens_coordinate(input, opener, pause)
        || input.pack.language == Language::Arabic
    {
        return false;
    }
    // Each relative or conjunction brings a verb; one more is the verb of what stays.
    let (mut brought, mut last) = (0usize, usize::MAX);
    for token in (opener..gone.end).take(LONGEST_CLAUSE) {
        if input.segments.is_in(token, &input.pack.subordinators) {
            // *until Thursday*: without a verb before the next comma it is a preposition.
            let mut clause = (token + 1..gone.end).take_while(|&token| !is_pause(input, token));
            brought += usize::from(clause.any(|token| is_verb(input, token)));
        } else if token > opener && opens_coordinate(input, token, false) {
            return false;
        } else if is_verb(input, token) {
            // *a également été*: one verb.
            let same =
                last != usize::MAX && (last + 1..token).all(|between| goes_within_verb(input, between));
            if !same && brought == 0 {
                return !input.segments.is_in(token, &input.pack.speech_verbs);
            }
            brought -= usize::from(!same);
            last = token;
        }
    }
    false
}

fn goes_within_verb(input: &Input, token: usize) -> bool {
    input.segments.tag(token) == Tag::Adverb || input.segments.is_in(token, &input.pack.verb_particles)
}

/// *banks that have their seat here | and are supervised*: without a comma the second verb may well be
/// the relative's, which sets bounds by both. (*said that A had come | and …*: after a verb, *that*
/// opens what is said, of which half may be told.)
pub(super) fn halves_a_relative(input: &Input, kept: Range<usize>) -> bool {
    let pack = input.pack;
    let Some(main) = kept.clone().find(|&token| is_verb(input, token)) else { return false };
    (main + 1..kept.end).any(|token| {
        let before = token - 1;
        let says = is_verb(input, before) || input.segments.tag(before) == Tag::Form;
        input.segments.is_in(token, &pack.subordinators)
            && !says
            && !input.segments.is_in(before, &pack.comparisons)
    })
}

/// *To make it feel real | and …, the team …*, *Whether it is A or B | …, the school …*: a sentence that
/// opens with a clause of another is none before that one's verb.
pub(super) fn ends_in_subordinate(input: &Input, mut kept: Range<usize>) -> bool {
    let (pack, first) = (input.pack, kept.start);
    let sentence = input.segments.sentences.get(input.segments.sentence_of(first));
    let is_first = sentence.is_some_and(|sentence| sentence.tokens.start == first);
    // *(vise) à former des pêcheurs*: a clause on its own opens nothing.
    let opens = is_first && is_infinitive(input, first)
        || [&pack.subordinators, &pack.conditions, &pack.correlatives]
            .iter()
            .any(|words| input.segments.is_in(first, words));
    let after_comma = |kept: Range<usize>| kept.clone().any(|token| is_verb(input, token));
    opens
        && pack.language != Language::Arabic
        && !kept.find(|&token| is_pause(input, token)).is_some_and(|comma| after_comma(comma + 1..kept.end))
}

/// *et ont pour but de les soutenir*: a pronoun for what stands in the part that is left out.
pub(in super::super) fn takes_up(input: &Input, mut rest: Range<usize>) -> bool {
    let pack = input.pack;
    rest.any(|token| {
        let before_verb = || {
            matches!(input.segments.tag(token + 1), Tag::Verb | Tag::Form)
                && input.segments.tag(token) == Tag::Function
                && input.segments.is_in(token, &pack.verb_particles)
        };
        let object = || {
            input.segments.is_in(token, &pack.anaphors)
                && !matches!(input.segments.tag(token + 1), Tag::Noun | Tag::Adjective | Tag::Name)
        };
        before_verb() && input.segments.is_in(token, &pack.articles) || object()
    })
}

/// Whether a dash stands before `dash` that it closes: *X – with Y | – seized …*.
pub(super) fn closes_dash(input: &Input, mut kept: Range<usize>, dash: usize) -> bool {
    is_dash(input, dash) && kept.any(|token| is_dash(input, token))
}

/// Whether a clause with a verb of its own follows the semicolon, rather than one more member of a
/// list or what the clause before waits for (*؛ ل…*).
pub(super) fn opens_clause(input: &Input, gone: Range<usize>) -> bool {
    let first = gone.start + 1;
    let joined = input.segments.is_in(first, &input.pack.conjunctions);
    let next = (first..gone.end).find(|&token| is_semicolon(input, token)).unwrap_or(gone.end);
    let mut clause = (first..next).take(LONGEST_CLAUSE);
    if input.pack.language == Language::Arabic {
        return is_verb(input, first);
    }
    !joined && next == gone.end && clause.any(|token| is_verb(input, token))
}

pub(super) fn is_semicolon(input: &Input, token: usize) -> bool {
    is_pause(input, token) && !is_comma(input, token)
}

/// Whether what would go holds a word that changes what is true.
pub(super) fn loses_truth(input: &Input, mut gone: Range<usize>) -> bool {
    gone.any(|token| is_condition(input, token))
}

fn is_condition(input: &Input, token: usize) -> bool {
    input.segments.is_in(token, &input.pack.conditions)
}
