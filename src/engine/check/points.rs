//! From where to where, and by whom: *from 400 to 200* for *from 200 to 400*, *paid by the fund* for
//! *paid to the fund*.

use super::alignment::Comparison;
use super::links::{Link, link};
use super::names::refers_to;
use super::side::{Name, Side};
use super::{Doubt, DoubtKind};
use crate::engine::language::Language;
use std::ops::Range;

/// What a preposition makes of what it governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Point {
    From,
    To,
    By,
}

/// How many tokens before a name or number its preposition stands: *to over 400*, *par le gouverneur*.
const BEFORE: usize = 3;

/// Names and numbers of the statement that are at the other end there.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let claim = comparison.claim;
    let own: Vec<(Range<usize>, Point)> =
        facts(comparison).filter_map(|fact| Some((fact.clone(), point(claim, fact.start)?))).collect();
    let there: Vec<Vec<Point>> = own.iter().map(|(fact, _)| points(comparison, fact)).collect();
    let only =
        |points: &[Point], wanted: Point| !points.is_empty() && points.iter().all(|&one| one == wanted);
    let turned = own.iter().zip(&there).find(|((fact, point), points)| match point {
        Point::By => only(points, Point::To),
        Point::To if only(points, Point::By) => true,
        // Where it comes from is told from what it is of by where it goes to.
        Point::From => {
            only(points, Point::To)
                && own.iter().zip(&there).any(|((other, point), points)| {
                    let next = fact.end..fact.end + 1 + BEFORE;
                    next.contains(&other.start) && *point == Point::To && only(points, Point::From)
                })
        }
        Point::To => false,
    });
    let turned = turned.map(|((fact, _), _)| comparison.doubt(fact.clone(), DoubtKind::Order));
    turned.or_else(|| origin(comparison)).into_iter().collect()
}

/// *Joins X from Y* where the release has *joins Y from X*: a name that something comes from here, and
/// there another of the statement's names does.
fn origin(comparison: &Comparison) -> Option<Doubt> {
    let claim = comparison.claim;
    let is_from = |at: usize| claim.pack.language == Language::English && link(claim, at) == Link::From;
    let names: Vec<Name> = comparison.names().collect();
    let comes = |name: &&Name| is_from(name.tokens.start);
    let goes = |name: &&Name| !is_from(name.tokens.start);
    let only = |name: &Name, from: bool| {
        let there = links(comparison, name);
        !there.is_empty() && there.iter().all(|&link| (link == Link::From) == from)
    };
    let away = names.iter().filter(comes).find(|name| only(name, false))?;
    names
        .iter()
        .filter(goes)
        .any(|name| only(name, true))
        .then(|| comparison.doubt(away.tokens.clone(), DoubtKind::Order))
}

/// What leads to a name in the sentence beside the statement.
fn links(comparison: &Comparison, name: &Name) -> Vec<Link> {
    let release = comparison.release;
    let place = comparison.places().next().unwrap_or_default();
    let same = release.names(place).filter(|other| refers_to(comparison, name, other));
    same.map(|other| link(release, other.tokens.start)).collect()
}

/// The names, numbers and dates of the statement.
fn facts<'c>(comparison: &'c Comparison) -> impl Iterator<Item = Range<usize>> + 'c {
    let Comparison { claim, tokens, .. } = comparison;
    let numbers = claim.numbers(tokens).map(|number| number.tokens.clone());
    let dates = claim.dates(tokens).map(|date| date.tokens.clone());
    comparison.names().map(|name| name.tokens).chain(numbers).chain(dates)
}

/// What the release makes of a name or number beside the statement, wherever it says so.
fn points(comparison: &Comparison, fact: &Range<usize>) -> Vec<Point> {
    let (claim, release) = (comparison.claim, comparison.release);
    let names: Vec<Name> = comparison.names().filter(|name| name.tokens == *fact).collect();
    let at = fact.start..fact.start + 1;
    let number = claim.numbers(&at).next();
    let date = claim.dates(&at).next();
    let found = comparison.places().flat_map(|place| {
        let same = release
            .names(place.clone())
            .filter(|other| names.iter().any(|name| refers_to(comparison, name, other)));
        let mut starts: Vec<usize> = same.map(|name| name.tokens.start).collect();
        starts.extend(
            release
                .numbers(&place)
                .filter(|other| number.is_some_and(|one| other.is(one)))
                .map(|other| other.tokens.start),
        );
        starts.extend(
            release
                .dates(&place)
                .filter(|other| date.is_some_and(|one| one.may_be(other)))
                .map(|other| other.tokens.start),
        );
        starts.into_iter().map(move |at| point(release, at))
    });
    found.flatten().collect()
}

/// What the preposition before `at` makes of it.
fn point(side: &Side, at: usize) -> Option<Point> {
    match link(side, at) {
        Link::From => Some(Point::From),
        // *De* is *of* and *from*.
        Link::Of if side.pack.language == Language::French => Some(Point::From),
        Link::To => Some(Point::To),
        Link::By => Some(Point::By),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{altered, faithful};
    use super::DoubtKind::Order;

    const RELEASE: &str = "Crane Bank

Crane Bank hires Mira Soltan

PORT ALDER, 3 June 2024 - Mira Soltan joins Crane Bank from Harbor Trust, where she led the lending business.";

    #[test]
    fn one_comes_from_where_the_release_says() {
        altered(RELEASE, "Mira Soltan joins Harbor Trust from Crane Bank.", Order);
        faithful(RELEASE, "Mira Soltan comes to Crane Bank from Harbor Trust.");
    }
}
