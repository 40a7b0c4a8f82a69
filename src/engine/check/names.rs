//! Names → whether the release has them, and has them there.

use super::acronyms::spelt_out;
use super::alignment::Comparison;
use super::links::{Link, link};
use super::side::{Name, Side};
use super::{Doubt, DoubtKind, slots};
use crate::engine::document::EntityType;
use crate::engine::language::Language;
use crate::engine::segment::Case;
use std::ops::Range;

/// Names that the release does not have, or that stand in the place of another.
pub(super) fn doubts(comparison: &Comparison, missing: &[usize]) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for name in comparison.names().filter(|name| !is_phrase(comparison.claim, name)) {
        let unknown = unknown(comparison, &name);
        if !unknown.is_empty() {
            doubts.push(comparison.doubt(unknown, DoubtKind::Name));
        } else if comparison.same_language && slots::is_swapped(comparison, &name) {
            doubts.push(comparison.doubt(name.tokens, DoubtKind::Name));
        }
    }
    if !comparison.same_language {
        doubts.extend(places(comparison));
    }
    if comparison.same_language {
        doubts.extend(capitals(comparison));
        doubts.extend(continued(comparison, missing));
        doubts.extend(demonyms(comparison));
    }
    doubts
}

/// Whether what is taken for a name is an Arabic word with both a conjunction and a pronoun: *وعزائه*.
fn is_phrase(claim: &Side, name: &Name) -> bool {
    let word = claim.segments.fold(name.tokens.start);
    let owned = ["ه", "ها", "هم"].iter().any(|pronoun| word.ends_with(pronoun));
    claim.pack.language == Language::Arabic && name.tokens.len() == 1 && word.starts_with('و') && owned
}

/// The part of a name that the release does not have; empty where it has it.
fn unknown(comparison: &Comparison, name: &Name) -> Range<usize> {
    let claim = comparison.claim;
    let all = 0..comparison.release.segments.tokens.len();
    let nothing = name.tokens.start..name.tokens.start;
    let listed = claim.known(name.tokens.clone()).is_some();
    let spelt = spelt_out(claim, name.tokens.clone(), comparison.release, all.clone()).is_some();
    if is_seat(comparison, name) {
        return nothing;
    }
    // What is taken for a name may be a word like any other: *عين*.
    let mut words = claim.content(name.tokens.clone());
    if words.all(|word| comparison.places().any(|place| comparison.word_in(word, place).is_some())) {
        return if name.kind.is_person() { of_another(comparison, name) } else { nothing };
    }
    if spelt || listed && comparison.name_in(name.tokens.clone(), all.clone()) {
        return nothing;
    }
    let words: Vec<usize> = claim.content(name.tokens.clone()).collect();
    // The noun that an organisation is named by is a word like any other: *مؤسسة, المؤسسات*.
    let common = |word: usize| {
        claim.is_in(word, &claim.pack.organisation_heads)
            && comparison.same_language
            && all.clone().any(|at| comparison.same_word(word, at))
    };
    let has = |word: usize| comparison.name_word_in(word, &all) || common(word);
    let missing: Vec<usize> = words.iter().copied().filter(|&word| !has(word)).collect();
    // Events are named in many ways; names of another script are not written in one way only, but
    // a person's family name stands there in some form.
    let borne_out = if comparison.same_language {
        missing.is_empty() || name.kind == EntityType::Event && missing.len() < words.len()
    } else {
        let family = words.last().is_none_or(|last| !missing.contains(last) || !comparison.is_telling(*last));
        words.is_empty() || missing.len() < words.len() && (family || !name.kind.is_person())
    };
    match (missing.first(), missing.last()) {
        (Some(&first), Some(&last)) if !borne_out => first..last + 1,
        _ if name.kind.is_person() => of_another(comparison, name),
        _ => nothing,
    }
}

/// Whether a name is that of the town from which a country that the release names is governed, and
/// stands for it: *Washington plans*.
fn is_seat(comparison: &Comparison, name: &Name) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let known = claim.known(name.tokens.clone());
    let seat = SEATS.iter().find(|(town, _)| known.as_deref() == Some(town));
    let says = |country: &str, at: usize| {
        release.demonym(at) == Some(country)
            || (1..=LONGEST_PLACE).any(|length| release.known(at..at + length).as_deref() == Some(country))
    };
    link(claim, name.tokens.start) != Link::In
        && seat.is_some_and(|(_, country)| (0..release.segments.tokens.len()).any(|at| says(country, at)))
}

