//! Germanic names: a run of capitals, whose head closes the part before the first connector.

mod counted;
mod run;

use super::{begins_with_listed, is_year, kind_of, with_ordinal};
use crate::engine::entities::mention::{Kind, Known, Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::language::{Language, lexicon};
use counted::counted_event;
use run::{is_day, is_possessive_part, run_end, shares_head, starts_run, with_listed};
use std::ops::Range;

/// Proposes the names of a Germanic language.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        if let Some(named) = named_after(scan, index) {
            index = named.tokens.end;
            proposals.push(named);
            continue;
        }
        if !starts_run(scan, index) {
            counted_event(scan, index, proposals);
            index += 1;
            continue;
        }
        let end = run_end(scan, index);
        for part in parts(scan, index..end) {
            if let Some(mention) = classify(scan, part) {
                proposals.extend(seat(scan, &mention));
                proposals.push(mention);
            }
        }
        index = end.max(index + 1);
    }
}

/// *UN Mission in Sorrel*: the place that its name ends with is named too.
fn seat(scan: &Scan, mention: &Mention) -> Option<Mention> {
    let place = mention.tokens.end - 1;
    let located =
        mention.kind == Kind::Organization && place > mention.tokens.start && scan.is(place - 1, "in");
    let id = scan.place(place).filter(|_| located)?.id;
    let mut seat = Mention::new(place..place + 1, Kind::Location, weight::DEFINED);
    seat.known = Some(Known::Place(id));
    Some(seat)
}

/// *King Arvid University*, *Omar bin Said Foundation*: what is named after a person with a title, or whose
/// name has a particle.
fn named_after(scan: &Scan, title: usize) -> Option<Mention> {
    /// The most words of the person's name.
    const LONGEST_PERSON: usize = 7;
    if !scan.is_capital(title) || scan.is_title_case(title) {
        return None;
    }
    let titled = scan.honorific(title);
    let descended =
        scan.given_name(title).is_some() && matches!(scan.fold(title + 1), "bin" | "bint" | "ibn" | "ben");
    if titled == 0 && !descended {
        return None;
    }
    let name = title + titled;
    let limit = scan.sentence(title).end.min(name + LONGEST_PERSON);
    let in_name = |token: &usize| {
        scan.is_capital(*token) || scan.is_word(*token) && scan.is_in(*token, &scan.pack.particles)
    };
    let head = (name..limit).take_while(in_name).find(|&token| {
        token > name
            && matches!(kind_of(scan, token), Some(Kind::Organization | Kind::Location))
            && scan.given_name(token).is_none()
            && !scan.is_function(token)
    })?;
    let kind = kind_of(scan, head)?;
    let end = run_end(scan, head);
    Some(Mention::new(title..second_head_end(scan, end).unwrap_or(end), kind, weight::HONORIFIC + 5))
}

/// *King Arvid Rescue Aid | and Relief Centre*: where what *and* joins closes with the head of both.
fn second_head_end(scan: &Scan, and: usize) -> Option<usize> {
    let joined =
        matches!(scan.fold(and), "and" | "&") && matches!(scan.fold(and - 1), "aid" | "relief" | "research");
    let limit = scan.sentence(and).end;
    let last = (and + 1..limit).take_while(|&token| scan.is_capital(token)).last().filter(|_| joined)?;
    (kind_of(scan, last) == Some(Kind::Organization) && scan.place(and + 1).is_none()).then_some(last + 1)
}

