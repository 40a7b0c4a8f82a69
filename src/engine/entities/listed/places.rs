//! A listed place where it stands: whether it is meant there, and how far its name goes.

use crate::engine::entities::mention::{Kind, Known, Mention, weight};
use crate::engine::entities::places::is_unknown_name;
use crate::engine::entities::scan::{Keys, Scan};
use crate::engine::language::Language;
use crate::engine::language::lexicon::{self, PlaceKind};
use crate::engine::segment::Case;
use std::ops::Range;

/// A name of the lists, and where it stands.
struct Listed<'k> {
    tokens: Range<usize>,
    key: &'k str,
    found: lexicon::Place,
}

/// The longest listed place of `most` tokens or fewer that the keys begin with.
pub(super) fn longest(scan: &Scan, keys: &Keys, most: usize) -> Option<Mention> {
    let ends_in_word = |tokens: &Range<usize>| !scan.is_punctuation(tokens.end - 1);
    keys.longest_first(most).filter(|(tokens, _)| ends_in_word(tokens)).find_map(|(tokens, key)| {
        let listed = Listed { tokens, key, found: lexicon::place(key)? };
        let against = |vetoes: &[Veto]| vetoes.iter().any(|speaks| speaks(scan, &listed));
        if against(&AGAINST_ANY) || listed.tokens.len() == 1 && against(&AGAINST_WORD) {
            return None;
        }
        Some(mention(scan, listed))
    })
}

/// What speaks against a listed name.
type Veto = fn(&Scan, &Listed) -> bool;

/// What speaks against any name.
const AGAINST_ANY: [Veto; 2] = [is_currency, is_noun_with_article];
/// What speaks against a name of one word.
const AGAINST_WORD: [Veto; 9] = [
    is_body,
    is_kind_of_place,
    opens_persons_name,
    is_in_persons_name,
    is_unplaced,
    is_written_out,
    are_offices_letters,
    is_no_name,
    is_word_of_title,
];

/// *US$ 242*, *dollars US*.
fn is_currency(scan: &Scan, Listed { tokens, .. }: &Listed) -> bool {
    matches!(scan.words(tokens.end), "$" | "€" | "£")
        || matches!(scan.fold_before(tokens.start), "dollars" | "dollar")
}

/// *la réunion* is no island, *la défense* no quarter.
fn is_noun_with_article(scan: &Scan, Listed { tokens, .. }: &Listed) -> bool {
    tokens.len() == 2 && scan.is_function_word(tokens.start) && scan.is_lower(tokens.start + 1)
}

/// *Head of Mission*: a body, and a town somewhere.
fn is_body(scan: &Scan, Listed { tokens, .. }: &Listed) -> bool {
    scan.is_in(tokens.start, &scan.pack.organisation_heads)
}

/// *le canton*, *the Canton of Geneva*: a kind of place before one. Without an article before it or a
/// complement after it the word is a name.
fn is_kind_of_place(scan: &Scan, Listed { tokens, key, .. }: &Listed) -> bool {
    let article =
        matches!(scan.fold_before(tokens.start), "the" | "le" | "la" | "l'" | "du" | "un" | "a" | "its");
    scan.pack.place_heads.contains(*key) && (article || scan.is_in(tokens.end, &scan.pack.connectors))
}

/// *Haifa Abu Ghazaleh*: the first of several capitals is no town.
fn opens_persons_name(scan: &Scan, Listed { tokens, found, .. }: &Listed) -> bool {
    found.kind == PlaceKind::City && scan.given_name(tokens.start).is_some() && !stands_alone(scan, tokens)
}

/// *Camille Ondo Ella*: between a given name and another.
fn is_in_persons_name(scan: &Scan, Listed { tokens, found, .. }: &Listed) -> bool {
    found.kind == PlaceKind::City
        && scan.is_name_word(tokens.end)
        && !scan.is_function(tokens.end)
        && tokens.start.checked_sub(1).is_some_and(|before| {
            scan.is_name_word(before) && scan.given_name(before).is_some() && scan.place(before).is_none()
        })
}

