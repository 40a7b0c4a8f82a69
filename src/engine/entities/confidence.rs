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
#[rustfmt::skip]
const WEIGHTS: [f64; COUNT] = [
    0.11, // always
    0.15, // organisation
    -0.47, // place
    -0.25, // event
    -0.43, // Arabic
    -0.67, // by capitals
    -0.28, // by a given name
    -1.06, // by the lists
    -0.28, // by a function
    0.24, // by an honorific
    0.15, // defined
    1.06, // tagger: same
    -0.54, // tagger: otherwise
    -0.15, // tagger: unseen
    2.16, // known to the lists
    0.28, // one word
    -0.24, // six words or more
    0.56, // named twice or more
    -0.57, // named four times or more
    1.02, // with a role
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
