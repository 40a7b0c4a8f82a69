//! Arabic: no capitals, and particles written onto the words. Names are found by what stands before
//! them (titles, functions, verbs of speech), by the lists, and by the grammar of the construct
//! state: a head without article, its complement, adjectives that take the article.

use super::mention::Mention;
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::arabic::{Stem, stems};
use rustc_hash::FxHashSet;
use std::ops::Range;

mod bounds;
mod common;
mod construct;
mod gender;
mod heads;
mod kingdom;
mod listed;
pub(super) mod lists;
mod names;
mod people;
mod roles;
#[cfg(test)]
mod tests;
pub(super) mod vetoes;
pub(super) mod words;

pub(super) use bounds::cut;
pub(super) use gender::agreement;
pub(super) use kingdom::is_styled;
pub(super) use listed::is_title;
pub(super) use names::with_surname;
pub(super) use roles::{role, without_and};

/// The most words that a role may have.
const LONGEST_ROLE: usize = 22;

/// Proposes organisations, events, places and persons.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    for index in 0..scan.len() {
        if !scan.is_word(index) {
            continue;
        }
        listed::propose(scan, index, proposals);
        heads::propose(scan, index, proposals);
    }
    people::propose(scan, proposals);
    kingdom::propose(scan, proposals);
}

/// The reading of the word at `index` whose bare form is in `set`.
pub(super) fn stem_in<'a>(scan: &Scan<'a>, index: usize, set: &FxHashSet<String>) -> Option<Stem<'a>> {
    // *مكتبه* (his office) and *مكتبة* (library) fold alike: a list's final ه is always ة.
    let possessive = scan.words(index).ends_with('ه');
    stems(scan.fold(index)).find(|stem| set.contains(stem.bare) && !(possessive && stem.bare.ends_with('ه')))
}

fn is_function_word(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let bare = word.strip_prefix('و').unwrap_or(word);
    // *على* and the name *علي* fold alike.
    if bare == "علي" && scan.words(index).ends_with('ي') {
        return false;
    }
    scan.pack.function_words.contains(word) || scan.pack.function_words.contains(bare)
}

fn is_verb(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let set = |word: &str| scan.pack.verbs.contains(word) || scan.pack.speech_verbs.contains(word);
    // *وادي* is no *و* and *أدى*.
    set(word) || set(bare) && !scan.pack.place_heads.contains(word)
}

/// A present tense by its shape, if no list knows the word: *يزور*, *تسعى*.
fn looks_present(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let letters = word.chars().count();
    word.starts_with(['ي', 'ت'])
        && (4..=6).contains(&letters)
        && lexicon::given_name(word).is_none()
        && lexicon::arabic_family_name(word).is_none()
        && lexicon::place(word).is_none()
}

/// A noun of a function, with or without article, or someone's: *وزير*, *الأمين*, *رئيسة*, *نائبه*.
pub(super) fn is_function(scan: &Scan, index: usize) -> bool {
    // *الحرم* is Mecca's, *حرم* someone's wife.
    let kin = |stem: &Stem| stem.article && KIN.contains(&stem.bare);
    stem_in(scan, index, &scan.pack.functions).is_some_and(|stem| !kin(&stem))
        || is_possessed_function(scan, index)
}

/// Someone's relatives, who have no article.
const KIN: [&str; 6] = ["حرم", "نجل", "ابن", "ام", "اب", "والد"];

/// *مبعوثه*, *رئيسها*, *مديرهم*.
fn is_possessed_function(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let bare = ["هما", "ها", "هم"].into_iter().find_map(|suffix| word.strip_suffix(suffix));
    let his = word.strip_suffix('ه').filter(|_| scan.words(index).ends_with('ه'));
    let is_one = |bare: &str| {
        stems(bare).any(|stem| stem.bare.chars().count() > 3 && scan.pack.functions.contains(stem.bare))
    };
    // *نائبته*: ة is written ت before what possesses.
    bare.or(his).is_some_and(|bare| {
        is_one(bare) || bare.strip_suffix('ت').is_some_and(|stem| is_one(&format!("{stem}ه")))
    })
}

pub(super) fn has_article(scan: &Scan, index: usize) -> bool {
    stems(scan.fold(index)).any(|stem| stem.article)
}

/// A function that no one is called: *موفد*, *الأمين*; *قائد* and *أمير* are names too.
pub(super) fn is_office(scan: &Scan, index: usize) -> bool {
    is_function(scan, index) && !is_listed(scan.fold(index))
}

/// Whether a function with its complement begins at `index`: *أمير البلاد*, *الأمين العام*, though
/// people are called *أمير* and *الأمين*.
pub(super) fn opens_office(scan: &Scan, index: usize) -> bool {
    let complement = index + 1;
    is_function(scan, index)
        && scan.is_word(complement)
        && lexicon::arabic_family_name(scan.fold(complement)).is_none()
        && (has_article(scan, complement)
            || has_known_place(scan, complement)
            || is_function(scan, complement)
            || stem_in(scan, complement, &scan.pack.organisation_heads).is_some()
            || stem_in(scan, complement, &scan.pack.place_heads).is_some())
}

/// Whether the lists have the word as a given or family name.
pub(super) fn is_listed(word: &str) -> bool {
    lexicon::given_name(word).is_some() || lexicon::arabic_family_name(word).is_some()
}

/// The given name under the particle written onto it: *ونايف*, *لعبدالرحيم*.
pub(super) fn joined_given_name(scan: &Scan, index: usize) -> Option<lexicon::GivenName> {
    let arabic = scan.pack.language == Language::Arabic;
    arabic.then(|| stems(scan.fold(index)).find_map(|stem| lexicon::given_name(stem.bare))).flatten()
}

/// Whether someone may be called so: a name of the lists, or a word that is rare.
pub(super) fn is_borne(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    is_listed(word) || words::is_name(word) || words::is_unknown(word) && !is_office(scan, index)
}

/// Whether a word with article may be a family name: *القحطاني*, *المهوس*; *العلاقات* is none.
fn may_close_name(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let bare = word.strip_prefix("ال").unwrap_or(word);
    is_borne(scan, index) && words::is_unknown(bare)
        || is_listed(word)
        || words::is_name(word)
        || words::is_name(bare)
        || word.ends_with('ي')
}

fn stops(scan: &Scan, index: usize) -> bool {
    !scan.is_word(index) || is_function_word(scan, index) || is_verb(scan, index)
}

/// Whether the lists have the word as a place, with or without the article.
fn is_place_noun(bare: &str) -> bool {
    lexicon::place(bare).is_some() || lexicon::place(&format!("ال{bare}")).is_some()
}

/// The key of a name whose first word is read as `stem`; `rest` is that of its other words.
pub(super) fn key_of(stem: Stem, rest: &str) -> String {
    let first = stem.noun();
    if rest.is_empty() { first.into_owned() } else { format!("{first} {rest}") }
}

/// Whether the lists have the words as a place, whatever is written onto the first: *بأديس أبابا*.
pub(super) fn is_place(scan: &Scan, tokens: Range<usize>) -> bool {
    let rest = scan.key(tokens.start + 1..tokens.end);
    stems(scan.fold(tokens.start)).any(|stem| lexicon::place(&key_of(stem, &rest)).is_some())
}

/// Whether the lists know the word, without its clitics, as a place and nothing else.
pub(super) fn has_known_place(scan: &Scan, index: usize) -> bool {
    stems(scan.fold(index)).any(|stem| lexicon::place(stem.bare).is_some_and(|place| !place.ambiguous))
}
