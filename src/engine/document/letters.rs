//! Letters and digits: which a character is, as the standard library says it, sooner for Latin and Arabic.
//!
//! `char::is_alphabetic` searches a table for whatever is not ASCII. Nearly all letters that are met
//! here stand in the few ranges below, which hold letters alone.

/// As [`char::is_alphabetic`].
pub fn is_alphabetic(letter: char) -> bool {
    match letter {
        '\0'..='\u{7F}' => letter.is_ascii_alphabetic(),
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' => true,
        '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}' => true,
        // Quotation marks, dashes, ellipsis: the punctuation that is not ASCII.
        '\u{2000}'..='\u{206F}' => false,
        _ => letter.is_alphabetic(),
    }
}

/// As [`char::is_alphanumeric`].
pub fn is_alphanumeric(letter: char) -> bool {
    is_alphabetic(letter) || letter.is_numeric()
}

/// The value of a Latin, Arabic-Indic or Persian digit.
pub fn digit(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => Some(letter as u32 - '0' as u32),
        '٠'..='٩' => Some(letter as u32 - '٠' as u32),
        '۰'..='۹' => Some(letter as u32 - '۰' as u32),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_what_the_standard_library_says() {
        for letter in '\0'..=char::MAX {
            assert_eq!(is_alphabetic(letter), letter.is_alphabetic(), "{letter:?}");
            assert_eq!(is_alphanumeric(letter), letter.is_alphanumeric(), "{letter:?}");
        }
    }
}
