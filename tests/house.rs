//! The laws of the house, read off the sources: imports run one way, the engine knows no browser,
//! only the edges touch it, every file says what it is.
//!
//! What is read is the program, not its tests: a file counts up to its `#[cfg(test)]`.

mod sources;

use sources::{File, files};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The rooms in the order in which data flow. A room knows those of earlier rows; the rooms of one
/// row don't know each other.
const HOUSE: [&[&str]; 12] = [
    &["document"],
    &["read", "language"],
    &["segment"],
    &["anatomy"],
    &["entities", "keywords"],
    &["summary", "figures"],
    &["report"],
    &["check"],
    &["library"],
    &["worker", "javascript", "cli"],
    &["app"],
    &["main", "bin"],
];

/// Crates that only make sense in a browser.
const BROWSER: [&str; 8] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "serde_wasm_bindgen",
    "gloo",
    "yew",
    "console_error_panic_hook",
];

/// The part of them that acts on the page: a component describes what is shown, and leaves acting to
/// `app/browser`.
const ACTING: [&str; 4] = ["web_sys", "js_sys", "wasm_bindgen_futures", "gloo"];

/// Who may act.
const EDGES: [&str; 4] = ["src/app/browser", "src/worker", "src/javascript.rs", "src/main.rs"];

/// Parts of the standard library by which the same input could give another output.
const WORLD: [&str; 6] = ["env", "fs", "net", "process", "thread", "time"];

/// All that `file` does against the laws, in words.
fn breaches(file: &File, reexports: &BTreeMap<String, String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut against = |law: &str| found.push(format!("{}: {law}", file.path));
    if !file.text.starts_with("//!") {
        against("does not open with //!");
    }
    let in_engine = file.path.starts_with("src/engine/") || file.path.starts_with("src/library/");
    for path in file.paths() {
        let words: Vec<&str> = path.iter().map(String::as_str).collect();
        let first = words.first().copied().unwrap_or("");
        let written = words.join("::");
        if in_engine && BROWSER.contains(&first) {
            against(&format!("names a browser crate, {written}"));
        }
        if ACTING.contains(&first) && !EDGES.iter().any(|edge| file.path.starts_with(edge)) {
            against(&format!("acts on the page, {written}: that is for app/browser"));
        }
        if in_engine && matches!(words[..], ["std", part, ..] if WORLD.contains(&part)) {
            against(&format!("depends on more than its input, {written}"));
        }
        if let (Some(from), Some(to)) = (room(&file.module(), reexports), room(&path, reexports))
            && from != to
            && row(&from) <= row(&to)
        {
            against(&format!("{from} may not know {to}, {written}"));
        }
    }
    found
}

/// The room that a path within the crate leads to; none for the engine and the crate themselves,
/// which are the doors of all rooms.
fn room(path: &[String], reexports: &BTreeMap<String, String>) -> Option<String> {
    let words: Vec<&str> = path.iter().map(String::as_str).collect();
    let name = match words[..] {
        ["crate" | "communique", "engine", name, ..] => name,
        ["crate" | "communique", name, ..] => name,
        _ => return None,
    };
    let name = reexports.get(name).map_or(name, String::as_str);
    row(name).map(|_| name.to_owned())
}

fn row(room: &str) -> Option<usize> {
    HOUSE.iter().position(|rooms| rooms.contains(&room))
}

/// What the engine's door re-exports, and from which room: `Language` → `language`.
fn reexports(engine: &File) -> BTreeMap<String, String> {
    let doors = engine.paths().into_iter().filter_map(|path| match &path[..] {
        [room, name] if row(room).is_some() => Some((name.clone(), room.clone())),
        _ => None,
    });
    doors.collect()
}

#[test]
fn the_sources_keep_the_laws() {
    let sources = files(Path::new(env!("CARGO_MANIFEST_DIR")), &["src"]).expect("the sources");
    assert!(sources.len() > 15, "the sources are not where they were: {} found", sources.len());
    let engine = sources.iter().find(|file| file.path == "src/engine/mod.rs").expect("the engine has a door");
    let reexports = reexports(engine);
    assert_eq!(reexports.get("Report").map(String::as_str), Some("report"));
    let found: Vec<String> = sources.iter().flat_map(|file| breaches(file, &reexports)).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_room_has_its_row() {
    let sources = files(Path::new(env!("CARGO_MANIFEST_DIR")), &["src"]).expect("the sources");
    for file in
        sources.iter().filter(|file| !["src/lib.rs", "src/engine/mod.rs"].contains(&file.path.as_str()))
    {
        assert!(room(&file.module(), &BTreeMap::new()).is_some(), "{} stands in no row of HOUSE", file.path);
    }
}

#[test]
fn every_style_sheet_is_linked() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("index.html")).expect("index.html");
    for sheet in std::fs::read_dir(root.join("styles")).into_iter().flatten().flatten() {
        let name = sheet.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") {
            assert!(
                page.contains(&format!("href=\"styles/{name}\"")),
                "index.html does not link styles/{name}"
            );
        }
    }
}

