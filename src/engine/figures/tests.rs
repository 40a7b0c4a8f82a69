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
    let input = Input { text, segments: &segments, pack, dateline: None, names: &names };
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
