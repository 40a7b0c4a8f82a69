//! What the reader made of this name in other releases: a quiet line, a click to do it here too.

use crate::app::state::Action;
use crate::app::state::edit::Edit;
use crate::app::wording::Tongue;
use crate::library::notebook;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub index: usize,
    pub suggestion: notebook::Suggestion,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Suggestion(Props { index, suggestion, tongue, act }: &Props) -> Html {
    let (index, wording) = (*index, tongue.wording());
    let described = format!("suggestion-{index}");
    html! {
        <p class="suggestion">
            <span id={described.clone()}>{ wording.suggestion(suggestion) }</span>
            <button type="button" class="button button--bare" aria-describedby={described}
                onclick={act.reform(move |_| Action::Edit(Edit::Accept(index)))}>{ wording.correcting.apply }</button>
        </p>
    }
}
