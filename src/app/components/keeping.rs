//! What is kept on the machine, how much room it takes, and whether more is kept.

use super::dialog::Dialog;
use crate::app::browser::{self, megabytes, number};
use crate::app::state::{Action, Settings};
use crate::app::wording::fill;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub open: bool,
    pub settings: Settings,
    /// How many releases are kept.
    pub kept: usize,
    pub act: Callback<Action>,
}

#[component]
pub fn Keeping(Props { open, settings, kept, act }: &Props) -> Html {
    let tongue = settings.tongue;
    let texts = &tongue.wording().keeping;
    let bytes = use_state_eq(|| None);
    {
        let bytes = bytes.clone();
        use_effect_with((*open, *kept), move |(open, _)| {
            if *open {
                browser::room(Callback::from(move |all| bytes.set(all)));
            }
        });
    }
    let settings = *settings;
    let set =
        act.reform(move |event: Event| Action::Set(Settings { keep: browser::checked(&event), ..settings }));
    html! {
        <Dialog id="keeping-title" title={texts.title} class="keeping" open={*open} autofocus=true {tongue} {act}>
            <label class="keeping__choice">
                <input type="checkbox" id="keep" checked={settings.keep} onchange={set} />
                <span>{ texts.keep }</span>
            </label>
            <p class="keeping__how">{ texts.keep_how }</p>
            if *kept > 0 {
                <p class="keeping__room">
                    { tongue.count(&texts.kept, *kept, &number(*kept, tongue)) }{ ". " }
                    if let Some(bytes) = *bytes {
                        { fill(texts.room, &[("size", &megabytes(bytes, tongue))]) }
                    }
                </p>
                <p class="dialog__foot">
                    <button type="button" class="button keeping__delete" id="remove-kept"
                        onclick={act.reform(|_| Action::Empty)}>{ texts.delete }</button>
                </p>
            }
        </Dialog>
    }
}
