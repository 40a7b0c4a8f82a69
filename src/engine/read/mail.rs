//! Mail → documents: its text, then its attachments, each a file. And a web page that a browser saved
//! with its parts in the form of a mail (MHTML): the page alone.
//!
//! Of a text in two versions the HTML is read, which has headings and lists, unless it says less.

use super::build::DocumentBuilder;
use super::unpack::{Content, Part};
use super::{ReadError, decode, html, pieces, plain, text};
use crate::engine::document::{Document, Format, Metadata};
use encoding_rs::Encoding;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding as Transfer, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use std::borrow::Cow;

/// HTML that has less than this share of the plain version's words is a pointer to it.
const FULL_SHARE: f64 = 0.8;

/// The documents of a mail.
pub fn content<'b>(name: &str, bytes: &[u8]) -> Content<'b> {
    let Some(message) = MessageParser::default().parse(bytes) else { return ReadError::Damaged.into() };
    let refused = message.parts.iter().find_map(|part| match &part.body {
        PartType::Html(markup) => pieces::check_markup(markup).err(),
        _ => None,
    });
    if let Some(error) = refused {
        return error.into();
    }
    if is_saved_page(&message) {
        let page = message.parts.iter().find(|part| matches!(part.body, PartType::Html(_)));
        let page = page.map_or(Err(ReadError::Empty), |part| {
            Ok(document(name, bytes, &message, &[part], Format::Mhtml))
        });
        return page.into();
    }
    let body = body(&message);
    let attachments = attachments(name, bytes, &message);
    let said = document(name, bytes, &message, &body, Format::Mail);
    let document = if !said.blocks.is_empty() {
        Some(Ok(said))
    } else if message.parts.iter().any(is_encrypted) {
        Some(Err(ReadError::Locked))
    } else {
        attachments.is_empty().then_some(Err(ReadError::Empty))
    };
    if attachments.is_empty() {
        return document.unwrap_or(Err(ReadError::Empty)).into();
    }
    let first = document.map(|document| Part::document(name.to_owned(), document));
    Content::Many(Box::new(first.into_iter().chain(attachments)))
}

/// Browsers write who saved a page; none of them writes to whom it goes.
fn is_saved_page(message: &Message<'_>) -> bool {
    let is_related = message.root_part().is_content_type("multipart", "related")
        || message.root_part().is_content_type("text", "html");
    let is_sent = message.to().is_some() || message.received().is_some() || message.message_id().is_some();
    let is_snapshot = message.header("Snapshot-Content-Location").is_some();
    is_snapshot
        || is_related && !is_sent && message.parts.iter().any(|part| part.content_location().is_some())
}

/// The parts that are the text of a mail, of two versions the better one.
fn body<'m>(message: &'m Message<'m>) -> Vec<&'m MessagePart<'m>> {
    let part = |id: &u32| message.part(*id);
    let plain: Vec<_> = message
        .text_body
        .iter()
        .filter_map(part)
        .filter(|part| matches!(part.body, PartType::Text(_)))
        .collect();
    let rich: Vec<_> = message.html_body.iter().filter_map(part).collect();
    let words = |text: &str| text.split_whitespace().count() as f64;
    let of_plain: f64 = plain.iter().map(|part| words(part.text_contents().unwrap_or(""))).sum();
    let of_rich: f64 = rich
        .iter()
        .map(|part| match &part.body {
            PartType::Html(markup) => words(&html::visible_text(markup)),
            _ => words(part.text_contents().unwrap_or("")),
        })
        .sum();
    if of_rich > 0.0 && of_rich >= of_plain * FULL_SHARE { rich } else { plain }
}

