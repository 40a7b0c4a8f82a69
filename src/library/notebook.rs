//! What is remembered of corrections: those of each release, and what they teach for others.
//!
//! Corrections of releases in; out come those of a release that is opened again, and suggestions for
//! entities of other releases that have the name of one that was corrected.

use super::corrections::{Change, Correction, Trace};
use super::review::Review;
use crate::engine::document::{Entity, EntityType};
use crate::engine::language::key;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most bytes of JSON that are kept: a fifth of the five million characters that browsers give
/// to a site, some eight thousand corrections.
const MOST_BYTES: usize = 1_000_000;

/// The corrections of all releases, those corrected last at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Notebook {
    releases: Vec<Page>,
}

/// The corrections of one release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The [`fingerprint`] of its text.
    pub release: String,
    /// Its headline, or the name of its file.
    pub title: String,
    /// In the order in which they were made.
    pub corrections: Vec<Correction>,
}

/// What a reader made elsewhere of the name that an entity has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestion {
    /// Gave it this type.
    pub kind: Option<EntityType>,
    /// Gave it this name.
    pub name: Option<String>,
    /// Deleted it.
    pub is_deleted: bool,
}

/// A stable name for a text: FNV-1a, 64 bits, in hexadecimal.
pub fn fingerprint(text: &str) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let hash = text.bytes().fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
    format!("{hash:016x}")
}

impl Notebook {
    /// The corrections of the release with this fingerprint.
    pub fn of(&self, release: &str) -> &[Correction] {
        self.pages().iter().find(|page| page.release == release).map_or(&[], |page| &page.corrections)
    }

    /// All releases that were corrected.
    pub fn pages(&self) -> &[Page] {
        &self.releases
    }

    /// How many corrections it holds.
    pub fn len(&self) -> usize {
        self.releases.iter().map(|page| page.corrections.len()).sum()
    }

    /// Whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        self.releases.is_empty()
    }

    /// With the corrections of a release in place of those that it had.
    pub fn with(&self, page: Page) -> Notebook {
        let others = self.releases.iter().filter(|other| other.release != page.release);
        let mut releases: Vec<Page> = others.cloned().collect();
        if !page.corrections.is_empty() {
            releases.push(page);
        }
        Notebook { releases }
    }

    /// As JSON; none where that is more than is kept.
    pub fn written(&self) -> Option<String> {
        serde_json::to_string(self).ok().filter(|json| json.len() <= MOST_BYTES)
    }

    /// From JSON; empty where it is none.
    pub fn read(json: &str) -> Notebook {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// What the reader's corrections of other releases suggest for each entity of this one. Nothing
    /// for those that the reader has corrected here.
    pub fn suggestions(&self, review: &Review) -> Vec<Option<Suggestion>> {
        let entities = &review.report().entities;
        if self.is_empty() {
            return vec![None; entities.len()];
        }
        let lessons = self.lessons();
        let suggest = |(index, entity): (usize, &Entity)| {
            let is_corrected = review.trace(index).is_none_or(|trace| *trace != Trace::default());
            if is_corrected || entity.spans.is_empty() {
                return None;
            }
            let lesson = lessons.get(&key(&entity.name))?;
            let suggestion = Suggestion {
                kind: lesson.kind.filter(|kind| !lesson.is_deleted && *kind != entity.kind),
                name: lesson.name.clone().filter(|name| !lesson.is_deleted && *name != entity.name),
                is_deleted: lesson.is_deleted,
            };
            (suggestion != Suggestion::default()).then_some(suggestion)
        };
        entities.iter().enumerate().map(suggest).collect()
    }

    /// By the key of the name that was corrected, what was last made of it.
    fn lessons(&self) -> BTreeMap<String, Suggestion> {
        let mut lessons: BTreeMap<String, Suggestion> = BTreeMap::new();
        for correction in self.releases.iter().flat_map(|page| &page.corrections) {
            let mut learn = |name: &str, of: &dyn Fn(&mut Suggestion)| {
                let lesson = lessons.entry(key(name)).or_default();
                lesson.is_deleted = false;
                of(lesson);
            };
            match &correction.change {
                Change::Retype { to } => learn(&correction.name, &|lesson| lesson.kind = Some(*to)),
                Change::Rename { to, .. } => {
                    learn(&correction.name, &|lesson| lesson.name = Some(to.clone()))
                }
                Change::Mark => learn(&correction.name, &|lesson| lesson.kind = Some(correction.kind)),
                Change::Delete => learn(&correction.name, &|lesson| lesson.is_deleted = true),
                // These are about this release: where its mentions stand, what its text says.
                Change::RemoveRole | Change::Merge { .. } | Change::Split { .. } => {}
            }
        }
        lessons
    }
}

