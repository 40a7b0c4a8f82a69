//! How much of a PDF is read: bounds on memory and time that no release comes near.

use super::swell::{self, Filter};
use crate::engine::read::{Limit, ReadError};
use hayro_syntax::object::Stream;

/// A release has a few pages, an annual report a few hundred.
pub const MOST_PAGES: usize = 1_000;

/// A tagged page has some hundred objects.
pub const MOST_OBJECTS: usize = 300_000;

/// What streams other than pictures may hold, whatever the size of the file, and for each of its
/// bytes: deflated text is a tenth, drawings a twentieth of themselves.
const BASE_EXPANSION: usize = 48 << 20;
const EXPANSION: usize = 20;

/// Operators and letters likewise: a page has some thousand of each, and each letter is kept for a while.
const BASE_STEPS: usize = 500_000;
const STEPS: usize = 10;

/// The rows of a picture are the longest: a poster has some ten thousand dots in each.
const LONGEST_ROW: usize = 1 << 20;

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
        let size = swell::size(&Filter::of(stream), &data, self.expansion, &mut |_| {}).max(data.len());
        self.expansion = self.expansion.checked_sub(size).ok_or(Limit::Ratio)?;
        Ok(())
    }
}

/// Measures what the streams of a file hold, before anything decodes them: how many bytes, and, where they
/// hold the file's own objects or say where these are, how many of them. Pictures are never decoded, and
/// don't count. In an encrypted file nothing can be measured yet.
///
/// # Errors
///
/// Where it is more than any document has, or where rows are of a length that none can have.
pub fn check_streams(file: &[u8]) -> Result<(), ReadError> {
    let most = Budget::new(file.len()).expansion;
    let (mut total, mut objects) = (0_usize, 0_usize);
    for (dict, data) in streams(file) {
        let names: Vec<Vec<u8>> = names(dict).collect();
        let has = |name: &[u8]| names.iter().any(|found| found == name);
        let holds_objects = has(b"ObjStm");
        let lists_objects = has(b"XRef");
        if has(b"Image") && !holds_objects && !lists_objects {
            continue;
        }
        let rows = [&b"/Columns"[..], b"/Colors", b"/BitsPerComponent"].map(|key| number(dict, key));
        if has(b"Predictor") && rows.iter().flatten().any(|number| !(1..=LONGEST_ROW).contains(number)) {
            return Err(ReadError::Damaged);
        }
        let mut filters: Vec<Filter> = names.iter().filter_map(|name| Filter::named(name)).collect();
        if filters.is_empty() {
            filters.push(Filter::Flate); // It may be named elsewhere.
        }
        let mut numbers = Numbers::default();
        let size = swell::size(&filters, data, most, &mut |piece| {
            if holds_objects {
                numbers.count(piece);
            }
        });
        total = total.saturating_add(size);
        // An object has its number and its place; an entry of a list its kind, place and rank.
        objects += numbers.seen / 2;
        if lists_objects {
            objects += size / entry(dict);
        }
        if total > most {
            return Err(ReadError::Limit(Limit::Ratio));
        }
        if objects > MOST_OBJECTS {
            return Err(ReadError::Limit(Limit::Objects));
        }
    }
    Ok(())
}

/// The numbers with which the data begin, piece by piece.
#[derive(Default)]
struct Numbers {
    seen: usize,
    in_one: bool,
    is_over: bool,
}

impl Numbers {
    fn count(&mut self, piece: &[u8]) {
        for byte in piece {
            let is_digit = byte.is_ascii_digit();
            self.is_over |= !is_digit && !byte.is_ascii_whitespace() && *byte != 0;
            if self.is_over {
                return;
            }
            self.seen += usize::from(is_digit && !self.in_one);
            self.in_one = is_digit;
        }
    }
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

/// The names in a dictionary, in order; `#4a` in one stands for a letter.
fn names(dict: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    dict.split(|byte| *byte == b'/').skip(1).map(|rest| {
        let end = rest.iter().position(|byte| byte.is_ascii_whitespace() || b"[]<>()/%\0".contains(byte));
        let raw = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        let mut name = Vec::new();
        let mut left = raw;
        while let [first, after @ ..] = left {
            let digits = after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
            match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
                Some(letter) if *first == b'#' => {
                    name.push(letter);
                    left = after.get(2..).unwrap_or_default();
                }
                _ => {
                    name.push(*first);
                    left = after;
                }
            }
        }
        name
    })
}

