//! What a dateline has in brackets or between slashes.

use super::{End, Ending, Reader};
use crate::engine::anatomy::dateline::place::is_agency;
use crate::engine::anatomy::dates::date_at;
use crate::engine::document::Span;
use crate::engine::language::{fold, lexicon, line_key};

/// Names of agencies in brackets are shorter.
const AGENCY_CHARS: usize = 40;

impl Reader<'_> {
    /// What stands in brackets or between slashes: a date, a town, and most often the agency.
    pub(super) fn enclosed(&mut self) -> bool {
        let Some((inside, close)) = self.enclosure() else { return false };
        self.cursor.at = inside.end + close.len_utf8();
        self.separator = None;
        let is_known = self.enclosed_date(inside) || close == ')' && self.enclosed_town(inside);
        if !is_known {
            self.enclosed_agency(inside, close);
        }
        true
    }

    /// The brackets or slashes that open here: what is in them, and the sign that closes them.
    fn enclosure(&self) -> Option<(Span, char)> {
        let rest = self.cursor.text.get(self.cursor.at..)?;
        let (inner, close) = match rest.strip_prefix('(') {
            Some(inner) => (inner, ')'),
            None if self.separator == Some('/') => (rest, '/'),
            None => return None,
        };
        let length = inner.find(close)?;
        let name = inner.get(..length)?;
        // `NEW YORK / MUMBAI, INDIA, …`: a slash stands between places too.
        let is_place =
            close == '/' && (name.contains(',') || (self.date.is_none() && !is_agency(name.trim())));
        let start = self.cursor.at + (rest.len() - inner.len());
        let fits = name.chars().count() <= AGENCY_CHARS && !name.trim().is_empty() && !is_place;
        fits.then(|| (Span::new(start, start + length), close))
    }

    /// *ASWAN, Egypt (May 3, 2024) --*, *(Newsfile Corp. - May 6, 2025)*.
    fn enclosed_date(&mut self, inside: Span) -> bool {
        let after_name = inside.of(self.text).rfind(" - ").map_or(0, |at| at + " - ".len());
        let own = Span::new(inside.start + after_name, inside.end).trim(self.text);
        let found = if self.date.is_none() { date_at(self.text, own.start, own.end) } else { None };
        self.date = self.date.or(found);
        found.is_some()
    }

    /// *(Paris) 6 May 2025*, *May 6, 2025 (Houston, Texas)*.
    fn enclosed_town(&mut self, inside: Span) -> bool {
        let length = inside.of(self.text).find(',').unwrap_or(inside.len());
        let town = Span::new(inside.start, inside.start + length).trim(self.text);
        let is_town = self.place.is_none() && lexicon::place(&line_key(town.of(self.text))).is_some();
        if is_town {
            self.place = Some(town);
            self.places += 1;
            self.places_end = self.cursor.at;
        }
        is_town
    }

    /// `(UNA)`, `/PRNewswire/`, `/ وام /`.
    fn enclosed_agency(&mut self, inside: Span, close: char) {
        let span = inside.trim(self.text);
        let name = span.of(self.text);
        // *القيروان (الجمهورية التونسية)*: a country stands in brackets too.
        let is_country =
            self.places > 0 && close == ')' && name.contains(' ') && fold(name).starts_with("ال");
        if is_country {
            return;
        }
        self.agency = self.agency.or(Some(span));
        if close == '/' {
            self.end = Some(End { at: self.cursor.at, by: Ending::Agency });
        }
    }
}
