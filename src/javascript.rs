//! For JavaScript: a string or bytes in, the report as a plain object out.
//!
//! ```js
//! const report = communique.analyze("Ministry of Water\n\nNew dam opened in Aswan\n\n…", { name: "dam.txt" });
//! console.log(report.headline?.text);
//! ```
//!
//! It runs on the thread that calls it: a page that reads many releases calls it in a worker.

use crate::engine::{Options, analyze as report, read};
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("javascript.d.ts");

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(typescript_type = "string | Uint8Array | ArrayBuffer")]
    pub type Data;
    #[wasm_bindgen(typescript_type = "Options | null")]
    pub type JsOptions;
    #[wasm_bindgen(typescript_type = "Report")]
    pub type JsReport;
}

/// Reads a release and analyses it.
///
/// # Errors
///
/// An `Error` with a sentence that says what to do: where the data hold no text, or an option is
/// not what it should be.
#[wasm_bindgen]
pub fn analyze(data: Data, options: Option<JsOptions>) -> Result<JsReport, JsError> {
    let options = options.map(JsValue::from).unwrap_or_default();
    let name = name(&options)?;
    let settings: Options = if options.is_undefined() || options.is_null() {
        Options::default()
    } else {
        serde_wasm_bindgen::from_value(options)
            .map_err(|wrong| JsError::new(&format!("Options: {wrong}.")))?
    };
    let document = read(&name, &bytes(&data)?)?;
    let object = report(document, &settings).serialize(&serde_wasm_bindgen::Serializer::json_compatible());
    Ok(object?.unchecked_into())
}

/// What stands in for the name of a file.
const UNNAMED: &str = "release";

fn name(options: &JsValue) -> Result<String, JsError> {
    if !options.is_object() {
        return Ok(UNNAMED.into());
    }
    let name = js_sys::Reflect::get(options, &"name".into()).unwrap_or_default();
    if name.is_undefined() || name.is_null() {
        return Ok(UNNAMED.into());
    }
    name.as_string().ok_or_else(|| JsError::new("Options: give `name` as a string, such as \"release.txt\"."))
}

fn bytes(data: &JsValue) -> Result<Vec<u8>, JsError> {
    if let Some(text) = data.as_string() {
        return Ok(text.into_bytes());
    }
    if let Some(buffer) = data.dyn_ref::<js_sys::ArrayBuffer>() {
        return Ok(js_sys::Uint8Array::new(buffer).to_vec());
    }
    data.dyn_ref::<js_sys::Uint8Array>()
        .map(js_sys::Uint8Array::to_vec)
        .ok_or_else(|| JsError::new("Give the release as a string, a Uint8Array or an ArrayBuffer."))
}
