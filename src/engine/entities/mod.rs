//! Who and what is named: people, organisations, places, events; gender, roles, aliases merged.
//!
//! Rules propose mentions, each with the strength of its evidence; of those that overlap the
//! strongest stays; what stands beside a name gives its role and gender; mentions of one name
//! become one entity. The lists of names and words are the language's.

mod acronyms;
mod arabic;
mod gender;
mod heads;
mod mention;
mod merge;
mod organisations;
mod people;
mod places;
mod quotes;
mod roles;
mod scan;
pub mod tagger;

use super::document::{Entity, EntityType, Excerpt, Span};
use super::language::{Language, Pack};
use super::segment::Segments;
use mention::{Kind, Mention, weight};
use scan::Scan;
use std::ops::Range;

pub use quotes::{Quotation, quotations};

/// What is named in a text, and where.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// The entities, most important first.
    pub entities: Vec<Entity>,
    /// Every mention, in the order of the text.
    pub mentions: Vec<Naming>,
}

/// One mention of an entity.
#[derive(Clone, Debug)]
pub struct Naming {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// The tokens of the honorifics before it; empty where there are none.
    pub honorific: Range<usize>,
    /// Where its role stands, if it stands beside this mention.
    pub role: Option<Span>,
    /// Index into [`Named::entities`].
    pub entity: usize,
}

/// Finds what is named in `text`. The sentences of the first part are the headline's when
/// `has_headline`: what it names is more important. `publisher` is the sender's name.
pub fn find(
    text: &str,
    segments: &Segments,
    pack: &Pack,
    has_headline: bool,
    publisher: Option<&str>,
) -> Named {
    let scan = Scan::new(text, segments, pack);
    let mut proposals = propose(&scan, publisher);
    tagger::propose(&scan, &mut proposals);
    let mut mentions = mention::select(proposals);
    add_echoes(&scan, &mut mentions);
    add_short_forms(&scan, &mut mentions);
    assign_roles(&scan, &mut mentions);
    entities(&scan, mentions, has_headline)
}

/// What the rules propose.
fn propose(scan: &Scan, publisher: Option<&str>) -> Vec<Mention> {
    let mut proposals = Vec::new();
    if scan.pack.language == Language::Arabic {
        arabic::propose(scan, &mut proposals);
    } else {
        places::propose(scan, &mut proposals);
        acronyms::propose(scan, &mut proposals);
        heads::propose(scan, &mut proposals);
        people::propose(scan, &mut proposals);
        organisations::propose(scan, publisher, &mut proposals);
        places::propose_unknown(scan, &mut proposals);
    }
    proposals
}

/// What the rules say of each token, for who learns a tagger.
pub fn hints(text: &str, segments: &Segments, pack: &Pack) -> Vec<u8> {
    let scan = Scan::new(text, segments, pack);
    tagger::hints(&scan, &mention::select(propose(&scan, None)))
}

fn assign_roles(scan: &Scan, mentions: &mut [Mention]) {
    if scan.pack.language != Language::Arabic {
        return roles::assign(scan, mentions);
    }
    let people: Vec<Range<usize>> =
        mentions.iter().filter(|mention| mention.kind == Kind::Person).map(Mention::extent).collect();
    for mention in mentions.iter_mut().filter(|mention| mention.kind == Kind::Person) {
        mention.role =
            arabic::role(scan, mention.extent(), &people).map(|role| vec![arabic::without_and(scan, role)]);
    }
}

