//! Learns how likely an annotator takes a keyphrase.
//!
//! A folder holds `keyphrases/*.dev.jsonl.gz`, a text a line with the keyphrases that annotators gave it;
//! beside it `gold` has annotated releases. Each candidate of the engine is an example: its features, and
//! whether the annotators have it by its stems. The releases in [`HELD_OUT`] are left out. All sets of a
//! language weigh the same. Printed as `src/engine/keywords/weights.rs` has them; on standard error stands
//! how well each half of the texts is told by the weights of the other.

use crate::least::logistic;
use crate::phrases;
use communique::engine::document::Document;
use communique::engine::keywords::weights::FEATURES;
use communique::engine::report::learning;
use communique::engine::{Language, Options, read};
use flate2::read::GzDecoder;
use rust_stemmers::{Algorithm, Stemmer};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The sets: file, language, how it is stemmed, which weights it has part in.
const SETS: [(&str, &str, Algorithm, &str); 4] = [
    ("wkc.fr.dev.jsonl.gz", "fr", Algorithm::French, "FRENCH"),
    ("500n-kpcrowd.en.dev.jsonl.gz", "en", Algorithm::English, "ENGLISH_NEWS"),
    ("inspec.en.dev.jsonl.gz", "en", Algorithm::English, "ENGLISH_ABSTRACT"),
    ("110-pt-bn-kp.pt.dev.jsonl.gz", "pt", Algorithm::Portuguese, "PORTUGUESE"),
];
/// Annotated releases: language, how it is stemmed.
const RELEASES: [(&str, Algorithm); 3] =
    [("fr", Algorithm::French), ("en", Algorithm::English), ("ar", Algorithm::Arabic)];
/// The releases that nothing is learnt from, as `evaluate` has them.
const HELD_OUT: [(&str, &[&str]); 3] =
    [("fr", &["11", "37", "43", "45"]), ("en", &["05", "11", "37", "41"]), ("ar", &["07", "13", "37", "41"])];
/// The ridge: there are few examples.
const RIDGE: f64 = 0.003;
/// Of releases there are fewest.
const RIDGE_OF_RELEASES: f64 = 0.03;

/// A candidate: its features, whether annotators have it, what it weighs.
type Example = ([f32; FEATURES.len()], bool, f32);
/// Candidates, each with the half that its text is in.
type Examples = Vec<(Example, bool)>;

/// Prints the weights learnt from the sets in `data` and the releases beside it.
pub fn learn(data: &Path) -> std::io::Result<()> {
    let mut all = Vec::new();
    for (file, code, algorithm, name) in SETS {
        let examples = examples(&data.join("keyphrases").join(file), code, &Stemmer::create(algorithm))?;
        all.push((name, examples));
    }
    for name in ["FRENCH", "ENGLISH_ABSTRACT", "ENGLISH_NEWS", "PORTUGUESE", "SHARED"] {
        let sets = all.iter().filter(|(of, _)| name == "SHARED" || *of == name);
        print(name, &sets.flat_map(|(_, examples)| examples.iter().copied()).collect(), RIDGE);
    }
    let mut releases = Examples::new();
    for (code, algorithm) in RELEASES {
        let folder = data.join("../gold").join(code);
        releases.extend(weighed(annotated(&folder, code, &Stemmer::create(algorithm))?));
    }
    print("RELEASE", &releases, RIDGE_OF_RELEASES);
    let mut releases = Examples::new();
    for (file, ..) in phrases::DOCUMENTS {
        let documents = phrases::examples(data, file)?.into_iter().enumerate();
        let examples = documents.flat_map(|(number, judged)| {
            let half = number % 2 == 0;
            judged
                .into_iter()
                .map(move |(features, good)| ((features.map(|value| value as f32), good, 1.0), half))
        });
        releases.extend(weighed(examples.collect()));
    }
    print("SOUND", &releases, RIDGE_OF_RELEASES);
    Ok(())
}

