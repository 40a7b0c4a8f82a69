//! Takes away what a layout repeats on its pages: running headers and footers, and page numbers.

use super::columns::{Column, Line};
use std::collections::BTreeMap;

/// A page on its way into a document.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Its number, from 1.
    pub number: usize,
    pub height: f32,
    pub columns: Vec<Column>,
}

/// How many lines at the top and at the foot of a page may be furniture.
const EDGE_LINES: usize = 4;

/// A line that repeats does so on two pages, and on this share of them: left and right pages may differ.
const FEWEST_PAGES: usize = 2;
const SHARE_OF_PAGES: f32 = 0.4;

/// Furniture stands in the outer parts of a page, as a share of its height.
const EDGE: f32 = 0.2;

/// How far apart the same line may stand on two pages, in points.
const SAME_PLACE: f32 = 12.0;

/// Removes the furniture of all pages.
pub fn remove(pages: &mut [Page]) {
    let repeated = repeated(pages);
    let count = pages.len();
    for page in pages.iter_mut() {
        let gone: Vec<Place> = edges(page)
            .into_iter()
            .filter(|line| {
                let texts = repeated.get(&pattern(&line.text));
                let is_repeated = texts.is_some_and(|places| is_at_one_place(places, line, count));
                is_repeated || is_page_number(&line.text, page.number, count)
            })
            .map(|line| place(&line))
            .collect();
        for column in &mut page.columns {
            column.lines.retain(|line| !gone.contains(&place(line)));
        }
        page.columns.retain(|column| !column.lines.is_empty());
    }
}

type Place = (u32, u32);

/// What tells a line from others of its page.
fn place(line: &Line) -> Place {
    (line.left.to_bits(), line.baseline.to_bits())
}

/// The lines at the top and foot of a page.
fn edges(page: &Page) -> Vec<Line> {
    let mut lines: Vec<&Line> = page.columns.iter().flat_map(|column| &column.lines).collect();
    lines.sort_by(|one, other| one.baseline.total_cmp(&other.baseline));
    let top = lines.iter().take(EDGE_LINES).filter(|line| line.baseline < page.height * EDGE);
    let foot = lines.iter().rev().take(EDGE_LINES).filter(|line| line.baseline > page.height * (1.0 - EDGE));
    top.chain(foot).map(|line| (*line).clone()).collect()
}

/// The lines at the edges that several pages have, by what they say, with their places.
fn repeated(pages: &[Page]) -> BTreeMap<String, Vec<(usize, f32)>> {
    let mut places: BTreeMap<String, Vec<(usize, f32)>> = BTreeMap::new();
    for page in pages {
        for line in edges(page) {
            places.entry(pattern(&line.text)).or_default().push((page.number, line.baseline));
        }
    }
    places
}

/// What a line says, its numbers aside.
fn pattern(text: &str) -> String {
    let mut pattern = String::new();
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        if !letter.is_numeric() {
            pattern.extend(letter.to_lowercase());
        } else if !pattern.ends_with('#') {
            pattern.push('#');
        }
    }
    pattern
}

fn is_at_one_place(places: &[(usize, f32)], line: &Line, pages: usize) -> bool {
    let mut numbers: Vec<usize> = places
        .iter()
        .filter(|(_, baseline)| (baseline - line.baseline).abs() <= SAME_PLACE)
        .map(|(page, _)| *page)
        .collect();
    numbers.dedup();
    numbers.len() >= FEWEST_PAGES && numbers.len() as f32 >= pages as f32 * SHARE_OF_PAGES
}

/// A line that says which page this is: `3`, `- 3 -`, `Page 3 of 7`, `3/7`, `صفحة 3 من 7`.
fn is_page_number(text: &str, page: usize, pages: usize) -> bool {
    const WORDS: [&str; 13] =
        ["page", "p", "pg", "of", "sur", "de", "von", "seite", "pagina", "página", "di", "صفحة", "من"];
    let mut numbers = Vec::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
        match number(word) {
            Some(number) => numbers.push(number),
            None if WORDS.contains(&word.to_lowercase().as_str()) => {}
            None => return false,
        }
    }
    match *numbers.as_slice() {
        [only] => only == page,
        [one, other] => (one, other) == (page, pages) || (other, one) == (page, pages),
        _ => false,
    }
}

fn number(word: &str) -> Option<usize> {
    word.chars().try_fold(0_usize, |sum, digit| {
        let arabic = ['\u{660}', '\u{6f0}']
            .iter()
            .find_map(|zero| (digit as u32).checked_sub(*zero as u32).filter(|value| *value <= 9));
        sum.checked_mul(10)?.checked_add(digit.to_digit(10).or(arabic)? as usize)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, baseline: f32) -> Line {
        Line {
            text: text.into(),
            left: 50.0,
            right: 300.0,
            baseline,
            size: 10.0,
            is_bold: false,
            is_right_to_left: false,
            first_word: 20.0,
        }
    }

    /// Pages of 800 points with lines at these heights; what is left of them.
    #[track_caller]
    fn check(pages: &[&[(&str, f32)]], expected: &[&[&str]]) {
        let mut pages: Vec<Page> = pages
            .iter()
            .enumerate()
            .map(|(at, lines)| Page {
                number: at + 1,
                height: 800.0,
                columns: vec![Column {
                    page: at + 1,
                    lines: lines.iter().map(|(text, y)| line(text, *y)).collect(),
                }],
            })
            .collect();
        remove(&mut pages);
        let left: Vec<Vec<&str>> = pages
            .iter()
            .map(|page| {
                page.columns.iter().flat_map(|column| &column.lines).map(|line| line.text.as_str()).collect()
            })
            .collect();
        assert_eq!(left, expected);
    }

    #[test]
    fn what_repeats_at_the_edges_goes() {
        check(
            &[
                &[("Port Authority\t2024/117", 30.0), ("The port opens.", 90.0), ("1 / 2", 780.0)],
                &[("Port Authority\t2024/117", 30.0), ("It is large.", 90.0), ("2 / 2", 780.0)],
            ],
            &[&["The port opens."], &["It is large."]],
        );
    }

    #[test]
    fn what_repeats_within_the_page_stays() {
        check(
            &[&[("He said:", 300.0), ("x", 400.0)], &[("He said:", 300.0), ("y", 400.0)]],
            &[&["He said:", "x"], &["He said:", "y"]],
        );
    }

    #[test]
    fn a_page_number_is_known_by_its_number() {
        check(&[&[("Text", 300.0), ("- 1 -", 780.0)]], &[&["Text"]]);
        check(&[&[("Text", 300.0), ("صفحة ١ من ١", 780.0)]], &[&["Text"]]);
        check(&[&[("Text", 300.0), ("2024", 780.0)]], &[&["Text", "2024"]]);
        check(&[&[("Text", 300.0), ("Tel. 1", 780.0)]], &[&["Text", "Tel. 1"]]);
    }

    #[test]
    fn the_letterhead_of_one_page_stays() {
        check(&[&[("Ministry of Water", 40.0), ("Text", 300.0)]], &[&["Ministry of Water", "Text"]]);
    }
}
