//! A release → its versions in other languages: of one day, with the same names and numbers.
//!
//! Of 158 pairs of releases in two languages from one day, 15 were versions of each other.

use super::super::collection::{Collection, Kept};
use super::super::entry::{Entry, Named};
use super::super::facets::Facet;
use super::super::terms::terms;
use super::{Kinship, MOST_REASONS, REASON, Related, days_between, few};
use crate::engine::language::key;
use std::collections::BTreeSet;

/// The least share of names and numbers that two versions have in common, of the one that has fewer; and how
/// many those are at least.
const SAME: f64 = 0.25;
const FEWEST: usize = 2;
/// How many days lie between versions: one is often published overnight.
const APART: u64 = 1;

/// The versions of a release, each with the days between.
pub(super) fn versions(collection: &Collection, kept: &Kept) -> Vec<(Related, u64)> {
    let of_a_day =
        |other: &&Entry| other.language != kept.entry.language && days_between(&kept.entry, other) <= APART;
    let mut others = collection.entries().filter(of_a_day).peekable();
    if others.peek().is_none() {
        return Vec::new();
    }
    let marks = Marks::of(collection, &kept.entry);
    let versions = others.filter_map(|other| {
        let theirs = Marks::of(collection, other);
        let names: Vec<String> = marks.shared_names(&theirs).collect();
        let numbers: Vec<String> = marks.numbers.intersection(&theirs.numbers).cloned().collect();
        let same = names.len() + numbers.len();
        let score = same as f64 / marks.len().min(theirs.len()).max(1) as f64;
        let related = Related {
            key: other.key.clone(),
            kinship: Kinship::Version,
            score: (score.min(1.0) * 100.0).round() / 100.0,
            names: names.into_iter().take(MOST_REASONS).collect(),
            keywords: Vec::new(),
            numbers: numbers.into_iter().take(MOST_REASONS).collect(),
        };
        (score >= SAME && same >= FEWEST).then(|| (related, days_between(&kept.entry, other)))
    });
    versions.collect()
}

/// What stays the same in a translation.
struct Marks<'e> {
    /// The names that few releases have.
    named: Vec<&'e Named>,
    /// The keys of all their forms.
    names: BTreeSet<String>,
    numbers: BTreeSet<String>,
}

impl<'e> Marks<'e> {
    fn of(collection: &Collection, entry: &'e Entry) -> Marks<'e> {
        let catalogue = &collection.catalogue;
        let have = |named: &Named| catalogue.number(Facet::of(named.kind), &key(&named.name));
        let is_rare = |named: &&Named| {
            have(named).is_none_or(|number| catalogue.releases(number) <= few(collection, REASON))
        };
        let named: Vec<&Named> = entry.entities.iter().filter(is_rare).collect();
        let forms = named.iter().flat_map(|named| named.aliases.iter().chain([&named.name]));
        let names = forms.map(|form| key(form)).collect();
        let mut numbers = BTreeSet::new();
        terms(&entry.text, |term, _| {
            if is_telling(term) {
                numbers.insert(term.to_owned());
            }
        });
        Marks { named, names, numbers }
    }

    fn len(&self) -> usize {
        self.named.len() + self.numbers.len()
    }

    /// The names that another has in some form.
    fn shared_names(&self, other: &Marks) -> impl Iterator<Item = String> {
        let has = |form: &String| other.names.contains(&key(form));
        let named = self.named.iter();
        named
            .filter(move |named| has(&named.name) || named.aliases.iter().any(has))
            .map(|named| named.name.clone())
    }
}

/// Whether a number says which release it is: no year, and not that of a day, which others of that date have.
fn is_telling(term: &str) -> bool {
    let value = term.parse::<u64>().ok();
    value.is_some_and(|value| value > 31 && !(1900..2100).contains(&value))
}
