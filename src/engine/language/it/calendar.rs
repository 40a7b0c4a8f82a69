//! Dates in Italian.

use crate::engine::language::Calendar;

/// *lunedì 1º febbraio 2024*.
pub(super) const CALENDAR: Calendar = Calendar {
    months: [
        &["gennaio", "genn", "gen"],
        &["febbraio", "febbr", "feb"],
        &["marzo", "mar"],
        &["aprile", "apr"],
        &["maggio", "magg", "mag"],
        &["giugno", "giu"],
        &["luglio", "lug"],
        &["agosto", "ago"],
        &["settembre", "sett", "set"],
        &["ottobre", "ott"],
        &["novembre", "nov"],
        &["dicembre", "dic"],
    ],
    weekdays: &["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
    linking: &["il", "di", "del", "dell", "addì", "lì"],
    hijri_months: &[],
    hijri_marks: &[],
};
