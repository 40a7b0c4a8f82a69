//! Names built on a noun that says what they are: *Organisation de la coopération islamique*,
//! *World Food Programme*, *51e session du Conseil*, *palais de Sakhir*.
//!
//! Two grammars. Romance names begin with their head and go on through adjectives and complements,
//! in capitals or not; Germanic names are a run of capitals, the head closing its first part.

mod complements;
mod foreign;
mod germanic;
mod nouns;
mod romance;

use super::mention::{Kind, Mention};
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;

/// The most words that a name may have.
const LONGEST: usize = 22;

/// Proposes the names built on a head noun.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    match scan.pack.language {
        Language::French | Language::Italian | Language::Spanish | Language::Portuguese => {
            romance::propose(scan, proposals)
        }
        Language::Arabic => return,
        _ => germanic::propose(scan, proposals),
    }
    foreign::propose(scan, proposals);
}

/// What the noun at `index` is the head of.
pub(super) fn kind_of(scan: &Scan, index: usize) -> Option<Kind> {
    if is_competition(scan, index) || is_of_somewhere(scan, index) {
        Some(Kind::Event)
    } else if scan.is_in(index, &scan.pack.event_heads) {
        // *23e édition des Jeux*: only what is counted.
        if scan.fold(index) == "edition" && with_ordinal(scan, index) == index {
            return None;
        }
        Some(if is_standing_conference(scan, index) { Kind::Organization } else { Kind::Event })
    } else if scan.is_in(index, &scan.pack.organisation_heads) {
        // *Force multinationale mixte*, but not *Force d'innovation*.
        let strength = scan.fold(index) == "force" && scan.pack.language == Language::French;
        (!strength || nouns::is_adjective(scan, index + 1)).then_some(Kind::Organization)
    } else if scan.is_in(index, &scan.pack.place_heads) {
        Some(if is_municipality(scan, index) { Kind::Organization } else { Kind::Location })
    } else {
        None
    }
}

/// Whether the noun is a head only where it closes a name: an ordinary noun elsewhere.
pub(super) fn is_weak_head(word: &str) -> bool {
    germanic::is_weak_head(word)
}

/// *UEFA Champions League*, *Ligue des nations*: who plays it is no league of members.
fn is_competition(scan: &Scan, index: usize) -> bool {
    let played = |word: &str| {
        matches!(
            word,
            "champions" | "nations" | "europa" | "conference" | "premier" | "diamond" | "super" | "campeones"
        )
    };
    match scan.fold(index) {
        "league" => {
            let before = scan.fold_before(index);
            let owner = index.checked_sub(2).map_or("", |owner| scan.fold(owner));
            scan.is_capital(index) && (played(before) || before == "'" && played(owner))
        }
        // *Assemblée annuelle 2031*: when the members meet.
        "assemblee" => {
            scan.is_capital(index)
                && (scan.fold(index + 1) == "annuelle"
                    || with_ordinal(scan, index) < index && scan.is_lower(index + 1))
        }
        "ligue" | "liga" => {
            let link = usize::from(matches!(scan.fold(index + 1), "des" | "de"));
            played(scan.fold(index + 1 + link)) && scan.is_capital(index)
        }
        _ => false,
    }
}

/// *Riyadh Season*, *Australian Open*, *Monaco Grand Prix*: what is an event only with its place.
fn is_of_somewhere(scan: &Scan, index: usize) -> bool {
    let placed = |token: usize| scan.place(token).is_some() || scan.is_demonym(token);
    scan.is_capital(index)
        && match scan.fold(index) {
            "season" | "open" => index.checked_sub(1).is_some_and(placed),
            "prix" => {
                index.checked_sub(1).is_some_and(|grand| scan.fold(grand) == "grand")
                    && index.checked_sub(2).is_some_and(placed)
            }
            _ => false,
        }
}

/// *la Ville de Montreval*: in capitals within a sentence it is who governs the town.
fn is_municipality(scan: &Scan, index: usize) -> bool {
    scan.is(index, "Ville")
        && scan.pack.language == Language::French
        && !scan.opens_sentence(index)
        && matches!(scan.words(index + 1), "de" | "d'" | "d’" | "du")
        && scan.is_capital(index + 2)
}

