//! A sentence that was held against the release: whether it says so, and where it doesn't.

use super::CardProps;
use super::statement::Statement;
use crate::app::statement::{Said, Voice};
use crate::engine::check::{self, Doubt, Verdict};
use std::collections::BTreeSet;
use yew::prelude::*;

/// Lays out a sentence of `text`.
pub fn checked(index: usize, statement: &check::Statement, text: &str, card: &CardProps) -> Html {
    let CardProps { report, look, tongue, act, .. } = card;
    let wording = tongue.wording();
    let verdict = match statement.verdict {
        Verdict::Supported => "supported",
        Verdict::Partly => "partly",
        Verdict::NotFound => "not-found",
        Verdict::Unchecked => "unchecked",
    };
    let kinds: BTreeSet<_> = statement.doubts.iter().map(|doubt| doubt.kind).collect();
    html! {
        <li key={index} class="checked__sentence" data-verdict={verdict}>
            <p class="checked__verdict">
                <span>{ wording.verdict(statement.verdict) }</span>
                { for kinds.into_iter().map(|kind| html! { <span>{ wording.doubt(kind) }</span> }) }
            </p>
            <Statement at={Voice::Ours.says(Said::Checked(index))} report={report.clone()} look={*look} {act}>
                <bdi>{ for pieces(text, statement) }</bdi>
            </Statement>
        </li>
    }
}

/// The sentence with its doubts marked.
fn pieces(text: &str, statement: &check::Statement) -> Vec<Html> {
    let mut pieces = Vec::new();
    let mut at = statement.span.start;
    let part = |start: usize, end: usize| text.get(start..end).unwrap_or_default().to_owned();
    for Doubt { span, .. } in &statement.doubts {
        pieces.push(html! { { part(at, span.start) } });
        pieces.push(html! { <mark class="doubt">{ part(span.start, span.end) }</mark> });
        at = span.end;
    }
    pieces.push(html! { { part(at, statement.span.end) } });
    pieces
}
