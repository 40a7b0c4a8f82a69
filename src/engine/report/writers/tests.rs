//! The writers on a report made by hand.

use super::*;
use crate::engine::anatomy::Dated;
use crate::engine::document::{Entity, EntityType, Excerpt, Format, Keyword, Source, Span};
use crate::engine::figures::{Figure, FigureKind};
use crate::engine::language::Language;
use crate::engine::report::{Quote, SCHEMA};
use expect_test::{Expect, expect};

/// The excerpt of `words` in `text`, wherever they first stand.
fn excerpt(text: &str, words: &str) -> Excerpt {
    let start = text.find(words).unwrap();
    Excerpt::new(text, [Span::new(start, start + words.len())])
}

fn entity(text: &str, name: &str, kind: EntityType, role: Option<&str>) -> Entity {
    let spans = excerpt(text, name).spans;
    let role = role.map(|role| excerpt(text, role));
    Entity { name: name.into(), kind, aliases: vec![], role, spans, gender_evidence: None, confidence: None }
}

fn report(language: Language) -> Report {
    let text = "Ministry of Water\n\nNew dam, “Hope”, opened\n\nASWAN, 3 May 2024 – Amina Farouk, the Minister of Water, opened the dam. “It holds *enough*,” she said.\n\nA <new> canal";
    let minister = Entity {
        aliases: vec!["Ms. Farouk".into()],
        ..entity(text, "Amina Farouk", EntityType::PersonFemale, Some("Minister of Water"))
    };
    let said = excerpt(text, "It holds *enough*");
    Report {
        schema: SCHEMA,
        source: Source {
            name: "dam 1.txt".into(),
            format: Format::Plain,
            encoding: "UTF-8".into(),
            bytes: text.len(),
        },
        language,
        publisher: Some(excerpt(text, "Ministry of Water")),
        headline: Some(excerpt(text, "New dam, “Hope”, opened")),
        subtitle: None,
        date: Some(Dated { value: "2024-05-03".into(), spans: excerpt(text, "3 May 2024").spans }),
        place: Some(excerpt(text, "ASWAN")),
        embargo: None,
        body: excerpt(
            text,
            "Amina Farouk, the Minister of Water, opened the dam. “It holds *enough*,” she said.",
        )
        .spans,
        summary: vec![excerpt(text, "Amina Farouk, the Minister of Water, opened the dam.")],
        highlights: vec![excerpt(text, "Amina Farouk, the Minister of Water, opened the dam.")],
        core_subject: Some(excerpt(text, "New dam")),
        keywords: vec![
            Keyword {
                text: "dam".into(),
                score: 1.0,
                spans: excerpt(text, "dam").spans,
                mentions: Vec::new(),
            },
            Keyword {
                text: "Water".into(),
                score: 0.5,
                spans: excerpt(text, "Water").spans,
                mentions: Vec::new(),
            },
        ],
        entities: vec![minister, entity(text, "ASWAN", EntityType::Location, None)],
        quotes: vec![Quote { text: said.text, spans: said.spans, speaker: Some(0) }],
        figures: vec![Figure {
            text: "3 May 2024".into(),
            spans: excerpt(text, "3 May 2024").spans,
            kind: FigureKind::Date,
            measures: Some(excerpt(text, "New dam")),
        }],
        sentences: vec![],
        warnings: Vec::new(),
        related: vec![excerpt(text, "A <new> canal")],
        published: None,
        blocks: vec![],
        text: text.into(),
    }
}

#[track_caller]
fn check(format: OutputFormat, language: Language, expected: Expect) {
    // A carriage return in a source file would not survive the tools that write it.
    expected.assert_eq(&write(&report(language), format).replace("\r\n", "\n"));
}

