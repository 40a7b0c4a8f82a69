//! The empty room: what happens here, and three ways to begin.

use super::icon::{Icon, Sign};
use crate::app::browser::{self, Offer, number};
use crate::app::examples::EXAMPLES;
use crate::app::state::{Action, Dialog};
use crate::app::wording::Tongue;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub tongue: Tongue,
    /// How many releases are kept.
    pub kept: usize,
    /// How many corrections.
    pub remembered: usize,
    pub act: Callback<Action>,
    pub offer: Callback<Offer>,
}

#[component]
pub fn Welcome(Props { tongue, kept, remembered, act, offer }: &Props) -> Html {
    let wording = tongue.wording();
    // The reader's own language comes first.
    let mut examples = EXAMPLES;
    examples.sort_by_key(|example| example.tongue != *tongue);
    html! {
        <main class="welcome" data-view="empty" id="release" tabindex="-1">
            <div class="welcome__sheet">
                <h1>
                    <span class="welcome__drop">{ wording.welcome }</span>
                    <span class="welcome__open">{ wording.welcome_open }</span>
                </h1>
                <p class="welcome__how">{ wording.welcome_how }</p>
                <p class="welcome__begin">
                    <button type="button" class="button button--first" id="begin"
                        onclick={|_: MouseEvent| browser::choose_files()}>
                        <Icon sign={Sign::File} /><span>{ wording.open }</span>
                    </button>
                    <button type="button" class="button" id="begin-paste"
                        onclick={act.reform(|_| Action::Dialog(Some(Dialog::Paste)))}>
                        <Icon sign={Sign::Clipboard} /><span>{ wording.paste_title }</span>
                    </button>
                </p>
                <p class="welcome__private">{ wording.welcome_private }</p>
                <p class="welcome__formats">{ wording.welcome_formats }</p>
            </div>
            <section class="welcome__examples" aria-labelledby="examples">
                <h2 id="examples">{ wording.examples }</h2>
                <ul>
                    { for examples.into_iter().map(|example| {
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
            <p class="welcome__remembered">
                <button type="button" class="button button--bare" id="kept"
                    onclick={act.reform(|_| Action::Dialog(Some(Dialog::Keeping)))}>
                    if *kept > 0 {
                        { tongue.count(&wording.keeping.kept, *kept, &number(*kept, *tongue)) }
                    } else {
                        { wording.keeping.title }
                    }
                </button>
                if *remembered > 0 {
                    <button type="button" class="button button--bare" id="corrections"
                        onclick={act.reform(|_| Action::Dialog(Some(Dialog::Corrections)))}>
                        { tongue.count(&wording.correcting.remembered, *remembered, &number(*remembered, *tongue)) }
                    </button>
                }
            </p>
        </main>
    }
}
