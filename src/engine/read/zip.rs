//! A ZIP container: its bytes in, its parts by name out, each unpacked when it is asked for.
//!
//! DOCX and ODT are such containers, and so are archives of releases. What protects the reader from
//! a small file that unpacks to a huge one is here: [`MOST_TIMES`] and [`MOST_BYTES`](super::MOST_BYTES).

use super::{Limit, MOST_BYTES, ReadError, decode};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive};
use std::borrow::Cow;

/// Unpacked a part has at most so many times its packed size: a table of a thousand empty rows in
/// Word's XML comes to about 60, deflate itself can do 1,032.
const MOST_TIMES: usize = 250;

/// Below so many bytes no ratio is held against a part.
const HARMLESS: usize = 4 << 20;

/// More parts than this are not even listed.
const MOST_PARTS: usize = 100_000;

/// An open container.
pub struct Container<'b> {
    bytes: Cow<'b, [u8]>,
    parts: Vec<Entry>,
}

struct Entry {
    name: String,
    start: usize,
    end: usize,
    is_packed: bool,
    /// The size that the directory states: not believed, but reserved for.
    size: usize,
    checksum: u32,
    problem: Option<ReadError>,
}

impl<'b> Container<'b> {
    /// Reads the directory.
    pub fn open(bytes: Cow<'b, [u8]>) -> Result<Self, ReadError> {
        let parts = directory(&bytes).ok_or(ReadError::Damaged)?;
        Ok(Self { bytes, parts })
    }

    /// The names of its parts, in the order of the directory; folders have none.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.as_str())
    }

    /// The bytes of a part, by its place in the directory.
    pub fn nth(&self, at: usize) -> Result<Vec<u8>, ReadError> {
        self.unpack(self.parts.get(at).ok_or(ReadError::Damaged)?)
    }

    /// The bytes of the part of this name; none where there is no such part.
    pub fn part(&self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let wanted = name.trim_start_matches('/');
        let part = self.parts.iter().find(|part| part.name.eq_ignore_ascii_case(wanted));
        part.map(|part| self.unpack(part)).transpose()
    }

    /// The text of a part that is XML.
    pub fn text(&self, name: &str) -> Result<Option<String>, ReadError> {
        let bytes = self.part(name)?;
        bytes.map(|bytes| decode::decode(&bytes).map(|(text, _)| text)).transpose()
    }

    fn unpack(&self, part: &Entry) -> Result<Vec<u8>, ReadError> {
        if let Some(problem) = part.problem {
            return Err(problem);
        }
        let packed = self.bytes.get(part.start..part.end).ok_or(ReadError::Damaged)?;
        let unpacked = if part.is_packed { inflate(packed)? } else { packed.to_vec() };
        if unpacked.len() > MOST_BYTES {
            return Err(ReadError::TooLarge { bytes: part.size.max(unpacked.len()), limit: MOST_BYTES });
        }
        if rawzip::crc32(&unpacked) == part.checksum { Ok(unpacked) } else { Err(ReadError::Damaged) }
    }
}

fn inflate(packed: &[u8]) -> Result<Vec<u8>, ReadError> {
    let by_ratio = packed.len().saturating_mul(MOST_TIMES).max(HARMLESS);
    let limit = by_ratio.min(MOST_BYTES);
    decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput if by_ratio < MOST_BYTES => ReadError::Limit(Limit::Ratio),
        TINFLStatus::HasMoreOutput => ReadError::TooLarge { bytes: limit + 1, limit },
        _ => ReadError::Damaged,
    })
}

/// The parts that the directory lists; none where there is no directory, as in a file cut off.
fn directory(bytes: &[u8]) -> Option<Vec<Entry>> {
    let archive = ZipArchive::from_slice(bytes).ok()?;
    let mut parts = Vec::new();
    for record in archive.entries().take(MOST_PARTS) {
        let Ok(record) = record else { break };
        if record.is_dir() {
            continue;
        }
        let place = archive.get_entry(record.wayfinder()).ok();
        let (start, end) = place.as_ref().map_or((0, 0), rawzip::ZipSliceEntry::compressed_data_range);
        let method = record.compression_method();
        let is_known = [CompressionMethod::STORE, CompressionMethod::DEFLATE].contains(&method);
        let problem = if place.is_none() {
            Some(ReadError::Damaged)
        } else if record.flags().is_encrypted() {
            Some(ReadError::Locked)
        } else if !is_known {
            Some(ReadError::Foreign(super::Foreign::Archive))
        } else {
            None
        };
        parts.push(Entry {
            name: name(record.file_path().as_ref()),
            start: usize::try_from(start).ok()?,
            end: usize::try_from(end).ok()?,
            is_packed: method == CompressionMethod::DEFLATE,
            size: usize::try_from(record.uncompressed_size_hint()).unwrap_or(usize::MAX),
            checksum: place.map_or(0, |place| place.claim_verifier().crc),
            problem,
        });
    }
    (!parts.is_empty() || archive.entries_hint() == 0).then_some(parts)
}

/// A part's name as a path with `/`, in whatever encoding it was written.
fn name(raw: &[u8]) -> String {
    let name = decode::decode(raw).map_or_else(|_| String::from_utf8_lossy(raw).into_owned(), |(name, _)| name);
    name.replace('\\', "/").trim_start_matches("./").trim_start_matches('/').to_owned()
}
