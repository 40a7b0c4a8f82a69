//! Entries → facets: by which values releases may be told apart, and how many have each.
//!
//! A name is one value in whatever spelling, by its folded key; what is shown is the form used most.

use super::entry::Entry;
use crate::engine::document::EntityType;
use crate::engine::language::key;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Something by which releases may be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Facet {
    /// The language, by its code.
    Language,
    /// The sender.
    Publisher,
    /// A person that is named.
    Person,
    /// An organisation.
    Organization,
    /// A place, also that of the dateline.
    Place,
    /// An event.
    Event,
    /// A keyphrase.
    Keyword,
    /// The year of the date.
    Year,
    /// Its year and month.
    Month,
}

impl Facet {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Facet; 9] = [
        Facet::Publisher,
        Facet::Language,
        Facet::Year,
        Facet::Month,
        Facet::Person,
        Facet::Organization,
        Facet::Place,
        Facet::Event,
        Facet::Keyword,
    ];

    /// That of entities of a type.
    pub fn of(kind: EntityType) -> Facet {
        match kind {
            EntityType::PersonMale | EntityType::PersonFemale | EntityType::Person => Facet::Person,
            EntityType::Organization => Facet::Organization,
            EntityType::Location => Facet::Place,
            EntityType::Event => Facet::Event,
        }
    }

    /// Whether its values have an order of their own, the latest first; else they come by how many have them.
    fn is_in_time(self) -> bool {
        matches!(self, Facet::Year | Facet::Month)
    }
}

/// The values of a facet among the releases that were found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Values {
    /// Of which facet.
    pub facet: Facet,
    /// Those that most have, and all that are chosen.
    pub values: Vec<Value>,
    /// How many more there are.
    pub more: usize,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// What a [`Choice`](super::Choice) names it by.
    pub key: String,
    /// What it is called: a name in the form used most, a code of a language, `2024`, `2024-05`.
    pub label: String,
    /// How many of the releases found have it.
    pub count: usize,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// The most values of a facet that are given: more than one reads.
const MOST: usize = 60;

/// All values of all releases, each with a number.
#[derive(Clone, Debug, Default)]
pub(super) struct Catalogue {
    numbers: FxHashMap<(Facet, String), u32>,
    values: Vec<Known>,
}

/// A value.
#[derive(Clone, Debug)]
struct Known {
    facet: Facet,
    key: String,
    /// Its forms, and how many releases use each.
    forms: BTreeMap<String, u32>,
    /// How many releases have it.
    releases: u32,
}

/// What the releases that are found have: counted one by one.
pub(super) struct Tally {
    counts: Vec<u32>,
}

impl Catalogue {
    /// Adds a release. Gives the numbers of its values, in order.
    pub fn add(&mut self, entry: &Entry) -> Vec<u32> {
        let mut numbers = Vec::new();
        for ((facet, key), form) in values_of(entry) {
            let number = *self.numbers.entry((facet, key)).or_insert_with_key(|(facet, key)| {
                self.values.push(Known {
                    facet: *facet,
                    key: key.clone(),
                    forms: BTreeMap::new(),
                    releases: 0,
                });
                self.values.len() as u32 - 1
            });
            if let Some(known) = self.values.get_mut(number as usize) {
                *known.forms.entry(form).or_default() += 1;
                known.releases += 1;
            }
            numbers.push(number);
        }
        numbers.sort_unstable();
        numbers
    }

    /// Takes the forms of a release back.
    pub fn remove(&mut self, entry: &Entry) {
        for (value, form) in values_of(entry) {
            let Some(number) = self.numbers.get(&value) else { continue };
            let Some(known) = self.values.get_mut(*number as usize) else { continue };
            known.releases -= 1;
            if let Some(count) = known.forms.get_mut(&form) {
                *count -= 1;
                if *count == 0 {
                    known.forms.remove(&form);
                }
            }
        }
    }

