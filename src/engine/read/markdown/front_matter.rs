//! What a `---` block at the very start of a text says of the file.

use crate::engine::document::Metadata;

/// Takes what front matter says into `metadata`; the rest of the text.
pub fn front_matter<'t>(text: &'t str, metadata: &mut Metadata) -> &'t str {
    let Some(inside) = text.trim_start_matches(['\u{feff}', '\n']).strip_prefix("---\n") else { return text };
    let Some((matter, rest)) = inside.split_once("\n---") else { return text };
    let is_field =
        |line: &str| line.starts_with([' ', '\t', '-', '#']) || line.trim().is_empty() || line.contains(':');
    if !matter.contains(':') || !matter.lines().all(is_field) || !rest.starts_with('\n') {
        return text;
    }
    for (name, value) in matter.lines().filter_map(|line| line.split_once(':')) {
        let value = value.trim().trim_matches(['"', '\'']).trim();
        let field = match name.trim().to_lowercase().as_str() {
            "title" | "headline" => &mut metadata.title,
            "date" | "published" | "pubdate" => &mut metadata.published,
            "lang" | "language" => &mut metadata.language,
            "publisher" | "organization" | "organisation" => &mut metadata.publisher,
            "site" => &mut metadata.site,
            _ => continue,
        };
        if !value.is_empty() && field.is_none() {
            *field = Some(value.to_owned());
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, title: Option<&str>, published: Option<&str>, rest: &str) {
        let mut metadata = Metadata::default();
        assert_eq!(front_matter(text, &mut metadata), rest);
        assert_eq!((metadata.title.as_deref(), metadata.published.as_deref()), (title, published));
    }

    #[test]
    fn fields_are_metadata() {
        check(
            "---\ntitle: \"A dam\"\ndate: 2024-05-03\ntags:\n  - water\n---\n\nText.",
            Some("A dam"),
            Some("2024-05-03"),
            "\n\nText.",
        );
    }

    #[test]
    fn a_rule_opens_no_front_matter() {
        let text = "---\nThe dam is open\n---\n\nText.";
        check(text, None, None, text);
    }
}
