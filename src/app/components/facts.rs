//! Who sent it, when, from where, and until when it is not to be published.

use super::block::long;
use super::statement::Statement;
use super::tied::tied;
use super::{CardProps, lang};
use crate::app::browser::date;
use crate::app::statement::{Said, Voice};
use yew::prelude::*;

#[component]
pub fn Facts(CardProps { report, look, tongue, act, .. }: &CardProps) -> Html {
    let wording = tongue.wording();
    let said = |excerpt: &Option<crate::engine::document::Excerpt>| {
        excerpt.as_ref().map(|excerpt| excerpt.text.clone())
    };
    let day = report.date.as_ref().map(|day| date(&day.value, *tongue));
    let facts = [
        ("embargo", wording.embargo, Said::Embargo, said(&report.embargo)),
        ("publisher", wording.publisher, Said::Publisher, said(&report.publisher)),
        ("date", wording.date, Said::Date, day),
        ("place", wording.place, Said::Place, said(&report.place)),
    ];
    let headline = report.headline.as_ref().map(|headline| &headline.text);
    html! {
        <>
        // On a phone and on paper the card comes before the release, and has to say what it is about.
        <p class="facts__headline" data-long={headline.and_then(|headline| long(headline))} lang={lang(report.language)} dir={report.language.direction()}>{ headline.map(|headline| tied(headline)) }</p>
        <dl class="facts">
            { for facts.into_iter().filter_map(|(name, title, fact, said)| said.map(|said| html! {
                <div key={name} data-fact={name}>
                    <dt>{ title }</dt>
                    <dd><Statement at={Voice::Ours.says(fact)} report={report.clone()} look={*look} {act}>
                        <bdi>{ said }</bdi>
                    </Statement></dd>
                </div>
            })) }
        </dl>
        </>
    }
}
