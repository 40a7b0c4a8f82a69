//! Reads a dateline part by part.

mod enclosed;
mod time;

use super::Dateline;
use super::place::{is_agency, is_no_place, place_word};
use crate::engine::anatomy::dates::{Cursor, Found, date_at};
use crate::engine::anatomy::lines::floor_boundary;
use crate::engine::document::Span;
use crate::engine::language::{DateWord, lexicon, line_key};

/// A dateline has ended by this many bytes.
const LONGEST: usize = 260;

/// *Addis Ababa, Ethiopia*; *San Ramon, CA, USA*; *New York, NY / Mumbai, India*.
const MOST_PLACES: usize = 5;

/// *Port of Spain*, *Aix en Provence*, *Port-au-Prince*.
const PLACE_WORDS: usize = 5;

/// What has been read of a dateline.
pub(super) struct Reader<'t> {
    text: &'t str,
    cursor: Cursor<'t>,
    place: Option<Span>,
    /// How many names of places have been read: *Valletta, Malta*.
    places: usize,
    /// Where the last of them ends.
    places_end: usize,
    date: Option<Found>,
    agency: Option<Span>,
    /// Where it would end, by the last sign that ends one.
    end: Option<End>,
    /// The last sign between two parts.
    separator: Option<char>,
    /// *Le 6 mai 2025 –*
    opens_with_small_word: bool,
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
    /// The dateline that `text` begins with.
    pub(super) fn read(text: &'t str) -> Option<Dateline> {
        let mut reader = Reader::new(text);
        while reader.part() {}
        reader.finish()
    }

    fn new(text: &'t str) -> Self {
        let head = text.get(..floor_boundary(text, LONGEST)).unwrap_or("");
        let mut cursor = Cursor { text: head, at: 0 };
        cursor.spaces();
        while cursor.eat(&['*', '_', '[', '\u{FEFF}', '\u{200F}', '\u{200E}']) {}
        Self {
            text,
            cursor,
            place: None,
            places: 0,
            places_end: 0,
            date: None,
            agency: None,
            end: None,
            separator: None,
            opens_with_small_word: false,
        }
    }

    /// Reads one part; whether there was one.
    fn part(&mut self) -> bool {
        self.cursor.spaces();
        self.sign()
            || self.enclosed()
            || self.date()
            || self.day_and_month()
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

    /// *واس* as the last word of a dateline.
    fn agency_word(&mut self) -> bool {
        let mut next = self.cursor;
        let start = next.at;
        let Some(word) = next.word() else { return false };
        // *2015 مواس*: the mark of the year is glued to the agency.
        let glued = word.strip_prefix('م').filter(|rest| self.date.is_some() && is_agency(rest));
        if self.is_empty() || self.agency.is_some() || !(is_agency(word) || glued.is_some()) {
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
        let opens = self.is_empty() && self.separator.is_none();
        if !(opens || self.place.is_some()) || next.date_word() != Some(DateWord::Linking) {
            return false;
        }
        next.spaces();
        let mut ahead = next;
        let weekday = ahead.date_word() == Some(DateWord::Weekday);
        if weekday || date_at(self.text, next.at, next.text.len()).is_some() {
            self.cursor = next;
            self.opens_with_small_word |= opens;
            return true;
        }
        false
    }

    /// One to four words in capitals, or in Arabic any; what follows must be a part or a sign.
    fn place(&mut self) -> bool {
        let second = self.places > 0;
        let settled = self.date.is_some() || self.agency.is_some();
        let may_follow = match self.separator {
            // *– Glendale, CA –*: a region goes with its town wherever that stands.
            Some(',' | '،' | '/') => self.end.is_none() || self.follows_a_place(),
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
                // *Toronto, ON*: what follows a place is no label.
                if !second && is_no_place(name.of(self.text)) {
                    return false;
                }
                // *May 19, 2025 - Geneva, Switzerland -*: after the date it may be anyone's name.
                if !second && settled && !self.is_known_place(name, ahead) {
                    return false;
                }
                self.place = Some(match self.place {
                    // *Berne/Zurich*, *Biel/Bienne*: two places, or one of two names.
                    Some(first) if self.text.get(first.end..name.start) == Some("/") => first.to(name),
                    Some(first) => first,
                    None => name,
                });
                self.places += 1;
                self.places_end = end;
                self.cursor.at = end;
                self.separator = None;
                return true;
            }
            // *Milford & Brighton*
            if ahead.eat(&['&']) {
                ahead.spaces();
            }
            next = ahead;
        }
        self.cursor.at = start;
        false
    }

    /// Whether nothing but a sign stands between the last place and here.
    fn follows_a_place(&self) -> bool {
        let between = self.text.get(self.places_end..self.cursor.at).unwrap_or("x");
        self.places > 0 && !between.contains(char::is_alphanumeric) && between.trim().chars().count() == 1
    }

    /// Whether a name is that of a place, or the code of a region follows it: *Glendale, CA*.
    fn is_known_place(&self, name: Span, mut ahead: Cursor<'t>) -> bool {
        let is_code = |word: &str| word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
        lexicon::place(&line_key(name.of(self.text))).is_some() || {
            ahead.eat(&[',']);
            ahead.spaces();
            ahead.word().is_some_and(is_code)
        }
    }

    /// Whether what stands at `ahead` can follow a place: a sign, a date, an agency, a small word before a date.
    fn may_end_a_place(&self, mut ahead: Cursor<'t>) -> bool {
        match ahead.peek() {
            None => self.date.is_some(),
            Some(',' | '،' | '(' | '/' | '–' | '—' | '―' | ':' | ';' | '|') => true,
            // A hyphen ends a place only with a space on one side: not in *Aix-en-Provence*.
            Some('-') => true,
            Some('.') => {
                ahead.eat(&['.']);
                ahead.spaces();
                matches!(ahead.peek(), Some('-' | '–' | '—' | '(' | ','))
            }
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
        } else if end.is_none()
            && has_year
            && let Some(place) = self.place
            && (capitals || self.agency.is_some() || self.is_followed_by_a_sentence(place))
        {
            // `VALLETTA, MALTA, July 27, 2025  The Council …`: nothing but the date ends it.
            end = Some(self.cursor.at);
        }
        let end = end?;
        // *On May 6, 2025 – a Tuesday –* is a sentence.
        if self.opens_with_small_word && !self.text.get(end..)?.trim_start().starts_with(char::is_uppercase) {
            return None;
        }
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

    /// Whether a known place stands first, and after the date a sentence begins: *Brussels, 6 May 2025 The
    /// Council …*, *Paris, le 6 mai 2025. Le Conseil …*.
    fn is_followed_by_a_sentence(&self, place: Span) -> bool {
        let rest = self.text.get(self.cursor.at..).unwrap_or("");
        let begins = rest.starts_with(char::is_uppercase) && !rest.starts_with(char::is_whitespace);
        begins && place.start == 0 && lexicon::place(&line_key(place.of(self.text))).is_some()
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
