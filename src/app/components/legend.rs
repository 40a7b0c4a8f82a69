//! Which marks stand for what; each type can be turned off.

use super::icon::{Icon, Sign};
use crate::app::browser::number;
use crate::app::state::{Action, Analysed};
use crate::app::wording::Tongue;
use crate::engine::document::EntityType;
use std::collections::BTreeSet;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub report: Analysed,
    pub muted: BTreeSet<EntityType>,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Legend(Props { report, muted, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    let count = |kind| report.entities.iter().filter(|entity| entity.kind == kind).count();
    let present: Vec<(EntityType, usize)> =
        EntityType::ALL.into_iter().map(|kind| (kind, count(kind))).filter(|(_, count)| *count > 0).collect();
    if present.is_empty() {
        return Html::default();
    }
    html! {
        <div class="legend" role="group" aria-label={wording.marks}>
            { for present.into_iter().map(|(kind, count)| html! {
                <button type="button" key={kind.name()} data-kind={kind.name()}
                    aria-pressed={(!muted.contains(&kind)).to_string()}
                    onclick={act.reform(move |_| Action::Mute(kind))}>
                    <Icon sign={Sign::Entity(kind)} />
                    <span class="legend__name">{ wording.kind(kind) }</span>
                    <span class="legend__count">{ number(count, *tongue) }</span>
                </button>
            }) }
        </div>
    }
}
