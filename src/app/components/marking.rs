//! Selected words of the release, and what they can be marked as.

use super::icon::{Icon, Sign};
use crate::app::state::edit::Edit;
use crate::app::state::{Action, Analysed};
use crate::app::wording::{Tongue, fill};
use crate::engine::document::{EntityType, Span};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub words: Span,
    pub report: Analysed,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Marking(Props { words, report, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    let question = fill(wording.correcting.mark_as, &[("words", words.of(&report.text))]);
    // A press of the mouse would end the selection before the click.
    let onmousedown = |event: MouseEvent| event.prevent_default();
    html! {
        <div class="bar marking" role="group" aria-labelledby="mark-as" {onmousedown}>
            <p class="marking__words" id="mark-as">{ question }</p>
            { for EntityType::ALL.map(|kind| html! {
                <button type="button" class="button button--bare" key={kind.name()} data-kind={kind.name()}
                    onclick={act.reform(move |_| Action::Edit(Edit::Mark(kind)))}>
                    <Icon sign={Sign::Entity(kind)} /><span>{ wording.kind(kind) }</span>
                </button>
            }) }
        </div>
    }
}
