//! Germanic names: a run of capitals, whose head closes the part before the first connector.

use super::{LONGEST, after_connectors, begins_with_listed, is_capital, is_year, kind_of, with_ordinal};
use crate::engine::entities::mention::{Kind, Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::language::lexicon;
use std::ops::Range;

/// Proposes the names of a Germanic language.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        if !starts_run(scan, index) {
            counted_event(scan, index, proposals);
            proposals.extend(named_after(scan, index));
            index += 1;
            continue;
        }
        let end = run_end(scan, index);
        for part in parts(scan, index..end) {
            if let Some(mention) = classify(scan, part) {
                proposals.push(mention);
            }
        }
        index = end.max(index + 1);
    }
}

/// *King Arvid University*, *Prince Omar bin Said Foundation*: what is named after a person with a title.
fn named_after(scan: &Scan, title: usize) -> Option<Mention> {
    /// The most words of the person's name.
    const LONGEST_PERSON: usize = 7;
    if !is_capital(scan, title) || scan.is_title_case(title) {
        return None;
    }
    let name = title + Some(scan.honorific(title)).filter(|&length| length > 0)?;
    let limit = scan.sentence(title).end.min(name + LONGEST_PERSON);
    let in_name = |token: &usize| {
        is_capital(scan, *token) || scan.is_word(*token) && scan.pack.particles.contains(scan.fold(*token))
    };
    let head = (name..limit).take_while(in_name).find(|&token| {
        token > name
            && matches!(kind_of(scan, token), Some(Kind::Organization | Kind::Location))
            && scan.given_name(token).is_none()
            && !scan.is_function(token)
    })?;
    let kind = kind_of(scan, head)?;
    Some(Mention::new(title..run_end(scan, head), kind, weight::HONORIFIC + 5))
}

fn starts_run(scan: &Scan, index: usize) -> bool {
    is_capital(scan, index)
        && !scan.is_shouted(index)
        && scan.honorific(index) == 0
        && (scan.is_name_word(index)
            || !scan.is_never_name(index) && !scan.is_function_word(index) && is_capital(scan, index + 1)
            || scan.opens_sentence(index) && !scan.is_function_word(index))
}

/// The end of the capitals from `start` on, through *of the*, *for*, *and*.
fn run_end(scan: &Scan, start: usize) -> usize {
    let limit = scan.sentence(start).end.min(start + LONGEST);
    let mut end = start + 1;
    while end < limit {
        let capital = is_capital(scan, end)
            && scan.honorific(end) == 0
            && !scan.is_never_name(end)
            && !scan.is_headline_verb(end);
        let year = is_year(scan, end) && in_event(scan, start..end);
        if capital || year || is_possessive_part(scan, end) {
            end += 1;
        } else if let Some(next) = listed_end(scan, start, end, limit) {
            end = next;
        } else if let Some(next) = after_connectors(scan, end, limit)
            && is_capital(scan, next)
            && !scan.is_never_name(next)
            && scan.honorific(next) == 0
            && may_continue(scan, start, end, next)
        {
            end = next + 1;
        } else {
            break;
        }
    }
    end
}

/// *International Women's Day*: those whose day or college it is.
fn is_possessive_part(scan: &Scan, index: usize) -> bool {
    const OWNERS: [&str; 26] = [
        "leaders",
        "ministers",
        "refugees",
        "students",
        "youth",
        "journalists",
        "consumers",
        "parents",
        "seniors",
        "women",
        "men",
        "children",
        "people",
        "mother",
        "father",
        "veterans",
        "workers",
        "girls",
        "boys",
        "patients",
        "nurses",
        "teachers",
        "farmers",
        "king",
        "queen",
        "rectors",
    ];
    let owner = index.checked_sub(1).map_or("", |before| scan.fold(before));
    matches!(scan.fold(index), "'s" | "'")
        && OWNERS.contains(&owner)
        && is_capital(scan, index - 1)
        && is_capital(scan, index + 1)
}

fn is_day(scan: &Scan, index: usize) -> bool {
    matches!(scan.fold(index), "day" | "week" | "month" | "year" | "decade")
}

fn in_event(scan: &Scan, run: Range<usize>) -> bool {
    run.into_iter().any(|token| scan.pack.event_heads.contains(scan.fold(token)))
}

