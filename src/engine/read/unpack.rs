//! A file → the documents in it. Most hold one; archives, mails with attachments, feeds and records
//! of data hold several, each with a name of its own and each read or refused on its own.
//!
//! A file within a file is looked into like any other, down to [`MOST_DEPTH`]. They are unpacked one
//! by one, as they are asked for: a thousand need no more memory than the largest.

use super::zip::Container;
use super::{
    Foreign, Limit, MOST_BYTES, ReadError, damage, decode, docx, feed, json, mail, odt, pdf, rtf, sniff, text,
};
use crate::engine::document::Document;
use sniff::{Contained, Data, Kind};
use std::borrow::Cow;

/// Archives and mails may be larger than a document: most of it are pictures, which stay packed.
const MOST_PACKED: usize = 128 << 20;

/// A press office's whole year in one archive; what is larger is a data set, for the command line.
const MOST_DOCUMENTS: usize = 5_000;

/// A release in a mail in an archive, and one more.
const MOST_DEPTH: usize = 4;

/// All that is unpacked from one file, one after the other.
const MOST_UNPACKED: usize = 512 << 20;

/// A document of a file, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The file's name, and after a `/` that of the document in it, where it holds several.
    pub name: String,
    /// The document.
    pub document: Result<Document, ReadError>,
}

/// A part of a file.
pub enum Part {
    /// A file of its own: it may be anything.
    File(String, Result<Vec<u8>, ReadError>),
    /// A document.
    Document(Box<Reading>),
}

impl Part {
    /// A part that is a document.
    pub fn document(name: String, document: Result<Document, ReadError>) -> Self {
        Part::Document(Box::new(Reading { name, document }))
    }
}

/// The parts of a file, one by one.
pub type Parts<'b> = Box<dyn Iterator<Item = Part> + 'b>;

/// What a file holds.
pub enum Content<'b> {
    /// One document.
    One(Box<Result<Document, ReadError>>),
    /// Parts.
    Many(Parts<'b>),
}

impl From<Result<Document, ReadError>> for Content<'_> {
    fn from(document: Result<Document, ReadError>) -> Self {
        Content::One(Box::new(document))
    }
}

impl From<ReadError> for Content<'_> {
    fn from(error: ReadError) -> Self {
        Err(error).into()
    }
}

/// The documents of a file: at least one reading, and after one that says that a limit is reached, none.
pub struct Readings<'b> {
    name: String,
    file: Option<Cow<'b, [u8]>>,
    open: Vec<Parts<'b>>,
    given: usize,
    unpacked: usize,
}

impl<'b> Readings<'b> {
    /// Looks into a file when the first reading is asked for.
    pub fn new(name: &str, bytes: &'b [u8]) -> Self {
        Self { name: name.into(), file: Some(Cow::Borrowed(bytes)), open: Vec::new(), given: 0, unpacked: 0 }
    }

    /// How many parts are known to be left in what is open: documents, or files that may hold some.
    pub fn left(&self) -> usize {
        self.open.iter().map(|parts| parts.size_hint().0).fold(0, usize::saturating_add)
    }

    /// The last reading: a limit that all of the file ran into.
    fn stop(&mut self, limit: Limit) -> Reading {
        self.open.clear();
        Reading { name: self.name.clone(), document: Err(ReadError::Limit(limit)) }
    }

    /// A file within the file: its document, or its parts for later.
    fn look_into(&mut self, name: String, bytes: Cow<'b, [u8]>) -> Option<Reading> {
        let document = match content(&name, bytes) {
            Content::Many(_) if self.open.len() >= MOST_DEPTH => Err(ReadError::Limit(Limit::Depth)),
            Content::Many(parts) => {
                self.open.push(parts);
                return None;
            }
            Content::One(document) => *document,
        };
        // A press kit's pictures and a mail's signature are no releases that could not be read.
        let is_beside = matches!(document, Err(ReadError::Foreign(Foreign::Image | Foreign::Recording)));
        (!is_beside || self.open.is_empty()).then_some(Reading { name, document })
    }
}

