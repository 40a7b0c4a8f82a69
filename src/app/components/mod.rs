//! What is shown: the state in, nodes out. A component a file.

mod app;
mod block;
mod card;
mod choice;
mod entity;
mod exports;
mod facts;
mod findings;
mod header;
mod icon;
mod keys;
mod keywords;
mod legend;
mod paste;
mod problems;
mod progress;
mod quotes;
mod release;
mod releases;
mod room;
mod section;
mod skeleton;
mod statement;
mod status;
mod trail;
mod welcome;
mod words;

pub use app::App;

use super::state::{Action, Analysed, Look};
use super::statement::Voice;
use super::wording::Tongue;
use crate::engine::Language;
use yew::prelude::*;

/// What the parts of a card are given.
#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    /// What it shows.
    pub report: Analysed,
    /// Who says it.
    #[prop_or(Voice::Ours)]
    pub voice: Voice,
    /// The statement whose words are marked.
    pub look: Option<Look>,
    /// The language of the interface.
    pub tongue: Tongue,
    /// What the reader does.
    pub act: Callback<Action>,
}

/// `lang` for words of a document; none where its language is not known.
fn lang(language: Language) -> Option<&'static str> {
    (language != Language::Other).then(|| language.code())
}

/// `dir` for words of a document.
fn dir(language: Language) -> &'static str {
    match language {
        Language::Arabic => "rtl",
        Language::Other => "auto",
        _ => "ltr",
    }
}
