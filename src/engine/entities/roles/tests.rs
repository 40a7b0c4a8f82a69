//! One rule a test: what stands beside a name, and how far it reaches.

use crate::engine::document::Span;
use crate::engine::entities::{Frame, Named, find};
use crate::engine::language::{Language, pack};
use crate::engine::segment::segment;

fn read(language: Language, text: &str) -> Named {
    let pack = pack(language);
    find(text, &segment(text, &[Span::new(0, text.len())], pack), pack, Frame::default())
}

#[track_caller]
fn check(language: Language, text: &str, expected: &[(&str, Option<&str>)]) {
    let named = read(language, text);
    for (name, role) in expected {
        let found = named.entities.iter().find(|entity| entity.name == *name);
        let said = found.map(|entity| entity.role.as_ref().map(|role| role.text.as_str()));
        assert_eq!(said, Some(*role), "{name} in {text}: {:?}", named.entities);
    }
}

#[track_caller]
fn french(text: &str, expected: &[(&str, Option<&str>)]) {
    check(Language::French, text, expected);
}

#[track_caller]
fn english(text: &str, expected: &[(&str, Option<&str>)]) {
    check(Language::English, text, expected);
}

#[test]
fn a_list_of_complements_belongs_to_the_role() {
    french(
        "Claire Vauthier, cheffe du Département de l'économie, de la formation et de la recherche (DEFO), a ouvert la séance.",
        &[(
            "Claire Vauthier",
            Some("cheffe du Département de l'économie, de la formation et de la recherche (DEFO)"),
        )],
    );
    french(
        "La commissaire à l'égalité, à la préparation et à la gestion des crises, Claire Vauthier, a ouvert la séance.",
        &[("Claire Vauthier", Some("commissaire à l'égalité, à la préparation et à la gestion des crises"))],
    );
    french(
        "Paul Marchetti, secrétaire général adjoint pour les affaires humanitaires, culturelles et sociales, a pris la parole.",
        &[(
            "Paul Marchetti",
            Some("secrétaire général adjoint pour les affaires humanitaires, culturelles et sociales"),
        )],
    );
}

#[test]
fn a_list_of_guests_does_not() {
    french(
        "La cérémonie a eu lieu en présence de Paul Marchetti, le directeur de l'Office, des architectes et des élus de la commune.",
        &[("Paul Marchetti", Some("directeur de l'Office"))],
    );
}

#[test]
fn a_stretch_between_two_names_is_one_persons() {
    french(
        "Après une introduction de la secrétaire générale, Madame Claire Vauthier, le conseiller fédéral Paul Marchetti, chef du DEFO, a pris la parole.",
        &[("Claire Vauthier", Some("secrétaire générale")), ("Paul Marchetti", Some("chef du DEFO"))],
    );
    french(
        "En présence de Claire Vauthier, directrice de l'Office fédéral de la culture, Paul Marchetti a révélé le nom du film.",
        &[
            ("Claire Vauthier", Some("directrice de l'Office fédéral de la culture")),
            ("Paul Marchetti", None),
        ],
    );
}

#[test]
fn president_is_a_noun() {
    french(
        "Le président de la Confédération Paul Marchetti se rend à Oslo.",
        &[("Paul Marchetti", Some("président de la Confédération"))],
    );
}

#[test]
fn the_function_right_before_a_name_is_its_own() {
    french(
        "Selon la porte-parole du président Paul Marchetti, la visite aura lieu en mai.",
        &[("Paul Marchetti", Some("président"))],
    );
    french(
        "Le chancelier de la Confédération, Paul Marchetti, et le vice-chancelier et porte-parole du Conseil fédéral, Luc Morand, ont signé.",
        &[
            ("Paul Marchetti", Some("chancelier de la Confédération")),
            ("Luc Morand", Some("vice-chancelier et porte-parole du Conseil fédéral")),
        ],
    );
    english(
        "She met the High Commissioner and the Director General of the Geneva Office, Tanya Velasco.",
        &[("Tanya Velasco", Some("Director General of the Geneva Office"))],
    );
}

#[test]
fn a_function_in_the_plural_is_each_ones() {
    french(
        "Les conseillères nationales Claire Vauthier et Anne Perrin ont signé l'appel.",
        &[
            ("Claire Vauthier", Some("conseillères nationales")),
            ("Anne Perrin", Some("conseillères nationales")),
        ],
    );
}

