//! The report itself as JSON.

use crate::engine::report::Report;

/// Writes the report, indented.
pub fn write(report: &Report) -> String {
    // A report holds strings, numbers and lists only: serde_json can write all of it.
    serde_json::to_string_pretty(report).unwrap_or_default() + "\n"
}
