//! What leads to a name or number: the preposition before it, the word that governs it, the list that
//! it stands in.

use super::side::{Name, Side};
use crate::engine::language::Language;
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// What a preposition makes of what it governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// No preposition stands before it.
    None,
    Of,
    From,
    To,
    In,
    By,
    With,
    /// Any other preposition.
    Other,
}

impl Link {
    /// Whether both lead to the same: *CEO of X* and *X's CEO*.
    pub fn is_like(self, other: Link) -> bool {
        let plain = |link: Link| if link == Link::Of { Link::None } else { link };
        plain(self) == plain(other)
    }
}

/// How many tokens before what it governs a preposition stands: *to over 400*, *par le gouverneur*.
const BEFORE: usize = 4;
/// Members of a list stand so near to each other.
const LISTED: usize = 8;
/// No name has more tokens.
const LONGEST_NAME: usize = 6;

/// The nearest preposition before `at`; nothing where another word stands between.
pub(super) fn link(side: &Side, at: usize) -> Link {
    let start = side.sentence(side.segments.sentence_of(at)).start;
    let (french, arabic) = (side.pack.language == Language::French, side.pack.language == Language::Arabic);
    let word = side.segments.fold(at);
    if arabic && stems(word).any(|stem| stem.clitics > 0 && stem.article) {
        let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
        match bare.chars().next() {
            Some('ل') => return Link::To,
            Some('ب') => return Link::In,
            _ => {}
        }
    }
    let links = (start.max(at.saturating_sub(BEFORE))..at).rev().find_map(|at| {
        let is_content = side.content(at..at + 1).next().is_some();
        Some(match side.segments.fold(at) {
            "of" => Link::Of,
            "de" | "du" | "des" | "d'" if french => Link::Of,
            "from" | "depuis" | "من" => Link::From,
            "to" | "into" | "vers" | "الي" | "حتي" => Link::To,
            // *À* and *a* are folded alike.
            "a" | "au" | "aux" if french && !side.is_finite(at) => Link::To,
            "in" | "at" | "on" | "within" | "dans" | "en" | "sur" | "في" => Link::In,
            "by" | "par" => Link::By,
            "with" | "avec" | "مع" => Link::With,
            "for" | "about" | "against" | "between" | "pour" | "contre" | "entre" | "علي" | "عن" | "لدي"
            | "بين" => Link::Other,
            "," | ";" | ":" | "،" | "(" | "et" | "and" => Link::None,
            _ if is_content && !side.is_function(at) => Link::None,
            _ => return None,
        })
    });
    links.unwrap_or(Link::None)
}

/// The content word that leads to a name, with nothing but function words, its honorifics and its
/// function between them.
pub(super) fn lead(side: &Side, start: usize, name: &Name) -> Option<usize> {
    let is_title = |at: usize| {
        name.role.contains(&at)
            || name.honorific.contains(&at)
            || side.is_function(at)
            || side.is_in(at, &side.pack.honorifics)
    };
    let lead = side.content(start..name.tokens.start).rfind(|&at| !name.kind.is_person() || !is_title(at))?;
    let between = lead + 1..name.tokens.start;
    let apart = between.clone().any(|at| {
        let word = side.segments.fold(at);
        matches!(word, "," | "،" | ";" | ":" | "(" | "\"")
            || side.segments.is_in(at, &side.pack.conjunctions)
            || side.pack.language == Language::Arabic && word.starts_with('و')
    });
    (!apart && between.filter(|&at| !is_title(at)).count() <= BEFORE).then_some(lead)
}

/// What a verb may govern: what stands after it, up to the next one or the end of its sentence.
pub(super) fn reach(side: &Side, verb: usize) -> Range<usize> {
    let end = side.sentence(side.segments.sentence_of(verb)).end;
    let is_verb = |&next: &usize| {
        let arabic = side.pack.language == Language::Arabic;
        side.content(next..next + 1).next().is_some()
            && if arabic { side.is_verbal(next) } else { side.is_finite(next) }
    };
    verb + 1..(verb + 1..end).find(is_verb).unwrap_or(end)
}

/// Whether two names are members of one list: *Ghana, Senegal and Peru*.
pub(super) fn is_listed(side: &Side, one: &Name, two: &Name) -> bool {
    let (one, two) = if one.tokens.start < two.tokens.start { (one, two) } else { (two, one) };
    let between = one.tokens.end..two.tokens.start;
    let joins = |at: usize| {
        matches!(side.segments.fold(at), "," | "،" | "/" | "&")
            || side.segments.is_in(at, &side.pack.conjunctions)
    };
    let is_named = |at: usize| {
        let mut names = side.names(at.saturating_sub(LONGEST_NAME)..at + 1);
        names.any(|name| name.tokens.contains(&at))
    };
    one.tokens.end <= two.tokens.start
        && between.len() <= LISTED
        && between.clone().any(joins)
        && side.content(between).all(|at| is_named(at) || side.is_function(at))
}
