//! SUMMARY, KEY HIGHLIGHTS, CORE SUBJECT, KEYWORDS, MENTIONED ENTITIES: of ours, or of the sender.

use super::amended::Amended;
use super::entity::Entity;
use super::folded::folded;
use super::keywords::Keywords;
use super::section::Section;
use super::statement::Statement;
use super::tied::tied;
use super::{CardProps, lang};
use crate::app::browser::number;
use crate::app::statement::{Said, Voice};
use crate::engine::document::Excerpt;
use std::ops::Range;
use yew::prelude::*;

/// How many entities are shown at once: a long report names hundreds.
const SHOWN: usize = 20;

#[component]
pub fn Findings(props: &CardProps) -> Html {
    let CardProps { report, voice, look, tongue, act, suggestions, .. } = props;
    let (voice, wording) = (*voice, tongue.wording());
    let findings = voice.findings(report);
    let said = |said: Said, excerpt: &Excerpt| {
        html! {
            <Statement at={voice.says(said)} report={report.clone()} look={*look} {act}>{ tied(&excerpt.text) }</Statement>
        }
    };
    let nothing = |is_empty: bool| {
        let sentence = if voice == Voice::Ours { wording.found_nothing } else { wording.published_nothing };
        is_empty.then(|| html! { <p class="section__nothing">{ sentence }</p> })
    };
    let count = findings.entities.len();
    let entities = |range: Range<usize>| {
        html! {
            <ul class="entities">
                { for range.map(|index| html! { <Entity key={index} {index} card={props.clone()} /> }) }
            </ul>
        }
    };
    html! {
        <>
            <Section name="summary" title={wording.summary} {voice}>
                if !findings.summary.is_empty() {
                    <p class="summary" lang={lang(report.language)} dir={report.language.direction()}>
                        { for findings.summary.iter().enumerate().map(|(index, excerpt)| html! {
                            <>{ said(Said::Summary(index), excerpt) }{ " " }</>
                        }) }
                    </p>
                }
                { nothing(findings.summary.is_empty()) }
            </Section>
            <Section name="highlights" title={wording.highlights} {voice}>
                if !findings.highlights.is_empty() {
                    <ul class="highlights" dir={report.language.direction()}>
                        { for findings.highlights.iter().enumerate().map(|(index, excerpt)| html! {
                            <li key={index}>{ said(Said::Highlight(index), excerpt) }</li>
                        }) }
                    </ul>
                }
                { nothing(findings.highlights.is_empty()) }
            </Section>
            <Section name="core-subject" title={wording.core_subject} {voice}>
                if let Some(excerpt) = findings.core_subject {
                    <p class="core-subject" dir={report.language.direction()}>{ said(Said::CoreSubject, excerpt) }</p>
                }
                { nothing(findings.core_subject.is_none()) }
            </Section>
            <Section name="keywords" title={wording.keywords} {voice}>
                <Keywords ..props.clone() />
                { nothing(findings.keywords.is_empty()) }
            </Section>
            <Section name="entities" title={wording.entities} count={number(count, *tongue)} {voice}>
                if count > 0 {
                    { folded(count, SHOWN, *tongue, entities) }
                }
                { nothing(count == 0) }
                if voice == Voice::Ours {
                    <Amended report={report.clone()} suggested={suggestions.iter().flatten().count()} tongue={*tongue} {act} />
                }
            </Section>
        </>
    }
}
