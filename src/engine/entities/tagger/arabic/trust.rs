//! Names that the tagger found in Arabic → mentions with bounds and weight.
//!
//! The tagger has seen what the rules propose (its hints), so that it is believed over most of them;
//! what it can't know are the conventions of the card: titles outside, one person a mention.

use super::super::super::arabic::{
    cut, has_article, has_known_place, is_borne, is_listed, is_office, is_styled, is_title, opens_office,
    stem_in, with_surname, words,
};
use super::super::super::mention::{Kind, Mention, weight};
use super::super::super::scan::Scan;
use super::super::path::{OTHER, OUTSIDE, Paths};
use super::super::{Found, most};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// The least margin of a person, a place, an organisation. Settled on the development releases and
/// CLEANANERCorp's, as the weights in [`mentions`].
const LEAST: [i32; 3] = [150, 150, 100];
/// The margin from which on *no name* outweighs a rule.
const SURELY_NONE: i32 = 300;
/// The same beside a head noun: releases name many that news does not.
const SURELY_NO_ORGANISATION: i32 = 600;
/// How many words of titles may stand before a name.
const LONGEST_TITLE: usize = 7;

/// The mentions that a name of the sentence at `start` stands for, beside what the rules propose.
pub(in crate::engine::entities::tagger) fn mentions(
    scan: &Scan,
    start: usize,
    name: Found,
    rivals: &[Mention],
    seen: &mut Vec<Mention>,
) {
    let tokens = start + name.start..start + name.end;
    let Some(&least) = LEAST.get(name.class) else { return };
    if name.margin <= least {
        return;
    }
    let (kind, weight) = match name.class {
        0 => (Kind::Person, weight::HONORIFIC + 5),
        1 => (Kind::Location, weight::FUNCTION),
        _ => (Kind::Organization, weight::HEAD + 2),
    };
    let mut add = |tokens: Range<usize>, titles: usize| {
        let beside =
            |rival: &Mention| most(rival, &tokens, kind).or_else(|| fuller(scan, rival, &tokens, kind));
        let weight = rivals.iter().filter_map(beside).fold(weight, u32::min);
        seen.push(Mention::new(tokens, kind, weight).after_honorific(titles));
    };
    match kind {
        Kind::Person => {
            for person in persons(scan, tokens) {
                add(person.clone(), titles_start(scan, person.start));
            }
        }
        Kind::Organization if scan.honorifics_end(tokens.start) > tokens.start => {}
        _ if is_title(scan, tokens.start) || is_wish(scan, &tokens) => {}
        _ => {
            for tokens in parts(tokens, |token| kind == Kind::Location && joins_place(scan, token)) {
                let tokens = cut(scan, tokens);
                let alone = tokens.len() == 1;
                if !alone || !is_measure(scan, tokens.start) && !is_office(scan, tokens.start) {
                    add(tokens.clone(), tokens.start);
                }
            }
        }
    }
}

/// *سولانا ولاريجاني* are two; what stands before and after a name is outside it: titles, the place
/// that a function is of (*محافظ صبيا*), a function, what is wished.
fn persons(scan: &Scan, tokens: Range<usize>) -> Vec<Range<usize>> {
    let person = |part: Range<usize>| {
        let titled = scan.honorifics_end(part.start);
        let name =
            if titled > part.start { titled } else { after_place(scan, part.start, part.end) }.min(part.end);
        let end = (name + 1..part.end).find(|&token| ends_name(scan, token, name)).unwrap_or(part.end);
        let end = if end == name + 1 { with_surname(scan, name) } else { end };
        let office = end == name + 1 && is_office(scan, name) || opens_office(scan, name);
        let headed = stem_in(scan, name, &scan.pack.place_heads).is_some_and(|stem| stem.clitics == 0);
        let none = office || headed && !is_listed(scan.fold(name));
        (name < end && !none).then_some(name..end)
    };
    parts(tokens, |token| joins(scan, token)).into_iter().filter_map(person).collect()
}

/// The parts of what begins anew at the tokens that `joins` tells.
fn parts(tokens: Range<usize>, joins: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = tokens.start;
    for token in tokens.start + 1..=tokens.end {
        if token == tokens.end || joins(token) {
            parts.push(start..token);
            start = token;
        }
    }
    parts
}

/// *أوزبكستان وأذربيجان*.
fn joins_place(scan: &Scan, token: usize) -> bool {
    let word = scan.fold(token);
    lexicon::place(word).is_none()
        && word.strip_prefix('و').is_some_and(|bare| lexicon::place(bare).is_some())
}

/// Whether a name that begins at `start` ends before `token`.
fn ends_name(scan: &Scan, token: usize, start: usize) -> bool {
    let bound = scan.is_in(token - 1, &scan.pack.particles);
    !scan.is_word(token)
        || scan.fold(token).is_empty()
        || !bound && (is_office(scan, token) || token > start + 1 && opens_office(scan, token))
}

/// Where the name begins after the place that a function or a kind of place before it is of; `end`
/// where it is that place.
fn after_place(scan: &Scan, start: usize, end: usize) -> usize {
    let heads = |token: usize, set| stem_in(scan, token, set).is_some_and(|stem| !stem.article);
    let Some(before) = start.checked_sub(1) else { return start };
    let mut of_place = heads(before, &scan.pack.place_heads);
    if !of_place && !heads(before, &scan.pack.functions) {
        return start;
    }
    let mut name = start;
    while name < end && (of_place || is_place(scan, name)) {
        of_place = heads(name, &scan.pack.place_heads);
        name += 1;
    }
    name
}

