//! What a search finds, on a small library and on any.

use super::super::entry::Named;
use super::super::index::Field;
use super::super::terms::terms_of;
use super::*;
use crate::engine::Language;
use crate::engine::document::EntityType;
use proptest::prelude::*;

fn entry(key: &str, date: &str, publisher: &str, headline: &str, text: &str) -> Entry {
    Entry {
        key: key.into(),
        name: "release.txt".into(),
        language: Language::English,
        headline: Some(headline.into()),
        publisher: Some(publisher.into()),
        date: Some(date.into()).filter(|date: &String| !date.is_empty()),
        words: text.split_whitespace().count(),
        text: text.into(),
        ..Entry::default()
    }
}

fn named(name: &str, kind: EntityType) -> Named {
    Named { name: name.into(), kind, aliases: Vec::new(), role: None, mentions: 1 }
}

/// A harbour, a dam and a budget; one of them in French, one in Arabic.
fn library() -> Collection {
    let amina = |name| named(name, EntityType::PersonFemale);
    let harbour = Entry {
        entities: vec![amina("Amina Farouk"), named("Aswick", EntityType::Location)],
        keywords: vec!["harbour works".into()],
        ..entry(
            "harbour",
            "2024-05-03",
            "Ministry of Ports",
            "Harbour of Aswick opened",
            "Amina Farouk opened it. The dam will follow.",
        )
    };
    let dam = Entry {
        language: Language::French,
        entities: vec![amina("AMINA FAROUK"), named("Conseil du Nil", EntityType::Organization)],
        keywords: vec!["barrage".into()],
        ..entry(
            "dam",
            "2024-06-10",
            "Ministère de l’Eau",
            "Un barrage à Asswan",
            "Le Conseil du Nil a payé 21 400 francs. La ministre l’a dit.",
        )
    };
    let budget = Entry {
        language: Language::Arabic,
        entities: vec![named("الأمم المتحدة", EntityType::Organization)],
        ..entry(
            "budget",
            "",
            "وزارة المالية",
            "الميزانية الجديدة",
            "رحبت الوزارة بالأمم المتحدة ومجلس الوزراء وقالت إن ٢١٬٤٠٠ شخص",
        )
    };
    let again = Entry {
        entities: vec![amina("Amina Farouk")],
        ..entry(
            "again",
            "2023-01-31",
            "Ministry of Ports",
            "Ministers meet",
            "Amina Farouk met the ministers of the council in the dam.",
        )
    };
    [harbour, dam, budget, again].into_iter().collect()
}

fn keys(found: &Found) -> Vec<&str> {
    found.hits.iter().map(|hit| hit.key.as_str()).collect()
}

#[track_caller]
fn check(typed: &str, expected: &[&str]) -> Found {
    let found = library().search(&Query::parse(typed));
    assert_eq!(keys(&found), expected, "{typed}");
    found
}

#[test]
fn all_words_must_occur() {
    check("dam farouk ", &["harbour", "again"]);
    check("dam zebra ", &[]);
    check("", &["again", "budget", "dam", "harbour"]);
}

#[test]
fn a_word_is_found_in_its_forms_and_spellings() {
    check("councils ", &["again"]);
    check("MINISTRES ", &["dam"]);
    check("الوزراء ", &["budget"]);
    check("مجلس ", &["budget"]);
    check("أمم متحدة ", &["budget"]);
    check("21400 ", &["budget", "dam"]);
    check("l'eau ", &["dam"]);
}

#[test]
fn the_last_word_may_be_a_beginning() {
    check("harb", &["harbour"]);
    check("harb ", &[]);
    check("الميزان", &["budget"]);
}

#[test]
fn a_phrase_is_found_as_it_stands() {
    check("\"conseil du nil\"", &["dam"]);
    check("\"nil du conseil\"", &[]);
    check("\"minister\"", &[]);
    check("\"الأمم المتحدة\"", &["budget"]);
    // The last word of the headline and the first of the text are no phrase.
    check("\"opened amina\"", &[]);
}

#[test]
fn what_is_excluded_is_not_found() {
    check("farouk -dam ", &["dam"]);
    check("-farouk", &["budget"]);
}

#[test]
fn a_headline_says_most() {
    let found = check("harbour ", &["harbour"]);
    let fields = found.hits[0].fields;
    assert!(fields.contains(Field::Headline) && fields.contains(Field::Keywords));
    assert!(!fields.contains(Field::Text));
    let [aswick, other] = ["Aswick opened", "Other"].map(|headline| {
        entry(headline, "", "P", headline, "Nothing of Aswick but this and some other words").words
    });
    assert_eq!(aswick, other);
    let collection: Collection = [
        entry("text", "", "P", "Other", "A word of Aswick and of others"),
        entry("headline", "", "P", "Aswick opened", "A word of harbours and of others"),
    ]
    .into_iter()
    .collect();
    assert_eq!(keys(&collection.search(&Query::parse("aswick"))), ["headline", "text"]);
}

fn values(found: &Found, facet: Facet) -> Vec<(String, usize)> {
    let of = found.facets.iter().filter(|values| values.facet == facet);
    of.flat_map(|values| &values.values).map(|value| (value.label.clone(), value.count)).collect()
}

fn chosen(choices: &[(Facet, &str)]) -> Found {
    let choices = choices.iter().map(|(facet, value)| Choice { facet: *facet, key: key(value) });
    library().search(&Query { choices: choices.collect(), ..Query::default() })
}

