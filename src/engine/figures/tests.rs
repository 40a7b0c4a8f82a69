//! Figures in sentences made for one rule each.

use super::*;
use crate::engine::entities::{self, Frame};
use crate::engine::language::pack;
use crate::engine::segment::segment;

/// The figures of a sentence: *text (kind: what it measures)*.
fn told(text: &str, language: Language) -> Vec<String> {
    let pack = pack(language);
    let segments = segment(text, &[Span::new(0, text.len())], pack);
    let named = entities::find(text, &segments, pack, Frame::default());
    let names: Vec<(Range<usize>, bool)> =
        named.mentions.iter().map(|mention| (mention.tokens.clone(), false)).collect();
    let input = Input {
        text,
        segments: &segments,
        pack,
        dateline: None,
        names: &names,
        has_headline: false,
        date: Some("2024-05-02"),
    };
    let tell = |figure: &Figure| {
        let measures = figure.measures.as_ref().map_or("–", |excerpt| excerpt.text.as_str());
        format!("{} ({:?}: {measures})", figure.text, figure.kind)
    };
    find(&input).iter().map(tell).collect()
}

#[track_caller]
fn check(text: &str, language: Language, expected: &[&str]) {
    assert_eq!(told(text, language), expected, "{text}");
}

#[test]
fn an_amount_comes_with_its_currency_and_its_bound() {
    use Language::{Arabic, English, French};
    check(
        "The Fund approved a grant of more than $3 million.",
        English,
        &["more than $3 million (Amount: grant)"],
    );
    check(
        "La Banque accorde un prêt de 60 millions d'euros.",
        French,
        &["60 millions d'euros (Amount: prêt)"],
    );
    check("وقعت الوزارة عقدا بقيمة 5 ملايين دولار.", Arabic, &["5 ملايين دولار (Amount: عقدا)"]);
}

#[test]
fn what_an_amount_is_for_is_told_where_nothing_governs_it() {
    check(
        "The city will spend 40 million euros for new schools.",
        Language::English,
        &["40 million euros (Amount: new schools)"],
    );
    check(
        "La ville investira environ 2,5 millions de francs pour la rénovation du port.",
        Language::French,
        &["environ 2,5 millions de francs (Amount: rénovation du port)"],
    );
}

#[test]
fn a_share_is_one_of_something() {
    check(
        "About 12 percent of rural households have no access to water.",
        Language::English,
        &["About 12 percent (Share: rural households)"],
    );
    check("Les exportations ont augmenté de 4,5 %.", Language::French, &["4,5 % (Share: exportations)"]);
}

#[test]
fn what_is_counted_is_the_noun_that_follows() {
    check(
        "Plus de 1 200 délégués ont pris part à la réunion.",
        Language::French,
        &["Plus de 1 200 (Count: délégués)"],
    );
    check(
        "The plan trains twenty-five young engineers.",
        Language::English,
        &["twenty-five (Count: young engineers)"],
    );
    check("شارك في الدورة 35 متدربا.", Language::Arabic, &["35 (Count: متدربا)"]);
}

#[test]
fn measures_have_their_unit() {
    check(
        "A road of 45 square kilometres was closed for three days.",
        Language::English,
        &["45 square kilometres (Measure: road)"],
    );
}

#[test]
fn a_day_is_told_with_what_takes_place() {
    check("La réunion du 12 mars 2024 a été reportée.", Language::French, &["12 mars 2024 (Date: réunion)"]);
    check("He arrived on 3 May 2024.", Language::English, &[]);
}

#[test]
fn a_minus_is_part_of_the_figure() {
    check("Le rendement moyen atteint –12,3 %.", Language::French, &["–12,3 % (Share: rendement moyen)"]);
    check("A rate (-4.5% of income) was agreed.", Language::English, &["-4.5% (Share: income)"]);
    check("From 2015-20 % grew.", Language::English, &[]);
}

#[test]
fn numbers_that_measure_nothing_are_left() {
    check("Under article 5 states decide, and phase 2 begins in 2025.", Language::English, &[]);
    check("La 46e session et la COP29 suivent la résolution 2334.", Language::French, &[]);
    check("The two ministers met.", Language::English, &[]);
    check("Hundreds of thousands of people fled.", Language::English, &[]);
    check("ارتفع العدد إلى 1،2 مليون طفل.", Language::Arabic, &[]);
}

#[test]
fn what_is_said_twice_is_told_once() {
    check(
        "They gave $3 million. It was a gift of $3 million.",
        Language::English,
        &["$3 million (Amount: gift)"],
    );
}

#[test]
fn a_figure_after_a_colon_or_in_brackets_measures_what_stands_before() {
    use Language::{English, French};
    check(
        "Soutien à la culture: 130 millions de francs",
        French,
        &["130 millions de francs (Amount: Soutien à la culture)"],
    );
    check("Inscrits : 594 323 enfants", French, &["594 323 (Count: enfants)"]);
    check(
        "Rents (72 %) and pensions (68 %) weigh most.",
        English,
        &["72 % (Share: Rents)", "68 % (Share: pensions)"],
    );
}

