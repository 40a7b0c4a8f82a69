//! The keys, and whether single letters are among them.

use super::icon::{Icon, Sign};
use crate::app::browser;
use crate::app::state::{Action, Settings};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub open: bool,
    pub settings: Settings,
    pub act: Callback<Action>,
}

#[component]
pub fn Keys(Props { open, settings, act }: &Props) -> Html {
    let wording = settings.tongue.wording();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(*open, move |open| browser::show_dialog(&dialog, *open));
    }
    let settings = *settings;
    let keys: [(&[&str], &str); 10] = [
        (&["o"], wording.key_open),
        (&["p"], wording.key_paste),
        (&["j", "Alt ↓"], wording.key_next),
        (&["k", "Alt ↑"], wording.key_previous),
        (&["n", "N"], wording.key_mention),
        (&["←", "→"], wording.key_marks),
        (&["Esc"], wording.key_clear),
        (&["Ctrl Z", "Ctrl ⇧ Z"], wording.key_undo),
        (&["Ctrl ↵"], wording.key_send),
        (&["?"], wording.key_help),
    ];
    let set =
        act.reform(move |event: Event| Action::Set(Settings { keys: browser::checked(&event), ..settings }));
    html! {
        <dialog ref={dialog} closedby="any" class="dialog" aria-labelledby="keys-title" onclose={act.reform(|_| Action::Dialog(None))}>
            <div class="dialog__head">
                <h2 id="keys-title" tabindex="-1" autofocus=true>{ wording.keys_title }</h2>
                <button type="button" class="button button--bare" aria-label={wording.close} title={wording.close}
                    onclick={act.reform(|_| Action::Dialog(None))}><Icon sign={Sign::Close} /></button>
            </div>
            <dl class="keys">
                { for keys.into_iter().map(|(names, meaning)| html! {
                    <div key={meaning}>
                        <dt>{ for names.iter().map(|name| html! { <kbd key={*name}>{ *name }</kbd> }) }</dt>
                        <dd>{ meaning }</dd>
                    </div>
                }) }
            </dl>
            <p class="dialog__foot">
                <label class="check">
                    <input type="checkbox" id="single-keys" checked={settings.keys} onchange={set} />
                    <span>{ wording.keys_single }</span>
                </label>
            </p>
        </dialog>
    }
}
