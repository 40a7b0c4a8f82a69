//! Three releases of our own to try the reader on. People and institutions are made up.

use super::wording::Tongue;

/// A built-in release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its language.
    pub tongue: Tongue,
    /// The file name that it would have.
    pub name: &'static str,
    /// Its headline, to choose it by.
    pub headline: &'static str,
    /// Who sends it.
    pub sender: &'static str,
    /// The file.
    pub text: &'static str,
}

/// One a language: a saved page with a menu and published sections, a text file, and a saved page.
pub const EXAMPLES: [Example; 3] = [
    Example {
        tongue: Tongue::French,
        name: "lac-melane.html",
        headline: "Les huit États riverains du lac Mélane s’accordent sur un partage de l’eau",
        sender: "Autorité du bassin du lac Mélane",
        text: include_str!("fr.html"),
    },
    Example {
        tongue: Tongue::English,
        name: "night-trains.txt",
        headline: "Northern cities agree on a common timetable for night trains",
        sender: "Council of Northern Railways",
        text: include_str!("en.txt"),
    },
    Example {
        tongue: Tongue::Arabic,
        name: "desert-library.html",
        headline: "افتتاح مكتبة الصحراء الرقمية أمام الباحثين من خمس عشرة دولة",
        sender: "الهيئة العربية للمخطوطات",
        text: include_str!("ar.html"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_example_says_what_its_entry_says() {
        for example in EXAMPLES {
            assert!(example.text.contains(example.headline), "{}: headline", example.name);
            assert!(example.text.contains(example.sender), "{}: sender", example.name);
        }
    }
}
