//! Scores summaries against official ones (ROUGE) and keyphrases against annotated ones (F1@10).
//!
//! As the data's own notes score: summaries of at most 80 words of the bare text, words in lower
//! case, no stemming; keyphrases by Snowball stems, whole phrases alone counting. The core subject by the
//! words that it shares with the annotated one (F1).

use crate::releases::{HELD_OUT, annotations, document, load};
use crate::table::Table;
use communique::engine::{Language, Options, analyze, read};
use flate2::read::GzDecoder;
use rust_stemmers::{Algorithm, Stemmer};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The sets with summaries: file, language, field of the text, field of the summary.
const SUMMARIES: [(&str, &str, &str, &str); 5] = [
    ("releases/swiss.fr.dev.jsonl.gz", "fr", "text", "lead"),
    ("releases/swiss.en.dev.jsonl.gz", "en", "text", "lead"),
    ("releases/swiss.de.dev.jsonl.gz", "de", "text", "lead"),
    ("releases/swiss.it.dev.jsonl.gz", "it", "text", "lead"),
    ("news/orangesum.fr.dev.jsonl.gz", "fr", "article", "heading"),
];
/// The sets with keyphrases: file, language.
const KEYPHRASES: [(&str, &str, Algorithm); 4] = [
    ("keyphrases/wkc.fr.dev.jsonl.gz", "fr", Algorithm::French),
    ("keyphrases/500n-kpcrowd.en.dev.jsonl.gz", "en", Algorithm::English),
    ("keyphrases/inspec.en.dev.jsonl.gz", "en", Algorithm::English),
    ("keyphrases/110-pt-bn-kp.pt.dev.jsonl.gz", "pt", Algorithm::Portuguese),
];
/// How many keyphrases are scored.
const FIRST: usize = 10;

/// Both tables for the data in `folder`.
pub fn tables(folder: &Path) -> Vec<Table> {
    let columns = vec!["words", "ROUGE-1", "ROUGE-2", "ROUGE-L"];
    let mut summaries = Table { title: "summaries", columns, rows: Vec::new() };
    for (file, code, text, summary) in SUMMARIES {
        let Some(rows) = rows(&folder.join(file)) else { continue };
        let mut sums = [0.0; 4];
        for row in &rows {
            let Some(report) = report(row[text].as_str(), code) else { continue };
            let said: Vec<&str> = report.summary.iter().map(|sentence| sentence.text.as_str()).collect();
            let said = said.join(" ");
            let gold = row[summary].as_str().unwrap_or_default();
            let scores = [
                said.split_whitespace().count() as f64,
                rouge_n(&said, gold, 1),
                rouge_n(&said, gold, 2),
                rouge_l(&said, gold),
            ];
            sums.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score);
        }
        let figures = sums.map(|sum| Some(sum / rows.len().max(1) as f64)).to_vec();
        summaries.rows.push((name(file), rows.len(), figures));
    }
    let mut phrases = Table { title: "keyphrases", columns: vec!["F1@10"], rows: Vec::new() };
    for (file, code, algorithm) in KEYPHRASES {
        let Some(rows) = rows(&folder.join(file)) else { continue };
        let stemmer = Stemmer::create(algorithm);
        let sum: f64 = rows.iter().map(|row| keyphrases(row, code, &stemmer)).sum();
        phrases.rows.push((name(file), rows.len(), vec![Some(sum / rows.len().max(1) as f64)]));
    }
    vec![summaries, phrases]
}

