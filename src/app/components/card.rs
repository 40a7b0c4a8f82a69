//! The card: what the release says, in the order that readers of press agencies know.

use super::{
    CardProps, check::Check, exports::Exports, facts::Facts, figures::Figures, findings::Findings,
    kin::Kin, quotes::Quotes, warnings::Warnings,
};
use crate::app::state::Release;
use crate::app::statement::Voice;
use crate::library::Related;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The release's number.
    pub id: u32,
    pub card: CardProps,
    /// What is about the same.
    pub kin: Vec<(Rc<Release>, Related)>,
}

#[component]
pub fn Card(Props { id, card: props, kin }: &Props) -> Html {
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
            if !kin.is_empty() {
                <Kin related={kin.clone()} tongue={props.tongue} act={&props.act} />
            }
            <Check id={*id} card={props.clone()} />
            <Exports report={props.report.clone()} tongue={props.tongue} />
        </>
    }
}
