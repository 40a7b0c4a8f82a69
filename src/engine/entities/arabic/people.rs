//! Persons: by title, by function, by a verb of speech, by the lists of names.

use super::super::mention::{Kind, Mention, weight};
use super::super::scan::Scan;
use super::bounds::{is_adverbial, is_possessed};
use super::roles::is_general;
use super::vetoes::is_personal;
use super::{
    LONGEST_ROLE, has_article, has_known_place, is_borne, is_function, is_function_word, is_listed,
    is_office, is_place, is_verb, looks_present, may_close_name, opens_office, stem_in, stops, words,
};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::stems;

/// *سعد بن علي*: more than what a list has for a place (*الأحمدي*), less than an institution's head.
const LINKED: u32 = weight::LISTED + 5;

/// The most words that a person's name may have.
const LONGEST_PERSON: usize = 8;

pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        let found = titled(scan, index)
            .or_else(|| after_function(scan, index))
            .or_else(|| spoken_or_listed(scan, index))
            .or_else(|| before_function(scan, index))
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
    let mut start = scan.honorifics_end(index);
    // *المهندس / سامي …*
    if start > index && scan.is(start, "/") {
        start += 1;
    }
    // *أصحاب السمو والمعالي*, *دعت الحاجة لتدخل*: no name has a particle behind its title.
    let unlisted = !is_listed(scan.fold(start));
    if start > index && unlisted && (is_joined(scan.fold(start)) || looks_present(scan, start)) {
        return None;
    }
    let office = is_function(scan, start)
        && (has_article(scan, start)
            || lexicon::given_name(scan.fold(start)).is_none()
            || opens_office(scan, start))
        && !is_called_so(scan, start);
    if start == index
        || stops(scan, start)
        || office
        || stems(scan.fold(start))
            .any(|stem| lexicon::place(stem.bare).is_some() || lexicon::demonym(stem.bare).is_some())
            && scan.fold(start - 1) == "دوله"
        || scan.is_in(start, &scan.pack.ordinals)
    {
        return None;
    }
    let title = scan.fold(start - 1);
    let word = scan.fold(start);
    let of_office = is_function(scan, start - 1)
        || matches!(
            title,
            "الرئيس"
                | "السفير"
                | "السفيره"
                | "الامير"
                | "الملك"
                | "المستشار"
                | "المواطن"
                | "المواطنه"
                | "الطالب"
                | "القائد"
                | "الامام"
                | "سمو"
                | "دوله"
                | "معالي"
                | "المعالي"
                | "سعاده"
                | "السعاده"
                | "جلاله"
                | "فخامه"
                | "فضيله"
        );
    let adjective = word.starts_with("ال") && lexicon::given_name(word).is_none();
    if adjective && (of_office || stem_in(scan, start, &scan.pack.organisation_heads).is_some()) {
        return None;
    }
    if stem_in(scan, start, &scan.pack.organisation_heads).is_some()
        || stem_in(scan, start, &scan.pack.place_heads).is_some() && lexicon::given_name(word).is_none()
    {
        return None;
    }
    let end = name_end(scan, start);
    (end > start).then(|| Mention::new(start..end, Kind::Person, weight::HONORIFIC).after_honorific(index))
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

