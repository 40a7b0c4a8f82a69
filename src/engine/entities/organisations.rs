//! Organisations whose name has no head noun: companies, brands, institutes known by one word.
//!
//! What tells them: what they are said to be ([`described`]), someone's function in them (*CEO of Voesh*, *chercheur à l'Empa*), a legal form
//! (*Noor Energy Ltd*), what they are called (*l'entreprise Voesh*), where they are traded (*Voesh
//! (NASDAQ: VSH)*), whom it stands with ([`partners`]), partners' names (*Lovell & Reyes*), or that the release is theirs (the publisher).

mod described;
mod partners;

use super::acronyms;
use super::mention::{Kind, Mention, weight};
use super::people;
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::{Case, Tag, Token};
use std::collections::BTreeMap;
use std::ops::Range;

/// The most words of such a name.
const LONGEST: usize = 5;
/// A name found by someone's function in it: stronger than capitals, weaker than a list.
const BY_FUNCTION: u32 = weight::GIVEN_NAME + 2;

/// A name with its legal form, or that the text calls an enterprise: stronger than a person's look.
const BY_FORM: u32 = weight::HEAD + 5;

/// Functions that one has in an organisation; a director or a head may be of a subject.
const IN_ORGANISATIONS: [&str; 22] = [
    "ceo",
    "cfo",
    "coo",
    "cto",
    "cmo",
    "founder",
    "co-founder",
    "cofounder",
    "chairman",
    "chairwoman",
    "chairperson",
    "spokesperson",
    "spokesman",
    "spokeswoman",
    "owner",
    "pdg",
    "fondateur",
    "fondatrice",
    "cofondateur",
    "cofondatrice",
    "porte-parole",
    "chercheur",
];

/// Proposes organisations by function, by legal form, and the `publisher` wherever it stands.
pub(super) fn propose(scan: &Scan, publisher: Option<&str>, proposals: &mut Vec<Mention>) {
    let mut bare = BTreeMap::new();
    for index in 0..scan.len() {
        if scan.is_punctuation(index) {
            by_ticker(scan, index, proposals);
            by_partners(scan, index, proposals);
        } else {
            by_function(scan, index, proposals);
            by_form(scan, index, &mut bare, proposals);
            by_noun(scan, index, proposals);
            by_club(scan, index, proposals);
            by_deed(scan, index, proposals);
        }
        proposals.extend(described::described(scan, index));
    }
    without_form(scan, &bare, proposals);
    partners::propose(scan, proposals);
    if let Some(key) = publisher.map(crate::engine::language::key).filter(|key| key.chars().count() > 2) {
        by_publisher(scan, &key, proposals);
    }
}

/// *CEO of X*, *co-founder and chief executive at X*, *directeur de X*.
fn by_function(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    if !scan.is_function(index) {
        return;
    }
    let link = scan.fold(index + 1);
    let at = matches!(link, "at" | "chez" | "bei");
    if !scan.token(index + 2).is_some_and(|token| token.is_word())
        || !at && !IN_ORGANISATIONS.contains(&scan.fold(index))
    {
        return;
    }
    let linked =
        matches!(link, "of" | "at" | "de" | "d'" | "chez" | "du" | "a" | "di" | "bei" | "von" | "der")
            && scan.is_lower(index + 1);
    let start = index + 2 + usize::from(matches!(scan.fold(index + 2), "l'" | "la" | "the"));
    let end = run_end(scan, start);
    // *Newton Insights* is no Newton.
    let place = end > start
        && (end == start + 1 && scan.place(start).is_some()
            || lexicon::place(&scan.key(start..end)).is_some());
    if !linked || end <= start || scan.given_name(start).is_some() || place || scan.honorific(start) > 0 {
        return;
    }
    proposals.push(Mention::new(start..end, Kind::Organization, BY_FUNCTION));
}

/// *Noor Energy Ltd*, *eQuorum Corporation*; the name without its form is an echo.
fn by_form<'a>(
    scan: &Scan<'a>,
    index: usize,
    bare: &mut BTreeMap<&'a str, Range<usize>>,
    proposals: &mut Vec<Mention>,
) {
    if !is_form(scan, index) || scan.is_title_case(index) {
        return;
    }
    let end = index + 1;
    let mut start = index;
    // A comma may part the form: *Acme, Inc.*
    if start > 0
        && scan.is_comma(start - 1)
        && matches!(scan.fold(index), "inc" | "ltd" | "llc" | "llp" | "pllc" | "corp" | "plc")
    {
        start -= 1;
    }
    let last = start;
    // *Lovell Reyes & Noor, LLP*: through the partners.
    let partners = |start: usize| start > 1 && scan.is(start - 1, "&") && is_part(scan, start - 2);
    while start > 0
        && last - start < LONGEST
        && (is_part(scan, start - 1) || partners(start))
        && scan.sentence(index).contains(&(start - 1))
    {
        start -= 1;
    }
    if start < last
        && let Some(first) = through_links(scan, start)
    {
        start = first;
    }
    if start < last {
        proposals.push(Mention::new(start..end, Kind::Organization, BY_FORM));
        bare.entry(scan.words(start)).or_insert(start..last);
    }
}

