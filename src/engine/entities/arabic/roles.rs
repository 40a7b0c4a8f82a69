//! What the text says that someone is, before the name or after a comma.

use super::super::roles::{is_within, starting};
use super::super::scan::Scan;
use super::people::complements_end;
use super::{
    LONGEST_ROLE, has_article, has_known_place, is_function, is_function_word, is_listed,
    is_possessed_function, is_verb, opens_office, stem_in, words,
};
use crate::engine::document::Span;
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// The role of the person at `extent`, whose name ends at `end`: after a comma, or before.
pub(in crate::engine::entities) fn role(
    scan: &Scan,
    extent: Range<usize>,
    people: &[Range<usize>],
) -> Option<Range<usize>> {
    role_after(scan, extent.end, people)
        .or_else(|| role_before(scan, extent.start, people))
        .or_else(|| role_at_once(scan, extent.end, people))
        .or_else(|| role_given(scan, extent, people))
        .filter(|role| !is_title_alone(scan, role))
}

/// *الأمير*, *للشيخ*: how one is addressed; *للشاعرة*: with what is no part of it; *حزب الأحرار الحاكم*: an
/// adjective.
fn is_title_alone(scan: &Scan, role: &Range<usize>) -> bool {
    const ADJECTIVES: [&str; 4] = ["حاكم", "مساعد", "مرشح", "مشرف"];
    let readings = || stems(scan.fold(role.start)).filter(|stem| stem.article);
    // *والعميد* is no title that is read off the name, and tells the rank.
    let addressed = || {
        readings()
            .filter(|stem| stem.clitics == 0)
            .any(|stem| scan.pack.honorifics.contains(&format!("ال{}", stem.bare)))
    };
    let unsaid = || readings().any(|stem| stem.contracted && scan.pack.functions.contains(stem.bare));
    let adjective = || readings().any(|stem| ADJECTIVES.contains(&stem.bare));
    role.len() == 1 && (addressed() || unsaid() || adjective())
}

/// *نبيه بري رئيس مجلس النواب*: a function with its complement right after the name. Without a comma
/// the sentence goes on behind it, so that only what must belong to it does.
fn role_at_once(scan: &Scan, end: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let limit = scan.sentence(end.saturating_sub(1)).end.min(end + LONGEST_ROLE);
    let stem = stem_in(scan, end, &scan.pack.functions)?;
    if stem.clitics > 0 || end >= limit || !opens_office(scan, end) {
        return None;
    }
    let mut stop = end + 1;
    while stop < limit && scan.is_word(stop) && !is_verb(scan, stop) && !is_occasion(scan, stop) {
        if starting(stop, people).is_some() {
            return None;
        }
        let linking = is_linking(scan, stop)
            && has_article(scan, stop + 1)
            && (scan.fold(stop) != "علي" || is_overseer(scan, stop - 1));
        let plain = !is_function_word(scan, stop) || is_general(scan, stop);
        let goes_on = has_article(scan, stop)
            || has_known_place(scan, stop)
            || is_function(scan, stop)
            || is_general(scan, stop)
            // *لرعاية الشباب*
            || scan.fold(stop).starts_with('ل') && has_article(scan, stop + 1)
            // In a row of nouns only the last has the article.
            || !has_article(scan, stop - 1) && !is_linking(scan, stop - 1);
        if !(linking || plain && goes_on) {
            break;
        }
        stop += 1;
    }
    Some(end..stop).filter(|role| role.len() > 1)
}

/// *المشرف على المركز*: other offices are held over nothing.
fn is_overseer(scan: &Scan, index: usize) -> bool {
    stems(scan.fold(index)).any(|stem| stem.bare.starts_with("مشرف"))
        || scan.fold(index) == "العام" && index > 0 && is_overseer(scan, index - 1)
}

fn is_linking(scan: &Scan, index: usize) -> bool {
    matches!(scan.fold(index), "في" | "الي" | "لدي" | "علي")
}

/// *تعيين فلان مديرا عاما للهيئة*: a function in the accusative after who is appointed or elected.
fn role_given(scan: &Scan, extent: Range<usize>, people: &[Range<usize>]) -> Option<Range<usize>> {
    let sentence = scan.sentence(extent.start);
    let appointed = (sentence.start.max(extent.start.saturating_sub(APPOINTED_WITHIN))..extent.start)
        .any(|token| stems(scan.fold(token)).any(|stem| APPOINTING.contains(&stem.bare)));
    let start = (extent.end..sentence.end.min(extent.end + 2))
        .find(|&token| is_given_office(scan, token) || is_capacity(scan, token))?;
    let appointed = appointed || is_capacity(scan, start);
    appointed.then(|| start..role_end(scan, start, people).unwrap_or(start + 1))
}

