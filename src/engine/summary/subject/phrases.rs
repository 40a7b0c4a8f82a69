//! A sentence → the noun phrases in it that are well formed: from a noun or its adjective to an end before
//! a preposition, no name cut, nothing left waiting.

use super::super::signs::words;
use super::super::{Input, Name};
use super::runs::is_verb;
use super::{hangs_inside, headline, is_counted, names_action, quotation};
use crate::engine::keywords::clitics;
use crate::engine::language::numerals::numeral;
use crate::engine::language::topics::is_half_a_preposition;
use crate::engine::language::units::is_of_quantity;
use crate::engine::language::{DateWord, Language, Order, date_word};
use crate::engine::segment::{Tag, TokenKind};
use std::ops::Range;

/// The fewest words.
const SHORTEST: usize = 2;
/// The most tokens that are looked at from one start: signs are no words, and a damaged text has thousands.
const LONGEST: usize = 60;
/// The most words.
pub(super) const MOST: usize = 12;
/// How many words the style of a state may take, which goes where the phrase is too long.
const STYLE: usize = 3;

/// What is known of each token of a sentence before phrases are made of them.
pub(super) struct Marks {
    start: usize,
    marks: Vec<Mark>,
}

#[derive(Clone, Copy, Default)]
pub(super) struct Mark {
    /// Inside a name, past its first token, or in an honorific.
    splits_name: bool,
    pub in_role: bool,
    pub figure: bool,
    pub day: bool,
}

impl Marks {
    pub fn new(input: &Input, sentence: Range<usize>) -> Self {
        let mut marks: Vec<Mark> = sentence
            .clone()
            .map(|token| Mark {
                figure: is_figure(input, token),
                day: is_day(input, token),
                ..Mark::default()
            })
            .collect();
        let mut mark = |tokens: Range<usize>, set: &dyn Fn(&mut Mark)| {
            let first = tokens.start.saturating_sub(sentence.start);
            let end = tokens.end.saturating_sub(sentence.start).min(marks.len());
            marks.get_mut(first..end).into_iter().flatten().for_each(set);
        };
        for Name { tokens: name, honorific, role, .. } in input.names {
            mark(name.start + 1..name.end, &|mark| mark.splits_name = true);
            mark(honorific.clone(), &|mark| mark.splits_name = true);
            if let Some(role) = role {
                let mut tokens = input.segments.tokens_of(*role);
                let inside = |token: usize| {
                    input.segments.tokens.get(token).is_some_and(|token| role.contains(token.span))
                };
                while !tokens.is_empty() && !inside(tokens.start) {
                    tokens.start += 1;
                }
                while !tokens.is_empty() && !inside(tokens.end - 1) {
                    tokens.end -= 1;
                }
                mark(tokens, &|mark| mark.in_role = true);
            }
        }
        Self { start: sentence.start, marks }
    }

    pub fn of(&self, token: usize) -> Mark {
        token.checked_sub(self.start).and_then(|at| self.marks.get(at)).copied().unwrap_or_default()
    }
}

/// The noun phrases of a run: from a noun or its adjective to an end before a preposition.
pub(super) fn phrases(input: &Input, marks: &Marks, run: Range<usize>, in_head: bool) -> Vec<Range<usize>> {
    let mut phrases = Vec::new();
    for start in run.clone().filter(|&token| begins(input, marks, run.clone(), token, in_head)) {
        let mut count = 0;
        for end in start + 1..=run.end.min(start + LONGEST) {
            count += words_begun(input, end - 1, start);
            if count > MOST + STYLE {
                break;
            }
            if count >= SHORTEST
                && (end == run.end
                    || is_joint(input, end)
                    || quotation::closes(input, end - 1)
                    || tells_by_how_much(input, &run, end))
                && !cuts_a_word(input, end)
                && ends(input, end - 1)
                && !waits_for_complement(input, end)
                && !(start..end).any(|link| tells_by_how_much(input, &run, link))
                && !marks.of(end).splits_name
                && !waits(input, start..end)
                && !(start + 1..end).any(|token| is_stray_adverb(input, token))
                && !is_half_a_pair(input, start..end)
                && !quotation::is_cut(input, start..end)
                && (count <= MOST || shown(input, start..end) <= MOST)
            {
                phrases.push(start..end);
            }
        }
    }
    phrases
}

