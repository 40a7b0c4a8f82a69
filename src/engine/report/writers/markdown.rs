//! The card as Markdown.

use super::outline::{Content, outline};
use crate::engine::report::Report;

/// Writes a card in CommonMark.
pub fn write(report: &Report) -> String {
    let outline = outline(report);
    let mut paragraphs: Vec<String> = Vec::new();
    paragraphs.extend(outline.headline.map(|headline| format!("# {}", escape(headline))));
    paragraphs.extend(outline.subtitle.map(|subtitle| format!("*{}*", escape(subtitle))));
    if !outline.origin.is_empty() {
        paragraphs.push(escape(&outline.origin.join(" · ")));
    }
    paragraphs.extend(outline.embargo.map(|embargo| format!("**{}**", escape(embargo))));
    for section in &outline.sections {
        let list = |items: Vec<String>| items.join("\n");
        let (count, content) = match &section.content {
            Content::Text(text) => (String::new(), escape(text)),
            Content::List(items) => {
                (String::new(), list(items.iter().map(|item| format!("- {}", escape(item))).collect()))
            }
            Content::Words(words) => (String::new(), escape(&words.join(" · "))),
            Content::Entities(entities) => {
                let lines = entities.iter().map(|entity| {
                    let role = entity.role.map(|role| format!(" – {}", escape(role))).unwrap_or_default();
                    format!("- {} **{}** ({}){role}", entity.icon, escape(entity.name), entity.kind_name)
                });
                (format!(" {}", entities.len()), list(lines.collect()))
            }
            Content::Quotes(quotes) => {
                let lines = quotes.iter().map(|(words, speaker)| match speaker {
                    Some(speaker) => format!("> {}\n> — {}", escape(words), escape(speaker)),
                    None => format!("> {}", escape(words)),
                });
                (String::new(), lines.collect::<Vec<_>>().join("\n\n"))
            }
        };
        paragraphs.push(format!("## {}{count}", section.name));
        paragraphs.push(content);
    }
    paragraphs.join("\n\n") + "\n"
}

/// The words of a release with what Markdown would take for markup escaped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let opens_block = at == 0 && matches!(letter, '#' | '-' | '+' | '>' | '=' | '~');
        if opens_block || matches!(letter, '*' | '_' | '`' | '[' | ']' | '<' | '\\' | '|') {
            escaped.push('\\');
        }
        escaped.push(if letter == '\n' { ' ' } else { letter });
    }
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    // `12. March` would open a list.
    if digits > 0 && escaped.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')'])) {
        escaped.insert(digits, '\\');
    }
    escaped
}
