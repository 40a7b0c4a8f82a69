//! The card as a page of its own: no script, nothing loaded, to be sent or printed.

use super::outline::{Content, outline};
use crate::engine::report::Report;

/// Enough to read and print it well; the reader of the page may have a dark screen.
const STYLE: &str = ":root{color-scheme:light dark}body{font:1.0625rem/1.6 Georgia,\"Noto Naskh Arabic\",serif;\
max-inline-size:42rem;margin:3rem auto;padding-inline:1rem}h1{line-height:1.25}h2{font:600 .8rem/1.4 system-ui,sans-serif;\
letter-spacing:.06em;margin-block:2rem .5rem}.origin{opacity:.75}dt{font-weight:600}dd{margin:0 0 .6rem}\
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid}";

/// Writes a page.
pub fn write(report: &Report) -> String {
    let outline = outline(report);
    let direction = report.language.direction();
    let title = escape(outline.headline.unwrap_or(&report.source.name));
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<article>\n",
        report.language.code(),
    );
    let mut line = |tag: &str, class: &str, text: Option<&str>| {
        if let Some(text) = text {
            page.push_str(&format!("<{tag}{class}>{}</{tag}>\n", escape(text)));
        }
    };
    line("h1", "", outline.headline);
    line("p", "", outline.subtitle);
    let origin = outline.origin.join(" · ");
    line("p", " class=\"origin\"", Some(origin.as_str()).filter(|origin| !origin.is_empty()));
    line("p", "", outline.embargo);
    for section in &outline.sections {
        page.push_str(&self::section(section.name, &section.content));
    }
    page + "</article>\n</body>\n</html>\n"
}

fn section(name: &str, content: &Content<'_>) -> String {
    let (count, inside) = match content {
        Content::Text(text) => (String::new(), format!("<p>{}</p>\n", escape(text))),
        Content::List(items) => {
            let items: String = items.iter().map(|item| format!("<li>{}</li>\n", escape(item))).collect();
            (String::new(), format!("<ul>\n{items}</ul>\n"))
        }
        Content::Words(words) => (String::new(), format!("<p>{}</p>\n", escape(&words.join(" · ")))),
        Content::Entities(entities) => {
            let items: String = entities
                .iter()
                .map(|entity| {
                    let role = entity.role.map(|role| format!(" – {}", escape(role))).unwrap_or_default();
                    format!(
                        "<dt>{}</dt>\n<dd>{} {}{role}</dd>\n",
                        escape(entity.name),
                        entity.icon,
                        entity.kind_name
                    )
                })
                .collect();
            (format!(" {}", entities.len()), format!("<dl>\n{items}</dl>\n"))
        }
        Content::Quotes(quotes) => {
            let items = quotes.iter().map(|(words, speaker)| {
                let speaker = speaker.map(|speaker| format!("<footer>— {}</footer>", escape(speaker)));
                format!("<blockquote><p>{}</p>{}</blockquote>\n", escape(words), speaker.unwrap_or_default())
            });
            (String::new(), items.collect())
        }
    };
    format!("<section>\n<h2>{name}{count}</h2>\n{inside}</section>\n")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
