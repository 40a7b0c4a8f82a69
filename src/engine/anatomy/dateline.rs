//! The dateline before the lead: place, date, agency, and the dash that ends them.
//!
//! `GENÈVE, 12 mars 2024 –`, `JEDDAH, Sunday, July 17, 2022 (WAFA) -`, `Istanbul (UNA) –`,
//! `الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس`. It is read part by part from the start of the
//! line; it is one only where it ends as one, so that *Paris, Rome and Berlin agreed* is none.

use super::dates::{Cursor, Found, date_at, digit};
use crate::engine::document::Span;
use crate::engine::language::{DateWord, Fixture, fixture, fold, line_key};

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

/// A dateline has ended by this many bytes.
const LONGEST: usize = 260;

/// Agencies that sign without brackets, at the end of a dateline.
const AGENCIES: &[&str] = &[
    "واس",
    "وام",
    "وفا",
    "بنا",
    "قنا",
    "كونا",
    "سانا",
    "بترا",
    "واع",
    "وات",
    "يونا",
    "إينا",
    "سونا",
    "وكالات",
    "ا ش ا",
    "WAFA",
    "UNA",
    "SPA",
    "WAM",
    "QNA",
    "KUNA",
    "BNA",
    "APS",
    "MAP",
    "TAP",
    "MENA",
    "NNA",
    "SUNA",
    "APP",
];

/// Words that begin a note, not a dateline: *Note – …*.
const NO_PLACES: &[&str] = &[
    "note",
    "correction",
    "update",
    "exclusive",
    "watch",
    "video",
    "remarque",
    "attention",
    "rappel",
    "ملاحظه",
    "عاجل",
    "تنويه",
    "summary",
    "background",
    "question",
    "reponse",
    "answer",
    "q",
    "a",
    "r",
];

/// The dateline that `text` begins with.
pub(super) fn dateline(text: &str) -> Option<Dateline> {
    let mut reader = Reader::new(text);
    while reader.part() {}
    reader.finish()
}

/// Whether `text` is a line that holds a date and little else: *Date: 31/01/2022*.
pub(super) fn is_date_line(text: &str, key: &str) -> bool {
    if let Some(found) = dateline(text)
        && found.date.is_some()
        && text.get(found.span.end..).is_none_or(|rest| rest.trim().is_empty())
    {
        return true;
    }
    let kinds = [Fixture::DateLabel, Fixture::Label];
    let label =
        fixture(key, &kinds).map_or(0, |(_, length)| key.get(..length).unwrap_or("").split(' ').count());
    let after_label = text
        .split_whitespace()
        .skip(label)
        .take_while(|word| !word.contains(|letter| digit(letter).is_some()));
    // Between the label and the date only *le*, a weekday, a sign.
    let plain = after_label.take(5).all(|word| {
        let key = line_key(word);
        key.is_empty()
            || matches!(
                crate::engine::language::date_word(&key),
                Some(DateWord::Weekday | DateWord::Linking | DateWord::Month(_))
            )
    });
    let dates = super::dates::find(text, Span::new(0, text.len()));
    let Some(date) = dates.first().filter(|date| date.year.is_some()) else { return false };
    let rest = text.get(dates.last().unwrap_or(date).span.end..).unwrap_or("");
    plain && rest_words(rest) <= REST_WORDS && text.split_whitespace().count() <= 20
}

/// After the date of a date line at most a place or an hour stands.
const REST_WORDS: usize = 4;

/// The words after a date, the hour and how long it takes to read aside.
fn rest_words(rest: &str) -> usize {
    let key = line_key(rest);
    let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    let reading =
        (0..words.len()).find(|&at| fixture(&words[at..].join(" "), &[Fixture::ReadingTime]).is_some());
    words
        .iter()
        .take(reading.unwrap_or(words.len()))
        .filter(|word| word.chars().all(char::is_alphabetic))
        .count()
}

