//! Entries → an inverted index: where each term stands, release by release; and back, from what is wanted
//! to the releases that have it, with their score (BM25F).
//!
//! The words of a release are counted through all its fields, one after the other: a position says in
//! which field a term stands, and terms that follow each other have positions that do. Fields, and the
//! names and keyphrases within one, stand apart, so that no phrase runs from one into the next.

use super::entry::Entry;
use super::forms::{Forms, root};
use super::pattern::{Likeness, Pattern, Piece};
use super::terms::terms;
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
    fn weight(self) -> f32 {
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

    /// The words of its text.
    fn words(&self) -> u32 {
        let [.., before, end] = self.0;
        end - before
    }
}

/// The places of one term: release after release its distance from the one before, how many there are, and
/// their distances from each other, in LEB128.
#[derive(Clone, Debug, Default)]
struct Postings {
    bytes: Vec<u8>,
    last: u32,
}

/// A term in a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    release: u32,
    position: u32,
}

/// BM25's saturation, and how far length counts: releases are much of a length, and a long one is seldom
/// about less.
const SATURATION: f32 = 1.2;
const LENGTH: f32 = 0.4;

impl Index {
    /// Adds a release. Gives its number: they are counted from 0, and no number is given twice.
    pub fn add(&mut self, entry: &Entry) -> u32 {
        let release = self.releases.len() as u32;
        let mut found: Vec<(u32, u32)> = Vec::with_capacity(entry.words + entry.words / 4);
        let mut position = 0;
        let extent = Extent(Field::ALL.map(|field| {
            for words in words_of(entry, field) {
                terms(words, |term, _| {
                    found.push((self.number(term), position));
                    position += 1;
                });
                position += 1;
            }
            position
        }));
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

    /// Removes a release by its number.
    pub fn remove(&mut self, release: u32) {
        if let Some(extent) = self.releases.get_mut(release as usize).and_then(Option::take) {
            self.count -= 1;
            self.words -= u64::from(extent.words());
        }
    }

    /// How many numbers were given: the releases, and those that were removed.
    pub fn numbers_given(&self) -> usize {
        self.releases.len()
    }

    /// The releases that have all of `wanted` and none of `excluded`, by number.
    pub fn search(&self, wanted: &[Pattern], excluded: &[Pattern]) -> Vec<Match> {
        let mut all: Vec<Option<(f32, Fields)>> =
            self.releases.iter().map(|extent| extent.map(|_| (0.0, Fields::default()))).collect();
        for pattern in wanted {
            let evidence = self.evidence(pattern);
            let having = evidence.iter().filter(|evidence| evidence.frequency > 0.0).count();
            let rarity = rarity(having, self.count);
            for (release, evidence) in all.iter_mut().zip(&evidence) {
                *release = release.filter(|_| evidence.frequency > 0.0).map(|(score, mut fields)| {
                    fields.0 |= evidence.fields.0;
                    (score + rarity * evidence.frequency / (evidence.frequency + SATURATION), fields)
                });
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
            Some(Match { release, score: (f64::from(score) * 1000.0).round() / 1000.0, fields })
        });
        matches.collect()
    }

    /// By release, how often it has what is wanted, weighed by fields and length.
    fn evidence(&self, pattern: &Pattern) -> Vec<Evidence> {
        let mut evidence = vec![Evidence::default(); self.releases.len()];
        let average = (self.words as f32 / self.count.max(1) as f32).max(1.0);
        let mut count = |place: Place, weight: f32| {
            let Some(Some(extent)) = self.releases.get(place.release as usize) else { return };
            let Some(evidence) = evidence.get_mut(place.release as usize) else { return };
            let field = extent.field(place.position);
            let length = if field == Field::Text { extent.words() as f32 / average } else { 1.0 };
            evidence.frequency += weight * field.weight() / (1.0 - LENGTH + LENGTH * length);
            evidence.fields.insert(field);
        };
        match pattern.pieces.as_slice() {
            [piece] => {
                for (postings, likeness) in self.meant(piece) {
                    postings.places().for_each(|place| count(place, likeness.weight()));
                }
            }
            pieces => self.phrase(pieces).into_iter().for_each(|place| count(place, 1.0)),
        }
        evidence
    }

    /// Where the last word of a phrase stands.
    fn phrase(&self, pieces: &[Piece]) -> Vec<Place> {
        let mut ends: Option<Vec<Place>> = None;
        for piece in pieces {
            let mut places: Vec<Place> =
                self.meant(piece).into_iter().flat_map(|(postings, _)| postings.places()).collect();
            places.sort_unstable();
            if let Some(ends) = &ends {
                let mut before = ends.iter().peekable();
                places.retain(|place| {
                    let wanted = Place { position: place.position.wrapping_sub(1), ..*place };
                    while before.next_if(|end| **end < wanted).is_some() {}
                    place.position > 0 && before.peek().is_some_and(|end| **end == wanted)
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
    frequency: f32,
    fields: Fields,
}

impl Postings {
    fn push(&mut self, release: u32, positions: impl ExactSizeIterator<Item = u32>) {
        self.write(release - self.last);
        self.last = release;
        self.write(positions.len() as u32);
        let mut before = 0;
        for position in positions {
            self.write(position - before);
            before = position;
        }
    }

    fn write(&mut self, mut value: u32) {
        while value >= 0x80 {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    fn places(&self) -> impl Iterator<Item = Place> {
        let mut bytes = self.bytes.iter();
        let mut read = move || {
            let (mut value, mut shift) = (0, 0);
            loop {
                let byte = *bytes.next()?;
                value |= u32::from(byte & 0x7F) << shift;
                if byte < 0x80 {
                    return Some(value);
                }
                shift += 7;
            }
        };
        let (mut place, mut left) = (Place { release: 0, position: 0 }, 0);
        std::iter::from_fn(move || {
            if left == 0 {
                place = Place { release: place.release + read()?, position: 0 };
                left = read()?;
            }
            left -= 1;
            place.position += read()?;
            Some(place)
        })
    }
}

/// How much it says that a release has something that so many of all have (BM25's idf).
pub fn rarity(having: usize, all: usize) -> f32 {
    let (having, all) = (having as f32, all as f32);
    (1.0 + (all - having + 0.5).max(0.0) / (having + 0.5)).ln()
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
