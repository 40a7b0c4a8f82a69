//! Organisations, events and places built on a head noun: the construct state. A head without
//! article takes a complement, then adjectives with the article; a head with it, adjectives at once.

use super::super::mention::{Kind, Mention, weight};
use super::super::scan::Scan;
use super::bounds::{disagrees, ends, has_fields, is_adverbial, is_field, names_after};
use super::common::{is_common, is_ranked};
use super::names::{is_joined, name_end};
use super::{has_article, has_known_place, is_function, is_listed, looks_present, stem_in, stops, words};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::{Stem, stems};
use std::ops::Range;

/// Nouns after ل that go on with a name (*مجلس التعاون لدول الخليج*); other words after ل are most
/// often a purpose (*لمناقشة*).
const OF_NOUNS: [&str; 22] = [
    "كره",
    "دول",
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
    // *مدينة الملك سالم للعلوم*: what has a field is an institution.
    let kind = if kind == Kind::Location && has_field(scan, index, stem) { Kind::Organization } else { kind };
    // *بقيادة …*, *برئاسة …*: who leads, no headquarters.
    if stem.clitics > 0 && matches!(stem.bare, "قياده" | "رئاسه") && scan.fold(index).starts_with('ب')
    {
        return;
    }
    // *مجلس إدارة الشركة*: the company is named.
    let board = |token: usize| stems(scan.fold(token)).any(|stem| !stem.article && stem.bare == "اداره");
    let of_another = || stem_in(scan, index + 1, &pack.organisation_heads).is_some_and(|head| head.article);
    if stem.bare == "مجلس" && board(index + 1) || board(index) && of_another() {
        return;
    }
    let end = construct_end(scan, index, stem.article, kind);
    // *نادي ميتز | الفرنسي*: where a club is from.
    let from = stem.bare == "نادي" && end == index + 3 && lexicon::demonym(scan.fold(end - 1)).is_some();
    let end = end - usize::from(from && !has_article(scan, index + 1));
    // *قناة السويس*: the lists know it for a place.
    let place = |end: usize| kind == Kind::Organization && lexicon::place(&scan.key(index..end)).is_some();
    if end <= index + 1 || place(index + 2) {
        return;
    }
    // *المركز الأول*, *المركز المهم*: an adjective alone makes no name, unless it says of which country or
    // rank.
    if stem.article
        && end == index + 2
        && kind == Kind::Organization
        && lexicon::demonym(scan.fold(index + 1)).is_none()
        && !is_ranked(scan.fold(index + 1))
    {
        return;
    }
    if is_common(scan, index, end, stem, kind) {
        return;
    }
    let strength = match kind {
        // *مركز الملك سلمان*, *مطار الملك خالد*: stronger than the title of whom it is named after.
        Kind::Organization if is_named_after(scan, index, stem) => weight::HONORIFIC + 6,
        Kind::Location if is_named_after(scan, index, stem) => weight::HONORIFIC + 1,
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
                    && stem_in(scan, index + 1, &scan.pack.place_heads).is_none()
                // *محافظة الداخلية*: a governorate by its quarter.
                || end == index + 2
                    && !stem.article
                    && matches!(stem.bare, "محافظه" | "ولايه" | "قصر")
                    && has_article(scan, index + 1);
            if !named {
                return;
            }
            weight::LISTED + 5
        }
        Kind::Event => {
            // *مؤتمر صحفي*, *ندوة علمية* are any; *مهرجان تمور بريدة* is one.
            let placed =
                |token: usize| stems(scan.fold(token)).any(|stem| lexicon::place(stem.bare).is_some());
            if !(index + 1..end).any(|token| has_article(scan, token) || placed(token)) {
                return;
            }
            weight::HEAD
        }
        // *مجلس النواب المصري*: more than what the lists have.
        Kind::Organization if is_listed_of_a_country(scan, stem, index..end) => weight::HONORIFIC + 1,
        // *الاتحاد الإفريقي لكرة اليد*: more than the union that the lists have.
        Kind::Organization if goes_on_from_listed(scan, index, end) => weight::HEAD + 6,
        // *رئاسة الجمهورية*: a state has one.
        Kind::Organization
            if stem.bare == "رئاسه"
                && !stem.article
                && matches!(scan.fold(index + 1), "الجمهوريه" | "الوزراء" | "الاركان") =>
        {
            weight::HONORIFIC + 1
        }
        // *نادي النهضة*: clubs are called what anything is.
        Kind::Organization if stem.bare == "نادي" && !stem.article && end == index + 2 => {
            weight::HONORIFIC + 1
        }
        _ => weight::HEAD,
    };
    proposals.push(Mention::new(index..end, kind, strength));
}

/// *مدينة | نيويورك*: a town goes by its name alone, where that is nothing else; *مدينة النور* is one whole.
pub(super) fn is_bare_town(scan: &Scan, index: usize) -> bool {
    let name = scan.fold(index + 1);
    stems(scan.fold(index)).any(|stem| stem.bare == "مدينه" && !stem.article)
        && !is_listed(name)
        && (lexicon::place(name).is_some() || words::is_unknown(name))
        && lexicon::place(&scan.key(index..index + 2)).is_none()
}

