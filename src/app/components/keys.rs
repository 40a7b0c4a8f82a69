//! The keys, and whether single letters are among them.

use super::dialog::Dialog;
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
    let settings = *settings;
    let keys: [(&[&str], &str); 11] = [
        (&["o"], wording.key_open),
        (&["p"], wording.key_paste),
        (&["/"], wording.seeking.key),
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
        <Dialog id="keys-title" title={wording.keys_title} open={*open} autofocus=true
            tongue={settings.tongue} {act}>
            <dl class="keys">
                { for keys.into_iter().map(|(names, meaning)| html! {
                    <div key={meaning}>
                        <dt>{ for names.iter().map(|name| html! { <kbd key={*name}>{ *name }</kbd> }) }</dt>
                        <dd>{ meaning }</dd>
                    </div>
                }) }
            </dl>
            <p class="dialog__foot">
                <label class="keys__single">
                    <input type="checkbox" id="single-keys" checked={settings.keys} onchange={set} />
                    <span>{ wording.keys_single }</span>
                </label>
            </p>
        </Dialog>
    }
}