/// Towns that stand for the state that is governed from there.
const SEATS: [(&str, &str); 50] = [
    ("washington", "US"),
    ("london", "GB"),
    ("paris", "FR"),
    ("berlin", "DE"),
    ("moscow", "RU"),
    ("beijing", "CN"),
    ("tehran", "IR"),
    ("riyadh", "SA"),
    ("cairo", "EG"),
    ("ankara", "TR"),
    ("bern", "CH"),
    ("vienna", "AT"),
    ("rome", "IT"),
    ("madrid", "ES"),
    ("tokyo", "JP"),
    ("new delhi", "IN"),
    ("kyiv", "UA"),
    ("damascus", "SY"),
    ("baghdad", "IQ"),
    ("beirut", "LB"),
    ("amman", "JO"),
    ("doha", "QA"),
    ("abu dhabi", "AE"),
    ("manama", "BH"),
    ("muscat", "OM"),
    ("sanaa", "YE"),
    ("tripoli", "LY"),
    ("tunis", "TN"),
    ("algiers", "DZ"),
    ("rabat", "MA"),
    ("khartoum", "SD"),
    ("islamabad", "PK"),
    ("kabul", "AF"),
    ("warsaw", "PL"),
    ("lisbon", "PT"),
    ("athens", "GR"),
    ("stockholm", "SE"),
    ("oslo", "NO"),
    ("copenhagen", "DK"),
    ("helsinki", "FI"),
    ("dublin", "IE"),
    ("canberra", "AU"),
    ("ottawa", "CA"),
    ("the hague", "NL"),
    ("pretoria", "ZA"),
    ("brasilia", "BR"),
    ("seoul", "KR"),
    ("yerevan", "AM"),
    ("baku", "AZ"),
    ("tbilisi", "GE"),
];

/// The given names of a person whose family name the release has, but never near them; empty where it
/// has the name as it is here.
fn of_another(comparison: &Comparison, name: &Name) -> Range<usize> {
    let (claim, release) = (comparison.claim, comparison.release);
    let words = words(claim, name);
    let nothing = name.tokens.start..name.tokens.start;
    let Some((&last, given)) = words.split_last() else { return nothing };
    let all = 0..release.segments.tokens.len();
    let mut family = all.filter(|&at| comparison.is_name_word(last, at)).peekable();
    if given.is_empty() || family.peek().is_none() {
        return nothing;
    }
    // Of two scripts the words that have hardly a consonant tell nothing.
    let given: Vec<usize> = given
        .iter()
        .copied()
        .filter(|&word| comparison.same_language || comparison.is_telling(word))
        .collect();
    let whole = given.is_empty()
        || family.any(|at| {
            let after = if release.pack.language == Language::Arabic { FULL_NAME } else { 0 };
            let near = at.saturating_sub(FULL_NAME + after)..at + after;
            let mut given = given.iter();
            let stands = |&word: &usize| comparison.name_word_in(word, &near);
            if comparison.same_language { given.all(stands) } else { given.any(stands) }
        });
    if whole { nothing } else { name.tokens.start..last }
}

/// A name of so many tokens is written out: *عبدالله بن محمد بن أحمد الزهراني*.
const FULL_NAME: usize = 7;

/// Words with a capital that are no known name and stand nowhere in the release.
fn capitals(comparison: &Comparison) -> Vec<Doubt> {
    let claim = comparison.claim;
    let all = 0..comparison.release.segments.tokens.len();
    let named: Vec<Name> = comparison.names().collect();
    let words = claim.content(comparison.tokens.clone()).filter(|&word| {
        // Any word has a capital at the start; none has two.
        let capital = claim.segments.tokens.get(word).is_some_and(|token| {
            token.is_capital() && (word > comparison.tokens.start || token.case == Case::Mixed)
        });
        // *Secrétaire d'État* names no state.
        let style = claim.is_in(word, &claim.pack.state_styles);
        capital && !style && named.iter().all(|name| !name.tokens.contains(&word))
    });
    words
        .filter(|&word| comparison.word_in(word, all.clone()).is_none())
        .filter(|&word| !comparison.name_in(word..word + 1, all.clone()))
        .filter(|&word| !comparison.is_compound_of(word, all.clone()))
        .map(|word| comparison.doubt(word..word + 1, DoubtKind::Name))
        .collect()
}

/// Places of several words that the lists know, and the release does not name: *الدار البيضاء*.
fn places(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let named: Vec<Name> = comparison.names().collect();
    let pairs =
        comparison.tokens.clone().map(|at| at..at + 2).filter(|pair| pair.end <= comparison.tokens.end);
    let free = pairs.filter(|pair| {
        named.iter().all(|name| name.tokens.end <= pair.start || pair.end <= name.tokens.start)
    });
    let all = 0..release.segments.tokens.len();
    let is_there = |id: &String| {
        let mut ranges = all.clone().flat_map(|at| (1..=LONGEST_PLACE).map(move |length| at..at + length));
        ranges.any(|range| release.known(range).as_ref() == Some(id))
    };
    let strange = free.filter(|pair| {
        claim.segments.tokens.get(pair.end - 1).is_some_and(|token| token.is_word())
            && claim.known(pair.clone()).is_some_and(|id| !id.starts_with('#') && !is_there(&id))
    });
    strange.map(|pair| comparison.doubt(pair, DoubtKind::Name)).collect()
}

/// Names of places have so many words.
const LONGEST_PLACE: usize = 3;

