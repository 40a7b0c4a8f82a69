//! Names that the lists know: the longest organisation or place at each word, if it is meant there.

mod organisations;
mod places;

use super::mention::Mention;
use super::scan::Scan;
use crate::engine::language::{Language, lexicon};

/// Proposes every listed name, the longest at each word.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        let found = if starts_name(scan, index) { longest(scan, index) } else { None };
        index += found.as_ref().map_or(1, |mention| mention.tokens.len());
        proposals.extend(found);
    }
}

/// A capital; or a brand that writes itself small, where the lists know it as nothing else: *armasuisse*.
fn starts_name(scan: &Scan, index: usize) -> bool {
    const SHORTEST_BRAND: usize = 6;
    let brand = || {
        scan.is_lower(index)
            && scan.pack.language != Language::Arabic
            && scan.words(index).chars().nth(SHORTEST_BRAND - 1).is_some()
            && !scan.is_function_word(index)
            && lexicon::organisation(scan.fold(index))
                .is_some_and(|found| !found.ambiguous && !found.acronym && !found.agency)
    };
    scan.is_capital(index) || brand()
}

/// The longest listed name that begins at `index`; of equals the organisation.
fn longest(scan: &Scan, index: usize) -> Option<Mention> {
    let limit = scan.sentence(index).end;
    // Signs are tokens too.
    let most = |words: usize| 2 * words.min(limit - index);
    let (words, place_words) = (most(scan.organisation_words(index)), most(scan.place_words(index)));
    let keys = scan.keys(index..(index + words.max(place_words)).min(limit));
    let organisation = organisations::longest(scan, &keys, words);
    let place = places::longest(scan, &keys, place_words);
    // *Las Vegas* is longer than the league *LAS*.
    place.into_iter().chain(organisation).max_by_key(|mention| mention.tokens.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::proposed::names as proposed_names;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[&str]) {
        assert_eq!(proposed_names(language, text, propose), names, "{text}");
    }

    #[test]
    fn a_brand_may_write_itself_small() {
        check(Language::French, "Selon swisstopo, le lac monte.", &["swisstopo"]);
    }

    #[test]
    fn a_common_noun_is_no_island() {
        check(Language::French, "Après la réunion. La réunion a duré.", &[]);
    }
}
