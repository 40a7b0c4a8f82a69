//! What a name says of its bearer: the given name by the lists, particles of descent, family names that agree.
//!
//! A mention of a person comes in, out comes whether a woman's, and the word that tells: *Oksana*, *bint*,
//! *Petrova*. *Dominique* tells nothing.

use super::{Told, rare};
use crate::engine::document::GenderEvidence;
use crate::engine::entities::arabic;
use crate::engine::entities::mention::Mention;
use crate::engine::entities::scan::Scan;
use crate::engine::language::lexicon::{self, Gender};
use crate::engine::segment::Case;

/// How sure the lists must be of a given name, in percent: at 90 nine in ten of its bearers agree.
pub(super) const SURE: u8 = 90;
/// How sure of one that speaks against a function noun: at 97 the noun is the likelier to be another's.
pub(super) const SURER: u8 = 97;
/// How sure where nothing else tells: *Chris*, *Lynn*, *Alex*.
pub(super) const LIKELY: u8 = 88;

/// What the given name says, if the lists are `sure` of it.
pub(super) fn given_name(scan: &Scan, mention: &Mention, sure: u8) -> Option<Told> {
    let first = first_given(scan, mention)?;
    let told = |token: usize, sure: u8| {
        let name = scan.given_name(token).or_else(|| arabic::joined_given_name(scan, token))?;
        let female = gender(name).filter(|_| name.confidence >= sure)?;
        Some((female, GenderEvidence::GivenName(scan.words(token).to_owned())))
    };
    // *Nicola Marzari*, *Andrea Rossi*: in Italy they are men.
    let italian =
        matches!(scan.fold(first), "nicola" | "andrea" | "simone" | "gabriele" | "michele" | "daniele")
            && scan.fold(mention.tokens.end - 1).ends_with(['i', 'o']);
    // *Bignon Marie Hounkpatin*: men have no second name of women; women have their father's.
    let second = || {
        let inner = first + 1..mention.tokens.end.saturating_sub(1);
        inner
            .filter(|&token| scan.given_name(token).is_some_and(|name| !name.ambiguous))
            .find_map(|token| told(token, SURER))
            .filter(|told| told.0)
    };
    told(first, sure).filter(|told| !(told.0 && italian)).or_else(second)
}

/// What a given name tells that is too rare for the lists.
pub(super) fn rare_name(scan: &Scan, mention: &Mention) -> Option<Told> {
    /// Shorter ones are families' in East Asia, where they stand first: *Siaw Tung Yeng*.
    const SHORTEST: usize = 5;
    let token = first_given(scan, mention).filter(|&token| scan.given_name(token).is_none())?;
    let name = scan.fold(token).split('-').next()?;
    let female = rare::is_womans(name).filter(|_| name.is_ascii() && name.len() >= SHORTEST)?;
    Some((female, GenderEvidence::GivenName(scan.words(token).to_owned())))
}

/// The token of the given name: the first word, but no initial (*J. Michael X*), and none in capitals where
/// another is not (*HOUNKPATIN Bignon*). One word alone may be a surname.
fn first_given(scan: &Scan, mention: &Mention) -> Option<usize> {
    let tokens = mention.tokens.clone();
    let mut words =
        tokens.clone().filter(|&token| scan.is_word(token) && scan.words(token).chars().nth(1).is_some());
    let first = words.next()?;
    let family = scan.case(first) == Case::Upper
        && scan.words(first).chars().nth(2).is_some()
        && scan.words(first).chars().all(char::is_alphabetic);
    if family && let Some(given) = words.find(|&token| scan.case(token) == Case::Capitalized) {
        return Some(given);
    }
    // *Abu Ghazaleh* begins with no given name.
    let known =
        first + 1 < tokens.end && !scan.is_in(first, &scan.pack.particles) && !is_family_first(scan, mention);
    known.then_some(first)
}

