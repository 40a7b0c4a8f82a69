//! A report and someone else's text about the release → which of its statements the release bears out.
//!
//! Each statement is laid beside the sentences of the release that share most with it. Its numbers,
//! dates and names must stand there, it must deny what they deny and nothing else, and give people
//! the functions that they have there. Between two languages only names, numbers and dates are
//! compared. Nothing is inferred: what is said in other words is reported as not found.

mod letters;
mod side;

use super::anatomy::Part;
use super::document::{EntityType, Span};
use super::entities::Frame;
use super::language::{self, Language};
use super::report::Report;
use super::segment::Number;
use serde::{Deserialize, Serialize};
use side::{Date, Side};
use std::ops::Range;

/// A text held against a release.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// The text, as given.
    pub text: String,
    /// Its language.
    pub language: Language,
    /// Whether it is the release's own: else only names, numbers and dates are compared.
    pub same_language: bool,
    /// Its statements, in order.
    pub statements: Vec<Statement>,
}

/// A sentence of the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Where it stands, in bytes of [`Check::text`].
    pub span: Span,
    /// Whether the release says so.
    pub verdict: Verdict,
    /// The words of the release that say so, in bytes of [`Report::text`].
    pub support: Vec<Span>,
    /// What the release does not say, in bytes of [`Check::text`].
    pub doubts: Vec<Doubt>,
}

/// Whether the release bears a statement out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Its words, names, numbers and dates stand together in the release.
    Supported,
    /// Part of it does.
    Partly,
    /// Hardly any of it does.
    NotFound,
    /// It has nothing that can be compared.
    Unchecked,
}

/// Words of a statement that the release does not bear out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Where they stand.
    pub span: Span,
    /// What is wrong with them.
    pub kind: DoubtKind,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtKind {
    /// A number that is not there.
    Number,
    /// A date that is not there.
    Date,
    /// A name that is not there.
    Name,
    /// The release denies it, or doesn't deny it.
    Negation,
    /// A function that the release doesn't give to this person.
    Role,
    /// Who does it to whom is the other way round.
    Order,
    /// Words that are not there.
    Words,
}

/// The share of a statement's words from which it is supported, and from which in part.
const SUPPORTED: f64 = 0.55;
const PARTLY: f64 = 0.3;
/// No statement is laid beside more sentences; one more must bring so much of its words.
const MOST_SENTENCES: usize = 3;
const WORTH: f64 = 0.15;

/// Holds `text` against the release of `report`.
pub fn check(report: &Report, text: &str) -> Check {
    let language = language::detect_few(text, report.language);
    let same_language = language == report.language;
    let is_release =
        |part: Part| matches!(part, Part::Headline | Part::Subtitle | Part::Dateline | Part::Body);
    let parts: Vec<Span> =
        report.blocks.iter().filter(|block| is_release(block.part)).map(|block| block.span).collect();
    let place = report.place.as_ref().and_then(|place| place.spans.first().copied());
    let release = Side::new(&report.text, &parts, report.language, Frame { place, ..Frame::default() });
    let lines: Vec<Span> = lines(text).collect();
    let claim = Side::new(text, &lines, language, Frame::default());
    let issued = report.date.as_ref().and_then(|date| issued(&date.value));
    let comparison = Comparison { release: &release, claim: &claim, issued };
    let statements = claim
        .segments
        .sentences
        .iter()
        .map(|sentence| comparison.statement(sentence.span, sentence.tokens.clone(), same_language))
        .collect();
    Check { text: text.to_owned(), language, same_language, statements }
}

/// The lines of a text that say something.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    text.split_inclusive('\n')
        .scan(0, |start, line| {
            let at = *start;
            *start += line.len();
            let trimmed = line.trim_start();
            let begin = at + line.len() - trimmed.len();
            Some(Span::new(begin, begin + trimmed.trim_end().len()))
        })
        .filter(|span| !span.is_empty())
}

/// The day on which the release was issued, as a date without tokens.
fn issued(iso: &str) -> Option<Date> {
    let mut fields = iso.split('-');
    let (year, month, day) = (fields.next()?, fields.next()?, fields.next()?);
    Some(Date::whole(day.parse().ok()?, month.parse().ok()?, year.parse().ok()?))
}

