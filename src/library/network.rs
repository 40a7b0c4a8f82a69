//! Releases → who is named with whom: names as nodes, releases that two of them share as edges.
//!
//! Only the strongest are told, so that it can be drawn: names that most releases have, and of their pairs
//! those that are named together most often.

use super::collection::Collection;
use super::facets::Facet;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Names, and which of them are named together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// The names that most releases have, those first.
    pub nodes: Vec<Node>,
    /// The pairs that are named together most often, those first.
    pub edges: Vec<Edge>,
}

/// A name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// What a [`Choice`](super::Choice) names it by.
    pub key: String,
    /// The form that most releases use.
    pub label: String,
    /// What it is.
    pub facet: Facet,
    /// How many releases have it.
    pub releases: usize,
}

/// Two names that are named together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edge {
    /// The one that more releases have, by its place in [`Network::nodes`].
    pub from: usize,
    /// The other.
    pub to: usize,
    /// How many releases have both.
    pub releases: usize,
    /// How far they are named only together, from 0 to 1: the cosine.
    pub strength: f64,
}

/// How many edges are told for each node at most: with more a drawing is a tangle.
const EDGES_A_NODE: usize = 3;

impl Network {
    /// The network of the releases with these keys: at most `most` names.
    pub fn of<'k>(collection: &Collection, keys: impl IntoIterator<Item = &'k str>, most: usize) -> Network {
        let is_name = |value: &u32| {
            let facet = collection.catalogue.facet(*value);
            facet.is_some_and(|facet| {
                matches!(facet, Facet::Person | Facet::Organization | Facet::Place | Facet::Event)
            })
        };
        let names = keys.into_iter().filter_map(|key| collection.values_of(key));
        let releases: Vec<Vec<u32>> =
            names.map(|values| values.iter().copied().filter(is_name).collect()).collect();
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        releases.iter().flatten().for_each(|name| *counts.entry(*name).or_default() += 1);
        // Names are counted by number, in the order in which they came in: told by what they are.
        let mut strongest: Vec<(Reverse<usize>, &str, Option<Facet>, u32)> = counts
            .into_iter()
            .map(|(name, count)| {
                (Reverse(count), collection.catalogue.key(name), collection.catalogue.facet(name), name)
            })
            .collect();
        strongest.sort_unstable();
        strongest.truncate(most);
        let places: BTreeMap<u32, usize> =
            strongest.iter().enumerate().map(|(place, (.., name))| (*name, place)).collect();
        let nodes: Vec<Node> = strongest
            .iter()
            .filter_map(|(Reverse(releases), key, facet, name)| {
                let label = collection.catalogue.label(*name).to_owned();
                Some(Node { key: (*key).to_owned(), label, facet: (*facet)?, releases: *releases })
            })
            .collect();
        let mut together: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for names in &releases {
            let mut named: Vec<usize> = names.iter().filter_map(|name| places.get(name).copied()).collect();
            named.sort_unstable();
            for (index, from) in named.iter().enumerate() {
                for to in named.iter().skip(index + 1) {
                    *together.entry((*from, *to)).or_default() += 1;
                }
            }
        }
        let weight = |place: usize| nodes.get(place).map_or(1, |node| node.releases) as f64;
        let mut edges: Vec<Edge> = together
            .into_iter()
            .map(|((from, to), releases)| {
                let strength = releases as f64 / (weight(from) * weight(to)).sqrt();
                Edge { from, to, releases, strength: (strength * 1000.0).round() / 1000.0 }
            })
            .collect();
        edges.sort_by(|one, other| {
            let strength = other.strength.total_cmp(&one.strength);
            other
                .releases
                .cmp(&one.releases)
                .then(strength)
                .then((one.from, one.to).cmp(&(other.from, other.to)))
        });
        edges.truncate(EDGES_A_NODE * nodes.len());
        Network { nodes, edges }
    }
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Entry, Named};
    use super::*;
    use crate::engine::document::EntityType;

    fn library() -> Collection {
        let releases = [
            "Amina Farouk|Nile Council",
            "AMINA FAROUK|Nile Council|Aswan",
            "Nile Council|Aswan",
            "Amina Farouk",
        ];
        let entry = |(number, names): (usize, &&str)| {
            let named = |name: &str| Named {
                name: name.into(),
                kind: if name == "Aswan" { EntityType::Location } else { EntityType::Person },
                aliases: Vec::new(),
                role: None,
                mentions: 1,
            };
            Entry {
                key: number.to_string(),
                keywords: vec!["water".into()],
                entities: names.split('|').map(named).collect(),
                ..Entry::default()
            }
        };
        releases.iter().enumerate().map(entry).collect()
    }

    /// `name releases`, then `name–name releases`, the strongest first.
    #[track_caller]
    fn check(keys: &[&str], most: usize, expected: &str) {
        let network = Network::of(&library(), keys.iter().copied(), most);
        let label = |place: usize| network.nodes[place].label.as_str();
        let nodes = network.nodes.iter().map(|node| format!("{} {}", node.label, node.releases));
        let edges = network
            .edges
            .iter()
            .map(|edge| format!("{}–{} {}", label(edge.from), label(edge.to), edge.releases));
        assert_eq!(nodes.chain(edges).collect::<Vec<_>>().join(", "), expected);
    }

    #[test]
    fn names_are_tied_by_the_releases_that_they_share() {
        check(
            &["0", "1", "2", "3"],
            9,
            "Amina Farouk 3, Nile Council 3, Aswan 2, Nile Council–Aswan 2, Amina Farouk–Nile Council 2, Amina Farouk–Aswan 1",
        );
    }

    #[test]
    fn only_the_strongest_are_told_of_the_releases_asked_for() {
        check(&["1", "2"], 2, "Aswan 2, Nile Council 2, Aswan–Nile Council 2");
        check(&["none"], 9, "");
    }
}
