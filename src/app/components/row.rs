//! A release in the list: its title, who sent it and when, or how far it is.

use super::icon::{Icon, Sign};
use super::lang;
use crate::app::browser::{self, date};
use crate::app::state::{Action, Release, Status};
use crate::app::wording::{Tongue, fill};
use crate::library::Snippet;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub release: Rc<Release>,
    /// Its words that were looked for.
    #[prop_or_default]
    pub line: Option<Snippet>,
    pub current: bool,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Row(Props { release, line, current, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    let id = release.id;
    let title = release.title();
    let (status, detail): (_, Vec<String>) = match &release.status {
        Status::Waiting => ("waiting", vec![wording.waiting.to_owned()]),
        Status::Reading => ("reading", vec![wording.reading.to_owned()]),
        Status::Failed(_) => ("failed", vec![wording.failed.to_owned()]),
        Status::Kept(slip) => {
            let day = slip.date.as_ref().map(|day| date(day, *tongue));
            ("kept", [slip.publisher.clone(), day].into_iter().flatten().collect())
        }
        Status::Done(report) => {
            let sender = report.publisher.as_ref().map(|publisher| publisher.text.clone());
            let day = report.date.as_ref().map(|day| date(&day.value, *tongue));
            ("done", [sender, day].into_iter().flatten().collect())
        }
    };
    let language = release.language();
    let remove = fill(wording.remove, &[("name", &title)]);
    let onclick = act.reform(move |event: MouseEvent| {
        browser::focus_neighbour(&event, "#releases .releases__remove");
        Action::Remove(id)
    });
    html! {
        <li class="releases__row" data-status={status}>
            <button type="button" class="releases__show" aria-current={current.then_some("true")}
                onclick={act.reform(move |_| Action::Show(id))}>
                <span class="releases__title" lang={lang(language)} dir={language.direction()}>{ title }</span>
                if let Some(line) = line {
                    <span class="releases__line" lang={lang(language)} dir={language.direction()}>{ marked(line) }</span>
                }
                <span class="releases__detail">
                    { for detail.into_iter().map(|said| html! { <bdi key={said.clone()}>{ said }</bdi> }) }
                </span>
            </button>
            <button type="button" class="button button--bare releases__remove" title={remove.clone()} aria-label={remove}
                {onclick}><Icon sign={Sign::Close} /></button>
        </li>
    }
}

/// A line with the words marked that were looked for.
fn marked(line: &Snippet) -> Html {
    let mut at = 0;
    let mut nodes = Vec::new();
    for mark in &line.marks {
        nodes.push(html! { { line.text.get(at..mark.start).unwrap_or_default() } });
        nodes.push(html! { <mark>{ mark.of(&line.text) }</mark> });
        at = mark.end;
    }
    nodes.push(html! { { line.text.get(at..).unwrap_or_default() } });
    nodes.into_iter().collect()
}
