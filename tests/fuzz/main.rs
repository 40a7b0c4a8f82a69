//! Files that no one wrote: seeds are mutated, read and analysed, for as long as one likes.
//!
//! In: the fixtures of `tests`, and where it is there `../shared/data/files`. Out: a line a reader, and
//! each input that broke a promise ([`judge`]) as a file in `target/tmp/fuzz`.
//!
//!     cargo test --test fuzz                                    every reader, a minute in all
//!     cargo test --profile quick --test fuzz -- pdf docx 30     these readers, thirty minutes each
//!     cargo test --profile quick --test fuzz -- FILE…           files that were found, again
//!
//! Inputs follow from a seed and the outcomes, not from the clock: a reader's run begins with the same
//! files each time. Whatever kills the process leaves its input behind as `target/tmp/fuzz/READER.last`.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]
#![allow(missing_docs, reason = "a program of tests")]

mod containers;
mod judge;
mod mutate;
mod seeds;

use judge::{Judge, Verdict};
use mutate::{Mutator, Rng};
use peak_alloc::PeakAlloc;
use seeds::{READERS, Reader};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How many files each reader is given where no minutes are: the same ones on every machine.
const BRIEFLY: usize = 250;

/// When a reader has been tried enough.
#[derive(Clone, Copy)]
enum Until {
    Files(usize),
    Time(Duration),
}

impl Until {
    fn is_over(self, runs: usize, start: Instant) -> bool {
        match self {
            Until::Files(files) => runs >= files,
            Until::Time(duration) => start.elapsed() >= duration,
        }
    }
}

/// Kinds of outcome whose inputs are kept as seeds for more.
const MOST_KEPT: usize = 400;

/// After so many different finds a reader has had enough.
const MOST_FINDS: usize = 12;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let minutes = words.iter().find_map(|word| word.parse::<f64>().ok());
    let until =
        minutes.map_or(Until::Files(BRIEFLY), |minutes| Until::Time(Duration::from_secs_f64(minutes * 60.0)));
    let named = |reader: &&Reader| words.iter().any(|word| word == reader.name);
    let mut readers: Vec<&Reader> = READERS.iter().filter(named).collect();
    let files: Vec<&String> = words.iter().filter(|word| Path::new(word).is_file()).collect();
    if readers.is_empty() && files.is_empty() && words.iter().all(|word| word.parse::<f64>().is_ok()) {
        readers = READERS.iter().collect();
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    std::fs::create_dir_all(&folder).unwrap();
    let judge = Judge::new(&MEMORY);
    let again: usize = files.into_iter().map(|file| replay(&judge, Path::new(file))).sum();
    let finds: usize = readers.into_iter().map(|reader| run(&judge, reader, until, &folder)).sum();
    if again + finds == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Tries a reader; the number of its finds.
fn run(judge: &Judge, reader: &Reader, until: Until, folder: &Path) -> usize {
    let (seeds, words) = (reader.seeds(), reader.words());
    assert!(!seeds.is_empty(), "{}: no seeds", reader.name);
    let mut rng = Rng::new(reader.name);
    let mut kept: Vec<Vec<u8>> = seeds.clone();
    let mut outcomes: BTreeSet<String> = BTreeSet::new();
    let mut finds: BTreeMap<String, PathBuf> = BTreeMap::new();
    let (start, mut runs, mut slowest, mut fattest) = (Instant::now(), 0_usize, 0.0_f64, 0.0_f64);
    let last = folder.join(format!("{}.last", reader.name));
    for seed in &seeds {
        let verdict = judge.of(reader.file, seed, &last);
        outcomes.insert(verdict.outcome.clone());
        note(reader, &verdict, seed, folder, &mut finds);
    }
    while !until.is_over(runs, start) && finds.len() < MOST_FINDS {
        let mutator = Mutator { reader, words: &words, seeds: &seeds, kept: &kept };
        let input = mutator.input(&mut rng);
        let verdict = judge.of(reader.file, &input, &last);
        runs += 1;
        slowest = slowest.max(verdict.slowness);
        fattest = fattest.max(verdict.fatness);
        note(reader, &verdict, &input, folder, &mut finds);
        if outcomes.insert(verdict.outcome) && kept.len() < seeds.len() + MOST_KEPT {
            kept.push(input);
        }
    }
    println!(
        "fuzz {}: {runs} files in {:.0} s from {} seeds, {} outcomes, at worst {:.0} % of the time and {:.0} % of the memory \
         allowed, {} finds",
        reader.name,
        start.elapsed().as_secs_f64(),
        seeds.len(),
        outcomes.len(),
        slowest * 100.0,
        fattest * 100.0,
        finds.len(),
    );
    finds.len()
}

/// Keeps an input that broke a promise, the first of its kind.
fn note(
    reader: &Reader,
    verdict: &Verdict,
    input: &[u8],
    folder: &Path,
    finds: &mut BTreeMap<String, PathBuf>,
) {
    let Some(breach) = &verdict.breach else { return };
    if finds.contains_key(&breach.kind) {
        return;
    }
    let path = folder.join(format!("{}-{}.{}", reader.name, finds.len(), reader.ending()));
    std::fs::write(&path, input).unwrap();
    println!("fuzz {}: {} ({} bytes): {}", reader.name, path.display(), input.len(), breach.detail);
    finds.insert(breach.kind.clone(), path);
}

/// Reads a file again, and says what comes of it.
fn replay(judge: &Judge, file: &Path) -> usize {
    let bytes = std::fs::read(file).unwrap();
    let name = file.file_name().unwrap().to_string_lossy();
    let verdict = judge.of(&name, &bytes, &std::env::temp_dir().join("fuzz.last"));
    let told = verdict.breach.as_ref().map_or("keeps its promises", |breach| breach.detail.as_str());
    println!(
        "{}: {} ({:.0} % of the time, {:.0} % of the memory allowed): {told}",
        file.display(),
        verdict.outcome,
        verdict.slowness * 100.0,
        verdict.fatness * 100.0
    );
    usize::from(verdict.breach.is_some())
}
