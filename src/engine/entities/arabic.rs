//! Arabic: no capitals, and particles written onto the words. Names are found by what stands before
//! them (titles, functions, verbs of speech), by the lists, and by the grammar of the construct
//! state: a head without article, its complement, adjectives that take the article.

use super::mention::{Kind, Known, Mention, weight};
use super::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::{Stem, stems};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// The most words that an organisation's, event's or place's name may have.
const LONGEST: usize = 11;
/// The most words that a person's name may have.
const LONGEST_PERSON: usize = 8;
/// The most words that a role may have.
const LONGEST_ROLE: usize = 22;

/// Nouns after ل that go on with a name (*مجلس التعاون لدول الخليج*); other words after ل are most
/// often a purpose (*لمناقشة*).
const OF_NOUNS: [&str; 22] = [
    "دول",
    "شوون",
    "شؤون",
    "حقوق",
    "مكافحه",
    "تنسيق",
    "رعايه",
    "حمايه",
    "دعم",
    "تنميه",
    "تعليم",
    "طاقه",
    "منظمات",
    "وزراء",
    "رجال",
    "شباب",
    "طب",
    "علوم",
    "ابحاث",
    "دراسات",
    "ادارات",
    "منطقه",
];

/// Proposes organisations, events, places and persons.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    for index in 0..scan.len() {
        if !scan.is_word(index) {
            continue;
        }
        listed(scan, index, proposals);
        headed(scan, index, proposals);
    }
    people(scan, proposals);
}

/// The reading of the word at `index` whose bare form is in `set`.
pub(super) fn stem_in<'a>(scan: &Scan<'a>, index: usize, set: &FxHashSet<String>) -> Option<Stem<'a>> {
    // *مكتبه* (his office) and *مكتبة* (library) fold alike: a list's final ه is always ة.
    let possessive = scan.words(index).ends_with('ه');
    stems(scan.fold(index)).find(|stem| set.contains(stem.bare) && !(possessive && stem.bare.ends_with('ه')))
}

fn is_function_word(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let bare = word.strip_prefix('و').unwrap_or(word);
    // *على* and the name *علي* fold alike.
    if bare == "علي" && scan.words(index).ends_with('ي') {
        return false;
    }
    scan.pack.function_words.contains(word) || scan.pack.function_words.contains(bare)
}

fn is_verb(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let set = |word: &str| scan.pack.verbs.contains(word) || scan.pack.speech_verbs.contains(word);
    set(word) || set(bare)
}

/// A present tense by its shape, if no list knows the word: *يزور*, *تسعى*.
fn looks_present(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let letters = word.chars().count();
    word.starts_with(['ي', 'ت'])
        && (4..=6).contains(&letters)
        && lexicon::given_name(word).is_none()
        && lexicon::arabic_family_name(word).is_none()
        && lexicon::place(word).is_none()
}

/// A noun of a function, with or without article: *وزير*, *الأمين*, *رئيسة*.
pub(super) fn is_function(scan: &Scan, index: usize) -> bool {
    stem_in(scan, index, &scan.pack.functions).is_some()
}

fn has_article(scan: &Scan, index: usize) -> bool {
    stems(scan.fold(index)).any(|stem| stem.article)
}

fn stops(scan: &Scan, index: usize) -> bool {
    !scan.is_word(index) || is_function_word(scan, index) || is_verb(scan, index)
}

// ---- Lists -------------------------------------------------------------------------------------

