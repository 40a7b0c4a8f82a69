//! What each correction does, and that no correction can do harm.

use super::*;
use crate::engine::document::{Entity, Excerpt, is_faithful};
use crate::engine::report::Quote;
use crate::engine::{Options, analyze, read};
use proptest::prelude::*;

const TEXT: &str = "New dam opened\n\nAmina Farouk, the Minister of Water, opened the dam in Aswan. “It holds \
                    enough,” Ms. Farouk said. The Nile Council (NC) paid. Omar Farouk, an engineer, built it. \
                    “It took years,” Farouk said in Aswan. The NC and the Delta Bank lent more. Delta Bank left.";

fn places(words: &str) -> Vec<Span> {
    TEXT.match_indices(words).map(|(at, found)| Span::new(at, at + found.len())).collect()
}

fn place(words: &str) -> Span {
    places(words)[0]
}

fn entity(name: &str, kind: EntityType, aliases: &[&str], mentions: &[&str]) -> Entity {
    let mut spans: Vec<Span> = mentions.iter().flat_map(|words| places(words)).collect();
    spans.sort_unstable();
    spans.dedup();
    let aliases = aliases.iter().map(|alias| alias.to_string()).collect();
    Entity { name: name.into(), kind, aliases, role: None, spans, gender_evidence: None, confidence: None }
}

/// A small report: a minister with whom an engineer was confused, a place, a council and its acronym.
pub(in crate::library) fn release() -> Report {
    let mut report = analyze(read("dam.txt", TEXT.as_bytes()).expect("text"), &Options::default());
    assert_eq!(report.text, TEXT);
    let role = |words| Some(Excerpt::new(TEXT, [place(words)]));
    let farouk = ["Amina Farouk", "Ms. Farouk", "Omar Farouk", "Farouk said in"];
    report.entities = vec![
        Entity {
            role: role("Minister of Water"),
            ..entity("Amina Farouk", EntityType::PersonFemale, &["Ms. Farouk", "Omar Farouk"], &farouk)
        },
        entity("Aswan", EntityType::Location, &[], &["Aswan"]),
        entity("Nile Council", EntityType::Organization, &[], &["Nile Council"]),
        entity("NC", EntityType::Organization, &[], &["NC"]),
    ];
    let quote = |words: &str, speaker| Quote { text: words.into(), spans: vec![place(words)], speaker };
    report.quotes = vec![quote("It holds enough,", Some(0)), quote("It took years,", Some(0))];
    report
}

pub(in crate::library) fn retype(to: EntityType) -> Change {
    Change::Retype { to }
}

fn rename(to: &str) -> Change {
    Change::Rename { to: to.into(), own_words: false }
}

fn merge(into: &str) -> Change {
    Change::Merge { into: place(into), to: into.into() }
}

fn split(words: &[&str]) -> Change {
    Change::Split { mentions: words.iter().flat_map(|words| places(words)).collect(), to: words[0].into() }
}

fn correction(at: Span, change: Change) -> Correction {
    Correction { at, name: String::new(), kind: EntityType::Event, change, with_previous: false }
}

/// The entities after changes to those with these mentions: `Type name (aliases) mentions – role`,
/// and after a bar the speakers of the quotes.
#[track_caller]
fn check(changes: &[(&str, Change)], expected: &str) -> Corrected {
    let corrections: Vec<Correction> =
        changes.iter().map(|(words, change)| correction(place(words), change.clone())).collect();
    let corrected = correct(&release(), &corrections);
    let draw = |entity: &Entity| {
        let aliases = entity.aliases.join(", ");
        let role = entity.role.as_ref().map(|role| format!(" – {}", role.text)).unwrap_or_default();
        format!("{} {} ({aliases}) {}{role}", entity.kind.name(), entity.name, entity.spans.len())
    };
    let entities: Vec<String> = corrected.report.entities.iter().map(draw).collect();
    let speakers =
        corrected.report.quotes.iter().map(|quote| quote.speaker.map_or("–".into(), |at| at.to_string()));
    let drawn = format!("{} | {}", entities.join("; "), speakers.collect::<Vec<_>>().join(" "));
    assert_eq!(drawn, expected);
    corrected
}

const FAROUK: &str = "Person_Female Amina Farouk (Ms. Farouk, Omar Farouk) 4 – Minister of Water";
const REST: &str = "Organization Nile Council () 1; Organization NC () 2";

