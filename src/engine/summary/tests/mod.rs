//! One test a rule: what goes from a sentence, what stays, and what is said of a whole text.

mod alone;
mod antecedent;
mod ties;

use super::*;
use crate::engine::language::pack;
use crate::engine::segment::segment;

/// Has `with` look at a text whose first `head` paragraphs are headline and subtitle.
pub(super) fn looked_at<T>(language: Language, text: &str, head: usize, with: impl FnOnce(&Input) -> T) -> T {
    let mut parts = Vec::new();
    let mut start = 0;
    for paragraph in text.split("\n\n") {
        parts.push(Span::new(start, start + paragraph.len()));
        start += paragraph.len() + 2;
    }
    let pack = pack(language);
    let segments = segment(text, &parts, pack);
    with(&Input {
        text,
        segments: &segments,
        pack,
        body: head,
        dateline: None,
        fragments: &[],
        keywords: &[],
        names: &[],
    })
}

/// A man who is named at `tokens`.
fn person(tokens: Range<usize>, honorific: Range<usize>) -> Name {
    Name { tokens, honorific, role: None, entity: 0, kind: EntityType::PersonMale }
}

/// The one sentence of `text` in at most `limit` words.
fn shortened(language: Language, text: &str, limit: usize) -> Option<String> {
    looked_at(language, text, 0, |input| {
        let tokens = input.segments.sentences.first()?.tokens.clone();
        compress::Shortening::new(input, tokens).within(limit).map(|kept| statement(input, &kept).text)
    })
}

#[track_caller]
fn check(language: Language, limit: usize, text: &str, expected: &str) {
    assert_eq!(shortened(language, text, limit).as_deref(), Some(expected));
}

#[track_caller]
fn check_clauses(language: Language, text: &str, expected: &[&str]) {
    let said = looked_at(language, text, 0, |input| {
        let tokens = input.segments.sentences[0].tokens.clone();
        clauses::split(input, tokens, 30)
            .iter()
            .map(|clause| statement(input, &clause.kept).text)
            .collect::<Vec<_>>()
    });
    assert_eq!(said, expected);
}

#[test]
fn a_connective_goes() {
    check(
        Language::French,
        30,
        "Par ailleurs, le Conseil a adopté un plan pour la mer.",
        "Le Conseil a adopté un plan pour la mer.",
    );
    check(
        Language::Arabic,
        30,
        "من جهته أكد المدير أهمية العمل المشترك في المدينة.",
        "أكد المدير أهمية العمل المشترك في المدينة.",
    );
}

#[test]
fn what_adds_to_something_before_goes() {
    check(
        Language::French,
        30,
        "La ministre a également ouvert un port dans la baie.",
        "La ministre a ouvert un port dans la baie.",
    );
    check(Language::English, 30, "The council also opened a new port.", "The council opened a new port.");
    check(Language::Arabic, 30, "افتتح المدير أيضا ميناء في المدينة.", "افتتح المدير ميناء في المدينة.");
    let text = "The council opened not only a port but also a school.";
    check(Language::English, 30, text, text);
    check(
        Language::French,
        30,
        "La ministre a, pour sa part, ouvert un port dans la baie.",
        "La ministre a ouvert un port dans la baie.",
    );
    let text = "Le ministre ainsi que les pêcheurs ont ouvert un port.";
    check(Language::French, 30, text, text);
    let text = "The harbour, also known as the Nest, opened in May.";
    check(Language::English, 30, text, text);
}

#[test]
fn brackets_that_set_bounds_stay() {
    let text = "The region (including the islands) is the largest partner of the harbour.";
    check(Language::English, 30, text, text);
    let text = "Le brevet (sauf pour les îles) est reconnu dans toute la région.";
    check(Language::French, 30, text, text);
}

#[test]
fn a_heading_that_has_run_in_goes() {
    check(
        Language::English,
        30,
        "Growth of the fishing fleet The boats were counted in the old harbour.",
        "The boats were counted in the old harbour.",
    );
    check(
        Language::French,
        30,
        "La flotte en mai - Selon le port, douze bateaux sont partis vers la mer.",
        "Selon le port, douze bateaux sont partis vers la mer.",
    );
    let text = "The council of Orsa read The Tale of the Old Harbour in May.";
    check(Language::English, 30, text, text);
}

#[test]
fn brackets_after_a_figure_stay() {
    let text = "The harbour opens at 12:00 (UTC) on the first of May.";
    check(Language::English, 30, text, text);
    check(
        Language::English,
        30,
        "The harbour was opened in 2019 (see the report) by the council.",
        "The harbour was opened in 2019 by the council.",
    );
}

