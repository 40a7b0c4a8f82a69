//! A release → what it is about: its rare terms, and how much it has in common with others.

use super::postings::Place;
use super::{Entry, Index, SATURATION, rarity, read};
use crate::engine::language::{self, Language};
use rustc_hash::FxHashMap;

/// The terms of a release that say what it is about.
#[derive(Clone, Debug)]
pub struct Profile(Vec<Weighed>);

/// A term by its number: how rare it is, and how much it says of the release.
#[derive(Clone, Copy, Debug)]
struct Weighed {
    number: u32,
    rarity: f64,
    weight: f64,
}

impl Profile {
    /// Its length as a vector, squared.
    pub fn square(&self) -> f64 {
        self.0.iter().map(|term| term.weight * term.weight).sum()
    }
}

/// How many releases what is known of a language beforehand counts as: in a library of five, all words are
/// rare or common by chance.
const PRIOR: f64 = 100.0;
/// The rarity from which a term says what a release is about: one in ten has it.
const TELLING: f64 = 2.2;

/// The share of releases that have a term, by how often it stands in its language.
fn prior(language: Language, term: &str) -> f64 {
    // What `rarity` makes of the tenth logarithm of its frequency in a billion words.
    let zipf = 8.0 - 5.0 * language::rarity(language, term);
    1.0 - (-WORDS_OF_A_RELEASE * 10f64.powf(zipf - 9.0)).exp()
}

const WORDS_OF_A_RELEASE: f64 = 400.0;

impl Index {
    /// What a release is about: its terms that say something, each with how much it says of the release.
    pub fn profile(&self, entry: &Entry) -> Profile {
        let mut found: Vec<(u32, u32)> = Vec::with_capacity(entry.words);
        let mut commonness: FxHashMap<u32, f64> = FxHashMap::default();
        let extent = read(entry, |term, position| {
            if let Some(number) = self.numbers.get(term) {
                commonness.entry(*number).or_insert_with(|| prior(entry.language, term));
                found.push((*number, position));
            }
        });
        found.sort_unstable();
        let average = self.average();
        let weighed = found.chunk_by(|one, other| one.0 == other.0).filter_map(|places| {
            let number = places.first()?.0;
            let having = f64::from(self.postings.get(number as usize)?.releases());
            let prior = commonness.get(&number).copied().unwrap_or(0.0);
            let rarity = rarity(having + PRIOR * prior, self.count as f64 + PRIOR);
            let frequency: f64 = places.iter().map(|(_, position)| extent.weight(*position, average)).sum();
            let weight = rarity * frequency / (frequency + SATURATION);
            (rarity >= TELLING).then_some(Weighed { number, rarity, weight })
        });
        Profile(weighed.collect())
    }

    /// By release, how much its profile has in common with another: the product of the two.
    pub fn products(&self, profile: &Profile) -> Vec<f64> {
        let mut products = vec![0.0; self.releases.len()];
        let average = self.average();
        for Weighed { number, rarity, weight } in &profile.0 {
            let Some(postings) = self.postings.get(*number as usize) else { continue };
            let mut places = postings.places().peekable();
            while let Some(first) = places.next() {
                let extent = self.releases.get(first.release as usize).copied().flatten();
                let weight_of =
                    |place: Place| extent.map_or(0.0, |extent| extent.weight(place.position, average));
                let mut frequency = weight_of(first);
                while let Some(place) = places.next_if(|place| place.release == first.release) {
                    frequency += weight_of(place);
                }
                if let Some(product) = products.get_mut(first.release as usize) {
                    *product += weight * rarity * frequency / (frequency + SATURATION);
                }
            }
        }
        products
    }
}
