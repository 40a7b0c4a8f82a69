//! How far a run of capitals goes: where it starts, and which small words it goes on through.

use crate::engine::entities::heads::{LONGEST, after_connectors, is_capital, is_year, kind_of, with_ordinal};
use crate::engine::entities::mention::Kind;
use crate::engine::entities::people::is_everyday_word;
use crate::engine::entities::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::Case;
use std::ops::Range;

pub(super) fn starts_run(scan: &Scan, index: usize) -> bool {
    is_capital(scan, index)
        && !scan.is_shouted(index)
        && scan.honorific(index) == 0
        && (scan.is_name_word(index)
            || !scan.is_never_name(index) && !scan.is_function_word(index) && is_capital(scan, index + 1)
            || scan.opens_sentence(index) && !scan.is_function_word(index))
}

/// The end of the capitals from `start` on, through *of the*, *for*, *and*.
pub(super) fn run_end(scan: &Scan, start: usize) -> usize {
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
pub(super) fn is_possessive_part(scan: &Scan, index: usize) -> bool {
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

pub(super) fn is_day(scan: &Scan, index: usize) -> bool {
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
                | "office"
                | "agency"
                | "authority"
                | "directorate"
                | "council"
                | "bureau"
                | "school"
                | "centre"
                | "center"
                | "foundation"
                | "secretariat"
                | "division"
        )
    }) && (start..comma).any(|token| matches!(scan.fold(token), "of" | "for" | "on" | "fur"));
    if !lists || !scan.is_comma(comma) {
        return None;
    }
    // *Federal Office of Police, Europol and Interpol*: names are no subjects, and one subject at least is a
    // word of every day.
    let subject = |token: usize| {
        scan.case(token) == Case::Capitalized
            && scan.place(token).is_none()
            && scan.given_name(token).is_none_or(|name| name.ambiguous)
            && lexicon::organisation(scan.fold(token)).is_none()
    };
    let ministry = (start..comma)
        .any(|token| matches!(scan.fold(token), "ministry" | "department" | "ministerium" | "departement"));
    let mut index = comma;
    let mut everyday = ministry;
    while index < limit {
        if scan.is_comma(index) {
            index += 1;
            let words = index;
            while index < limit && is_capital(scan, index) {
                everyday |= is_everyday_word(scan, index);
                index += 1;
            }
            if index == words || index - words > 3 || !(words..index).all(subject) {
                return None;
            }
        } else if matches!(scan.fold(index), "and" | "und") && is_capital(scan, index + 1) {
            everyday |= is_everyday_word(scan, index + 1);
            return (everyday && subject(index + 1)).then_some(index + 2);
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
        "for" | "fur" | "against" => {
            headed && (scan.place(next).is_none() || in_event(scan, start..end))
                || !headed && closes_with_event(scan, start, next)
        }
        "on" | "zur" | "zum" => headed,
        // *International Day to Combat Islamophobia*, *Day of Solidarity with the Palestinian People*.
        "to" => is_day(scan, end - 1) && scan.place(next).is_none(),
        // *Committee on the Rights of Persons with Disabilities*.
        "with" if matches!(scan.fold(end - 1), "persons" | "people" | "children" | "women") => headed,
        "with" => {
            in_event(scan, start..end)
                && matches!(scan.fold(end - 1), "solidarity" | "dialogue" | "partnership" | "cooperation")
        }
        "and" | "und" if shares_head(scan, start, end, next) => true,
        // *Court of Appeal of England and Wales*: one jurisdiction.
        "and" if scan.fold(end - 1) == "england" && scan.fold(next) == "wales" => headed,
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
        // *UN Assistance Mission in Sorrel*: where those are who are sent.
        "in" if matches!(scan.fold(end - 1), "mission" | "delegation" | "embassy" | "force")
            && next == end + 1
            && scan.place(next).is_some() =>
        {
            true
        }
        "in" => {
            in_event(scan, start..end)
                && (next > end + 1
                    || scan.place(next).is_none() && (start..end).any(|token| scan.is_lower(token))
                    || matches!(scan.fold(next), "support" | "solidarity"))
        }
        _ => false,
    }
}

/// *the Nutrition for Growth Summit*: an article before the run, and an event's noun at its end.
fn closes_with_event(scan: &Scan, start: usize, next: usize) -> bool {
    let article = start.checked_sub(1).is_some_and(|before| matches!(scan.fold(before), "the" | "a" | "an"));
    let last = (next..scan.sentence(next).end).take_while(|&token| is_capital(scan, token)).last();
    let own = scan.place(start).is_none() && lexicon::organisation(scan.fold(start)).is_none();
    let bare = is_capital(scan, next) && scan.is_lower(next - 1) && is_capital(scan, next - 2);
    article && own && bare && last.is_some_and(|last| last > next && kind_of(scan, last) == Some(Kind::Event))
}

/// *the Economic and Financial Affairs Council*, *the 32nd Red Cross and Red Crescent Conference*:
/// what stands before *and* at `and` shares the head of what follows it. An article says that one is meant.
pub(super) fn shares_head(scan: &Scan, start: usize, and: usize, next: usize) -> bool {
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
    // *the African Union Peace and Security Council*: whose council it is.
    let owner = (start + 2..and).rev().find(|&end| lexicon::organisation(&scan.key(start..end)).is_some());
    let bare = (owner.unwrap_or(start)..and).all(|token| {
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