/// *Bois du | Varenne SARL*, *Port of | Sorrel Company*: where the word stands that a preposition links to the
/// name at `start`.
fn through_links(scan: &Scan, start: usize) -> Option<usize> {
    let links = match scan.pack.language {
        Language::English => usize::from(start > 0 && scan.is(start - 1, "of")),
        Language::French => (1..=2)
            .take_while(|&back| {
                start >= back
                    && scan.is_lower(start - back)
                    && scan.is_in(start - back, &scan.pack.connectors)
            })
            .count(),
        _ => 0,
    };
    start.checked_sub(links + 1).filter(|&word| {
        links > 0 && is_part(scan, word) && scan.sentence(start).contains(&word) && !scan.opens_sentence(word)
    })
}

/// The names of companies without their legal form: *Noor Energy* after *Noor Energy Ltd*.
fn without_form(scan: &Scan, bare: &BTreeMap<&str, Range<usize>>, proposals: &mut Vec<Mention>) {
    for place in 0..scan.len() {
        let Some(name) = bare.get(scan.words(place)).filter(|name| name.start != place) else { continue };
        if (0..name.len()).all(|offset| scan.words(place + offset) == scan.words(name.start + offset)) {
            let end = place + name.len();
            // *Sorrel Maritime* is another than *Sorrel Group*.
            if is_part(scan, end) && !is_form(scan, end) && scan.sentence(place).contains(&end) {
                continue;
            }
            let end = if is_form(scan, end) { end + 1 } else { end };
            proposals.push(Mention::new(place..end, Kind::Organization, BY_FORM));
        }
    }
}

fn is_form(scan: &Scan, index: usize) -> bool {
    let written = match scan.case(index) {
        // *Voesh Sails plc*.
        Case::Lower => scan.is(index, "plc"),
        // *Noor Marine AS*: a word in any other case.
        Case::Upper => true,
        _ => scan.fold(index) != "as",
    };
    written
        && (scan.is_in(index, &scan.pack.company_forms) || matches!(scan.words(index), "AS" | "SpA"))
        && scan.token(index).is_some_and(Token::is_word)
}

/// *l'entreprise Voesh*, *le quotidien Rive Libre*, *the carrier Voesh Air*: what it is, then its name.
fn by_noun(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    const NOUNS: [&str; 58] = [
        "contractor",
        "supplier",
        "subsidiary",
        "vendor",
        "operator",
        "compagnie",
        "cabinet",
        "exploitant",
        "organisation",
        "organization",
        "nonprofit",
        "charity",
        "agency",
        "platform",
        "group",
        "movement",
        "groupe",
        "mouvement",
        "brand",
        "entreprise",
        "societe",
        "start-up",
        "startup",
        "constructeur",
        "operateur",
        "ong",
        "asbl",
        "fabricant",
        "firme",
        "chaine",
        "quotidien",
        "magazine",
        "journal",
        "hebdomadaire",
        "revue",
        "parti",
        "syndicat",
        "mensuel",
        "assureur",
        "distributeur",
        "editeur",
        "company",
        "firm",
        "provider",
        "publisher",
        "newspaper",
        "maker",
        "manufacturer",
        "developer",
        "carrier",
        "retailer",
        "airline",
        "broadcaster",
        "insurer",
        "unternehmen",
        "firma",
        "azienda",
        "empresa",
    ];
    // *la compagnie aérienne Voesh*: an adjective of one word between them.
    let described = scan.pack.language == Language::French
        && scan.is_lower(index + 1)
        && (scan.segments.tag(index + 1) == Tag::Adjective || scan.is_demonym(index + 1));
    // *the umbrella organisation, Voesh, which …*: between commas.
    let parted = scan.is_comma(index + 1);
    let start = index + 1 + usize::from(parted || described);
    let letters = matches!(scan.words(index), "ONG" | "NGO" | "ASBL");
    let before_capital =
        (scan.is_lower(index) || letters) && scan.token(start).is_some_and(|token| token.is_capital());
    if !before_capital || !NOUNS.contains(&scan.fold(index)) || !scan.sentence(index).contains(&start) {
        return;
    }
    let end = run_end(scan, start);
    if parted && !scan.is_comma(end) {
        return;
    }
    // *le cabinet Anna Dervaux*: houses that go by someone's name.
    let house = matches!(scan.fold(index), "cabinet" | "studio" | "maison" | "marque" | "galerie" | "brand");
    let person = !house && scan.given_name(start).is_some() && end - start > 1 || scan.honorific(start) > 0;
    if end > start && !person && scan.place(start).is_none() && !scan.is_title_case(index) {
        proposals.push(Mention::new(start..end, Kind::Organization, BY_FORM));
    }
}

