//! A text of a release, with the spaces at which no line may break.

use crate::app::ties::ties;
use yew::prelude::*;

/// The text, unchanged: a space that ties is an element that does not wrap.
pub fn tied(text: &str) -> Html {
    let mut nodes = Vec::new();
    let mut at = 0;
    for tie in ties(text) {
        nodes.push(words(text, at, tie));
        nodes.push(html! { <span class="tie">{ " " }</span> });
        at = tie + 1;
    }
    nodes.push(words(text, at, text.len()));
    nodes.into_iter().collect()
}

fn words(text: &str, start: usize, end: usize) -> Html {
    text.get(start..end).unwrap_or_default().to_owned().into()
}
