//! How many files are read, and a way to stop. Of one file alone there is no count.

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
    let all = batch.total + batch.inside;
    let (done, total) = (number(batch.done, *tongue), number(all, *tongue));
    let said = if all > 1 {
        fill(wording.progress, &[("done", &done), ("total", &total)])
    } else {
        wording.reading.to_owned()
    };
    html! {
        <div class="progress">
            <progress aria-label={wording.reading} max={all.to_string()}
                value={(all > 1).then(|| batch.done.to_string())} />
            <span>{ said }</span>
            <button type="button" class="button" id="stop" onclick={act.reform(|_| Action::Stop)}>{ wording.stop }</button>
        </div>
    }
}
