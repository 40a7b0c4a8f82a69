//! What is kept comes into the list: all of it when the page opens, then what other windows keep.

use super::database::Database;
use super::record::Record;
use super::signal::shown_before;
use super::{Access, Shelf, now};
use crate::app::state::{Action, Trouble};
use crate::engine::Report;
use crate::library::Entry;
use gloo::timers::callback::Timeout;
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// So many entries are read at once, in some milliseconds: the page answers in between.
const STRETCH: u32 = 25;

/// For so many milliseconds entries are made searchable before the page has its turn.
const SLICE_MS: f64 = 8.0;

/// What was removed by a page that is gone can be undone no more after so many milliseconds.
const UNDONE_MS: f64 = 600_000.0;

impl Shelf {
    /// Opens the database and lists what is in it.
    pub(super) async fn open(&self) {
        let me = self.clone();
        let gone = move || me.close(Trouble::Newer);
        match Database::open(gone).await {
            Ok(database) => self.read(Rc::new(database)).await,
            Err(trouble) => self.close(trouble),
        }
    }

    /// Takes in what other windows have kept or removed.
    pub fn refresh(&self) {
        let board = self.0.borrow();
        let Access::Open(database) = &board.access else { return };
        let (me, database) = (self.clone(), database.clone());
        spawn_local(async move {
            let _ = me.compare(&database).await;
        });
    }

    /// Lists what there is, and writes what has waited for it.
    async fn read(&self, database: Rc<Database>) {
        let read = self.records(&database).await;
        let access = Access::Open(database.clone());
        let waiting = std::mem::replace(&mut self.0.borrow_mut().access, access);
        match read {
            Ok((found, damaged)) => {
                self.shelve(found);
                if !damaged.is_empty() {
                    self.doubt(Trouble::Damaged(damaged.len()));
                    let _ = database.remove(&damaged, now()).await;
                }
            }
            Err(trouble) => self.doubt(trouble),
        }
        if let Access::Opening(waiting) = waiting {
            waiting.into_iter().for_each(|written| self.write(database.clone(), written));
        }
        self.tell_others();
        let _ = database.purge(now() - UNDONE_MS).await;
    }

    /// What is kept, and the keys of what can't be read any more.
    async fn records(&self, database: &Database) -> Result<(Vec<Record>, Vec<String>), Trouble> {
        let removed: BTreeSet<String> = database.removed().await?.into_iter().collect();
        let (mut found, mut damaged) = (Vec::new(), Vec::new());
        let mut after: Option<String> = None;
        loop {
            let stretch = database.entries(after.as_deref(), STRETCH).await?;
            let Some((last, _)) = stretch.last() else { return Ok((found, damaged)) };
            after = Some(last.clone());
            for (key, value) in stretch.into_iter().filter(|(key, _)| !removed.contains(key)) {
                let record = match Record::read(&key, value) {
                    None => mended(database, &key).await,
                    record => record,
                };
                match record {
                    Some(record) => found.push(record),
                    None => damaged.push(key),
                }
            }
        }
    }

    /// Takes off the list what is gone, and lists what is new.
    async fn compare(&self, database: &Database) -> Result<(), Trouble> {
        let removed: BTreeSet<String> = database.removed().await?.into_iter().collect();
        let keys = database.keys().await?.into_iter().filter(|key| !removed.contains(key));
        let there: BTreeSet<Rc<str>> = keys.map(Rc::from).collect();
        let (gone, new) = self.differences(there);
        if !gone.is_empty() {
            let tell = self.0.borrow().tell.clone();
            tell.emit(Action::Unshelve(gone));
        }
        let mut found = Vec::new();
        for key in new {
            found.extend(Record::read(&key, database.entry(&key).await?));
        }
        if !found.is_empty() {
            self.shelve(found);
        }
        Ok(())
    }

    /// What is listed and gone, which is taken off, and what is new.
    fn differences(&self, there: BTreeSet<Rc<str>>) -> (BTreeSet<Rc<str>>, Vec<Rc<str>>) {
        let mut board = self.0.borrow_mut();
        let gone: BTreeSet<Rc<str>> = board
            .kept
            .keys()
            .filter(|key| !there.contains(*key) && !board.writing.contains(*key))
            .cloned()
            .collect();
        for key in &gone {
            board.kept.remove(key);
            board.collection.remove(key);
        }
        let new = there.into_iter().filter(|key| !board.kept.contains_key(key)).collect();
        (gone, new)
    }

    /// Lists releases that are kept.
    fn shelve(&self, found: Vec<Record>) {
        let mut board = self.0.borrow_mut();
        let before = shown_before();
        let (mut kept, mut shown) = (Vec::with_capacity(found.len()), None);
        for record in found {
            board.last_id += 1;
            let (id, slip) = (board.last_id, Rc::new(record.slip()));
            board.listed.insert(id, slip.key.clone());
            board.kept.insert(slip.key.clone(), slip.clone());
            if before.as_deref() == Some(&*slip.key) {
                shown = Some(id);
            }
            board.unsearched.push_back(record.entry);
            kept.push((id, slip));
        }
        let tell = board.tell.clone();
        drop(board);
        tell.emit(Action::Shelve { kept, shown });
        self.index();
    }

    /// Makes what is listed searchable, some at a time.
    fn index(&self) {
        let mut board = self.0.borrow_mut();
        let until = now() + SLICE_MS;
        while let Some(entry) = board.unsearched.pop_front() {
            board.collection.insert(entry);
            if now() > until {
                let me = self.clone();
                Timeout::new(0, move || me.index()).forget();
                return;
            }
        }
        let tell = board.tell.clone();
        drop(board);
        tell.emit(Action::Indexed);
    }

    /// There is no database, or no more: what is opened is open for this visit.
    fn close(&self, trouble: Trouble) {
        self.0.borrow_mut().access = Access::Closed(trouble);
        match trouble {
            // Told again where there is something to keep.
            Trouble::Missing => {
                let tell = self.0.borrow().tell.clone();
                tell.emit(Action::Doubt(trouble));
            }
            _ => self.doubt(trouble),
        }
    }
}

/// A new record for a report whose own can't be read: the report says all of it again, but for the place in
/// the list.
async fn mended(database: &Database, key: &str) -> Option<Record> {
    let value = database.report(key).await.ok()?;
    let report: Report = serde_wasm_bindgen::from_value(value.clone()).ok()?;
    let entry = Entry::of(&report, &report.source.name, now() as u64);
    let record = Some(Record::new(entry, 0, 0)).filter(|record| record.entry.key == key)?;
    let _ = database.put(key, &record.written().ok()?, &value).await;
    Some(record)
}