/// Adds the places where a name found elsewhere stands word for word: in a headline in capitals,
/// at the start of a sentence, without its title.
fn add_echoes(scan: &Scan, mentions: &mut Vec<Mention>) {
    let mut taken = vec![false; scan.len()];
    for token in mentions.iter().flat_map(Mention::extent) {
        if let Some(slot) = taken.get_mut(token) {
            *slot = true;
        }
    }
    let mut names: std::collections::BTreeMap<&str, Vec<&Mention>> = std::collections::BTreeMap::new();
    let by_itself = |mention: &Mention| {
        mention.kind == Kind::Organization
            && scan.pack.language != Language::Arabic
            && mention.weight > weight::CAPITALS
            && !scan.is_common_word(mention.tokens.start)
    };
    for mention in mentions.iter().filter(|mention| mention.tokens.len() >= 2 || by_itself(mention)) {
        names.entry(scan.fold(mention.tokens.start)).or_default().push(mention);
    }
    let mut echoes = Vec::new();
    let mut index = 0;
    while index < scan.len() {
        let echo = names.get(scan.fold(index)).into_iter().flatten().filter(|name| {
            let length = name.tokens.len();
            (0..length).all(|offset| {
                taken.get(index + offset) == Some(&false)
                    && scan.fold(index + offset) == scan.fold(name.tokens.start + offset)
            }) && (length > 1 || scan.case(index) == scan.case(name.tokens.start))
        });
        match echo.max_by_key(|name| name.tokens.len()) {
            Some(name) => {
                let end = index + name.tokens.len();
                let mut echo = Mention::new(index..end, name.kind, weight::GIVEN_NAME);
                echo.known = name.known;
                echoes.push(echo);
                index = end;
            }
            None => index += 1,
        }
    }
    mentions.extend(echoes);
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

/// Adds what is only a name because of another mention: surnames alone, acronyms used again,
/// *l'Organisation* after the organisation's name, a name's words in a shouted headline.
fn add_short_forms(scan: &Scan, mentions: &mut Vec<Mention>) {
    let mut taken = vec![false; scan.len()];
    for token in mentions.iter().flat_map(Mention::extent) {
        if let Some(slot) = taken.get_mut(token) {
            *slot = true;
        }
    }
    let mut surnames = std::collections::BTreeSet::new();
    let mut acronyms = std::collections::BTreeMap::new();
    let mut heads = std::collections::BTreeSet::new();
    for mention in mentions.iter() {
        match mention.kind {
            Kind::Person if mention.tokens.len() >= 2 || mention.honorific.is_some() => {
                surnames.insert(scan.fold(mention.tokens.end - 1).to_owned());
            }
            Kind::Organization | Kind::Event if mention.tokens.len() == 1 => {
                acronyms.insert(scan.fold(mention.tokens.start).to_owned(), mention.kind);
            }
            Kind::Organization => {
                for token in mention.tokens.clone() {
                    let head = head_word(scan, token);
                    heads.extend(head);
                }
            }
            _ => {}
        }
    }
    let arabic = scan.pack.language == Language::Arabic;
    for index in 0..scan.len() {
        if taken.get(index).copied().unwrap_or(true) || !scan.is_word(index) {
            continue;
        }
        let word = scan.fold(index);
        let capital = arabic || scan.token(index).is_some_and(|token| token.is_capital());
        if !capital {
            continue;
        }
        let bare = word.strip_prefix("لل").map(|rest| format!("ال{rest}"));
        let stripped = word.strip_prefix(['و', 'ل', 'ب', 'ف']).filter(|_| arabic);
        let is_surname = !(arabic && scan.pack.function_words.contains(word))
            && [Some(word), bare.as_deref(), stripped]
                .into_iter()
                .flatten()
                .any(|form| surnames.contains(form));
        let joined = |index: usize| !arabic && scan.is_name_word(index) && !scan.is_function(index);
        if is_surname
            && !(index > 0 && joined(index - 1) && !scan.opens_sentence(index - 1))
            && !joined(index + 1)
        {
            mentions.push(Mention::new(index..index + 1, Kind::Person, weight::CAPITALS));
        } else if let Some(&kind) = acronyms.get(word).filter(|_| !arabic) {
            mentions.push(Mention::new(index..index + 1, kind, weight::CAPITALS));
        } else if let Some(head) = head_word(scan, index)
            && heads.contains(&head)
            && is_definite(scan, index)
        {
            mentions.push(Mention::new(index..index + 1, Kind::Organization, weight::CAPITALS));
        }
    }
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

/// The folded head noun at `index`, if it is one.
fn head_word(scan: &Scan, index: usize) -> Option<String> {
    if scan.pack.language == Language::Arabic {
        return arabic::stem_in(scan, index, &scan.pack.organisation_heads).map(|stem| stem.bare.to_owned());
    }
    let word = scan.fold(index);
    scan.pack.organisation_heads.contains(word).then(|| word.to_owned())
}

/// Whether the head noun at `index` stands alone and points back: it has the definite article.
fn is_definite(scan: &Scan, index: usize) -> bool {
    if scan.pack.language == Language::Arabic {
        return crate::engine::segment::arabic::stems(scan.fold(index)).any(|stem| stem.article);
    }
    let article = index.checked_sub(1).map(|before| scan.fold(before)).unwrap_or("");
    let follows = scan.fold(index + 1);
    matches!(
        article,
        "l'" | "la"
            | "le"
            | "du"
            | "au"
            | "the"
            | "il"
            | "el"
            | "o"
            | "a"
            | "del"
            | "al"
            | "do"
            | "da"
            | "dell'"
            | "della"
            | "der"
            | "die"
            | "das"
    ) && !matches!(
        follows,
        "de" | "du" | "des" | "d'" | "of" | "for" | "pour" | "di" | "del" | "della" | "do" | "da" | "dos"
    )
}

/// Mentions → entities, in order of importance.
fn entities(scan: &Scan, mentions: Vec<Mention>, has_headline: bool) -> Named {
    let sentence = |mention: &Mention| scan.segments.sentence_of(mention.tokens.start);
    let mut people = vec![0u32; scan.segments.sentences.len() + 1];
    for mention in mentions.iter().filter(|mention| mention.kind == Kind::Person) {
        people[sentence(mention)] += 1;
    }
    let people_in = |mention: &Mention| people[sentence(mention)];
    let mut found: Vec<(f64, Entity, Vec<usize>)> = Vec::new();
    let groups = merge::group(scan, &mentions);
    let only = groups.iter().filter(|group| group.kind == Kind::Person).count() == 1;
    for mut group in groups {
        drop_nested(&mentions, &mut group.mentions);
        let members: Vec<&Mention> = group.mentions.iter().filter_map(|&index| mentions.get(index)).collect();
        // A short form that points to nothing names nothing.
        if members.iter().all(|mention| mention.weight == weight::CAPITALS && mention.kind != Kind::Event) {
            continue;
        }
        let Some(name) = name(scan, &members) else { continue };
        let (kind, gender_evidence) = match group.kind {
            Kind::Person => gender::tell(scan, &members, |mention| people_in(mention) == 1, only),
            Kind::Organization => (EntityType::Organization, None),
            Kind::Location => (EntityType::Location, None),
            Kind::Event => (EntityType::Event, None),
        };
        let role = roles::of(scan, &members).map(|role| Excerpt::new(scan.text, role));
        let entity = Entity {
            aliases: aliases(scan, &members, &name),
            spans: members.iter().map(|mention| scan.span(mention.tokens.clone())).collect(),
            name,
            kind,
            role,
            gender_evidence,
        };
        found.push((salience(scan, &members, &entity, has_headline), entity, group.mentions));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.spans.first().cmp(&b.1.spans.first())));
    let mut namings: Vec<Naming> = Vec::new();
    for (entity, (_, _, members)) in found.iter().enumerate() {
        for mention in members.iter().filter_map(|&index| mentions.get(index)) {
            namings.push(Naming {
                tokens: mention.tokens.clone(),
                honorific: mention.honorific.clone().unwrap_or(mention.tokens.start..mention.tokens.start),
                role: mention.role.as_ref().and_then(|role| role.first().copied()),
                entity,
            });
        }
    }
    namings.sort_by_key(|naming| (naming.tokens.start, naming.tokens.end));
    Named { entities: found.into_iter().map(|(_, entity, _)| entity).collect(), mentions: namings }
}

/// Drops what names an entity inside a longer mention of the same entity: *طالبان* in *حركة طالبان*.
/// `group` is in the order of the text, and of those that begin together the longest is to stay.
fn drop_nested(mentions: &[Mention], group: &mut Vec<usize>) {
    let tokens = |index: usize| mentions.get(index).map_or(0..0, |mention| mention.tokens.clone());
    group.sort_by_key(|&index| (tokens(index).start, std::cmp::Reverse(tokens(index).end)));
    let mut reach = 0;
    group.retain(|&index| {
        let inside = tokens(index).end <= reach;
        reach = reach.max(tokens(index).end);
        !inside
    });
}

/// The fullest form; of equals the first that is not in capitals throughout.
fn name(scan: &Scan, members: &[&Mention]) -> Option<String> {
    let names: Vec<String> = members
        .iter()
        .filter(|mention| mention.weight > weight::CAPITALS || mention.tokens.len() > 1)
        .map(|mention| merge::normal_name(scan, mention))
        .collect();
    let shouted = |name: &str| {
        name.contains(' ') && name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase)
    };
    let words = |name: &str| name.split_whitespace().count();
    let mut best: Option<&String> = None;
    for name in &names {
        let better = best.is_none_or(|known| {
            (shouted(known), std::cmp::Reverse(words(known)))
                > (shouted(name), std::cmp::Reverse(words(name)))
                || words(known) == 1 && words(name) == 1 && name.chars().count() > known.chars().count()
        });
        if better {
            best = Some(name);
        }
    }
    best.or(names.first()).cloned()
}

fn aliases(scan: &Scan, members: &[&Mention], name: &str) -> Vec<String> {
    let mut aliases: Vec<String> = Vec::new();
    for mention in members {
        let form = merge::normal_name(scan, mention);
        if form != name && !aliases.contains(&form) {
            aliases.push(form);
        }
    }
    aliases
}

/// How much a release is about an entity: named in the headline, often, early, with a role.
fn salience(scan: &Scan, members: &[&Mention], entity: &Entity, has_headline: bool) -> f64 {
    let in_headline = has_headline
        && members.iter().any(|mention| {
            scan.segments
                .sentences
                .get(scan.segments.sentence_of(mention.tokens.start))
                .is_some_and(|sentence| sentence.part == 0)
        });
    let position =
        members.first().map_or(1.0, |mention| mention.tokens.start as f64 / scan.len().max(1) as f64);
    let kind = match entity.kind {
        kind if kind.is_person() => 0.6,
        EntityType::Organization => 0.5,
        EntityType::Event => 0.4,
        _ => 0.0,
    };
    (members.len() as f64).ln()
        + 1.2 * f64::from(u8::from(in_headline))
        + (1.0 - position)
        + kind
        + 0.5 * f64::from(u8::from(entity.role.is_some()))
}
