//! Main content, titles and dates of web pages, as they are read and as the report has them.

use crate::corpora::pages::{self, Page, f1, same_title, shingles, words};
use crate::table::Table;
use communique::engine::document::{BlockKind, Document, Region};
use communique::engine::{Options, analyze, read};
use std::path::Path;

/// What is measured: of what is read, then of the report.
const COLUMNS: [&str; 6] = ["content", "title", "date", "body", "headline", "report's date"];

/// Runs of so many words are compared.
const SHINGLE: usize = 4;

/// Below this F1 a page's misses are listed.
const WELL_READ: f64 = 0.98;

/// The figures of articles and of other pages, on the part that is developed on and on that held out.
pub fn table(folder: &Path, misses: bool) -> Table {
    let pages = pages::pages(folder);
    let mut rows = Vec::new();
    let figures: Vec<Vec<Option<f64>>> = pages.iter().map(|page| figures(page, misses)).collect();
    for (name, held_out) in [("developed on", false), ("held out", true)] {
        for (kind, is_article) in [("articles", true), ("others", false)] {
            let of_set = |page: &Page| page.is_held_out() == held_out && page.is_article == is_article;
            let set: Vec<&Vec<Option<f64>>> =
                pages.iter().zip(&figures).filter(|(page, _)| of_set(page)).map(|(_, found)| found).collect();
            let mean = |column: usize| {
                let of_column: Vec<f64> = set.iter().filter_map(|found| found[column]).collect();
                (!of_column.is_empty()).then(|| of_column.iter().sum::<f64>() / of_column.len() as f64)
            };
            rows.push((format!("{kind}, {name}"), set.len(), (0..COLUMNS.len()).map(mean).collect()));
        }
    }
    Table { title: "pages", columns: COLUMNS.to_vec(), rows }
}

/// A page's figures, a column each; none where the annotator has nothing.
fn figures(page: &Page, misses: bool) -> Vec<Option<f64>> {
    let document = read("page.html", &page.bytes).unwrap_or_default();
    let content = content(&document);
    let metadata = document.metadata.clone();
    let report = analyze(document, &Options::default());
    let body: Vec<&str> = report.body.iter().map(|span| span.of(&report.text)).collect();
    let body = body.join("\n");
    let headline = report.headline.as_ref().map_or("", |headline| headline.text.as_str());
    let title = metadata.title.as_deref().unwrap_or("");
    let date = report.date.as_ref().map_or("", |date| date.value.as_str());
    let published = metadata.published.as_deref().unwrap_or("");
    let hit = |hit: bool| f64::from(u8::from(hit));
    let titled = |said: &str| (!page.title.is_empty()).then(|| hit(same_title(said, &page.title)));
    let dated = |said: &str| (!page.date.is_empty()).then(|| hit(said.starts_with(&page.date)));
    let figures = vec![
        Some(f1(&content, &page.content, SHINGLE)),
        titled(title),
        dated(published),
        Some(f1(&body, &page.content, SHINGLE)),
        titled(headline),
        dated(date),
    ];
    if misses && !page.is_held_out() {
        for (stage, said, titles, dates) in
            [("read", &content, title, published), ("report", &body, headline, date)]
        {
            let found = f1(said, &page.content, SHINGLE);
            println!("{:04} {stage} content {found:.3}", page.number);
            if titled(titles) == Some(0.0) {
                println!("{:04} {stage} title {titles:?} for {:?}", page.number, page.title);
            }
            if dated(dates) == Some(0.0) {
                println!("{:04} {stage} date {dates:?} for {:?}", page.number, page.date);
            }
            if found < WELL_READ {
                list('+', said, &page.content);
                list('-', &page.content, said);
            }
        }
    }
    figures
}

/// Lists the lines of a text most of whose runs of words the other lacks.
fn list(sign: char, text: &str, other: &str) {
    let known = shingles(other, SHINGLE);
    for line in text.lines() {
        let own = shingles(line, SHINGLE);
        let found = own.keys().filter(|shingle| known.contains_key(*shingle)).count();
        if !line.trim().is_empty() && found * 2 < own.len() {
            println!("  {sign} {:4} {}", words(line).len(), line.chars().take(200).collect::<String>());
        }
    }
}

/// The main content. Captions are told apart by their kind, and the annotators leave them out.
fn content(document: &Document) -> String {
    let is_content = |region, kind| match kind {
        BlockKind::Caption => false,
        BlockKind::Heading(_) => matches!(region, Region::Main | Region::Header),
        _ => region == Region::Main,
    };
    let blocks = document.blocks.iter().filter(|block| is_content(block.region, block.kind));
    blocks.map(|block| block.span.of(&document.text)).collect::<Vec<_>>().join("\n")
}
