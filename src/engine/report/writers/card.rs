//! The card as plain text.

use super::outline::{Content, outline};
use crate::engine::report::Report;

/// Writes a card.
pub fn write(report: &Report) -> String {
    let outline = outline(report);
    let mut lines: Vec<String> = Vec::new();
    lines.extend(outline.headline.map(str::to_owned));
    lines.extend(outline.subtitle.map(str::to_owned));
    if !outline.origin.is_empty() {
        lines.push(outline.origin.join(" · "));
    }
    lines.extend(outline.embargo.map(str::to_owned));
    for section in &outline.sections {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        match &section.content {
            Content::Text(text) => lines.extend([section.name.to_owned(), text.clone()]),
            Content::List(items) => {
                lines.push(section.name.to_owned());
                lines.extend(items.iter().map(|item| format!("- {item}")));
            }
            Content::Words(words) => lines.extend([section.name.to_owned(), words.join(" · ")]),
            Content::Entities(entities) => {
                lines.push(format!("{} {}", section.name, entities.len()));
                for entity in entities {
                    lines.push(entity.name.to_owned());
                    let role = entity.role.map(|role| format!(" – {role}")).unwrap_or_default();
                    lines.push(format!("{} {}{role}", entity.icon, entity.kind));
                }
            }
            Content::Quotes(quotes) => {
                lines.push(section.name.to_owned());
                lines.extend(quotes.iter().map(|(words, speaker)| match speaker {
                    Some(speaker) => format!("“{words}” – {speaker}"),
                    None => format!("“{words}”"),
                }));
            }
        }
    }
    lines.push(String::new());
    lines.join("\n")
}
