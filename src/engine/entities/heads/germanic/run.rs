//! How far a run of capitals goes: where it starts, and which small words it goes on through.

use crate::engine::entities::heads::{LONGEST, after_connectors, is_year, kind_of, with_ordinal};
use crate::engine::entities::mention::Kind;
use crate::engine::entities::people::is_everyday_word;
use crate::engine::entities::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::Case;
use std::ops::Range;

pub(super) fn starts_run(scan: &Scan, index: usize) -> bool {
    scan.is_capital(index)
        && !scan.is_shouted(index)
        && !is_title(scan, index)
        && (scan.is_name_word(index)
            || !scan.is_never_name(index) && !scan.is_function_word(index) && scan.is_capital(index + 1)
            || scan.opens_sentence(index) && !scan.is_function_word(index))
}

/// The end of the capitals from `start` on, through *of the*, *for*, *and*.
pub(super) fn run_end(scan: &Scan, start: usize) -> usize {
    let limit = scan.sentence(start).end.min(start + LONGEST);
    let mut end = start + 1;
    while end < limit {
        let capital = scan.is_capital(end)
            && !is_title(scan, end)
            && !scan.is_never_name(end)
            && !scan.is_headline_verb(end);
        let year = is_year(scan, end) && in_event(scan, start..end);
        if capital || year || is_possessive_part(scan, end) {
            end += 1;
        } else if let Some(next) = listed_end(scan, start, end, limit) {
            end = next;
        } else if let Some(next) = after_connectors(scan, end, limit)
            && scan.is_capital(next)
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

/// A title before a name. *General Cooperation Meeting* has none: a head follows among the capitals.
fn is_title(scan: &Scan, index: usize) -> bool {
    const REACH: usize = 3;
    let grades = || {
        scan.fold(index) == "general"
            && (index + 1..=index + REACH)
                .take_while(|&token| scan.is_capital(token))
                .any(|token| scan.is_in(token, &scan.pack.event_heads))
    };
    scan.honorific(index) > 0 && !grades()
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
    let owner = scan.fold_before(index);
    matches!(scan.fold(index), "'s" | "'")
        && OWNERS.contains(&owner)
        && scan.is_capital(index - 1)
        && scan.is_capital(index + 1)
}

pub(super) fn is_day(scan: &Scan, index: usize) -> bool {
    matches!(scan.fold(index), "day" | "week" | "month" | "year" | "decade")
}

fn in_event(scan: &Scan, run: Range<usize>) -> bool {
    run.into_iter().any(|token| scan.is_in(token, &scan.pack.event_heads))
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
            while index < limit && scan.is_capital(index) {
                everyday |= is_everyday_word(scan, index);
                index += 1;
            }
            if index == words || index - words > 3 || !(words..index).all(subject) {
                return None;
            }
        } else if matches!(scan.fold(index), "and" | "und") && scan.is_capital(index + 1) {
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
    let article = matches!(scan.fold_before(start), "the" | "a" | "an");
    let last = (next..scan.sentence(next).end).take_while(|&token| scan.is_capital(token)).last();
    let own = scan.place(start).is_none() && lexicon::organisation(scan.fold(start)).is_none();
    let bare = scan.is_capital(next) && scan.is_lower(next - 1) && scan.is_capital(next - 2);
    article && own && bare && last.is_some_and(|last| last > next && kind_of(scan, last) == Some(Kind::Event))
}

/// *the Foreign, Commonwealth and Development Office*: where the list of modifiers begins whose last is at
/// `start`; `start` where no article opens it.
pub(super) fn with_listed(scan: &Scan, start: usize) -> usize {
    /// The most words before the last.
    const MOST: usize = 3;
    let mut first = start;
    for _ in 0..MOST {
        let Some(word) = first.checked_sub(2).filter(|&word| {
            scan.is_comma(first - 1)
                && scan.case(word) == Case::Capitalized
                && kind_of(scan, word).is_none()
                && scan.place(word).is_none()
                && !scan.is_function(word)
                && scan.given_name(word).is_none_or(|name| name.ambiguous)
        }) else {
            break;
        };
        first = word;
    }
    let article = scan.words_before(first) == "the";
    if article { first } else { start }
}

/// *the Economic and Financial Affairs Council*, *the 32nd Red Cross and Red Crescent Conference*:
/// what stands before *and* at `and` shares the head of what follows it. An article says that one is meant.
pub(super) fn shares_head(scan: &Scan, start: usize, and: usize, next: usize) -> bool {
    if next != and + 1 || scan.is_title_case(start) {
        return false;
    }
    let opened = with_listed(scan, start).checked_sub(1).is_some_and(|before| {
        matches!(
            scan.fold(before),
            "the" | "a" | "an" | "this" | "its" | "'s" | "annual" | "der" | "die" | "das"
        ) || with_ordinal(scan, start) < start
    });
    let limit = scan.sentence(next).end;
    let last = (next..limit).take_while(|&token| scan.is_capital(token) && !scan.is_function(token)).last();
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
