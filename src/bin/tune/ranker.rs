//! Learns the weights that summaries are made with.
//!
//! A folder holds `releases/swiss.LANG.train.jsonl.gz` and `news/orangesum.fr.train.jsonl.gz`, a text a
//! line with its title and its summary by a person. First the ranker: each sentence of the body is an
//! example, its features and the share of its words and word pairs that the summary has; ridge regression
//! gives the weights. Then the likelihood of terms: each word and pair of the body is an example, its
//! features and whether the summary has it; logistic regression. Printed as
//! `src/engine/summary/weights.rs` has them. Every other text is read with its title as its headline, the
//! others without.

use crate::least::{Sums, logistic};
use communique::engine::document::Document;
use communique::engine::report::learning;
use communique::engine::summary::{rank, salience};
use communique::engine::{Language, Options, read};
use flate2::read::GzDecoder;
use salience::Term;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The texts of a genre: file, language, field of the text, field of the summary.
type Source = (&'static str, &'static str, &'static str, &'static str);

const RELEASES: [Source; 4] = [
    ("releases/swiss.fr.train.jsonl.gz", "fr", "text", "lead"),
    ("releases/swiss.en.train.jsonl.gz", "en", "text", "lead"),
    ("releases/swiss.de.train.jsonl.gz", "de", "text", "lead"),
    ("releases/swiss.it.train.jsonl.gz", "it", "text", "lead"),
];
const REPORTS: [Source; 1] = [("news/orangesum.fr.train.jsonl.gz", "fr", "article", "heading")];
/// The ridges.
const RIDGE: f64 = 0.001;
const TERMS_RIDGE: f64 = 0.0001;
/// What a word pair of the summary counts against a word.
const PAIR: f64 = 2.0;
/// Texts a genre, as many of each source.
const TEXTS: usize = 6000;

/// The features of a term, small: there are millions.
type Terms = Vec<([f32; salience::FEATURES.len()], bool, f32)>;

/// A text of a source, read, with its summary.
struct Example {
    document: Document,
    options: Options,
    summary: String,
}

/// Prints the weights learnt from the texts in `folder`.
pub fn learn(folder: &Path) -> std::io::Result<()> {
    genre(folder, "RELEASE", &RELEASES, 1.0)?;
    genre(folder, "REPORTED", &REPORTS, 0.0)
}

/// `rank` was settled by hand, with `evaluate`.
fn genre(folder: &Path, name: &str, sources: &[Source], rank: f64) -> std::io::Result<()> {
    let mut texts = Vec::new();
    for &(file, code, text, summary) in sources {
        let path = folder.join(file);
        texts.extend(examples(&path, Language::from_code(code), (text, summary), TEXTS / sources.len())?);
    }
    let length: usize = texts.iter().map(|example| example.summary.split_whitespace().count()).sum();
    let weights = sentences(&texts).solve(RIDGE);
    let terms = terms(&texts, &weights);
    println!("const {name}: Weights = Weights {{");
    print("sentences", &weights, &rank::FEATURES);
    for (kind, terms) in ["words", "pairs"].iter().zip(terms) {
        let (weights, loss) = logistic(&terms, TERMS_RIDGE);
        eprintln!("{name}: {kind}, log loss {loss:.4} of {}", terms.len());
        print(kind, &weights, &salience::FEATURES);
    }
    println!("    length: {:.1},\n    rank: {rank:.1},\n}};", length as f64 / texts.len().max(1) as f64);
    Ok(())
}

fn examples(
    path: &Path,
    language: Language,
    (text, summary): (&str, &str),
    most: usize,
) -> std::io::Result<Vec<Example>> {
    let file = BufReader::new(GzDecoder::new(std::fs::File::open(path)?));
    let mut examples = Vec::new();
    for (index, line) in file.lines().take(most).enumerate() {
        let Ok(row) = serde_json::from_str::<Value>(&line?) else { continue };
        let field = |name: &str| row[name].as_str().unwrap_or_default();
        let titled = index % 2 == 0;
        let whole =
            if titled { format!("{}\n\n{}", field("title"), field(text)) } else { field(text).to_owned() };
        let Ok(document) = read("release.txt", whole.as_bytes()) else { continue };
        let options = Options { language: Some(language), body_only: !titled, ..Options::default() };
        examples.push(Example { document, options, summary: field(summary).to_owned() });
    }
    Ok(examples)
}

/// Sentences and what the summary has of them. Longer sentences fill more of a summary and weigh more.
fn sentences(examples: &[Example]) -> Sums<{ rank::FEATURES.len() }> {
    let mut sums = Sums::default();
    for Example { document, options, summary } in examples {
        let lead = Counts::of(summary);
        for (span, features) in learning::sentence_features(document, options) {
            let sentence = Counts::of(span.of(&document.text));
            if sentence.length > 0.0 {
                sums.example(&features, lead.precision(&sentence), sentence.length);
            }
        }
    }
    sums
}

/// Words and pairs, and whether the summary has them.
fn terms(examples: &[Example], weights: &rank::Features) -> [Terms; 2] {
    let mut found = [Terms::new(), Terms::new()];
    let nothing = [0.0; rank::FEATURES.len()];
    for Example { document, options, summary } in examples {
        let Ok(lead) = read("lead.txt", summary.as_bytes()) else { continue };
        let bare = Options { body_only: true, ..options.clone() };
        let said: BTreeSet<Term> =
            learning::term_features(&lead, &bare, &nothing).into_iter().map(|(term, _)| term).collect();
        for (term, features) in learning::term_features(document, options, weights) {
            let kind = usize::from(matches!(term, Term::Pair(..)));
            found[kind].push((features.map(|value| value as f32), said.contains(&term), 1.0));
        }
    }
    found
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

fn print(name: &str, weights: &[f64], features: &[&str]) {
    println!("    {name}: [");
    for (weight, feature) in weights.iter().zip(features) {
        println!("        {weight:.3}, // {feature}");
    }
    println!("    ],");
}
