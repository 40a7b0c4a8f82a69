//! What ends a release: `###`, `-30-`, `(Fin)`, `// انتهى //`, and the initials, codes and hour after it.

use crate::engine::document::letters::digit;
use crate::engine::language::{Fixture, fixture, line_key};

/// `(Fin)`, `// انتهى //`, `ENDS`, `-30-`.
pub(super) fn is_end_mark(text: &str, key: &str) -> bool {
    let Some((_, length)) = fixture(key, &[Fixture::EndMark]) else { return false };
    let rest = key.get(length..).unwrap_or("").trim();
    let decorated = text.starts_with(|first: char| !first.is_alphanumeric());
    let capital = text.starts_with(char::is_uppercase) && text.chars().count() > 2;
    let arabic = text.starts_with(|first: char| ('\u{0600}'..='\u{06FF}').contains(&first));
    // After the mark only initials and codes: `// انتهى //ع.م`.
    let codes_only = rest.split(' ').all(|code| code.chars().count() <= 3);
    let number_or_more = key.starts_with("more") || key.starts_with("30");
    codes_only && (decorated || (rest.is_empty() && (capital || arabic) && !number_or_more))
}

/// Initials of editors, codes and the hour after the end: `H.A/ M.D`, `وام/ س ع / م ر`, `21:47 ت م`, `0184`.
pub(super) fn is_code(text: &str) -> bool {
    let mut words =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    if words.peek().is_none() {
        return false;
    }
    let short = words.clone().all(|word| word.chars().count() <= 4);
    let lettered = words.clone().all(|word| word.chars().all(char::is_alphabetic));
    let initials =
        lettered && text.contains('/') && words.clone().filter(|word| word.chars().count() <= 2).count() >= 2;
    let first_is_number =
        words.clone().next().is_some_and(|word| word.chars().all(|letter| digit(letter).is_some()));
    let hour = first_is_number && text.contains(':') && words.clone().count() <= 5;
    // A share or an amount is a cell of a table.
    let number = first_is_number
        && words.count() == 1
        && !text.contains(['%', '٪', '$', '€', '£', '¥'])
        && text.chars().filter(|&letter| digit(letter).is_some()).count() >= CODE_DIGITS;
    short && (initials || hour || number)
}

/// A number of fewer digits counts what follows.
const CODE_DIGITS: usize = 3;

/// Where an end mark begins that is glued to the end of a paragraph: *… et les élus. (Fin)*.
pub(super) fn end_mark_at(text: &str) -> Option<usize> {
    let tail = super::lines::floor_boundary(text, text.len().saturating_sub(END_MARK_BYTES));
    let end = text.get(tail..)?;
    let starts = end
        .char_indices()
        .filter(|&(_, letter)| matches!(letter, '(' | '/' | '#' | '-' | '–' | '—' | '*' | '['));
    for (at, _) in starts {
        let mark = end.get(at..)?;
        // Initials between slashes are only codes where something stood before them.
        let signs = mark.starts_with("##") || mark.starts_with("# #") || mark.starts_with("-30-");
        let worded = closes(mark) && is_end_mark(mark, &line_key(mark));
        if tail + at > 0 && (signs && !mark.contains(char::is_alphabetic) || worded) {
            return Some(tail + at);
        }
    }
    None
}

/// Whether a mark that begins with a sign ends with its like: *(Fin)*, *– FIN –*, *//انتهى//*.
fn closes(mark: &str) -> bool {
    match mark.chars().next() {
        Some('(') => mark.contains(')'),
        Some('[') => mark.contains(']'),
        Some('/') => mark.trim_start_matches('/').contains('/'),
        Some(sign) => mark.trim_end().ends_with(sign),
        None => false,
    }
}

/// End marks with their initials are shorter.
const END_MARK_BYTES: usize = 48;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_mark_may_be_glued_to_a_paragraph() {
        assert_eq!(end_mark_at("Le plan est adopté. (Fin)"), Some("Le plan est adopté. ".len()));
        assert_eq!(end_mark_at("تم الاتفاق على ذلك. //انتهى//"), Some("تم الاتفاق على ذلك. ".len()));
        assert_eq!(end_mark_at("The plan (see annex) was adopted."), None);
    }
}
