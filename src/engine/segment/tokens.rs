//! A span of text → tokens: words, numbers, punctuation.
//!
//! A word keeps its hyphens (*Vice-Premier*) and its inner apostrophes (*N'Djamena*); what elision
//! sticks to the next word (*l'*, *d'*) and the English *'s* are tokens of their own.

use super::arabic::is_arabic;
use super::vocabulary::{Form, Vocabulary};
use crate::engine::document::Span;
use crate::engine::document::letters::{is_alphabetic, is_alphanumeric};
use crate::engine::language::{Language, Lists, Pack, fold};

/// A word, a number, a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How it is written.
    pub case: Case,
    /// Whether no white space stands before it.
    pub glued: bool,
    /// Whether a line ends before it.
    pub(super) opens_line: bool,
    /// The number of its word: tokens that fold alike have the same.
    pub word: u32,
    /// The lists that hold its word.
    pub lists: Lists,
    /// The number of its form.
    pub(super) form: u32,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with their hyphens and apostrophes.
    Word,
    /// Begins with a digit: *31*, *21,400*, *46e*, *COVID-19* is a word.
    Number,
    /// Anything else, one sign a token.
    Punctuation,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// No letter that has a case: Arabic, digits, punctuation.
    None,
    /// All lower: *ministre*.
    Lower,
    /// First upper, rest lower: *Ministre*; also one capital letter alone.
    Capitalized,
    /// All upper, two letters or more: *OCI*.
    Upper,
    /// Anything else: *AlMalik*, *iPhone*, *ONUSIDAs*.
    Mixed,
}

impl Token {
    /// Whether it is a word that begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.kind == TokenKind::Word && matches!(self.case, Case::Capitalized | Case::Upper | Case::Mixed)
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }
}

/// Appends the tokens of `part` to `tokens` and what is new in them to `vocabulary`.
pub(super) fn tokenize(
    text: &str,
    part: Span,
    pack: &Pack,
    tokens: &mut Vec<Token>,
    vocabulary: &mut Vocabulary,
) {
    let words = part.of(text);
    let mut position = 0;
    let (mut glued, mut opens_line) = (false, false);
    while let Some(letter) = words.get(position..).and_then(|rest| rest.chars().next()) {
        if letter.is_whitespace() {
            position += letter.len_utf8();
            glued = false;
            opens_line |= letter == '\n';
            continue;
        }
        let rest = &words[position..];
        let (length, kind) = match letter {
            _ if is_alphabetic(letter) => (word_length(rest, pack), TokenKind::Word),
            _ if letter.is_numeric() => (number_length(rest), TokenKind::Number),
            _ if is_apostrophe(letter) && glued && english_suffix(rest, pack) > 0 => {
                (english_suffix(rest, pack), TokenKind::Word)
            }
            _ => (letter.len_utf8(), TokenKind::Punctuation),
        };
        let span = Span::new(part.start + position, part.start + position + length);
        let form = vocabulary.form(text, span, kind, pack);
        if let Some(&Form { kind, case, word, .. }) = vocabulary.forms().get(form as usize) {
            let lists = vocabulary.lists(word);
            tokens.push(Token { span, kind, case, glued, opens_line, word, lists, form });
        }
        position += length;
        (glued, opens_line) = (true, false);
    }
}

