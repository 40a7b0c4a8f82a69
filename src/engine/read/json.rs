//! JSON → documents: a record a release. An array, an object that holds one, or a record a line; ninjs,
//! JSON Feed, the forms that content systems export, and the reports that this program writes.
//!
//! What a field means is told by its name. Of several that could be the text the richest comes first.

use super::build::{DocumentBuilder, Draft};
use super::item::Item;
use super::unpack::{Content, Part};
use super::{Limit, ReadError, pieces};
use crate::engine::document::{BlockKind, Document, Format, Metadata, Region, Span};
use serde_json::{Map, Value};

const TITLE: [&str; 7] = ["headline", "headlines", "title", "name", "titre", "titel", "subject"];
const SUBTITLE: [&str; 6] = ["subtitle", "subheadline", "alternativeHeadline", "sous_titre", "deck", "lead"];
const TEXT: [&str; 18] = [
    "bodies",
    "body_html",
    "body_xhtml",
    "content_html",
    "bodyHtml",
    "body_text",
    "bodyText",
    "body",
    "articleBody",
    "text",
    "content_text",
    "content",
    "html",
    "fulltext",
    "full_text",
    "texte",
    "article",
    "markdown",
];
/// What is better than nothing where no text is.
const SHORT: [&str; 5] = ["description", "descriptions", "abstract", "summary", "excerpt"];
const PUBLISHED: [&str; 14] = [
    "published",
    "datePublished",
    "date_published",
    "published_at",
    "publishedAt",
    "pubDate",
    "pub_date",
    "firstCreated",
    "firstcreated",
    "contentCreated",
    "versionCreated",
    "versioncreated",
    "date",
    "created_at",
];
const PUBLISHER: [&str; 8] =
    ["publisher", "organization", "organisation", "org", "sender", "issuer", "infoSources", "source"];
const LANGUAGE: [&str; 4] = ["language", "lang", "inLanguage", "locale"];
const ID: [&str; 6] = ["id", "_id", "guid", "uri", "slug", "url"];

/// The documents of a text of JSON.
pub fn content<'b>(name: &str, text: &str, encoding: &'static str) -> Content<'b> {
    let text = text.trim_start_matches('\u{feff}');
    if let Err(error) = pieces::check_data(text) {
        return error.into();
    }
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(record)) if is_release(&record) => document(name, record, encoding).into(),
        Ok(value) => {
            let records = records(value);
            if records.is_empty() {
                return ReadError::NoTextField.into();
            }
            let parts = numbered(name, records.into_iter().map(Ok));
            Content::Many(Box::new(parts.map(move |(name, record)| part(name, record, encoding))))
        }
        Err(error) if error.to_string().contains("recursion limit") => {
            ReadError::Limit(Limit::Nesting).into()
        }
        Err(_) if is_lines(text) => {
            let lines: Vec<String> =
                text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
            let records = lines.into_iter().map(|line| match serde_json::from_str(&line) {
                Ok(Value::Object(record)) => Ok(record),
                Ok(_) => Err(ReadError::NoTextField),
                Err(_) => Err(ReadError::Damaged),
            });
            let parts = numbered(name, records);
            Content::Many(Box::new(parts.map(move |(name, record)| part(name, record, encoding))))
        }
        Err(_) => ReadError::Damaged.into(),
    }
}

type Record = Map<String, Value>;

fn part(name: String, record: Result<Record, ReadError>, encoding: &'static str) -> Part {
    let document = record.and_then(|record| document(&name, record, encoding));
    Part::document(name, document)
}

/// Records with names: the file's, and the record's own id or its number.
fn numbered<I>(file: &str, records: I) -> impl Iterator<Item = (String, Result<Record, ReadError>)> + use<I>
where
    I: Iterator<Item = Result<Record, ReadError>>,
{
    let file = file.to_owned();
    records.zip(1_usize..).map(move |(record, number)| {
        let id = record.as_ref().ok().and_then(|record| ID.iter().find_map(|id| record.get(*id)));
        let id = id
            .and_then(|id| id.as_str().map(str::to_owned).or_else(|| id.is_number().then(|| id.to_string())));
        let id = id.filter(|id| !id.trim().is_empty()).unwrap_or_else(|| number.to_string());
        (format!("{file}/{id}"), record)
    })
}

