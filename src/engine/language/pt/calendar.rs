//! Dates in Portuguese.

use crate::engine::language::Calendar;

/// *segunda-feira, 1 de fevereiro de 2024*.
pub(super) const CALENDAR: Calendar = Calendar {
    months: [
        &["janeiro", "jan"],
        &["fevereiro", "fev"],
        &["março", "mar"],
        &["abril", "abr"],
        &["maio", "mai"],
        &["junho", "jun"],
        &["julho", "jul"],
        &["agosto", "ago"],
        &["setembro", "set"],
        &["outubro", "out"],
        &["novembro", "nov"],
        &["dezembro", "dez"],
    ],
    weekdays: &["segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo", "feira"],
    linking: &["o", "de", "do", "em", "aos"],
    hijri_months: &[],
    hijri_marks: &[],
};
