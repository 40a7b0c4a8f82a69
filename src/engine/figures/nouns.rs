//! A place in a sentence → the noun group that begins or ends there.

use super::{Input, is_arabic};
use crate::engine::language::units::{Unit, is_daytime, is_worth, unit};
use crate::engine::language::{DateWord, Language, Order, date_word};
use crate::engine::segment::arabic::stems;
use crate::engine::segment::{Tag, TokenKind};
use std::ops::Range;

/// The most words of a group: what is longer tells more than what is measured.
const MOST: usize = 9;
/// The most links in a group: *the budget of the programme of reforms*.
const LINKS: usize = 2;
/// The most prepositions from the noun beside a verb up to the head of its group.
const CLIMBS: usize = 3;

/// The nouns of a sentence.
pub(super) struct Nouns<'i> {
    pub input: &'i Input<'i>,
    pub sentence: Range<usize>,
    /// Its names, and whether they name events.
    pub names: &'i [(Range<usize>, bool)],
}

impl<'i> Nouns<'i> {
    pub fn new(input: &'i Input<'i>, sentence: &Range<usize>) -> Self {
        let before = |token: usize| input.names.partition_point(|(name, _)| name.start < token);
        let names = input.names.get(before(sentence.start)..before(sentence.end)).unwrap_or_default();
        Self { input, sentence: sentence.clone(), names }
    }

    /// The noun group that begins at `start`.
    pub fn after(&self, start: usize) -> Option<Range<usize>> {
        let (mut at, mut end, mut links) = (start, start, 0);
        while at < self.sentence.end && at - start < MOST {
            if let Some(name) = self.name_at(at) {
                at = name.end;
                end = at;
            } else if self.is_content(at)
                && (at == start || !self.begins_anew(at))
                && !self.parts(at.saturating_sub(1).max(start), at)
            {
                at += 1;
                end = at;
            } else if end == at && at > start && self.joins(start, at) {
                at += 1;
            } else if end == at && at > start && links < LINKS && self.is_link(at) {
                links += 1;
                at += 1 + self.articles(at + 1);
            } else {
                break;
            }
        }
        (end > start && end - start <= MOST).then_some(start..end)
    }

    /// What goes on with a group without a preposition: *the world's copper*, *classic and vintage cars*.
    fn joins(&self, start: usize, at: usize) -> bool {
        let modifiers = || (start..at).all(|token| self.tag(token) == Tag::Adjective);
        let halves = || {
            self.is_in_english() && !(start..at).any(|token| self.is_plural(token)) && self.is_content(at + 2)
        };
        matches!(self.fold(at), "'s" | "’s") && self.is_in_english()
            || self.input.segments.is_in(at, &self.input.pack.conjunctions)
                && self.is_content(at + 1)
                && (modifiers() || halves())
    }

    /// The noun group that ends before `end`.
    pub fn before(&self, end: usize) -> Option<Range<usize>> {
        let (mut at, mut start, mut links) = (end, end, 0);
        while at > self.sentence.start && end - at < MOST {
            let last = at - 1;
            // *(réduire d'un tiers) les prélèvements*: before an article only a link goes on.
            if start < end && at < start && self.is_article(at) && !self.is_link(last) && !self.is_german() {
                break;
            }
            if let Some(name) = self.name_at(last) {
                at = name.start;
                start = at;
            } else if self.is_content(last) && !(start < end && self.parts(last, start)) {
                at = last;
                start = at;
                if self.begins_anew(last) {
                    break;
                }
            } else if start < end && self.is_article(last) {
                at = last;
            } else if start < end && links < LINKS && self.is_link(last) {
                links += 1;
                at = last;
            } else if start < end && matches!(self.fold(last), "'s" | "’s") {
                at = last;
            } else {
                break;
            }
        }
        let nouns = (start..end).any(|token| self.is_noun(token));
        (start < end && end - start <= MOST && nouns).then_some(start..end)
    }

