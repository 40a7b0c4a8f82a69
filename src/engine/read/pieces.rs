//! A guard before the parsers: of how many pieces a text is made, counted in one pass. A parser needs some
//! hundred bytes for each, and a text of nothing but pieces would need more memory than a device has.
//!
//! The bounds leave any document alone: of 300 saved pages the densest comes to a sixteenth of them.

use super::{Limit, ReadError};

/// Elements of a page, however short it is, and one for so many bytes: pages have one in fifty or more.
const TAGS: usize = 100_000;
const BYTES_PER_TAG: usize = 30;

/// Of one element; each is compared with all before it.
const ATTRIBUTES: usize = 1_000;

/// Marks of Markdown, each of which may come to mean something.
const MARKS: usize = 250_000;
const BYTES_PER_MARK: usize = 8;

/// Records of data, and their fields.
const RECORDS: usize = 80_000;
const BYTES_PER_RECORD: usize = 40;
const FIELDS: usize = 600_000;
const BYTES_PER_FIELD: usize = 5;

/// Elements and texts of XML. Word writes one in thirty bytes.
const NODES: usize = 200_000;
const BYTES_PER_NODE: usize = 20;

/// Refuses a page of more elements than pages have.
pub fn check_markup(text: &str) -> Result<(), ReadError> {
    let most = TAGS + text.len() / BYTES_PER_TAG;
    let mut tags = 0;
    let mut rest = text.as_bytes();
    while let Some(at) = rest.iter().position(|byte| *byte == b'<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        if rest.starts_with(b"!--") {
            rest = after(rest, b"-->");
        } else if rest.first().is_some_and(u8::is_ascii_alphabetic) {
            tags += 1;
            let (attributes, length) = tag(rest);
            if tags > most || attributes > ATTRIBUTES {
                return Err(ReadError::Limit(Limit::Pieces));
            }
            // What looks like an element in a script is none.
            let is_raw = ["script", "style"].iter().any(|name| {
                rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
            });
            rest = rest.get(length..).unwrap_or_default();
            if is_raw {
                rest = after(rest, b"</");
            }
        }
    }
    Ok(())
}

/// How many attributes a start tag has, about, and how long it is. What is quoted is a value.
fn tag(rest: &[u8]) -> (usize, usize) {
    let (mut attributes, mut at, mut is_apart) = (0, 0, false);
    while let Some(byte) = rest.get(at) {
        at += 1;
        match byte {
            b'>' => break,
            b'=' => {
                let value = rest.get(at..).unwrap_or_default();
                let spaces = value.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
                let quote = value.get(spaces).copied().filter(|quote| matches!(quote, b'"' | b'\''));
                let inside = value.get(spaces + 1..).unwrap_or_default();
                let end = quote.and_then(|quote| inside.iter().position(|byte| *byte == quote));
                match (quote, end) {
                    (Some(_), Some(end)) => (at, is_apart) = (at + spaces + 1 + end + 1, true),
                    (Some(_), None) => return (attributes, rest.len()),
                    (None, _) => (at, is_apart) = (at + spaces, false),
                }
            }
            _ if byte.is_ascii_whitespace() || *byte == b'/' => is_apart = true,
            _ => {
                attributes += usize::from(is_apart);
                is_apart = false;
            }
        }
    }
    (attributes, at)
}

fn after<'b>(bytes: &'b [u8], end: &[u8]) -> &'b [u8] {
    let at = bytes.windows(end.len()).position(|window| window == end);
    at.and_then(|at| bytes.get(at + end.len()..)).unwrap_or_default()
}

/// Refuses data of more records and fields than exports have.
pub fn check_data(text: &str) -> Result<(), ReadError> {
    let count = |what: u8| text.bytes().filter(|byte| *byte == what).count();
    let is_harmless = count(b'{') <= RECORDS + text.len() / BYTES_PER_RECORD
        && count(b',') <= FIELDS + text.len() / BYTES_PER_FIELD;
    is_harmless.then_some(()).ok_or(ReadError::Limit(Limit::Pieces))
}

/// Whether a text has more marks than anyone sets: it is no Markdown.
pub fn is_all_marks(text: &str) -> bool {
    let is_mark = |byte: &u8| {
        matches!(
            byte,
            b'[' | b']' | b'*' | b'_' | b'`' | b'<' | b'>' | b'|' | b'&' | b'!' | b'#' | b'~' | b'\\'
        )
    };
    text.len() > MARKS && text.bytes().filter(is_mark).count() > MARKS + text.len() / BYTES_PER_MARK
}

/// How many nodes the tree of a text of XML may have.
pub fn most_nodes(text: &str) -> usize {
    NODES + text.len() / BYTES_PER_NODE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(check_markup(text).is_ok(), expected);
    }

    #[test]
    fn elements_are_counted() {
        check(&"<p>a".repeat(90_000), true);
        check(&"<p>a".repeat(200_000), false);
        check(&"</p>< b".repeat(200_000), true);
    }

    #[test]
    fn what_is_no_element_is_not_counted() {
        check(&format!("<script>{}</script>", "a<b;".repeat(200_000)), true);
        check(&format!("<!--{}-->", "<b>".repeat(200_000)), true);
    }

    #[test]
    fn attributes_are_counted_and_their_values_are_not() {
        check(&format!("<p {}>", "a=1 ".repeat(2_000)), false);
        check(&format!("<p {}>", "a='1'".repeat(2_000)), false);
        check(&format!("<path d='{}' style=\"{}\">", "M 1 2 ".repeat(2_000), "a: b; ".repeat(2_000)), true);
        check(&format!("<p title=a>{}</p>", "a b ".repeat(2_000)), true);
    }

    #[test]
    fn records_and_fields_are_counted() {
        assert!(check_data(&"{},".repeat(200_000)).is_err());
        assert!(check_data(&"1,".repeat(2_000_000)).is_err());
        assert!(check_data(&"{\"text\": \"It holds, it holds and it holds.\"},".repeat(200_000)).is_ok());
    }

    #[test]
    fn marks_are_counted() {
        assert!(is_all_marks(&"[".repeat(400_000)));
        assert!(!is_all_marks(&"- a *very* [good](dam) dam\n".repeat(200_000)));
    }
}
