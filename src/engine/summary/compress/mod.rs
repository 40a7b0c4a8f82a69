//! A sentence → the same with words left out.
//!
//! Only what the grammar of the language lets go without changing what is true. What is tried, from
//! the safest on, until the sentence is short enough:
//!
//! 1. connectives at the start, brackets, honorifics, doubled words ([`deletions::light`]);
//! 2. roles beside names ([`deletions::roles`]);
//! 3. clauses between two commas, adverbials before the subject ([`deletions::asides`]);
//! 4. the end, from a comma or a set phrase on that opens something that can go ([`cuts`]).
//!
//! What ties the end to what stays keeps it there ([`ties`]): a condition, a list, a pair, what sets bounds.
//! A condition or an exception is never lost, a negation only with all that it negates; nothing
//! within quotation marks is touched, and what is left has its main verb. (Deletion rather than
//! generation after Knight and Marcu, *Summarization beyond sentence extraction*, 2002; the order
//! of deletions after Zajic, Dorr and Schwartz's *Hedge Trimmer*, 2003.)

mod brackets;
mod cuts;
mod deletions;
mod ties;

use cuts::Cutting;
pub(super) use cuts::is_copula;

pub(super) use ties::{has_infinitive, is_alternative, takes_up};

use super::signs::{is_closing, is_comma, is_dash, is_quotation_mark, quotes_after, words};
use super::{Input, begins_word, count_words};
use crate::engine::language::{Language, Order};
use crate::engine::segment::{Case, Tag, TokenKind};
use std::cell::OnceCell;
use std::ops::Range;

/// The fewest words that a statement keeps.
const FEWEST: usize = 5;

/// A sentence with what can go from it, found once for all the lengths that are asked for.
pub(super) struct Shortening<'a, 'b> {
    input: &'b Input<'a>,
    tokens: Range<usize>,
    light: Vec<Range<usize>>,
    /// What is left without what always goes, and how many words, where that is a statement.
    whole: OnceCell<Option<(usize, Vec<Range<usize>>)>>,
    /// Only long sentences need it.
    rest: OnceCell<Rest>,
}

/// What can go beside what always goes.
struct Rest {
    cuts: Vec<usize>,
    /// What always goes, and the roles.
    roles: Vec<Range<usize>>,
    /// These, and the asides.
    asides: Vec<Range<usize>>,
}

impl<'a, 'b> Shortening<'a, 'b> {
    pub(super) fn new(input: &'b Input<'a>, tokens: Range<usize>) -> Self {
        let light = deletions::light(input, tokens.clone());
        Self { input, tokens, light, whole: OnceCell::new(), rest: OnceCell::new() }
    }

    /// The sentence's tokens as runs that stay, at most `limit` words if deletions allow; `None` where
    /// they don't, or where what they leave is no statement.
    pub(super) fn within(&self, limit: usize) -> Option<Vec<Range<usize>>> {
        let (input, tokens) = (self.input, self.tokens.clone());
        let whole = |kept: &[Range<usize>]| is_whole(input, kept);
        if let Some((words, kept)) = self.whole.get_or_init(|| self.find_whole())
            && *words <= limit
        {
            return Some(kept.clone());
        }
        let Rest { cuts, roles, asides } = self.rest.get_or_init(|| self.find_rest());
        // The roles first: what they say stands beside the names on the card.
        let bounds = (limit.saturating_sub(4), limit);
        with_cut(input, tokens.clone(), roles, cuts, bounds, whole)
            .or_else(|| with_cut(input, tokens, asides, cuts, (0, limit), whole))
    }

    /// As [`within`](Self::within), for a sentence that no summary has room for: it may also end before
    /// what may set bounds, late enough for its verb to have its object.
    pub(super) fn boldly(&self, limit: usize) -> Option<Vec<Range<usize>>> {
        let (input, tokens) = (self.input, self.tokens.clone());
        let Rest { asides, .. } = self.rest.get_or_init(|| self.find_rest());
        let cuts = cuts::cuts(input, tokens.clone(), Cutting::Bold);
        let late = (limit / 2, limit);
        with_cut(input, tokens, asides, &cuts, late, |kept| is_whole(input, kept))
    }

