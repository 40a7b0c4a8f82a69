//! The list of releases, where there is more than one.

use super::progress::Progress;
use super::row::Row;
use crate::app::browser;
use crate::app::state::{Action, Batch, Release, Status};
use crate::app::wording::Tongue;
use std::rc::Rc;
use yew::prelude::*;

/// So many rows are laid out at once, in some milliseconds: of a thousand files the first are there at
/// once, and the page answers while the others come. A stretch in which nothing changed stays as it is.
const STRETCH: usize = 50;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub releases: Vec<Rc<Release>>,
    pub current: Option<u32>,
    pub batch: Batch,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Releases(Props { releases, current, batch, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    // What can't be read is listed, and is no release.
    let count = releases.iter().filter(|release| !matches!(release.status, Status::Failed(_))).count();
    let onkeydown = Callback::from(|event: KeyboardEvent| match event.key().as_str() {
        "ArrowDown" if !event.alt_key() => browser::focus_beside(&event, "#releases .releases__show", 1),
        "ArrowUp" if !event.alt_key() => browser::focus_beside(&event, "#releases .releases__show", -1),
        _ => {}
    });
    let laid_out = use_state(|| STRETCH);
    use_effect_with((laid_out.clone(), releases.len()), |(laid_out, all)| {
        let (grown, laid_out) = (**laid_out + STRETCH, laid_out.clone());
        let next = (grown < *all + STRETCH).then(|| browser::soon(move || laid_out.set(grown)));
        move || drop(next)
    });
    let stretches = releases.get(..*laid_out).unwrap_or(releases).chunks(STRETCH);
    html! {
        <nav id="releases" class="releases" tabindex="-1" aria-label={wording.releases}>
            <div class="releases__head">
                <h2>{ tongue.count(&wording.releases_count, count, &browser::number(count, *tongue)) }</h2>
                <button type="button" class="button button--bare" onclick={act.reform(|_| Action::Empty)}>
                    { wording.remove_all }
                </button>
            </div>
            if batch.done < batch.total {
                <Progress batch={*batch} tongue={*tongue} act={act} />
            }
            <ul {onkeydown}>
                { for stretches.enumerate().map(|(at, releases)| html! {
                    <Stretch key={at} releases={releases.to_vec()} tongue={*tongue} {act}
                        current={current.filter(|id| releases.iter().any(|release| release.id == *id))} />
                }) }
            </ul>
        </nav>
    }
}

#[derive(PartialEq, Properties)]
struct StretchProps {
    releases: Vec<Rc<Release>>,
    current: Option<u32>,
    tongue: Tongue,
    act: Callback<Action>,
}

#[component]
fn Stretch(StretchProps { releases, current, tongue, act }: &StretchProps) -> Html {
    releases
        .iter()
        .map(|release| {
            html! {
                <Row key={release.id} release={release.clone()} current={*current == Some(release.id)}
                    tongue={*tongue} {act} />
            }
        })
        .collect()
}
