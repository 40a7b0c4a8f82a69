//! Where a name of nouns ends: an organisation's, an event's, a place's.
//!
//! A head noun and a token behind it come in; out comes whether the name ends before that token. A name
//! ends before what tells of its holder, of the time or of a wish, and before what doesn't agree with it:
//! *مجلس الوزراء | الموافقة*, *اللجنة | الشكر*, *جامعة الباحة | المكلف*.

use super::super::scan::Scan;
use super::{has_article, is_listed, stem_in, words};
use crate::engine::language::lexicon;
use crate::engine::segment::Tag;
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// Titles of those whom institutions and places are named after.
const EPONYMS: [&str; 9] =
    ["الملك", "الملكه", "الامير", "الاميره", "الشيخ", "الشيخه", "السلطان", "الامام", "خادم"];

/// Words that end a name: participles that open a clause, what tells of its holder, wishes, and what a
/// list goes on with.
#[rustfmt::skip]
const ENDS: [&str; 60] = [
    "المزمع", "المزمعه", "التابع", "التابعه", "الواقع", "الواقعه", "المنتهيه", "المواليه", "الموالي", "العائد",
    "العائده", "القائم", "القائمه", "المقام", "المقامه", "الحالي", "الحاليه", "السابق", "السابقه", "الاسبق",
    "الراحل", "الراحله", "المقبل", "المقبله", "القادم", "القادمه", "الماضي", "الماضيه", "الشقيق", "الشقيقه",
    "الاسبوع", "الاخري", "المكلف", "المكلفه", "لمناقشه", "لبحث", "لمتابعه", "لدراسه", "لعرض", "لتقديم",
    "لمواجهه", "لضمان", "والجهات", "والهيئات", "نهايه", "بدايه", "مطلع", "اواخر", "اوائل", "منتصف", "والشكر",
    "وذلك", "والدول", "والشركات", "وشعب", "وشعبا", "داخل", "خارج", "الموافقه", "المشاركه",
];

/// Adjectives of names that no ending tells: others of theirs end in *ي* and *ية*.
#[rustfmt::skip]
const CLOSING: [&str; 38] = [
    "العرب", "الافارقه", "العليا", "الاعلي", "العام", "العامه", "المتحده", "الموحد", "الموحده", "المشترك",
    "المشتركه", "المسلحه", "الجديد", "الجديده", "الاحمر", "الابيض", "الاوسط", "الكبري", "الكبير", "الكريم",
    "الشريف", "الشريفين", "المقدسه", "المنوره", "المكرمه", "المحتله", "الحر", "الحره", "الدائم", "الدائمه",
    "المساعد", "الخاص", "الخاصه", "المستدامه", "المتخصص", "المتخصصه", "الاعضاء", "الاقصي",
];

/// Heads that are for nothing, so that *ل* after their adjective begins something else: *الحكومة
/// اليمنية | للتحضير*.
const SELF_CONTAINED: [&str; 9] =
    ["حكومه", "جيش", "شرطه", "برلمان", "بورصه", "مصرف", "سفاره", "قنصليه", "قوات"];

/// Where a name ends that the tagger saw: before a title, and before what ends a name.
pub(in crate::engine::entities) fn cut(scan: &Scan, tokens: Range<usize>) -> Range<usize> {
    let after_someone = names_after(scan, tokens.start + 1);
    let headed = stem_in(scan, tokens.start, &scan.pack.organisation_heads).is_some();
    // *البنك | لشؤون الطاقة*: the office is for it, not the bank.
    let definite = headed && has_article(scan, tokens.start);
    let stop = |&token: &usize| {
        ends(scan, token)
            || definite
                && token == tokens.start + 1
                && scan.fold(token).starts_with('ل')
                && !has_article(scan, token)
            || scan.honorific(token) > 0 && !after_someone
            || headed && !after_someone && (disagrees(scan, tokens.start, token) || is_apart(scan, token))
    };
    let end = (tokens.start + 1..tokens.end).find(stop).unwrap_or(tokens.end);
    tokens.start..end
}

/// Whether a name ends before the word at `index`: days and months, and the words of [`ENDS`].
pub(super) fn ends(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    word.chars().nth(1).is_none()
        || ENDS.contains(&word)
        || is_adverbial(scan, index)
        || is_possessed(word)
        || scan.pack.never_names.contains(word) && word != "الله"
}