/// The place in a date line beside the date: *Communiqué de presse 19 juin 2025 Bruxelles*.
pub(super) fn place_after_date(text: &str) -> Option<Span> {
    let dates = super::dates::find(text, Span::new(0, text.len()));
    let mut cursor = Cursor { text, at: dates.last()?.span.end };
    cursor.spaces();
    cursor.eat(&['|', ',', '-', '–', '•', '·', '،']);
    cursor.spaces();
    let start = cursor.at;
    let word = cursor.word()?;
    let rest = text.get(cursor.at..)?.trim_start();
    let is_name =
        word.chars().count() > 2 && word.starts_with(char::is_uppercase) && !AGENCIES.contains(&word);
    let ends = rest.is_empty() || fixture(&line_key(rest), &[Fixture::ReadingTime]).is_some();
    let is_label =
        fixture(&line_key(word), &[Fixture::Menu, Fixture::Label, Fixture::Source, Fixture::ReadingTime])
            .is_some();
    (is_name && ends && !is_label).then(|| Span::new(start, cursor.at))
}

/// What has been read of a dateline.
struct Reader<'t> {
    text: &'t str,
    cursor: Cursor<'t>,
    place: Option<Span>,
    /// How many names of places have been read: *Valletta, Malta*.
    places: usize,
    date: Option<Found>,
    agency: Option<Span>,
    /// Where it would end, by the last sign that ends one.
    end: Option<End>,
    /// The last sign between two parts.
    separator: Option<char>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct End {
    at: usize,
    by: Ending,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Dash,
    Colon,
    /// The agency between slashes or as the last word.
    Agency,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        let head = text.get(..super::lines::floor_boundary(text, LONGEST)).unwrap_or("");
        let mut cursor = Cursor { text: head, at: 0 };
        cursor.spaces();
        while cursor.eat(&['*', '_', '[', '\u{FEFF}', '\u{200F}', '\u{200E}']) {}
        Self { text, cursor, place: None, places: 0, date: None, agency: None, end: None, separator: None }
    }

    /// Reads one part; whether there was one.
    fn part(&mut self) -> bool {
        self.cursor.spaces();
        self.sign()
            || self.agency()
            || self.date()
            || self.hour()
            || self.agency_word()
            || self.small_word()
            || self.place()
    }

    /// A dash, comma, colon, slash.
    fn sign(&mut self) -> bool {
        let Some(sign) = self.cursor.peek() else { return false };
        let before = self.cursor.at;
        match sign {
            '–' | '—' | '-' | '―' | '\u{2011}' => {
                while self.cursor.eat(&['–', '—', '-', '―', '\u{2011}', '.', '*', '_']) {}
                if !self.is_empty() {
                    self.end = Some(End { at: self.cursor.at, by: Ending::Dash });
                }
            }
            ':' => {
                self.cursor.eat(&[':']);
                if !self.is_empty() {
                    self.end = Some(End { at: self.cursor.at, by: Ending::Colon });
                }
            }
            ',' | '،' | ';' | '|' | '.' | ']' | '*' | '_' | '•' | '@' | '/' => {
                self.cursor.eat(&[sign]);
            }
            _ => return false,
        }
        self.separator = Some(sign);
        self.cursor.at > before
    }

    fn is_empty(&self) -> bool {
        self.place.is_none() && self.date.is_none() && self.agency.is_none()
    }

    /// `(UNA)`, `/PRNewswire/`, `/ وام /`.
    fn agency(&mut self) -> bool {
        let rest = self.cursor.text.get(self.cursor.at..).unwrap_or("");
        let after_slash = self.separator == Some('/') && !rest.starts_with('(');
        let (inner, close) = if let Some(inner) = rest.strip_prefix('(') {
            (inner, ')')
        } else if after_slash {
            (rest, '/')
        } else {
            return false;
        };
        let Some(length) = inner.find(close) else { return false };
        let name = inner.get(..length).unwrap_or("");
        if name.chars().count() > AGENCY_CHARS || name.trim().is_empty() {
            return false;
        }
        // `NEW YORK / MUMBAI, INDIA, …`: a slash stands between places too.
        if close == '/' && (name.contains(',') || (self.date.is_none() && !AGENCIES.contains(&name.trim()))) {
            return false;
        }
        let start = self.cursor.at + (rest.len() - inner.len());
        let span = Span::new(start, start + length).trim(self.text);
        self.cursor.at = start + length + 1;
        // *القيروان (الجمهورية التونسية)*: a country stands in brackets too.
        let is_country =
            self.places > 0 && close == ')' && name.trim().contains(' ') && fold(name).starts_with("ال");
        if !is_country {
            self.agency = self.agency.or(Some(span));
            if close == '/' {
                self.end = Some(End { at: self.cursor.at, by: Ending::Agency });
            }
        }
        self.separator = None;
        true
    }

    fn date(&mut self) -> bool {
        let mut found = None;
        let start = self.cursor.at;
        let mut next = self.cursor;
        // *Sunday, July 17*: the weekday says nothing.
        if next.date_word() == Some(DateWord::Weekday) {
            next.eat(&['-']);
            next.spaces();
            next.eat(&[',', '،']);
            next.spaces();
            self.cursor = next;
        }
        while let Some(date) = date_at(self.text, self.cursor.at, self.cursor.text.len()) {
            self.cursor.at = date.span.end;
            self.cursor.spaces();
            // *هـ الموافق*, *م*.
            loop {
                let mut mark = self.cursor;
                let is_mark = mark.date_word() == Some(DateWord::HijriMark);
                if !is_mark {
                    mark = self.cursor;
                    let alone = mark.word() == Some("م");
                    if !alone {
                        break;
                    }
                }
                mark.spaces();
                mark.eat(&['.', ',', '،', '(', ')']);
                mark.spaces();
                self.cursor = mark;
            }
            self.cursor.spaces();
            if !date.hijri {
                found = Some(date);
                break;
            }
            found = found.or(Some(date));
            let mut next = self.cursor;
            next.spaces();
            next.eat(&[',', '،', '/', '-', '(']);
            next.spaces();
            if date_at(self.text, next.at, next.text.len()).is_none() {
                break;
            }
            self.cursor = next;
        }
        if let Some(date) = found {
            self.date = self.date.filter(|known| !known.hijri).or(Some(date));
            self.separator = None;
        }
        self.cursor.at > start
    }

    /// `14:12`, `@ 10:00 AM Pacific`.
    fn hour(&mut self) -> bool {
        let mut next = self.cursor;
        if self.date.is_none() || next.number().is_none() || !next.eat(&[':', 'h', '.', 'H']) {
            return false;
        }
        next.number();
        next.spaces();
        let mut zone = next;
        while zone.word().is_some_and(is_zone) {
            // *America/Toronto*
            if zone.eat(&['/']) {
                zone.word();
            }
            next = zone;
            zone.spaces();
        }
        self.cursor = next;
        true
    }

    /// *واس* as the last word of a dateline.
    fn agency_word(&mut self) -> bool {
        let mut next = self.cursor;
        let start = next.at;
        let Some(word) = next.word() else { return false };
        // *2015 مواس*: the mark of the year is glued to the agency.
        let glued = word.strip_prefix('م').filter(|rest| self.date.is_some() && AGENCIES.contains(rest));
        if self.is_empty() || self.agency.is_some() || !(AGENCIES.contains(&word) || glued.is_some()) {
            return false;
        }
        self.agency = Some(Span::new(start + glued.map_or(0, |rest| word.len() - rest.len()), next.at));
        self.cursor = next;
        // `وفا-`, `واس /`, or the end of the line.
        if self.date.is_some() {
            self.end = Some(End { at: next.at, by: Ending::Agency });
        }
        true
    }

    /// *le*, *في*, *on*, between place and date.
    fn small_word(&mut self) -> bool {
        let mut next = self.cursor;
        if self.place.is_none() || next.date_word() != Some(DateWord::Linking) {
            return false;
        }
        next.spaces();
        let mut ahead = next;
        let weekday = ahead.date_word() == Some(DateWord::Weekday);
        if weekday || date_at(self.text, next.at, next.text.len()).is_some() {
            self.cursor = next;
            return true;
        }
        false
    }

    /// One to four words in capitals, or in Arabic any; what follows must be a part or a sign.
    fn place(&mut self) -> bool {
        let second = self.places > 0;
        let settled = self.date.is_some() || self.agency.is_some();
        let may_follow = match self.separator {
            Some(',' | '،' | '/') => self.end.is_none(),
            Some('-' | '–' | '—') => !settled,
            _ => false,
        };
        if self.places >= MOST_PLACES
            || (second && !may_follow)
            || (self.date.is_some() && self.separator.is_none())
        {
            return false;
        }
        let start = self.cursor.at;
        let mut next = self.cursor;
        for count in 1..=PLACE_WORDS {
            let Some(word) = place_word(&mut next, count > 1) else { break };
            let end = next.at;
            let mut ahead = next;
            ahead.spaces();
            let capital_or_arabic = !word.starts_with(char::is_lowercase);
            if capital_or_arabic && self.may_end_a_place(ahead) {
                let name = Span::new(start, end);
                let key = line_key(name.of(self.text));
                let is_label = fixture(
                    &key,
                    &[Fixture::DateLabel, Fixture::Label, Fixture::Source, Fixture::Byline, Fixture::Caption],
                );
                if NO_PLACES.contains(&key.as_str())
                    || is_label.is_some_and(|(_, length)| length == key.len())
                {
                    return false;
                }
                self.place = self.place.or(Some(name));
                self.places += 1;
                self.cursor.at = end;
                self.separator = None;
                return true;
            }
            next = ahead;
        }
        self.cursor.at = start;
        false
    }

    /// Whether what stands at `ahead` can follow a place: a sign, a date, an agency, a small word before a date.
    fn may_end_a_place(&self, mut ahead: Cursor<'t>) -> bool {
        match ahead.peek() {
            None => self.date.is_some(),
            Some(',' | '،' | '(' | '/' | '–' | '—' | '―' | ':' | ';' | '|') => true,
            // A hyphen ends a place only with a space on one side: not in *Aix-en-Provence*.
            Some('-') => true,
            Some('.') => self.text.get(ahead.at..).is_some_and(|rest| {
                rest.starts_with(".-") || rest.starts_with(". –") || rest.starts_with(". -")
            }),
            Some(_) => {
                if date_at(self.text, ahead.at, ahead.text.len()).is_some() {
                    return true;
                }
                let word = ahead.date_word();
                ahead.spaces();
                matches!(word, Some(DateWord::Weekday | DateWord::Linking))
                    && date_at(self.text, ahead.at, ahead.text.len()).is_some()
            }
        }
    }

    /// The dateline, if what has been read is one.
    fn finish(self) -> Option<Dateline> {
        let rest_is_empty = self.cursor.at >= self.text.trim_end().len();
        let capitals = self.place.is_some_and(|place| {
            let place = place.of(self.text);
            place.chars().any(char::is_uppercase) && !place.chars().any(char::is_lowercase)
        });
        let has_year = self.date.is_some_and(|date| date.year.is_some());
        let mut end = match self.end {
            Some(end) if end.by == Ending::Dash || self.date.is_some() || self.agency.is_some() => {
                Some(end.at)
            }
            // *Dubai, UAE: The group …*
            Some(end) if self.places > 1 && end.by == Ending::Colon => Some(end.at),
            _ => None,
        };
        if rest_is_empty && !self.is_empty() && (self.date.is_some() || self.agency.is_some()) {
            end = Some(self.cursor.at);
        } else if end.is_none() && self.place.is_some() && has_year && (capitals || self.agency.is_some()) {
            // `VALLETTA, MALTA, July 27, 2025  The Council …`: nothing but the date ends it.
            end = Some(self.cursor.at);
        }
        let end = end?;
        let only_place = self.date.is_none() && self.agency.is_none();
        if only_place && !self.is_lone_place(end, capitals) {
            return None;
        }
        // A date alone opens many a sentence: *12 March 2024 – …* is a dateline, *On 12 March* is not.
        let span = Span::new(0, end).trim(self.text);
        let within = |part: &Span| part.end <= span.end;
        Some(Dateline {
            span,
            place: self.place.filter(within),
            date: self.date.filter(|date| within(&date.span) && !date.hijri),
            agency: self.agency.filter(within),
        })
    }

    /// Whether a place alone before a dash is a dateline, and not the start of a sentence with a parenthesis.
    fn is_lone_place(&self, end: usize, capitals: bool) -> bool {
        let Some(place) = self.place else { return false };
        let before_dash = self.text.get(place.end..end).unwrap_or("");
        let spaced = before_dash.contains(['–', '—', '―', ':'])
            || before_dash.starts_with(' ')
            || before_dash.contains("--");
        let rest = self.text.get(end..).unwrap_or("");
        let spaced_after = rest.starts_with(char::is_whitespace);
        let sentence = rest.split(['.', '!', '?', '؟']).next().unwrap_or("");
        let paired = sentence.contains(" – ") || sentence.contains(" — ") || sentence.contains(" - ");
        let words = place.of(self.text).split_whitespace().count();
        let new_sentence = rest
            .trim_start()
            .starts_with(|first: char| first.is_uppercase() || matches!(first, '«' | '“' | '"'));
        spaced
            && spaced_after
            && !rest.trim().is_empty()
            && (capitals || (!paired && (words <= 1 || new_sentence || words <= 2)))
    }
}