    fn find_whole(&self) -> Option<(usize, Vec<Range<usize>>)> {
        let (input, tokens) = (self.input, self.tokens.clone());
        let light = runs(input, tokens.clone(), &self.light);
        (is_sentence(input, tokens, &light) || is_whole(input, &light))
            .then(|| (count_words(input, &light), light))
    }

    fn find_rest(&self) -> Rest {
        let (input, tokens) = (self.input, self.tokens.clone());
        let mut roles = self.light.clone();
        roles.extend(deletions::roles(input, tokens.clone()));
        let mut asides = roles.clone();
        asides.extend(deletions::asides(input, tokens.clone()));
        Rest { cuts: cuts::cuts(input, tokens, Cutting::Careful), roles, asides }
    }
}

/// What stands before the verb of a sentence, without what can go.
pub(super) fn beginning(input: &Input, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut deleted = deletions::light(input, tokens.clone());
    deleted.extend(deletions::roles(input, tokens.clone()));
    deleted.extend(deletions::asides(input, tokens.clone()));
    runs(input, tokens, &deleted)
}

/// A clause of a sentence, as a [`Shortening`] shortens the whole; it need not be a statement itself.
pub(super) fn within_clause(input: &Input, tokens: Range<usize>, limit: usize) -> Option<Vec<Range<usize>>> {
    let mut deleted = brackets::brackets(input, tokens.clone());
    deleted.extend(deletions::roles(input, tokens.clone()));
    let cuts = cuts::cuts(input, tokens.clone(), Cutting::Careful);
    let whole = |kept: &[Range<usize>]| !kept.is_empty() && is_balanced(input, kept);
    with_cut(input, tokens, &deleted, &cuts, (0, limit), whole)
}

/// The longest statement that the deletions and one cut leave, of a number of words within `bounds`
/// that is `whole`. One pass counts what each cut would leave, so that only those within the bounds
/// are made.
fn with_cut(
    input: &Input,
    tokens: Range<usize>,
    deleted: &[Range<usize>],
    cuts: &[usize],
    (least, most): (usize, usize),
    whole: impl Fn(&[Range<usize>]) -> bool,
) -> Option<Vec<Range<usize>>> {
    let mut left = Left::with_capacity(tokens.len());
    let mut counts = Vec::with_capacity(cuts.len());
    let mut from = tokens.start;
    let gone = Gone::new(tokens.clone(), deleted);
    for &cut in cuts {
        (from..cut).filter(|&token| !gone.has(token)).for_each(|token| left.put(input, token));
        counts.push(left.words());
        from = cut;
    }
    (from..tokens.end).filter(|&token| !gone.has(token)).for_each(|token| left.put(input, token));
    if left.words() <= most {
        let kept = left.runs();
        if whole(&kept) {
            return Some(kept);
        }
    }
    for (&cut, &count) in cuts.iter().zip(&counts).rev() {
        if count < least {
            return None;
        }
        if count <= most {
            let kept = runs(input, tokens.start..cut, deleted);
            if whole(&kept) && cuts::ends_well(input, &kept, cut) {
                return Some(kept);
            }
        }
    }
    None
}

/// The tokens without the deleted ranges, and without the commas that these leave behind.
pub(super) fn runs(input: &Input, tokens: Range<usize>, deleted: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut left = Left::with_capacity(tokens.len());
    let gone = Gone::new(tokens.clone(), deleted);
    tokens.filter(|&token| !gone.has(token)).for_each(|token| left.put(input, token));
    left.runs()
}

/// Which tokens of a stretch are deleted.
struct Gone {
    start: usize,
    gone: Vec<bool>,
}

impl Gone {
    fn new(tokens: Range<usize>, deleted: &[Range<usize>]) -> Self {
        let mut gone = vec![false; if deleted.is_empty() { 0 } else { tokens.len() }];
        for range in deleted {
            let within = range.start.max(tokens.start)..range.end.min(tokens.end);
            if let Some(within) =
                gone.get_mut(within.start - tokens.start..within.end.saturating_sub(tokens.start))
            {
                within.fill(true);
            }
        }
        Self { start: tokens.start, gone }
    }

    fn has(&self, token: usize) -> bool {
        self.gone.get(token - self.start).copied().unwrap_or(false)
    }
}

/// What is left of a sentence as its tokens are put one after the other: each with the number of
/// words up to it.
struct Left {
    tokens: Vec<(usize, usize)>,
}

