//! Corrections as they are made: the entities and quotes of a report, changed one correction at a time.

use super::{Change, Corrected, Correction, Trace};
use crate::engine::Report;
use crate::engine::document::{Entity, EntityType, Excerpt, Span};
use crate::engine::language::key;
use crate::engine::report::Quote;
use std::cmp::Reverse;

/// A report in which corrections are being made.
pub struct Proof<'r> {
    report: &'r Report,
    drafts: Vec<Draft>,
    quotes: Vec<Quote>,
}

/// An entity that may be corrected.
#[derive(Clone)]
struct Draft {
    entity: Entity,
    /// All the forms that the release gives its name.
    forms: Vec<String>,
    trace: Trace,
}

impl Draft {
    fn of(entity: &Entity) -> Self {
        let mut forms = vec![entity.name.clone()];
        add_forms(&mut forms, entity.aliases.clone());
        Self { entity: entity.clone(), forms, trace: Trace::default() }
    }

    /// Gives it a name; the other forms are its aliases.
    fn call(&mut self, name: String) {
        self.entity.aliases = self.forms.iter().filter(|form| **form != name).cloned().collect();
        self.entity.name = name;
    }

    /// What the release calls it.
    fn original_name(&self) -> &str {
        self.trace.name.as_deref().unwrap_or(&self.entity.name)
    }

    fn distance(&self, to: Span) -> usize {
        nearest(&self.entity.spans, to)
    }
}

impl<'r> Proof<'r> {
    /// The report, with nothing corrected yet.
    pub fn of(report: &'r Report) -> Self {
        let drafts = report.entities.iter().map(Draft::of).collect();
        Self { report, drafts, quotes: report.quotes.clone() }
    }

    /// The report as it is now, and what its entities were.
    pub fn corrected(self) -> Corrected {
        let (entities, traces) = self.drafts.into_iter().map(|draft| (draft.entity, draft.trace)).unzip();
        Corrected { report: Report { entities, quotes: self.quotes, ..self.report.clone() }, traces }
    }

    /// Makes a correction. None where it doesn't fit: then nothing is changed.
    pub fn make(&mut self, correction: &Correction) -> Option<()> {
        if correction.change == Change::Mark {
            return self.mark(correction.at, correction.kind);
        }
        let index = self.find(correction.at)?;
        match &correction.change {
            Change::Retype { to } => self.retype(index, *to),
            Change::Rename { to, .. } => self.rename(index, to),
            Change::RemoveRole => {
                let draft = self.drafts.get_mut(index)?;
                draft.trace.role = Some(draft.entity.role.take()?.text);
                Some(())
            }
            Change::Merge { into, .. } => self.merge(index, self.find(*into)?),
            Change::Split { mentions, .. } => self.split(index, mentions),
            Change::Delete => self.remove(index).map(drop),
            Change::Mark => None,
        }
    }

    /// The entity that has this mention.
    fn find(&self, mention: Span) -> Option<usize> {
        self.drafts.iter().position(|draft| draft.entity.spans.contains(&mention))
    }

    fn retype(&mut self, index: usize, to: EntityType) -> Option<()> {
        let draft = self.drafts.get_mut(index)?;
        let from = draft.trace.kind.unwrap_or(draft.entity.kind);
        draft.trace.kind = (from != to).then_some(from);
        draft.entity.kind = to;
        // It was evidence for what the program thought.
        draft.entity.gender_evidence = None;
        draft.entity.confidence = None;
        Some(())
    }

    fn rename(&mut self, index: usize, to: &str) -> Option<()> {
        let draft = self.drafts.get_mut(index)?;
        let to = single_spaced(to);
        if to.is_empty() {
            return None;
        }
        let from = draft.original_name().to_owned();
        draft.trace.name = (from != to).then_some(from);
        draft.call(to);
        Some(())
    }

    /// The two become one, where the more important of them stood, under the fuller name.
    fn merge(&mut self, index: usize, into: usize) -> Option<()> {
        if index == into {
            return None;
        }
        let gone = self.drafts.get(index)?.clone();
        let kept = self.drafts.get_mut(into)?;
        kept.trace.merged.push(gone.original_name().to_owned());
        kept.trace.merged.extend(gone.trace.merged);
        add_forms(&mut kept.forms, gone.forms);
        kept.entity.spans.extend(gone.entity.spans);
        kept.entity.spans.sort_unstable();
        kept.entity.spans.dedup();
        kept.entity.role = kept.entity.role.take().or(gone.entity.role);
        // A name that the reader gave stays.
        let name = match (&kept.trace.name, &gone.trace.name) {
            (None, Some(_)) => gone.entity.name,
            (None, None) => fullest(&[kept.entity.name.clone(), gone.entity.name]),
            (Some(_), _) => kept.entity.name.clone(),
        };
        kept.call(name);
        let (first, last) = (index.min(into), index.max(into));
        self.drafts.swap(first, into);
        for quote in &mut self.quotes {
            if quote.speaker == Some(last) {
                quote.speaker = Some(first);
            }
        }
        self.remove(last);
        Some(())
    }

