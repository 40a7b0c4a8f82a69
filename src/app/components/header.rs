//! The bar at the top: open, paste, language, theme, keys.

use super::choice::Choice;
use super::icon::{Icon, Sign};
use crate::app::browser::Offer;
use crate::app::intake::accept;
use crate::app::state::{Action, Dialog, Settings, Theme};
use crate::app::wording::Tongue;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub settings: Settings,
    /// Whether one release is shown, and no list beside it.
    pub alone: bool,
    pub act: Callback<Action>,
    pub offer: Callback<Offer>,
}

#[component]
pub fn Header(Props { settings, alone, act, offer }: &Props) -> Html {
    let wording = settings.tongue.wording();
    let chosen = offer.reform(Offer::Chosen);
    let open = |dialog| act.reform(move |_: MouseEvent| Action::Dialog(Some(dialog)));
    let settings = *settings;
    let tongues = Tongue::ALL.map(|tongue| (tongue.code(), tongue.wording().language_name, tongue.code()));
    let set_tongue = act.reform(move |code: String| {
        let tongue = Tongue::from_code(&code).unwrap_or_default();
        Action::Set(Settings { tongue, ..settings })
    });
    let themes = Theme::ALL.map(|theme| (theme.name(), wording.theme(theme), settings.tongue.code()));
    let set_theme = act.reform(move |name: String| {
        let theme = Theme::from_name(&name).unwrap_or_default();
        Action::Set(Settings { theme, ..settings })
    });
    html! {
        <header class="header">
            <a class="skip" href="#release">{ wording.skip_to_text }</a>
            <a class="skip" href="#card">{ wording.skip_to_card }</a>
            <button type="button" class="header__name" id="home" title={wording.keeping.home} lang="fr" dir="ltr"
                onclick={act.reform(|_| Action::Leave)}>{ "Communiqué" }</button>
            <div class="header__tools">
                <span class="file">
                    <input id="open-files" type="file" multiple=true accept={accept()} onchange={&chosen} />
                    <label for="open-files" class="button">
                        <Icon sign={Sign::File} /><span>{ wording.open }</span>
                    </label>
                </span>
                <span class="file header__folder">
                    <input id="open-folder" type="file" multiple=true webkitdirectory=true onchange={&chosen} />
                    <label for="open-folder" class="button">
                        <Icon sign={Sign::Folder} /><span>{ wording.open_folder }</span>
                    </label>
                </span>
                <button type="button" class="button" id="open-paste" onclick={open(Dialog::Paste)}>
                    <Icon sign={Sign::Clipboard} /><span>{ wording.paste }</span>
                </button>
                if *alone {
                    <button type="button" class="button header__close" id="close-release"
                        onclick={act.reform(|_| Action::Leave)}>
                        <Icon sign={Sign::Close} /><span>{ wording.close }</span>
                    </button>
                }
            </div>
            <div class="header__settings">
                <Choice id="interface-language" label={wording.interface_language} value={settings.tongue.code()}
                    options={tongues.to_vec()} onchoice={set_tongue} />
                <Choice id="theme" sign={Sign::Theme} label={wording.theme_label} value={settings.theme.name()}
                    options={themes.to_vec()} onchoice={set_theme} />
                <button type="button" class="button header__keys" aria-label={wording.keys} title={wording.keys}
                    onclick={open(Dialog::Keys)}>{ "?" }</button>
            </div>
        </header>
    }
}