    /// The group that ends before `end`, from its head on: *la part des femmes employées par l'office*,
    /// not *l'office*. Where that is too long the head alone.
    pub fn before_from_head(&self, end: usize) -> Option<Range<usize>> {
        let nearest = self.before(end)?;
        let mut head = nearest.clone();
        for _ in 0..CLIMBS {
            let Some(upper) = self.governing(&head) else { break };
            head = upper;
        }
        if head.start == nearest.start {
            return Some(nearest);
        }
        Some(if end - head.start <= MOST { head.start..end } else { head })
    }

    /// The group that a preposition, with the participle before it, hangs this one on.
    fn governing(&self, group: &Range<usize>) -> Option<Range<usize>> {
        let inside = |at: usize| at > self.sentence.start;
        let mut at = group.start;
        // *l'écart entre hommes et femmes*: both hang on it.
        if inside(at) && self.input.segments.is_in(at - 1, &self.input.pack.conjunctions) {
            at = self.before(at - 1)?.start;
        }
        while inside(at) && self.is_article(at - 1) {
            at -= 1;
        }
        let preposition = inside(at)
            && self.tag(at - 1) == Tag::Function
            && self.is_preposition(at - 1)
            && self.input.segments.tokens.get(at - 1).is_some_and(|token| !token.is_capital());
        if !preposition {
            return None;
        }
        at -= 1;
        while inside(at) && self.tag(at - 1) == Tag::Form {
            at -= 1;
        }
        self.before(at)
    }

    /// A word that ties a noun to another one, and opens no clause.
    fn is_preposition(&self, token: usize) -> bool {
        let pack = self.input.pack;
        let other = [
            &pack.conjunctions,
            &pack.subordinators,
            &pack.anaphors,
            &pack.demonstratives,
            &pack.verb_particles,
            &pack.adversatives,
        ];
        !is_arabic(pack) && !other.iter().any(|list| self.input.segments.is_in(token, list))
    }

    /// A group without what doesn't agree with its plural: *25 athletes (participate)*, *60 personnes
    /// (formées)*.
    pub fn agreeing(&self, group: Range<usize>) -> Range<usize> {
        let plain = |token: &usize| self.is_content(*token) && !self.is_name(*token);
        let first = group.clone().take_while(plain).count();
        let run = group.start..group.start + first;
        let head = match self.input.pack.language {
            Language::English => {
                let plural = run.clone().rev().find(|&token| self.is_plural(token));
                // *27 member states*: a verb only by its tag.
                let next = group.end;
                let named = plural.is_none() && self.is_word(next) && self.tag(next) == Tag::Verb;
                if named && self.sentence.contains(&next) && self.ends_as_plural(next) {
                    return group.start..next + 1;
                }
                plural
            }
            Language::French => {
                let noun = run.clone().find(|&token| self.is_plural(token) && self.is_noun(token));
                noun.map(|noun| {
                    let agrees = |token: &usize| self.is_plural(*token) || self.tag(*token) != Tag::Adjective;
                    noun + (noun + 1..run.end).take_while(agrees).count()
                })
            }
            _ => None,
        };
        match head {
            Some(last) if last + 1 < run.end => group.start..last + 1,
            _ => group,
        }
    }

    fn is_plural(&self, token: usize) -> bool {
        self.ends_as_plural(token) && matches!(self.tag(token), Tag::Noun | Tag::Adjective)
    }

    fn ends_as_plural(&self, token: usize) -> bool {
        let word = self.fold(token);
        word.ends_with(['s', 'x']) && !word.ends_with("ss") && word != "is"
    }

    pub fn is_word(&self, token: usize) -> bool {
        self.input.segments.tokens.get(token).is_some_and(|token| token.is_word())
    }