    /// The new entity follows the one that it was taken out of.
    fn split(&mut self, index: usize, mentions: &[Span]) -> Option<()> {
        let text = &self.report.text;
        let draft = self.drafts.get_mut(index)?;
        let (taken, left): (Vec<Span>, Vec<Span>) =
            draft.entity.spans.iter().partition(|span| mentions.contains(span));
        if taken.is_empty() || left.is_empty() {
            return None;
        }
        let mut forms = words_of(text, &taken);
        let (taken_keys, left_words) = (keys(&forms), words_of(text, &left));
        let left_keys = keys(&left_words);
        draft.forms.retain(|form| !taken_keys.contains(&key(form)) || left_keys.contains(&key(form)));
        if draft.forms.is_empty() {
            draft.forms = left_words;
        }
        draft.entity.spans = left;
        let from = draft.original_name().to_owned();
        let is_own_word = draft.trace.name.is_some() && !taken_keys.contains(&key(&draft.entity.name));
        let name = if is_own_word || draft.forms.contains(&draft.entity.name) {
            draft.entity.name.clone()
        } else {
            fullest(&draft.forms)
        };
        draft.trace.name = (from != name).then(|| from.clone());
        draft.call(name);

        let mut new = Draft {
            entity: Entity {
                name: String::new(),
                kind: draft.entity.kind,
                aliases: Vec::new(),
                role: None,
                spans: taken,
                gender_evidence: None,
                confidence: None,
            },
            forms: std::mem::take(&mut forms),
            trace: Trace { taken_from: Some(from), ..Trace::default() },
        };
        new.call(fullest(&new.forms));
        // The role and the quotes go with the mention that they stand beside.
        if draft.entity.role.as_ref().is_some_and(|role| belongs(role, &new, draft)) {
            new.entity.role = draft.entity.role.take();
        }
        let theirs: Vec<bool> = self
            .quotes
            .iter()
            .map(|quote| {
                let at = quote.spans.first().copied().unwrap_or_default();
                quote.speaker == Some(index) && new.distance(at) < draft.distance(at)
            })
            .collect();
        self.insert(index + 1, new);
        for (quote, is_theirs) in self.quotes.iter_mut().zip(theirs) {
            if is_theirs {
                quote.speaker = Some(index + 1);
            }
        }
        Some(())
    }

    /// Words, and wherever else the release says them. The least important: the program missed them.
    fn mark(&mut self, words: Span, kind: EntityType) -> Option<()> {
        let text = &self.report.text;
        let words =
            text.get(words.start..words.end).map(|_| words.trim(text)).filter(|words| !words.is_empty())?;
        if self.find(words).is_some() {
            return None;
        }
        let mut spans = self.elsewhere(words);
        spans.push(words);
        spans.sort_unstable();
        spans.dedup();
        let entity = Entity {
            name: single_spaced(words.of(text)),
            kind,
            aliases: Vec::new(),
            role: None,
            spans,
            gender_evidence: None,
            confidence: None,
        };
        let trace = Trace { is_marked: true, ..Trace::default() };
        self.drafts.push(Draft { forms: vec![entity.name.clone()], entity, trace });
        Some(())
    }

    /// Where headline, subtitle and body say the same words, and no other entity is named.
    fn elsewhere(&self, words: Span) -> Vec<Span> {
        let report = self.report;
        let heads = [&report.headline, &report.subtitle].into_iter().flatten();
        let scope = heads.flat_map(|excerpt| &excerpt.spans).chain(&report.body);
        let said = words.of(&report.text);
        let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        scope
            .flat_map(|part| {
                let places = part.of(&report.text).match_indices(said);
                places.map(|(at, found)| Span::new(part.start + at, part.start + at + found.len()))
            })
            .filter(|place| {
                let (before, after) = (report.text.get(..place.start), report.text.get(place.end..));
                !is_letter(before.and_then(|before| before.chars().next_back()))
                    && !is_letter(after.and_then(|after| after.chars().next()))
                    && !self
                        .drafts
                        .iter()
                        .any(|draft| draft.entity.spans.iter().any(|span| span.overlaps(*place)))
            })
            .collect()
    }

    fn insert(&mut self, index: usize, draft: Draft) {
        self.drafts.insert(index.min(self.drafts.len()), draft);
        for speaker in self.quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
            *speaker += usize::from(*speaker >= index);
        }
    }

    fn remove(&mut self, index: usize) -> Option<Draft> {
        let gone = (index < self.drafts.len()).then(|| self.drafts.remove(index));
        for quote in &mut self.quotes {
            quote.speaker = match quote.speaker {
                Some(speaker) if speaker == index => None,
                Some(speaker) if speaker > index => Some(speaker - 1),
                speaker => speaker,
            };
        }
        gone
    }
}

/// Whether a role stands nearer to the mentions of `new` than to those of `old`.
fn belongs(role: &Excerpt, new: &Draft, old: &Draft) -> bool {
    let at = role.spans.first().copied().unwrap_or_default();
    new.distance(at) < old.distance(at)
}

/// How many bytes stand between `to` and the mention next to it.
fn nearest(mentions: &[Span], to: Span) -> usize {
    let gap = |span: &Span| span.start.saturating_sub(to.end).max(to.start.saturating_sub(span.end));
    mentions.iter().map(gap).min().unwrap_or(usize::MAX)
}

/// The words of each span, each once.
pub fn words_of(text: &str, spans: &[Span]) -> Vec<String> {
    let mut words = Vec::new();
    add_forms(&mut words, spans.iter().map(|span| single_spaced(span.of(text))).collect());
    words
}

fn add_forms(forms: &mut Vec<String>, more: Vec<String>) {
    for form in more {
        if !form.is_empty() && !forms.contains(&form) {
            forms.push(form);
        }
    }
}

fn keys(forms: &[String]) -> Vec<String> {
    forms.iter().map(|form| key(form)).collect()
}

/// The longest form, the first of several.
fn fullest(forms: &[String]) -> String {
    forms.iter().min_by_key(|form| Reverse(form.chars().count())).cloned().unwrap_or_default()
}

/// `words` a space apart.
pub fn single_spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
