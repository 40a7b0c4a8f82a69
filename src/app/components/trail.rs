//! Where in the text the reader stands, and the ways on and back.

use super::icon::{Icon, Sign};
use crate::app::browser::number;
use crate::app::state::{Action, Analysed, Look};
use crate::app::statement::Said;
use crate::app::wording::{Tongue, fill};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub look: Look,
    pub report: Analysed,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Trail(Props { look, report, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    let findings = look.at.voice.findings(report);
    let name = match look.at.said {
        Said::Publisher => wording.publisher.to_owned(),
        Said::Date => wording.date.to_owned(),
        Said::Place => wording.place.to_owned(),
        Said::Embargo => wording.embargo.to_owned(),
        Said::Summary(_) => wording.summary.to_owned(),
        Said::Highlight(_) => wording.highlights.to_owned(),
        Said::CoreSubject => wording.core_subject.to_owned(),
        Said::Quote(_) => wording.quotes.to_owned(),
        Said::Figure(_) => wording.figures.to_owned(),
        Said::Checked(_) => wording.checking.title.to_owned(),
        Said::Warning(_) => wording.warnings.to_owned(),
        Said::Keyword(index) => {
            findings.keywords.get(index).map(|keyword| keyword.text.clone()).unwrap_or_default()
        }
        Said::Entity(index) | Said::Role(index) => {
            findings.entities.get(index).map(|entity| entity.name.clone()).unwrap_or_default()
        }
    };
    let position = fill(
        wording.position,
        &[("n", &number(look.turn + 1, *tongue)), ("total", &number(look.of, *tongue))],
    );
    let tool = |sign, label: &'static str, action: Action| {
        html! {
            <button type="button" class="button button--bare" aria-label={label} title={label}
                onclick={act.reform(move |_| action.clone())}><Icon {sign} /></button>
        }
    };
    html! {
        <div class="bar trail" role="group" aria-label={wording.trail}>
            { tool(Sign::Back, wording.back_to_card, Action::Return) }
            <bdi class="trail__name">{ name }</bdi>
            if look.of > 1 {
                { tool(Sign::Previous, wording.previous, Action::Turn(-1)) }
                <span class="trail__position" id="position">{ position }</span>
                { tool(Sign::Next, wording.next, Action::Turn(1)) }
            }
            { tool(Sign::Close, wording.unmark, Action::Clear) }
        </div>
    }
}
