//! Something said in the document's own words.
//!
//! **An excerpt can only be made from spans.** That is how the first law is kept: what a card
//! says consists of the words of the release, in their order. Only these may differ: words left
//! out between spans, a capital at the start, punctuation at the end, white space.
//!
//! ```
//! use communique::engine::document::{Excerpt, Span};
//! let text = "hier, le Conseil (réuni à Rabat) a adopté le plan";
//! let said = Excerpt::statement(text, [Span::new(6, 16), Span::new(34, text.len())]);
//! assert_eq!(said.text, "Le Conseil a adopté le plan.");
//! ```

use super::Span;
use serde::{Deserialize, Serialize};

/// Words of the document, and where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// The words of the spans in order, white space made single.
    pub text: String,
    /// Where they stand, in order, without overlap. More than one where words were left out.
    pub spans: Vec<Span>,
}

impl Excerpt {
    /// The words of `spans` as they stand.
    pub fn new(text: &str, spans: impl IntoIterator<Item = Span>) -> Self {
        let spans: Vec<Span> =
            spans.into_iter().map(|span| span.trim(text)).filter(|span| !span.is_empty()).collect();
        let mut words = String::with_capacity(spans.iter().map(|span| span.len() + 1).sum());
        for span in &spans {
            span.of(text).split_whitespace().for_each(|word| push_word(&mut words, word));
        }
        Self { text: words, spans }
    }

    /// The same as a sentence: a capital at the start, a full stop at the end if there is none.
    pub fn statement(text: &str, spans: impl IntoIterator<Item = Span>) -> Self {
        let mut excerpt = Self::new(text, spans);
        let bare = excerpt.text.trim_end_matches([',', ';', ':', '،', '؛', '-', '–', '—', ' ']).len();
        excerpt.text.truncate(bare);
        excerpt.text = capitalized(&excerpt.text);
        // *« … fini. »* has its stop inside.
        let stopped = excerpt
            .text
            .trim_end_matches(|last: char| CLOSING.contains(&last) || last.is_whitespace())
            .ends_with(['.', '!', '?', '…', '؟']);
        if !stopped && excerpt.text.ends_with(|last: char| last.is_alphanumeric() || CLOSING.contains(&last))
        {
            excerpt.text.push('.');
        }
        excerpt
    }

    /// Where its first word stands, in bytes.
    pub fn start(&self) -> usize {
        self.spans.first().map_or(0, |span| span.start)
    }
}

/// Brackets and quotation marks after which a full stop may still be missing.
const CLOSING: [char; 7] = [')', ']', '%', '°', '"', '”', '»'];

/// Puts `word` after `words`, the space between them where typists put it: not before a comma, but after it
/// (*a ,b*); not after an opening bracket, but before it (*a( b)*).
fn push_word(words: &mut String, word: &str) {
    let rest = word.trim_start_matches(ENDING);
    let signs = word.get(..word.len() - rest.len()).unwrap_or("");
    // *.NET*, *,5*, *…and*: signs that belong to what follows.
    let own = rest.starts_with(char::is_numeric) || (!rest.is_empty() && signs.ends_with(['.', '…']));
    let (signs, rest) = if own || words.is_empty() { ("", word) } else { (signs, rest) };
    words.push_str(signs);
    if rest.is_empty() {
        return;
    }
    match words.strip_suffix(OPENING).map(str::len) {
        Some(bracket) if words[..bracket].ends_with(char::is_alphanumeric) => words.insert(bracket, ' '),
        Some(_) => {}
        None if words.is_empty() => {}
        None => words.push(' '),
    }
    words.push_str(rest);
}

/// No space is wanted before these. French puts one before `;:!?»`, and where the text has one it stays.
const ENDING: [char; 7] = [',', '.', '،', '؛', ')', ']', '…'];

/// No space is wanted after these.
const OPENING: [char; 2] = ['(', '['];

/// `text` with its first letter in upper case.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        // A letter whose capital is several (*ŉ*, *ῢ*) stays.
        Some(first) if first.is_lowercase() && first.to_uppercase().len() == 1 => {
            first.to_uppercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}

/// Whether `said` are the words of `text` at `spans`, and no others: the check of the first law.
pub fn is_faithful(text: &str, said: &str, spans: &[Span]) -> bool {
    let on_boundaries = spans.iter().all(|span| text.get(span.start..span.end).is_some());
    let in_order = spans.windows(2).all(|pair| pair[0].end <= pair[1].start);
    if !on_boundaries || !in_order || spans.is_empty() || said.trim().is_empty() {
        return false;
    }
    letters(said) == letters(&spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" "))
}

/// What the law compares: white space only where it parts two words, no closing punctuation, the
/// first letter's case aside. Signs that mean something (*%*, *€*) stay.
fn letters(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut is_apart = false;
    for letter in text.chars() {
        if letter.is_whitespace() {
            is_apart = true;
            continue;
        }
        if is_apart && letter.is_alphanumeric() && bare.ends_with(char::is_alphanumeric) {
            bare.push(' ');
        }
        bare.push(letter);
        is_apart = false;
    }
    let end = bare.trim_end_matches(CLOSING_PUNCTUATION).len();
    bare.truncate(end);
    capitalized(&bare)
}

/// What a statement may end with, or its words in the text, without the other.
const CLOSING_PUNCTUATION: [char; 14] =
    ['.', ',', ';', ':', '!', '?', '…', '،', '؛', '؟', '۔', '-', '–', '—'];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, spans: &[(usize, usize)], expected: &str) {
        let excerpt = Excerpt::statement(text, spans.iter().map(|&(start, end)| Span::new(start, end)));
        assert_eq!(excerpt.text, expected);
        assert!(is_faithful(text, &excerpt.text, &excerpt.spans));
    }

    #[test]
    fn a_statement_has_a_capital_and_a_full_stop() {
        check("le plan est adopté", &[(0, 19)], "Le plan est adopté.");
        check("ŉ plan", &[(0, 7)], "ŉ plan.");
    }

    #[test]
    fn a_stray_space_before_a_comma_goes() {
        check("il a parlé , puis voté.", &[(0, 24)], "Il a parlé, puis voté.");
    }

    #[test]
    fn a_space_on_the_wrong_side_of_a_sign_moves() {
        check("واصل الفريق ,تدريباته اليومية", &[(0, 54)], "واصل الفريق, تدريباته اليومية.");
        check("اللاعب( كفيف) فاز", &[(0, 30)], "اللاعب (كفيف) فاز.");
        check("The tool ( free ) runs on .NET ,too", &[(0, 35)], "The tool (free) runs on .NET, too.");
    }

    #[test]
    fn words_can_be_left_out() {
        check("The Council (set up in 1969) met.", &[(0, 11), (29, 33)], "The Council met.");
    }

    #[test]
    fn a_changed_word_is_not_faithful() {
        assert!(!is_faithful("The Council met.", "The Council left.", &[Span::new(0, 16)]));
    }

    #[test]
    fn words_out_of_order_are_not_faithful() {
        assert!(!is_faithful("a b", "b a", &[Span::new(2, 3), Span::new(0, 1)]));
    }

    #[test]
    fn a_sign_that_means_something_is_not_punctuation() {
        assert!(!is_faithful("Exports rose by 5%", "Exports rose by 5.", &[Span::new(0, 18)]));
    }

    #[test]
    fn words_run_together_are_not_faithful() {
        assert!(!is_faithful("They stand a part", "They stand apart.", &[Span::new(0, 17)]));
    }
}
