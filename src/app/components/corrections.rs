//! What was corrected, each with a way to take it back; what is remembered, and a way to forget it.

use super::icon::{Icon, Sign};
use crate::app::browser::{self, number};
use crate::app::state::edit::Edit;
use crate::app::state::{Action, Analysed};
use crate::app::wording::{Tongue, fill};
use crate::library::{Correction, Notebook};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub open: bool,
    pub report: Option<Analysed>,
    pub notebook: Rc<Notebook>,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Corrections(Props { open, report, notebook, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    let texts = &wording.correcting;
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with(*open, move |open| browser::show_dialog(&dialog, *open));
    }
    let here = report.as_ref().map_or(&[][..], |report| report.0.corrections());
    let correction = |(index, correction): (usize, &Correction)| {
        let said = wording.correction(correction);
        html! {
            <li key={index}>
                <span>{ &said }</span>
                <button type="button" class="button button--bare" aria-label={format!("{} – {said}", texts.take_back)}
                    onclick={act.reform(move |_| Action::Edit(Edit::TakeBack(index)))}>{ texts.take_back }</button>
            </li>
        }
    };
    let remembered = tongue.count(&texts.remembered, notebook.len(), &number(notebook.len(), *tongue));
    html! {
        <dialog ref={dialog} closedby="any" class="dialog corrections" aria-labelledby="corrections-title"
            onclose={act.reform(|_| Action::Dialog(None))}>
            <div class="dialog__head">
                <h2 id="corrections-title">{ texts.title }</h2>
                <button type="button" class="button button--bare" aria-label={wording.close} title={wording.close}
                    onclick={act.reform(|_| Action::Dialog(None))}><Icon sign={Sign::Close} /></button>
            </div>
            if report.is_some() {
                <h3>{ texts.here }</h3>
                if here.is_empty() {
                    <p class="corrections__note">{ texts.nothing_here }</p>
                } else {
                    <ol>{ for here.iter().enumerate().map(correction) }</ol>
                }
            }
            if !notebook.is_empty() {
                <h3>{ remembered }</h3>
                <p class="corrections__note">{ texts.forget_how }</p>
                <ul>
                    { for notebook.pages().iter().rev().map(|page| html! {
                        <li key={page.release.clone()}>
                            <bdi>{ &page.title }</bdi>
                            <span>{ fill(texts.show, &[("n", &number(page.corrections.len(), *tongue))]) }</span>
                        </li>
                    }) }
                </ul>
                <p class="dialog__foot">
                    <button type="button" class="button corrections__forget" id="forget"
                        onclick={act.reform(|_| Action::Edit(Edit::Forget))}>{ texts.forget }</button>
                </p>
            }
        </dialog>
    }
}
