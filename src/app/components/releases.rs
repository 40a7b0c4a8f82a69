//! The list of releases, where there is more than one, or none is shown.

use super::progress::Progress;
use super::row::Row;
use super::search::Search;
use super::skeleton::Skeleton;
use crate::app::browser::{self, number};
use crate::app::state::{Action, Dialog, Finding, Release, State, Status};
use crate::app::wording::Tongue;
use std::rc::Rc;
use yew::prelude::*;

/// So many rows are laid out at once, in some milliseconds: of a thousand files the first are there at
/// once, and the page answers while the others come. A stretch in which nothing changed stays as it is.
const STRETCH: usize = 50;

/// Of more releases than this the others are laid out on request: nobody scrolls that far, one searches.
const MOST: usize = 1_000;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub state: State,
    pub act: Callback<Action>,
}

#[component]
pub fn Releases(Props { state, act }: &Props) -> Html {
    let State { current, batch, search, .. } = state;
    let releases = state.listed();
    let tongue = state.settings.tongue;
    let wording = tongue.wording();
    // What can't be read is listed, and is no release.
    let count = state.releases.iter().filter(|release| !matches!(release.status, Status::Failed(_))).count();
    html! {
        <nav id="releases" class="releases" data-search={(search.is_on() || search.is_open).to_string()} tabindex="-1" aria-label={wording.releases}>
            <div class="releases__head">
                <h2>{ tongue.count(&wording.releases_count, count, &number(count, tongue)) }</h2>
                // All, and not only those that were found.
                if !search.is_on() {
                    <button type="button" class="button button--bare" onclick={act.reform(|_| Action::Empty)}>
                        { wording.remove_all }
                    </button>
                }
            </div>
            if batch.done < batch.total {
                <Progress batch={*batch} {tongue} {act} />
            }
            if state.releases.len() > 1 {
                <Search search={search.clone()} listed={releases.len()} {tongue} {act} />
            }
            if state.releases.is_empty() {
                <Skeleton lines=12 />
            }
            // What was found anew is laid out from its beginning.
            <Rows key={search.shown().map_or(0, |found| found.number)} releases={releases.clone()}
                found={search.shown().cloned()} current={*current} {tongue} {act} />
            <p class="releases__foot">
                <button type="button" class="button button--bare" id="keeping"
                    onclick={act.reform(|_| Action::Dialog(Some(Dialog::Keeping)))}>{ wording.keeping.title }</button>
            </p>
        </nav>
    }
}

#[derive(PartialEq, Properties)]
struct RowsProps {
    releases: Vec<Rc<Release>>,
    found: Option<Rc<Finding>>,
    current: Option<u32>,
    tongue: Tongue,
    act: Callback<Action>,
}

#[component]
fn Rows(RowsProps { releases, found, current, tongue, act }: &RowsProps) -> Html {
    let onkeydown = Callback::from(|event: KeyboardEvent| match event.key().as_str() {
        "ArrowDown" if !event.alt_key() => browser::focus_beside(&event, "#releases .releases__show", 1),
        "ArrowUp" if !event.alt_key() => browser::focus_beside(&event, "#releases .releases__show", -1),
        _ => {}
    });
    let (laid_out, most) = (use_state(|| STRETCH), use_state(|| MOST));
    let all = releases.len().min(*most);
    use_effect_with((laid_out.clone(), all), |(laid_out, all)| {
        let (grown, laid_out) = (**laid_out + STRETCH, laid_out.clone());
        let next = (grown < *all + STRETCH).then(|| browser::soon(move || laid_out.set(grown)));
        move || drop(next)
    });
    use_effect_with(*current, |current| {
        if current.is_some() {
            browser::reveal_first("#releases [aria-current]");
        }
    });
    let others = releases.len() - all;
    let stretches = releases.get(..all.min(*laid_out)).unwrap_or(releases).chunks(STRETCH);
    html! {
        <>
            <ul class="releases__rows" {onkeydown}>
                { for stretches.enumerate().map(|(at, releases)| html! {
                    <Stretch key={at} releases={releases.to_vec()} found={found.clone()} tongue={*tongue} {act}
                        current={current.filter(|id| releases.iter().any(|release| release.id == *id))} />
                }) }
            </ul>
            if others > 0 {
                <button type="button" class="button button--bare" id="more-releases"
                    onclick={move |_: MouseEvent| most.set(*most + MOST)}>
                    { tongue.count(&tongue.wording().more, others, &number(others, *tongue)) }
                </button>
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct StretchProps {
    releases: Vec<Rc<Release>>,
    found: Option<Rc<Finding>>,
    current: Option<u32>,
    tongue: Tongue,
    act: Callback<Action>,
}

#[component]
fn Stretch(StretchProps { releases, found, current, tongue, act }: &StretchProps) -> Html {
    releases
        .iter()
        .map(|release| {
            let line = found.as_ref().and_then(|found| found.lines.get(release.key.as_ref()?).cloned());
            html! {
                <Row key={release.id} release={release.clone()} {line} current={*current == Some(release.id)}
                    tongue={*tongue} {act} />
            }
        })
        .collect()
}
