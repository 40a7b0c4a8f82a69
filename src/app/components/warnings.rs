//! What happened to the release on its way here: a sentence each, which leads to the words that show it.

use super::CardProps;
use super::statement::Statement;
use crate::app::statement::{Said, Voice};
use yew::prelude::*;

#[component]
pub fn Warnings(CardProps { report, look, tongue, act, .. }: &CardProps) -> Html {
    let wording = tongue.wording();
    html! {
        <ul class="warnings" data-section="warnings" aria-label={wording.warnings}>
            { for report.warnings.iter().enumerate().map(|(index, warning)| html! {
                <li key={index}>
                    <Statement at={Voice::Ours.says(Said::Warning(index))} report={report.clone()} look={*look} {act}>
                        <span lang={tongue.code()} dir={tongue.direction()}>{ wording.damage(warning.kind) }</span>
                    </Statement>
                </li>
            }) }
        </ul>
    }
}