#[test]
fn nothing_corrected_is_the_report() {
    assert_eq!(apply(&release(), &[]), release());
}

#[test]
fn another_type() {
    let corrected =
        check(&[("Aswan", retype(EntityType::Event))], &format!("{FAROUK}; Event Aswan () 2; {REST} | 0 0"));
    assert_eq!(corrected.traces[1].kind, Some(EntityType::Location));
}

#[test]
fn back_to_the_first_type_is_no_trace() {
    let there_and_back = [("Aswan", retype(EntityType::Event)), ("Aswan", retype(EntityType::Location))];
    let corrected = check(&there_and_back, &format!("{FAROUK}; Location Aswan () 2; {REST} | 0 0"));
    assert_eq!(corrected.traces[1], Trace::default());
}

#[test]
fn another_name_keeps_the_old_one_as_an_alias() {
    let corrected = check(
        &[("NC", rename("  Nile  Basin Council "))],
        &format!(
            "{FAROUK}; Location Aswan () 2; Organization Nile Council () 1; Organization Nile Basin Council (NC) 2 | 0 0"
        ),
    );
    assert_eq!(corrected.traces[3].name.as_deref(), Some("NC"));
}

#[test]
fn a_name_that_was_given_and_taken_away_is_no_alias() {
    let twice = [("Aswan", rename("Assouan")), ("Aswan", rename("Asuan"))];
    check(&twice, &format!("{FAROUK}; Location Asuan (Aswan) 2; {REST} | 0 0"));
    check(&[("Aswan", rename(" "))], &format!("{FAROUK}; Location Aswan () 2; {REST} | 0 0"));
}

#[test]
fn a_role_can_go() {
    let corrected = check(
        &[("Amina Farouk", Change::RemoveRole)],
        &format!("Person_Female Amina Farouk (Ms. Farouk, Omar Farouk) 4; Location Aswan () 2; {REST} | 0 0"),
    );
    assert_eq!(corrected.traces[0].role.as_deref(), Some("Minister of Water"));
}

#[test]
fn two_that_are_one_have_the_fuller_name() {
    let one = format!("{FAROUK}; Location Aswan () 2; Organization Nile Council (NC) 3 | 0 0");
    check(&[("NC", merge("Nile Council"))], &one);
    check(&[("Nile Council", merge("NC"))], &one);
    let corrected = check(
        &[("Nile Council", rename("Council")), ("NC", merge("Nile Council"))],
        &format!("{FAROUK}; Location Aswan () 2; Organization Council (Nile Council, NC) 3 | 0 0"),
    );
    assert_eq!(corrected.traces[2].merged, ["NC"]);
}

#[test]
fn quotes_follow_their_speaker_into_another() {
    check(&[("Amina Farouk", merge("Nile Council"))], {
        "Organization Nile Council (Amina Farouk, Ms. Farouk, Omar Farouk) 5 – Minister of Water; Location Aswan () 2; Organization NC () 2 | 0 0"
    });
}

#[test]
fn what_was_taken_out_follows_with_its_quotes() {
    let corrected = check(
        &[("Amina Farouk", split(&["Omar Farouk", "Farouk said in"]))],
        &format!(
            "Person_Female Amina Farouk (Ms. Farouk) 2 – Minister of Water; Person_Female Farouk said in (Omar Farouk) 2; \
             Location Aswan () 2; {REST} | 0 1"
        ),
    );
    assert_eq!(corrected.traces[1].taken_from.as_deref(), Some("Amina Farouk"));
}

#[test]
fn the_role_goes_with_the_mention_beside_it() {
    check(
        &[("Amina Farouk", split(&["Amina Farouk"]))],
        &format!(
            "Person_Female Omar Farouk (Ms. Farouk) 3; Person_Female Amina Farouk () 1 – Minister of Water; \
             Location Aswan () 2; {REST} | 0 0"
        ),
    );
}

#[test]
fn an_entity_keeps_at_least_one_mention() {
    check(&[("Aswan", split(&["Aswan"]))], &format!("{FAROUK}; Location Aswan () 2; {REST} | 0 0"));
}

#[test]
fn what_is_deleted_says_nothing() {
    check(&[("Amina Farouk", Change::Delete)], &format!("Location Aswan () 2; {REST} | – –"));
    check(&[("Aswan", Change::Delete)], &format!("{FAROUK}; {REST} | 0 0"));
}

