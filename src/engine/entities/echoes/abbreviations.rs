//! Short names in brackets after the name that they stand for: *Inspection des installations (ESTI)*.

use crate::engine::entities::acronyms::{is_acronym, is_quote};
use crate::engine::entities::mention::{Kind, Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Two letters in brackets are more often where someone is from: *(BE)*, *(UK)*.
const SHORTEST_ACRONYM: usize = 3;

/// A short name of one word, and what it stands for.
struct Short {
    word: usize,
    kind: Kind,
    name: Range<usize>,
}

/// Adds the short name in brackets after a name, whatever its letters: *Inspection des installations
/// (ESTI)*, *la conférence sur le climat (COP27)*, *Société pour le stockage des déchets (Nagra)*.
pub(in crate::engine::entities) fn add_abbreviations(scan: &Scan, mentions: &mut Vec<Mention>) {
    if scan.pack.language == Language::Arabic {
        return;
    }
    let named = |name: &&Mention| {
        matches!(name.kind, Kind::Organization | Kind::Event)
            && name.tokens.len() > 1
            && name.weight >= weight::LISTED
    };
    let shorts: Vec<Short> =
        mentions.iter().filter(named).filter_map(|name| abbreviation(scan, name)).collect();
    let owned: Vec<Mention> =
        mentions.iter().filter(named).filter_map(|name| owned_letters(scan, name)).collect();
    let within = |inner: &Mention, outer: &Mention| {
        outer.tokens.start <= inner.tokens.start && inner.tokens.end <= outer.tokens.end
    };
    mentions.retain(|mention| !owned.iter().any(|pair| within(mention, pair)));
    mentions.extend(owned);
    add_shorts(shorts, mentions);
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

/// *(ESTI)*, *(Nagra)* behind a name.
fn abbreviation(scan: &Scan, name: &Mention) -> Option<Short> {
    let open = name.tokens.end + usize::from(is_quote(scan, name.tokens.end));
    let word = open + 1;
    let short = scan.is(open, "(")
        && scan.is(word + 1, ")")
        && (is_acronym(scan, word) || is_brand(scan, name, word))
        && scan.words(word).len() >= SHORTEST_ACRONYM;
    short.then(|| Short { word, kind: name.kind, name: name.tokens.clone() })
}

/// *(Swiss TPH)*, *(EU PVSEC)* behind a name: its letters after whose it is.
fn owned_letters(scan: &Scan, name: &Mention) -> Option<Mention> {
    let open = name.tokens.end + usize::from(is_quote(scan, name.tokens.end));
    let owner = open + 1;
    if !scan.is(open, "(")
        || !scan.is(open + 3, ")")
        || !scan.is_capital(owner)
        || !is_acronym(scan, owner + 1)
    {
        return None;
    }
    let mut short = Mention::new(owner..owner + 2, name.kind, weight::DEFINED);
    short.stands_for = Some(name.tokens.clone());
    Some(short)
}

/// *(Nagra)*: a capital word that is a name of nothing else, after an organisation of several words.
fn is_brand(scan: &Scan, name: &Mention, word: usize) -> bool {
    const FEWEST_WORDS: usize = 3;
    name.kind == Kind::Organization
        && name.tokens.len() >= FEWEST_WORDS
        && scan.case(word) == Case::Capitalized
        && scan.is_name_word(word)
        && scan.place(word).is_none()
        && !scan.is_function(word)
        && !scan.is_demonym(word)
        && !scan.is_common_word(word)
        && !scan.is_in(word, &scan.pack.documents)
        && !scan.is_in(word, &scan.pack.organisation_heads)
}

/// Adds the short names, or tells what is there already what it stands for.
fn add_shorts(shorts: Vec<Short>, mentions: &mut Vec<Mention>) {
    // The first mention that holds a token, for each of them.
    let mut holders: FxHashMap<usize, usize> = FxHashMap::default();
    for (at, mention) in mentions.iter().enumerate().filter(|_| !shorts.is_empty()) {
        for token in mention.tokens.clone() {
            holders.entry(token).or_insert(at);
        }
    }
    for Short { word, kind, name } in shorts {
        match holders.get(&word).and_then(|&at| mentions.get_mut(at)) {
            Some(short) if short.kind == kind && short.tokens.len() == 1 => {
                short.stands_for.get_or_insert(name);
            }
            // The tagger takes it for someone or somewhere.
            Some(other)
                if other.tokens.len() == 1 && other.known.is_none() && other.weight < weight::DEFINED =>
            {
                other.kind = kind;
                other.weight = weight::DEFINED;
                other.stands_for = Some(name);
            }
            Some(_) => {}
            None => {
                let mut short = Mention::new(word..word + 1, kind, weight::DEFINED);
                short.stands_for = Some(name);
                mentions.push(short);
            }
        }
    }
}
