//! Keyphrases of sentences made for one rule each.

use super::*;
use crate::engine::document::Span;
use crate::engine::language::{Language, pack};
use crate::engine::segment::segment;

/// The keyphrases of `text`, or all that may be one.
fn phrases(language: Language, text: &str, all: bool) -> Vec<String> {
    let pack = pack(language);
    let segments = &segment(text, &[Span::new(0, text.len())], pack);
    let input = Input { text, segments, pack, names: &[], skipped: &[], has_headline: true };
    if all {
        return examples(&input).into_iter().map(|(keyword, _)| keyword.text).collect();
    }
    find(&input).into_iter().map(|keyword| keyword.text).collect()
}

#[track_caller]
fn check(language: Language, text: &str, expected: &str) {
    let phrases = phrases(language, text, true);
    assert!(phrases.iter().any(|phrase| phrase == expected), "{expected} not in {phrases:?}");
}

#[test]
fn keyphrases_don_t_overlap() {
    let phrases = phrases(
        Language::French,
        "Il défend la résilience du peuple andin. Elle salue la résilience du peuple andin.",
        false,
    );
    let with = |word: &str| phrases.iter().filter(|phrase| phrase.contains(word)).count();
    assert!(with("andin") == 1 && with("résilience") == 1, "{phrases:?}");
}

#[test]
fn a_gerund_is_part_of_a_term() {
    check(Language::English, "They studied tool condition monitoring.", "tool condition monitoring");
}

#[test]
fn a_noun_keeps_its_adjectives() {
    check(Language::French, "Le fonds finance une action culturelle commune.", "action culturelle commune");
    check(Language::English, "The town runs a small water agency.", "water agency");
}

#[test]
fn a_complement_is_kept_whole() {
    check(Language::French, "Il défend la résilience du peuple andin.", "résilience du peuple andin");
}

#[test]
fn half_a_group_is_never_shown() {
    let phrases = phrases(
        Language::French,
        "Il défend la résilience du peuple andin. Elle salue la résilience du peuple andin.",
        true,
    );
    assert!(!phrases.iter().any(|phrase| phrase == "résilience du peuple"), "{phrases:?}");
}

#[track_caller]
fn check_none(language: Language, text: &str, unexpected: &str) {
    let phrases = phrases(language, text, true);
    assert!(phrases.iter().all(|phrase| phrase != unexpected), "{unexpected} in {phrases:?}");
}

#[test]
fn half_a_preposition_begins_no_keyphrase() {
    let text = "Le conseil décide en matière de migration, à l'encontre de la commune.";
    check_none(Language::French, text, "matière de migration");
    check_none(Language::French, text, "encontre de la commune");
}

#[test]
fn an_adjective_that_governs_what_follows_is_left_out() {
    let text = "Les personnes atteintes de cancer et les règles applicables aux bourses changent.";
    check_none(Language::French, text, "personnes atteintes");
    check_none(Language::French, text, "règles applicables");
}

#[test]
fn an_adjective_agrees_with_its_noun() {
    check_none(
        Language::French,
        "Une campagne de vaccination supplémentaires commence.",
        "vaccination supplémentaires",
    );
}

#[test]
fn a_noun_before_an_article_is_a_verb() {
    check_none(Language::French, "La charte fixe les buts.", "charte fixe");
    check_none(Language::English, "The new book brings the reader home.", "new book brings");
    check(Language::French, "La charte fixe les buts. La charte est courte.", "charte");
}

#[test]
fn a_compound_is_not_cut() {
    use Language::{English, French};
    check(French, "Le profil bénéfice/risque reste bon.", "profil bénéfice/risque");
    check_none(English, "This is a study of food and drug safety.", "drug safety");
    check_none(English, "It was named among Highly Cited Researchers.", "Cited Researchers");
    check_none(English, "Write to the desk at example.com today.", "com");
}

#[test]
fn empty_modifiers_are_left_out() {
    check(Language::French, "Les résultats actuels des essais cliniques.", "essais cliniques");
    check_none(Language::French, "Les essais actuels sont longs.", "essais actuels");
    check_none(Language::English, "The second bold declaration came.", "bold declaration");
}

#[test]
fn an_arabic_participle_needs_its_complement() {
    let text = "ناقش المجلس المعاهدات المتعلقة بالتنمية في البلاد. وتحمي المعاهدات المتعلقة بالبحر.";
    check(Language::Arabic, text, "المعاهدات");
    check_none(Language::Arabic, text, "المعاهدات المتعلقة");
}

#[test]
fn what_only_frames_begins_no_keyphrase() {
    check_none(Language::French, "Le fonds agit dans le domaine de la formation.", "domaine de la formation");
    check_none(Language::English, "It covers a variety of water pumps.", "variety of water pumps");
    check(Language::English, "It covers a variety of water pumps.", "water pumps");
    check_none(Language::Arabic, "ناقش المجلس مجمل الأوضاع العامة في البلاد.", "مجمل الأوضاع العامة");
}

#[test]
fn a_part_of_a_term_is_counted_alone() {
    let text = "La date de péremption des vaccins est connue.";
    check_none(Language::French, text, "péremption");
    check_none(Language::French, "Le projet de mise en service avance.", "projet de mise");
}

#[test]
fn an_adverb_is_no_adjective() {
    check_none(Language::French, "Un débat sereinement mené commence.", "débat sereinement");
}

#[test]
fn a_participle_before_a_day_is_a_clause() {
    check_none(
        Language::French,
        "Une attaque terroriste menée vendredi inquiète.",
        "attaque terroriste menée",
    );
}

