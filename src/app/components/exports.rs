//! What the reader takes away: the card as text, the report as a file, a print.

use super::icon::{Icon, Sign};
use crate::app::browser::{self, date};
use crate::app::card_text::card_text;
use crate::app::state::Analysed;
use crate::app::wording::{Tongue, fill};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub report: Analysed,
    pub tongue: Tongue,
}

#[component]
pub fn Exports(Props { report, tongue }: &Props) -> Html {
    let wording = tongue.wording();
    let copied = use_state_eq(|| false);
    {
        let copied = copied.clone();
        use_effect_with(report.clone(), move |_| copied.set(false));
    }
    let copy = {
        let (report, tongue, copied) = (report.clone(), *tongue, copied.clone());
        move |_: MouseEvent| {
            let day = report.date.as_ref().map(|day| date(&day.value, tongue));
            copied.set(browser::copy(&card_text(&report, tongue, day.as_deref())));
        }
    };
    let json = {
        let report = report.clone();
        move |_: MouseEvent| {
            if let Ok(json) = serde_json::to_string_pretty(&*report.0) {
                browser::download(&format!("{}.json", stem(&report.source.name)), "application/json", &json);
            }
        }
    };
    html! {
        <div class="exports">
            <button type="button" class="button" id="copy-card" onclick={copy}>
                <Icon sign={Sign::Copy} /><span>{ wording.copy }</span>
            </button>
            <button type="button" class="button" id="download-json" onclick={json}
                aria-label={fill(wording.download, &[("format", "JSON")])}>
                <Icon sign={Sign::Download} /><span>{ "JSON" }</span>
            </button>
            <button type="button" class="button" id="print" onclick={|_: MouseEvent| browser::print()}>
                <Icon sign={Sign::Print} /><span>{ wording.print }</span>
            </button>
            <p class="exports__done" role="status">{ copied.then_some(wording.copied) }</p>
        </div>
    }
}

/// A file name without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}
