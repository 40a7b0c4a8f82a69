//! Organisations by what the text says beside the name: *Voesh, a leading provider of sails*, *Voesh CEO
//! Ada Lovell*. What is said of an enterprise is never said of a person or a place.

use super::super::mention::{Kind, Mention, weight};
use super::super::scan::Scan;
use super::{LONGEST, is_part};
use crate::engine::entities::people;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::{Case, Tag};
use std::ops::Range;

/// Stronger than a function beside a name: who is called a company is no one.
const BY_DESCRIPTION: u32 = weight::FUNCTION - 4;
/// How far after the article the noun may stand: *an internationally recognized yoga training centre*.
const MODIFIERS: usize = 9;

/// What an enterprise is called, in English and in French.
#[rustfmt::skip]
const ENTERPRISES: [&str; 71] = [
    "company", "companies", "firm", "firms", "provider", "providers", "leader", "manufacturer", "maker",
    "developer", "publisher", "retailer", "supplier", "platform", "startup", "start-up", "agency",
    "organization", "organizations", "organisation", "organisations", "nonprofit", "non-profit", "charity",
    "brokerage", "brand", "brands", "distributor", "operator", "consultancy", "airline", "insurer",
    "carrier", "subsidiary", "foundation", "association", "marketplace", "corporation", "enterprise",
    "institution", "ngo", "newspaper", "magazine", "broadcaster", "producer", "bank", "studio",
    "entreprise", "societe", "groupe", "fabricant", "constructeur", "operateur", "fondation", "filiale",
    "agence", "editeur", "fournisseur", "compagnie", "prestataire", "banque", "assureur", "distributeur",
    "plateforme", "ong", "cooperative", "chaine", "club", "think-tank", "syndicat", "quotidien",
];

/// Functions that follow a company's name and precede a person's.
const LEADING: [&str; 10] =
    ["ceo", "cfo", "coo", "cto", "cmo", "founder", "co-founder", "cofounder", "chairman", "chairwoman"];

/// The organisation that is described at `index`, if one is.
pub(super) fn described(scan: &Scan, index: usize) -> Option<Mention> {
    let tokens = if scan.is_comma(index) {
        by_apposition(scan, index)
    } else {
        by_leader(scan, index).or_else(|| by_copula(scan, index))
    }?;
    Some(Mention::new(tokens, Kind::Organization, BY_DESCRIPTION))
}

/// *Voesh, a leading provider of sails*, *Voesh, filiale de Noor*: the name before the comma.
fn by_apposition(scan: &Scan, comma: usize) -> Option<Range<usize>> {
    let limit = scan.sentence(comma).end.min(comma + 2 + MODIFIERS);
    let french = scan.pack.language == Language::French;
    // *X, a partagé …*: a verb in French.
    let article =
        matches!(scan.fold(comma + 1), "a" | "an" | "the" | "one" | "un" | "une" | "le" | "la" | "l'")
            && !(french && scan.is(comma + 1, "a"));
    let first = comma + 1 + usize::from(article);
    // French leaves the article out, and then the noun comes first.
    let reach = if article { limit } else { limit.min(first + 1) };
    if !article && !french {
        return None;
    }
    let noun = (first..reach)
        .take_while(|&token| scan.is_word(token) && !scan.is_verb(token) || scan.is(token, "'s"))
        .find(|&token| is_enterprise(scan, token))?;
    // *a company spokesman*: the noun only modifies.
    let modifies = !french
        && (noun + 1..noun + 4)
            .take_while(|&token| scan.is_lower(token))
            .any(|token| scan.is_function(token));
    // *In Geneva, the firm opens*: it is the subject.
    let acts = scan.segments.tag(noun + 1) == Tag::Verb || scan.is_verb(noun + 1);
    let tokens = name_before(scan, comma)?;
    let last = tokens.end - 1;
    let place = scan.place(last).is_some()
        || scan.is_in(last, &scan.pack.place_heads)
        || lexicon::place(&scan.key(tokens.clone())).is_some();
    // *Currently, a company …*: an adverb.
    let adverb = tokens.len() == 1
        && scan.opens_sentence(tokens.start)
        && (scan.fold(tokens.start).ends_with("ly")
            || scan.fold(tokens.start).ends_with("ment")
            || matches!(scan.segments.tag(tokens.start), Tag::Adverb | Tag::Function)
            || matches!(scan.fold(comma + 1), "the" | "le" | "la" | "l'" | "one"));
    (!modifies && !acts && !place && !adverb).then_some(tokens)
}

/// A noun of enterprises: in lower case, or all in capitals.
fn is_enterprise(scan: &Scan, index: usize) -> bool {
    (scan.is_lower(index) || scan.case(index) == Case::Upper) && ENTERPRISES.contains(&scan.fold(index))
}