/// Whether the word with article at `index` is no part of the name that the head noun at `head` opens: it
/// agrees neither with what it follows nor, as an adjective of names, with the head.
pub(super) fn disagrees(scan: &Scan, head: usize, index: usize) -> bool {
    let word = scan.fold(index);
    let before = scan.fold(index - 1);
    if word.starts_with("لل") {
        let head = stem_in(scan, head, &scan.pack.organisation_heads);
        return head.is_some_and(|head| SELF_CONTAINED.contains(&head.bare))
            && (before.ends_with('ي') || before.ends_with("يه"));
    }
    word.starts_with("ال")
        && has_article(scan, index - 1)
        && !is_nisba(word)
        && !CLOSING.contains(&word)
        && !scan.pack.ordinals.contains(word)
        && lexicon::place(word).is_none()
        && before.ends_with('ه')
        && !word.ends_with('ه')
}

/// A title that things are named after people with, and a name: *جامعة الملك عبدالعزيز*.
pub(super) fn names_after(scan: &Scan, title: usize) -> bool {
    let name = scan.honorifics_end(title);
    name > title
        && EPONYMS.contains(&scan.fold(name - 1))
        && !super::stops(scan, name)
        && (is_listed(scan.fold(name)) || !super::is_function(scan, name))
}

/// Whether the head at `index` is one of those that are for several things, the first of which ends before `end`:
/// *ديوان السقي | وصرف المياه*; with an article, *الديوان الوطني للسقي | وصرف المياه*.
pub(super) fn has_fields(scan: &Scan, index: usize, end: usize) -> bool {
    stem_in(scan, index, &scan.pack.organisation_heads).is_some_and(|head| {
        matches!(head.bare, "وزاره" | "هيئه" | "ديوان" | "مديريه" | "وكاله" | "مصلحه")
            && (!head.article || scan.fold(end - 1).starts_with("لل"))
    })
}

/// Whether the word at `index`, which is `bare` without its *و*, is a noun for what something is for.
pub(super) fn is_field(scan: &Scan, index: usize, bare: &str) -> bool {
    scan.segments.tag(index) == Tag::Noun
        && words::is_ordinary(bare)
        && !super::is_verb(scan, index)
        && !super::is_function(scan, index)
        && !is_listed(bare)
        && stem_in(scan, index, &scan.pack.organisation_heads).is_none()
        && stem_in(scan, index, &scan.pack.event_heads).is_none()
        && stem_in(scan, index, &scan.pack.place_heads).is_none()
}

/// A word without article behind a name that its article has closed: *وزارة الصحة | عضوين*, *وزارة الشؤون
/// الاجتماعية | عبدالرحمن*.
fn is_apart(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    let closed = ["ال", "وال", "لل"].iter().any(|article| scan.fold(index - 1).starts_with(article));
    closed
        && scan.token(index).is_some_and(|token| token.is_word() && !token.is_capital())
        && !has_article(scan, index)
        && !word.starts_with(['و', 'ل'])
        && !has_article(scan, index + 1)
        && !stems(word).any(|stem| lexicon::place(stem.bare).is_some())
        && !words::is_unknown(word)
}

/// An adjective of relation: *الوطني*, *السعودية*, *الفلسطينيين*.
fn is_nisba(word: &str) -> bool {
    ["ي", "يه", "يين", "يون", "يات", "يا"].iter().any(|ending| word.ends_with(ending))
}

/// *شاباً*, *حكومةً*: the ending of an adverbial, which no name has.
pub(super) fn is_adverbial(scan: &Scan, index: usize) -> bool {
    scan.words(index).ends_with('\u{64b}') || scan.words(index).ends_with("\u{64b}ا")
}

/// *دورتها*, *قاصديهما*: a name belongs to nobody.
pub(super) fn is_possessed(word: &str) -> bool {
    const SHORTEST: usize = 5;
    word.chars().count() >= SHORTEST
        && ["ها", "هما", "هم"].iter().any(|ending| word.ends_with(ending))
        && !is_listed(word)
        && !words::is_name(word)
        && stems(word).all(|stem| lexicon::place(stem.bare).is_none())
}
