//! For JavaScript: a string or bytes in, the report as a plain object out.
//!
//! ```js
//! const { analyze } = await communique.ready;
//! const report = analyze("Ministry of Water\n\nNew dam opened in Aswan\n\n…", { name: "dam.txt" });
//! console.log(report.headline?.text);
//! ```
//!
//! `analyzeAll` gives all documents of a file that holds several: an archive, a mail, a feed.
//!
//! It runs on the thread that calls it. The app itself analyses in a worker, by messages.

use crate::engine::{self, Language, Report, read, read_all};
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// The types that go with it, in the file that wasm-bindgen writes for TypeScript.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("javascript.d.ts");

#[wasm_bindgen]
extern "C" {
    /// A release.
    #[wasm_bindgen(typescript_type = "string | Uint8Array | ArrayBuffer")]
    pub type Data;
    /// What can be asked.
    #[wasm_bindgen(typescript_type = "Options")]
    pub type Wishes;
    /// The report.
    #[wasm_bindgen(typescript_type = "Report")]
    pub type Answer;
    /// The readings.
    #[wasm_bindgen(typescript_type = "Reading[]")]
    pub type Answers;
}

/// Reads a release and analyses it; of a file that holds several the first that can be read. Throws an
/// `Error` with a sentence that says what to do where the data hold no text, or an option is not what
/// it should be.
///
/// # Errors
///
/// See above.
#[wasm_bindgen(skip_jsdoc)]
pub fn analyze(data: Data, options: Option<Wishes>) -> Result<Answer, JsError> {
    let options = Options::read(options)?;
    let report = engine::analyze(read(options.name(), &bytes(&data)?)?, &options.settings());
    Ok(object(&report)?.unchecked_into())
}

/// Reads all documents of a file and analyses them: a list of `{ name, report, error }`, in order. One
/// that can't be read has a sentence in `error` and stops none of the others.
///
/// # Errors
///
/// Where the data are of no type that can be read, or an option is not what it should be.
#[wasm_bindgen(js_name = analyzeAll, skip_jsdoc)]
pub fn analyze_all(data: Data, options: Option<Wishes>) -> Result<Answers, JsError> {
    let options = Options::read(options)?;
    let settings = options.settings();
    let answers = js_sys::Array::new();
    for reading in read_all(options.name(), &bytes(&data)?) {
        let report = reading.document.map(|document| engine::analyze(document, &settings));
        let error = report.as_ref().err().map(ToString::to_string);
        answers.push(&object(&Reading { name: reading.name, report: report.ok(), error })?);
    }
    Ok(JsValue::from(answers).unchecked_into())
}

/// A document as scripts get it.
#[derive(Serialize)]
struct Reading {
    name: String,
    report: Option<Report>,
    error: Option<String>,
}

/// What stands in for the name of a file.
const UNNAMED: &str = "release";

/// The options as scripts write them: any may be absent, `undefined` or `null`.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Options {
    name: Option<String>,
    #[serde(alias = "lang")]
    language: Option<String>,
    summary_words: Option<usize>,
    body_only: Option<bool>,
}

impl Options {
    fn read(wishes: Option<Wishes>) -> Result<Self, JsError> {
        match wishes {
            Some(wishes) => {
                serde_wasm_bindgen::from_value(wishes.into()).map_err(|error| in_options(&error))
            }
            None => Ok(Options::default()),
        }
    }

    fn name(&self) -> &str {
        self.name.as_deref().unwrap_or(UNNAMED)
    }

    fn settings(&self) -> engine::Options {
        let default = engine::Options::default();
        engine::Options {
            language: self.language.as_deref().map(Language::from_code).or(default.language),
            summary_words: self.summary_words.unwrap_or(default.summary_words),
            body_only: self.body_only.unwrap_or(default.body_only),
        }
    }
}

fn in_options(error: &serde_wasm_bindgen::Error) -> JsError {
    let reason = error.to_string();
    let reason = reason.strip_prefix("Error: ").unwrap_or(&reason);
    JsError::new(&format!(
        "The options are wrong ({reason}). Give an object such as {{ name: \"release.txt\", language: \"fr\", \
         summaryWords: 60, bodyOnly: false }}."
    ))
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

/// As `JSON.parse` would give it: plain objects, and `null` for what was not found.
fn object(value: &impl Serialize) -> Result<JsValue, serde_wasm_bindgen::Error> {
    value.serialize(&Serializer::json_compatible())
}