/// A run without the functions in it: *Chairman of ECI Board of Directors* → *ECI Board of Directors*.
fn parts(scan: &Scan, run: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = run.start;
    for token in run.start..=run.end {
        // *Culture Ministers*, *Women Mediators*: in the plural it is no one's function.
        let plural = scan.fold(token).ends_with('s') && !scan.is_in(token, &scan.pack.functions);
        // *General Assembly*: before a head it is a modifier.
        // *Mother Language Day*, *Teachers and Nurses Week*: whose day it is.
        let honoured =
            (token + 1..run.end.min(token + 4)).any(|day| is_day(scan, day) && scan.is_capital(day));
        // *General Cooperation Meeting*.
        let general = scan.fold(token) == "general"
            && (token + 1..run.end).any(|head| kind_of(scan, head) == Some(Kind::Event));
        let modifier = kind_of(scan, token + 1).is_some() && token + 1 < run.end || honoured || general;
        // *Department of Justice*: what it is for.
        let governed = token > run.start && scan.is(token - 1, "of") && scan.fold(token) == "justice";
        let function = token < run.end
            && !governed
            && scan.is_function(token)
            && kind_of(scan, token).is_none()
            && !plural
            && !modifier
            // *King's College*.
            && !is_possessive_part(scan, token + 1);
        let titled = function || token == run.end && (scan.is_function(token) || scan.honorific(token) > 0);
        if function || token == run.end {
            let mut part = start..token;
            // *European Union High* Representative: what grades the office belongs to it.
            while titled && !part.is_empty() && is_grade(scan.fold(part.end - 1)) {
                part.end -= 1;
            }
            while part.start < part.end && scan.is_lower(part.start) {
                part.start += 1;
            }
            while part.start < part.end && scan.is_lower(part.end - 1) {
                part.end -= 1;
            }
            if !part.is_empty() {
                parts.push(part);
            }
            start = token + 1;
        }
    }
    parts
}

fn is_grade(word: &str) -> bool {
    const GRADES: [&str; 20] = [
        "high",
        "deputy",
        "vice",
        "prime",
        "assistant",
        "acting",
        "special",
        "general",
        "senior",
        "chief",
        "foreign",
        "permanent",
        "first",
        "executive",
        "country",
        "resident",
        "managing",
        "district",
        "regional",
        "area",
    ];
    GRADES.contains(&word)
}

