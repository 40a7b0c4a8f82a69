//! What can be no organisation: a part that stands for the whole, an office, what an office is for, letters, money.

use super::{Veto, codes};
use crate::engine::entities::mention::{Mention, weight};
use crate::engine::entities::people;
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use crate::engine::language::currencies::currency;
use crate::engine::segment::{Case, Tag};

/// What speaks against an organisation, whatever proposed it.
pub(super) const AGAINST: [Veto; 13] = [
    is_part,
    is_board,
    is_secretariat,
    is_code,
    is_bare_head,
    ends_in_adjective,
    is_grade,
    is_people,
    is_form,
    is_money,
    ends_in_function,
    holds_office,
    is_portfolio,
];

/// Whether only its own letters speak for a mention: no list knows it, and the text doesn't define it.
fn is_alone(mention: &Mention) -> bool {
    mention.tokens.len() == 1 && mention.known.is_none() && mention.weight < weight::DEFINED
}

/// *Board of Directors*, *conseil d'administration*: a part that stands for the whole.
fn is_part(scan: &Scan, mention: &Mention) -> bool {
    let start = mention.tokens.start;
    mention.tokens.len() > 2
        && matches!(scan.fold(start + 2), "directors" | "administration")
        && matches!(scan.fold(start), "board" | "conseil")
}

/// *Executive Board*: a part again.
fn is_board(scan: &Scan, mention: &Mention) -> bool {
    mention.tokens.len() == 2
        && scan.fold(mention.tokens.end - 1) == "board"
        && matches!(
            scan.fold(mention.tokens.start),
            "executive" | "management" | "supervisory" | "advisory" | "editorial" | "governing"
        )
}

/// *Secrétariat général de l'OCI*: a part again.
fn is_secretariat(scan: &Scan, mention: &Mention) -> bool {
    let general = |word: &str| word.starts_with("general");
    mention.tokens.clone().any(|token| {
        scan.fold(token).starts_with("secretaria")
            && (general(scan.fold(token + 1)) || general(scan.fold_before(token)))
    })
}

fn is_code(scan: &Scan, mention: &Mention) -> bool {
    is_alone(mention) && codes::names_no_one(scan, mention.tokens.start)
}

/// *Board*, *Council*: alone it points back, or names no one.
fn is_bare_head(scan: &Scan, mention: &Mention) -> bool {
    let word = mention.tokens.start;
    is_alone(mention)
        && scan.pack.language == Language::English
        && scan.is_in(word, &scan.pack.organisation_heads)
        && scan.case(word) == Case::Capitalized
}

/// *the UAE Federal export credit company*: the capital is an adjective's.
fn ends_in_adjective(scan: &Scan, mention: &Mention) -> bool {
    let end = mention.tokens.end;
    matches!(scan.fold(end - 1), "federal" | "national" | "regional" | "cantonal" | "joint")
        && scan.pack.language == Language::English
        && mention.known.is_none()
        && (scan.is_lower(end) || scan.is_function(end))
}

/// *Deputy Group* Leader: a grade of whom it leads to.
fn is_grade(scan: &Scan, mention: &Mention) -> bool {
    scan.pack.language == Language::English
        && mention.known.is_none()
        && matches!(
            scan.fold(mention.tokens.start),
            "deputy" | "assistant" | "vice" | "associate" | "acting" | "senior"
        )
        && scan.is_function(mention.tokens.end)
}

/// *Schweizer Bevölkerung*: a people's adjective and an everyday noun.
fn is_people(scan: &Scan, mention: &Mention) -> bool {
    let noun = mention.tokens.end - 1;
    scan.pack.language == Language::German
        && mention.tokens.len() == 2
        && mention.weight < weight::HEAD
        && scan.is_demonym(mention.tokens.start)
        && people::is_everyday_word(scan, noun)
        && !scan.is_in(noun, &scan.pack.organisation_heads)
}

/// *Holding AG*: a legal form alone.
fn is_form(scan: &Scan, mention: &Mention) -> bool {
    mention.known.is_none() && mention.tokens.clone().all(|token| scan.is_in(token, &scan.pack.company_forms))
}

/// *Swiss Francs*.
fn is_money(scan: &Scan, mention: &Mention) -> bool {
    mention.tokens.len() == 2
        && currency(scan.fold(mention.tokens.end - 1)).is_some()
        && scan.is_demonym(mention.tokens.start)
}

/// *Haut Représentant*, *European Union High* Representative.
fn ends_in_function(scan: &Scan, mention: &Mention) -> bool {
    mention.known.is_none()
        && scan.is_function(mention.tokens.end - 1)
        && !mention.tokens.clone().any(|token| scan.is_in(token, &scan.pack.organisation_heads))
}

/// *EU High Representative for Foreign Affairs*: a function that is for something, before any head.
fn holds_office(scan: &Scan, mention: &Mention) -> bool {
    let tokens = mention.tokens.clone();
    let headed = |token: usize| scan.is_in(token, &scan.pack.organisation_heads);
    let function = tokens.clone().take_while(|&token| !headed(token)).find(|&token| {
        scan.is_in(token, &scan.pack.functions) && matches!(scan.fold(token + 1), "for" | "of")
    });
    scan.pack.language == Language::English
        && mention.known.is_none()
        && mention.weight < weight::DEFINED
        && function.is_some_and(|function| function + 1 < tokens.end)
}

/// *Minister for International Development*, *Professor of Climate Dynamics*, also as one of a list:
/// what an office is for.
fn is_portfolio(scan: &Scan, mention: &Mention) -> bool {
    let start = mention.tokens.start;
    let headed = scan.pack.language != Language::English && scan.is_in(start, &scan.pack.organisation_heads);
    // *ministre des Relations internationales et de la Francophonie*: the word, not who goes by it.
    let word = mention.tokens.len() == 1 && scan.case(start) == Case::Capitalized;
    let known = mention.known.is_some() && !(word && scan.pack.language == Language::French);
    !known && mention.weight < weight::DEFINED && !headed && follows_office(scan, start)
}

/// Whether an office stands before `start`, and only what it is for between them.
fn follows_office(scan: &Scan, start: usize) -> bool {
    #[rustfmt::skip]
    const OFFICES: [&str; 12] = [
        "minister", "ministers", "secretary", "professor", "lecturer", "undersecretary", "ministre", "professeur",
        "professeure", "ministres", "chair", "minister-delegate",
    ];
    /// How far back the office may stand.
    const REACH: usize = 10;
    let link = |token: usize| {
        matches!(scan.fold(token), "of" | "for" | "de" | "des" | "du" | "d'" | "l'" | "la" | "et" | "and")
    };
    // *Secretary of the Board*: with its article it is a body.
    let adjective = |token: usize| {
        scan.pack.language == Language::French
            && scan.is_lower(token)
            && scan.segments.tag(token) == Tag::Adjective
    };
    let between =
        |token: usize| link(token) || adjective(token) || scan.is_comma(token) || scan.is_capital(token);
    let first = scan.sentence(start).start.max(start.saturating_sub(REACH));
    let office = |token: &usize| OFFICES.contains(&scan.fold(*token));
    let Some(office) = (first..start).rev().find(|token| office(token) || !between(*token)) else {
        return false;
    };
    OFFICES.contains(&scan.fold(office))
        && (office + 1..start).any(link)
        && scan.fold(office + 1) != "general"
}
