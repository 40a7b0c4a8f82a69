//! The interface: a Yew app. State is one reducer without side effects; `browser` is their only home.

/// Stub until the app lands.
#[cfg(target_arch = "wasm32")]
pub fn mount(_root: &str) {}