#[test]
fn every_class_of_a_style_sheet_is_that_of_a_component() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let components = files(root, &["src/app/components"]).expect("the components");
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let worn: BTreeSet<&str> =
        components.iter().flat_map(|file| file.text.split(|letter| !is_of_name(letter))).collect();
    for sheet in std::fs::read_dir(root.join("styles")).expect("styles").flatten() {
        let text = std::fs::read_to_string(sheet.path()).expect("a style sheet");
        for after_dot in
            text.split('.').skip(1).filter(|rest| rest.starts_with(|first: char| first.is_ascii_lowercase()))
        {
            let class = after_dot.split(|letter| !is_of_name(letter)).next().unwrap_or_default();
            assert!(worn.contains(class), "{}: nothing wears .{class}", sheet.path().display());
        }
    }
}

/// The laws themselves, on sources made up to break them.
mod laws {
    use super::*;

    #[track_caller]
    fn check(path: &str, text: &str, expected: &[&str]) {
        let reexports =
            BTreeMap::from([("Language".into(), "language".into()), ("Report".into(), "report".into())]);
        let found = breaches(&File { path: path.into(), text: format!("//! A file.\n{text}") }, &reexports);
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found} does not say {expected}");
        }
    }

    #[test]
    fn leftwards_is_allowed() {
        check(
            "src/engine/anatomy/mod.rs",
            "use super::document::{Document, Span};\nuse crate::engine::Language;",
            &[],
        );
    }

    #[test]
    fn rightwards_is_not() {
        check("src/engine/segment/mod.rs", "use super::anatomy::Part;", &["segment may not know anatomy"]);
        check(
            "src/engine/segment/words.rs",
            "use super::super::anatomy::Part;",
            &["segment may not know anatomy"],
        );
    }

    #[test]
    fn siblings_do_not_know_each_other() {
        check(
            "src/engine/language/mod.rs",
            "use crate::engine::read::read;",
            &["language may not know read"],
        );
        check(
            "src/engine/read/mod.rs",
            "fn f() { crate::engine::Language::ALL; }",
            &["read may not know language"],
        );
    }

    #[test]
    fn groups_are_opened() {
        check(
            "src/engine/document/mod.rs",
            "use crate::{engine::{document::Span, report::{self, Quote}}};",
            &["document may not know report, crate::engine::report", "document may not know report"],
        );
    }

    #[test]
    fn a_path_in_the_code_counts_as_an_import() {
        check(
            "src/engine/summary/mod.rs",
            "fn f(r: &crate::engine::Report) {}",
            &["summary may not know report"],
        );
    }

    #[test]
    fn the_engine_knows_no_browser() {
        check("src/engine/report/card.rs", "use yew::html;", &["names a browser crate, yew::html"]);
        check("src/library/mod.rs", "fn f() { ::wasm_bindgen::throw_str(\"\") }", &["names a browser crate"]);
    }

    #[test]
    fn the_engine_knows_no_clock() {
        check(
            "src/engine/report/mod.rs",
            "use std::{fmt, time::Instant};",
            &["depends on more than its input"],
        );
    }

    #[test]
    fn a_component_does_not_act() {
        check("src/app/card.rs", "use yew::prelude::*;", &[]);
        check("src/app/card.rs", "use web_sys::window;", &["acts on the page"]);
        check("src/app/browser/files.rs", "use web_sys::window;", &[]);
    }

    #[test]
    fn comments_strings_and_tests_do_not_count() {
        let text = "// use web_sys::A;\n/* js_sys::B /* */ */\nconst A: &str = \"yew::C\";\nconst B: char = '\"';\n\
                    const C: &str = r#\"gloo::\"D\"#;\n#[cfg(test)]\nmod tests { use crate::engine::report::Report; }";
        check("src/engine/document/mod.rs", text, &[]);
    }

    #[test]
    fn a_file_says_what_it_is() {
        let file = File { path: "src/engine/read/html.rs".into(), text: "use std::fmt;".into() };
        assert_eq!(breaches(&file, &BTreeMap::new()), ["src/engine/read/html.rs: does not open with //!"]);
    }
}
