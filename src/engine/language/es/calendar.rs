//! Dates in Spanish.

use crate::engine::language::Calendar;

/// *lunes, 1 de febrero de 2024*.
pub(super) const CALENDAR: Calendar = Calendar {
    months: [
        &["enero", "ene"],
        &["febrero", "feb"],
        &["marzo", "mar"],
        &["abril", "abr"],
        &["mayo", "may"],
        &["junio", "jun"],
        &["julio", "jul"],
        &["agosto", "ago"],
        &["septiembre", "setiembre", "sept", "sep"],
        &["octubre", "oct"],
        &["noviembre", "nov"],
        &["diciembre", "dic"],
    ],
    weekdays: &["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    linking: &["el", "de", "del", "a"],
    hijri_months: &[],
    hijri_marks: &[],
};