/// *Ministry of Youth, Culture and Communication*: the end of such a list, after a head that lists.
fn listed_end(scan: &Scan, start: usize, comma: usize, limit: usize) -> Option<usize> {
    let lists = (start..comma).any(|token| {
        matches!(
            scan.fold(token),
            "ministry"
                | "department"
                | "committee"
                | "organization"
                | "organisation"
                | "ministerium"
                | "departement"
                | "institute"
                | "faculty"
                | "commission"
        )
    }) && (start..comma).any(|token| matches!(scan.fold(token), "of" | "for" | "fur"));
    if !lists || !scan.is_comma(comma) {
        return None;
    }
    let mut index = comma;
    while index < limit {
        if scan.is_comma(index) {
            index += 1;
            let words = index;
            while index < limit && is_capital(scan, index) {
                index += 1;
            }
            if index == words || index - words > 3 {
                return None;
            }
        } else if matches!(scan.fold(index), "and" | "und") && is_capital(scan, index + 1) {
            return Some(index + 2);
        } else {
            return None;
        }
    }
    None
}

/// Whether the run `start..end` goes on through the connectors to `next`.
fn may_continue(scan: &Scan, start: usize, end: usize, next: usize) -> bool {
    let connector = scan.fold(end);
    let headed = (start..end).any(|token| kind_of(scan, token).is_some());
    match connector {
        "of" | "der" | "des" | "von" => headed,
        "for" | "fur" | "against" => headed && (scan.place(next).is_none() || in_event(scan, start..end)),
        "on" | "zur" | "zum" => headed,
        // *International Day to Combat Islamophobia*, *Day of Solidarity with the Palestinian People*.
        "to" => is_day(scan, end - 1) && scan.place(next).is_none(),
        "with" => {
            in_event(scan, start..end)
                && matches!(scan.fold(end - 1), "solidarity" | "dialogue" | "partnership" | "cooperation")
        }
        "and" | "und" if shares_head(scan, start, end, next) => true,
        "and" | "und" | "&" => {
            let open =
                (start..end).any(|token| matches!(scan.fold(token), "of" | "for" | "on" | "fur" | "&"));
            let article = next > end + 1;
            connector == "&"
                || open
                    && !article
                    && kind_of(scan, next).is_none_or(|_| headed && scan.fold(end - 1) != "of")
                    && scan.given_name(next).is_none()
                    && lexicon::organisation(scan.fold(next)).is_none()
                    && scan.place(next).is_none()
                    && !scan.is_function(next)
        }
        // *Culture Ministers in the Islamic World*, *Conference on Women in Development*; a town is where it is.
        "in" => {
            in_event(scan, start..end)
                && (next > end + 1
                    || scan.place(next).is_none() && (start..end).any(|token| scan.is_lower(token))
                    || matches!(scan.fold(next), "support" | "solidarity"))
        }
        _ => false,
    }
}

/// *the Economic and Financial Affairs Council*, *the 32nd Red Cross and Red Crescent Conference*:
/// what stands before *and* at `and` shares the head of what follows it. An article says that one is meant.
fn shares_head(scan: &Scan, start: usize, and: usize, next: usize) -> bool {
    if next != and + 1 || scan.is_title_case(start) {
        return false;
    }
    let opened = start.checked_sub(1).is_some_and(|before| {
        matches!(
            scan.fold(before),
            "the" | "a" | "an" | "this" | "its" | "'s" | "annual" | "der" | "die" | "das"
        ) || with_ordinal(scan, start) < start
    });
    let limit = scan.sentence(next).end;
    let last = (next..limit).take_while(|&token| is_capital(scan, token) && !scan.is_function(token)).last();
    // *the Federal Council and Federal Parliament* are two, *the Red Cross and Red Crescent Conference* is one.
    let listed = lexicon::organisation(&scan.key(start..and)).is_some()
        && last.is_some_and(|last| kind_of(scan, last) == Some(Kind::Event));
    let bare = (start..and).all(|token| {
        kind_of(scan, token).is_none_or(|_| listed)
            // *the China Import and Export Fair*, but not *the UK and Scottish Parliament*.
            && (scan.place(token).is_none() || token + 1 < and)
            && !scan.is_function(token)
            && scan.given_name(token).is_none_or(|name| name.ambiguous)
    });
    let headed = last
        .filter(|&last| last > next || start + 1 < and)
        .is_some_and(|last| matches!(kind_of(scan, last), Some(Kind::Organization | Kind::Event)));
    opened && bare && headed
}

