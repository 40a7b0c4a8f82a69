//! The line over a letter: who sends it, and what it is. *Ministry of Water — Press release*.

use crate::engine::anatomy::headline::{has_capitals_of_a_name, names_institution};
use crate::engine::language::{Fixture, is_fixture, line_key};

/// Whether a key is what releases are called, and nothing more.
pub(super) fn is_label(key: &str) -> bool {
    is_fixture(key, &[Fixture::Label])
}

/// The sender's name in a line that ends with what is sent; the bytes from the line's start to its end.
/// *Dam opened — press release* is a title of a page: what stands before must have a name's form.
pub(in crate::engine::anatomy) fn letterhead(text: &str) -> Option<usize> {
    let (name, label) = SEPARATORS.iter().find_map(|sign| text.rsplit_once(sign))?;
    let (name, key) = (name.trim_end(), line_key(name));
    let words = name.split_whitespace().count();
    let is_name = names_institution(&key) || words > 1 && has_capitals_of_a_name(name, words);
    (is_label(&line_key(label)) && is_name && !is_label(&key)).then_some(name.len())
}

/// What parts the two.
const SEPARATORS: [&str; 7] = [" — ", " – ", " - ", " | ", " • ", " · ", "\t"];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(letterhead(text).and_then(|end| text.get(..end)), expected, "{text}");
    }

    #[test]
    fn a_name_stands_before_what_is_sent() {
        check("Northern Rivers Board — PRESS RELEASE", Some("Northern Rivers Board"));
        check("Agence de l'eau du Nord | Communiqué de presse", Some("Agence de l'eau du Nord"));
        check("New dam opened in the valley - Press release", None);
        check("Press release — Northern Rivers Board", None);
    }
}
