//! A figure in a sentence → the noun group that it measures.
//!
//! *12 % of households*, *a grant of $3 million*, *$3 million for schools*, *exports rose by 12 %*,
//! *1,200 delegates*, *the meeting of 3 May*.

use super::{FigureKind, Input, is_arabic};
use crate::engine::language::Order;
use crate::engine::language::units::{is_empty_noun, is_of_quantity, is_purpose, is_worth, unit};
use crate::engine::segment::arabic::stems;
use crate::engine::segment::{Tag, TokenKind};
use std::ops::Range;

/// The most words of a group: what is longer tells more than what is measured.
const MOST: usize = 9;
/// The most links in a group: *the budget of the programme of reforms*.
const LINKS: usize = 2;
/// How far from a day the name of what takes place on it may stand.
const NEAR: usize = 6;
/// How far before a figure its verb may stand: *rose by a further 12 %*.
const REACH: usize = 4;

/// The nouns of a sentence.
pub(super) struct Nouns<'i> {
    input: &'i Input<'i>,
    sentence: Range<usize>,
    /// Its names, and whether they name events.
    names: &'i [(Range<usize>, bool)],
}

impl<'i> Nouns<'i> {
    pub fn new(input: &'i Input<'i>, sentence: &Range<usize>) -> Self {
        let before = |token: usize| input.names.partition_point(|(name, _)| name.start < token);
        let names = input.names.get(before(sentence.start)..before(sentence.end)).unwrap_or_default();
        Self { input, sentence: sentence.clone(), names }
    }

