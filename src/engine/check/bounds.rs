//! The words around a number → whether it is the least or the most: *more than 300*, *nearly 300*.

use super::alignment::Comparison;
use super::side::Side;
use crate::engine::language::fold;
use crate::engine::language::numerals::takes_article;
use crate::engine::segment::Number;
use std::ops::Range;
use std::sync::LazyLock;

/// On which side of its number the true one lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Above,
    Below,
    /// On either.
    About,
}

/// Within so many tokens before its number a bound stands (*more than an estimated 300*), or after it
/// (*12 ans et plus*).
const BEFORE: usize = 4;
const AFTER: usize = 3;

/// Whether the statement has more than a number of which the release has less, or the other way
/// round.
pub(super) fn exclude(comparison: &Comparison, number: &Number, there: &Number) -> bool {
    let bounds = bound(comparison.claim, number).zip(bound(comparison.release, there));
    let opposed = |own: Bound, there: Bound| own != there && own != Bound::About && there != Bound::About;
    comparison.same_language && bounds.is_some_and(|((own, _), (there, _))| opposed(own, there))
}

/// Whether a word belongs to the bound of a number: it says nothing else.
pub(super) fn is_bound(side: &Side, at: usize) -> bool {
    let near = at.saturating_sub(BEFORE + AFTER)..at + BEFORE + 1;
    side.numbers(&near).any(|number| bound(side, number).is_some_and(|(_, words)| words.contains(&at)))
}

/// On which side of a number the true one lies, as far as a side says.
pub(super) fn of(side: &Side, number: &Number) -> Option<Bound> {
    let in_words = || takes_article(side.segments.fold(number.tokens.start));
    bound(side, number).map(|(bound, _)| bound).or_else(|| in_words().then_some(Bound::About))
}

/// The bound of a number, and its words.
fn bound(side: &Side, number: &Number) -> Option<(Bound, Range<usize>)> {
    let sentence = side.sentence(side.segments.sentence_of(number.tokens.start));
    let before = sentence.start.max(number.tokens.start.saturating_sub(BEFORE))..number.tokens.start;
    let after = number.tokens.end..sentence.end.min(number.tokens.end + AFTER);
    let find = |within: Range<usize>, phrases: &[(Vec<String>, Bound)]| {
        phrases.iter().find_map(|(phrase, bound)| {
            let places = within.clone().map(|at| at..at + phrase.len());
            let mut places = places.filter(|place| place.end <= within.end);
            let place = places
                .find(|place| place.clone().zip(phrase).all(|(at, word)| side.segments.fold(at) == word))?;
            Some((*bound, place))
        })
    };
    find(before, &PHRASES.before).or_else(|| find(after, &PHRASES.after))
}

struct Phrases {
    before: Vec<(Vec<String>, Bound)>,
    after: Vec<(Vec<String>, Bound)>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let parse = |list: &str, bound| -> Vec<(Vec<String>, Bound)> {
        list.lines().map(|line| (line.split_whitespace().map(fold).collect(), bound)).collect()
    };
    let both = |above, below| [parse(above, Bound::Above), parse(below, Bound::Below)].concat();
    let before = [both(ABOVE, BELOW), parse(ABOUT, Bound::About)].concat();
    Phrases { before, after: both(ABOVE_AFTER, BELOW_AFTER) }
});

/// A line a bound, in any language.
const ABOVE: &str = "\
plus de
plus d'
au moins
au-delà de
supérieur à
supérieure à
more than
over
at least
exceeding
exceeds
upwards of
أكثر من
ما لا يقل
ما يزيد
تجاوز
تجاوزت
يفوق";
const BELOW: &str = "\
moins de
moins d'
près de
près d'
presque
au plus
jusqu'à
inférieur à
inférieure à
less than
fewer than
under
nearly
almost
close to
up to
at most
أقل من
قرابة
ما يقارب";
const ABOUT: &str = "\
environ
quelque
autour de
about
around
some
roughly
approximately
in the region of
نحو
حوالي
زهاء
ما يقرب";
const ABOVE_AFTER: &str = "\
au moins
au minimum
at least
at a minimum
minimum
et plus
ou plus
et davantage
and more
or more
and over
and above
فأكثر
على الأقل";
const BELOW_AFTER: &str = "\
au plus
au maximum
at most
maximum
et moins
ou moins
or less
or fewer
and under
على الأكثر";
