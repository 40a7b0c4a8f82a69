//! What lies outside the project, in `../shared`: tests that are tied to it skip where it is absent.

// Each test uses its part.
#![allow(dead_code)]

use std::path::{Path, PathBuf};

/// The file or folder of this name; none, with a message, where it is absent.
pub fn shared(name: &str) -> Option<PathBuf> {
    let from = Path::new(env!("CARGO_MANIFEST_DIR"));
    let found = from.ancestors().map(|up| up.join("shared").join(name)).find(|path| path.exists());
    if found.is_none() {
        eprintln!("skipped: no ../shared/{name}");
    }
    found
}

/// The files of a folder in their order; none, with a message, where it is absent.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let entries = shared(folder).into_iter().flat_map(std::fs::read_dir).flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}
