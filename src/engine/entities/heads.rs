//! Names built on a noun that says what they are: *Organisation de la coopération islamique*,
//! *World Food Programme*, *51e session du Conseil*, *palais de Sakhir*.
//!
//! Two grammars. Romance names begin with their head and go on through adjectives and complements,
//! in capitals or not; Germanic names are a run of capitals, the head closing its first part.

use super::mention::{Kind, Mention, weight};
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::{Case, Tag};
use std::ops::Range;

/// The most words that a name may have.
const LONGEST: usize = 18;
/// The most complements without a capital: more is a sentence, not a name.
const LOWERCASE_COMPLEMENTS: usize = 3;

/// Proposes the names built on a head noun.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    match scan.pack.language {
        Language::French | Language::Italian | Language::Spanish | Language::Portuguese => {
            romance(scan, proposals)
        }
        Language::Arabic => {}
        _ => germanic(scan, proposals),
    }
}

/// What the noun at `index` is the head of.
fn head_kind(scan: &Scan, index: usize) -> Option<Kind> {
    if scan.is_in(index, &scan.pack.event_heads) {
        Some(Kind::Event)
    } else if scan.is_in(index, &scan.pack.organisation_heads) {
        Some(Kind::Organization)
    } else if scan.is_in(index, &scan.pack.place_heads) {
        Some(Kind::Location)
    } else {
        None
    }
}

// ---- Romance: the head comes first -------------------------------------------------------------

fn romance(scan: &Scan, proposals: &mut Vec<Mention>) {
    for index in 0..scan.len() {
        let Some(kind) = head_kind(scan, index) else { continue };
        let start = if kind == Kind::Event { with_ordinal(scan, index) } else { index };
        let ordinal = start < index;
        // *secrétaire d'État*: no state.
        if kind == Kind::Location
            && index >= 2
            && scan.is_function(index - 2)
            && scan.pack.connectors.contains(scan.fold(index - 1))
        {
            continue;
        }
        let capital = scan.case(index) != Case::Lower;
        let written_small = match kind {
            Kind::Event => ordinal,
            Kind::Organization => scan.pack.lowercase_heads.contains(scan.fold(index)),
            _ => true,
        };
        if !capital && !written_small {
            continue;
        }
        let end =
            complement_end(scan, index, capital || ordinal || written_small && kind == Kind::Organization);
        let end = if capital || ordinal { end } else { last_capital_end(scan, index, end) };
        let has_capital =
            (index + 1..end).any(|token| scan.token(token).is_some_and(|token| token.is_capital()));
        if end == index + 1 && !(kind == Kind::Event && ordinal && capital) {
            continue;
        }
        let sure = if capital { scan.is_name_word(index) || has_capital } else { has_capital };
        let end = if kind == Kind::Organization { with_seat(scan, index, end) } else { end };
        if !sure || (kind == Kind::Location && !has_capital) || scan.is_shouted(index) {
            continue;
        }
        // *la ville de X*, *la mosquée de X*: the name is X; *lac Tchad* is one name.
        let small_unit = kind == Kind::Location && !capital && scan.is_lower(index + 1);
        let first = if small_unit { first_capital(scan, index + 1, end) } else { start };
        let strength = match kind {
            Kind::Location if small_unit => weight::LISTED - 5,
            Kind::Location => weight::LISTED + 2,
            _ => weight::HEAD,
        };
        proposals.push(Mention::new(first..end, kind, strength));
    }
}

/// In lower case a name goes as far as its last capital.
fn last_capital_end(scan: &Scan, index: usize, end: usize) -> usize {
    let capital = |token: &usize| scan.token(*token).is_some_and(|token| token.is_capital());
    (index + 1..end).rev().find(capital).map_or(index + 1, |last| {
        if last + 1 < end && is_adjective(scan, last + 1) { last + 2 } else { last + 1 }
    })
}

/// *Ambassade des États-Unis en Arménie*: what is sent somewhere has the place in its name.
fn with_seat(scan: &Scan, head: usize, end: usize) -> usize {
    const SENT: [&str; 10] = [
        "ambassade",
        "mission",
        "consulat",
        "delegation",
        "bureau",
        "representation",
        "embassy",
        "consulate",
        "embajada",
        "ambasciata",
    ];
    let seated = SENT.contains(&scan.fold(head)) && is_locative(scan, end) && scan.place(end + 1).is_some();
    if seated { end + 2 } else { end }
}

/// Where the name begins: an ordinal before its head belongs to it (*46e session*).
fn with_ordinal(scan: &Scan, index: usize) -> usize {
    let Some(before) = index.checked_sub(1) else { return index };
    let figure = scan.is_number(before)
        && scan
            .fold(before)
            .ends_with(|last: char| last.is_alphabetic() || last == 'º' || last == 'ª' || last == '°');
    let roman =
        scan.case(before) == Case::Upper && scan.words(before).chars().all(|letter| "IVXLC".contains(letter));
    let grand = scan.token(before).is_some_and(|token| token.is_capital())
        && matches!(scan.fold(before), "grand" | "grande" | "gran");
    if figure || roman || grand || scan.pack.ordinals.contains(scan.fold(before)) { before } else { index }
}

