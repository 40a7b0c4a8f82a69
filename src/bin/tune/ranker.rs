//! Learns the summary ranker's weights.
//!
//! A folder holds `swiss.LANG.train.jsonl.gz`, a release a line with `title`, `lead` (the official
//! summary) and `text`. Each sentence of the body is an example: its features, and the
//! share of its words and word pairs that the summary has. Prints the weights that ridge regression
//! gives, as `src/engine/summary/weights.rs` has them. Every other release is read with its title
//! as its headline, the others without.

use communique::engine::summary::rank::{FEATURES, Features};
use communique::engine::{Language, Options, read, report};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// How many features there are.
const COUNT: usize = FEATURES.len();
/// The ridge, as a share of the examples: keeps like features from playing against each other.
const RIDGE: f64 = 0.001;
/// What a word pair of the summary counts against a word.
const PAIR: f64 = 2.0;
/// Releases a language.
const RELEASES: usize = 4000;

/// Prints the weights learnt from the releases in `folder`.
pub fn learn(folder: &Path) -> std::io::Result<()> {
    let mut shared = Sums::default();
    for (code, name) in [("fr", "FRENCH"), ("en", "ENGLISH"), ("de", "GERMAN"), ("it", "ITALIAN")] {
        let sums = examples(&folder.join(format!("swiss.{code}.train.jsonl.gz")), Language::from_code(code))?;
        print(name, &sums.solve());
        shared.add(&sums);
    }
    print("SHARED", &shared.solve());
    Ok(())
}

/// The sums that least squares need.
struct Sums {
    products: [[f64; COUNT]; COUNT],
    targets: [f64; COUNT],
    count: f64,
}

impl Default for Sums {
    fn default() -> Self {
        Self { products: [[0.0; COUNT]; COUNT], targets: [0.0; COUNT], count: 0.0 }
    }
}

impl Sums {
    /// Longer sentences fill more of a summary and weigh more.
    fn example(&mut self, features: &Features, target: f64, weight: f64) {
        for (row, a) in self.products.iter_mut().zip(features) {
            for (cell, b) in row.iter_mut().zip(features) {
                *cell += a * b * weight;
            }
        }
        for (sum, a) in self.targets.iter_mut().zip(features) {
            *sum += a * target * weight;
        }
        self.count += weight;
    }

    fn add(&mut self, other: &Sums) {
        for (row, others) in self.products.iter_mut().zip(&other.products) {
            row.iter_mut().zip(others).for_each(|(cell, other)| *cell += other);
        }
        self.targets.iter_mut().zip(&other.targets).for_each(|(sum, other)| *sum += other);
        self.count += other.count;
    }

    /// Gaussian elimination; the ridge makes every pivot positive.
    fn solve(&self) -> Features {
        let mut rows = self.products;
        let mut right = self.targets;
        for (index, row) in rows.iter_mut().enumerate() {
            row[index] += RIDGE * self.count;
        }
        for pivot in 0..COUNT {
            for row in pivot + 1..COUNT {
                let factor = rows[row][pivot] / rows[pivot][pivot];
                let above = rows[pivot];
                rows[row].iter_mut().zip(above).for_each(|(cell, above)| *cell -= factor * above);
                right[row] -= factor * right[pivot];
            }
        }
        let mut solution = [0.0; COUNT];
        for row in (0..COUNT).rev() {
            let known: f64 = (row + 1..COUNT).map(|column| rows[row][column] * solution[column]).sum();
            solution[row] = (right[row] - known) / rows[row][row];
        }
        solution
    }
}

fn examples(path: &Path, language: Language) -> std::io::Result<Sums> {
    let mut sums = Sums::default();
    let file = BufReader::new(GzDecoder::new(std::fs::File::open(path)?));
    for (index, line) in file.lines().take(RELEASES).enumerate() {
        let Ok(release) = serde_json::from_str::<Value>(&line?) else { continue };
        let field = |name: &str| release[name].as_str().unwrap_or_default();
        let titled = index % 2 == 0;
        let text = if titled {
            format!("{}\n\n{}", field("title"), field("text"))
        } else {
            field("text").to_owned()
        };
        let Ok(document) = read("release.txt", text.as_bytes()) else { continue };
        let options = Options { language: Some(language), body_only: !titled, ..Options::default() };
        let lead = Counts::of(field("lead"));
        for (span, features) in report::sentence_features(&document, &options) {
            let sentence = Counts::of(span.of(&document.text));
            if sentence.length > 0.0 {
                sums.example(&features, lead.precision(&sentence), sentence.length);
            }
        }
    }
    Ok(sums)
}

/// The words and word pairs of a text.
struct Counts {
    words: BTreeMap<String, f64>,
    pairs: BTreeMap<(String, String), f64>,
    length: f64,
}

impl Counts {
    fn of(text: &str) -> Self {
        let text = text.to_lowercase();
        let list: Vec<&str> =
            text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let mut words = BTreeMap::new();
        let mut pairs = BTreeMap::new();
        list.iter().for_each(|word| *words.entry((*word).to_owned()).or_insert(0.0) += 1.0);
        list.windows(2)
            .for_each(|pair| *pairs.entry((pair[0].to_owned(), pair[1].to_owned())).or_insert(0.0) += 1.0);
        Self { words, pairs, length: list.len() as f64 }
    }

    /// The share of the sentence's words and pairs that stand here too.
    fn precision(&self, sentence: &Counts) -> f64 {
        let words: f64 = sentence
            .words
            .iter()
            .map(|(word, count)| count.min(self.words.get(word).copied().unwrap_or(0.0)))
            .sum();
        let pairs: f64 = sentence
            .pairs
            .iter()
            .map(|(pair, count)| count.min(self.pairs.get(pair).copied().unwrap_or(0.0)))
            .sum();
        (words + PAIR * pairs) / (sentence.length + PAIR * (sentence.length - 1.0).max(0.0))
    }
}

fn print(name: &str, weights: &Features) {
    println!("const {name}: Features = [");
    for (weight, feature) in weights.iter().zip(FEATURES) {
        println!("    {weight:.3}, // {feature}");
    }
    println!("];");
}