    /// The tokens of its names.
    pub fn spans_of_names(&self) -> impl Iterator<Item = &'i Range<usize>> {
        self.names.iter().map(|(name, _)| name)
    }

    /// *l'année 2023*, *the last three months*: a time, which nothing is measured in.
    pub fn has_unit(&self, group: &Range<usize>) -> bool {
        group.clone().any(|token| self.is_unit(token))
    }

    /// *the last three years*: a group that names nothing else.
    pub fn is_time(&self, group: &Range<usize>) -> bool {
        group.clone().all(|token| self.is_unit(token) || !self.is_noun(token))
    }

    fn is_unit(&self, token: usize) -> bool {
        let word = self.fold(token);
        unit(word).is_some_and(|unit| unit != Unit::Part)
            || is_daytime(word)
            || matches!(
                date_word(word),
                Some(DateWord::Month(_) | DateWord::HijriMonth | DateWord::HijriMark)
            )
    }

    /// The longest name that holds a token, where it lies in the sentence.
    fn name_at(&self, token: usize) -> Option<Range<usize>> {
        let inside = |name: &&Range<usize>| name.contains(&token) && name.end <= self.sentence.end;
        self.spans_of_names().filter(inside).max_by_key(|name| name.len()).cloned()
    }

    pub fn is_name(&self, token: usize) -> bool {
        self.name_at(token).is_some()
    }

    pub fn fold(&self, token: usize) -> &str {
        self.input.segments.fold(token)
    }

    pub fn tag(&self, token: usize) -> Tag {
        self.input.segments.tag(token)
    }

    /// In Arabic the tags of nouns and adjectives are taken for each other: *متدربا*.
    pub fn is_noun(&self, token: usize) -> bool {
        let tag = self.tag(token);
        matches!(tag, Tag::Noun | Tag::Name) || is_arabic(self.input.pack) && tag == Tag::Adjective
    }

    /// A word that a group is made of.
    fn is_content(&self, token: usize) -> bool {
        self.sentence.contains(&token)
            && self.input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Word)
            && matches!(self.tag(token), Tag::Noun | Tag::Name | Tag::Adjective)
            && !self.input.segments.is_in(token, &self.input.pack.function_words)
            && !(is_arabic(self.input.pack) && is_worth(self.fold(token)))
    }

    /// An Arabic word with a conjunction or a preposition written onto it, which no group goes on with.
    fn begins_anew(&self, token: usize) -> bool {
        let word = self.fold(token);
        is_arabic(self.input.pack)
            && (word.starts_with('و')
                || stems(word).any(|stem| stem.clitics > 0 && (stem.article || stem.contracted)))
    }

    /// Whether two Arabic words that follow each other can't be of one group: what follows a word with the
    /// article has it too.
    fn parts(&self, first: usize, second: usize) -> bool {
        let definite = |token: usize| stems(self.fold(token)).any(|stem| stem.article);
        first < second && is_arabic(self.input.pack) && definite(first) && !definite(second)
    }

    pub fn is_link(&self, token: usize) -> bool {
        self.sentence.contains(&token) && self.input.segments.is_in(token, &self.input.pack.complement_links)
    }

    /// An article, and no preposition contracted with one.
    pub fn is_article(&self, token: usize) -> bool {
        self.input.segments.is_in(token, &self.input.pack.articles) && !self.is_link(token)
    }

    /// How many articles stand at `token`.
    pub fn articles(&self, token: usize) -> usize {
        usize::from(
            self.sentence.contains(&token) && self.input.segments.is_in(token, &self.input.pack.articles),
        )
    }

    pub fn is_punctuation(&self, token: usize) -> bool {
        self.input.segments.tokens.get(token).is_none_or(|token| token.kind == TokenKind::Punctuation)
    }

    /// German genitives have an article.
    fn is_german(&self) -> bool {
        self.input.pack.language == Language::German
    }

    fn is_in_english(&self) -> bool {
        self.input.pack.language == Language::English
    }

    /// Whether modifiers stand before their noun.
    pub fn is_head_last(&self) -> bool {
        self.input.pack.order == Order::HeadLast
    }
}
