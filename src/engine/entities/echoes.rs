//! Names that are found because they stand elsewhere too: word for word (in a headline in capitals,
//! at the start of a sentence, without a title), or in a shorter form (a surname, an acronym,
//! *l'Organisation*).

mod abbreviations;
mod same;
mod short_forms;
mod whole;

use super::mention::Mention;
use super::scan::Scan;
use crate::engine::segment::Case;
pub(super) use abbreviations::add_abbreviations;

/// Adds the places where what `mentions` name is named again.
pub(super) fn add(scan: &Scan, mentions: &mut Vec<Mention>) {
    whole::add_whole(scan, mentions);
    same::add_same(scan, mentions);
    short_forms::add_short_forms(scan, mentions);
}

/// The words of a name and how they are written.
type Written = Vec<(Option<u32>, Case)>;

fn written(scan: &Scan, name: &Mention) -> Written {
    name.tokens.clone().map(|token| (scan.word(token), scan.case(token))).collect()
}

/// What is a capital in the name is one again: *Protection des données* is a unit, *protection des
/// données* is not. Outside English a further word may be written small: *Nations unies*.
fn keeps_capital(scan: &Scan, index: usize, of: usize) -> bool {
    scan.case(index) != Case::Lower || scan.case(of) == Case::Lower
}

/// Which tokens are in a name or its honorifics.
fn taken(scan: &Scan, mentions: &[Mention]) -> Vec<bool> {
    let mut taken = vec![false; scan.len()];
    for token in mentions.iter().flat_map(Mention::extent) {
        if let Some(slot) = taken.get_mut(token) {
            *slot = true;
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::document::Span;
    use crate::engine::entities::mention::{Kind, weight};
    use crate::engine::language::{Language, pack};
    use crate::engine::segment::segment;

    /// What is added to `name`, found where it stands first.
    #[track_caller]
    fn check(text: &str, name: &str, kind: Kind, added: &[&str]) {
        let segments = segment(text, &[Span::new(0, text.len())], pack(Language::French));
        let scan = Scan::new(text, &segments, pack(Language::French));
        let first = text.find(name).map(|start| Span::new(start, start + name.len()));
        let tokens: Vec<usize> = (0..scan.len())
            .filter(|&token| {
                let span = scan.span(token..token + 1);
                first.is_some_and(|name| name.start <= span.start && span.end <= name.end)
            })
            .collect();
        let (start, end) = (tokens[0], tokens[tokens.len() - 1] + 1);
        let mut mentions = vec![Mention::new(start..end, kind, weight::HEAD)];
        add(&scan, &mut mentions);
        let found: Vec<&str> = mentions
            .iter()
            .filter(|mention| mention.tokens.start != start)
            .map(|mention| scan.span(mention.tokens.clone()).of(text))
            .collect();
        assert_eq!(found, added, "{text}");
    }

    #[test]
    fn a_name_is_found_again_in_capitals_and_by_its_surname() {
        check(
            "Anna Dervaux est élue. ANNA DERVAUX parle et M. Dervaux sort.",
            "Anna Dervaux",
            Kind::Person,
            &["ANNA DERVAUX", "Dervaux"],
        );
    }

    #[test]
    fn a_whole_takes_the_place_of_its_part() {
        let text = "Le Conseil des rives siège. Hier, le Conseil des rives a voté.";
        let segments = segment(text, &[Span::new(0, text.len())], pack(Language::French));
        let scan = Scan::new(text, &segments, pack(Language::French));
        let part = (0..scan.len()).rev().find(|&token| scan.is(token, "rives")).unwrap_or(0);
        let mut mentions = vec![
            Mention::new(1..4, Kind::Organization, weight::HEAD),
            Mention::new(part..part + 1, Kind::Location, weight::GIVEN_NAME),
        ];
        add(&scan, &mut mentions);
        let found: Vec<_> = mentions.iter().map(|mention| mention.tokens.clone()).collect();
        assert_eq!(found, [1..4, part - 2..part + 1]);
    }

    #[test]
    fn words_in_lower_case_are_no_echo() {
        check(
            "Il dirige l'unité Protection des données. La protection des données avance.",
            "Protection des données",
            Kind::Organization,
            &[],
        );
    }

    #[test]
    fn the_head_with_its_article_points_back() {
        check(
            "Le Conseil des rives siège. Les avis du Conseil suivent.",
            "Conseil des rives",
            Kind::Organization,
            &["Conseil"],
        );
    }

    #[test]
    fn an_article_is_no_surname() {
        check("Yves Le Drian parle. Les gens et Le Havre aussi.", "Yves Le", Kind::Person, &[]);
    }
}
