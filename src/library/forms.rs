//! A term → the other terms that are forms of the same word.
//!
//! Two cheap rules that need no list and no language: the endings of plural and feminine in Latin
//! letters, and what Arabic writes onto the next word (the conjunctions و ف, the prepositions ب ك ل, the
//! article ال). A term and another are forms of one word where their [`root`]s are the same.

use crate::engine::segment::arabic::is_arabic;
use std::borrow::Cow;

/// The fewest letters that are left of a word without its endings, or of an Arabic word without its article.
const SHORTEST: usize = 3;
/// The fewest letters of a word in Latin letters whose last *e* goes: *nationale*, not *note*.
const LONG: usize = 6;
/// The fewest letters of an Arabic word before which a lone letter is taken for a particle: *لمجلس*; shorter
/// ones are part of too many (*وحدة* is no *و* with *حدة*).
const LONG_ARABIC: usize = 4;

/// What may be written onto an Arabic word, but for the article.
const PARTICLES: [&str; 12] = ["", "و", "ف", "ب", "ك", "ل", "وب", "وك", "ول", "فب", "فك", "فل"];
/// The same with the article.
const WITH_ARTICLE: [&str; 12] =
    ["ال", "وال", "فال", "بال", "كال", "لل", "وبال", "وكال", "ولل", "فبال", "فكال", "فلل"];

/// What all forms of a word have in common.
pub fn root(term: &str) -> Cow<'_, str> {
    if is_arabic(term) { Cow::Borrowed(without_article(term)) } else { without_endings(term) }
}

/// Where an ordered vocabulary holds the forms of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forms {
    /// Among the terms that begin with `start`: those that have this root.
    Around {
        /// What they begin with.
        start: String,
        /// Their root.
        root: String,
    },
    /// These, as far as it holds them; the term itself is one of them.
    Listed(Vec<String>),
}

/// The forms of `term`, itself included.
pub fn forms(term: &str) -> Forms {
    if is_arabic(term) {
        let bare = without_article(term);
        let mut forms = with_particles(bare);
        // *التزام*: what looks like an article may be the word's own.
        forms.extend(with_particles(term));
        forms.sort_unstable();
        forms.dedup();
        return Forms::Listed(forms);
    }
    let root = without_endings(term);
    // *technologies* has the root *technology*, *régionaux* *regional*: they differ in its last letter.
    let start = root.char_indices().next_back().and_then(|(last, _)| root.get(..last)).unwrap_or("");
    if start.chars().nth(SHORTEST - 1).is_none() {
        return Forms::Listed(vec![term.to_owned()]);
    }
    Forms::Around { start: start.to_owned(), root: root.into_owned() }
}

/// An Arabic word with all that may be written onto it.
pub fn with_particles(bare: &str) -> Vec<String> {
    let lone = if bare.chars().nth(LONG_ARABIC - 1).is_some() { PARTICLES.as_slice() } else { &[""] };
    let articles = if bare.chars().nth(SHORTEST - 1).is_some() { WITH_ARTICLE.as_slice() } else { &[] };
    lone.iter().chain(articles).map(|particle| format!("{particle}{bare}")).collect()
}

/// An Arabic word without its article and what stands before it; as it is where it has none.
fn without_article(term: &str) -> &str {
    let after = term.strip_prefix(['و', 'ف']).unwrap_or(term);
    let bare = after
        .strip_prefix("لل")
        .or_else(|| after.strip_prefix(['ب', 'ك', 'ل']).unwrap_or(after).strip_prefix("ال"));
    bare.filter(|bare| bare.chars().nth(SHORTEST - 1).is_some()).unwrap_or(term)
}

/// A word in Latin letters without the endings of plural and feminine.
fn without_endings(term: &str) -> Cow<'_, str> {
    if !term.is_ascii() || term.len() <= SHORTEST || term.bytes().any(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(term);
    }
    if let Some(stem) = term.strip_suffix("aux").filter(|stem| stem.len() >= SHORTEST) {
        return match stem.strip_suffix('e') {
            Some(_) => Cow::Owned(format!("{stem}au")),
            None => Cow::Owned(format!("{stem}al")),
        };
    }
    let keeps_s = ["ss", "us", "is"].iter().any(|ending| term.ends_with(ending));
    let singular = term.strip_suffix('s').filter(|_| !keeps_s).unwrap_or(term);
    if singular.len() < LONG {
        return match term.strip_suffix("ies") {
            Some(stem) if stem.len() >= SHORTEST => Cow::Owned(format!("{stem}y")),
            _ => Cow::Borrowed(singular),
        };
    }
    match singular.strip_suffix("ie") {
        Some(stem) => Cow::Owned(format!("{stem}y")),
        None => Cow::Borrowed(singular.strip_suffix('e').unwrap_or(singular)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(one: &str, other: &str) {
        assert!(are_forms(one, other), "{one} {other} {:?}", forms(one));
    }

    fn are_forms(one: &str, other: &str) -> bool {
        match forms(one) {
            Forms::Around { start, root: of } => other.starts_with(&start) && root(other) == of,
            Forms::Listed(forms) => forms.iter().any(|form| form == other),
        }
    }

    #[track_caller]
    fn apart(one: &str, other: &str) {
        assert!(!are_forms(one, other), "{one} {other} {:?}", forms(one));
    }

    #[test]
    fn plural_and_feminine_are_forms() {
        same("ministre", "ministres");
        same("ministres", "ministre");
        same("technologies", "technology");
        same("technology", "technologies");
        same("regionaux", "regional");
        same("regional", "regionales");
        same("bureau", "bureaux");
        same("classes", "class");
        same("nationale", "national");
    }

    #[test]
    fn short_words_and_others_are_left() {
        apart("note", "not");
        apart("crisis", "cris");
        apart("2024s", "2024");
        apart("gas", "ga");
    }

    #[test]
    fn what_arabic_writes_onto_a_word_comes_off() {
        same("الامم", "للامم");
        same("امم", "والامم");
        same("وبالجامعه", "جامعه");
        same("مجلس", "لمجلس");
        same("الالتزام", "التزام");
        same("التزام", "بالالتزام");
    }

    #[test]
    fn a_words_own_letters_stay() {
        apart("حده", "وحده");
        apart("الله", "له");
    }
}
