//! The library at 1,000 and 10,000 releases: making it, searching it, what is related:
//! `cargo bench --bench library`.
//!
//! The releases are made up of a vocabulary whose words stand as often as those of a language do (Zipf),
//! and of names that few of them have; the same at every run.
#![allow(clippy::unwrap_used, reason = "a benchmark that panics has measured nothing")]

use communique::engine::Language;
use communique::engine::document::EntityType;
use communique::library::{Choice, Collection, Entry, Facet, Named, Query};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

const SIZES: [usize; 2] = [1_000, 10_000];
/// A release has so many words, and the language so many.
const WORDS: usize = 400;
const VOCABULARY: f64 = 60_000.0;

/// Numbers without order, the same at every run (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A word: the commonest a thousand times as often as the thousandth.
    fn word(&mut self) -> String {
        let share = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        let mut rank = VOCABULARY.powf(share) as u64;
        let mut word = String::new();
        loop {
            let syllables = ["ba", "re", "ti", "mo", "lu", "dan", "ser", "vic", "tion", "pa", "ci", "no"];
            word.push_str(syllables[(rank % 12) as usize]);
            rank /= 12;
            if rank == 0 {
                return word;
            }
        }
    }

    fn words(&mut self, count: usize) -> String {
        (0..count).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }
}

fn entry(number: usize) -> Entry {
    let mut chance = Chance(number as u64);
    let kinds = [EntityType::Person, EntityType::Organization, EntityType::Location];
    let named = |kind: EntityType, chance: &mut Chance| {
        let name = format!("{} {}", chance.word(), chance.word());
        Named { name, kind, aliases: Vec::new(), role: None, mentions: 2 }
    };
    Entry {
        key: format!("{number:016x}"),
        name: format!("release-{number}.txt"),
        added: number as u64,
        language: Language::ALL[chance.next() as usize % 3],
        headline: Some(chance.words(10)),
        publisher: Some(format!("Ministry {}", chance.next() % 40)),
        date: Some(format!(
            "{}-{:02}-{:02}",
            2015 + chance.next() % 10,
            1 + chance.next() % 12,
            1 + chance.next() % 28
        )),
        keywords: (0..8).map(|_| chance.words(2)).collect(),
        entities: (0..9).map(|place| named(kinds[place % 3], &mut chance)).collect(),
        words: WORDS,
        text: chance.words(WORDS),
        ..Entry::default()
    }
}

fn library(size: usize) -> Collection {
    (0..size).map(entry).collect()
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn make(bencher: Bencher, size: usize) {
    let entries: Vec<Entry> = (0..size).map(entry).collect();
    bencher
        .with_inputs(|| entries.clone())
        .bench_values(|entries| entries.into_iter().collect::<Collection>());
}

/// What is typed: nothing, the beginning of a word, two words, a phrase of common words.
#[divan::bench(args = SIZES, consts = [0, 1, 2, 3])]
fn search<const TYPED: usize>(bencher: Bencher, size: usize) {
    let library = library(size);
    let query = Query::parse(["", "s", "motion serlu ", "\"re ti\""][TYPED]);
    assert!(!library.search(&query).hits.is_empty());
    bencher.bench(|| library.search(black_box(&query)));
}

#[divan::bench(args = SIZES)]
fn search_in_a_facet(bencher: Bencher, size: usize) {
    let library = library(size);
    let choices = vec![Choice { facet: Facet::Publisher, key: "ministry 7".into() }];
    let query = Query { choices, ..Query::parse("ba") };
    assert!(!library.search(&query).hits.is_empty());
    bencher.bench(|| library.search(black_box(&query)));
}

#[divan::bench(args = SIZES)]
fn related(bencher: Bencher, size: usize) {
    let library = library(size);
    let key = library.entries().next().unwrap().key.clone();
    bencher.bench(|| library.related(black_box(&key)));
}
