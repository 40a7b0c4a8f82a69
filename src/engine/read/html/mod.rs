//! HTML → blocks: all that is visible on a page, each block with its place on it.

mod blocks;
mod metadata;
mod names;
mod region;
mod tree;

use super::build::DocumentBuilder;
use scraper::Html;

/// Reads a page or a piece of one.
pub fn read(text: &str, document: &mut DocumentBuilder) {
    let html = Html::parse_document(text);
    document.metadata = metadata::metadata(&html);
    let nodes = tree::visible_nodes(&html);
    let blocks = blocks::blocks(&nodes);
    let regions = region::regions(&nodes, &blocks);
    for (block, region) in blocks.iter().zip(regions) {
        document.add(&block.draft, block.kind, region);
    }
}

/// The visible words of a piece of HTML, its blocks a line apart.
pub fn visible_text(markup: &str) -> String {
    let html = Html::parse_document(markup);
    let blocks = blocks::blocks(&tree::visible_nodes(&html));
    blocks.iter().map(|block| block.draft.text()).collect::<Vec<_>>().join("\n")
}
