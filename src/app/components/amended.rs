//! Below the entities: how many were corrected, and all suggestions at once.

use crate::app::browser::number;
use crate::app::state::edit::Edit;
use crate::app::state::{Action, Analysed, Dialog};
use crate::app::wording::{Tongue, fill};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub report: Analysed,
    /// For how many entities something is suggested.
    pub suggested: usize,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Amended(Props { report, suggested, tongue, act }: &Props) -> Html {
    let texts = &tongue.wording().correcting;
    let made = report.review.corrections().len();
    html! {
        <p class="amended">
            if *suggested > 1 {
                <button type="button" class="button button--bare" id="apply-all"
                    onclick={act.reform(|_| Action::Edit(Edit::AcceptAll))}>
                    { tongue.count(&texts.apply_all, *suggested, &number(*suggested, *tongue)) }
                </button>
            }
            if made > 0 || *suggested > 0 {
                <button type="button" class="button button--bare" id="corrections"
                    onclick={act.reform(|_| Action::Dialog(Some(Dialog::Corrections)))}>
                    { fill(texts.show, &[("n", &number(made, *tongue))]) }
                </button>
            }
        </p>
    }
}
