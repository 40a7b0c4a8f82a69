//! Other releases of the list that are about the same, each with what both name.

use super::lang;
use crate::app::state::{Action, Release};
use crate::app::wording::Tongue;
use crate::library::{Kinship, Related};
use std::rc::Rc;
use yew::prelude::*;

/// So many reasons are said: the rarest say most.
const REASONS: usize = 4;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub related: Vec<(Rc<Release>, Related)>,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Kin(Props { related, tongue, act }: &Props) -> Html {
    let texts = &tongue.wording().seeking;
    html! {
        <section class="section kin" data-section="kin">
            <h2>{ texts.kin }</h2>
            <ul>
                { for related.iter().map(|(release, related)| {
                    let id = release.id;
                    let reasons = related.names.iter().chain(&related.keywords).take(REASONS);
                    html! {
                        <li key={id}>
                            <button type="button" class="kin__show" onclick={act.reform(move |_| Action::Show(id))}>
                                <span class="kin__title" lang={lang(release.language())} dir={release.language().direction()}>
                                    { release.title() }
                                </span>
                                <span class="kin__why">
                                    if related.kinship == Kinship::Version {
                                        <span>{ texts.version }</span>
                                    }
                                    { for reasons.map(|name| html! { <bdi key={name.clone()}>{ name }</bdi> }) }
                                </span>
                            </button>
                        </li>
                    }
                }) }
            </ul>
        </section>
    }
}
