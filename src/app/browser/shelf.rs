//! The releases that are kept on the machine: each that is read is written to the browser's database, all
//! are listed when the page opens, and a report is read when it is shown. What is listed can be searched.
//!
//! ```text
//!   analyst ── keep ──▶ ┌───────┐ ── Shelve, Unshelve, Fetched, Lose, Doubt, Search ──▶ state
//!   reader ── heed ──▶  │ Shelf │
//!   other windows ────▶ └───┬───┘
//!                        Database
//! ```
//!
//! What goes wrong is told once, and the app goes on without: what is open stays open.

mod database;
mod opening;
mod record;
mod signal;

use self::database::Database;
use self::record::Record;
use crate::app::state::edit::Edit;
use crate::app::state::{Action, Analysed, Finding, Search, Slip, Trouble};
use crate::engine::Report;
use crate::library::{Collection, Entry, Related};
use js_sys::Date;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

pub use self::signal::{awaited, remember_shown, room};

/// The numbers of kept releases begin here. Those of files count from 1, and never come so far.
const FIRST_KEPT: u32 = 1 << 31;

/// Of so many releases that are found first a line is shown: more than a reader scrolls through.
const LINES: usize = 60;

/// Keeps releases. Clones share one database.
#[derive(Clone)]
pub struct Shelf(Rc<RefCell<Board>>);

struct Board {
    tell: Callback<Action>,
    access: Access,
    keeping: bool,
    /// When this visit began, in milliseconds.
    visit: u64,
    /// How many releases were kept in it.
    places: u32,
    last_id: u32,
    /// The key of each release that is listed, by its number.
    listed: BTreeMap<u32, Rc<str>>,
    /// What is listed, to be searched.
    collection: Collection,
    /// What is still to come into the collection.
    unsearched: VecDeque<Entry>,
    /// How often it was searched.
    searches: u32,
    /// What is in the database, by its key.
    kept: BTreeMap<Rc<str>, Rc<Slip>>,
    /// What was removed last and can be brought back.
    removed: Removed,
    told: BTreeSet<Trouble>,
}

enum Access {
    /// It is being opened; this waits to be written.
    Opening(Vec<Written>),
    Open(Rc<Database>),
    /// There is none, or no more.
    Closed(Trouble),
}

#[derive(Default)]
struct Removed {
    slips: Vec<Rc<Slip>>,
    entries: Vec<Entry>,
}

/// A release as text.
struct Written {
    key: Rc<str>,
    record: String,
    report: String,
}

impl PartialEq for Shelf {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Shelf {
    /// A shelf that tells of what it holds by actions. `keeping`: whether what is read is written.
    pub fn new(keeping: bool, tell: Callback<Action>) -> Self {
        let me = Self(Rc::new(RefCell::new(Board {
            tell,
            access: Access::Opening(Vec::new()),
            keeping,
            visit: now() as u64,
            places: 0,
            last_id: FIRST_KEPT,
            listed: BTreeMap::new(),
            collection: Collection::default(),
            unsearched: VecDeque::new(),
            searches: 0,
            kept: BTreeMap::new(),
            removed: Removed::default(),
            told: BTreeSet::new(),
        })));
        let shelf = me.clone();
        spawn_local(async move { shelf.open().await });
        me
    }

    /// Takes in a release that was read just now, keeps it, and gives its key.
    pub fn keep(&self, id: u32, entry: Entry, report: &Report) -> Rc<str> {
        let mut board = self.0.borrow_mut();
        let key: Rc<str> = entry.key.as_str().into();
        board.listed.insert(id, key.clone());
        let closed = match &board.access {
            Access::Closed(trouble) => Some(*trouble),
            _ => None,
        };
        if !board.keeping || closed.is_some() {
            let is_wanted = board.keeping;
            board.collection.insert(entry);
            drop(board);
            if let (true, Some(trouble)) = (is_wanted, closed) {
                self.doubt(trouble);
            }
            return key;
        }
        // One that is kept already keeps its place.
        let (visit, place) =
            board.kept.get(&key).map_or((board.visit, board.places), |slip| (slip.visit, slip.place));
        board.places += 1;
        board.kept.insert(key.clone(), Rc::new(Slip::of(&entry, visit, place)));
        let record = Record::new(entry, visit, place);
        if let (Ok(record), Ok(report)) = (record.written(), serde_json::to_string(report)) {
            let written = Written { key: key.clone(), record, report };
            match &mut board.access {
                Access::Opening(waiting) => waiting.push(written),
                Access::Open(database) => self.write(database.clone(), written),
                Access::Closed(_) => {}
            }
        }
        board.collection.insert(record.entry);
        key
    }

