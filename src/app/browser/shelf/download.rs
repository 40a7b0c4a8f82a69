//! The reports of several releases as one file: those that are only kept are read for it, and corrected as
//! they were.

use super::super::page;
use super::{Access, Shelf};
use crate::app::state::Release;
use crate::engine::Report;
use crate::engine::report::writers::OutputFormat;
use crate::library::{Notebook, Review, export};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// What the file is called, before the dot.
const NAME: &str = "communiques";

impl Shelf {
    /// Saves the reports of `releases` as one file, in their order. What can't be read is left out.
    pub fn download(&self, releases: &[Rc<Release>], notebook: Rc<Notebook>, format: OutputFormat) {
        let (me, releases) = (self.clone(), releases.to_vec());
        spawn_local(async move {
            let mut reviews = Vec::with_capacity(releases.len());
            for release in &releases {
                match release.report() {
                    Some(report) => reviews.push(report.review.clone()),
                    None => reviews.extend(me.review(release, &notebook).await.map(Rc::new)),
                }
            }
            let file = export::write_all(reviews.iter().map(Rc::as_ref), format);
            page::download(&format!("{NAME}.{}", format.extension()), format.media_type(), &file);
        });
    }

    async fn review(&self, release: &Release, notebook: &Notebook) -> Option<Review> {
        let key = release.key.as_ref()?;
        let database = match &self.0.borrow().access {
            Access::Open(database) => database.clone(),
            _ => return None,
        };
        let value = database.report(key).await.ok()?;
        let report: Report = serde_wasm_bindgen::from_value(value).ok()?;
        Some(Review::new(report).with(notebook.of(key).to_vec()))
    }
}
