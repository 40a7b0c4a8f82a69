//! Where the focus goes when what had it is gone: a row of a list, a notice, a mark in the text.
//!
//! A browser lets it fall to the beginning of the page, and who reads with the keyboard starts over.
//! Here it stays in the nearest place that is left.

use super::page::{focus, root};
use gloo::events::EventListener;
use gloo::utils::document;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Remembers what has the focus, and what it stands in.
pub struct Refuge {
    path: Rc<RefCell<Vec<Element>>>,
    _listener: EventListener,
}

impl Refuge {
    /// Remembers until it is dropped.
    pub fn new() -> Self {
        let path = Rc::new(RefCell::new(Vec::new()));
        let kept = path.clone();
        let listener = EventListener::new(&document(), "focusin", move |event| {
            let here = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            *kept.borrow_mut() = std::iter::successors(here, |element| element.parent_element()).collect();
        });
        Self { path, _listener: listener }
    }

    /// Gives the focus to the nearest place around what had it, if that is gone; else to the release.
    pub fn restore(&self) {
        let document = document();
        let has_focus = document.active_element() != document.body().map(Element::from);
        let path = self.path.borrow();
        if has_focus || path.first().is_none_or(|had| had.is_connected()) {
            return;
        }
        let is_place = |place: &&Element| place.is_connected() && place.has_attribute("tabindex");
        let place = path.iter().find(is_place).cloned().or_else(|| root("release"));
        drop(path); // Who gets the focus is remembered at once.
        if let Some(place) = place {
            focus(&place);
        }
    }
}
