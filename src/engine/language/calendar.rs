//! Months, weekdays and the words around them: how each language writes a date.
//!
//! Date lines stand on pages of any language (a French page with an English date), so names are
//! looked up in all languages at once; a month counts only beside a day and a year.

use super::{Language, en, fold};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// The names that dates are written with.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    /// January to December, each with its spellings and abbreviations, abbreviations without a full stop.
    pub months: [&'static [&'static str]; 12],
    /// Monday to Sunday and their abbreviations.
    pub weekdays: &'static [&'static str],
    /// Words that may stand between or before the parts of a date: *le*, *of*, *de*, *في*.
    pub linking: &'static [&'static str],
    /// Months of the Hijri calendar as this language writes them, longest first where one begins another.
    pub hijri_months: &'static [&'static str],
    /// Marks of a Hijri year, and words that lead from a Hijri date to the Gregorian one.
    pub hijri_marks: &'static [&'static str],
}

impl Calendar {
    /// The calendar of `language`; the English one where it has no pack.
    pub fn of(language: Language) -> &'static Calendar {
        &language.folder().unwrap_or(&en::FOLDER).calendar
    }
}

/// What a word means in a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateWord {
    /// A Gregorian month, from 1.
    Month(u8),
    /// A day of the week.
    Weekday,
    /// *de*, *of*, *le*: means nothing.
    Linking,
    /// A month of the Hijri calendar.
    HijriMonth,
    /// *هـ*, *الموافق*.
    HijriMark,
}

/// What `words`, one or two, folded, mean in a date of any language that has a pack.
pub fn date_word(folded: &str) -> Option<DateWord> {
    DATE_WORDS.get(folded).copied()
}

/// Whether `folded` is the first of two words that [`date_word`] knows together: *كانون الثاني*.
pub fn opens_pair(folded: &str) -> bool {
    FIRST_WORDS.contains(folded)
}

/// The first of each two words.
static FIRST_WORDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    DATE_WORDS.keys().filter_map(|words| Some(words.split_once(' ')?.0.to_owned())).collect()
});

/// All date words, folded: made once from the packs, never changed.
static DATE_WORDS: LazyLock<FxHashMap<String, DateWord>> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    for calendar in Language::ALL.map(Calendar::of) {
        // First come, first served: a month wins over a weekday or a linking word of another language.
        for (month, names) in (1..).zip(calendar.months) {
            for name in names {
                words.entry(fold(name)).or_insert(DateWord::Month(month));
            }
        }
        let others = [
            (calendar.hijri_months, DateWord::HijriMonth),
            (calendar.hijri_marks, DateWord::HijriMark),
            (calendar.weekdays, DateWord::Weekday),
            (calendar.linking, DateWord::Linking),
        ];
        for (names, meaning) in others {
            for name in names {
                words.entry(fold(name)).or_insert(meaning);
            }
        }
    }
    words
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: Option<DateWord>) {
        assert_eq!(date_word(&fold(word)), expected, "{word}");
    }

    #[test]
    fn months_of_all_languages_are_known() {
        check("février", Some(DateWord::Month(2)));
        check("Sept", Some(DateWord::Month(9)));
        check("أغسطس", Some(DateWord::Month(8)));
        check("اغسطس", Some(DateWord::Month(8)));
        check("كانون الثاني", Some(DateWord::Month(1)));
        check("جانفي", Some(DateWord::Month(1)));
        check("März", Some(DateWord::Month(3)));
        check("dezembro", Some(DateWord::Month(12)));
    }

    #[test]
    fn each_language_has_twelve_months_and_seven_days() {
        for language in Language::ALL {
            let calendar = Calendar::of(language);
            assert!(calendar.months.iter().all(|names| !names.is_empty()));
            assert!(calendar.weekdays.len() >= 7);
        }
    }

    #[test]
    fn a_hijri_month_is_no_gregorian_one() {
        check("شوال", Some(DateWord::HijriMonth));
        check("الموافق", Some(DateWord::HijriMark));
    }
}
