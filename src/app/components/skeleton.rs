//! Where something will stand shortly.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub lines: usize,
}

#[component]
pub fn Skeleton(Props { lines }: &Props) -> Html {
    html! {
        <div class="skeleton" aria-hidden="true">
            { for (0..*lines).map(|line| html! { <span key={line}></span> }) }
        </div>
    }
}