    /// The tokens of its names.
    pub fn names(&self) -> impl Iterator<Item = &'i Range<usize>> {
        self.names.iter().map(|(name, _)| name)
    }

    /// What follows a number: *delegates*, *millions de personnes* after its link.
    pub fn counted(&self, end: usize) -> Option<Range<usize>> {
        let link = self.is_link(end) && !self.is_punctuation(end);
        let start = end + usize::from(link);
        // A name after a number is not counted: *In 2021 Norway …*.
        let group = self.singular(self.after(start)?);
        let counts = matches!(self.tag(start), Tag::Noun | Tag::Adjective) && !self.is_name(start);
        let nouns = group.clone().any(|token| self.is_noun(token));
        // *contre 13 fin 2021*; *the last six months* are no six of something.
        let weak = self.input.segments.is_in(start, &self.input.pack.weak_words);
        let letters = self.input.segments.fold(start).chars().nth(1).is_some();
        (counts && nouns && letters && !weak && !self.has_unit(&group)).then_some(group)
    }

    /// What an Arabic number counts has no article, nor what agrees with it: *57 سفينة | المجرى الملاحي*.
    fn singular(&self, group: Range<usize>) -> Range<usize> {
        let other = |token: &usize| {
            let word = self.input.segments.fold(*token);
            stems(word).any(|stem| stem.article) || word.starts_with(['ب', 'ل'])
        };
        let end = (group.start + 1..group.end).find(other).filter(|_| is_arabic(self.input.pack));
        group.start..end.unwrap_or(group.end)
    }

    /// What an amount, a share or a measure is one of.
    pub fn measured(&self, figure: &Range<usize>, kind: FigureKind) -> Option<Range<usize>> {
        let of = || {
            self.is_link(figure.end).then(|| self.after(figure.end + 1 + self.articles(figure.end + 1)))?
        };
        let before = || self.governor(figure.start);
        let purpose = || {
            let leads =
                self.sentence.contains(&figure.end) && is_purpose(self.input.segments.fold(figure.end));
            leads
                .then(|| self.after(figure.end + 1 + self.articles(figure.end + 1)))?
                .filter(|group| !self.has_unit(group))
        };
        let subject = || self.subject(figure.start);
        // *a $3 million grant*, *a 12 % rise in exports*.
        let head = || {
            let follows = self.input.pack.order == Order::HeadLast && !self.is_name(figure.end);
            self.after(figure.end).filter(|group| follows && !self.has_unit(group))
        };
        match kind {
            FigureKind::Share => of().or_else(head).or_else(before).or_else(subject),
            _ => head().or_else(before).or_else(of).or_else(purpose).or_else(subject),
        }
    }

    /// What takes place on a day: the noun before it, or the event of the sentence.
    pub fn dated(&self, date: &Range<usize>) -> Option<Range<usize>> {
        let event = self.names.iter().filter(|(name, is_event)| {
            let apart = date.start.saturating_sub(name.end).max(name.start.saturating_sub(date.end));
            *is_event && apart <= NEAR && !name.contains(&date.start)
        });
        let nearest = event.min_by_key(|(name, _)| name.start.abs_diff(date.start));
        self.governor(date.start).or_else(|| nearest.map(|(name, _)| name.clone()))
    }

    /// The group that a figure hangs on: *a grant of $3 million*, *عقد بقيمة*.
    fn governor(&self, start: usize) -> Option<Range<usize>> {
        let before = start.checked_sub(1).filter(|before| self.sentence.contains(before))?;
        let word = self.input.segments.fold(before);
        if is_arabic(self.input.pack) {
            return is_worth(word).then(|| self.before(before))?;
        }
        let article = usize::from(
            self.input.segments.is_in(before, &self.input.pack.articles) && !self.is_link(before),
        );
        let link = before.checked_sub(article).filter(|link| self.sentence.contains(link))?;
        let ties = self.is_link(link) || is_worth(self.input.segments.fold(link));
        let group = ties.then(|| self.before(link))??;
        let empty = is_empty_noun(self.input.segments.fold(group.start));
        (!empty && !self.is_loose(&group)).then_some(group)
    }

    /// One word after a comma is no noun of its own: *…, doté de 240 millions*.
    fn is_loose(&self, group: &Range<usize>) -> bool {
        group.len() == 1 && group.start > self.sentence.start && self.is_punctuation(group.start - 1)
    }

    /// The subject of a verb of quantity: *exports rose by*, *le budget atteint*.
    fn subject(&self, start: usize) -> Option<Range<usize>> {
        let first = start.saturating_sub(REACH).max(self.sentence.start);
        let verb = (first..start).rev().find(|&token| is_of_quantity(self.input.segments.fold(token)))?;
        if (verb..start).any(|token| self.is_punctuation(token)) {
            return None;
        }
        if is_arabic(self.input.pack) {
            return self.after(verb + 1).filter(|group| group.end <= start);
        }
        // *s'est élevé*, *has risen*: what the verb is made with.
        let mut end = verb;
        while end > self.sentence.start
            && (matches!(self.tag(end - 1), Tag::Verb | Tag::Form | Tag::Adverb)
                || matches!(self.input.segments.fold(end - 1), "s'" | "se" | "ont" | "est"))
        {
            end -= 1;
        }
        self.before(end).filter(|group| !is_of_quantity(self.input.segments.fold(group.end - 1)))
    }

    /// *l'année 2023*, *the last three months*: a time, which nothing is measured in.
    fn has_unit(&self, group: &Range<usize>) -> bool {
        group.clone().any(|token| unit(self.input.segments.fold(token)).is_some())
    }

    /// The noun group that begins at `start`.
    fn after(&self, start: usize) -> Option<Range<usize>> {
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
            } else if end == at && at > start && links < LINKS && self.is_link(at) {
                links += 1;
                at += 1 + self.articles(at + 1);
            } else {
                break;
            }
        }
        (end > start && end - start <= MOST).then_some(start..end)
    }

    /// The noun group that ends before `end`.
    fn before(&self, end: usize) -> Option<Range<usize>> {
        let (mut at, mut start, mut links) = (end, end, 0);
        while at > self.sentence.start && end - at < MOST {
            let last = at - 1;
            if let Some(name) = self.name_at(last) {
                at = name.start;
                start = at;
            } else if self.is_content(last) && !(start < end && self.parts(last, start)) {
                at = last;
                start = at;
                if self.begins_anew(last) {
                    break;
                }
            } else if start < end
                && self.input.segments.is_in(last, &self.input.pack.articles)
                && !self.is_link(last)
            {
                at = last;
            } else if start < end && links < LINKS && self.is_link(last) {
                links += 1;
                at = last;
            } else {
                break;
            }
        }
        let nouns = (start..end).any(|token| self.is_noun(token));
        (start < end && end - start <= MOST && nouns).then_some(start..end)
    }

    /// The longest name that holds a token, where it lies in the sentence.
    fn name_at(&self, token: usize) -> Option<Range<usize>> {
        let names = self.names().filter(|name| name.contains(&token) && name.end <= self.sentence.end);
        names.max_by_key(|name| name.len()).cloned()
    }

    fn is_name(&self, token: usize) -> bool {
        self.name_at(token).is_some()
    }

    fn tag(&self, token: usize) -> Tag {
        self.input.segments.tag(token)
    }

    /// In Arabic the tags of nouns and adjectives are taken for each other: *متدربا*.
    fn is_noun(&self, token: usize) -> bool {
        let tag = self.tag(token);
        matches!(tag, Tag::Noun | Tag::Name) || is_arabic(self.input.pack) && tag == Tag::Adjective
    }

    /// A word that a group is made of.
    fn is_content(&self, token: usize) -> bool {
        self.sentence.contains(&token)
            && self.input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Word)
            && matches!(self.tag(token), Tag::Noun | Tag::Name | Tag::Adjective)
            && !self.input.segments.is_in(token, &self.input.pack.function_words)
    }

    /// An Arabic word with a conjunction or a preposition written onto it, which no group goes on with.
    fn begins_anew(&self, token: usize) -> bool {
        let word = self.input.segments.fold(token);
        is_arabic(self.input.pack)
            && (word.starts_with('و')
                || stems(word).any(|stem| stem.clitics > 0 && (stem.article || stem.contracted)))
    }

    /// Whether two Arabic words that follow each other can't be of one group: what follows a word with the
    /// article has it too.
    fn parts(&self, first: usize, second: usize) -> bool {
        let definite = |token: usize| stems(self.input.segments.fold(token)).any(|stem| stem.article);
        first < second && is_arabic(self.input.pack) && definite(first) && !definite(second)
    }

    fn is_link(&self, token: usize) -> bool {
        self.sentence.contains(&token) && self.input.segments.is_in(token, &self.input.pack.complement_links)
    }

    fn articles(&self, token: usize) -> usize {
        usize::from(
            self.sentence.contains(&token) && self.input.segments.is_in(token, &self.input.pack.articles),
        )
    }

    fn is_punctuation(&self, token: usize) -> bool {
        self.input.segments.tokens.get(token).is_none_or(|token| token.kind == TokenKind::Punctuation)
    }
}
