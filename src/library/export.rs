//! Corrected reports in formats that others read: the writers of the engine, in the report's own JSON
//! what a person corrected, and of many reports a table of all that they name.

use super::corrections::Correction;
use super::review::Review;
use crate::engine::Report;
use crate::engine::document::Excerpt;
use crate::engine::report::writers::{self, OutputFormat, quoted};
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
    write_all([review], format)
}

/// Several reports as one file: a table has its header once, JSON formats become a list.
pub fn write_all<'r>(reviews: impl IntoIterator<Item = &'r Review>, format: OutputFormat) -> String {
    if format != OutputFormat::Json {
        return writers::write_all(reviews.into_iter().map(Review::report), format);
    }
    let written = reviews.into_iter().map(|review| match review.corrections() {
        [] => writers::write(review.report(), format).trim_end().to_owned(),
        corrections => {
            let stated = Stated { report: review.report(), corrections };
            // Strings, numbers and lists only: serde_json can write all of it.
            serde_json::to_string_pretty(&stated).unwrap_or_default()
        }
    });
    format!("[\n{}\n]\n", written.collect::<Vec<_>>().join(",\n"))
}

/// The columns of [`entity_table`].
const COLUMNS: [&str; 11] = [
    "file",
    "language",
    "date",
    "publisher",
    "headline",
    "type",
    "name",
    "role",
    "aliases",
    "mentions",
    "confidence",
];

/// A table of all that several reports name (RFC 4180): a row for each name in each report.
pub fn entity_table<'r>(reviews: impl IntoIterator<Item = &'r Review>) -> String {
    let row = |cells: [&str; COLUMNS.len()]| cells.map(quoted).join(",") + "\r\n";
    let mut table = row(COLUMNS);
    for report in reviews.into_iter().map(Review::report) {
        let said =
            |excerpt: &'r Option<Excerpt>| excerpt.as_ref().map_or("", |excerpt| excerpt.text.as_str());
        for entity in &report.entities {
            table += &row([
                &report.source.name,
                report.language.code(),
                report.date.as_ref().map_or("", |date| date.value.as_str()),
                said(&report.publisher),
                said(&report.headline),
                entity.kind.name(),
                &entity.name,
                said(&entity.role),
                &entity.aliases.join("; "),
                &entity.spans.len().to_string(),
                &entity.confidence.map(|confidence| format!("{confidence:.2}")).unwrap_or_default(),
            ]);
        }
    }
    table
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

    #[test]
    fn many_become_one_file() {
        let corrected = Review::new(release()).change(&[(1, retype(EntityType::Event))]).expect("a change");
        let reviews = [Review::new(release()), corrected];
        let json: serde_json::Value =
            serde_json::from_str(&write_all(&reviews, OutputFormat::Json)).expect("JSON");
        assert_eq!(
            (json[0].get("corrections"), json[1]["corrections"].as_array().map(Vec::len)),
            (None, Some(1))
        );
        assert_eq!(write_all(&reviews, OutputFormat::Csv).matches("\r\n").count(), 3);
        assert_eq!(write_all(&[], OutputFormat::Json), "[\n\n]\n");
    }

    #[test]
    fn the_table_has_a_row_for_each_name() {
        let table = entity_table(&[Review::new(release())]);
        let rows: Vec<&str> = table.lines().collect();
        assert_eq!(rows.len(), 5);
        assert_eq!(
            rows[1],
            "dam.txt,en,,,New dam opened,Person_Female,Amina Farouk,Minister of Water,\"Ms. Farouk; Omar Farouk\",4,"
        );
    }
}
