//! A stretch of tokens that may name something, with what speaks for it.

use crate::engine::document::Span;
use std::ops::Range;

/// What a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Person,
    Organization,
    Location,
    Event,
}

/// Someone the lists know under several names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Known {
    Place(&'static str),
    Organisation(u32),
}

/// A mention, proposed by one rule.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// The name itself, without honorifics.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: Kind,
    /// How strongly the rule believes in it; the strongest of those that overlap stays.
    pub weight: u32,
    /// The honorifics before it.
    pub honorific: Option<Range<usize>>,
    /// The lists' identity.
    pub known: Option<Known>,
    /// The tokens of the long form that this acronym stands for.
    pub stands_for: Option<Range<usize>>,
    /// The function or description.
    pub role: Option<Vec<Span>>,
    /// What the tagger says of it.
    pub tagged: Tagged,
}

/// What the tagger makes of a mention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tagged {
    /// There is no tagger for the language, or none of the class.
    #[default]
    Unasked,
    /// It sees no name there.
    Unseen,
    /// It sees a name of another class or other bounds.
    Otherwise,
    /// It sees the same.
    Same,
}

impl Mention {
    pub fn new(tokens: Range<usize>, kind: Kind, weight: u32) -> Self {
        Self {
            tokens,
            kind,
            weight,
            honorific: None,
            known: None,
            stands_for: None,
            role: None,
            tagged: Tagged::Unasked,
        }
    }

    /// With the honorifics that begin at `start`.
    pub fn after_honorific(mut self, start: usize) -> Self {
        if start < self.tokens.start {
            self.honorific = Some(start..self.tokens.start);
        }
        self
    }

    /// From the first honorific to the last word of the name.
    pub fn extent(&self) -> Range<usize> {
        self.honorific.as_ref().map_or(self.tokens.start, |honorific| honorific.start)..self.tokens.end
    }
}

/// The strengths, from a mere capital to the text's own definition.
pub(super) mod weight {
    /// Capitals and nothing else.
    pub const CAPITALS: u32 = 10;
    /// A given name of the lists.
    pub const GIVEN_NAME: u32 = 50;
    /// A name of the lists.
    pub const LISTED: u32 = 60;
    /// A head noun and what hangs on it.
    pub const HEAD: u32 = 70;
    /// A function beside a name.
    pub const FUNCTION: u32 = 80;
    /// An honorific before a name.
    pub const HONORIFIC: u32 = 90;
    /// The text defines it: *Organisation … (OCI)*.
    pub const DEFINED: u32 = 100;
}

/// Keeps the strongest of the mentions that overlap; of equals the longer, then the earlier. An
/// organisation or a place may stand inside an event, and an organisation inside a longer one that
/// names it in full (*mission civile de l'UE*).
pub(super) fn select(mut proposals: Vec<Mention>) -> Vec<Mention> {
    proposals.retain(|mention| mention.tokens.start < mention.tokens.end);
    proposals.sort_by(|a, b| {
        (b.weight, b.tokens.len(), b.known.is_some())
            .cmp(&(a.weight, a.tokens.len(), a.known.is_some()))
            .then(a.tokens.start.cmp(&b.tokens.start))
            .then(a.kind.cmp(&b.kind))
    });
    let last = proposals.iter().map(|mention| mention.tokens.end).max().unwrap_or(0);
    let mut owner: Vec<Option<usize>> = vec![None; last];
    let mut kept: Vec<Mention> = Vec::new();
    for mention in proposals {
        let rivals: Vec<usize> = {
            let mut rivals: Vec<usize> =
                mention.extent().filter_map(|token| owner.get(token).copied().flatten()).collect();
            rivals.dedup();
            rivals
        };
        let nests =
            rivals.iter().all(|&rival| kept.get(rival).is_some_and(|rival| may_nest(rival, &mention)));
        if !nests {
            // The weaker rule may know what the stronger one doesn't: the lists' identity.
            for rival in rivals {
                if let Some(rival) = kept
                    .get_mut(rival)
                    .filter(|rival| rival.tokens == mention.tokens && rival.kind == mention.kind)
                {
                    rival.known = rival.known.or(mention.known);
                    rival.stands_for = rival.stands_for.take().or(mention.stands_for.clone());
                }
            }
            continue;
        }
        let index = kept.len();
        for token in mention.tokens.clone() {
            if let Some(slot) = owner.get_mut(token)
                && slot.is_none()
            {
                *slot = Some(index);
            }
        }
        kept.push(mention);
    }
    kept.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
    kept
}

/// Whether both may stay although one holds the other.
pub(super) fn may_nest(kept: &Mention, other: &Mention) -> bool {
    let (outer, inner) = if kept.tokens.len() >= other.tokens.len() { (kept, other) } else { (other, kept) };
    let inside = outer.tokens.start <= inner.tokens.start && inner.tokens.end <= outer.tokens.end;
    let shorter = inner.tokens.len() < outer.tokens.len();
    // *Day for the Elimination of Rust*: what a rule or a list proves, not what looks like a name.
    let proved = inner.known.is_some() || inner.stands_for.is_some() || inner.weight >= weight::HEAD;
    let in_an_event = outer.kind == Kind::Event && inner.kind == Kind::Organization && proved;
    let of_its_own = inner.known.is_some() || inner.stands_for.is_some() || inner.weight >= weight::DEFINED;
    let in_an_organisation = outer.kind == Kind::Organization
        && inner.kind == Kind::Organization
        && of_its_own
        && inner.tokens.start > outer.tokens.start;
    // *mission de l'UE en Arménie*, *guerre en Arménie*: where it is.
    let seat = matches!(outer.kind, Kind::Organization | Kind::Event)
        && inner.kind == Kind::Location
        && inner.weight >= weight::DEFINED
        && inner.tokens.end == outer.tokens.end
        && inner.tokens.start > outer.tokens.start + 1;
    inside && shorter && (in_an_event || in_an_organisation || seat)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stronger_mention_stays() {
        let kept =
            select(vec![Mention::new(0..3, Kind::Location, 60), Mention::new(1..4, Kind::Organization, 70)]);
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].kind, Kind::Organization);
    }

    #[test]
    fn an_organisation_may_stand_inside_an_event() {
        let kept =
            select(vec![Mention::new(0..6, Kind::Event, 70), Mention::new(3..6, Kind::Organization, 70)]);
        assert_eq!(kept.len(), 2);
    }
}
