//! What an entity can be corrected with, right below it: type, name, what it is the same as, what is
//! to be taken out of it, its role, itself.

use super::CardProps;
use super::icon::{Icon, Sign};
use super::merge::Merge;
use super::rename::Rename;
use super::split::Split;
use crate::app::state::Action;
use crate::app::state::edit::Edit;
use crate::app::wording::fill;
use crate::engine::document::EntityType;
use crate::library::Change;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub index: usize,
    pub card: CardProps,
}

#[component]
pub fn Correct(Props { index, card }: &Props) -> Html {
    let CardProps { report, tongue, act, .. } = card;
    let Some(entity) = report.entities.get(*index) else { return Html::default() };
    let (index, wording) = (*index, tongue.wording());
    let texts = &wording.correcting;
    let change = act.reform(move |change: Change| Action::Edit(Edit::Change(index, change)));
    let close = act.reform(|()| Action::Edit(Edit::Close));
    let on_escape = close.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            on_escape.emit(());
        }
    });
    let kind = |kind: EntityType| {
        html! {
            <button type="button" key={kind.name()} data-kind={kind.name()}
                aria-pressed={(kind == entity.kind).to_string()}
                onclick={change.reform(move |_| Change::Retype { to: kind })}>
                <Icon sign={Sign::Entity(kind)} /><span>{ wording.kind(kind) }</span>
            </button>
        }
    };
    html! {
        <div class="correct" id={format!("correct-{index}")} role="group" {onkeydown}
            aria-label={fill(texts.correct, &[("name", &entity.name)])}>
            <div class="correct__kinds" role="group" aria-label={texts.kind}>{ for EntityType::ALL.map(kind) }</div>
            <Rename {index} card={card.clone()} change={&change} />
            if report.entities.len() > 1 {
                <Merge {index} card={card.clone()} change={&change} />
            }
            if entity.spans.len() > 1 {
                <Split {index} card={card.clone()} change={&change} />
            }
            <p class="correct__foot">
                if entity.role.is_some() {
                    <button type="button" class="button" name="remove-role" onclick={change.reform(|_| Change::RemoveRole)}>
                        { texts.remove_role }
                    </button>
                }
                <button type="button" class="button" name="delete" onclick={change.reform(|_| Change::Delete)}>
                    { texts.delete }
                </button>
                <button type="button" class="button correct__close" name="close" onclick={close.reform(|_| ())}>
                    { texts.close_panel }
                </button>
            </p>
        </div>
    }
}

/// What the parts are given: the entity, and whom to tell what is made of it.
#[derive(PartialEq, Properties)]
pub struct PartProps {
    pub index: usize,
    pub card: CardProps,
    pub change: Callback<Change>,
}
