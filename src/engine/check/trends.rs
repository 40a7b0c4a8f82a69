//! Which way a number goes: *rose by 4.4 %* for *(−4.4 %)*, *685 fewer* for *685 de plus*.
//!
//! Much rises and falls in one release: what is said of the number itself counts, whatever the same
//! words say of another.

use super::alignment::Comparison;
use super::denials::is_denied;
use super::side::Side;
use super::{Doubt, DoubtKind, bounds};
use crate::engine::language::Language;
use crate::engine::language::thesaurus::{Sense, senses};
use crate::engine::segment::Number;
use std::ops::Range;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trend {
    Up,
    Down,
}

/// So many words before a number may say which way it goes, and so many tokens after it.
const BEFORE: usize = 5;
const AFTER: usize = 4;

/// Numbers of the statement that go the other way in the release.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let Comparison { claim, release, tokens, .. } = comparison;
    let places: Vec<Range<usize>> = comparison.places().collect();
    let turned = claim.numbers(tokens).filter_map(|number| {
        let (own, word) = trend(claim, number)?;
        let same = places.iter().flat_map(|place| release.numbers(place)).filter(|other| other.is(number));
        let mut there = same.filter_map(|other| Some(trend(release, other)?.0)).peekable();
        (there.peek().is_some() && there.all(|other| other != own)).then_some(word)
    });
    turned.map(|word| comparison.doubt(word..word + 1, DoubtKind::Negation)).collect()
}

/// Which way a number goes, and the word or sign that says so.
fn trend(side: &Side, number: &Number) -> Option<(Trend, usize)> {
    let sentence = side.sentence(side.segments.sentence_of(number.tokens.start));
    if let Some(sign) = sign(side, number) {
        return Some((sign, number.tokens.start.saturating_sub(1)));
    }
    let is_number = |at: usize| side.numbers(&(at..at + 1)).next().is_some();
    let ends = |at: usize| {
        is_number(at) || matches!(side.segments.fold(at), ";" | ":" | "(" | ")" | "," | "،" | ".")
    };
    let of_word = |at: usize| {
        // *More than 300* is no trend of 300.
        let trend = direction(side, at).filter(|_| !bounds::is_bound(side, at))?;
        (!is_denied(side, at)).then_some((trend, at))
    };
    let after = (number.tokens.end..sentence.end.min(number.tokens.end + AFTER)).take_while(|&at| !ends(at));
    let follows = after.clone().find_map(|at| {
        // *2 000 habitants de plus de 65 ans* are no more than there were.
        let compares = |at: usize| {
            !matches!(side.segments.fold(at + 1), "de" | "d'" | "than" | "من") || is_led(side, at)
        };
        of_word(at).filter(|&(_, at)| compares(at))
    });
    let mut before = (sentence.start..number.tokens.start).rev().take_while(|&at| !ends(at)).take(2 * BEFORE);
    let words = before.by_ref().filter(|&at| side.content(at..at + 1).next().is_some()).take(BEFORE);
    follows.or_else(|| {
        words.into_iter().find_map(|at| of_word(at).filter(|_| side.is_verbal(at) || side.is_noun(at)))
    })
}

/// *685 more than*: what is compared stands right after what is counted.
fn is_led(side: &Side, at: usize) -> bool {
    matches!(side.segments.fold(at), "more" | "less" | "fewer" | "higher" | "lower" | "longer" | "shorter")
}

/// The sign of a number: *+0,7 %*, *(−4,4 %)*; a dash between two words is none.
fn sign(side: &Side, number: &Number) -> Option<Trend> {
    let at = number.tokens.start.checked_sub(1)?;
    let (sign, first) = (side.segments.tokens.get(at)?, side.segments.tokens.get(number.tokens.start)?);
    let before = at.checked_sub(1).and_then(|at| side.segments.tokens.get(at));
    let apart =
        before.is_none_or(|before| before.span.end < sign.span.start || side.segments.fold(at - 1) == "(");
    match side.segments.fold(at) {
        "+" => Some(Trend::Up),
        "-" | "−" | "–" if apart && sign.span.end == first.span.start => Some(Trend::Down),
        _ => None,
    }
}

/// Which way a word says that something goes.
fn direction(side: &Side, at: usize) -> Option<Trend> {
    let probes: &[&str] = match side.pack.language {
        Language::French => &["augmentation", "plus"],
        Language::English => &["increase", "more", "higher"],
        Language::Arabic => &["ارتفع", "اكثر"],
        _ => return None,
    };
    let own = side.senses(at);
    let up = probes.iter().flat_map(|probe| {
        let word = |ahead| if ahead == 0 { *probe } else { "" };
        senses(word, side.pack.language).into_iter().map(|(sense, _)| sense)
    });
    let up: Vec<Sense> = up.collect();
    if own.iter().any(|sense| up.contains(sense)) {
        return Some(Trend::Up);
    }
    let down = own.iter().any(|sense| up.iter().any(|up| sense.is_contrary_of(*up)));
    down.then_some(Trend::Down)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{altered, faithful};
    use super::DoubtKind::Negation;

    const RELEASE: &str = "Norland Statistics

Norland's economy grew in the second quarter

PORT ALDER, 3 June 2024 - Value added grew in trade (+2.1%) and in transport, but shrank in finance (−4.4%). The courts counted 5,959 open cases, 685 more than in the month before. Rents rose by 3.2%, and wages fell by 1.7%.";

    #[test]
    fn a_number_goes_its_way() {
        altered(RELEASE, "Value added grew by 4.4% in finance.", Negation);
        faithful(RELEASE, "Value added in finance fell by 4.4%.");
        altered(RELEASE, "The open cases decreased by 685.", Negation);
        faithful(RELEASE, "The open cases increased by 685.");
        altered(RELEASE, "Wages rose by 1.7%.", Negation);
    }
}
