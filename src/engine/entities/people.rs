//! Persons, in scripts that have capitals: a run of capitals with something beside it that says so.

use super::mention::{Kind, Mention, weight};
use super::roles;
use super::scan::Scan;
use crate::engine::language::lexicon::{self, Gender};
use crate::engine::language::{Language, rarity};
use crate::engine::segment::{Case, Tag};
use std::ops::Range;

/// What is less rare is among the commonest words of the language, which its list holds.
const EVERYDAY: f64 = 0.9;
/// The most words that a person's name may have.
const LONGEST: usize = 8;

/// Proposes persons.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        let bare = scan.honorifics_end(index);
        if bare > index {
            let titled = name_end(scan, bare, true);
            // *Dr. Sultan bin Arvid*: whose son he is has his own name before it.
            let son =
                matches!(scan.fold(bare), "bin" | "bint" | "ibn" | "ben") && !scan.is_punctuation(bare - 1);
            let name_start = bare - usize::from(son && titled > bare);
            // *General Cooperation | Meeting*: no general.
            let headed = scan.is_capital(titled)
                && scan.pack.language == Language::English
                && scan.is_in(titled, &scan.pack.event_heads);
            if titled > name_start && !headed {
                if is_given_here(scan, index, name_start..titled) {
                    proposals.push(Mention::new(index..titled, Kind::Person, weight::FUNCTION));
                    index = titled;
                    continue;
                }
                proposals.push(
                    Mention::new(name_start..titled, Kind::Person, weight::HONORIFIC).after_honorific(index),
                );
                index = titled;
                continue;
            }
            index = name_start.max(index + 1);
            continue;
        }
        // Without an honorific, only a capital begins a name.
        if !scan.is_capital(index) {
            index += 1;
            continue;
        }
        let end = name_end(scan, index, false);
        let start = after_complement(scan, index, end);
        // A headline's capitals don't tell where a name ends: its names come from the text below.
        if end > start && !scan.is_title_case(start) {
            let strength = evidence(scan, start..end);
            if strength >= weight::GIVEN_NAME {
                proposals.push(Mention::new(start..end, Kind::Person, strength));
            }
        }
        index = end.max(index + 1);
    }
}

/// *Cheikh Dervaux*: a title that is a given name too, before a surname alone. *Cheikh Tamim* is addressed.
fn is_given_here(scan: &Scan, title: usize, name: Range<usize>) -> bool {
    scan.pack.language == Language::French
        && matches!(scan.words(title), "Cheikh" | "Cheick" | "Cheik")
        && name.start == title + 1
        && name.len() == 1
        && scan.given_name(name.start).is_none()
}

/// *ministre de l'Intérieur Vahe Ghazaryan*: what a connector links to a function is its complement;
/// the name begins after it.
fn after_complement(scan: &Scan, start: usize, end: usize) -> usize {
    let linked = start.checked_sub(1).is_some_and(|before| {
        scan.is_lower(before)
            && (scan.is_in(before, &scan.pack.connectors)
                || matches!(scan.fold(before), "and" | "et" | "the"))
    });
    // *à Jérusalem Avi Berkowitz*: a town, then a name.
    let town = end >= start + 3
        && scan.given_name(start).is_none()
        && scan.place(start).is_some()
        && scan.given_name(start + 1).is_some();
    if !linked || end <= start || !roles::function_leads(scan, start) {
        return if town { start + 1 } else { start };
    }
    (start..end)
        .find(|&token| {
            scan.given_name(token).is_some() && scan.place(token).is_none() && !scan.is_common_word(token)
        })
        .filter(|&token| token > start || scan.given_name(token).is_some_and(|name| !name.ambiguous))
        .unwrap_or_else(|| {
            let place =
                (start + 1..end).rev().find(|&middle| lexicon::place(&scan.key(start..middle)).is_some());
            // French complements have one capital (*ministre de l'Intérieur X*), English ones have many.
            let one_capital = scan.pack.language != Language::English && end - start > 2;
            // *Commissioner for Trade Quimero Varennis*: the words of every day are what the office is for.
            let named = (start + 1..end).find(|&token| !is_everyday_word(scan, token)).filter(|&token| {
                scan.pack.language == Language::English
                    && (2..=3).contains(&(end - token))
                    && is_everyday_word(scan, token - 1)
                    && (token..end).all(|part| !is_everyday_word(scan, part))
            });
            if let Some(named) = named {
                return named;
            }
            place.filter(|&middle| end - middle >= 2).unwrap_or(if one_capital { start + 1 } else { end })
        })
}