impl Iterator for Readings<'_> {
    type Item = Reading;

    fn next(&mut self) -> Option<Reading> {
        let reading = loop {
            if let Some(file) = self.file.take() {
                match self.look_into(self.name.clone(), file) {
                    Some(reading) => break reading,
                    None => continue,
                }
            }
            let Some(parts) = self.open.last_mut() else {
                if self.given > 0 {
                    return None;
                }
                let name = self.name.clone();
                break Reading { name, document: Err(ReadError::NothingInside) };
            };
            match parts.next() {
                None => {
                    self.open.pop();
                }
                Some(Part::Document(reading)) => break *reading,
                Some(Part::File(name, Err(error))) => break Reading { name, document: Err(error) },
                Some(Part::File(name, Ok(bytes))) => {
                    self.unpacked += bytes.len();
                    if self.unpacked > MOST_UNPACKED {
                        break self.stop(Limit::Unpacked);
                    }
                    if let Some(reading) = self.look_into(name, Cow::Owned(bytes)) {
                        break reading;
                    }
                }
            }
        };
        self.given += 1;
        if self.given > MOST_DOCUMENTS {
            return Some(self.stop(Limit::Entries));
        }
        Some(Reading { document: reading.document.and_then(checked), ..reading })
    }
}

/// A document with what is damaged in it; none where it says nothing.
pub fn checked(mut document: Document) -> Result<Document, ReadError> {
    if document.blocks.is_empty() {
        return Err(ReadError::Empty);
    }
    damage::tell(&mut document);
    Ok(document)
}

/// What a file holds.
fn content<'b>(name: &str, bytes: Cow<'b, [u8]>) -> Content<'b> {
    let kind = sniff::kind(&bytes);
    let limit = if matches!(kind, Kind::Zip | Kind::Mail) { MOST_PACKED } else { MOST_BYTES };
    if bytes.len() > limit {
        return ReadError::TooLarge { bytes: bytes.len(), limit }.into();
    }
    match kind {
        Kind::Foreign(foreign) => ReadError::Foreign(foreign).into(),
        Kind::Locked => ReadError::Locked.into(),
        Kind::Pdf => pdf::read(name, &bytes).into(),
        Kind::Rtf => rtf::read(name, &bytes).into(),
        Kind::Mail => mail::content(name, &bytes),
        Kind::Zip => {
            let size = bytes.len();
            match Container::open(bytes) {
                Err(error) => error.into(),
                Ok(container) => match sniff::contained(&container) {
                    Contained::Docx => docx::read(name, &container, size).into(),
                    Contained::Odt => odt::read(name, &container, size).into(),
                    Contained::Foreign(foreign) => ReadError::Foreign(foreign).into(),
                    Contained::Files => Content::Many(files(name, container)),
                },
            }
        }
        Kind::Text => match decode::decode(&bytes) {
            Err(error) => error.into(),
            Ok((text, encoding)) => match sniff::data(&text) {
                Some(Data::Json) => json::content(name, &text, encoding),
                Some(Data::Feed) => feed::content(name, &text, encoding),
                Some(Data::FlatOdt) => odt::read_flat(name, &text, encoding, bytes.len()).into(),
                None => text::read(name, &text, encoding, bytes.len()).into(),
            },
        },
    }
}

/// The files of an archive, without what systems and browsers put beside them.
fn files<'b>(archive: &str, container: Container<'b>) -> Parts<'b> {
    let names = container.names().map(str::to_owned).enumerate();
    // All at once, since how many there are is told.
    let wanted: Vec<(usize, String)> = names.filter(|(_, name)| !is_beside(name)).collect();
    let archive = archive.to_owned();
    Box::new(
        wanted.into_iter().map(move |(at, name)| Part::File(format!("{archive}/{name}"), container.nth(at))),
    )
}

/// Endings of what a saved page is made of: text, and no release.
const OF_PAGES: [&str; 10] =
    [".css", ".js", ".mjs", ".map", ".svg", ".woff", ".woff2", ".ttf", ".ico", ".db"];

fn is_beside(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    let ending = file.to_ascii_lowercase();
    file.starts_with('.') || name.starts_with("__MACOSX/") || OF_PAGES.iter().any(|end| ending.ends_with(end))
}
