//! Names of places and agencies as datelines write them.

use crate::engine::anatomy::dates::Cursor;
use crate::engine::language::{Fixture, is_fixture, line_key};

/// Whether a word is an agency that signs its items so.
pub(in crate::engine::anatomy) fn is_agency(word: &str) -> bool {
    AGENCIES.contains(&word)
}

/// Whether a name before a dash or a colon is that of a note or a field, not of a place: *Note – …*,
/// *Date: …*.
pub(super) fn is_no_place(name: &str) -> bool {
    let key = line_key(name);
    let labels = [
        Fixture::DateLabel,
        Fixture::Label,
        Fixture::Source,
        Fixture::Byline,
        Fixture::Caption,
        Fixture::Immediate,
    ];
    NO_PLACES.contains(&key.as_str()) || is_fixture(&key, &labels)
}

/// Reads a word of a place with its hyphens and apostrophes: *N'Djamena*, *Port-au-Prince*, *St.*
pub(super) fn place_word<'t>(cursor: &mut Cursor<'t>, later: bool) -> Option<&'t str> {
    let start = cursor.at;
    let mut next = *cursor;
    loop {
        next.word()?;
        let mut joined = next;
        if joined.eat(&['\'', '’', '-', '\u{2011}']) && joined.peek().is_some_and(char::is_alphabetic) {
            next = joined;
            continue;
        }
        break;
    }
    let word = cursor.text.get(start..next.at)?;
    if word.chars().count() <= 3 && !word.starts_with(char::is_lowercase) {
        let mut dotted = next;
        if dotted.eat(&['.'])
            && dotted
                .peek()
                .is_some_and(|letter| letter.is_whitespace() || letter.is_alphabetic() || letter == ',')
        {
            next = dotted;
            while next.word().is_some_and(|part| part.chars().count() == 1) && next.eat(&['.']) {}
        }
    }
    let particle = later
        && matches!(
            word,
            "de" | "la"
                | "le"
                | "les"
                | "des"
                | "du"
                | "of"
                | "the"
                | "am"
                | "an"
                | "der"
                | "en"
                | "el"
                | "do"
                | "da"
                | "sur"
                | "upon"
                | "on"
                | "and"
                | "et"
                | "und"
                | "y"
                | "e"
        );
    let is_name =
        word.starts_with(|first: char| first.is_uppercase() || ('\u{0620}'..='\u{06D3}').contains(&first));
    (is_name || particle).then(|| {
        *cursor = next;
        word
    })
}

/// Agencies that sign without brackets, at the end of a dateline.
const AGENCIES: &[&str] = &[
    "واس",
    "وام",
    "وفا",
    "بنا",
    "قنا",
    "كونا",
    "سانا",
    "بترا",
    "واع",
    "وات",
    "يونا",
    "إينا",
    "سونا",
    "وكالات",
    "ا ش ا",
    "WAFA",
    "UNA",
    "SPA",
    "WAM",
    "QNA",
    "KUNA",
    "BNA",
    "APS",
    "MAP",
    "TAP",
    "MENA",
    "NNA",
    "SUNA",
    "APP",
];

/// Words that begin a note, not a dateline: *Note – …*.
const NO_PLACES: &[&str] = &[
    "note",
    "publie",
    "publiee",
    "posted",
    "published",
    "updated",
    "issued",
    "maturite",
    "veroffentlicht",
    "pubblicato",
    "publicado",
    "correction",
    "update",
    "exclusive",
    "watch",
    "video",
    "remarque",
    "attention",
    "rappel",
    "ملاحظه",
    "عاجل",
    "تنويه",
    "summary",
    "background",
    "question",
    "reponse",
    "answer",
    "q",
    "a",
    "r",
];
