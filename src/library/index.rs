//! Entries → an inverted index: where each term stands, release by release; and back, from what is wanted
//! to the releases that have it, with their score (BM25F).
//!
//! The words of a release are counted through all its fields, one after the other: a position says in
//! which field a term stands, and terms that follow each other have positions that do. Fields, and the
//! names and keyphrases within one, stand apart, so that no phrase runs from one into the next.

mod postings;
mod profile;

pub use profile::Profile;

use super::entry::Entry;
use super::forms::{Forms, root};
use super::pattern::{Likeness, Pattern, Piece};
use super::terms::terms;
use postings::{Place, Postings};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;
use std::collections::BTreeMap;
use std::ops::Bound;

/// A part of a release in which a word may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// The headline.
    Headline,
    /// Core subject and keyphrases.
    Keywords,
    /// The names.
    Names,
    /// Publisher, place of the dateline, name of the file.
    Source,
    /// All else.
    Text,
}

impl Field {
    /// All of them, in the order in which their words are counted.
    pub const ALL: [Field; 5] = [Field::Headline, Field::Keywords, Field::Names, Field::Source, Field::Text];

    /// How much a word in it says about what a release is about, beside one of the text.
    fn weight(self) -> f64 {
        match self {
            Field::Headline => 5.0,
            Field::Keywords => 3.0,
            Field::Names | Field::Source => 2.0,
            Field::Text => 1.0,
        }
    }
}

/// Fields in which something was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fields(u8);

impl Fields {
    /// Whether `field` is one of them.
    pub fn contains(self, field: Field) -> bool {
        self.0 & 1 << field as u8 != 0
    }

    fn insert(&mut self, field: Field) {
        self.0 |= 1 << field as u8;
    }
}

/// A release that has all that is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// Its number in the index.
    pub release: u32,
    /// How much it speaks of it.
    pub score: f64,
    /// Where.
    pub fields: Fields,
}

/// Where each term stands.
#[derive(Clone, Debug, Default)]
pub struct Index {
    numbers: FxHashMap<SmolStr, u32>,
    /// The same in order, for the words that begin alike.
    vocabulary: BTreeMap<SmolStr, u32>,
    postings: Vec<Postings>,
    /// By number; none where a release was removed: its postings are passed over.
    releases: Vec<Option<Extent>>,
    /// How many there are, and the words of their texts.
    count: usize,
    words: u64,
}

/// Where each field of a release ends, in positions.
#[derive(Clone, Copy, Debug)]
struct Extent([u32; Field::ALL.len()]);

impl Extent {
    fn field(&self, position: u32) -> Field {
        let within = Field::ALL.into_iter().zip(self.0).find(|(_, end)| position < *end);
        within.map_or(Field::Text, |(field, _)| field)
    }

    /// How much a word at a position counts, where a text has so many words on average.
    fn weight(&self, position: u32, average: f64) -> f64 {
        let field = self.field(position);
        let length = if field == Field::Text { self.words() as f64 / average } else { 1.0 };
        field.weight() / (1.0 - LENGTH + LENGTH * length)
    }

    /// The words of its text.
    fn words(&self) -> u32 {
        let [.., before, end] = self.0;
        end - before
    }
}

/// How far from each other words stand that are near: *ministre de la santé*.
const NEAR: u32 = 3;

/// BM25's saturation, and how far length counts: releases are much of a length, and a long one is seldom
/// about less.
const SATURATION: f64 = 1.2;
const LENGTH: f64 = 0.4;

impl Index {
    /// Adds a release. Gives its number: they are counted from 0, and no number is given twice.
    pub fn add(&mut self, entry: &Entry) -> u32 {
        let release = self.releases.len() as u32;
        let mut found: Vec<(u32, u32)> = Vec::with_capacity(entry.words + entry.words / 4);
        let extent = read(entry, |term, position| found.push((self.number(term), position)));
        found.sort_unstable();
        for places in found.chunk_by(|one, other| one.0 == other.0) {
            let number = places.first().map_or(0, |(number, _)| *number as usize);
            if let Some(postings) = self.postings.get_mut(number) {
                postings.push(release, places.iter().map(|(_, position)| *position));
            }
        }
        self.count += 1;
        self.words += u64::from(extent.words());
        self.releases.push(Some(extent));
        release
    }

    /// Removes a release by its number. Its places stay where they are, and are passed over.
    pub fn remove(&mut self, release: u32, entry: &Entry) {
        let Some(extent) = self.releases.get_mut(release as usize).and_then(Option::take) else { return };
        self.count -= 1;
        self.words -= u64::from(extent.words());
        let mut found: Vec<u32> = Vec::with_capacity(entry.words);
        read(entry, |term, _| found.extend(self.numbers.get(term)));
        found.sort_unstable();
        found.dedup();
        for number in found {
            if let Some(postings) = self.postings.get_mut(number as usize) {
                postings.forget();
            }
        }
    }

