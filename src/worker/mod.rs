//! The messages between page and worker, and the worker's side of them.
//!
//! The page sends a [`Request`], a file at a time, and gets [`Reply`]s with the same number: one for each
//! document in the file, as soon as it is analysed, and one that says that there are no more. A worker
//! that panics answers nothing: its `error` event tells the page, which starts another one.

#[cfg(target_arch = "wasm32")]
use crate::engine::Options;
use crate::engine::check::Check;
use crate::engine::{ReadError, Report};
use crate::library::Entry;
use serde::{Deserialize, Serialize};

/// What the page asks for.
#[cfg(target_arch = "wasm32")]
#[derive(Serialize, Deserialize)]
pub struct Request {
    /// Comes back with the answer.
    pub id: u32,
    /// What is to be done.
    pub task: Task,
}

/// What a worker does.
#[cfg(target_arch = "wasm32")]
#[derive(Serialize, Deserialize)]
pub enum Task {
    /// Reads and analyses a file.
    Read {
        /// The file's name.
        name: String,
        /// The file. Its buffer is transferred, not copied.
        #[serde(with = "serde_wasm_bindgen::preserve")]
        bytes: js_sys::Uint8Array,
        /// How to analyse it.
        options: Options,
    },
    /// Holds a text against a release.
    Check {
        /// The release.
        report: Box<Report>,
        /// The text.
        text: String,
    },
}

/// What the worker answers.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The number of the request.
    pub id: u32,
    /// What is done.
    pub answer: Answer,
}

/// What a worker has done.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// A document of the file.
    Document(Box<Outcome>),
    /// There are no more.
    Exhausted,
    /// What the release bears out.
    Checked(Check),
}

/// A document of a file.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The file's name where it is the file itself, and a name of its own where the file holds several.
    pub name: String,
    /// What was read in it, or why nothing could be.
    pub read: Result<Reading, Refusal>,
    /// How many more the file is known to hold.
    pub left: usize,
}

/// A document that was read.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// Its report.
    pub report: Report,
    /// What the library knows of it.
    pub entry: Entry,
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// For who words it: [`ReadError::code`].
    pub code: String,
    /// A sentence in English that says what to do.
    pub message: String,
}

impl From<ReadError> for Refusal {
    fn from(error: ReadError) -> Self {
        Self { code: error.code().into(), message: error.to_string() }
    }
}

/// Answers every request that comes in, in order.
#[cfg(target_arch = "wasm32")]
pub fn serve() {
    use crate::engine::check::check;
    use crate::engine::{analyze, read_all};
    use gloo::events::EventListener;
    use wasm_bindgen::JsCast;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let page = scope.clone();
    let answer = move |event: &web_sys::Event| {
        let Some(message) = event.dyn_ref::<MessageEvent>() else { return };
        let Ok(request) = serde_wasm_bindgen::from_value::<Request>(message.data()) else { return };
        // Only fails on what can't be cloned; the page's watchdog tells of a missing answer.
        let tell = |answer| {
            if let Ok(reply) = serde_wasm_bindgen::to_value(&Reply { id: request.id, answer }) {
                let _ = page.post_message(&reply);
            }
        };
        match request.task {
            Task::Read { name, bytes, options } => {
                let bytes = bytes.to_vec();
                let mut readings = read_all(&name, &bytes);
                while let Some(reading) = readings.next() {
                    let read = reading.document.map(|document| {
                        let report = analyze(document, &options);
                        let entry = Entry::of(&report, &reading.name, js_sys::Date::now() as u64);
                        Reading { report, entry }
                    });
                    let read = read.map_err(Refusal::from);
                    let outcome = Outcome { name: reading.name, read, left: readings.left() };
                    tell(Answer::Document(Box::new(outcome)));
                }
                tell(Answer::Exhausted);
            }
            Task::Check { report, text } => tell(Answer::Checked(check(&report, &text))),
        }
    };
    EventListener::new(&scope, "message", answer).forget();
}
