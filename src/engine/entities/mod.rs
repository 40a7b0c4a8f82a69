//! Who and what is named: people, organisations, places, events; gender, roles, aliases merged.
//!
//! Rules and a learnt tagger propose mentions, each with the strength of its evidence; what can be no
//! name is taken away; of those that overlap the strongest stays; where a name stands again it is
//! found by its words; what stands beside a name gives its role and gender; mentions of one name
//! become one entity. The lists of names and words are the language's.

mod acronyms;
mod arabic;
pub mod confidence;
mod echoes;
mod entries;
mod events;
mod gender;
mod heads;
mod listed;
mod mention;
mod merge;
mod organisations;
mod parallel;
mod people;
mod places;
#[cfg(test)]
mod proposed;
mod quotes;
mod roles;
mod scan;
mod senses;
pub mod tagger;
mod trim;
mod vetoes;

#[cfg(test)]
mod tests;

use super::document::{Entity, Span};
use super::language::{Language, Pack};
use super::segment::Segments;
use mention::{Kind, Mention, weight};
use scan::Scan;
use std::ops::Range;
use tagger::Genre;

pub use quotes::{Quotation, quotations};

/// What is named in a text, and where.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// The entities, most important first.
    pub entities: Vec<Entity>,
    /// What speaks for each entity.
    pub evidence: Vec<confidence::Evidence>,
    /// Every mention, in the order of the text.
    pub mentions: Vec<Naming>,
}

/// One mention of an entity.
#[derive(Clone, Debug)]
pub struct Naming {
    /// The tokens of the name.
    pub tokens: Range<usize>,
    /// The tokens of the honorifics before it; empty where there are none.
    pub honorific: Range<usize>,
    /// Where its role stands, if it stands beside this mention.
    pub role: Option<Span>,
    /// Index into [`Named::entities`].
    pub entity: usize,
}

/// What is known of a release before its names are looked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Frame<'a> {
    /// Whether the sentences of the first part are the headline's: what it names is more important.
    pub has_headline: bool,
    /// The sender's name.
    pub publisher: Option<&'a str>,
    /// Where the dateline names its place.
    pub place: Option<Span>,
}

/// Finds what is named in `text`.
pub fn find(text: &str, segments: &Segments, pack: &Pack, frame: Frame) -> Named {
    let Frame { has_headline, publisher, place } = frame;
    let scan = Scan::new(text, segments, pack);
    let mut proposals = propose(&scan, publisher);
    let genre = if has_headline { Genre::Release } else { Genre::Running };
    tagger::propose(&scan, genre, &mut proposals);
    vetoes::apply(&scan, &mut proposals);
    if let Some(tokens) = place.map(|place| segments.tokens_of(place)).filter(|tokens| !tokens.is_empty()) {
        proposals.push(Mention::new(tokens, Kind::Location, weight::DEFINED));
    }
    let mut mentions = mention::select(proposals);
    if pack.language == Language::Arabic {
        arabic::lists::add(&scan, &mut mentions);
    }
    places::add_directions(&scan, &mut mentions);
    parallel::add(&scan, &mut mentions);
    echoes::add_abbreviations(&scan, &mut mentions);
    senses::agree(&scan, &mut mentions);
    echoes::add(&scan, &mut mentions);
    // A paragraph may end with the first word of a name and the next begin with its second.
    mentions.retain(|mention| scan.are_in_one_part(&mention.tokens));
    assign_roles(&scan, &mut mentions);
    entries::entries(&scan, mentions, has_headline)
}

/// What the rules propose.
fn propose(scan: &Scan, publisher: Option<&str>) -> Vec<Mention> {
    let mut proposals = Vec::new();
    if scan.pack.language == Language::Arabic {
        arabic::propose(scan, &mut proposals);
    } else {
        listed::propose(scan, &mut proposals);
        acronyms::propose(scan, &mut proposals);
        heads::propose(scan, &mut proposals);
        people::propose(scan, &mut proposals);
        organisations::propose(scan, publisher, &mut proposals);
        places::propose_unknown(scan, &mut proposals);
        places::propose_located(scan, &mut proposals);
    }
    events::propose(scan, &mut proposals);
    proposals
}

/// What the rules say of each token, for who learns a tagger.
pub fn hints(text: &str, segments: &Segments, pack: &Pack) -> Vec<u8> {
    let scan = Scan::new(text, segments, pack);
    tagger::hints(&scan, &mention::select(propose(&scan, None)))
}

fn assign_roles(scan: &Scan, mentions: &mut [Mention]) {
    if scan.pack.language != Language::Arabic {
        return roles::assign(scan, mentions);
    }
    let people: Vec<Range<usize>> =
        mentions.iter().filter(|mention| mention.kind == Kind::Person).map(Mention::extent).collect();
    for mention in mentions.iter_mut().filter(|mention| mention.kind == Kind::Person) {
        mention.role =
            arabic::role(scan, mention.extent(), &people).map(|role| vec![arabic::without_and(scan, role)]);
    }
}
