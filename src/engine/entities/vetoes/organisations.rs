//! What can be no organisation: a part that stands for the whole, an office, what an office is for, money.

use super::codes;
use crate::engine::entities::mention::{Mention, weight};
use crate::engine::entities::people;
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use crate::engine::language::currencies::currency;
use crate::engine::segment::{Case, Tag};

/// Whether `mention` is none, whatever proposed it.
pub(super) fn is_no_organisation(scan: &Scan, mention: &Mention) -> bool {
    let tokens = mention.tokens.clone();
    // *ministres des Affaires étrangères*: those who meet, not where.
    let people = matches!(scan.fold(tokens.start), "ministres" | "ministers" | "chefs" | "heads")
        && mention.known.is_none();
    let word =
        tokens.len() == 1 && scan.is_function_word(tokens.start) && scan.case(tokens.start) != Case::Upper;
    // *Secrétariat général de l'OCI*, *Board of Directors*: a part that stands for the whole.
    let of_directors = tokens.len() > 2
        && (scan.fold(tokens.start + 2) == "directors" || scan.fold(tokens.start + 2) == "administration")
        && matches!(scan.fold(tokens.start), "board" | "conseil");
    let secretariat = tokens.clone().any(|token| {
        let general = |other: usize| scan.fold(other).starts_with("general");
        scan.fold(token).starts_with("secretaria") && (general(token + 1) || token > 0 && general(token - 1))
    });
    let alone = tokens.len() == 1 && mention.known.is_none() && mention.weight < weight::DEFINED;
    let code = alone && codes::names_no_one(scan, tokens.start);
    // *Compliance Program of the Year*: a category.
    // *the UAE Federal export credit company*: the capital is an adjective's.
    let adjective =
        matches!(scan.fold(tokens.end - 1), "federal" | "national" | "regional" | "cantonal" | "joint")
            && scan.pack.language == Language::English
            && mention.known.is_none()
            && (scan.is_lower(tokens.end) || scan.is_function(tokens.end));
    // *Deputy Group* Leader: a grade of whom it leads to.
    let graded = scan.pack.language == Language::English
        && mention.known.is_none()
        && matches!(
            scan.fold(tokens.start),
            "deputy" | "assistant" | "vice" | "associate" | "acting" | "senior"
        )
        && scan.is_function(tokens.end);
    // *Schweizer Bevölkerung*: a people's adjective and an everyday noun.
    let of_a_people = scan.pack.language == Language::German
        && tokens.len() == 2
        && mention.weight < weight::HEAD
        && scan.is_demonym(tokens.start)
        && people::is_everyday_word(scan, tokens.end - 1)
        && !scan.is_in(tokens.end - 1, &scan.pack.organisation_heads);
    let category = tokens.len() > 3 && scan.fold(tokens.end - 1) == "year" && scan.is(tokens.end - 2, "the");
    let form =
        mention.known.is_none() && tokens.clone().all(|token| scan.is_in(token, &scan.pack.company_forms));
    // *Swiss Francs*: money.
    let money = tokens.len() == 2
        && currency(scan.fold(tokens.end - 1)).is_some()
        && (scan.is_demonym(tokens.start) || scan.place(tokens.start).is_some());
    // *the Swiss delegation*: whoever is sent this time.
    let sent = tokens.len() == 2
        && scan.is_demonym(tokens.start)
        && scan.is_lower(tokens.end - 1)
        && matches!(
            scan.fold(tokens.end - 1),
            "delegation" | "side" | "team" | "people" | "officials" | "authorities"
        );
    // *Haut Représentant*, *European Union High* Representative.
    let office = mention.known.is_none()
        && scan.is_function(tokens.end - 1)
        && !tokens.clone().any(|token| scan.is_in(token, &scan.pack.organisation_heads));
    // *Executive Board*: a part again. *Board*, *Council*: alone it points back, or names no one.
    let part = tokens.len() == 2
        && scan.fold(tokens.end - 1) == "board"
        && matches!(
            scan.fold(tokens.start),
            "executive" | "management" | "supervisory" | "advisory" | "editorial" | "governing"
        );
    let bare = alone
        && scan.pack.language == Language::English
        && scan.is_in(tokens.start, &scan.pack.organisation_heads)
        && scan.case(tokens.start) == Case::Capitalized;
    people
        || part
        || bare
        || holds_office(scan, mention)
        || code
        || category
        || adjective
        || graded
        || of_a_people
        || of_directors
        || secretariat
        || form
        || money
        || sent
        || office
        || word && mention.known.is_none()
        || is_portfolio(scan, mention)
}

/// *EU High Representative for Foreign Affairs*: a function that is for something, before any head.
fn holds_office(scan: &Scan, mention: &Mention) -> bool {
    let tokens = mention.tokens.clone();
    let headed = |token: usize| scan.is_in(token, &scan.pack.organisation_heads);
    let function = tokens.clone().take_while(|&token| !headed(token)).find(|&token| {
        scan.is_function(token)
            && scan.is_in(token, &scan.pack.functions)
            && matches!(scan.fold(token + 1), "for" | "of")
    });
    scan.pack.language == Language::English
        && mention.known.is_none()
        && mention.weight < weight::DEFINED
        && function.is_some_and(|function| function + 1 < tokens.end)
}

/// *Minister for International Development*, *Professor of Climate Dynamics*, also as one of a list:
/// what an office is for.
fn is_portfolio(scan: &Scan, mention: &Mention) -> bool {
    const OFFICES: [&str; 12] = [
        "minister",
        "ministers",
        "secretary",
        "professor",
        "lecturer",
        "undersecretary",
        "ministre",
        "professeur",
        "professeure",
        "ministres",
        "chair",
        "minister-delegate",
    ];
    /// How far back the office may stand.
    const REACH: usize = 10;
    let tokens = mention.tokens.clone();
    let headed =
        scan.pack.language != Language::English && scan.is_in(tokens.start, &scan.pack.organisation_heads);
    // *ministre des Relations internationales et de la Francophonie*: the word, not who goes by it.
    let word = tokens.len() == 1 && scan.case(tokens.start) == Case::Capitalized;
    if mention.known.is_some() && !(word && scan.pack.language == Language::French)
        || mention.weight >= weight::DEFINED
        || headed
    {
        return false;
    }
    let first = scan.sentence(tokens.start).start.max(tokens.start.saturating_sub(REACH));
    let mut linked = false;
    for token in (first..tokens.start).rev() {
        let word = scan.fold(token);
        if OFFICES.contains(&word) {
            return linked && scan.fold(token + 1) != "general";
        }
        let link = matches!(word, "of" | "for" | "de" | "des" | "du" | "d'" | "l'" | "la" | "et" | "and");
        linked |= link;
        // *Secretary of the Board*: with its article it is a body.
        let adjective = scan.pack.language == Language::French
            && scan.is_lower(token)
            && scan.segments.tag(token) == Tag::Adjective;
        let capital = scan.is_capital(token);
        if !(link || adjective || scan.is_comma(token) || capital) {
            return false;
        }
    }
    false
}
