//! A folder that was dropped: the files in it and in the folders in it.
//!
//! Browsers know two ways into a folder. Handles are the newer one, and the only one that works for
//! a page on disk; entries are everywhere else.

use js_sys::{Array, AsyncIterator, Function, IteratorNext, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransferItem, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

/// A folder, both ways.
pub struct Folder {
    entry: FileSystemEntry,
    handle: Option<Promise>,
}

/// A file in it by its name; none where it can't be opened.
pub type Found = (String, Option<File>);

#[wasm_bindgen]
extern "C" {
    type Item;
    #[wasm_bindgen(method, catch, js_name = getAsFileSystemHandle)]
    fn handle(this: &Item) -> Result<Promise, JsValue>;

    type Handle;
    #[wasm_bindgen(method, getter)]
    fn kind(this: &Handle) -> String;
    #[wasm_bindgen(method, getter)]
    fn name(this: &Handle) -> String;
    #[wasm_bindgen(method, catch)]
    fn values(this: &Handle) -> Result<AsyncIterator, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn get_file(this: &Handle) -> Result<Promise, JsValue>;
}

impl Folder {
    /// The folder that `item` is, if it is one. To be asked during the drop: later the item is void.
    pub fn of(item: &DataTransferItem) -> Option<Folder> {
        let entry = item.webkit_get_as_entry().ok().flatten().filter(FileSystemEntry::is_directory)?;
        let knows = Reflect::has(item, &"getAsFileSystemHandle".into()).unwrap_or(false);
        let handle = if knows { item.unchecked_ref::<Item>().handle().ok() } else { None };
        Some(Folder { entry, handle })
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.entry.name()
    }

    /// Its files whose name is `wanted`, by name within each folder.
    pub async fn files(self, wanted: fn(&str) -> bool) -> Vec<Found> {
        if let Some(handle) = self.handle
            && let Ok(files) = by_handle(handle, wanted).await
        {
            return files;
        }
        by_entry(self.entry, wanted).await
    }
}

async fn by_handle(root: Promise, wanted: fn(&str) -> bool) -> Result<Vec<Found>, JsValue> {
    let mut found = Vec::new();
    let mut folders: Vec<Handle> = vec![JsFuture::from(root).await?.unchecked_into()];
    while let Some(folder) = folders.pop() {
        let mut inner: Vec<Handle> = Vec::new();
        let handles = folder.values()?;
        loop {
            let next: IteratorNext = JsFuture::from(handles.next()?).await?.unchecked_into();
            if next.done() {
                break;
            }
            inner.push(next.value().unchecked_into());
        }
        inner.sort_by_key(Handle::name);
        for handle in inner {
            let name = handle.name();
            if handle.kind() == "directory" {
                folders.push(handle);
            } else if wanted(&name) {
                let file = match handle.get_file() {
                    Ok(file) => JsFuture::from(file).await.ok().and_then(|file| file.dyn_into().ok()),
                    Err(_) => None,
                };
                found.push((name, file));
            }
        }
    }
    Ok(found)
}

async fn by_entry(root: FileSystemEntry, wanted: fn(&str) -> bool) -> Vec<Found> {
    let mut found = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        let mut inner = entries(folder.unchecked_ref()).await;
        inner.sort_by_key(FileSystemEntry::name);
        for entry in inner {
            let name = entry.name();
            if entry.is_directory() {
                folders.push(entry);
            } else if wanted(&name) {
                found.push((name, file(entry.unchecked_ref()).await));
            }
        }
    }
    found
}

/// All entries of a folder. Browsers give a hundred at a time.
async fn entries(folder: &FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    loop {
        let some = awaited(|found, failed| {
            // A failure ends the folder, as no more entries do.
            let _ = reader.read_entries_with_callback_and_callback(found, failed);
        });
        let some = some.await.map(|some| Array::from(&some)).unwrap_or_default();
        if some.length() == 0 {
            return all;
        }
        all.extend(some.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
    }
}

async fn file(entry: &FileSystemFileEntry) -> Option<File> {
    let file = awaited(|found, failed| entry.file_with_callback_and_callback(found, failed));
    file.await.ok().and_then(|file| file.dyn_into().ok())
}

/// The answer of a function that takes callbacks.
async fn awaited(mut call: impl FnMut(&Function, &Function)) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::new(&mut |found, failed| call(&found, &failed))).await
}
