//! Dates in French.

use crate::engine::language::Calendar;

/// *lundi 1er février 2024*.
pub(super) const CALENDAR: Calendar = Calendar {
    months: [
        &["janvier", "janv", "jan"],
        &["février", "févr", "fév"],
        &["mars"],
        &["avril", "avr"],
        &["mai"],
        &["juin"],
        &["juillet", "juil"],
        &["août"],
        &["septembre", "sept", "sep"],
        &["octobre", "oct"],
        &["novembre", "nov"],
        &["décembre", "déc"],
    ],
    weekdays: &["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    linking: &["le", "ce", "du", "de", "d", "à"],
    hijri_months: &[
        "mouharram",
        "safar",
        "rajab",
        "chaabane",
        "ramadan",
        "chawwal",
        "dhoul qi'da",
        "dhoul hijja",
    ],
    hijri_marks: &["correspondant au", "hégire"],
};