#[test]
fn facets_count_what_was_found() {
    let found = check("farouk ", &["harbour", "again", "dam"]);
    assert_eq!(values(&found, Facet::Person), [("Amina Farouk".to_owned(), 3)]);
    assert_eq!(values(&found, Facet::Year), [("2024".to_owned(), 2), ("2023".to_owned(), 1)]);
    assert_eq!(values(&found, Facet::Language), [("en".to_owned(), 2), ("fr".to_owned(), 1)]);
}

#[test]
fn a_choice_narrows_all_lists_but_its_own() {
    let found = chosen(&[(Facet::Publisher, "Ministry of Ports")]);
    assert_eq!(keys(&found), ["again", "harbour"]);
    assert_eq!(values(&found, Facet::Publisher).len(), 3);
    assert_eq!(values(&found, Facet::Language), [("en".to_owned(), 2)]);
    let found = chosen(&[(Facet::Publisher, "Ministry of Ports"), (Facet::Year, "2024")]);
    assert_eq!(keys(&found), ["harbour"]);
    assert_eq!(values(&found, Facet::Year).len(), 2);
    assert_eq!(values(&found, Facet::Person), [("Amina Farouk".to_owned(), 1)]);
}

#[test]
fn of_one_facet_any_choice_will_do() {
    assert_eq!(keys(&chosen(&[(Facet::Language, "fr"), (Facet::Language, "ar")])), ["budget", "dam"]);
    assert_eq!(keys(&chosen(&[(Facet::Language, "de")])), [""; 0]);
}

#[track_caller]
fn check_ordered(query: Query, expected: &[&str]) {
    assert_eq!(keys(&library().search(&query)), expected);
}

#[test]
fn dates_bound_and_order() {
    let period = |from: &str, to: &str| {
        let bound = |day: &str| Some(day.to_owned()).filter(|day| !day.is_empty());
        Query { from: bound(from), to: bound(to), order: Order::Oldest, ..Query::default() }
    };
    check_ordered(period("2024-05", "2024-05"), &["harbour"]);
    check_ordered(period("", "2024"), &["again", "harbour", "dam"]);
    check_ordered(period("2024-05-04", ""), &["dam"]);
    let ordered = |order| Query { order, ..Query::default() };
    check_ordered(ordered(Order::Newest), &["dam", "harbour", "again", "budget"]);
    check_ordered(ordered(Order::Oldest), &["again", "harbour", "dam", "budget"]);
    check_ordered(ordered(Order::Title), &["harbour", "again", "dam", "budget"]);
}

#[test]
fn the_same_key_is_replaced() {
    let mut collection = library();
    collection.insert(entry("dam", "2024-06-10", "Ministry", "Zebras", "None"));
    assert_eq!(collection.len(), 4);
    assert_eq!(keys(&collection.search(&Query::parse("barrage"))), [""; 0]);
    assert_eq!(keys(&collection.search(&Query::parse("zebra"))), ["dam"]);
    assert!(collection.remove("dam").is_some() && collection.remove("dam").is_none());
    assert_eq!((collection.len(), collection.get("dam")), (3, None));
}

/// A library of few words, so that searches find something.
fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let words = "(alpha|alphas|beta|gamma|delta|وزير|الوزير|ووزير|12 400|é|新|ministre|ministres)( |, |-|\n)";
    let text = prop::collection::vec(words, 0..12).prop_map(|words| words.concat());
    let entry = ("[a-f]", "(2024-0[1-3]-01)?", "(P|Q)", text.clone(), text).prop_map(
        |(key, date, publisher, headline, text)| {
            super::tests::entry(&key, &date, &publisher, &headline, &text)
        },
    );
    prop::collection::vec(entry, 0..9)
}

proptest! {
    #[test]
    fn after_removals_it_finds_what_one_made_anew_finds(
        entries in entries(), removed in "[a-f]{0,4}", typed in "(alpha|minis|وزير|beta|12 400){0,2}[ \"-]?"
    ) {
        let mut collection: Collection = entries.into_iter().collect();
        removed.chars().for_each(|key| {
            collection.remove(&key.to_string());
        });
        let anew: Collection = collection.entries().cloned().collect();
        let query = Query::parse(&typed);
        prop_assert_eq!(collection.search(&query), anew.search(&query));
        collection.rebuild();
        prop_assert_eq!(collection.search(&query), anew.search(&query));
    }

    #[test]
    fn every_hit_has_all_words_and_no_other_release_has(
        entries in entries(), typed in prop::collection::vec("(alpha|gamma|وزير|12 400|ministre|é)", 1..3)
    ) {
        let collection: Collection = entries.into_iter().collect();
        let query = Query::parse(&(typed.join(" ") + " "));
        let found = collection.search(&query);
        let patterns: Vec<Pattern> = query.wanted.iter().map(Pattern::of).collect();
        for entry in collection.entries() {
            let source = format!("{} {} {}", entry.publisher.clone().unwrap_or_default(), entry.name, entry.text);
            let words = terms_of(&format!("{} | {source}", entry.headline.clone().unwrap_or_default()));
            let has = |pattern: &Pattern| words.iter().any(|word| pattern.pieces[0].likeness(word).is_some());
            let is_found = found.hits.iter().any(|hit| hit.key == entry.key);
            prop_assert_eq!(is_found, patterns.iter().all(has), "{:?} {:?}", query, words);
        }
    }

    #[test]
    fn whatever_is_typed_a_search_ends(entries in entries(), typed in "\\PC{0,30}") {
        let collection: Collection = entries.into_iter().collect();
        let query = Query::parse(&typed);
        for hit in collection.search(&query).hits {
            collection.snippet(&hit.key, &query);
        }
    }
}
