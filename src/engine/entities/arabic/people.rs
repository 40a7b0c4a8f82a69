//! Persons: by title, by function, by a verb of speech, by the lists of names.

use super::super::mention::{Kind, Mention, weight};
use super::super::scan::Scan;
use super::names::{is_foreign, is_joined, name_end};
use super::roles::is_general;
use super::vetoes::is_personal;
use super::{
    LONGEST_ROLE, has_article, has_known_place, is_borne, is_function, is_function_word, is_listed,
    is_office, is_place, is_verb, looks_present, opens_office, stem_in, stops, words,
};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::{Stem, stems};

/// *سعد بن علي*: more than what a list has for a place (*الأحمدي*), less than an institution's head.
const LINKED: u32 = weight::LISTED + 5;

pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        let found = titled(scan, index)
            .or_else(|| after_function(scan, index))
            .or_else(|| spoken_or_listed(scan, index))
            .or_else(|| between_commas(scan, index));
        index = match found {
            Some(mention) => {
                let end = mention.tokens.end;
                proposals.push(mention);
                end
            }
            None => index + 1,
        };
    }
}

/// *الدكتور نايف الحجرف*: titles, then a name.
fn titled(scan: &Scan, index: usize) -> Option<Mention> {
    let titles_end = scan.honorifics_end(index);
    if titles_end == index {
        return None;
    }
    // *المهندس / سامي …*
    let start = titles_end + usize::from(scan.is(titles_end, "/"));
    if stops(scan, start)
        || opens_no_name(scan, start)
        || holds_office(scan, start)
        || is_of_state(scan, start)
        || is_noun(scan, start)
    {
        return None;
    }
    let end = name_end(scan, start);
    (end > start).then(|| Mention::new(start..end, Kind::Person, weight::HONORIFIC).after_honorific(index))
}

/// *أصحاب السمو والمعالي*, *دعت الحاجة لتدخل*: no name has a particle behind its title.
fn opens_no_name(scan: &Scan, start: usize) -> bool {
    let word = scan.fold(start);
    !is_listed(word) && (is_joined(word) || looks_present(scan, start))
}

/// A function behind a title that no one is called.
fn holds_office(scan: &Scan, start: usize) -> bool {
    is_function(scan, start)
        && (has_article(scan, start)
            || lexicon::given_name(scan.fold(start)).is_none()
            || opens_office(scan, start))
        && !is_called_so(scan, start)
}

/// *دولة الكويت*: a state.
fn is_of_state(scan: &Scan, start: usize) -> bool {
    let state = |stem: Stem| lexicon::place(stem.bare).is_some() || lexicon::demonym(stem.bare).is_some();
    scan.fold(start - 1) == "دوله" && stems(scan.fold(start)).any(state)
}

/// An ordinal, a kind of institution or place, or the adjective of an office: *الرئيس التنفيذي*.
fn is_noun(scan: &Scan, start: usize) -> bool {
    #[rustfmt::skip]
    const OFFICES: [&str; 20] = [
        "الرئيس", "السفير", "السفيره", "الامير", "الملك", "المستشار", "المواطن", "المواطنه", "الطالب", "القائد",
        "الامام", "سمو", "دوله", "معالي", "المعالي", "سعاده", "السعاده", "جلاله", "فخامه", "فضيله",
    ];
    let word = scan.fold(start);
    let given = lexicon::given_name(word).is_some();
    let of_office = || is_function(scan, start - 1) || OFFICES.contains(&scan.fold(start - 1));
    scan.is_in(start, &scan.pack.ordinals)
        || stem_in(scan, start, &scan.pack.organisation_heads).is_some()
        || !given
            && (stem_in(scan, start, &scan.pack.place_heads).is_some()
                || word.starts_with("ال") && of_office())
}

/// *الدكتور مساعد راشد الطخيم*: a function without article behind a title, and a name behind it.
fn is_called_so(scan: &Scan, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|title| is_personal(scan, title))
        && !has_article(scan, start)
        && is_borne(scan, start + 1)
        && name_end(scan, start) > start + 1
}

