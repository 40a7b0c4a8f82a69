//! Germanic names: a run of capitals, whose head closes the part before the first connector.

mod counted;
mod named;
mod run;

use super::kind_of;
use crate::engine::entities::mention::{Kind, Known, Mention, weight};
use crate::engine::entities::scan::Scan;
use counted::counted_event;
pub(in crate::engine::entities) use named::is_weak_head;
use named::named;
use run::{is_day, is_possessive_part, run_end, starts_run};
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
            if let Some(mention) = named(scan, part) {
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
    Some(Mention::new(title..end, kind, weight::HONORIFIC + 5))
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
    #[rustfmt::skip]
    const GRADES: [&str; 20] = [
        "high", "deputy", "vice", "prime", "assistant", "acting", "special", "general", "senior", "chief",
        "foreign", "permanent", "first", "executive", "country", "resident", "managing", "district", "regional",
        "area",
    ];
    GRADES.contains(&word)
}
