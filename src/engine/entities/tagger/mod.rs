//! Sentences → names that a model has learnt to see: one more voice beside the rules.
//!
//! A linear chain over hashed features, learnt by the program `train` as an averaged structured
//! perceptron (Collins, *Discriminative training methods for hidden Markov models*, 2002), one model
//! a language. Whole numbers throughout: the same names on every machine. What comes out are
//! mentions whose weight tells how much worse any other reading would be.

pub mod features;
mod model;
pub mod path;

use super::mention::{Kind, Mention};
use super::scan::Scan;
use features::Features;
pub use model::{Model, encode};
use path::{LABELS, Label, OTHER, OUTSIDE, Paths, Scores};

/// A name: its first token and the one after its last, its class (0 person, 1 place, 2
/// organisation), how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// First token.
    pub start: usize,
    /// The one after the last.
    pub end: usize,
    /// 0 person, 1 place, 2 organisation.
    pub class: usize,
    /// The least margin of its tokens.
    pub margin: i32,
}

/// Proposes what the model of the language sees.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let Some(model) = model::of(scan.pack.language) else { return };
    let mut features = Features::default();
    let mut paths = Paths::default();
    let mut scores: Vec<Scores> = Vec::new();
    for sentence in &scan.segments.sentences {
        features.read(scan.text, scan.segments, scan.pack, sentence.tokens.clone());
        if (0..features.len()).all(|position| features.role(position) == features::Role::Outside) {
            continue;
        }
        scores.clear();
        scores.extend((0..features.len()).map(|position| model.scores(features.rows(position))));
        paths.find(&scores, |position| features.role(position), &model.transitions);
        if paths.labels.iter().all(|&label| label == OUTSIDE) {
            continue;
        }
        paths.weigh(&scores, &model.transitions);
        for name in names(&paths.labels, |position| paths.margin(position)) {
            let tokens = sentence.tokens.start + name.start..sentence.tokens.start + name.end;
            let kind = match name.class {
                0 => Kind::Person,
                1 => Kind::Location,
                _ => Kind::Organization,
            };
            if let Some(weight) = strength(name) {
                proposals.push(Mention::new(tokens, kind, weight));
            }
        }
    }
}

/// How strongly a name is believed in.
fn strength(name: Found) -> Option<u32> {
    static T: std::sync::LazyLock<(i32, u32)> = std::sync::LazyLock::new(|| { let g=|n:&str,d:i32| std::env::var(n).ok().and_then(|v|v.parse().ok()).unwrap_or(d); (g("TM",0),g("TW",55) as u32)});
    (name.margin > T.0).then_some(T.1)
}

/// Labels → names.
pub fn names(labels: &[Label], margin: impl Fn(usize) -> i32) -> Vec<Found> {
    let mut names: Vec<Found> = Vec::new();
    for (position, &label) in labels.iter().enumerate().filter(|(_, label)| **label != OUTSIDE && **label != OTHER && **label < LABELS) {
        let class = (label - 1) / 2;
        match names.last_mut().filter(|last| label % 2 == 0 && last.end == position && last.class == class) {
            Some(last) => {
                last.end = position + 1;
                last.margin = last.margin.min(margin(position));
            }
            None => names.push(Found { start: position, end: position + 1, class, margin: margin(position) }),
        }
    }
    names
}