/// *وزير الخارجية الروسي سيرجي لافروف*: a function, its complements, then words that are none.
fn after_function(scan: &Scan, index: usize) -> Option<Mention> {
    let stem = stem_in(scan, index, &scan.pack.functions)?;
    let start = name_start(scan, complements_end(scan, index, stem.article));
    let word = scan.fold(start);
    let known = lexicon::given_name(word).is_some();
    // *إليز* begins like an article.
    let named = known || words::is_name(word);
    if stops(scan, start) || has_article(scan, start) && !named || scan.honorific(start) > 0 {
        return None;
    }
    let followed = words::is_name(scan.fold(start + 1)) || is_listed(scan.fold(start + 1));
    if !named && !followed && words::is_ordinary(word) {
        return None;
    }
    // An unknown word right after an indefinite function is its complement, not a name.
    if !known
        && (start == index + 1 && !stem.article
            || word.starts_with(['ب', 'ل', 'و'])
            || word.chars().count() < 2)
    {
        return None;
    }
    let end = name_end(scan, start);
    let closed = end >= scan.sentence(start).end
        || stops(scan, end)
        || scan.fold(end).starts_with(['و', 'ب', 'ل', 'ف']);
    let sure = known && (end - start >= 2 || closed)
        || (closed || is_foreign(scan, end - 1)) && (2..=4).contains(&(end - start));
    // *الأمين العام لمؤسسة إحسان*: the name is the foundation's.
    let of_a_house = end == start + 1
        && stem_in(scan, start - 1, &scan.pack.organisation_heads).is_some_and(|head| !head.article);
    if of_a_house || is_place(scan, start..end) {
        return None;
    }
    sure.then(|| Mention::new(start..end, Kind::Person, weight::FUNCTION))
}

/// *المتحدث بصحة | عسير سعيد بن …*, *المعروف نيل …*: an ordinary word before a given name is no part of it.
pub(super) fn name_start(scan: &Scan, start: usize) -> usize {
    let word = scan.fold(start);
    let ordinary = words::is_ordinary(word) || words::is_ordinary(word.strip_prefix("ال").unwrap_or(word));
    let given =
        |token: usize| lexicon::given_name(scan.fold(token)).is_some() || words::is_name(scan.fold(token));
    let plain = |token: usize| !stops(scan, token) && !is_function(scan, token) && scan.honorific(token) == 0;
    let skipped = ordinary && !is_listed(word) && plain(start) && !looks_present(scan, start);
    start + usize::from(skipped && plain(start + 1) && given(start + 1) && !has_article(scan, start + 1))
}

