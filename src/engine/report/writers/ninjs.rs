//! The report as IPTC ninjs 3: the form in which news agencies' systems take in items.

use crate::engine::document::{Entity, EntityType, Excerpt};
use crate::engine::report::Report;
use serde_json::{Map, Value, json};

/// Writes a ninjs item.
pub fn write(report: &Report) -> String {
    let mut item = Map::new();
    let mut set = |name: &str, value: Value| {
        if !value.is_null() && value.as_array().is_none_or(|values| !values.is_empty()) {
            item.insert(name.to_owned(), value);
        }
    };
    set("uri", json!(format!("urn:communique:{}", percent_encoded(&report.source.name))));
    set(
        "standard",
        json!({
            "name": "ninjs",
            "version": "3.0",
            "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
        }),
    );
    set("type", json!("text"));
    set("representationType", json!("complete"));
    set("language", json!(report.language.code()));
    // ninjs wants a time with the date; the release gives the day, so the day's start stands for it.
    let created = report.date.as_ref().filter(|date| date.value.len() == "2022-01-31".len());
    set("contentCreated", json!(created.map(|date| format!("{}T00:00:00Z", date.value))));
    set(
        "headlines",
        [("main", &report.headline), ("subtitle", &report.subtitle)]
            .into_iter()
            .filter_map(|(role, words)| Some(text(role, &words.as_ref()?.text)))
            .collect(),
    );
    let summary = Some(super::summary(report)).filter(|summary| !summary.is_empty());
    let summary = summary.map(|summary| text("summary", &summary));
    let highlights = report.highlights.iter().map(|highlight| text("highlight", &highlight.text));
    set("descriptions", summary.into_iter().chain(highlights).collect());
    let body = super::body(report);
    if !body.is_empty() {
        let (letters, words) = (body.chars().count(), body.split_whitespace().count());
        let body = json!({
            "role": "main", "contentType": "text/plain", "charCount": letters, "wordCount": words, "value": body,
        });
        set("bodies", json!([body]));
    }
    set("located", json!(report.place.as_ref().map(|place| &place.text)));
    set("ednote", json!(report.embargo.as_ref().map(|embargo| &embargo.text)));
    let source = |publisher: &Excerpt| json!({"name": publisher.text, "role": "originator"});
    set("infoSources", report.publisher.as_ref().map(source).into_iter().collect());
    let subject = report.core_subject.iter().map(|subject| json!({"name": subject.text, "rel": "about"}));
    let keywords = report.keywords.iter().map(|keyword| json!({"name": keyword.text, "rel": "mentions"}));
    set("subjects", subject.chain(keywords).collect());
    set("people", named(report, EntityType::is_person));
    set("organisations", named(report, |kind| kind == EntityType::Organization));
    set("places", named(report, |kind| kind == EntityType::Location));
    set("events", named(report, |kind| kind == EntityType::Event));
    serde_json::to_string_pretty(&item).unwrap_or_default() + "\n"
}

fn text(role: &str, words: &str) -> Value {
    json!({"role": role, "contentType": "text/plain", "value": words})
}

fn named(report: &Report, is_wanted: impl Fn(EntityType) -> bool) -> Value {
    let mention = |entity: &Entity| json!({"name": entity.name, "rel": "mentions"});
    report.entities.iter().filter(|entity| is_wanted(entity.kind)).map(mention).collect()
}

/// A name as a part of a URN.
fn percent_encoded(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    name.bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
