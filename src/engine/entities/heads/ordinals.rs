//! What counts an event: ordinals in figures, letters and words, and years.

use crate::engine::entities::scan::Scan;
use crate::engine::segment::Case;

/// Where the name begins: an ordinal before its head belongs to it (*46e session*).
pub(super) fn with_ordinal(scan: &Scan, index: usize) -> usize {
    let Some(before) = index.checked_sub(1).filter(|&before| scan.sentence(index).contains(&before)) else {
        return index;
    };
    let grand = scan.is_capital(before) && matches!(scan.fold(before), "grand" | "grande" | "gran");
    if grand || is_ordinal(scan, before) { before } else { index }
}

/// *46e*, *XIVth*, *tenth*.
fn is_ordinal(scan: &Scan, index: usize) -> bool {
    let figure = scan.is_number(index)
        && scan
            .fold(index)
            .ends_with(|last: char| last.is_alphabetic() || last == 'º' || last == 'ª' || last == '°');
    let roman = scan.case(index) == Case::Upper
        && scan.words(index).chars().all(|letter| "IVXLC".contains(letter))
        || is_roman_ordinal(scan.words(index));
    figure || roman || scan.is_in(index, &scan.pack.ordinals)
}

/// Whether the word counts an event: an ordinal, or its year.
pub(in crate::engine::entities) fn is_number(scan: &Scan, index: usize) -> bool {
    is_ordinal(scan, index) || is_year(scan, index)
}

/// *XIVth*, *XIVe*, *IIIème*.
fn is_roman_ordinal(word: &str) -> bool {
    let figure = word.trim_end_matches(|letter: char| letter.is_lowercase());
    // *Le*, *Ce* are articles.
    figure.len() < word.len()
        && (figure.len() > 1 || matches!(figure, "I" | "V" | "X"))
        && figure.chars().all(|letter| "IVXLC".contains(letter))
        && ["e", "es", "er", "ere", "re", "eme", "emes", "ème", "èmes", "ère", "th", "st", "nd", "rd"]
            .contains(&&word[figure.len()..])
}

/// *Expo 2020*, *Conférence mondiale 2019*: a year after an event's name.
pub(in crate::engine::entities) fn is_year(scan: &Scan, index: usize) -> bool {
    let word = scan.words(index);
    scan.is_number(index) && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_no_roman_ordinal() {
        assert!(is_roman_ordinal("XIVth") && is_roman_ordinal("Ve") && !is_roman_ordinal("Le"));
    }
}
