//! Mentions → the entries of the report: one for each that is named, with its fullest name, its other
//! names, what it is said to be, most important first.

use super::mention::{Kind, Mention, weight};
use super::scan::Scan;
use super::{Named, Naming, confidence, gender, merge, roles};
use crate::engine::document::{Entity, EntityType, Excerpt, GenderEvidence};
use crate::engine::language::Language;

/// Mentions → entities, in order of importance.
pub(super) fn entries(scan: &Scan, mentions: Vec<Mention>, has_headline: bool) -> Named {
    let groups = merge::group(scan, &mentions);
    let people = People {
        in_sentence: people_by_sentence(scan, &mentions),
        one: groups.iter().filter(|group| group.kind == Kind::Person).count() == 1,
    };
    let mut found: Vec<Found> =
        groups.into_iter().filter_map(|group| entry(scan, &mentions, group, &people, has_headline)).collect();
    found.sort_by(|a, b| {
        let order = |found: &Found| found.entity.spans.first().copied();
        b.salience.total_cmp(&a.salience).then_with(|| order(a).cmp(&order(b)))
    });
    let namings = namings(&mentions, &found);
    let evidence = found.iter().map(|found| found.evidence).collect();
    Named { entities: found.into_iter().map(|found| found.entity).collect(), evidence, mentions: namings }
}

/// What is known of the persons of a text together.
struct People {
    /// How many mentions of persons each sentence has.
    in_sentence: Vec<u32>,
    /// Whether only one is named.
    one: bool,
}

fn people_by_sentence(scan: &Scan, mentions: &[Mention]) -> Vec<u32> {
    let mut people = vec![0; scan.segments.sentences.len() + 1];
    for mention in mentions.iter().filter(|mention| mention.kind == Kind::Person) {
        people[sentence(scan, mention)] += 1;
    }
    people
}

fn sentence(scan: &Scan, mention: &Mention) -> usize {
    scan.segments.sentence_of(mention.tokens.start)
}

/// An entity in the making.
struct Found {
    salience: f64,
    entity: Entity,
    evidence: confidence::Evidence,
    /// Which mentions are its own.
    mentions: Vec<usize>,
}

/// The entity of a group, if it names one.
fn entry(
    scan: &Scan,
    mentions: &[Mention],
    mut group: merge::Group,
    people: &People,
    has_headline: bool,
) -> Option<Found> {
    drop_nested(mentions, &mut group.mentions);
    let members: Vec<&Mention> = group.mentions.iter().filter_map(|&index| mentions.get(index)).collect();
    // A short form that points to nothing names nothing.
    if members.iter().all(|mention| mention.weight == weight::CAPITALS && mention.kind != Kind::Event) {
        return None;
    }
    let name = name(scan, &members)?;
    let (kind, gender_evidence) = match group.kind {
        Kind::Person => person(scan, &members, people),
        Kind::Organization => (EntityType::Organization, None),
        Kind::Location => (EntityType::Location, None),
        Kind::Event => (EntityType::Event, None),
    };
    let role = roles::of(scan, &members).map(|role| Excerpt::new(scan.text, role));
    let arabic = scan.pack.language == Language::Arabic;
    let evidence = confidence::evidence(group.kind, &members, role.is_some(), arabic);
    let entity = Entity {
        confidence: Some(confidence::confidence(&evidence)),
        aliases: aliases(scan, &members, &name),
        spans: members.iter().map(|mention| scan.span(mention.tokens.clone())).collect(),
        name,
        kind,
        role,
        gender_evidence,
    };
    let salience = salience(scan, &members, &entity, has_headline);
    Some(Found { salience, entity, evidence, mentions: group.mentions })
}

/// Whether a man or a woman, and what tells it; a pronoun does where the sentence names no one else.
fn person(scan: &Scan, members: &[&Mention], people: &People) -> (EntityType, Option<GenderEvidence>) {
    // In the order of the text.
    let own: Vec<usize> = members.iter().map(|mention| sentence(scan, mention)).collect();
    let mentions_in =
        |at: usize| own.partition_point(|&own| own <= at) - own.partition_point(|&own| own < at);
    let alone = |at: usize| people.in_sentence.get(at).is_none_or(|&all| all as usize == mentions_in(at));
    gender::tell(scan, members, alone, people.one)
}

/// Every mention of the entities, in the order of the text.
fn namings(mentions: &[Mention], found: &[Found]) -> Vec<Naming> {
    let mut namings: Vec<Naming> = Vec::new();
    for (entity, found) in found.iter().enumerate() {
        for mention in found.mentions.iter().filter_map(|&index| mentions.get(index)) {
            namings.push(Naming {
                tokens: mention.tokens.clone(),
                honorific: mention.honorific.clone().unwrap_or(mention.tokens.start..mention.tokens.start),
                role: mention.role.as_ref().and_then(|role| role.first().copied()),
                entity,
            });
        }
    }
    namings.sort_by_key(|naming| (naming.tokens.start, naming.tokens.end));
    namings
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
    let part = |mention: &Mention| Some(scan.segments.sentences.get(sentence(scan, mention))?.part);
    let in_headline = has_headline && members.iter().any(|mention| part(mention) == Some(0));
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
