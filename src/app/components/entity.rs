//! Someone or something that is named: icon, name, type, role, other names, how often; ours can be
//! corrected.

use super::correct::Correct;
use super::corrected::Corrected;
use super::icon::{Icon, Sign};
use super::statement::Statement;
use super::suggestion::Suggestion;
use super::why::Why;
use super::{CardProps, lang};
use crate::app::browser::{number, percent};
use crate::app::state::Action;
use crate::app::state::edit::Edit;
use crate::app::statement::{Said, Voice};
use crate::app::wording::fill;
use crate::engine::document;
use yew::prelude::*;

/// An entity below this confidence asks to be checked.
const SURE: f64 = 0.7;

/// Between other names: the dot stays at the end of its line.
const BETWEEN: &str = "\u{a0}· ";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub index: usize,
    pub card: CardProps,
}

/// Whether an entity asks to be checked.
pub fn is_unsure(entity: &document::Entity) -> bool {
    entity.confidence.is_some_and(|confidence| confidence < SURE)
}

#[component]
pub fn Entity(Props { index, card }: &Props) -> Html {
    let CardProps { report, voice, look, tongue, act, edited, suggestions } = card;
    let Some(entity) = voice.findings(report).entities.get(*index) else { return Html::default() };
    let wording = tongue.wording();
    let (lang, dir) = (lang(report.language), report.language.direction());
    let statement = voice.says(Said::Entity(*index));
    let evidence = entity.gender_evidence.as_ref().map(|evidence| wording.evidence(evidence));
    let times = entity.spans.len();
    let is_ours = *voice == Voice::Ours;
    let is_edited = is_ours && *edited == Some(*index);
    let trace = report.review.trace(*index).filter(|_| is_ours).cloned();
    let suggestion = suggestions.get(*index).cloned().flatten().filter(|_| is_ours);
    html! {
        <li class="entity" data-kind={entity.kind.name()}>
            <span class="entity__icon"><Icon sign={Sign::Entity(entity.kind)} /></span>
            <div class="entity__said">
                <p class="entity__name">
                    <Statement at={statement} report={report.clone()} look={*look} {act}>
                        { &entity.name }
                    </Statement>
                </p>
                <p class="entity__kind">
                    if let Some(evidence) = evidence {
                        <Why id={format!("{}-why", statement.id())} said={html! { { evidence } }}>
                            { wording.kind(entity.kind) }
                        </Why>
                    } else {
                        <span>{ wording.kind(entity.kind) }</span>
                    }
                    if let Some(confidence) = entity.confidence.filter(|_| is_unsure(entity)) {
                        <Why id={format!("{}-unsure", statement.id())} class="entity__unsure" said={html! {
                            { fill(wording.unsure_why, &[("share", &percent(confidence, *tongue))]) }
                        }}>
                            { wording.unsure }
                        </Why>
                    }
                    if times > 1 && is_ours {
                        <span>{ tongue.count(&wording.mentions, times, &number(times, *tongue)) }</span>
                    }
                    if let Some(trace) = trace {
                        <Corrected index={*index} {trace} tongue={*tongue} />
                    }
                </p>
                if let Some(role) = &entity.role {
                    <p class="entity__role">
                        <Statement at={voice.says(Said::Role(*index))} report={report.clone()} look={*look} {act}>
                            { &role.text }
                        </Statement>
                    </p>
                }
                if !entity.aliases.is_empty() {
                    <p class="entity__aliases">
                        { wording.aliases }{ " " }<span {lang} {dir}>{ entity.aliases.join(BETWEEN) }</span>
                    </p>
                }
                if let Some(suggestion) = suggestion {
                    <Suggestion index={*index} {suggestion} tongue={*tongue} {act} />
                }
            </div>
            if is_ours && times > 0 {
                { edit(*index, is_edited, &entity.name, card) }
            }
            if is_edited {
                <Correct index={*index} card={card.clone()} />
            }
        </li>
    }
}

/// The button that opens and closes what the entity can be corrected with.
fn edit(index: usize, is_edited: bool, name: &str, card: &CardProps) -> Html {
    let label = fill(card.tongue.wording().correcting.correct, &[("name", name)]);
    html! {
        <button type="button" class="button button--bare entity__edit" id={format!("edit-{index}")} title={label.clone()}
            aria-label={label} aria-expanded={is_edited.to_string()}
            onclick={card.act.reform(move |_| Action::Edit(Edit::Open(index)))}><Icon sign={Sign::Pencil} /></button>
    }
}
