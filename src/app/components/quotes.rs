//! Who said what.

use super::CardProps;
use super::folded::folded;
use super::section::Section;
use super::statement::Statement;
use super::tied::tied;
use crate::app::browser::number;
use crate::app::statement::{Said, Voice};
use std::ops::Range;
use yew::prelude::*;

/// How many are shown at once.
const SHOWN: usize = 5;

#[component]
pub fn Quotes(CardProps { report, look, tongue, act, .. }: &CardProps) -> Html {
    let wording = tongue.wording();
    let count = report.quotes.len();
    let list = |range: Range<usize>| -> Html {
        let quotes = report.quotes.iter().enumerate().skip(range.start).take(range.len());
        quotes
            .map(|(index, quote)| {
                let speaker = quote.speaker.and_then(|speaker| report.entities.get(speaker));
                html! {
                    <figure key={index} class="quote">
                        <blockquote>
                            <Statement at={Voice::Ours.says(Said::Quote(index))} report={report.clone()} look={*look} {act}>
                                <q>{ tied(&quote.text) }</q>
                            </Statement>
                        </blockquote>
                        if let Some(speaker) = speaker {
                            <figcaption><bdi>{ &speaker.name }</bdi></figcaption>
                        }
                    </figure>
                }
            })
            .collect()
    };
    html! {
        <Section name="quotes" title={wording.quotes} count={number(count, *tongue)}>
            { folded(count, SHOWN, *tongue, list) }
        </Section>
    }
}
