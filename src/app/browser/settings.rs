//! What is kept from one visit to the next, where the browser keeps anything.

use crate::app::state::Settings;
use crate::app::wording::Tongue;
use crate::library::Notebook;
use gloo::utils::window;
use web_sys::Storage;

const SETTINGS: &str = "communique";
const NOTEBOOK: &str = "communique-corrections";

/// The settings of the last visit; on the first one, the reader's own language.
pub fn kept() -> Settings {
    let kept = read(SETTINGS).and_then(|json| serde_json::from_str(&json).ok());
    kept.unwrap_or_else(|| Settings { tongue: preferred(), ..Settings::default() })
}

/// Keeps the settings.
pub fn keep(settings: Settings) {
    if let (Some(storage), Ok(json)) = (storage(), serde_json::to_string(&settings)) {
        let _ = storage.set_item(SETTINGS, &json);
    }
}

/// The corrections of earlier visits.
pub fn kept_notebook() -> Notebook {
    read(NOTEBOOK).map(|json| Notebook::read(&json)).unwrap_or_default()
}

/// Keeps the corrections. False where there are more than the browser has room for.
pub fn keep_notebook(notebook: &Notebook) -> bool {
    let Some(storage) = storage() else { return notebook.is_empty() };
    if notebook.is_empty() {
        return storage.remove_item(NOTEBOOK).is_ok();
    }
    notebook.written().is_some_and(|json| storage.set_item(NOTEBOOK, &json).is_ok())
}

/// None where the reader forbids it: then every visit is the first.
pub(super) fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn read(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn preferred() -> Tongue {
    let languages = window().navigator().languages();
    let codes = languages.iter().filter_map(|language| language.as_string());
    codes.filter_map(|code| Tongue::from_code(&code)).next().unwrap_or_default()
}
