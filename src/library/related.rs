//! A release → those of the library that are about the same, and why.
//!
//! Two releases are alike as far as the terms are the same that say what each is about: the angle between
//! their profiles, in which rare words, headlines and names weigh most. They are shown as related only with
//! a reason that a reader can see: a name or a keyphrase that both have and few others do.
//!
//! Versions of one release in two languages share few words. They are of one day, and names and numbers of
//! one are those of the other.

mod versions;

use super::collection::{Collection, Kept};
use super::entry::Entry;
use super::facets::Facet;
use super::timeline::day;
use crate::engine::language::key;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A release that is about the same as another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Related {
    /// The key of its entry.
    pub key: String,
    /// How it is related.
    pub kinship: Kinship,
    /// How alike they are, from 0 to 1.
    pub score: f64,
    /// The names that both have, the rarest first.
    pub names: Vec<String>,
    /// The keyphrases that both have, the rarest first.
    pub keywords: Vec<String>,
    /// The numbers that both have: told of versions alone.
    pub numbers: Vec<String>,
}

/// How releases are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kinship {
    /// They are the same in two languages.
    Version,
    /// They are about the same.
    Topic,
}

/// The most releases that are told, and the most whose likeness is looked at closely.
const MOST: usize = 12;
const CANDIDATES: usize = 40;
/// The cosine from which two releases are about the same: between the two only for a good reason. Read on
/// thirty releases: of pairs from 0.2 on nearly all are; below 0.15 few.
const ALIKE: f64 = 0.2;
const HARDLY_ALIKE: f64 = 0.15;
/// How many releases have a name or keyphrase at most that is a reason, and a good one: times the root of how
/// many there are, so that what all of ten name is none, and fifty may be few in a thousand.
const REASON: f64 = 1.5;
const GOOD_REASON: f64 = 0.5;
/// The most reasons of a kind.
const MOST_REASONS: usize = 6;

/// The releases that are about the same as that with a number: its versions, then the others, most alike first.
pub(super) fn related(collection: &Collection, number: u32) -> Vec<Related> {
    let Some(kept) = collection.kept(number) else { return Vec::new() };
    let mut found: Vec<(Related, u64)> = versions::versions(collection, kept);
    let profile = collection.index.profile(&kept.entry);
    let own = profile.square();
    let mut candidates: Vec<(u32, f64)> = (0..).zip(collection.index.products(&profile)).collect();
    candidates.retain(|(other, product)| *other != number && *product > 0.0);
    candidates.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    candidates.truncate(CANDIDATES);
    for (other, product) in candidates {
        let Some(other) = collection.kept(other) else { continue };
        if found.iter().any(|(version, _)| version.key == other.entry.key) {
            continue;
        }
        let square = collection.index.profile(&other.entry).square();
        let cosine = product / (own * square).sqrt().max(f64::MIN_POSITIVE);
        let score = (cosine.min(1.0) * 100.0).round() / 100.0;
        let reasons = Reasons::of(collection, kept, other);
        if score >= ALIKE && !reasons.are_none() || score >= HARDLY_ALIKE && reasons.is_any_good {
            let related = Related {
                key: other.entry.key.clone(),
                kinship: Kinship::Topic,
                score,
                names: reasons.names,
                keywords: reasons.keywords,
                numbers: Vec::new(),
            };
            found.push((related, days_between(&kept.entry, &other.entry)));
        }
    }
    found.sort_by(|(one, days), (other, other_days)| {
        let alike = other.score.total_cmp(&one.score);
        one.kinship
            .cmp(&other.kinship)
            .then(alike)
            .then(days.cmp(other_days))
            .then_with(|| one.key.cmp(&other.key))
    });
    found.truncate(MOST);
    found.into_iter().map(|(related, _)| related).collect()
}

/// A value that two releases share: how many have it, what it is called, its facet.
type Shared<'c> = (usize, &'c str, Facet);

/// What two releases share that few others have.
struct Reasons {
    names: Vec<String>,
    keywords: Vec<String>,
    is_any_good: bool,
}

