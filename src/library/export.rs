//! A corrected report in a format that others read: the writers of the engine, and in the report's
//! own JSON what a person corrected.

use super::corrections::Correction;
use super::review::Review;
use crate::engine::Report;
use crate::engine::report::writers::{self, OutputFormat};
use serde::Serialize;

/// The report, and beside it what was corrected in it.
#[derive(Serialize)]
struct Stated<'r> {
    #[serde(flatten)]
    report: &'r Report,
    corrections: &'r [Correction],
}

/// One report as a file. In JSON a corrected one has a list `corrections`.
pub fn write(review: &Review, format: OutputFormat) -> String {
    match format {
        OutputFormat::Json if !review.corrections().is_empty() => {
            let stated = Stated { report: review.report(), corrections: review.corrections() };
            // Strings, numbers and lists only: serde_json can write all of it.
            format!("[\n{}\n]\n", serde_json::to_string_pretty(&stated).unwrap_or_default())
        }
        _ => writers::write_all([review.report()], format),
    }
}

#[cfg(test)]
mod tests {
    use super::super::corrections::tests::{release, retype};
    use super::*;
    use crate::engine::document::EntityType;

    #[test]
    fn json_says_what_a_person_corrected() {
        let review = Review::new(release()).change(&[(1, retype(EntityType::Event))]).expect("a change");
        let json: serde_json::Value =
            serde_json::from_str(&write(&review, OutputFormat::Json)).expect("JSON");
        assert_eq!(json[0]["entities"][1]["type"], "Event");
        assert_eq!(json[0]["corrections"][0]["change"], "retype");
        assert_eq!(json[0]["corrections"][0]["type"], "Location");
        assert_eq!(json[0]["corrections"][0]["to"], "Event");
    }

    #[test]
    fn without_corrections_it_is_what_the_engine_writes() {
        let review = Review::new(release());
        for format in OutputFormat::ALL {
            assert_eq!(write(&review, format), writers::write_all([review.report()], format));
        }
    }
}
