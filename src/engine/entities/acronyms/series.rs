//! Events that go by letters and a number or a year: *COP28*, *Euro 2032*.

use crate::engine::entities::heads;
use crate::engine::entities::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::Case;

/// *COP28*, *CSW67*, *UNGA78*: a conference known by its number.
pub(super) fn is_counted_event(scan: &Scan, index: usize) -> bool {
    const SERIES: [&str; 6] = ["cop", "csw", "unga", "cma", "cmp", "mc"];
    if !matches!(scan.case(index), Case::Upper | Case::Mixed | Case::Capitalized) {
        return false;
    }
    let word = scan.fold(index);
    let name = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let games = scan.words(index) == "LA28";
    games || name.len() < word.len() && word.len() - name.len() <= 2 && SERIES.contains(&name)
}

/// *CAN 2031*, *Euro 2032*, *COP 41*: an event known by its letters and its year or number.
pub(super) fn is_yearly_event(scan: &Scan, index: usize) -> bool {
    let counted = matches!(scan.words(index), "COP" | "CSW" | "UNGA")
        && scan.is_number(index + 1)
        && scan.words(index + 1).len() <= 2
        && scan.words(index + 1).bytes().all(|digit| digit.is_ascii_digit());
    if counted {
        return true;
    }
    const SERIES: [&str; 8] = ["can", "chan", "euro", "jo", "mwc", "ces", "ifa", "afcon"];
    // *at Paris 2024*, *de Tokyo 2020*: the Games go by their city and year.
    #[rustfmt::skip]
    const GAMES: [&str; 14] = [
        "at", "for", "of", "after", "before", "since", "until", "during", "de", "à", "pour", "depuis", "avant",
        "après",
    ];
    let games = scan.case(index) == Case::Capitalized
        && heads::is_year(scan, index + 1)
        && matches!(scan.words(index + 1).parse::<u32>(), Ok(year) if (1992..=2040).contains(&year) && year % 2 == 0)
        && GAMES.contains(&scan.words_before(index))
        && !scan.is_number(index + 2)
        && scan.place(index).is_some_and(|place| place.kind == lexicon::PlaceKind::City);
    if games {
        return true;
    }
    scan.is_capital(index)
        && SERIES.contains(&scan.fold(index))
        && heads::is_year(scan, index + 1)
        && !scan.is_shouted(index)
}