/// Where the name ends that begins at `start`. `titled`: an honorific stands before it, so that it
/// is a name for sure.
fn name_end(scan: &Scan, start: usize, titled: bool) -> usize {
    let limit = scan.sentence(start).end.min(start + LONGEST);
    let mut end = start;
    while end < limit {
        if is_name_part(scan, end, titled && end == start) {
            end += 1;
            // An initial with its stop: *Salim M. AlMalik*.
            if scan.is(end, ".")
                && scan.words(end - 1).chars().count() == 1
                && is_name_part(scan, end + 1, false)
            {
                end += 1;
            }
            continue;
        }
        // *Torgbui Arvid IV*: the number closes the name.
        if end > start && is_reign(scan, end) {
            return end + 1;
        }
        let particles = (end..limit).take_while(|&token| is_particle(scan, token)).count();
        let next = end + particles;
        if particles > 0
            && particles <= 3
            && next < limit
            && is_name_part(scan, next, false)
            && (end > start || titled)
            && !reads_as_of(scan, start, end, next)
        {
            end = next + 1;
        } else {
            break;
        }
    }
    end
}

/// The Roman number of whoever had the name before.
fn is_reign(scan: &Scan, index: usize) -> bool {
    matches!(
        scan.words(index),
        "II" | "III" | "IV" | "VI" | "VII" | "VIII" | "IX" | "XI" | "XII" | "XIII" | "XIV" | "XVI"
    )
}

/// A word of a name: a capital that is no function, no head of an organisation, no demonym.
fn is_name_part(scan: &Scan, index: usize, sure: bool) -> bool {
    let Some(token) = scan.token(index) else { return false };
    let word = scan.fold(index);
    if token.is_capital() && word.chars().count() == 1 && scan.is(index + 1, ".") {
        return true;
    }
    if token.is_capital() && is_month_for_name(scan, index) {
        return true;
    }
    if !token.is_capital()
        || scan.is_in(index, &scan.pack.never_names)
        || scan.is_function(index)
        || scan.is_headline_verb(index)
    {
        return false;
    }
    if sure {
        return !scan.is_in(index, &scan.pack.organisation_heads);
    }
    if scan.honorific(index) > 0 && word.chars().count() > 1 {
        return false;
    }
    if matches!(word, "lake" | "mount" | "cape" | "fort" | "port") && scan.is_name_word(index + 1) {
        return false;
    }
    let short_upper = token.case == Case::Upper
        && scan.words(index).chars().count() <= 5
        && !scan.is_shouted(index)
        && !is_all_caps_surname(scan, index);
    scan.is_name_word(index)
        && !short_upper
        && !scan.is_in(index, &scan.pack.organisation_heads)
        && !scan.is_in(index, &scan.pack.event_heads)
        && !(scan.is_in(index, &scan.pack.place_heads)
            && (scan.given_name(index).is_none()
                || scan.is_name_word(index + 1) && lexicon::place(&scan.key(index..index + 2)).is_some()))
        && !(scan.is_demonym(index) && lexicon::given_name(word).is_none())
}

