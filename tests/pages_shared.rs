//! How well main content, titles and dates of pages are found must not fall below what was reached, on the
//! development pages outside the project (`../shared/data/pages/wcxb`). Skipped where they are absent.
//!
//! `evaluate --only pages` has the figures, and lists what is wrong on the pages that may be looked at.
#![cfg(feature = "tools")]

#[path = "../src/bin/corpora/pages.rs"]
mod pages;
mod shared;

use communique::engine::anatomy::dissect;
use communique::engine::read;
use pages::{f1, pages, same_title};
use shared::shared;

/// Below these the reading of articles has become worse: a little under what it reached when this was written.
const LEAST_CONTENT: f64 = 0.94;
const LEAST_TITLES: f64 = 0.90;
const LEAST_DATES: f64 = 0.86;

#[test]
fn main_content_titles_and_dates_are_found() {
    let Some(folder) = shared("data/pages/wcxb") else { return };
    let (mut contents, mut titles, mut dates) = (Vec::new(), Vec::new(), Vec::new());
    for page in pages(&folder).into_iter().filter(|page| page.is_article) {
        let document = read("page.html", &page.bytes).unwrap_or_default();
        let anatomy = dissect(&document);
        let body: Vec<&str> = anatomy.body.iter().map(|(_, span)| span.of(&document.text)).collect();
        contents.push(f1(&body.join("\n"), &page.content, 4));
        let hit = |hit: bool| f64::from(u8::from(hit));
        if !page.title.is_empty() {
            let headline = anatomy.headline.map(|headline| headline.text).unwrap_or_default();
            titles.push(hit(same_title(&headline, &page.title)));
        }
        if !page.date.is_empty() {
            dates.push(hit(anatomy.date.is_some_and(|date| date.value == page.date)));
        }
    }
    for (what, found, least) in [
        ("content", contents, LEAST_CONTENT),
        ("titles", titles, LEAST_TITLES),
        ("dates", dates, LEAST_DATES),
    ] {
        let mean = found.iter().sum::<f64>() / found.len().max(1) as f64;
        assert!(mean >= least, "{what}: {mean:.3} of {} articles", found.len());
    }
}
