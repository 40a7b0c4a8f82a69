//! Which format a file is in, told by its content; the name is only a hint.

use super::Foreign;
use crate::engine::document::Format;

/// How far into a file the tags and marks are counted: enough to know, and little to read.
const SAMPLE: usize = 64 << 10;

/// Whether this is a PDF: its mark may stand anywhere in the first kilobyte.
pub fn is_pdf(bytes: &[u8]) -> bool {
    contains(bytes.get(..1024).unwrap_or(bytes), b"%PDF-")
}

/// A format that is known by its first bytes and not read as text.
pub fn foreign(bytes: &[u8]) -> Option<Foreign> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        return Some(zipped(bytes));
    }
    let at = |offset: usize, magic: &[u8]| bytes.get(offset..).is_some_and(|rest| rest.starts_with(magic));
    if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        Some(Foreign::OldOffice)
    } else if starts(b"{\\rtf") {
        Some(Foreign::Rtf)
    } else if starts(b"\x1f\x8b")
        || starts(b"7z\xbc\xaf\x27\x1c")
        || starts(b"Rar!\x1a\x07")
        || at(257, b"ustar")
    {
        Some(Foreign::Archive)
    } else if starts(b"\x89PNG\r\n")
        || starts(b"\xff\xd8\xff")
        || starts(b"GIF8")
        || starts(b"II*\0")
        || starts(b"MM\0*")
        || (starts(b"RIFF") && at(8, b"WEBP"))
        || at(4, b"ftyphei")
        || at(4, b"ftypavif")
        || is_bitmap(bytes)
    {
        Some(Foreign::Image)
    } else if starts(b"ID3")
        || starts(b"OggS")
        || starts(b"RIFF")
        || at(4, b"ftyp")
        || starts(b"\x1a\x45\xdf\xa3")
        || starts(b"fLaC")
    {
        Some(Foreign::Recording)
    } else {
        None
    }
}

/// What a ZIP file is by the names in it, which stand there uncompressed.
fn zipped(bytes: &[u8]) -> Foreign {
    let names = bytes.get(..SAMPLE).unwrap_or(bytes);
    let directory = bytes.get(bytes.len().saturating_sub(SAMPLE)..).unwrap_or(bytes);
    let has = |name: &[u8]| contains(names, name) || contains(directory, name);
    if has(b"word/document") {
        Foreign::Word
    } else if has(b"opendocument.text") {
        Foreign::OpenDocument
    } else if has(b"opendocument.") || has(b"xl/workbook") || has(b"ppt/presentation") {
        Foreign::Sheet
    } else {
        Foreign::Archive
    }
}

/// `BM` alone may begin a text; a bitmap also holds its own size.
fn is_bitmap(bytes: &[u8]) -> bool {
    let size = bytes.get(2..6).and_then(|size| <[u8; 4]>::try_from(size).ok()).map(u32::from_le_bytes);
    bytes.starts_with(b"BM") && size.is_some_and(|size| size as usize == bytes.len())
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Whether a text is a mail: headers first, among them one that only machines write.
pub fn is_mail(text: &str) -> bool {
    const BY_MACHINES: [&str; 6] =
        ["mime-version", "message-id", "received", "return-path", "content-transfer-encoding", "x-mailer"];
    let mut headers = 0;
    let mut by_machine = false;
    for line in text.lines().take(60) {
        if line.trim().is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) && headers > 0 {
            continue;
        }
        match line.split_once(':') {
            Some((name, _))
                if !name.is_empty()
                    && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') =>
            {
                headers += 1;
                by_machine |= BY_MACHINES.contains(&name.to_ascii_lowercase().as_str());
            }
            _ => return false,
        }
    }
    by_machine && headers >= 3
}

/// The format of a text.
pub fn format(name: &str, text: &str) -> Format {
    let sample = sample(text);
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    let tags = Tags::count(sample);
    if tags.is_page {
        return Format::Html;
    }
    let named_markdown = matches!(extension.as_str(), "md" | "markdown" | "mdown");
    if named_markdown {
        return Format::Markdown;
    }
    let named_html = matches!(extension.as_str(), "html" | "htm" | "xhtml" | "shtml");
    if tags.is_fragment() || (named_html && tags.known > 0) {
        return Format::Html;
    }
    if markdown_marks(sample) >= ENOUGH_MARKS { Format::Markdown } else { Format::Plain }
}

