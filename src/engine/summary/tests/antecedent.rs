//! One test a rule: what a statement points at, named by the words of a sentence before.

use super::*;

/// The last sentence of `text` with what it points at named; `people` are named where they first stand.
#[track_caller]
fn check(language: Language, text: &str, people: &[(&str, EntityType)], expected: Option<&str>) {
    let said = looked_at(language, text, 0, |input| {
        let names: Vec<Name> = people
            .iter()
            .enumerate()
            .flat_map(|(entity, &(name, kind))| {
                text.match_indices(name)
                    .map(move |(start, _)| (entity, kind, Span::new(start, start + name.len())))
            })
            .map(|(entity, kind, span)| {
                let tokens = input.segments.tokens_of(span);
                Name { honorific: tokens.start..tokens.start, tokens, role: None, entity, kind }
            })
            .collect();
        let input = Input { names: &names, ..*input };
        let tokens = input.segments.sentences.last().map(|sentence| sentence.tokens.clone())?;
        super::super::antecedent::named(&input, &[tokens]).map(|kept| statement(&input, &kept).text)
    });
    assert_eq!(said.as_deref(), expected, "{text}");
}

#[test]
fn a_noun_is_described_as_before() {
    check(
        Language::French,
        "Le ministre a ouvert la réunion consultative tenue à Orsa. Cette réunion vise à coordonner les secours.",
        &[],
        Some("La réunion consultative vise à coordonner les secours."),
    );
    check(
        Language::English,
        "The council adopted a plan for the harbour in May. This plan will protect the fishing boats.",
        &[],
        None,
    );
    check(
        Language::English,
        "The council adopted a plan of action in May. This plan protects the fishing boats.",
        &[],
        Some("A plan of action protects the fishing boats."),
    );
}

#[test]
fn a_noun_that_was_never_described_is_not_named() {
    let text = "Le ministre a ouvert la réunion. Cette réunion vise à coordonner les secours.";
    check(Language::French, text, &[], None);
}

#[test]
fn of_two_that_are_described_none_is_meant() {
    let text = "La réunion consultative suit la réunion ministérielle du port. \
        Cette réunion vise à coordonner les secours.";
    check(Language::French, text, &[], None);
}

#[test]
fn what_describes_itself_is_not_named_twice() {
    let text =
        "Le ministre a lancé un certificat électronique de pêche. Ce certificat de pêche sera valable un an.";
    check(Language::French, text, &[], None);
}

#[test]
fn a_pronoun_is_the_subject_before() {
    let people = [("Ilan Sorre", EntityType::PersonMale)];
    check(
        Language::French,
        "Ilan Sorre a ouvert le nouveau port. Il a salué le travail des pêcheurs.",
        &people,
        Some("Ilan Sorre a salué le travail des pêcheurs."),
    );
    check(Language::French, "Ilan Sorre a ouvert le port. Il est prévu une fête sur le quai.", &people, None);
    check(Language::French, "Le bureau de Ilan Sorre a ouvert. Il a salué les pêcheurs.", &people, None);
    check(Language::French, "Ilan Sorre a ouvert le nouveau port. Elle a salué les pêcheurs.", &people, None);
}

#[test]
fn of_two_people_none_is_meant() {
    let people = [("Ilan Sorre", EntityType::PersonMale), ("Karim Lune", EntityType::PersonMale)];
    let text = "Ilan Sorre met Karim Lune on the quay. He praised the work of the fishing fleet.";
    check(Language::English, text, &people, None);
    let people = [("Ilan Sorre", EntityType::PersonMale), ("Mara Lune", EntityType::PersonFemale)];
    let text = "Ilan Sorre met Mara Lune on the quay. He praised the work of the fishing fleet.";
    let named = "Ilan Sorre praised the work of the fishing fleet.";
    check(Language::English, text, &people, Some(named));
}

#[test]
fn an_arabic_verb_has_the_doer_before() {
    let text = "استقبل سامي الغزال وفد الصيادين في الميناء. وأكد أن الميناء سيفتح أبوابه في مايو.";
    let named = "سامي الغزال أكد أن الميناء سيفتح أبوابه في مايو.";
    check(Language::Arabic, text, &[("سامي الغزال", EntityType::PersonMale)], Some(named));
    check(Language::Arabic, text, &[("سامي الغزال", EntityType::PersonFemale)], None);
    let text = "استقبل سامي الغزال وفد الصيادين في الميناء. وأشاد سموه بما شاهده في الميناء من أعمال.";
    check(Language::Arabic, text, &[("سامي الغزال", EntityType::PersonMale)], None);
}