fn listed(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    let limit = scan.sentence(index).end;
    for stem in stems(scan.fold(index)) {
        let first = if stem.article { format!("ال{}", stem.bare) } else { stem.bare.to_owned() };
        let longest =
            lexicon::organisation_words(&first).max(lexicon::place_words(&first)).min(limit - index);
        for length in (1..=longest).rev() {
            let range = index..index + length;
            if !range.clone().all(|token| scan.is_word(token)) {
                continue;
            }
            let rest = scan.key(index + 1..range.end);
            let key = if rest.is_empty() { first.clone() } else { format!("{first} {rest}") };
            if let Some(found) = lexicon::organisation(&key)
                .filter(|found| length > 1 || stem.clitics == 0 && !found.ambiguous)
            {
                let mut mention = Mention::new(
                    range,
                    Kind::Organization,
                    if length == 1 { weight::LISTED } else { weight::HEAD + 5 },
                );
                mention.known = Some(Known::Organisation(found.id));
                proposals.push(mention);
                return;
            }
            if let Some(found) = lexicon::place(&key) {
                let placed = index.checked_sub(1).is_some_and(|before| {
                    scan.pack.place_prepositions.contains(scan.fold(before))
                        || stem_in(scan, before, &scan.pack.place_heads).is_some()
                });
                if length == 1
                    && (found.ambiguous && !placed || stem.clitics > 0 && stem.bare.chars().count() < 3)
                {
                    continue;
                }
                let mut mention = Mention::new(
                    range,
                    Kind::Location,
                    if length > 1 { weight::HEAD } else { weight::LISTED },
                );
                mention.known = Some(Known::Place(found.id));
                proposals.push(mention);
                return;
            }
        }
    }
}

// ---- Heads -------------------------------------------------------------------------------------

fn headed(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    let pack = scan.pack;
    let (stem, kind) = if let Some(stem) = stem_in(scan, index, &pack.organisation_heads) {
        (stem, Kind::Organization)
    } else if let Some(stem) = stem_in(scan, index, &pack.event_heads) {
        (stem, Kind::Event)
    } else if let Some(stem) = stem_in(scan, index, &pack.place_heads) {
        (stem, Kind::Location)
    } else {
        return;
    };
    let end = construct_end(scan, index, stem.article, kind);
    if end <= index + 1 {
        return;
    }
    // *المركز الأول*, *المركز المهم*: an adjective alone makes no name, unless it says of which country.
    if stem.article
        && end == index + 2
        && kind == Kind::Organization
        && lexicon::demonym(scan.fold(index + 1)).is_none()
    {
        return;
    }
    let strength = match kind {
        Kind::Location => {
            let named = (index + 1..end).any(|token| {
                stems(scan.fold(token)).any(|stem| {
                    lexicon::place(stem.bare).is_some()
                        || lexicon::place(&format!("ال{}", stem.bare)).is_some()
                })
            });
            // *مدينة إكسبو*, *قرية دوما*: an unknown name after a kind of place, without article.
            let named = named || end == index + 2 && !has_article(scan, index + 1) && !stem.article;
            if !named {
                return;
            }
            weight::LISTED + 5
        }
        Kind::Event => {
            // *اجتماع*, *يوم* are common nouns: an event has a complement with article or an ordinal.
            if !(index + 1..end).any(|token| has_article(scan, token)) {
                return;
            }
            let weak = matches!(
                stem.bare,
                "اجتماع"
                    | "حفل"
                    | "يوم"
                    | "عقد"
                    | "سنه"
                    | "حمله"
                    | "حوار"
                    | "ورشه"
                    | "اتفاقيه"
                    | "موسم"
                    | "حرب"
            );
            if weak
                && !(index + 1..end).any(|token| {
                    scan.pack.ordinals.contains(scan.fold(token)) || has_known_place(scan, token)
                })
                && end - index < 4
            {
                return;
            }
            weight::HEAD
        }
        _ => weight::HEAD,
    };
    proposals.push(Mention::new(index..end, kind, strength));
}

fn has_known_place(scan: &Scan, index: usize) -> bool {
    stems(scan.fold(index)).any(|stem| lexicon::place(stem.bare).is_some_and(|place| !place.ambiguous))
}

