//! What is shown: the state in, nodes out. A component a file.

mod amended;
mod app;
mod block;
mod card;
mod check;
mod checked;
mod choice;
mod correct;
mod corrected;
mod corrections;
mod dialog;
mod entity;
mod exports;
mod facets;
mod facts;
mod figures;
mod findings;
mod folded;
mod header;
mod icon;
mod keeping;
mod keys;
mod keywords;
mod kin;
mod legend;
mod marking;
mod merge;
mod paste;
mod problems;
mod progress;
mod quotes;
mod release;
mod releases;
mod rename;
mod room;
mod row;
mod search;
mod section;
mod skeleton;
mod split;
mod statement;
mod status;
mod suggestion;
mod tied;
mod toast;
mod trail;
mod warnings;
mod welcome;
mod why;
mod words;

pub use app::App;

use super::state::{Action, Analysed, Look};
use super::statement::Voice;
use super::wording::Tongue;
use crate::engine::Language;
use crate::library::notebook::Suggestion;
use std::rc::Rc;
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
    /// The entity that is being corrected.
    #[prop_or_default]
    pub edited: Option<usize>,
    /// What corrections of other releases suggest for each entity.
    #[prop_or_default]
    pub suggestions: Rc<Vec<Option<Suggestion>>>,
    /// The language of the interface.
    pub tongue: Tongue,
    /// What the reader does.
    pub act: Callback<Action>,
}

/// Whether a key sends off what is written, as it does in mail.
fn sends(event: &KeyboardEvent) -> bool {
    event.key() == "Enter" && (event.ctrl_key() || event.meta_key())
}

/// `lang` for words of a document; none where its language is not known.
fn lang(language: Language) -> Option<&'static str> {
    (language != Language::Other).then(|| language.code())
}