/// Bytes of the word at the start of `rest`.
fn word_length(rest: &str, pack: &Pack) -> usize {
    let plain = rest.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'_').count();
    // Most words are plain letters up to a space or a sign that no word goes on after.
    match rest.as_bytes().get(plain) {
        None | Some(b' ' | b'\n' | b',' | b';' | b':' | b'!' | b'?' | b')' | b'"' | b'/') => return plain,
        Some(b'.') if plain > 1 => return plain,
        _ => {}
    }
    let mut end = plain;
    // Whether the digits that it ends with are a number of their own: not after a letter.
    let mut counts = false;
    let mut letters = rest.get(plain..).unwrap_or("").char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let at = plain + at;
        // *الدمام25*: a dateline that lost its space.
        let before = rest.get(..end).and_then(|word| word.chars().next_back());
        let is_arabic_letter =
            |letter: char| is_alphabetic(letter) && is_arabic(letter.encode_utf8(&mut [0; 4]));
        if letter.is_numeric() && before.is_some_and(is_arabic_letter) {
            break;
        }
        if is_alphanumeric(letter) || is_mark(letter) {
            if letter.is_numeric() && before.is_none_or(|before| !before.is_numeric()) {
                counts = before.is_some_and(|before| !is_alphabetic(before));
            }
            end = at + letter.len_utf8();
            continue;
        }
        let next = letters.peek().map(|&(_, next)| next);
        let followed = next.is_some_and(is_alphanumeric);
        if is_apostrophe(letter) && followed {
            let after = at + letter.len_utf8();
            if pack.language == Language::English {
                if english_suffix(&rest[at..], pack) > 0 {
                    break;
                }
            } else if after <= LONGEST_ELISION
                && pack.elisions.contains(&fold(&rest[..after]))
                && !is_name_prefix(&rest[..at], next)
            {
                return after;
            }
            end = after;
        } else if is_hyphen(letter) && followed {
            end = at + letter.len_utf8();
        } else if matches!(letter, '.' | ',')
            && counts
            && before.is_some_and(char::is_numeric)
            && next.is_some_and(char::is_numeric)
        {
            // *A-1,5*: a number is not cut, in whatever word.
            end = at + 1;
        } else if followed && (letter == '.' && is_initialism(&rest[..at], next) || letter == '&' && at <= 2)
        {
            end = at + 1;
        } else {
            break;
        }
    }
    // The full stop that closes an initialism (*S.E.*, *U.S.*) is part of it.
    if rest[..end].contains('.') && rest[end..].starts_with('.') && rest[..end].len() <= 8 {
        end += 1;
    }
    end
}

/// Whether an apostrophe stands inside a name (*N'Djamena*, *D'Amico*) rather than after an elision.
fn is_name_prefix(head: &str, next: Option<char>) -> bool {
    head.starts_with(char::is_uppercase) && head != "L" && next.is_some_and(char::is_uppercase)
}

/// *quelqu'* has no more bytes: apostrophes without end are not to be folded at each.
const LONGEST_ELISION: usize = 16;

/// The most bytes of an initialism before one of its stops: a damaged file has them by the thousand.
const LONGEST_INITIALISM: usize = 40;

/// Whether `head` is letters and full stops in turn (*S*, *U.A*), so that the next stop stays inside.
fn is_initialism(head: &str, next: Option<char>) -> bool {
    let is_single = |piece: &str| piece.chars().nth(1).is_none() && !piece.is_empty();
    head.len() <= LONGEST_INITIALISM
        && next.is_some_and(char::is_alphabetic)
        && head.split('.').all(is_single)
}

/// Bytes of the number at the start of `rest`: digits with their inner separators and what is glued to them.
fn number_length(rest: &str) -> usize {
    let mut end = 0;
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let digit_follows = letters.peek().is_some_and(|&(_, next)| next.is_numeric());
        let separates =
            matches!(letter, '.' | ',' | '/' | ':' | '٫' | '٬' | '\'' | '’' | '\u{202f}' | '\u{a0}');
        if letter.is_alphanumeric()
            || (separates && digit_follows && groups(letter, &rest[at..]))
            || (is_hyphen(letter) && letters.peek().is_some_and(|&(_, next)| next.is_alphanumeric()))
        {
            end = at + letter.len_utf8();
        } else {
            break;
        }
    }
    end
}

/// Whether a no-break space separates thousands: three digits follow.
fn groups(separator: char, rest: &str) -> bool {
    if !matches!(separator, '\u{202f}' | '\u{a0}') {
        return true;
    }
    let digits = rest.chars().skip(1).take_while(|letter| letter.is_numeric()).count();
    digits == 3
}

