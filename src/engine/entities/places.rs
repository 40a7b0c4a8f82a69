//! Places that no list knows: what the text treats as one, by what stands before it or what it lies in.

mod directions;

use super::mention::{Kind, Mention, weight};
use super::people::is_everyday_word;
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::{Case, TokenKind};
pub(super) use directions::{add_directions, is_direction};
use std::ops::Range;

/// Proposes unknown names that the text treats as places: after a preposition (*à Farchana*), in a
/// list with a place (*à Kapan, Goris et Meghri*).
pub(super) fn propose_unknown(scan: &Scan, proposals: &mut Vec<Mention>) {
    /// The most words of such a name.
    const LONGEST: usize = 2;
    let mut known = vec![false; scan.len() + 1];
    for mention in proposals.iter().filter(|mention| mention.kind == Kind::Location) {
        known[mention.tokens.clone()].fill(true);
    }
    for index in 1..scan.len() {
        if known[index] || !is_unknown_name(scan, index) || is_unknown_name(scan, index - 1) {
            continue;
        }
        let end = (index..scan.len()).find(|&token| !is_unknown_name(scan, token)).unwrap_or(scan.len());
        if end - index > LONGEST || known[end] && !scan.is_comma(end) {
            continue;
        }
        let headed = follows_noun(scan, index);
        let listed = || index >= 2 && known[index - 2] && is_listed(scan, index..end);
        if headed || is_led(scan, index..end) || listed() {
            // *les villages de Sorrel et de Varenne*: more than what the capitals look like.
            let strength = if headed { weight::GIVEN_NAME } else { weight::CAPITALS + 10 };
            proposals.push(Mention::new(index..end, Kind::Location, strength));
            known[index..end].fill(true);
        }
    }
}

/// *à Farchana*: a preposition of place. The French ones that stand before other things too tell nothing.
fn is_led(scan: &Scan, name: Range<usize>) -> bool {
    let before = name.start - 1;
    match scan.pack.language {
        Language::English => name.len() == 1 && is_located_in_english(scan, name.start),
        Language::French => matches!(scan.words(before), "à" | "vers" | "depuis"),
        _ => scan.is_lower(before) && scan.is_in(before, &scan.pack.place_prepositions),
    }
}

/// *le village de Sorrel*: a kind of place.
fn follows_noun(scan: &Scan, index: usize) -> bool {
    let Some(noun) = index.checked_sub(2) else { return false };
    let several = || {
        let one = scan.fold(noun).strip_suffix('s');
        one.is_some_and(|one| scan.pack.place_heads.contains(one))
    };
    scan.is_lower(index - 1)
        && scan.is_in(index - 1, &scan.pack.connectors)
        && scan.is_lower(noun)
        && (scan.is_in(noun, &scan.pack.place_heads) || several())
}

/// *Goris* in *à Kapan, Goris et Meghri*: what a comma or a conjunction joins to a place.
fn is_listed(scan: &Scan, name: Range<usize>) -> bool {
    let join = name.start - 1;
    (scan.pack.language != Language::English || name.len() == 1)
        && (scan.is_comma(join) || matches!(scan.fold(join), "et" | "and" | "e" | "y"))
}

/// *flown to a clinic near Sorrelby*, *the road between Sorrelby and Varenne*, *a driver from Sorrelby*: one
/// capital that is no word of every day.
fn is_located_in_english(scan: &Scan, index: usize) -> bool {
    const WAYS: [&str; 9] =
        ["road", "border", "highway", "route", "railway", "corridor", "crossing", "flights", "travel"];
    let before = index - 1;
    let way = |between: usize| scan.is(between, "between") && WAYS.contains(&scan.fold_before(between));
    let led = match scan.words(before) {
        "in" | "near" | "outside" => true,
        "from" => before.checked_sub(1).is_some_and(|from| scan.is_lower(from) && scan.is_function(from)),
        "between" => way(before),
        "and" => index >= 3 && way(index - 3),
        _ => false,
    };
    led && scan.case(index) == Case::Capitalized
        && !is_everyday_word(scan, index)
        && !scan.token(index + 1).is_some_and(|next| next.is_capital() || next.kind == TokenKind::Number)
        && !matches!(scan.words(index + 1), "'s" | "’s" | "-" | "&")
}

/// Proposes unknown names with the place that they lie in beside them (*Boerne, Texas*, *à Mühleberg
/// (BE)*), and what stands before the date of a dateline (*Villigen, 12 juillet 2019*).
pub(super) fn propose_located(scan: &Scan, proposals: &mut Vec<Mention>) {
    for sentence in &scan.segments.sentences {
        let mut index = sentence.tokens.start;
        while index < sentence.tokens.end {
            let end = town_end(scan, index, sentence.tokens.end);
            if end > index && (is_located(scan, index, end) || is_dateline(scan, index, end)) {
                proposals.push(Mention::new(index..end, Kind::Location, weight::LISTED));
            }
            index = end.max(index + 1);
        }
    }
}

