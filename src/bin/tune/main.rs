//! Learns the weights that a person can read, and prints them as the engine's source has them.
//!
//! `tune ranker SHARED/data` for the summary, `tune keyphrases SHARED/data`, `tune confidence SHARED/data` for an entity's confidence.

mod confidence;
mod keyphrases;
mod least;
mod phrases;
mod ranker;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Parser)]
#[command(about = "Learns the engine's weights")]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// The summary's ranker, from releases with official summaries
    Ranker { data: PathBuf },
    /// How likely a keyphrase is, from texts with keyphrases by annotators
    Keyphrases {
        data: PathBuf,
        /// Print instead the phrases that are still to be judged
        #[arg(long)]
        unjudged: bool,
    },
    /// An entity's confidence, from entities judged right or wrong
    Confidence {
        data: PathBuf,
        /// Print instead the entities that are still to be judged
        #[arg(long)]
        unjudged: bool,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().what {
        What::Ranker { data } => ranker::learn(&data),
        What::Keyphrases { data, unjudged: true } => phrases::unjudged(&data),
        What::Keyphrases { data, .. } => keyphrases::learn(&data),
        What::Confidence { data, unjudged: true } => confidence::unjudged(&data),
        What::Confidence { data, .. } => confidence::learn(&data),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
