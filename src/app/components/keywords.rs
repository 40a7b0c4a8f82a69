//! The keyphrases, best first.

use super::CardProps;
use super::statement::Statement;
use crate::app::statement::Said;
use yew::prelude::*;

#[component]
pub fn Keywords(CardProps { report, voice, look, act, .. }: &CardProps) -> Html {
    let keywords = voice.findings(report).keywords;
    if keywords.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="keywords" dir={report.language.direction()}>
            { for keywords.iter().enumerate().map(|(index, keyword)| html! {
                <li key={index}>
                    <Statement at={voice.says(Said::Keyword(index))} report={report.clone()} look={*look} {act}>
                        { &keyword.text }
                    </Statement>
                </li>
            }) }
        </ul>
    }
}