/// *Conférence des directeurs cantonaux*, *Conference of Cantonal Governments*: those who confer are
/// always the same, and the conference is their body. One that is counted is a meeting.
fn is_standing_conference(scan: &Scan, index: usize) -> bool {
    /// How far the members may stand from the head.
    const REACH: usize = 7;
    const MEMBERS: [&str; 33] = [
        "kantonsregierungen",
        "kantonalen",
        "chefs",
        "chanceliers",
        "chancellors",
        "delegues",
        "deleguees",
        "inspecteurs",
        "offices",
        "chief",
        "heads",
        "directeurs",
        "directrices",
        "directors",
        "gouvernements",
        "governments",
        "eveques",
        "bishops",
        "recteurs",
        "rectors",
        "secretaires",
        "presidents",
        "commandants",
        "commanders",
        "cantons",
        "prefets",
        "authorities",
        "pouvoirs",
        "cantonal",
        "cantonaux",
        "churches",
        "eglises",
        "episcopale",
    ];
    matches!(scan.fold(index), "conference" | "conferenza" | "konferenz" | "congress" | "congres")
        && (index + 1..index + REACH)
            .take_while(|&token| scan.is_word(token))
            .any(|token| MEMBERS.contains(&scan.fold(token)))
        && with_ordinal(scan, index) == index
}

/// Where the name begins: an ordinal before its head belongs to it (*46e session*).
fn with_ordinal(scan: &Scan, index: usize) -> usize {
    let Some(before) = index.checked_sub(1).filter(|&before| scan.sentence(index).contains(&before)) else {
        return index;
    };
    let grand = scan.is_capital(before) && matches!(scan.fold(before), "grand" | "grande" | "gran");
    if grand || is_ordinal(scan, before) { before } else { index }
}

/// *46e*, *XIVth*, *tenth*.
fn is_ordinal(scan: &Scan, index: usize) -> bool {
    let figure = scan.is_number(index)
        && scan
            .fold(index)
            .ends_with(|last: char| last.is_alphabetic() || last == 'º' || last == 'ª' || last == '°');
    let roman = scan.case(index) == Case::Upper
        && scan.words(index).chars().all(|letter| "IVXLC".contains(letter))
        || is_roman_ordinal(scan.words(index));
    figure || roman || scan.is_in(index, &scan.pack.ordinals)
}

/// Whether the word counts an event: an ordinal, or its year.
pub(super) fn is_number(scan: &Scan, index: usize) -> bool {
    is_ordinal(scan, index) || is_year(scan, index)
}

/// *XIVth*, *XIVe*, *IIIème*.
fn is_roman_ordinal(word: &str) -> bool {
    let figure = word.trim_end_matches(|letter: char| letter.is_lowercase());
    // *Le*, *Ce* are articles.
    figure.len() < word.len()
        && (figure.len() > 1 || matches!(figure, "I" | "V" | "X"))
        && figure.chars().all(|letter| "IVXLC".contains(letter))
        && ["e", "es", "er", "ere", "re", "eme", "emes", "ème", "èmes", "ère", "th", "st", "nd", "rd"]
            .contains(&&word[figure.len()..])
}

