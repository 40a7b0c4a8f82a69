//! The words of the release that are selected: the browser's selection in, a span of the text out.

use crate::engine::document::Span;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The selected words, where they stand in one block of the release.
pub fn selected() -> Option<Span> {
    let selection = gloo::utils::window().get_selection().ok().flatten()?;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let block = block_of(range.start_container().ok()?)?;
    if block_of(range.end_container().ok()?)? != block {
        return None;
    }
    // A block shows its text and nothing else, so what stands before the words is their offset.
    let before = range.clone_range();
    before.set_start(&block, 0).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let start: usize = block.get_attribute("data-start")?.parse().ok()?;
    let start = start + String::from(before.to_string()).len();
    Some(Span::new(start, start + String::from(range.to_string()).len()))
}

fn block_of(node: Node) -> Option<Element> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    element.closest("#release [data-start]").ok().flatten()
}