/// Whether a phrase that begins or ends before the token cuts a word or a number: *BA.1*.
fn cuts_a_word(input: &Input, token: usize) -> bool {
    let is_glued = |token: usize| input.segments.tokens.get(token).is_some_and(|found| found.glued);
    let last = token.checked_sub(1).and_then(|before| words(input, before).chars().last());
    let first = words(input, token).chars().next();
    let joins = |sign: Option<char>| matches!(sign, Some('.' | ',' | '-'));
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    is_glued(token)
        && ((is_letter(last) || joins(last)) && is_letter(first) || joins(first) && is_glued(token + 1))
}

/// How many words a reader counts: *l'OCI* is one.
pub(super) fn length(input: &Input, phrase: Range<usize>) -> usize {
    phrase.clone().map(|token| words_begun(input, token, phrase.start)).sum()
}

/// How many of them begin with a token, or within it (*21 400*), in a phrase from `start` on.
fn words_begun(input: &Input, token: usize, start: usize) -> usize {
    let Some(found) = input.segments.tokens.get(token) else { return 0 };
    if found.kind == TokenKind::Punctuation && quotation::around(input, token).is_some() {
        return 0;
    }
    let inside = match found.kind {
        TokenKind::Number => found.span.of(input.text).split_whitespace().count() - 1,
        _ => 0,
    };
    inside + usize::from(token == start || !found.glued)
}

/// How many words the phrase has as it is shown.
pub(super) fn shown(input: &Input, phrase: Range<usize>) -> usize {
    without_style(input, phrase).into_iter().map(|run| length(input, run)).sum()
}

/// A phrase that is too long, without the style of a state: *du peuple (de la République) du
/// Kazakhstan*.
pub(super) fn without_style(input: &Input, phrase: Range<usize>) -> Vec<Range<usize>> {
    let is_link = |token: usize| input.segments.is_in(token, &input.pack.complement_links);
    if length(input, phrase.clone()) > MOST
        && let Some(style) = phrase
            .clone()
            .find(|&token| input.segments.is_in(token, &input.pack.state_styles) && is_link(token + 1))
    {
        let article = usize::from(input.segments.is_in(style.saturating_sub(1), &input.pack.articles));
        let start = style.saturating_sub(1 + article);
        if start > phrase.start && is_link(start) && style + 1 < phrase.end {
            return vec![phrase.start..start, style + 1..phrase.end];
        }
    }
    vec![phrase]
}

/// Whether a phrase may begin here: with a noun, or what modifies it, that no other noun holds.
fn begins(input: &Input, marks: &Marks, run: Range<usize>, token: usize, in_head: bool) -> bool {
    let Input { segments, pack, .. } = *input;
    let before = token.checked_sub(1).filter(|_| token > run.start);
    let noun_follows = matches!(segments.tag(token + 1), Tag::Noun | Tag::Name | Tag::Adjective);
    let opens = match segments.tag(token) {
        Tag::Noun | Tag::Name => true,
        Tag::Verb | Tag::Adverb if in_head && headline::is_noun(input, token) => true,
        _ if segments.is_in(token, &pack.event_heads) => true,
        // *Reports Increase in Contracts*: no form of a verb right after the headline's verb.
        Tag::Form if in_head && token == run.start && names_action(input, token) => {
            follows_verb(input, token)
        }
        // An Arabic adjective follows its noun: what opens a phrase is one itself.
        Tag::Adjective if pack.language == Language::Arabic => true,
        // *Official working visit*.
        Tag::Adjective => noun_follows || in_head && segments.tag(token + 1) == Tag::Form,
        // *(débloque) 35 millions d'euros pour*, *(sends) 600 concentrators*.
        _ if opens_with_figure(input, &run, token, in_head) => true,
        // *"Gulls" campaign*.
        _ if quotation::around(input, token).is_some_and(|(opening, _)| opening == token) => {
            pack.order == Order::HeadLast
        }
        // *Optimising car brakes*, *Side effects*.
        Tag::Form | Tag::Adverb => {
            in_head && token == run.start && noun_follows && pack.order == Order::HeadLast
        }
        _ => false,
    };
    if !opens
        || is_adverbial(input, token, in_head)
        || matches!(date_word(segments.fold(token)), Some(DateWord::Weekday))
        || segments.is_in(token, &pack.function_words)
        || segments.is_in(token, &pack.honorifics)
        || segments.is_in(token, &pack.numerals)
            && !opens_with_figure(input, &run, token, in_head)
            && !(in_head && segments.is_in(token, &pack.ordinals))
        || marks.of(token).splits_name
        || marks.of(token).in_role && !in_head
        || pack.language == Language::Arabic && segments.is_in(token, &pack.opener_words)
        || is_set_phrase(input, token, in_head)
        || is_counted(input, token)
        || cuts_a_word(input, token)
        || pack.language == Language::Arabic
            && (is_joined(input, token) || !in_head && is_bound(input, token))
    {
        return false;
    }
    let Some(before) = before else { return true };
    if pack.language == Language::Arabic {
        // *(نائب) خادم الحرمين*: what a noun stands before belongs to it.
        let is_word = segments.tokens.get(before).is_some_and(|found| found.kind == TokenKind::Word);
        return !is_word
            || segments.is_in(before, &pack.function_words)
            || matches!(segments.tag(before), Tag::Verb | Tag::Form);
    }
    match segments.tag(before) {
        // *déplacer la coopération*, *to enhance trade*: what is done, without the verb.
        Tag::Function | Tag::Other => {
            !segments.is_in(before, &pack.conjunctions)
                && !segments.is_in(before, &pack.comparisons)
                && !matches!(words(input, before), "&" | "/")
        }
        Tag::Noun | Tag::Name | Tag::Adjective => {
            input.names.iter().any(|name| name.tokens.end == token)
                && pack.order == Order::HeadLast
                && (names_action(input, token) || segments.is_in(token, &pack.event_heads))
        }
        _ => true,
    }
}

