//! A listed organisation where it stands: whether it is meant there, how surely, and how far its name goes.

use crate::engine::entities::mention::{Kind, Known, Mention, weight};
use crate::engine::entities::scan::{Keys, Scan};
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;
use std::ops::Range;

/// A name of the lists, and where it stands.
struct Listed {
    tokens: Range<usize>,
    found: lexicon::Organisation,
}

/// The longest listed organisation of `most` tokens or fewer that the keys begin with.
pub(super) fn longest(scan: &Scan, keys: &Keys, most: usize) -> Option<Mention> {
    keys.longest_first(most).find_map(|(tokens, key)| {
        let listed = Listed { tokens, found: lexicon::organisation(key)? };
        let meant = match listed.tokens.len() {
            1 => !AGAINST_WORD.iter().any(|speaks| speaks(scan, &listed)),
            _ => !AGAINST_PHRASE.iter().any(|speaks| speaks(scan, &listed)),
        };
        meant.then(|| mention(scan, listed))
    })
}

/// What speaks against a listed name.
type Veto = fn(&Scan, &Listed) -> bool;

/// What speaks against a name of one word.
const AGAINST_WORD: [Veto; 4] = [is_miswritten, is_form_of_company, is_ordinary_word, is_of_a_place];
/// What speaks against a longer one.
const AGAINST_PHRASE: [Veto; 3] = [ends_in_sign, is_sentence, goes_on];

/// A listed acronym is one only in capitals: *OMS*, not *oms*.
fn is_miswritten(scan: &Scan, Listed { tokens, found }: &Listed) -> bool {
    let abbreviation = found.acronym || found.agency;
    scan.case(tokens.start) == Case::Capitalized && abbreviation
        || found.ambiguous && !found.agency && scan.is_shouted(tokens.start)
}

/// *Salar Sorrel SpA*: a legal form, and letters of an agency.
fn is_form_of_company(scan: &Scan, Listed { tokens, .. }: &Listed) -> bool {
    scan.is_punctuation(tokens.start) || scan.is(tokens.start, "SpA")
}

/// *Shell*, *Liberté*: an ordinary word too, where its capital says nothing.
fn is_ordinary_word(scan: &Scan, Listed { tokens, found }: &Listed) -> bool {
    let word = tokens.start;
    found.ambiguous
        && !found.acronym
        && !found.agency
        && (scan.opens_sentence(word) || scan.is_title_case(word) || scan.is_common_word(word))
}

/// *Orange County*, *Ford Avenue*.
fn is_of_a_place(scan: &Scan, Listed { tokens, found }: &Listed) -> bool {
    scan.is_capital(tokens.end) && scan.is_in(tokens.end, &scan.pack.place_heads) && !found.acronym
}

fn ends_in_sign(scan: &Scan, Listed { tokens, .. }: &Listed) -> bool {
    scan.is_punctuation(tokens.end - 1)
}

/// *Le monde change* is no newspaper.
fn is_sentence(scan: &Scan, Listed { tokens, .. }: &Listed) -> bool {
    scan.is_function_word(tokens.start) && scan.is_lower(tokens.end - 1)
}

/// *The Sorrel | Secretariat*: the article opens a sentence, and the name goes on.
fn goes_on(scan: &Scan, Listed { tokens, .. }: &Listed) -> bool {
    scan.is_function_word(tokens.start)
        && scan.opens_sentence(tokens.start)
        && scan.is_name_word(tokens.end)
        && scan.is_in(tokens.end, &scan.pack.organisation_heads)
}

/// The mention of a listed name that is meant.
fn mention(scan: &Scan, Listed { tokens, found }: Listed) -> Mention {
    let word = tokens.start;
    if tokens.len() == 1 && is_branch(scan, word) {
        return Mention::new(word..word + 2, Kind::Organization, weight::HEAD + 5);
    }
    let strength = match tokens.len() {
        1 if has_article(scan, word, found) => weight::HEAD + 1,
        1 if !is_small_brand(scan, word) => weight::LISTED,
        _ => weight::HEAD + 5,
    };
    let mut mention = Mention::new(with_nation(scan, tokens), Kind::Organization, strength);
    mention.known = Some(Known::Organisation(found.id));
    mention
}

/// *Caritas Congo*: the one of that country.
fn is_branch(scan: &Scan, word: usize) -> bool {
    let country = word + 1;
    scan.pack.language == Language::French
        && scan.case(word) == Case::Capitalized
        && scan.case(country) == Case::Capitalized
        && scan.place(country).is_some_and(|place| place.kind == lexicon::PlaceKind::Country)
        && !scan.is_capital(country + 1)
        && !scan.is_title_case(word)
}

/// *à la SPA*, *l'APS*, *the CNRS*: letters with an article.
fn has_article(scan: &Scan, word: usize, found: lexicon::Organisation) -> bool {
    let article = scan.words_before(word);
    scan.case(word) == Case::Upper
        && !scan.is_shouted(word)
        && match scan.pack.language {
            Language::French => matches!(article, "l'" | "l’" | "la" | "le" | "du" | "au"),
            Language::English => article == "the" && !found.ambiguous,
            _ => false,
        }
}

/// An organisation that writes itself small everywhere, and is no word or address: surer than any capital.
fn is_small_brand(scan: &Scan, index: usize) -> bool {
    const SMALL: [&str; 10] = [
        "armasuisse",
        "fedpol",
        "swisstopo",
        "swissnex",
        "economiesuisse",
        "swissuniversities",
        "digitalswitzerland",
        "scienceindustries",
        "santesuisse",
        "curafutura",
    ];
    let linked = matches!(scan.words_before(index), "." | "/" | "@");
    scan.is_lower(index) && SMALL.contains(&scan.fold(index)) && !linked
}

/// *Réserve fédérale américaine*: whose it is belongs to it.
fn with_nation(scan: &Scan, tokens: Range<usize>) -> Range<usize> {
    let small_demonym = |token: usize| scan.is_lower(token) && scan.is_demonym(token);
    let told = tokens.len() > 1
        && scan.pack.language == Language::French
        && small_demonym(tokens.end)
        && !small_demonym(tokens.end - 1);
    tokens.start..tokens.end + usize::from(told)
}