/// The document that these parts make.
fn document(
    name: &str,
    bytes: &[u8],
    message: &Message<'_>,
    parts: &[&MessagePart<'_>],
    format: Format,
) -> Document {
    let mut builder = DocumentBuilder::default();
    let mut encoding = encoding_rs::UTF_8.name();
    for part in parts {
        let (words, stated) = words(bytes, part);
        encoding = stated;
        let words = text::repaired(&words, &mut builder).into_owned();
        match part.body {
            PartType::Html(_) => html::read(&words, &mut builder),
            _ => plain::read(&unquoted(&words), &mut builder),
        }
    }
    let stated = std::mem::take(&mut builder.metadata);
    let subject = message.subject().map(bare_subject).filter(|subject| !subject.is_empty());
    builder.metadata = if format == Format::Mhtml {
        Metadata { title: stated.title.clone().or(subject), ..stated }
    } else {
        let sender = message.from().and_then(|from| from.first()).and_then(|from| from.name());
        let sent = message.date().filter(|date| date.is_valid());
        Metadata {
            title: subject,
            author: sender.map(str::to_owned),
            published: sent.map(|sent| sent.to_rfc3339()),
            language: stated.language,
            ..Metadata::default()
        }
    };
    builder.finish(name, format, encoding, bytes.len())
}

/// A text of which an answer quotes nearly all, without the marks of that: the release is what is quoted.
fn unquoted(text: &str) -> Cow<'_, str> {
    const MARK: char = '>';
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let quoted = lines().filter(|line| line.starts_with(MARK)).count();
    if quoted * 2 <= lines().count() {
        return Cow::Borrowed(text);
    }
    let bare = text.lines().map(|line| line.trim_start_matches([MARK, ' ']));
    Cow::Owned(bare.collect::<Vec<_>>().join("\n"))
}

/// What mail programs put before a subject.
const PREFIXES: [&str; 13] =
    ["re", "fw", "fwd", "tr", "rép", "réf", "wg", "aw", "rv", "enc", "i", "رد", "إعادة توجيه"];

/// A subject without *Re:* and *TR:*.
fn bare_subject(subject: &str) -> String {
    let mut bare = subject.trim();
    while let Some((prefix, rest)) = bare.split_once(':')
        && PREFIXES.contains(&prefix.trim().to_lowercase().as_str())
    {
        bare = rest.trim();
    }
    bare.to_owned()
}

/// The words of a part and the name of their encoding: the one that the part states, or what they show.
fn words(bytes: &[u8], part: &MessagePart<'_>) -> (String, &'static str) {
    let raw = raw(bytes, part);
    let stated = part.content_type().and_then(|kind| kind.attribute("charset"));
    let stated = stated.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    if let Some(encoding) = stated {
        let (words, used, is_wrong) = encoding.decode(&raw);
        if !is_wrong {
            return (words.into_owned(), used.name());
        }
    }
    decode::decode(&raw)
        .unwrap_or_else(|_| (part.text_contents().unwrap_or("").to_owned(), encoding_rs::UTF_8.name()))
}

/// A part's bytes as they were before they were made fit for mail.
fn raw(bytes: &[u8], part: &MessagePart<'_>) -> Vec<u8> {
    let range = part.offset_body as usize..part.offset_end as usize;
    let sent = bytes.get(range).unwrap_or_default();
    let decoded = match part.encoding {
        Transfer::None => None,
        Transfer::QuotedPrintable => quoted_printable_decode(sent),
        Transfer::Base64 => base64_decode(sent),
    };
    decoded.unwrap_or_else(|| sent.to_owned())
}

/// Kinds of attachments that hold no release: signatures, appointments, visiting cards, receipts.
const BESIDE: [&str; 9] = [
    "pgp-signature",
    "pgp-encrypted",
    "pkcs7-signature",
    "x-pkcs7-signature",
    "calendar",
    "vcard",
    "x-vcard",
    "delivery-status",
    "rfc822-headers",
];

/// The attachments, each a file.
fn attachments(mail: &str, bytes: &[u8], message: &Message<'_>) -> Vec<Part> {
    let parts = message.attachments.iter().filter_map(|id| message.part(*id)).zip(1_usize..);
    let files = parts.filter_map(|(part, number)| {
        let kind = part.content_type().and_then(|kind| kind.subtype()).unwrap_or("").to_ascii_lowercase();
        if BESIDE.contains(&kind.as_str()) || is_encrypted(part) {
            return None;
        }
        let nested = matches!(part.body, PartType::Message(_));
        let name =
            part.attachment_name().map(|name| name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned());
        let name = name
            .filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| if nested { format!("{number}.eml") } else { number.to_string() });
        let content = match &part.body {
            PartType::Binary(content) | PartType::InlineBinary(content) => content.to_vec(),
            _ => raw(bytes, part),
        };
        Some(Part::File(format!("{mail}/{name}"), Ok(content)))
    });
    files.collect()
}

fn is_encrypted(part: &MessagePart<'_>) -> bool {
    part.is_content_type("multipart", "encrypted")
        || part.is_content_type("application", "pkcs7-mime")
        || part.is_content_type("application", "x-pkcs7-mime")
}

#[cfg(test)]
mod tests {
    use super::super::read_all;
    use super::*;

