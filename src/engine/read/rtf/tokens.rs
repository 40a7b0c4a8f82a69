//! RTF → tokens: groups, control words with their number, letters as bytes.

/// A piece of RTF.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'r> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\word` or `\word12`.
    Word(&'r str, Option<i32>),
    /// `\~`, `\-`, `\*`: a control symbol.
    Symbol(u8),
    /// `\'e9`: a byte by its number.
    Byte(u8),
    /// Letters as they stand.
    Text(&'r [u8]),
}

/// The tokens of a file.
pub struct Tokens<'r> {
    bytes: &'r [u8],
    at: usize,
}

impl<'r> Tokens<'r> {
    /// From the start of a file.
    pub fn new(bytes: &'r [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take_while(&mut self, wanted: impl Fn(u8) -> bool) -> &'r [u8] {
        let start = self.at;
        while self.peek().is_some_and(&wanted) {
            self.at += 1;
        }
        self.bytes.get(start..self.at).unwrap_or_default()
    }

    /// What follows a backslash.
    fn control(&mut self) -> Option<Token<'r>> {
        let first = self.peek()?;
        if !first.is_ascii_alphabetic() {
            self.at += 1;
            return Some(match first {
                b'\'' => {
                    let digits = self.bytes.get(self.at..self.at + 2).and_then(|digits| std::str::from_utf8(digits).ok());
                    match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
                        Some(byte) => {
                            self.at += 2;
                            Token::Byte(byte)
                        }
                        None => Token::Text(b"'"),
                    }
                }
                b'\n' | b'\r' => Token::Word("par", None),
                symbol => Token::Symbol(symbol),
            });
        }
        let word = std::str::from_utf8(self.take_while(|byte| byte.is_ascii_alphabetic())).unwrap_or("");
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        self.take_while(|byte| byte.is_ascii_digit());
        let number = self.bytes.get(start..self.at).and_then(|digits| std::str::from_utf8(digits).ok());
        let number = number.and_then(|digits| digits.parse().ok());
        // One space belongs to the word.
        if self.peek() == Some(b' ') {
            self.at += 1;
        }
        if word == "bin" {
            let length = number.and_then(|length: i32| usize::try_from(length).ok()).unwrap_or(0);
            self.at = self.at.saturating_add(length).min(self.bytes.len());
        }
        Some(Token::Word(word, number))
    }
}

impl<'r> Iterator for Tokens<'r> {
    type Item = Token<'r>;

    fn next(&mut self) -> Option<Token<'r>> {
        loop {
            match self.peek()? {
                b'{' => {
                    self.at += 1;
                    return Some(Token::Open);
                }
                b'}' => {
                    self.at += 1;
                    return Some(Token::Close);
                }
                b'\\' => {
                    self.at += 1;
                    return self.control();
                }
                // Lines are broken for editors' sake; zeros fill up.
                b'\r' | b'\n' | 0 => self.at += 1,
                _ => return Some(Token::Text(self.take_while(|byte| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0)))),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Token::{Byte, Close, Open, Symbol, Text, Word};

    #[track_caller]
    fn check(rtf: &str, expected: &[Token<'_>]) {
        assert_eq!(Tokens::new(rtf.as_bytes()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn words_take_a_number_and_a_space() {
        check("{\\rtf1\\b0  a\\u-3\nb}", &[Open, Word("rtf", Some(1)), Word("b", Some(0)), Text(b" a"), Word("u", Some(-3)), Text(b"b"), Close]);
    }

    #[test]
    fn symbols_and_bytes() {
        check("\\'e9\\~\\*\\{\\'zz", &[Byte(0xe9), Symbol(b'~'), Symbol(b'*'), Symbol(b'{'), Text(b"'"), Text(b"zz")]);
    }

    #[test]
    fn binary_data_are_passed_over() {
        check("\\bin3 }{}a", &[Word("bin", Some(3)), Text(b"a")]);
    }
}