/// Where the construct ends that the head at `index` opens.
fn construct_end(scan: &Scan, index: usize, definite_head: bool, kind: Kind) -> usize {
    let limit = scan.sentence(index).end.min(index + LONGEST);
    let mut end = index + 1;
    let mut indefinite = 0;
    while end < limit {
        if stops(scan, end) && !(kind == Kind::Event && scan.is_number(end)) {
            break;
        }
        if scan.is_number(end) {
            end += usize::from(scan.words(end).chars().count() == 4);
            break;
        }
        if end == index + 1 && kind == Kind::Organization && scan.honorific(end) > 0 && !definite_head {
            // *جامعة الملك عبدالعزيز*: named after someone.
            let name = scan.honorifics_end(end);
            if !stops(scan, name) && !is_function(scan, name) {
                end = name_end(scan, name);
                continue;
            }
        }
        if end > index + 1 && looks_present(scan, end) {
            break;
        }
        if scan.honorific(end) > 0
            || end > index + 1
                && is_function(scan, end)
                && !scan.fold(end).starts_with("لل")
                && scan.fold(end) != "الاعضاء"
        {
            break;
        }
        if stem_in(scan, end, &scan.pack.organisation_heads)
            .is_some_and(|stem| stem.clitics > 0 && scan.fold(end).starts_with('و'))
        {
            break;
        }
        let word = scan.fold(end);
        let first = end == index + 1;
        let article = word.starts_with("ال");
        let and_article = word.strip_prefix('و').is_some_and(|rest| rest.starts_with("ال"))
            && end > index + 1
            && kind != Kind::Location;
        let for_article = word.starts_with("لل") && word.chars().count() > 4 && kind != Kind::Location;
        let latin =
            kind == Kind::Event && end > index + 1 && scan.token(end).is_some_and(|token| token.is_capital());
        let purpose = kind == Kind::Event && word.starts_with('ل') && scan.fold(end + 1).starts_with("ال");
        if latin || purpose {
            end += 1;
            continue;
        }
        if kind == Kind::Event
            && word.starts_with('ل')
            && stem_in(scan, end, &scan.pack.organisation_heads).is_some_and(|stem| stem.clitics == 1)
        {
            return construct_end(
                scan,
                end,
                stem_in(scan, end, &scan.pack.organisation_heads).is_some_and(|stem| stem.article),
                Kind::Organization,
            );
        }
        let for_noun = word
            .strip_prefix('ل')
            .is_some_and(|rest| OF_NOUNS.contains(&rest) || lexicon::place(rest).is_some());
        let place = lexicon::place(word).is_some();
        let demonym = lexicon::demonym(word).is_some();
        if article && !(demonym && end > index + 1 && person_follows(scan, end))
            || and_article
            || for_article
            || for_noun
            || place
        {
            end += 1;
        } else if !definite_head
            && (first
                || indefinite < 2 && scan.token(end + 1).is_some() && scan.fold(end + 1).starts_with("ال"))
            && (first && !word.starts_with("وال") || !word.starts_with(['ب', 'و']))
        {
            indefinite += 1;
            end += 1;
        } else if !definite_head && first && lexicon::given_name(word).is_some() {
            end += 1;
        } else {
            break;
        }
    }
    // A conjunction at the end of a list belongs to it only after a head that lists.
    end
}

fn person_follows(scan: &Scan, index: usize) -> bool {
    scan.honorific(index + 1) > 0
        || lexicon::given_name(scan.fold(index + 1)).is_some_and(|name| !name.ambiguous)
}

// ---- Persons -----------------------------------------------------------------------------------

