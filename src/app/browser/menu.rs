//! A `details` that lies over the page like a menu: what closes it besides its own summary.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, Node};
use yew::NodeRef;

/// Closes it on a press anywhere else, and on Escape, which gives the focus back to the summary.
/// Until it is dropped.
pub fn close_as_menu(menu: &NodeRef) -> [EventListener; 2] {
    let on = |event: &'static str, close: fn(&Element, &Event)| {
        let menu = menu.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&document(), event, options, move |event| {
            if let Some(menu) = menu.cast::<Element>().filter(|menu| menu.has_attribute("open")) {
                close(&menu, event);
            }
        })
    };
    [on("pointerdown", pressed), on("keydown", typed)]
}

fn pressed(menu: &Element, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    if !menu.contains(target.as_ref()) {
        let _ = menu.remove_attribute("open");
    }
}

fn typed(menu: &Element, event: &Event) {
    let is_escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
    if !is_escape || event.default_prevented() {
        return;
    }
    event.prevent_default(); // Or it would take the reader out of the text as well.
    let _ = menu.remove_attribute("open");
    let summary = menu.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}
