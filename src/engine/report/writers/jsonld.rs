//! The report as a schema.org `NewsArticle` in JSON-LD. What was not found is left out.

use crate::engine::document::{Entity, EntityType, Excerpt};
use crate::engine::report::Report;
use serde_json::{Map, Value, json};

/// Writes a `NewsArticle`.
pub fn write(report: &Report) -> String {
    let mut article = Map::new();
    let mut set = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            article.insert(name.to_owned(), value);
        }
    };
    let text = |excerpt: &Option<Excerpt>| excerpt.as_ref().map(|excerpt| json!(excerpt.text));
    set("@context", Some(json!("https://schema.org")));
    set("@type", Some(json!("NewsArticle")));
    set("headline", text(&report.headline));
    set("alternativeHeadline", text(&report.subtitle));
    set("datePublished", report.date.as_ref().map(|date| json!(date.value)));
    set("dateline", text(&report.place));
    set("inLanguage", Some(json!(report.language.code())));
    let publisher = |publisher: &Excerpt| json!({"@type": "Organization", "name": publisher.text});
    set("publisher", report.publisher.as_ref().map(publisher));
    let summary = super::summary(report);
    set("abstract", (!summary.is_empty()).then(|| json!(summary)));
    set("about", report.core_subject.as_ref().map(|subject| json!({"@type": "Thing", "name": subject.text})));
    set("keywords", list(report.keywords.iter().map(|keyword| json!(keyword.text))));
    set("mentions", list(report.entities.iter().map(mention)));
    set(
        "hasPart",
        list(report.quotes.iter().map(|quote| {
            let mut part = json!({"@type": "Quotation", "text": quote.text});
            if let Some(speaker) = quote.speaker.and_then(|index| report.entities.get(index))
                && let Some(fields) = part.as_object_mut()
            {
                fields.insert("creator".into(), json!({"@type": kind(speaker.kind), "name": speaker.name}));
            }
            part
        })),
    );
    let body = super::body(report);
    set("articleBody", (!body.is_empty()).then(|| json!(body)));
    serde_json::to_string_pretty(&article).unwrap_or_default() + "\n"
}

fn list(values: impl Iterator<Item = Value>) -> Option<Value> {
    let values: Vec<Value> = values.collect();
    (!values.is_empty()).then_some(Value::Array(values))
}

fn mention(entity: &Entity) -> Value {
    let mut fields = Map::new();
    fields.insert("@type".into(), json!(kind(entity.kind)));
    fields.insert("name".into(), json!(entity.name));
    if !entity.aliases.is_empty() {
        fields.insert("alternateName".into(), json!(entity.aliases));
    }
    match entity.kind {
        EntityType::PersonMale => fields.insert("gender".into(), json!("https://schema.org/Male")),
        EntityType::PersonFemale => fields.insert("gender".into(), json!("https://schema.org/Female")),
        _ => None,
    };
    if let Some(role) = &entity.role {
        let name = if entity.kind.is_person() { "jobTitle" } else { "description" };
        fields.insert(name.into(), json!(role.text));
    }
    Value::Object(fields)
}

fn kind(kind: EntityType) -> &'static str {
    match kind {
        EntityType::PersonMale | EntityType::PersonFemale | EntityType::Person => "Person",
        EntityType::Organization => "Organization",
        EntityType::Location => "Place",
        EntityType::Event => "Event",
    }
}