    /// How many numbers were given: the releases, and those that were removed.
    pub fn numbers_given(&self) -> usize {
        self.releases.len()
    }

    /// The releases that have all of `wanted` and none of `excluded`, by number.
    pub fn search(&self, wanted: &[Pattern], excluded: &[Pattern]) -> Vec<Match> {
        let mut all: Vec<Option<(f64, Fields)>> =
            self.releases.iter().map(|extent| extent.map(|_| (0.0, Fields::default()))).collect();
        for pattern in wanted {
            let evidence = self.evidence(pattern);
            let rarity = self.rarity_of(&evidence);
            for (release, evidence) in all.iter_mut().zip(&evidence) {
                *release = release.filter(|_| evidence.frequency > 0.0).map(|(score, mut fields)| {
                    fields.0 |= evidence.fields.0;
                    (score + rarity * evidence.frequency / (evidence.frequency + SATURATION), fields)
                });
            }
        }
        // Words that are looked for side by side say more where they stand side by side.
        for (one, other) in wanted.iter().zip(wanted.iter().skip(1)) {
            let ([piece], [next]) = (one.pieces.as_slice(), other.pieces.as_slice()) else { continue };
            let side_by_side = self.phrase(&[piece.clone(), next.clone()], NEAR);
            let evidence = self.weighed(side_by_side.into_iter().map(|place| (place, 1.0)));
            let rarity = self.rarity_of(&evidence);
            for (release, evidence) in all.iter_mut().zip(&evidence) {
                if let Some((score, _)) = release {
                    *score += rarity * evidence.frequency / (evidence.frequency + SATURATION);
                }
            }
        }
        for pattern in excluded {
            for (release, evidence) in all.iter_mut().zip(&self.evidence(pattern)) {
                *release = release.filter(|_| evidence.frequency == 0.0);
            }
        }
        let matches = (0..).zip(all).filter_map(|(release, found)| {
            let (score, fields) = found?;
            // As many digits as every machine computes alike.
            Some(Match { release, score: (score * 1000.0).round() / 1000.0, fields })
        });
        matches.collect()
    }

    /// By release, how often it has what is wanted, weighed by fields and length.
    fn evidence(&self, pattern: &Pattern) -> Vec<Evidence> {
        match pattern.pieces.as_slice() {
            [piece] => self.weighed(self.meant(piece).into_iter().flat_map(|(postings, likeness)| {
                postings.places().map(move |place| (place, likeness.weight()))
            })),
            pieces => self.weighed(self.phrase(pieces, 1).into_iter().map(|place| (place, 1.0))),
        }
    }

    /// By release, how often a term stands at places of these weights.
    fn weighed(&self, places: impl Iterator<Item = (Place, f64)>) -> Vec<Evidence> {
        let mut evidence = vec![Evidence::default(); self.releases.len()];
        let average = self.average();
        places.for_each(|(place, weight)| {
            let Some(Some(extent)) = self.releases.get(place.release as usize) else { return };
            let Some(evidence) = evidence.get_mut(place.release as usize) else { return };
            evidence.frequency += weight * extent.weight(place.position, average);
            evidence.fields.insert(extent.field(place.position));
        });
        evidence
    }

    /// How rare it is that a release has something.
    fn rarity_of(&self, evidence: &[Evidence]) -> f64 {
        let having = evidence.iter().filter(|evidence| evidence.frequency > 0.0).count();
        rarity(having as f64, self.count as f64)
    }

    /// How many words a text has.
    fn average(&self) -> f64 {
        (self.words as f64 / self.count.max(1) as f64).max(1.0)
    }

    /// Where the last word of a phrase stands, each word at most `reach` after the one before.
    fn phrase(&self, pieces: &[Piece], reach: u32) -> Vec<Place> {
        let mut ends: Option<Vec<Place>> = None;
        for piece in pieces {
            let mut places: Vec<Place> =
                self.meant(piece).into_iter().flat_map(|(postings, _)| postings.places()).collect();
            places.sort_unstable();
            if let Some(ends) = &ends {
                let mut before = ends.iter().peekable();
                places.retain(|place| {
                    let first = Place { position: place.position.saturating_sub(reach), ..*place };
                    while before.next_if(|end| **end < first).is_some() {}
                    before.peek().is_some_and(|end| *end < place)
                });
            }
            ends = Some(places);
        }
        ends.unwrap_or_default()
    }