/// A run without the functions in it: *Chairman of ECI Board of Directors* → *ECI Board of Directors*.
fn parts(scan: &Scan, run: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = run.start;
    for token in run.start..=run.end {
        // *Culture Ministers*, *Women Mediators*: in the plural it is no one's function.
        let plural = scan.fold(token).ends_with('s') && !scan.pack.functions.contains(scan.fold(token));
        // *General Assembly*: before a head it is a modifier.
        let modifier = kind_of(scan, token + 1).is_some() && token + 1 < run.end;
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
    const GRADES: [&str; 14] = [
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
    let held = |year: usize| scan.pack.event_heads.contains(scan.fold(year - 1));
    // *World Cup Qatar 2022*: or the place, the event from its year.
    let dated = (run.start + 1..first)
        .find(|&token| is_year(scan, token))
        .filter(|&year| {
            held(year) || year > run.start + 1 && scan.place(year - 1).is_some() && held(year - 1)
        })
        .map(|_| Kind::Event);
    let kind = kind_of(scan, head).or(dated).or_else(|| {
        (run.start..first)
            .rev()
            .find_map(|token| kind_of(scan, token).filter(|&kind| kind == Kind::Organization))
    })?;
    let kind = if is_parliament(scan, head) { Kind::Organization } else { kind };
    let company = scan.pack.company_forms.contains(scan.fold(run.end - 1));
    let start =
        if kind == Kind::Event { with_ordinal(scan, with_partner(scan, run.start)) } else { run.start };
    let opens = scan.opens_sentence(run.start) && run.len() == 1;
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
    let strength = match kind {
        Kind::Location => weight::LISTED - 5,
        _ if begins_with_listed(scan, run.start, run.end) => weight::HEAD + 6,
        _ => weight::HEAD,
    };
    Some(Mention::new(start..run.end, kind, strength))
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

/// *US Congress*, *Argentine Congress*: a country's is its parliament.
fn is_parliament(scan: &Scan, head: usize) -> bool {
    scan.fold(head) == "congress"
        && head.checked_sub(1).is_some_and(|before| {
            scan.is_demonym(before)
                || scan.place(before).is_some_and(|place| place.kind == lexicon::PlaceKind::Country)
        })
}

/// Heads that in a heading are ordinary nouns: *Key Services*, *Personal Development*.
fn is_weak_head(word: &str) -> bool {
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

/// *the 67th session of the Commission*: an event in lower case that is counted. Weeks and years are
/// counted too, and are no events.
fn counted_event(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    const SITTINGS: [&str; 12] = [
        "session",
        "meeting",
        "summit",
        "conference",
        "congress",
        "assembly",
        "forum",
        "symposium",
        "colloquium",
        "convention",
        "tagung",
        "sitzung",
    ];
    if !scan.is_lower(index)
        || scan.fold(index + 1) != "of"
        || !SITTINGS.contains(&scan.fold(index))
        || scan.is_shouted(index)
    {
        return;
    }
    let start = counted_start(scan, index);
    // *the first meeting of*: the ordinal only counts.
    let mere_count =
        scan.fold(start) == "first" && matches!(scan.fold(index), "meeting" | "sitzung" | "tagung");
    if start == index || mere_count {
        return;
    }
    let limit = scan.sentence(index).end;
    let Some(next) = after_connectors(scan, index + 1, limit) else { return };
    if is_capital(scan, next) {
        let end = run_end(scan, next);
        // *the first meeting of European ministers*: a people's adjective names no one.
        if !(scan.is_demonym(end - 1) && scan.is_lower(end)) {
            proposals.push(Mention::new(start..end, Kind::Event, weight::HEAD));
        }
    }
}

/// The ordinal before the head, an adjective or two between them at most: *the 12th plenary session*.
fn counted_start(scan: &Scan, index: usize) -> usize {
    const BETWEEN: usize = 2;
    (0..=BETWEEN)
        .map_while(|back| index.checked_sub(back))
        .take_while(|&at| at == index || scan.is_lower(at))
        .find_map(|at| Some(with_ordinal(scan, at)).filter(|&start| start < at))
        .unwrap_or(index)
}