#[test]
fn a_card_has_the_order_that_readers_know() {
    check(
        OutputFormat::Card,
        Language::English,
        expect![[r#"
            New dam, “Hope”, opened
            2024-05-03 · ASWAN · Ministry of Water

            SUMMARY
            Amina Farouk, the Minister of Water, opened the dam.

            KEY HIGHLIGHTS
            - Amina Farouk, the Minister of Water, opened the dam.

            CORE SUBJECT
            New dam

            KEYWORDS
            dam · Water

            MENTIONED ENTITIES 2
            Amina Farouk
            👤 Person_Female – Minister of Water
            ASWAN
            📍 Location

            QUOTES
            “It holds *enough*” – Amina Farouk

            FIGURES AND DATES
            - 3 May 2024 – New dam

            RELATED RELEASES
            - A <new> canal
        "#]],
    );
}

#[test]
fn a_card_speaks_the_language_of_the_release() {
    let card = write(&report(Language::French), OutputFormat::Card);
    assert!(card.contains("\nPOINTS CLÉS\n") && card.contains("\nENTITÉS MENTIONNÉES 2\n"), "{card}");
    let card = write(&report(Language::Arabic), OutputFormat::Card);
    assert!(card.contains("\nالكلمات المفتاحية\n"), "{card}");
}

#[test]
fn markdown_escapes_the_words_of_the_release() {
    check(
        OutputFormat::Markdown,
        Language::English,
        expect![[r#"
            # New dam, “Hope”, opened

            2024-05-03 · ASWAN · Ministry of Water

            ## SUMMARY

            Amina Farouk, the Minister of Water, opened the dam.

            ## KEY HIGHLIGHTS

            - Amina Farouk, the Minister of Water, opened the dam.

            ## CORE SUBJECT

            New dam

            ## KEYWORDS

            dam · Water

            ## MENTIONED ENTITIES 2

            - 👤 **Amina Farouk** (woman) – Minister of Water
            - 📍 **ASWAN** (place)

            ## QUOTES

            > It holds \*enough\*
            > — Amina Farouk

            ## FIGURES AND DATES

            - 3 May 2024 – New dam

            ## RELATED RELEASES

            - A \<new> canal
        "#]],
    );
}

#[test]
fn html_escapes_the_words_of_the_release_and_has_a_direction() {
    let page = write(&report(Language::Arabic), OutputFormat::Html);
    assert!(
        page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("<li>A &lt;new&gt; canal</li>"),
        "{page}"
    );
    assert!(!page.contains("<new>") && !page.contains("<script"), "{page}");
}

#[test]
fn json_is_the_report() {
    let report = report(Language::English);
    let read: Report = serde_json::from_str(&write(&report, OutputFormat::Json)).unwrap();
    assert_eq!(read, report);
}

#[test]
fn json_ld_is_a_news_article() {
    check(
        OutputFormat::JsonLd,
        Language::English,
        expect![[r#"
        {
          "@context": "https://schema.org",
          "@type": "NewsArticle",
          "about": {
            "@type": "Thing",
            "name": "New dam"
          },
          "abstract": "Amina Farouk, the Minister of Water, opened the dam.",
          "articleBody": "Amina Farouk, the Minister of Water, opened the dam. “It holds *enough*,” she said.",
          "datePublished": "2024-05-03",
          "dateline": "ASWAN",
          "hasPart": [
            {
              "@type": "Quotation",
              "creator": {
                "@type": "Person",
                "name": "Amina Farouk"
              },
              "text": "It holds *enough*"
            }
          ],
          "headline": "New dam, “Hope”, opened",
          "inLanguage": "en",
          "keywords": [
            "dam",
            "Water"
          ],
          "mentions": [
            {
              "@type": "Person",
              "alternateName": [
                "Ms. Farouk"
              ],
              "gender": "https://schema.org/Female",
              "jobTitle": "Minister of Water",
              "name": "Amina Farouk"
            },
            {
              "@type": "Place",
              "name": "ASWAN"
            }
          ],
          "publisher": {
            "@type": "Organization",
            "name": "Ministry of Water"
          }
        }
    "#]],
    );
}

#[test]
fn ninjs_is_an_item() {
    check(
        OutputFormat::Ninjs,
        Language::English,
        expect![[r#"
        {
          "bodies": [
            {
              "charCount": 83,
              "contentType": "text/plain",
              "role": "main",
              "value": "Amina Farouk, the Minister of Water, opened the dam. “It holds *enough*,” she said.",
              "wordCount": 14
            }
          ],
          "contentCreated": "2024-05-03T00:00:00Z",
          "descriptions": [
            {
              "contentType": "text/plain",
              "role": "summary",
              "value": "Amina Farouk, the Minister of Water, opened the dam."
            },
            {
              "contentType": "text/plain",
              "role": "highlight",
              "value": "Amina Farouk, the Minister of Water, opened the dam."
            }
          ],
          "headlines": [
            {
              "contentType": "text/plain",
              "role": "main",
              "value": "New dam, “Hope”, opened"
            }
          ],
          "infoSources": [
            {
              "name": "Ministry of Water",
              "role": "originator"
            }
          ],
          "language": "en",
          "located": "ASWAN",
          "people": [
            {
              "name": "Amina Farouk",
              "rel": "mentions"
            }
          ],
          "places": [
            {
              "name": "ASWAN",
              "rel": "mentions"
            }
          ],
          "representationType": "complete",
          "standard": {
            "name": "ninjs",
            "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
            "version": "3.0"
          },
          "subjects": [
            {
              "name": "New dam",
              "rel": "about"
            },
            {
              "name": "dam",
              "rel": "mentions"
            },
            {
              "name": "Water",
              "rel": "mentions"
            }
          ],
          "type": "text",
          "uri": "urn:communique:dam%201.txt"
        }
    "#]],
    );
}

#[test]
fn csv_is_a_row() {
    check(
        OutputFormat::Csv,
        Language::English,
        expect![[r#"
        dam 1.txt,en,2024-05-03,ASWAN,Ministry of Water,"New dam, “Hope”, opened",,"Amina Farouk, the Minister of Water, opened the dam.","Amina Farouk, the Minister of Water, opened the dam.",New dam,"dam; Water",Amina Farouk,,ASWAN,
    "#]],
    );
}

#[test]
fn nothing_found_is_nothing_said() {
    let bare = Report {
        publisher: None,
        headline: None,
        date: None,
        place: None,
        body: vec![],
        summary: vec![],
        highlights: vec![],
        core_subject: None,
        keywords: vec![],
        entities: vec![],
        quotes: vec![],
        figures: vec![],
        related: vec![],
        ..report(Language::Other)
    };
    assert_eq!(write(&bare, OutputFormat::Card), "");
    let article: serde_json::Value = serde_json::from_str(&write(&bare, OutputFormat::JsonLd)).unwrap();
    assert_eq!(article.as_object().unwrap().keys().collect::<Vec<_>>(), ["@context", "@type", "inLanguage"]);
}

#[test]
fn many_reports_make_one_file() {
    let reports = [report(Language::English), report(Language::French)];
    let table = write_all(&reports, OutputFormat::Csv);
    assert_eq!(table.matches("\r\n").count(), 3);
    let list: Vec<Report> = serde_json::from_str(&write_all(&reports, OutputFormat::Json)).unwrap();
    assert_eq!(list, reports);
}