fn sample(text: &str) -> &str {
    let mut end = SAMPLE.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// The HTML tags of a text.
#[derive(Default)]
struct Tags {
    /// It is a whole page: a doctype, or `<html>`, `<head>`, `<body>`.
    is_page: bool,
    /// It begins with a tag.
    leads: bool,
    /// Tags of HTML, those of blocks among them, and closing ones.
    known: usize,
    blocks: usize,
    closing: usize,
}

const BLOCK_TAGS: [&str; 22] = [
    "p",
    "div",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "td",
    "article",
    "section",
    "header",
    "main",
    "blockquote",
    "figure",
    "hr",
];
const INLINE_TAGS: [&str; 10] = ["a", "b", "i", "em", "strong", "span", "img", "font", "u", "time"];

impl Tags {
    fn count(sample: &str) -> Tags {
        let mut tags = Tags::default();
        let trimmed = sample.trim_start_matches(|first: char| first.is_whitespace() || first == '\u{feff}');
        for (at, _) in trimmed.match_indices('<') {
            let rest = trimmed.get(at + 1..).unwrap_or("");
            let is_closing = rest.starts_with('/');
            let rest = rest.strip_prefix('/').unwrap_or(rest);
            let end = rest
                .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '!')
                .unwrap_or(rest.len());
            let name = rest.get(..end).unwrap_or("").to_ascii_lowercase();
            let ends_as_tags_do =
                rest.get(end..).unwrap_or("").starts_with([' ', '>', '/', '\n', '\t', '\r']);
            if !ends_as_tags_do {
                continue;
            }
            let name = name.as_str();
            let is_doctype = name == "!doctype"
                && rest
                    .get(end..)
                    .unwrap_or("")
                    .trim_start()
                    .get(..4)
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("html"));
            let is_page = is_doctype || matches!(name, "html" | "head" | "body");
            let is_block = BLOCK_TAGS.contains(&name);
            if is_page || is_block || INLINE_TAGS.contains(&name) {
                tags.is_page |= is_page;
                tags.leads |= at == 0;
                tags.known += 1;
                tags.blocks += usize::from(is_block);
                tags.closing += usize::from(is_closing);
            }
        }
        tags
    }

    /// A piece of a page: a text that speaks of a tag or has a stray `<br>` is none.
    fn is_fragment(&self) -> bool {
        (self.leads && self.known >= 2) || (self.blocks >= 3 && self.closing >= 1) || self.blocks >= 6
    }
}

/// From how many marks on a text is Markdown. A title line counts twice if it comes first.
const ENOUGH_MARKS: usize = 2;

/// What only Markdown has. Bullets, numbers, rules and underscores are no evidence: plain text has them.
fn markdown_marks(sample: &str) -> usize {
    let mut marks = 0;
    let mut is_first = true;
    for line in sample.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let title = line.trim_start_matches('#');
        let level = line.len() - title.len();
        if (1..=6).contains(&level) && title.starts_with(' ') && title.contains(char::is_alphabetic) {
            marks += if is_first { 2 } else { 1 };
        }
        marks += 2 * line
            .match_indices("](")
            .filter(|&(at, _)| is_target(line.get(at + 2..).unwrap_or("")))
            .count();
        marks += line.matches("**").count() / 2;
        let is_table_rule = line.contains("|-") || line.contains("-|") || line.contains(":|");
        marks += 2 * usize::from(is_table_rule && line.chars().all(|letter| "|-: ".contains(letter)));
        is_first = false;
    }
    marks
}

/// Whether this is what stands between the round brackets of a link.
fn is_target(text: &str) -> bool {
    ["http", "/", "#", "mailto:", "./", "www.", "images", "data:"].iter().any(|start| text.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, text: &str, expected: Format) {
        assert_eq!(format(name, text), expected);
    }

    #[test]
    fn a_page_is_html_whatever_its_name() {
        check("release.txt", "\n<!DOCTYPE html><html><body>Oui", Format::Html);
        check("release.md", "<html><head></head>", Format::Html);
    }

    #[test]
    fn a_fragment_is_html() {
        check("", "<p>One</p>", Format::Html);
        check("", "Geneva, <b>3 May</b><br>One<br/>two<br />three", Format::Html);
    }

    #[test]
    fn a_text_that_speaks_of_tags_is_plain() {
        check("", "The <p> tag, where x < a and b > c.", Format::Plain);
        check("page.html", "No tag at all.", Format::Plain);
    }

    #[test]
    fn markdown_shows_by_titles_and_links() {
        check("release.txt", "# New dam opened\n\nASWAN – The dam", Format::Markdown);
        check("", "The dam [opened](https://example.org) on Monday.", Format::Markdown);
        check("", "**Contact**: a\n\n**Phone**: b", Format::Markdown);
        check("", "| a | b |\n|---|---|\n| 1 | 2 |", Format::Markdown);
        check("notes.md", "One line", Format::Markdown);
    }

    #[test]
    fn end_marks_bullets_and_hashtags_are_plain() {
        check("", "A dam\n\n* one\n* two\n\n1. three\n\n---\n\n# # #\n\n###\n\n#dam #water", Format::Plain);
        check("", "He said [sic](!) so, and a __name__.", Format::Plain);
    }

    #[test]
    fn mail_is_known_by_headers_that_machines_write() {
        assert!(is_mail("Subject: Dam\nFrom: a@example.org\n b\nMIME-Version: 1.0\n\nText"));
        assert!(!is_mail("Date: 31/01/2022\nFrom: the Ministry\nSubject: Dam\n\nText"));
    }

    #[test]
    fn foreign_formats_are_known_by_their_first_bytes() {
        assert!(is_pdf(b"\r\n%PDF-1.7 ..."));
        assert_eq!(foreign(b"PK\x03\x04....word/document.xml"), Some(Foreign::Word));
        assert_eq!(
            foreign(b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text"),
            Some(Foreign::OpenDocument)
        );
        assert_eq!(foreign(b"PK\x03\x04release.txt"), Some(Foreign::Archive));
        assert_eq!(foreign(b"{\\rtf1\\ansi"), Some(Foreign::Rtf));
        assert_eq!(foreign(b"BMW opens a plant in Aswan"), None);
        assert_eq!(foreign("Communiqué".as_bytes()), None);
    }
}