#[test]
fn a_short_title_in_quotation_marks_belongs_to_the_role() {
    french(
        "Paul Marchetti, chef d'unité « Transport aérien » de la Commission européenne, dirige la délégation.",
        &[("Paul Marchetti", Some("chef d'unité « Transport aérien » de la Commission européenne"))],
    );
}

#[test]
fn what_someone_did_is_no_function() {
    french("« C'est une erreur », a jugé le député Paul Marchetti.", &[("Paul Marchetti", Some("député"))]);
}

#[test]
fn what_stands_before_the_function_belongs_to_it() {
    french(
        "La Première ministre belge Claire Vauthier a réagi.",
        &[("Claire Vauthier", Some("Première ministre belge"))],
    );
    english("Acme Metals CEO Martin Dorsey joined the call.", &[("Martin Dorsey", Some("Acme Metals CEO"))]);
    english("It was written by crypto analyst Martin Dorsey.", &[("Martin Dorsey", Some("crypto analyst"))]);
}

#[test]
fn an_office_that_is_a_form_of_address_is_a_role_and_mr_is_none() {
    english("Governor Martin Dorsey signed the bill.", &[("Martin Dorsey", Some("Governor"))]);
    english("Mr Martin Dorsey signed the bill.", &[("Martin Dorsey", None)]);
}

#[test]
fn degrees_and_age_stand_between_a_name_and_its_role() {
    english(
        "“It works,” said Mary Jessop, M.D., FAHA, chief medical officer of the Heart Alliance.",
        &[("Mary Jessop", Some("chief medical officer of the Heart Alliance"))],
    );
    french(
        "Paul Marchetti, 64 ans, directeur de l'école, prend sa retraite.",
        &[("Paul Marchetti", Some("directeur de l'école"))],
    );
}

#[test]
fn an_attribution_ends_with_its_company() {
    english(
        "“We are delighted,” said Martin Dorsey, President and CFO, Acme Technologies.",
        &[("Martin Dorsey", Some("President and CFO, Acme Technologies"))],
    );
}

#[test]
fn functions_are_listed() {
    english(
        "Martin Dorsey, CEO, President and Founder of Acme Metals, spoke first.",
        &[("Martin Dorsey", Some("CEO, President and Founder of Acme Metals"))],
    );
}

#[test]
fn a_role_ends_before_a_verb_a_clause_and_a_date() {
    for tail in
        ["affirmait hier le contraire", "qui a dirigé les travaux", "avec deux collègues", "le 12 mars"]
    {
        let text =
            format!("Claire Vauthier, secrétaire d'État à l'Égalité entre les femmes et les hommes {tail}.");
        french(
            &text,
            &[("Claire Vauthier", Some("secrétaire d'État à l'Égalité entre les femmes et les hommes"))],
        );
    }
}

#[test]
fn a_sentence_states_a_role() {
    french(
        "Claire Vauthier a été nommée directrice de l'Office des forêts.",
        &[("Claire Vauthier", Some("directrice de l'Office des forêts"))],
    );
    english(
        "Martin Dorsey joins Acme Metals as Chief Financial Officer.",
        &[("Martin Dorsey", Some("Chief Financial Officer"))],
    );
}

#[test]
fn a_relation_yields_to_a_function() {
    french(
        "Le ministre a reçu son homologue norvégien Paul Marchetti. Paul Marchetti, ministre du Commerce, a remercié ses hôtes.",
        &[("Paul Marchetti", Some("ministre du Commerce"))],
    );
}

#[test]
fn the_first_half_of_a_compound_is_no_function() {
    english(
        "In the wake of the new shareholder structure, Martin Dorsey resigned.",
        &[("Martin Dorsey", None)],
    );
}

#[test]
fn the_subject_of_the_sentence_is_no_apposition() {
    french(
        "À la demande de Paul Marchetti, le ministre vient de signer un arrêté.",
        &[("Paul Marchetti", None)],
    );
}

#[test]
fn life_dates_and_adverbs_stand_before_a_role() {
    french(
        "Le professeur Luc Morand (*1975), actuellement directeur de l'institut, a été nommé.",
        &[("Luc Morand", Some("directeur de l'institut"))],
    );
}

#[test]
fn a_title_may_close_with_general() {
    english(
        "IAEA Director General Martin Dorsey spoke first.",
        &[("Martin Dorsey", Some("IAEA Director General"))],
    );
}
