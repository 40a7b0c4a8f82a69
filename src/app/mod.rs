//! The interface: a Yew app.
//!
//! ```text
//!   files, paste, examples ─▶ browser::gather ─▶ browser::analyst ═▶ worker
//!                                                      │ actions
//!   components ◀─ State ◀─ state::reduce ◀─────────────┴─ what the reader does
//! ```
//!
//! [`state`], [`statement`], [`passage`], [`flow`], [`ties`], [`wording`] and their like are plain functions that
//! know no browser and are tested natively. `browser` is the only home of side effects; `components` turn
//! the state into nodes, one component a file.

pub mod examples;
pub mod flow;
pub mod intake;
pub mod keys;
pub mod passage;
pub mod state;
pub mod statement;
pub mod ties;
pub mod wording;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod components;

/// Shows the app in the element with this id. Not in `body`: a renderer there would remove the
/// scripts that the worker is made from.
#[cfg(target_arch = "wasm32")]
pub fn mount(id: &str) {
    if let Some(root) = browser::root(id) {
        yew::Renderer::<components::App>::with_root(root).render();
    }
}