/// *Voesh (NASDAQ: VSH)*: who is traded.
fn by_ticker(scan: &Scan, open: usize, proposals: &mut Vec<Mention>) {
    if !is_ticker(scan, open) {
        return;
    }
    let mut end = open;
    while end > 0 && scan.is(end - 1, ".") {
        end -= 1;
    }
    // *Acme, Inc. (NASDAQ: ACM)* is found by its form.
    if end > 0 && is_form(scan, end - 1) {
        return;
    }
    let first = scan.sentence(open).start.max(end.saturating_sub(LONGEST + 1));
    let start = (first..end).rev().take_while(|&token| is_part(scan, token)).last();
    // A title's capitals don't tell where the name begins.
    if let Some(start) = start.filter(|&start| !scan.is_title_case(start)) {
        proposals.push(Mention::new(start..end, Kind::Organization, BY_FORM));
    }
}

/// Whether the bracket at `open` holds an exchange and a code.
pub(super) fn is_ticker(scan: &Scan, open: usize) -> bool {
    const EXCHANGES: [&str; 24] = [
        "nasdaq", "nyse", "otc", "otcqb", "otcqx", "otcid", "otcmkts", "tsx", "tsxv", "tsx-v", "cse", "lse",
        "aim", "asx", "hkex", "euronext", "six", "xetra", "fse", "bse", "nse", "tadawul", "adx", "dfm",
    ];
    /// Tokens from the bracket to the colon: *(NYSE American: XYZ)*.
    const REACH: usize = 4;
    scan.is(open, "(")
        && EXCHANGES.contains(&scan.fold(open + 1))
        && (open + 2..open + 2 + REACH).any(|token| matches!(scan.words(token), ":" | "–" | "—" | "-" | ","))
}

/// *Lovell & Reyes*, *Ada & Sons Fine Jewelers*: partners, unless both are words that the text writes
/// small or they stand in a title.
fn by_partners(scan: &Scan, and: usize, proposals: &mut Vec<Mention>) {
    let Some(before) = and.checked_sub(1).filter(|_| scan.is(and, "&")) else { return };
    let first = scan.sentence(and).start.max(and.saturating_sub(LONGEST));
    let Some(start) = (first..=before).rev().take_while(|&token| is_part(scan, token)).last() else { return };
    let end = run_end(scan, and + 1);
    let ordinary = (start..end).filter(|&token| token != and).all(|token| scan.is_common_word(token));
    // *Access & Easy Integration: …*: what an item of a list is about.
    let everyday =
        (start..end).filter(|&token| token != and).all(|token| people::is_everyday_word(scan, token));
    let ordinary = ordinary || everyday || scan.is(end, ":");
    let placed = scan.place(before).is_some() && scan.place(and + 1).is_some();
    if end > and + 1
        && !ordinary
        && !placed
        && !scan.is_title_case(and)
        && !scan.is_heading(and)
        && !scan.is_shouted(and)
        && !scan.opens_sentence(start)
    {
        proposals.push(Mention::new(start..end, Kind::Organization, BY_FORM));
    }
}

/// *FC Sorrelby*, *Al-Rimal SC*: a sports club by its letters.
fn by_club(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    const LETTERS: [&str; 8] = ["FC", "SC", "AFC", "SFC", "F.C.", "S.C.", "CF", "OGC"];
    let letters = matches!(scan.case(index), Case::Upper | Case::Mixed);
    if !letters || !LETTERS.contains(&scan.words(index)) || scan.is_title_case(index) {
        return;
    }
    let name =
        |token: usize| scan.token(token).is_some_and(|word| word.is_capital()) && scan.is_name_word(token);
    let mut range = index..index + 1;
    while range.start > scan.sentence(index).start && index - range.start < 2 && name(range.start - 1) {
        range.start -= 1;
    }
    while range.start == index && range.end - index <= 2 && name(range.end) {
        range.end += 1;
    }
    if range.len() > 1 {
        proposals.push(Mention::new(range, Kind::Organization, BY_FORM));
    }
}

