//! How much of each file is read: against what another program reads, where that is at hand.
//!
//! A folder of references holds `NAME.txt` for a file NAME, as `tests/formats/reference.py` writes them.

use communique::engine::document::{Document, Region};
use communique::engine::read_all;
use std::path::{Path, PathBuf};

/// Prints a row a file, and the share of the reference's words that are found in order.
pub fn print(folder: &Path, references: Option<&Path>) {
    let (mut found, mut wanted, mut said) = (0, 0, 0);
    for file in files(folder) {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let Ok(bytes) = std::fs::read(&file) else { continue };
        let reference =
            references.and_then(|folder| std::fs::read_to_string(folder.join(format!("{name}.txt"))).ok());
        for reading in read_all(&name, &bytes) {
            match (&reading.document, &reference) {
                (Err(error), reference) => {
                    wanted += reference.as_ref().map_or(0, |reference| words(reference).len());
                    println!("{:50} refused: {error}", reading.name);
                }
                (Ok(document), None) => println!("{:50} {} words", reading.name, words(&document.text).len()),
                (Ok(document), Some(reference)) => {
                    let main = main(document);
                    let (own, reference) = (words(&main), words(reference));
                    let both = in_common(&own, &reference);
                    (found, wanted, said) = (found + both, wanted + reference.len(), said + own.len());
                    println!(
                        "{:50} {both} of {} words in order, {} said",
                        reading.name,
                        reference.len(),
                        own.len()
                    );
                }
            }
        }
    }
    if wanted > 0 {
        let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
        println!(
            "{:.4} of the words found in order, {:.4} of those said",
            share(found, wanted),
            share(found, said)
        );
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.is_file()).collect();
    files.sort();
    files
}

/// The text without the head and foot of the pages and notes, which the other programs leave out.
fn main(document: &Document) -> String {
    let main = document.blocks.iter().filter(|block| block.region == Region::Main);
    main.map(|block| block.span.of(&document.text)).collect::<Vec<_>>().join("\n")
}

fn words(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// The length of the longest sequence of words that both have in this order.
fn in_common(one: &[&str], other: &[&str]) -> usize {
    let mut lengths = vec![0_usize; other.len() + 1];
    for word in one {
        let mut before = 0;
        for (at, candidate) in other.iter().enumerate() {
            let above = lengths[at + 1];
            lengths[at + 1] = if word == candidate { before + 1 } else { above.max(lengths[at]) };
            before = above;
        }
    }
    lengths.last().copied().unwrap_or(0)
}
