//! What happens anywhere on the page: something dragged, dropped, pasted, a key.

use super::selection::selected;
use crate::app::keys::{Command, Stroke, command};
use crate::engine::document::Span;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, KeyboardEvent};
use yew::Callback;

/// Something that happens.
pub enum Happening {
    /// Something is over the page, or has left it.
    Drag(bool),
    /// Something was dropped or pasted.
    Transfer(DataTransfer),
    /// A key was pressed that asks for something.
    Key(Command),
    /// Other words of the release are selected, or none.
    Selected(Option<Span>),
    /// Another window has changed what is kept.
    Rewritten,
}

/// Listens until it is dropped.
pub struct Listeners(#[expect(dead_code, reason = "held, not used")] Vec<EventListener>);

/// Listens to the whole page. `letters`: whether single letters are shortcuts.
pub fn listen(letters: bool, tell: &Callback<Happening>) -> Listeners {
    let window = gloo::utils::window();
    let on = |event: &'static str, heard: fn(&Event, bool) -> Option<Happening>| {
        let tell = tell.clone();
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, event, options, move |event| {
            if let Some(happening) = heard(event, letters) {
                tell.emit(happening);
            }
        })
    };
    // Every letter that the mouse passes is told; what matters is where it makes a difference.
    let (tell_selected, last) = (tell.clone(), Cell::new(None));
    let selecting = EventListener::new(&gloo::utils::document(), "selectionchange", move |_| {
        let now = selected();
        if last.replace(now) != now {
            tell_selected.emit(Happening::Selected(now));
        }
    });
    Listeners(vec![
        selecting,
        on("storage", |_, _| Some(Happening::Rewritten)),
        on("dragstart", |event, _| begun(event)),
        on("dragenter", |event, _| over(event)),
        on("dragover", |event, _| over(event)),
        on("dragleave", |event, _| left(event)),
        on("drop", |event, _| dropped(event)),
        on("paste", |event, _| pasted(event)),
        on("keydown", key),
    ])
}

/// The kind of data that tells a drag which began on this page: there is nothing to read in it.
const OWN: &str = "application/x-communique";

fn begun(event: &Event) -> Option<Happening> {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer)?;
    let _ = transfer.set_data(OWN, "own");
    None
}

fn over(event: &Event) -> Option<Happening> {
    if is_meant_otherwise(event) {
        return None;
    }
    event.prevent_default(); // Or a drop would open the file instead of the app.
    (event.type_() == "dragenter").then_some(Happening::Drag(true))
}

/// Leaving one element enters another, unless it leaves the page.
fn left(event: &Event) -> Option<Happening> {
    let drag = event.dyn_ref::<DragEvent>()?;
    drag.related_target().is_none().then_some(Happening::Drag(false))
}

fn dropped(event: &Event) -> Option<Happening> {
    if is_meant_otherwise(event) {
        return None;
    }
    event.prevent_default();
    event.dyn_ref::<DragEvent>()?.data_transfer().map(Happening::Transfer)
}

/// Text dropped into a field is meant for the field; what is dragged out of the page, for elsewhere.
fn is_meant_otherwise(event: &Event) -> bool {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    let holds =
        |kind: &str| transfer.as_ref().is_some_and(|transfer| transfer.types().includes(&kind.into(), 0));
    holds(OWN) || (in_field(event) && !holds("Files"))
}

fn pasted(event: &Event) -> Option<Happening> {
    let transfer = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let has_files = transfer.types().includes(&"Files".into(), 0);
    if in_field(event) && !has_files {
        return None;
    }
    event.prevent_default();
    Some(Happening::Transfer(transfer))
}

fn key(event: &Event, letters: bool) -> Option<Happening> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    // An open dialog has the keyboard.
    if event.default_prevented()
        || gloo::utils::document().query_selector("dialog[open]").ok().flatten().is_some()
    {
        return None;
    }
    let key = event.key();
    let control = event.ctrl_key() || event.meta_key();
    let (alt, shift, in_field) = (event.alt_key(), event.shift_key(), in_field(event));
    let stroke = Stroke { key: &key, alt, control, shift, in_field };
    let command = command(stroke, letters)?;
    if command != Command::Escape {
        event.prevent_default();
    }
    Some(Happening::Key(command))
}

fn in_field(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        let fields = "textarea, select, input:not([type=file], [type=checkbox]), [contenteditable]";
        element.closest(fields).ok().flatten().is_some()
    })
}
