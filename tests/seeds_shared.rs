//! The two releases that the project began with, outside it (`../shared/seeds`), fact by fact.
//! Skipped, with a message, where that folder is absent.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

mod shared;

use communique::engine::document::{Entity, EntityType, Excerpt, Span};
use communique::engine::{Options, Report, analyze, read};
use shared::shared;

/// The most words that are read at a glance.
const GLANCE: usize = 30;

fn seed(name: &str) -> Option<(String, Report)> {
    let bytes = std::fs::read(shared(&format!("seeds/{name}"))?).unwrap();
    let report = analyze(read(name, &bytes).unwrap(), &Options::default());
    Some((String::from_utf8(bytes).unwrap(), report))
}

fn phone_call() -> Option<(String, Report)> {
    seed("000_e77c61b40703ab83.txt")
}

fn enriched_page() -> Option<(String, Report)> {
    seed("003_4ee64842c3019d3f.txt")
}

fn said(excerpt: &Option<Excerpt>) -> &str {
    excerpt.as_ref().map_or("", |excerpt| &excerpt.text)
}

fn paragraphs(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

#[track_caller]
fn entity<'r>(entities: &'r [Entity], name: &str) -> &'r Entity {
    let named = |entity: &&Entity| entity.name == name || entity.aliases.iter().any(|alias| alias == name);
    let found: Vec<&Entity> = entities.iter().filter(named).collect();
    assert_eq!(found.len(), 1, "{name} among {:?}", names(entities));
    found[0]
}

fn names(entities: &[Entity]) -> Vec<(&str, &[String])> {
    entities.iter().map(|entity| (entity.name.as_str(), entity.aliases.as_slice())).collect()
}

/// Roles are compared without the case of their first letter.
#[track_caller]
fn check_role(entities: &[Entity], name: &str, kind: EntityType, role: &str) {
    let found = entity(entities, name);
    assert_eq!(found.kind, kind, "{name}");
    assert_eq!(said(&found.role).to_lowercase(), role.to_lowercase(), "{name}");
}

#[test]
fn headline_date_and_publisher_of_the_first() {
    let Some((file, report)) = phone_call() else { return };
    assert_eq!(said(&report.headline), paragraphs(&file)[2]);
    assert_eq!(report.date.as_ref().unwrap().value, "2022-01-31");
    assert_eq!(said(&report.publisher), "Organisation de la Coopération Islamique");
    assert!(report.published.is_none() && report.subtitle.is_none());
}

#[test]
fn the_first_has_a_body_of_two_paragraphs() {
    let Some((file, report)) = phone_call() else { return };
    let body: Vec<&str> = report.body.iter().flat_map(|span| paragraphs(span.of(&report.text))).collect();
    let file = paragraphs(&file);
    assert_eq!(body, file[4..6]);
}

#[test]
fn the_other_titles_are_related_and_nowhere_else() {
    let Some((file, report)) = phone_call() else { return };
    let related: Vec<&str> = report.related.iter().map(|title| title.text.as_str()).collect();
    assert_eq!(related, paragraphs(&file)[8..]);
    assert_eq!(related.len(), 12);
    let spans: Vec<Span> = report.related.iter().flat_map(|title| title.spans.clone()).collect();
    let excerpts = report.summary.iter().chain(&report.highlights).chain(&report.core_subject);
    let elsewhere = (excerpts.flat_map(|excerpt| &excerpt.spans))
        .chain(report.keywords.iter().flat_map(|keyword| &keyword.spans))
        .chain(report.entities.iter().flat_map(|entity| &entity.spans))
        .chain(&report.body);
    for span in elsewhere {
        assert!(!spans.iter().any(|title| title.overlaps(*span)), "{}", span.of(&report.text));
    }
}

