//! The reading room: the list, the release, the card; or the list and what one can begin with.

use super::marking::Marking;
use super::{
    CardProps, card::Card, progress::Progress, release::Release, releases::Releases, skeleton::Skeleton,
    trail::Trail, welcome::Welcome,
};
use crate::app::browser::Offer;
use crate::app::passage::Evidence;
use crate::app::state::{Action, Shelf, State, Status};
use crate::app::statement::Voice;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub state: State,
    pub act: Callback<Action>,
    pub offer: Callback<Offer>,
}

#[component]
pub fn Room(Props { state, act, offer }: &Props) -> Html {
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
    let open = state.is_reading() || state.shelf == Shelf::Returning;
    let list = state.has_list();
    let sought = use_memo((report.clone(), state.search.words.clone()), |(report, _)| {
        report.as_ref().map(|report| state.search.query().marks(&report.text)).unwrap_or_default()
    });
    let evidence = Evidence { sought: (*sought).clone(), ..state.evidence() };
    html! {
        <div class="room" data-list={list.to_string()} data-open={open.to_string()}>
            if list {
                <Releases state={state.clone()} {act} />
            }
            if open {
                <nav class="room__ways" aria-label={wording.ways}>
                    <a href="#card">{ wording.card }</a>
                    <a href="#release">{ wording.release }</a>
                </nav>
                <main class="room__text" data-view="reading">
                    if let Some(report) = report.clone() {
                        <Release {report} {evidence} look={state.look} muted={state.muted.clone()}
                            left_out={state.left_out} {tongue} {act} />
                    } else if let Some(problem) = problem {
                        <article id="release" class="release" tabindex="-1"><p class="release__problem">{ problem }</p></article>
                    } else {
                        if !list {
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
                        <Card key={id} {id} kin={state.kindred()} card={CardProps {
                            report, voice: Voice::Ours, look: state.look, edited: state.edited(), suggestions, tongue, act: act.clone(),
                        }} />
                    } else if state.shown().is_none_or(|release| release.is_pending() || release.is_kept()) {
                        <Skeleton lines=8 />
                    }
                </aside>
            } else {
                <Welcome {tongue} kept={state.kept()} remembered={state.notebook.len()} {act} {offer} />
            }
        </div>
    }
}