/// Whether the object of a headline's verb opens with how many of it there are.
fn opens_with_figure(input: &Input, run: &Range<usize>, token: usize, in_head: bool) -> bool {
    let is_number = input.segments.tokens.get(token).is_some_and(|found| found.kind == TokenKind::Number)
        || numeral(input.segments.fold(token), input.pack.language).is_some_and(|value| value > 2.0);
    in_head && is_number && token == run.start && follows_verb(input, token)
}

fn follows_verb(input: &Input, token: usize) -> bool {
    token.checked_sub(1).is_some_and(|before| is_verb(input, before))
}

/// *هاتفياً*: the accusative of an adverb. In a headline other accusatives are what its verb is about:
/// *تنظم برنامجاً*.
fn is_adverbial(input: &Input, token: usize, in_head: bool) -> bool {
    let surface = words(input, token);
    let accusative = surface.ends_with('\u{64b}') || surface.ends_with("\u{64b}ا");
    accusative && (!in_head || input.segments.fold(token).ends_with("يا"))
}

/// *وخطيب*, *منزله*: what begins no noun phrase.
fn is_bound(input: &Input, token: usize) -> bool {
    clitics::is_bound(input.pack, words(input, token), input.segments.fold(token))
}

/// *وأفغانستان*: the second of two.
fn is_joined(input: &Input, token: usize) -> bool {
    clitics::is_joined(input.pack, words(input, token), input.segments.fold(token))
}

/// *(en) faveur de*, *(à l')encontre de*: half of a preposition.
fn is_set_phrase(input: &Input, token: usize, in_head: bool) -> bool {
    let before = token.checked_sub(1).map_or("", |before| input.segments.fold(before));
    // *en visite de travail à Berne* is all that a headline without a verb tells; *à l'occasion du forum* is not.
    let is_told = in_head && input.segments.is_in(token, &input.pack.action_nouns);
    !is_told && is_half_a_preposition(before, input.segments.fold(token), input.pack.language)
}

/// *(augmente) son budget | de 7 %*: what something is changed by is no part of it.
fn tells_by_how_much(input: &Input, run: &Range<usize>, link: usize) -> bool {
    let verb = run.start.checked_sub(1).map_or("", |verb| input.segments.fold(verb));
    let number = input.segments.tokens.get(link + 1).is_some_and(|next| next.kind == TokenKind::Number);
    number && is_of_quantity(verb) && input.segments.is_in(link, &input.pack.complement_links)
}

