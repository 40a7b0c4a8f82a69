//! The law of the report over the documents outside the project (`../shared`): releases, news, web
//! pages, in seven languages. Skipped, with a message, where that folder is absent.
//!
//! `cargo test --features tools --test laws_shared -- --nocapture` prints how many were checked.
//! Nothing of a document is printed but words that break the law.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]
#![cfg(feature = "tools")]

mod shared;

use communique::engine::document::Document;
use communique::engine::read::read_text;
use communique::engine::report::law;
use communique::engine::{Options, analyze, read};
use shared::{files, shared};
use std::io::Read;
use std::path::{Path, PathBuf};

/// How many documents of each large set.
const SAMPLE: usize = 200;

fn bytes(file: &Path) -> Vec<u8> {
    let raw = std::fs::read(file).unwrap();
    if file.extension().is_none_or(|extension| extension != "gz") {
        return raw;
    }
    let mut bytes = Vec::new();
    flate2::read::MultiGzDecoder::new(raw.as_slice()).read_to_end(&mut bytes).unwrap();
    bytes
}

/// Documents checked, and what was wrong with them.
#[derive(Default)]
struct Tally {
    checked: usize,
    violations: Vec<String>,
}

impl Tally {
    /// Checks a document as a page and as a text that is all body.
    fn add(&mut self, id: &str, document: Document) {
        self.checked += 1;
        for body_only in [false, true] {
            let report = analyze(document.clone(), &Options { body_only, ..Options::default() });
            let found = law::violations(&report).into_iter().map(|violation| format!("{id}: {violation}"));
            self.violations.extend(found);
        }
    }

    #[track_caller]
    fn finish(self, set: &str) {
        println!("{set}: {} documents, {} violations", self.checked, self.violations.len());
        assert!(self.checked > 0, "{set}: nothing to check");
        assert!(self.violations.is_empty(), "{set}:\n{}", self.violations.join("\n"));
    }
}

/// Every file of a folder, whole.
#[track_caller]
fn check_files(folder: &str, endings: &[&str], most: usize) {
    let files = files(folder);
    if files.is_empty() {
        return;
    }
    let mut tally = Tally::default();
    let is_of_set = |file: &&PathBuf| endings.iter().any(|ending| file.to_string_lossy().ends_with(ending));
    for file in files.iter().filter(is_of_set).take(most) {
        let name = file.file_name().unwrap().to_string_lossy().replace(".gz", "");
        // What can't be read is refused with a sentence, which is no matter of this law.
        if let Ok(document) = read(&name, &bytes(file)) {
            tally.add(&name, document);
        }
    }
    tally.finish(folder);
}

/// The texts of a set in JSON Lines.
#[track_caller]
fn check_lines(set: &str, fields: &[&str]) {
    let Some(path) = shared(set) else { return };
    let lines = String::from_utf8(bytes(&path)).unwrap();
    let mut tally = Tally::default();
    for (number, line) in lines.lines().take(SAMPLE).enumerate() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap();
        for field in fields {
            let Some(text) = entry[field].as_str() else { continue };
            let title = entry["title"].as_str().filter(|_| *field != "html").unwrap_or_default();
            if let Ok(document) = read_text("", &format!("{title}\n\n{text}")) {
                tally.add(&format!("{}.{field}", number + 1), document);
            }
        }
    }
    tally.finish(set);
}

#[test]
fn seeds() {
    check_files("seeds", &[".txt"], SAMPLE);
}

#[test]
fn annotated_releases() {
    for language in ["fr", "en", "ar"] {
        check_files(&format!("gold/{language}"), &[".txt", ".html"], SAMPLE);
    }
}

#[test]
fn government_releases_in_french() {
    check_lines("data/releases/swiss.fr.dev.jsonl.gz", &["text", "html"]);
    check_lines("data/releases/swiss.fr.train.jsonl.gz", &["text"]);
}

#[test]
fn government_releases_in_english() {
    check_lines("data/releases/swiss.en.dev.jsonl.gz", &["text", "html"]);
    check_lines("data/releases/swiss.en.train.jsonl.gz", &["text"]);
}

#[test]
fn government_releases_in_german_and_italian() {
    for language in ["de", "it"] {
        check_lines(&format!("data/releases/swiss.{language}.dev.jsonl.gz"), &["text", "html"]);
        check_lines(&format!("data/releases/swiss.{language}.train.jsonl.gz"), &["text"]);
    }
}

#[test]
fn agency_items_in_arabic() {
    check_lines("data/releases/spa.ar.dev.jsonl.gz", &["content"]);
}

#[test]
fn corporate_releases_in_markdown() {
    check_lines("data/releases/newsworthy.en.train.jsonl.gz", &["markdown"]);
}

#[test]
fn news_in_french() {
    check_lines("data/news/orangesum.fr.dev.jsonl.gz", &["article"]);
}

#[test]
fn texts_with_keyphrases() {
    for set in ["wkc.fr", "500n-kpcrowd.en", "inspec.en", "110-pt-bn-kp.pt"] {
        check_lines(&format!("data/keyphrases/{set}.dev.jsonl.gz"), &["text"]);
    }
}

#[test]
fn web_pages() {
    check_files("data/pages/wcxb", &[".html.gz"], 100);
}