fn people(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        let found = titled(scan, index)
            .or_else(|| after_function(scan, index))
            .or_else(|| spoken_or_listed(scan, index))
            .or_else(|| before_function(scan, index));
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
    let start = scan.honorifics_end(index);
    let office = is_function(scan, start)
        && (has_article(scan, start) || lexicon::given_name(scan.fold(start)).is_none());
    if start == index
        || stops(scan, start)
        || office
        || stems(scan.fold(start)).any(|stem| lexicon::place(stem.bare).is_some())
            && scan.fold(start - 1) == "دوله"
        || scan.pack.ordinals.contains(scan.fold(start))
    {
        return None;
    }
    let title = scan.fold(start - 1);
    let word = scan.fold(start);
    let of_office = is_function(scan, start - 1)
        || matches!(
            title,
            "الرييس"
                | "الرئيس"
                | "السفير"
                | "السفيره"
                | "الامير"
                | "الملك"
                | "المستشار"
                | "المواطن"
                | "المواطنه"
                | "الطالب"
                | "القايد"
                | "القائد"
                | "الامام"
                | "سمو"
                | "دوله"
                | "معالي"
                | "سعاده"
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

/// *وزير الخارجية الروسي سيرجي لافروف*: a function, its complements, then words that are none.
fn after_function(scan: &Scan, index: usize) -> Option<Mention> {
    let stem = stem_in(scan, index, &scan.pack.functions)?;
    let start = complements_end(scan, index, stem.article);
    if stops(scan, start)
        || has_article(scan, start) && lexicon::given_name(scan.fold(start)).is_none()
        || scan.honorific(start) > 0
    {
        return None;
    }
    let word = scan.fold(start);
    let known = lexicon::given_name(word).is_some();
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
    let sure = known && (end - start >= 2 || closed) || closed && (2..=4).contains(&(end - start));
    if lexicon::place(&scan.key(start..end)).is_some() {
        return None;
    }
    sure.then(|| Mention::new(start..end, Kind::Person, weight::FUNCTION))
}

/// The end of the complements of the function at `index`.
fn complements_end(scan: &Scan, index: usize, definite: bool) -> usize {
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
        if is_function_word(scan, end) || is_verb(scan, end) || scan.honorific(end) > 0 {
            break;
        }
        let given = lexicon::given_name(word).is_some_and(|name| !name.ambiguous);
        let first = end == index + 1 && !definite;
        let article = has_article(scan, end) && !(given && !word.starts_with("ال"));
        let headed = stem_in(scan, end, &scan.pack.organisation_heads).is_some()
            || stem_in(scan, end, &scan.pack.place_heads).is_some()
            || is_function(scan, end);
        let place = has_known_place(scan, end);
        let construct = !given
            && end + 1 < limit
            && scan.fold(end + 1).starts_with("ال")
            && lexicon::given_name(word).is_none()
            && lexicon::given_name(scan.fold(end + 1)).is_none()
            && !lexicon::arabic_family_name(scan.fold(end + 1)).is_some();
        if article || headed && !given || place && !given || first && !given || construct {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// *وقال محمد جميل الرمحي*, *سعد بن علي*, two names of the lists in a row.
fn spoken_or_listed(scan: &Scan, index: usize) -> Option<Mention> {
    if stops(scan, index) {
        return None;
    }
    let given = lexicon::given_name(scan.fold(index))?;
    let end = name_end(scan, index);
    if end - index < 2 || lexicon::place(&scan.key(index..end)).is_some() {
        return None;
    }
    let spoken = index.checked_sub(1).is_some_and(|before| {
        let word = scan.fold(before);
        scan.pack.speech_verbs.contains(word)
            || word.strip_prefix(['و', 'ف']).is_some_and(|bare| scan.pack.speech_verbs.contains(bare))
    });
    let linked = (index..end).any(|token| matches!(scan.fold(token), "بن" | "بنت" | "ال" | "ولد"));
    let second = scan.fold(index + 1);
    let twice = lexicon::given_name(second).is_some() || lexicon::arabic_family_name(second).is_some();
    if linked || spoken && !given.ambiguous || twice && !given.ambiguous || spoken && twice {
        return Some(Mention::new(index..end, Kind::Person, weight::GIVEN_NAME + 5));
    }
    None
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
        (!is_function_word(scan, token) || scan.pack.particles.contains(scan.fold(token)))
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

/// Where a person's name ends that begins at `start`.
fn name_end(scan: &Scan, start: usize) -> usize {
    let limit = scan.sentence(start).end.min(start + LONGEST_PERSON);
    let mut end = start + 1;
    let mut family = false;
    let mut parts = 1;
    if scan.fold(start) == "عبد" && end < limit && scan.is_word(end) {
        end += 1;
    }
    while end < limit && scan.is_word(end) && !family {
        let word = scan.fold(end);
        if scan.pack.particles.contains(word)
            && end + 1 < limit
            && scan.is_word(end + 1)
            && !is_function_word(scan, end + 1)
        {
            end += 2;
            parts += 1;
            continue;
        }
        let listed = lexicon::given_name(word).is_some() || lexicon::arabic_family_name(word).is_some();
        if !listed && (stops(scan, end) || is_function(scan, end)) || scan.honorific(end) > 0 && !listed {
            break;
        }
        if is_verb(scan, end) || is_function_word(scan, end) {
            break;
        }
        if !listed && looks_present(scan, end) {
            break;
        }
        let ends_here = end + 1 >= limit || stops(scan, end + 1);
        let closed = end + 1 >= limit
            || stops(scan, end + 1)
            || scan.fold(end + 1).starts_with(['و', 'ب', 'ل'])
            || scan.honorific(end + 1) > 0;
        if word.starts_with("ال") {
            // A family name with article is the last word.
            let adjective = lexicon::demonym(word).is_some() && !closed;
            if adjective {
                break;
            }
            family = true;
            end += 1;
        } else if listed {
            end += 1;
            parts += 1;
        } else if (!word.starts_with(['و', 'ب', 'ل', 'ف'])
            || word.starts_with("بن")
            || ends_here && word.starts_with('ب') && !word.starts_with("بال"))
            && (parts == 1 || closed && parts <= 3)
            && stem_in(scan, end, &scan.pack.organisation_heads).is_none()
            && stem_in(scan, end, &scan.pack.place_heads).is_none()
        {
            end += 1;
        } else {
            break;
        }
    }
    end
}

// ---- Roles -------------------------------------------------------------------------------------

/// The role of the person at `extent`, whose name ends at `end`: after a comma, or before.
pub(super) fn role(scan: &Scan, extent: Range<usize>, people: &[Range<usize>]) -> Option<Range<usize>> {
    role_after(scan, extent.end, people).or_else(|| role_before(scan, extent.start, people))
}

fn role_after(scan: &Scan, end: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let limit = scan.sentence(end.saturating_sub(1)).end;
    if !scan.is_comma(end) && !scan.is(end, "(") || end + 1 >= limit {
        return None;
    }
    let titled = scan.honorifics_end(end + 1);
    let start = if is_function(scan, end + 1) { end + 1 } else { titled };
    if !is_function(scan, start)
        || scan.fold(start).starts_with('و')
            && scan.fold(start) != "وزير"
            && scan.fold(start) != "وزيره"
            && scan.fold(start) != "وكيل"
            && scan.fold(start) != "وكيله"
    {
        return None;
    }
    // A comma, a title and a function may open the next person: *، والوزير …*; the name would follow.
    let mut stop = start + 1;
    while stop < limit.min(start + LONGEST_ROLE) {
        if people.iter().any(|person| person.start == stop) {
            return None;
        }
        if scan.is(stop, "«") || scan.is(stop, "»") || scan.is(stop, "(") || scan.is(stop, ")") {
            stop += 1;
            continue;
        }
        if !scan.is_word(stop) && !scan.is_number(stop) || is_verb(scan, stop) {
            break;
        }
        let word = scan.fold(stop);
        let linking = matches!(word, "في" | "الي" | "لدي" | "علي" | "من");
        if linking
            && !(has_article(scan, stop + 1)
                || has_known_place(scan, stop + 1)
                || stem_in(scan, stop + 1, &scan.pack.place_heads).is_some()
                || stem_in(scan, stop + 1, &scan.pack.organisation_heads).is_some())
        {
            break;
        }
        if !linking && is_function_word(scan, stop)
            || scan.opens(&scan.pack.adjunct_openers, stop) > 0 && !linking
        {
            break;
        }
        stop += 1;
    }
    (stop > start).then_some(start..stop)
}

fn role_before(scan: &Scan, start: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let lowest = scan.sentence(start).start.max(start.saturating_sub(LONGEST_ROLE));
    let end = if start.checked_sub(1).is_some_and(|last| scan.is_comma(last)) { start - 1 } else { start };
    let mut found = None;
    let mut index = end;
    while index > lowest {
        let token = index - 1;
        if people.iter().any(|person| person.contains(&token))
            || !scan.is_word(token) && !scan.is(token, "(") && !scan.is(token, ")")
            || is_verb(scan, token)
        {
            break;
        }
        let word = scan.fold(token);
        let linking = matches!(word, "في" | "الي" | "لدي" | "علي" | "باسم" | "عن");
        if is_function_word(scan, token) && !linking {
            break;
        }
        if is_function(scan, token) {
            found = Some(token);
            if word.starts_with('و') && !matches!(word, "وزير" | "وزيره" | "وكيل" | "وكيله")
            {
                break;
            }
        }
        index = token;
    }
    found.map(|role| role..end)
}

/// The bytes of a role without the *و* that joins it to the sentence.
pub(super) fn without_and(scan: &Scan, role: Range<usize>) -> crate::engine::document::Span {
    let mut span = scan.span(role.clone());
    let joined = stem_in(scan, role.start, &scan.pack.functions).is_some_and(|stem| stem.clitics > 0);
    if joined && span.of(scan.text).starts_with('و') {
        span.start += 'و'.len_utf8();
    }
    span
}