#[test]
fn people_of_the_first_have_their_roles() {
    let Some((_, report)) = phone_call() else { return };
    let people = report.entities.iter().filter(|entity| entity.kind.is_person()).count();
    assert_eq!(people, 2, "{:?}", names(&report.entities));
    check_role(
        &report.entities,
        "Mukhtar Teleuberdi",
        EntityType::PersonMale,
        "Vice-Premier Ministre et Ministre des Affaires étrangères de la République du Kazakhstan",
    );
    check_role(
        &report.entities,
        "Hussein Ibrahim Taha",
        EntityType::PersonMale,
        "Secrétaire général de l'Organisation de la coopération islamique",
    );
}

#[test]
fn an_organisation_with_its_acronym_and_a_country_with_its_full_name_are_one_each() {
    let Some((_, report)) = phone_call() else { return };
    let organisation = entity(&report.entities, "OCI");
    assert_eq!(organisation.kind, EntityType::Organization);
    assert_eq!(organisation.name, "Organisation de la coopération islamique");
    let country = entity(&report.entities, "Kazakhstan");
    assert_eq!(country.kind, EntityType::Location);
    assert_eq!(entity(&report.entities, "République du Kazakhstan"), country);
}

#[test]
fn the_second_publishes_its_own_card() {
    let Some((file, report)) = enriched_page() else { return };
    let lines = paragraphs(&file);
    let published = report.published.as_ref().unwrap();
    let texts = |excerpts: &[Excerpt]| -> Vec<String> {
        excerpts.iter().map(|excerpt| excerpt.text.clone()).collect()
    };
    assert_eq!(said(&report.headline), lines[0]);
    assert_eq!(said(&report.subtitle), lines[1]);
    assert_eq!(texts(&published.summary), lines[3..4]);
    let bare: Vec<&str> = lines[5..8].iter().map(|line| line.trim_start_matches("- ")).collect();
    assert_eq!(texts(&published.highlights), bare);
    assert_eq!(said(&published.core_subject), lines[9]);
    assert_eq!(published.keywords, []);
    let body: Vec<&str> = report.body.iter().flat_map(|span| paragraphs(span.of(&report.text))).collect();
    assert_eq!(body, lines[10..12]);
}

#[test]
fn the_second_publishes_six_entities_glued_to_their_types() {
    let Some((file, report)) = enriched_page() else { return };
    let published = report.published.as_ref().unwrap();
    assert_eq!(published.entities.len(), 6);
    for (pair, found) in paragraphs(&file)[14..].chunks(2).zip(&published.entities) {
        assert_eq!(found.name, pair[0]);
        let (_, stated) = pair[1].split_once(' ').unwrap();
        let role = stated.strip_prefix(found.kind.name()).unwrap();
        assert_eq!(said(&found.role), role, "{}", found.name);
    }
    let people = published.entities.iter().filter(|entity| entity.kind == EntityType::PersonMale).count();
    assert_eq!(people, 3);
}

#[test]
fn our_card_of_the_second_names_the_same_six() {
    let Some((_, report)) = enriched_page() else { return };
    let published = report.published.as_ref().unwrap();
    for stated in &published.entities {
        assert_eq!(entity(&report.entities, &stated.name).kind, stated.kind, "{}", stated.name);
    }
    let count = |kind| report.entities.iter().filter(|entity| entity.kind == kind).count();
    assert_eq!(count(EntityType::PersonMale), 3, "{:?}", names(&report.entities));
    assert_eq!(count(EntityType::Organization), 3, "{:?}", names(&report.entities));
    for stated in published.entities.iter().filter(|entity| entity.kind.is_person()) {
        check_role(&report.entities, &stated.name, EntityType::PersonMale, said(&stated.role));
    }
}

#[test]
fn our_card_of_the_second_is_read_at_a_glance() {
    let Some((_, report)) = enriched_page() else { return };
    assert!(report.keywords.len() >= 3, "{:?}", report.keywords);
    assert!((2..=5).contains(&report.highlights.len()), "{:?}", report.highlights);
    for highlight in &report.highlights {
        assert!(highlight.text.split_whitespace().count() <= GLANCE, "{}", highlight.text);
    }
    assert!(!report.summary.is_empty() && report.core_subject.is_some());
}
