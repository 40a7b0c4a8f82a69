//! The browser's database: texts in, texts out, each under the key of its release.
//!
//! ```text
//!   entries   what the list and the search need of a release: all are read when the page opens
//!   reports   the whole report: read when the release is shown
//!   removed   when it was taken off the list: gone for the reader, kept until that can't be undone
//! ```
//!
//! Each writing is a transaction of its own: it is made whole or not at all. A form of the texts that this
//! version could not read gets a higher [`VERSION`]: then an older page is told to reload, and spoils nothing.

use super::Trouble;
use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

const NAME: &str = "communique";
const VERSION: u32 = 1;

const ENTRIES: &str = "entries";
const REPORTS: &str = "reports";
const REMOVED: &str = "removed";
const STORES: [&str; 3] = [ENTRIES, REPORTS, REMOVED];

/// An open database.
pub struct Database {
    database: IdbDatabase,
    _listeners: [EventListener; 2],
}

impl Database {
    /// Opens it, and makes it where there is none yet. `gone` is called when it has to be given up: a later
    /// version of the program wants it, or the reader has cleared what sites keep.
    pub async fn open(gone: impl Fn() + Clone + 'static) -> Result<Self, Trouble> {
        let factory = window().indexed_db().ok().flatten().ok_or(Trouble::Missing)?;
        let request = factory.open_with_u32(NAME, VERSION).map_err(trouble)?;
        let _making = EventListener::once(&request, "upgradeneeded", {
            let request = request.clone();
            move |_| make(&request)
        });
        let opened = promised(|resolve, reject| {
            request.set_onsuccess(Some(resolve));
            request.set_onerror(Some(reject));
            request.set_onblocked(Some(reject));
        });
        let database: IdbDatabase = match opened.await {
            Ok(_) => request.result().map_err(trouble)?.unchecked_into(),
            Err(_) => return Err(failure(&request).unwrap_or(Trouble::Blocked)),
        };
        let on = |event: &'static str| {
            let (database, gone) = (database.clone(), gone.clone());
            EventListener::new(&database.clone(), event, move |_| {
                database.close();
                gone();
            })
        };
        Ok(Self { _listeners: [on("versionchange"), on("close")], database })
    }

    /// Up to `most` entries after this key, in the order of their keys.
    pub async fn entries(&self, after: Option<&str>, most: u32) -> Result<Vec<(String, String)>, Trouble> {
        let entries = self.store(ENTRIES)?;
        let range = match after {
            Some(after) => IdbKeyRange::lower_bound_with_open(&after.into(), true).map_err(trouble)?.into(),
            None => JsValue::UNDEFINED,
        };
        let keys = entries.get_all_keys_with_key_and_limit(&range, most).map_err(trouble)?;
        let texts = entries.get_all_with_key_and_limit(&range, most).map_err(trouble)?;
        let (keys, texts) = (listed(&keys), listed(&texts));
        let pairs = keys.await?.into_iter().zip(texts.await?);
        // What is no text is damaged, and is read as an empty one.
        Ok(pairs
            .filter_map(|(key, text)| Some((key.as_string()?, text.as_string().unwrap_or_default())))
            .collect())
    }

    /// One entry.
    pub async fn entry(&self, key: &str) -> Result<Option<String>, Trouble> {
        self.text(ENTRIES, key).await
    }

    /// One report.
    pub async fn report(&self, key: &str) -> Result<Option<String>, Trouble> {
        self.text(REPORTS, key).await
    }

    /// The keys of all entries.
    pub async fn keys(&self) -> Result<Vec<String>, Trouble> {
        self.keys_of(ENTRIES).await
    }

    /// The keys of those that were taken off the list.
    pub async fn removed(&self) -> Result<Vec<String>, Trouble> {
        self.keys_of(REMOVED).await
    }

    /// Keeps a release, in place of what there is under its key.
    pub async fn put(&self, key: &str, entry: &str, report: &str) -> Result<(), Trouble> {
        self.write(|stores| {
            let key = key.into();
            stores.entries.put_with_key(&entry.into(), &key)?;
            stores.reports.put_with_key(&report.into(), &key)?;
            stores.removed.delete(&key).map(drop)
        })
        .await
    }

    /// Marks releases as taken off the list at `now`, in milliseconds.
    pub async fn remove(&self, keys: &[String], now: f64) -> Result<(), Trouble> {
        self.write(|stores| {
            keys.iter().try_for_each(|key| stores.removed.put_with_key(&now.into(), &key.into()).map(drop))
        })
        .await
    }

    /// Takes that back.
    pub async fn restore(&self, keys: &[String]) -> Result<(), Trouble> {
        self.write(|stores| keys.iter().try_for_each(|key| stores.removed.delete(&key.into()).map(drop)))
            .await
    }

    /// Deletes releases.
    pub async fn delete(&self, keys: &[String]) -> Result<(), Trouble> {
        self.write(|stores| {
            keys.iter().try_for_each(|key| {
                let key = key.into();
                stores.entries.delete(&key)?;
                stores.reports.delete(&key)?;
                stores.removed.delete(&key).map(drop)
            })
        })
        .await
    }

    /// Deletes what was taken off the list before `then`: no page can still undo that.
    pub async fn purge(&self, then: f64) -> Result<(), Trouble> {
        let removed = self.store(REMOVED)?;
        let (keys, times) = (removed.get_all_keys().map_err(trouble)?, removed.get_all().map_err(trouble)?);
        let (keys, times) = (listed(&keys), listed(&times));
        let (keys, times) = (keys.await?, times.await?);
        let is_old = |time: &JsValue| time.as_f64().is_none_or(|time| time < then);
        let old = keys.iter().zip(times).filter(|(_, time)| is_old(time));
        let old: Vec<String> = old.filter_map(|(key, _)| key.as_string()).collect();
        if old.is_empty() { Ok(()) } else { self.delete(&old).await }
    }

    fn store(&self, name: &str) -> Result<IdbObjectStore, Trouble> {
        let transaction = self.database.transaction_with_str(name).map_err(trouble)?;
        transaction.object_store(name).map_err(trouble)
    }

    async fn keys_of(&self, store: &str) -> Result<Vec<String>, Trouble> {
        let keys = listed(&self.store(store)?.get_all_keys().map_err(trouble)?).await?;
        Ok(keys.into_iter().filter_map(|key| key.as_string()).collect())
    }

    async fn text(&self, store: &str, key: &str) -> Result<Option<String>, Trouble> {
        let request = self.store(store)?.get(&key.into()).map_err(trouble)?;
        Ok(answered(&request).await?.as_string())
    }

    /// Makes the changes of `deed` in one transaction.
    async fn write(&self, deed: impl FnOnce(&Stores) -> Result<(), JsValue>) -> Result<(), Trouble> {
        let names: Array = STORES.iter().map(|name| JsValue::from_str(name)).collect();
        let mode = IdbTransactionMode::Readwrite;
        let transaction =
            self.database.transaction_with_str_sequence_and_mode(&names, mode).map_err(trouble)?;
        let store = |name| transaction.object_store(name).map_err(trouble);
        let stores = Stores { entries: store(ENTRIES)?, reports: store(REPORTS)?, removed: store(REMOVED)? };
        if let Err(error) = deed(&stores) {
            let _ = transaction.abort();
            return Err(trouble(error));
        }
        committed(&transaction).await
    }
}

