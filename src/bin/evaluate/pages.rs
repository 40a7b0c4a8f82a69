//! Main content, titles and dates of web pages, as they are read and as the report has them.

use crate::corpora::pages::{self, Page, f1, same_title, shingles, words};
use crate::table::Table;
use communique::engine::anatomy::{Anatomy, dissect};
use communique::engine::document::{BlockKind, Document, Region};
use communique::engine::read;
use std::path::Path;

/// What is measured: the content and the title as they are read; body, headline and date as the report has them.
const COLUMNS: [&str; 5] = ["content", "title", "body", "headline", "date"];

/// Runs of so many words are compared.
const SHINGLE: usize = 4;

/// So many characters of a block are shown.
const SHOWN: usize = 160;

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
    let anatomy = dissect(&document);
    let body: Vec<&str> = anatomy.body.iter().map(|(_, span)| span.of(&document.text)).collect();
    let body = body.join("\n");
    let headline = anatomy.headline.as_ref().map_or("", |headline| headline.text.as_str());
    let title = document.metadata.title.as_deref().unwrap_or("");
    let date = anatomy.date.as_ref().map_or("", |date| date.value.as_str());
    let published = document.metadata.published.as_deref().unwrap_or("");
    let hit = |hit: bool| f64::from(u8::from(hit));
    let titled = |said: &str| (!page.title.is_empty()).then(|| hit(same_title(said, &page.title)));
    let dated = |said: &str| (!page.date.is_empty()).then(|| hit(said.starts_with(&page.date)));
    let figures = vec![
        Some(f1(&content, &page.content, SHINGLE)),
        titled(title),
        Some(f1(&body, &page.content, SHINGLE)),
        titled(headline),
        dated(date),
    ];
    if misses && !page.is_held_out() {
        println!(
            "{:04} content {:.3} body {:.3}",
            page.number,
            figures[0].unwrap_or(0.0),
            figures[2].unwrap_or(0.0)
        );
        for (what, said, gold) in [("title", title, &page.title), ("date", published, &page.date)] {
            println!("  {what} {said:?} for {gold:?}");
        }
        println!("  headline {headline:?} on {date}");
        list(&document, &anatomy, &page.content);
    }
    figures
}

/// Lists the blocks that are wrongly in the body or wrongly left out.
fn list(document: &Document, anatomy: &Anatomy, gold: &str) {
    let gold = shingles(gold, SHINGLE);
    for (at, (block, part)) in document.blocks.iter().zip(&anatomy.parts).enumerate() {
        let text = block.span.of(&document.text);
        let own = shingles(text, SHINGLE);
        if words(text).len() < SHINGLE {
            continue;
        }
        let is_wanted = own.keys().filter(|shingle| gold.contains_key(*shingle)).count() * 2 > own.len();
        let is_body = anatomy.body.iter().any(|(block, _)| *block == at);
        if is_wanted != is_body {
            let sign = if is_wanted { '-' } else { '+' };
            let shown: String = text.chars().take(SHOWN).collect();
            println!("  {sign} {:3} {:?} {part:?} {:?} {shown}", words(text).len(), block.region, block.kind);
        }
    }
}

/// The main content. The title and captions are told apart by their kind, and the annotators leave them out.
fn content(document: &Document) -> String {
    let title = document.blocks.iter().position(|block| block.kind == BlockKind::Heading(1));
    let blocks = document.blocks.iter().enumerate().filter(|(at, block)| {
        block.region == Region::Main && block.kind != BlockKind::Caption && Some(*at) != title
    });
    blocks.map(|(_, block)| block.span.of(&document.text)).collect::<Vec<_>>().join("\n")
}
