//! Whether a span takes a word in two: the words before it and after it must be others.

use crate::engine::document::Span;
use crate::engine::language::Language;
use crate::engine::segment::arabic::is_arabic;

/// How much of a word a span may take.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// Any: scraping glues words together.
    Any,
    /// Whole runs of letters and digits, Arabic clitics apart: *Paris* out of *Paris-based*.
    Runs,
    /// Whole words and numbers: *non-violent* is not *violent*, 4.5 is not 4.
    Words,
}

/// Whether `span` begins or ends within a word or a number of `text`, further than `cut` allows.
pub fn are_cut(text: &str, span: Span, cut: Cut, language: Language) -> bool {
    let (Some(before), Some(after)) = (text.get(..span.start), text.get(span.end..)) else { return false };
    let words = span.of(text);
    let at_start = || joins(before, words, cut) && !(language == Language::Arabic && is_clitic(before));
    cut != Cut::Any && (at_start() || joins(words, after, cut))
}

/// Whether `left` and `right` are two halves of one word or number.
fn joins(left: &str, right: &str, cut: Cut) -> bool {
    let mut before = left.chars().rev();
    let mut after = right.chars();
    let (Some(last), Some(first)) = (before.next(), after.next()) else { return false };
    // Scraping glues words to what follows (*by4.5*): there nothing tells a number.
    let digits = left.trim_end_matches(|letter: char| letter.is_numeric() || matches!(letter, '.' | ','));
    let ends_with_number = !digits.ends_with(char::is_alphabetic);
    let bridges = |left: char, sign: char, right: char| match sign {
        '.' | ',' => ends_with_number && left.is_numeric() && right.is_numeric(),
        '-' | '\u{2010}' | '\u{2011}' => left.is_alphabetic() && right.is_alphabetic(),
        _ => false,
    };
    in_word(last) && in_word(first) && !is_glued_number(last, first)
        || cut == Cut::Words
            && (before.next().is_some_and(|left| bridges(left, last, first))
                || after.next().is_some_and(|right| bridges(last, first, right)))
}

/// Whether an Arabic letter and a digit meet: no Arabic word has digits, so that scraping glued a number to
/// one (*الدمام25*).
fn is_glued_number(left: char, right: char) -> bool {
    let is_letter = |letter: char| is_arabic(letter.encode_utf8(&mut [0; 4])) && letter.is_alphabetic();
    is_letter(left) && right.is_numeric() || left.is_numeric() && is_letter(right)
}

/// Chinese, Japanese and Thai write no space between words, so that nothing tells a cut from a gap.
fn in_word(letter: char) -> bool {
    let is_unspaced = matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}');
    letter.is_alphanumeric() && !is_unspaced
}

/// Whether `before` ends with what Arabic writes at the start of a word: *و*, *لل*, *وبال*.
fn is_clitic(before: &str) -> bool {
    const MOST: usize = 4;
    let cut: Vec<char> =
        before.chars().rev().take_while(|letter| letter.is_alphanumeric()).take(MOST + 1).collect();
    cut.len() <= MOST && cut.iter().all(|letter| "وفبكلسا".contains(*letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether `said` is cut out of the words of `text`.
    #[track_caller]
    fn check(text: &str, said: &str, cut: Cut, expected: bool) {
        let at = text.find(said).expect("it is there");
        let language = if text.is_ascii() { Language::English } else { Language::Arabic };
        assert_eq!(are_cut(text, Span::new(at, at + said.len()), cut, language), expected, "{said}");
    }

    #[test]
    fn half_a_hyphenated_word_is_a_run() {
        check("a Paris-based firm", "Paris", Cut::Runs, false);
        check("a Paris-based firm", "Paris", Cut::Words, true);
    }

    #[test]
    fn half_a_number_is_none() {
        check("it rose by 4.5 points", "4", Cut::Words, true);
        check("the A4 motorway", "A", Cut::Words, true);
        check("it rose by4.5 points", "by4", Cut::Words, false);
    }

    #[test]
    fn a_number_glued_to_an_arabic_word_is_no_part_of_it() {
        check("مدينة الدمام25 مايو", "الدمام", Cut::Words, false);
    }

    #[test]
    fn arabic_clitics_can_be_left() {
        check("قال وبالوزير", "وزير", Cut::Words, false);
        check("قال المديرون", "مدير", Cut::Words, true);
    }

    #[test]
    fn what_scraping_glued_may_be_taken_apart() {
        check("the damopens", "dam", Cut::Any, false);
    }
}
