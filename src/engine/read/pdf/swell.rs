//! How much a stream of a PDF holds: its filters and its packed bytes in, a number of bytes out, counted
//! before anything decodes it. What is counted is not kept, so a bomb is measured in the room of a page.

use hayro_syntax::object::Stream;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};
use std::borrow::Cow;

/// A filter by which a stream is packed, those of pictures aside: they are never undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Deflate.
    Flate,
    /// Lempel, Ziv and Welch's.
    Lzw,
    /// Bytes and how often they come.
    RunLength,
    /// Five letters for four bytes.
    Ascii85,
    /// Two digits for a byte.
    AsciiHex,
}

impl Filter {
    /// By its name or its short name.
    pub fn named(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"FlateDecode" | b"Fl" => Filter::Flate,
            b"LZWDecode" | b"LZW" => Filter::Lzw,
            b"RunLengthDecode" | b"RL" => Filter::RunLength,
            b"ASCII85Decode" | b"A85" => Filter::Ascii85,
            b"ASCIIHexDecode" | b"AHx" => Filter::AsciiHex,
            _ => return None,
        })
    }

    /// Those of a stream, in the order in which they are undone.
    pub fn of(stream: &Stream<'_>) -> Vec<Self> {
        use hayro_syntax::Filter as Stated;
        let known = |filter: &Stated| match filter {
            Stated::FlateDecode => Some(Filter::Flate),
            Stated::LzwDecode => Some(Filter::Lzw),
            Stated::RunLengthDecode => Some(Filter::RunLength),
            Stated::Ascii85Decode => Some(Filter::Ascii85),
            Stated::AsciiHexDecode => Some(Filter::AsciiHex),
            _ => None,
        };
        stream.filters().iter().filter_map(known).collect()
    }
}

/// What a filter packs for another one to unpack is small, or meant to harm: of that so much is kept.
const MOST_BETWEEN: usize = 4 << 20;

/// How many bytes a stream holds, up to a little over `most`. `seen` gets them on the way, piece by piece,
/// where they are deflated or not packed at all.
pub fn size(filters: &[Filter], data: &[u8], most: usize, seen: &mut dyn FnMut(&[u8])) -> usize {
    let Some((first, rest)) = filters.split_first() else {
        seen(data);
        return data.len();
    };
    let mut inner = Vec::new();
    let between = match first {
        Filter::Ascii85 => Cow::Owned(ascii85(data)),
        Filter::AsciiHex => Cow::Owned(hex(data)),
        Filter::Flate if rest.is_empty() => return inflated(data, most, seen),
        Filter::Flate => {
            inflated(data, MOST_BETWEEN.min(most), &mut |piece| inner.extend_from_slice(piece));
            Cow::Borrowed(&*inner)
        }
        Filter::Lzw if rest.is_empty() => return unwound(data, most),
        Filter::RunLength if rest.is_empty() => return repeated(data, most),
        // Nothing writes such a stream.
        Filter::Lzw | Filter::RunLength => return most.saturating_add(1),
    };
    if between.len() > MOST_BETWEEN && !rest.is_empty() {
        return most.saturating_add(1);
    }
    size(rest, &between, most, seen).max(between.len())
}

/// Deflated data, with their two bytes of header or without.
fn inflated(data: &[u8], most: usize, seen: &mut dyn FnMut(&[u8])) -> usize {
    const WINDOW: usize = 1 << 15;
    let headless = match data {
        [method, flags, rest @ ..]
            if method & 0x0f == 8
                && (u16::from(*method) << 8 | u16::from(*flags)) % 31 == 0
                && flags & 0x20 == 0 =>
        {
            rest
        }
        _ => data,
    };
    let mut state = DecompressorOxide::new();
    let mut window = vec![0; WINDOW];
    let (mut from, mut at, mut total) = (0, 0, 0);
    loop {
        let Some(rest) = headless.get(from..) else { return total };
        let (status, read, written) = decompress(&mut state, rest, &mut window, at, 0);
        seen(window.get(at..at + written).unwrap_or_default());
        from += read;
        total += written;
        at = (at + written) % WINDOW;
        if status != TINFLStatus::HasMoreOutput || total > most {
            return total;
        }
    }
}

