//! One test a rule: what ties words to what stays, so that they stay too.

use super::*;

#[track_caller]
fn check_stays(language: Language, limit: usize, text: &str) {
    assert_eq!(shortened(language, text, limit), None);
}

#[test]
fn only_a_circumstance_goes_without_a_comma() {
    check(
        Language::French,
        9,
        "Le ministre a ouvert le port de pêche en présence de nombreux habitants de la côte.",
        "Le ministre a ouvert le port de pêche.",
    );
    check_stays(
        Language::French,
        9,
        "Le Conseil a adopté un plan de pêche en vue de protéger les villages de la côte.",
    );
    check_stays(Language::English, 8, "The council buys fish at markets such as Orsa and Lune on the coast.");
}

#[test]
fn who_had_a_part_in_it_stays() {
    check_stays(
        Language::English,
        9,
        "The museum opened a school, in collaboration with the fishermen of the northern bay.",
    );
}

#[test]
fn an_object_after_its_adjunct_stays() {
    check_stays(
        Language::French,
        10,
        "Le ministre a remis aux pêcheurs en présence de leurs familles les médailles de la mer.",
    );
    check_stays(
        Language::Arabic,
        7,
        "أطلقت وزارة الموانئ الجديدة، ضمن فعاليات أسبوع البحر، برنامجاً لتعليم الصيد في القرى.",
    );
}

#[test]
fn half_of_a_pair_stays() {
    check_stays(
        Language::French,
        7,
        "Le plan réduit d'une part les prises et finance d'autre part une école de pêche.",
    );
    check_stays(
        Language::English,
        9,
        "The plan not only protects the bay and helps the crews but pays for a school.",
    );
}

#[test]
fn a_list_that_a_colon_opens_is_not_cut() {
    check_stays(
        Language::French,
        9,
        "Le Conseil finance trois ouvrages : un musée, une école, avec l'aide de la région, et un phare.",
    );
}

#[test]
fn a_list_between_semicolons_is_not_cut() {
    check_stays(Language::English, 7, "The fund pays for boats; for nets; and for a school of the bay.");
    check(
        Language::English,
        7,
        "The port is open to boats; the school opens in the spring.",
        "The port is open to boats.",
    );
}

#[test]
fn a_number_that_was_announced_is_made_up() {
    check_stays(
        Language::English,
        10,
        "The plan has four parts on nets, boats and schools, as well as a museum of the sea.",
    );
}

#[test]
fn a_relative_is_not_halved() {
    check_stays(
        Language::English,
        11,
        "The prize goes to crews that fish in the bay and have sailed for ten years.",
    );
}

#[test]
fn a_list_of_gerunds_stays_whole() {
    check_stays(
        Language::English,
        7,
        "The plan aims at supporting crews, teaching children and building boats for the bay.",
    );
}

#[test]
fn a_short_member_is_one_of_a_list() {
    check_stays(
        Language::French,
        11,
        "La professeure enseigne au département de la pêche, du commerce maritime et construit de l'île.",
    );
}

#[test]
fn an_infinitive_waits_for_its_object() {
    check_stays(
        Language::French,
        6,
        "La ministre continuera de défendre, avec les villages, les droits des pêcheurs.",
    );
}

#[test]
fn a_second_subject_stays_between_the_commas() {
    let text = "Ann Lee, accused of fraud at the port, and Bo Mar, aged thirty, were tried in the old town.";
    let said = shortened(Language::English, text, 14);
    assert!(said.as_ref().is_none_or(|said| said.contains("Bo Mar")), "{said:?}");
}

#[test]
fn a_purpose_before_the_subject_stays() {
    check_stays(Language::French, 10, "Pour être assuré, le pêcheur paie une prime à la caisse du port.");
}

#[test]
fn the_verb_after_a_relative_stays() {
    check(
        Language::English,
        13,
        "The findings of the council, whose work continues until Thursday, will be sent to the port in spring.",
        "The findings of the council will be sent to the port in spring.",
    );
    check_stays(
        Language::English,
        6,
        "The findings of the council, whose work continues until Thursday, will be sent to the port in spring.",
    );
}

#[test]
fn a_dash_that_joins_words_is_no_pause() {
    check_stays(
        Language::English,
        8,
        "The council opened the ferry Orsa–Lune which serves the bay in summer.",
    );
}

