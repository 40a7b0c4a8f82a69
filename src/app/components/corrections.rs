//! What was corrected, each with a way to take it back; what is remembered, and a way to forget it.

use super::dialog::Dialog;
use crate::app::browser::number;
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
    let here = report.as_ref().map_or(&[][..], |report| report.review.corrections());
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
        <Dialog id="corrections-title" title={texts.title} class="corrections" open={*open} tongue={*tongue} {act}>
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
        </Dialog>
    }
}
