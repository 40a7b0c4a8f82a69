//! Strokes that lengthen Arabic words to fill their line, out of the text.
//!
//! In: the columns of a document. Out: the same without them. LibreOffice draws a stroke as often as it is
//! wanted, and says of it that it is a digit: *ف666براير*. No Arabic word has digits inside.

use super::bidi::{is_mark, is_right_to_left};
use super::columns::Column;

/// So many places of one digit are no slips.
const FEWEST: usize = 6;

/// Takes out the digit that stands for the stroke, if there is one.
pub fn remove(columns: &mut [Column]) {
    let mut places = [0_usize; 10];
    for line in columns.iter().flat_map(|column| &column.lines).filter(|line| line.is_right_to_left) {
        for digit in strokes(&line.text).filter_map(|(at, _)| value(line.text.get(at..)?.chars().next()?)) {
            if let Some(count) = places.get_mut(digit) {
                *count += 1;
            }
        }
    }
    let is_stroke = |digit: usize| places.get(digit).is_some_and(|&count| count >= FEWEST);
    if !(0..10).any(is_stroke) {
        return;
    }
    for line in columns.iter_mut().flat_map(|column| &mut column.lines) {
        let found: Vec<(usize, usize)> = strokes(&line.text)
            .filter(|&(at, _)| {
                let first = line.text.get(at..).and_then(|rest| rest.chars().next());
                first.and_then(value).is_some_and(is_stroke)
            })
            .collect();
        for (start, end) in found.into_iter().rev() {
            line.text.replace_range(start..end, "");
        }
    }
}

/// Where a digit stands once or more between two Arabic letters of one word.
fn strokes(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut letters = text.char_indices().peekable();
    let mut before = ' ';
    std::iter::from_fn(move || {
        while let Some((start, letter)) = letters.next() {
            let follows_letter = is_part(before);
            before = letter;
            if !follows_letter || value(letter).is_none() {
                continue;
            }
            let mut end = start + letter.len_utf8();
            while let Some((at, same)) = letters.next_if(|&(_, next)| next == letter) {
                end = at + same.len_utf8();
            }
            if letters.peek().is_some_and(|&(_, next)| is_part(next)) {
                return Some((start, end));
            }
        }
        None
    })
}

fn is_part(letter: char) -> bool {
    is_mark(letter) || letter.is_alphabetic() && is_right_to_left(letter)
}

fn value(letter: char) -> Option<usize> {
    Some(letter.to_digit(10)? as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::read::pdf::columns::Line;

    #[track_caller]
    fn check(texts: &[&str], expected: &[&str]) {
        let line = |text: &&str| Line {
            text: (*text).to_owned(),
            left: 0.0,
            right: 100.0,
            baseline: 0.0,
            size: 10.0,
            is_bold: false,
            is_right_to_left: true,
            first_word: 10.0,
        };
        let mut columns = [Column { page: 1, lines: texts.iter().map(line).collect() }];
        remove(&mut columns);
        let found: Vec<&str> =
            columns.iter().flat_map(|column| &column.lines).map(|line| line.text.as_str()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn strokes_go_and_numbers_stay() {
        check(
            &["في ف666براير 2016 افتتح الوزي66ر محط6ة ال66كهرباء", "الش666مسية بق6درة 66 ميغاواط"],
            &["في فبراير 2016 افتتح الوزير محطة الكهرباء", "الشمسية بقدرة 66 ميغاواط"],
        );
    }

    #[test]
    fn a_slip_is_left_alone() {
        check(&["الدمام25 شوال 14هـ", "في ف6براير"], &["الدمام25 شوال 14هـ", "في ف6براير"]);
    }
}
