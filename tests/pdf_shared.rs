//! The PDF files of `../shared/data/files`: each is read or refused with its reason, and what is read
//! is what `pdftotext` (poppler) reads, in its order. Skipped where the files or the program are not there.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

mod shared;

use communique::engine::read;
use shared::files;
use std::path::Path;
use std::process::Command;

/// Where they are.
const FOLDER: &str = "data/files/pdf";

fn name(file: &Path) -> String {
    file.file_name().unwrap().to_string_lossy().into_owned()
}

/// Files without text, by what their names begin with, and why they are refused.
const REFUSED: [(&str, &str); 4] =
    [("005-", "locked"), ("007-", "no_text_layer"), ("019-", "no_text_layer"), ("023-", "no_text_layer")];

#[test]
fn each_is_read_or_refused_with_its_reason() {
    for file in files(FOLDER) {
        let name = name(&file);
        let expected = REFUSED.iter().find(|(start, _)| name.starts_with(start)).map(|(_, code)| *code);
        let refused = read(&name, &std::fs::read(&file).unwrap()).err().map(|error| error.code());
        assert_eq!(refused, expected, "{name}");
    }
}

/// Files that poppler reads in another order, or not at all: the second has a table, which it reads
/// by columns; of the third, columns with a table among them, it reads the right half before the left.
const OTHER_ORDER: [&str; 3] = ["017-", "011-", "026-"];

/// The share of words that must be read alike, in order.
const ALIKE: f64 = 0.98;

#[test]
fn the_text_is_what_poppler_reads() {
    for file in files(FOLDER) {
        let name = name(&file);
        let Ok(document) = read(&name, &std::fs::read(&file).unwrap()) else { continue };
        let Ok(output) = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(&file).arg("-").output()
        else {
            return;
        };
        if OTHER_ORDER.iter().any(|start| name.starts_with(start)) {
            continue;
        }
        // Poppler keeps the hyphens of parted words, and the numbers of pages.
        let text = String::from_utf8_lossy(&output.stdout).replace("-\n", "");
        let theirs: Vec<&str> =
            text.split('\u{c}').flat_map(|page| without_number(page).split_whitespace()).collect();
        let ours: Vec<&str> = document.text.split_whitespace().filter(|word| *word != "•").collect();
        let alike = in_order(&ours, &theirs) as f64 / ours.len().max(theirs.len()).max(1) as f64;
        assert!(alike >= ALIKE, "{name}: {alike:.3}\n{}\n{text}", document.text);
    }
}

/// A page without its last line, if that is a number.
fn without_number(page: &str) -> &str {
    let page = page.trim_end();
    let (before, last) = page.rsplit_once('\n').unwrap_or(("", page));
    if last.trim().chars().all(char::is_numeric) { before } else { page }
}

/// The length of the longest common subsequence.
fn in_order(ours: &[&str], theirs: &[&str]) -> usize {
    let mut row = vec![0; theirs.len() + 1];
    for one in ours {
        let mut diagonal = 0;
        for (at, other) in theirs.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if one == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row.last().copied().unwrap_or(0)
}
