//! Mentions → entities: one entry for each that is named, under all its names.

mod groups;
mod identity;
mod likeness;
mod long_forms;
mod names;

use super::gender;
use super::mention::{Kind, Mention};
use super::scan::Scan;
use groups::Groups;
use long_forms::LongForms;
use names::Name;
pub(super) use names::normal_name;
use std::collections::BTreeMap;

/// The mentions of one entity, as indices.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub kind: Kind,
    pub mentions: Vec<usize>,
}

/// Groups `mentions`; short forms that point to nothing stay alone.
pub(super) fn group(scan: &Scan, mentions: &[Mention]) -> Vec<Group> {
    let forms = forms(scan, mentions);
    let mut groups = Groups::default();
    for form in &forms {
        groups.place(scan, mentions, form);
    }
    groups.all()
}

/// All mentions of one kind that are written alike, under honorifics of one gender.
struct Form {
    kind: Kind,
    name: Name,
    /// Whether the honorifics are a woman's.
    female: Option<bool>,
    /// The same, or else whether the given name is.
    likely: Option<bool>,
    mentions: Vec<usize>,
}

/// The forms, longest first, so that every short form finds its long one; of equals the earliest.
fn forms(scan: &Scan, mentions: &[Mention]) -> Vec<Form> {
    let long_forms = LongForms::of(scan, mentions);
    let mut by_key: BTreeMap<(Kind, String, Option<bool>), Form> = BTreeMap::new();
    for (index, mention) in mentions.iter().enumerate() {
        let name = Name::new(scan, mention, &long_forms);
        let person = mention.kind == Kind::Person;
        let female = if person { gender::of_honorific(scan, mention) } else { None };
        let likely = || female.or_else(|| if person { gender::of_given_name(scan, mention) } else { None });
        by_key
            .entry((mention.kind, name.key.clone(), female))
            .or_insert_with(|| Form {
                kind: mention.kind,
                likely: likely(),
                name,
                female,
                mentions: Vec::new(),
            })
            .mentions
            .push(index);
    }
    let mut forms: Vec<Form> = by_key.into_values().collect();
    forms.sort_by_key(|form| {
        let short =
            form.name.is_acronym || form.mentions.iter().any(|&index| mentions[index].stands_for.is_some());
        (short, std::cmp::Reverse(form.name.words.len()), form.mentions.first().copied())
    });
    forms
}

#[cfg(test)]
mod tests {
    use crate::engine::document::Span;
    use crate::engine::language::{Language, pack};
    use crate::engine::segment::segment;

    /// `expected`: the names, most important first, each with its aliases.
    #[track_caller]
    fn check(language: Language, text: &str, expected: &[(&str, &[&str])]) {
        let pack = pack(language);
        let segments = segment(text, &[Span::new(0, text.len())], pack);
        let named = super::super::find(text, &segments, pack, super::super::Frame::default());
        for (name, aliases) in expected {
            let found = named.entities.iter().find(|entity| entity.name == *name);
            let said: Option<Vec<&str>> =
                found.map(|entity| entity.aliases.iter().map(String::as_str).collect());
            assert_eq!(said.as_deref(), Some(*aliases), "{name} in {text}: {:?}", named.entities);
        }
    }

    #[test]
    fn a_woman_and_a_man_of_one_surname_are_two() {
        check(
            Language::French,
            "Jacques Vauthier a dirigé la ville. Madame Vauthier a ouvert le musée.",
            &[("Jacques Vauthier", &[]), ("Vauthier", &[])],
        );
    }

    #[test]
    fn a_surname_under_a_function_is_who_has_it() {
        check(
            Language::English,
            "President Martin Dorsey and his wife, Helen Dorsey, arrived today. President Dorsey spoke first.",
            &[("Martin Dorsey", &["Dorsey"]), ("Helen Dorsey", &[])],
        );
    }

    #[test]
    fn a_first_name_is_its_bearers() {
        check(
            Language::English,
            "Robert Dorsey arrived today. Robert was tired.",
            &[("Robert Dorsey", &["Robert"])],
        );
    }

    #[test]
    fn a_group_is_called_by_its_name() {
        check(
            Language::French,
            "Le Groupe Voesh a grandi, a dit Anna Dervaux, PDG de Voesh.",
            &[("Groupe Voesh", &["Voesh"])],
        );
    }

    #[test]
    fn who_is_of_a_country_is_also_so_without_it() {
        check(
            Language::English,
            "The Kuwait Coast Guard met. The head of the Coast Guard spoke.",
            &[("Kuwait Coast Guard", &["Coast Guard"])],
        );
    }

    #[test]
    fn a_brand_is_its_company() {
        let pack = pack(Language::English);
        let text = "Zelvanta Therapeutics and Zelvanta Foundation";
        let segments = segment(text, &[Span::new(0, text.len())], pack);
        let scan = super::Scan::new(text, &segments, pack);
        let words = |name: &str| -> Vec<String> { name.split(' ').map(str::to_owned).collect() };
        let is_brand = |a: &str, b: &str| super::likeness::is_brand(&scan, &words(a), &words(b));
        assert!(is_brand("zelvanta", "zelvanta therapeutics"));
        assert!(!is_brand("zelvanta", "zelvanta foundation"));
        assert!(!is_brand("zelvanta", "zelvanta river trail"));
    }
}
