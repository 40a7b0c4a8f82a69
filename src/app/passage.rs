//! A passage of the text cut where marks begin and end: spans in, nested pieces out.
//!
//! ```text
//!   the Ministry of Water of Egypt said …          the words
//!       [Ministry of Water of Egypt]               a mention
//!                            [Egypt]               a mention within it
//!                   ─────────────────────          evidence
//!
//!   Words(the ) Mention[Words(Ministry of ) Words(Water of ) Mention[Words(Egypt)]] Words( said) …
//! ```
//!
//! Mentions are the outer nodes, so that each is one thing to point at; evidence is told by the
//! [`Tone`] of the words. All offsets are those of the report: bytes of UTF-8.

use crate::engine::Report;
use crate::engine::document::{EntityType, Span};
use std::collections::{BTreeSet, VecDeque};

/// A place where an entity is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The words.
    pub span: Span,
    /// Index into the report's `entities`.
    pub entity: usize,
    /// Which of the entity's mentions it is.
    pub turn: usize,
    /// Whether this is the rest of one that another mention cuts in two.
    pub continued: bool,
}

/// What the words are to the statement that the reader looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing.
    Plain,
    /// The words that it was taken from.
    Now,
    /// Other places that say the same.
    Also,
    /// What was looked for in the list.
    Sought,
    /// Beside its words in their sentence, or between them, but left out of it.
    LeftOut,
}

/// A piece of a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of one tone.
    Words(Span, Tone),
    /// A mention and what is in it.
    Mention(Mention, Vec<Piece>),
}

/// The words that a statement was taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Those of the place that the reader is at, in order.
    pub now: Vec<Span>,
    /// Those of its other places.
    pub also: Vec<Span>,
    /// The sentences that the words are what is left of.
    pub around: Vec<Span>,
    /// What was looked for in the list.
    pub sought: Vec<Span>,
}

/// All mentions of the report's entities in the order of the text, the longer first where two start
/// together; without those of the types in `muted`.
pub fn mentions(report: &Report, muted: &BTreeSet<EntityType>) -> Vec<Mention> {
    let mut mentions: Vec<Mention> = report
        .entities
        .iter()
        .enumerate()
        .filter(|(_, entity)| !muted.contains(&entity.kind))
        .flat_map(|(index, entity)| {
            let spans = entity.spans.iter().enumerate();
            spans.map(move |(turn, &span)| Mention { span, entity: index, turn, continued: false })
        })
        .collect();
    mentions.sort_by_key(order);
    mentions
}

/// Cuts `passage`. `mentions` are in their order; those outside the passage are passed over.
pub fn pieces(passage: Span, mentions: &[Mention], evidence: &Evidence) -> Vec<Piece> {
    let inside = mentions.iter().filter(|mention| mention.span.overlaps(passage));
    nest(passage, inside.filter_map(|mention| clip(*mention, passage)).collect(), evidence)
}

/// A few words before a mention and after it, in its block; cut between words.
pub fn context(text: &str, mention: Span) -> (&str, &str) {
    /// Enough to tell one place from another on a narrow card.
    const LETTERS: usize = 28;
    let before = text.get(..mention.start).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = text.get(mention.end..).unwrap_or_default();
    let after = after.split('\n').next().unwrap_or_default();
    let from = before.char_indices().rev().nth(LETTERS).map_or(0, |(at, _)| at);
    let to = after.char_indices().nth(LETTERS).map_or(after.len(), |(at, _)| at);
    let (near, next) = (before.get(from..).unwrap_or_default(), after.get(..to).unwrap_or_default());
    let near = if from > 0 { near.split_once(' ').map_or(near, |(_, rest)| rest) } else { near };
    let next = if to < after.len() { next.rsplit_once(' ').map_or(next, |(rest, _)| rest) } else { next };
    (near, next)
}

fn order(mention: &Mention) -> (usize, std::cmp::Reverse<usize>, usize) {
    (mention.span.start, std::cmp::Reverse(mention.span.end), mention.entity)
}