/// *August Benz*, *May Haddad*: a month that is a given name too, before a word that is none of a date.
fn is_month_for_name(scan: &Scan, index: usize) -> bool {
    let dated = index.checked_sub(1).is_some_and(|before| {
        scan.is_number(before)
            || matches!(
                scan.fold(before),
                "in" | "on"
                    | "of"
                    | "since"
                    | "until"
                    | "by"
                    | "during"
                    | "early"
                    | "late"
                    | "mid"
                    | "last"
                    | "next"
                    | "this"
                    | "from"
                    | "and"
                    | "to"
                    | "en"
                    | "de"
                    | "fin"
                    | "debut"
            )
    });
    let surname = index + 1;
    scan.case(index) == Case::Capitalized
        && scan.is_in(index, &scan.pack.never_names)
        && scan.given_name(index).is_some()
        && !dated
        && !scan.is_title_case(index)
        && scan.case(surname) == Case::Capitalized
        && scan.sentence(index).contains(&surname)
        && !scan.is_in(surname, &scan.pack.never_names)
        && !is_everyday_word(scan, surname)
        && scan.place(surname).is_none()
        && !scan.is_demonym(surname)
        && scan.honorific(surname) == 0
        && !scan.is_function(surname)
}

/// *Emmanuel MACRON*: a surname in capitals after a given name.
fn is_all_caps_surname(scan: &Scan, index: usize) -> bool {
    index
        .checked_sub(1)
        .is_some_and(|before| scan.given_name(before).is_some() && scan.case(before) == Case::Capitalized)
}

fn is_particle(scan: &Scan, index: usize) -> bool {
    scan.is_in(index, &scan.pack.particles) && scan.is_word(index)
}

/// *Ministre de Tunis*, *Haifa de Jordanie*: a *de* that leads to a place is no particle.
fn reads_as_of(scan: &Scan, start: usize, particle: usize, next: usize) -> bool {
    let of_the = |token: usize| match scan.fold(token) {
        "l'" | "du" => true,
        // *Jean Vautier de la Banque des Rives*: a surname before it, so that it is whose he is.
        "la" => {
            scan.pack.language == Language::French && scan.given_name(particle.saturating_sub(1)).is_none()
        }
        _ => false,
    };
    if (particle..next).any(of_the) && next - start > 2 {
        return true;
    }
    matches!(
        scan.fold(particle),
        "de" | "du" | "des" | "d'" | "la" | "le" | "di" | "del" | "da" | "do" | "dos" | "y" | "e" | "of"
    ) && (scan.place(next).is_some() || next == particle + 1 && particle == start || scan.is_lower(next))
}

/// How sure it is that a run of capitals without honorific is a person.
fn evidence(scan: &Scan, name: Range<usize>) -> u32 {
    let words = name.len();
    // *chairperson of the Sorrelby Traders | Association*, *host the World Sailing | Championships*.
    let headed = scan.pack.language == Language::English
        && scan.is_capital(name.end)
        && (scan.is_in(name.end, &scan.pack.organisation_heads)
            || scan.is_in(name.end, &scan.pack.event_heads))
        && !scan.is_function(name.end);
    if headed || is_everyday(scan, name.clone()) {
        return 0;
    }
    // *Hereditary Prince Alois*: what a title follows is a part of it.
    if words == 1 && scan.honorifics_end(name.end) > name.end {
        return 0;
    }
    let listed = lexicon::place(&scan.key(name.clone())).is_some()
        || lexicon::organisation(&scan.key(name.clone())).is_some();
    if listed {
        return 0;
    }
    if roles::function_before(scan, name.start) && (words >= 2 || single_is_name(scan, name.start)) {
        return weight::FUNCTION;
    }
    if words < 2 {
        return 0;
    }
    let closed = scan.is_comma(name.end) || scan.is(name.end, ".") || scan.is_verb(name.end);
    if roles::phrase_before(scan, name.start) && closed {
        return weight::FUNCTION - 5;
    }
    if roles::function_after(scan, name.end) {
        return weight::FUNCTION - 5;
    }
    let linked = name.clone().any(|token| {
        matches!(
            scan.fold(token),
            "bin" | "ben" | "ibn" | "bint" | "al" | "el" | "ould" | "von" | "abu" | "abou"
        )
    });
    if linked {
        return weight::GIVEN_NAME + 5;
    }
    if let Some(given) = scan.given_name(name.start) {
        let place_inside = name
            .clone()
            .skip(1)
            .any(|token| scan.place(token).is_some_and(|place| place.kind == lexicon::PlaceKind::Country));
        let sure = !given.ambiguous || speaks(scan, &name);
        if sure && !place_inside && words <= 5 {
            return weight::GIVEN_NAME + u32::from(given.gender != Gender::Either);
        }
    }
    if speaks(scan, &name)
        && words <= 4
        && !scan.is_in(name.end - 1, &scan.pack.company_forms)
        && scan.token(name.end - 1).is_some_and(|token| token.case == Case::Capitalized)
        && !name.clone().any(|token| scan.place(token).is_some())
    {
        return weight::GIVEN_NAME;
    }
    0
}

