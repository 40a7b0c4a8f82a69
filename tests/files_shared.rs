//! Files of the test suites of other libraries, where `../shared` is at hand: each is read or refused
//! with its reason, in no more time than its size allows.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

mod shared;

use communique::engine::{Options, ReadError, analyze, read_all, report::law};
use shared::files;
use std::time::{Duration, Instant};

/// No build of this project takes so long for a file of its size, the slowest machine included.
fn patience(bytes: usize) -> Duration {
    Duration::from_secs(10 + 10 * (bytes as u64 >> 20))
}

#[test]
fn every_word_document_is_read_or_holds_no_text() {
    for file in files("data/files/docx") {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(&file).unwrap();
        let start = Instant::now();
        for reading in read_all(&name, &bytes) {
            match reading.document {
                Ok(document) => {
                    assert_eq!(law::violations(&analyze(document, &Options::default())), [], "{name}")
                }
                Err(error) => assert_eq!(error, ReadError::Empty, "{name}"),
            }
        }
        assert!(start.elapsed() < patience(bytes.len()), "{name} took {:?}", start.elapsed());
    }
}
