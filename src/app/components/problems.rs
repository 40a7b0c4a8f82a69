//! What could not be read: a sentence each, until it is dismissed. Several are a line, until they are asked for.

use super::icon::{Icon, Sign};
use crate::app::browser::number;
use crate::app::state::{Action, Problem};
use crate::app::wording::Tongue;
use std::rc::Rc;
use yew::prelude::*;

/// From so many on they would fill the screen.
const SEVERAL: usize = 3;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub problems: Vec<Rc<Problem>>,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Problems(Props { problems, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    let unfolded = use_state_eq(|| false);
    let several = problems.len() >= SEVERAL;
    let unfold = {
        let unfolded = unfolded.clone();
        move |_: MouseEvent| unfolded.set(!*unfolded)
    };
    // The region is always there: one that comes with its message is not read out everywhere.
    html! {
        <div class="problems" role="alert" aria-label={wording.problems}>
            if several {
                <div class="problems__all">
                    <button type="button" id="show-problems" aria-expanded={unfolded.to_string()} onclick={unfold}>
                        { tongue.count(&wording.problems_count, problems.len(), &number(problems.len(), *tongue)) }
                    </button>
                    <button type="button" class="button" id="dismiss-all" onclick={act.reform(|_| Action::DismissAll)}>
                        { wording.dismiss_all }
                    </button>
                </div>
            }
            if !problems.is_empty() && (*unfolded || !several) {
                <ul id="problems" tabindex="-1">
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