#[test]
fn what_completes_a_verb_measures_its_subject() {
    use Language::{English, French};
    check(
        "Les coûts totalisent 303 millions de francs.",
        French,
        &["303 millions de francs (Amount: coûts)"],
    );
    check(
        "The state will contribute CHF 2 million to the national museum.",
        English,
        &["CHF 2 million (Amount: national museum)"],
    );
    check("The young firm has raised over $25m.", English, &["over $25m (Amount: young firm)"]);
    check(
        "Revenue rose by 12% to $49.9 million.",
        English,
        &["12% (Share: Revenue)", "$49.9 million (Amount: Revenue)"],
    );
}

#[test]
fn the_head_of_a_group_is_measured() {
    check(
        "L'écart entre hommes et femmes est de 15 %.",
        Language::French,
        &["15 % (Share: écart entre hommes et femmes)"],
    );
    check(
        "La proportion de femmes employées par l'office s'est élevée à 36,6 %.",
        Language::French,
        &["36,6 % (Share: proportion de femmes employées par l'office)"],
    );
    check(
        "The mine holds 11% of the world's copper output.",
        Language::English,
        &["11% (Share: world's copper output)"],
    );
}

#[test]
fn a_number_right_after_a_capitalised_noun_is_its_name() {
    check("ISO 37122 enables cities to plan.", Language::English, &[]);
    check("Type 181 traces the history of the car.", Language::English, &[]);
}

#[test]
fn a_unit_is_never_counted_nor_cut() {
    use Language::{English, French};
    check("La neige a une épaisseur de 80 centimètres.", French, &["80 centimètres (Measure: épaisseur)"]);
    check("The wind reached 149 km/h.", English, &["149 km/h (Measure: wind)"]);
    check("They showed 40 classic and vintage cars.", English, &["40 (Count: classic and vintage cars)"]);
    check("Three quarters of the farms have closed.", English, &["Three quarters (Share: farms)"]);
}

#[test]
fn a_range_is_one_figure() {
    use Language::{English, French};
    check("Le taux passera de 10 à 60 %.", French, &["de 10 à 60 % (Share: taux)"]);
    check(
        "La semaine de la lecture du 8 au 14 novembre.",
        French,
        &["du 8 au 14 novembre (Date: semaine de la lecture)"],
    );
    check(
        "Une dose de 10 grammes à trois semaines d'intervalle.",
        French,
        &["10 grammes (Measure: dose)", "trois semaines (Measure: intervalle)"],
    );
    check("Between 20 and 30 farmers took part.", English, &["Between 20 and 30 (Count: farmers)"]);
    check("They lost 10-15 % of households.", English, &["10-15 % (Share: households)"]);
}

#[test]
fn what_bounds_a_figure_stays() {
    check(
        "Plus d'une centaine de maires ont signé.",
        Language::French,
        &["Plus d'une centaine (Count: maires)"],
    );
    check("It speaks 12+ languages.", Language::English, &["12+ (Count: languages)"]);
    check("قيمة الغرامة لا تتجاوز 9000 ريال.", Language::Arabic, &["لا تتجاوز 9000 ريال (Amount: –)"]);
}

#[test]
fn ages_are_conditions() {
    check("Les personnes de plus de 65 ans sont invitées.", Language::French, &[]);
    check("Children aged 12 years may take part.", Language::English, &[]);
}

#[test]
fn a_day_on_which_something_takes_effect_is_told() {
    check(
        "La loi entrera en vigueur le 1er janvier 2025.",
        Language::French,
        &["1er janvier 2025 (Date: loi entrera en vigueur)"],
    );
    check(
        "The new rules come into force on 1 July 2024.",
        Language::English,
        &["1 July 2024 (Date: new rules come into force)"],
    );
}

#[test]
fn what_is_counted_has_not_always_the_tag_of_a_noun() {
    use Language::{Arabic, English, French};
    check("La région reçoit 20 millions de doses.", French, &["20 millions (Count: doses)"]);
    check("All 27 member states agreed.", English, &["27 (Count: member states)"]);
    check("Les écoles en ont 251 de plus.", French, &[]);
    check("شارك 15 كفيفاً في الدورة.", Arabic, &["15 (Count: كفيفاً)"]);
}

#[test]
fn until_when_something_goes_on_is_told() {
    check(
        "Les mesures seront prolongées jusqu'au 31 décembre 2024.",
        Language::French,
        &["jusqu'au 31 décembre 2024 (Date: mesures)"],
    );
}

#[test]
fn the_day_of_the_release_is_no_figure() {
    check("Lors de sa séance du 2 mai 2024, le conseil a décidé.", Language::French, &[]);
}

#[test]
fn arabic_numbers_stand_in_brackets() {
    check("حددت اللجنة ( 343 ) دائرة.", Language::Arabic, &["343 (Count: دائرة)"]);
    check("التقى الوزراء الثلاثة أمس.", Language::Arabic, &[]);
}

#[test]
fn what_weighs_most_comes_first() {
    check(
        "They invited 30 mayors, five farmers and gave a grant of $3 million.",
        Language::English,
        &["$3 million (Amount: grant)", "30 (Count: mayors)", "five (Count: farmers)"],
    );
}
