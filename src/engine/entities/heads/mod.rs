//! Names built on a noun that says what they are: *Organisation de la coopération islamique*,
//! *World Food Programme*, *51e session du Conseil*, *palais de Sakhir*.
//!
//! Two grammars. Romance names begin with their head and go on through adjectives and complements,
//! in capitals or not; Germanic names are a run of capitals, the head closing its first part.

mod complements;
mod foreign;
mod germanic;
mod kinds;
mod nouns;
mod ordinals;
mod romance;
#[cfg(test)]
mod tests;

use super::mention::Mention;
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};
pub(super) use germanic::is_weak_head;
pub(super) use kinds::kind_of;
pub(super) use ordinals::{is_number, is_year};

/// The most words that a name may have.
const LONGEST: usize = 22;

/// Proposes the names built on a head noun.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    match scan.pack.language {
        Language::French | Language::Italian | Language::Spanish | Language::Portuguese => {
            romance::propose(scan, proposals)
        }
        Language::Arabic => return,
        _ => germanic::propose(scan, proposals),
    }
    foreign::propose(scan, proposals);
}

/// The first word after the connectors that begin at `index`, if there are one to three of them.
fn after_connectors(scan: &Scan, index: usize, limit: usize) -> Option<usize> {
    let mut next = index;
    while next < limit && next - index < 3 && scan.is_lower(next) && scan.is_in(next, &scan.pack.connectors) {
        next += 1;
    }
    let article = match scan.fold(index) {
        "la" | "le" | "les" | "l'" | "il" | "lo" | "los" | "las" | "el" => true,
        "o" | "a" | "os" | "as" => scan.pack.language == Language::Portuguese,
        _ => false,
    };
    let bare_article = next == index + 1 && article;
    (next > index && next < limit && !bare_article && scan.is_word(next)).then_some(next)
}

/// *United Nations Department of Safety*: a listed name that goes on is a longer one, but where the
/// lists themselves know a longer one.
fn begins_with_listed(scan: &Scan, start: usize, end: usize) -> bool {
    let longest = lexicon::organisation_words(scan.first_word(start)) * 2;
    let listed = |end: usize| lexicon::organisation(&scan.key(start..end)).is_some();
    let limit = scan.sentence(start).end.min(start + longest);
    longest > 2 && (start + 2..end.min(limit)).any(listed) && !(end..=limit).any(listed)
}
