//! What an entity can be corrected with, right below it: type, name, what it is the same as, what is
//! to be taken out of it, its role, itself.

use super::CardProps;
use super::entity::is_unsure;
use super::icon::{Icon, Sign};
use super::merge::Merge;
use super::rename::Rename;
use super::split::Split;
use crate::app::browser;
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
    let panel = format!("correct-{index}");
    // It opens below the entity, where the card may end.
    use_effect_with(panel.clone(), |panel| browser::reveal(panel));
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
        let is_its = kind == entity.kind;
        let onclick = (!is_its).then(|| change.reform(move |_| Change::Retype { to: kind }));
        html! {
            <button type="button" key={kind.name()} data-kind={kind.name()} aria-pressed={is_its.to_string()} {onclick}>
                <Icon sign={Sign::Entity(kind)} /><span>{ wording.kind(kind) }</span>
            </button>
        }
    };
    // That it is what it was taken for: there is nothing else to correct then.
    let confirm = {
        let (change, close, to) = (change.clone(), close.clone(), entity.kind);
        move |_: MouseEvent| {
            change.emit(Change::Retype { to });
            close.emit(());
        }
    };
    html! {
        <div class="correct" id={panel} role="group" {onkeydown}
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
                if is_unsure(entity) {
                    <button type="button" class="button" name="confirm" onclick={confirm}>{ texts.confirm }</button>
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
