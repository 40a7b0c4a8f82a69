//! One test a rule: what of a headline, or else of the text, a release is about.

use super::super::tests::looked_at;
use crate::engine::language::Language;

/// The core subject of a text whose first paragraph is its headline.
fn said(language: Language, text: &str) -> Option<String> {
    looked_at(language, text, 1, |input| super::find(input).map(|subject| subject.text))
}

#[track_caller]
fn check(language: Language, text: &str, expected: &str) {
    assert_eq!(said(language, text).as_deref(), Some(expected));
}

#[test]
fn a_subject_is_what_is_done() {
    check(
        Language::French,
        "Le Conseil de la mer et la Ligue des ports discutent de la coordination des secours pour protéger les pêcheurs\n\nLe Conseil est réuni.",
        "Coordination des secours pour protéger les pêcheurs",
    );
    check(
        Language::English,
        "Ministry reports growth of coastal fishing\n\nThe ministry met.",
        "Growth of coastal fishing",
    );
}

#[test]
fn a_subject_is_what_the_headline_s_verb_is_about() {
    check(
        Language::English,
        "Harbour Council Adopts Plan for the Renewal of Coastal Lighthouses\n\nThe council met.",
        "Plan for the Renewal of Coastal Lighthouses",
    );
    check(
        Language::Arabic,
        "جامعة الساحل تنظم برنامجاً تدريبياً لصيانة السفن الشراعية\n\nاجتمع المجلس.",
        "برنامجاً تدريبياً لصيانة السفن الشراعية",
    );
}

#[test]
fn a_day_begins_no_subject() {
    check(
        Language::French,
        "Le ministre se rend lundi en visite officielle au port de la baie\n\nLe Conseil est réuni.",
        "Visite officielle au port de la baie",
    );
}

#[test]
fn no_verb_follows_a_headline_s_verb() {
    check(
        Language::English,
        "Council adapts copyright law to the harbour\n\nThe council met.",
        "Copyright law to the harbour",
    );
}

#[test]
fn a_headline_without_a_verb_is_its_subject() {
    check(Language::English, "New harbour bonds\n\nThe council met on the quay.", "New harbour bonds");
    check(
        Language::French,
        "Pêche côtière : ouverture de la saison des filets\n\nLe Conseil est réuni.",
        "Pêche côtière : ouverture de la saison des filets",
    );
}

#[test]
fn a_quantity_is_no_subject() {
    let text = "سوق السفن يرتفع 135 نقطة بتداولات واسعة\n\nاجتمع المجلس.";
    let said = said(Language::Arabic, text);
    assert!(!said.clone().unwrap_or_default().starts_with("نقطة"), "{said:?}");
}

#[test]
fn what_is_done_is_done_with_someone() {
    check(
        Language::English,
        "Harbour Council Opens Cooperation with the Lighthouse Board\n\nThey met.",
        "Cooperation with the Lighthouse Board",
    );
}

#[test]
fn a_quantity_opens_what_is_given() {
    check(
        Language::English,
        "Federation sends 600 rescue boats to the flooded valleys\n\nThe council met.",
        "600 rescue boats to the flooded valleys",
    );
    check(
        Language::French,
        "La Fédération débloque 35 millions d'euros pour les ports inondés\n\nLe Conseil est réuni.",
        "35 millions d'euros pour les ports inondés",
    );
}

#[test]
fn what_the_headline_tells_is_told_whole() {
    check(
        Language::French,
        "La Ligue prolonge l'ordonnance relative à la pêche à pied pour les communes du littoral\n\nElle est réunie.",
        "Ordonnance relative à la pêche à pied pour les communes du littoral",
    );
    check(
        Language::French,
        "Le Conseil présente le projet de mise en valeur de la baie fixé par la Ligue\n\nIl est réuni.",
        "Projet de mise en valeur de la baie fixé par la Ligue",
    );
}

#[test]
fn a_headline_in_capitals_has_a_verb() {
    check(
        Language::English,
        "Northwind Sailing and Harbour Ventures Sign Agreement on New Ferry Lines\n\nThey met.",
        "Agreement on New Ferry Lines",
    );
    check(
        Language::English,
        "Quillan Introduces Silent Propellers for Small Ferries\n\nThey met.",
        "Silent Propellers for Small Ferries",
    );
}

#[test]
fn a_headline_opens_with_what_is_done() {
    check(
        Language::French,
        "Abaissement des niveaux des lacs du littoral\n\nLe Conseil est réuni.",
        "Abaissement des niveaux des lacs du littoral",
    );
    check(
        Language::Arabic,
        "تدشين ميناء الصيد الجديد في خليج المرجان\n\nاجتمع المجلس.",
        "تدشين ميناء الصيد الجديد في خليج المرجان",
    );
}

#[test]
fn coordinates_stay_together() {
    check(
        Language::French,
        "Le Conseil adopte la réforme de la pêche et de la navigation\n\nIl est réuni.",
        "Réforme de la pêche et de la navigation",
    );
}

#[test]
fn what_grows_is_the_subject() {
    check(
        Language::English,
        "Repair of the coastal lighthouses costs 40 million crowns\n\nThe council met.",
        "Repair of the coastal lighthouses",
    );
}

#[test]
fn what_is_made_to_grow_is_the_subject() {
    check(
        Language::French,
        "La Fédération augmente les aides à la pêche côtière de 7 %\n\nElle est réunie.",
        "Aides à la pêche côtière",
    );
}

#[test]
fn a_meeting_is_told_by_its_clause() {
    check(
        Language::French,
        "En marge de la session, la présidente de la Ligue reçoit le directeur des phares\n\nElle est réunie.",
        "La présidente de la Ligue reçoit le directeur des phares",
    );
    check(
        Language::English,
        "Harbour Council President Meets Director of Lighthouse Board\n\nThey met.",
        "Harbour Council President Meets Director of Lighthouse Board",
    );
}

#[test]
fn the_first_object_is_the_subject() {
    check(
        Language::English,
        "Harbour Council launches an institute for navigation, unlocking the future of coastal trade and fishing\n\nThey met.",
        "Institute for navigation",
    );
}

#[test]
fn a_quoted_name_belongs_to_its_noun() {
    check(
        Language::Arabic,
        "انطلاق فعاليات ملتقى « نور الساحل البحري » بالمرجان\n\nاجتمع المجلس.",
        "انطلاق فعاليات ملتقى « نور الساحل البحري » بالمرجان",
    );
    check(
        Language::English,
        "Northwind Sailing Launches “Gulls” Campaign to Support the Lighthouses\n\nThey met.",
        "“Gulls” Campaign to Support the Lighthouses",
    );
}

#[test]
fn no_phrase_stops_before_what_it_waits_for() {
    check(
        Language::French,
        "Recommandations de la Ligue sur la mise en valeur des ports\n\nElle est réunie.",
        "Recommandations de la Ligue sur la mise en valeur des ports",
    );
}