impl Left {
    fn with_capacity(tokens: usize) -> Self {
        Self { tokens: Vec::with_capacity(tokens) }
    }

    fn put(&mut self, input: &Input, token: usize) {
        let sign = input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Punctuation);
        if sign {
            let (comma, closing, dash) =
                (is_comma(input, token), is_closing(input, token), is_dash(input, token));
            // *2022, .* and *, ,*: what closes a clause swallows the comma before it.
            if closing || comma || dash && is_last_word(input, token) {
                while self
                    .tokens
                    .last()
                    .is_some_and(|&(last, _)| is_comma(input, last) || is_dash(input, last))
                {
                    self.tokens.pop();
                }
            }
            if self.tokens.is_empty() && (comma || closing || dash) {
                return;
            }
        }
        let (last, words) = self.tokens.last().copied().unwrap_or((usize::MAX, 0));
        let begins = last.wrapping_add(1) != token || self.tokens.is_empty() || begins_word(input, token);
        self.tokens.push((token, words + usize::from(begins)));
    }

    /// As [`count_words`] counts them.
    fn words(&self) -> usize {
        self.tokens.last().map_or(0, |&(_, words)| words)
    }

    fn runs(&self) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for &(token, _) in &self.tokens {
            match runs.last_mut() {
                Some(run) if run.end == token => run.end = token + 1,
                _ => runs.push(token..token + 1),
            }
        }
        runs
    }
}

fn is_last_word(input: &Input, token: usize) -> bool {
    is_closing(input, token + 1)
}

/// Whether the runs make a statement: enough words, a main verb, brackets and quotation marks
/// closed, an end that is one.
pub(super) fn is_whole(input: &Input, kept: &[Range<usize>]) -> bool {
    count_words(input, kept) >= FEWEST
        && has_main_verb(input, kept)
        && is_balanced(input, kept)
        && !is_introduction(input, kept)
}

/// A sentence of so many words has a verb, whatever the tagger says: *Helvoria SA, fabricant de …, annonce*.
const LONG_WITHOUT_VERB: usize = 16;

/// Whether the author's own sentence stands, but for brackets and honorifics: it closes with a full
/// stop, and whatever the tagger takes for a verb will do.
fn is_sentence(input: &Input, tokens: Range<usize>, kept: &[Range<usize>]) -> bool {
    let closes = tokens.rev().take(3).any(|token| matches!(words(input, token), "." | "!" | "?" | "؟" | "…"));
    let first = kept.first().map_or(0, |run| run.start);
    let of_list = opens_with_gerund(input, first) && !has_main_verb(input, kept);
    closes
        && !of_list
        && count_words(input, kept) >= FEWEST
        && (has_verb(input, kept) || count_words(input, kept) >= LONG_WITHOUT_VERB)
        && is_balanced(input, kept)
        && !is_introduction(input, kept)
}

/// Whether a sentence is a line of a list, or a name with its functions, rather than a statement: it has
/// no verb, by the tagger or by the list.
pub(super) fn lacks_verb(input: &Input, tokens: Range<usize>) -> bool {
    if input.pack.language == Language::Arabic {
        return !tokens.clone().any(|token| is_verb(input, token));
    }
    let finite = || tokens.clone().any(|token| is_verb(input, token));
    // *Disseminated on behalf of Sorre Ltd.*
    let participle =
        || input.pack.order == Order::HeadLast && input.segments.tag(tokens.start) == Tag::Form && !finite();
    input.pack.verb_endings.is_empty()
        && (!has_verb(input, std::slice::from_ref(&tokens)) || participle())
        && !tokens.clone().any(|token| input.segments.is_in(token, &input.pack.verbs))
}

/// Whether any verb stands in the runs. (An Arabic sentence may have none.)
fn has_verb(input: &Input, kept: &[Range<usize>]) -> bool {
    input.pack.verbs.is_empty()
        || input.pack.language == Language::Arabic
        || kept.iter().cloned().flatten().any(|token| is_verb(input, token) || is_form(input, token))
}

/// *Exploring ways of working together.*: a line of a list.
fn opens_with_gerund(input: &Input, first: usize) -> bool {
    input.segments.tag(first) == Tag::Form && !is_form(input, first)
}

