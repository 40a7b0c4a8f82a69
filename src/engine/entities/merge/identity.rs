//! Whether two forms, as they are written and where they stand, name the same.

use super::Form;
use super::likeness::{ends_alike, is_brand, is_called, is_first_name, opens, same_person};
use super::names::Name;
use crate::engine::entities::mention::{Kind, Mention};
use crate::engine::entities::scan::Scan;
use crate::engine::entities::{arabic, heads};
use crate::engine::language::{Language, fold, lexicon};

/// A man and a woman of one name: by their honorifics, or where one is a surname alone, by the given
/// name of the other.
pub(super) fn opposed(a: &Form, b: &Form) -> bool {
    let surname = a.name.words.len() == 1 || b.name.words.len() == 1;
    differ(a.female, b.female) || surname && differ(a.likely, b.likely)
}

fn differ(one: Option<bool>, other: Option<bool>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}

/// Whether one function stands beside both mentions: *le président X* and *X, président de …*.
pub(super) fn same_function(scan: &Scan, mentions: &[Mention], one: usize, other: usize) -> bool {
    let head = |index: usize| {
        let role = *mentions.get(index)?.role.as_ref()?.first()?;
        scan.segments.tokens_of(role).find(|&token| scan.is_function(token)).map(|token| scan.fold(token))
    };
    head(one).is_some_and(|function| head(other) == Some(function)) || same_rank(scan, mentions, one, other)
}

/// *le colonel-major X* and *le colonel-major Y X*: one noun stands right before both.
fn same_rank(scan: &Scan, mentions: &[Mention], one: usize, other: usize) -> bool {
    let rank = |index: usize| {
        let before = mentions.get(index)?.extent().start.checked_sub(1)?;
        let noun = scan.is_word(before) && !scan.is_function_word(before) && !scan.is_verb(before);
        noun.then(|| scan.fold(before))
    };
    rank(one).is_some_and(|before| rank(other) == Some(before))
}

/// Whether two forms of one kind may name the same.
pub(super) fn same(scan: &Scan, mentions: &[Mention], short: &Form, long: &Form) -> bool {
    let (Some(a), Some(b)) = (first(mentions, short), first(mentions, long)) else { return false };
    let (name, full) = (&short.name, &long.name);
    match short.kind {
        // *Madame Chirac* is not Jacques Chirac, nor is Daniela Meyer Daniel.
        Kind::Person => {
            !differ(short.likely, long.likely)
                && (same_person(&name.words, &full.words)
                    || scan.pack.language != Language::Arabic && is_first_name(&name.words, &full.words))
        }
        Kind::Organization => {
            !both_known(a, b)
                && (opens(&name.words, &full.words)
                    || is_brand(scan, &name.words, &full.words)
                    || is_called(&name.words, &full.words)
                    || is_of_a_country(scan, a, &name.words, &full.words)
                    || bare_head(scan, a, full)
                    || bare_head(scan, b, name))
        }
        Kind::Event => {
            opens(&name.words, &full.words) && name.words.len() >= 2
                || same_counted(scan, a, b)
                || counts_the_other(scan, (a, &name.words), (b, &full.words))
        }
        Kind::Location => !both_known(a, b) && ends_alike(&name.words, &full.words),
    }
}

fn first<'m>(mentions: &'m [Mention], form: &Form) -> Option<&'m Mention> {
    form.mentions.first().and_then(|&index| mentions.get(index))
}

fn both_known(a: &Mention, b: &Mention) -> bool {
    a.known.is_some() && b.known.is_some()
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

/// *the Coast Guard* for *Kuwait Coast Guard*, *the Security Council* for *UN Security Council*: without whose it
/// is, under an article.
fn is_of_a_country(scan: &Scan, mention: &Mention, short: &[String], long: &[String]) -> bool {
    let owned = |word: &String| {
        lexicon::place(word).is_some()
            || lexicon::demonym(word).is_some()
            || lexicon::organisation(word).is_some()
    };
    let definite = matches!(scan.fold_before(mention.tokens.start), "the" | "its" | "this" | "'s");
    let whose = long.strip_suffix(short).unwrap_or_default();
    scan.pack.language == Language::English
        && short.len() >= 2
        && (1..=2).contains(&whose.len())
        && whose.iter().any(owned)
        && definite
}

/// *51e session du CMAE* and *51e session du Conseil …*: the same number and the same head.
fn same_counted(scan: &Scan, a: &Mention, b: &Mention) -> bool {
    let counted = |mention: &Mention| {
        let start = mention.tokens.start;
        (scan.is_number(start) || scan.is_in(start, &scan.pack.ordinals))
            .then(|| (fold(scan.words(start)), scan.fold(start + 1)))
    };
    matches!((counted(a), counted(b)), (Some(one), Some(other)) if one == other)
}

/// *XVIIIe Sommet des Rives* and *Sommet des Rives*: the same words, and one of them has a number.
fn counts_the_other(scan: &Scan, a: (&Mention, &[String]), b: (&Mention, &[String])) -> bool {
    let (short, long) = if a.1.len() < b.1.len() { (a, b) } else { (b, a) };
    let counted = |mention: &Mention| heads::is_number(scan, mention.tokens.start);
    let [_, rest @ ..] = long.1 else { return false };
    rest.len() >= 2 && rest == short.1 && counted(long.0) && !counted(short.0)
}
