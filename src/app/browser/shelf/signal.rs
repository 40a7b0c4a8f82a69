//! What windows tell each other and themselves of what is kept: that it has changed, which release this one
//! shows, how much room it takes.

use super::super::settings::storage;
use crate::app::state::Shelf;
use gloo::utils::window;
use js_sys::{Date, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Storage, StorageEstimate};
use yew::Callback;

const SHELF: &str = "communique-shelf";
const SHOWN: &str = "communique-shown";

/// Tells other windows how many are kept now: they get an event of what this one stores. It is also what
/// a page knows of them before it has read any.
pub(super) fn tell_others(count: usize) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(SHELF, &format!("{count} {}", Date::now()));
    }
}

/// Whether releases are kept, before they are read.
pub fn awaited() -> Shelf {
    let told = storage().and_then(|storage| storage.get_item(SHELF).ok().flatten()).unwrap_or_default();
    match told.split(' ').next().and_then(|count| count.parse().ok()) {
        None | Some(0) => Shelf::Opening,
        Some(1_u32..) if shown_before().is_some() => Shelf::Returning,
        Some(1..) => Shelf::Awaited,
    }
}

/// Remembers which release this window shows.
pub fn remember_shown(key: Option<&str>) {
    let Some(session) = session() else { return };
    let _ = match key {
        Some(key) => session.set_item(SHOWN, key),
        None => session.remove_item(SHOWN),
    };
}

/// The key of the release that this window showed before the page was loaded again.
pub(super) fn shown_before() -> Option<String> {
    session()?.get_item(SHOWN).ok().flatten().filter(|_| was_reloaded())
}

/// Whether the page was loaded again, rather than opened anew.
fn was_reloaded() -> bool {
    let entries = window().performance().map(|performance| performance.get_entries_by_type("navigation"));
    let entry = entries.map(|entries| entries.get(0)).filter(JsValue::is_object);
    let kind = entry.and_then(|entry| Reflect::get(&entry, &"type".into()).ok()?.as_string());
    kind.is_some_and(|kind| kind != "navigate")
}

/// Asks how many bytes all takes that is kept here. Nothing is told where the browser does not say.
pub fn room(tell: Callback<Option<usize>>) {
    let navigator = window().navigator();
    let has = Reflect::get(&navigator, &"storage".into()).is_ok_and(|storage| storage.is_object());
    let Some(estimate) = has.then(|| navigator.storage().estimate().ok()).flatten() else { return };
    spawn_local(async move {
        let Ok(estimate) = JsFuture::from(estimate).await else { return };
        let bytes = estimate.unchecked_into::<StorageEstimate>().get_usage();
        tell.emit(bytes.map(|bytes| bytes as usize));
    });
}

fn session() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