/// *Expo 2020*, *Conférence mondiale 2019*: a year after an event's name.
pub(super) fn is_year(scan: &Scan, index: usize) -> bool {
    let word = scan.words(index);
    scan.is_number(index) && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

/// The first word after the connectors that begin at `index`, if there are one to three of them.
fn after_connectors(scan: &Scan, index: usize, limit: usize) -> Option<usize> {
    let mut next = index;
    while next < limit && next - index < 3 && scan.is_lower(next) && scan.is_in(next, &scan.pack.connectors) {
        next += 1;
    }
    let article = match scan.fold(index) {
        "la" | "le" | "les" | "l'" | "il" | "lo" | "los" | "las" | "el" => true,
        "o" | "a" | "os" | "as" => scan.pack.language == Language::Portuguese,
        _ => false,
    };
    let bare_article = next == index + 1 && article;
    (next > index && next < limit && !bare_article && scan.is_word(next)).then_some(next)
}

/// *United Nations Department of Safety*: a listed name that goes on is a longer one, but where the
/// lists themselves know a longer one.
fn begins_with_listed(scan: &Scan, start: usize, end: usize) -> bool {
    let longest = lexicon::organisation_words(scan.first_word(start)) * 2;
    let listed = |end: usize| lexicon::organisation(&scan.key(start..end)).is_some();
    let limit = scan.sentence(start).end.min(start + longest);
    longest > 2 && (start + 2..end.min(limit)).any(listed) && !(end..=limit).any(listed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::proposed::proposed;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[(&str, Kind)]) {
        assert_eq!(proposed(language, text, propose), names, "{text}");
    }

    #[track_caller]
    fn french(text: &str, name: &str, kind: Kind) {
        check(Language::French, text, &[(name, kind)]);
    }

    #[track_caller]
    fn english(text: &str, name: &str, kind: Kind) {
        check(Language::English, text, &[(name, kind)]);
    }

    #[test]
    fn a_name_goes_on_through_what_it_is_for() {
        let office = |text, name| french(text, name, Kind::Organization);
        office(
            "Selon l'Office fédéral de la pluie et du vent, il gèle.",
            "Office fédéral de la pluie et du vent",
        );
        office("Le Secrétariat d'État à la pluie agit.", "Secrétariat d'État à la pluie");
        office(
            "le ministère de la Mer, de la Pêche et du Sel paie",
            "ministère de la Mer, de la Pêche et du Sel",
        );
        office("La Haute école de musique forme.", "Haute école de musique");
        office("L'Inspection des ponts à haubans (XQZ) a dit oui.", "Inspection des ponts à haubans");
    }

    #[test]
    fn what_is_built_keeps_its_head_and_leaves_its_town() {
        french("Elle court au stade de la Concorde de Lyon.", "stade de la Concorde", Kind::Location);
        french("Il va à la gare de Montreval.", "Montreval", Kind::Location);
        french("Il va à l'aéroport international de Montreval.", "Montreval", Kind::Location);
        french("Il sort du Lycée Ada Dervaux de Lyon.", "Lycée Ada Dervaux", Kind::Organization);
    }

    #[test]
    fn a_square_is_where_one_stands() {
        french("Ils dansent sur la place de la Concorde.", "place de la Concorde", Kind::Location);
        french("Il a parlé de la place de la Suisse hier.", "Suisse", Kind::Location);
    }

    #[test]
    fn a_town_in_capitals_is_who_governs_it() {
        french("Hier la Ville de Lyon a payé.", "Ville de Lyon", Kind::Organization);
    }

    #[test]
    fn a_war_is_where_it_is_fought() {
        let names = [("Arménie", Kind::Location), ("guerre en Arménie", Kind::Event)];
        check(Language::French, "Depuis la guerre en Arménie, rien.", &names);
    }

    #[test]
    fn only_a_counted_edition_is_an_event() {
        let names = [("12e édition des Jeux du vent", Kind::Event), ("Jeux du vent", Kind::Event)];
        check(Language::French, "C'est la 12e édition des Jeux du vent.", &names);
        check(Language::French, "C'est la nouvelle édition du guide.", &[]);
    }

    #[test]
    fn those_who_work_in_a_centre_are_one() {
        let centre = "centre de santé de Montreval";
        french("Elle travaille au centre de santé de Montreval.", centre, Kind::Organization);
        check(Language::French, "Elle vit au centre de Montreval.", &[]);
    }

    #[test]
    fn chiefs_of_state_and_of_government_meet() {
        let text = "Le Sommet des chefs d'État et de gouvernement s'ouvre.";
        french(text, "Sommet des chefs d'État et de gouvernement", Kind::Event);
    }

    #[test]
    fn where_one_meets_is_a_place() {
        let hall = "Sorrelby International Conference Centre";
        english("It met at the Sorrelby International Conference Centre today.", hall, Kind::Location);
        english("It met in the Makassar Strait today.", "Makassar Strait", Kind::Location);
    }

    #[test]
    fn a_list_of_subjects_belongs_to_its_office() {
        let office = "Office of Information, Systems and Telecommunication";
        english(
            "It asked the Office of Information, Systems and Telecommunication.",
            office,
            Kind::Organization,
        );
        let text = "It asked the Office of Police, Voesh and Quimera today.";
        english(text, "Office of Police", Kind::Organization);
    }

    #[test]
    fn a_general_meeting_has_no_general() {
        let meeting = "15th General Sailing Meeting";
        english("They held the 15th General Sailing Meeting in May.", meeting, Kind::Event);
    }

    #[test]
    fn modifiers_in_a_list_share_the_head() {
        let office = "Marine, Rope and Sailing Office";
        english("They asked the Marine, Rope and Sailing Office in May.", office, Kind::Organization);
    }

    #[test]
    fn an_event_may_close_with_its_host() {
        english("They left the Rope Summit Norway in May.", "Rope Summit Norway", Kind::Event);
    }

    #[test]
    fn a_lake_is_part_of_its_name() {
        french("Le lac Sorrel est beau.", "lac Sorrel", Kind::Location);
    }

    #[test]
    fn a_name_ends_where_the_sentence_goes_on() {
        let council = |text| french(text, "Conseil des rives", Kind::Organization);
        council("Le Conseil des rives fournissent un avis.");
        council("Le Conseil des rives demandant un avis.");
        council("Le Conseil des rives et des autorités locales.");
        council("Le Conseil des rives à Montreval.");
    }

    #[test]
    fn an_event_has_its_subject_and_its_number() {
        let event = |text, name| french(text, name, Kind::Event);
        event(
            "La 3e Conférence ministérielle sur la pluie ouvre.",
            "3e Conférence ministérielle sur la pluie",
        );
        event("la Journée mondiale contre la rouille", "Journée mondiale contre la rouille");
        event("La Conférence islamique au sommet ouvre.", "Conférence islamique au sommet");
        event("Le Salon du vent 2019 ferme.", "Salon du vent 2019");
        event("lors de la guerre du Golfe", "guerre du Golfe");
    }

    #[test]
    fn those_who_always_confer_are_an_organisation() {
        french(
            "La Conférence des directeurs cantonaux siège.",
            "Conférence des directeurs cantonaux",
            Kind::Organization,
        );
        english(
            "The Conference of Cantonal Governments sat.",
            "Conference of Cantonal Governments",
            Kind::Organization,
        );
    }

    #[test]
    fn an_article_is_no_roman_ordinal() {
        assert!(is_roman_ordinal("XIVth") && is_roman_ordinal("Ve") && !is_roman_ordinal("Le"));
    }

    #[test]
    fn what_stands_before_and_shares_the_head() {
        let joined = "Economic and Financial Affairs Council";
        english("It was the Economic and Financial Affairs Council today.", joined, Kind::Organization);
        english("It was Acme and Sorrel Council today.", "Sorrel Council", Kind::Organization);
    }

    #[test]
    fn an_event_may_count_and_hold_a_year() {
        let event = |text, name| english(text, name, Kind::Event);
        event("He saw Expo 2031 Montreval there.", "Expo 2031 Montreval");
        event("It was after World War II there.", "World War II");
        event("It marks International Women's Day now.", "International Women's Day");
        event("It met at the Conference on Rain in Islam today.", "Conference on Rain in Islam");
    }

    #[test]
    fn a_sitting_is_counted() {
        let names =
            [("12th plenary session of the Rain Fund", Kind::Event), ("Rain Fund", Kind::Organization)];
        check(Language::English, "the 12th plenary session of the Rain Fund", &names);
    }

    #[test]
    fn a_week_that_is_counted_is_no_event() {
        check(Language::English, "in the first week of June", &[]);
    }

    #[test]
    fn a_congress_of_a_country_is_its_parliament() {
        english("It asked the US Congress today.", "US Congress", Kind::Organization);
    }

    #[test]
    fn a_headline_verb_ends_a_name() {
        english(
            "It says Voesh Sails Company Launches new rope in May.",
            "Voesh Sails Company",
            Kind::Organization,
        );
    }

    #[test]
    fn a_heading_of_ordinary_words_names_no_one() {
        check(Language::English, "Key Selfless Services", &[]);
    }
}