/// What a run names, by the head of its first part: the last word before the first connector.
fn classify(scan: &Scan, run: Range<usize>) -> Option<Mention> {
    let shared = |token: usize| {
        matches!(scan.fold(token), "and" | "und") && shares_head(scan, run.start, token, token + 1)
    };
    let first = run
        .clone()
        .find(|&token| scan.is_lower(token) && !shared(token) && !is_possessive_part(scan, token))
        .unwrap_or(run.end);
    // *Lake Amistad*, *Mount Kenya*: nature's names have their head first.
    let nature = matches!(scan.fold(run.start), "lake" | "mount" | "cape" | "port" | "fort" | "gulf")
        && run.len() >= 2
        && matches!(kind_of(scan, run.end - 1), None | Some(Kind::Location));
    if nature && first == run.end {
        return Some(Mention::new(run, Kind::Location, weight::LISTED));
    }
    // *Expo 2020*, *World War II*.
    let counts =
        |token: usize| scan.is_number(token) || matches!(scan.words(token), "I" | "II" | "III" | "IV" | "V");
    let numbers = (run.start..first).rev().take_while(|&token| counts(token)).count();
    let head = (first - numbers).checked_sub(1).filter(|&head| head >= run.start)?;
    // *Expo 2020 Dubai*: the year parts the event from its place.
    let held = |year: usize| scan.is_in(year - 1, &scan.pack.event_heads);
    // *World Cup Qatar 2022*: or the place, the event from its year.
    let dated = (run.start + 1..first)
        .find(|&token| is_year(scan, token))
        .filter(|&year| {
            held(year) || year > run.start + 1 && scan.place(year - 1).is_some() && held(year - 1)
        })
        .map(|_| Kind::Event);
    // *Nutrition for Growth Summit*: the noun that closes the whole.
    let closing = || kind_of(scan, run.end - 1).filter(|&kind| kind == Kind::Event && first < run.end);
    // *Green Rope Summit Oman*: where it is held closes it.
    let hosted = || {
        let host = first - 1;
        let event = host.checked_sub(1).filter(|&event| event > run.start)?;
        (scan.place(host).is_some() && kind_of(scan, event) == Some(Kind::Event)).then_some(Kind::Event)
    };
    let kind = kind_of(scan, head).or(dated).or_else(hosted).or_else(closing).or_else(|| {
        (run.start..first)
            .rev()
            .find_map(|token| kind_of(scan, token).filter(|&kind| kind == Kind::Organization))
    })?;
    let kind = match kind {
        _ if is_venue(scan, &run, head) => Kind::Location,
        _ if is_parliament(scan, head) => Kind::Organization,
        // *the 78th World Health Assembly*: its sitting.
        _ if scan.fold(head) == "assembly" && with_ordinal(scan, run.start) < run.start => Kind::Event,
        kind => kind,
    };
    let company = scan.is_in(run.end - 1, &scan.pack.company_forms);
    let start = if kind == Kind::Event {
        with_number(scan, with_partner(scan, run.start))
    } else if run.clone().any(shared) {
        with_listed(scan, run.start)
    } else {
        run.start
    };
    // *ersten Sitzung*, *zweiten Tag*: German nouns have capitals.
    let counted =
        run.len() == 1 && scan.pack.language == Language::German && is_lower_before(scan, start, run.start);
    // *Anna Day*: a surname.
    if run.len() == 2 && scan.fold(head) == "day" && scan.given_name(run.start).is_some() {
        return None;
    }
    // *the 2031 Challenge*: a year and a noun name nothing.
    let dated = run.len() == 1 && is_year(scan, start);
    let opens = scan.opens_sentence(run.start) && run.len() == 1 || counted || dated;
    if run.len() == 1 && !company && start == run.start || opens {
        return None;
    }
    // *The Summit on …* is no name of its own, a head that stands first needs its complement.
    if kind == Kind::Location && head == run.start && first == run.end {
        return None;
    }
    // A headline's capitals don't tell where a name ends: its names come from the text below.
    // *Selfless Service* over a paragraph is no one.
    if scan.is_title_case(run.start)
        || scan.is_heading(run.start) && is_weak_head(scan.fold(head)) && !company
    {
        return None;
    }
    // *Canton of Graubünden*, *Emirate of Sharjah*: one name, the place of which its complement is told.
    let unit = kind == Kind::Location && head == run.start && first < run.end && scan.is(first, "of");
    // *City of Sorrelby* is Sorrelby.
    if unit && scan.fold(head) == "city" {
        return None;
    }
    // *Makassar Strait*: more than the town that gave it its name.
    let natural = kind == Kind::Location
        && run.len() > 1
        && head == run.end - 1
        && !scan.is_in(head, &scan.pack.administrative);
    let strength = match kind {
        Kind::Location if natural => weight::HEAD,
        Kind::Location if unit => weight::HEAD,
        Kind::Location => weight::LISTED - 5,
        _ if begins_with_listed(scan, run.start, run.end) => weight::HEAD + 6,
        _ => weight::HEAD,
    };
    Some(Mention::new(start..run.end, kind, strength))
}

fn is_lower_before(scan: &Scan, start: usize, head: usize) -> bool {
    start < head && scan.is_lower(start)
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
pub(super) fn is_weak_head(word: &str) -> bool {
    const WEAK: [&str; 36] = [
        "service",
        "services",
        "health",
        "media",
        "energy",
        "insurance",
        "technology",
        "technologies",
        "systems",
        "solutions",
        "industries",
        "sciences",
        "digital",
        "global",
        "international",
        "worldwide",
        "brands",
        "foods",
        "books",
        "news",
        "entertainment",
        "capital",
        "partners",
        "administration",
        "initiative",
        "platform",
        "team",
        "store",
        "stores",
        "shop",
        "financial",
        "healthcare",
        "medical",
        "software",
        "communications",
        "programme",
    ];
    WEAK.contains(&word)
}
