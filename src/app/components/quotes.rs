//! Who said what.

use super::CardProps;
use super::section::Section;
use super::statement::Statement;
use crate::app::browser::number;
use crate::app::statement::{Said, Voice};
use yew::prelude::*;

#[component]
pub fn Quotes(CardProps { report, look, tongue, act, .. }: &CardProps) -> Html {
    let wording = tongue.wording();
    html! {
        <Section name="quotes" title={wording.quotes} count={number(report.quotes.len(), *tongue)}>
            { for report.quotes.iter().enumerate().map(|(index, quote)| {
                let speaker = quote.speaker.and_then(|speaker| report.entities.get(speaker));
                html! {
                    <figure key={index} class="quote">
                        <blockquote>
                            <Statement at={Voice::Ours.says(Said::Quote(index))} report={report.clone()} look={*look} {act}>
                                <q>{ &quote.text }</q>
                            </Statement>
                        </blockquote>
                        if let Some(speaker) = speaker {
                            <figcaption><bdi>{ &speaker.name }</bdi></figcaption>
                        }
                    </figure>
                }
            }) }
        </Section>
    }
}
