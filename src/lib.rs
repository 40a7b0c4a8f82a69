//! Communiqué reads press releases: it finds what matters in one and shows where the release says it.
//!
//! ```text
//!   bytes ─ read ─▶ Document ─┬─ language ─▶ Language
//!                             └─ anatomy ──▶ headline, date, place, body … (and published sections)
//!                                   │ segment ─▶ sentences, tokens
//!                                   ├─ entities ─▶ people, organisations, places, events, roles, quotes
//!                                   ├─ keywords ─▶ keyphrases
//!                                   ├─ figures ──▶ amounts, shares, counts, dates, and what they measure
//!                                   └─ summary ──▶ summary, highlights, core subject
//!                             report ─▶ Report: one type for the app, JSON, the library
//!                             library ─▶ what a reader corrects in it, and what is remembered
//! ```
//!
//! [`engine`] and [`library`] know no browser: they are the same natively and in WebAssembly, byte for
//! byte. [`app`] shows reports; [`worker`] carries them from the thread that analyses to the one that shows.
//!
//! ```
//! use communique::engine::{Options, analyze, read};
//! let release = "Ministry of Water\n\nNew dam opened in Aswan\n\nASWAN, 3 May 2024 – The Ministry opened a dam.";
//! let document = read("release.txt", release.as_bytes())?;
//! let report = analyze(document, &Options::default());
//! assert_eq!(report.headline.map(|headline| headline.text).as_deref(), Some("New dam opened in Aswan"));
//! # Ok::<(), communique::engine::ReadError>(())
//! ```

pub mod app;
pub mod engine;
pub mod library;
pub mod worker;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod javascript;