/// What LZW holds: each code stands for one byte more than the one before it in its making.
fn unwound(data: &[u8], most: usize) -> usize {
    const CLEAR: usize = 256;
    const END: usize = 257;
    const ENTRIES: usize = 4096;
    let mut lengths: Vec<usize> = Vec::with_capacity(ENTRIES);
    let mut before: Option<usize> = None;
    let (mut bit, mut total) = (0, 0_usize);
    loop {
        // Codes grow with the table: the least that may come is counted with, for then there are most.
        let width = match lengths.len() + END + 2 {
            ..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
        let Some(code) = bits(data, bit, width) else { return total };
        bit += width;
        if code == CLEAR {
            lengths.clear();
            before = None;
            continue;
        }
        if code == END || total > most {
            return total;
        }
        let made = before.map(|length| length + 1);
        let length = if code < CLEAR {
            1
        } else {
            let Some(length) = lengths.get(code - END - 1).copied().or(made) else { return total };
            length
        };
        total = total.saturating_add(length);
        if let Some(made) = made
            && lengths.len() + END + 1 < ENTRIES
        {
            lengths.push(made);
        }
        before = Some(length);
    }
}

/// So many bits from the `bit`th on, the highest first.
fn bits(data: &[u8], bit: usize, width: usize) -> Option<usize> {
    let bytes = data.get(bit / 8..bit / 8 + (bit % 8 + width).div_ceil(8))?;
    let all = bytes.iter().fold(0_usize, |all, byte| all << 8 | usize::from(*byte));
    Some(all >> (bytes.len() * 8 - bit % 8 - width) & ((1 << width) - 1))
}

fn repeated(data: &[u8], most: usize) -> usize {
    let (mut at, mut total) = (0, 0);
    while let Some(length) = data.get(at).map(|length| usize::from(*length)) {
        if length == 128 || total > most {
            break;
        }
        let is_run = length > 128;
        total += if is_run { 257 - length } else { length + 1 };
        at += if is_run { 2 } else { length + 2 };
    }
    total
}

fn ascii85(data: &[u8]) -> Vec<u8> {
    let (mut group, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for byte in data.iter().take_while(|byte| **byte != b'~') {
        match byte {
            b'z' if count == 0 => bytes.extend([0; 4]),
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                count += 1;
                if count == 5 {
                    bytes.extend(group.to_be_bytes());
                    (group, count) = (0, 0);
                }
            }
            _ => {}
        }
    }
    if count > 1 {
        let group = (count..5).fold(group, |group, _| group.wrapping_mul(85).wrapping_add(84));
        bytes.extend(group.to_be_bytes().iter().take(count - 1));
    }
    bytes
}

fn hex(data: &[u8]) -> Vec<u8> {
    let digits =
        data.iter().take_while(|byte| **byte != b'>').filter_map(|byte| char::from(*byte).to_digit(16));
    let digits: Vec<u32> = digits.collect();
    let byte =
        |pair: &[u32]| pair.iter().fold(0, |byte, digit| byte << 4 | u8::try_from(*digit).unwrap_or(0));
    digits.chunks(2).map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::{compress_to_vec, compress_to_vec_zlib};

    #[track_caller]
    fn check(filters: &[Filter], data: &[u8], expected: usize) {
        assert_eq!(size(filters, data, 1 << 20, &mut |_| {}), expected);
    }

    #[test]
    fn deflated_with_a_header_and_without() {
        check(&[Filter::Flate], &compress_to_vec_zlib(&[b'a'; 100_000], 6), 100_000);
        check(&[Filter::Flate], &compress_to_vec(&[b'a'; 100_000], 6), 100_000);
        check(&[Filter::Flate], b"BT (no deflate) Tj ET", 0);
        check(&[], b"BT", 2);
    }

    #[test]
    fn deflated_twice_and_in_letters() {
        let once = compress_to_vec_zlib(&[b'a'; 300_000], 9);
        check(&[Filter::Flate, Filter::Flate], &compress_to_vec_zlib(&once, 9), 300_000);
        let digits: String = once.iter().map(|byte| format!("{byte:02x}")).collect();
        check(&[Filter::AsciiHex, Filter::Flate], format!("{digits}>").as_bytes(), 300_000);
        assert_eq!(ascii85(b"87cURD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(ascii85(b"z87cUR~>"), b"\0\0\0\0Hell");
    }

    #[test]
    fn runs_and_codes() {
        check(&[Filter::RunLength], &[4, 1, 2, 3, 4, 5, 253, 3, 128, 9], 9);
        // The standard's own example: 45 45 45 45 45 65 45 45 45 66.
        check(&[Filter::Lzw], &[0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01], 9);
    }

    #[test]
    fn what_nothing_writes_is_taken_for_the_worst() {
        check(&[Filter::Lzw, Filter::Flate], &[0x80], (1 << 20) + 1);
    }

    #[test]
    fn no_more_is_counted_than_matters() {
        let bomb = compress_to_vec_zlib(&vec![0; 8 << 20], 9);
        assert!((1 << 20..2 << 20).contains(&size(&[Filter::Flate], &bomb, 1 << 20, &mut |_| {})));
    }
}
