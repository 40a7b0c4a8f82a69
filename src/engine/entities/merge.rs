//! Mentions → entities: one entry for each that is named, under all its names.

use super::arabic;
use super::mention::{Kind, Known, Mention};
use super::scan::Scan;
use crate::engine::language::{Language, fold, lexicon};
use crate::engine::segment::Case;
use std::ops::Range;

/// The mentions of one entity, as indices.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub kind: Kind,
    pub mentions: Vec<usize>,
}

/// Groups `mentions`; short forms that point to nothing stay alone.
pub(super) fn group(scan: &Scan, mentions: &[Mention]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let names: Vec<Name> = mentions.iter().map(|mention| Name::new(scan, mention)).collect();
    // Longest first, so that every short form finds its long one; of equals the earliest.
    let mut order: Vec<usize> = (0..mentions.len()).collect();
    order.sort_by_key(|&index| {
        let acronym = mentions[index].stands_for.is_some() || names[index].is_acronym;
        (acronym, std::cmp::Reverse(names[index].words.len()), index)
    });
    for index in order {
        let target = unite(mentions, &names, &mut groups, index)
            .or_else(|| candidates(scan, mentions, &names, &groups, index));
        let group = target.unwrap_or_else(|| {
            groups.push(Group { kind: mentions[index].kind, mentions: Vec::new() });
            groups.len() - 1
        });
        groups[group].mentions.push(index);
    }
    groups.retain(|group| !group.mentions.is_empty());
    for group in &mut groups {
        group.mentions.sort_unstable();
    }
    groups
}

/// The group of those that have the very same name or identity; where several do, they become one.
fn unite(mentions: &[Mention], names: &[Name], groups: &mut [Group], index: usize) -> Option<usize> {
    let fitting: Vec<usize> = (0..groups.len())
        .filter(|&group| groups[group].kind == mentions[index].kind)
        .filter(|&group| groups[group].mentions.iter().any(|&other| identical(mentions, names, index, other)))
        .collect();
    let (&first, rest) = fitting.split_first()?;
    for &other in rest {
        let moved = std::mem::take(&mut groups[other].mentions);
        groups[first].mentions.extend(moved);
    }
    Some(first)
}

fn identical(mentions: &[Mention], names: &[Name], a: usize, b: usize) -> bool {
    let (one, other) = (&mentions[a], &mentions[b]);
    names[a].key == names[b].key
        || one.known.is_some() && one.known == other.known
        || one.stands_for.as_ref() == Some(&other.tokens)
        || other.stands_for.as_ref() == Some(&one.tokens)
}

/// A name as it is compared.
struct Name {
    words: Vec<String>,
    key: String,
    is_acronym: bool,
}

impl Name {
    fn new(scan: &Scan, mention: &Mention) -> Self {
        let surface = normal_name(scan, mention);
        let key = crate::engine::language::key(&surface);
        let words = key
            .split(' ')
            .flat_map(|word| word.split('\''))
            .filter(|word| !word.is_empty() && word.chars().any(char::is_alphanumeric))
            .map(|word| match word {
                "ben" | "ibn" => "bin".to_owned(),
                _ => word.trim_end_matches('.').to_owned(),
            })
            .collect();
        let is_acronym =
            mention.tokens.len() == 1 && matches!(scan.case(mention.tokens.start), Case::Upper | Case::Mixed);
        Self { words, key, is_acronym }
    }
}

fn candidates(
    scan: &Scan,
    mentions: &[Mention],
    names: &[Name],
    groups: &[Group],
    index: usize,
) -> Option<usize> {
    let mention = &mentions[index];
    let mut fitting: Vec<usize> = (0..groups.len())
        .filter(|&group| groups[group].kind == mention.kind)
        .filter(|&group| {
            groups[group].mentions.iter().any(|&other| same(scan, mentions, names, index, other))
        })
        .collect();
    if fitting.len() > 1 {
        // Several could be meant: the one named last before this mention.
        fitting.sort_by_key(|&group| {
            let before = groups[group].mentions.iter().filter(|&&other| other < index).max();
            (before.is_none(), std::cmp::Reverse(before.copied().unwrap_or(0)), group)
        });
    }
    fitting.first().copied()
}

