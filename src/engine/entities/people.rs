//! Persons, in scripts that have capitals: a run of capitals with something beside it that says so.
//!
//! An honorific says it for sure ([`addressed`]); without one there must be [`evidence`].

mod evidence;
mod extent;

use super::mention::{Kind, Mention, weight};
use super::roles;
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};
use evidence::evidence;
pub(super) use evidence::{is_everyday, is_everyday_word};
use extent::name_end;
use std::ops::Range;

/// Proposes persons.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        let name = scan.honorifics_end(index);
        let (found, end) = if name > index {
            addressed(scan, index, name)
        } else if scan.is_capital(index) {
            unaddressed(scan, index)
        } else {
            (None, index)
        };
        proposals.extend(found);
        index = end.max(index + 1);
    }
}

/// The person after the honorifics at `title`, whose name would begin at `start`, and where to look on.
fn addressed(scan: &Scan, title: usize, start: usize) -> (Option<Mention>, usize) {
    let end = name_end(scan, start, true);
    // *General Cooperation | Meeting*: no general.
    let headed = scan.pack.language == Language::English
        && scan.is_capital(end)
        && scan.is_in(end, &scan.pack.event_heads);
    if end <= start || headed {
        return (None, start);
    }
    let mention = if is_given_here(scan, title, start..end) {
        Mention::new(title..end, Kind::Person, weight::FUNCTION)
    } else {
        Mention::new(start..end, Kind::Person, weight::HONORIFIC).after_honorific(title)
    };
    (Some(mention), end)
}

/// The person that the capital at `index` may begin, and where to look on.
fn unaddressed(scan: &Scan, index: usize) -> (Option<Mention>, usize) {
    let end = name_end(scan, index, false);
    let start = after_complement(scan, index, end);
    // A headline's capitals don't tell where a name ends: its names come from the text below.
    if end <= start || scan.is_title_case(start) {
        return (None, end);
    }
    let strength = evidence(scan, start..end);
    (strength.map(|strength| Mention::new(start..end, Kind::Person, strength)), end)
}

/// *Cheikh Dervaux*: a title that is a given name too, before a surname alone. *Cheikh Tamim* is addressed.
fn is_given_here(scan: &Scan, title: usize, name: Range<usize>) -> bool {
    scan.pack.language == Language::French
        && matches!(scan.words(title), "Cheikh" | "Cheick" | "Cheik")
        && name.start == title + 1
        && name.len() == 1
        && scan.given_name(name.start).is_none()
}

/// *ministre de l'Intérieur Vahe Ghazaryan*: what a connector links to a function is its complement;
/// the name begins after it.
fn after_complement(scan: &Scan, start: usize, end: usize) -> usize {
    let linked = start.checked_sub(1).is_some_and(|before| {
        scan.is_lower(before)
            && (scan.is_in(before, &scan.pack.connectors)
                || matches!(scan.fold(before), "and" | "et" | "the"))
    });
    if linked && end > start && roles::function_leads(scan, start) {
        return after_office(scan, start..end);
    }
    // *à Jérusalem Avi Berkowitz*: a town, then a name.
    let town = end >= start + 3
        && scan.given_name(start).is_none()
        && scan.place(start).is_some()
        && scan.given_name(start + 1).is_some();
    start + usize::from(town)
}

/// Where the name begins in a run of capitals that begins with what an office is for: at a given name, behind
/// everyday words or a place; at its end where all of it is the office's.
fn after_office(scan: &Scan, run: Range<usize>) -> usize {
    let Range { start, end } = run;
    let given = |&token: &usize| scan.given_name(token).is_some_and(|name| token > start || !name.ambiguous);
    let first = (start..end).find(|&token| {
        scan.given_name(token).is_some() && scan.place(token).is_none() && !scan.is_common_word(token)
    });
    if let Some(first) = first.filter(given) {
        return first;
    }
    if let Some(named) = after_everyday_words(scan, start..end) {
        return named;
    }
    let is_place = |middle: &usize| lexicon::place(&scan.key(start..*middle)).is_some();
    if let Some(middle) = (start + 1..end).rev().find(is_place).filter(|middle| end - middle >= 2) {
        return middle;
    }
    // French complements have one capital (*ministre de l'Intérieur X*), English ones have many.
    let one_capital = scan.pack.language != Language::English && end - start > 2;
    if one_capital { start + 1 } else { end }
}

/// *Commissioner for Trade Quimero Varennis*: the words of every day are what the office is for.
fn after_everyday_words(scan: &Scan, run: Range<usize>) -> Option<usize> {
    /// How many words the name may have.
    const LENGTHS: std::ops::RangeInclusive<usize> = 2..=3;
    if scan.pack.language != Language::English {
        return None;
    }
    let everyday = |token: usize| is_everyday_word(scan, token);
    let name = (run.start + 1..run.end).find(|&token| !everyday(token))?;
    let whole = LENGTHS.contains(&(run.end - name)) && everyday(name - 1) && !(name..run.end).any(everyday);
    whole.then_some(name)
}
