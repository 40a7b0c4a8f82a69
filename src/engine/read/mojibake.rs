//! Letters that were misread before the text came here, put right: UTF-8 that a program took for
//! Windows-1252 or Latin-1 (*dÃ©jÃ* for *déjà*, *Ø§Ù„* for *ال*).
//!
//! Only what can hardly be anything else is touched: on a line most of whose letters beyond ASCII
//! take part in such sequences, and only where the result is a letter or sign of the languages that
//! are written so.

use encoding_rs::WINDOWS_1252;
use std::borrow::Cow;
use std::ops::Range;

/// The share of a line's characters beyond ASCII that must take part.
const SHARE: f64 = 0.6;

/// The text put right, and the words that were wrong, as they read now.
pub fn repair(text: &str) -> (Cow<'_, str>, Vec<String>) {
    // Every sequence begins with one of these, and each of them with one byte.
    if !text.as_bytes().contains(&0xc3) || !text.contains(['Ã', 'Â', 'â', 'Ø', 'Ù', 'Å', 'Ä', 'Ú', 'Û'])
    {
        return (Cow::Borrowed(text), Vec::new());
    }
    let mut repaired = String::with_capacity(text.len());
    let mut words = Vec::new();
    for line in text.split_inclusive('\n') {
        match repaired_line(line) {
            Some((line, ranges)) => {
                let mut end = 0;
                for range in ranges {
                    // Several places may be in one word, and a text may be nothing but one.
                    if range.start >= end {
                        let word = word_around(&line, range);
                        end = word.end;
                        words.push(line.get(word).unwrap_or("").trim_matches(is_gap).to_owned());
                    }
                }
                repaired.push_str(&line);
            }
            None => repaired.push_str(line),
        }
    }
    words.sort();
    words.dedup();
    words.retain(|word| word.contains(char::is_alphanumeric));
    if repaired == text { (Cow::Borrowed(text), Vec::new()) } else { (Cow::Owned(repaired), words) }
}

/// A line put right, and where; none where it is right as it is.
fn repaired_line(line: &str) -> Option<(String, Vec<Range<usize>>)> {
    let mut repaired = String::with_capacity(line.len());
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let (mut beyond, mut misread, mut certain) = (0_usize, 0_usize, false);
    let mut rest = line;
    while let Some(letter) = rest.chars().next() {
        if let Some((meant, length)) = meant(rest) {
            let start = repaired.len();
            repaired.push(meant);
            match ranges.last_mut() {
                Some(last) if last.end == start => last.end = repaired.len(),
                _ => ranges.push(start..repaired.len()),
            }
            let count = rest.get(..length).map_or(0, |read| read.chars().count());
            beyond += count;
            misread += count;
            // Three characters that are one sign, and two words' worth of others, are no accident.
            certain |= count > 2 || misread > 2;
            rest = rest.get(length..)?;
        } else {
            beyond += usize::from(!letter.is_ascii());
            repaired.push(letter);
            rest = rest.get(letter.len_utf8()..)?;
        }
    }
    let is_lone_letter = ranges.len() == 1 && is_inside_word(&repaired, ranges.first()?);
    let is_misread = misread as f64 >= beyond as f64 * SHARE && (certain || is_lone_letter);
    is_misread.then_some((repaired, ranges))
}

/// The character that the start of `text` was before it was misread, and how many bytes it is now.
fn meant(text: &str) -> Option<(char, usize)> {
    let mut bytes = [0_u8; 4];
    let mut length = 0;
    let mut wanted = 1;
    for (at, letter) in text.chars().take(4).enumerate() {
        let byte = byte_of(letter)?;
        if at == 0 {
            wanted = match byte {
                0xc2..=0xdf => 2,
                0xe0..=0xef => 3,
                _ => return None,
            };
        }
        *bytes.get_mut(at)? = byte;
        length += letter.len_utf8();
        if at + 1 == wanted {
            break;
        }
    }
    let meant = std::str::from_utf8(bytes.get(..wanted)?).ok()?.chars().next()?;
    is_plausible(meant).then_some((meant, length))
}

/// The byte that a character stood for, in Windows-1252 or Latin-1.
fn byte_of(letter: char) -> Option<u8> {
    match u32::from(letter) {
        code @ 0x80..=0xff => u8::try_from(code).ok(),
        code if code < 0x80 => None,
        _ => {
            let mut buffer = [0; 4];
            let (bytes, _, failed) = WINDOWS_1252.encode(letter.encode_utf8(&mut buffer));
            bytes.first().copied().filter(|_| !failed && bytes.len() == 1)
        }
    }
}

/// Letters of Latin and Arabic script, quotation marks and dashes, the euro. Others come up by chance:
/// *été\u{a0}»* could be a Chinese sign.
fn is_plausible(letter: char) -> bool {
    matches!(letter,
        '\u{a0}'..='\u{17f}' | '\u{218}'..='\u{21b}' | '\u{60c}'..='\u{6ff}'
        | '\u{2010}'..='\u{201f}' | '\u{2022}' | '\u{2026}' | '\u{202f}' | '\u{2039}' | '\u{203a}'
        | '€' | '™' | '\u{200e}' | '\u{200f}')
}

/// Whether a letter that was put right stands between lower-case letters.
fn is_inside_word(text: &str, range: &Range<usize>) -> bool {
    let lower = |letter: Option<char>| letter.is_some_and(char::is_lowercase);
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let after = text.get(range.end..).and_then(|after| after.chars().next());
    text.get(range.clone()).is_some_and(|own| own.chars().all(char::is_alphabetic))
        && (lower(before) || lower(after))
}

fn is_gap(letter: char) -> bool {
    !letter.is_alphanumeric()
}

/// From the gap before to the gap after.
fn word_around(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.get(..range.start).map_or(0, |before| {
        before
            .char_indices()
            .rev()
            .find(|(_, letter)| is_gap(*letter))
            .map_or(0, |(at, gap)| at + gap.len_utf8())
    });
    let end =
        text.get(range.end..).and_then(|after| after.find(is_gap)).map_or(text.len(), |at| range.end + at);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a program that takes UTF-8 for Windows-1252 makes of a text.
    fn misread(text: &str) -> String {
        WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    #[track_caller]
    fn check_repaired(text: &str) {
        assert_eq!(repair(&misread(text)).0, text);
    }

    #[track_caller]
    fn check_left(text: &str) {
        assert_eq!(repair(text), (Cow::Borrowed(text), Vec::new()));
    }

    #[test]
    fn french_and_arabic_are_put_right() {
        check_repaired("Le Comité a déjà réélu sa présidente, l’été dernier – à l’unanimité.");
        check_repaired("المملكة تستضيف القمة، غداً");
        check_repaired("Die Behörde eröffnet die Talsperre");
        check_repaired("« L’œuvre est achevée », a déclaré Mme Dupré.");
    }

    #[test]
    fn only_misread_lines_change() {
        let text = format!("{}\nÉté à Genève", misread("Créée à Genève"));
        let (repaired, words) = repair(&text);
        assert_eq!(repaired, "Créée à Genève\nÉté à Genève");
        assert_eq!(words, ["Créée", "Genève", "à"]);
    }

    #[test]
    fn right_letters_stay() {
        check_left("« À l’été\u{a0}», dit-il : SÃO PAULO et AMANHÃ\u{a0}!");
        check_left("CAFÉ» ou «THÉ»");
        check_left("L'ÂGE D'OR, ÎLE, ŒUVRE");
        check_left("Åse Ærø på Øst");
    }
}
