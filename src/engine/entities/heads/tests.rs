//! Names built on a head noun, a test a rule.

use super::propose;
use crate::engine::entities::mention::Kind;
use crate::engine::entities::proposed::proposed;
use crate::engine::language::Language;

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
    english("It asked the Office of Information, Systems and Telecommunication.", office, Kind::Organization);
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
    event("La 3e Conférence ministérielle sur la pluie ouvre.", "3e Conférence ministérielle sur la pluie");
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
    let names = [("12th plenary session of the Rain Fund", Kind::Event), ("Rain Fund", Kind::Organization)];
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
