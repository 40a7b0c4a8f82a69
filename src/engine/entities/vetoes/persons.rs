//! What can be no person: things, prizes, titles, everyday words.

use super::Veto;
use crate::engine::entities::mention::{Mention, weight};
use crate::engine::entities::people::{is_everyday, is_everyday_word};
use crate::engine::entities::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;
use std::ops::Range;

/// What speaks against a person, whatever proposed it.
pub(super) const AGAINST: [Veto; 7] = [
    is_rest_of_word,
    ends_in_adjective,
    is_title_part,
    is_function_word,
    is_noun_with_complement,
    is_ordinary,
    is_doubtful,
];

/// What speaks against one for whom there is neither an office nor an honorific.
const AGAINST_DOUBTFUL: [Veto; 4] = [is_thing, has_figure, is_item, is_alone];

fn is_doubtful(scan: &Scan, mention: &Mention) -> bool {
    mention.weight < weight::FUNCTION - 5 && AGAINST_DOUBTFUL.iter().any(|speaks| speaks(scan, mention))
}

/// *Quai d'Orsay*: what a capital and a particle go on with.
fn is_rest_of_word(scan: &Scan, mention: &Mention) -> bool {
    let start = mention.tokens.start;
    mention.honorific.is_none()
        && scan.is_lower(start)
        && start.checked_sub(1).is_some_and(|before| scan.is_capital(before) && !scan.is_function(before))
}

/// *German Federal* President: an adjective of the office.
fn ends_in_adjective(scan: &Scan, mention: &Mention) -> bool {
    matches!(scan.fold(mention.tokens.end - 1), "federal" | "national") && mention.honorific.is_none()
}

fn is_function_word(scan: &Scan, mention: &Mention) -> bool {
    mention.tokens.len() == 1 && scan.is_function_word(mention.tokens.start)
}

fn is_ordinary(scan: &Scan, mention: &Mention) -> bool {
    let tokens = &mention.tokens;
    mention.honorific.is_none() && (is_everyday(scan, tokens.clone()) || is_awarded(scan, tokens))
}

/// *Creative Biosystems*, *Ada Lovell Productions*: a head closes the run of capitals.
fn is_thing(scan: &Scan, mention: &Mention) -> bool {
    let tokens = mention.tokens.clone();
    let pack = scan.pack;
    let lists = [&pack.organisation_heads, &pack.event_heads, &pack.documents, &pack.company_forms];
    let thing =
        |token: usize| scan.is_capital(token) && lists.into_iter().any(|list| scan.is_in(token, list));
    let goes_on = pack.language == Language::English && thing(tokens.end) && !scan.is_function(tokens.end);
    let given = scan.given_name(tokens.start).is_some_and(|name| !name.ambiguous);
    goes_on || tokens.skip(usize::from(given)).any(thing)
}

fn has_figure(scan: &Scan, mention: &Mention) -> bool {
    let figure = |token: usize| scan.words(token).chars().any(|letter| letter.is_ascii_digit());
    mention.tokens.clone().any(figure)
}

/// *Ninja Warrior Course* as an item of a list.
fn is_item(scan: &Scan, mention: &Mention) -> bool {
    let tokens = &mention.tokens;
    scan.is_heading(tokens.start)
        && mention.honorific.is_none()
        && scan.pack.language == Language::English
        && scan.sentence(tokens.start).len() <= tokens.len() + 1
        && tokens.clone().all(|token| scan.given_name(token).is_none())
}

/// One word that no list has as a given name, and that looks like no surname.
fn is_alone(scan: &Scan, mention: &Mention) -> bool {
    let word = mention.tokens.start;
    mention.tokens.len() == 1
        && scan.given_name(word).is_none()
        && (scan.pack.language == Language::English
            || matches!(scan.case(word), Case::Upper | Case::Mixed)
            || scan.is_common_word(word))
}

/// *Tschichold Award*, *Fulbright Scholarship*, *des Nations Unies*: a document or a prize closes the run, or
/// a connector opens a listed name; *Mrd. Franken* is money.
fn is_awarded(scan: &Scan, tokens: &Range<usize>) -> bool {
    let last = tokens.end - 1;
    let money = matches!(scan.fold(tokens.start), "mrd" | "mio" | "mrd." | "mio.");
    let company = || scan.is_in(last, &scan.pack.company_forms) && scan.given_name(last).is_none();
    let thing = tokens.len() > 1
        && scan.is_capital(last)
        && (scan.is_in(last, &scan.pack.documents) || scan.is_in(last, &scan.pack.event_heads) || company());
    let connected = scan.is_lower(tokens.start)
        && scan.is_in(tokens.start, &scan.pack.connectors)
        && (tokens.start + 1..tokens.end).any(|token| {
            scan.place(token).is_some() || lexicon::organisation(&scan.key(token..tokens.end)).is_some()
        });
    money || thing || connected
}

/// *German Finance* Minister: what comes before a function, with no given name, says of what it is one.
fn is_title_part(scan: &Scan, mention: &Mention) -> bool {
    let Range { start, end } = mention.tokens.clone();
    scan.pack.language == Language::English
        && mention.honorific.is_none()
        && scan.given_name(start).is_none_or(|name| name.ambiguous)
        && scan.is_function(end)
        && scan.is_capital(end)
}

/// *Nutzung von Synergien*: a German noun and what hangs on it.
fn is_noun_with_complement(scan: &Scan, mention: &Mention) -> bool {
    const ENDINGS: [&str; 6] = ["ung", "ungen", "heit", "keit", "schaft", "tion"];
    let Range { start, end } = mention.tokens.clone();
    let noun =
        is_everyday_word(scan, start) || ENDINGS.iter().any(|ending| scan.fold(start).ends_with(ending));
    scan.pack.language == Language::German
        && mention.honorific.is_none()
        && scan.given_name(start).is_none()
        && noun
        && (start..end).any(|token| scan.is_lower(token))
}