#[test]
fn brackets_go_and_figures_stay() {
    check(
        Language::English,
        30,
        "The Council (Sea and Shore) met in the old harbour.",
        "The Council met in the old harbour.",
    );
    check(
        Language::English,
        30,
        "The school enrolled girls (412) in the old harbour.",
        "The school enrolled girls (412) in the old harbour.",
    );
}

#[test]
fn no_comma_is_left_hanging() {
    check(
        Language::French,
        30,
        "Le Conseil a adopté un plan le 3 mars 2022, .",
        "Le Conseil a adopté un plan le 3 mars 2022.",
    );
}

#[test]
fn an_honorific_goes_and_a_title_stays_whole() {
    let light = |text: &str, name: std::ops::Range<usize>, honorific: std::ops::Range<usize>| {
        looked_at(Language::English, text, 1, |input| {
            let names = [person(name.clone(), honorific.clone())];
            let input = Input { names: &names, ..*input };
            let tokens = input.segments.sentences[1].tokens.clone();
            compress::Shortening::new(&input, tokens).within(30).map(|kept| statement(&input, &kept).text)
        })
    };
    // The headline's last word is no part of the title.
    let said = light("New Port\n\nMr. Ilan Sorre opened the new port.", 4..6, 2..4);
    assert_eq!(said.as_deref(), Some("Ilan Sorre opened the new port."));
    let said = light("New Port\n\nThe former ambassador Ilan Sorre opened the new port.", 5..7, 4..5);
    assert_eq!(said.as_deref(), Some("The former ambassador Ilan Sorre opened the new port."));
    let said = light("New Port\n\nState Secretary Ilan Sorre opened the new port.", 4..6, 3..4);
    assert_eq!(said.as_deref(), Some("State Secretary Ilan Sorre opened the new port."));
}

#[test]
fn who_said_it_goes_from_the_end() {
    check(
        Language::English,
        30,
        "The new port will open in the spring, the minister said.",
        "The new port will open in the spring.",
    );
    check(
        Language::French,
        30,
        "Le nouveau port ouvrira au printemps, a-t-elle ajouté.",
        "Le nouveau port ouvrira au printemps.",
    );
    // More than who said it: it stays.
    check(
        Language::English,
        30,
        "The port will open in the spring, the minister said of the delay.",
        "The port will open in the spring, the minister said of the delay.",
    );
}

#[test]
fn what_points_back_comes_with_what_it_points_at() {
    let text = "The ministry opened a new fishing port in the bay. It serves ninety villages of the coast.";
    let said = looked_at(Language::English, text, 0, |input| summarize(input, 12).sentences);
    assert!(said.iter().all(|sentence| !sentence.text.starts_with("It ")), "{said:?}");
}

#[test]
fn a_doubled_article_goes() {
    check(
        Language::French,
        30,
        "Le directeur a remercié le le Conseil pour son aide.",
        "Le directeur a remercié le Conseil pour son aide.",
    );
}

#[test]
fn the_end_goes_from_an_adjunct_on() {
    check(
        Language::French,
        10,
        "Le ministre a ouvert le nouveau port de pêche, en présence de nombreux habitants de la côte.",
        "Le ministre a ouvert le nouveau port de pêche.",
    );
    check(
        Language::English,
        9,
        "The ministry opened a new fishing port, which will serve the villages of the coast.",
        "The ministry opened a new fishing port.",
    );
}

#[test]
fn a_second_verb_may_go() {
    check(
        Language::French,
        10,
        "Le directeur a salué le travail des équipes et a annoncé la construction d'un musée.",
        "Le directeur a salué le travail des équipes.",
    );
}

#[test]
fn a_list_of_verbs_is_not_left_open() {
    check(
        Language::French,
        16,
        "Le plan répartit l'eau du fleuve, donne la priorité aux villages, réduit les prélèvements et crée un comité de suivi.",
        "Le plan répartit l'eau du fleuve.",
    );
}

#[test]
fn what_a_noun_waits_for_stays() {
    let said = shortened(
        Language::French,
        "La ministre a souligné l'importance, pour des raisons de santé, de la propreté du port.",
        8,
    );
    assert_eq!(said, None);
}

#[test]
fn a_condition_never_goes() {
    let said = shortened(
        Language::French,
        "La prime sera versée aux pêcheurs de la côte, sauf si la saison est prolongée par le ministre.",
        10,
    );
    assert_eq!(said, None);
}

#[test]
fn a_subject_is_not_taken_for_a_statement() {
    let said = shortened(
        Language::English,
        "Goods sold in the new market such as dried fish or sponges can now be sent abroad.",
        8,
    );
    assert_eq!(said, None);
}

#[test]
fn a_verb_keeps_its_object() {
    check(
        Language::French,
        12,
        "La ministre a annoncé, lors de la visite du port, la création d'une école de pêche.",
        "La ministre a annoncé la création d'une école de pêche.",
    );
}

