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
//!                             check ──▶ someone else's text held against a Report
//!                             library ─▶ what a reader corrects; many reports: searched, related, compared
//! ```
//!
//! [`engine`] and [`library`] know no browser: they are the same natively and in WebAssembly, byte for
//! byte. [`app`] shows reports; [`worker`] carries them from the thread that analyses to the one that shows.
//!
//! # Reading a release
//!
//! [`engine::read`] makes a [`Document`](engine::document::Document) of any file that it knows, and
//! [`engine::analyze`] a [`Report`](engine::Report) of any document.
//!
//! ```
//! use communique::engine::{Options, analyze, read};
//! let release = "Ministry of Water\n\nNew dam opened in Aswan\n\nASWAN, 3 May 2024 – The Ministry opened a dam.";
//! let document = read("release.txt", release.as_bytes())?;
//! let report = analyze(document, &Options::default());
//! assert_eq!(report.headline.map(|headline| headline.text).as_deref(), Some("New dam opened in Aswan"));
//! # Ok::<(), communique::engine::ReadError>(())
//! ```
//!
//! Whatever a report says are words of the release, and it knows where they stand:
//!
//! ```
//! # use communique::engine::{Options, analyze, read};
//! # let release = "Ministry of Water\n\nNew dam opened in Aswan\n\nASWAN, 3 May 2024 – The Ministry opened a dam.";
//! # let report = analyze(read("release.txt", release.as_bytes())?, &Options::default());
//! let place = report.place.as_ref().expect("a dateline names its place");
//! assert_eq!(place.spans[0].of(&report.text), "ASWAN");
//! # Ok::<(), communique::engine::ReadError>(())
//! ```
//!
//! Only reading can fail, and says what to do instead:
//!
//! ```
//! let error = communique::engine::read("logo.png", b"\x89PNG\r\n\x1a\n").expect_err("a picture");
//! assert_eq!(error.to_string(), "This is a picture, and the text in pictures can't be read. Choose a file that holds text.");
//! ```
//!
//! A file that holds several documents (an archive, a mail, a feed) is read by [`engine::read_all`]. A report
//! is written for others by [`engine::report::writers`], and [`engine::report::law`] checks that it says nothing
//! that its document does not say.

pub mod app;
pub mod engine;
pub mod library;
pub mod worker;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod javascript;
