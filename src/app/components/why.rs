//! A word, and what it was told from: shown on approach, by mouse or keyboard.

use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The id of what is told.
    pub id: String,
    #[prop_or_default]
    pub class: Option<&'static str>,
    /// What is told.
    pub said: Html,
    pub children: Html,
}

#[component]
pub fn Why(Props { id, class, said, children }: &Props) -> Html {
    html! {
        <span class={classes!("why", *class)} tabindex="0" aria-describedby={id.clone()}>
            { children.clone() }
            <span class="why__said" role="tooltip" id={id.clone()}>{ said.clone() }</span>
        </span>
    }
}
