//! Names or mentions of an entity that are another: one click takes them out.

use super::correct::PartProps;
use super::lang;
use crate::app::browser::number;
use crate::app::passage::context;
use crate::engine::document::Span;
use crate::engine::language::key;
use crate::library::Change;
use std::collections::BTreeMap;
use yew::prelude::*;

#[component]
pub fn Split(PartProps { index, card, change }: &PartProps) -> Html {
    let Some(entity) = card.report.entities.get(*index) else { return Html::default() };
    let (text, texts) = (&card.report.text, &card.tongue.wording().correcting);
    let (lang, dir) = (lang(card.report.language), card.report.language.direction());
    let mut forms: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for &mention in &entity.spans {
        forms.entry(key(mention.of(text))).or_default().push(mention);
    }
    let take = |mentions: &[Span]| {
        let mentions = mentions.to_vec();
        change.reform(move |_: MouseEvent| Change::Split { mentions: mentions.clone(), to: String::new() })
    };
    let form = |mentions: &Vec<Span>| {
        let words = mentions.first().map(|mention| mention.of(text)).unwrap_or_default();
        let count = mentions.len();
        html! {
            <li key={words.to_owned()}>
                <button type="button" class="correct__form" onclick={take(mentions)}>
                    <bdi {lang}>{ words }</bdi>
                    if count > 1 {
                        <span>{ card.tongue.count(&card.tongue.wording().mentions, count, &number(count, card.tongue)) }</span>
                    }
                </button>
            </li>
        }
    };
    let mention = |mention: &Span| {
        let (before, after) = context(text, *mention);
        html! {
            <li key={mention.start}>
                <button type="button" class="correct__mention" {lang} {dir} onclick={take(&[*mention])}>
                    { before }<b>{ mention.of(text) }</b>{ after }
                </button>
            </li>
        }
    };
    html! {
        <details class="correct__split">
            <summary>{ texts.split }</summary>
            if forms.len() > 1 {
                <ul class="correct__forms">{ for forms.values().map(form) }</ul>
            }
            if forms.len() < entity.spans.len() {
                <p id={format!("mentions-{index}")}>{ texts.one_by_one }</p>
                <ul class="correct__mentions" aria-labelledby={format!("mentions-{index}")}>
                    { for entity.spans.iter().map(mention) }
                </ul>
            }
        </details>
    }
}
