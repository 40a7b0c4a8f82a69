//! What happened to a text on its way here, with the words that show it.

use super::{Excerpt, Span};
use serde::{Deserialize, Serialize};

/// A damage, and all the places that show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// What happened.
    pub kind: Damage,
    /// The words of `spans`.
    pub text: String,
    /// Where they stand.
    pub spans: Vec<Span>,
    /// The pages that it is about, counted from 1, where it is about pages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<usize>,
}

/// What can happen to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Damage {
    /// A machine translated it and lost figures: *XNUMX* stands where they were.
    LostFigures,
    /// Letters were written in another encoding (*Ã©* for *é*); they are put right here.
    RepairedLetters,
    /// Letters were written in another encoding, or lost, and nothing tells what they were.
    LostLetters,
    /// It ends in the middle of a sentence, or says itself that more follows elsewhere.
    CutOff,
    /// Pages could not be read, or not wholly; the words are those beside the gap.
    LostPages,
}

impl Warning {
    /// A warning about these words of `text`; none where there are none.
    pub fn new(kind: Damage, text: &str, spans: Vec<Span>) -> Option<Self> {
        let excerpt = Excerpt::new(text, spans);
        (!excerpt.spans.is_empty()).then_some(Self {
            kind,
            text: excerpt.text,
            spans: excerpt.spans,
            pages: Vec::new(),
        })
    }
}
