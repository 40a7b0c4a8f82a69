//! What a file is, told by its content: its first bytes, the parts of a container, how a text begins.
//! Markup is told in [`markup`].

mod markup;

pub use markup::format;

use super::Foreign;
use super::zip::Container;

/// What a file is, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text in some encoding: what [`data`] and [`format`] tell apart.
    Text,
    /// A ZIP container: what [`contained`] tells apart.
    Zip,
    /// PDF.
    Pdf,
    /// Rich Text Format.
    Rtf,
    /// A mail, or a page saved in the form of one.
    Mail,
    /// An Office document that opens with a password only.
    Locked,
    /// Something that is not read.
    Foreign(Foreign),
}

/// Tells what a file is.
pub fn kind(bytes: &[u8]) -> Kind {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Kind::Zip
    } else if contains(bytes.get(..PDF_HEAD).unwrap_or(bytes), b"%PDF-") {
        Kind::Pdf
    } else if let Some(foreign) = foreign(bytes) {
        Kind::Foreign(foreign)
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        compound(bytes)
    } else if text.starts_with(b"{\\rtf") {
        Kind::Rtf
    } else if is_mail(&String::from_utf8_lossy(text.get(..MAIL_HEAD).unwrap_or(text))) {
        Kind::Mail
    } else {
        Kind::Text
    }
}

/// A PDF's mark may stand anywhere in its first kilobyte.
const PDF_HEAD: usize = 1024;

/// A mail's headers show within so many bytes.
const MAIL_HEAD: usize = 16 << 10;

/// What a compound file is, the container of Office before 2007 and of encrypted documents since: its
/// directory names its streams in UTF-16.
fn compound(bytes: &[u8]) -> Kind {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &name)
    };
    if has("EncryptedPackage") {
        Kind::Locked
    } else if has("__substg1.0_") {
        Kind::Foreign(Foreign::Outlook)
    } else if has("WordDocument") {
        Kind::Foreign(Foreign::OldWord)
    } else {
        Kind::Foreign(Foreign::OldOffice)
    }
}

/// What a ZIP container holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contained {
    /// A Word document.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// Files.
    Files,
    /// A document that is not read.
    Foreign(Foreign),
}

/// Tells what a container holds, by the names of its parts.
pub fn contained(container: &Container<'_>) -> Contained {
    let has = |start: &str| container.names().any(|name| name.starts_with(start));
    if has("[Content_Types].xml") {
        if has("word/") {
            return Contained::Docx;
        } else if has("xl/") || has("ppt/") {
            return Contained::Foreign(Foreign::Sheet);
        }
    }
    if has("Index/") && has("Metadata/") || has("Index.zip") {
        return Contained::Foreign(Foreign::Pages);
    }
    let stated = container.part("mimetype").ok().flatten().unwrap_or_default();
    match String::from_utf8_lossy(&stated).trim().strip_prefix("application/vnd.oasis.opendocument.") {
        Some(kind) if kind.starts_with("text") => Contained::Odt,
        Some(_) => Contained::Foreign(Foreign::Sheet),
        None => Contained::Files,
    }
}

/// A text that is data: records rather than prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// JSON, or JSON Lines.
    Json,
    /// RSS or Atom.
    Feed,
    /// An OpenDocument text in one file of XML.
    FlatOdt,
}

/// Tells whether a text is data.
pub fn data(text: &str) -> Option<Data> {
    let text = text.trim_start_matches(|first: char| first.is_whitespace() || first == '\u{feff}');
    let after = |open: char| text.strip_prefix(open).map(str::trim_start);
    let is_object =
        |text: &str| text.strip_prefix('{').is_some_and(|inside| inside.trim_start().starts_with(['"', '}']));
    if is_object(text) || after('[').is_some_and(is_object) {
        return Some(Data::Json);
    }
    let root = root_of_xml(text)?;
    match root.rsplit(':').next() {
        Some("rss" | "RDF" | "feed") => Some(Data::Feed),
        Some("document") if root.starts_with("office:") => Some(Data::FlatOdt),
        _ => None,
    }
}

/// The name of the first element of a text of XML, after declarations and comments.
fn root_of_xml(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!") {
            // A declaration may hold others, in brackets.
            let is_open = rest.find('[') < rest.find('>') && rest.contains('[');
            if is_open { "]>" } else { ">" }
        } else {
            break;
        };
        rest = rest.split_once(end)?.1;
    }
    let name = rest.strip_prefix('<')?;
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != ':')?;
    name.get(..end).filter(|name| !name.is_empty())
}

/// A format that is known by its first bytes and not read.
fn foreign(bytes: &[u8]) -> Option<Foreign> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    let at = |offset: usize, magic: &[u8]| bytes.get(offset..).is_some_and(|rest| rest.starts_with(magic));
    if starts(b"\x1f\x8b") || starts(b"7z\xbc\xaf\x27\x1c") || starts(b"Rar!\x1a\x07") || at(257, b"ustar") {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_is_known_by_headers_that_machines_write() {
        assert!(is_mail("Subject: Dam\nFrom: a@example.org\n b\nMIME-Version: 1.0\n\nText"));
        assert!(!is_mail("Date: 31/01/2022\nFrom: the Ministry\nSubject: Dam\n\nText"));
    }

    #[test]
    fn files_are_known_by_their_first_bytes() {
        for (bytes, expected) in [
            (&b"%PDF-1.7 ..."[..], Kind::Pdf),
            (b"PK\x03\x04....", Kind::Zip),
            (b"{\\rtf1\\ansi", Kind::Rtf),
            (b"Subject: Dam\r\nFrom: a@b\r\nMIME-Version: 1.0\r\n\r\nText", Kind::Mail),
            (b"BMW opens a plant in Aswan", Kind::Text),
            ("Communiqué".as_bytes(), Kind::Text),
        ] {
            assert_eq!(kind(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn a_compound_file_is_known_by_its_streams() {
        let with = |stream: &str| -> Vec<u8> {
            let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....".iter().copied().chain(name).collect()
        };
        assert_eq!(kind(&with("WordDocument")), Kind::Foreign(Foreign::OldWord));
        assert_eq!(kind(&with("EncryptedPackage")), Kind::Locked);
        assert_eq!(kind(&with("__substg1.0_001A001F")), Kind::Foreign(Foreign::Outlook));
        assert_eq!(kind(&with("Workbook")), Kind::Foreign(Foreign::OldOffice));
    }

    #[test]
    fn data_are_known_by_how_they_begin() {
        for (text, expected) in [
            ("\u{feff} [ {\"text\": 1}]", Some(Data::Json)),
            ("{ \"text\"", Some(Data::Json)),
            ("[Embargo] {until} Monday", None),
            ("{Ministry}", None),
            ("<?xml version='1.0'?>\n<!-- a --><rss version='2.0'>", Some(Data::Feed)),
            ("<feed xmlns='http://www.w3.org/2005/Atom'>", Some(Data::Feed)),
            ("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", Some(Data::Feed)),
            ("<office:document>", Some(Data::FlatOdt)),
            ("<html><body>", None),
        ] {
            assert_eq!(data(text), expected, "{text}");
        }
    }
}
