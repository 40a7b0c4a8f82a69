//! Someone or something that is named: icon, name, type, role, other names, how often.

use super::icon::{Icon, Sign};
use super::statement::Statement;
use super::{CardProps, dir, lang};
use crate::app::browser::number;
use crate::app::statement::{Said, Voice};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub index: usize,
    pub card: CardProps,
}

#[component]
pub fn Entity(Props { index, card }: &Props) -> Html {
    let CardProps { report, voice, look, tongue, act } = card;
    let Some(entity) = voice.findings(report).entities.get(*index) else { return Html::default() };
    let wording = tongue.wording();
    let (lang, dir) = (lang(report.language), dir(report.language));
    let evidence = entity.gender_evidence.as_ref().map(|evidence| wording.evidence(evidence));
    let described = format!("{}-why", voice.says(Said::Entity(*index)).id());
    let times = entity.spans.len();
    html! {
        <li class="entity" data-kind={entity.kind.name()}>
            <span class="entity__icon"><Icon sign={Sign::Entity(entity.kind)} /></span>
            <div class="entity__said">
                <p class="entity__name">
                    <Statement at={voice.says(Said::Entity(*index))} report={report.clone()} look={*look} {act}>
                        { &entity.name }
                    </Statement>
                </p>
                <p class="entity__kind">
                    if let Some(evidence) = evidence {
                        <span class="why" tabindex="0" aria-describedby={described.clone()}>
                            { wording.kind(entity.kind) }
                            <span class="why__said" role="tooltip" id={described}>{ evidence }</span>
                        </span>
                    } else {
                        <span>{ wording.kind(entity.kind) }</span>
                    }
                    if times > 1 && *voice == Voice::Ours {
                        <span>{ tongue.count(&wording.mentions, times, &number(times, *tongue)) }</span>
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
                        { wording.aliases }{ " " }<span {lang} {dir}>{ entity.aliases.join(" · ") }</span>
                    </p>
                }
            </div>
        </li>
    }
}