/// The whole number that follows a key.
fn number(dict: &[u8], key: &[u8]) -> Option<usize> {
    let at = dict.windows(key.len()).position(|window| window == key)? + key.len();
    let rest = dict.get(at..)?.trim_ascii_start();
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let digits = std::str::from_utf8(rest.get(..digits)?).ok()?;
    (!digits.is_empty()).then(|| digits.parse().unwrap_or(usize::MAX))
}

/// How many bytes an entry of a list of objects has: `/W [1 2 1]`. At least two, where it isn't said.
fn entry(dict: &[u8]) -> usize {
    let widths = || {
        let at = dict.windows(2).position(|window| window == b"/W")? + 2;
        let rest = dict.get(at..)?.trim_ascii_start().strip_prefix(b"[")?;
        let inside = rest.get(..rest.iter().position(|byte| *byte == b']')?)?;
        let inside = std::str::from_utf8(inside).ok()?;
        inside.split_whitespace().map(|width| width.parse::<usize>().ok()).sum::<Option<usize>>()
    };
    widths().unwrap_or(2).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use miniz_oxide::deflate::compress_to_vec_zlib;

    #[track_caller]
    fn check(dict: &str, held: &[u8], expected: Result<(), &str>) {
        let mut file = format!("%PDF-1.7\n1 0 obj\n<<{dict}>>\nstream\r\n").into_bytes();
        file.extend(compress_to_vec_zlib(held, 9));
        file.extend(b"\nendstream\nendobj");
        assert_eq!(check_streams(&file).map_err(ReadError::code), expected);
    }

    #[test]
    fn a_file_that_swells_is_refused() {
        check("/Filter/FlateDecode", &vec![b'a'; 60 << 20], Err("limit_ratio"));
        check("/Filter 7 0 R", &vec![b'a'; 60 << 20], Err("limit_ratio"));
        check("/Filter/FlateDecode", &vec![b'a'; 1 << 20], Ok(()));
        let once = compress_to_vec_zlib(&vec![b'a'; 60 << 20], 9);
        check("/Filter[/Fl#61teDecode/FlateDecode]", &once, Err("limit_ratio"));
    }

    #[test]
    fn pictures_may_swell() {
        check("/Subtype/Image/Filter/FlateDecode", &vec![b'a'; 60 << 20], Ok(()));
        check("/Type/ObjStm/X/Image/Filter/FlateDecode", &vec![b'a'; 60 << 20], Err("limit_ratio"));
    }

    #[test]
    fn packed_objects_are_counted() {
        let objects = |count: usize| "1 0 ".repeat(count) + "<< /A 1 >> [1 2 3]";
        check("/Type/ObjStm/Filter/FlateDecode", objects(MOST_OBJECTS + 1).as_bytes(), Err("limit_objects"));
        check("/Type/ObjStm/Filter/FlateDecode", objects(1000).as_bytes(), Ok(()));
        check(
            "/Type/XRef/W [1 2 1]/Filter/FlateDecode",
            &vec![1; 4 * MOST_OBJECTS + 4],
            Err("limit_objects"),
        );
        check("/Type/XRef/W [1 2 1]/Filter/FlateDecode", &vec![1; 4 * MOST_OBJECTS], Ok(()));
    }

    #[test]
    fn rows_have_a_length() {
        let rows =
            |columns: &str| format!("/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns {columns}>>");
        check(&rows("0"), b"aaaa", Err("damaged"));
        check(&rows("99999999999999999999"), b"aaaa", Err("damaged"));
        check(&rows("4"), b"aaaa", Ok(()));
    }
}
