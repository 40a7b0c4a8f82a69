//! Someone else's text held against the release: a place to paste it, and its sentences with what
//! the release bears out.

use super::checked::checked;
use super::section::Section;
use super::{CardProps, sends};
use crate::app::browser::{self, number};
use crate::app::state::{Action, Analysed, Checked};
use crate::app::wording::Tongue;
use crate::engine::check::{Statement, Verdict};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    /// The release's number.
    pub id: u32,
    pub card: CardProps,
}

#[component]
pub fn Check(Props { id, card }: &Props) -> Html {
    let CardProps { report, tongue, act, .. } = card;
    let (id, wording) = (*id, tongue.wording());
    let texts = &wording.checking;
    let area = use_node_ref();
    // The answer comes below what was asked: the reader is taken to it, once.
    let asked = use_mut_ref(|| false);
    let answered = matches!(report.checked, Checked::Done(_) | Checked::Failed);
    use_effect_with((answered, asked.clone()), |(answered, asked)| {
        if *answered && asked.replace(false) {
            browser::reveal("check-result");
        }
    });
    let ask = {
        let (report, act) = (report.clone(), act.clone());
        move |text: String| {
            if !text.trim().is_empty() {
                asked.replace(true);
                act.emit(Action::Check { id, report: report.clone(), text: text.into() });
            }
        }
    };
    let pasted = {
        let (ask, area) = (ask.clone(), area.clone());
        move |()| ask(browser::written_in(&area))
    };
    let onkeydown = {
        let pasted = pasted.clone();
        move |event: KeyboardEvent| {
            if sends(&event) {
                pasted(());
            }
        }
    };
    let clear = {
        let area = area.clone();
        act.reform(move |_: MouseEvent| {
            browser::taken_from(&area);
            browser::go_to("check-text");
            Action::Uncheck(id)
        })
    };
    // Who comes back from another release finds the text that was checked.
    let written = report.check().map(|check| check.text.clone());
    let stated = published(report);
    html! {
        <Section name="check" title={texts.title}>
            <p class="check__hint" id="check-hint">{ texts.hint }</p>
            <textarea ref={area} id="check-text" class="field" rows="4" dir="auto" aria-label={texts.label}
                aria-describedby="check-hint" defaultvalue={written} {onkeydown} />
            <p class="check__tools">
                <button type="button" class="button" id="check" onclick={move |_: MouseEvent| pasted(())}>{ texts.check }</button>
                if let Some(stated) = stated {
                    <button type="button" class="button" id="check-published"
                        onclick={move |_: MouseEvent| ask(stated.clone())}>{ texts.published }</button>
                }
                if !matches!(report.checked, Checked::Never) {
                    <button type="button" class="button" id="uncheck" onclick={clear}>{ texts.clear }</button>
                }
            </p>
            <div class="check__result" id="check-result">
                <p class="check__status" role="status">{ status(&report.checked, *tongue) }</p>
                if let Some(check) = report.check() {
                    if !check.same_language {
                        <p class="check__hint">{ texts.only_facts }</p>
                    }
                    <ol class="checked" dir="auto">
                        { for check.statements.iter().enumerate().map(|(index, statement)| {
                            checked(index, statement, &check.text, card)
                        }) }
                    </ol>
                }
            </div>
        </Section>
    }
}

fn status(checked: &Checked, tongue: Tongue) -> String {
    let wording = tongue.wording();
    match checked {
        Checked::Never => String::new(),
        Checked::Asked => wording.checking.asked.to_owned(),
        Checked::Failed => wording.checking.failed.to_owned(),
        Checked::Done(check) => {
            let supported = |statement: &&Statement| statement.verdict == Verdict::Supported;
            let (right, total) = (check.statements.iter().filter(supported).count(), check.statements.len());
            let values = [("n", &*number(right, tongue)), ("total", &*number(total, tongue))];
            tongue.count_with(&wording.checking.borne_out, right, &values)
        }
    }
}

/// What the sender's page states of its release, a statement a line.
fn published(report: &Analysed) -> Option<String> {
    let published = report.published.as_ref()?;
    let stated = published.summary.iter().chain(&published.highlights).chain(&published.core_subject);
    let lines: Vec<&str> = stated.map(|excerpt| excerpt.text.as_str()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
