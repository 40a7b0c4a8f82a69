//! Whether two names, as words, may be one: a surname for a full name, another spelling, a brand for
//! its company. Of two names the first is the shorter, or has as many words.

use crate::engine::entities::places::is_direction;
use crate::engine::entities::scan::Scan;
use crate::engine::language::lexicon;

/// *Taha*, *Hamad ben Isa*, *Hissein Brahim Taha* for *Hussein Ibrahim Taha*.
pub(super) fn same_person(short: &[String], long: &[String]) -> bool {
    if short.is_empty() || long.is_empty() {
        return false;
    }
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
        }) || long.len() >= 2 && long[long.len() - 2..].concat() == word
            || is_middle_name(&word, long);
    }
    let mut rest = long.iter();
    let in_order = short.iter().all(|word| rest.any(|other| alike(word, other)));
    in_order
        && (short.last().zip(long.last()).is_some_and(|(a, b)| alike(a, b))
            || short.first().zip(long.first()).is_some_and(|(a, b)| alike(a, b)))
}

/// *Robin* for *Robin Smarch*: the first name alone.
pub(super) fn is_first_name(short: &[String], long: &[String]) -> bool {
    const SHORTEST: usize = 3;
    matches!(short, [word] if long.len() > 1 && long.first() == Some(word) && word.chars().count() >= SHORTEST)
}

/// *Voesh* for *groupe Voesh*: the name without the noun for what it is.
pub(super) fn is_called(short: &[String], long: &[String]) -> bool {
    let noun = |word: &str| {
        matches!(
            word,
            "groupe" | "societe" | "compagnie" | "entreprise" | "ong" | "gruppo" | "grupo" | "konzern"
        )
    };
    !short.is_empty() && matches!(long, [first, rest @ ..] if noun(first) && rest == short)
}

/// *Faki* for *Moussa Faki Mahamat*: who has three names or more may go by an inner one.
fn is_middle_name(word: &str, long: &[String]) -> bool {
    const SHORTEST: usize = 4;
    // What follows *bin* is the father's.
    let own =
        |inner: usize| long.get(inner - 1).is_some_and(|before| !matches!(before.as_str(), "bin" | "بن"));
    word.chars().count() >= SHORTEST
        && long.len() >= 3
        && (1..long.len()).any(|inner| long.get(inner).is_some_and(|name| name == word) && own(inner))
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
pub(super) fn opens(short: &[String], long: &[String]) -> bool {
    short.len() >= 2 && long.starts_with(short)
}

/// *Acme* for *Acme Therapeutics*: the first word alone, where the others say what kind of company.
pub(super) fn is_brand(scan: &Scan, short: &[String], long: &[String]) -> bool {
    let [brand] = short else { return false };
    let [first, kind @ ..] = long else { return false };
    let pack = scan.pack;
    brand == first
        && brand.chars().count() > 2
        && (1..=3).contains(&kind.len())
        && !pack.organisation_heads.contains(brand)
        && lexicon::place(brand).is_none()
        && lexicon::demonym(brand).is_none()
        && !kind.iter().any(|word| {
            matches!(word.as_str(), "foundation" | "fondation" | "university" | "museum" | "bank")
        })
        && kind.iter().all(|word| {
            pack.organisation_heads.contains(word)
                || pack.company_forms.contains(word)
                || pack.connectors.contains(word)
        })
}

/// Whether one place's name closes the other: *palais de Sakhir* and *Sakhir*.
pub(super) fn ends_alike(short: &[String], long: &[String]) -> bool {
    // *Southern California* is a part.
    let part = long.first().is_some_and(|word| is_direction(word));
    !part
        && !short.is_empty()
        && short.len() < long.len()
        && long.ends_with(short)
        && long.len() - short.len() <= 3
}
