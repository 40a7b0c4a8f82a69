//! A mention → the part of it that can be a name: without the title before it, the person or the verb
//! after it.

use super::mention::{Kind, Mention, weight};
use super::people;
use super::roles;
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Tag;
use std::ops::Range;

/// Letters of *Dr.*, *Inc.*, *Corp.* before their stop.
pub(super) const LONGEST_ABBREVIATION: usize = 4;

/// Cuts `mention` where no name goes on, and says of what kind it is then.
pub(super) fn trim(scan: &Scan, mention: &mut Mention) {
    cut_at_stop(scan, &mut mention.tokens);
    if mention.known.is_some() || mention.weight >= weight::HONORIFIC {
        return;
    }
    match mention.kind {
        Kind::Person => cut_at_small_word(scan, &mut mention.tokens),
        Kind::Location => trim_place(scan, mention),
        Kind::Organization | Kind::Event => {}
    }
    if mention.kind != Kind::Location {
        without_title(scan, mention);
    }
    if mention.kind == Kind::Person {
        without_everyday_words(scan, &mut mention.tokens);
    }
    cut_at_headline_verb(scan, &mut mention.tokens);
    if mention.kind == Kind::Organization {
        trim_organisation(scan, &mut mention.tokens);
    }
}

/// The end of a sentence that lost its space: *Anna Dervaux.Elle*.
fn cut_at_stop(scan: &Scan, tokens: &mut Range<usize>) {
    let stop = (tokens.start + 1..tokens.end)
        .find(|&token| scan.is(token, ".") && scan.words(token - 1).chars().count() > LONGEST_ABBREVIATION);
    tokens.end = stop.unwrap_or(tokens.end);
}

/// *Russell Kirsch of Gaithersburg*: what is written small and no particle ends a person.
fn cut_at_small_word(scan: &Scan, tokens: &mut Range<usize>) {
    let small = (tokens.start + 1..tokens.end)
        .find(|&token| scan.is_lower(token) && !scan.is_in(token, &scan.pack.particles));
    tokens.end = small.unwrap_or(tokens.end);
}

fn trim_place(scan: &Scan, mention: &mut Mention) {
    let start = mention.tokens.start;
    // *Météo-France*, *Radio-Sorrel*: who serves a country is none, and no part of it.
    if mention.tokens.len() == 1 && serves_country(scan, start) {
        mention.kind = Kind::Organization;
    // *secrétaire d'Etat Dell'Ambrogio*.
    } else if matches!(scan.fold(start), "etat" | "state") && start >= 2 && scan.is_function(start - 2) {
        mention.tokens.end = start;
    }
}

/// *Federal Councillor Anna Dervaux*: a title is no part of the name, and someone's name follows it.
fn without_title(scan: &Scan, mention: &mut Mention) {
    let tokens = &mut mention.tokens;
    if scan.given_name(tokens.start).is_none() {
        let title = tokens.clone().rev().skip(1).find(|&token| scan.is_function(token));
        let followed = |title: &usize| mention.kind == Kind::Person || scan.given_name(title + 1).is_some();
        if let Some(title) = title.filter(followed) {
            tokens.start = title + 1;
            mention.kind = Kind::Person;
        }
    }
    // *Bundesrat Manteau*: one of the council.
    let councillor = mention.kind == Kind::Organization
        && scan.pack.language == Language::German
        && matches!(scan.fold(tokens.start), "bundesrat" | "bundesratin" | "staatssekretar")
        && tokens.len() > 1
        && !(tokens.start + 1..tokens.end).any(|token| scan.is_lower(token));
    if councillor {
        tokens.start += 1;
        mention.kind = Kind::Person;
    }
}

/// *Affairs Pierre Moscovici*, *Certified Arborist Anna Dervaux*: everyday words before a given name.
fn without_everyday_words(scan: &Scan, tokens: &mut Range<usize>) {
    if scan.given_name(tokens.start).is_some() {
        return;
    }
    let given = (tokens.start + 1..tokens.end.saturating_sub(1))
        .find(|&token| scan.given_name(token).is_some_and(|name| !name.ambiguous));
    // *ISA-Certified*: a hyphenated word is no first name that the lists lack.
    let everyday = |token: usize| {
        scan.is_word(token) && (people::is_everyday_word(scan, token) || scan.words(token).ends_with("ed"))
    };
    if let Some(given) = given.filter(|&given| (tokens.start..given).all(everyday)) {
        tokens.start = given;
    }
}

/// *Quimera Sails Announces*: a headline goes on.
fn cut_at_headline_verb(scan: &Scan, tokens: &mut Range<usize>) {
    let verb = (tokens.start + 1..tokens.end).find(|&token| scan.is_headline_verb(token));
    tokens.end = verb.unwrap_or(tokens.end);
}

