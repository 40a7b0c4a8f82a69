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
    check_points(Language::French, "Sorre SA, fabricant de filets, annonce un nouveau port.", false);
}

#[test]
fn a_pronoun_after_a_long_opening_points_back() {
    let text = "After more than a decade as the keeper of the old lighthouse, she joined the harbour in May.";
    check_points(Language::English, text, true);
    check_points(Language::English, "The harbour of the old town certainly is.", true);
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
fn what_speaks_of_another_points_back() {
    check_points(Language::English, "Another topic was the new harbour.", true);
    check_points(Language::English, "The latter was opened by the council.", true);
    check_points(Language::French, "Les onze autres ports accueillent des navires.", true);
    check_points(Language::French, "Le même jour, la ministre ouvrira un port.", true);
    check_points(Language::French, "Tel est le but du port.", true);
    check_points(Language::French, "Même fermé, le port accueille des navires de pêche.", false);
}

#[test]
fn an_adjective_or_a_number_may_stand_after_a_demonstrative() {
    check_points(Language::English, "The council will meet at this informal event.", true);
    check_points(Language::French, "Le Conseil a adopté ces deux mesures au printemps.", true);
    check_points(Language::English, "The council will begin with these without delay.", true);
}

#[test]
fn theirs_points_back_where_nothing_is_in_the_plural() {
    check_points(Language::French, "L'office avait rejeté leurs demandes au printemps.", true);
    check_points(Language::French, "Les pêcheurs ont vendu leurs filets au printemps.", false);
}

#[test]
fn an_arabic_verb_needs_its_doer() {
    check_points(Language::Arabic, "وأضافت أن الميناء الجديد سيفتح في الربيع.", true);
    check_points(Language::Arabic, "وأشار إلى أن الميناء الجديد سيفتح في الربيع.", true);
    check_points(Language::Arabic, "بين أنه سيفتح الميناء في الربيع.", true);
    check_points(Language::Arabic, "واستعرضا العلاقات بين المدينتين وسبل تطويرها.", true);
    check_points(Language::Arabic, "وأضافت الوزيرة أن الميناء الجديد سيفتح في الربيع.", false);
}

#[test]
fn an_arabic_object_is_no_doer() {
    check_points(Language::Arabic, "وأكد أهمية الميناء الجديد في المدينة.", true);
    check_points(Language::Arabic, "وبحث العلاقات بين المدينتين في الاجتماع.", true);
    check_points(Language::Arabic, "وفي الختام كرم الداعمين ورعاة الحفل.", true);
    check_points(Language::Arabic, "وأكد سعادته باختيار المدينة للمهرجان.", true);
    check_points(Language::Arabic, "وأكد مدير الميناء أهمية الصيد في المدينة.", false);
    check_points(Language::Arabic, "وبحث الوزير العلاقات بين المدينتين.", false);
    check_points(Language::Arabic, "وأعربت في بيان لها اليوم عن القلق من تردي الأوضاع.", true);
    check_points(Language::Arabic, "وطالب المحكمة بالتحقيق في الحادث.", true);
    check_points(Language::Arabic, "وأكد سعادة السفير أهمية الصيد في المدينة.", false);
}

#[test]
fn an_arabic_doer_may_stand_after_a_preposition() {
    check_points(Language::Arabic, "وشارك في الاجتماع عدد من المسؤولين في الميناء.", false);
    check_points(Language::Arabic, "وتم خلال اللقاء بحث سبل تطوير الميناء.", false);
}

#[track_caller]
fn check_odd(language: Language, text: &str, expected: bool) {
    let odd = looked_at(language, text, 0, |input| {
        let last = input.segments.sentences.last().map(|sentence| sentence.tokens.clone());
        readable::is_odd(input, last.unwrap_or_default())
    });
    assert_eq!(odd, expected, "{text}");
}

#[test]
fn a_call_to_the_reader_is_no_statement() {
    check_odd(Language::English, "Visit our harbour in the spring.", true);
    check_odd(Language::English, "For more information, write to the harbour.", true);
    check_odd(Language::English, "Contact tracing is part of the plan.", false);
}

#[test]
fn a_numbered_line_is_no_statement() {
    check_odd(Language::English, "3) The port of Orsa is the largest.", true);
    check_odd(Language::English, "120 boats left the port of Orsa.", false);
}

#[test]
fn what_has_run_into_a_heading_is_no_statement() {
    check_odd(Language::English, "About Sorre Sorre is a leading maker of nets.", true);
    check_odd(Language::English, "The Future of HarboursThe harbour is growing.", true);
    check_odd(Language::English, "The port thrills participantsSorre is growing.", true);
    check_odd(Language::English, "About half of the boats left the port.", false);
    check_odd(Language::English, "LinkedIn is used by the port.", false);
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

#[test]
fn a_text_with_too_few_highlights_says_what_it_names() {
    let text = "New port\n\nThe ministry opened a port in the bay.\n\n\
        This port serves the ninety villages of the coast.\n\nIt is the largest of all.";
    let said = looked_at(Language::English, text, 1, |input| summarize(input, 14).highlights);
    let texts: Vec<&str> = said.iter().map(|said| said.text.as_str()).collect();
    assert!(texts.contains(&"This port serves the ninety villages of the coast."), "{texts:?}");
    assert!(!texts.iter().any(|text| text.starts_with("It is")), "{texts:?}");
}

#[test]
fn no_highlight_repeats_the_summary_as_it_stands() {
    let text = "Le port de Valmer accueille un atelier\n\nLa mairie de Valmer, au bord du lac, a ouvert mardi un \
                atelier de réparation pour les barques du port.";
    let said = looked_at(Language::French, text, 1, |input| summarize(input, 80));
    let summary: Vec<&str> = said.sentences.iter().map(|said| said.text.as_str()).collect();
    assert!(!summary.is_empty());
    assert!(
        said.highlights.iter().all(|said| !summary.contains(&said.text.as_str())),
        "{:?}",
        said.highlights
    );
}

#[test]
fn a_demonstrative_opens_a_sentence_with_several_statements() {
    check_clauses(
        Language::French,
        "Cette rencontre vise à évaluer les dégâts du port, à réparer les barques et à former les pêcheurs.",
        &["Cette rencontre vise à réparer les barques.", "Cette rencontre vise à former les pêcheurs."],
    );
}

#[test]
fn praise_is_no_news() {
    let praises = |text: &str| {
        looked_at(Language::English, text, 0, |input| {
            let last = input.segments.sentences.last().map(|sentence| sentence.tokens.clone());
            praise::is_praise(input, last.unwrap_or_default())
        })
    };
    assert!(praises("The new port is a testament to the courage of the crews."));
    assert!(!praises("The new port set a new standard with 40 berths for the crews."));
    assert!(!praises("The council opened the new port on Monday."));
}

#[test]
fn where_and_whereof_point_back() {
    check_points(Language::French, "Le Conseil a adopté un plan pour y mettre un terme.", true);
    check_points(Language::French, "Le Conseil a décidé d'en élargir la portée.", true);
    check_points(Language::French, "Le Conseil dit qu'il y a des navires dans le port.", false);
    check_points(Language::French, "La ministre a ouvert un port en mars en présence des pêcheurs.", false);
    check_points(Language::French, "La ministre a salué les pêcheurs en ouvrant le port.", false);
}
