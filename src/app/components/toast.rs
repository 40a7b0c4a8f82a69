//! What was corrected or closed last, and the way back.

use super::icon::{Icon, Sign};
use crate::app::browser::number;
use crate::app::state::edit::{Edit, Notice};
use crate::app::state::{Action, Dialog};
use crate::app::wording::{Tongue, fill};
use crate::library::Correction;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub notice: Option<Notice>,
    pub tongue: Tongue,
    pub act: Callback<Action>,
}

#[component]
pub fn Toast(Props { notice, tongue, act }: &Props) -> Html {
    let wording = tongue.wording();
    let texts = &wording.correcting;
    let told = |corrections: &[Correction]| match corrections {
        [one] => wording.correction(one),
        several => tongue.count(&texts.several, several.len(), &number(several.len(), *tongue)),
    };
    let (said, way) = match notice {
        None => (String::new(), None),
        Some(Notice::Made(made)) => (told(made), Some((texts.undo, Action::Edit(Edit::Undo)))),
        Some(Notice::Undone(taken)) => {
            (fill(texts.undone, &[("what", &told(taken))]), Some((texts.redo, Action::Edit(Edit::Redo))))
        }
        Some(Notice::Unkept) => {
            (texts.unkept.to_owned(), Some((texts.title, Action::Dialog(Some(Dialog::Corrections)))))
        }
        Some(Notice::Forgotten) => (texts.forgotten.to_owned(), None),
        Some(Notice::Closed(closed)) => {
            let said = tongue.count(&wording.removed, closed.len(), &number(closed.len(), *tongue));
            (said, Some((texts.undo, Action::Edit(Edit::Undo))))
        }
        Some(Notice::Left(_)) => {
            (wording.keeping.left.to_owned(), Some((texts.undo, Action::Edit(Edit::Undo))))
        }
        Some(Notice::Known) => (wording.keeping.known.to_owned(), None),
        Some(Notice::Keepless) => (wording.keeping.keepless.to_owned(), None),
    };
    // The region is always there: one that comes with its message is not read out everywhere.
    html! {
        <div class="toast" data-shown={notice.is_some().to_string()}>
            <p role="status" id="told">{ said }</p>
            if let Some((name, action)) = way {
                <button type="button" class="button" id="undo" onclick={act.reform(move |_| action.clone())}>{ name }</button>
            }
            if notice.is_some() {
                <button type="button" class="button button--bare" title={wording.dismiss} aria-label={wording.dismiss}
                    onclick={act.reform(|_| Action::Edit(Edit::Hush))}><Icon sign={Sign::Close} /></button>
            }
        </div>
    }
}
