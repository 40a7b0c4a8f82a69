//! Another name for an entity: one of its own forms, or any other.

use super::correct::PartProps;
use super::lang;
use crate::app::browser;
use crate::library::Change;
use yew::prelude::*;

#[component]
pub fn Rename(PartProps { index, card, change }: &PartProps) -> Html {
    let entity = card.report.entities.get(*index);
    let name = entity.map(|entity| entity.name.clone()).unwrap_or_default();
    let draft = use_state_eq(|| name.clone());
    {
        let draft = draft.clone();
        use_effect_with(name.clone(), move |name| draft.set(name.clone()));
    }
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.set(browser::value(&event)))
    };
    let onsubmit = {
        let (draft, change) = (draft.clone(), change.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            change.emit(Change::Rename { to: (*draft).clone(), own_words: false });
        })
    };
    let texts = &card.tongue.wording().correcting;
    let (field, forms) = (format!("rename-{index}"), format!("forms-{index}"));
    let is_new = !draft.trim().is_empty() && draft.trim() != name;
    html! {
        <form class="correct__line" {onsubmit}>
            <label for={field.clone()}>{ texts.name }</label>
            <input id={field} type="text" autocomplete="off" list={forms.clone()} value={(*draft).clone()} {oninput}
                lang={lang(card.report.language)} dir={card.report.language.direction()} />
            <datalist id={forms}>
                { for entity.into_iter().flat_map(|entity| &entity.aliases).map(|form| html! {
                    <option key={form.clone()} value={form.clone()} />
                }) }
            </datalist>
            <button type="submit" class="button" aria-disabled={(!is_new).to_string()}>{ texts.rename }</button>
        </form>
    }
}
