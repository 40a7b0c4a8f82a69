//! Letters as text has them: ligatures and shapes that only typesetting knows are taken apart.

/// For each run of Unicode's presentation forms, the letters that they stand for; see the file's
/// first line.
const FORMS: &str = include_str!("forms.txt");

/// The letters that a glyph's text stands for; none where it is of the private use area, and so says
/// nothing.
pub fn plain(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{fb00}'..='\u{fefc}' => match form(letter) {
                Some(letters) => plain.push_str(letters),
                None => plain.push(letter),
            },
            '\u{e000}'..='\u{f8ff}' => plain.extend(private(letter)),
            '\u{0}'..='\u{8}' | '\u{fffd}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => plain.push(letter),
        }
    }
    (!plain.is_empty()).then_some(plain)
}

/// The letters of a presentation form.
fn form(letter: char) -> Option<&'static str> {
    FORMS.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let (start, forms) = line.split_once(' ')?;
        let at = (letter as u32).checked_sub(u32::from_str_radix(start, 16).ok()?)?;
        forms.split(',').nth(at as usize).filter(|letters| !letters.is_empty())
    })
}

/// What the private use area is used for by fonts that nearly everyone has: Adobe's small capitals,
/// and the bullets of Symbol and Wingdings.
fn private(letter: char) -> Option<char> {
    match letter {
        '\u{f761}'..='\u{f77a}' | '\u{f7e0}'..='\u{f7fe}' => char::from_u32(letter as u32 - 0xf700),
        '\u{f0b7}' | '\u{f06c}' | '\u{f09f}' => Some('•'),
        '\u{f0a7}' | '\u{f06e}' => Some('▪'),
        '\u{f0d8}' => Some('➢'),
        '\u{f0fc}' => Some('✓'),
        '\u{f02d}' => Some('–'),
        _ => None,
    }
}

/// A text string of PDF: UTF-16 or UTF-8 where a mark says so, or else its own encoding.
pub fn text_string(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        let (units, _) = rest.as_chunks::<2>();
        let units = units.iter().map(|pair| u16::from_be_bytes(*pair));
        return without_language(char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return without_language(String::from_utf8_lossy(rest).chars());
    }
    bytes.iter().filter_map(|byte| document_letter(*byte)).collect()
}

/// A text string may name its language between two escapes.
fn without_language(letters: impl Iterator<Item = char>) -> String {
    let mut is_inside = false;
    let is_text = |letter: &char| {
        is_inside ^= *letter == '\u{1b}';
        !is_inside && *letter != '\u{1b}'
    };
    letters.filter(is_text).collect()
}

/// The letter of a byte in PDFDocEncoding.
fn document_letter(byte: u8) -> Option<char> {
    const LOW: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const HIGH: [char; 31] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ',
        'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž',
    ];
    match byte {
        0x18..=0x1f => LOW.get(usize::from(byte - 0x18)).copied(),
        0x80..=0x9e => HIGH.get(usize::from(byte - 0x80)).copied(),
        0xa0 => Some('€'),
        0x7f | 0x9f | 0xad => None,
        _ => Some(char::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: &str) {
        assert_eq!(plain(raw).as_deref().unwrap_or(""), expected);
    }

    #[test]
    fn latin_ligatures_come_apart() {
        check("oﬃciel ﬁn ﬂot", "officiel fin flot");
    }

    #[test]
    fn arabic_shapes_become_letters() {
        check("ﺍﻟﺴﻼﻡ", "السلام");
        check("\u{fefb}\u{fef7}\u{fdf2}", "لالأالله");
    }

    #[test]
    fn marks_on_a_bar_or_a_space_are_marks() {
        check("\u{fe7d}\u{fe70}\u{fc60}", "\u{651}\u{64b}\u{64e}\u{651}");
    }

    #[test]
    fn letters_that_are_no_forms_stay() {
        check("é\u{fd3e}ع", "é\u{fd3e}ع");
    }

    #[test]
    fn bullets_of_symbol_fonts_are_bullets_and_the_rest_of_them_nothing() {
        check("\u{f0b7}", "•");
        check("\u{e123}", "");
    }

    #[test]
    fn text_strings_are_in_any_of_three_encodings() {
        assert_eq!(text_string(b"\xfe\xff\x06\x33\x00a"), "سa");
        assert_eq!(text_string(b"\xfe\xff\x00\x1b\x00f\x00r\x00\x1b\x00\xe9"), "é");
        assert_eq!(text_string(b"\xef\xbb\xbf\xc3\xa9"), "é");
        assert_eq!(text_string(b"Communiqu\xe9 \x84 2024"), "Communiqué — 2024");
    }
}
