//! What JSON-LD in a page says of its article: schema.org as sites write it.

use super::clean;
use crate::engine::read::html::visible_text;
use serde_json::Value;

/// What JSON-LD says of an article.
#[derive(Debug, Default, PartialEq)]
pub struct Linked {
    /// `headline`, or `name`.
    pub title: Option<String>,
    /// The name of the `WebSite`.
    pub site: Option<String>,
    /// Of the `publisher`, or of an `author` that is an organisation.
    pub publisher: Option<String>,
    /// `datePublished`.
    pub published: Option<String>,
}

/// Types of schema.org whose headline is the page's title.
const ARTICLES: [&str; 9] = [
    "NewsArticle",
    "Article",
    "BlogPosting",
    "PressRelease",
    "Report",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "TechArticle",
    "ScholarlyArticle",
];

/// The most objects that are looked at in one script: pages list hundreds of breadcrumbs, not more.
const MOST_OBJECTS: usize = 2000;

impl Linked {
    /// Reads a script; the first article in it counts, then what pages and sites say.
    pub fn read(script: &str) -> Option<Linked> {
        let script = script.trim().trim_start_matches("<!--").trim_end_matches("-->").trim_end_matches(';');
        let value: Value = serde_json::from_str(script).ok()?;
        let mut objects: Vec<&Value> = Vec::new();
        let mut pending = vec![&value];
        while let Some(value) = pending.pop() {
            match value {
                Value::Array(values) => pending.extend(values.iter().rev()),
                Value::Object(fields) => {
                    objects.push(value);
                    pending.extend(["mainEntity", "@graph"].iter().filter_map(|name| fields.get(*name)));
                }
                _ => {}
            }
            if objects.len() > MOST_OBJECTS {
                break;
            }
        }
        let article = objects.iter().find(|object| is_a(object, &ARTICLES));
        let page = objects.iter().find(|object| is_a(object, &["WebPage", "ItemPage"]));
        let site = objects.iter().find(|object| is_a(object, &["WebSite"]));
        let by_id = |value: &Value| {
            let id = value.get("@id")?.as_str()?;
            objects
                .iter()
                .find(|object| object.get("@id").and_then(Value::as_str) == Some(id))
                .and_then(|object| name(object))
        };
        let organisation = |field: &str| {
            let value = article?.get(field)?;
            let value = value.as_array().and_then(|values| values.first()).unwrap_or(value);
            if field == "author"
                && !is_a(&value, &["Organization", "NewsMediaOrganization", "GovernmentOrganization"])
            {
                return None;
            }
            name(value).or_else(|| by_id(value))
        };
        Some(Linked {
            title: article
                .and_then(|article| string(article, "headline").or_else(|| string(article, "name"))),
            site: site.and_then(|site| string(site, "name")),
            publisher: organisation("publisher").or_else(|| organisation("author")),
            published: [article, page]
                .into_iter()
                .flatten()
                .find_map(|object| string(object, "datePublished")),
        })
    }

    /// What this says, and what it leaves out as the other says it.
    pub fn or(self, other: Linked) -> Linked {
        Linked {
            title: self.title.or(other.title),
            site: self.site.or(other.site),
            publisher: self.publisher.or(other.publisher),
            published: self.published.or(other.published),
        }
    }
}

fn is_a(object: &&Value, types: &[&str]) -> bool {
    match object.get("@type") {
        Some(Value::String(kind)) => types.contains(&kind.as_str()),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(|kind| types.contains(&kind)),
        _ => false,
    }
}

fn string(object: &Value, field: &str) -> Option<String> {
    let value = object.get(field)?.as_str()?;
    // Values of JSON-LD are often escaped for HTML once too often.
    let unescaped = if value.contains('&') { visible_text(value) } else { value.to_owned() };
    clean(&unescaped)
}

fn name(value: &Value) -> Option<String> {
    value.as_str().and_then(clean).or_else(|| string(value, "name"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_json_ld_says_nothing() {
        assert_eq!(Linked::read("{\"@type\": \"NewsArticle\","), None);
    }
}
