//! The dateline before the lead: place, date, agency, and the dash that ends them.
//!
//! `GENÈVE, 12 mars 2024 –`, `JEDDAH, Sunday, July 17, 2022 (WAFA) -`, `Istanbul (UNA) –`,
//! `الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس`. It is read part by part from the start of the
//! line; it is one only where it ends as one, so that *Paris, Rome and Berlin agreed* is none.

mod place;
mod reader;

pub(super) use place::is_agency;

use super::dates::Found;
use crate::engine::document::Span;
use reader::Reader;

/// A dateline, its spans relative to the text that it was read from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Dateline {
    /// All of it, with the dash.
    pub span: Span,
    /// The first place that it names.
    pub place: Option<Span>,
    /// Its date.
    pub date: Option<Found>,
    /// The agency.
    pub agency: Option<Span>,
}

/// The dateline that `text` begins with.
pub(super) fn dateline(text: &str) -> Option<Dateline> {
    Reader::read(text).filter(|line| !cuts_a_word(text, line.span.end))
}

/// Whether letters or digits stand on both sides: what ends there ends in the middle of a word.
fn cuts_a_word(text: &str, at: usize) -> bool {
    let is_part = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let (before, after) = (text.get(..at).unwrap_or(""), text.get(at..).unwrap_or(""));
    is_part(before.chars().next_back()) && is_part(after.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expected`: what the dateline covers, its place, its date, its agency.
    #[track_caller]
    fn check(text: &str, expected: Option<(&str, &str, &str, &str)>) {
        let found = dateline(text);
        let found = found.map(|found| {
            let word = |span: Option<Span>| span.map_or("", |span| span.of(text));
            (
                found.span.of(text),
                word(found.place),
                word(found.date.map(|date| date.span)),
                word(found.agency),
            )
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn place_and_date() {
        check(
            "GENÈVE, 12 mars 2024 – Le Conseil",
            Some(("GENÈVE, 12 mars 2024 –", "GENÈVE", "12 mars 2024", "")),
        );
        check(
            "Genève, le 12 mars 2024 - Le Conseil",
            Some(("Genève, le 12 mars 2024 -", "Genève", "12 mars 2024", "")),
        );
        check(
            "Bern, 25.11.2010 - The Federal Council",
            Some(("Bern, 25.11.2010 -", "Bern", "25.11.2010", "")),
        );
        check(
            "VALLETTA, MALTA, July 27, 2025 The Council",
            Some(("VALLETTA, MALTA, July 27, 2025", "VALLETTA", "July 27, 2025", "")),
        );
        check(
            "ASWAN, Egypt (May 3, 2024) -- The Minister",
            Some(("ASWAN, Egypt (May 3, 2024) --", "ASWAN", "May 3, 2024", "")),
        );
        check(
            "Dubai, UAE – 12 March 2024: The group",
            Some(("Dubai, UAE – 12 March 2024:", "Dubai", "12 March 2024", "")),
        );
    }

    #[test]
    fn with_an_agency() {
        check(
            "JEDDAH, Sunday, July 17, 2022 (WAFA) - The Secretary",
            Some(("JEDDAH, Sunday, July 17, 2022 (WAFA) -", "JEDDAH", "July 17, 2022", "WAFA")),
        );
        check("Istanbul (UNA) – The meeting", Some(("Istanbul (UNA) –", "Istanbul", "", "UNA")));
        check(
            "Manama, 3 décembre 2025 (UNA) – Sous",
            Some(("Manama, 3 décembre 2025 (UNA) –", "Manama", "3 décembre 2025", "UNA")),
        );
        check(
            "DUBAI, UAE, May 23, 2024 /24-7PressRelease/ -- Etihad",
            Some((
                "DUBAI, UAE, May 23, 2024 /24-7PressRelease/ --",
                "DUBAI",
                "May 23, 2024",
                "24-7PressRelease",
            )),
        );
        check(
            "LOS ANGELES, CA - October 30, 2025 (NEWMEDIAWIRE) - Beeline",
            Some((
                "LOS ANGELES, CA - October 30, 2025 (NEWMEDIAWIRE) -",
                "LOS ANGELES",
                "October 30, 2025",
                "NEWMEDIAWIRE",
            )),
        );
        check(
            "San Ramon, CA (Wire.ai) Thursday Aug 22, 2024 @ 10:00 AM Pacific — Acme",
            Some((
                "San Ramon, CA (Wire.ai) Thursday Aug 22, 2024 @ 10:00 AM Pacific —",
                "San Ramon",
                "Aug 22, 2024",
                "Wire.ai",
            )),
        );
    }

    #[test]
    fn in_arabic() {
        let line = "الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس";
        check(line, Some((line, "الرياض", "10 أغسطس 2015", "واس")));
        let line = "مكة المكرمة 25 شوال 1436هـ الموافق 10 اغسطس 2015م واس";
        check(line, Some((line, "مكة المكرمة", "10 اغسطس 2015", "واس")));
        check(
            "أبوظبي في 16 يناير / وام / أعلنت شركة",
            Some(("أبوظبي في 16 يناير / وام /", "أبوظبي", "16 يناير", "وام")),
        );
        check(
            "القيروان (الجمهورية التونسية) – افتتح",
            Some(("القيروان (الجمهورية التونسية) –", "القيروان", "", "")),
        );
        check("جدة (يونا) - أعرب", Some(("جدة (يونا) -", "جدة", "", "يونا")));
        check(
            "رام الله 12-3-2024 وفا- قال",
            Some(("رام الله 12-3-2024 وفا-", "رام الله", "12-3-2024", "وفا")),
        );
    }

    #[test]
    fn a_place_alone() {
        check("Djeddah – Le Secrétaire général", Some(("Djeddah –", "Djeddah", "", "")));
        check("N’DJAMENA – The United Nations", Some(("N’DJAMENA –", "N’DJAMENA", "", "")));
        check(
            "PORT-AU-PRINCE, Haiti – The mission",
            Some(("PORT-AU-PRINCE, Haiti –", "PORT-AU-PRINCE", "", "")),
        );
    }

    #[test]
    fn places_beside_a_slash_are_one() {
        check(
            "Berne/Zurich, 03.04.2024 - The Council",
            Some(("Berne/Zurich, 03.04.2024 -", "Berne/Zurich", "03.04.2024", "")),
        );
    }

    #[test]
    fn sentences_are_no_datelines() {
        check("Paris, Rome and Berlin agreed on a plan.", None);
        check("Amnesty International – the human rights group – said on Monday", None);
        check("Note – the figures are provisional.", None);
        check("Le 12 mars 2024, le Conseil a adopté", None);
        check("Le Secrétaire général de l'OCI, M. Hissein, a reçu", None);
        check("In 2024, the Council", None);
        check("VALLETTA, MALTA, July 27, 2025The Council", None);
        check("استقبل معالي الوزير اليوم في مكتبه سفير", None);
    }
}