#[test]
fn marked_words_are_an_entity_wherever_the_body_says_them() {
    let corrected = check(
        &[("Delta Bank", Change::Mark)],
        &format!("{FAROUK}; Location Aswan () 2; {REST}; Event Delta Bank () 2 | 0 0"),
    );
    assert!(corrected.traces[4].is_marked);
    check(&[("Aswan", Change::Mark)], &format!("{FAROUK}; Location Aswan () 2; {REST} | 0 0"));
}

#[test]
fn corrections_build_on_each_other() {
    let changes = [
        ("Delta Bank", Change::Mark),
        ("Delta Bank", retype(EntityType::Organization)),
        ("NC", merge("Nile Council")),
        ("Nile Council", rename("NC")),
        ("Aswan", Change::Delete),
        ("Aswan", retype(EntityType::Event)),
    ];
    check(
        &changes,
        &format!("{FAROUK}; Organization NC (Nile Council) 3; Organization Delta Bank () 2 | 0 0"),
    );
}

#[test]
fn a_correction_survives_being_written() {
    for change in [
        retype(EntityType::PersonMale),
        Change::Rename { to: "É".into(), own_words: true },
        Change::RemoveRole,
        merge("NC"),
        split(&["NC"]),
        Change::Delete,
        Change::Mark,
    ] {
        let correction = Correction { with_previous: true, ..correction(place("NC"), change) };
        let json = serde_json::to_string(&correction).expect("JSON");
        assert_eq!(serde_json::from_str::<Correction>(&json).expect("a correction"), correction, "{json}");
    }
}

fn any_span() -> impl Strategy<Value = Span> {
    let mentions: Vec<Span> = release().entities.into_iter().flat_map(|entity| entity.spans).collect();
    let anywhere =
        (0..TEXT.len() + 9, 0usize..40).prop_map(|(start, length)| Span::new(start, start + length));
    prop_oneof![4 => prop::sample::select(mentions), 1 => anywhere]
}

fn any_correction() -> impl Strategy<Value = Correction> {
    let kind = prop::sample::select(EntityType::ALL.to_vec());
    let change = prop_oneof![
        kind.clone().prop_map(retype),
        prop::sample::select(vec!["NC", "Amina Farouk", "un autre nom", " "]).prop_map(rename),
        Just(Change::RemoveRole),
        any_span().prop_map(|into| Change::Merge { into, to: String::new() }),
        prop::collection::vec(any_span(), 0..4)
            .prop_map(|mentions| Change::Split { mentions, to: String::new() }),
        Just(Change::Delete),
        Just(Change::Mark),
    ];
    (any_span(), kind, change).prop_map(|(at, kind, change)| Correction { kind, ..correction(at, change) })
}

proptest! {
    /// Whatever is corrected in whatever order: the report's laws are kept.
    #[test]
    fn corrections_never_break_a_report(corrections in prop::collection::vec(any_correction(), 0..12)) {
        let before = release();
        let Corrected { report, traces } = correct(&before, &corrections);
        prop_assert_eq!(traces.len(), report.entities.len());
        for entity in &report.entities {
            prop_assert!(!entity.spans.is_empty() && !entity.name.trim().is_empty());
            prop_assert!(entity.spans.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", entity.spans);
            prop_assert!(entity.spans.iter().all(|span| !span.of(&report.text).trim().is_empty()));
            prop_assert!(!entity.aliases.contains(&entity.name));
            prop_assert!(entity.role.as_ref().is_none_or(|role| is_faithful(&report.text, &role.text, &role.spans)));
        }
        let mut mentions: Vec<Span> = report.entities.iter().flat_map(|entity| entity.spans.clone()).collect();
        let count = mentions.len();
        mentions.sort_unstable();
        mentions.dedup();
        prop_assert_eq!(count, mentions.len(), "two entities with one mention");
        prop_assert!(report.quotes.iter().all(|quote| quote.speaker.is_none_or(|at| at < report.entities.len())));
        let rest = Report { entities: before.entities.clone(), quotes: before.quotes.clone(), ..report.clone() };
        prop_assert_eq!(rest, before);
        prop_assert_eq!(apply(&release(), &corrections), report);
    }
}
