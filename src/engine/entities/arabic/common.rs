//! Heads that name nothing: with what follows them they are common nouns.
//!
//! A head noun, its complement and what kind of name it would open come in; out comes whether that is a
//! name. *مركز للأمن*, *مدرسة حكومية*, *الدورة التدريبية*, *أسبوع بفارغ الصبر* are none.

use super::super::mention::Kind;
use super::super::scan::Scan;
use super::bounds::{ends, is_possessed};
use super::{has_article, is_listed, looks_present, words};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::{Stem, stems};
use std::ops::Range;

/// Adjectives that make of an organisation's noun one of many, written without article.
#[rustfmt::skip]
const ANY: [&str; 24] = [
    "اخر", "اخري", "جديد", "جديده", "خاص", "خاصه", "عام", "عامه", "عليا", "مشترك", "مشتركه", "متخصص", "متخصصه",
    "موحد", "موحده", "مستقل", "مستقله", "كبير", "كبيره", "كبري", "صغيره", "متكامل", "متكامله", "مصغر",
];

/// Constructs with article that are common nouns nonetheless.
const WITH_ARTICLE: [(&str, &str); 12] = [
    ("هيئه", "التدريس"),
    ("مجلس", "الاداره"),
    ("مركز", "الزلزال"),
    ("شركه", "الامن"),
    ("حركه", "المرور"),
    ("حركه", "الرياح"),
    ("حركه", "الملاحه"),
    ("حركه", "التجاره"),
    ("حركه", "السفر"),
    ("حركه", "الطيران"),
    ("حركه", "النقل"),
    ("قوه", "الرياح"),
];

/// Events that happen all the time, and name one only with a number, a place or a rank.
#[rustfmt::skip]
const FREQUENT: [&str; 14] = [
    "اجتماع", "حفل", "عقد", "سنه", "حمله", "حوار", "ورشه", "اتفاقيه", "موسم", "حرب", "دوره", "سباق", "يوم",
    "اسبوع",
];

/// How far what is the only one of its kind reaches.
#[rustfmt::skip]
const RANKS: [&str; 22] = [
    "العالمي", "العالميه", "الدولي", "الدوليه", "الوطني", "الوطنيه", "العربي", "العربيه", "الخليجي", "الخليجيه",
    "الاسلامي", "الاسلاميه", "الافريقي", "الافريقيه", "الاقليمي", "الاقليميه", "الاولمبيه", "العالميتين",
    "العليا", "الاعلي", "المركزي", "المركزيه",
];

/// Whether the head at `index`, read as `stem`, and what follows it up to `end` are common nouns.
pub(super) fn is_common(scan: &Scan, index: usize, end: usize, stem: Stem, kind: Kind) -> bool {
    let word = scan.fold(index + 1);
    // *شركة لخدمات الصيانة*, *مركز للأمن*, *لجنة جديدة*: without article and complement it is any.
    if !stem.article && (is_bound(word) || is_any(word) || is_possessed(word)) {
        return true;
    }
    match kind {
        Kind::Location => word.starts_with('ي') && looks_present(scan, index + 1),
        Kind::Organization => {
            let unnamed =
                lexicon::place(word).is_none() && !is_listed(word) && lexicon::organisation(word).is_none();
            let bound = is_bound(scan.fold(index + 2));
            // *مركز انتخابي للنساء*
            let adjective = !word.starts_with("ال") && word.ends_with("يه")
                || word.ends_with('ي') && (bound || words::is_ordinary(word));
            let alone = end == index + 2 || bound;
            WITH_ARTICLE.contains(&(stem.bare, word))
                || !stem.article && alone && adjective && !words::is_name(word) && unnamed
        }
        Kind::Event => is_common_event(scan, index..end, stem),
        Kind::Person => false,
    }
}

/// *عقد المجلس دورته*, *الأسبوع القادم*, *دورة مهارات الاتصال*.
fn is_common_event(scan: &Scan, tokens: Range<usize>, stem: Stem) -> bool {
    let complement = tokens.start + 1;
    let word = scan.fold(complement);
    let ranked = |token: usize| is_ranked(scan.fold(token)) || scan.is_in(token, &scan.pack.ordinals);
    let placed = |token: usize| stems(scan.fold(token)).any(|stem| lexicon::place(stem.bare).is_some());
    let mut complements = complement..tokens.end;
    let one = complements.clone().any(|token| ranked(token) || scan.is_number(token));
    if ends(scan, complement)
        || word.starts_with('ب') && !placed(complement) && !has_article(scan, complement)
    {
        return true;
    }
    // *عقد محافظ ينبع اجتماعا*: a verb; a decade has its article.
    if stem.bare == "عقد" && !stem.article {
        return true;
    }
    // *اليوم باكستان*, *اليوم الثالث*: today, and the third day of something.
    if stem.article && stem.bare == "يوم" {
        return !is_ranked(word);
    }
    // *الدورة الثانية*: the second of any.
    let counted = tokens.len() == 2 && scan.pack.ordinals.contains(word);
    if stem.article && counted && FREQUENT.contains(&stem.bare) {
        return true;
    }
    if FREQUENT.contains(&stem.bare) {
        // *يوم المرأة*, *أسبوع المرور*, *دورة الألعاب*
        let dated = !stem.article
            && (matches!(stem.bare, "يوم" | "اسبوع" | "حرب") && word.starts_with("ال") || word == "الالعاب");
        return !(one || dated || complements.any(placed));
    }
    let alone = tokens.len() == 2;
    let told = one || lexicon::demonym(word).is_some();
    stem.article && alone && !told && !matches!(stem.bare, "انتخابات" | "ثوره" | "قمه")
}

/// Whether an adjective says how far an organisation or event reaches: *البنك المركزي*, *المحكمة العليا*.
pub(super) fn is_ranked(word: &str) -> bool {
    RANKS.contains(&word)
}

fn is_any(word: &str) -> bool {
    ANY.contains(&word)
}

/// Whether *ل* is written onto an ordinary word: *لخدمات*, *للأمن*, not *لندن*.
fn is_bound(word: &str) -> bool {
    let known = |word: &str| words::is_name(word) || lexicon::place(word).is_some();
    let ordinary = |bare: &str| words::is_ordinary(bare) && !words::is_ordinary(word);
    match word.strip_prefix("لل") {
        Some(bare) => bare.chars().count() > 2 && !known(word),
        None => word.strip_prefix('ل').is_some_and(ordinary) && !known(word),
    }
}
