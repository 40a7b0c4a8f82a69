//! By which the releases that are found can be told apart: a folded group for each facet, its values with
//! how many have them.

use super::folded::folded;
use crate::app::browser::{self, number};
use crate::app::state::{Action, Finding, Seek};
use crate::app::wording::Tongue;
use crate::library::{Choice, Facet, Value, Values};
use std::rc::Rc;
use yew::prelude::*;

/// So many values are shown at once.
const MOST: usize = 6;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub found: Rc<Finding>,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Facets(Props { found, tongue, act }: &Props) -> Html {
    // What all have tells none apart, unless it was chosen.
    let tells = |values: &&Values| values.values.len() > 1 || values.values.iter().any(|value| value.is_chosen);
    html! {
        <div class="facets">
            { for found.facets.iter().filter(tells).map(|values| html! {
                <details class="facets__group" key={format!("{:?}", values.facet)} data-facet={format!("{:?}", values.facet)}>
                    <summary>{ tongue.wording().facet(values.facet) }</summary>
                    { folded(values.values.len(), MOST, *tongue, |range| html! {
                        <ul>{ for values.values.get(range).unwrap_or_default().iter().map(|value| row(values.facet, value, *tongue, act)) }</ul>
                    }) }
                </details>
            }) }
        </div>
    }
}

fn row(facet: Facet, value: &Value, tongue: Tongue, act: &Callback<Action>) -> Html {
    let choice = Choice { facet, key: value.key.clone() };
    html! {
        <li key={value.key.clone()}>
            <button type="button" class="facets__value" aria-pressed={value.is_chosen.to_string()}
                onclick={act.reform(move |_| Action::Search(Seek::Choose(choice.clone())))}>
                <bdi>{ label(facet, &value.label, tongue) }</bdi>
                <span class="facets__count">{ number(value.count, tongue) }</span>
            </button>
        </li>
    }
}

/// A value in words: a language by its name, a month as it is written.
pub fn label(facet: Facet, value: &str, tongue: Tongue) -> String {
    match facet {
        Facet::Language => browser::language(value, tongue),
        Facet::Month => browser::month(value, tongue),
        _ => value.to_owned(),
    }
}
