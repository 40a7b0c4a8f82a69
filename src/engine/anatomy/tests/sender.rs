//! Who sends a release, and where it ends and its paragraph about the sender begins.

use super::*;

/// A release under `headline` with the lead `lead` and what follows it.
fn release(headline: &str, lead: &str, rest: &str) -> String {
    format!("# {headline}\n\n{lead}\n\n{MORE}\n\n{rest}")
}

#[track_caller]
fn check_sender(headline: &str, lead: &str, rest: &str, expected: &str) {
    check(&release(headline, lead, rest), &[&format!("publisher: {expected}")]);
}

const OPENED: &str = "opened two dams in the northern valley on Monday.";

#[test]
fn a_label_names_the_sender() {
    for label in ["Auteur", "Éditeur", "Publisher", "Herausgeber", "الناشر"] {
        check_sender("Two dams opened in the north", LEAD, &format!("{label}\n\nAQUASCOPE"), "AQUASCOPE");
    }
    check_sender(
        "Two dams opened in the north",
        LEAD,
        "Publisher: Valley Water Authority",
        "Valley Water Authority",
    );
    // An author is no sender.
    check_sender("Two dams opened in the north", LEAD, "Auteur\n\nMarie Amblard", "-");
}

#[test]
fn whom_the_release_begins_with_and_says_more_of() {
    let about = "About Gatox\n\nGatox is a gate that opens by itself when the river rises.\n\nAbout Acme Rivers\n\nAcme Rivers makes gates for dams and has done so for a long time.";
    let lead = format!("Acme Rivers, Inc. (OTC: ACRV) {OPENED}");
    check_sender("Acme Rivers opens two dams", &format!("Acme Rivers {OPENED}"), about, "Acme Rivers");
    check_sender("Two dams opened in the north", &lead, about, "Acme Rivers");
    check_sender(
        "Two dams opened in the north",
        LEAD,
        "About the Book\n\nThe book tells of dams and of the people who live by them.",
        "-",
    );
}

#[test]
fn a_company_is_told_by_its_form_or_ticker() {
    let lead =
        "PARIS, May 3, 2024 – Barrax Holdings, Inc. (OTCQB: BRX) announces that it has opened two dams.";
    check_sender("Barrax opens two dams", lead, "", "Barrax Holdings, Inc.");
    let undated = "Barrax, a maker of gates, has opened its shop to all who live by the river.";
    check_sender("Barrax launches a gate for dams", undated, "", "Barrax");
    check_sender("Barrax loses a gate in the flood", undated, "", "-");
    let told = "PARIS, May 3, 2024 – Barrax Ltd (ASX: BRX) CEO Noor Amblard sat down with a reporter to speak of dams.";
    check_sender("Barrax opens two dams", told, "", "-");
}

#[test]
fn a_bidding_is_no_name() {
    check_sender(
        "Two dams opened in the north",
        LEAD,
        "Please contact the Valley's Department of Communication:",
        "-",
    );
}

/// The body of a release about *Acme Rivers* with `rest` after its two paragraphs.
#[track_caller]
fn check_body(rest: &str, expected: &[&str]) {
    let lead = format!("Acme Rivers {OPENED}");
    let body = [&[lead.as_str(), MORE], expected].concat().join(" | ");
    check(&release("Acme Rivers opens two dams", &lead, rest), &[&format!("body: {body}")]);
}

#[test]
fn a_paragraph_about_the_sender_ends_the_body_however_long_the_legal_text() {
    let legal = format!(
        "Forward-looking statements\n\n{}",
        "These statements may turn out to be wrong for many reasons. ".repeat(20)
    );
    check_body(
        &format!(
            "About Acme Rivers\n\nAcme Rivers makes gates for dams and has done so for long.\n\n{legal}"
        ),
        &[],
    );
    check_body(
        &format!("About Acme Rivers Acme Rivers makes gates for dams and has done so for long.\n\n{legal}"),
        &[],
    );
}

#[test]
fn more_of_what_a_release_is_about_belongs_to_it() {
    let book = "The book tells of dams and of the people who live by them.";
    check_body(&format!("About the Book\n\n{book}\n\n{MORE}"), &["About the Book", book, MORE]);
}

#[test]
fn a_share_is_no_end_mark() {
    check_body(&format!("Water held\n\n185%\n\n{MORE}"), &["Water held", "185%", MORE]);
}

#[test]
fn headings_and_short_items_state_nothing() {
    let page = release("Acme Rivers opens two dams", LEAD, &format!("Water for the valley\n\n{MORE}"));
    let page = document(&page);
    let anatomy = dissect(&page);
    let fragments: Vec<&str> = anatomy.fragments.iter().map(|span| span.of(&page.text)).collect();
    assert_eq!(fragments, ["Water for the valley"]);
}

#[test]
fn the_number_of_a_take_is_no_headline() {
    check(
        &format!("# افتتاح سدين جديدين في الشمال إضافة ثالثة واخيرة\n\n{LEAD}\n\n{MORE}"),
        &["headline: افتتاح سدين جديدين في الشمال"],
    );
}

#[test]
fn with_dots_the_day_comes_first() {
    check(
        &format!(
            "# Two dams opened in the north\n\n08.04.2021\n\n{LEAD}\n\nThey had been begun on August 4, 2021.\n\n{MORE}"
        ),
        &["date: 2021-04-08"],
    );
}
