//! A passage as nodes: its mentions as marks that lead to the card, the evidence marked.

use super::tied::tied;
use crate::app::passage::{Evidence, Mention, Piece, Tone, pieces};
use crate::app::state::{Action, Analysed};
use crate::app::statement::{Said, Voice};
use crate::app::wording::Tongue;
use crate::engine::document::Span;
use yew::prelude::*;

/// What is marked in the text.
pub struct Marks<'a> {
    pub report: &'a Analysed,
    pub mentions: &'a [Mention],
    pub evidence: &'a Evidence,
    pub tongue: Tongue,
    pub act: &'a Callback<Action>,
}

/// The words of `passage`.
pub fn words(passage: Span, marks: &Marks<'_>) -> Html {
    nodes(&pieces(passage, marks.mentions, marks.evidence), marks, false)
}

fn nodes(pieces: &[Piece], marks: &Marks<'_>, within: bool) -> Html {
    let node = |piece: &Piece| match piece {
        Piece::Words(span, tone) => plain(*span, *tone, marks, within),
        Piece::Mention(mention, inner) => mark(mention, inner, marks, within),
    };
    pieces.iter().map(node).collect()
}

fn plain(span: Span, tone: Tone, marks: &Marks<'_>, within: bool) -> Html {
    let said = tied(span.of(&marks.report.text));
    let evidence = match tone {
        Tone::Plain => return said,
        Tone::Sought => return html! { <mark data-sought="">{ said }</mark> },
        Tone::LeftOut => return html! { <span data-left-out="">{ said }</span> },
        Tone::Now => "now",
        Tone::Also => "also",
    };
    if within || tone == Tone::Also {
        return html! { <mark data-evidence={evidence}>{ said }</mark> };
    }
    let back = marks.act.reform(|()| Action::Return);
    let onclick = back.reform(|_: MouseEvent| ());
    let onkeydown = on_enter(back);
    html! { <mark data-evidence={evidence} tabindex="-1" role="link" {onclick} {onkeydown}>{ said }</mark> }
}

/// A mention. Only the outer one of nested mentions can have the focus: a link in a link is none.
fn mark(mention: &Mention, inner: &[Piece], marks: &Marks<'_>, within: bool) -> Html {
    let Some(entity) = marks.report.entities.get(mention.entity) else { return nodes(inner, marks, within) };
    let (index, turn) = (mention.entity, mention.turn);
    let trace = marks.act.reform(move |()| Action::Trace(Voice::Ours.says(Said::Entity(index)), turn));
    let click = trace.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        click.emit(());
    });
    let kind = marks.tongue.wording().kind(entity.kind);
    let title = entity.role.as_ref().map_or(kind.to_owned(), |role| format!("{kind} – {}", role.text));
    let said = nodes(inner, marks, true);
    let (entity, kind) = (index.to_string(), entity.kind.name());
    if within {
        return html! { <mark data-entity={entity} data-kind={kind} {title} {onclick}>{ said }</mark> };
    }
    // One stop of the Tab key for each entity, arrows for the rest.
    let tabindex = if turn == 0 && !mention.continued { "0" } else { "-1" };
    let onkeydown = on_enter(trace);
    html! {
        <mark data-entity={entity} data-kind={kind} {title} {tabindex} role="link" {onclick} {onkeydown}>{ said }</mark>
    }
}

fn on_enter(go: Callback<()>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            go.emit(());
        }
    })
}
