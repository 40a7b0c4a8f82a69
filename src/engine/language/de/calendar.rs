//! Dates in German.

use crate::engine::language::Calendar;

/// *Montag, 1. Februar 2024*.
pub(super) const CALENDAR: Calendar = Calendar {
    months: [
        &["Januar", "Jänner", "Jan"],
        &["Februar", "Feber", "Feb"],
        &["März", "Mär", "Mrz"],
        &["April", "Apr"],
        &["Mai"],
        &["Juni", "Jun"],
        &["Juli", "Jul"],
        &["August", "Aug"],
        &["September", "Sept", "Sep"],
        &["Oktober", "Okt"],
        &["November", "Nov"],
        &["Dezember", "Dez"],
    ],
    weekdays: &["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag"],
    linking: &["den", "am", "der", "dem"],
    hijri_months: &[],
    hijri_marks: &[],
};
