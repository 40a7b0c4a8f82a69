//! One form for all spellings of a word: what lists are looked up by.
//!
//! Lower case; Latin letters without their diacritics; one apostrophe, one hyphen; Arabic without
//! vowel signs and tatweel, the forms of alef, yeh and teh marbuta made one, and the same digits.

use crate::engine::document::letters::{digit, is_alphanumeric};

/// `word` folded. Allocates once.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Appends `word`, folded, to `folded`.
pub fn fold_into(word: &str, folded: &mut String) {
    if word.bytes().all(|byte| byte.is_ascii() && byte != b'`') {
        let start = folded.len();
        folded.push_str(word);
        if let Some(added) = folded.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    word.chars().for_each(|letter| fold_letter(letter, folded));
}

/// Appends `letter`, folded: nothing, a letter or two.
fn fold_letter(letter: char, folded: &mut String) {
    match letter {
        'a'..='z' | '0'..='9' => folded.push(letter),
        'A'..='Z' => folded.push(letter.to_ascii_lowercase()),
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' | 'À' | 'Á' | 'Â' | 'Ã' | 'Å' | 'Ā' | 'Ă' | 'Ą' => {
            folded.push('a')
        }
        'ä' | 'Ä' => folded.push('a'),
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' | 'ĉ' | 'ċ' => folded.push('c'),
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'É' | 'È' | 'Ê' | 'Ë' | 'Ē' | 'Ė' | 'Ę' | 'Ě' => {
            folded.push('e')
        }
        'î' | 'ï' | 'í' | 'ì' | 'ī' | 'į' | 'ı' | 'Î' | 'Ï' | 'Í' | 'Ì' | 'Ī' | 'İ' => {
            folded.push('i')
        }
        'ô' | 'ó' | 'ò' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' | 'Ô' | 'Ó' | 'Ò' | 'Õ' | 'Ö' | 'Ø' | 'Ō' | 'Ő' => {
            folded.push('o')
        }
        'û' | 'ù' | 'ú' | 'ü' | 'ū' | 'ů' | 'ű' | 'Û' | 'Ù' | 'Ú' | 'Ü' | 'Ū' | 'Ů' | 'Ű' => {
            folded.push('u')
        }
        'ñ' | 'Ñ' | 'ń' | 'ň' | 'Ń' | 'Ň' => folded.push('n'),
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => folded.push('y'),
        'š' | 'ś' | 'ş' | 'ș' | 'Š' | 'Ś' | 'Ş' | 'Ș' => folded.push('s'),
        'ž' | 'ź' | 'ż' | 'Ž' | 'Ź' | 'Ż' => folded.push('z'),
        'ğ' | 'Ğ' => folded.push('g'),
        'ł' | 'Ł' => folded.push('l'),
        'đ' | 'ď' | 'Đ' | 'Ď' => folded.push('d'),
        'ř' | 'Ř' => folded.push('r'),
        'ť' | 'ţ' | 'ț' | 'Ť' | 'Ţ' | 'Ț' => folded.push('t'),
        'œ' | 'Œ' => folded.push_str("oe"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        '’' | '‘' | 'ʼ' | '`' | '´' | 'ʿ' | 'ʾ' => folded.push('\''),
        '\u{2010}' | '\u{2011}' => folded.push('-'),
        // Vowel signs, superscript alef, tatweel: spelling, not letters.
        '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' => {}
        'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
        'ى' => folded.push('ي'),
        'ة' => folded.push('ه'),
        'ک' => folded.push('ك'),
        'ی' => folded.push('ي'),
        '٠'..='٩' | '۰'..='۹' => {
            folded.extend(digit(letter).and_then(|value| char::from_digit(value, 10)))
        }
        // The other letters of Arabic have no case.
        '\u{0600}'..='\u{06FF}' => folded.push(letter),
        // Combining marks of decomposed Latin letters.
        '\u{0300}'..='\u{036F}' => {}
        _ => folded.extend(letter.to_lowercase()),
    }
}

/// The key of a name of one or more words: folded, words a single space apart, hyphens as spaces,
/// no space after an apostrophe. `États-Unis d’Amérique` → `etats unis d'amerique`.
pub fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for word in
        name.split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '\u{2010}' | '\u{2011}'))
    {
        if word.is_empty() {
            continue;
        }
        if !key.is_empty() && !key.ends_with('\'') {
            key.push(' ');
        }
        fold_into(word, &mut key);
    }
    key
}

/// The form in which lines and phrases are compared: folded, letters and digits only, a space
/// between words. Words that scraping has glued (*DetailsAcme*) are taken apart at the capital.
pub fn line_key(line: &str) -> String {
    let mut key = String::with_capacity(line.len() + 8);
    let mut before = ' ';
    let mut is_apart = true;
    for letter in line.chars() {
        // Most letters follow another one, and are as they should be.
        if !is_apart && matches!(letter, 'a'..='z' | '0'..='9') {
            key.push(letter);
            before = letter;
            continue;
        }
        let is_letter = if letter.is_ascii() {
            letter.is_ascii_alphanumeric()
        } else if is_invisible(letter) {
            continue;
        } else {
            // Vowel signs are no letters, but folding needs them beside theirs.
            is_alphanumeric(letter)
                || matches!(letter, '\u{0300}'..='\u{036F}' | '\u{0640}' | '\u{064B}'..='\u{0670}' | '©')
        };
        if is_letter {
            is_apart |= letter.is_uppercase() && before.is_lowercase();
            if is_apart && !key.is_empty() {
                key.push(' ');
            }
            if letter.is_ascii() {
                key.push(letter.to_ascii_lowercase());
            } else {
                fold_letter(letter, &mut key);
            }
        }
        is_apart = !is_letter;
        before = letter;
    }
    key
}

/// Marks of direction, joiners and byte-order marks: there, but not to be seen.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{00AD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_diacritics_and_case_go() {
        assert_eq!(fold("Faïd ÉTAT Œuvre"), "faid etat oeuvre");
    }

    #[test]
    fn arabic_spellings_are_one() {
        assert_eq!(fold("الإسلاميّة"), fold("الاسلاميه"));
        assert_eq!(fold("٢٠٢٢"), "2022");
    }

    #[test]
    fn a_key_does_not_see_hyphens_or_apostrophes() {
        assert_eq!(key("Côte d’Ivoire"), key("Cote d' ivoire"));
        assert_eq!(key("États-Unis"), "etats unis");
    }

    #[test]
    fn glued_words_come_apart_at_the_capital() {
        assert_eq!(line_key("Contact DetailsAcme"), "contact details acme");
    }
}