    /// The terms that are meant by a piece, each once.
    fn meant(&self, piece: &Piece) -> Vec<(&Postings, Likeness)> {
        let mut meant: Vec<(u32, Likeness)> = Vec::new();
        meant.extend(self.numbers.get(piece.term.as_str()).map(|number| (*number, Likeness::Same)));
        match &piece.forms {
            Some(Forms::Around { start, root: of }) => {
                let around = self.beginning(start).filter(|(term, _)| root(term) == of.as_str());
                meant.extend(around.map(|(_, number)| (number, Likeness::Form)));
            }
            Some(Forms::Listed(forms)) => {
                let known = forms.iter().filter_map(|form| self.numbers.get(form.as_str()));
                meant.extend(known.map(|number| (*number, Likeness::Form)));
            }
            None => {}
        }
        for start in &piece.starts {
            meant.extend(self.beginning(start).map(|(_, number)| (number, Likeness::Begins)));
        }
        meant.sort_unstable_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)));
        meant.dedup_by_key(|(number, _)| *number);
        let known = meant
            .into_iter()
            .filter_map(|(number, likeness)| Some((self.postings.get(number as usize)?, likeness)));
        known.collect()
    }

    /// The terms that begin with `start`.
    fn beginning(&self, start: &str) -> impl Iterator<Item = (&str, u32)> {
        let from = (Bound::Included(start), Bound::Unbounded);
        let range = self.vocabulary.range::<str, _>(from).map(|(term, number)| (term.as_str(), *number));
        range.take_while(move |(term, _)| term.starts_with(start))
    }

    /// The number of a term.
    fn number(&mut self, term: &str) -> u32 {
        if let Some(number) = self.numbers.get(term) {
            return *number;
        }
        let number = self.postings.len() as u32;
        self.postings.push(Postings::default());
        let term = SmolStr::new(term);
        self.numbers.insert(term.clone(), number);
        self.vocabulary.insert(term, number);
        number
    }
}

/// How often a release has something, and where.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    frequency: f64,
    fields: Fields,
}

/// How much it says that a release has something that so many of all have (BM25's idf).
fn rarity(having: f64, all: f64) -> f64 {
    (1.0 + (all - having + 0.5).max(0.0) / (having + 0.5)).ln()
}

/// Calls `take` with each term of a release and its position. Gives where its fields end.
fn read(entry: &Entry, mut take: impl FnMut(&str, u32)) -> Extent {
    let mut position = 0;
    Extent(Field::ALL.map(|field| {
        for words in words_of(entry, field) {
            terms(words, |term, _| {
                take(term, position);
                position += 1;
            });
            position += 1;
        }
        position
    }))
}

/// What stands in a field of a release.
fn words_of(entry: &Entry, field: Field) -> Vec<&str> {
    match field {
        Field::Headline => entry.headline.as_deref().into_iter().collect(),
        Field::Keywords => entry
            .core_subject
            .as_deref()
            .into_iter()
            .chain(entry.keywords.iter().map(String::as_str))
            .collect(),
        Field::Names => entry.entities.iter().map(|named| named.name.as_str()).collect(),
        Field::Source => {
            let said = [&entry.publisher, &entry.place].into_iter().filter_map(Option::as_deref);
            said.chain([entry.name.as_str()]).collect()
        }
        Field::Text => vec![entry.text.as_str()],
    }
}

#[cfg(test)]
mod tests {
    use super::super::query::Query;
    use super::*;

    /// The fields of each release in which what was typed is found.
    #[track_caller]
    fn check(typed: &str, expected: &[(u32, &[Field])]) {
        let mut index = Index::default();
        for (headline, text) in
            [("Harbour opens", "The harbour is open."), ("Dam", "Opens the dam by the harbour.")]
        {
            index.add(&Entry { headline: Some(headline.into()), text: text.into(), ..Entry::default() });
        }
        let wanted: Vec<Pattern> = Query::parse(typed).wanted.iter().map(Pattern::of).collect();
        let found = index.search(&wanted, &[]);
        let fields =
            |found: &Match| Field::ALL.into_iter().filter(|field| found.fields.contains(*field)).collect();
        let drawn: Vec<(u32, Vec<Field>)> =
            found.iter().map(|found| (found.release, fields(found))).collect();
        let expected: Vec<(u32, Vec<Field>)> =
            expected.iter().map(|(release, fields)| (*release, fields.to_vec())).collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn it_says_in_which_field_a_word_stands() {
        check("harbour ", &[(0, &[Field::Headline, Field::Text]), (1, &[Field::Text])]);
        check("dam opens ", &[(1, &[Field::Headline, Field::Text])]);
    }

    #[test]
    fn a_phrase_ends_with_its_field() {
        check("\"opens the\"", &[(1, &[Field::Text])]);
        check("\"dam opens\"", &[]);
    }

    #[test]
    fn words_near_each_other_say_more() {
        let mut index = Index::default();
        for text in ["water of a minister and many other words", "minister of water and many other words"] {
            index.add(&Entry { text: text.into(), ..Entry::default() });
        }
        let wanted: Vec<Pattern> = Query::parse("minister water ").wanted.iter().map(Pattern::of).collect();
        let found = index.search(&wanted, &[]);
        assert!(found[1].score > found[0].score, "{found:?}");
    }
}
