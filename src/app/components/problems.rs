//! What could not be read: a sentence each, until it is dismissed.

use super::icon::{Icon, Sign};
use crate::app::state::{Action, Problem};
use crate::app::wording::Tongue;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub problems: Vec<Rc<Problem>>,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Problems(Props { problems, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    // The region is always there: one that comes with its message is not read out everywhere.
    html! {
        <div class="problems" role="alert" aria-label={wording.problems}>
            if !problems.is_empty() {
                <ul id="problems">
                    { for problems.iter().enumerate().map(|(index, problem)| html! {
                        <li key={index}>
                            <span>{ wording.fault(&problem.fault, &problem.name) }</span>
                            <button type="button" class="button button--bare" title={wording.dismiss}
                                aria-label={wording.dismiss} onclick={act.reform(move |_| Action::Dismiss(index))}>
                                <Icon sign={Sign::Close} />
                            </button>
                        </li>
                    }) }
                </ul>
            }
        </div>
    }
}
