//! The messages between page and worker.

/// Stub until the worker lands: echoes.
#[cfg(target_arch = "wasm32")]
pub fn serve() {
    use wasm_bindgen::prelude::*;
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = postMessage)]
        fn post_message(data: JsValue);
        #[wasm_bindgen(js_name = addEventListener)]
        fn listen(kind: &str, then: &js_sys::Function);
    }
    let echo = Closure::<dyn FnMut(JsValue)>::new(|event: JsValue| {
        post_message(js_sys::Reflect::get(&event, &"data".into()).unwrap_or_default());
    });
    listen("message", echo.as_ref().unchecked_ref());
    echo.forget();
}