#[test]
fn an_alternative_is_not_decided() {
    let text = "Les pêcheurs n'ont aucun abri ou n'ont que des abris trop petits pour leurs bateaux.";
    assert_eq!(shortened(Language::French, text, 8), None);
    check_clauses(Language::English, "The crew repairs the old boats or sells the nets to the museum.", &[]);
}

#[test]
fn a_list_keeps_its_last_member() {
    let text = "La prime est prévue pour les pêcheurs, les plongeurs, les gardiens ainsi que les peintres.";
    assert_eq!(shortened(Language::French, text, 11), None);
}

#[test]
fn a_list_of_verbs_keeps_its_last_member() {
    let text = "She has led the school of the port, held the office of harbour master and was the founder of a museum.";
    check(Language::English, 16, text, "She has led the school of the port.");
}

#[test]
fn a_verb_that_waits_is_no_end() {
    let text =
        "Le bateau peut, en vertu de la loi, être utilisé pour la pêche en haute mer pendant la saison.";
    assert_ne!(shortened(Language::French, text, 9).as_deref(), Some("Le bateau peut, en vertu de la loi."));
}

#[test]
fn a_quantity_before_the_subject_stays() {
    let text = "Dans un village sur trois, le port a fermé ses portes aux bateaux de pêche.";
    assert_eq!(shortened(Language::French, text, 11), None);
}

#[test]
fn arabic_brackets_that_quote_stay() {
    check(
        Language::Arabic,
        30,
        "أطلقت الوزارة حملة تحت شعار (ميناء نظيف) في المدينة.",
        "أطلقت الوزارة حملة تحت شعار (ميناء نظيف) في المدينة.",
    );
}

#[test]
fn what_comes_before_the_first_verb_is_no_statement() {
    let text = "Professor Ann Sorre, currently head of the school led by the fishermen, is named director of the port.";
    assert_eq!(shortened(Language::English, text, 12), None);
}

#[test]
fn an_end_waits_for_nothing() {
    let text = "The port is closed to the boats of the bay, for instance, due to the storms.";
    assert_ne!(
        shortened(Language::English, text, 12).as_deref(),
        Some("The port is closed to the boats of the bay, for instance.")
    );
}

#[test]
fn what_has_no_verb_is_no_statement() {
    let text = "For example, old boats, new nets and the school of the bay.";
    assert_eq!(shortened(Language::English, text, 30), None);
}

#[test]
fn what_introduces_a_list_is_no_statement() {
    assert_eq!(shortened(Language::French, "Le plan comprend les éléments principaux suivants :", 30), None);
}

#[test]
fn an_open_quotation_is_no_statement() {
    assert_eq!(
        shortened(Language::French, "Le niveau de la mer a baissé depuis la création du port\".", 30),
        None
    );
}

#[test]
fn several_infinitives_are_several_statements() {
    check_clauses(
        Language::French,
        "La réunion vise à évaluer les progrès, à coordonner les secours et à unifier les positions.",
        &["La réunion vise à coordonner les secours.", "La réunion vise à unifier les positions."],
    );
}

#[test]
fn a_second_verb_is_a_statement() {
    check_clauses(
        Language::English,
        "The minister opened the new port and promised a school for the fishermen.",
        &["The minister promised a school for the fishermen."],
    );
}

#[test]
fn a_summary_keeps_within_its_bound() {
    let text = "The ministry opened a new fishing port in the bay. The port serves ninety villages of the coast. \
        The villages have waited ten years for the port. A school for fishermen will follow in the spring.";
    for bound in [8, 12, 20, 40] {
        let said = looked_at(Language::English, text, 0, |input| summarize(input, bound).sentences);
        let words: usize = said.iter().map(|sentence| sentence.text.split_whitespace().count()).sum();
        assert!(words <= bound, "{words} words for {bound}: {said:?}");
    }
}

#[test]
fn an_empty_text_has_no_summary() {
    assert_eq!(looked_at(Language::French, "", 0, |input| summarize(input, 80)), Summary::default());
}

#[test]
fn a_second_infinitive_goes() {
    check(
        Language::French,
        14,
        "La mairie a ouvert un port afin de protéger les barques des pêcheurs et d'accueillir les voyageurs de la baie.",
        "La mairie a ouvert un port afin de protéger les barques des pêcheurs.",
    );
    check_clauses(
        Language::French,
        "Ce port vise à protéger les barques, ainsi qu'à accueillir les voyageurs de toute la baie afin de soutenir \
         les auberges des villages de la côte et d'ouvrir une école de pêche pour les enfants des équipages du nord.",
        &[
            "Ce port vise à accueillir les voyageurs de toute la baie afin de soutenir les auberges des villages de la \
           côte.",
        ],
    );
}