#[test]
fn an_arabic_verb_and_half_a_pair_are_left_out() {
    check_none(Language::Arabic, "أغلق السوق على ارتفاع أمس يصل مؤشر البلاد.", "يصل مؤشر");
    check_none(Language::Arabic, "بحث الجانبين المصري والروسي الأزمة.", "الجانبين المصري");
}

#[test]
fn a_single_word_is_said_often_or_in_the_headline() {
    let text = "Ports open\n\nThe town buys a turbine and a pump. The pump is new. It has paid for the pump.";
    let pack = pack(Language::English);
    let end = text.find('\n').unwrap_or_default();
    let segments = &segment(text, &[Span::new(0, end), Span::new(end + 2, text.len())], pack);
    let input = Input { text, segments, pack, names: &[], skipped: &[], has_headline: true };
    let all: Vec<String> = examples(&input).into_iter().map(|(keyword, _)| keyword.text).collect();
    assert!(
        all.iter().any(|phrase| phrase == "pump") && !all.iter().any(|phrase| phrase == "turbine"),
        "{all:?}"
    );
}

#[test]
fn a_state_goes_by_its_short_name() {
    let pack = pack(Language::English);
    let text = "The Republic of Andoria signed. Later Andoria ratified the treaty.";
    let segments = &segment(text, &[Span::new(0, text.len())], pack);
    let at = segments.tokens.iter().rposition(|token| token.span.of(text) == "Andoria").unwrap_or_default();
    let name = Name { name: "Republic of Andoria", places: vec![1..4, at..at + 1] };
    let input = Input { text, segments, pack, names: &[name], skipped: &[], has_headline: false };
    assert!(find(&input).iter().any(|keyword| keyword.text == "Andoria"));
}

#[test]
fn a_rare_word_is_no_function_word() {
    check(Language::English, "They studied the sliding gap with a nonlinear controller.", "sliding gap");
    check(Language::English, "The model includes nonlinear dynamics of the pump.", "nonlinear dynamics");
}

#[test]
fn two_keyphrases_at_most_have_the_same_head() {
    let phrases = phrases(
        Language::English,
        "Ports test water pumps\n\nHeat pumps, water pumps, oil pumps and steam pumps were tested.",
        false,
    );
    assert!(phrases.iter().filter(|phrase| phrase.ends_with("pumps")).count() <= 2, "{phrases:?}");
}

#[test]
fn a_verb_is_no_keyphrase() {
    let text = "La population puisse tirer profit de la transition énergétique.";
    let phrases = phrases(Language::French, text, true);
    assert!(phrases.iter().all(|phrase| !phrase.contains("puisse")), "{phrases:?}");
}

#[test]
fn an_arabic_group_begins_without_its_conjunction() {
    check(Language::Arabic, "ناقش المجلس الصحة والتنمية المستدامة في البلاد.", "التنمية المستدامة");
}

#[test]
fn a_company_keeps_the_stop_of_its_form() {
    let pack = pack(Language::English);
    let text = "Harbour Lights Inc. opened a yard. The mayor thanked Harbour Lights Inc. today.";
    let segments = &segment(text, &[Span::new(0, text.len())], pack);
    let name = Name { name: "Harbour Lights Inc", places: std::iter::once(0..3).collect() };
    let input = Input { text, segments, pack, names: &[name], skipped: &[], has_headline: false };
    let phrases: Vec<String> = find(&input).into_iter().map(|keyword| keyword.text).collect();
    assert!(phrases.contains(&"Harbour Lights Inc.".to_owned()), "{phrases:?}");
}

#[test]
fn general_words_and_adjectives_of_degree_name_no_topic() {
    use Language::{Arabic, English, French};
    check_none(French, "Il prend ses membres au cœur de la ville.", "cœur de la ville");
    check(French, "Il paie à l'aide du registre foncier.", "registre foncier");
    check(English, "They fought a long legal battle.", "legal battle");
    check_none(English, "They fought a long legal battle.", "long legal battle");
    check_none(English, "It has 40 square meters on the hill.", "square meters");
    check_none(Arabic, "ناقش المجلس عقد الجلسة في البلاد.", "عقد الجلسة");
}

#[test]
fn a_verb_beside_a_noun_is_left_out() {
    use Language::{Arabic, English, French, Italian};
    check_none(French, "Il craint que le gouvernement change de cap avant la fin.", "gouvernement change");
    check_none(Italian, "Il governo cambia strategia con gli enti locali.", "governo cambia");
    check_none(English, "The firm wants to extract lithium in the hills.", "extract lithium");
    check(English, "The firm wants to extract lithium carbonate in the hills.", "lithium carbonate");
    check_none(English, "The pact ends when the agreement enters into force.", "agreement enters");
    check_none(Arabic, "قالت اللجنة إن حالة تحتاج علاجا.", "حالة تحتاج");
}

#[test]
fn an_annexation_is_shown_whole_or_not_at_all() {
    check_none(Language::Arabic, "جرى إنقاذ حياة 84 مريضا في المدينة.", "إنقاذ حياة");
    check_none(Language::Arabic, "أقيم البرنامج التوعوي الرابع في المدينة.", "التوعوي الرابع");
}

#[test]
fn a_part_of_a_name_in_capitals_is_left_out() {
    let text = "On Monday the board of Fern Women Magazine met the staff of the paper.";
    check_none(Language::English, text, "Women Magazine");
}
