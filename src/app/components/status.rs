//! What a screen reader is told: how far the reading is, and where in the text the reader stands.

use crate::app::browser::number;
use crate::app::state::{Batch, Look};
use crate::app::wording::{Tongue, fill};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub batch: Batch,
    /// The headline of what is shown.
    pub headline: Option<String>,
    pub look: Option<Look>,
    pub tongue: Tongue,
}

#[component]
pub fn Status(Props { batch, headline, look, tongue }: &Props) -> Html {
    let wording = tongue.wording();
    let number = |n| number(n, *tongue);
    let said = match (look, headline) {
        (Some(look), _) if look.of > 1 => {
            fill(wording.position, &[("n", &number(look.turn + 1)), ("total", &number(look.of))])
        }
        // By its name: the same sentence for the next one would not be read out again.
        (_, Some(title)) if batch.total == 1 && batch.done == 1 => {
            fill(wording.read_one, &[("title", title)])
        }
        _ if batch.total > 0 && batch.done == batch.total => {
            tongue.count(&wording.read_done, batch.done, &number(batch.done))
        }
        _ => String::new(),
    };
    html! { <p class="visually-hidden" role="status" id="status">{ said }</p> }
}
