//! A name → all that the library knows of it: in which releases it stands, what it was called and which
//! functions it had when, with whom it is named and about what.

use super::collection::Collection;
use super::facets::Facet;
use crate::engine::language::key;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What is known of a person, an organisation, a place or an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dossier {
    /// The form that most releases use.
    pub name: String,
    /// Its other forms, in order.
    pub aliases: Vec<String>,
    /// What it is.
    pub facet: Facet,
    /// The keys of the releases that name it, the newest first, undated ones last.
    pub releases: Vec<String>,
    /// Its functions, the one told last first.
    pub roles: Vec<Role>,
    /// The names that stand beside it in most releases, with how many those are.
    pub with: Vec<(Facet, String, usize)>,
    /// The keyphrases of those releases, with how many have each.
    pub keywords: Vec<(String, usize)>,
}

/// A function that releases give to someone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// In the words of the release that told it last.
    pub text: String,
    /// The first day on which it was told, and the last; none where no release with it is dated.
    pub told: Option<(String, String)>,
    /// The keys of the releases that tell it, in the order of their dates.
    pub releases: Vec<String>,
}

/// The most names and keyphrases that are told.
const MOST: usize = 12;

impl Dossier {
    /// The dossier of a name by its facet and the key of its value; none where no release has it.
    pub fn of(collection: &Collection, facet: Facet, name: &str) -> Option<Dossier> {
        let catalogue = &collection.catalogue;
        let number = catalogue.number(facet, name)?;
        let mut releases: Vec<_> = collection.having(number).collect();
        if releases.is_empty() {
            return None;
        }
        releases.sort_by_key(|kept| (&kept.entry.date, &kept.entry.key));
        let mut aliases: Vec<String> = Vec::new();
        let mut roles: BTreeMap<String, Role> = BTreeMap::new();
        let mut beside: BTreeMap<u32, usize> = BTreeMap::new();
        for kept in &releases {
            let entry = &kept.entry;
            kept.values.iter().filter(|value| **value != number).for_each(|value| {
                *beside.entry(*value).or_default() += 1;
            });
            let named = entry
                .entities
                .iter()
                .filter(|named| Facet::of(named.kind) == facet && key(&named.name) == name);
            for named in named {
                aliases.extend(named.aliases.iter().chain([&named.name]).cloned());
                let Some(text) = &named.role else { continue };
                let role = roles.entry(key(text)).or_insert_with(|| Role {
                    text: text.clone(),
                    told: None,
                    releases: Vec::new(),
                });
                role.text.clone_from(text);
                role.releases.push(entry.key.clone());
                // In the order of their dates: the first stays, the last is moved on.
                if let Some(date) = &entry.date {
                    role.told.get_or_insert_with(|| (date.clone(), date.clone())).1.clone_from(date);
                }
            }
        }
        let label = catalogue.label(number).to_owned();
        aliases.sort_unstable();
        aliases.dedup();
        aliases.retain(|alias| *alias != label);
        let mut roles: Vec<Role> = roles.into_values().collect();
        roles.sort_by_key(|role| Reverse(role.told.as_ref().map(|(_, last)| last.clone())));
        let told = |wanted: fn(Facet) -> bool| {
            let mut values: Vec<(Reverse<usize>, Facet, &str)> = beside
                .iter()
                .filter_map(|(value, count)| {
                    Some((Reverse(*count), catalogue.facet(*value)?, catalogue.label(*value)))
                })
                .filter(|(_, facet, _)| wanted(*facet))
                .collect();
            values.sort_unstable();
            values.truncate(MOST);
            values
        };
        let with =
            told(|facet| matches!(facet, Facet::Person | Facet::Organization | Facet::Place | Facet::Event));
        let keywords = told(|facet| facet == Facet::Keyword);
        let mut newest: Vec<(Reverse<&Option<String>>, &String)> =
            releases.iter().map(|kept| (Reverse(&kept.entry.date), &kept.entry.key)).collect();
        newest.sort_unstable();
        Some(Dossier {
            name: label,
            aliases,
            facet,
            releases: newest.into_iter().map(|(_, key)| key.clone()).collect(),
            roles,
            with: with
                .into_iter()
                .map(|(Reverse(count), facet, label)| (facet, label.to_owned(), count))
                .collect(),
            keywords: keywords
                .into_iter()
                .map(|(Reverse(count), _, label)| (label.to_owned(), count))
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Entry, Named};
    use super::*;
    use crate::engine::document::EntityType;

    fn library() -> Collection {
        let entry = |key: &str, date: &str, name: &str, role: &str, other: &str| {
            let named = |name: &str, kind, role: &str| Named {
                name: name.into(),
                kind,
                aliases: vec!["Ms. Farouk".into()].into_iter().filter(|_| kind.is_person()).collect(),
                role: Some(role.to_owned()).filter(|role| !role.is_empty()),
                mentions: 1,
            };
            Entry {
                key: key.into(),
                date: Some(date.to_owned()).filter(|date| !date.is_empty()),
                keywords: vec!["water".into()],
                entities: vec![
                    named(name, EntityType::PersonFemale, role),
                    named(other, EntityType::Organization, ""),
                ],
                ..Entry::default()
            }
        };
        [
            entry("later", "2024-05-03", "Amina Farouk", "Minister of Water", "Nile Council"),
            entry("latest", "2024-09-01", "AMINA FAROUK", "minister of water", "Nile Council"),
            entry("early", "2019-01-31", "Amina Farouk", "Mayor of Aswan", "City of Aswan"),
            entry("undated", "", "Amina Farouk", "", "Nile Council"),
            entry("other", "2024-01-01", "Omar Saleh", "Engineer", "Nile Council"),
        ]
        .into_iter()
        .collect()
    }

    #[test]
    fn a_name_is_told_with_its_functions_in_time() {
        let dossier = Dossier::of(&library(), Facet::Person, "amina farouk").expect("a dossier");
        assert_eq!((dossier.name.as_str(), dossier.releases.len()), ("Amina Farouk", 4));
        assert_eq!(dossier.aliases, ["AMINA FAROUK", "Ms. Farouk"]);
        assert_eq!(dossier.releases, ["latest", "later", "early", "undated"]);
        let roles: Vec<_> =
            dossier.roles.iter().map(|role| (role.text.as_str(), role.releases.len())).collect();
        assert_eq!(roles, [("minister of water", 2), ("Mayor of Aswan", 1)]);
        assert_eq!(dossier.roles[0].told, Some(("2024-05-03".into(), "2024-09-01".into())));
        assert_eq!(dossier.with[0], (Facet::Organization, "Nile Council".into(), 3));
        assert_eq!(dossier.keywords, [("water".to_owned(), 4)]);
    }

    #[test]
    fn a_name_that_no_release_has_has_none() {
        assert_eq!(Dossier::of(&library(), Facet::Person, "nobody"), None);
        assert_eq!(Dossier::of(&library(), Facet::Place, "amina farouk"), None);
    }
}