/// *French* where the release has *German*.
fn demonyms(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let named: Vec<Name> = comparison.names().collect();
    let own = comparison.tokens.clone().filter_map(|at| Some((at, claim.demonym(at)?)));
    let own = own.filter(|(at, _)| named.iter().all(|name| !name.tokens.contains(at)));
    let strange = own.filter(|(at, country)| {
        let beside = comparison.beside(*at);
        let near = |there: &usize| beside.iter().any(|beside| beside.abs_diff(*there) <= DEMONYM);
        let is_it = |there: usize| release.known(there..there + 1).as_deref() == Some(country);
        let mut others =
            comparison.places().flatten().filter(near).filter_map(|there| release.demonym(there));
        !comparison.neighbourhood().flatten().any(is_it) && others.any(|other| other != *country)
    });
    strange.map(|(at, _)| comparison.doubt(at..at + 1, DoubtKind::Name)).collect()
}

/// How far from the words around it another demonym may stand in its place.
const DEMONYM: usize = 3;

/// A name of the release that goes on with another word: *Bank of Investment* for *Bank of
/// Development*, whatever the text that is checked has been seen to name.
fn continued(comparison: &Comparison, missing: &[usize]) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    // A word like any other may follow a name; one more of the name is written as the name is.
    let of_name = |side: &Side, at: usize| {
        let token = side.segments.tokens.get(at);
        token.is_some_and(|token| token.is_capital())
            || side.pack.language == Language::Arabic
                && ARTICLES.iter().any(|article| side.segments.fold(at).starts_with(article))
    };
    let goes_on = |word: usize| {
        let before = claim.content(word.saturating_sub(2).max(comparison.tokens.start)..word).next_back()?;
        let there = comparison.places().find_map(|place| comparison.word_in(before, place))?;
        let mention = release.named.mentions.iter().find(|mention| mention.tokens.contains(&there))?;
        let rest = release.content(there + 1..mention.tokens.end).next()?;
        let mut own = claim.content(comparison.tokens.clone());
        let another = own.all(|own| !comparison.alike(own, rest));
        (another && of_name(claim, word) && of_name(release, rest)).then_some(word)
    };
    let words = missing.iter().filter_map(|&word| goes_on(word));
    words.map(|word| comparison.doubt(word..word + 1, DoubtKind::Name)).collect()
}

/// The Arabic article, with what is written before it.
const ARTICLES: [&str; 6] = ["ال", "وال", "بال", "لل", "كال", "فال"];

/// Whether a name of the statement and one of the release name the same: by the lists, by an
/// acronym, or because all words of the shorter one are the longer one's.
pub(super) fn is_same(comparison: &Comparison, name: &Name, other: &Name) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let id = claim.known(name.tokens.clone());
    if id.is_some() && id == release.known(other.tokens.clone()) {
        return true;
    }
    let own: Vec<usize> = words(claim, name);
    let there: Vec<usize> = words(release, other);
    let within = if own.len() <= there.len() {
        own.iter().all(|&word| there.iter().any(|&at| comparison.same_word(word, at)))
    } else {
        there.iter().all(|&at| own.iter().any(|&word| comparison.same_word(word, at)))
    };
    within && !own.is_empty() && !there.is_empty()
        || spelt_out(claim, name.tokens.clone(), release, other.tokens.clone()).is_some()
}

/// Whether a name of the statement names what one of the release does, by this mention of it or by
/// another: *l'Organisation* and *OCI*.
pub(super) fn refers_to(comparison: &Comparison, name: &Name, other: &Name) -> bool {
    is_same(comparison, name, other)
        || referents(comparison, name).iter().any(|one| one.entity == other.entity)
}

/// The names of the release that name what one of the statement does.
pub(super) fn referents(comparison: &Comparison, name: &Name) -> Vec<Name> {
    let release = comparison.release;
    let length = words(comparison.claim, name).len();
    let all: Vec<Name> = release.names(0..release.segments.tokens.len()).collect();
    let (same, others): (Vec<Name>, Vec<Name>) =
        all.into_iter().partition(|one| is_same(comparison, name, one));
    // A name that stands there as it is here is not part of a longer one.
    let exact = same.iter().any(|one| words(release, one).len() == length);
    let counted = same.iter().filter(|one| !exact || words(release, one).len() == length);
    let entities: Vec<usize> = counted.map(|one| one.entity).collect();
    let others = others.into_iter().filter(|other| entities.contains(&other.entity));
    same.iter().cloned().chain(others).collect()
}

/// The words of a name, without *bin*, *de la*.
fn words(side: &Side, name: &Name) -> Vec<usize> {
    let particles = &side.pack.particles;
    side.content(name.tokens.clone()).filter(|&word| !side.segments.is_in(word, particles)).collect()
}

/// Whether two entities can stand for each other.
pub(super) fn same_class(one: EntityType, two: EntityType) -> bool {
    one == two || one.is_person() && two.is_person()
}