fn is_place(scan: &Scan, token: usize) -> bool {
    has_known_place(scan, token)
        || stem_in(scan, token, &scan.pack.place_heads).is_some()
        || lexicon::place(scan.fold(token)).is_some() && lexicon::given_name(scan.fold(token)).is_none()
}

/// *ريال*: money, not Madrid's club.
fn is_measure(scan: &Scan, token: usize) -> bool {
    stems(scan.fold(token)).any(|stem| {
        matches!(
            stem.bare,
            "ريال" | "دولار" | "يورو" | "درهم" | "دينار" | "جنيه" | "منتخب" | "كتاب" | "برنامج"
        )
    })
}

/// *حفظهم الله*, *قاصدي بيت الله*: no name but a listed one ends in God's.
fn is_wish(scan: &Scan, tokens: &Range<usize>) -> bool {
    scan.fold(tokens.end - 1) == "الله"
        && lexicon::organisation(&scan.key(tokens.clone())).is_none()
        && !scan.fold(tokens.start).ends_with("حزب")
}

/// Whether *و* is written onto a name at `token`: no name begins with it as a whole.
fn joins(scan: &Scan, token: usize) -> bool {
    let word = scan.fold(token);
    word.strip_prefix('و').is_some_and(|bare| {
        bare.chars().count() > 2
            && !is_listed(word)
            && (is_listed(bare) || words::is_name(bare) && !words::is_name(word))
    })
}

/// Where the titles begin that end where the name begins.
fn titles_start(scan: &Scan, name: usize) -> usize {
    let lowest = scan.sentence(name).start.max(name.saturating_sub(LONGEST_TITLE));
    (lowest..name).find(|&token| scan.honorifics_end(token) == name).unwrap_or(name)
}

/// The most that a name may weigh beside a rule's that says more: the same organisation or person to
/// a later word (*المجلس التنفيذي للإيسيسكو*), or the organisation that is named after it (*مركز الملك
/// سلمان*).
fn fuller(scan: &Scan, rival: &Mention, tokens: &Range<usize>, kind: Kind) -> Option<u32> {
    let Range { start, end } = rival.tokens;
    let longer = start == tokens.start && end > tokens.end;
    let holds = start < tokens.start && end >= tokens.end && rival.weight >= weight::HEAD;
    let mut rest = tokens.end..end;
    let fuller = match (rival.kind, kind) {
        (Kind::Organization, Kind::Organization) => {
            // *نادي الأهلي*: the same with the noun that says what it is.
            let head = |token: usize| stem_in(scan, token, &scan.pack.organisation_heads);
            let club = head(start).is_some_and(|head| head.bare == "نادي");
            let headed =
                start + 1 == tokens.start && end == tokens.end && (club || head(tokens.start).is_none());
            let further = |token| has_article(scan, token) || token + 1 < end && has_article(scan, token + 1);
            headed || longer && rest.all(further)
        }
        (Kind::Person, Kind::Person) => {
            let linked = tokens.clone().any(|token| matches!(scan.fold(token), "بن" | "بنت"));
            let named = |token| is_borne(scan, token) || scan.fold(token).starts_with("ابو");
            longer && (linked || rival.weight >= weight::FUNCTION) && rest.all(named)
        }
        (Kind::Organization, Kind::Person) => holds && scan.honorific(tokens.start - 1) > 0,
        (Kind::Organization, Kind::Location) => holds || longer && rival.weight >= weight::HEAD,
        _ => false,
    };
    fuller.then(|| rival.weight.saturating_sub(1))
}

/// Whether the model is sure that a rule's mention is no name of any class, and the rule is not: a
/// title or function before it and words that people bear speak for it.
pub(in crate::engine::entities::tagger) fn is_unseen(
    scan: &Scan,
    paths: &Paths,
    start: usize,
    mention: &Mention,
) -> bool {
    let mut positions = mention.tokens.clone().map(|token| token - start);
    let listed = mention.kind == Kind::Organization && mention.known.is_some();
    let least = if mention.kind == Kind::Organization { SURELY_NO_ORGANISATION } else { SURELY_NONE };
    let titled = mention.weight > weight::HEAD && mention.tokens.clone().all(|token| is_borne(scan, token));
    // *وادي النور*: the noun says what it is.
    let headed = mention.kind == Kind::Location && mention.weight == weight::HEAD && mention.tokens.len() > 1;
    // *المملكة*: news names states in full.
    let styled = mention.kind == Kind::Location && mention.weight == weight::LISTED && {
        let word = scan.fold(mention.tokens.start);
        mention.tokens.len() == 1 && is_styled(word)
    };
    mention.weight <= weight::HONORIFIC
        && !headed
        && !styled
        && mention.kind != Kind::Event
        && !listed
        && !titled
        && positions.clone().all(|at| matches!(paths.labels.get(at), Some(&(OUTSIDE | OTHER))))
        && positions.any(|at| paths.margin(at) > least)
}