struct Comparison<'s> {
    release: &'s Side,
    claim: &'s Side,
    issued: Option<Date>,
}

impl Comparison<'_> {
    fn statement(&self, span: Span, tokens: Range<usize>, same_language: bool) -> Statement {
        let sentences = self.beside(&tokens, same_language);
        let mut doubts = Vec::new();
        // Between languages too few words are shared to tell which sentence is meant.
        let all: Vec<usize> = (0..self.release.segments.sentences.len()).collect();
        let places = if same_language { &sentences } else { &all };
        self.doubt_numbers(&tokens, places, &mut doubts);
        self.doubt_dates(&tokens, places, &mut doubts);
        self.doubt_names(&tokens, &sentences, same_language, &mut doubts);
        let facts = self.facts(&tokens);
        let words: Vec<usize> = self.claim.content(tokens.clone()).collect();
        let mut support: Vec<usize> = Vec::new();
        let mut found = 0.0;
        if same_language {
            let missing = self.align(&words, &sentences, &mut support);
            found = if words.is_empty() { 1.0 } else { 1.0 - missing.len() as f64 / words.len() as f64 };
            self.doubt_continued(&tokens, &missing, &sentences, &mut doubts);
            if found >= PARTLY {
                self.doubt_negations(&tokens, &sentences, &mut doubts);
                self.doubt_roles(&tokens, &sentences, &mut doubts);
                self.doubt_order(&tokens, &sentences, &mut doubts);
            }
            let runs = missing.chunk_by(|one, two| one + 1 == *two);
            doubts.extend(runs.filter_map(|run| {
                let tokens = *run.first()?..run.last()? + 1;
                Some(Doubt { span: self.claim.segments.span(tokens), kind: DoubtKind::Words })
            }));
        }
        self.support_facts(&tokens, places, &mut support);
        let wrong = doubts.iter().any(|doubt| doubt.kind != DoubtKind::Words);
        let verdict = match (same_language, wrong) {
            _ if words.is_empty() && facts == 0 => Verdict::Unchecked,
            (false, _) if facts == 0 => Verdict::Unchecked,
            (false, true) if doubts.len() >= facts => Verdict::NotFound,
            (true, _) if found < PARTLY => Verdict::NotFound,
            (_, true) => Verdict::Partly,
            (false, false) => Verdict::Supported,
            (true, false) if found >= SUPPORTED => Verdict::Supported,
            _ => Verdict::Partly,
        };
        // Words that are merely other words are told only where they leave the statement in doubt.
        if verdict == Verdict::Supported {
            doubts.clear();
        }
        doubts.sort_by_key(|doubt| (doubt.span, doubt.kind));
        doubts.dedup_by(|later, earlier| later.span.start < earlier.span.end);
        Statement { span, verdict, support: self.merged(support), doubts }
    }

    /// The sentences of the release that share most with a statement, best first.
    fn beside(&self, tokens: &Range<usize>, same_language: bool) -> Vec<usize> {
        let mut wanted: Vec<Wanted> = Vec::new();
        if same_language {
            wanted.extend(self.claim.content(tokens.clone()).map(Wanted::Word));
        } else {
            wanted.extend(self.claim.entities_in(tokens.clone()).map(|(name, ..)| Wanted::Name(name)));
        }
        wanted.extend(self.claim.numbers_in(tokens).map(Wanted::Number));
        wanted.extend(self.claim.dates_in(tokens).map(Wanted::Date));
        let total = wanted.len() as f64;
        let mut chosen: Vec<usize> = Vec::new();
        while chosen.len() < MOST_SENTENCES && !wanted.is_empty() {
            // A further sentence that has no more than a name in common says something else of it.
            let counts = |want: &&Wanted| chosen.is_empty() || !self.is_of_name(want);
            let gain = |sentence: &usize| {
                wanted.iter().filter(counts).filter(|want| self.has(want, *sentence)).count()
            };
            let best = (0..self.release.segments.sentences.len())
                .filter(|sentence| !chosen.contains(sentence))
                .map(|sentence| (gain(&sentence), sentence))
                .max_by_key(|&(gain, sentence)| (gain, std::cmp::Reverse(sentence)));
            let Some((gain, sentence)) = best.filter(|&(gain, _)| gain > 0) else { break };
            if !chosen.is_empty() && (gain as f64) < (total * WORTH).max(2.0) {
                break;
            }
            wanted.retain(|want| !self.has(want, sentence));
            chosen.push(sentence);
        }
        chosen
    }

    fn has(&self, want: &Wanted, sentence: usize) -> bool {
        let tokens = self.release.sentence(sentence);
        match want {
            Wanted::Word(word) => self.word_in(*word, tokens).is_some(),
            Wanted::Name(name) => self.name_in(name.clone(), tokens),
            Wanted::Number(number) => self.number_in(number, &tokens).is_some(),
            Wanted::Date(date) => self.date_in(date, &tokens).is_some(),
        }
    }

    fn is_of_name(&self, want: &Wanted) -> bool {
        match want {
            Wanted::Name(_) => true,
            Wanted::Word(word) => {
                self.claim.named.mentions.iter().any(|mention| mention.tokens.contains(word))
            }
            Wanted::Number(_) | Wanted::Date(_) => false,
        }
    }

    fn word_in(&self, word: usize, tokens: Range<usize>) -> Option<usize> {
        let exact = |&at: &usize| self.claim.segments.fold(word) == self.release.segments.fold(at);
        let content: Vec<usize> = self.release.content(tokens).collect();
        let like = |&at: &usize| self.claim.alike(word, self.release, at);
        content.iter().copied().find(exact).or_else(|| content.iter().copied().find(like))
    }

    fn number_in(&self, number: &Number, tokens: &Range<usize>) -> Option<Range<usize>> {
        let same = self.release.numbers_in(tokens).find(|other| other.is(number));
        let year = || {
            let mut dates = self.release.dates_in(tokens);
            dates.find(|date| date.year.is_some_and(|year| number.is_year(year)))
        };
        same.map(|number| number.tokens.clone()).or_else(|| year().map(|date| date.tokens.clone()))
    }

    fn date_in(&self, date: &Date, tokens: &Range<usize>) -> Option<Range<usize>> {
        let mut dates = self.release.dates_in(tokens);
        dates.find(|other| date.may_be(other)).map(|date| date.tokens.clone())
    }

    /// Whether a name stands among `tokens`: the same entity's, the lists' same id, or its words.
    fn name_in(&self, name: Range<usize>, tokens: Range<usize>) -> bool {
        let id = self.claim.known(name.clone());
        let known = id.is_some()
            && (self.release.entities_in(tokens.clone()).any(|(other, ..)| self.release.known(other) == id)
                || tokens.clone().any(|at| self.release.known(at..at + 1) == id));
        known || {
            let words: Vec<usize> = self.claim.content(name).collect();
            let last = words.last().copied();
            last.is_some_and(|word| self.claim.name_word_in(word, self.release, tokens))
        }
    }

    fn facts(&self, tokens: &Range<usize>) -> usize {
        let names = self.claim.entities_in(tokens.clone()).count();
        self.claim.numbers_in(tokens).count() + self.claim.dates_in(tokens).count() + names
    }

    fn doubt_numbers(&self, tokens: &Range<usize>, sentences: &[usize], doubts: &mut Vec<Doubt>) {
        let issued = self.issued.as_ref().and_then(|date| date.year);
        for number in self.claim.numbers_in(tokens) {
            let is_there =
                |&sentence: &usize| self.number_in(number, &self.release.sentence(sentence)).is_some();
            if !sentences.iter().any(is_there) && !issued.is_some_and(|year| number.is_year(year)) {
                doubts.push(self.doubt(number.tokens.clone(), DoubtKind::Number));
            }
        }
    }

    fn doubt_dates(&self, tokens: &Range<usize>, sentences: &[usize], doubts: &mut Vec<Doubt>) {
        for date in self.claim.dates_in(tokens) {
            let is_there = |&sentence: &usize| self.date_in(date, &self.release.sentence(sentence)).is_some();
            if !sentences.iter().any(is_there)
                && !self.issued.as_ref().is_some_and(|issued| date.may_be(issued))
            {
                doubts.push(self.doubt(date.tokens.clone(), DoubtKind::Date));
            }
        }
    }

    fn doubt_names(
        &self,
        tokens: &Range<usize>,
        sentences: &[usize],
        same_language: bool,
        doubts: &mut Vec<Doubt>,
    ) {
        for (name, _, kind) in self.claim.entities_in(tokens.clone()) {
            let all = 0..self.release.segments.tokens.len();
            let id = self.claim.known(name.clone());
            let known = id.is_some() && self.name_in(name.clone(), all.clone());
            let missing =
                if known { Vec::new() } else { self.claim.missing_from(self.release, name.clone()) };
            // Between scripts one word that both write is enough to know a name by.
            let words = self.claim.content(name.clone()).count();
            let unknown =
                if same_language { !missing.is_empty() } else { missing.len() == words && words > 0 };
            if unknown && !(kind == EntityType::Event && missing.len() < words) {
                let (first, last) = (
                    missing.first().copied().unwrap_or(name.start),
                    missing.last().copied().unwrap_or(name.end - 1),
                );
                doubts.push(self.doubt(first..last + 1, DoubtKind::Name));
            } else if same_language && !unknown && self.is_swapped(&name, kind, tokens, sentences) {
                doubts.push(self.doubt(name, DoubtKind::Name));
            }
        }
        if same_language {
            self.doubt_capitals(tokens, doubts);
        }
    }

    /// Words with a capital that are no known name and stand nowhere in the release.
    fn doubt_capitals(&self, tokens: &Range<usize>, doubts: &mut Vec<Doubt>) {
        let named: Vec<Range<usize>> =
            self.claim.entities_in(tokens.clone()).map(|(name, ..)| name).collect();
        for index in self.claim.content(tokens.start + 1..tokens.end) {
            let capital = self.claim.segments.tokens.get(index).is_some_and(|token| token.is_capital());
            let elsewhere = named.iter().all(|name| !name.contains(&index));
            let all = 0..self.release.segments.tokens.len();
            if capital && elsewhere && self.word_in(index, all).is_none() {
                doubts.push(self.doubt(index..index + 1, DoubtKind::Name));
            }
        }
    }

    /// A name of the release that goes on with another word: *Bank of Investment* for *Bank of
    /// Development*, whatever the text that is checked has been seen to name.
    fn doubt_continued(
        &self,
        tokens: &Range<usize>,
        missing: &[usize],
        sentences: &[usize],
        doubts: &mut Vec<Doubt>,
    ) {
        for &word in missing {
            let before = self.claim.content(word.saturating_sub(2).max(tokens.start)..word).last();
            let there = before.and_then(|before| {
                let places = sentences.iter().map(|&sentence| self.release.sentence(sentence));
                places.filter_map(|place| self.word_in(before, place)).next()
            });
            let goes_on = there.is_some_and(|there| {
                self.release.named.mentions.iter().any(|mention| {
                    let rest = self.release.content(there + 1..mention.tokens.end).next();
                    mention.tokens.contains(&there)
                        && rest.is_some_and(|rest| {
                            !self
                                .claim
                                .content(tokens.clone())
                                .any(|own| self.claim.alike(own, self.release, rest))
                        })
                })
            });
            if goes_on {
                doubts.push(self.doubt(word..word + 1, DoubtKind::Name));
            }
        }
    }

    /// Whether a name of the release stands where the release has another of its kind.
    fn is_swapped(
        &self,
        name: &Range<usize>,
        kind: EntityType,
        tokens: &Range<usize>,
        sentences: &[usize],
    ) -> bool {
        let within = |sentence: usize| self.release.sentence(sentence);
        if sentences.is_empty()
            || sentences.iter().any(|&sentence| self.name_in(name.clone(), within(sentence)))
        {
            return false;
        }
        let Some(&first) = sentences.first() else { return false };
        // A pronoun may stand for it.
        let before = first.saturating_sub(2)..first;
        let pronoun = within(first).any(|at| {
            let word = self.release.segments.fold(at);
            self.release.pack.pronouns_male.contains(word) || self.release.pack.pronouns_female.contains(word)
        });
        if pronoun
            && kind.is_person()
            && before.into_iter().any(|sentence| self.name_in(name.clone(), within(sentence)))
        {
            return false;
        }
        let said: Vec<Range<usize>> = self.claim.entities_in(tokens.clone()).map(|(name, ..)| name).collect();
        let is_said = |other: &Range<usize>| {
            let words: Vec<usize> = self.release.content(other.clone()).collect();
            said.iter().any(|name| {
                let id = self.claim.known(name.clone());
                id.is_some() && id == self.release.known(other.clone())
                    || words.iter().any(|&word| {
                        self.claim.content(name.clone()).any(|own| self.claim.alike(own, self.release, word))
                    })
            })
        };
        self.release
            .entities_in(within(first))
            .any(|(other, _, other_kind)| same_class(kind, other_kind) && !is_said(&other))
    }

    /// Denials of one side whose word the other has without a denial.
    fn doubt_negations(&self, tokens: &Range<usize>, sentences: &[usize], doubts: &mut Vec<Doubt>) {
        let places: Vec<Range<usize>> =
            sentences.iter().map(|&sentence| self.release.sentence(sentence)).collect();
        for (denial, denied) in self.claim.denials(tokens.clone()) {
            let there =
                places.iter().filter_map(|place| self.word_in(denied, place.clone())).collect::<Vec<_>>();
            let reworded = there.is_empty()
                && places.iter().any(|place| !self.release.denials(place.clone()).is_empty());
            if !reworded && !there.iter().any(|&at| self.release.is_denied(at)) {
                doubts.push(self.doubt(denial..denial + 1, DoubtKind::Negation));
            }
        }
        for (_, denied) in places.iter().flat_map(|place| self.release.denials(place.clone())) {
            let own =
                self.claim.content(tokens.clone()).find(|&own| self.claim.alike(own, self.release, denied));
            if let Some(own) = own.filter(|&own| !self.claim.is_denied(own)) {
                doubts.push(self.doubt(own..own + 1, DoubtKind::Negation));
            }
        }
    }

    /// Functions that no one near has in the release.
    fn doubt_roles(&self, tokens: &Range<usize>, sentences: &[usize], doubts: &mut Vec<Doubt>) {
        let mut places: Vec<Range<usize>> =
            sentences.iter().map(|&sentence| self.release.sentence(sentence)).collect();
        // Where the people of the statement are named, too.
        let said: Vec<Range<usize>> = self
            .claim
            .entities_in(tokens.clone())
            .filter(|(_, _, kind)| kind.is_person())
            .map(|(name, ..)| name)
            .collect();
        for mention in &self.release.named.mentions {
            if said.iter().any(|name| self.name_in(name.clone(), mention.tokens.clone())) {
                places.push(self.release.sentence(self.release.segments.sentence_of(mention.tokens.start)));
            }
        }
        for index in self.claim.content(tokens.clone()).filter(|&index| self.claim.is_function(index)) {
            if !places.iter().any(|place| self.word_in(index, place.clone()).is_some()) {
                doubts.push(self.doubt(index..index + 1, DoubtKind::Role));
            }
        }
        self.doubt_given_roles(tokens, doubts);
    }

    /// A person whose function in the statement is not the one that the release gives.
    fn doubt_given_roles(&self, tokens: &Range<usize>, doubts: &mut Vec<Doubt>) {
        for (name, entity, _) in
            self.claim.entities_in(tokens.clone()).filter(|(_, _, kind)| kind.is_person())
        {
            let Some(role) = self.claim.named.entities.get(entity).and_then(|entity| entity.role.as_ref())
            else {
                continue;
            };
            let role: Vec<usize> =
                role.spans.iter().flat_map(|span| self.claim.segments.tokens_of(*span)).collect();
            let Some(&head) = role.iter().find(|&&index| self.claim.is_function(index)) else { continue };
            let own = self
                .release
                .named
                .mentions
                .iter()
                .filter(|mention| self.name_in(name.clone(), mention.tokens.clone()));
            let mut given = own
                .filter_map(|mention| self.release.named.entities.get(mention.entity)?.role.as_ref())
                .peekable();
            if given.peek().is_none() {
                continue;
            }
            let same = given.flat_map(|role| &role.spans).any(|span| {
                self.release.segments.tokens_of(*span).any(|at| self.claim.alike(head, self.release, at))
            });
            let beside = self.release.named.mentions.iter().any(|mention| {
                self.name_in(name.clone(), mention.tokens.clone())
                    && (mention.tokens.start.saturating_sub(NEAR)..mention.tokens.end + NEAR)
                        .any(|at| self.claim.alike(head, self.release, at))
            });
            if !same && !beside {
                doubts.push(self.doubt(head..head + 1, DoubtKind::Role));
            }
        }
    }

    /// Two names that stand about a word in turned order, where no passive explains it.
    fn doubt_order(&self, tokens: &Range<usize>, sentences: &[usize], doubts: &mut Vec<Doubt>) {
        let Some(place) = sentences.first().map(|&sentence| self.release.sentence(sentence)) else { return };
        let passive = |side: &Side, mut within: Range<usize>| {
            within.any(|at| matches!(side.segments.fold(at), "par" | "by" | "من" | "von" | "por" | "da"))
        };
        if passive(self.claim, tokens.clone()) || passive(self.release, place.clone()) {
            return;
        }
        let names: Vec<(Range<usize>, EntityType)> = self
            .claim
            .entities_in(tokens.clone())
            .filter(|(_, _, kind)| kind.is_person() || *kind == EntityType::Organization)
            .map(|(name, _, kind)| (name, kind))
            .collect();
        let [(one, _), (two, _)] = names.as_slice() else { return };
        let there = |name: &Range<usize>| {
            let last = self.claim.content(name.clone()).last()?;
            place.clone().find(|&at| self.claim.segments.fold(last) == self.release.segments.fold(at))
        };
        let between = self.claim.content(one.end..two.start);
        let verb = between.into_iter().find_map(|word| self.word_in(word, place.clone()));
        if let (Some(one_there), Some(two_there), Some(verb)) = (there(one), there(two), verb)
            && two_there < verb
            && verb < one_there
        {
            doubts.push(self.doubt(one.clone(), DoubtKind::Order));
        }
    }

    /// Finds each word in the sentences; what is not there comes back.
    fn align(&self, words: &[usize], sentences: &[usize], support: &mut Vec<usize>) -> Vec<usize> {
        let mut missing = Vec::new();
        for &word in words {
            match sentences.iter().find_map(|&sentence| self.word_in(word, self.release.sentence(sentence))) {
                Some(at) => support.push(at),
                None => missing.push(word),
            }
        }
        missing
    }

    fn support_facts(&self, tokens: &Range<usize>, sentences: &[usize], support: &mut Vec<usize>) {
        for &sentence in sentences {
            let place = self.release.sentence(sentence);
            for number in self.claim.numbers_in(tokens) {
                support.extend(self.number_in(number, &place).into_iter().flatten());
            }
            for date in self.claim.dates_in(tokens) {
                support.extend(self.date_in(date, &place).into_iter().flatten());
            }
            for (name, ..) in self.claim.entities_in(tokens.clone()) {
                let names = self.release.entities_in(place.clone());
                support.extend(
                    names
                        .filter(|(other, ..)| self.name_in(name.clone(), other.clone()))
                        .flat_map(|(other, ..)| other),
                );
            }
        }
    }

    /// Tokens as spans; what stands between two of them joins them where it carries no meaning.
    fn merged(&self, mut tokens: Vec<usize>) -> Vec<Span> {
        tokens.sort_unstable();
        tokens.dedup();
        let joined = tokens.chunk_by(|&one, &two| {
            self.release.segments.sentence_of(one) == self.release.segments.sentence_of(two)
                && self.release.content(one + 1..two).next().is_none()
        });
        joined.filter_map(|run| Some(self.release.segments.span(*run.first()?..run.last()? + 1))).collect()
    }

    fn doubt(&self, tokens: Range<usize>, kind: DoubtKind) -> Doubt {
        Doubt { span: self.claim.segments.span(tokens), kind }
    }
}

/// How many tokens from a name its function may stand.
const NEAR: usize = 8;

/// What is looked for in a sentence of the release.
enum Wanted<'s> {
    Word(usize),
    Name(Range<usize>),
    Number(&'s Number),
    Date(&'s Date),
}

fn same_class(one: EntityType, two: EntityType) -> bool {
    one == two || one.is_person() && two.is_person()
}

#[cfg(test)]
mod tests;
