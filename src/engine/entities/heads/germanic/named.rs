//! A run of capitals → what it names, by the head of its first part: the last word before the first connector.

use super::run::{is_possessive_part, shares_head, with_listed};
use crate::engine::entities::heads::ordinals::with_ordinal;
use crate::engine::entities::heads::{begins_with_listed, is_year, kind_of};
use crate::engine::entities::mention::{Kind, Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::language::{Language, lexicon};
use std::ops::Range;

/// What a run names, if it is a name.
pub(super) fn named(scan: &Scan, tokens: Range<usize>) -> Option<Mention> {
    let first = first_part_end(scan, &tokens);
    if first == tokens.end && is_of_nature(scan, &tokens) {
        return Some(Mention::new(tokens, Kind::Location, weight::LISTED));
    }
    let run = Run { scan, head: head(scan, &tokens, first)?, first, tokens };
    let kind = run.kind()?;
    let start = run.start(kind);
    if run.is_noun(start) || run.is_heading() || run.is_city(kind) {
        return None;
    }
    Some(Mention::new(start..run.tokens.end, kind, run.strength(kind)))
}

/// Where the first connector stands that doesn't share the head; the end where there is none.
fn first_part_end(scan: &Scan, tokens: &Range<usize>) -> usize {
    tokens
        .clone()
        .find(|&token| {
            scan.is_lower(token) && !is_shared(scan, tokens.start, token) && !is_possessive_part(scan, token)
        })
        .unwrap_or(tokens.end)
}

/// *Marine and Sailing Office*: whether the conjunction joins modifiers of one head.
fn is_shared(scan: &Scan, start: usize, and: usize) -> bool {
    matches!(scan.fold(and), "and" | "und") && shares_head(scan, start, and, and + 1)
}

/// *Lake Amistad*, *Mount Kenya*: nature's names have their head first.
fn is_of_nature(scan: &Scan, tokens: &Range<usize>) -> bool {
    matches!(scan.fold(tokens.start), "lake" | "mount" | "cape" | "port" | "fort" | "gulf")
        && tokens.len() >= 2
        && matches!(kind_of(scan, tokens.end - 1), None | Some(Kind::Location))
}

/// The last word of the first part that is no number: *Expo 2020*, *World War II*.
fn head(scan: &Scan, tokens: &Range<usize>, first: usize) -> Option<usize> {
    let counts = |&token: &usize| {
        scan.is_number(token) || matches!(scan.words(token), "I" | "II" | "III" | "IV" | "V")
    };
    (tokens.start..first).rev().find(|token| !counts(token))
}

/// A run of capitals whose head is found.
struct Run<'s, 'a> {
    scan: &'s Scan<'a>,
    tokens: Range<usize>,
    /// Where its first part ends.
    first: usize,
    head: usize,
}

impl Run<'_, '_> {
    fn kind(&self) -> Option<Kind> {
        let scan = self.scan;
        let kind = kind_of(scan, self.head)
            .or_else(|| (self.is_dated() || self.is_hosted()).then_some(Kind::Event))
            .or_else(|| self.organisation_within())?;
        if is_venue(scan, &self.tokens, self.head) {
            return Some(Kind::Location);
        }
        Some(if is_parliament(scan, self.head) { Kind::Organization } else { kind })
    }

    /// *Expo 2020 Dubai*, *World Cup Qatar 2022*: the year parts the event from its place, or the place the
    /// event from its year.
    fn is_dated(&self) -> bool {
        let scan = self.scan;
        let held = |token: usize| scan.is_in(token, &scan.pack.event_heads);
        let start = self.tokens.start;
        (start + 1..self.first).find(|&token| is_year(scan, token)).is_some_and(|year| {
            held(year - 1) || year > start + 1 && scan.place(year - 1).is_some() && held(year - 2)
        })
    }

    /// *Green Rope Summit Oman*: where it is held closes it.
    fn is_hosted(&self) -> bool {
        let (scan, host) = (self.scan, self.first - 1);
        host > self.tokens.start + 1
            && scan.place(host).is_some()
            && kind_of(scan, host - 1) == Some(Kind::Event)
    }

    fn organisation_within(&self) -> Option<Kind> {
        let mut kinds = (self.tokens.start..self.first).map(|token| kind_of(self.scan, token));
        kinds.find(|kind| *kind == Some(Kind::Organization))?
    }

    /// Where the name begins: with its number, with what shares its head.
    fn start(&self, kind: Kind) -> usize {
        let (scan, start) = (self.scan, self.tokens.start);
        if kind == Kind::Event {
            with_number(scan, with_partner(scan, start))
        } else if self.tokens.clone().any(|and| is_shared(scan, start, and)) {
            with_listed(scan, start)
        } else {
            start
        }
    }

    fn is_company(&self) -> bool {
        self.scan.is_in(self.tokens.end - 1, &self.scan.pack.company_forms)
    }

    /// Whether one word is all that there is, and no more than a noun; `start`: where its name would begin.
    fn is_noun(&self, start: usize) -> bool {
        let (scan, word) = (self.scan, self.tokens.start);
        // *ersten Sitzung*, *zweiten Tag*: German nouns have capitals.
        let counted = scan.pack.language == Language::German && start < word && scan.is_lower(start);
        // *the 2031 Challenge*: a year and a noun name nothing.
        let dated = is_year(scan, start);
        let bare = start == word && !self.is_company();
        self.tokens.len() == 1 && (bare || scan.opens_sentence(word) || counted || dated)
    }

    /// A headline's capitals don't tell where a name ends: its names come from the text below. *Selfless Service*
    /// over a paragraph is no one.
    fn is_heading(&self) -> bool {
        let (scan, start) = (self.scan, self.tokens.start);
        scan.is_title_case(start)
            || scan.is_heading(start) && is_weak_head(scan.fold(self.head)) && !self.is_company()
    }

    /// *Canton of Graubünden*, *Emirate of Sharjah*: one name, the place of which its complement is told.
    fn is_unit(&self) -> bool {
        self.head == self.tokens.start && self.first < self.tokens.end && self.scan.is(self.first, "of")
    }

    /// *City of Sorrelby* is Sorrelby.
    fn is_city(&self, kind: Kind) -> bool {
        kind == Kind::Location && self.is_unit() && self.scan.fold(self.head) == "city"
    }

    fn strength(&self, kind: Kind) -> u32 {
        let (scan, tokens) = (self.scan, &self.tokens);
        // *Makassar Strait*: more than the town that gave it its name.
        let natural = || {
            tokens.len() > 1
                && self.head == tokens.end - 1
                && !scan.is_in(self.head, &scan.pack.administrative)
        };
        match kind {
            Kind::Location if self.is_unit() || natural() => weight::HEAD,
            Kind::Location => weight::LISTED - 5,
            _ if begins_with_listed(scan, tokens.start, tokens.end) => weight::HEAD + 6,
            _ => weight::HEAD,
        }
    }
}

/// *4th Rain Week*, *the 2031 World Cup*: where the name begins, with its ordinal or its year.
fn with_number(scan: &Scan, start: usize) -> usize {
    let ordinal = with_ordinal(scan, start);
    let year =
        start.checked_sub(1).filter(|&year| is_year(scan, year) && scan.sentence(start).contains(&year));
    let told = |year: &usize| {
        year.checked_sub(1).is_none_or(|before| {
            matches!(scan.fold(before), "the" | "this" | "its" | "our" | "'s")
                || !scan.sentence(start).contains(&before)
        })
    };
    if ordinal < start { ordinal } else { year.filter(told).unwrap_or(start) }
}

/// *U.S. – Africa Leaders Summit*: where the first of two begins that a dash joins.
fn with_partner(scan: &Scan, start: usize) -> usize {
    let joined = start >= 2
        && matches!(scan.words(start - 1), "-" | "–" | "—")
        && scan.sentence(start).contains(&(start - 2))
        && (scan.place(start - 2).is_some() || lexicon::organisation(scan.fold(start - 2)).is_some())
        && scan.place(start).is_some();
    if joined { start - 2 } else { start }
}

/// *Sorrelby International Conference Centre*, *at Varenne House*: where one meets.
fn is_venue(scan: &Scan, run: &Range<usize>, head: usize) -> bool {
    const MET_IN: [&str; 6] = ["conference", "convention", "exhibition", "congress", "congresses", "expo"];
    let before = scan.fold_before(head);
    let led = scan.words_before(run.start);
    head + 1 == run.end
        && match scan.fold(head) {
            "centre" | "center" | "hall" if head > run.start && MET_IN.contains(&before) => true,
            "house" | "hall" => led == "at" && run.len() == 2,
            _ => false,
        }
}

/// *US Congress*, *Argentine Congress*: a country's is its parliament.
fn is_parliament(scan: &Scan, head: usize) -> bool {
    scan.fold(head) == "congress"
        && head.checked_sub(1).is_some_and(|before| {
            scan.is_demonym(before)
                || scan.place(before).is_some_and(|place| place.kind == lexicon::PlaceKind::Country)
        })
}

/// Heads that in a heading are ordinary nouns: *Key Services*, *Personal Development*.
pub(in crate::engine::entities) fn is_weak_head(word: &str) -> bool {
    #[rustfmt::skip]
    const WEAK: [&str; 36] = [
        "service", "services", "health", "media", "energy", "insurance", "technology", "technologies",
        "systems", "solutions", "industries", "sciences", "digital", "global", "international", "worldwide",
        "brands", "foods", "books", "news", "entertainment", "capital", "partners", "administration",
        "initiative", "platform", "team", "store", "stores", "shop", "financial", "healthcare", "medical",
        "software", "communications", "programme",
    ];
    WEAK.contains(&word)
}