/// The end of the complements of the function at `index`.
pub(super) fn complements_end(scan: &Scan, index: usize, definite: bool) -> usize {
    let limit = scan.sentence(index).end.min(index + LONGEST_ROLE);
    let mut end = index + 1;
    while end < limit {
        let word = scan.fold(end);
        if !scan.is_word(end) {
            break;
        }
        let linking = matches!(word, "الي" | "لدي" | "في" | "علي" | "باسم" | "عن")
            && end + 1 < limit
            && scan.is_word(end + 1)
            && (has_article(scan, end + 1)
                || has_known_place(scan, end + 1)
                || stem_in(scan, end + 1, &scan.pack.organisation_heads).is_some()
                || stem_in(scan, end + 1, &scan.pack.place_heads).is_some());
        if linking {
            end += 2;
            continue;
        }
        if is_general(scan, end) {
            end += 1;
            continue;
        }
        if is_function_word(scan, end) || is_verb(scan, end) || scan.honorific(end) > 0 {
            break;
        }
        let given = lexicon::given_name(word).is_some_and(|name| !name.ambiguous);
        let first = end == index + 1 && !definite;
        let article = has_article(scan, end) && (!given || word.starts_with("ال"));
        let headed = stem_in(scan, end, &scan.pack.organisation_heads).is_some()
            || stem_in(scan, end, &scan.pack.place_heads).is_some()
            || is_function(scan, end);
        let place = has_known_place(scan, end);
        let construct = DIRECTIONS.contains(&word)
            || !given
                && end + 1 < limit
                && scan.fold(end + 1).starts_with("ال")
                && lexicon::given_name(word).is_none()
                && lexicon::given_name(scan.fold(end + 1)).is_none()
                && lexicon::arabic_family_name(scan.fold(end + 1)).is_none()
                // *بمنطقة الباحة | فهيد البرقي*: behind a place a rare word is someone's.
                && !(has_known_place(scan, end - 1) && words::is_unknown(word));
        if article || headed && !given || place && !given || first && !given || construct {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// Parts of a place, before its name.
const DIRECTIONS: [&str; 5] = ["شمال", "جنوب", "شرق", "غرب", "وسط"];

/// *وقال محمد جميل الرمحي*, *سعد بن علي*, two names of the lists in a row.
fn spoken_or_listed(scan: &Scan, index: usize) -> Option<Mention> {
    if stops(scan, index) || scan.honorific(index) > 0 {
        return None;
    }
    let given = lexicon::given_name(scan.fold(index));
    let end = name_end(scan, index);
    if end - index < 2 || is_place(scan, index..end) {
        return None;
    }
    let spoken = index.checked_sub(1).is_some_and(|before| {
        let word = scan.fold(before);
        scan.pack.speech_verbs.contains(word)
            || word.strip_prefix(['و', 'ف']).is_some_and(|bare| scan.pack.speech_verbs.contains(bare))
    });
    let linked = (index..end).any(|token| matches!(scan.fold(token), "بن" | "بنت" | "ال" | "ولد"));
    let Some(given) = given else {
        // *عطية بن حسن*: no list has them all.
        if matches!(scan.fold(index + 1), "بن" | "بنت") && is_borne(scan, index) && !has_article(scan, index)
        {
            return Some(Mention::new(index..end, Kind::Person, LINKED));
        }
        // *وأضافت فيبي لوكهارت*: no list has them all; no ordinary word stands where they do.
        let strange = spoken
            && !is_function(scan, index)
            && end - index <= 4
            && (index..end).all(|token| is_borne(scan, token));
        return strange.then(|| Mention::new(index..end, Kind::Person, weight::GIVEN_NAME + 5));
    };
    let second = scan.fold(index + 1);
    let twice = lexicon::given_name(second).is_some() || lexicon::arabic_family_name(second).is_some();
    let weight = if linked { LINKED } else { weight::GIVEN_NAME + 5 };
    let named = linked || spoken && !given.ambiguous || twice && !given.ambiguous || spoken && twice;
    named.then(|| Mention::new(index..end, Kind::Person, weight))
}

/// *وقالت المقررة الخاصة، أستريد موندراغون سالازار، …*: between commas behind an office, words that no list
/// has.
fn between_commas(scan: &Scan, index: usize) -> Option<Mention> {
    let comma = index.checked_sub(1).filter(|&before| scan.is_comma(before))?;
    if is_office(scan, index) || has_article(scan, index) || stops(scan, index) {
        return None;
    }
    let sentence = scan.sentence(index);
    let end = (index + 1..sentence.end.min(index + 5)).find(|&token| !scan.is_word(token))?;
    let words = index..end;
    // A foreign name may be spelt as a word is: *أستريد*.
    let borne = |token: &usize| is_borne(scan, *token) && !is_joined(scan.fold(*token));
    if words.len() < 2 || words.clone().filter(borne).count() + 1 < words.len().max(3) {
        return None;
    }
    let opens = (sentence.start..comma).rev().take_while(|&token| scan.is_word(token)).find(|&token| {
        is_function(scan, token)
            && token.checked_sub(1).is_none_or(|before| is_verb(scan, before) || scan.is_comma(before))
    });
    opens.map(|_| Mention::new(words, Kind::Person, weight::GIVEN_NAME + 5))
}