impl Reasons {
    fn of(collection: &Collection, one: &Kept, other: &Kept) -> Reasons {
        let catalogue = &collection.catalogue;
        let told = |value: &u32| {
            catalogue.facet(*value).is_some_and(|facet| {
                !matches!(facet, Facet::Language | Facet::Publisher | Facet::Year | Facet::Month)
            })
        };
        let mut shared: Vec<Shared> = Vec::new();
        for value in
            one.values.iter().filter(|value| other.values.binary_search(value).is_ok() && told(value))
        {
            let facet = catalogue.facet(*value).unwrap_or(Facet::Keyword);
            shared.push((catalogue.releases(*value), catalogue.label(*value), facet));
        }
        shared.sort_unstable();
        let is_any_good =
            shared.first().is_some_and(|(releases, ..)| *releases <= few(collection, GOOD_REASON));
        shared.retain(|(releases, ..)| *releases <= few(collection, REASON));
        let (keywords, names): (Vec<Shared>, Vec<Shared>) =
            shared.into_iter().partition(|(.., facet)| *facet == Facet::Keyword);
        let labels = |values: Vec<Shared>| {
            values.into_iter().take(MOST_REASONS).map(|(_, label, _)| label.to_owned()).collect()
        };
        // A name that is a keyphrase, too, is told once.
        let known: BTreeSet<String> = names.iter().map(|(_, label, _)| key(label)).collect();
        let keywords = keywords.into_iter().filter(|(_, label, _)| !known.contains(&key(label))).collect();
        Reasons { names: labels(names), keywords: labels(keywords), is_any_good }
    }
}

impl Reasons {
    fn are_none(&self) -> bool {
        self.names.is_empty() && self.keywords.is_empty()
    }
}

/// How many releases are few: so many times the root of how many there are.
fn few(collection: &Collection, share: f64) -> usize {
    (share * (collection.len() as f64).sqrt()).max(2.0) as usize
}

/// How many days lie between two releases; many where one is undated.
fn days_between(one: &Entry, other: &Entry) -> u64 {
    let day = |entry: &Entry| day(entry.date.as_deref()?);
    day(one).zip(day(other)).map_or(u64::MAX, |(one, other)| one.abs_diff(other))
}

#[cfg(test)]
mod tests {
    use super::super::entry::Named;
    use super::*;
    use crate::engine::Language;
    use crate::engine::document::EntityType;

    /// A release: `names` apart by a bar.
    fn entry(key: &str, language: Language, date: &str, names: &str, text: &str) -> Entry {
        let named = |name: &str| Named {
            name: name.into(),
            kind: EntityType::Organization,
            aliases: Vec::new(),
            role: None,
            mentions: 1,
        };
        Entry {
            key: key.into(),
            language,
            date: Some(date.into()),
            headline: text.split('.').next().map(str::to_owned),
            entities: names.split('|').filter(|name| !name.is_empty()).map(named).collect(),
            words: text.split(' ').count(),
            text: text.into(),
            ..Entry::default()
        }
    }

    /// Two releases on a harbour, one of them in French, too; and some that are about something else.
    fn library() -> Collection {
        let english =
            |key: &str, date: &str, names: &str, text: &str| entry(key, Language::English, date, names, text);
        [
            english("opening", "2024-05-03", "Aswick Harbour Trust|Ministry", "Aswick harbour opens. The Aswick Harbour Trust opened the dredged harbour to 4,500 trawlers at a cost of 320 million crowns."),
            english("dredging", "2024-02-01", "Aswick Harbour Trust|Ministry", "Dredging of the harbour begins. The Aswick Harbour Trust will have the harbour dredged for trawlers by May."),
            entry("ouverture", Language::French, "2024-05-03", "Aswick Harbour Trust|Ministère", "Le port d'Aswick ouvre. Le Aswick Harbour Trust a ouvert le port aux 4500 chalutiers pour 320 millions de couronnes."),
            entry("autre", Language::French, "2024-05-03", "Conseil des écoles|Ministère", "Les écoles ferment. Le Conseil des écoles a fermé 45 écoles de village."),
            english("school", "2024-05-03", "Council of Schools|Ministry", "Schools close. The Council of Schools closed village schools with 45 pupils."),
            english("budget", "2024-05-04", "Ministry", "A budget is adopted. The Ministry has adopted a budget of many lines and of few words."),
        ]
        .into_iter()
        .collect()
    }

    /// What is related to a release, as `version` or `topic` with its key.
    #[track_caller]
    fn check(key: &str, expected: &[(Kinship, &str)]) -> Vec<Related> {
        let related = library().related(key);
        let drawn: Vec<_> = related.iter().map(|related| (related.kinship, related.key.as_str())).collect();
        assert_eq!(drawn, expected, "{related:?}");
        related
    }

    #[test]
    fn the_same_matter_and_the_other_language_are_related() {
        let related = check("opening", &[(Kinship::Version, "ouverture"), (Kinship::Topic, "dredging")]);
        assert_eq!(related[0].numbers, ["320", "4500"]);
        assert_eq!(related[1].names, ["Aswick Harbour Trust"]);
    }

    #[test]
    fn what_all_name_is_no_reason() {
        check("budget", &[]);
    }

    #[test]
    fn releases_of_one_day_are_no_versions_for_that() {
        assert!(library().related("autre").iter().all(|related| related.kinship != Kinship::Version));
    }

    #[test]
    fn of_an_unknown_key_nothing_is_related() {
        check("nothing", &[]);
    }
}
