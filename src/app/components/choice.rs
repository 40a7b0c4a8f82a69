//! One of several: a labelled `select`.

use super::icon::{Icon, Sign};
use crate::app::browser;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub id: &'static str,
    /// Drawn before it, where its options don't say by themselves what they are of.
    #[prop_or_default]
    pub sign: Option<Sign>,
    pub label: &'static str,
    pub value: &'static str,
    /// Value, name, and the language that the name is in.
    pub options: Vec<(&'static str, &'static str, &'static str)>,
    pub onchoice: Callback<String>,
}

#[component]
pub fn Choice(Props { id, sign, label, value, options, onchoice }: &Props) -> Html {
    let onchange = onchoice.reform(|event: Event| browser::value(&event));
    html! {
        <span class="choice">
            <label class="visually-hidden" for={*id}>{ *label }</label>
            if let Some(sign) = *sign {
                <Icon {sign} />
            }
            <select id={*id} {onchange}>
                { for options.iter().map(|&(option, name, lang)| html! {
                    <option key={option} value={option} {lang} selected={option == *value}>{ name }</option>
                }) }
            </select>
        </span>
    }
}