fn print(name: &str, examples: &Examples, ridge: f64) {
    let of = |part: &dyn Fn(bool) -> bool| -> Vec<Example> {
        examples.iter().filter(|(_, half)| part(*half)).map(|(example, _)| *example).collect()
    };
    let (weights, loss) = logistic(&of(&|_| true), ridge);
    let crossed = [true, false].map(|half| {
        let (weights, _) = logistic(&of(&|other| other != half), ridge);
        log_loss(&of(&|other| other == half), &weights)
    });
    let crossed = (crossed[0] + crossed[1]) / 2.0;
    eprintln!(
        "{name}: log loss {loss:.4} of {}, halves by each other's weights {crossed:.4}",
        examples.len()
    );
    println!("const {name}: Features = [");
    for (weight, feature) in weights.iter().zip(FEATURES) {
        println!("    {weight:.2}, // {feature}");
    }
    println!("];\n");
}

/// How far the likelihoods are from what annotators did.
fn log_loss(examples: &[Example], weights: &[f64]) -> f64 {
    let (mut loss, mut whole) = (0.0, 0.0);
    for (features, so, weight) in examples {
        let sum: f64 = features.iter().zip(weights).map(|(value, by)| f64::from(*value) * by).sum();
        let surprise = (1.0 + (if *so { -sum } else { sum }).exp()).ln();
        loss += f64::from(*weight) * surprise;
        whole += f64::from(*weight);
    }
    loss / f64::max(whole, 1.0)
}

/// The candidates of the texts in a file.
fn examples(path: &Path, code: &str, stemmer: &Stemmer) -> std::io::Result<Examples> {
    let file = BufReader::new(GzDecoder::new(std::fs::File::open(path)?));
    let options =
        Options { language: Some(Language::from_code(code)), body_only: true, ..Options::default() };
    let mut examples = Examples::new();
    for (number, line) in file.lines().enumerate() {
        let line = line?;
        let Ok(row) = serde_json::from_str::<Value>(&line) else { continue };
        let Ok(document) = read("text.txt", row["text"].as_str().unwrap_or_default().as_bytes()) else {
            continue;
        };
        examples.extend(judged(&document, &options, &row["keys"], stemmer, number % 2 == 0));
    }
    Ok(weighed(examples))
}

/// The candidates of the releases in a folder.
fn annotated(folder: &Path, code: &str, stemmer: &Stemmer) -> std::io::Result<Examples> {
    let held_out = HELD_OUT.iter().find(|(language, _)| *language == code).map_or(&[][..], |(_, held)| held);
    let mut paths: Vec<_> = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| {
        let number = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        path.extension().is_some_and(|extension| extension == "txt") && !held_out.contains(&number)
    });
    paths.sort();
    let mut examples = Examples::new();
    for (number, path) in paths.into_iter().enumerate() {
        let gold = std::fs::read(path.with_extension("json"))?;
        let Ok(gold) = serde_json::from_slice::<Value>(&gold) else { continue };
        let Ok(document) = read("release.txt", &std::fs::read(&path)?) else { continue };
        examples.extend(judged(&document, &Options::default(), &gold["keywords"], stemmer, number % 2 == 0));
    }
    Ok(examples)
}

/// The candidates of a document, and whether annotators have them.
fn judged(document: &Document, options: &Options, keys: &Value, stemmer: &Stemmer, half: bool) -> Examples {
    let stem = |phrase: &str| {
        let words = phrase.to_lowercase();
        let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(|word| stemmer.stem(word).into_owned()).collect::<Vec<_>>().join(" ")
    };
    let keys = keys.as_array().into_iter().flatten().filter_map(Value::as_str);
    let keys: BTreeSet<String> = keys.map(stem).collect();
    learning::keyphrase_features(document, options)
        .into_iter()
        .map(|(keyword, features)| {
            ((features.map(|value| value as f32), keys.contains(&stem(&keyword.text)), 1.0), half)
        })
        .collect()
}

/// Examples that weigh together as much as those of any other set.
fn weighed(mut examples: Examples) -> Examples {
    let weight = 1000.0 / examples.len().max(1) as f32;
    examples.iter_mut().for_each(|((.., slot), _)| *slot = weight);
    examples
}