/// *le TEC prolongera*, *the BRK said*: letters that do something, under the definite article.
fn by_deed(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    /// Two letters are more often a country or a code.
    const SHORTEST: usize = 3;
    if scan.case(index) != Case::Upper
        || scan.words(index).chars().count() < SHORTEST
        || !acronyms::is_acronym(scan, index)
    {
        return;
    }
    let french = scan.pack.language == Language::French;
    let article = index.checked_sub(1).map_or("", |before| scan.fold(before));
    let led = if french { matches!(article, "le" | "la" | "l'") } else { article == "the" };
    let says = scan.is_lower(index + 1) && scan.is_in(index + 1, &scan.pack.speech_verbs);
    let acts = french
        && scan.segments.tag(index + 1) == Tag::Verb
        && scan.is_lower(index + 1)
        && !matches!(scan.words(index + 1), "est" | "sont" | "à");
    if led
        && (says || acts)
        && scan.place(index).is_none()
        && !scan.is_shouted(index)
        && !scan.is_title_case(index)
    {
        proposals.push(Mention::new(index..index + 1, Kind::Organization, BY_FUNCTION));
    }
}

fn by_publisher(scan: &Scan, key: &str, proposals: &mut Vec<Mention>) {
    let first = key.split([' ', '\'']).next().unwrap_or(key);
    let words = key.split(' ').count() * 2 + 1;
    for index in (0..scan.len())
        .filter(|&index| scan.fold(index).starts_with(first) && scan.first_word(index) == first)
    {
        let limit = scan.sentence(index).end.min(index + words);
        if let Some(end) = (index + 1..=limit).rev().find(|&end| scan.key(index..end) == key) {
            if end == index + 1 && scan.case(index) == Case::Lower || scan.is_punctuation(end - 1) {
                continue;
            }
            proposals.push(Mention::new(index..end, Kind::Organization, BY_FUNCTION));
        }
    }
}

fn run_end(scan: &Scan, start: usize) -> usize {
    (start..scan.sentence(start).end.min(start + LONGEST))
        .find(|&token| !is_part(scan, token))
        .unwrap_or(start + LONGEST.min(scan.sentence(start).end.saturating_sub(start)))
}

fn is_part(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let named = scan.is_name_word(index)
        || scan.pack.never_names.contains(word) && !scan.is_never_name(index) && !scan.opens_sentence(index);
    scan.token(index).is_some_and(|token| token.is_capital())
        && named
        && !scan.is_headline_verb(index)
        && !scan.is_function(index)
        && scan.honorific(index) == 0
        && !scan.pack.event_heads.contains(word)
        && lexicon::demonym(word).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::proposed::names as proposed_names;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[&str]) {
        assert_eq!(
            proposed_names(language, text, |scan, proposals| propose(scan, None, proposals)),
            names,
            "{text}"
        );
    }

    #[test]
    fn who_is_traded_is_a_company() {
        check(Language::English, "Yesterday Voesh (NASDAQ: VSH) told us.", &["Voesh"]);
        check(Language::English, "Yesterday Voesh (Nantes) told us.", &[]);
    }

    #[test]
    fn partners_are_one_firm() {
        check(Language::English, "It hired Lovell & Reyes today.", &["Lovell & Reyes"]);
        check(Language::English, "It sells art & books in Art & Books.", &[]);
    }

    #[test]
    fn a_noun_tells_what_the_name_is() {
        check(Language::French, "Selon le quotidien Rive Libre, rien.", &["Rive Libre"]);
        check(Language::French, "Il vole avec la compagnie aérienne Voesh demain.", &["Voesh"]);
        check(Language::English, "The carrier Voesh flies.", &["Voesh"]);
    }

    #[test]
    fn letters_that_act_are_someone() {
        check(Language::French, "Hier le VKR prolongera la ligne.", &["VKR"]);
        check(Language::French, "Hier le VKR bleu.", &[]);
    }

    #[test]
    fn another_word_makes_another_company() {
        check(Language::English, "They left Noor Ltd for Noor Maritime today.", &["Noor Ltd"]);
    }

    #[test]
    fn a_legal_form_closes_the_name() {
        check(Language::English, "They paid Noor Sails, Ltd in May.", &["Noor Sails, Ltd"]);
    }
}
