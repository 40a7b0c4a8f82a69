//! Names in the order of another language: *Rive International Security Forum* in a French release,
//! *Université de Montreval* in an English one.
//!
//! The head stands where the text's own grammar doesn't look for it: last in what is English, first in
//! what is Romance; or it is a noun that the text's own language doesn't have.

use super::{kind_of, with_ordinal};
use crate::engine::entities::mention::{Kind, Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::language::{Language, Pack, pack};

/// The most words of such a name.
const LONGEST: usize = 9;
/// A little less than a name of the text's own language.
const STRENGTH: u32 = weight::HEAD - 1;

/// Proposes names of another language's order.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let germanic = matches!(scan.pack.language, Language::English | Language::German);
    let name =
        |index: usize| (if germanic { None } else { english(scan, index) }).or_else(|| romance(scan, index));
    let mut index = 0;
    while index < scan.len() {
        let found = if opens_run(scan, index) { name(index) } else { None };
        index = found.as_ref().map_or(index + 1, |mention| mention.tokens.end);
        proposals.extend(found);
    }
}

/// A capital that no capital precedes, where capitals tell something.
fn opens_run(scan: &Scan, index: usize) -> bool {
    scan.is_capital(index)
        && !scan.is_shouted(index)
        && !scan.is_title_case(index)
        && scan.honorific(index) == 0
        && !scan.is_function(index)
        && !index.checked_sub(1).is_some_and(|before| scan.is_capital(before) && !scan.opens_sentence(before))
}

/// *Rive International Security Forum*, *Royal Bank of Sorrelby* in a Romance text.
fn english(scan: &Scan, start: usize) -> Option<Mention> {
    let english = pack(Language::English);
    // What begins with a head of the text's own language is no English name.
    if kind_of(scan, start).is_some() || scan.is_function_word(start) {
        return None;
    }
    let end = run_end(scan, start, |token| {
        matches!(scan.words(token), "of" | "for" | "on" | "and" | "&" | "the" | "in")
    });
    // *Sorrel and Reed Association*: what *and* joins shares the head.
    let joins = |token: usize| matches!(scan.words(token), "and" | "&");
    let first = (start..end).find(|&token| !scan.is_capital(token) && !joins(token)).unwrap_or(end);
    let head = first.checked_sub(1).filter(|&head| head >= start)?;
    // *Energy Conference and Exhibition*: what closes the whole tells.
    let last = kind_in(english, scan.fold(end - 1)).filter(|&kind| kind == Kind::Event);
    let kind = last.or_else(|| kind_in(english, scan.fold(head))).filter(|&kind| kind != Kind::Location)?;
    let governed = first < end && matches!(scan.words(first), "of" | "for" | "on");
    // *Suisse Police*: a head of both languages closes an English name only behind another English word.
    let own = kind_of(scan, head).is_some();
    let enough = if own { head > start + 1 || governed && head > start } else { head > start || governed };
    let person = scan.given_name(start).is_some_and(|name| !name.ambiguous) && head == start + 1;
    // *38e Rive Energy Conference*.
    let first = if kind == Kind::Event { with_ordinal(scan, start) } else { start };
    (enough && !person).then(|| Mention::new(first..end, kind, STRENGTH))
}

/// *Université de Montreval*, *Institut Sorrel*, *Banco do Varennois*, in a text of another language.
fn romance(scan: &Scan, start: usize) -> Option<Mention> {
    const ROMANCE: [Language; 4] =
        [Language::French, Language::Spanish, Language::Italian, Language::Portuguese];
    let word = scan.fold(start);
    if kind_of(scan, start).is_some() || scan.place(start).is_some() {
        return None;
    }
    let others = ROMANCE.into_iter().filter(|&language| language != scan.pack.language);
    let kind = others.into_iter().find_map(|language| kind_in(pack(language), word))?;
    // *Palacio de La Moneda*: with what it is of.
    let of = matches!(scan.words(start + 1), "de" | "del" | "della" | "di" | "du" | "do" | "da" | "des");
    if kind == Kind::Event || kind == Kind::Location && !of {
        return None;
    }
    let end = run_end(scan, start, |token| {
        matches!(
            scan.words(token),
            "de" | "du"
                | "des"
                | "d'"
                | "d’"
                | "la"
                | "le"
                | "les"
                | "l'"
                | "l’"
                | "del"
                | "della"
                | "di"
                | "do"
                | "da"
                | "dos"
                | "et"
                | "y"
                | "e"
                | "pour"
        )
    });
    (end > start + 1).then(|| Mention::new(start..end, kind, STRENGTH))
}

/// The end of the capitals from `start` on, through the small words that `links` knows.
fn run_end(scan: &Scan, start: usize, links: impl Fn(usize) -> bool) -> usize {
    let limit = scan.sentence(start).end.min(start + LONGEST);
    let part = |token: usize| {
        let elided = scan.words(token).split_once(['\'', '’']).is_some_and(|(before, name)| {
            before.chars().count() == 1 && name.starts_with(char::is_uppercase)
        });
        (scan.is_capital(token) || elided) && !scan.is_never_name(token) && scan.honorific(token) == 0
    };
    let mut end = start + 1;
    while end < limit {
        let small = (end..limit).take_while(|&token| links(token)).count();
        if small > 2 || end + small >= limit || !part(end + small) {
            break;
        }
        end += small + 1;
    }
    end
}

fn kind_in(pack: &Pack, word: &str) -> Option<Kind> {
    if pack.event_heads.contains(word) {
        Some(Kind::Event)
    } else if pack.place_heads.contains(word) && !pack.organisation_heads.contains(word) {
        Some(Kind::Location)
    } else {
        pack.organisation_heads.contains(word).then_some(Kind::Organization)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::proposed::proposed;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[(&str, Kind)]) {
        assert_eq!(proposed(language, text, propose), names, "{text}");
    }

    #[test]
    fn an_english_name_closes_with_its_head() {
        let french = |text, name, kind| check(Language::French, text, &[(name, kind)]);
        french("Elle va au Sorrel Resources Forum demain.", "Sorrel Resources Forum", Kind::Event);
        french(
            "Il est de la Sorrel and Reed Association.",
            "Sorrel and Reed Association",
            Kind::Organization,
        );
        french("Il vient de la University of Sorrelby.", "University of Sorrelby", Kind::Organization);
        check(Language::French, "Elle va au Conseil de la Rive demain.", &[]);
    }

    #[test]
    fn a_romance_name_opens_with_its_head() {
        let english = |text, name| check(Language::English, text, &[(name, Kind::Organization)]);
        english("She left the Université de Montreval in May.", "Université de Montreval");
        english("It lent a painting to the Musée d'Varenne in May.", "Musée d'Varenne");
        check(Language::English, "She left the Union of Sorrelby in May.", &[]);
    }
}