/// What may stand after an hour.
fn is_zone(word: &str) -> bool {
    let known = [
        "am", "pm", "Pacific", "Eastern", "Central", "Mountain", "Time", "America", "Europe", "Asia",
        "Africa", "ص", "م",
    ];
    let abbreviated = (2..=4).contains(&word.len()) && word.chars().all(|letter| letter.is_ascii_uppercase());
    abbreviated || known.contains(&word)
}

/// Names of agencies in brackets are shorter.
const AGENCY_CHARS: usize = 40;

/// *Addis Ababa, Ethiopia*; *San Ramon, CA, USA*; *New York, NY / Mumbai, India*.
const MOST_PLACES: usize = 5;

/// *Port of Spain*, *Aix en Provence*, *Port-au-Prince*.
const PLACE_WORDS: usize = 5;

/// Reads a word of a place with its hyphens and apostrophes: *N'Djamena*, *Port-au-Prince*, *St.*
fn place_word<'t>(cursor: &mut Cursor<'t>, later: bool) -> Option<&'t str> {
    let start = cursor.at;
    let mut next = *cursor;
    loop {
        next.word()?;
        let mut joined = next;
        if joined.eat(&['\'', '’', '-', '\u{2011}']) && joined.peek().is_some_and(char::is_alphabetic) {
            next = joined;
            continue;
        }
        break;
    }
    let word = cursor.text.get(start..next.at)?;
    if word.chars().count() <= 3 && !word.starts_with(char::is_lowercase) {
        let mut dotted = next;
        if dotted.eat(&['.'])
            && dotted.peek().is_some_and(|letter| letter == ' ' || letter.is_alphabetic() || letter == ',')
        {
            next = dotted;
            while next.word().is_some_and(|part| part.chars().count() == 1) && next.eat(&['.']) {}
        }
    }
    let particle = later
        && matches!(
            word,
            "de" | "la"
                | "le"
                | "les"
                | "des"
                | "du"
                | "of"
                | "the"
                | "am"
                | "an"
                | "der"
                | "en"
                | "el"
                | "do"
                | "da"
                | "sur"
                | "upon"
                | "on"
                | "and"
                | "et"
                | "und"
                | "y"
                | "e"
        );
    let is_name =
        word.starts_with(|first: char| first.is_uppercase() || ('\u{0620}'..='\u{06D3}').contains(&first));
    (is_name || particle).then(|| {
        *cursor = next;
        word
    })
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
    fn sentences_are_no_datelines() {
        check("Paris, Rome and Berlin agreed on a plan.", None);
        check("Amnesty International – the human rights group – said on Monday", None);
        check("Note – the figures are provisional.", None);
        check("Le 12 mars 2024, le Conseil a adopté", None);
        check("Le Secrétaire général de l'OCI, M. Hissein, a reçu", None);
        check("In 2024, the Council", None);
        check("استقبل معالي الوزير اليوم في مكتبه سفير", None);
    }
}
