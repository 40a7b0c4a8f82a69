//! One thing that the card says: a button that leads to its words.

use super::lang;
use crate::app::state::{Action, Analysed, Look};
use crate::app::statement::Statement as At;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub at: At,
    pub report: Analysed,
    pub look: Option<Look>,
    pub act: Callback<Action>,
    #[prop_or_default]
    pub class: &'static str,
    pub children: Html,
}

#[component]
pub fn Statement(Props { at, report, look, act, class, children }: &Props) -> Html {
    let places = at.places(report);
    let (lang, dir) = (lang(report.language), report.language.direction());
    let id = at.id();
    if places.is_empty() {
        // Said by the file itself, not by its text: there is nowhere to go.
        return html! { <span {id} class={classes!("statement", *class)} {lang} {dir}>{ children.clone() }</span> };
    }
    let spans = places.into_iter().flatten().map(|span| format!("{}-{}", span.start, span.end));
    let spans = spans.collect::<Vec<_>>().join(" ");
    let looked = look.is_some_and(|look| look.at == *at);
    let at = *at;
    html! {
        <button type="button" {id} class={classes!("statement", *class)} data-spans={spans} {lang} {dir}
            aria-pressed={looked.to_string()} onclick={act.reform(move |_| Action::Look(at))}>
            { children.clone() }
        </button>
    }
}
