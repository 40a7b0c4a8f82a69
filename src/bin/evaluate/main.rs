//! Scores the engine on annotated data: one table a topic, each figure beside the best so far.
//!
//! `evaluate [SHARED]`: SHARED holds `gold` (annotated releases) and `data` (annotated sentences,
//! releases with summaries, texts with keyphrases). What is wrong is listed with `--misses`, on the
//! part that is developed on; `--keep` keeps the figures in `best.tsv` beside this program.

mod checks;
#[path = "../corpora/mod.rs"]
mod corpora;
mod counts;
mod files;
mod pages;
mod releases;
mod sentences;
mod statements;
mod summaries;
mod table;

use clap::{Parser, ValueEnum};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use table::Best;

/// The best figures so far.
const BEST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bin/evaluate/best.tsv");

#[derive(Parser)]
#[command(about = "Scores the engine on annotated data")]
struct Arguments {
    /// The folder with `gold` and `data`
    #[arg(default_value = "../shared")]
    shared: PathBuf,
    /// One topic alone
    #[arg(long, value_enum)]
    only: Option<Topic>,
    /// Sets of sentences whose name has these letters alone
    #[arg(long)]
    set: Option<String>,
    /// A file of columns (CoNLL-2003) to score names in, alone
    #[arg(long)]
    columns: Option<PathBuf>,
    /// For `--only files`: what other programs read, as `tests/formats/reference.py` writes it
    #[arg(long)]
    references: Option<PathBuf>,
    /// For `--only checks`: other statements than our own, in a file like theirs
    #[arg(long)]
    statements: Option<PathBuf>,
    /// List what is wrong, where that may be looked at
    #[arg(long)]
    misses: bool,
    /// Keep these figures as those to compare with
    #[arg(long)]
    keep: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Topic {
    /// Annotated releases: entities, roles, gender, title, date
    Releases,
    /// Annotated sentences: names
    Sentences,
    /// Summaries and keyphrases
    Summaries,
    /// Statements held against a release
    Checks,
    /// Web pages: main content, title, date
    Pages,
    /// Words read from files; only where it is asked for, as other programs give the references
    Files,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if let Some(path) = &arguments.columns {
        return match sentences::of_columns(path, arguments.misses) {
            Ok(table) => {
                table.print(&Best::default());
                ExitCode::SUCCESS
            }
            Err(error) => {
                eprintln!("{}: {error}", path.display());
                ExitCode::FAILURE
            }
        };
    }
    let wants = |topic| arguments.only.is_none_or(|only| only == topic);
    let data = arguments.shared.join("data");
    let mut tables = Vec::new();
    if wants(Topic::Releases) {
        tables.extend(releases::tables(&arguments.shared.join("gold"), arguments.misses));
    }
    if wants(Topic::Sentences) {
        tables.push(sentences::table(&data.join("entities"), arguments.set.as_deref(), arguments.misses));
    }
    if wants(Topic::Summaries) {
        tables.extend(summaries::tables(&data));
        tables.push(summaries::subjects(&arguments.shared.join("gold")));
    }
    if wants(Topic::Checks) {
        if arguments.statements.is_none() {
            tables.push(checks::table(&data, arguments.misses));
        }
        tables.push(statements::table(&arguments.shared, arguments.statements.as_deref(), arguments.misses));
    }
    if wants(Topic::Pages) {
        tables.push(pages::table(&data.join("pages/wcxb"), arguments.misses));
    }
    if arguments.only == Some(Topic::Files) {
        for kind in ["docx", "pdf"] {
            files::print(&data.join("files").join(kind), arguments.references.as_deref());
        }
    }
    let mut best = Best::load(Path::new(BEST));
    for table in &tables {
        table.print(&best);
    }
    if arguments.keep {
        tables.iter().for_each(|table| best.keep(table));
        if let Err(error) = best.save(Path::new(BEST)) {
            eprintln!("{BEST}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
