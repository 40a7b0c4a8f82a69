//! What of that which is dropped or pasted is a release.

/// The endings of files that are taken out of a folder. A file that the reader chooses is always
/// tried, whatever its name.
const FORMATS: [&str; 28] = [
    "txt", "text", "html", "htm", "xhtml", "md", "markdown", "mdown", "docx", "docm", "dotx", "odt", "ott",
    "fodt", "rtf", "pdf", "eml", "mht", "mhtml", "json", "jsonl", "ndjson", "rss", "atom", "xml", "zip",
    "doc", "msg",
];

/// Their media types: what phones tell files by.
const MEDIA_TYPES: [&str; 12] = [
    "text/plain",
    "text/html",
    "text/markdown",
    "application/pdf",
    "application/rtf",
    "message/rfc822",
    "application/json",
    "application/rss+xml",
    "application/atom+xml",
    "application/zip",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
];

/// Elements that give a text its shape: where copied HTML has none of them, it is an editor's colours
/// around plain text, and the plain text is better.
const SHAPES: [&str; 12] = [
    "<p",
    "<h1",
    "<h2",
    "<h3",
    "<li",
    "<ul",
    "<ol",
    "<table",
    "<article",
    "<section",
    "<blockquote",
    "<main",
];

/// What the dialog that opens files offers. What is told rather than read (`.doc`, `.msg`) can be chosen, so
/// that the reader learns what to do with it.
pub fn accept() -> String {
    let endings = FORMATS.iter().map(|format| format!(".{format}"));
    endings.chain(MEDIA_TYPES.map(str::to_owned)).collect::<Vec<_>>().join(",")
}

/// Whether a file found in a folder may be a release: of a format that can be read, not hidden.
pub fn may_be_release(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    !name.starts_with('.') && ending.is_some_and(|ending| FORMATS.contains(&ending.as_str()))
}

/// Whether pasted HTML says more than its text.
pub fn has_shape(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    SHAPES.iter().any(|tag| {
        html.match_indices(tag).any(|(at, _)| {
            let next = html.get(at + tag.len()..).and_then(|rest| rest.chars().next());
            next.is_some_and(|next| next == '>' || next.is_whitespace())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_sifted() {
        for (name, expected) in [
            ("a.txt", true),
            ("A.HTML", true),
            ("notes.md", true),
            ("release.docx", true),
            ("export.jsonl", true),
            (".hidden.txt", false),
            (".DS_Store", false),
            ("logo.png", false),
            ("README", false),
        ] {
            assert_eq!(may_be_release(name), expected, "{name}");
        }
    }

    #[test]
    fn the_dialog_offers_what_a_folder_gives() {
        let accepted = accept();
        assert!(
            accepted.starts_with(".txt,.text,.html") && accepted.contains(",.msg,text/plain,"),
            "{accepted}"
        );
    }

    #[test]
    fn a_page_has_a_shape_and_an_editors_colours_have_none() {
        assert!(has_shape("<html><body><P class=x>a</P></body>"));
        assert!(!has_shape("<pre><span style='color:red'>a</span></pre>"));
        assert!(!has_shape("a <b>and</b> b"));
    }
}