fn first_capital(scan: &Scan, start: usize, end: usize) -> usize {
    (start..end).find(|&token| scan.token(token).is_some_and(|token| token.is_capital())).unwrap_or(start)
}

/// Where the name ends that the head at `index` opens. `wide`: the head is in capitals or counted,
/// so that complements in lower case belong to it.
fn complement_end(scan: &Scan, index: usize, wide: bool) -> usize {
    let limit = scan.sentence(index).end.min(index + LONGEST);
    let mut end = index + 1;
    let mut small = 0;
    while end < limit {
        if scan.is_word(end) && scan.token(end).is_some_and(|token| token.is_capital()) {
            if scan.honorific(end) > 0 || scan.is_function(end) && end > index + 1 {
                break;
            }
            end += 1;
            continue;
        }
        if is_adjective(scan, end) {
            end += 1;
            continue;
        }
        let Some(next) = after_connectors(scan, end, limit) else { break };
        let joins_and = matches!(scan.fold(end), "et" | "e" | "y");
        if joins_and && !may_join(scan, index, end, next) {
            break;
        }
        let capital = scan.token(next).is_some_and(|token| token.is_capital());
        if capital
            && scan.honorific(next) == 0
            && !scan.pack.never_names.contains(scan.fold(next))
            && !is_locative(scan, end)
        {
            end = next + 1;
        } else if wide
            && small < LOWERCASE_COMPLEMENTS
            && is_small_noun(scan, next)
            && !is_locative(scan, end)
        {
            small += 1;
            end = next + 1;
        } else {
            break;
        }
    }
    end
}

/// *à*, *en*: the name is over, what follows says where.
fn is_locative(scan: &Scan, index: usize) -> bool {
    matches!(scan.fold(index), "a" | "au" | "aux" | "en" | "sur" | "contre" | "al" | "su")
}

/// The first word after the connectors that begin at `index`, if there are one to three of them.
fn after_connectors(scan: &Scan, index: usize, limit: usize) -> Option<usize> {
    let mut next = index;
    while next < limit
        && next - index < 3
        && scan.is_lower(next)
        && scan.pack.connectors.contains(scan.fold(next))
    {
        next += 1;
    }
    let bare_article = next == index + 1
        && matches!(
            scan.fold(index),
            "la" | "le" | "les" | "l'" | "il" | "lo" | "los" | "las" | "el" | "o" | "a" | "os" | "as"
        );
    (next > index && next < limit && !bare_article && scan.is_word(next)).then_some(next)
}

/// *Ministère de l'Économie et des Finances*, but not *le Conseil et les États*.
fn may_join(scan: &Scan, head: usize, and: usize, next: usize) -> bool {
    const JOINING: [&str; 9] =
        ["minist", "comit", "commis", "direc", "direz", "depart", "dipart", "agenc", "organis"];
    let joins = JOINING.iter().any(|stem| scan.fold(head).starts_with(stem));
    // The second complement is linked as the first: *et des Finances*; after *pour* an article does.
    let linked = (and + 1..next)
        .any(|token| matches!(scan.fold(token), "de" | "du" | "des" | "d'" | "di" | "del" | "do" | "da"))
        || (head..and).any(|token| matches!(scan.fold(token), "pour" | "per" | "para"));
    joins
        && linked
        && head_kind(scan, next).is_none()
        && scan.honorific(next) == 0
        && scan.place(next).is_none()
        && scan.given_name(next).is_none()
        && !scan.is_verb(next)
        && !scan.is_function(next)
}

/// A word in lower case with the ending of an adjective.
fn is_adjective(scan: &Scan, index: usize) -> bool {
    scan.is_lower(index)
        && !scan.is_function_word(index)
        && !scan.is_verb(index)
        && !scan.fold(index).ends_with("ment")
        && (scan.pack.adjective_endings.iter().any(|ending| scan.fold(index).ends_with(ending.as_str()))
            || scan.is_demonym(index))
}

fn is_small_noun(scan: &Scan, index: usize) -> bool {
    scan.is_lower(index)
        && !matches!(scan.segments.tag(index), Tag::Verb | Tag::Form | Tag::Adverb)
        && !scan.is_function_word(index)
        && !scan.is_verb(index)
        && !scan.is_function(index)
        && scan.fold(index).chars().count() > 2
}

// ---- Germanic: a run of capitals ---------------------------------------------------------------

