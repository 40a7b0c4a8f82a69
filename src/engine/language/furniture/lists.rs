//! `furniture.txt` → its phrases, each with what it is.

use super::{Fixture, Section};
use crate::engine::document::EntityType;
use crate::engine::language::{Language, headed};

/// What the phrases under a heading of `furniture.txt` are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// What is looked up by its words.
    Fixture(Fixture),
    /// Names of a published section.
    Section(Section),
    /// What a page with such sections calls a man, a woman, a person, an organisation, a place or an event.
    EntityType(EntityType),
}

/// The phrases of all languages, each with its list.
pub fn phrases() -> impl Iterator<Item = (List, &'static str)> {
    let texts = std::iter::once(EVERYWHERE).chain(Language::ALL.map(text));
    texts.flat_map(listed)
}

/// Networks have one name in all languages, and language switches are in all of them.
const EVERYWHERE: &str = include_str!("../furniture.txt");

/// The headings of `furniture.txt`.
#[rustfmt::skip]
const LISTS: [(&str, List); 39] = [
    ("menu", List::Fixture(Fixture::Menu)),
    ("share", List::Fixture(Fixture::Share)),
    ("related", List::Fixture(Fixture::Related)),
    ("read_also", List::Fixture(Fixture::ReadAlso)),
    ("empty_list", List::Fixture(Fixture::EmptyList)),
    ("notices", List::Fixture(Fixture::Notice)),
    ("contacts", List::Fixture(Fixture::Contact)),
    ("about", List::Fixture(Fixture::About)),
    ("closings", List::Fixture(Fixture::Closing)),
    ("disclaimers", List::Fixture(Fixture::Disclaimer)),
    ("topics", List::Fixture(Fixture::Topic)),
    ("openers", List::Fixture(Fixture::Opener)),
    ("embargoes", List::Fixture(Fixture::Embargo)),
    ("immediate", List::Fixture(Fixture::Immediate)),
    ("end_marks", List::Fixture(Fixture::EndMark)),
    ("date_labels", List::Fixture(Fixture::DateLabel)),
    ("bylines", List::Fixture(Fixture::Byline)),
    ("captions", List::Fixture(Fixture::Caption)),
    ("labels", List::Fixture(Fixture::Label)),
    ("references", List::Fixture(Fixture::Reference)),
    ("fields", List::Fixture(Fixture::Field)),
    ("valedictions", List::Fixture(Fixture::Valediction)),
    ("signings", List::Fixture(Fixture::Signing)),
    ("reading_times", List::Fixture(Fixture::ReadingTime)),
    ("sources", List::Fixture(Fixture::Source)),
    ("publishers", List::Fixture(Fixture::Publisher)),
    ("institutions", List::Fixture(Fixture::Institution)),
    ("articles", List::Fixture(Fixture::Article)),
    ("summary", List::Section(Section::Summary)),
    ("highlights", List::Section(Section::Highlights)),
    ("core_subject", List::Section(Section::CoreSubject)),
    ("keywords", List::Section(Section::Keywords)),
    ("entities", List::Section(Section::Entities)),
    ("person_male", List::EntityType(EntityType::PersonMale)),
    ("person_female", List::EntityType(EntityType::PersonFemale)),
    ("person", List::EntityType(EntityType::Person)),
    ("organization", List::EntityType(EntityType::Organization)),
    ("location", List::EntityType(EntityType::Location)),
    ("event", List::EntityType(EntityType::Event)),
];

/// The phrases of `language`, under their headings.
fn text(language: Language) -> &'static str {
    language.folder().map_or("", |folder| folder.furniture)
}

/// The phrases of a text, each with the list that its heading names.
fn listed(text: &'static str) -> impl Iterator<Item = (List, &'static str)> {
    headed::lines(text).filter_map(|(heading, phrase)| {
        let (_, list) = LISTS.iter().find(|(known, _)| *known == heading)?;
        Some((*list, phrase))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_is_known_and_every_language_says_the_sections() {
        for language in Language::ALL {
            for (name, _) in headed::lines(text(language)) {
                assert!(LISTS.iter().any(|(known, _)| *known == name), "{language:?}: [{name}]");
            }
            for (name, list) in LISTS.iter().filter(|(_, list)| !matches!(list, List::Fixture(_))) {
                assert!(listed(text(language)).any(|(known, _)| known == *list), "{language:?}: no [{name}]");
            }
        }
    }

    #[test]
    fn a_phrase_stands_once_in_its_list() {
        for language in Language::ALL {
            let mut known = Vec::new();
            for (list, phrase) in listed(text(language)) {
                assert!(!known.contains(&(list, phrase)), "{language:?}: {phrase}");
                known.push((list, phrase));
            }
        }
    }
}