/// Where the construct ends that the head at `index` opens.
fn construct_end(scan: &Scan, index: usize, definite_head: bool, kind: Kind) -> usize {
    let limit = scan.sentence(index).end.min(index + LONGEST);
    let mut end = index + 1;
    let mut indefinite = 0;
    while end < limit {
        // *بعثة المنظمة في كابول*
        if end > index + 1
            && (scan.fold(end) == "في" && is_post(scan, index)
                || scan.fold(end) == "لدي"
                    && stem_in(scan, index, &scan.pack.organisation_heads)
                        .is_some_and(|head| head.bare == "سفاره"))
            && (has_known_place(scan, end + 1))
        {
            end += 2;
            continue;
        }
        // *المؤتمر الوزاري حول المرأة*
        if let Some(subject) = subject_end(scan, end).filter(|_| kind == Kind::Event && end > index + 1) {
            return subject;
        }
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
                end = eponym_end(scan, name);
                continue;
            }
        }
        // *مؤسسة سالم بن راشد للمعرفة*: named after him without a title.
        if end == index + 1 && !definite_head && kind == Kind::Organization && is_descended(scan, end) {
            end = eponym_end(scan, end);
            continue;
        }
        // *الدورة الخامسة عشرة*, *الدورة الخامسة لمؤتمر القمة*
        if kind == Kind::Event && end > index + 1 {
            if matches!(scan.fold(end), "عشر" | "عشره") && scan.is_in(end - 1, &scan.pack.ordinals) {
                end += 1;
                continue;
            }
            let sitting = stem_in(scan, end, &scan.pack.event_heads).filter(|stem| stem.clitics == 1);
            if let Some(stem) = sitting.filter(|_| scan.fold(end).starts_with('ل')) {
                return construct_end(scan, end, stem.article, Kind::Event);
            }
        }
        let over = looks_present(scan, end) || ends(scan, end) || disagrees(scan, index, end);
        if is_adverbial(scan, end) || end > index + 1 && over {
            break;
        }
        // *سفارة دولة الكويت*: a state, and no one's title.
        let state = scan.fold(end) == "دوله" && lexicon::place(scan.fold(end + 1)).is_some();
        if scan.honorific(end) > 0 && !state
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
        // *اللجنة | الشكر*: behind a feminine with article only what agrees goes on.
        let feminine = definite_head && scan.fold(index).ends_with('ه');
        if first && feminine && word.starts_with("ال") && !word.ends_with(['ه', 'ا', 'ي']) {
            break;
        }
        // *قاعة ابن ياسين*
        if first && kind == Kind::Location && word == "ابن" && scan.is_word(end + 1) {
            return end + 2;
        }
        let article = word.starts_with("ال");
        let and_article = word.strip_prefix('و').is_some_and(|rest| rest.starts_with("ال"))
            && end > index + 1
            && kind != Kind::Location;
        let for_article = word.starts_with("لل") && word.chars().count() > 3 && kind != Kind::Location;
        let latin = kind == Kind::Event && end > index + 1 && scan.is_capital(end);
        let purpose = kind == Kind::Event && word.starts_with('ل') && scan.fold(end + 1).starts_with("ال");
        if latin || purpose {
            end += 1;
            continue;
        }
        if let Some(aim) = aim_end(scan, end).filter(|_| kind == Kind::Event && end > index + 1) {
            return aim;
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
        // *وزارة البيئة وحماية الطبيعة*
        let and_noun = word.strip_prefix('و').is_some_and(|rest| {
            OF_NOUNS.contains(&rest) || has_fields(scan, index, end) && is_field(scan, end, rest)
        }) && kind == Kind::Organization
            && has_article(scan, end - 1)
            && scan.fold(end + 1).starts_with("ال");
        if and_noun {
            end += 2;
            continue;
        }
        let for_noun = word
            .strip_prefix('ل')
            .is_some_and(|rest| OF_NOUNS.contains(&rest) || lexicon::place(rest).is_some())
            // *نائب رئيس البنك | لشؤون الطاقة*: an office is for it, not the bank.
            && !(first && definite_head);
        let place = lexicon::place(word).is_some();
        let demonym = lexicon::demonym(word).is_some();
        if article && !(demonym && end > index + 1 && is_holders(scan, index, end))
            || and_article
            || for_article
            || for_noun
            || place
        {
            end += 1;
        } else if !definite_head
            // *والتقنية | حرص المدينة*: what has the article closes the row.
            && (first || !has_article(scan, end - 1) || word.starts_with('ل'))
            && (first
                || indefinite < 2
                    && scan.token(end + 1).is_some()
                    && (scan.fold(end + 1).starts_with("ال") || has_known_place(scan, end + 1)))
            && (first && !is_joined(word) || !word.starts_with(['ب', 'و']))
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

/// Where the name of whom something is named after ends: before the next head, *جامعة الملك سالم | ندوة*.
fn eponym_end(scan: &Scan, name: usize) -> usize {
    let end = name_end(scan, name);
    let head = |token: &usize| {
        [&scan.pack.event_heads, &scan.pack.organisation_heads].into_iter().any(|heads| {
            stem_in(scan, *token, heads).is_some_and(|stem| !stem.article) && !is_listed(scan.fold(*token))
        })
    };
    (name + 1..end).find(head).unwrap_or(end)
}

/// *سالم بن راشد*: a given name and a particle of descent.
fn is_descended(scan: &Scan, index: usize) -> bool {
    lexicon::given_name(scan.fold(index)).is_some() && matches!(scan.fold(index + 1), "بن" | "بنت")
}

/// *لإعادة إعمار غزة*: an aim in a row of nouns, which a place or an article closes.
fn aim_end(scan: &Scan, start: usize) -> Option<usize> {
    /// The most nouns between the aim and what closes it.
    const BETWEEN: usize = 2;
    let aim = scan
        .fold(start)
        .strip_prefix('ل')
        .filter(|aim| aim.chars().count() > 3 && words::is_ordinary(aim))?;
    let closes = |&token: &usize| has_article(scan, token) || has_known_place(scan, token);
    let row = start + 1..(start + 2 + BETWEEN).min(scan.sentence(start).end);
    let close = row.clone().take_while(|&token| !stops(scan, token)).find(closes)?;
    (!aim.starts_with('ل')).then_some(close + 1)
}

/// What an event is about, after *حول*: a noun, and what has the article behind it.
fn subject_end(scan: &Scan, about: usize) -> Option<usize> {
    /// The most words of the subject.
    const LONGEST_SUBJECT: usize = 5;
    if scan.fold(about) != "حول" || stops(scan, about + 1) || is_adverbial(scan, about + 1) {
        return None;
    }
    let limit = scan.sentence(about).end.min(about + 1 + LONGEST_SUBJECT);
    let goes_on = |&token: &usize| {
        let word = scan.fold(token);
        let article =
            word.starts_with("ال") || word.strip_prefix('و').is_some_and(|rest| rest.starts_with("ال"));
        scan.is_word(token) && !stops(scan, token) && !ends(scan, token) && article
    };
    Some((about + 2..limit).take_while(goes_on).last().unwrap_or(about + 1) + 1)
}

/// Whether a town's noun is named after someone and tells what it is for.
fn has_field(scan: &Scan, index: usize, stem: Stem) -> bool {
    let named = stem.bare == "مدينه" && !stem.article && names_after(scan, index + 1);
    named && scan.fold(eponym_end(scan, scan.honorifics_end(index + 1))).starts_with("لل")
}

/// Whether the lists have the council, but for the adjective that says of which country it is.
fn is_listed_of_a_country(scan: &Scan, head: Stem, tokens: Range<usize>) -> bool {
    let article = if head.article { "ال" } else { "" };
    let last = tokens.end - 1;
    let listed = || {
        let key = format!("{article}{} {}", head.bare, scan.key(tokens.start + 1..last));
        lexicon::organisation(&key).is_some()
    };
    head.bare == "مجلس" && last > tokens.start + 1 && lexicon::demonym(scan.fold(last)).is_some() && listed()
}

/// Whether the lists have the beginning of the name, and the rest says what for: *ل…*.
fn goes_on_from_listed(scan: &Scan, index: usize, end: usize) -> bool {
    let of_a_head = index.checked_sub(1).is_some_and(|before| {
        let head = |set| stem_in(scan, before, set).is_some_and(|stem| !stem.article);
        head(&scan.pack.event_heads) || head(&scan.pack.organisation_heads) || is_function(scan, before)
    });
    !of_a_head
        && (index + 2..end)
            .filter(|&cut| scan.fold(cut).starts_with('ل'))
            .any(|cut| lexicon::organisation(&scan.key(index..cut)).is_some())
}

/// Whether the name of a head with this `stem` at `index` is someone's, after their title or with a father's.
fn is_named_after(scan: &Scan, index: usize, stem: Stem) -> bool {
    !stem.article && (names_after(scan, index + 1) || is_descended(scan, index + 1))
}

/// Whether the head at `index` is of who is sent somewhere: where is a part of its name.
fn is_post(scan: &Scan, index: usize) -> bool {
    stems(scan.fold(index)).any(|stem| !stem.article && matches!(stem.bare, "بعثه" | "مكتب" | "ممثليه"))
}

/// *رئيس هيئة الأركان المصري سامي*: an adjective that agrees with the office and not with the head at
/// `head` tells of who holds it.
fn is_holders(scan: &Scan, head: usize, adjective: usize) -> bool {
    let followed = scan.honorific(adjective + 1) > 0
        || lexicon::given_name(scan.fold(adjective + 1)).is_some_and(|name| !name.ambiguous);
    let feminine = |token: usize| scan.fold(token).ends_with('ه');
    followed && feminine(head) && !feminine(adjective)
}
