//! Learns how likely an annotator takes a keyphrase.
//!
//! A folder holds `keyphrases/*.dev.jsonl.gz`, a text a line with the keyphrases that annotators gave it.
//! Each candidate of the engine is an example: its features, and whether the annotators have it by its
//! stems. Every other text is learnt from; the rest are there to measure on. All sets of a language weigh
//! the same. Printed as `src/engine/keywords/weights.rs` has them.

use crate::least::logistic;
use communique::engine::keywords::weights::FEATURES;
use communique::engine::{Language, Options, read, report};
use flate2::read::GzDecoder;
use rust_stemmers::{Algorithm, Stemmer};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The sets: file, language, how it is stemmed, which weights it has part in.
const SETS: [(&str, &str, Algorithm, &str); 4] = [
    ("wkc.fr.dev.jsonl.gz", "fr", Algorithm::French, "FRENCH"),
    ("500n-kpcrowd.en.dev.jsonl.gz", "en", Algorithm::English, "ENGLISH"),
    ("inspec.en.dev.jsonl.gz", "en", Algorithm::English, "ENGLISH"),
    ("110-pt-bn-kp.pt.dev.jsonl.gz", "pt", Algorithm::Portuguese, "PORTUGUESE"),
];
/// The ridge: there are few examples.
const RIDGE: f64 = 0.003;

type Examples = Vec<([f32; FEATURES.len()], bool, f32)>;

/// Prints the weights learnt from the sets in `folder`.
pub fn learn(folder: &Path) -> std::io::Result<()> {
    let mut all = Vec::new();
    for (file, code, algorithm, name) in SETS {
        let examples = examples(&folder.join(file), code, &Stemmer::create(algorithm))?;
        all.push((name, examples));
    }
    for name in ["FRENCH", "ENGLISH", "PORTUGUESE", "SHARED"] {
        let sets = all.iter().filter(|(of, _)| name == "SHARED" || *of == name);
        let examples: Examples = sets.flat_map(|(_, examples)| examples.iter().copied()).collect();
        let (weights, loss) = logistic(&examples, RIDGE);
        eprintln!("{name}: log loss {loss:.4} of {}", examples.len());
        println!("const {name}: Features = [");
        for (weight, feature) in weights.iter().zip(FEATURES) {
            println!("    {weight:.2}, // {feature}");
        }
        println!("];\n");
    }
    Ok(())
}

fn examples(path: &Path, code: &str, stemmer: &Stemmer) -> std::io::Result<Examples> {
    let file = BufReader::new(GzDecoder::new(std::fs::File::open(path)?));
    let options =
        Options { language: Some(Language::from_code(code)), body_only: true, ..Options::default() };
    let stem = |phrase: &str| {
        let words = phrase.to_lowercase();
        let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(|word| stemmer.stem(word).into_owned()).collect::<Vec<_>>().join(" ")
    };
    let mut examples = Examples::new();
    for line in file.lines().step_by(2) {
        let Ok(row) = serde_json::from_str::<Value>(&line?) else { continue };
        let Ok(document) = read("text.txt", row["text"].as_str().unwrap_or_default().as_bytes()) else {
            continue;
        };
        let keys = row["keys"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let keys: BTreeSet<String> = keys.map(stem).collect();
        for (phrase, features) in report::keyphrase_features(&document, &options) {
            examples.push((features.map(|value| value as f32), keys.contains(&stem(&phrase)), 1.0));
        }
    }
    let weight = 1000.0 / examples.len().max(1) as f32;
    examples.iter_mut().for_each(|(.., slot)| *slot = weight);
    Ok(examples)
}
