//! A long list: its first items, and the others folded away until they are asked for.

use crate::app::browser::number;
use crate::app::wording::Tongue;
use std::ops::Range;
use yew::prelude::*;

/// `list` lays out a range of `count` items, of which `most` are shown at once.
pub fn folded(count: usize, most: usize, tongue: Tongue, list: impl Fn(Range<usize>) -> Html) -> Html {
    // One alone past the edge is as short as the line that would hide it.
    let shown = if count <= most + 1 { count } else { most };
    let others = count - shown;
    html! {
        <>
            { list(0..shown) }
            if others > 0 {
                <details class="more">
                    <summary>{ tongue.count(&tongue.wording().more, others, &number(others, tongue)) }</summary>
                    { list(shown..count) }
                </details>
            }
        </>
    }
}
