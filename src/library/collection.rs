//! The releases of the library: entries in, and what a search finds among them out.

use super::entry::Entry;
use super::facets::{Catalogue, Facet, Values};
use super::index::{Fields, Index, Match};
use super::pattern::Pattern;
use super::query::{Choice, Order, Query};
use super::related::{self, Related};
use super::snippet::{Snippet, snippet};
use crate::engine::language::key;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Entries, kept so that they are found at once.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    /// The number of each entry, by its key.
    numbers: BTreeMap<String, u32>,
    /// By number; none where one was removed.
    kept: Vec<Option<Kept>>,
    pub(super) index: Index,
    pub(super) catalogue: Catalogue,
}

/// An entry with the numbers of its values, in order.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub entry: Entry,
    pub values: Vec<u32>,
}

/// What a search finds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The releases, in the order that was asked for.
    pub hits: Vec<Hit>,
    /// Their facets. What is chosen of a facet does not narrow the list of its own values.
    pub facets: Vec<Values>,
}

/// A release that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The key of its entry.
    pub key: String,
    /// How much it speaks of what is looked for; 0 where no words are.
    pub score: f64,
    /// Where it speaks of it.
    pub fields: Fields,
}

/// How many removed entries an index may hold beside as many others, before it is made anew.
const REMOVED: usize = 64;

impl Collection {
    /// Adds an entry; one with the same key is replaced.
    pub fn insert(&mut self, entry: Entry) {
        self.remove(&entry.key);
        let number = self.index.add(&entry);
        let values = self.catalogue.add(&entry);
        self.numbers.insert(entry.key.clone(), number);
        self.kept.push(Some(Kept { entry, values }));
    }

    /// Removes an entry, and gives it back.
    pub fn remove(&mut self, key: &str) -> Option<Entry> {
        let number = self.numbers.remove(key)?;
        let kept = self.kept.get_mut(number as usize).and_then(Option::take)?;
        self.index.remove(number, &kept.entry);
        self.catalogue.remove(&kept.entry);
        if self.index.numbers_given() > 2 * self.len() + REMOVED {
            self.rebuild();
        }
        Some(kept.entry)
    }

    /// The entry with a key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.kept(*self.numbers.get(key)?).map(|kept| &kept.entry)
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// All entries, in the order in which they were added.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.kept.iter().flatten().map(|kept| &kept.entry)
    }

    /// The releases that are about the same as another, those that most are first.
    pub fn related(&self, key: &str) -> Vec<Related> {
        self.numbers.get(key).map_or_else(Vec::new, |number| related::related(self, *number))
    }

    /// What a query finds.
    pub fn search(&self, query: &Query) -> Found {
        let patterns = |wanted: &[super::query::Wanted]| wanted.iter().map(Pattern::of).collect::<Vec<_>>();
        let matches = self.index.search(&patterns(&query.wanted), &patterns(&query.excluded));
        let choices = Choices::of(query, &self.catalogue);
        let (mut all, mut hits) = (self.catalogue.tally(), Vec::new());
        // The values of a facet of which something is chosen are counted in all releases that only it leaves out.
        let mut apart: Vec<(Facet, _)> =
            choices.0.iter().map(|(facet, _)| (*facet, self.catalogue.tally())).collect();
        for found in matches {
            let Some(kept) = self.kept(found.release) else { continue };
            if !is_within(&kept.entry, query) {
                continue;
            }
            let mut unmet = choices.unmet(&kept.values);
            match (unmet.next(), unmet.next()) {
                (None, _) => {
                    kept.values.iter().for_each(|value| all.count(*value));
                    for (_, tally) in &mut apart {
                        kept.values.iter().for_each(|value| tally.count(*value));
                    }
                    hits.push((found, &kept.entry));
                }
                (Some(only), None) => {
                    if let Some((_, tally)) = apart.iter_mut().find(|(facet, _)| *facet == only) {
                        kept.values.iter().for_each(|value| tally.count(*value));
                    }
                }
                _ => {}
            }
        }
        let chosen = choices.numbers();
        let mut facets = self.catalogue.told(&all, &chosen);
        for (facet, tally) in &apart {
            let own = self.catalogue.told(tally, &chosen).into_iter().find(|values| values.facet == *facet);
            for values in facets.iter_mut().filter(|values| values.facet == *facet) {
                own.iter().for_each(|own| values.clone_from(own));
            }
        }
        sort(&mut hits, query.order);
        let hits = hits.into_iter().map(|(found, entry)| Hit {
            key: entry.key.clone(),
            score: found.score,
            fields: found.fields,
        });
        Found { hits: hits.collect(), facets }
    }

    /// The line of a release that shows most of what a query looks for.
    pub fn snippet(&self, key: &str, query: &Query) -> Option<Snippet> {
        snippet(query, self.get(key)?)
    }

    /// The numbers of the values of an entry.
    pub(super) fn values_of(&self, key: &str) -> Option<&[u32]> {
        self.kept(*self.numbers.get(key)?).map(|kept| kept.values.as_slice())
    }

    /// The entries that have a value, by its number.
    pub(super) fn having(&self, value: u32) -> impl Iterator<Item = &Kept> {
        self.kept.iter().flatten().filter(move |kept| kept.values.binary_search(&value).is_ok())
    }

    /// An entry by its number.
    pub(super) fn kept(&self, number: u32) -> Option<&Kept> {
        self.kept.get(number as usize)?.as_ref()
    }

    /// Makes the index anew, without what was removed.
    fn rebuild(&mut self) {
        let kept = std::mem::take(self).kept;
        kept.into_iter().flatten().for_each(|kept| self.insert(kept.entry));
    }
}

