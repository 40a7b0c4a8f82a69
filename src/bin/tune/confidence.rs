//! Learns how likely it is that an entity is right, from entities that were judged.
//!
//! `judged.tsv` beside this program has a line an entity: a file of the data, the number of the
//! line in it, the entity's type, the byte of the document where it first stands, and `right` or
//! `wrong`. Documents are read whole, as the files have them. Every fifth document is kept to
//! measure on. Logistic regression by gradient descent: the same weights each time.

use communique::engine::document::{Document, Entity};
use communique::engine::entities::confidence::{COUNT, EVIDENCE, Evidence};
use communique::engine::report::learning;
use communique::engine::{Options, read};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The judgements.
const JUDGED: &str = include_str!("judged.tsv");
/// The documents whose entities are judged: of each file every so many lines, up to so many.
const DOCUMENTS: [(&str, usize, usize); 5] = [
    ("releases/swiss.fr.dev.jsonl.gz", 27, 14),
    ("releases/swiss.en.dev.jsonl.gz", 27, 14),
    ("news/orangesum.fr.dev.jsonl.gz", 47, 10),
    ("releases/newsworthy.en.train.jsonl.gz", 211, 14),
    ("releases/spa.ar.dev.jsonl.gz", 9, 20),
];
/// Bytes of the text shown on either side of what is to be judged.
const AROUND: usize = 120;
/// Keeps a weight near nothing that few examples speak for: a prior of this many examples.
const PRIOR: f64 = 2.0;
/// Steps of the descent, and how long each is.
const STEPS: usize = 20_000;
const STEP: f64 = 0.5;
/// Every how many documents one is kept to measure on.
const KEPT: usize = 5;

/// Prints the weights learnt from the documents in `data`, and how far they hold on those kept.
pub fn learn(data: &Path) -> std::io::Result<()> {
    let examples = examples(data)?;
    let (kept, learnt): (Vec<_>, Vec<_>) = examples.into_iter().partition(|(line, ..)| line % KEPT == 0);
    let weights = descend(&learnt);
    println!("const WEIGHTS: [f64; COUNT] = [");
    for (weight, evidence) in weights.iter().zip(EVIDENCE) {
        println!("    {weight:.2}, // {evidence}");
    }
    println!("];");
    for (part, examples) in [("learnt from", &learnt), ("kept", &kept)] {
        let right = examples.iter().filter(|example| example.2).count();
        println!("{part}: {} entities, {right} right", examples.len());
        for (least, most) in [(0.0, 0.6), (0.6, 0.75), (0.75, 0.85), (0.85, 0.95), (0.95, 1.01)] {
            let bin: Vec<_> = examples
                .iter()
                .filter(|example| (least..most).contains(&probability(&weights, &example.1)))
                .collect();
            let right = bin.iter().filter(|example| example.2).count() as f64;
            println!(
                "  from {least:.2}: {:5} entities, {:.3} right",
                bin.len(),
                right / bin.len().max(1) as f64
            );
        }
    }
    Ok(())
}

/// The number of the line, what speaks for the entity, whether it is right.
type Example = (usize, Evidence, bool);

/// Prints the entities that no one judged yet: lines for `judged.tsv` that lack their verdict, and
/// what stands around each.
pub fn unjudged(data: &Path) -> std::io::Result<()> {
    let judged = judged();
    for (file, number, document, entities) in documents(data)? {
        for (entity, _) in entities {
            let (kind, span) = (entity.kind.name(), entity.spans.first().copied().unwrap_or_default());
            if !judged.contains_key(&(file, number, kind, span.start)) {
                let before = document.text.floor_char_boundary(span.start.saturating_sub(AROUND));
                let after = document.text.floor_char_boundary((span.end + AROUND).min(document.text.len()));
                let around = document.text.get(before..after).unwrap_or_default().replace('\n', " ");
                println!("{file}\t{number}\t{kind}\t{}\t\t{} | {around}", span.start, entity.name);
            }
        }
    }
    Ok(())
}

fn judged() -> BTreeMap<(&'static str, usize, &'static str, usize), bool> {
    let verdicts = JUDGED.lines().filter_map(|line| {
        let fields: Vec<&str> = line.split('\t').collect();
        let [file, number, kind, start, verdict] = fields[..] else { return None };
        Some(((file, number.parse().ok()?, kind, start.parse().ok()?), verdict == "right"))
    });
    verdicts.collect()
}

fn examples(data: &Path) -> std::io::Result<Vec<Example>> {
    let judged = judged();
    let mut examples = Vec::new();
    for (file, number, _, entities) in documents(data)? {
        for (entity, evidence) in entities {
            let start = entity.spans.first().map_or(0, |span| span.start);
            if let Some(&right) = judged.get(&(file, number, entity.kind.name(), start)) {
                examples.push((number, evidence, right));
            }
        }
    }
    Ok(examples)
}

/// A file, the number of a line in it, its document and the entities found there.
type Read = (&'static str, usize, Document, Vec<(Entity, Evidence)>);

fn documents(data: &Path) -> std::io::Result<Vec<Read>> {
    let mut documents = Vec::new();
    for (file, step, most) in DOCUMENTS {
        let lines = BufReader::new(GzDecoder::new(std::fs::File::open(data.join(file))?)).lines();
        for (number, line) in lines.enumerate().skip(step / 2).step_by(step).take(most) {
            let Some((document, options)) = document(&line?) else { continue };
            let entities = learning::evidence(&document, &options);
            documents.push((file, number, document, entities));
        }
    }
    Ok(documents)
}

/// The document of a line, its headline first where the line has it apart.
pub fn document(line: &str) -> Option<(Document, Options)> {
    let row: Value = serde_json::from_str(line).ok()?;
    let text = ["markdown", "text", "article", "content"].iter().find_map(|field| row[*field].as_str())?;
    let title = row["title"].as_str().filter(|_| row["markdown"].is_null());
    let text = [title, Some(text)].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    let document = read("release.txt", text.as_bytes()).ok()?;
    Some((document, Options::default()))
}

fn probability(weights: &[f64; COUNT], evidence: &Evidence) -> f64 {
    let odds: f64 = evidence.iter().zip(weights).filter(|(holds, _)| **holds).map(|(_, weight)| weight).sum();
    1.0 / (1.0 + (-odds).exp())
}

fn descend(examples: &[Example]) -> [f64; COUNT] {
    let mut weights = [0.0; COUNT];
    let count = examples.len().max(1) as f64;
    for _ in 0..STEPS {
        let mut slope = weights.map(|weight| -weight * PRIOR);
        for (_, evidence, right) in examples {
            let error = f64::from(u8::from(*right)) - probability(&weights, evidence);
            for (slope, _) in slope.iter_mut().zip(evidence).filter(|(_, holds)| **holds) {
                *slope += error;
            }
        }
        weights.iter_mut().zip(slope).for_each(|(weight, slope)| *weight += STEP * slope / count);
    }
    weights
}
