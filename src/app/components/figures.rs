//! Amounts, shares, counts and dates, each with what it measures.

use super::CardProps;
use super::folded::folded;
use super::section::Section;
use super::statement::Statement;
use crate::app::browser::number;
use crate::app::statement::{Said, Voice};
use yew::prelude::*;

/// How many are shown at once: a budget speech has a hundred.
const SHOWN: usize = 8;

#[component]
pub fn Figures(CardProps { report, look, tongue, act, .. }: &CardProps) -> Html {
    let wording = tongue.wording();
    let count = report.figures.len();
    let list = |range: std::ops::Range<usize>| {
        let items = report.figures.iter().enumerate().skip(range.start).take(range.len());
        html! {
            <ul class="figures" dir={report.language.direction()}>
                { for items.map(|(index, figure)| html! {
                    <li key={index}>
                        <Statement at={Voice::Ours.says(Said::Figure(index))} report={report.clone()} look={*look} {act}>
                            <strong>{ &figure.text }</strong>
                            if let Some(measures) = &figure.measures {
                                { " " }<span class="figures__measured">{ &measures.text }</span>
                            }
                        </Statement>
                    </li>
                }) }
            </ul>
        }
    };
    html! {
        <Section name="figures" title={wording.figures} count={number(count, *tongue)}>
            { folded(count, SHOWN, *tongue, list) }
        </Section>
    }
}