fn clip(mention: Mention, to: Span) -> Option<Mention> {
    let (start, end) = (mention.span.start.max(to.start), mention.span.end.min(to.end));
    let continued = mention.continued || start > mention.span.start;
    (start < end).then(|| Mention { span: Span::new(start, end), continued, ..mention })
}

fn nest(passage: Span, mut rest: VecDeque<Mention>, evidence: &Evidence) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = passage.start;
    while let Some(mention) = rest.pop_front() {
        words(Span::new(from, mention.span.start), evidence, &mut pieces);
        from = mention.span.end;
        let mut within = VecDeque::new();
        let mut beyond = Vec::new();
        while let Some(inner) = rest.front().copied().filter(|inner| inner.span.start < from) {
            rest.pop_front();
            within.extend(clip(inner, mention.span));
            beyond.extend(clip(inner, Span::new(from, passage.end.max(from))));
        }
        // What another mention cuts in two goes on after it.
        if !beyond.is_empty() {
            rest.extend(beyond);
            rest.make_contiguous().sort_by_key(order);
        }
        pieces.push(Piece::Mention(mention, nest(mention.span, within, evidence)));
    }
    words(Span::new(from, passage.end.max(from)), evidence, &mut pieces);
    pieces
}

/// Cuts words where their tone changes.
fn words(span: Span, evidence: &Evidence, pieces: &mut Vec<Piece>) {
    let Evidence { now, also, around, sought } = evidence;
    let edges = now.iter().chain(also).chain(around).chain(sought).flat_map(|marked| [marked.start, marked.end]);
    let mut cuts: Vec<usize> = edges.filter(|&edge| span.start < edge && edge < span.end).collect();
    cuts.push(span.end);
    cuts.sort_unstable();
    cuts.dedup();
    let mut from = span.start;
    for cut in cuts {
        if from < cut {
            pieces.push(Piece::Words(Span::new(from, cut), tone(Span::new(from, cut), evidence)));
        }
        from = cut;
    }
}

