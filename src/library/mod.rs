//! What a reader makes of reports: a [`Report`](crate::engine::Report) and what was corrected in, the
//! report as corrected out; and of many: what is kept of each, searched and compared. Pure: no browser,
//! no clock.
//!
//! ```text
//!   Report ─┬─ Review ─▶ corrected Report, what each entity was before, undo and redo
//!           │    ▲
//!   Notebook ────┴─▶ the corrections kept for this release; suggestions from those of others
//!           │
//!           └─ Entry ─▶ Collection ─ search(Query) ─▶ Found: releases in order, facets, snippets
//! ```

pub mod archive;
pub mod collection;
pub mod compare;
pub mod corrections;
pub mod dossier;
pub mod entry;
pub mod export;
pub mod facets;
pub mod forms;
pub mod index;
pub mod network;
pub mod notebook;
pub mod pattern;
pub mod query;
pub mod related;
pub mod review;
pub mod snippet;
pub mod terms;
pub mod timeline;

pub use collection::{Collection, Found, Hit};
pub use compare::{Comparison, Line};
pub use corrections::{Change, Correction, apply};
pub use dossier::{Dossier, Role};
pub use entry::{Entry, Named};
pub use facets::{Facet, Value, Values};
pub use index::{Field, Fields};
pub use network::{Edge, Network, Node};
pub use notebook::{Notebook, fingerprint};
pub use query::{Choice, Order, Query, Wanted};
pub use related::{Kinship, Related};
pub use review::Review;
pub use snippet::Snippet;
pub use timeline::{Grain, Period, Timeline};
