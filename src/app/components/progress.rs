//! How many files are read, and a way to stop.

use crate::app::browser::number;
use crate::app::state::{Action, Batch};
use crate::app::wording::{Tongue, fill};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub batch: Batch,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Progress(Props { batch, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    let (done, total) = (number(batch.done, *tongue), number(batch.total, *tongue));
    let said = fill(wording.progress, &[("done", &done), ("total", &total)]);
    html! {
        <div class="progress">
            <progress aria-label={wording.reading} max={batch.total.to_string()} value={batch.done.to_string()} />
            <span>{ said }</span>
            <button type="button" class="button" id="stop" onclick={act.reform(|_| Action::Stop)}>{ wording.stop }</button>
        </div>
    }
}
