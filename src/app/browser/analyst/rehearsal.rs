//! Before the first file: the worker is started while the page lies idle, and reads the page's own
//! examples, whose reports nobody sees.
//!
//! A browser compiles a function of the module when it is first called, and well only once it was called
//! often; the lists are unpacked at the first look-up. The first release would wait for all of it.

use super::Analyst;
use crate::app::examples::{EXAMPLES, Example};
use crate::engine::Options;
use crate::worker::{Request, Task};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};

/// The number of its requests. Files are numbered from 1.
pub(super) const REHEARSAL: u32 = 0;

/// How long the page is left alone after it is drawn.
const REST_MS: u32 = 300;

/// How often each example is read: from here on a first release gains little by another round.
const ROUNDS: usize = 4;

impl Analyst {
    /// Rehearses soon, unless a file comes first.
    pub(super) fn prepare(&self) {
        let me = self.clone();
        Timeout::new(REST_MS, move || me.rehearse()).forget();
    }

    /// Has the worker read the next example: one at a time, so that a file waits for one at most. Files
    /// that have come are practice enough.
    pub(super) fn rehearse(&self) {
        let next = {
            let mut desk = self.0.borrow_mut();
            let done = desk.rehearsed;
            desk.rehearsed += 1;
            let wanted = desk.last_id == 0 && done < ROUNDS * EXAMPLES.len();
            wanted.then(|| EXAMPLES.get(done % EXAMPLES.len())).flatten()
        };
        if let Some(example) = next
            && let Ok(message) = serde_wasm_bindgen::to_value(&request(example))
            && let Ok(worker) = self.employ()
        {
            // If it fails, the first file will tell.
            let _ = worker.post_message_with_transfer(&message, &Array::new());
        }
    }
}

fn request(example: &Example) -> Request {
    let (name, bytes) = (example.name.into(), Uint8Array::from(example.text.as_bytes()));
    Request { id: REHEARSAL, task: Task::Read { name, bytes, options: Options::default() } }
}