/// Whether each of the first lines is a record: one that is cut in pieces has lines that are none.
fn is_lines(text: &str) -> bool {
    let is_record = |line: &str| serde_json::from_str::<Value>(line).is_ok_and(|value| value.is_object());
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.by_ref().take(3).any(is_record) || lines.take(3).any(is_record)
}

/// The records in a value: the objects of an array, or of the fullest array in an object.
fn records(value: Value) -> Vec<Record> {
    let objects = |values: Vec<Value>| -> Vec<Record> {
        let objects = values.into_iter().filter_map(|value| match value {
            Value::Object(record) => Some(record),
            _ => None,
        });
        objects.collect()
    };
    match value {
        Value::Array(values) => objects(values),
        Value::Object(fields) => {
            let lists = fields.into_iter().map(|(_, value)| match value {
                Value::Array(values) => objects(values),
                Value::Object(inner) if is_release(&inner) => vec![inner],
                Value::Object(inner) => inner
                    .into_iter()
                    .filter_map(|(_, value)| value.as_array().cloned())
                    .map(objects)
                    .max_by_key(Vec::len)
                    .unwrap_or_default(),
                _ => Vec::new(),
            });
            let releases = |records: &Vec<Record>| records.iter().filter(|record| is_release(record)).count();
            lists.max_by_key(releases).filter(|records| releases(records) > 0).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

fn is_release(record: &Record) -> bool {
    is_report(record)
        || first(record, &TEXT).is_some()
        || first(record, &SHORT).is_some() && first(record, &TITLE).is_some()
}

/// Whether a record is a report that this program wrote.
fn is_report(record: &Record) -> bool {
    record.get("schema").is_some_and(Value::is_number)
        && record.get("text").is_some_and(Value::is_string)
        && record.get("blocks").is_some_and(Value::is_array)
}

fn document(name: &str, record: Record, encoding: &'static str) -> Result<Document, ReadError> {
    if is_report(&record) {
        return Ok(report(name, &record, encoding));
    }
    let text = first(&record, &TEXT).or_else(|| first(&record, &SHORT)).ok_or(ReadError::NoTextField)?;
    let metadata = Metadata {
        published: first(&record, &PUBLISHED),
        publisher: PUBLISHER.iter().find_map(|field| name_of(record.get(*field)?)),
        language: first(&record, &LANGUAGE),
        ..Metadata::default()
    };
    let item = Item { title: first(&record, &TITLE), subtitle: first(&record, &SUBTITLE), text, metadata };
    item.document(name, Format::Json, encoding)
}

/// The first of these fields that holds words.
fn first(record: &Record, fields: &[&str]) -> Option<String> {
    fields.iter().find_map(|field| words(record.get(*field)?)).filter(|words| !words.trim().is_empty())
}

/// The words of a value: a string, the paragraphs of a list, what an object gives as its value.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(words) => Some(words.clone()),
        Value::Object(fields) => ["rendered", "value", "text", "#text", "content", "html"]
            .iter()
            .find_map(|name| fields.get(*name)?.as_str().map(str::to_owned)),
        Value::Array(values) => {
            // In ninjs the versions of one text for several uses; the main one counts.
            let is_main = |value: &&Value| value.get("role").and_then(Value::as_str) == Some("main");
            let versions =
                values.iter().any(|value| value.get("role").is_some() || value.get("contentType").is_some());
            if versions {
                return values.iter().find(is_main).or_else(|| values.first()).and_then(words);
            }
            let paragraphs: Vec<String> = values.iter().filter_map(words).collect();
            (!paragraphs.is_empty()).then(|| paragraphs.join("\n\n"))
        }
        _ => None,
    }
}

/// A name: a string, or what an object calls itself.
fn name_of(value: &Value) -> Option<String> {
    match value {
        Value::String(name) => Some(name.clone()).filter(|name| !name.contains("://")),
        Value::Object(fields) => fields.get("name")?.as_str().map(str::to_owned),
        Value::Array(values) => values.first().and_then(name_of),
        _ => None,
    }
}

/// A report of this program: its text and blocks as they were read before.
fn report(name: &str, record: &Record, encoding: &'static str) -> Document {
    let text = record.get("text").and_then(Value::as_str).unwrap_or("");
    let mut builder = DocumentBuilder::default();
    for block in record.get("blocks").and_then(Value::as_array).into_iter().flatten() {
        let span: Option<Span> = block.get("span").and_then(|span| serde_json::from_value(span.clone()).ok());
        let kind = block.get("kind").and_then(|kind| serde_json::from_value(kind.clone()).ok());
        let region = match block.get("part").and_then(Value::as_str) {
            Some("navigation") => Region::Navigation,
            _ => Region::Main,
        };
        let words = span.map_or("", |span| span.of(text));
        let mut draft = Draft::default();
        // A tab stands between the cells of a row.
        for (at, cell) in words.split('\t').enumerate() {
            if at > 0 {
                draft.break_cell();
            }
            draft.push_lines(cell);
        }
        builder.add(&draft, kind.unwrap_or(BlockKind::Paragraph), region);
    }
    let unplaced = |field: &str, value: &str| {
        let found = record.get(field)?;
        let is_unplaced = found.get("spans").and_then(Value::as_array).is_some_and(Vec::is_empty);
        found.get(value).and_then(Value::as_str).filter(|_| is_unplaced).map(str::to_owned)
    };
    builder.metadata = Metadata {
        title: record.get("headline").and_then(words),
        publisher: unplaced("publisher", "text"),
        published: unplaced("date", "value"),
        language: first(record, &LANGUAGE),
        ..Metadata::default()
    };
    builder.finish(name, Format::Json, encoding, text.len())
}

#[cfg(test)]
mod tests {
    use super::super::read_all;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, Result<&str, &str>)]) {
        let found: Vec<(String, Result<String, String>)> = read_all("a.json", text.as_bytes())
            .map(|reading| {
                let text = reading.document.map(|document| document.text);
                (reading.name, text.map_err(|error| error.code().to_owned()))
            })
            .collect();
        let expected: Vec<(String, Result<String, String>)> = expected
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.map(str::to_owned).map_err(str::to_owned)))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_record_is_a_release() {
        check(r#"{"title": "A dam", "text": "It holds."}"#, &[("a.json", Ok("A dam\n\nIt holds."))]);
        check(
            r#"[{"id": 7, "headline": "A dam", "body_html": "<p>It <b>holds</b>.</p>"}, {"content": {"rendered": "<p>Two</p>"}}]"#,
            &[("a.json/7", Ok("A dam\n\nIt holds.")), ("a.json/2", Ok("Two"))],
        );
        check(
            r#"{"version": 1, "items": [{"content_text": "One"}, {"x": 1}]}"#,
            &[("a.json/1", Ok("One")), ("a.json/2", Err("no_text_field"))],
        );
    }

    #[test]
    fn a_line_is_a_record_and_a_bad_one_does_not_stop_the_others() {
        check(
            "{\"id\": \"a\", \"text\": \"One\"}\n{\"id\": \n\n{\"text\": [\"Two\", \"three\"]}\n",
            &[("a.json/a", Ok("One")), ("a.json/2", Err("damaged")), ("a.json/3", Ok("Two\n\nthree"))],
        );
    }

    #[test]
    fn what_is_no_release_is_told() {
        check(r#"{"width": 3}"#, &[("a.json", Err("no_text_field"))]);
        check(r#"{"text": "One"#, &[("a.json", Err("damaged"))]);
        check(&format!("{{\"a\": {}", "[".repeat(500)), &[("a.json", Err("limit_nesting"))]);
    }

    #[test]
    fn how_many_are_left_is_known() {
        let mut readings = read_all("a.json", br#"[{"text": "One"}, {"text": "Two"}, {"text": "Three"}]"#);
        assert_eq!(readings.left(), 0, "it has not been looked into");
        let left: Vec<usize> = std::iter::from_fn(|| readings.next().map(|_| readings.left())).collect();
        assert_eq!(left, [2, 1, 0]);
    }

    #[test]
    fn ninjs_gives_its_main_versions() {
        check(
            r#"{"uri": "urn:a", "headlines": [{"role": "subtitle", "value": "Sub"}, {"role": "main", "value": "A dam"}],
                "bodies": [{"role": "main", "contentType": "text/plain", "value": "It holds."}]}"#,
            &[("a.json", Ok("A dam\n\nIt holds."))],
        );
    }
}
