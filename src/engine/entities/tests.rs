//! What the whole stage makes of sentences in which rules of several files meet.

use super::{Frame, find};
use crate::engine::document::{EntityType, Span};
use crate::engine::language::{Language, pack};
use crate::engine::segment::segment;

/// The entities of `text` of one type, by their names, in the order of the text. It is read as a release, in
/// which the rules come before the tagger.
#[track_caller]
fn check(language: Language, text: &str, kind: EntityType, names: &[&str]) {
    let pack = pack(language);
    let segments = segment(text, &[Span::new(0, text.len())], pack);
    let named = find(text, &segments, pack, Frame { has_headline: true, ..Frame::default() });
    let mut found: Vec<_> = named.entities.iter().filter(|entity| entity.kind == kind).collect();
    found.sort_by_key(|entity| entity.spans.first().copied());
    let found: Vec<&str> = found.iter().map(|entity| entity.name.as_str()).collect();
    assert_eq!(found, names, "{text}");
}

#[test]
fn a_short_name_in_brackets_is_the_organisation() {
    let text = "La Société nationale pour le tri des déchets (Trisma) a écrit. Trisma attend.";
    check(Language::French, text, EntityType::Organization, &["Société nationale pour le tri des déchets"]);
    check(Language::French, text, EntityType::Location, &[]);
}

#[test]
fn an_acronym_and_its_long_form_within_a_name_are_one() {
    let text = "L'Office fédéral des berges (OFB) siège. Le Conseil de l'Office fédéral des berges \
                écrit, et le Conseil de l'OFB attend.";
    let names = ["Office fédéral des berges", "Conseil de l'Office fédéral des berges"];
    check(Language::French, text, EntityType::Organization, &names);
}

#[test]
fn what_stands_before_a_function_is_no_person() {
    let text = "She met the Bulgarian Deputy Prime Minister and a Chief Risk and Compliance Officer.";
    check(Language::English, text, EntityType::Person, &[]);
}

#[test]
fn the_stop_of_a_sentence_makes_no_title() {
    check(Language::English, "It backs transitional justice. Denmark agrees.", EntityType::Person, &[]);
}

#[test]
fn everyday_words_in_capitals_are_no_person() {
    let text = "The professor of Conflict Research thanked the head of Water Management.";
    check(Language::English, text, EntityType::Person, &[]);
}

#[test]
fn the_letters_of_a_canton_are_no_organisation() {
    check(
        Language::French,
        "Les communes de Begnins (VD) et d'Isenthal (UR) votent.",
        EntityType::Organization,
        &[],
    );
}

#[test]
fn an_ordinal_before_a_plain_meeting_only_counts() {
    let text = "Lors de la première journée de la visite, la 12e session du Comité des Rives a été close.";
    check(Language::French, text, EntityType::Event, &["12e session du Comité des Rives"]);
}

#[test]
fn a_day_goes_on_to_what_it_is_for() {
    let text = "They marked the International Day to Combat Idleness in May.";
    check(Language::English, text, EntityType::Event, &["International Day to Combat Idleness"]);
}

#[test]
fn the_seat_of_a_mission_is_named_too() {
    let text = "Il dirige la Mission civile des Rives en Arménie.";
    check(Language::French, text, EntityType::Location, &["Arménie"]);
    check(Language::French, text, EntityType::Organization, &["Mission civile des Rives en Arménie"]);
}

#[test]
fn who_goes_by_an_inner_name_is_one_person() {
    let text = "Mr. Moussa Sallander Mahamat came. Mr. Sallander spoke.";
    check(Language::English, text, EntityType::PersonMale, &["Moussa Sallander Mahamat"]);
}

#[test]
fn a_german_noun_of_every_day_is_no_place() {
    check(Language::German, "Das Gesetz tritt in Kraft und gilt in Zukunft.", EntityType::Location, &[]);
}
