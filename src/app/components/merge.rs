//! Which other entity this one is the same as.

use super::correct::PartProps;
use super::lang;
use crate::app::browser;
use crate::library::Change;
use yew::prelude::*;

#[component]
pub fn Merge(PartProps { index, card, change }: &PartProps) -> Html {
    let chosen = use_state_eq(|| None::<usize>);
    {
        // Another correction may have given the others other numbers.
        let chosen = chosen.clone();
        use_effect_with((card.report.clone(), *index), move |_| chosen.set(None));
    }
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| chosen.set(browser::value(&event).parse().ok()))
    };
    let onsubmit = {
        let (chosen, change, report) = (chosen.clone(), change.clone(), card.report.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(into) = chosen.and_then(|other| report.review.handle(other)) {
                change.emit(Change::Merge { into, to: String::new() });
            }
        })
    };
    let texts = &card.tongue.wording().correcting;
    let field = format!("same-as-{index}");
    let (lang, dir) = (lang(card.report.language), card.report.language.direction());
    let others = card.report.entities.iter().enumerate().filter(|(other, _)| other != index);
    html! {
        <form class="correct__line" {onsubmit}>
            <label for={field.clone()}>{ texts.same_as }</label>
            <select id={field} {onchange}>
                <option value="" selected={chosen.is_none()}>{ texts.choose }</option>
                { for others.map(|(other, entity)| html! {
                    <option key={other} value={other.to_string()} selected={*chosen == Some(other)} {lang} {dir}>
                        { &entity.name }
                    </option>
                }) }
            </select>
            <button type="submit" class="button" aria-disabled={chosen.is_none().to_string()}>{ texts.merge }</button>
        </form>
    }
}
