//! Names that the lists know: places and international organisations.

use super::mention::{Kind, Known, Mention, weight};
use super::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::Case;

/// Proposes every listed name, the longest at each word.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        let mut length = 1;
        if starts_name(scan, index) {
            if let Some(mention) = organisation(scan, index) {
                length = mention.tokens.len();
                proposals.push(mention);
            } else if let Some(mention) = place(scan, index) {
                length = mention.tokens.len();
                proposals.push(mention);
            }
        }
        index += length;
    }
}

/// A capital, not merely of a sentence's first word.
fn starts_name(scan: &Scan, index: usize) -> bool {
    scan.token(index).is_some_and(|token| token.is_capital())
}

fn organisation(scan: &Scan, index: usize) -> Option<Mention> {
    let limit = scan.sentence(index).end;
    let longest = scan.organisation_words(index).min(limit - index);
    let keys = scan.keys(index..(index + longest * 2).min(limit));
    keys.longest_first().find_map(|(range, key)| {
        let found = lexicon::organisation(key)?;
        let single = range.len() == 1;
        // A listed acronym is one only in capitals: *OMS*, not *oms*.
        if single
            && (scan.case(index) == Case::Capitalized && (found.acronym || found.agency)
                || found.ambiguous && !found.agency && scan.is_shouted(index))
        {
            return None;
        }
        if scan.is_punctuation(range.end - 1) {
            return None;
        }
        let strength = if single { weight::LISTED } else { weight::HEAD + 5 };
        let mut mention = Mention::new(range, Kind::Organization, strength);
        mention.known = Some(Known::Organisation(found.id));
        Some(mention)
    })
}

fn place(scan: &Scan, index: usize) -> Option<Mention> {
    let limit = scan.sentence(index).end;
    let longest = scan.place_words(index).min(limit - index);
    let keys = scan.keys(index..(index + longest * 2).min(limit));
    keys.longest_first().find_map(|(range, key)| {
        if scan.is_punctuation(range.end - 1) {
            return None;
        }
        // *US$ 242*: a currency.
        if matches!(scan.words(range.end), "$" | "€" | "£") {
            return None;
        }
        let found = lexicon::place(key)?;
        let stands_alone = !neighbour_is_name(scan, &range);
        // *Haifa Abu Ghazaleh*: the first of several capitals is no town.
        if range.len() == 1
            && found.kind == lexicon::PlaceKind::City
            && !stands_alone
            && scan.given_name(index).is_some()
        {
            return None;
        }
        let country = found.kind == lexicon::PlaceKind::Country && stands_alone && !found.acronym;
        if found.ambiguous && range.len() == 1 && !country && !(is_placed(scan, index) && stands_alone) {
            return None;
        }
        if found.acronym && range.len() == 1 && scan.case(index) == Case::Capitalized {
            return None;
        }
        if range.len() == 1 && !scan.is_name_word(index) {
            return None;
        }
        let strength = if range.len() > 1 { weight::HEAD } else { weight::LISTED };
        let mut mention = Mention::new(range, Kind::Location, strength);
        mention.known = Some(Known::Place(found.id));
        Some(mention)
    })
}

/// *Jordan Peele*, *Victoria Nuland*: another capital beside it makes it a person's name.
fn neighbour_is_name(scan: &Scan, range: &std::ops::Range<usize>) -> bool {
    let name =
        |index: usize| scan.is_name_word(index) && !scan.is_function(index) && scan.place(index).is_none();
    name(range.end)
        || range.start.checked_sub(1).is_some_and(|before| scan.given_name(before).is_some() && name(before))
}

/// Proposes unknown names that the text treats as places: after a preposition (*à Farchana*), in a
/// list with a place (*à Kapan, Goris et Meghri*).
pub(super) fn propose_unknown(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut known = vec![false; scan.len() + 1];
    for mention in proposals.iter().filter(|mention| mention.kind == Kind::Location) {
        for token in mention.tokens.clone() {
            known[token] = true;
        }
    }
    for index in 1..scan.len() {
        if known[index] || !is_unknown_name(scan, index) || is_unknown_name(scan, index - 1) {
            continue;
        }
        let end = (index..scan.len()).find(|&token| !is_unknown_name(scan, token)).unwrap_or(scan.len());
        if end - index > 2 || known[end] && !scan.is_comma(end) {
            continue;
        }
        let word = scan.fold(index - 1);
        let english = scan.pack.language == crate::engine::language::Language::English;
        let preposition = !english
            && scan.is_lower(index - 1)
            && scan.pack.place_prepositions.contains(word)
            && (scan.pack.language != crate::engine::language::Language::French
                || matches!(scan.words(index - 1), "à" | "vers" | "depuis"));
        let headed = scan.is_lower(index - 1)
            && scan.pack.connectors.contains(word)
            && index >= 2
            && (scan.pack.place_heads.contains(scan.fold(index - 2)) && scan.is_lower(index - 2));
        let listed = (!english || end == index + 1)
            && index >= 2
            && known[index - 2]
            && (scan.is_comma(index - 1) || matches!(word, "et" | "and" | "e" | "y"));
        if preposition || headed || listed {
            proposals.push(Mention::new(index..end, Kind::Location, weight::CAPITALS + 10));
            known[index..end].fill(true);
        }
    }
}

/// A capitalised word that no list knows as anything else.
fn is_unknown_name(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    matches!(scan.case(index), Case::Capitalized | Case::Mixed)
        && scan.is_name_word(index)
        && !scan.opens_sentence(index)
        && scan.given_name(index).is_none()
        && !scan.is_function(index)
        && scan.honorific(index) == 0
        && !scan.is_demonym(index)
        && !scan.is_title_case(index)
        && !scan.is_common_word(index)
        && !scan.pack.organisation_heads.contains(word)
        && !scan.pack.event_heads.contains(word)
        && word.chars().count() > 2
}

/// Whether what stands around says that a place is meant: *à Tours*, *in Reading, England*.
pub(super) fn is_placed(scan: &Scan, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let word = scan.fold(before);
    let prepositioned = scan.pack.place_prepositions.contains(word) && scan.is_lower(before);
    let of_a_place = scan.pack.connectors.contains(word)
        && before.checked_sub(1).is_some_and(|head| scan.pack.place_heads.contains(scan.fold(head)));
    let linked = matches!(
        word,
        "de" | "du" | "d'" | "des" | "of" | "di" | "del" | "do" | "da" | "the" | "le" | "la" | "l'"
    ) && scan.is_lower(before);
    prepositioned || linked || of_a_place || scan.pack.place_heads.contains(word)
}
