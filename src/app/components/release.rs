//! The release as a printed page, with its marks.

use super::block::block;
use super::lang;
use super::legend::Legend;
use super::words::Marks;
use crate::app::browser::{self, number};
use crate::app::flow::{groups, left_out as count_left_out};
use crate::app::passage::{Evidence, mentions};
use crate::app::state::{Action, Analysed, Look};
use crate::app::wording::Tongue;
use crate::engine::document::EntityType;
use std::collections::BTreeSet;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub report: Analysed,
    pub evidence: Evidence,
    pub look: Option<Look>,
    pub muted: BTreeSet<EntityType>,
    pub left_out: bool,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Release(props: &Props) -> Html {
    let Props { report, evidence, muted, left_out, tongue, act, .. } = props;
    let wording = tongue.wording();
    let found = use_memo((report.clone(), muted.clone()), |(report, muted)| mentions(report, muted));
    let marks = Marks { report, mentions: &found, evidence, tongue: *tongue, act };
    let hidden = count_left_out(report);
    let onkeydown = Callback::from(|event: KeyboardEvent| match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => browser::focus_beside(&event, "#release mark[tabindex]", 1),
        "ArrowLeft" | "ArrowUp" => browser::focus_beside(&event, "#release mark[tabindex]", -1),
        _ => {}
    });
    let related = report.related.len();
    html! {
        <>
            <Legend report={report.clone()} muted={muted.clone()} tongue={*tongue} {act} />
            <article id="release" class="release" lang={lang(report.language)} dir={report.language.direction()} tabindex="-1" {onkeydown}>
                if report.headline.is_none() {
                    <h1 class="visually-hidden">{ &report.source.name }</h1>
                }
                { for groups(report, *left_out).iter().map(|group| block(group, &marks)) }
            </article>
            <div class="release__foot">
                if related > 0 {
                    <details class="related">
                        <summary>{ tongue.count(&wording.related, related, &number(related, *tongue)) }</summary>
                        <ul lang={lang(report.language)} dir={report.language.direction()}>
                            { for report.related.iter().map(|title| html! { <li key={title.start()}>{ &title.text }</li> }) }
                        </ul>
                    </details>
                }
                if hidden > 0 {
                    <button type="button" class="button button--bare" id="left-out" aria-expanded={left_out.to_string()}
                        onclick={{ let shown = !left_out; act.reform(move |_| Action::LeftOut(shown)) }}>
                        { if *left_out {
                            wording.left_out_hide.to_owned()
                        } else {
                            tongue.count(&wording.left_out_show, hidden, &number(hidden, *tongue))
                        } }
                    </button>
                }
            </div>
        </>
    }
}