/// *Voesh is a maker of sails*, *Voesh est une entreprise de voiles*: the name before the verb.
fn by_copula(scan: &Scan, verb: usize) -> Option<Range<usize>> {
    let says = matches!(scan.words(verb), "is" | "est" | "was" | "était");
    let article =
        matches!(scan.words(verb + 1), "a" | "an" | "one" | "un" | "une" | "the" | "le" | "la" | "l'");
    if !says || !article || verb == 0 {
        return None;
    }
    let limit = scan.sentence(verb).end.min(verb + 2 + MODIFIERS);
    let noun = (verb + 2..limit)
        .take_while(|&token| {
            scan.is_word(token) && !scan.is_verb(token) || matches!(scan.words(token), "'s" | ",")
        })
        .take_while(|&token| {
            !matches!(scan.words(token), "of" | "for" | "de" | "des" | "in" | "that" | "qui")
        })
        .find(|&token| is_enterprise(scan, token))?;
    let modifies = scan.pack.language == Language::English
        && (scan.is_lower(noun + 1) && scan.segments.tag(noun + 1) == Tag::Noun);
    // *The Sorrel Bank (RSB) is …*.
    let name = if verb >= 3 && scan.is(verb - 1, ")") && scan.is(verb - 3, "(") { verb - 3 } else { verb };
    let tokens = name_before(scan, name).filter(|_| !modifies)?;
    let first = tokens.start;
    let opens =
        scan.opens_sentence(first) || first.checked_sub(1).is_some_and(|before| !scan.is_lower(before));
    let word = tokens.len() == 1
        && (scan.is_function_word(first)
            || people::is_everyday_word(scan, first)
            || matches!(scan.segments.tag(first), Tag::Adverb | Tag::Function));
    let place = lexicon::place(&scan.key(tokens.clone())).is_some();
    (opens && !word && !place).then_some(tokens)
}

/// *Voesh CEO Ada Lovell*: the name between nothing and the function that someone's name follows.
fn by_leader(scan: &Scan, function: usize) -> Option<Range<usize>> {
    let officer = scan.fold(function) == "chief"
        && (function + 1..function + 4).any(|token| scan.fold(token) == "officer");
    let capital = scan.is_capital(function);
    if scan.pack.language != Language::English
        || !capital
        || !officer && !LEADING.contains(&scan.fold(function))
    {
        return None;
    }
    let last = if officer {
        (function + 1..function + 4).find(|&token| scan.fold(token) == "officer")?
    } else {
        function
    };
    scan.given_name(last + 1).filter(|_| is_part(scan, last + 2))?;
    name_before(scan, function)
}

/// The run of capitals that ends before `end`, where it can be an organisation's.
fn name_before(scan: &Scan, end: usize) -> Option<Range<usize>> {
    /// What grades a function and is no name: *Executive Chairman*, *Former CEO*.
    const GRADES: [&str; 14] = [
        "executive",
        "vice",
        "deputy",
        "former",
        "new",
        "then",
        "founding",
        "managing",
        "interim",
        "acting",
        "group",
        "our",
        "board",
        "global",
    ];
    let lowest = scan.sentence(end).start.max(end.saturating_sub(LONGEST));
    let start = (lowest..end).rev().take_while(|&token| is_part(scan, token)).last()?;
    // *the Bank of Voesh*, *Noor & Voesh*: the end of a longer name.
    let cut = start > scan.sentence(end).start
        && (scan.is_capital(start - 1) && !scan.opens_sentence(start - 1)
            || matches!(scan.fold(start - 1), "&" | "of" | "for" | "de" | "du" | "des" | "d'")
                && start > 1
                && scan.is_capital(start - 2));
    let person = scan.given_name(start).is_some_and(|name| !name.ambiguous) && end - start < 4
        || start.checked_sub(1).is_some_and(|before| scan.honorific(before) > 0);
    let no_name = (start..end).all(|token| scan.is_common_word(token) || GRADES.contains(&scan.fold(token)))
        || GRADES.contains(&scan.fold(start));
    let titled = scan.is_title_case(start) || scan.is_shouted(start);
    (!cut && !person && !no_name && !titled).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::proposed::names as proposed_names;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[&str]) {
        assert_eq!(
            proposed_names(language, text, |scan, proposals| proposals
                .extend((0..scan.len()).filter_map(|index| described(scan, index)))),
            names,
            "{text}"
        );
    }

    #[test]
    fn what_is_called_a_company_is_one() {
        check(
            Language::English,
            "Yesterday Voesh Sails, a leading provider of rope, grew.",
            &["Voesh Sails"],
        );
        check(Language::French, "Hier Voesh, une entreprise de voiles, a grandi.", &["Voesh"]);
        check(Language::French, "Hier Voesh, filiale de Noor, a grandi.", &["Voesh"]);
    }

    #[test]
    fn what_is_a_company_is_one() {
        check(Language::English, "Voesh is a next-generation growth platform for sails.", &["Voesh"]);
        check(Language::French, "Voesh est une entreprise de voiles.", &["Voesh"]);
        check(Language::English, "Geneva is a company town.", &[]);
        check(Language::French, "Anna Dervaux, a dit le quotidien, part.", &[]);
    }

    #[test]
    fn who_speaks_for_a_company_is_none() {
        check(Language::English, "Yesterday Quimera, a company spokeswoman, spoke.", &[]);
        check(Language::English, "They left Geneva, a company town.", &[]);
    }

    #[test]
    fn whose_head_someone_is() {
        check(Language::English, "Yesterday Voesh CEO Michael Lovell spoke.", &["Voesh"]);
        check(Language::English, "Yesterday Executive Chairman Michael Lovell spoke.", &[]);
    }
}