/// Whether two mentions of one kind name the same.
fn same(scan: &Scan, mentions: &[Mention], names: &[Name], short: usize, long: usize) -> bool {
    let (a, b) = (&mentions[short], &mentions[long]);
    let (name, full) = (&names[short], &names[long]);
    match a.kind {
        Kind::Person => !genders_differ(scan, a, b) && same_person(&name.words, &full.words),
        Kind::Organization => {
            !both_known(a, b)
                && (opens(&name.words, &full.words) || bare_head(scan, a, full) || bare_head(scan, b, name))
        }
        Kind::Event => opens(&name.words, &full.words) && name.words.len() >= 2 || same_counted(scan, a, b),
        Kind::Location => !both_known(a, b) && ends_alike(&name.words, &full.words),
    }
}

fn both_known(a: &Mention, b: &Mention) -> bool {
    matches!((a.known, b.known), (Some(Known::Place(_) | Known::Organisation(_)), Some(_)))
}

fn genders_differ(scan: &Scan, a: &Mention, b: &Mention) -> bool {
    let gender = |mention: &Mention| {
        let range = mention.honorific.clone()?;
        let words: Vec<String> = range.map(|token| scan.fold(token).replace('.', "")).collect();
        let told = |set: &rustc_hash::FxHashSet<String>| words.iter().any(|word| set.contains(word));
        match (told(&scan.pack.honorifics_male), told(&scan.pack.honorifics_female)) {
            (true, false) => Some(false),
            (false, true) => Some(true),
            _ => None,
        }
    };
    matches!((gender(a), gender(b)), (Some(one), Some(other)) if one != other)
}

/// *Taha*, *Hamad ben Isa*, *Hissein Brahim Taha* for *Hussein Ibrahim Taha*.
fn same_person(short: &[String], long: &[String]) -> bool {
    if short.is_empty() || long.is_empty() {
        return false;
    }
    let (short, long) = if short.len() <= long.len() { (short, long) } else { (long, short) };
    if short.len() == long.len() {
        return short.len() >= 2
            && short.iter().zip(long).all(|(a, b)| alike(a, b))
            && short.iter().zip(long).any(|(a, b)| a == b && a.chars().count() > 3);
    }
    let plain = |word: &str| word.strip_prefix("al ").unwrap_or(word).to_owned();
    if short.len() == 1 {
        let word = plain(&short[0]);
        return long.last().is_some_and(|last| {
            *last == word
                || last.strip_prefix("ال") == Some(word.as_str())
                || word.strip_prefix("ال") == Some(last.as_str())
                || last.replace("al", "") == word
        }) || long.len() >= 2 && long[long.len() - 2..].concat() == word;
    }
    let mut rest = long.iter();
    let in_order = short.iter().all(|word| rest.any(|other| alike(word, other)));
    in_order
        && (short.last().zip(long.last()).is_some_and(|(a, b)| alike(a, b))
            || short.first().zip(long.first()).is_some_and(|(a, b)| alike(a, b)))
}

/// Whether two spellings may be of one name: equal, or a letter or two apart.
fn alike(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (shorter, longer) =
        (a.chars().count().min(b.chars().count()), a.chars().count().max(b.chars().count()));
    let allowed = match shorter {
        0..=3 => return false,
        4..=5 => 1,
        _ => 2,
    };
    longer - shorter <= allowed && distance(a, b) <= allowed
}

/// Edit distance (Levenshtein, 1966) in characters.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(letter != *other)).min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[b.len()]
}

/// Whether one name is the beginning of the other, of two words at least.
fn opens(a: &[String], b: &[String]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    short.len() >= 2 && long.starts_with(short)
}