/// A word that may be something else, and nothing beside it says that a place is meant. A country needs
/// less than a town.
fn is_unplaced(scan: &Scan, Listed { tokens, found, .. }: &Listed) -> bool {
    let country = found.kind == PlaceKind::Country && !found.acronym;
    found.ambiguous && !((country || is_placed(scan, tokens.start)) && stands_alone(scan, tokens))
}

/// A listed acronym is one only in capitals.
fn is_written_out(scan: &Scan, Listed { tokens, found, .. }: &Listed) -> bool {
    found.acronym && scan.case(tokens.start) == Case::Capitalized
}

/// *l'OFEN*: an office's letters that happen to spell a town.
fn are_offices_letters(scan: &Scan, Listed { tokens, found, .. }: &Listed) -> bool {
    const MOST: usize = 5;
    let article = tokens.start.checked_sub(1).is_some_and(|before| {
        scan.is_lower(before)
            && matches!(scan.fold(before), "l'" | "le" | "la" | "du" | "de" | "the" | "der" | "die" | "das")
    });
    scan.case(tokens.start) == Case::Upper
        && article
        && scan.words(tokens.start).chars().count() <= MOST
        && !found.acronym
        && !scan.is_shouted(tokens.start)
}

fn is_no_name(scan: &Scan, Listed { tokens, .. }: &Listed) -> bool {
    !scan.is_name_word(tokens.start)
}

/// *the NYSE: XYZ*, *Hire the Right One*: an exchange's code, a word in a title.
fn is_word_of_title(scan: &Scan, Listed { tokens, found, .. }: &Listed) -> bool {
    found.ambiguous && scan.is_title_case(tokens.start)
}

/// *Jordan Peele*, *Victoria Nuland*: another capital beside it makes it a person's name.
fn stands_alone(scan: &Scan, tokens: &Range<usize>) -> bool {
    let name =
        |index: usize| scan.is_name_word(index) && !scan.is_function(index) && scan.place(index).is_none();
    let given = |index: usize| scan.given_name(index).is_some() && name(index);
    !name(tokens.end) && !tokens.start.checked_sub(1).is_some_and(given)
}

/// Whether what stands around says that a place is meant: *à Tours*, *in Reading, England*.
fn is_placed(scan: &Scan, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let prepositioned = scan.is_in(before, &scan.pack.place_prepositions) && scan.is_lower(before);
    let of_a_place = scan.is_in(before, &scan.pack.connectors)
        && before.checked_sub(1).is_some_and(|head| scan.is_in(head, &scan.pack.place_heads));
    let linked = matches!(
        scan.fold(before),
        "de" | "du" | "d'" | "des" | "of" | "di" | "del" | "do" | "da" | "the" | "le" | "la" | "l'"
    ) && scan.is_lower(before);
    prepositioned || linked || of_a_place || scan.is_in(before, &scan.pack.place_heads)
}

/// The mention of a listed name that is meant.
fn mention(scan: &Scan, Listed { tokens, found, .. }: Listed) -> Mention {
    if tokens.len() == 1 && found.kind == PlaceKind::City && opens_longer_name(scan, tokens.start) {
        return Mention::new(tokens.start..tokens.end + 1, Kind::Location, weight::LISTED);
    }
    let strength = if tokens.len() > 1 { weight::HEAD } else { weight::LISTED };
    let mut mention = Mention::new(tokens, Kind::Location, strength);
    mention.known = Some(Known::Place(found.id));
    mention
}

/// *à Sorrel Varenne*: the listed town opens a longer name.
fn opens_longer_name(scan: &Scan, town: usize) -> bool {
    scan.pack.language == Language::French
        && matches!(scan.words_before(town), "à" | "vers" | "depuis")
        && is_unknown_name(scan, town + 1)
        && !scan.is_capital(town + 2)
}
