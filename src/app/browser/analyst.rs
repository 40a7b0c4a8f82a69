//! The queue of files and the worker that reads them.
//!
//! One file is in hand at a time: the next is only opened when the one before is done, so that a
//! thousand files need no more memory than one, progress is a count, and stopping is at once. A
//! worker that dies or does not answer is replaced; the file it had in hand is told as failed, and
//! the queue goes on.

use super::gather::{Haul, Offer, Source};
use crate::app::state::{Action, Analysed, Fault};
use crate::app::wording::Tongue;
use crate::engine::check::Check;
use crate::engine::{Options, Report};
use crate::worker::{Outcome, Refusal, Reply, Request, Task};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{MessageEvent, Worker};
use yew::Callback;

/// How long the worker may take: to start on a slow machine, and for each byte. A release takes a
/// hundredth of it; what takes longer never ends.
const PATIENCE_MS: u32 = 20_000;
const PATIENCE_MS_PER_KB: u32 = 20;

#[wasm_bindgen]
extern "C" {
    /// From `src/boot.js`: a worker that runs this same program.
    #[wasm_bindgen(js_namespace = communique, js_name = startWorker, catch)]
    fn start_worker() -> Result<Worker, JsValue>;
}

/// Reads what it is offered. Clones share one queue.
#[derive(Clone)]
pub struct Analyst(Rc<RefCell<Desk>>);

struct Desk {
    tell: Callback<Action>,
    queue: VecDeque<Job>,
    in_hand: Option<InHand>,
    watchdog: Option<Timeout>,
    worker: Option<Employed>,
    last_id: u32,
}

/// What is to be done for the release with this number.
struct Job {
    id: u32,
    work: Work,
}

enum Work {
    Read(Rc<str>, Source),
    Check(Analysed, Rc<str>),
}

/// Whose job the worker has, and which.
#[derive(Clone, Copy, PartialEq, Eq)]
struct InHand {
    id: u32,
    checks: bool,
}

/// What the worker has done.
enum Done {
    Read(Analysed),
    Checked(Rc<Check>),
}

struct Employed {
    worker: Worker,
    _listeners: [EventListener; 3],
}

impl Drop for Employed {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl PartialEq for Analyst {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Analyst {
    /// An analyst that tells of its progress by actions.
    pub fn new(tell: Callback<Action>) -> Self {
        Self(Rc::new(RefCell::new(Desk {
            tell,
            queue: VecDeque::new(),
            in_hand: None,
            watchdog: None,
            worker: None,
            last_id: 0,
        })))
    }

    /// Takes in what the reader drops, pastes or chooses.
    pub fn take(&self, offer: Offer, tongue: Tongue) {
        let me = self.clone();
        // The transfer of a drop is only readable now; `haul` looks into it before it first waits.
        let haul = offer.haul(tongue);
        spawn_local(async move { me.enqueue(haul.await) });
    }

    /// Does what an action of the reader means for the queue.
    pub fn heed(&self, action: &Action) {
        match action {
            Action::Stop | Action::Empty => {
                self.0.borrow_mut().queue.clear();
                self.drop_what_is_in_hand(|_| true);
            }
            Action::Check(id, report, text) => {
                // The reader waits for it: before the files that still wait.
                let work = Work::Check(report.clone(), text.clone());
                self.0.borrow_mut().queue.push_front(Job { id: *id, work });
                self.advance();
            }
            Action::Remove(id) => {
                self.0.borrow_mut().queue.retain(|job| job.id != *id);
                self.drop_what_is_in_hand(|in_hand| in_hand == *id);
            }
            _ => {}
        }
    }

    fn enqueue(&self, haul: Haul) {
        let mut desk = self.0.borrow_mut();
        let tell = desk.tell.clone();
        let mut files = Vec::with_capacity(haul.sources.len());
        for (name, source) in haul.sources {
            desk.last_id += 1;
            let id = desk.last_id;
            files.push((id, name.clone()));
            desk.queue.push_back(Job { id, work: Work::Read(name, source) });
        }
        drop(desk);
        if !files.is_empty() {
            tell.emit(Action::Queue(files));
        }
        for (name, fault) in haul.problems {
            tell.emit(Action::Complain(name, fault));
        }
        self.advance();
    }

    /// Takes the next file in hand, if there is none.
    fn advance(&self) {
        let mut desk = self.0.borrow_mut();
        if desk.in_hand.is_some() {
            return;
        }
        let Some(job) = desk.queue.pop_front() else { return };
        let in_hand = InHand { id: job.id, checks: matches!(job.work, Work::Check(..)) };
        desk.in_hand = Some(in_hand);
        let tell = desk.tell.clone();
        drop(desk);
        let me = self.clone();
        match job.work {
            Work::Read(name, source) => {
                tell.emit(Action::Start(job.id));
                spawn_local(async move {
                    match source.bytes().await {
                        Ok(bytes) => me.send_file(in_hand, &name, bytes),
                        Err(fault) => me.settle(in_hand, Err(fault)),
                    }
                });
            }
            Work::Check(report, text) => {
                let length = u32::try_from(report.text.len() + text.len()).unwrap_or(u32::MAX);
                let report = Box::new(Report::clone(&report));
                self.send(in_hand, Task::Check { report, text: text.to_string() }, &Array::new(), length);
            }
        }
    }

