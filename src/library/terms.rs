//! Text → terms: what an index holds and a search looks up.
//!
//! A term is a word folded as [`fold`](crate::engine::language::fold()) folds it, so that *élève*, *Eleve*
//! and *ÉLÈVE* are one, as are the spellings of Arabic. Hyphens and apostrophes part words; the groups of
//! a number are one term (*21,400* → `21400`); in scripts that don't part words each letter is one.

use crate::engine::document::Span;
use crate::engine::document::letters::is_alphanumeric;
use crate::engine::language::fold::fold_into;

/// Calls `take` with each term of `text` and where it stands.
pub fn terms(text: &str, mut take: impl FnMut(&str, Span)) {
    let mut folded = String::new();
    let mut position = 0;
    while let Some(letter) = text.get(position..).and_then(|rest| rest.chars().next()) {
        let next = position + letter.len_utf8();
        if !is_alphanumeric(letter) {
            position = next;
            continue;
        }
        let end = if is_word_alone(letter) { next } else { word_end(text, position) };
        let span = Span::new(position, end);
        position = end;
        fold_term(span.of(text), &mut folded);
        if !folded.is_empty() {
            take(&folded, span);
        }
    }
}

/// Makes `folded` the term of a word.
fn fold_term(word: &str, folded: &mut String) {
    folded.clear();
    fold_into(word, folded);
    if word.bytes().any(|byte| !byte.is_ascii_alphanumeric()) {
        folded.retain(|letter| !is_silent(letter) && !is_group_mark(letter));
    }
}

/// Where the word ends that begins at `start`.
fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        let rest = text.get(end..).unwrap_or("");
        end += rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let Some(letter) = text.get(end..).and_then(|rest| rest.chars().next()) else { return end };
        let next = end + letter.len_utf8();
        let goes_on = match letter {
            _ if is_group_mark(letter) => number_goes_on(text, Span::new(start, end), next),
            _ => is_silent(letter) || is_alphanumeric(letter) && !is_word_alone(letter),
        };
        if !goes_on {
            return end;
        }
        end = next;
    }
}

/// The terms of `text`.
pub fn terms_of(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    terms(text, |term, _| found.push(term.to_owned()));
    found
}

/// Whether a number, as far as it was read, goes on after a sign: three digits follow.
fn number_goes_on(text: &str, read: Span, next: usize) -> bool {
    let (before, after) = (read.of(text), text.get(next..).unwrap_or(""));
    let first = before.split(is_group_mark).next().unwrap_or(before);
    before.chars().all(|letter| letter.is_numeric() || is_group_mark(letter))
        && first.chars().count() <= GROUP
        && after.chars().take(GROUP + 1).take_while(|letter| letter.is_numeric()).count() == GROUP
}

/// The digits of a group of a number.
const GROUP: usize = 3;

/// What stands between the groups of a number: *21,400*, *21 400*, *21’400*.
fn is_group_mark(letter: char) -> bool {
    matches!(letter, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '٬' | '،')
}

/// What stands within a word without being a letter: accents apart from theirs, Arabic vowel signs and
/// tatweel, joiners, soft hyphens.
fn is_silent(letter: char) -> bool {
    matches!(letter,
        '\u{0300}'..='\u{036F}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{00AD}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Whether a letter is of a script that doesn't part words: Thai to Burmese, Khmer, kana, Chinese.
fn is_word_alone(letter: char) -> bool {
    matches!(letter,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
        && is_alphanumeric(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(terms_of(text), expected);
    }

    #[test]
    fn spellings_are_one() {
        check("L’Élève, ELEVE", &["l", "eleve", "eleve"]);
        check("الإسلاميّة الاسلاميه", &["الاسلاميه", "الاسلاميه"]);
        check("e\u{301}te\u{301}", &["ete"]);
    }

    #[test]
    fn hyphens_and_signs_part_words() {
        check("Côte-d'Ivoire (COVID-19)", &["cote", "d", "ivoire", "covid", "19"]);
    }

    #[test]
    fn a_number_is_one_term_however_it_is_grouped() {
        check("21,400 and 21 400 and 21\u{202f}400", &["21400", "and", "21400", "and", "21400"]);
        check("٢١٬٤٠٠", &["21400"]);
        check("1.200.000", &["1200000"]);
        check("in 2024, 300 and 1,5", &["in", "2024", "300", "and", "1", "5"]);
        check("12, 3 and 1234 567", &["12", "3", "and", "1234", "567"]);
    }

    #[test]
    fn scripts_without_spaces_are_read_letter_by_letter() {
        check("新华社abc報", &["新", "华", "社", "abc", "報"]);
    }

    #[test]
    fn spans_hold_the_words() {
        let text = "«Été 1 200»";
        let mut found = Vec::new();
        terms(text, |term, span| found.push((term.to_owned(), span.of(text))));
        assert_eq!(found, [("ete".to_owned(), "Été"), ("1200".to_owned(), "1 200")]);
    }
}
