//! A small sign on an entity that the reader corrected, with what it was.

use crate::app::wording::Tongue;
use crate::library::corrections::Trace;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub index: usize,
    pub trace: Trace,
    pub tongue: Tongue,
}

#[component]
pub fn Corrected(Props { index, trace, tongue }: &Props) -> Html {
    let wording = tongue.wording();
    let lines = wording.trace(trace);
    if lines.is_empty() {
        return Html::default();
    }
    let described = format!("corrected-{index}");
    html! {
        <span class="why corrected" tabindex="0" aria-describedby={described.clone()}>
            { wording.correcting.corrected }
            <span class="why__said" role="tooltip" id={described}>
                { for lines.into_iter().map(|line| html! { <span class="corrected__line" key={line.clone()}>{ line }</span> }) }
            </span>
        </span>
    }
}