    fn send_file(&self, in_hand: InHand, name: &str, bytes: Uint8Array) {
        if self.0.borrow().in_hand != Some(in_hand) {
            return; // Stopped while the file was being opened.
        }
        let (buffer, length) = (Array::of1(&bytes.buffer()), bytes.length());
        let task = Task::Read { name: name.to_owned(), bytes, options: Options::default() };
        self.send(in_hand, task, &buffer, length);
    }

    fn send(&self, in_hand: InHand, task: Task, transferred: &Array, length: u32) {
        let limit = PATIENCE_MS.saturating_add(PATIENCE_MS_PER_KB.saturating_mul(length / 1024));
        let request = Request { id: in_hand.id, task };
        let sent = self.employ().and_then(|worker| {
            let message = serde_wasm_bindgen::to_value(&request)?;
            worker.post_message_with_transfer(&message, transferred)
        });
        if sent.is_err() {
            self.settle(in_hand, Err(Fault::NoWorker));
            return;
        }
        let me = self.clone();
        let watchdog = Timeout::new(limit, move || me.replace(Fault::TooLong));
        self.0.borrow_mut().watchdog = Some(watchdog);
    }

    /// The worker, started if there is none.
    fn employ(&self) -> Result<Worker, JsValue> {
        if let Some(employed) = &self.0.borrow().worker {
            return Ok(employed.worker.clone());
        }
        let worker = start_worker()?;
        let (answered, broken, garbled) = (self.clone(), self.clone(), self.clone());
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
                match serde_wasm_bindgen::from_value::<Reply>(data) {
                    Ok(reply) => answered.answer(reply),
                    Err(_) => answered.replace(Fault::Died),
                }
            }),
            EventListener::new(&worker, "error", move |_| broken.replace(Fault::Died)),
            EventListener::new(&worker, "messageerror", move |_| garbled.replace(Fault::Died)),
        ];
        self.0.borrow_mut().worker = Some(Employed { worker: worker.clone(), _listeners: listeners });
        Ok(worker)
    }

    fn answer(&self, reply: Reply) {
        let (checks, outcome) = match reply.outcome {
            Outcome::Read(read) => {
                let unreadable = |refusal: Refusal| Fault::Unreadable(refusal.code, refusal.message);
                (false, read.map(|report| Done::Read(Analysed::new(report))).map_err(unreadable))
            }
            Outcome::Checked(check) => (true, Ok(Done::Checked(Rc::new(check)))),
        };
        self.settle(InHand { id: reply.id, checks }, outcome);
    }

    /// Dismisses the worker; the next file gets a new one.
    fn replace(&self, fault: Fault) {
        // Not dropped yet: this may run in one of its listeners.
        let dismissed = self.0.borrow_mut().worker.take();
        if let Some(employed) = dismissed {
            employed.worker.terminate();
            Timeout::new(0, move || drop(employed)).forget();
        }
        let in_hand = self.0.borrow().in_hand;
        if let Some(in_hand) = in_hand {
            self.settle(in_hand, Err(fault));
        }
    }

    /// Tells how what was in hand ended, and takes the next job.
    fn settle(&self, in_hand: InHand, outcome: Result<Done, Fault>) {
        let mut desk = self.0.borrow_mut();
        if desk.in_hand != Some(in_hand) {
            return;
        }
        desk.in_hand = None;
        let watchdog = desk.watchdog.take();
        let tell = desk.tell.clone();
        drop(desk);
        if let Some(watchdog) = watchdog {
            watchdog.cancel();
        }
        let id = in_hand.id;
        tell.emit(match outcome {
            Ok(Done::Read(report)) => Action::Finish(id, report),
            Ok(Done::Checked(check)) => Action::Checked(id, Some(check)),
            Err(_) if in_hand.checks => Action::Checked(id, None),
            Err(fault) => Action::Fail(id, fault),
        });
        self.advance();
    }

    /// What is in hand can only be stopped by stopping the worker.
    fn drop_what_is_in_hand(&self, unwanted: impl Fn(u32) -> bool) {
        let mut desk = self.0.borrow_mut();
        if desk.in_hand.is_some_and(|in_hand| unwanted(in_hand.id)) {
            desk.in_hand = None;
            desk.watchdog = None;
            desk.worker = None;
            drop(desk);
            self.advance();
        }
    }
}
