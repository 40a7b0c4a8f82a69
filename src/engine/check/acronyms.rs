//! Acronyms → the words that they stand for: *CEO* and *Chief Executive Officer*, *OFEN* and *Office
//! fédéral de l'énergie*.

use super::side::Side;
use crate::engine::segment::Case;
use std::ops::Range;

/// Longer ones are mostly words in capitals.
const LONGEST: usize = 6;
/// The last word may give so many letters, if so many words before it give theirs: *OFEN, OFROU*.
const FROM_LAST: usize = 3;
const BEFORE_LAST: usize = 2;

/// Where `within` of the other side spells an acronym out, or has the acronym of a name.
pub(super) fn spelt_out(
    side: &Side,
    name: Range<usize>,
    other: &Side,
    within: Range<usize>,
) -> Option<usize> {
    if is_acronym(side, name.start) && name.len() == 1 {
        let letters = side.segments.fold(name.start);
        let letters = if is_plural(side, name.start) { letters.trim_end_matches('s') } else { letters };
        return within.into_iter().find(|&at| spells(other, at, letters).is_some());
    }
    within.into_iter().find(|&at| {
        let end = is_acronym(other, at).then(|| spells(side, name.start, other.segments.fold(at))).flatten();
        end.is_some_and(|end| end <= name.end && side.content(end..name.end).next().is_none())
    })
}

fn is_acronym(side: &Side, at: usize) -> bool {
    (side.segments.tokens.get(at).is_some_and(|token| token.case == Case::Upper) || is_plural(side, at))
        && (2..=LONGEST).contains(&side.segments.fold(at).chars().count())
}

/// *SDGs*.
fn is_plural(side: &Side, at: usize) -> bool {
    let mixed = side.segments.tokens.get(at).is_some_and(|token| token.case == Case::Mixed);
    mixed && side.segments.fold(at).ends_with('s')
}

/// The end of the words from `start` that give these letters, whatever function words stand between.
fn spells(side: &Side, start: usize, letters: &str) -> Option<usize> {
    let sentence = side.sentence(side.segments.sentence_of(start));
    let mut rest = letters;
    let mut given = 0;
    for at in start..sentence.end {
        let word = side.segments.fold(at);
        let mut after = rest.chars();
        let first = after.next()?;
        // *Organisations non gouvernementales*.
        let is_function = side.pack.function_words.contains(word) && !side.pack.negations.contains(word);
        if word.starts_with(first) && !is_function {
            given += 1;
            if after.as_str().is_empty() || given > BEFORE_LAST && gives(word, rest) {
                return Some(at + 1);
            }
            rest = after.as_str();
        } else if at == start || !is_function {
            return None;
        }
    }
    None
}

/// Whether a word has a few letters in this order.
fn gives(word: &str, letters: &str) -> bool {
    let mut own = word.chars();
    letters.chars().count() <= FROM_LAST && letters.chars().all(|letter| own.any(|one| one == letter))
}

#[cfg(test)]
mod tests {
    use super::super::tests::faithful;

    const RELEASE: &str = "Office valdorien de l'énergie

Un appel d'offres pour les barrages

Montreval, le 12 mars 2024 – La société Hydrelec est chargée de l'appel d'offres, sur mandat de l'Office valdorien de l'énergie. Elle versera les primes à quatre organisations non gouvernementales.";

    #[test]
    fn an_acronym_has_the_letters_of_its_words() {
        faithful(RELEASE, "La société Hydrelec est chargée de l'appel d'offres par l'OVEN.");
        faithful(RELEASE, "Hydrelec versera les primes à quatre ONG.");
    }
}
