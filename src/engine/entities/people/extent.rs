//! Where a person's name ends: its words, its particles, the number of a reign.

use crate::engine::entities::people::is_everyday_word;
use crate::engine::entities::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;

/// The most words that a person's name may have.
const LONGEST: usize = 8;

/// Where the name ends that begins at `start`. `titled`: an honorific stands before it, so that it
/// is a name for sure.
pub(super) fn name_end(scan: &Scan, start: usize, titled: bool) -> usize {
    let limit = scan.sentence(start).end.min(start + LONGEST);
    let mut end = start;
    while end < limit {
        if is_name_part(scan, end, titled && end == start) {
            end += 1;
            // An initial with its stop: *Salim M. AlMalik*.
            if scan.is(end, ".")
                && scan.words(end - 1).chars().count() == 1
                && is_name_part(scan, end + 1, false)
            {
                end += 1;
            }
            continue;
        }
        // *Torgbui Arvid IV*: the number closes the name.
        if end > start && is_reign(scan, end) {
            return end + 1;
        }
        let particles = (end..limit).take_while(|&token| is_particle(scan, token)).count();
        let next = end + particles;
        if particles > 0
            && particles <= 3
            && next < limit
            && is_name_part(scan, next, false)
            && (end > start || titled)
            && !reads_as_of(scan, start, end, next)
        {
            end = next + 1;
        } else {
            break;
        }
    }
    end
}

/// The Roman number of whoever had the name before.
fn is_reign(scan: &Scan, index: usize) -> bool {
    matches!(
        scan.words(index),
        "II" | "III" | "IV" | "VI" | "VII" | "VIII" | "IX" | "XI" | "XII" | "XIII" | "XIV" | "XVI"
    )
}

/// A word of a name: a capital that is no function, no head of an organisation, no demonym.
fn is_name_part(scan: &Scan, index: usize, sure: bool) -> bool {
    let Some(token) = scan.token(index) else { return false };
    let word = scan.fold(index);
    if token.is_capital() && word.chars().count() == 1 && scan.is(index + 1, ".") {
        return true;
    }
    if token.is_capital() && is_month_for_name(scan, index) {
        return true;
    }
    if !token.is_capital()
        || scan.is_in(index, &scan.pack.never_names)
        || scan.is_function(index)
        || scan.is_headline_verb(index)
    {
        return false;
    }
    if sure {
        return !scan.is_in(index, &scan.pack.organisation_heads);
    }
    if scan.honorific(index) > 0 && word.chars().count() > 1 {
        return false;
    }
    if matches!(word, "lake" | "mount" | "cape" | "fort" | "port") && scan.is_name_word(index + 1) {
        return false;
    }
    let short_upper = token.case == Case::Upper
        && scan.words(index).chars().count() <= 5
        && !scan.is_shouted(index)
        && !is_all_caps_surname(scan, index);
    scan.is_name_word(index)
        && !short_upper
        && !scan.is_in(index, &scan.pack.organisation_heads)
        && !scan.is_in(index, &scan.pack.event_heads)
        && !(scan.is_in(index, &scan.pack.place_heads)
            && (scan.given_name(index).is_none()
                || scan.is_name_word(index + 1) && lexicon::place(&scan.key(index..index + 2)).is_some()))
        && !(scan.is_demonym(index) && lexicon::given_name(word).is_none())
}

/// *August Benz*, *May Haddad*: a month that is a given name too, before a word that is none of a date.
fn is_month_for_name(scan: &Scan, index: usize) -> bool {
    /// What stands before a month in a date.
    #[rustfmt::skip]
    const DATING: [&str; 20] = [
        "in", "on", "of", "since", "until", "by", "during", "early", "late", "mid", "last", "next", "this",
        "from", "and", "to", "en", "de", "fin", "debut",
    ];
    let dated = index.checked_sub(1).is_some_and(|before| scan.is_number(before))
        || DATING.contains(&scan.fold_before(index));
    let surname = index + 1;
    scan.case(index) == Case::Capitalized
        && scan.is_in(index, &scan.pack.never_names)
        && scan.given_name(index).is_some()
        && !dated
        && !scan.is_title_case(index)
        && scan.case(surname) == Case::Capitalized
        && scan.sentence(index).contains(&surname)
        && !scan.is_in(surname, &scan.pack.never_names)
        && !is_everyday_word(scan, surname)
        && scan.place(surname).is_none()
        && !scan.is_demonym(surname)
        && scan.honorific(surname) == 0
        && !scan.is_function(surname)
}

/// *Emmanuel MACRON*: a surname in capitals after a given name.
fn is_all_caps_surname(scan: &Scan, index: usize) -> bool {
    index
        .checked_sub(1)
        .is_some_and(|before| scan.given_name(before).is_some() && scan.case(before) == Case::Capitalized)
}

fn is_particle(scan: &Scan, index: usize) -> bool {
    scan.is_in(index, &scan.pack.particles) && scan.is_word(index)
}

/// *Ministre de Tunis*, *Haifa de Jordanie*: a *de* that leads to a place is no particle.
fn reads_as_of(scan: &Scan, start: usize, particle: usize, next: usize) -> bool {
    let of_the = |token: usize| match scan.fold(token) {
        "l'" | "du" => true,
        // *Jean Vautier de la Banque des Rives*: a surname before it, so that it is whose he is.
        "la" => {
            scan.pack.language == Language::French && scan.given_name(particle.saturating_sub(1)).is_none()
        }
        _ => false,
    };
    if (particle..next).any(of_the) && next - start > 2 {
        return true;
    }
    matches!(
        scan.fold(particle),
        "de" | "du" | "des" | "d'" | "la" | "le" | "di" | "del" | "da" | "do" | "dos" | "y" | "e" | "of"
    ) && (scan.place(next).is_some() || next == particle + 1 && particle == start || scan.is_lower(next))
}