impl FromIterator<Entry> for Collection {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        let mut collection = Collection::default();
        entries.into_iter().for_each(|entry| collection.insert(entry));
        collection
    }
}

/// What is chosen, facet by facet: the numbers of the values, none for one that no release has.
struct Choices(BTreeMap<Facet, Vec<Option<u32>>>);

impl Choices {
    fn of(query: &Query, catalogue: &Catalogue) -> Choices {
        let mut by_facet: BTreeMap<Facet, Vec<Option<u32>>> = BTreeMap::new();
        for Choice { facet, key } in &query.choices {
            by_facet.entry(*facet).or_default().push(catalogue.number(*facet, key));
        }
        Choices(by_facet)
    }

    /// The facets of which a release has nothing that is chosen.
    fn unmet<'c>(&'c self, values: &'c [u32]) -> impl Iterator<Item = Facet> + 'c {
        let has = |chosen: &Option<u32>| chosen.is_some_and(|number| values.binary_search(&number).is_ok());
        self.0.iter().filter(move |(_, chosen)| !chosen.iter().any(has)).map(|(facet, _)| *facet)
    }

    /// The numbers of all that is chosen, in order.
    fn numbers(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = self.0.values().flatten().copied().flatten().collect();
        numbers.sort_unstable();
        numbers
    }
}

/// Whether the date of a release is one that is asked for. A day is within its month and its year.
fn is_within(entry: &Entry, query: &Query) -> bool {
    if query.from.is_none() && query.to.is_none() {
        return true;
    }
    let Some(date) = entry.date.as_deref() else { return false };
    query.from.as_deref().is_none_or(|from| from <= date)
        && query.to.as_deref().is_none_or(|to| date <= to || date.starts_with(to))
}

/// Puts what was found in an order in which nothing is left to chance.
fn sort(hits: &mut [(Match, &Entry)], order: Order) {
    let newest = |entry: &Entry| Reverse(entry.date.clone());
    match order {
        Order::Relevance => hits.sort_by(|(one, a), (other, b)| {
            other
                .score
                .total_cmp(&one.score)
                .then_with(|| b.added.cmp(&a.added))
                .then_with(|| a.key.cmp(&b.key))
        }),
        Order::Newest => hits.sort_by_cached_key(|(_, entry)| (newest(entry), entry.key.clone())),
        Order::Oldest => {
            hits.sort_by_cached_key(|(_, entry)| {
                (entry.date.is_none(), entry.date.clone(), entry.key.clone())
            });
        }
        Order::Title => hits.sort_by_cached_key(|(_, entry)| (key(entry.title()), entry.key.clone())),
    }
}

#[cfg(test)]
mod tests;
