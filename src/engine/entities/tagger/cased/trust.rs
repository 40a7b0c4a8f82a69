//! Names that the tagger found where names have capitals → mentions with bounds and weight.
//!
//! The tagger has seen what the rules propose (its hints) and what the lists say. In running text, which it
//! learnt from, it is believed over both; in a release the rules know better how long a name is.

use crate::engine::entities::mention::{Kind, Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::entities::tagger::path::{OTHER, OUTSIDE, Paths};
use crate::engine::entities::tagger::{Found, Genre, kind, most};
use crate::engine::language::Language;
use crate::engine::segment::Case;
use std::ops::Range;

/// The least margin of a person and of a place; settled, like all margins here, on the development
/// parts of releases and corpora.
const LEAST: i32 = 150;
/// That of an organisation. Releases write large what is no name (programmes, groups of people), and
/// English ones most.
const LEAST_ORGANISATION: i32 = 300;
const LEAST_IN_ENGLISH_RELEASE: i32 = 1000;
/// Brands stand where people do: in a release the rules, which ask for a title or a given name, come first.
const LEAST_PERSON_IN_RELEASE: i32 = 400;
/// How strongly a name in running text is believed in: above all rules but those that go by an honorific
/// before the name, or by the text's own definition.
const IN_RUNNING_TEXT: u32 = weight::HONORIFIC - 1;
/// The margin from which on a name in running text may be a part of what a rule takes for a longer one.
const SURE_OF_PART: i32 = 600;
/// The margin from which on *no name* outweighs a rule that goes by capitals, lists or heads.
const SURELY_NONE: i32 = 300;
/// How far back the function may stand that has a portfolio.
const LONGEST_PORTFOLIO: usize = 8;
/// How the functions begin that have a portfolio rather than an organisation.
const OFFICES: [&str; 9] = [
    "minist",
    "secreta",
    "sous-secreta",
    "vice-minist",
    "direct",
    "advis",
    "conseill",
    "delegu",
    "under-secreta",
];

/// The mention that a name of the sentence at `start` stands for, beside what the rules propose.
pub(in crate::engine::entities::tagger) fn mention(
    scan: &Scan,
    genre: Genre,
    start: usize,
    name: Found,
    rivals: &[Mention],
) -> Option<Mention> {
    let kind = kind(name);
    let tokens = bounds(scan, start + name.start..start + name.end, kind)?;
    // Italian and Portuguese make do with what was learnt from Spanish.
    let of_its_own = !matches!(scan.pack.language, Language::Italian | Language::Portuguese);
    if genre == Genre::Running && of_its_own {
        let least = if kind == Kind::Organization { LEAST_ORGANISATION } else { LEAST };
        let most =
            |rival: &Mention| complemented(scan, rival, &tokens).filter(|_| name.margin <= SURE_OF_PART);
        let weight = rivals.iter().filter_map(most).fold(IN_RUNNING_TEXT, u32::min);
        return (name.margin > least).then(|| Mention::new(tokens, kind, weight));
    }
    if scan.is_title_case(tokens.start) || scan.is_shouted(tokens.start) {
        return None;
    }
    let weight = strength(name, kind, scan.pack.language)?;
    let most = |rival: &Mention| beside(scan, rival, &tokens, kind);
    let weight = rivals.iter().filter_map(most).fold(weight, u32::min);
    Some(Mention::new(tokens, kind, weight))
}

/// How strongly a name in a release is believed in: organisations above the lists, places below them; persons
/// as organisations, but where the rules know most given names below them.
fn strength(name: Found, kind: Kind, language: Language) -> Option<u32> {
    let (least, weight) = match (kind, language) {
        (Kind::Person, Language::French | Language::English) => {
            (LEAST_PERSON_IN_RELEASE, weight::GIVEN_NAME - 5)
        }
        (Kind::Person, _) => (LEAST, weight::LISTED + 6),
        (Kind::Location, _) => (LEAST, weight::GIVEN_NAME + 5),
        (_, Language::English) => (LEAST_IN_ENGLISH_RELEASE, weight::LISTED + 6),
        _ => (LEAST_ORGANISATION, weight::LISTED + 6),
    };
    (name.margin > least).then_some(weight)
}

/// The most that a part of an organisation's name may weigh where a name goes on after its head, as the rules
/// know better than the tagger: *Groupe Voesh*, *Mission civile des Rives en Arménie*.
fn complemented(scan: &Scan, rival: &Mention, tokens: &Range<usize>) -> Option<u32> {
    let romance = !matches!(scan.pack.language, Language::English | Language::German);
    let headed = rival.kind == Kind::Organization && rival.weight >= weight::HEAD;
    let holds = rival.tokens.start <= tokens.start
        && tokens.end <= rival.tokens.end
        && tokens.len() < rival.tokens.len();
    (romance && headed && holds).then(|| rival.weight.saturating_sub(1))
}

/// The most that a name may weigh beside a rule's mention. A part of an organisation's name is no
/// organisation.
fn beside(scan: &Scan, rival: &Mention, tokens: &Range<usize>, kind: Kind) -> Option<u32> {
    let over = rival.tokens.start < tokens.end && tokens.start < rival.tokens.end;
    let headed = rival.kind == Kind::Organization && rival.weight >= weight::HEAD;
    let part = headed && rival.tokens.len() > tokens.len();
    // *Pêche de la République du Varennois*: what a ministry is for, and the country.
    let tail = rival.kind == kind
        && kind == Kind::Location
        && rival.tokens.end == tokens.end
        && rival.tokens.start > tokens.start
        && scan.is_lower(rival.tokens.start - 1);
    if over && (part || tail) {
        return Some(rival.weight.saturating_sub(1));
    }
    most(rival, tokens, kind)
}

/// Whether the model is sure that a rule's mention is no name of any class, and the rule is not.
pub(in crate::engine::entities::tagger) fn is_unseen(paths: &Paths, start: usize, mention: &Mention) -> bool {
    let mut positions = mention.tokens.clone().map(|token| token - start);
    mention.weight <= weight::HEAD
        && mention.kind != Kind::Event
        && positions.clone().all(|at| matches!(paths.labels.get(at), Some(&(OUTSIDE | OTHER))))
        && positions.any(|at| paths.margin(at) > SURELY_NONE)
}

/// The name without what releases write large and news does not: functions, titles, peoples. None
/// where nothing else is left.
fn bounds(scan: &Scan, tokens: Range<usize>, kind: Kind) -> Option<Range<usize>> {
    let Range { mut start, mut end } = tokens;
    if kind == Kind::Person {
        let name = scan.honorifics_end(start);
        // *Madame de Maintenon* is the name.
        let noble = scan.is_lower(name) && scan.is_in(name, &scan.pack.particles) && name + 1 < end;
        start = if noble { start } else { name.min(end) };
    }
    let hangs = |token: usize| {
        scan.is_lower(token) && (scan.is_function_word(token) || scan.is_in(token, &scan.pack.connectors))
    };
    while start < end && hangs(start) {
        start += 1;
    }
    while start < end && hangs(end - 1) {
        end -= 1;
    }
    if start >= end || scan.is_function(start) {
        return None;
    }
    let alone = end == start + 1;
    let noble = scan.honorific(start) > 0;
    let none = match kind {
        Kind::Organization => {
            scan.honorific(start) > 0
                || alone && scan.words(start).contains(|letter: char| letter.is_numeric())
                || (start..end).any(|token| scan.is_in(token, &scan.pack.event_heads))
                || is_portfolio(scan, start)
        }
        Kind::Location => alone && matches!(scan.fold(start), "etat" | "etats" | "state" | "states"),
        Kind::Person => {
            // *Assistant Secretary-General*, *Consorzio Nazionale*, *secretário de Estado da Educação*.
            let joined = !matches!(scan.pack.language, Language::French | Language::English)
                && (start..end).any(|token| scan.is_lower(token));
            let office = joined
                || scan.is_in(start, &scan.pack.organisation_heads)
                || (start..end).any(|token| scan.is_function(token));
            let titled = office && scan.given_name(start).is_none();
            titled || scan.is_lower(start) && !noble || (start..end).any(|token| is_acronym(scan, token))
        }
        _ => false,
    };
    let people = alone && scan.is_demonym(start);
    (!none && !people).then_some(start..end)
}

/// *PME*, *COVID-19*: capitals that are no surname.
fn is_acronym(scan: &Scan, index: usize) -> bool {
    let letters = scan.words(index).chars().count();
    let surname = index.checked_sub(1).is_some_and(|before| scan.given_name(before).is_some());
    scan.case(index) == Case::Upper
        && (2..=5).contains(&letters)
        && !scan.words(index).contains('.')
        && !surname
}

/// *ministre de la Santé et des Affaires étrangères*, *Director General of Cultural Affairs*: what a
/// function is for.
fn is_portfolio(scan: &Scan, start: usize) -> bool {
    let sentence = scan.sentence(start);
    let office = (sentence.start.max(start.saturating_sub(LONGEST_PORTFOLIO))..start)
        .rev()
        .take_while(|&token| scan.is_comma(token) || scan.is_word(token) && !scan.is_verb(token))
        .find(|&token| OFFICES.iter().any(|office| scan.fold(token).starts_with(office)));
    office.is_some_and(|token| token + 1 < start) && !scan.is_in(start, &scan.pack.organisation_heads)
}
