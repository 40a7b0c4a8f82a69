//! A dialog: its title, a way to close it, and its content.

use super::icon::{Icon, Sign};
use crate::app::browser;
use crate::app::state::Action;
use crate::app::wording::Tongue;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The id of its title.
    pub id: &'static str,
    pub title: &'static str,
    pub open: bool,
    /// Whether the focus goes to the title: where the content has no field that takes it.
    #[prop_or_default]
    pub autofocus: bool,
    #[prop_or_default]
    pub class: Option<&'static str>,
    pub tongue: Tongue,
    pub act: Callback<Action>,
    pub children: Html,
}

#[component]
pub fn Dialog(Props { id, title, open, autofocus, class, tongue, act, children }: &Props) -> Html {
    let close = tongue.wording().close;
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(*open, move |open| browser::show_dialog(&dialog, *open));
    }
    html! {
        <dialog ref={dialog} closedby="any" class={classes!("dialog", *class)} aria-labelledby={*id}
            onclose={act.reform(|_| Action::Dialog(None))}>
            <div class="dialog__head">
                <h2 id={*id} tabindex={autofocus.then_some("-1")} autofocus={*autofocus}>{ *title }</h2>
                <button type="button" class="button button--bare" aria-label={close} title={close}
                    onclick={act.reform(|_| Action::Dialog(None))}><Icon sign={Sign::Close} /></button>
            </div>
            { children.clone() }
        </dialog>
    }
}