/// *Human Rights*, *Account Management*: capitals on words that everyone uses, and no given name.
pub(super) fn is_everyday(scan: &Scan, name: Range<usize>) -> bool {
    /// *Wan Gang*, *Yi Wang*, *R. Alan Cleveland*: short words are names as often, unless the text writes
    /// them small too.
    const SHORTEST: usize = 4;
    let long = |token: usize| {
        scan.fold(token).chars().count() >= SHORTEST
            || scan.is_function_word(token)
            || scan.is_common_word(token)
    };
    name.len() > 1
        && scan.given_name(name.start).is_none()
        && name.clone().all(|token| scan.is_word(token) && long(token) && is_everyday_word(scan, token))
}

/// A word among the commonest of the language.
pub(super) fn is_everyday_word(scan: &Scan, index: usize) -> bool {
    rarity(scan.pack.language, scan.fold(index)) < EVERYDAY
}

/// *l'ambassadrice Kvien*, *le ministre Fall*: one word after a function, if it is nothing else.
fn single_is_name(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    // *division Affaires internationales*: no name has an adjective after it.
    let described = scan.pack.language == Language::French
        && scan.is_lower(index + 1)
        && scan.segments.tag(index + 1) == Tag::Adjective
        && !scan.is_demonym(index + 1);
    scan.case(index) == Case::Capitalized
        && !described
        && !scan.pack.place_heads.contains(word.strip_suffix('s').unwrap_or(word))
        && lexicon::place(word).is_none()
        && !scan.is_demonym(index)
        && lexicon::organisation(word).is_none()
        && !scan.is_common_word(index)
        && (scan.is_lower(index.saturating_sub(1)) && follows_function(scan, index)
            || scan.pack.language == Language::English
                && is_form_of_address(scan.fold(index.saturating_sub(1))))
        && word.chars().count() > 2
}

/// *ministre Fall*, *ministre kazakh X*, but not *chef de l'unité Coordination*.
fn follows_function(scan: &Scan, index: usize) -> bool {
    let before = index.saturating_sub(1);
    scan.is_function(before)
        || scan.is_demonym(before)
        || matches!(scan.segments.tag(before), Tag::Adjective | Tag::Form | Tag::Function)
}

/// Functions that are said before a surname alone: *President Biden*, but not *Expert Directories*.
fn is_form_of_address(function: &str) -> bool {
    const ADDRESSING: [&str; 32] = [
        "president",
        "vice-president",
        "minister",
        "secretary",
        "secretary-general",
        "director-general",
        "ambassador",
        "councillor",
        "councilor",
        "counsellor",
        "commissioner",
        "governor",
        "mayor",
        "senator",
        "chancellor",
        "chairman",
        "chairwoman",
        "chairperson",
        "premier",
        "congressman",
        "congresswoman",
        "judge",
        "general",
        "colonel",
        "captain",
        "admiral",
        "inspector",
        "sheriff",
        "coach",
        "bishop",
        "pastor",
        "speaker",
    ];
    ADDRESSING.contains(&function)
}

/// Whether a verb of speech stands beside the name.
fn speaks(scan: &Scan, name: &Range<usize>) -> bool {
    let said = |index: usize| scan.is_in(index, &scan.pack.speech_verbs) && scan.is_lower(index);
    let before = name.start.checked_sub(1).is_some_and(said);
    let auxiliary = matches!(scan.fold(name.end), "a" | "ont" | "has" | "ha" | "hat");
    before || said(name.end) || auxiliary && said(name.end + 1)
}