    /// The number of a value; none where no release ever had it.
    pub fn number(&self, facet: Facet, key: &str) -> Option<u32> {
        self.numbers.get(&(facet, key.to_owned())).copied()
    }

    /// The facet of a value.
    pub fn facet(&self, number: u32) -> Option<Facet> {
        self.values.get(number as usize).map(|known| known.facet)
    }

    /// The key of a value.
    pub fn key(&self, number: u32) -> &str {
        self.values.get(number as usize).map_or("", |known| &known.key)
    }

    /// How many releases have a value.
    pub fn releases(&self, number: u32) -> usize {
        self.values.get(number as usize).map_or(0, |known| known.releases as usize)
    }

    /// What a value is called.
    pub fn label(&self, number: u32) -> &str {
        self.values.get(number as usize).map_or("", Known::label)
    }

    /// Nothing counted yet.
    pub fn tally(&self) -> Tally {
        Tally { counts: vec![0; self.values.len()] }
    }

    /// What was counted, facet by facet. `chosen` are in order.
    pub fn told(&self, tally: &Tally, chosen: &[u32]) -> Vec<Values> {
        let mut by_facet: FxHashMap<Facet, Vec<(u32, u32)>> = FxHashMap::default();
        for ((number, known), &count) in (0..).zip(&self.values).zip(&tally.counts) {
            if count > 0 || chosen.binary_search(&number).is_ok() {
                by_facet.entry(known.facet).or_default().push((number, count));
            }
        }
        let told = Facet::ALL.into_iter().filter_map(|facet| {
            let mut found = by_facet.remove(&facet)?;
            let key = |number: u32| self.values.get(number as usize).map(|known| known.key.as_str());
            let is_chosen = |number: u32| chosen.binary_search(&number).is_ok();
            match facet.is_in_time() {
                true => found.sort_unstable_by_key(|&(number, _)| Reverse(key(number))),
                false => found.sort_unstable_by_key(|&(number, count)| (Reverse(count), key(number))),
            }
            let all = found.len();
            let mut place = 0..;
            found.retain(|&(number, _)| place.next().is_some_and(|place| place < MOST) || is_chosen(number));
            let values = found.iter().filter_map(|&(number, count)| {
                let known = self.values.get(number as usize)?;
                let label = known.label().to_owned();
                let is_chosen = is_chosen(number);
                Some(Value { key: known.key.clone(), label, count: count as usize, is_chosen })
            });
            Some(Values { facet, more: all - found.len(), values: values.collect() })
        });
        told.collect()
    }
}

impl Known {
    /// The form that most releases use; of equals the first in order.
    fn label(&self) -> &str {
        let most = self.forms.iter().max_by_key(|(form, count)| (**count, Reverse(*form)));
        most.map_or(&self.key, |(form, _)| form)
    }
}

impl Tally {
    /// Counts a value.
    pub fn count(&mut self, number: u32) {
        if let Some(count) = self.counts.get_mut(number as usize) {
            *count += 1;
        }
    }
}

/// The values of a release, each once, with the form that it uses.
fn values_of(entry: &Entry) -> BTreeMap<(Facet, String), String> {
    let mut values = BTreeMap::new();
    let mut add = |facet: Facet, form: &str| {
        let key = key(form);
        if !key.is_empty() {
            values.entry((facet, key)).or_insert_with(|| form.to_owned());
        }
    };
    add(Facet::Language, entry.language.code());
    entry.publisher.iter().for_each(|publisher| add(Facet::Publisher, publisher));
    entry.entities.iter().for_each(|named| add(Facet::of(named.kind), &named.name));
    entry.place.iter().for_each(|place| add(Facet::Place, place));
    entry.keywords.iter().for_each(|keyword| add(Facet::Keyword, keyword));
    let date = entry.date.as_deref().unwrap_or("");
    for (facet, length) in [(Facet::Year, "2024".len()), (Facet::Month, "2024-05".len())] {
        if let Some(period) = date.get(..length) {
            values.insert((facet, period.to_owned()), period.to_owned());
        }
    }
    values
}
