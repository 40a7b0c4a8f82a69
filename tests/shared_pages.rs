//! How well the main content, titles and dates of pages are found, on the development pages
//! outside the project (`../shared/data/pages/wcxb`). Skipped where they are absent.
//!
//! `cargo test --features tools --test shared_pages -- --nocapture` prints the table. Pages whose
//! number is divisible by 3 are held out: no rule was made by looking at them.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]
#![cfg(feature = "tools")]

use communique::engine::document::{BlockKind, Document, Region};
use communique::engine::read;
use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Below these the reader has become worse: a little under what it reached when this was written.
const LEAST_F1: f64 = 0.90;

fn folder() -> Option<PathBuf> {
    let from = Path::new(env!("CARGO_MANIFEST_DIR"));
    from.ancestors().map(|up| up.join("shared/data/pages/wcxb")).find(|folder| folder.is_dir())
}

struct Gold {
    title: String,
    date: String,
    main: String,
}

fn gold(path: &Path) -> Gold {
    let json: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let field = |name: &str| json["ground_truth"][name].as_str().unwrap_or("").to_owned();
    Gold { title: field("title"), date: field("publish_date"), main: field("main_content") }
}

fn unzipped(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap()).read_to_end(&mut bytes).unwrap();
    bytes
}

fn main_text(document: &Document) -> String {
    // Captions are told apart by their kind, and the gold leaves them out.
    let is_main = |region, kind| match kind {
        BlockKind::Caption => false,
        BlockKind::Heading(_) => matches!(region, Region::Main | Region::Header),
        _ => region == Region::Main,
    };
    let blocks = document.blocks.iter().filter(|block| is_main(block.region, block.kind));
    blocks.map(|block| block.span.of(&document.text)).collect::<Vec<_>>().join("\n")
}

fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn shingles(text: &str, size: usize) -> BTreeMap<Vec<String>, usize> {
    let words = words(text);
    let mut counts = BTreeMap::new();
    for shingle in words.windows(size.min(words.len()).max(1)) {
        *counts.entry(shingle.to_vec()).or_default() += 1;
    }
    counts
}

/// Precision, recall and their harmonic mean over shingles of words.
fn score(said: &str, gold: &str, size: usize) -> (f64, f64, f64) {
    let (said, gold) = (shingles(said, size), shingles(gold, size));
    let sum = |counts: &BTreeMap<Vec<String>, usize>| counts.values().sum::<usize>() as f64;
    let common: usize =
        said.iter().map(|(shingle, count)| (*count).min(gold.get(shingle).copied().unwrap_or(0))).sum();
    let common = common as f64;
    let (precision, recall) = (common / sum(&said).max(1.0), common / sum(&gold).max(1.0));
    (precision, recall, if common == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) })
}

#[derive(Default)]
struct Sums {
    pages: f64,
    precision: f64,
    recall: f64,
    f1: f64,
    titles: (f64, f64),
    dates: (f64, f64),
}

impl Sums {
    fn line(&self, name: &str) -> String {
        format!(
            "{name:<9} {:>4} pages  main content P {:.3} R {:.3} F1 {:.3}  titles {:.3}  dates {:.3}",
            self.pages,
            self.precision / self.pages,
            self.recall / self.pages,
            self.f1 / self.pages,
            self.titles.0 / self.titles.1,
            self.dates.0 / self.dates.1
        )
    }
}

#[test]
fn main_content_titles_and_dates_are_found() {
    let Some(folder) = folder() else {
        eprintln!("skipped: no ../shared/data/pages/wcxb");
        return;
    };
    let mut development = Sums::default();
    let mut held_out = Sums::default();
    let mut worst = Vec::new();
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "json")) {
        let number: u32 = path.file_stem().unwrap().to_str().unwrap().parse().unwrap();
        let sums = if number.is_multiple_of(3) { &mut held_out } else { &mut development };
        let gold = gold(path);
        let document = read("page.html", &unzipped(&path.with_extension("html.gz"))).unwrap_or_default();
        let (precision, recall, f1) = score(&main_text(&document), &gold.main, 4);
        sums.pages += 1.0;
        sums.precision += precision;
        sums.recall += recall;
        sums.f1 += f1;
        if !gold.title.is_empty() {
            let title = document.metadata.title.as_deref().unwrap_or("");
            sums.titles.1 += 1.0;
            sums.titles.0 += f64::from(u8::from(score(title, &gold.title, 1).2 >= 0.8));
        }
        if !gold.date.is_empty() {
            let date = document.metadata.published.as_deref().unwrap_or("");
            sums.dates.1 += 1.0;
            sums.dates.0 += f64::from(u8::from(date.starts_with(gold.date.get(..10).unwrap_or(&gold.date))));
        }
        if !number.is_multiple_of(3) {
            worst.push((f1, precision, recall, number));
        }
    }
    worst.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (f1, precision, recall, number) in
        worst.iter().take(40).filter(|_| std::env::var_os("WORST").is_some())
    {
        println!("{number:04} F1 {f1:.2} P {precision:.2} R {recall:.2}");
    }
    println!("{}\n{}", development.line("seen"), held_out.line("held out"));
    for sums in [&development, &held_out] {
        assert!(sums.f1 / sums.pages >= LEAST_F1, "{}", sums.line("worse"));
    }
}
