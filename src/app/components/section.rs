//! A section of the card: its title, how many it holds, and its content.

use crate::app::statement::Voice;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The name by which tests and styles know it.
    pub name: &'static str,
    pub title: &'static str,
    #[prop_or_default]
    pub count: Option<String>,
    #[prop_or(Voice::Ours)]
    pub voice: Voice,
    pub children: Html,
}

#[component]
pub fn Section(Props { name, title, count, voice, children }: &Props) -> Html {
    let count = count.as_ref().map(|count| html! { <span class="section__count">{ count }</span> });
    // What the sender says stands a level lower: under a heading of its own.
    let (name, heading) = match voice {
        Voice::Ours => ((*name).to_owned(), html! { <h2>{ *title }{ " " }{ count }</h2> }),
        Voice::Sender => (format!("published-{name}"), html! { <h3>{ *title }{ " " }{ count }</h3> }),
    };
    html! {
        <section class="section" data-section={name}>
            { heading }
            { children.clone() }
        </section>
    }
}