impl Suggestion {
    /// What to make of an entity to follow it.
    pub fn changes(&self) -> Vec<Change> {
        if self.is_deleted {
            return vec![Change::Delete];
        }
        let retype = self.kind.map(|to| Change::Retype { to });
        let rename = self.name.clone().map(|to| Change::Rename { to, own_words: false });
        retype.into_iter().chain(rename).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::corrections::tests::{release, retype};
    use super::*;

    fn page(release: &str, review: &Review) -> Page {
        Page { release: release.into(), title: "A title".into(), corrections: review.corrections().to_vec() }
    }

    fn corrected(changes: &[(usize, Change)]) -> Review {
        changes.iter().fold(Review::new(release()), |review, change| {
            review.change(std::slice::from_ref(change)).expect("a change")
        })
    }

    #[track_caller]
    fn check(changes: &[(usize, Change)], entity: usize, expected: Suggestion) {
        let notebook = Notebook::default().with(page("elsewhere", &corrected(changes)));
        let found = notebook.suggestions(&Review::new(release()));
        let found = found.get(entity).cloned().flatten().unwrap_or_default();
        assert_eq!(found, expected);
    }

    fn rename(to: &str) -> Change {
        Change::Rename { to: to.into(), own_words: false }
    }

    #[test]
    fn the_same_name_elsewhere_gets_the_same_type_and_name() {
        let kind = Some(EntityType::Event);
        check(&[(1, retype(EntityType::Event))], 1, Suggestion { kind, ..Suggestion::default() });
        let both = [(1, rename("Assouan")), (1, retype(EntityType::Event))];
        check(&both, 1, Suggestion { kind, name: Some("Assouan".into()), ..Suggestion::default() });
        check(&[(1, retype(EntityType::Event))], 0, Suggestion::default());
    }

    #[test]
    fn the_last_word_counts() {
        check(&[(1, Change::Delete)], 1, Suggestion { is_deleted: true, ..Suggestion::default() });
        let back = [(1, retype(EntityType::Event)), (1, retype(EntityType::Location))];
        check(&back, 1, Suggestion::default());
    }

    #[test]
    fn what_is_corrected_here_needs_no_suggestion() {
        let notebook =
            Notebook::default().with(page("elsewhere", &corrected(&[(1, retype(EntityType::Event))])));
        let here = corrected(&[(1, rename("Assouan"))]);
        assert!(notebook.suggestions(&here).iter().all(Option::is_none));
    }

    #[test]
    fn a_release_has_its_own_corrections_and_none_once_all_are_undone() {
        let review = corrected(&[(1, Change::Delete)]);
        let notebook = Notebook::default().with(page("a", &review)).with(page("b", &review));
        assert_eq!((notebook.of("a"), notebook.of("c").len()), (review.corrections(), 0));
        let notebook = notebook.with(page("a", &Review::new(release())));
        assert_eq!((notebook.of("a").len(), notebook.pages().len()), (0, 1));
    }

    #[test]
    fn it_survives_being_written_and_has_a_bound() {
        let changes = [(0, rename("Ms. F")), (1, retype(EntityType::Event)), (0, Change::RemoveRole)];
        let notebook = Notebook::default().with(page("a", &corrected(&changes)));
        assert_eq!(Notebook::read(&notebook.written().expect("small")), notebook);
        assert_eq!(Notebook::read("nonsense"), Notebook::default());
        let large = corrected(&[(0, rename(&"x".repeat(MOST_BYTES)))]);
        assert_eq!(notebook.with(page("b", &large)).written(), None);
    }

    #[test]
    fn fingerprints_are_those_of_fnv() {
        assert_eq!(fingerprint(""), "cbf29ce484222325");
        assert_eq!(fingerprint("a"), "af63dc4c8601ec8c");
    }
}
