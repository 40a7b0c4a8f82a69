//! The library as one file to carry to another machine, and back.
//!
//! The file is JSON Lines: a release a line, each on its own, so that one that is damaged takes no other
//! with it. A line is an object:
//!
//! ```json
//! {"form": 1, "name": "release.txt", "added": 1714694400000, "report": {…}, "corrections": [{…}, …]}
//! ```
//!
//! `form` is the version of this form; `name` that of the file which was read; `added` when, in
//! milliseconds since 1970; `report` the report as it was found; `corrections`, left out where there are
//! none, what a reader corrected in it. Entries of the library are made anew from these.

use super::corrections::{Correction, apply};
use super::entry::Entry;
use crate::engine::Report;
use crate::engine::report::SCHEMA;
use crate::engine::report::law::{Breach, violations};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The version of the form.
const FORM: u32 = 1;

/// What such a file is called after the dot.
pub const EXTENSION: &str = "communique.jsonl";

/// A release with all that is kept of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// [`FORM`].
    form: u32,
    /// The name of its file.
    pub name: String,
    /// When it was added, in milliseconds since 1970.
    pub added: u64,
    /// Its report, as it was found.
    pub report: Report,
    /// What a reader corrected in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// What was read of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restored {
    /// The releases of the lines that could be read, in order.
    pub releases: Vec<Kept>,
    /// The lines that could not.
    pub damaged: Vec<Damaged>,
}

/// A line that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Its number, counted from 1.
    pub line: usize,
    /// Why.
    pub reason: Reason,
}

/// Why a line can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is cut off or garbled: not JSON. With what the parser says.
    NotJson(String),
    /// It is JSON, and no release in this form. With what is missing.
    NoRelease(String),
    /// A later version of the program wrote it.
    Newer,
    /// Its report points beyond its text.
    Broken,
}

impl Kept {
    /// A release as it is kept.
    pub fn new(name: &str, added: u64, report: Report, corrections: Vec<Correction>) -> Kept {
        Kept { form: FORM, name: name.to_owned(), added, report, corrections }
    }

    /// Its entry: of the report as corrected.
    pub fn entry(&self) -> Entry {
        Entry::of(&apply(&self.report, &self.corrections), &self.name, self.added)
    }

    /// Its line, with a newline at the end.
    pub fn line(&self) -> String {
        // Strings, numbers and lists only: serde_json can write all of it.
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }
}

/// What of a line is looked at first.
#[derive(Deserialize)]
struct Form {
    form: Option<u32>,
    report: Option<Schema>,
}

#[derive(Deserialize)]
struct Schema {
    schema: Option<u32>,
}

/// Reads a file. Blank lines are passed over.
pub fn read(file: &str) -> Restored {
    let mut restored = Restored::default();
    for (index, line) in file.trim_start_matches('\u{feff}').lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match read_line(line) {
            Ok(kept) => restored.releases.push(kept),
            Err(reason) => restored.damaged.push(Damaged { line: index + 1, reason }),
        }
    }
    restored
}

fn read_line(line: &str) -> Result<Kept, Reason> {
    let told = |error: serde_json::Error| match error.classify() {
        serde_json::error::Category::Data => Reason::NoRelease(error.to_string()),
        _ => Reason::NotJson(error.to_string()),
    };
    let form: Form = serde_json::from_str(line).map_err(told)?;
    let schema = form.report.and_then(|report| report.schema);
    if form.form.is_some_and(|form| form > FORM) || schema.is_some_and(|schema| schema > SCHEMA) {
        return Err(Reason::Newer);
    }
    let kept: Kept = serde_json::from_str(line).map_err(told)?;
    let is_broken = violations(&kept.report)
        .iter()
        .any(|violation| matches!(violation.breach, Breach::NotInText | Breach::NoSuchSpeaker));
    if is_broken { Err(Reason::Broken) } else { Ok(kept) }
}

impl fmt::Display for Damaged {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Line {}: ", self.line)?;
        match &self.reason {
            Reason::NotJson(why) => write!(formatter, "it is cut off or garbled ({why})."),
            Reason::NoRelease(why) => write!(formatter, "it holds no release ({why})."),
            Reason::Newer => {
                write!(formatter, "a later version of Communiqué wrote it. Read it with that one.")
            }
            Reason::Broken => {
                write!(formatter, "its report does not fit its text. Read the release itself again.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::corrections::tests::{release, retype};
    use super::super::review::Review;
    use super::*;
    use crate::engine::document::EntityType;
    use proptest::prelude::*;

    fn kept() -> Kept {
        let review = Review::new(release()).change(&[(1, retype(EntityType::Event))]).expect("a change");
        Kept::new("dam.txt", 7, release(), review.corrections().to_vec())
    }

    /// The reasons why lines can't be read, and how many can.
    #[track_caller]
    fn check(file: &str, expected: &[&str], releases: usize) {
        let restored = read(file);
        let told: Vec<String> = restored.damaged.iter().map(Damaged::to_string).collect();
        assert_eq!((told.len(), restored.releases.len()), (expected.len(), releases), "{told:?}");
        for (told, expected) in told.iter().zip(expected) {
            assert!(told.starts_with(expected), "{told}");
        }
    }

    #[test]
    fn what_was_written_is_read_with_its_corrections() {
        let restored = read(&(kept().line() + "\n" + &kept().line()));
        assert_eq!(restored, Restored { releases: vec![kept(), kept()], damaged: Vec::new() });
        assert_eq!(restored.releases[0].entry().entities[1].kind, EntityType::Event);
    }

    #[test]
    fn a_damaged_line_takes_no_other_with_it() {
        let line = kept().line();
        let half: String = line.chars().take(line.chars().count() / 2).collect();
        let file = format!("\u{feff}{line}{half}\n{{}}\n[1]\nnonsense\n{line}");
        check(
            &file,
            &[
                "Line 2: it is cut off or garbled",
                "Line 3: it holds no release",
                "Line 4: it holds no release",
                "Line 5: it is cut off or garbled",
            ],
            2,
        );
    }

    #[test]
    fn what_a_later_version_wrote_is_told() {
        check(&kept().line().replace("\"form\":1", "\"form\":2"), &["Line 1: a later version"], 0);
        check(&kept().line().replace("\"schema\":1", "\"schema\":99"), &["Line 1: a later version"], 0);
    }

    #[test]
    fn a_report_that_points_beyond_its_text_is_told() {
        let mut broken = kept();
        broken.report.text.truncate(20);
        check(&broken.line(), &["Line 1: its report does not fit its text"], 0);
    }

    proptest! {
        #[test]
        fn whatever_a_file_holds_it_is_read(file in "[\\PC\n]{0,80}") {
            read(&file);
        }

        #[test]
        fn a_line_cut_anywhere_is_told(share in 0.01f64..0.99) {
            let line = kept().line();
            let cut: String = line.chars().take((line.chars().count() as f64 * share) as usize).collect();
            prop_assert_eq!(read(&cut).damaged.len(), 1);
        }
    }
}
