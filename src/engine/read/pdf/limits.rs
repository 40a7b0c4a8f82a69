//! How much of a PDF is read: bounds on memory and time that no release comes near.

use crate::engine::read::Limit;
use hayro_syntax::object::Stream;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_PARSE_ZLIB_HEADER;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// A release has a few pages, an annual report a few hundred.
pub const MOST_PAGES: usize = 1_000;

/// A tagged page has some hundred objects.
pub const MOST_OBJECTS: usize = 500_000;

/// What streams other than pictures may hold, whatever the size of the file, and for each of its
/// bytes: deflated text is a tenth, drawings a twentieth of themselves.
const BASE_EXPANSION: usize = 48 << 20;
const EXPANSION: usize = 20;

/// Operators and letters likewise: a page has some thousand of each.
const BASE_STEPS: usize = 1_000_000;
const STEPS: usize = 10;

/// What may still be done for a document.
pub struct Budget {
    expansion: usize,
    steps: usize,
}

impl Budget {
    /// The budget of a file of this size.
    pub fn new(bytes: usize) -> Self {
        Budget {
            expansion: BASE_EXPANSION.saturating_add(bytes.saturating_mul(EXPANSION)),
            steps: BASE_STEPS.saturating_add(bytes.saturating_mul(STEPS)),
        }
    }

    /// Before an operator is carried out, or a letter placed.
    pub fn step(&mut self) -> Result<(), Limit> {
        self.steps = self.steps.checked_sub(1).ok_or(Limit::Drawing)?;
        Ok(())
    }

    /// Before a stream is decoded, by the page that shows it: as often as that is.
    pub fn stream(&mut self, stream: &Stream<'_>) -> Result<(), Limit> {
        let data = stream.raw_data();
        let size = inflated(&data, self.expansion).max(data.len());
        self.expansion = self.expansion.checked_sub(size).ok_or(Limit::Ratio)?;
        Ok(())
    }
}

/// Measures what the streams of a file hold, before anything decodes them. Pictures are never
/// decoded, and don't count.
pub fn check_streams(file: &[u8]) -> Result<(), Limit> {
    let most = Budget::new(file.len()).expansion;
    let mut total = 0_usize;
    for (dict, data) in streams(file) {
        let has = |name: &[u8]| dict.windows(name.len()).any(|window| window == name);
        if !has(b"/Image") {
            total = total.saturating_add(inflated(data, most));
        }
        if total > most {
            return Err(Limit::Ratio);
        }
    }
    Ok(())
}

/// The streams of a file as they stand in it: what precedes each, and all that follows.
fn streams(file: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    const KEYWORD: &[u8] = b"stream";
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = file.get(from..)?;
            let at = from + rest.windows(KEYWORD.len()).position(|window| window == KEYWORD)?;
            from = at + KEYWORD.len();
            let before = file.get(at.saturating_sub(LONGEST_DICT)..at)?;
            if before.ends_with(b"end") {
                continue;
            }
            let dict =
                before.windows(3).rposition(|window| window == b"obj").and_then(|start| before.get(start..));
            let data = file.get(from..)?;
            let data = data.strip_prefix(b"\r").unwrap_or(data);
            return Some((dict.unwrap_or(before), data.strip_prefix(b"\n").unwrap_or(data)));
        }
    })
}

/// How far before its data the dictionary of a stream begins, at most.
const LONGEST_DICT: usize = 2048;

/// What a deflated stream holds, counted and not kept, up to a little over `most`.
fn inflated(data: &[u8], most: usize) -> usize {
    const WINDOW: usize = 1 << 15;
    let mut state = DecompressorOxide::new();
    let mut window = vec![0; WINDOW];
    let (mut from, mut at, mut total) = (0, 0, 0);
    loop {
        let Some(rest) = data.get(from..) else { return total };
        let (status, read, written) =
            decompress(&mut state, rest, &mut window, at, TINFL_FLAG_PARSE_ZLIB_HEADER);
        from += read;
        total += written;
        at = (at + written) % WINDOW;
        if status != TINFLStatus::HasMoreOutput || total > most {
            return total;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec_zlib;

    fn file(held: usize, dict: &str) -> Vec<u8> {
        let mut file = format!("%PDF-1.7\n1 0 obj\n<<{dict}>>\nstream\r\n").into_bytes();
        file.extend(compress_to_vec_zlib(&vec![b'a'; held], 9));
        file.extend(b"\nendstream\nendobj");
        file
    }

    #[test]
    fn what_a_stream_holds_is_counted() {
        let data = compress_to_vec_zlib(&vec![b'a'; 100_000], 6);
        assert_eq!(inflated(&data, 1 << 20), 100_000);
        assert_eq!(inflated(b"BT (no deflate) Tj ET", 1 << 20), 0);
    }

    #[test]
    fn a_file_that_swells_is_refused() {
        assert_eq!(check_streams(&file(60 << 20, "/Filter/FlateDecode")), Err(Limit::Ratio));
        assert_eq!(check_streams(&file(1 << 20, "/Filter/FlateDecode")), Ok(()));
    }

    #[test]
    fn pictures_may_swell() {
        assert_eq!(check_streams(&file(60 << 20, "/Subtype/Image/Filter/FlateDecode")), Ok(()));
    }
}
