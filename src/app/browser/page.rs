//! The page around the app: its language and theme, where the focus is, the clipboard, downloads.

use crate::app::state::{Settings, Side};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Element, Event, FocusOptions, HtmlAnchorElement, HtmlDialogElement, HtmlElement,
    HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ScrollToOptions, Url,
};
use yew::NodeRef;

/// The element with this id.
pub fn root(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Sets the language, the direction and the theme of the page, and its title.
pub fn set_page(settings: Settings, headline: Option<&str>) {
    let tongue = settings.tongue;
    if let Some(html) = document().document_element() {
        let theme = settings.theme.name();
        for (name, value) in [("lang", tongue.code()), ("dir", tongue.direction()), ("data-theme", theme)] {
            // Said again, each of them has the browser style and lay out the whole page anew.
            if html.get_attribute(name).as_deref() != Some(value) {
                let _ = html.set_attribute(name, value);
            }
        }
    }
    document()
        .set_title(&headline.map_or("Communiqué".to_owned(), |headline| format!("{headline} – Communiqué")));
}

/// Goes to the beginning of the page and of the card.
pub fn go_to_top() {
    let to = ScrollToOptions::new();
    to.set_top(0.0);
    to.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&to);
    if let Some(card) = root("card") {
        card.scroll_to_with_scroll_to_options(&to);
    }
}

/// Goes to the words that are marked, or to the element that says them: brings it into view and
/// gives it the focus.
pub fn travel(to: Side, statement: &str) {
    let found = match to {
        Side::Text => document().query_selector("[data-evidence=now]").ok().flatten(),
        Side::Card => root(statement),
    };
    let Some(element) = found else { return };
    unfold(&element);
    // An entity is seen with its type and its role.
    let whole = element.closest(".entity").ok().flatten().unwrap_or_else(|| element.clone());
    scroll_to(&whole, ScrollLogicalPosition::Center);
    // Words within a mark have the focus of the mark.
    if let Ok(Some(target)) = element.closest("[tabindex], button") {
        focus(&target);
    }
}

/// Opens the list that an element is folded away in.
fn unfold(element: &Element) {
    if let Ok(Some(fold)) = element.closest("details:not([open])") {
        let _ = fold.set_attribute("open", "");
    }
}

/// Gives the focus to the element of its kind before or after the one that `event` happened on.
/// `selector` says which they are; none is passed at the ends.
pub fn focus_beside(event: &Event, selector: &str, by: i32) {
    if let Some(element) = beside(event, selector, by) {
        focus(&element);
        scroll_to(&element, ScrollLogicalPosition::Nearest);
        event.prevent_default();
    }
}

/// Gives the focus to the element of its kind after the one that `event` happened on, or to the one before:
/// it is about to go.
pub fn focus_neighbour(event: &Event, selector: &str) {
    if let Some(element) = beside(event, selector, 1).or_else(|| beside(event, selector, -1)) {
        focus(&element);
    }
}

/// Gives the focus to the first element of its kind.
pub fn focus_first(event: &Event, selector: &str) {
    let first = document().query_selector(selector).ok().flatten();
    if let Some(first) = first {
        focus(&first);
        event.prevent_default();
    }
}

fn beside(event: &Event, selector: &str, by: i32) -> Option<Element> {
    let all = document().query_selector_all(selector).ok()?;
    let here = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let here = here.and_then(|element| element.closest(selector).ok().flatten());
    let position = (0..all.length()).find(|&index| {
        let element = all.get(index).and_then(|node| node.dyn_into::<Element>().ok());
        element.is_some() && element == here
    });
    all.get(position?.checked_add_signed(by)?)?.dyn_into().ok()
}

/// Brings an element into view and gives it the focus.
pub fn go_to(id: &str) {
    let Some(element) = root(id) else { return };
    scroll_to(&element, ScrollLogicalPosition::Center);
    focus(&element);
}

/// Brings an element into view, if it is not.
pub fn reveal(id: &str) {
    if let Some(element) = root(id) {
        scroll_to(&element, ScrollLogicalPosition::Nearest);
    }
}

/// Brings the first element of its kind into view, if it is not.
pub fn reveal_first(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        scroll_to(&element, ScrollLogicalPosition::Nearest);
    }
}

fn scroll_to(element: &Element, block: ScrollLogicalPosition) {
    let view = ScrollIntoViewOptions::new();
    view.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&view);
}

/// Gives the focus to the button that corrects an entity; to the card, where there is none left.
pub fn focus_entity(entity: Option<usize>) {
    let button = entity.and_then(|index| root(&format!("edit-{index}")));
    if let Some(element) = button.or_else(|| root("card")) {
        unfold(&element);
        focus(&element);
    }
}

/// Gives an element the focus, and leaves the page where it is.
pub(super) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Opens the browser's own dialog to choose files.
pub fn choose_files() {
    if let Some(input) = root("open-files").and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
        input.click();
    }
}

/// Opens or closes a dialog.
pub fn show_dialog(dialog: &NodeRef, open: bool) {
    let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
    if open && !dialog.open() {
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}

/// The value of the field that an event happened on.
pub fn value(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    let select = target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    select.or_else(|| target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value)).unwrap_or_default()
}

/// What is written in a text area.
pub fn written_in(area: &NodeRef) -> String {
    area.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
}

/// The text of a text area, which is emptied.
pub fn taken_from(area: &NodeRef) -> String {
    let text = written_in(area);
    if let Some(area) = area.cast::<HtmlTextAreaElement>() {
        area.set_value("");
    }
    text
}

/// Whether the box that an event happened on is checked.
pub fn checked(event: &Event) -> bool {
    let target = event.target();
    target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok()).is_some_and(|field| field.checked())
}

/// Puts a text on the clipboard. False where the browser has none.
pub fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    let has = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    if has {
        // A refusal is the browser's own message to the reader.
        wasm_bindgen_futures::spawn_local({
            let written = navigator.clipboard().write_text(text);
            async move {
                let _ = wasm_bindgen_futures::JsFuture::from(written).await;
            }
        });
    }
    has
}

/// Saves a text as a file.
pub fn download(name: &str, kind: &str, text: &str) {
    let save = || -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
        // The browser has taken it by the time that it is idle again.
        Timeout::new(60_000, move || {
            let _ = Url::revoke_object_url(&url);
        })
        .forget();
        Ok(())
    };
    let _ = save();
}

/// Does something once the browser has done what it has to do now; never, where what this gives is dropped.
pub fn soon(deed: impl FnOnce() + 'static) -> Timeout {
    later(0, deed)
}

/// Does something after so many milliseconds; never, where what this gives is dropped.
pub fn later(milliseconds: u32, deed: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, deed)
}

/// The browser's dialog to print.
pub fn print() {
    let _ = window().print();
}
