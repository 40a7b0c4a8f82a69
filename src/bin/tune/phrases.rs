//! Keyphrases of releases that were judged one by one: whether a reader would file the release under them.
//!
//! `phrases.tsv` beside this program has a line a phrase: a file of the data, the number of the line in it, the
//! bytes of the document where the phrase is shown, and `good` or `bad`.

use crate::confidence::document;
use communique::engine::Options;
use communique::engine::document::Document;
use communique::engine::keywords::weights::{Features, NAME};
use communique::engine::report::learning;
use flate2::read::GzDecoder;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The judgements.
const JUDGED: &str = include_str!("phrases.tsv");
/// The documents whose keyphrases are judged: of each file every so many lines, up to so many.
pub const DOCUMENTS: [(&str, usize, usize); 5] = [
    ("releases/swiss.fr.dev.jsonl.gz", 16, 25),
    ("news/orangesum.fr.dev.jsonl.gz", 90, 5),
    ("releases/swiss.en.dev.jsonl.gz", 30, 13),
    ("releases/newsworthy.en.train.jsonl.gz", 180, 16),
    ("releases/spa.ar.dev.jsonl.gz", 6, 30),
];
/// How many candidates of each are judged, the likeliest first.
const LIKELIEST: usize = 14;

/// The features of a phrase that is no name, and whether it is good.
pub type Judged = (Features, bool);

/// The judged phrases of the documents of a file, by document.
pub fn examples(data: &Path, file: &str) -> std::io::Result<Vec<Vec<Judged>>> {
    let judged = judged();
    let mut documents = Vec::new();
    for (number, document, options) in lines(data, file)? {
        let found = learning::keyphrase_features(&document, &options).into_iter();
        let known = found.filter_map(|(keyword, features)| {
            let span = keyword.spans.first().filter(|_| features.get(NAME) == Some(&0.0))?;
            Some((features, *judged.get(&(file, number, span.start, span.end))?))
        });
        documents.push(known.collect());
    }
    Ok(documents)
}

/// Prints the phrases that no one judged yet: lines for `phrases.tsv` that lack their verdict, the phrase after them,
/// under the headline of each document.
pub fn unjudged(data: &Path) -> std::io::Result<()> {
    let judged = judged();
    for (file, ..) in DOCUMENTS {
        for (number, document, options) in lines(data, file)? {
            let headline = document.text.lines().next().unwrap_or_default();
            println!("# {headline}");
            for (keyword, _) in learning::keyphrase_features(&document, &options).iter().take(LIKELIEST) {
                let Some(span) = keyword.spans.first() else { continue };
                if !judged.contains_key(&(file, number, span.start, span.end)) {
                    println!("{file}\t{number}\t{}\t{}\t\t{}", span.start, span.end, keyword.text);
                }
            }
        }
    }
    Ok(())
}

fn judged() -> BTreeMap<(&'static str, usize, usize, usize), bool> {
    let verdicts = JUDGED.lines().filter_map(|line| {
        let fields: Vec<&str> = line.split('\t').collect();
        let [file, number, start, end, verdict] = fields[..] else { return None };
        Some(((file, number.parse().ok()?, start.parse().ok()?, end.parse().ok()?), verdict == "good"))
    });
    verdicts.collect()
}

/// The documents of a file that are judged, with their lines' numbers.
fn lines(data: &Path, file: &str) -> std::io::Result<Vec<(usize, Document, Options)>> {
    let mut documents = Vec::new();
    for (_, step, most) in DOCUMENTS.into_iter().filter(|(of, ..)| *of == file) {
        let lines = BufReader::new(GzDecoder::new(std::fs::File::open(data.join(file))?)).lines();
        for (number, line) in lines.enumerate().skip(step / 2).step_by(step).take(most) {
            if let Some((document, options)) = document(&line?) {
                documents.push((number, document, options));
            }
        }
    }
    Ok(documents)
}
