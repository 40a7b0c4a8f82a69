//! The card: what the release says, in the order that readers of press agencies know.

use super::{
    CardProps, check::Check, exports::Exports, facts::Facts, figures::Figures, findings::Findings,
    quotes::Quotes, warnings::Warnings,
};
use crate::app::statement::Voice;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The release's number.
    pub id: u32,
    pub card: CardProps,
}

#[component]
pub fn Card(Props { id, card: props }: &Props) -> Html {
    let wording = props.tongue.wording();
    html! {
        <>
            <Facts ..props.clone() />
            if !props.report.warnings.is_empty() {
                <Warnings ..props.clone() />
            }
            <div class="card__columns">
                <div class="card__ours">
                    <Findings ..props.clone() />
                    if !props.report.quotes.is_empty() {
                        <Quotes ..props.clone() />
                    }
                    if !props.report.figures.is_empty() {
                        <Figures ..props.clone() />
                    }
                </div>
                if props.report.published.is_some() {
                    <section class="published" data-section="published" aria-labelledby="published">
                        <h2 id="published">{ wording.published }</h2>
                        <p class="published__note">{ wording.published_note }</p>
                        <Findings ..CardProps { voice: Voice::Sender, ..props.clone() } />
                    </section>
                }
            </div>
            <Check id={*id} card={props.clone()} />
            <Exports report={props.report.clone()} tongue={props.tongue} />
        </>
    }
}
