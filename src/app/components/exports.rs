//! What the reader takes away: the card as text, the report as a file, a print.

use super::downloads::Downloads;
use super::icon::{Icon, Sign};
use crate::app::browser;
use crate::app::state::Analysed;
use crate::app::wording::Tongue;
use crate::engine::report::writers::{OutputFormat, write};
use crate::library::export;
use yew::prelude::*;

/// So many milliseconds a button says that it was done.
const SEEN: u32 = 4_000;

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
    use_effect_with(copied.clone(), |copied| {
        let copied = copied.clone();
        let forgotten = (*copied).then(|| browser::later(SEEN, move || copied.set(false)));
        move || drop(forgotten)
    });
    let copy = {
        let (report, copied) = (report.clone(), copied.clone());
        move |_: MouseEvent| copied.set(browser::copy(&write(&report, OutputFormat::Card)))
    };
    let save = {
        let report = report.clone();
        Callback::from(move |format: OutputFormat| {
            let file = format!("{}.{}", stem(&report.source.name), format.extension());
            browser::download(&file, format.media_type(), &export::write(&report.review, format));
        })
    };
    html! {
        <div class="exports">
            <button type="button" class="button" id="copy-card" data-done={copied.to_string()} onclick={copy}>
                <Icon sign={if *copied { Sign::Check } else { Sign::Copy }} />
                <span>{ if *copied { wording.copied } else { wording.copy } }</span>
            </button>
            <button type="button" class="button" id="to-check" onclick={|_: MouseEvent| browser::go_to("check-text")}>
                <Icon sign={Sign::Check} /><span>{ wording.checking.title }</span>
            </button>
            <button type="button" class="button" id="print" title={wording.print} onclick={|_: MouseEvent| browser::print()}>
                <Icon sign={Sign::Print} /><span>{ wording.print }</span>
            </button>
            <Downloads id="download" tongue={*tongue} {save} />
            <p class="visually-hidden" role="status" id="copied">{ copied.then_some(wording.copied) }</p>
        </div>
    }
}

/// A file name without its ending. What is in an archive has a path there, which no file name can have.
fn stem(name: &str) -> String {
    let file = name.rfind('/').map_or(0, |at| at + 1);
    let end = name.rfind('.').filter(|end| *end > file).unwrap_or(name.len());
    name.get(..end).unwrap_or(name).replace('/', "-")
}