/// *وفرانشيسكو لا كاميرا، المدير العام*: two or three unknown words between a boundary and a comma
/// that a function with article follows.
fn before_function(scan: &Scan, index: usize) -> Option<Mention> {
    let sentence = scan.sentence(index);
    let boundary = index == sentence.start
        || !scan.is_word(index - 1)
        || scan.fold(index).starts_with('و')
        || is_verb(scan, index - 1);
    if !boundary
        || is_function(scan, index)
        || has_article(scan, index)
        || stem_in(scan, index, &scan.pack.organisation_heads).is_some()
        || is_function_word(scan, index)
        || is_verb(scan, index)
    {
        return None;
    }
    let end = (index + 1..sentence.end.min(index + 5)).find(|&token| !scan.is_word(token))?;
    let plain = (index + 1..end).all(|token| {
        (!is_function_word(scan, token) || scan.is_in(token, &scan.pack.particles))
            && !is_verb(scan, token)
            && scan.honorific(token) == 0
            && !is_function(scan, token)
            && (token + 1 == end || !has_article(scan, token))
            && !has_known_place(scan, token)
    });
    let function = scan.is_comma(end) && is_function(scan, end + 1) && scan.fold(end + 1).starts_with("ال");
    (end - index >= 2 && plain && function)
        .then(|| Mention::new(index..end, Kind::Person, weight::GIVEN_NAME + 5))
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

/// Where a person's name ends that begins at `start`.
pub(super) fn name_end(scan: &Scan, start: usize) -> usize {
    let limit = scan.sentence(start).end.min(start + LONGEST_PERSON);
    let mut end = start + 1;
    let mut family = false;
    let mut parts = 1;
    if scan.fold(start) == "عبد" && end < limit && scan.is_word(end) {
        end += 1;
    }
    while end < limit && scan.is_word(end) && !family {
        let word = scan.fold(end);
        // *ـ طيب الله ثراه*: a lone tatweel is a dash.
        if word.is_empty() || is_adverbial(scan, end) {
            break;
        }
        // *فان دير مولن*, *ولد سيدي*: particles, and what they are of.
        let particles = (end..limit).take_while(|&token| scan.is_in(token, &scan.pack.particles)).count();
        let of = end + particles;
        if particles > 0 && of < limit && scan.is_word(of) && !is_function_word(scan, of) {
            // *آل ثاني* closes a name.
            family = word == "ال";
            end = of + 1;
            parts += 1;
            continue;
        }
        if end - start >= 2 && opens_office(scan, end) {
            break;
        }
        let listed = lexicon::given_name(word).is_some() || lexicon::arabic_family_name(word).is_some();
        // *صالح بن عبدالله القاضي أمس*: a title with no name behind it is the family's.
        let titles = scan.honorifics_end(end);
        let surname = parts >= 2 && titles == end + 1 && (titles >= limit || stops(scan, titles));
        if surname && word.starts_with("ال") {
            end += 1;
            break;
        }
        if !listed && (stops(scan, end) || is_function(scan, end) || titles > end) {
            break;
        }
        if is_verb(scan, end) || is_function_word(scan, end) {
            break;
        }
        if !listed && looks_present(scan, end) && !words::is_unknown(word) {
            break;
        }
        let ends_here = end + 1 >= limit || stops(scan, end + 1);
        let closed = end + 1 >= limit
            || stops(scan, end + 1)
            || scan.fold(end + 1).starts_with(['و', 'ب', 'ل'])
            || is_adverbial(scan, end + 1)
            || scan.honorific(end + 1) > 0;
        if word.starts_with("ال") {
            // A family name with article is the last word.
            let adjective = lexicon::demonym(word).is_some() && !closed;
            if adjective || !may_close_name(scan, end) {
                break;
            }
            // *الأحمدي الزهراني*: of the family and of the tribe; *الودغيري بنجلون*: and of the husband's.
            family = !(word.ends_with('ي') && is_tribe(scan, end + 1) || is_descent(scan, end + 1));
            end += 1;
        } else if listed {
            end += 1;
            parts += 1;
        } else if (!is_joined(word)
            || word.starts_with("بن")
            || ends_here && word.starts_with('ب') && !word.starts_with("بال"))
            && (parts == 1 || parts <= 3 && (closed || is_foreign(scan, end)))
            && lexicon::place(word).is_none()
            && stem_in(scan, end, &scan.pack.organisation_heads).is_none()
            && stem_in(scan, end, &scan.pack.place_heads).is_none()
            && stem_in(scan, end, &scan.pack.event_heads).is_none()
        {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// Where a name of one word ends with the family name that may stand behind it: *عبدالله العراف*.
pub(in crate::engine::entities) fn with_surname(scan: &Scan, given: usize) -> usize {
    let surname = given + 1;
    let plain = scan.fold(surname).starts_with("ال") && lexicon::given_name(scan.fold(given)).is_some();
    if plain && name_end(scan, given) == surname + 1 { surname + 1 } else { surname }
}

/// A second family name: *الزهراني* in *الأحمدي الزهراني*.
fn is_tribe(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    word.starts_with("ال")
        && word.ends_with('ي')
        && lexicon::demonym(word).is_none()
        && (words::is_name(word) || lexicon::arabic_family_name(word).is_some())
}

/// *دا كوستا نهامبي*: a word of which nothing is known, behind another.
fn is_foreign(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    words::is_unknown(word) && words::is_unknown(scan.fold(index - 1)) && !is_possessed(word)
}

/// A family name that begins with *بن*: *بنجلون*.
fn is_descent(scan: &Scan, index: usize) -> bool {
    /// *بنات*, *بنود* and their like are shorter.
    const SHORTEST: usize = 6;
    let word = scan.fold(index);
    word.starts_with("بن")
        && word.chars().count() >= SHORTEST
        && (words::is_unknown(word) || words::is_name(word) || is_listed(word))
}

/// Whether a word begins with a particle that is written onto another: *وفهد*, *بوزارة*; not *فايل*.
pub(super) fn is_joined(word: &str) -> bool {
    !words::is_name(word)
        && word
            .strip_prefix(['و', 'ب', 'ل', 'ف'])
            .is_some_and(|bare| stems(bare).any(|stem| !words::is_unknown(stem.bare) || is_listed(stem.bare)))
}
