//! People's names: whom a given name is given to, by language, and what family names Arabic has.

use super::{Marked, marked};
use crate::engine::language::Language;
use crate::engine::language::index::{Columns, Index, Speaks};
use std::sync::LazyLock;

/// Whom a given name is given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// Men.
    Male,
    /// Women.
    Female,
    /// Both.
    Either,
}

/// A given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenName {
    /// Whom it is given to.
    pub gender: Gender,
    /// How many in a hundred of those who bear it are of that gender; 0 for [`Gender::Either`].
    pub confidence: u8,
    /// Also an ordinary word or a place: it wants evidence that this is a person at all.
    pub ambiguous: bool,
}

/// An Arabic family name, or another part of people's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FamilyName {
    /// Also an ordinary word or a place: it wants evidence that this is a person at all.
    pub ambiguous: bool,
}

/// What is known of a given name. A compound (`jean pierre`, `عبد الله`) goes by its first part where
/// the whole is not listed.
pub fn given_name(key: &str) -> Option<GivenName> {
    let listed = |name: &str| {
        let found = GIVEN_NAMES.index.find(name)?;
        let group = GIVEN_NAMES.groups.partition_point(|&(end, _)| end <= found.at);
        GIVEN_NAMES.groups.get(group).map(|&(_, given)| given)
    };
    listed(key).or_else(|| key.split_once(' ').and_then(|(first, _)| listed(first)))
}

/// What is known of a given name in a text of `language`: *Jean* is a man in French, *Andrea* in Italian.
pub fn given_name_in(key: &str, language: Language) -> Option<GivenName> {
    let first = key.split(' ').next().unwrap_or(key);
    // *Jean-Claude* is a man wherever Jean is a woman.
    let compound = key.starts_with("jean ");
    let own = BY_LANGUAGE
        .iter()
        .find(|(own, male, female)| *own == language && (male.contains(&first) || female.contains(&first)));
    let male = compound || own.is_some_and(|(_, male, _)| male.contains(&first));
    if own.is_none() && !compound {
        return given_name(key);
    }
    let gender = if male { Gender::Male } else { Gender::Female };
    let ambiguous = given_name(key).is_some_and(|name| name.ambiguous);
    Some(GivenName { gender, confidence: BY_LANGUAGE_CONFIDENCE, ambiguous })
}

/// What is known of an Arabic word as a family name. Given names are not here, though many are both.
pub fn arabic_family_name(key: &str) -> Option<FamilyName> {
    let found = FAMILY_NAMES.find(key)?;
    Some(FamilyName { ambiguous: FAMILY_NAMES.line(found).starts_with('*') })
}

/// Names that one language gives to men and others to women, as (language, men's, women's). Facts, by hand.
const BY_LANGUAGE: [(Language, &[&str], &[&str]); 5] = [
    (
        Language::French,
        &[
            "jean", "jan", "alexis", "claude", "joan", "gael", "stephane", "pascal", "laurent", "yves",
            "patrice", "maxime", "francis", "remi", "remy", "adrien", "rene", "regis", "yvon", "cyrille",
            "elie", "aime", "jacky", "valery", "joel", "emmanuel", "rafael",
        ],
        &[
            "laurence",
            "simone",
            "michele",
            "camille",
            "axelle",
            "carole",
            "jocelyne",
            "daniele",
            "marion",
            "valentine",
            "gaelle",
            "pascale",
            "valerie",
            "emmanuelle",
        ],
    ),
    (Language::English, &["laurence", "kerry"], &["joan", "andrea", "nicola", "simone"]),
    (
        Language::Italian,
        &[
            "andrea", "nicola", "simone", "michele", "gabriele", "daniele", "luca", "mattia", "pasquale",
            "elia",
        ],
        &["carmen"],
    ),
    (
        Language::German,
        &["jan", "kai", "toni", "jean"],
        &["andrea", "gabriele", "simone", "nicola", "michele", "heike"],
    ),
    (Language::Spanish, &["joan", "jose", "jean", "angel", "cruz"], &["andrea", "rosario", "nieves"]),
];

/// As sure as of the packages' surer names: one language's use is clearer than all languages' together.
const BY_LANGUAGE_CONFIDENCE: u8 = 97;

static GIVEN_NAME_LIST: [&str; 1] = [include_str!("../data/given_names.tsv")];
static FAMILY_NAME_LIST: [&str; 1] = [include_str!("../data/family_names.tsv")];

/// Given names, and where each group of them ends, with what is known of it.
struct GivenNames {
    index: Index,
    groups: Vec<(usize, GivenName)>,
}

static GIVEN_NAMES: LazyLock<GivenNames> = LazyLock::new(|| {
    let mut given = GivenNames { index: Index::new(&GIVEN_NAME_LIST, ' ', 36_000), groups: Vec::new() };
    let mut end = 0;
    for line in GIVEN_NAME_LIST.iter().flat_map(|list| list.lines()) {
        end += line.len() + 1;
        let Some((group, _)) = line.split_once('\t') else { continue };
        let Marked { name: code, ambiguous } = marked(group);
        let gender = match code.chars().next() {
            Some('m') => Gender::Male,
            Some('f') => Gender::Female,
            _ => Gender::Either,
        };
        let confidence = code.get(1..).and_then(|percent| percent.parse().ok()).unwrap_or(0);
        given.groups.push((end, GivenName { gender, confidence, ambiguous }));
    }
    given.index.add_all(0, Columns::AfterFirst, Speaks::Last);
    given
});

static FAMILY_NAMES: LazyLock<Index> = LazyLock::new(|| {
    let mut families = Index::new(&FAMILY_NAME_LIST, ' ', 2_000);
    families.add_all(0, Columns::AfterFirst, Speaks::Last);
    families
});

#[cfg(test)]
pub(super) fn given_names() -> &'static Index {
    &GIVEN_NAMES.index
}

#[cfg(test)]
pub(super) fn family_names() -> &'static Index {
    &FAMILY_NAMES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::language::key;

    #[track_caller]
    fn check_gender(name: &str, language: Language, gender: Gender) {
        assert_eq!(given_name_in(&key(name), language).map(|name| name.gender), Some(gender), "{name}");
    }

    #[test]
    fn given_names_have_a_gender_by_language() {
        check_gender("Hussein", Language::French, Gender::Male);
        check_gender("Aïcha", Language::French, Gender::Female);
        check_gender("Jean", Language::French, Gender::Male);
        check_gender("Jean", Language::English, Gender::Either);
        check_gender("Jean-Pierre", Language::French, Gender::Male);
        check_gender("Jean-Pierre", Language::English, Gender::Male);
        check_gender("فاطمة", Language::Arabic, Gender::Female);
        check_gender("حسين", Language::Arabic, Gender::Male);
        assert!(given_name("zzyzx").is_none());
    }
}
