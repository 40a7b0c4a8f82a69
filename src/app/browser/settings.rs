//! What is kept from one visit to the next, where the browser keeps anything.

use crate::app::state::Settings;
use crate::app::wording::Tongue;
use gloo::storage::{LocalStorage, Storage};

const KEY: &str = "communique";

/// The settings of the last visit; on the first one, the reader's own language.
pub fn kept() -> Settings {
    // Without storage (a page on disk in a strict browser) every visit is the first.
    LocalStorage::get(KEY).unwrap_or_else(|_| Settings { tongue: preferred(), ..Settings::default() })
}

/// Keeps the settings.
pub fn keep(settings: Settings) {
    let _ = LocalStorage::set(KEY, settings);
}

fn preferred() -> Tongue {
    let languages = gloo::utils::window().navigator().languages();
    let codes = languages.iter().filter_map(|language| language.as_string());
    codes.filter_map(|code| Tongue::from_code(&code)).next().unwrap_or_default()
}
