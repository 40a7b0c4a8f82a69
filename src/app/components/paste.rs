//! A place to paste a text into.

use super::dialog::Dialog;
use super::sends;
use crate::app::browser::{self, Offer};
use crate::app::state::Action;
use crate::app::wording::Tongue;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub open: bool,
    pub tongue: Tongue,
    pub act: Callback<Action>,
    pub offer: Callback<Offer>,
}

#[component]
pub fn Paste(Props { open, tongue, act, offer }: &Props) -> Html {
    let wording = tongue.wording();
    let area = use_node_ref();
    let read = {
        let (area, act, offer) = (area.clone(), act.clone(), offer.clone());
        Callback::from(move |()| {
            act.emit(Action::Dialog(None));
            offer.emit(Offer::Text(browser::taken_from(&area)));
        })
    };
    let onkeydown = {
        let read = read.clone();
        move |event: KeyboardEvent| {
            if sends(&event) {
                read.emit(());
            }
        }
    };
    let onclick = read.reform(|_: MouseEvent| ());
    html! {
        <Dialog id="paste-title" title={wording.paste_title} open={*open} tongue={*tongue} {act}>
            <label class="visually-hidden" for="paste">{ wording.paste_label }</label>
            <textarea ref={area} id="paste" class="field" rows="12" dir="auto" autofocus=true aria-describedby="paste-hint" {onkeydown} />
            <p class="dialog__hint" id="paste-hint">{ wording.paste_hint }</p>
            <p class="dialog__foot">
                <button type="button" class="button button--first" id="read-paste" {onclick}>{ wording.paste_read }</button>
            </p>
        </Dialog>
    }
}