/// Bytes of an English suffix with its apostrophe (*'s*, *'re*, *n't* is left whole) at the start of `rest`.
fn english_suffix(rest: &str, pack: &Pack) -> usize {
    if pack.language != Language::English {
        return 0;
    }
    let mut letters = rest.chars();
    let Some(apostrophe) = letters.next().filter(|&letter| is_apostrophe(letter)) else { return 0 };
    let tail = letters.as_str();
    let tail = &tail[..tail.find(|letter: char| !letter.is_alphabetic()).unwrap_or(tail.len())];
    match tail {
        "s" | "S" | "re" | "ve" | "ll" | "d" | "m" => apostrophe.len_utf8() + tail.len(),
        _ => 0,
    }
}

/// How a word is written.
pub(super) fn case_of(word: &str) -> Case {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) && !word.is_empty() {
        return Case::Lower;
    }
    let mut letters = word.chars().filter(|letter| letter.is_uppercase() || letter.is_lowercase());
    let Some(first) = letters.next() else { return Case::None };
    let (mut upper, mut lower) = (0, 0);
    for letter in letters {
        if letter.is_uppercase() { upper += 1 } else { lower += 1 }
    }
    match (first.is_uppercase(), upper, lower) {
        (false, 0, _) => Case::Lower,
        (true, 0, _) => Case::Capitalized,
        (true, _, 0) => Case::Upper,
        // Each part of a hyphenated name has its own capital: *Vice-Premier*, *Abou-Dhabi*.
        (true, _, _)
            if word
                .split(is_hyphen)
                .all(|part| part.chars().skip(1).all(|letter| !letter.is_uppercase())) =>
        {
            Case::Capitalized
        }
        _ => Case::Mixed,
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | 'ʼ' | '`')
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

/// Vowel signs and joiners inside a word.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{0640}' | '\u{200c}' | '\u{200d}' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::language::pack;

    #[track_caller]
    fn check(language: Language, text: &str, expected: &[&str]) {
        let (mut tokens, mut vocabulary) = (Vec::new(), Vocabulary::default());
        tokenize(text, Span::new(0, text.len()), pack(language), &mut tokens, &mut vocabulary);
        assert_eq!(tokens.iter().map(|token| token.span.of(text)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn french_elision_is_a_token() {
        check(
            Language::French,
            "l’OCI s'entretient à N'Djamena aujourd'hui",
            &["l’", "OCI", "s'", "entretient", "à", "N'Djamena", "aujourd'hui"],
        );
    }

    #[test]
    fn the_english_genitive_is_a_token() {
        check(
            Language::English,
            "the Council's plan, don't ask",
            &["the", "Council", "'s", "plan", ",", "don't", "ask"],
        );
    }

    #[test]
    fn initialisms_keep_their_stops() {
        check(
            Language::English,
            "H.E. Mr. Noor of the U.S. Navy",
            &["H.E.", "Mr", ".", "Noor", "of", "the", "U.S.", "Navy"],
        );
    }

    #[test]
    fn numbers_keep_their_separators() {
        check(
            Language::French,
            "21,400 tonnes, 1\u{202f}200 et 46e",
            &["21,400", "tonnes", ",", "1\u{202f}200", "et", "46e"],
        );
        check(Language::French, "le A-1,5 et B2,5", &["le", "A-1,5", "et", "B2", ",", "5"]);
    }

    #[test]
    fn digits_are_no_part_of_an_arabic_word() {
        check(Language::Arabic, "الدمام25 شوال 1436هـ", &["الدمام", "25", "شوال", "1436هـ"]);
        check(Language::French, "la A١٢", &["la", "A١٢"]);
    }

    #[test]
    fn case_is_seen() {
        assert_eq!(case_of("OCI"), Case::Upper);
        assert_eq!(case_of("Vice-Premier"), Case::Capitalized);
        assert_eq!(case_of("AlMalik"), Case::Mixed);
        assert_eq!(case_of("المنظمة"), Case::None);
    }
}
