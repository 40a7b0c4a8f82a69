//! The reading room: the list, the release, the card.

use super::{card::Card, release::Release, releases::Releases, skeleton::Skeleton, trail::Trail};
use crate::app::state::{Action, Pane, State, Status};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub state: State,
    pub act: Callback<Action>,
}

#[component]
pub fn Room(Props { state, act }: &Props) -> Html {
    let tongue = state.settings.tongue;
    let wording = tongue.wording();
    let report = state.report().cloned();
    let problem = state.shown().and_then(|release| match &release.status {
        Status::Failed(problem) => Some(wording.fault(&problem.fault, &problem.name)),
        _ => None,
    });
    let pane = |pane: Pane, name: &'static str| {
        html! {
            <button type="button" aria-pressed={(state.pane == pane).to_string()}
                onclick={act.reform(move |_| Action::Pane(pane))}>{ name }</button>
        }
    };
    html! {
        <div class="room" data-pane={if state.pane == Pane::Card { "card" } else { "text" }}
            data-list={(state.releases.len() > 1).to_string()}>
            if state.releases.len() > 1 {
                <Releases releases={state.releases.clone()} current={state.current} batch={state.batch} {tongue} {act} />
            }
            <div class="room__panes" role="group">
                { pane(Pane::Card, wording.card) }
                { pane(Pane::Text, wording.release) }
            </div>
            <main class="room__text" data-view="reading">
                if let Some(report) = report.clone() {
                    <Release {report} evidence={state.evidence()} look={state.look} muted={state.muted.clone()}
                        left_out={state.left_out} {tongue} {act} />
                } else if let Some(problem) = problem {
                    <article id="release" class="release" tabindex="-1"><p class="release__problem">{ problem }</p></article>
                } else {
                    <Skeleton lines=12 />
                }
                if let (Some(look), Some(report)) = (state.look, report.clone()) {
                    <Trail {look} {report} {tongue} {act} />
                }
            </main>
            <aside id="card" class="card" aria-label={wording.card} tabindex="-1">
                if let Some(report) = report {
                    <Card {report} look={state.look} {tongue} {act} />
                } else if state.shown().is_some_and(|release| release.is_pending()) {
                    <Skeleton lines=8 />
                }
            </aside>
        </div>
    }
}