    /// Does what an action of the reader means for what is kept.
    pub fn heed(&self, action: &Action) {
        match action {
            Action::Remove(id) => {
                let key = self.0.borrow().listed.get(id).cloned();
                self.remove(key);
            }
            Action::Empty => {
                let board = self.0.borrow();
                let keys: BTreeSet<Rc<str>> =
                    board.kept.keys().chain(board.listed.values()).cloned().collect();
                drop(board);
                self.remove(keys);
            }
            Action::Edit(Edit::Undo) => self.restore(),
            Action::Set(settings) => self.0.borrow_mut().keeping = settings.keep,
            _ => {}
        }
    }

    /// Reads the report of a release that is kept.
    pub fn fetch(&self, id: u32, key: &Rc<str>) {
        let board = self.0.borrow();
        let tell = board.tell.clone();
        let Access::Open(database) = &board.access else {
            drop(board);
            return tell.emit(Action::Lose(id));
        };
        let (database, key) = (database.clone(), key.clone());
        spawn_local(async move {
            let text = database.report(&key).await.ok().flatten().unwrap_or_default();
            tell.emit(match serde_json::from_str::<Report>(&text) {
                Ok(report) => Action::Fetched(id, Analysed::new(report)),
                Err(_) => Action::Lose(id),
            });
        });
    }

    /// What a search finds.
    pub fn search(&self, search: &Search) -> Finding {
        let mut board = self.0.borrow_mut();
        board.searches = board.searches.wrapping_add(1).max(1);
        let (number, collection) = (board.searches, &board.collection);
        let query = search.query();
        let found = collection.search(&query);
        let lines = found.hits.iter().take(LINES);
        let lines = lines.filter_map(|hit| Some((hit.key.as_str().into(), collection.snippet(&hit.key, &query)?)));
        Finding {
            number,
            lines: lines.filter(|_| !query.wanted.is_empty()).collect(),
            hits: found.hits.into_iter().map(|hit| hit.key.into()).collect(),
            facets: found.facets,
        }
    }

    /// The releases that are about the same.
    pub fn related(&self, key: &str) -> Vec<Related> {
        self.0.borrow().collection.related(key)
    }

    /// What was removed last can't be brought back any more.
    pub fn settle(&self) {
        let removed = self.take_removed();
        let board = self.0.borrow();
        let Access::Open(database) = &board.access else { return };
        let keys = keys_of(&removed.slips);
        if !keys.is_empty() {
            let database = database.clone();
            // If it fails, it is marked as removed, and goes another time.
            spawn_local(async move { let _ = database.delete(&keys).await; });
        }
    }

    fn write(&self, database: Rc<Database>, Written { key, record, report }: Written) {
        let me = self.clone();
        spawn_local(async move {
            match database.put(&key, &record, &report).await {
                Ok(()) => me.tell_others(),
                Err(trouble) => {
                    me.0.borrow_mut().kept.remove(&key);
                    me.doubt(trouble);
                }
            }
        });
    }

    /// Marks releases as removed: they can be brought back until something else is told.
    fn remove(&self, keys: impl IntoIterator<Item = Rc<str>>) {
        self.settle();
        let mut board = self.0.borrow_mut();
        for key in keys {
            let (entry, slip) = (board.collection.remove(&key), board.kept.remove(&key));
            board.removed.entries.extend(entry);
            board.removed.slips.extend(slip);
        }
        let keys = keys_of(&board.removed.slips);
        let Access::Open(database) = &board.access else { return };
        let (me, database) = (self.clone(), database.clone());
        if !keys.is_empty() {
            spawn_local(async move { me.settled(database.remove(&keys, now()).await) });
        }
    }

    /// Brings back what was removed last.
    fn restore(&self) {
        let Removed { slips, entries } = self.take_removed();
        let keys = keys_of(&slips);
        let mut board = self.0.borrow_mut();
        board.kept.extend(slips.into_iter().map(|slip| (slip.key.clone(), slip)));
        entries.into_iter().for_each(|entry| board.collection.insert(entry));
        let Access::Open(database) = &board.access else { return };
        let (me, database) = (self.clone(), database.clone());
        if !keys.is_empty() {
            spawn_local(async move { me.settled(database.restore(&keys).await) });
        }
    }

    fn take_removed(&self) -> Removed {
        std::mem::take(&mut self.0.borrow_mut().removed)
    }

    fn tell_others(&self) {
        signal::tell_others(self.0.borrow().kept.len());
    }

    fn settled(&self, end: Result<(), Trouble>) {
        match end {
            Ok(()) => self.tell_others(),
            Err(trouble) => self.doubt(trouble),
        }
    }

    /// Tells what is wrong, once.
    fn doubt(&self, trouble: Trouble) {
        let mut board = self.0.borrow_mut();
        let is_new = board.told.insert(trouble);
        let tell = board.tell.clone();
        drop(board);
        if is_new {
            tell.emit(Action::Doubt(trouble));
        }
    }
}

fn keys_of(slips: &[Rc<Slip>]) -> Vec<String> {
    slips.iter().map(|slip| slip.key.to_string()).collect()
}

/// Milliseconds since 1970.
fn now() -> f64 {
    Date::now()
}
