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

/// A dateline.
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

/// The dateline that the words of `text` in `span` begin with, its spans those of `text`.
pub(super) fn dateline_in(text: &str, span: Span) -> Option<Dateline> {
    let Dateline { span: all, place, date, agency } = dateline(span.of(text))?;
    let shifted = |part: Span| part.shifted(span.start);
    Some(Dateline {
        span: shifted(all),
        place: place.map(shifted),
        date: date.map(|date| Found { span: shifted(date.span), ..date }),
        agency: agency.map(shifted),
    })
}

/// The dateline that `text` begins with.
pub(super) fn dateline(text: &str) -> Option<Dateline> {
    Reader::read(text).filter(|line| !cuts_a_word(text, line.span.end))
}

/// Whether what ends there ends in the middle of a word or a number: letters or digits stand on both sides,
/// with nothing between them or what joins them (*2020.0001*, *WAFA-The*).
pub(super) fn cuts_a_word(text: &str, at: usize) -> bool {
    let (before, after) = (text.get(..at).unwrap_or(""), text.get(at..).unwrap_or(""));
    let joint = |letter: &char| matches!(letter, '.' | ',' | '-' | '\u{2010}' | '\u{2011}');
    let mut ahead = after.chars();
    let (mut behind, first) = (before.chars().rev().peekable(), ahead.next());
    let sign = behind.peek().copied().filter(joint);
    match (sign, first) {
        (Some(sign), Some(first)) => {
            behind.next();
            behind.next().is_some_and(|last| is_joined(last, sign, first))
        }
        (None, Some(first)) if joint(&first) => {
            behind.next().zip(ahead.next()).is_some_and(|(last, next)| is_joined(last, first, next))
        }
        (None, Some(first)) => first.is_alphanumeric() && behind.next().is_some_and(char::is_alphanumeric),
        (_, None) => false,
    }
}

/// Whether a sign makes one number of two digits, or one word of two letters.
fn is_joined(left: char, sign: char, right: char) -> bool {
    match sign {
        '.' | ',' => left.is_numeric() && right.is_numeric(),
        _ => left.is_alphabetic() && right.is_alphabetic(),
    }
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
    fn parts_in_any_order() {
        check(
            "CLEARWATER, Fla.\u{a0}- (NewMediaWire) - November 15, 2024 - Acme Rivers",
            Some((
                "CLEARWATER, Fla.\u{a0}- (NewMediaWire) - November 15, 2024 -",
                "CLEARWATER",
                "November 15, 2024",
                "NewMediaWire",
            )),
        );
        check(
            "(NewMediaWire) - October 18, 2024 - Glendale, CA – Step into",
            Some((
                "(NewMediaWire) - October 18, 2024 - Glendale, CA –",
                "Glendale",
                "October 18, 2024",
                "NewMediaWire",
            )),
        );
        check(
            "May 19, 2025 - Geneva, Switzerland - Acme announced",
            Some(("May 19, 2025 - Geneva, Switzerland -", "Geneva", "May 19, 2025", "")),
        );
        check(
            "May 19, 2025 - Acme, Inc. - a company - announced",
            Some(("May 19, 2025 -", "", "May 19, 2025", "")),
        );
    }

    #[test]
    fn what_stands_in_brackets() {
        check(
            "Vancouver, British Columbia--(Newsfile Corp. - May 6, 2025) - Acme",
            Some((
                "Vancouver, British Columbia--(Newsfile Corp. - May 6, 2025) -",
                "Vancouver",
                "May 6, 2025",
                "",
            )),
        );
        check("(Paris) 6 May 2025 - The Council", Some(("(Paris) 6 May 2025 -", "Paris", "6 May 2025", "")));
        check(
            "Minneapolis/St. Paul, Minn. (May 6, 2025) – The Council",
            Some(("Minneapolis/St. Paul, Minn. (May 6, 2025) –", "Minneapolis/St. Paul", "May 6, 2025", "")),
        );
    }

    #[test]
    fn a_sentence_after_the_date_ends_it() {
        check(
            "Brussels, 6 May 2025 The Council met.",
            Some(("Brussels, 6 May 2025", "Brussels", "6 May 2025", "")),
        );
        check("Paris, le 6 mai 2025. Le Conseil", Some(("Paris, le 6 mai 2025.", "Paris", "6 mai 2025", "")));
        check("Le 6 mai 2025 – Le Conseil", Some(("Le 6 mai 2025 –", "", "6 mai 2025", "")));
        check("On May 6, 2025 – a Tuesday – the Council", None);
        check("Paris, 6 May 2025 was a day", None);
    }

    #[test]
    fn places_of_several_words_and_zones() {
        check(
            "MISSISSAUGA, ON, June 25, 2025 /24-7PressRelease/ -- With",
            Some((
                "MISSISSAUGA, ON, June 25, 2025 /24-7PressRelease/ --",
                "MISSISSAUGA",
                "June 25, 2025",
                "24-7PressRelease",
            )),
        );
        check(
            "MILFORD & BRIGHTON, MI, July 31, 2024 -- The weekend",
            Some(("MILFORD & BRIGHTON, MI, July 31, 2024 --", "MILFORD & BRIGHTON", "July 31, 2024", "")),
        );
        check(
            "SOUTH SURREY - WHITE ROCK, BC, April 13, 2024 -- Nestled",
            Some(("SOUTH SURREY - WHITE ROCK, BC, April 13, 2024 --", "SOUTH SURREY", "April 13, 2024", "")),
        );
        check(
            "Scottsdale, AZ (Wire.ai) Thursday Nov 30, 2023 @ 10:16 AM America/Dawson_Creek — In",
            Some((
                "Scottsdale, AZ (Wire.ai) Thursday Nov 30, 2023 @ 10:16 AM America/Dawson_Creek —",
                "Scottsdale",
                "Nov 30, 2023",
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
        check("BERN, 14 May 2020.0001 – The Council", None);
        check("VALLETTA, MALTA, July 27, 2025The Council", None);
        check("استقبل معالي الوزير اليوم في مكتبه سفير", None);
    }
}
