//! Names of the world, looked up by [`key`](super::key): places and what is of them, organisations,
//! people's names.
//!
//! A key comes in, what is known of it goes out. All spellings and languages of a place or an
//! organisation share an id; a doubt (`ambiguous`, `acronym`) is told, never settled here, for it
//! takes the context. What the lists are made from, and under which licences, stands beside them in
//! `data/README.md`. They are built once, at the first look-up.
//!
//! ```
//! use communique::engine::language::{Language, key, lexicon};
//! let [short, official] = ["كازاخستان", "République du Kazakhstan"].map(|name| lexicon::place(&key(name)));
//! assert_eq!(short.map(|place| place.id), official.map(|place| place.id));
//! assert_eq!(lexicon::demonym(&key("kazakhs")), Some("KZ"));
//! ```

mod people;

pub use people::{FamilyName, Gender, GivenName, arabic_family_name, given_name, given_name_in};

use super::index::{Columns, Index, Speaks};
use std::sync::LazyLock;

/// What kind of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A state, or a territory with a code of its own in ISO 3166.
    Country,
    /// A part of a country, or a region that history or the news knows.
    Region,
    /// A city, town or village.
    City,
    /// A continent, a region of the world, a sea, a river, a mountain range.
    Area,
}

/// A place by one of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// What kind of place.
    pub kind: PlaceKind,
    /// The same for all names of one place: a country's ISO 3166 code, otherwise one of its keys.
    pub id: &'static str,
    /// This name is also an ordinary word, a person's name or another place's: it wants evidence.
    pub ambiguous: bool,
    /// This name is an abbreviation, and is meant only where it stands in capitals.
    pub acronym: bool,
}

/// An organisation by one of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// The same for all names and abbreviations of one organisation.
    pub id: u32,
    /// A news agency, or who distributes releases.
    pub agency: bool,
    /// This name is also an ordinary word, or something else's abbreviation: it wants evidence.
    pub ambiguous: bool,
    /// This name is an abbreviation, and is meant only where it stands in capitals.
    pub acronym: bool,
}

/// The place that a key names.
pub fn place(key: &str) -> Option<Place> {
    let found = PLACES.find(key).filter(|found| found.is_name)?;
    let kind = PLACE_KINDS.get(found.list).copied()?;
    // A country's code is no name of it; any other place's id is its first name.
    let id = PLACES.line(found).split('\t').next().map(marked)?.name;
    let (ambiguous, acronym) = marks(PLACES.from(found), key);
    Some(Place { kind, id, ambiguous, acronym })
}

/// The country (or region) that an adjective or a noun such as `egyptienne`, `السعودي`, `french` is
/// of: the [`Place::id`] of it.
pub fn demonym(key: &str) -> Option<&'static str> {
    let found = DEMONYMS.find(key).filter(|found| found.is_name)?;
    DEMONYMS.line(found).split('\t').next()
}

/// The organisation that a key names.
pub fn organisation(key: &str) -> Option<Organisation> {
    let found = ORGANISATIONS.find(key).filter(|found| found.is_name)?;
    let agency = ORGANISATIONS.line(found).starts_with("a\t");
    let (ambiguous, acronym) = marks(ORGANISATIONS.from(found), key);
    // All names of one organisation stand in its line.
    Some(Organisation { id: ORGANISATIONS.line_start(found) as u32, agency, ambiguous, acronym })
}

/// How many words the longest name of a place has that begins with this word; 0 if none does.
pub fn place_words(first: &str) -> usize {
    words(&PLACES, first)
}

/// How many words the longest name of an organisation has that begins with this word; 0 if none does.
pub fn organisation_words(first: &str) -> usize {
    words(&ORGANISATIONS, first)
}

fn words(names: &Index, first: &str) -> usize {
    names.find(first).map_or(0, |found| found.words.max(usize::from(found.is_name)))
}

/// A column of a list: a name, and its marks.
#[derive(Clone, Copy)]
struct Marked {
    name: &'static str,
    ambiguous: bool,
}

fn marked(column: &'static str) -> Marked {
    let name = column.trim_end_matches(['*', '^']);
    Marked { name, ambiguous: column.get(name.len()..).is_some_and(|marks| marks.contains('*')) }
}

/// Whether the name with which `list` begins is marked as ambiguous, and as an acronym.
fn marks(list: &str, name: &str) -> (bool, bool) {
    let marks = list.bytes().skip(name.len()).take_while(|byte| matches!(byte, b'*' | b'^'));
    marks.fold((false, false), |(ambiguous, acronym), mark| {
        (ambiguous || mark == b'*', acronym || mark == b'^')
    })
}

const PLACE_KINDS: [PlaceKind; 4] = [PlaceKind::Country, PlaceKind::Area, PlaceKind::City, PlaceKind::Region];
/// In the order of [`PLACE_KINDS`]; of two places of one name the first speaks.
static PLACE_LISTS: [&str; 4] = [
    include_str!("data/countries.tsv"),
    include_str!("data/areas.tsv"),
    include_str!("data/cities.tsv"),
    include_str!("data/regions.tsv"),
];
static DEMONYM_LIST: [&str; 1] = [include_str!("data/demonyms.tsv")];
static ORGANISATION_LIST: [&str; 1] = [include_str!("data/organisations.tsv")];
static PLACES: LazyLock<Index> = LazyLock::new(|| {
    let mut places = Index::new(&PLACE_LISTS, '\t', 42_000);
    for (list, kind) in PLACE_KINDS.into_iter().enumerate() {
        let columns = if kind == PlaceKind::Country { Columns::AfterFirst } else { Columns::All };
        places.add_all(list, columns, Speaks::First);
    }
    places
});

static DEMONYMS: LazyLock<Index> = LazyLock::new(|| columns(&DEMONYM_LIST, 9_000, Speaks::Last));

