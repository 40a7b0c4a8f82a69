//! What is looked for in the list: words, values that are chosen, an order; and how many releases are found.

use super::facets::{Facets, label};
use super::icon::{Icon, Sign};
use crate::app::browser::{self, number};
use crate::app::state::{self, Action, Seek};
use crate::app::wording::{Tongue, fill};
use crate::library::Order;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub search: state::Search,
    /// How many releases the list shows.
    pub listed: usize,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Search(Props { search, listed, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    let texts = &wording.seeking;
    let seek = |seek: Seek| act.reform(move |_: MouseEvent| Action::Search(seek.clone()));
    let oninput = act.reform(|event: InputEvent| Action::Search(Seek::Words(browser::value(&event).into())));
    let onkeydown = {
        let (act, is_on) = (act.clone(), search.is_on());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" if is_on => {
                event.prevent_default();
                act.emit(Action::Search(Seek::End));
            }
            "ArrowDown" | "Enter" => browser::focus_first(&event, "#releases .releases__show"),
            _ => {}
        })
    };
    let orders = Order::ALL.into_iter().map(|order| (order, wording.order(order)));
    let onorder = act.reform(|event: Event| {
        let chosen = browser::value(&event);
        let order = Order::ALL.into_iter().find(|order| name(*order) == chosen);
        Action::Search(Seek::Order(order.unwrap_or_default()))
    });
    let is_on = search.is_on() && search.found.is_some();
    let said = is_on.then(|| tongue.count(&texts.hits, *listed, &number(*listed, *tongue)));
    html! {
        <div class="search" role="search" aria-label={texts.label}>
            <div class="search__field">
                <Icon sign={Sign::Search} />
                <input type="search" id="search" placeholder={texts.hint} aria-label={texts.label} autocomplete="off"
                    spellcheck="false" dir="auto" value={search.words.to_string()} {oninput} {onkeydown} />
                if search.is_on() {
                    <button type="button" class="button button--bare" id="end-search" title={texts.end}
                        aria-label={texts.end} onclick={seek(Seek::End)}><Icon sign={Sign::Close} /></button>
                }
                <button type="button" class="button button--bare" id="filters" title={texts.filters}
                    aria-label={texts.filters} aria-expanded={search.is_open.to_string()}
                    onclick={seek(Seek::Open(!search.is_open))}><Icon sign={Sign::Filter} /></button>
            </div>
            if !search.choices.is_empty() {
                <ul class="search__chosen">
                    { for search.choices.iter().map(|choice| {
                        let name = search.found.as_deref().and_then(|found| found.label(choice));
                        let name = label(choice.facet, name.unwrap_or(&choice.key), *tongue);
                        html! {
                            <li key={format!("{:?} {}", choice.facet, choice.key)}>
                                <button type="button" class="search__chip" onclick={seek(Seek::Choose(choice.clone()))}
                                    aria-label={fill(texts.let_go, &[("name", &name)])}>
                                    <bdi>{ &name }</bdi><Icon sign={Sign::Close} />
                                </button>
                            </li>
                        }
                    }) }
                </ul>
            }
            if search.is_open {
                <label class="search__order">
                    <span>{ texts.order }</span>
                    <select id="order" onchange={onorder}>
                        { for orders.map(|(order, said)| html! {
                            <option key={name(order)} value={name(order)} selected={order == search.order}>{ said }</option>
                        }) }
                    </select>
                </label>
                if let Some(found) = search.found.clone() {
                    <Facets {found} tongue={*tongue} {act} />
                }
            }
            <p class="search__hits" role="status" id="hits">{ said }</p>
            if is_on && *listed == 0 {
                <p class="search__nothing">{ texts.nothing }</p>
            }
        </div>
    }
}

/// An order as a value of the field that it is chosen in.
fn name(order: Order) -> &'static str {
    match order {
        Order::Relevance => "relevance",
        Order::Newest => "newest",
        Order::Oldest => "oldest",
        Order::Title => "title",
    }
}
