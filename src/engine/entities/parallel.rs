//! Places by the places beside them: *à Zouan, à Man et à Conakry*, *in Al-Ahsa and Qatif*.
//!
//! Mentions come in, one of them a place; the names that a list joins to it are places too, where nothing
//! else is known of them. French says the preposition again, and it must be the same; English says it once,
//! so that it must be one of place.

use super::mention::{Kind, Mention, weight};
use super::people::is_everyday_word;
use super::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;
use std::ops::Range;

/// The most names that follow or precede one place.
const LONGEST_LIST: usize = 6;
/// The most words of such a name.
const LONGEST_NAME: usize = 3;

/// Adds the places that stand in a list with those of `mentions`.
pub(super) fn add(scan: &Scan, mentions: &mut Vec<Mention>) {
    if !matches!(scan.pack.language, Language::French | Language::English) {
        return;
    }
    let mut taken = vec![false; scan.len()];
    for token in mentions.iter().flat_map(Mention::extent) {
        if let Some(slot) = taken.get_mut(token) {
            *slot = true;
        }
    }
    let mut found = Vec::new();
    for place in mentions.iter().filter(|mention| mention.kind == Kind::Location) {
        let Some(preposition) = preposition_before(scan, place.tokens.start) else { continue };
        let mut end = place.tokens.end;
        let mut start = place.tokens.start;
        for _ in 0..LONGEST_LIST {
            let Some(next) = after(scan, end, preposition, &taken) else { break };
            end = next.end;
            found.push(next);
        }
        for _ in 0..LONGEST_LIST {
            let Some(last) = before(scan, start, preposition, &taken) else { break };
            start = last.start;
            found.push(last);
        }
    }
    found.sort_unstable_by_key(|name| (name.start, name.end));
    found.dedup();
    for tokens in found {
        // A name that two places proved is added once.
        if tokens.clone().all(|token| taken.get(token) == Some(&false)) {
            taken.get_mut(tokens.clone()).into_iter().flatten().for_each(|slot| *slot = true);
            mentions.push(Mention::new(tokens, Kind::Location, weight::GIVEN_NAME));
        }
    }
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

/// What stands before a place, whatever article is in it: *au* is *à*.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Preposition {
    At,
    Of,
    In,
    /// English: said once for the whole list.
    Once,
}

/// The preposition that ends before `name`, its article passed over.
fn preposition_before(scan: &Scan, name: usize) -> Option<Preposition> {
    let last = name.checked_sub(1)?;
    let article = matches!(scan.fold(last), "la" | "l'" | "le" | "les" | "the");
    preposition(scan, last.checked_sub(usize::from(article))?)
}

fn preposition(scan: &Scan, index: usize) -> Option<Preposition> {
    let french = scan.pack.language == Language::French;
    match scan.fold(index) {
        "a" | "au" | "aux" if french => Some(Preposition::At),
        "de" | "d'" | "du" | "des" if french => Some(Preposition::Of),
        "en" if french => Some(Preposition::In),
        "in" | "at" | "from" | "between" | "across" | "near" if !french => Some(Preposition::Once),
        _ => None,
    }
}

fn joins(scan: &Scan, index: usize) -> bool {
    scan.is_comma(index) || matches!(scan.fold(index), "et" | "and" | "ou" | "or")
}

/// The name that a list goes on with behind `end`.
fn after(scan: &Scan, end: usize, same: Preposition, taken: &[bool]) -> Option<Range<usize>> {
    let limit = scan.sentence(end.checked_sub(1)?).end;
    let joint = usize::from(joins(scan, end)) + usize::from(scan.is_comma(end) && joins(scan, end + 1));
    let mut start = end + joint;
    if joint == 0 {
        return None;
    }
    if same != Preposition::Once {
        if preposition(scan, start) != Some(same) {
            return None;
        }
        start += 1 + usize::from(matches!(scan.fold(start + 1), "la" | "l'" | "le" | "les"));
    }
    let stop =
        (start..limit.min(start + LONGEST_NAME + 1)).find(|&token| !is_part(scan, token)).unwrap_or(limit);
    is_name(scan, start..stop, same, taken).then_some(start..stop)
}

/// The name before which a list begins that goes on at `start`.
fn before(scan: &Scan, start: usize, same: Preposition, taken: &[bool]) -> Option<Range<usize>> {
    let lowest = scan.sentence(start).start;
    let mut end = start;
    if same != Preposition::Once {
        let article = matches!(scan.fold(start.checked_sub(1)?), "la" | "l'" | "le" | "les");
        end = start.checked_sub(1 + usize::from(article))?;
    }
    let end = end.checked_sub(1).filter(|&joint| joins(scan, joint) && joint > lowest)?;
    let first = (lowest.max(end.saturating_sub(LONGEST_NAME))..end)
        .rev()
        .take_while(|&token| is_part(scan, token))
        .last()?;
    let led = preposition_before(scan, first) == Some(same);
    (led && is_name(scan, first..end, same, taken)).then_some(first..end)
}

/// A capital that is nothing else: no function, head, people or month.
fn is_part(scan: &Scan, index: usize) -> bool {
    scan.case(index) == Case::Capitalized
        && scan.is_name_word(index)
        && !scan.is_function(index)
        && !scan.is_demonym(index)
        && !scan.is_title_case(index)
        && scan.honorific(index) == 0
        && !scan.is_in(index, &scan.pack.organisation_heads)
        && !scan.is_in(index, &scan.pack.event_heads)
}

/// Whether nothing else is named there, and the words are none of every day but what the lists have too.
fn is_name(scan: &Scan, tokens: Range<usize>, same: Preposition, taken: &[bool]) -> bool {
    let one = tokens.len() == 1;
    let person = !one && scan.given_name(tokens.start).is_some();
    let known = scan.place(tokens.start).is_some();
    let everyday = tokens.clone().all(|token| is_everyday_word(scan, token));
    // *in Oman and Siemens*: English proves less.
    let proved = same != Preposition::Once || one;
    (1..=LONGEST_NAME).contains(&tokens.len())
        && proved
        && !person
        && (known || !everyday)
        && tokens.into_iter().all(|token| taken.get(token) == Some(&false))
}

#[cfg(test)]
mod tests {
    use crate::engine::document::Span;
    use crate::engine::entities::{Frame, find};
    use crate::engine::language::{Language, pack};
    use crate::engine::segment::segment;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[&str]) {
        let pack = pack(language);
        let segments = segment(text, &[Span::new(0, text.len())], pack);
        let named = find(text, &segments, pack, Frame::default());
        let mut found: Vec<&str> = named
            .mentions
            .iter()
            .filter_map(|mention| named.entities.get(mention.entity).map(|entity| entity.name.as_str()))
            .collect();
        found.dedup();
        assert_eq!(found, names, "{text}");
    }

    #[test]
    fn a_preposition_said_again_joins_places() {
        check(
            Language::French,
            "Des réunions ont eu lieu à Zorvan, à Quelm et à Conakry.",
            &["Zorvan", "Quelm", "Conakry"],
        );
        check(Language::French, "Des habitants de Vaduz et de Quelm sont venus.", &["Vaduz", "Quelm"]);
    }

    #[test]
    fn english_says_it_once() {
        check(Language::English, "They opened sea defences in Accra and Quelmga.", &["Accra", "Quelmga"]);
        check(Language::English, "They met in Accra and Parliament opened.", &["Accra"]);
    }
}
