//! One test a rule: what can be read alone, and what is said beside what.

use super::*;

#[track_caller]
fn check_points(language: Language, text: &str, expected: bool) {
    let points = looked_at(language, text, 0, |input| {
        let last = input.segments.sentences.last().map(|sentence| sentence.tokens.clone());
        readable::needs_context(input, &[last.unwrap_or_default()])
    });
    assert_eq!(points, expected, "{text}");
}

#[test]
fn a_pronoun_points_back() {
    check_points(Language::French, "Il a également salué le rôle du port.", true);
    check_points(Language::French, "Cette réunion vise à coordonner les secours.", true);
    check_points(Language::English, "On 27 January, it adopted the plan.", true);
    check_points(Language::French, "Un organe de conciliation lui est rattaché depuis mars.", true);
    check_points(Language::French, "Le port accueille des navires de pêche.", false);
}

#[test]
fn a_pronoun_after_a_preposition_points_back() {
    check_points(Language::French, "Selon lui, le port accueille des navires de pêche.", true);
}

#[test]
fn a_preposition_is_no_pronoun() {
    check_points(Language::French, "En marge de la fête, la ministre a ouvert le port.", false);
    check_points(Language::French, "Le port, en mars, accueille des navires de pêche.", false);
}

#[test]
fn a_noun_with_a_demonstrative_points_back_unless_it_is_named() {
    check_points(Language::French, "Le Conseil a fixé la date de ces mesures au printemps.", true);
    check_points(Language::English, "The council welcomed this decision on the quay.", true);
    check_points(Language::English, "The council took a decision, and this decision stands.", false);
    check_points(Language::French, "La ministre ouvrira le port cette année.", false);
    check_points(Language::English, "The council said that ministers will open the port.", false);
}

#[test]
fn half_a_sentence_points_back() {
    check_points(Language::French, "Le port est fermé. , ont dit les pêcheurs de la côte.", true);
    // After a dateline the first sentence may open in lower case.
    check_points(Language::French, "le port est fermé aux bateaux de pêche.", false);
}

#[test]
fn an_arabic_verb_of_saying_needs_its_speaker() {
    check_points(Language::Arabic, "وأضافت أن الميناء الجديد سيفتح في الربيع.", true);
    check_points(Language::Arabic, "وأشار إلى أن الميناء الجديد سيفتح في الربيع.", true);
    check_points(Language::Arabic, "وأضافت الوزيرة أن الميناء الجديد سيفتح في الربيع.", false);
}

#[test]
fn one_short_sentence_is_completed_by_a_second() {
    let text = "New port\n\nThe ministry opened a new fishing port in the bay.\n\n\
        A school for the children of the fishermen will follow in the spring.";
    let said = looked_at(Language::English, text, 1, |input| summarize(input, 80).sentences);
    assert_eq!(said.len(), 2, "{said:?}");
}

#[test]
fn highlights_say_first_what_the_summary_does_not() {
    let text = "New port\n\nThe ministry opened a new fishing port in the bay of Orsa on Monday.\n\n\
        The harbour master Ilan Sorre thanked the crews of the ninety villages.\n\n\
        A school for the children of the fishermen will follow in the spring.\n\n\
        The council of the villages elects a keeper of the lighthouse every year.";
    let said = looked_at(Language::English, text, 1, |input| summarize(input, 14));
    let text = |said: &[Excerpt]| said.iter().map(|said| said.text.clone()).collect::<Vec<_>>();
    let (summary, highlights) = (text(&said.sentences), text(&said.highlights));
    assert!(!summary.is_empty() && highlights.len() >= 2);
    assert!(highlights.iter().all(|said| !summary.contains(said)), "{summary:?} {highlights:?}");
}