fn gender(name: lexicon::GivenName) -> Option<bool> {
    match name.gender {
        Gender::Male => Some(false),
        Gender::Female => Some(true),
        Gender::Either => None,
    }
}

/// *Mihran a tenu à …*: who is never called but by one word, without title or function, is called by
/// the given name.
pub(super) fn first_name(scan: &Scan, mentions: &[&Mention]) -> Option<Told> {
    if mentions.iter().any(|mention| mention.honorific.is_some() || mention.role.is_some()) {
        return None;
    }
    let token = mentions.first()?.tokens.start;
    let name = scan.given_name(token).filter(|name| name.confidence >= SURE && !name.ambiguous)?;
    Some((gender(name)?, GenderEvidence::GivenName(scan.words(token).to_owned())))
}

/// *bin*, *bint*, *Thị*, *Kaur*: whose child one is, and what only women or men are called besides.
pub(super) fn particle(scan: &Scan, mention: &Mention) -> Option<Told> {
    let vietnamese = || VIETNAMESE.contains(&scan.fold(mention.tokens.start));
    mention.tokens.clone().skip(1).find_map(|token| {
        let last = token + 1 == mention.tokens.end;
        let female = match scan.fold(token) {
            "bin" | "ben" | "ibn" | "بن" | "ولد" | "ould" | "uly" | "ogly" | "oglu" => false,
            "bint" | "binti" | "binte" | "بنت" | "mint" | "kyzy" | "qizi" | "gizi" | "kaur" => true,
            "thi" if vietnamese() && !last => true,
            "van" if vietnamese() && !last => false,
            _ => return None,
        };
        Some((female, GenderEvidence::Title(scan.words(token).to_owned())))
    })
}

/// *Petrova*, *Sigurðardóttir*, *Papadopoulou*; *Tokayev*, *Papadopoulos*: family names that agree. Those of
/// emigrants don't always, so that the given name comes first.
pub(super) fn family_name(scan: &Scan, mention: &Mention) -> Option<Told> {
    const WOMENS: [&str; 10] =
        ["ova", "eva", "ovna", "evna", "dottir", "skaya", "poulou", "idou", "iene", "aite"];
    const MENS: [&str; 8] = ["ov", "yev", "iev", "ovich", "evich", "skyi", "opoulos", "idis"];
    /// *Casanova*, *Terranova*: new houses and lands.
    const ROMANCE: [&str; 6] = ["casanova", "villanova", "terranova", "bellanova", "bonanova", "cuevas"];
    /// Shorter ones end so by chance: *Nova*, *Leva*.
    const SHORTEST: usize = 6;
    let last = mention.tokens.end - 1;
    let word = scan.fold(last);
    let given = scan.fold(mention.tokens.start);
    if mention.tokens.len() < 2 || word.chars().count() < SHORTEST || ROMANCE.contains(&word) {
        return None;
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let female = ends(&WOMENS);
    let male = ends(&MENS) && !given.ends_with('a');
    (female || male).then(|| (female, GenderEvidence::Title(scan.words(last).to_owned())))
}

/// Vietnamese family names, which come first.
const VIETNAMESE: [&str; 12] =
    ["nguyen", "tran", "pham", "le", "hoang", "vu", "vo", "dang", "bui", "do", "ngo", "duong"];

/// *Kim Yo-jong*, *Park Chan Ho*: Korean names begin with the family's.
fn is_family_first(scan: &Scan, mention: &Mention) -> bool {
    let family = matches!(
        scan.fold(mention.tokens.start),
        "kim"
            | "lee"
            | "park"
            | "choi"
            | "jung"
            | "kang"
            | "cho"
            | "yoon"
            | "jang"
            | "lim"
            | "han"
            | "moon"
            | "nguyen"
            | "tran"
            | "pham"
    );
    let given = mention.tokens.start + 1;
    family && (mention.tokens.len() == 3 && !scan.is(given + 1, ".") || scan.fold(given).contains('-'))
}
