//! A small sign on an entity that the reader corrected, with what it was.

use super::why::Why;
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
    let lines = lines.into_iter();
    let said = lines.map(|line| html! { <span class="corrected__line" key={line.clone()}>{ line }</span> });
    html! {
        <Why id={format!("corrected-{index}")} class="corrected" said={said.collect::<Html>()}>
            { wording.correcting.corrected }
        </Why>
    }
}
