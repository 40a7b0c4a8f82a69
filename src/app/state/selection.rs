//! Selected words → the name that they are: whole, and without what a hurried hand takes along.

use crate::engine::document::Span;

/// The most characters that a name has: more is a passage that someone wants to copy.
const LONGEST_NAME: usize = 150;

/// What stands around a name and is no part of it.
const AROUND: [char; 14] = [',', ';', ':', '!', '?', '،', '؛', '؟', '"', '“', '”', '«', '»', '–'];

/// Articles that are written onto a name: *l'Agence*.
const ELIDED: [&str; 4] = ["l'", "l’", "d'", "d’"];

/// The name in the words of `text` that are selected, if it can be one: without space, commas, an elided
/// article at its ends. A full stop stays: it may be part of a name.
pub fn name(text: &str, selected: Span) -> Option<Span> {
    let words = whole_words(text, selected);
    let is_around = |letter: char| letter.is_whitespace() || AROUND.contains(&letter);
    let said = words.of(text).trim_end_matches(is_around);
    let end = words.start + said.len();
    let said = said.trim_start_matches(is_around);
    let elided = ELIDED.iter().find_map(|article| said.strip_prefix(article));
    let said = elided.filter(|said| !said.is_empty()).unwrap_or(said);
    let is_name = said.chars().any(char::is_alphanumeric) && said.chars().count() <= LONGEST_NAME;
    is_name.then(|| Span::new(end - said.len(), end))
}

/// A span with both ends out of words. In Arabic a name begins within a word, after what is written onto it.
fn whole_words(text: &str, words: Span) -> Span {
    let is_letter = |letter: char| {
        letter.is_alphanumeric() && !matches!(letter, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}')
    };
    let inside = words.of(text);
    let before = text.get(..words.start).unwrap_or_default();
    let after = text.get(words.end..).unwrap_or_default();
    let length = |letters: &mut dyn Iterator<Item = char>| letters.map(char::len_utf8).sum::<usize>();
    let start = match inside.starts_with(is_letter) {
        true => length(&mut before.chars().rev().take_while(|&letter| is_letter(letter))),
        false => 0,
    };
    let end = match inside.ends_with(is_letter) {
        true => length(&mut after.chars().take_while(|&letter| is_letter(letter))),
        false => 0,
    };
    Span::new(words.start - start, words.end + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, selected: &str, expected: Option<&str>) {
        let at = text.find(selected).expect("it is there");
        let found = name(text, Span::new(at, at + selected.len()));
        assert_eq!(found.map(|name| name.of(text)), expected, "{selected}");
    }

    #[test]
    fn words_are_taken_whole() {
        check("The Council, in Rabat, adopted", "uncil, in Rab", Some("Council, in Rabat"));
    }

    #[test]
    fn an_arabic_name_begins_after_what_is_written_onto_it() {
        check("في بوزارة المياه", "وزارة", Some("وزارة"));
    }

    #[test]
    fn commas_and_elided_articles_are_left() {
        check("adopted in Rabat, by all", " Rabat, ", Some("Rabat"));
        check("le barrage de l’Agence du bassin", "l’Agence", Some("Agence"));
        check("signed by Acme Inc. on Monday", "Acme Inc. ", Some("Acme Inc."));
    }

    #[test]
    fn signs_and_passages_are_no_name() {
        check("one – two", " – ", None);
        check(&"word ".repeat(40), &"word ".repeat(40), None);
    }
}