/// The end of a run of capitals that may be a town's name; `start` where there is none.
fn town_end(scan: &Scan, start: usize, limit: usize) -> usize {
    const LONGEST: usize = 3;
    let end = (start..limit).find(|&token| !is_town_word(scan, token)).unwrap_or(limit);
    let given = || scan.given_name(start).is_some_and(|name| !name.ambiguous);
    if end - start > LONGEST || end - start > 1 && given() { start } else { end }
}

fn is_town_word(scan: &Scan, index: usize) -> bool {
    scan.is_capital(index)
        && !scan.is_in(index, &scan.pack.never_names)
        && !scan.is_function_word(index)
        && !scan.is_function(index)
        && !scan.is_in(index, &scan.pack.organisation_heads)
        && !scan.is_in(index, &scan.pack.event_heads)
        && scan.honorific(index) == 0
}

/// *in Boerne, Texas*, *JERICHO, N.Y.*, *à Achères (Yvelines)*.
fn is_located(scan: &Scan, start: usize, end: usize) -> bool {
    let led = start
        .checked_sub(1)
        .is_none_or(|before| scan.is_lower(before) && scan.is_in(before, &scan.pack.place_prepositions))
        || start == scan.sentence(start).start && scan.opens_block(start);
    let inside = end + 1;
    let larger = |token: usize| {
        is_state(scan, token)
            || scan
                .place(token)
                .is_some_and(|place| place.kind != lexicon::PlaceKind::City && !place.ambiguous)
    };
    led && (scan.is_comma(end) && larger(inside)
        || scan.is(end, "(") && larger(inside) && scan.is(end + 2, ")"))
}

/// *Villigen, 12 juillet 2019*, *CAIRO, March 5*, *Villigen, 2019-07-12*, at the start of a block.
fn is_dateline(scan: &Scan, start: usize, end: usize) -> bool {
    if start != scan.sentence(start).start || !scan.opens_block(start) || !scan.is_comma(end) {
        return false;
    }
    let article = usize::from(matches!(scan.fold(end + 1), "le" | "the" | "on"));
    let (first, second) = (end + 1 + article, end + 2 + article);
    let month = |token: usize| scan.is_in(token, &scan.pack.never_names);
    let iso = scan.words(first).matches(['-', '/', '.']).count() == 2;
    scan.is_number(first) && (iso || month(second)) || month(first) && scan.is_number(second)
}

/// States and provinces as datelines shorten them, and the cantons.
pub(super) fn is_state(scan: &Scan, index: usize) -> bool {
    const AMERICAN: &str = " AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ \
        NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NS ON PE QC SK N.Y. N.J. D.C. \
        Ala Ariz Ark Calif Colo Conn Fla Ill Ind Kan La Mass Md Mich Minn Miss Mo Neb Nev Okla Ore Pa Tenn Tex Va \
        Vt Wash Wis Wyo Ont ";
    const SWISS: &str = " AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH ";
    let word = scan.words(index);
    let listed = |list: &str| list.split_ascii_whitespace().any(|state| state == word);
    if scan.pack.language == Language::English { listed(AMERICAN) } else { listed(SWISS) }
}

/// A capitalised word that no list knows as anything else.
pub(super) fn is_unknown_name(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    matches!(scan.case(index), Case::Capitalized | Case::Mixed)
        && scan.is_name_word(index)
        && !scan.opens_sentence(index)
        && scan.given_name(index).is_none()
        && !scan.is_function(index)
        && scan.honorific(index) == 0
        && !scan.is_demonym(index)
        && !scan.is_title_case(index)
        && !scan.is_common_word(index)
        && !scan.is_in(index, &scan.pack.organisation_heads)
        && !scan.is_in(index, &scan.pack.event_heads)
        && word.chars().count() > 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::proposed::names as proposed_names;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[&str]) {
        assert_eq!(proposed_names(language, text, propose_located), names, "{text}");
    }

    #[test]
    fn the_larger_place_tells_the_smaller() {
        check(Language::English, "It opened in Sorrelby, TX and left.", &["Sorrelby"]);
        check(Language::French, "Il vit à Montreval (VD) et part.", &["Montreval"]);
        check(Language::English, "He met Sorrelby, TX said.", &[]);
    }

    #[test]
    fn a_dateline_begins_with_a_place() {
        check(Language::French, "Montreval, 12 juillet 2019 - Le lac monte.", &["Montreval"]);
        check(Language::French, "Montreval, 45 ans, arrive.", &[]);
    }
}