fn germanic(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        if !starts_run(scan, index) {
            counted_event(scan, index, proposals);
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

fn starts_run(scan: &Scan, index: usize) -> bool {
    scan.token(index).is_some_and(|token| token.is_capital())
        && !scan.is_shouted(index)
        && scan.honorific(index) == 0
        && (scan.is_name_word(index) || scan.opens_sentence(index) && !scan.is_function_word(index))
}

/// The end of the capitals from `start` on, through *of the*, *for*, *and*.
fn run_end(scan: &Scan, start: usize) -> usize {
    let limit = scan.sentence(start).end.min(start + LONGEST);
    let mut end = start + 1;
    while end < limit {
        let capital = scan.token(end).is_some_and(|token| token.is_capital())
            && scan.honorific(end) == 0
            && !scan.pack.never_names.contains(scan.fold(end));
        let year = scan.is_number(end) && scan.words(end).len() == 4 && in_event(scan, start..end);
        if capital || year {
            end += 1;
        } else if let Some(next) = listed_end(scan, start, end, limit) {
            end = next;
        } else if let Some(next) = after_connectors(scan, end, limit)
            && scan.token(next).is_some_and(|token| token.is_capital())
            && !scan.pack.never_names.contains(scan.fold(next))
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
            while index < limit && scan.token(index).is_some_and(|token| token.is_capital()) {
                index += 1;
            }
            if index == words || index - words > 3 {
                return None;
            }
        } else if matches!(scan.fold(index), "and" | "und")
            && scan.token(index + 1).is_some_and(|token| token.is_capital())
        {
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
    let headed = (start..end).any(|token| head_kind(scan, token).is_some());
    match connector {
        "of" | "der" | "des" | "von" => headed,
        "for" | "fur" | "against" => headed && (scan.place(next).is_none() || in_event(scan, start..end)),
        "on" | "zur" | "zum" => headed,
        "and" | "und" | "&" => {
            let open =
                (start..end).any(|token| matches!(scan.fold(token), "of" | "for" | "on" | "fur" | "&"));
            let article = next > end + 1;
            connector == "&"
                || open
                    && !article
                    && head_kind(scan, next).is_none_or(|_| headed && scan.fold(end - 1) != "of")
                    && scan.given_name(next).is_none()
                    && lexicon::organisation(scan.fold(next)).is_none()
                    && scan.place(next).is_none()
                    && !scan.is_function(next)
        }
        "in" => in_event(scan, start..end) && next > end + 1,
        _ => false,
    }
}

/// A run without the functions in it: *Chairman of ECI Board of Directors* → *ECI Board of Directors*.
fn parts(scan: &Scan, run: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = run.start;
    for token in run.start..=run.end {
        // *Culture Ministers*, *Women Mediators*: in the plural it is no one's function.
        let plural = scan.fold(token).ends_with('s') && !scan.pack.functions.contains(scan.fold(token));
        // *General Assembly*: before a head it is a modifier.
        let modifier = head_kind(scan, token + 1).is_some() && token + 1 < run.end;
        let function = token < run.end
            && scan.is_function(token)
            && head_kind(scan, token).is_none()
            && !plural
            && !modifier;
        if function || token == run.end {
            let mut part = start..token;
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

/// What a run names, by the head of its first part: the last word before the first connector.
fn classify(scan: &Scan, run: Range<usize>) -> Option<Mention> {
    let first = run.clone().find(|&token| scan.is_lower(token)).unwrap_or(run.end);
    let numbers = (run.start..first).rev().take_while(|&token| scan.is_number(token)).count();
    let head = (first - numbers).checked_sub(1).filter(|&head| head >= run.start)?;
    let kind = head_kind(scan, head).or_else(|| {
        (run.start..first)
            .rev()
            .find_map(|token| head_kind(scan, token).filter(|&kind| kind == Kind::Organization))
    })?;
    let company = scan.pack.company_forms.contains(scan.fold(run.end - 1));
    let start = if kind == Kind::Event { with_ordinal(scan, run.start) } else { run.start };
    let opens = scan.opens_sentence(run.start) && run.len() == 1;
    if run.len() == 1 && !company && start == run.start || opens {
        return None;
    }
    // *Lake Amistad*, *Mount Kenya*: nature's names have their head first.
    let nature = matches!(scan.fold(run.start), "lake" | "mount" | "cape" | "port" | "fort" | "gulf")
        && run.len() >= 2;
    if nature && first == run.end {
        return Some(Mention::new(run, Kind::Location, weight::LISTED));
    }
    // *The Summit on …* is no name of its own, a head that stands first needs its complement.
    if kind == Kind::Location && head == run.start && first == run.end {
        return None;
    }
    let strength = if kind == Kind::Location { weight::LISTED - 5 } else { weight::HEAD };
    // A headline's capitals don't tell where a name ends: its names come from the text below.
    if scan.is_title_case(run.start) {
        return None;
    }
    Some(Mention::new(start..run.end, kind, strength))
}

/// *the 67th session of the Commission*: an event in lower case that is counted.
fn counted_event(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    if !scan.is_lower(index) || !scan.pack.event_heads.contains(scan.fold(index)) || scan.is_shouted(index) {
        return;
    }
    let start = with_ordinal(scan, index);
    if start == index {
        return;
    }
    let limit = scan.sentence(index).end;
    let Some(next) = after_connectors(scan, index + 1, limit) else { return };
    if scan.token(next).is_some_and(|token| token.is_capital()) && scan.fold(index + 1) == "of" {
        proposals.push(Mention::new(start..run_end(scan, next), Kind::Event, weight::HEAD));
    }
}
