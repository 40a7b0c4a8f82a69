//! The empty room: what happens here, and three ways to begin.

use super::icon::{Icon, Sign};
use crate::app::browser::{Offer, number};
use crate::app::examples::EXAMPLES;
use crate::app::state::{Action, Dialog};
use crate::app::wording::Tongue;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub tongue: Tongue,
    /// How many corrections.
    pub remembered: usize,
    pub act: Callback<Action>,
    pub offer: Callback<Offer>,
}

#[component]
pub fn Welcome(Props { tongue, remembered, act, offer }: &Props) -> Html {
    let wording = tongue.wording();
    html! {
        <main class="welcome" data-view="empty" id="release" tabindex="-1">
            <div class="welcome__sheet">
                <h1>
                    <span class="welcome__drop">{ wording.welcome }</span>
                    <span class="welcome__open">{ wording.welcome_open }</span>
                </h1>
                <p class="welcome__how">{ wording.welcome_how }</p>
                <p class="welcome__begin">
                    <label for="open-files" class="button button--first">
                        <Icon sign={Sign::File} /><span>{ wording.open }</span>
                    </label>
                </p>
                <p class="welcome__private">{ wording.welcome_private }</p>
            </div>
            <section class="welcome__examples" aria-labelledby="examples">
                <h2 id="examples">{ wording.examples }</h2>
                <ul>
                    { for EXAMPLES.into_iter().map(|example| {
                        let lang = example.tongue.code();
                        let onclick = offer.reform(move |_| Offer::Example(example));
                        html! {
                            <li key={lang}>
                                <button type="button" data-example={lang} {lang} dir={example.tongue.direction()} {onclick}>
                                    <span class="welcome__sender">{ example.sender }</span>
                                    <span class="welcome__headline">{ example.headline }</span>
                                </button>
                            </li>
                        }
                    }) }
                </ul>
            </section>
            if *remembered > 0 {
                <p class="welcome__remembered">
                    <button type="button" class="button button--bare" id="corrections"
                        onclick={act.reform(|_| Action::Dialog(Some(Dialog::Corrections)))}>
                        { tongue.count(&wording.correcting.remembered, *remembered, &number(*remembered, *tongue)) }
                    </button>
                </p>
            }
        </main>
    }
}