/// How near the core subjects of the releases in `folder` come to the annotated ones.
pub fn subjects(folder: &Path) -> Table {
    let mut rows = Vec::new();
    for (language, held_out) in HELD_OUT {
        for held in [false, true] {
            let mut shared = Vec::new();
            for path in annotations(&folder.join(language)) {
                let stem = path.file_stem().and_then(|stem| stem.to_str());
                let number = stem.and_then(|stem| stem.parse::<u32>().ok());
                if number.is_some_and(|number| held_out.contains(&number)) != held {
                    continue;
                }
                let Some((gold, report)) = load(&path).zip(document(&path)) else { continue };
                let Some(gold) = gold["core_subject"].as_str() else { continue };
                let said = report.core_subject.map(|subject| subject.text).unwrap_or_default();
                shared.push(rouge_n(&said, gold, 1));
            }
            let name = format!("{language} {}", if held { "held out" } else { "developed on" });
            let mean = shared.iter().sum::<f64>() / shared.len().max(1) as f64;
            rows.push((name, shared.len(), vec![Some(mean)]));
        }
    }
    Table { title: "core subject", columns: vec!["word F1"], rows }
}

/// `releases/swiss.fr.dev.jsonl.gz` → `swiss.fr.dev`.
fn name(file: &str) -> String {
    file.rsplit('/').next().unwrap_or(file).trim_end_matches(".jsonl.gz").to_owned()
}

fn rows(path: &Path) -> Option<Vec<Value>> {
    let file = std::fs::File::open(path).map_err(|error| eprintln!("{}: {error}", path.display())).ok()?;
    let lines = BufReader::new(GzDecoder::new(file)).lines();
    Some(lines.map_while(Result::ok).filter_map(|line| serde_json::from_str(&line).ok()).collect())
}

fn report(text: Option<&str>, code: &str) -> Option<communique::engine::Report> {
    let document = read("text.txt", text?.as_bytes()).ok()?;
    let options =
        Options { language: Some(Language::from_code(code)), body_only: true, ..Options::default() };
    Some(analyze(document, &options))
}

fn keyphrases(row: &Value, code: &str, stemmer: &Stemmer) -> f64 {
    let Some(report) = report(row["text"].as_str(), code) else { return 0.0 };
    let stem = |phrase: &str| {
        words(phrase).iter().map(|word| stemmer.stem(word).into_owned()).collect::<Vec<_>>().join(" ")
    };
    let mut said: Vec<String> = Vec::new();
    for phrase in report.keywords.iter().take(FIRST).map(|keyword| stem(&keyword.text)) {
        if !said.contains(&phrase) {
            said.push(phrase);
        }
    }
    let mut gold: Vec<String> =
        row["keys"].as_array().into_iter().flatten().filter_map(Value::as_str).map(stem).collect();
    gold.sort();
    gold.dedup();
    let both = said.iter().filter(|phrase| gold.contains(phrase)).count();
    f1(both as f64, said.len(), gold.len())
}

fn words(text: &str) -> Vec<String> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.to_lowercase()
        .split(|letter| !is_part(letter))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn f1(both: f64, said: usize, gold: usize) -> f64 {
    if both == 0.0 { 0.0 } else { 2.0 * both / (said + gold) as f64 }
}

fn rouge_n(said: &str, gold: &str, n: usize) -> f64 {
    let count = |text: &str| {
        let words = words(text);
        let mut counts: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        words.windows(n).for_each(|gram| *counts.entry(gram.to_vec()).or_insert(0) += 1);
        (words.len().saturating_sub(n - 1), counts)
    };
    let ((said, a), (gold, b)) = (count(said), count(gold));
    let both: usize = a.iter().map(|(gram, count)| (*count).min(b.get(gram).copied().unwrap_or(0))).sum();
    f1(both as f64, said, gold)
}

/// By the longest common subsequence of all words.
fn rouge_l(said: &str, gold: &str) -> f64 {
    let (said, gold) = (words(said), words(gold));
    let mut last = vec![0usize; gold.len() + 1];
    for word in &said {
        let mut row = vec![0usize; gold.len() + 1];
        for (index, other) in gold.iter().enumerate() {
            row[index + 1] = if word == other { last[index] + 1 } else { last[index + 1].max(row[index]) };
        }
        last = row;
    }
    f1(last[gold.len()] as f64, said.len(), gold.len())
}
