//! Events without a head noun: feasts and turning points of history by their own names (*Eid al-Fitr*,
//! *Printemps arabe*), races and operations by their first word (*Tour de France*, *Operation Sand Dune*).

use super::mention::{Kind, Mention, weight};
use super::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Tag;
use crate::engine::segment::arabic::stems;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Names of events, folded, in all languages. An article before them is no part.
#[rustfmt::skip]
const NAMED: [&str; 50] = [
    "eid al fitr", "eid ul fitr", "eid al adha", "eid ul adha", "aid al fitr", "aid el fitr", "aid al adha",
    "aid el adha", "aid el kebir", "mawlid al nabi", "prophet's birthday", "nowruz", "diwali", "bastille day",
    "fourth of july", "thanksgiving", "holocaust", "shoah", "nakba", "naksa", "arab spring", "prague spring",
    "printemps arabe", "printemps de prague", "arabischer fruhling", "primavera arabe", "primavera araba",
    "green march", "marche verte", "brexit", "super bowl", "roland garros", "giro d'italia", "art basel",
    "vivatech", "fespaco", "documenta", "gitex global", "oktoberfest", "little ice age", "fete nationale", "fete du trone",
    "عيد الفطر", "عيد الاضحي", "المولد النبوي", "الربيع العربي", "المسيره الخضراء", "عاصفه الحزم", "عيد العرش",
    "طوفان الاقصي",
];
/// The most words of one of them.
const LONGEST: usize = 4;

/// Proposes such events.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    for index in 0..scan.len() {
        proposals.extend(
            named(scan, index)
                .or_else(|| operation(scan, index))
                .or_else(|| race(scan, index))
                .or_else(|| storm(scan, index))
                .or_else(|| titled(scan, index)),
        );
    }
}

/// The names of the list by their first word, without the Arabic article.
static BY_FIRST_WORD: LazyLock<FxHashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut names: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for name in NAMED {
        let first = name.split(' ').next().unwrap_or(name);
        names.entry(first.strip_prefix("ال").unwrap_or(first)).or_default().push(name);
    }
    names
});

/// An event of the list.
fn named(scan: &Scan, index: usize) -> Option<Mention> {
    /// What Arabic writes onto the first word.
    const CLITICS: [&str; 6] = ["", "و", "ب", "ل", "وب", "ول"];
    let arabic = scan.pack.language == Language::Arabic;
    let names = if arabic {
        stems(scan.fold(index)).find_map(|stem| BY_FIRST_WORD.get(stem.bare))
    } else {
        BY_FIRST_WORD.get(scan.first_word(index))
    }?;
    let limit = scan.sentence(index).end.min(index + LONGEST);
    let is_name = |key: &str| {
        let under = |name: &str| CLITICS.iter().any(|clitics| key.strip_prefix(clitics) == Some(name));
        names.iter().any(|&name| if arabic { under(name) } else { key == name })
    };
    let end = (index + 1..=limit)
        .rev()
        .find(|&end| !scan.is_punctuation(end - 1) && is_name(&scan.key(index..end)))?;
    let written_large = arabic || (index..end).any(|token| scan.is_capital(token));
    // *Fête nationale* has one capital; a feast in lower case is any.
    (written_large && !scan.is_shouted(index))
        .then(|| Mention::new(index..end, Kind::Event, weight::HEAD + 6))
}

/// *Cyclone Sorrel*, *l'ouragan Varenne*: storms are called something, too.
fn storm(scan: &Scan, index: usize) -> Option<Mention> {
    const STORMS: [&str; 8] =
        ["cyclone", "hurricane", "typhoon", "ouragan", "typhon", "tempete", "huracan", "uragano"];
    let named = scan.is_capital(index + 1)
        && scan.place(index + 1).is_none()
        && !scan.is_in(index + 1, &scan.pack.organisation_heads)
        && scan.sentence(index).contains(&(index + 1));
    let written = scan.pack.language != Language::English || scan.is_capital(index);
    let whole = STORMS.contains(&scan.fold(index)) && named && written && !scan.is_title_case(index);
    whole.then(|| Mention::new(index..index + 2, Kind::Event, weight::HEAD + 6))
}

/// *Operation Sand Dune*, *opération Barkhane*: what it is called stands behind it.
fn operation(scan: &Scan, index: usize) -> Option<Mention> {
    /// The most words of its name.
    const LONGEST: usize = 4;
    let head = matches!(scan.fold(index), "operation" | "operacion" | "operazione" | "operacao")
        || scan.fold(index) == "exercise" && scan.is_capital(index);
    let english = scan.pack.language == Language::English;
    // *Commercial Operation Date*: within a name.
    let within =
        index.checked_sub(1).is_some_and(|before| scan.is_capital(before) && !scan.opens_sentence(before));
    if !head
        || within
        || english && !scan.is_capital(index)
        || scan.is_title_case(index)
        || scan.is_shouted(index)
    {
        return None;
    }
    let limit = scan.sentence(index).end.min(index + 1 + LONGEST);
    let named = |token: &usize| {
        scan.is_capital(*token)
            && !scan.is_function(*token)
            && !scan.is_in(*token, &scan.pack.organisation_heads)
            && scan.honorific(*token) == 0
    };
    let end = (index + 1..limit).take_while(named).last()? + 1;
    Some(Mention::new(index..end, Kind::Event, weight::HEAD))
}

