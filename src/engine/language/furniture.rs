//! What a page says around a release: section names, menus, share buttons, end marks.
//!
//! The phrases are data: `furniture.txt` in the folder of each language has a list a heading, a phrase a
//! line; those that all languages share stand beside this file. A page mixes languages (its menu is in three,
//! its buttons in English), so phrases are looked up in all of them at once, in the form that [`line_key`]
//! gives.

mod lists;

use super::line_key;
use crate::engine::document::EntityType;
use lists::{List, phrases};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a phrase is on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fixture {
    /// Items of menus and breadcrumbs, buttons, names of languages: whole items.
    Menu,
    /// What a row of share buttons begins with, and their names.
    Share,
    /// Headings of lists of other releases: whole lines.
    Related,
    /// What leads to one other article, in a line of its own: beginnings.
    ReadAlso,
    /// Messages of an empty list: beginnings.
    EmptyList,
    /// Copyright, cookies, machine translation, feedback: anywhere in a short line.
    Notice,
    /// Headings of contacts, and what a sentence that gives a contact begins with.
    Contact,
    /// What the heading of a paragraph about the sender begins with, the sender's name following.
    About,
    /// Headings of what follows a release: notes to editors, attachments. Whole lines or before a colon.
    Closing,
    /// Headings of legal text, which no release goes on after: forward-looking statements. As closings.
    Disclaimer,
    /// What a release says more of under a heading *About the …*, which is a part of it: *book*, *programme*.
    Topic,
    /// Words that are in small letters within a title: in capitals after one, they open its paragraph.
    Opener,
    /// *Embargoed until*: beginnings.
    Embargo,
    /// *For immediate release*: beginnings.
    Immediate,
    /// What ends a release, between brackets, dashes, slashes or alone in its line.
    EndMark,
    /// What stands before a date in a line of its own.
    DateLabel,
    /// What stands before the author's name.
    Byline,
    /// What a caption begins with.
    Caption,
    /// What a page calls its releases: *Press release*. Whole lines, or before a date.
    Label,
    /// What stands before a release's number: *Ref.*
    Reference,
    /// The fields of a mail's head, before a colon: *Subject*.
    Field,
    /// What ends a letter: *Kind regards*. Whole lines.
    Valediction,
    /// What stands before the place in the line that signs a release: *Done at*.
    Signing,
    /// *Reading time*: beginnings.
    ReadingTime,
    /// What a page says before the name of who has sent the text: *Source*.
    Source,
    /// What stands before the sender's name, in a line of its own or before a colon: *Publisher*.
    Publisher,
    /// Nouns that the names of institutions have at their head.
    Institution,
    /// Words that name no one and are at the head of many a headline: articles.
    Article,
}

impl Fixture {
    fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// One of the five sections that senders' pages publish beside a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// SUMMARY.
    Summary,
    /// KEY HIGHLIGHTS.
    Highlights,
    /// CORE SUBJECT.
    CoreSubject,
    /// KEYWORDS.
    Keywords,
    /// MENTIONED ENTITIES.
    Entities,
}

/// Whether all of `key` (see [`line_key`]) is a phrase of these `kinds`.
pub fn is_fixture(key: &str, kinds: &[Fixture]) -> bool {
    fixture(key, kinds).is_some_and(|(_, length)| length == key.len())
}

/// The longest phrase that stands at the start of `key` (see [`line_key`]) and is one of `kinds`:
/// what it is and its length in bytes.
pub fn fixture(key: &str, kinds: &[Fixture]) -> Option<(Fixture, usize)> {
    let first = key.bytes().position(|byte| byte == b' ').and_then(|end| key.get(..end)).unwrap_or(key);
    let Phrases { held, known } = PHRASES.get(first)?;
    if !kinds.iter().any(|kind| held & kind.bit() != 0) {
        return None;
    }
    known
        .iter()
        .find(|(phrase, kind)| kinds.contains(kind) && begins(key, phrase))
        .map(|(phrase, kind)| (*kind, phrase.len()))
}

/// Whether the words of `phrase` are the first of `key`.
fn begins(key: &str, phrase: &str) -> bool {
    key.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Which published section a whole line names, by its key.
pub fn section(key: &str) -> Option<Section> {
    SECTIONS.get(key).copied()
}

/// The names of published sections in all languages, as pages write them.
pub fn section_names() -> impl Iterator<Item = &'static str> {
    phrases().filter(|(list, _)| matches!(list, List::Section(_))).map(|(_, name)| name)
}

/// How pages with published sections call the types of entities, in all languages.
pub fn entity_types() -> &'static [(EntityType, &'static str)] {
    &ENTITY_TYPES
}

/// Phrases with the same first word.
#[derive(Default)]
struct Phrases {
    /// The kinds that they are of: a bit a kind.
    held: u32,
    /// Longest first.
    known: Vec<(String, Fixture)>,
}

/// Phrases by their first word: made once from the lists, never changed.
static PHRASES: LazyLock<FxHashMap<String, Phrases>> = LazyLock::new(|| {
    let mut by_first: FxHashMap<String, Phrases> = FxHashMap::default();
    for (list, phrase) in phrases() {
        let List::Fixture(kind) = list else { continue };
        let phrase = line_key(phrase);
        let first = phrase.split(' ').next().unwrap_or_default().to_owned();
        let Phrases { held, known } = by_first.entry(first).or_default();
        *held |= kind.bit();
        if !known.contains(&(phrase.clone(), kind)) {
            known.push((phrase, kind));
        }
    }
    #[expect(
        clippy::iter_over_hash_type,
        reason = "each list is sorted on its own; their order does not show"
    )]
    for Phrases { known, .. } in by_first.values_mut() {
        known.sort_by(|(one, kind), (other, other_kind)| {
            other.len().cmp(&one.len()).then_with(|| one.cmp(other)).then_with(|| kind.cmp(other_kind))
        });
    }
    by_first
});

/// Names of published sections, in the form of [`line_key`].
static SECTIONS: LazyLock<FxHashMap<String, Section>> = LazyLock::new(|| {
    let names = phrases().filter_map(|(list, name)| match list {
        List::Section(section) => Some((line_key(name), section)),
        _ => None,
    });
    names.collect()
});

static ENTITY_TYPES: LazyLock<Vec<(EntityType, &str)>> = LazyLock::new(|| {
    let names = phrases().filter_map(|(list, name)| match list {
        List::EntityType(kind) => Some((kind, name)),
        _ => None,
    });
    names.collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, kind: Fixture, expected: bool) {
        assert_eq!(fixture(&line_key(line), &[kind]).is_some(), expected, "{line}");
    }

    #[test]
    fn phrases_are_found_whatever_their_case_and_signs() {
        check("À LIRE ÉGALEMENT : le rapport", Fixture::ReadAlso, true);
        check("مشارَكة", Fixture::Share, true);
        check("About us", Fixture::Menu, true);
    }

    #[test]
    fn a_phrase_ends_at_a_word() {
        check("Contacts", Fixture::Contact, true);
        check("Contacting the tower took an hour", Fixture::Contact, false);
    }

    #[test]
    fn sections_are_known_in_three_languages() {
        assert_eq!(section(&line_key("KEY HIGHLIGHTS")), Some(Section::Highlights));
        assert_eq!(section(&line_key("Mots-clés")), Some(Section::Keywords));
        assert_eq!(section(&line_key("الكيانات المذكورة")), Some(Section::Entities));
    }
}
