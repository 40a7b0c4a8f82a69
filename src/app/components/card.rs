//! The card: what the release says, in the order that readers of press agencies know.

use super::{
    CardProps, exports::Exports, facts::Facts, findings::Findings, quotes::Quotes, warnings::Warnings,
};
use crate::app::statement::Voice;
use yew::prelude::*;

#[component]
pub fn Card(props: &CardProps) -> Html {
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
                </div>
                if props.report.published.is_some() {
                    <section class="published" data-section="published" aria-labelledby="published">
                        <h2 id="published">{ wording.published }</h2>
                        <p class="published__note">{ wording.published_note }</p>
                        <Findings ..CardProps { voice: Voice::Sender, ..props.clone() } />
                    </section>
                }
            </div>
            <Exports report={props.report.clone()} tongue={props.tongue} />
        </>
    }
}
