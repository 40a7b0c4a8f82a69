//! Learns how likely it is that an entity is right, from entities that were judged.
//!
//! `judged.tsv` beside this program has a line an entity: a file of the data, the number of the
//! line in it, the entity's type, the byte of the document where it first stands, and `right` or
//! `wrong`. Documents are read whole, as the files have them. Every fifth document is kept to
//! measure on. Logistic regression by gradient descent: the same weights each time.

use communique::engine::entities::confidence::{COUNT, EVIDENCE, Evidence};
use communique::engine::{Language, Options, read, report};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The judgements.
const JUDGED: &str = include_str!("judged.tsv");
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

fn examples(data: &Path) -> std::io::Result<Vec<Example>> {
    let mut judged: BTreeMap<(&str, usize), BTreeMap<(&str, usize), bool>> = BTreeMap::new();
    for line in JUDGED.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [file, number, kind, start, verdict] = fields[..] else { continue };
        let (Ok(number), Ok(start)) = (number.parse(), start.parse()) else { continue };
        judged.entry((file, number)).or_default().insert((kind, start), verdict == "right");
    }
    let mut examples = Vec::new();
    let files: std::collections::BTreeSet<&str> = judged.keys().map(|(file, _)| *file).collect();
    for file in files {
        let lines = BufReader::new(GzDecoder::new(std::fs::File::open(data.join(file))?)).lines();
        for (number, line) in lines.enumerate() {
            let Some(verdicts) = judged.get(&(file, number)) else { continue };
            for (entity, evidence) in entities(file, &line?) {
                let start = entity.spans.first().map_or(0, |span| span.start);
                if let Some(&right) = verdicts.get(&(entity.kind.name(), start)) {
                    examples.push((number, evidence, right));
                }
            }
        }
    }
    Ok(examples)
}

fn entities(file: &str, line: &str) -> Vec<(communique::engine::document::Entity, Evidence)> {
    let Ok(row) = serde_json::from_str::<Value>(line) else { return Vec::new() };
    let text = ["markdown", "text", "article", "content"].iter().find_map(|field| row[*field].as_str());
    let language = file.split('.').find(|part| part.len() == 2).map(Language::from_code);
    let title = row["title"].as_str().filter(|_| row["markdown"].is_null());
    let text = [title, text].into_iter().flatten().collect::<Vec<_>>().join("\n\n");
    let Ok(document) = read("release.txt", text.as_bytes()) else { return Vec::new() };
    report::evidence(&document, &Options { language, ..Options::default() })
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
