//! What tells of a man or a woman, each on an invented sentence.

use crate::engine::document::EntityType;
use crate::engine::document::Span;
use crate::engine::language::{Language, pack};
use crate::engine::segment::segment;

#[track_caller]
fn check(language: Language, text: &str, name: &str, kind: EntityType) {
    let pack = pack(language);
    let segments = segment(text, &[Span::new(0, text.len())], pack);
    let named =
        crate::engine::entities::find(text, &segments, pack, crate::engine::entities::Frame::default());
    let found = named.entities.iter().find(|entity| entity.name == name);
    assert_eq!(found.map(|entity| entity.kind), Some(kind), "{name} in {text}: {:?}", named.entities);
}

#[test]
fn an_honorific_tells() {
    check(
        Language::French,
        "Mme Camille Verrier a ouvert la séance.",
        "Camille Verrier",
        EntityType::PersonFemale,
    );
    check(
        Language::English,
        "Mr Robin Ashcombe opened the session.",
        "Robin Ashcombe",
        EntityType::PersonMale,
    );
}

#[test]
fn a_feminine_function_tells_and_what_agrees_with_it() {
    for text in [
        "La directrice de l'Office, Dominique Verrier, a signé.",
        "La secrétaire générale de l'Office, Dominique Verrier, a signé.",
        "Dominique Verrier, première ministre, a signé.",
        "Dominique Verrier, ministre déléguée aux Transports, a signé.",
    ] {
        check(Language::French, text, "Dominique Verrier", EntityType::PersonFemale);
    }
}

#[test]
fn a_masculine_function_yields_to_a_sure_given_name() {
    let text = "Le premier ministre Brigitte Vallon a reçu la délégation.";
    check(Language::French, text, "Brigitte Vallon", EntityType::PersonFemale);
}

#[test]
fn a_pronoun_tells_of_who_is_alone() {
    let text = "Robin Ashcombe, director of Northwind, opened the session. She thanked the council.";
    check(Language::English, text, "Robin Ashcombe", EntityType::PersonFemale);
    let text = "Robin Ashcombe, director of Northwind, and her team opened the session.";
    check(Language::English, text, "Robin Ashcombe", EntityType::PersonFemale);
}

#[test]
fn il_that_is_no_one_tells_nothing() {
    let text = "Camille Dupré, membre du comité, a ouvert la séance. Il faut agir vite.";
    check(Language::French, text, "Camille Dupré", EntityType::PersonFemale);
}

#[test]
fn an_initial_is_passed_over() {
    let text = "J. Margaret Holloway, director of Northwind, opened the session.";
    check(Language::English, text, "J. Margaret Holloway", EntityType::PersonFemale);
}

#[test]
fn particles_and_family_names_agree() {
    let woman = EntityType::PersonFemale;
    check(Language::English, "Minister Nguyen Thi Quorvan opened the session.", "Nguyen Thi Quorvan", woman);
    check(Language::English, "Minister Orvel Drumetova opened the session.", "Orvel Drumetova", woman);
    check(
        Language::English,
        "Minister Orvel Drumetov opened the session.",
        "Orvel Drumetov",
        EntityType::PersonMale,
    );
    check(
        Language::English,
        "Minister Orvel Casanova opened the session.",
        "Orvel Casanova",
        EntityType::Person,
    );
}

#[test]
fn a_second_name_of_women_tells() {
    let text = "La ministre d'État Bignon Marie Hounvel a signé avec le directeur Orvel Louis Hounvel.";
    check(Language::French, text, "Bignon Marie Hounvel", EntityType::PersonFemale);
    let text = "Minister Orvel Louis Hounvel opened the session.";
    check(Language::English, text, "Orvel Louis Hounvel", EntityType::Person);
}

#[test]
fn what_is_said_behind_the_name_tells() {
    let text = "Dr Dominique Verrier, mère de deux enfants, a ouvert la séance.";
    check(Language::French, text, "Dominique Verrier", EntityType::PersonFemale);
    let text = "Dr Dominique Verrier, né à Dakar, a ouvert la séance.";
    check(Language::French, text, "Dominique Verrier", EntityType::PersonMale);
}

#[test]
fn a_pronoun_reaches_back_as_long_as_no_one_else_is_named() {
    let opened = "Robin Ashcombe, director of Northwind, opened the session. The hall was full. ";
    let text = format!("{opened}Rain fell. She thanked the council.");
    check(Language::English, &text, "Robin Ashcombe", EntityType::PersonFemale);
    let text = format!("{opened}Mr Peter Holloway was late. He thanked the council.");
    check(Language::English, &text, "Robin Ashcombe", EntityType::Person);
}
