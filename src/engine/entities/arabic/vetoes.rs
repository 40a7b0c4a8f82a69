//! What can be no name in Arabic, whoever proposed it: taken away.
//!
//! The proposals of rules and tagger come in. Out goes what bears the ending of an adverbial, an
//! adjective of nationality taken for its country, a single word that is ordinary under its particles,
//! and what is said of God and of prayers.

use super::super::mention::{Kind, Mention, weight};
use super::super::scan::Scan;
use super::bounds::is_adverbial;
use super::heads::is_bare_town;
use super::kingdom;
use super::{has_article, is_listed, is_verb, looks_present, words};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// Takes away what can be no name.
pub(in crate::engine::entities) fn apply(scan: &Scan, proposals: &mut Vec<Mention>) {
    proposals.retain_mut(|mention| {
        let tokens = mention.tokens.clone();
        // *مركز الإيسيسكو*: the noun says what it is.
        if mention.kind == Kind::Location && is_headed(scan, mention) {
            mention.kind = Kind::Organization;
        }
        // *وشكر | آيت الطالب*: a sentence that begins with *و* goes on with its verb.
        if mention.kind == Kind::Person && opens_with_verb(scan, &tokens) {
            mention.tokens.start += 1;
        }
        if mention.kind == Kind::Location && mention.tokens.len() > 1 && is_bare_town(scan, tokens.start) {
            mention.tokens.start += 1;
        }
        // *موزمبيق | إسبيرانسا*: a country, and who comes after it.
        if mention.kind == Kind::Location && mention.known.is_none() && opens_with_country(scan, &tokens) {
            mention.tokens.end = mention.tokens.start + 1;
        }
        let tokens = mention.tokens.clone();
        // *استضافت قطر*: a country is one, whoever acts for it.
        if mention.kind == Kind::Organization && is_country(scan, mention) {
            mention.kind = Kind::Location;
        }
        let none = is_adverbial(scan, tokens.end - 1)
            || match mention.kind {
                Kind::Person => is_no_person(scan, mention),
                Kind::Location => is_no_place(scan, tokens),
                Kind::Organization => is_no_organisation(scan, mention),
                Kind::Event => false,
            };
        !none
    });
}

/// Whether a verb that is a given name too opens the sentence, and a family is named behind it.
fn opens_with_verb(scan: &Scan, tokens: &Range<usize>) -> bool {
    scan.opens_sentence(tokens.start)
        && scan.fold(tokens.start).starts_with('و')
        && tokens.len() > 2
        && matches!(scan.fold(tokens.start + 1), "ال" | "ايت")
}

/// Whether a country opens the name, and a word without article that is nobody's follows.
fn opens_with_country(scan: &Scan, tokens: &Range<usize>) -> bool {
    let country = |stem: crate::engine::segment::arabic::Stem| {
        lexicon::place(stem.bare)
            .is_some_and(|place| place.kind == lexicon::PlaceKind::Country && !place.ambiguous)
    };
    tokens.len() == 2
        && stems(scan.fold(tokens.start)).any(country)
        && !has_article(scan, tokens.start + 1)
        && !super::is_place(scan, tokens.clone())
        && words::is_unknown(scan.fold(tokens.start + 1))
}

/// Whether the only word is a country's name and nothing else's.
fn is_country(scan: &Scan, mention: &Mention) -> bool {
    mention.tokens.len() == 1
        && mention.known.is_none()
        && stems(scan.fold(mention.tokens.start)).any(|stem| {
            lexicon::place(stem.bare)
                .is_some_and(|place| place.kind == lexicon::PlaceKind::Country && !place.ambiguous)
        })
}

/// *على الوداد*, *وشدد على أن*: a preposition, which is spelt as a name is.
fn is_preposition(scan: &Scan, tokens: &Range<usize>) -> bool {
    scan.words(tokens.start) == "على" && (tokens.len() == 1 || scan.fold(tokens.start + 1).starts_with("ال"))
}

/// What is wished before God's name.
const WISHES: [&str; 12] =
    ["رحمه", "رحمها", "رحمهم", "حفظه", "حفظها", "حفظهم", "وفقه", "وفقهم", "ايده", "سلمه", "باذن", "بفضل"];

fn is_no_person(scan: &Scan, mention: &Mention) -> bool {
    let tokens = mention.tokens.clone();
    // *القرآن الكريم*, *كتاب الله الكريم*, *رحمه الله*
    let first = scan.fold(tokens.start);
    let holy = matches!(first, "القران" | "الله" | "المصحف" | "المولي")
        || WISHES.contains(&first) && scan.fold(tokens.end - 1) == "الله";
    // *بجامع البخاري*: a kind of place with a preposition written onto it.
    let headed = tokens.len() > 1
        && !is_listed(scan.fold(tokens.start))
        && [&scan.pack.place_heads, &scan.pack.organisation_heads]
            .into_iter()
            .any(|heads| super::stem_in(scan, tokens.start, heads).is_some_and(|stem| stem.clitics > 0));
    let addressed = mention
        .honorific
        .clone()
        .is_some_and(|titles| titles.into_iter().any(|title| is_personal(scan, title)));
    let one = tokens.len() == 1 && !addressed;
    holy || headed
        || is_preposition(scan, &tokens)
        || one && (is_ordinary(scan, tokens.start) || is_verb(scan, tokens.start))
}

