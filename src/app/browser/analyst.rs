//! The queue of files and the worker that reads them.
//!
//! One file is in hand at a time: the next is only opened when the one before is done, so that a
//! thousand files need no more memory than one, progress is a count, and stopping is at once. A
//! worker that dies or does not answer is replaced; the file it had in hand is told as failed, and
//! the queue goes on.

mod rehearsal;

use super::gather::{Haul, Offer, Source};
use super::shelf::Shelf;
use crate::app::state::{Action, Analysed, Fault};
use crate::app::wording::Tongue;
use crate::engine::{Options, Report};
use crate::worker::{Answer, Outcome, Reading, Reply, Request, Task};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use rehearsal::REHEARSAL;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, MessageEvent, Worker};
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
    shelf: Shelf,
    queue: VecDeque<Job>,
    in_hand: Option<InHand>,
    watchdog: Option<Timeout>,
    worker: Option<Employed>,
    last_id: u32,
    /// How many examples the worker has practised on.
    rehearsed: usize,
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

/// What the worker has.
struct InHand {
    id: u32,
    /// The file's name; none where a text is held against a release.
    name: Option<Rc<str>>,
    /// How long it may be silent.
    patience: u32,
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
    /// An analyst that tells of its progress by actions, and gives what it has read to a shelf.
    pub fn new(shelf: Shelf, tell: Callback<Action>) -> Self {
        let me = Self(Rc::new(RefCell::new(Desk {
            tell,
            shelf,
            queue: VecDeque::new(),
            in_hand: None,
            watchdog: None,
            worker: None,
            last_id: 0,
            rehearsed: 0,
        })));
        me.prepare();
        me
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
            Action::Check { id, report, text } => {
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
        let name = match &job.work {
            Work::Read(name, _) => Some(name.clone()),
            Work::Check(..) => None,
        };
        desk.in_hand = Some(InHand { id: job.id, name, patience: PATIENCE_MS });
        let tell = desk.tell.clone();
        drop(desk);
        let me = self.clone();
        match job.work {
            Work::Read(name, source) => {
                tell.emit(Action::Start(job.id));
                spawn_local(async move {
                    match source.bytes().await {
                        Ok(bytes) => me.send_file(job.id, &name, bytes),
                        Err(fault) => me.give_up(job.id, fault),
                    }
                });
            }
            Work::Check(report, text) => {
                let length = u32::try_from(report.text.len() + text.len()).unwrap_or(u32::MAX);
                let report = Box::new(Report::clone(&report));
                self.send(job.id, Task::Check { report, text: text.to_string() }, &Array::new(), length);
            }
        }
    }

    fn send_file(&self, id: u32, name: &str, bytes: Uint8Array) {
        let (buffer, length) = (Array::of1(&bytes.buffer()), bytes.length());
        let task = Task::Read { name: name.to_owned(), bytes, options: Options::default() };
        self.send(id, task, &buffer, length);
    }

    fn send(&self, id: u32, task: Task, transferred: &Array, length: u32) {
        match &mut self.0.borrow_mut().in_hand {
            Some(in_hand) if in_hand.id == id => {
                let by_size = PATIENCE_MS_PER_KB.saturating_mul(length / 1024);
                in_hand.patience = PATIENCE_MS.saturating_add(by_size);
            }
            _ => return, // Stopped while the file was being opened.
        }
        let request = Request { id, task };
        let sent = self.employ().and_then(|worker| {
            let message = serde_wasm_bindgen::to_value(&request)?;
            worker.post_message_with_transfer(&message, transferred)
        });
        if sent.is_err() {
            self.give_up(id, Fault::NoWorker);
            return;
        }
        self.watch();
    }

    /// Waits for the next answer, and no longer than it may take.
    fn watch(&self) {
        let mut desk = self.0.borrow_mut();
        let Some(patience) = desk.in_hand.as_ref().map(|in_hand| in_hand.patience) else { return };
        let me = self.clone();
        desk.watchdog = Some(Timeout::new(patience, move || me.replace(Fault::TooLong)));
    }

    /// The worker, started if there is none.
    fn employ(&self) -> Result<Worker, JsValue> {
        if let Some(employed) = &self.0.borrow().worker {
            return Ok(employed.worker.clone());
        }
        let worker = start_worker()?;
        // What one that was dismissed still says is not said by the one that took its place.
        let heard = |what: fn(&Analyst, &Event)| {
            let (me, its_own) = (self.clone(), worker.clone());
            move |event: &Event| {
                let is_employed = me.0.borrow().worker.as_ref().is_some_and(|now| now.worker == its_own);
                if is_employed {
                    what(&me, event);
                }
            }
        };
        let listeners = [
            EventListener::new(
                &worker,
                "message",
                heard(|me, event| {
                    let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
                    match serde_wasm_bindgen::from_value::<Reply>(data) {
                        Ok(reply) => me.answer(reply),
                        Err(_) => me.replace(Fault::Died),
                    }
                }),
            ),
            EventListener::new(&worker, "error", heard(|me, _| me.replace(Fault::Died))),
            EventListener::new(&worker, "messageerror", heard(|me, _| me.replace(Fault::Died))),
        ];
        self.0.borrow_mut().worker = Some(Employed { worker: worker.clone(), _listeners: listeners });
        Ok(worker)
    }

    fn answer(&self, reply: Reply) {
        match reply.answer {
            Answer::Exhausted if reply.id == REHEARSAL => self.rehearse(),
            _ if reply.id == REHEARSAL => {}
            Answer::Document(outcome) => {
                self.watch();
                self.tell(reply.id, *outcome);
            }
            Answer::Exhausted => self.settle(reply.id, Action::Exhaust(reply.id)),
            Answer::Checked(check) => {
                self.settle(reply.id, Action::Checked(reply.id, Some(Rc::new(check))));
            }
        }
    }

    /// Tells of a document: the file in hand itself, or one that is in it.
    fn tell(&self, file: u32, Outcome { name, read, left }: Outcome) {
        let mut desk = self.0.borrow_mut();
        let Some(in_hand) = desk.in_hand.as_ref().filter(|in_hand| in_hand.id == file) else { return };
        let is_file = in_hand.name.as_deref() == Some(&*name);
        let (tell, shelf, name) = (desk.tell.clone(), desk.shelf.clone(), Rc::from(name));
        let id = if is_file {
            file
        } else {
            desk.last_id += 1;
            desk.last_id
        };
        drop(desk);
        if !is_file {
            tell.emit(Action::Enclose { file, id, name: Rc::clone(&name), left });
        }
        tell.emit(match read {
            Ok(Reading { report, entry }) => {
                Action::Finish(id, shelf.keep(id, entry, &report), Analysed::new(report))
            }
            Err(refusal) => Action::Fail(id, Fault::Unreadable(refusal)),
        });
    }

    /// Dismisses the worker; the next file gets a new one.
    fn replace(&self, fault: Fault) {
        // Not dropped yet: this may run in one of its listeners.
        let dismissed = self.0.borrow_mut().worker.take();
        if let Some(employed) = dismissed {
            employed.worker.terminate();
            Timeout::new(0, move || drop(employed)).forget();
        }
        let in_hand = self.0.borrow().in_hand.as_ref().map(|in_hand| in_hand.id);
        if let Some(id) = in_hand {
            self.give_up(id, fault);
        }
    }

    /// Gives up what is in hand, and takes the next job.
    fn give_up(&self, id: u32, fault: Fault) {
        let is_file = self.0.borrow().in_hand.as_ref().is_none_or(|in_hand| in_hand.name.is_some());
        self.settle(id, if is_file { Action::Fail(id, fault) } else { Action::Checked(id, None) });
    }

    /// Tells how the file in hand ended, and takes the next one.
    fn settle(&self, id: u32, end: Action) {
        let mut desk = self.0.borrow_mut();
        if desk.in_hand.as_ref().is_none_or(|in_hand| in_hand.id != id) {
            return;
        }
        desk.in_hand = None;
        let watchdog = desk.watchdog.take();
        let tell = desk.tell.clone();
        drop(desk);
        if let Some(watchdog) = watchdog {
            watchdog.cancel();
        }
        tell.emit(end);
        self.advance();
    }

    /// What is in hand can only be stopped by stopping the worker.
    fn drop_what_is_in_hand(&self, unwanted: impl Fn(u32) -> bool) {
        let mut desk = self.0.borrow_mut();
        if desk.in_hand.as_ref().is_some_and(|in_hand| unwanted(in_hand.id)) {
            desk.in_hand = None;
            desk.watchdog = None;
            desk.worker = None;
            drop(desk);
            self.advance();
        }
    }
}
