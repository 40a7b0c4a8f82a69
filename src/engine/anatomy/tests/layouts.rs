//! What institutions put around a release: letterheads, mottos, breadcrumbs, numbers, letters.

use super::check;

const LEAD: &str = "The Minister of Rivers, Jane Amblard, opened two dams in the northern valley on Monday in front of the mayors of twelve towns.";
const MORE: &str = "She thanked the engineers, who had worked through the winter, and promised that the third dam would follow within a year.";
const TITLE: &str = "Minister opens two dams in the northern valley";

#[test]
fn a_state_and_its_motto_stand_over_the_sender() {
    check(
        &format!(
            "République du Bénin\n\nFraternité – Justice – Travail\n\nMinistère de l'Eau et de l'Énergie durable\n\n\
             N° 00417/MEE/CAB\n\nCOMMUNIQUÉ DE PRESSE\n\n{TITLE}\n\n{LEAD}\n\n{MORE}\n\nFait à Cotonou, le 6 décembre 2023"
        ),
        &[
            "publisher: Ministère de l'Eau et de l'Énergie durable",
            &format!("headline: {TITLE}"),
            "date: 2023-12-06",
            "place: Cotonou",
            &format!("body: {LEAD} | {MORE}"),
        ],
    );
}

#[test]
fn a_title_follows_the_date_line() {
    check(
        &format!("Liberty Equality Water\n\nAswan, 9 March 2023\n\n{TITLE}\n\n{LEAD}\n\n{MORE}"),
        &[
            &format!("headline: {TITLE}"),
            "date: 2023-03-09",
            "place: Aswan",
            &format!("body: {LEAD} | {MORE}"),
        ],
    );
}

#[test]
fn a_title_may_take_two_lines() {
    check(
        &format!("PRESS RELEASE\n\nMINISTER OPENS TWO DAMS\n\nIN THE NORTHERN VALLEY\n\n{LEAD}\n\n{MORE}"),
        &["headline: MINISTER OPENS TWO DAMS IN THE NORTHERN VALLEY", "subtitle: -"],
    );
    check(
        &format!("Northern dams:\n\nMinister opens two in the valley\n\n{LEAD}\n\n{MORE}"),
        &["headline: Northern dams: Minister opens two in the valley"],
    );
}

#[test]
fn a_breadcrumb_may_say_the_title_whole_or_cut() {
    for crumb in
        [&format!("Home  ...  Office of Rivers  {TITLE}"), "Home > Media > Minister opens two dams in"]
    {
        check(
            &format!("{crumb}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}"),
            &[&format!("headline: {TITLE}"), &format!("body: {LEAD} | {MORE}")],
        );
    }
}

#[test]
fn the_day_over_a_page_is_not_that_of_the_release() {
    check(
        &format!("Saturday 22 November 2025\n\n{TITLE}\n\nASWAN, 14 March 2024 – {LEAD}\n\n{MORE}"),
        &["date: 2024-03-14", "place: ASWAN"],
    );
}

#[test]
fn a_place_may_stand_in_the_line_after_the_date() {
    check(
        &format!("Press release\n\n13 June 2024\n\nBrussels\n\n{TITLE}\n\n{LEAD}\n\n{MORE}"),
        &["date: 2024-06-13", "place: Brussels", &format!("headline: {TITLE}")],
    );
}

#[test]
fn a_letter_that_comes_with_a_release_is_none_of_it() {
    check(
        &format!(
            "From: Press office\nTo: Editors\nSubject: New dams\n\nDear all,\n\nPlease find below our release of today, \
             which may be of interest to your readers.\n\nKind regards\n\n{TITLE}\n\n{LEAD}\n\n{MORE}"
        ),
        &[&format!("headline: {TITLE}"), &format!("body: {LEAD} | {MORE}")],
    );
}

#[test]
fn an_agency_is_named_in_full_where_the_page_does() {
    check(
        "وكالة الأنباء الكويتية\n\nالوزيرة تفتتح سدين جديدين في الوادي الشمالي\n\nأسوان - 17 - 9 (كونا) -- افتتحت وزيرة الأنهار اليوم \
         سدين جديدين في الوادي الشمالي بحضور رؤساء البلديات في المنطقة.\n\n17/09/2024",
        &["publisher: وكالة الأنباء الكويتية", "place: أسوان", "date: 2024-09-17"],
    );
}
