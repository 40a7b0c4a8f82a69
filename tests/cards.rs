//! The card of every release in `tests/releases/LANGUAGE`, as a person reads it: `NAME.EXTENSION.card`
//! stands beside the release. `UPDATE_EXPECT=1 cargo test --test cards` writes what is said now.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use communique::engine::report::writers::{OutputFormat, write};
use communique::engine::{Options, analyze, read};
use expect_test::expect_file;
use std::path::{Path, PathBuf};

fn releases(language: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/releases").join(language);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension != "card"));
    files.sort();
    files
}

/// Each release of a folder: told to be in its language, and its card as expected.
#[track_caller]
fn check(language: &str) {
    let releases = releases(language);
    assert!(!releases.is_empty());
    for file in releases {
        let name = file.file_name().unwrap().to_str().unwrap();
        let report = analyze(read(name, &std::fs::read(&file).unwrap()).unwrap(), &Options::default());
        let expected = if language == "other" { "und" } else { language };
        assert_eq!(report.language.code(), expected, "{name}");
        expect_file![file.with_file_name(format!("{name}.card"))]
            .assert_eq(&write(&report, OutputFormat::Card));
    }
}

#[test]
fn french() {
    check("fr");
}

#[test]
fn english() {
    check("en");
}

#[test]
fn arabic() {
    check("ar");
}

#[test]
fn german() {
    check("de");
}

#[test]
fn italian() {
    check("it");
}

#[test]
fn spanish() {
    check("es");
}

#[test]
fn portuguese() {
    check("pt");
}

#[test]
fn any_other() {
    check("other");
}
