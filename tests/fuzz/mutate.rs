//! Files from files: what happens to them on their way, and what someone might do to them on purpose.

use super::containers;
use super::seeds::{Kind, Reader};

/// Numbers that are the same for the same seed (SplitMix64).
pub struct Rng(u64);

impl Rng {
    pub fn new(name: &str) -> Self {
        Rng(name.bytes().fold(0x9e37_79b9, |seed: u64, byte| seed.wrapping_mul(31).wrapping_add(byte.into())))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Below `end`; 0 where that is 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }

    pub fn one_in(&mut self, of: usize) -> bool {
        self.below(of) == 0
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// Small more often than large.
    fn length(&mut self, most: usize) -> usize {
        let bits = self.below(most.max(1).ilog2() as usize + 1);
        self.below((1 << bits) + 1).min(most)
    }
}

/// Files grow up to this: a mutated file is to be judged in milliseconds.
const LARGEST: usize = 512 << 10;

/// Numbers at which programs stumble.
const NUMBERS: [&str; 14] = [
    "0",
    "-1",
    "1",
    "255",
    "256",
    "32768",
    "65535",
    "65536",
    "2147483647",
    "-2147483648",
    "4294967296",
    "99999999999999999999",
    "0.0000001",
    "1e309",
];

pub struct Mutator<'m> {
    pub reader: &'m Reader,
    pub words: &'m [String],
    pub seeds: &'m [Vec<u8>],
    /// The seeds, and what was made of them that had an outcome of its own.
    pub kept: &'m [Vec<u8>],
}

impl Mutator<'_> {
    /// The next file.
    pub fn input(&self, rng: &mut Rng) -> Vec<u8> {
        let base = if rng.one_in(2) { rng.pick(self.seeds) } else { rng.pick(self.kept) };
        // What is packed is mutated inside, or only its packing would ever be tried.
        if !rng.one_in(4) {
            let inside = match self.reader.kind {
                Kind::Text => None,
                Kind::Zip => self.archive(base, rng),
                Kind::Pdf => self.streams(base, rng),
            };
            if let Some(inside) = inside {
                return inside;
            }
        }
        self.mutated(base, rng)
    }

    fn mutated(&self, base: &[u8], rng: &mut Rng) -> Vec<u8> {
        let mut bytes = base.to_vec();
        for _ in 0..=rng.length(8) {
            self.mutate(&mut bytes, rng);
            bytes.truncate(LARGEST);
        }
        bytes
    }

    /// One thing that happens to bytes.
    fn mutate(&self, bytes: &mut Vec<u8>, rng: &mut Rng) {
        let from = rng.below(bytes.len() + 1);
        let to = from + rng.length(bytes.len() - from);
        match rng.below(14) {
            0 if !bytes.is_empty() => bytes[from.min(to.saturating_sub(1))] ^= 1 << rng.below(8),
            1 if !bytes.is_empty() => {
                let at = rng.below(bytes.len());
                bytes[at] = u8::try_from(rng.below(256)).unwrap();
            }
            2 => bytes.truncate(from),
            3 => drop(bytes.drain(from..to)),
            4 => {
                let piece = bytes[from..to].to_vec();
                let times = 1 + rng.length(LARGEST / piece.len().max(16));
                insert(bytes, from, &piece.repeat(times));
            }
            5 => {
                let piece: Vec<u8> = bytes.drain(from..to).collect();
                let at = rng.below(bytes.len() + 1);
                insert(bytes, at, &piece);
            }
            6 => {
                let other = rng.pick(self.seeds);
                let cut = rng.below(other.len() + 1);
                bytes.truncate(from);
                bytes.extend_from_slice(&other[cut..]);
            }
            7 => {
                let other = rng.pick(self.kept);
                let cut = rng.below(other.len() + 1);
                let end = cut + rng.length(other.len() - cut);
                insert(bytes, from, &other[cut..end]);
            }
            8 | 9 => {
                let token = rng.pick(self.words).as_bytes().to_vec();
                let times = if rng.one_in(4) { 1 + rng.length(LARGEST / 8 / token.len()) } else { 1 };
                insert(bytes, from, &token.repeat(times));
            }
            10 => {
                let token = rng.pick(self.words).as_bytes();
                bytes.splice(from..to, token.iter().copied());
            }
            11 | 12 => number(bytes, from, rng),
            _ => {
                let byte = u8::try_from(rng.below(256)).unwrap();
                bytes[from..to].fill(byte);
            }
        }
    }

    /// An archive whose parts are changed, and packed again.
    fn archive(&self, base: &[u8], rng: &mut Rng) -> Option<Vec<u8>> {
        let mut parts = containers::unpacked(base)?;
        for _ in 0..=rng.length(3) {
            let at = rng.below(parts.len());
            let (name, content) = parts.get(at)?.clone();
            match rng.below(10) {
                0 => drop(parts.remove(at)),
                1 => parts.push((self.mutated(&name, rng), content)),
                2 => parts.push((name, self.packed_again(&content, rng))),
                _ => parts[at].1 = self.mutated(&content, rng),
            }
            if parts.is_empty() {
                return None;
            }
        }
        let is_stored = rng.one_in(2);
        Some(containers::packed(&parts, is_stored))
    }

    /// An archive, or what is to become one, in an archive.
    fn packed_again(&self, content: &[u8], rng: &mut Rng) -> Vec<u8> {
        let other = rng.pick(self.seeds).clone();
        containers::packed(&[(b"a.zip".to_vec(), other), (b"b.txt".to_vec(), content.to_vec())], false)
    }

    /// A PDF with a stream that is changed, and deflated again.
    fn streams(&self, base: &[u8], rng: &mut Rng) -> Option<Vec<u8>> {
        let streams = containers::streams(base);
        let (from, to) = *streams.get(rng.below(streams.len()))?;
        let content = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(base.get(from..to)?, LARGEST);
        let content = self.mutated(&content.ok()?, rng);
        let mut bytes = base.get(..from)?.to_vec();
        bytes.extend(miniz_oxide::deflate::compress_to_vec_zlib(&content, 1));
        bytes.extend_from_slice(b"\n");
        bytes.extend_from_slice(base.get(to..)?);
        // Sometimes the page's dictionaries as well.
        if rng.one_in(4) {
            self.mutate(&mut bytes, rng);
        }
        // Offsets are wrong now: the table of objects is found again by looking through the file.
        bytes.extend_from_slice(b"\nstartxref\n0\n%%EOF\n");
        bytes.truncate(LARGEST);
        Some(bytes)
    }
}

fn insert(bytes: &mut Vec<u8>, at: usize, piece: &[u8]) {
    let at = at.min(bytes.len());
    bytes.splice(at..at, piece.iter().copied());
}

/// The number after a place becomes another.
fn number(bytes: &mut Vec<u8>, from: usize, rng: &mut Rng) {
    let Some(start) = bytes[from..].iter().position(u8::is_ascii_digit).map(|at| from + at) else { return };
    let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let other = rng.pick(&NUMBERS).bytes();
    bytes.splice(start..start + length, other);
}
