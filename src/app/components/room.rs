//! The reading room: the list, the release, the card.

use super::marking::Marking;
use super::{
    CardProps, card::Card, progress::Progress, release::Release, releases::Releases, skeleton::Skeleton,
    trail::Trail,
};
use crate::app::state::{Action, State, Status};
use crate::app::statement::Voice;
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
    let suggestions = use_memo((report.clone(), state.notebook.clone()), |(report, notebook)| {
        report.as_ref().map(|report| notebook.suggestions(&report.review)).unwrap_or_default()
    });
    html! {
        <div class="room" data-list={(state.releases.len() > 1).to_string()}>
            if state.releases.len() > 1 {
                <Releases releases={state.releases.clone()} current={state.current} batch={state.batch} {tongue} {act} />
            }
            <nav class="room__ways" aria-label={wording.ways}>
                <a href="#card">{ wording.card }</a>
                <a href="#release">{ wording.release }</a>
            </nav>
            <main class="room__text" data-view="reading">
                if let Some(report) = report.clone() {
                    <Release {report} evidence={state.evidence()} look={state.look} muted={state.muted.clone()}
                        left_out={state.left_out} {tongue} {act} />
                } else if let Some(problem) = problem {
                    <article id="release" class="release" tabindex="-1"><p class="release__problem">{ problem }</p></article>
                } else {
                    if state.releases.len() == 1 {
                        <Progress batch={state.batch} {tongue} {act} />
                    }
                    <Skeleton lines=12 />
                }
                if let (Some(words), Some(report)) = (state.selection, report.clone()) {
                    <Marking {words} {report} {tongue} {act} />
                } else if let (Some(look), Some(report)) = (state.look, report.clone()) {
                    <Trail {look} {report} {tongue} {act} />
                }
            </main>
            <aside id="card" class="card" aria-label={wording.card} tabindex="-1">
                if let (Some(report), Some(id)) = (report, state.current) {
                    <Card key={id} {id} card={CardProps {
                        report, voice: Voice::Ours, look: state.look, edited: state.edited(), suggestions, tongue, act: act.clone(),
                    }} />
                } else if state.shown().is_some_and(|release| release.is_pending()) {
                    <Skeleton lines=8 />
                }
            </aside>
        </div>
    }
}