#[test]
fn an_honorific_stays_before_a_surname_alone() {
    let said = looked_at(Language::English, "Ms. Sorre opened the new port.", 0, |input| {
        let names = [person(2..3, 0..2)];
        let input = Input { names: &names, ..*input };
        let tokens = input.segments.sentences[0].tokens.clone();
        compress::Shortening::new(&input, tokens).within(30).map(|kept| statement(&input, &kept).text)
    });
    assert_eq!(said.as_deref(), Some("Ms. Sorre opened the new port."));
}

#[test]
fn what_qualifies_in_brackets_stays() {
    let text = "The museum shows the (late) paintings of the harbour school.";
    check(Language::English, 30, text, text);
}

#[test]
fn a_clause_that_takes_up_what_is_gone_is_no_statement() {
    check_clauses(
        Language::French,
        "Les mesures visent les pêcheurs de la côte et ont pour but de les soutenir.",
        &[],
    );
}

#[test]
fn an_infinitive_without_its_mark_is_no_second_verb() {
    check_clauses(
        Language::English,
        "The president came to Orsa to open the forum and meet the crews of the bay.",
        &[],
    );
}

#[test]
fn a_sentence_too_long_for_any_summary_is_cut_boldly() {
    let text =
        "أعلنت وزارة الموانئ أن المشروع الكبير يخدم الصيادين في القرى إضافة إلى طلاب مدرسة البحر القديمة.";
    let said = looked_at(Language::Arabic, text, 0, |input| {
        let tokens = input.segments.sentences[0].tokens.clone();
        let shortening = compress::Shortening::new(input, tokens);
        assert_eq!(shortening.within(12), None);
        shortening.boldly(12).map(|kept| statement(input, &kept).text)
    });
    assert_eq!(said.as_deref(), Some("أعلنت وزارة الموانئ أن المشروع الكبير يخدم الصيادين في القرى."));
}

#[test]
fn a_capital_is_no_verb() {
    check_stays(
        Language::English,
        12,
        "The findings of the Conference on Endangered Nets, whose work continues until Thursday, will be sent to the port, to be read in early spring.",
    );
}

#[test]
fn a_line_of_a_list_is_no_statement() {
    check_stays(
        Language::English,
        30,
        "Exploring ways of working together during the agreement and finding the nets, boats and crews for the bay.",
    );
}

#[test]
fn brackets_within_a_company_s_name_stay() {
    let text = "The council met Sorre Nets (Orsa) Ltd on the quay of the harbour.";
    check(Language::English, 30, text, text);
}

#[test]
fn a_function_before_its_office_is_no_honorific() {
    let text = "Ilan Sorre, commander of the Harbour Guard, opened the new port.";
    let said = looked_at(Language::English, text, 0, |input| {
        let names = [person(6..8, 3..4)];
        let input = Input { names: &names, ..*input };
        let tokens = input.segments.sentences[0].tokens.clone();
        compress::Shortening::new(&input, tokens).within(30).map(|kept| statement(&input, &kept).text)
    });
    assert_eq!(said.as_deref(), Some(text));
}

#[test]
fn what_is_set_against_it_stays() {
    check_stays(
        Language::French,
        9,
        "Les fêtes de la mer sont maintenues cette année mais ont lieu dans un port plus petit.",
    );
}

#[test]
fn a_subordinate_clause_alone_is_no_statement() {
    check_stays(
        Language::English,
        9,
        "To make the old nets feel new and last longer, the school of the bay treats them with oil.",
    );
}

#[test]
fn what_an_editor_put_in_brackets_stays() {
    let text = "Si (Le Maire) veut un nouveau port, il faut un plan pour la baie.";
    check(Language::French, 30, text, text);
}

#[test]
fn one_of_two_does_not_stand_alone() {
    let text = "The law makes a difference between the tax on water, which pays for the harbour of the town and \
        its old walls, and the tax on wood, which pays for the roads in the hills and the schools of the bay.";
    check(Language::English, 60, text, text);
    check_stays(Language::English, 20, text);
    let text = "The minister spoke on Wednesday both as a guest of the harbour and also took part in a talk at the \
        school of the old town in front of an audience from all of the islands.";
    check_stays(Language::English, 14, text);
}

#[test]
fn a_member_of_a_list_is_no_participle() {
    let text = "The festival of the harbour brings the people of the bay together for films of the sea, workshops for \
        boat builders, networking opportunities, and shows that honour the stories of the old fishermen of the town.";
    check_stays(Language::English, 26, text);
}