/// The tone of words that no edge cuts.
fn tone(words: Span, evidence: &Evidence) -> Tone {
    let among = |spans: &[Span]| spans.iter().any(|span| span.overlaps(words));
    let extent = evidence.now.iter().copied().reduce(Span::to).unwrap_or_default();
    if among(&evidence.now) {
        Tone::Now
    } else if extent.contains(words) && evidence.now.len() > 1 || among(&evidence.around) {
        Tone::LeftOut
    } else if among(&evidence.also) {
        Tone::Also
    } else if among(&evidence.sought) {
        Tone::Sought
    } else {
        Tone::Plain
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Pieces as a person would draw them: `[0:…]` a mention, `*…*` now, `+…+` also, `~…~` left out.
    fn drawn(text: &str, pieces: &[Piece]) -> String {
        let draw = |piece: &Piece| match piece {
            Piece::Words(span, Tone::Plain) => span.of(text).to_owned(),
            Piece::Words(span, Tone::Now) => format!("*{}*", span.of(text)),
            Piece::Words(span, Tone::Also) => format!("+{}+", span.of(text)),
            Piece::Words(span, Tone::Sought) => format!("?{}?", span.of(text)),
            Piece::Words(span, Tone::LeftOut) => format!("~{}~", span.of(text)),
            Piece::Mention(mention, within) => {
                let cut = if mention.continued { "…" } else { "" };
                format!("[{cut}{}:{}]", mention.entity, drawn(text, within))
            }
        };
        pieces.iter().map(draw).collect()
    }

    fn all(mentions: &[(usize, usize)]) -> Vec<Mention> {
        let mentions = mentions.iter().enumerate();
        let mut mentions: Vec<Mention> = mentions
            .map(|(entity, &(start, end))| Mention {
                span: Span::new(start, end),
                entity,
                turn: 0,
                continued: false,
            })
            .collect();
        mentions.sort_by_key(order);
        mentions
    }

    #[track_caller]
    fn check(text: &str, mentions: &[(usize, usize)], now: &[(usize, usize)], expected: &str) {
        let now = now.iter().map(|&(start, end)| Span::new(start, end)).collect();
        let found =
            pieces(Span::new(0, text.len()), &all(mentions), &Evidence { now, ..Evidence::default() });
        assert_eq!(drawn(text, &found), expected);
    }

    #[test]
    fn text_without_marks_is_one_piece() {
        check("à Rabat", &[], &[], "à Rabat");
    }

    #[test]
    fn offsets_are_bytes() {
        check("à Rabat hier", &[(3, 8)], &[], "à [0:Rabat] hier");
        check("في الرباط", &[(5, 17)], &[], "في [0:الرباط]");
    }

    #[test]
    fn a_mention_within_another_is_nested() {
        check("Bank of Egypt", &[(0, 13), (8, 13)], &[], "[0:Bank of [1:Egypt]]");
    }

    #[test]
    fn crossing_mentions_are_cut() {
        check("abcdef", &[(0, 4), (2, 6)], &[], "[0:ab[1:cd]][…1:ef]");
    }

    #[test]
    fn evidence_is_cut_within_mentions() {
        check("the Bank said", &[(4, 8)], &[(0, 6)], "*the *[0:*Ba*nk] said");
    }

    #[test]
    fn words_between_evidence_are_left_out() {
        check("The Council (in Rabat) met.", &[(16, 21)], &[(0, 11), (23, 26)], {
            "*The Council*~ (in ~[0:~Rabat~]~) ~*met*."
        });
    }

    #[test]
    fn so_are_the_words_around_it_in_its_sentence() {
        let (now, around) = (vec![Span::new(7, 12)], vec![Span::new(0, 17)]);
        let found = pieces(Span::new(0, 22), &[], &Evidence { now, around, ..Evidence::default() });
        assert_eq!(drawn("Today, we met, he said.", &found), "~Today, ~*we me*~t, he~ said");
    }

    #[test]
    fn other_places_have_their_own_tone() {
        let evidence =
            Evidence { now: vec![Span::new(0, 1)], also: vec![Span::new(2, 3)], ..Evidence::default() };
        let found = pieces(Span::new(0, 3), &[], &evidence);
        assert_eq!(drawn("a a", &found), "*a* +a+");
    }

    #[test]
    fn a_mention_across_blocks_goes_on_in_the_next() {
        let found = pieces(Span::new(3, 6), &all(&[(0, 5)]), &Evidence::default());
        assert_eq!(drawn("abcdef", &found), "[…0:de]f");
    }

    #[test]
    fn the_context_of_a_mention_is_cut_between_words() {
        let text =
            "Un titre\n\nLe ministre de l’Eau a inauguré mardi à Rabat le barrage de Tiramane hier soir.";
        let at = text.find("Rabat").expect("it is there");
        let (before, after) = context(text, Span::new(at, at + 5));
        assert_eq!((before, after), ("de l’Eau a inauguré mardi à ", " le barrage de Tiramane"));
        assert_eq!(context("Rabat", Span::new(0, 5)), ("", ""));
    }

    fn leaves(pieces: &[Piece], into: &mut Vec<Span>) {
        for piece in pieces {
            match piece {
                Piece::Words(span, _) => into.push(*span),
                Piece::Mention(_, within) => leaves(within, into),
            }
        }
    }

    proptest! {
        /// However marks cross, every byte of the passage is shown once and in order.
        #[test]
        fn nothing_is_lost_or_said_twice(
            mentions in prop::collection::vec((0usize..40, 1usize..12), 0..12),
            now in prop::collection::vec((0usize..40, 1usize..12), 0..4),
        ) {
            let bounded = |(start, length): (usize, usize)| (start.min(39), (start + length).min(40));
            let spans: Vec<(usize, usize)> = mentions.into_iter().map(bounded).collect();
            let now = now.into_iter().map(bounded).map(|(start, end)| Span::new(start, end)).collect();
            let found = pieces(Span::new(0, 40), &all(&spans), &Evidence { now, ..Evidence::default() });
            let mut shown = Vec::new();
            leaves(&found, &mut shown);
            prop_assert_eq!(shown.first().map(|span| span.start), Some(0));
            prop_assert_eq!(shown.last().map(|span| span.end), Some(40));
            prop_assert!(shown.windows(2).all(|pair| pair[0].end == pair[1].start));
        }
    }
}
