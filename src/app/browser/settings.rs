//! What is kept from one visit to the next, where the browser keeps anything.

use crate::app::state::Settings;
use crate::app::wording::Tongue;
use crate::library::Notebook;
use gloo::storage::{LocalStorage, Storage};

const KEY: &str = "communique";
const NOTEBOOK: &str = "communique-corrections";

/// The settings of the last visit; on the first one, the reader's own language.
pub fn kept() -> Settings {
    // Without storage (a page on disk in a strict browser) every visit is the first.
    LocalStorage::get(KEY).unwrap_or_else(|_| Settings { tongue: preferred(), ..Settings::default() })
}

/// Keeps the settings.
pub fn keep(settings: Settings) {
    let _ = LocalStorage::set(KEY, settings);
}

/// The corrections of earlier visits.
pub fn kept_notebook() -> Notebook {
    let json = LocalStorage::raw().get_item(NOTEBOOK).ok().flatten();
    json.map(|json| Notebook::read(&json)).unwrap_or_default()
}

/// Keeps the corrections. False where there are more than the browser has room for.
pub fn keep_notebook(notebook: &Notebook) -> bool {
    let storage = LocalStorage::raw();
    if notebook.is_empty() {
        let _ = storage.remove_item(NOTEBOOK);
        return true;
    }
    notebook.written().is_some_and(|json| storage.set_item(NOTEBOOK, &json).is_ok())
}

fn preferred() -> Tongue {
    let languages = gloo::utils::window().navigator().languages();
    let codes = languages.iter().filter_map(|language| language.as_string());
    codes.filter_map(|code| Tongue::from_code(&code)).next().unwrap_or_default()
}
