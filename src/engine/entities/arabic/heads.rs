//! Organisations, events and places built on a head noun: the construct state. A head without
//! article takes a complement, then adjectives with the article; a head with it, adjectives at once.

use super::super::mention::{Kind, Mention, weight};
use super::super::scan::Scan;
use super::people::name_end;
use super::{has_article, has_known_place, is_function, is_listed, looks_present, stem_in, stops, words};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::{Stem, stems};
use std::ops::Range;

/// Nouns after ل that go on with a name (*مجلس التعاون لدول الخليج*); other words after ل are most
/// often a purpose (*لمناقشة*).
const OF_NOUNS: [&str; 23] = [
    "كره",
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

/// The most words that an organisation's, event's or place's name may have.
const LONGEST: usize = 11;

pub(super) fn propose(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
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
    if is_common(scan, index, end, stem, kind) {
        return;
    }
    let strength = match kind {
        // *مركز الملك سلمان*, *مطار الملك خالد*: stronger than the title of whom it is named after.
        Kind::Organization | Kind::Location if is_named_after(scan, index, stem) => weight::HONORIFIC + 1,
        Kind::Location => {
            let named = (index + 1..end).any(|token| {
                stems(scan.fold(token)).any(|stem| {
                    lexicon::place(stem.bare).is_some()
                        || lexicon::place(&format!("ال{}", stem.bare)).is_some()
                })
            });
            // *مدينة إكسبو*, *قرية دوما*: an unknown name after a kind of place, without article.
            let named = named
                || end == index + 2
                    && !has_article(scan, index + 1)
                    && !stem.article
                    && stem_in(scan, index + 1, &scan.pack.place_heads).is_none();
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
        if end == index + 1 && !definite_head && names_after(scan, end) {
            let name = scan.honorifics_end(end);
            if !stops(scan, name) && !is_function(scan, name) {
                end = name_end(scan, name);
                continue;
            }
        }
        if end > index + 1 && (looks_present(scan, end) || ends(scan, end)) {
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

/// Whether the name of a head with this `stem` at `index` is someone's, after their title.
fn is_named_after(scan: &Scan, index: usize, stem: Stem) -> bool {
    !stem.article && names_after(scan, index + 1)
}

/// *جامعة الملك عبدالعزيز*: a title that things are named after people with, and a name.
fn names_after(scan: &Scan, title: usize) -> bool {
    let name = scan.honorifics_end(title);
    name > title
        && EPONYMS.contains(&scan.fold(name - 1))
        && !stops(scan, name)
        && (is_listed(scan.fold(name)) || !is_function(scan, name))
}

/// Titles of those whom institutions and places are named after.
const EPONYMS: [&str; 9] =
    ["الملك", "الملكه", "الامير", "الاميره", "الشيخ", "الشيخه", "السلطان", "الامام", "خادم"];

/// Where a name ends that the tagger saw: before a title, and before what ends a name.
pub(in crate::engine::entities) fn cut(scan: &Scan, tokens: Range<usize>) -> Range<usize> {
    let after_someone = names_after(scan, tokens.start + 1);
    let stop = |&token: &usize| ends(scan, token) || scan.honorific(token) > 0 && !after_someone;
    let end = (tokens.start + 1..tokens.end).find(stop).unwrap_or(tokens.end);
    tokens.start..end
}

/// Whether a name ends before the word at `index`: days and months, and the words of [`ENDS`].
fn ends(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    word.chars().nth(1).is_none()
        || ENDS.contains(&word)
        || scan.pack.never_names.contains(word) && word != "الله"
}

/// Words that end a name: participles that open a clause, what tells of its holder, wishes, and what a
/// list goes on with.
const ENDS: [&str; 42] = [
    "التابع",
    "التابعه",
    "الواقع",
    "الواقعه",
    "المنتهيه",
    "المواليه",
    "الموالي",
    "العايد",
    "العايده",
    "القايم",
    "القايمه",
    "المقام",
    "المقامه",
    "الحالي",
    "الحاليه",
    "السابق",
    "السابقه",
    "الاسبق",
    "الراحل",
    "الراحله",
    "المقبل",
    "المقبله",
    "القادم",
    "القادمه",
    "الماضي",
    "الماضيه",
    "الشقيق",
    "الشقيقه",
    "والجهات",
    "والهييات",
    "لمناقشه",
    "لبحث",
    "لمتابعه",
    "لدراسه",
    "لعرض",
    "لتقديم",
    "لمواجهه",
    "لضمان",
    "والشكر",
    "وذلك",
    "والدول",
    "والشركات",
];

/// Whether a head and what follows it are common nouns: *مدرسة حكومية*, *الدورة التدريبية*, *الأسبوع
/// القادم*.
fn is_common(scan: &Scan, index: usize, end: usize, stem: Stem, kind: Kind) -> bool {
    let word = scan.fold(index + 1);
    let alone = end == index + 2;
    let unnamed = lexicon::place(word).is_none() && !is_listed(word) && lexicon::organisation(word).is_none();
    match kind {
        // *شركة لخدمات الصيانة*, *بلدية ليصل*.
        Kind::Organization | Kind::Location if !stem.article && is_bound(word) => true,
        Kind::Location => word.starts_with('ي') && looks_present(scan, index + 1),
        Kind::Organization if !stem.article => {
            alone && word.ends_with("يه") && !words::is_name(word) && unnamed
        }
        Kind::Event if stem.article => {
            let timed = matches!(stem.bare, "يوم" | "اسبوع" | "سنه" | "عقد" | "موسم");
            let told = lexicon::demonym(word).is_some() || scan.pack.ordinals.contains(word);
            alone && (timed || !told && !matches!(stem.bare, "انتخابات" | "العاب" | "حرب" | "ثوره" | "قمه"))
        }
        // *عقد المجلس دورته*: a verb.
        Kind::Event => stem.bare == "عقد" && index == scan.sentence(index).start,
        _ => false,
    }
}

/// Whether *ل* is written onto an ordinary word: *لخدمات*, not *لندن*.
fn is_bound(word: &str) -> bool {
    let bare = word.strip_prefix('ل').filter(|bare| !bare.starts_with('ل'));
    bare.is_some_and(|bare| words::is_ordinary(bare) && !words::is_ordinary(word) && !words::is_name(word))
        && lexicon::place(word).is_none()
}

fn person_follows(scan: &Scan, index: usize) -> bool {
    scan.honorific(index + 1) > 0
        || lexicon::given_name(scan.fold(index + 1)).is_some_and(|name| !name.ambiguous)
}