    const HEAD: &str = "From: =?utf-8?q?Minist=C3=A8re_de_l=27Eau?= <a@example.org>\r\nTo: b@example.org\r\n\
        Subject: =?windows-1256?B?5cfj?= dam\r\nDate: Fri, 3 May 2024 10:00:00 +0200\r\nMIME-Version: 1.0\r\n";

    #[track_caller]
    fn check(rest: &str, expected: &[(&str, Result<&str, &str>)]) -> Vec<Document> {
        let mail = format!("{HEAD}{}", rest.replace('\n', "\r\n"));
        let readings: Vec<_> = read_all("a.eml", mail.as_bytes()).collect();
        let found: Vec<(&str, Result<&str, &str>)> = readings
            .iter()
            .map(|reading| {
                let text = reading.document.as_ref().map(|document| document.text.as_str());
                (reading.name.as_str(), text.map_err(|error| error.code()))
            })
            .collect();
        assert_eq!(found, expected);
        readings.into_iter().filter_map(|reading| reading.document.ok()).collect()
    }

    #[test]
    fn what_an_answer_quotes_is_the_release() {
        check(
            "Subject: Re: A dam\n\nThanks!\n\n> A dam\n>\n> It holds.\n>> Much.\n",
            &[("a.eml", Ok("Thanks!\n\nA dam\n\nIt holds.\n\nMuch."))],
        );
        check("Subject: A dam\n\nA dam\n\n> It holds.\n", &[("a.eml", Ok("A dam\n\n> It holds."))]);
    }

    #[test]
    fn quoted_printable_in_its_charset() {
        let documents = check(
            "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nUn =E9t=E9 =\nsec.\n",
            &[("a.eml", Ok("Un été sec."))],
        );
        let metadata = &documents[0].metadata;
        assert_eq!(documents[0].source.encoding, "windows-1252");
        assert_eq!(metadata.author.as_deref(), Some("Ministère de l'Eau"));
        assert!(metadata.published.as_deref().is_some_and(|date| date.starts_with("2024-05-03")));
        assert_eq!(metadata.title.as_deref(), Some("هام dam"));
    }

    #[test]
    fn of_two_versions_the_one_that_has_a_shape() {
        let both = |html: &str| {
            format!(
                "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\nA dam It holds.\n\
                 --x\nContent-Type: text/html; charset=utf-8\n\n{html}\n--x--\n"
            )
        };
        check(&both("<h1>A dam</h1><p>It holds.</p>"), &[("a.eml", Ok("A dam\n\nIt holds."))]);
        check(&both("<p>See plain</p>"), &[("a.eml", Ok("A dam It holds."))]);
    }

    #[test]
    fn attachments_are_files_and_a_bad_one_stops_nothing() {
        check(
            "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee the release.\n\
             --x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"bad.pdf\"\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQ=\n\
             --x\nContent-Type: image/gif\nContent-Disposition: attachment; filename=logo.gif\nContent-Transfer-Encoding: base64\n\nR0lGODlh\n\
             --x\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename*=utf-8''%C3%A9t%C3%A9.md\n\n# A dam\n\nIt holds.\n--x--\n",
            &[
                ("a.eml", Ok("See the release.")),
                ("a.eml/bad.pdf", Err("damaged")),
                ("a.eml/été.md", Ok("A dam\n\nIt holds.")),
            ],
        );
    }

    #[test]
    fn an_encrypted_mail_is_told() {
        check(
            "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIAG\n",
            &[("a.eml", Err("locked"))],
        );
    }

    #[test]
    fn a_saved_page_is_its_page() {
        let saved = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/dam\r\nSubject: A dam\r\nMIME-Version: 1.0\r\n\
            Content-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\
            Content-Location: https://example.org/dam\r\n\r\n<html><head><meta charset=3D\"utf-8\"></head><body><h1>Un barrage</h1><p>Il est achev=C3=A9.</p></body></html>\r\n\
            --x\r\nContent-Type: text/css\r\nContent-Location: cid:css\r\n\r\nbody { color: red }\r\n--x--\r\n";
        let readings: Vec<_> = read_all("a.mhtml", saved.as_bytes()).collect();
        assert_eq!(readings.len(), 1);
        let document = readings[0].document.as_ref().unwrap();
        assert_eq!(document.text, "Un barrage\n\nIl est achevé.");
        assert_eq!(document.source.format, Format::Mhtml);
    }
}
