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

/// Cuts `mention` where no name goes on.
pub(super) fn trim(scan: &Scan, mention: &mut Mention) {
    let tokens = &mut mention.tokens;
    // The end of a sentence that lost its space: *Anna Dervaux.Elle*.
    let stop = (tokens.start + 1..tokens.end)
        .find(|&token| scan.is(token, ".") && scan.words(token - 1).chars().count() > LONGEST_ABBREVIATION);
    if let Some(stop) = stop {
        tokens.end = stop;
    }
    if mention.known.is_some() || mention.weight >= weight::HONORIFIC {
        return;
    }
    // *Russell Kirsch of Gaithersburg*: what is written small and no particle ends a person.
    if mention.kind == Kind::Person {
        let small = (tokens.start + 1..tokens.end)
            .find(|&token| scan.is_lower(token) && !scan.is_in(token, &scan.pack.particles));
        tokens.end = small.unwrap_or(tokens.end);
    }
    // *Météo-France*, *Radio-Sorrel*: who serves a country is none, and no part of it.
    if mention.kind == Kind::Location && tokens.len() == 1 && serves_country(scan, tokens.start) {
        mention.kind = Kind::Organization;
    }
    // *secrétaire d'Etat Dell'Ambrogio*.
    if mention.kind == Kind::Location
        && matches!(scan.fold(tokens.start), "etat" | "state")
        && tokens.start >= 2
        && scan.is_function(tokens.start - 2)
    {
        tokens.end = tokens.start;
    }
    // *Federal Councillor Anna Dervaux*: a title is no part of the name.
    if mention.kind != Kind::Location && scan.given_name(tokens.start).is_none() {
        let title = (tokens.start..tokens.end).rev().skip(1).find(|&token| scan.is_function(token));
        if let Some(title) =
            title.filter(|&title| mention.kind == Kind::Person || scan.given_name(title + 1).is_some())
        {
            tokens.start = title + 1;
            mention.kind = Kind::Person;
        }
    }
    // *Bundesrat Manteau*: one of the council.
    let councillor = matches!(scan.fold(tokens.start), "bundesrat" | "bundesratin" | "staatssekretar")
        && tokens.len() > 1
        && !(tokens.start + 1..tokens.end).any(|token| scan.is_lower(token));
    if councillor && mention.kind == Kind::Organization && scan.pack.language == Language::German {
        tokens.start += 1;
        mention.kind = Kind::Person;
    }
    // *Affairs Pierre Moscovici*, *Certified Arborist Anna Dervaux*: everyday words before a given name.
    if mention.kind == Kind::Person && scan.given_name(tokens.start).is_none() {
        let given = (tokens.start + 1..tokens.end.saturating_sub(1))
            .find(|&token| scan.given_name(token).is_some_and(|name| !name.ambiguous));
        // *ISA-Certified*: a hyphenated word is no first name that the lists lack.
        let everyday = |token: usize| {
            scan.is_word(token)
                && (people::is_everyday_word(scan, token) || scan.words(token).ends_with("ed"))
        };
        if let Some(given) = given.filter(|&given| (tokens.start..given).all(everyday)) {
            tokens.start = given;
        }
    }
    // *Quimera Sails Announces*: a headline goes on.
    let verb = (tokens.start + 1..tokens.end).find(|&token| scan.is_headline_verb(token));
    tokens.end = verb.unwrap_or(tokens.end);
    if mention.kind != Kind::Organization {
        return;
    }
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
    if let Some(and) = second_name(scan, tokens) {
        tokens.end = and;
    }
    // *la Confédération soutient*: a verb is no complement.
    while tokens.end > tokens.start + 1
        && scan.is_lower(tokens.end - 1)
        && (scan.is_verb(tokens.end - 1)
            || matches!(scan.segments.tag(tokens.end - 1), Tag::Verb | Tag::Adverb | Tag::Function))
    {
        tokens.end -= 1;
    }
    if let Some(holder) = office_holder(scan, tokens) {
        tokens.end = holder;
    }
}

fn serves_country(scan: &Scan, index: usize) -> bool {
    const SERVICES: [&str; 10] = [
        "meteo",
        "radio",
        "tele",
        "business",
        "air",
        "expertise",
        "interpol",
        "alliance",
        "caritas",
        "secours",
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
    const AUTHORITIES: [&str; 34] = [
        "confederation",
        "commission",
        "conseil",
        "parlement",
        "assemblee",
        "senat",
        "chambre",
        "gouvernement",
        "ministere",
        "departement",
        "office",
        "union",
        "organisation",
        "organization",
        "ligue",
        "tribunal",
        "banque",
        "agence",
        "council",
        "parliament",
        "assembly",
        "senate",
        "chamber",
        "government",
        "ministry",
        "department",
        "league",
        "court",
        "agency",
        "authority",
        "cooperation",
        "affairs",
        "republique",
        "republic",
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