struct Stores {
    entries: IdbObjectStore,
    reports: IdbObjectStore,
    removed: IdbObjectStore,
}

/// Makes the stores of a new database.
fn make(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result().map(|database| database.unchecked_into::<IdbDatabase>()) else { return };
    for store in STORES {
        // Where one can't be made the opening fails, and is told.
        let _ = database.create_object_store(store);
    }
}

async fn promised(ask: impl Fn(&Function, &Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |resolve, reject| ask(&resolve, &reject))).await
}

async fn answered(request: &IdbRequest) -> Result<JsValue, Trouble> {
    let answer = promised(|resolve, reject| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(reject));
    });
    match answer.await {
        Ok(_) => request.result().map_err(trouble),
        Err(_) => Err(failure(request).unwrap_or(Trouble::Broken)),
    }
}

async fn listed(request: &IdbRequest) -> Result<Vec<JsValue>, Trouble> {
    Ok(answered(request).await?.unchecked_into::<Array>().to_vec())
}

async fn committed(transaction: &IdbTransaction) -> Result<(), Trouble> {
    let end = promised(|resolve, reject| {
        transaction.set_oncomplete(Some(resolve));
        transaction.set_onabort(Some(reject));
    });
    match end.await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction.error().map_or(Trouble::Broken, |error| named(&error))),
    }
}

fn failure(request: &IdbRequest) -> Option<Trouble> {
    request.error().ok().flatten().map(|error| named(&error))
}

fn trouble(error: JsValue) -> Trouble {
    error.dyn_ref::<DomException>().map_or(Trouble::Broken, named)
}

fn named(error: &DomException) -> Trouble {
    match error.name().as_str() {
        "VersionError" => Trouble::Newer,
        "QuotaExceededError" => Trouble::Full,
        // What browsers say where a site may keep nothing.
        "SecurityError" | "NotSupportedError" => Trouble::Missing,
        _ => Trouble::Broken,
    }
}
