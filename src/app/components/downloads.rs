//! A menu of the formats in which reports are saved.

use super::icon::{Icon, Sign};
use crate::app::browser;
use crate::app::wording::{Tongue, fill};
use crate::engine::report::writers::OutputFormat;
use yew::prelude::*;

/// What can be downloaded, and how it is called in every language.
const FORMATS: [(OutputFormat, &str); 6] = [
    (OutputFormat::Html, "HTML"),
    (OutputFormat::Markdown, "Markdown"),
    (OutputFormat::Csv, "CSV"),
    (OutputFormat::Json, "JSON"),
    (OutputFormat::JsonLd, "JSON-LD"),
    (OutputFormat::Ninjs, "ninjs"),
];

#[derive(PartialEq, Properties)]
pub struct Props {
    /// What the ids of its buttons begin with.
    pub id: &'static str,
    pub tongue: Tongue,
    pub save: Callback<OutputFormat>,
}

#[component]
pub fn Downloads(Props { id, tongue, save }: &Props) -> Html {
    let wording = tongue.wording();
    let files = use_node_ref();
    use_effect_with(files.clone(), |files| {
        let closing = browser::close_as_menu(files);
        move || drop(closing)
    });
    html! {
        <details ref={files} class="downloads">
            <summary class="button"><Icon sign={Sign::Download} /><span>{ wording.save }</span></summary>
            <ul>
                { for FORMATS.into_iter().map(|(format, name)| html! {
                    <li key={name}>
                        <button type="button" class="button" id={format!("{id}-{}", format.name())}
                            onclick={save.reform(move |_: MouseEvent| format)}
                            aria-label={fill(wording.download, &[("format", name)])}>{ name }</button>
                    </li>
                }) }
            </ul>
        </details>
    }
}