fn trim_organisation(scan: &Scan, tokens: &mut Range<usize>) {
    // *Following Parliament's vote*: a preposition that opens the sentence.
    if scan.opens_sentence(tokens.start) && tokens.len() > 1 && is_opening(scan.fold(tokens.start)) {
        tokens.start += 1;
    }
    // *haute représentante de l'Union | pour les affaires étrangères*: what the office is for.
    if scan.pack.language == Language::French
        && scan.is(tokens.start + 1, "pour")
        && tokens.len() > 2
        && roles::function_leads(scan, tokens.start)
    {
        tokens.end = tokens.start + 1;
    }
    tokens.end = second_name(scan, tokens).unwrap_or(tokens.end);
    // *la Confédération soutient*: a verb is no complement.
    let complement = |token: usize| {
        !scan.is_lower(token)
            || !scan.is_verb(token)
                && !matches!(scan.segments.tag(token), Tag::Verb | Tag::Adverb | Tag::Function)
    };
    while tokens.len() > 1 && !complement(tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens.end = office_holder(scan, tokens).unwrap_or(tokens.end);
}

fn serves_country(scan: &Scan, index: usize) -> bool {
    #[rustfmt::skip]
    const SERVICES: [&str; 10] = [
        "meteo", "radio", "tele", "business", "air", "expertise", "interpol", "alliance", "caritas", "secours",
    ];
    scan.fold(index).split_once('-').is_some_and(|(service, country)| {
        SERVICES.contains(&service)
            && lexicon::place(country).is_some_and(|place| place.kind == lexicon::PlaceKind::Country)
    })
}

fn is_opening(word: &str) -> bool {
    matches!(
        word,
        "following"
            | "using"
            | "including"
            | "regarding"
            | "addressing"
            | "commenting"
            | "visiting"
            | "joining"
            | "representing"
            | "welcoming"
            | "thanking"
            | "citing"
            | "via"
            | "per"
            | "selon"
            | "suivant"
    )
}

/// *Chambre des rives | et le Sénat*, *Fonds de garantie | et de l'Institution des rives*: where a second name
/// begins, with an article or a head of its own.
fn second_name(scan: &Scan, tokens: &Range<usize>) -> Option<usize> {
    if !matches!(
        scan.pack.language,
        Language::French | Language::Italian | Language::Spanish | Language::Portuguese
    ) {
        return None;
    }
    tokens.clone().skip(1).find(|&and| {
        let joins = matches!(scan.words(and), "et" | "e" | "y" | "ou");
        let of = usize::from(matches!(scan.fold(and + 1), "de" | "du" | "des" | "d'"));
        let article = usize::from(matches!(scan.words(and + 1 + of), "le" | "la" | "les" | "l'" | "l’"));
        let name = and + 1 + of + article;
        let capital = scan.is_capital(name);
        let headed = scan.is_in(name, &scan.pack.organisation_heads) && scan.fold(name) != "croissant-rouge";
        joins && name < tokens.end && capital && (of == 0 && article > 0 || of + article > 0 && headed)
    })
}

/// *président du Conseil fédéral Urs Manteau*: where a person begins who holds an office in the
/// organisation. Foundations and institutes are named after people, authorities are not.
fn office_holder(scan: &Scan, tokens: &Range<usize>) -> Option<usize> {
    #[rustfmt::skip]
    const AUTHORITIES: [&str; 34] = [
        "confederation", "commission", "conseil", "parlement", "assemblee", "senat", "chambre",
        "gouvernement", "ministere", "departement", "office", "union", "organisation", "organization",
        "ligue", "tribunal", "banque", "agence", "council", "parliament", "assembly", "senate", "chamber",
        "government", "ministry", "department", "league", "court", "agency", "authority", "cooperation",
        "affairs", "republique", "republic",
    ];
    let authority = tokens.clone().find(|&token| AUTHORITIES.contains(&scan.fold(token)))?;
    (authority + 1..tokens.end)
        .find(|&token| {
            scan.is_capital(token)
                && !(scan.is_lower(token - 1) && scan.is_in(token - 1, &scan.pack.connectors))
                && scan.given_name(token).is_some_and(|name| {
                    !name.ambiguous || token + 1 < tokens.end && !scan.is_lower(token + 1)
                })
        })
        .filter(|_| holds_office(scan, tokens.start))
}

/// *président du*, *head of the*: a function and what ties it to the organisation at `start`.
fn holds_office(scan: &Scan, start: usize) -> bool {
    /// *of the*, *de la*.
    const LINKS: usize = 2;
    let mut token = start;
    while token > 0 && start - token < LINKS && scan.is_lower(token - 1) && scan.is_function_word(token - 1) {
        token -= 1;
    }
    token < start && token > 0 && scan.is_function(token - 1)
}