/// *"Rising Sails", an exhibition*, *l'exposition « Voiles »*: what is shown or played under a title.
fn titled(scan: &Scan, open: usize) -> Option<Mention> {
    const SHOWN: [&str; 8] = [
        "exhibition",
        "exposition",
        "festival",
        "retrospective",
        "ausstellung",
        "mostra",
        "exposicion",
        "exposicao",
    ];
    /// The most words of a title, and of what stands between it and the noun.
    const LONGEST_TITLE: usize = 9;
    const BETWEEN: usize = 3;
    if !matches!(scan.words(open), "\"" | "«" | "“" | "‘") || !scan.is_capital(open + 1) {
        return None;
    }
    let limit = scan.sentence(open).end.min(open + 1 + LONGEST_TITLE);
    let close = (open + 2..limit).find(|&token| matches!(scan.words(token), "\"" | "»" | "”" | "’"))?;
    let shown = |token: usize| SHOWN.contains(&scan.fold(token)) && scan.is_lower(token);
    let before = (1..=2).filter_map(|back| open.checked_sub(back)).any(shown);
    let inner = scan.is_comma(close - 1);
    let comma = inner || scan.is_comma(close + 1);
    let first = close + 1 + usize::from(!inner);
    let article = matches!(scan.fold(first), "a" | "an" | "the" | "un" | "une" | "l'" | "la" | "eine");
    let after = comma
        && article
        && (first + 1..=first + BETWEEN).take_while(|&token| scan.is_lower(token)).any(shown);
    let end = if inner { close - 1 } else { close };
    (before || after).then(|| Mention::new(open + 1..end, Kind::Event, weight::HEAD))
}

/// *Tour de France*, *Tour of Oman*, *Grand Prix de Monaco*: a race and where it goes.
fn race(scan: &Scan, index: usize) -> Option<Mention> {
    let head = match scan.fold(index) {
        "tour" | "giro" | "vuelta" | "volta" | "open" | "internationaux" => index,
        "grand" | "gran" if matches!(scan.fold(index + 1), "prix" | "premio") => index + 1,
        _ => return None,
    };
    // *Tour cycliste international du Sorrel*.
    let adjectives =
        (head + 1..head + 4).take_while(|&token| scan.segments.tag(token) == Tag::Adjective).count();
    let head = head + if scan.pack.language == Language::French { adjectives } else { 0 };
    let link = matches!(scan.fold(head + 1), "de" | "du" | "d'" | "of" | "di" | "del" | "da" | "a");
    let article = usize::from(link && matches!(scan.fold(head + 2), "la" | "l'" | "the"));
    let goal = head + 2 + article;
    let whole = scan.is_capital(index) && link && scan.place(goal).is_some() && !scan.is_title_case(index);
    whole.then(|| Mention::new(index..goal + 1, Kind::Event, weight::HEAD + 6))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::proposed::names as proposed_names;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[&str]) {
        assert_eq!(proposed_names(language, text, propose), names, "{text}");
    }

    #[test]
    fn feasts_and_turning_points_have_names_of_their_own() {
        check(
            Language::English,
            "They met on Eid al-Fitr, after the Arab Spring.",
            &["Eid al-Fitr", "Arab Spring"],
        );
        check(Language::French, "À la veille de l'Aïd el-Kébir, le printemps revient.", &["Aïd el-Kébir"]);
        check(Language::Arabic, "هنأ الوزير المواطنين بعيد الفطر أمس", &["بعيد الفطر"]);
    }

    #[test]
    fn an_operation_is_called_something() {
        check(Language::English, "It was part of Operation Sand Dune in May.", &["Operation Sand Dune"]);
        check(
            Language::French,
            "L'opération Tarmac a pris fin, une opération du cœur non.",
            &["opération Tarmac"],
        );
    }

    #[test]
    fn a_title_is_shown_and_a_storm_is_called() {
        check(Language::English, "She saw \"Rising Sails\", an exhibition at noon.", &["Rising Sails"]);
        check(Language::French, "Elle a vu l'exposition « Voiles » hier.", &["Voiles"]);
        check(Language::English, "It fell in Cyclone Sorrel last year.", &["Cyclone Sorrel"]);
    }

    #[test]
    fn a_race_goes_through_places() {
        check(Language::English, "He won the Tour de France and a tour of Oman.", &["Tour de France"]);
        check(
            Language::French,
            "Le Grand Prix de Monaco et le Grand Prix de théâtre.",
            &["Grand Prix de Monaco"],
        );
    }
}