/// An infinitive or a participle that the tagger may have taken for one; a gerund is no verb (*Exploring
/// ways of working together.*).
fn is_form(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    input.segments.tag(token) == Tag::Form
        && !input.pack.gerund_endings.iter().any(|ending| word.ends_with(ending.as_str()))
}

/// Whether brackets and quotation marks are closed in their order.
fn is_balanced(input: &Input, kept: &[Range<usize>]) -> bool {
    let (mut round, mut quotes, mut straight) = (0i32, 0i32, 0usize);
    for token in kept.iter().cloned().flatten() {
        match words(input, token) {
            "(" => round += 1,
            ")" => round -= 1,
            "«" | "“" | "„" => quotes += 1,
            // German closes with what English opens with.
            "»" | "”" => quotes -= 1,
            "\"" => straight += 1,
            _ => {}
        }
        if round < 0 || quotes < 0 {
            return false;
        }
    }
    let german = input.pack.language == Language::German;
    round == 0 && (quotes == 0 || german) && straight % 2 == 0
}

/// *Les objectifs sont les suivants :* says nothing without what follows.
fn is_introduction(input: &Input, kept: &[Range<usize>]) -> bool {
    let last = kept.last().map_or(0, |run| run.end.saturating_sub(1));
    words(input, last) == ":"
        || input.segments.is_in(last, &input.pack.function_words)
            && last > 0
            && input.segments.tag(last) == Tag::Function
}

/// Whether there is a finite verb beyond those that relatives and conjunctions take.
fn has_main_verb(input: &Input, kept: &[Range<usize>]) -> bool {
    if input.pack.verbs.is_empty() {
        return true;
    }
    let mut verbs = 0;
    let mut subordinators = 0;
    let mut before = usize::MAX;
    // *a listed company*: no finite verb follows an article where articles are no pronouns.
    let after_article = |token: usize| {
        input.pack.order == Order::HeadLast
            && token.checked_sub(1).is_some_and(|before| input.segments.is_in(before, &input.pack.articles))
    };
    for token in kept.iter().cloned().flatten() {
        if is_verb(input, token) && !after_article(token) {
            // *a été salué*, *has been*: one verb.
            verbs += usize::from(before == usize::MAX || !is_verb(input, before) || before + 1 != token);
        } else if input.segments.is_in(token, &input.pack.subordinators) && !is_comparison(input, before) {
            subordinators += 1;
        }
        before = token;
    }
    let untagged = !input.pack.verb_endings.is_empty()
        && kept.iter().cloned().flatten().any(|token| input.segments.tag(token) == Tag::Form);
    verbs > subordinators || untagged
}

/// *ainsi que*, *plus que*: the conjunction takes no verb.
fn is_comparison(input: &Input, before: usize) -> bool {
    input.segments.is_in(before, &input.pack.comparisons)
}

/// Whether a finite verb stands at `token`: by its tag; in Arabic also by the lists, under its
/// conjunction.
pub(super) fn is_verb(input: &Input, token: usize) -> bool {
    let tag = input.segments.tag(token);
    if input.pack.language == Language::Arabic {
        let word = input.segments.fold(token);
        let listed = |word: &str| input.pack.verbs.contains(word);
        return listed(word) || word.strip_prefix(['و', 'ف']).is_some_and(listed) || tag == Tag::Verb;
    }
    tag == Tag::Verb && !is_in_name(input, token)
}

/// *Conference on Endangered Books*: a capital within the sentence.
fn is_in_name(input: &Input, token: usize) -> bool {
    let case = input.segments.tokens.get(token).map(|token| token.case);
    let opens = || {
        let sentence = input.segments.sentences.get(input.segments.sentence_of(token));
        sentence
            .is_none_or(|sentence| (sentence.tokens.start..token).all(|before| begins_no_word(input, before)))
    };
    case == Some(Case::Capitalized) && !opens()
}

fn begins_no_word(input: &Input, token: usize) -> bool {
    input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Punctuation)
}

/// Whether the token is within quotation marks that open in the sentence.
pub(super) fn quoted(input: &Input, tokens: Range<usize>) -> Vec<bool> {
    let mut inside = false;
    tokens
        .map(|token| {
            let was = inside;
            if is_quotation_mark(input, token) {
                inside = quotes_after(input, token, inside);
            }
            was || inside
        })
        .collect()
}