/// *relative | aux droits*, *fixée | par*: an adjective whose complement would be cut off.
fn waits_for_complement(input: &Input, end: usize) -> bool {
    let Input { segments, pack, .. } = *input;
    let modifies = matches!(segments.tag(end.saturating_sub(1)), Tag::Adjective | Tag::Form);
    modifies && (segments.is_in(end, &pack.agents) || matches!(segments.fold(end), "au" | "aux"))
}

/// Whether the phrase may end with this token: never with the beginning of what is not in it any more, as
/// *reposant*, *based* are.
fn ends(input: &Input, token: usize) -> bool {
    let Input { segments, pack, .. } = *input;
    let number = segments.tokens.get(token).is_some_and(|found| found.kind == TokenKind::Number)
        || words(input, token) == "%";
    let word = segments.fold(token);
    match segments.tag(token) {
        _ if number => true,
        _ if quotation::closes(input, token) => true,
        // *facilitate efficient, (transparent transfers)*: an adjective whose noun is to come.
        Tag::Adjective if pack.order == Order::HeadLast && matches!(words(input, token + 1), "," | "&") => {
            false
        }
        Tag::Noun | Tag::Name | Tag::Adjective => {
            !segments.is_in(token, &pack.function_words) && !segments.is_in(token, &pack.numerals)
        }
        Tag::Form => {
            pack.order == Order::HeadFirst
                && !is_infinitive(input, token)
                && !pack.gerund_endings.iter().any(|ending| word.ends_with(ending.as_str()))
        }
        _ => false,
    }
}

/// Whether a phrase may stop before this token: a preposition or a participle.
fn is_joint(input: &Input, token: usize) -> bool {
    let Input { segments, pack, .. } = *input;
    let word = segments.fold(token);
    let participle = pack.order == Order::HeadLast
        && segments.tag(token) == Tag::Form
        && pack.participle_endings.iter().any(|ending| word.ends_with(ending.as_str()));
    participle
        || segments.tag(token) == Tag::Function
            && !segments.is_in(token, &pack.conjunctions)
            && !segments.is_in(token, &pack.complement_links)
            && !is_light(input, token)
}

/// *mise | en œuvre*, *entrée | en vigueur*: a noun that says nothing without what *en* adds.
fn is_light(input: &Input, token: usize) -> bool {
    let noun = token.checked_sub(1).map_or("", |before| input.segments.fold(before));
    input.segments.fold(token) == "en" && matches!(noun, "mise" | "prise" | "entree" | "remise" | "tenue")
}

/// *entre l'OCI*: a word that waits for its counterpart.
fn waits(input: &Input, phrase: Range<usize>) -> bool {
    let mut open = false;
    for token in phrase {
        if input.segments.is_in(token, &input.pack.correlatives) {
            open = true;
        } else if input.segments.is_in(token, &input.pack.conjunctions)
            || input.pack.language == Language::Arabic && input.segments.fold(token).starts_with('و')
        {
            open = false;
        }
    }
    open
}

/// *once the pedal*: an adverb that belongs to no adjective tells of a clause.
fn is_stray_adverb(input: &Input, token: usize) -> bool {
    input.segments.tag(token) == Tag::Adverb
        && !matches!(input.segments.tag(token + 1), Tag::Adjective | Tag::Form | Tag::Adverb)
        && input.pack.order == Order::HeadLast
        && !input.segments.is_in(token, &input.pack.function_words)
}

/// *(au) gouvernement et au peuple*: the first half left its preposition outside.
fn is_half_a_pair(input: &Input, phrase: Range<usize>) -> bool {
    hangs_inside(input, phrase.start)
        && phrase.clone().any(|token| {
            input.segments.is_in(token, &input.pack.conjunctions)
                && input.segments.tag(token + 1) == Tag::Function
                && token + 1 < phrase.end
        })
}

fn is_infinitive(input: &Input, token: usize) -> bool {
    let before = token.checked_sub(1).map_or("", |before| input.segments.fold(before));
    input.pack.infinitive_marks.contains(before)
}

/// *60 %*: how much, not what.
fn is_figure(input: &Input, token: usize) -> bool {
    let figure = input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Number);
    figure || words(input, token) == "%"
}

/// *July*: when.
fn is_day(input: &Input, token: usize) -> bool {
    let day = matches!(date_word(input.segments.fold(token)), Some(DateWord::Month(_) | DateWord::Weekday));
    day && words(input, token).starts_with(char::is_uppercase)
}