/// A title that is followed by a name and nothing else: *الدكتور*; *الفريق التقني* is a team.
pub(super) fn is_personal(scan: &Scan, title: usize) -> bool {
    #[rustfmt::skip]
    const TITLES: [&str; 12] = [
        "دكتور", "دكتوره", "مهندس", "مهندسه", "شيخ", "شيخه", "امير", "اميره", "سيد", "سيده", "استاذ", "استاذه",
    ];
    stems(scan.fold(title)).any(|stem| TITLES.contains(&stem.bare))
}

/// *الميناء*, *المرأة السعودية*, *صلاة المغرب*, *خير وبركة*.
fn is_no_place(scan: &Scan, tokens: Range<usize>) -> bool {
    let start = tokens.start;
    let Some(before) = start.checked_sub(1).filter(|before| scan.sentence(start).contains(before)) else {
        return false;
    };
    let word = scan.fold(start);
    let one = tokens.len() == 1;
    let known = |bare: &str| super::is_place_noun(bare) || is_listed(bare);
    let unlisted = !is_listed(word) && !stems(word).any(|stem| known(stem.bare));
    let ordinary = unlisted && (is_ordinary(scan, start) || looks_present(scan, start));
    let kind = unlisted
        && !kingdom::is_styled(word)
        && super::stem_in(scan, start, &scan.pack.place_heads).is_some();
    let adjective = lexicon::demonym(word).is_some() && modifies(scan, before);
    let prayer = matches!(scan.fold(before), "صلاه" | "صلاتي" | "اذان" | "وصلاه");
    let blessing = word == "وبركه";
    one && (kind || ordinary || adjective || prayer || blessing)
}

/// Whether the word at `noun` may have an adjective with article behind it: it has one itself, and no
/// preposition joins them.
fn modifies(scan: &Scan, noun: usize) -> bool {
    scan.is_word(noun) && has_article(scan, noun) && lexicon::place(scan.fold(noun)).is_none()
}

/// Whether a place of several words that no list knows begins with an organisation's head.
fn is_headed(scan: &Scan, mention: &Mention) -> bool {
    let head = |heads| super::stem_in(scan, mention.tokens.start, heads).is_some();
    // *والدار البيضاء*
    let rest = scan.key(mention.tokens.start + 1..mention.tokens.end);
    let listed = stems(scan.fold(mention.tokens.start))
        .any(|stem| lexicon::place(&format!("ال{} {rest}", stem.bare)).is_some());
    mention.known.is_none()
        && !listed
        && mention.tokens.len() > 1
        && head(&scan.pack.organisation_heads)
        && !head(&scan.pack.place_heads)
}

fn is_no_organisation(scan: &Scan, mention: &Mention) -> bool {
    let tokens = mention.tokens.clone();
    let word = scan.fold(tokens.start);
    // *بوزير الخارجية*: who holds an office.
    let office = stems(word).any(|stem| matches!(stem.bare, "وزير" | "رئيس" | "سفير"))
        && mention.known.is_none()
        && !words::is_name(word);
    // *بقيادة خادم الحرمين*, *برئاسة صاحب السمو*
    let led = word.starts_with('ب')
        && stems(word).any(|stem| stem.clitics > 0 && matches!(stem.bare, "قياده" | "رئاسه"));
    // *وتراجعت*, *توزعت*: what was done.
    let done = tokens.len() == 1
        && mention.known.is_none()
        && mention.weight > weight::LISTED
        && word.ends_with('ت')
        && !word.ends_with("ات")
        && stems(word).any(|stem| is_past(stem.bare));
    // *كمدرسة*, *شركة*: without article and complement it is any.
    let any = tokens.len() == 1
        && mention.known.is_none()
        && super::stem_in(scan, tokens.start, &scan.pack.organisation_heads)
            .is_some_and(|stem| !stem.article);
    office || led || done || any
}

/// A verb of the past with a feminine subject, by the masculine that is known: *تراجعت*, *توزعت*.
fn is_past(word: &str) -> bool {
    const SHORTEST: usize = 4;
    word.chars().count() >= SHORTEST
        && word.strip_suffix('ت').is_some_and(|stem| words::is_ordinary(word) || words::is_ordinary(stem))
}

/// Whether the only word of a person's name is an ordinary one: by itself, or under the particles and the
/// article written onto it.
fn is_ordinary(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    if is_listed(word) || words::is_name(word) {
        return false;
    }
    stems(word).any(|stem| words::is_ordinary(stem.bare))
}