/// Whether one place's name closes the other: *palais de Sakhir* and *Sakhir*.
fn ends_alike(a: &[String], b: &[String]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    !short.is_empty() && short.len() < long.len() && long.ends_with(short) && long.len() - short.len() <= 3
}

/// *l'Organisation*, *the Council*, *المنظمة* for the one whose name has that head.
fn bare_head(scan: &Scan, mention: &Mention, full: &Name) -> bool {
    if mention.tokens.len() != 1 {
        return false;
    }
    let word = scan.fold(mention.tokens.start);
    let arabic = scan.pack.language == Language::Arabic;
    let bare = if arabic {
        arabic::stem_in(scan, mention.tokens.start, &scan.pack.organisation_heads).map(|stem| stem.bare)
    } else {
        scan.pack.organisation_heads.contains(word).then_some(word)
    };
    let Some(bare) = bare else { return false };
    let matches = |other: &String| other == bare || arabic && other.strip_prefix("ال") == Some(bare);
    if full.words.len() < 2 {
        return false;
    }
    if matches!(scan.pack.language, Language::English | Language::German) {
        full.words.iter().any(matches)
    } else {
        full.words.first().is_some_and(matches)
    }
}

/// *51e session du CMAE* and *51e session du Conseil …*: the same number and the same head.
fn same_counted(scan: &Scan, a: &Mention, b: &Mention) -> bool {
    let counted = |mention: &Mention| {
        let start = mention.tokens.start;
        (scan.is_number(start) || scan.pack.ordinals.contains(scan.fold(start)))
            .then(|| (fold(scan.words(start)), scan.fold(start + 1)))
    };
    matches!((counted(a), counted(b)), (Some(one), Some(other)) if one == other)
}

/// The name as a card shows it: without attached particles in Arabic, without a *'s*.
pub(super) fn normal_name(scan: &Scan, mention: &Mention) -> String {
    let words: Vec<&str> = scan.span(mention.tokens.clone()).of(scan.text).split_whitespace().collect();
    let surface = words.join(" ");
    if scan.pack.language != Language::Arabic {
        return surface;
    }
    let start = mention.tokens.start;
    let reading = match mention.kind {
        Kind::Person => person_reading(scan, start),
        _ => arabic::stem_in(scan, start, &scan.pack.organisation_heads)
            .or_else(|| arabic::stem_in(scan, start, &scan.pack.event_heads))
            .or_else(|| arabic::stem_in(scan, start, &scan.pack.place_heads))
            .filter(|_| mention.known.is_none() || mention.tokens.len() > 1)
            .or_else(|| listed_reading(scan, mention.tokens.clone())),
    };
    match reading {
        Some(stem) if stem.contracted => {
            format!("ال{}", surface.chars().skip(stem.clitics + 1).collect::<String>())
        }
        Some(stem) => surface.chars().skip(stem.clitics).collect(),
        None => surface,
    }
}

fn person_reading<'a>(scan: &Scan<'a>, start: usize) -> Option<crate::engine::segment::arabic::Stem<'a>> {
    let known =
        |word: &str| lexicon::given_name(word).is_some() || lexicon::arabic_family_name(word).is_some();
    let word = scan.fold(start);
    if known(word) {
        return None;
    }
    crate::engine::segment::arabic::stems(word).filter(|stem| stem.clitics > 0).find(|stem| {
        known(stem.bare) || stem.article && stem.contracted || word.starts_with('و') && stem.clitics == 1
    })
}

fn listed_reading<'a>(
    scan: &Scan<'a>,
    tokens: Range<usize>,
) -> Option<crate::engine::segment::arabic::Stem<'a>> {
    let rest = scan.key(tokens.start + 1..tokens.end);
    crate::engine::segment::arabic::stems(scan.fold(tokens.start)).find(|stem| {
        let first = if stem.article { format!("ال{}", stem.bare) } else { stem.bare.to_owned() };
        let key = if rest.is_empty() { first } else { format!("{first} {rest}") };
        lexicon::place(&key).is_some() || lexicon::organisation(&key).is_some()
    })
}