/// *بصفتها مفتشة عامة*: in which capacity.
fn is_capacity(scan: &Scan, index: usize) -> bool {
    let before = scan.fold_before(index);
    matches!(before, "بصفته" | "بصفتها") && (is_function(scan, index) || is_given_office(scan, index))
}

/// *مديرا*, *رئيسا*: a function in the accusative, which one is given.
fn is_given_office(scan: &Scan, index: usize) -> bool {
    scan.fold(index).strip_suffix('ا').is_some_and(|bare| scan.pack.functions.contains(bare))
}

/// How many words before the name who appoints may say so.
const APPOINTED_WITHIN: usize = 8;
/// Appointing and electing, verbs and nouns.
const APPOINTING: [&str; 16] = [
    "تعيين",
    "عين",
    "عينت",
    "يعين",
    "انتخاب",
    "انتخب",
    "انتخبت",
    "تنصيب",
    "تكليف",
    "كلف",
    "اختيار",
    "اختار",
    "تسميه",
    "سمي",
    "ترشيح",
    "رشح",
];

fn role_after(scan: &Scan, end: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let limit = scan.sentence(end.saturating_sub(1)).end;
    if !scan.is_comma(end) && !scan.is(end, "(") || end + 1 >= limit {
        return None;
    }
    let titled = scan.honorifics_end(end + 1);
    let named = |token: usize| is_function(scan, token) || is_given_office(scan, token);
    let start = if named(end + 1) { end + 1 } else { titled };
    if !named(start)
        || scan.fold(start).starts_with('و')
            && scan.fold(start) != "وزير"
            && scan.fold(start) != "وزيره"
            && scan.fold(start) != "وكيل"
            && scan.fold(start) != "وكيله"
    {
        return None;
    }
    role_end(scan, start, people).map(|end| start..end)
}

/// Where the role ends that begins at `start`. A title and a function may open the next person: *،
/// والوزير …*; the name would follow.
fn role_end(scan: &Scan, start: usize, people: &[Range<usize>]) -> Option<usize> {
    let limit = scan.sentence(start).end;
    let mut stop = start + 1;
    while stop < limit.min(start + LONGEST_ROLE) {
        if starting(stop, people).is_some() {
            return None;
        }
        if scan.is(stop, "«") || scan.is(stop, "»") || scan.is(stop, "(") || scan.is(stop, ")") {
            stop += 1;
            continue;
        }
        if !scan.is_word(stop) && !scan.is_number(stop) || is_verb(scan, stop) || is_occasion(scan, stop) {
            break;
        }
        let word = scan.fold(stop);
        // *والدكتور / فلان*: the next one.
        if word.strip_prefix('و').is_some_and(|title| scan.pack.honorifics.contains(title)) {
            break;
        }
        // *ممثلة عن منظمة المرأة*
        let stands_for = word == "عن" && scan.fold(start).trim_end_matches('ه').ends_with("ممثل");
        let linking = matches!(word, "في" | "الي" | "لدي" | "علي" | "من") || stands_for;
        if linking
            && !(has_article(scan, stop + 1)
                || has_known_place(scan, stop + 1)
                || stem_in(scan, stop + 1, &scan.pack.place_heads).is_some()
                || stem_in(scan, stop + 1, &scan.pack.organisation_heads).is_some())
        {
            break;
        }
        let general = is_general(scan, stop);
        if !linking
            && !general
            && (is_function_word(scan, stop) || scan.opens(&scan.pack.adjunct_openers, stop) > 0)
        {
            break;
        }
        stop += 1;
    }
    (stop > start).then_some(stop)
}

/// *برعاية رئيس الجامعة*, *بحضور السفير*: under what and with whom something takes place, which is none of
/// an office.
fn is_occasion(scan: &Scan, index: usize) -> bool {
    const OCCASIONS: [&str; 14] = [
        "رعايه",
        "حضور",
        "مشاركه",
        "مناسبه",
        "تنظيم",
        "دعم",
        "اشراف",
        "تعاون",
        "دعوه",
        "هدف",
        "حفل",
        "مقر",
        "حديقه",
        "مبادره",
    ];
    scan.fold(index)
        .strip_prefix('ب')
        .is_some_and(|noun| OCCASIONS.contains(&noun.strip_prefix("ال").unwrap_or(noun)))
}

