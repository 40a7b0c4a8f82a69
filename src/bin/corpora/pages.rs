//! Annotated web pages (WCXB) and how near a reading comes to them.
//!
//! A folder of `NUMBER.html.gz` and `NUMBER.json` comes in, out come pages with what an annotator
//! saw on them. Shared by the programs that learn and measure, and by the test.

// Each program uses its part.
#![allow(dead_code)]

use flate2::read::GzDecoder;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Of so many pages one is held out: no rule was made by looking at it, and nothing is learnt from it.
const HELD_OUT: u32 = 3;

/// A page and what an annotator saw on it; empty where there is nothing.
#[derive(Clone, Debug, Default)]
pub struct Page {
    pub number: u32,
    pub bytes: Vec<u8>,
    /// An article rather than a list, a shop window, a service's own page.
    pub is_article: bool,
    pub title: String,
    /// ISO 8601.
    pub date: String,
    pub content: String,
}

impl Page {
    pub fn is_held_out(&self) -> bool {
        self.number.is_multiple_of(HELD_OUT)
    }
}

/// The pages of a folder, by number; none where there is no such folder.
pub fn pages(folder: &Path) -> Vec<Page> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut pages: Vec<Page> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .filter_map(|path| page(&path))
        .collect();
    pages.sort_by_key(|page| page.number);
    pages
}

fn page(path: &Path) -> Option<Page> {
    let json: Value = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
    let mut bytes = Vec::new();
    GzDecoder::new(File::open(path.with_extension("html.gz")).ok()?).read_to_end(&mut bytes).ok()?;
    let field = |name: &str| json["ground_truth"][name].as_str().unwrap_or("").to_owned();
    Some(Page {
        number: path.file_stem()?.to_str()?.parse().ok()?,
        bytes,
        is_article: json["_internal"]["page_type"]["primary"] == "article",
        title: field("title"),
        date: field("publish_date").get(..10).unwrap_or("").to_owned(),
        content: field("main_content"),
    })
}

/// The words of a text in small letters.
pub fn words(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Every run of `size` words with how often it stands in a text; of a shorter text all of it.
pub fn shingles(text: &str, size: usize) -> BTreeMap<Vec<String>, usize> {
    let words = words(text);
    let mut counts = BTreeMap::new();
    for shingle in words.windows(size.min(words.len()).max(1)) {
        *counts.entry(shingle.to_vec()).or_default() += 1;
    }
    counts
}

/// The harmonic mean of precision and recall over runs of `size` words.
pub fn f1(said: &str, gold: &str, size: usize) -> f64 {
    let (said, gold) = (shingles(said, size), shingles(gold, size));
    let sum = |counts: &BTreeMap<Vec<String>, usize>| counts.values().sum::<usize>() as f64;
    let common: usize =
        said.iter().map(|(shingle, count)| (*count).min(gold.get(shingle).copied().unwrap_or(0))).sum();
    2.0 * common as f64 / (sum(&said) + sum(&gold)).max(1.0)
}

/// Whether a title is the annotator's: nearly the same words.
pub fn same_title(said: &str, gold: &str) -> bool {
    f1(said, gold, 1) >= 0.8
}