static ORGANISATIONS: LazyLock<Index> = LazyLock::new(|| columns(&ORGANISATION_LIST, 6_000, Speaks::First));

/// A list whose lines have names in all columns but the first.
fn columns(list: &'static [&'static str; 1], names: usize, speaks: Speaks) -> Index {
    let mut index = Index::new(list, '\t', names);
    index.add_all(0, Columns::AfterFirst, speaks);
    index
}

#[cfg(test)]
mod tests {
    use super::super::key;
    use super::*;

    #[track_caller]
    fn check_same_place(names: &[&str], id: &str) {
        for name in names {
            assert_eq!(place(&key(name)).map(|place| place.id), Some(id), "{name}");
        }
    }

    #[test]
    fn a_country_has_one_id_in_all_languages_and_forms() {
        check_same_place(
            &[
                "Kazakhstan",
                "République du Kazakhstan",
                "كازاخستان",
                "جمهورية كازاخستان",
                "Kasachstan",
                "Cazaquistão",
            ],
            "KZ",
        );
        check_same_place(
            &["États-Unis", "U.S.", "USA", "الولايات المتحدة الأمريكية", "Vereinigte Staaten"],
            "US",
        );
        check_same_place(&["Palestine", "دولة فلسطين", "State of Palestine"], "PS");
    }

    #[test]
    fn a_city_has_one_id_in_all_languages() {
        check_same_place(&["Djeddah", "Jeddah", "جدة", "Gedda", "جدّة"], "jeddah");
        check_same_place(&["Le Caire", "Cairo", "القاهرة", "Kairo", "El Cairo"], "cairo");
        check_same_place(&["Genève", "Genf", "جنيف", "Ginevra"], "geneva");
        check_same_place(&["Pékin", "Beijing", "بكين"], "beijing");
    }

    #[test]
    fn regions_and_areas_are_places() {
        check_same_place(&["Moyen-Orient", "Middle East", "الشرق الأوسط"], "middle east");
        check_same_place(&["Haut-Karabakh", "Nagorno-Karabakh", "قره باغ"], "nagorno karabakh");
        check_same_place(&["Jammu-et-Cachemire", "Jammu and Kashmir", "جامو وكشمير"], "kashmir");
    }

    #[test]
    fn what_is_also_an_ordinary_word_says_so() {
        for name in ["Nice", "Tours", "Orange", "Reading", "Split", "Victoria", "Mary", "Jordan", "صور"] {
            assert!(place(&key(name)).is_some_and(|place| place.ambiguous), "{name}");
        }
        for name in ["Paris", "Kazakhstan", "Riyadh", "الرياض", "London", "Genève", "Égypte", "مصر", "باريس"]
        {
            assert!(place(&key(name)).is_some_and(|place| !place.ambiguous), "{name}");
        }
    }

    #[test]
    fn abbreviations_say_so() {
        assert!(place("us").is_some_and(|place| place.acronym && place.id == "US"));
        assert!(
            organisation("who").is_some_and(|organisation| organisation.acronym && organisation.ambiguous)
        );
    }

    #[track_caller]
    fn check_demonyms(forms: &[&str], id: &str) {
        for form in forms {
            assert_eq!(demonym(&key(form)), Some(id), "{form}");
        }
    }

    #[test]
    fn demonyms_know_gender_number_case_and_article() {
        check_demonyms(
            &["égyptien", "égyptienne", "égyptiens", "Egyptian", "المصري", "المصرية", "ägyptischen"],
            "EG",
        );
        check_demonyms(&["kazakh", "kazakhstanais", "kazako", "الكازاخستانية"], "KZ");
        check_demonyms(&["Saudi", "السعودي", "سعودية", "saoudiennes", "saudita"], "SA");
        check_demonyms(&["français", "French", "française", "francesas", "französischen"], "FR");
    }

    #[test]
    fn an_organisation_has_one_id_in_all_languages_and_its_acronym() {
        let id = |name| organisation(&key(name)).map(|organisation| organisation.id);
        assert!(id("OIC").is_some());
        for name in ["OCI", "Organisation de la Coopération Islamique", "منظمة التعاون الإسلامي"]
        {
            assert_eq!(id(name), id("OIC"), "{name}");
        }
        assert_ne!(id("ONU"), id("OIC"));
        assert!(organisation(&key("WAFA")).is_some_and(|organisation| organisation.agency));
    }

    #[test]
    fn a_scan_knows_how_far_to_look() {
        assert!(place_words("republique") >= 4);
        assert!(organisation_words("organisation") >= 5);
        assert_eq!(place_words("zzyzx"), 0);
    }

    fn all() -> [&'static Index; 5] {
        [&PLACES, &DEMONYMS, &ORGANISATIONS, people::given_names(), people::family_names()]
    }

    #[test]
    fn every_key_is_folded() {
        let keys = all().into_iter().flat_map(Index::names);
        let unfolded: Vec<_> = keys.filter(|name| key(name) != *name || name.is_empty()).collect();
        assert!(unfolded.is_empty(), "{unfolded:?}");
    }

    #[test]
    fn every_demonym_is_of_a_place() {
        let ids: Vec<_> = PLACES.names().filter_map(place).map(|place| place.id).collect();
        let ids: rustc_hash::FxHashSet<_> = ids.into_iter().collect();
        let mut strays: Vec<_> =
            DEMONYMS.names().filter(|name| !demonym(name).is_some_and(|id| ids.contains(id))).collect();
        strays.sort_unstable();
        assert!(strays.is_empty(), "{strays:?}");
    }

    #[test]
    fn tables_are_not_grown() {
        for index in all() {
            assert!(!index.has_grown(), "{:?}", index.names().next());
        }
    }
}
