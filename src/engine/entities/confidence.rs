//! The mentions of an entity → how likely it is that it is named, and of this type.
//!
//! A logistic regression on the evidence: which rule spoke, what the tagger says of it, how often
//! and how long the name is. `tune confidence` learns the weights from entities that people judged
//! right or wrong.

use super::mention::{Kind, Mention, Tagged, weight};

/// What speaks for an entity or against it; each holds or doesn't.
pub const EVIDENCE: [&str; COUNT] = [
    "always",
    "organisation",
    "place",
    "event",
    "Arabic",
    "by capitals",
    "by a given name",
    "by the lists",
    "by a function",
    "by an honorific",
    "defined",
    "tagger: same",
    "tagger: otherwise",
    "tagger: unseen",
    "known to the lists",
    "one word",
    "six words or more",
    "named twice or more",
    "named four times or more",
    "with a role",
];
/// How many there are.
pub const COUNT: usize = 20;
/// Which of [`EVIDENCE`] holds for an entity.
pub type Evidence = [bool; COUNT];

/// What each weighs, in natural log-odds.
const WEIGHTS: [f64; COUNT] = [
    1.5, -0.3, 0.3, -0.5, -0.3, -1.0, -0.5, 0.3, 0.5, 1.0, 1.5, 1.0, -0.7, -0.7, 1.0, -0.5, -0.5, 0.5, 0.3,
    0.5,
];

/// The probability, to a hundredth.
pub(super) fn confidence(evidence: &Evidence) -> f64 {
    let odds: f64 = evidence.iter().zip(WEIGHTS).filter(|(holds, _)| **holds).map(|(_, weight)| weight).sum();
    (100.0 / (1.0 + (-odds).exp())).round() / 100.0
}

/// Which of [`EVIDENCE`] holds.
pub(super) fn evidence(kind: Kind, members: &[&Mention], has_role: bool, arabic: bool) -> Evidence {
    let strongest = members.iter().map(|mention| mention.weight).max().unwrap_or(0);
    let from = |least: u32, below: u32| (least..below).contains(&strongest);
    let tagged = members.iter().map(|mention| mention.tagged).max().unwrap_or_default();
    let words = members.iter().map(|mention| mention.tokens.len()).max().unwrap_or(0);
    [
        true,
        kind == Kind::Organization,
        kind == Kind::Location,
        kind == Kind::Event,
        arabic,
        from(0, weight::GIVEN_NAME),
        from(weight::GIVEN_NAME, weight::LISTED),
        from(weight::LISTED, weight::HEAD),
        from(weight::FUNCTION, weight::HONORIFIC),
        from(weight::HONORIFIC, weight::DEFINED),
        strongest >= weight::DEFINED,
        tagged == Tagged::Same,
        tagged == Tagged::Otherwise,
        tagged == Tagged::Unseen,
        members.iter().any(|mention| mention.known.is_some()),
        words == 1,
        words >= 6,
        members.len() >= 2,
        members.len() >= 4,
        has_role,
    ]
}