/// *مدير عام*: general, not a year.
pub(super) fn is_general(scan: &Scan, index: usize) -> bool {
    matches!(scan.fold(index), "عام" | "عامه")
        && index.checked_sub(1).is_some_and(|noun| is_function(scan, noun))
}

fn role_before(scan: &Scan, start: usize, people: &[Range<usize>]) -> Option<Range<usize>> {
    let lowest = scan.sentence(start).start.max(start.saturating_sub(LONGEST_ROLE));
    let end = if start.checked_sub(1).is_some_and(|last| scan.is_comma(last)) { start - 1 } else { start };
    // *نائب خادم الحرمين الشريفين الأمير …*: the title is his whom the function serves.
    let served = start.checked_sub(1).is_some_and(|last| is_function(scan, last));
    let end =
        if served && end == start && scan.fold(start) == "خادم" { start + KINGS_TITLE } else { end };
    // *فلان، نائب الرئيس، وراشد*: who is joined behind a comma is another.
    let joined = scan.fold(start).strip_prefix('و').is_some_and(is_listed) && !is_listed(scan.fold(start));
    if end < start && joined {
        return None;
    }
    // *ممثلة في الدكتور …*, *اللقاء مع فلان*: a preposition begins anew.
    let preposition = |last: usize| is_function_word(scan, last) && !is_general(scan, last);
    if end == start && start.checked_sub(1).is_some_and(preposition) {
        return None;
    }
    let mut found = None;
    let (mut bracketed, mut was_bracketed) = (false, false);
    let mut index = end.min(start);
    while index > lowest {
        let token = index - 1;
        // A bracket that opens without having closed holds another thing.
        bracketed = bracketed && !scan.is(token, "(") || scan.is(token, ")");
        let part = scan.is_word(token) || bracketed || scan.is(token, "(") && was_bracketed;
        was_bracketed = bracketed;
        if is_within(token, people) || !part || is_verb(scan, token) || is_called(scan, token) {
            break;
        }
        let word = scan.fold(token);
        let linking = matches!(word, "في" | "الي" | "لدي" | "علي" | "باسم" | "عن");
        if is_function_word(scan, token) && !linking && !is_general(scan, token) {
            break;
        }
        if is_function(scan, token) {
            found = Some(token);
            // *مدير الإعلام والمتحدث باسم الوزارة*: who has two offices; *وأمين المجلس* begins anew.
            let joined = word.starts_with('و') && !matches!(word, "وزير" | "وزيره" | "وكيل" | "وكيله");
            if joined && !is_second_office(scan, token, lowest) {
                break;
            }
        }
        index = token;
    }
    found.map(|role| role..end)
}

/// Whether the office that is joined at `index` is the second of one person: an office stands before it,
/// whose complements reach it.
fn is_second_office(scan: &Scan, index: usize, lowest: usize) -> bool {
    (lowest..index.saturating_sub(1)).any(|office| {
        stem_in(scan, office, &scan.pack.functions)
            .is_some_and(|stem| !stem.article && complements_end(scan, office, false) >= index)
    })
}

/// *سلطان الشمري*: a name that is a function too.
fn is_called(scan: &Scan, index: usize) -> bool {
    let family = scan.fold(index + 1);
    is_listed(scan.fold(index))
        && is_function(scan, index)
        && (lexicon::arabic_family_name(family).is_some()
            || family.starts_with("ال") && words::is_name(family))
        && stem_in(scan, index + 1, &scan.pack.organisation_heads).is_none()
}

/// The words of *خادم الحرمين الشريفين*.
const KINGS_TITLE: usize = 3;

/// The bytes of a role without the *و* and the preposition that join it to the sentence.
pub(in crate::engine::entities) fn without_and(scan: &Scan, role: Range<usize>) -> Span {
    let mut span = scan.span(role.clone());
    let possessed =
        is_possessed_function(scan, role.start) && stem_in(scan, role.start, &scan.pack.functions).is_none();
    if possessed && span.of(scan.text).starts_with('و') {
        span.start += 'و'.len_utf8();
        return span;
    }
    // What لل has of an article can't be told apart in the text.
    if let Some(stem) = stem_in(scan, role.start, &scan.pack.functions).filter(|stem| !stem.contracted) {
        span.start += span.of(scan.text).chars().take(stem.clitics).map(char::len_utf8).sum::<usize>();
    }
    span
}
