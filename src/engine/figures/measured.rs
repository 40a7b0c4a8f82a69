//! A figure in a sentence → the noun group that it measures.
//!
//! *12 % of households*, *a grant of $3 million*, *$3 million for schools*, *exports rose by 12 %*,
//! *schools (12 %)*, *schools: $3 million*, *1,200 delegates*, *the meeting of 3 May*.

use super::nouns::Nouns;
use super::{FigureKind, is_arabic};
use crate::engine::language::numerals::numeral;
use crate::engine::language::units::{
    Unit, is_copula, is_empty_noun, is_of_quantity, is_purpose, is_taking_effect, is_worth, opens_amount,
    unit,
};
use crate::engine::segment::Tag;
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// How far from a day the name of what takes place on it may stand.
const NEAR: usize = 6;
/// How far before a figure its verb may stand: *rose by a further 12 %*, *entre en vigueur au plus tôt le*.
const REACH: usize = 5;
/// The most words between a subject and what is said to take place: *n'entrera donc pas*.
const VERBS: usize = 4;

impl Nouns<'_> {
    /// What follows a number: *delegates*, *millions de personnes* after its link, *(343) schools*.
    pub fn counted(&self, end: usize) -> Option<Range<usize>> {
        let link = self.is_link(end) && !self.is_punctuation(end);
        let start = end + usize::from(link);
        // A name after a number is not counted: *In 2021 Norway …*.
        // After *millions de*, and after any Arabic number, stands a noun, whatever its tag.
        let must_be_noun = self.sentence.contains(&start)
            && self.is_word(start)
            && (link || is_arabic(self.input.pack))
            && matches!(self.tag(start), Tag::Verb | Tag::Form)
            && !self.input.segments.is_in(start, &self.input.pack.function_words);
        let group =
            if must_be_noun { start..start + 1 } else { self.agreeing(self.singular(self.after(start)?)) };
        let is_counted = must_be_noun
            || matches!(self.tag(start), Tag::Noun | Tag::Adjective)
            || is_arabic(self.input.pack) && self.tag(start) == Tag::Name;
        let counts = is_counted && !self.is_name(start);
        let nouns = must_be_noun || group.clone().any(|token| self.is_noun(token));
        // *contre 13 fin 2021*; *the last six months* are no six of something.
        let weak = self.input.segments.is_in(start, &self.input.pack.weak_words);
        let says = self.input.segments.is_in(start, &self.input.pack.verbs);
        let letters = self.fold(start).chars().nth(1).is_some();
        // *Type 181 traces the history*.
        let finite = group.len() == 1 && self.fold(group.end) == "the";
        // *(15) مليار*: the number goes on.
        let goes_on = numeral(self.fold(start), self.input.pack.language).is_some();
        let clean = !weak && !says && !finite && !goes_on && !self.has_unit(&group);
        (counts && nouns && letters && clean).then_some(group)
    }

    /// What an Arabic number counts has no article, nor what agrees with it: *57 سفينة | المجرى الملاحي*.
    fn singular(&self, group: Range<usize>) -> Range<usize> {
        let other = |token: &usize| {
            let word = self.fold(*token);
            stems(word).any(|stem| stem.article) || word.starts_with(['ب', 'ل'])
        };
        let end = (group.start + 1..group.end).find(other).filter(|_| is_arabic(self.input.pack));
        group.start..end.unwrap_or(group.end)
    }

    /// What an amount, a share or a measure is one of.
    pub fn measured(&self, figure: &Range<usize>, kind: FigureKind) -> Option<Range<usize>> {
        let clean = |group: &Range<usize>| !self.has_unit(group);
        let whole = |group: &Range<usize>| !self.is_time(group);
        let of = || {
            let follows = self.is_link(figure.end);
            follows.then(|| self.after(figure.end + 1 + self.articles(figure.end + 1)))?.filter(clean)
        };
        let before = || self.governor(figure.start);
        let purpose = || {
            let leads = self.sentence.contains(&figure.end)
                && (is_purpose(self.fold(figure.end))
                    || kind == FigureKind::Amount && self.fold(figure.end) == "to");
            leads.then(|| self.after(figure.end + 1 + self.articles(figure.end + 1)))?.filter(clean)
        };
        let subject = || self.subject(figure.start, kind).filter(whole);
        // *a $3 million grant*, *a 12 % rise in exports*.
        let head = || {
            let follows = self.is_head_last() && !self.is_name(figure.end);
            let nouns = |group: &Range<usize>| group.clone().any(|token| self.is_noun(token));
            self.after(figure.end).filter(|group| follows && clean(group) && nouns(group))
        };
        let beside = || self.beside(figure.start).filter(whole);
        // *ثلاثة أرباع الإنتاج*.
        let annexed = || {
            let part = is_arabic(self.input.pack) && unit(self.fold(figure.end - 1)) == Some(Unit::Part);
            part.then(|| self.after(figure.end))?
        };
        match kind {
            FigureKind::Share => {
                let after = of().or_else(annexed).or_else(head);
                after.or_else(beside).or_else(before).or_else(subject).or_else(purpose)
            }
            _ => head().or_else(beside).or_else(before).or_else(of).or_else(purpose).or_else(subject),
        }
    }

    /// The group before the bracket or colon that a figure stands after: *health (72 %)*, *schools: $3
    /// million*.
    fn beside(&self, start: usize) -> Option<Range<usize>> {
        let sign = start.checked_sub(1).filter(|sign| self.sentence.contains(sign))?;
        let group = matches!(self.fold(sign), "(" | ":").then(|| self.before_from_head(sign))??;
        // Before a colon a label has no verb: *Good progress is made in groups: …*.
        let is_label = || {
            let back = (self.sentence.start..sign).rev().take_while(|&token| !self.is_punctuation(token));
            back.into_iter().all(|token| self.tag(token) != Tag::Verb)
        };
        let weak = group.len() == 1 && self.input.segments.is_in(group.start, &self.input.pack.weak_words);
        (!weak && (self.fold(sign) == "(" || is_label())).then_some(group)
    }

    /// What takes place on a day: the noun before it, what comes into force on it, or the event of the
    /// sentence.
    pub fn dated(&self, date: &Range<usize>, closes: bool) -> Option<Range<usize>> {
        let event = self.names.iter().filter(|(name, is_event)| {
            let apart = date.start.saturating_sub(name.end).max(name.start.saturating_sub(date.end));
            *is_event && apart <= NEAR && !name.contains(&date.start)
        });
        let nearest = event.min_by_key(|(name, _)| name.start.abs_diff(date.start));
        // *the measures will be extended until 3 May*, whatever the tag of the participle.
        let until = || {
            let verbs = |token: &usize| {
                matches!(self.tag(*token), Tag::Verb | Tag::Form | Tag::Adverb | Tag::Adjective)
            };
            let said = (self.sentence.start..date.start).rev().take_while(verbs).count();
            let near = closes.then(|| self.before_from_head(date.start))?;
            let group = near.or_else(|| self.before_from_head(date.start - said));
            group.filter(|group| !self.has_unit(group))
        };
        self.takes_effect(date.start)
            .or_else(|| self.governor(date.start))
            .or_else(|| nearest.map(|(name, _)| name.clone()))
            .or_else(until)
    }

    /// What is said to begin, to end or to be held on the day, with the words that say so: *la loi entre en
    /// vigueur (le 1er mai)*.
    fn takes_effect(&self, date: usize) -> Option<Range<usize>> {
        let first = date.saturating_sub(REACH).max(self.sentence.start);
        let said = |end: usize, words: usize| {
            let start = end.checked_sub(words).filter(|start| *start >= first)?;
            is_taking_effect(self.input.segments.key(start..end).trim()).then_some(start..end)
        };
        let phrase =
            (first + 1..=date).rev().find_map(|end| (1..=3).rev().find_map(|words| said(end, words)))?;
        if (phrase.end..date).any(|token| self.is_punctuation(token) || self.is_noun(token)) {
            return None;
        }
        let mut verb = phrase.start;
        let least = verb.saturating_sub(VERBS).max(self.sentence.start);
        while verb > least
            && matches!(self.tag(verb - 1), Tag::Verb | Tag::Form | Tag::Adverb | Tag::Function)
            && !self.is_link(verb - 1)
            && !self.input.segments.is_in(verb - 1, &self.input.pack.conjunctions)
        {
            verb -= 1;
        }
        let subject = self.before_from_head(verb).map(|group| group.start..phrase.end);
        let whole = subject.filter(|whole| !whole.clone().any(|token| self.is_punctuation(token)));
        // *It will be held on* says nothing without its subject.
        whole.or_else(|| (phrase.len() > 2).then_some(phrase))
    }

    /// The group that a figure hangs on: *a grant of $3 million*, *عقد بقيمة*.
    fn governor(&self, start: usize) -> Option<Range<usize>> {
        let before = start.checked_sub(1).filter(|before| self.sentence.contains(before))?;
        let word = self.fold(before);
        if is_arabic(self.input.pack) {
            return is_worth(word).then(|| self.before(before))?;
        }
        let article = usize::from(self.is_article(before));
        let link = before.checked_sub(article).filter(|link| self.sentence.contains(link))?;
        let ties = self.is_link(link) || is_worth(self.fold(link));
        // *cases with losses exceeding $3 million*: what ties it is part of its bound, too.
        let bounds = is_worth(self.fold(start)).then_some(start);
        let group = bounds.or(ties.then_some(link)).and_then(|end| self.before(end))?;
        let empty = is_empty_noun(self.fold(group.start));
        (!empty && !self.is_loose(&group)).then_some(group)
    }

    /// One word after a comma is no noun of its own: *…, doté de 240 millions*.
    fn is_loose(&self, group: &Range<usize>) -> bool {
        group.len() == 1 && group.start > self.sentence.start && self.is_punctuation(group.start - 1)
    }

    /// The subject of the verb that a figure completes: *exports rose by*, *le budget atteint*, *the city
    /// contributes*.
    fn subject(&self, start: usize, kind: FigureKind) -> Option<Range<usize>> {
        let first = start.saturating_sub(REACH).max(self.sentence.start);
        let of_quantity = (first..start).rev().find(|&token| is_of_quantity(self.fold(token)));
        let verb = of_quantity.or_else(|| self.verb_of(start, kind))?;
        let breaks = |token: usize| self.is_punctuation(token) && !is_part_of_figure(self.fold(token));
        if (verb..start).any(breaks) {
            return None;
        }
        let subject = self.before_from_head(self.chain(verb));
        let says = |token: usize| is_of_quantity(self.fold(token)) && self.tag(token) != Tag::Noun;
        let subject = subject.filter(|group| !says(group.end - 1));
        if is_arabic(self.input.pack) {
            let follows = self.after(verb + 1).filter(|group| group.end <= start);
            return follows.or(subject);
        }
        subject
    }

    /// The finite verb that a figure follows: of a share one that says what it is.
    fn verb_of(&self, start: usize, kind: FigureKind) -> Option<usize> {
        let mut at = start;
        while at > self.sentence.start
            && start - at < REACH
            && matches!(self.tag(at - 1), Tag::Function | Tag::Adverb)
            && !is_copula(self.fold(at - 1))
            && !self.input.segments.is_in(at - 1, &self.input.pack.conjunctions)
            && !self.input.segments.is_in(at - 1, &self.input.pack.subordinators)
        {
            at -= 1;
        }
        let verb = at.checked_sub(1).filter(|verb| self.sentence.contains(verb))?;
        // *passe de*, *shrank by*: a verb of change.
        let changes = verb + 2 == start && (self.is_link(verb + 1) || self.fold(verb + 1) == "by");
        let says = match kind {
            FigureKind::Share if !changes => is_copula(self.fold(verb)),
            _ => matches!(self.tag(verb), Tag::Verb | Tag::Form) || is_copula(self.fold(verb)),
        };
        // A participle alone is no sentence's verb: *doté de 3 millions*.
        let finite = (self.chain(verb)..verb + 1)
            .any(|token| self.tag(token) == Tag::Verb || is_copula(self.fold(token)));
        (says && finite && !is_arabic(self.input.pack)).then_some(verb)
    }

    /// Where the verbs begin that end with this one: *s'est élevé*, *has risen*, *prévoit d'investir*.
    fn chain(&self, verb: usize) -> usize {
        let mut start = verb;
        let marks = |at: usize| {
            self.tag(at + 1) == Tag::Form && self.input.segments.is_in(at, &self.input.pack.infinitive_marks)
        };
        while start > self.sentence.start
            && (matches!(self.tag(start - 1), Tag::Verb | Tag::Form | Tag::Adverb)
                || start - 1 < verb && marks(start - 1)
                || matches!(
                    self.fold(start - 1),
                    "s'" | "se" | "ne" | "n'" | "ont" | "est" | "to" | "has" | "have"
                ))
        {
            start -= 1;
        }
        start
    }
}

/// Signs that stand in figures: *rose 12 % to $3 million*.
fn is_part_of_figure(sign: &str) -> bool {
    sign == "%" || opens_amount(sign)
}
