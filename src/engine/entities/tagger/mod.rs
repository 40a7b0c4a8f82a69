//! Sentences → names that a model has learnt to see: one more voice beside the rules.
//!
//! A linear chain over hashed features, learnt by the program `train` as an averaged structured
//! perceptron (Collins, *Discriminative training methods for hidden Markov models*, 2002), one model
//! a language. Whole numbers throughout: the same names on every machine. What comes out are
//! mentions whose weight tells how much worse any other reading would be.

mod arabic;
mod cased;
pub mod clusters;
pub mod features;
mod forms;
mod lists;
mod model;
pub mod path;

use super::mention::{Kind, Mention, Tagged, select, weight};
use super::scan::Scan;
use crate::engine::language::Language;
use forms::Scorer;
pub use model::{Model, encode, thin};
use path::{LABELS, Label, OTHER, OUTSIDE, Paths};
use std::collections::BTreeSet;
use std::ops::Range;

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

/// What kind of text it is: how far the tagger is believed beside the rules, which know releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Genre {
    /// It has a headline and the parts of a release.
    Release,
    /// Sentences, as in news.
    Running,
}

/// Proposes what the model of the language sees, and takes away what it is sure is none.
pub(super) fn propose(scan: &Scan, genre: Genre, proposals: &mut Vec<Mention>) {
    let Some(model) = model::of(scan.pack.language) else { return };
    let hints = hints(scan, &select(proposals.clone()));
    proposals.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end, mention.kind));
    let Judged { verdicts, mut seen } = judge(scan, genre, model, &hints, proposals);
    if scan.pack.language != Language::Arabic {
        without_firms(scan, proposals, &mut seen);
    }
    for (mention, verdict) in proposals.iter_mut().zip(&verdicts) {
        if mention.kind != Kind::Event {
            mention.tagged = verdict.opinion;
        }
    }
    let mut verdicts = verdicts.into_iter();
    proposals.retain(|_| verdicts.next().is_none_or(|verdict| verdict.is_kept));
    for mention in &mut seen {
        mention.tagged = Tagged::Same;
    }
    proposals.append(&mut seen);
}

/// What the model makes of a text.
struct Judged {
    /// Of each mention that the rules propose.
    verdicts: Vec<Verdict>,
    /// What it sees itself.
    seen: Vec<Mention>,
}

/// What the model makes of a rule's mention.
#[derive(Clone, Copy)]
struct Verdict {
    is_kept: bool,
    opinion: Tagged,
}

/// Reads the sentences one by one, each with what the rules propose in it; `proposals` is in the order of the
/// text.
fn judge(scan: &Scan, genre: Genre, model: &Model, hints: &[u8], proposals: &[Mention]) -> Judged {
    let arabic = scan.pack.language == Language::Arabic;
    let mut scorer = Scorer::new(scan.text, scan.segments, scan.pack, model);
    let mut paths = Paths::default();
    let mut seen: Vec<Mention> = Vec::new();
    let mut verdicts = vec![Verdict { is_kept: true, opinion: Tagged::Unseen }; proposals.len()];
    for sentence in &scan.segments.sentences {
        let Range { start, end } = sentence.tokens;
        if !scorer.read(hints, start..end) {
            continue;
        }
        paths.find(&scorer.scores, |position| scorer.role(position), &model.transitions);
        let beside = proposals.partition_point(|mention| mention.tokens.start < start)
            ..proposals.partition_point(|mention| mention.tokens.start < end);
        let rivals = proposals.get(beside.clone()).unwrap_or_default();
        if rivals.is_empty() && paths.labels.iter().all(|&label| label == OUTSIDE) {
            continue;
        }
        paths.weigh(&scorer.scores, &model.transitions);
        let names = names(&paths.labels, |position| paths.margin(position));
        for (verdict, rival) in verdicts.get_mut(beside).into_iter().flatten().zip(rivals) {
            let unseen = if arabic {
                arabic::is_unseen(scan, &paths, start, rival)
            } else {
                cased::is_unseen(&paths, start, rival)
            };
            *verdict = Verdict { is_kept: !unseen, opinion: opinion(&names, start, rival) };
        }
        for name in names {
            if arabic {
                arabic::mentions(scan, start, name, rivals, &mut seen);
            } else {
                seen.extend(cased::mention(scan, genre, start, name, rivals));
            }
        }
    }
    Judged { verdicts, seen }
}

/// *Helvoria* beside *Helvoria SA* is no person.
fn without_firms(scan: &Scan, proposals: &[Mention], seen: &mut Vec<Mention>) {
    let firms: BTreeSet<&str> = proposals
        .iter()
        .filter(|mention| mention.kind == Kind::Organization && mention.weight >= weight::HEAD)
        .filter(|mention| mention.tokens.len() > 1)
        .map(|mention| scan.fold(mention.tokens.start))
        .collect();
    seen.retain(|name| {
        name.kind != Kind::Person
            || name.tokens.len() > 1
            || name.honorific.is_some()
            || !firms.contains(scan.fold(name.tokens.start))
    });
}

/// What the names seen in a sentence that begins at `start` make of a rule's mention.
fn opinion(names: &[Found], start: usize, mention: &Mention) -> Tagged {
    let over =
        |name: &&Found| start + name.start < mention.tokens.end && mention.tokens.start < start + name.end;
    match names.iter().find(over) {
        None => Tagged::Unseen,
        Some(name)
            if (start + name.start..start + name.end) == mention.tokens && kind(*name) == mention.kind =>
        {
            Tagged::Same
        }
        Some(_) => Tagged::Otherwise,
    }
}

fn kind(name: Found) -> Kind {
    match name.class {
        0 => Kind::Person,
        1 => Kind::Location,
        _ => Kind::Organization,
    }
}

/// What the rules say of each token: which kind of mention it stands in, where, and how strong.
pub(super) fn hints(scan: &Scan, mentions: &[Mention]) -> Vec<u8> {
    let mut hints = vec![0; scan.len()];
    for mention in mentions {
        let strength = match mention.weight {
            strength if strength <= weight::GIVEN_NAME => 0,
            strength if strength <= weight::LISTED => 1,
            strength if strength <= weight::HEAD => 2,
            _ => 3,
        };
        for token in mention.tokens.clone() {
            if let Some(hint) = hints.get_mut(token) {
                *hint = 8 + mention.kind as u8 * 8 + strength * 2 + u8::from(token == mention.tokens.start);
            }
        }
    }
    hints
}

/// The most that a name may weigh beside a rule's mention: the lists know better what a name is and
/// how long it is, and an event's name may hold a place's.
fn most(rival: &Mention, tokens: &Range<usize>, kind: Kind) -> Option<u32> {
    let over = rival.tokens.start < tokens.end && tokens.start < rival.tokens.end;
    let listed = rival.known.is_some();
    let holds = rival.tokens.len() > tokens.len();
    match rival.kind {
        _ if !over => None,
        Kind::Event => Some(rival.weight.saturating_sub(1)),
        _ if listed && holds => Some(rival.weight.saturating_sub(1)),
        _ if listed && rival.tokens == *tokens && rival.kind != kind => Some(weight::LISTED - 1),
        _ => None,
    }
}

/// Labels → names.
pub fn names(labels: &[Label], margin: impl Fn(usize) -> i32) -> Vec<Found> {
    let mut names: Vec<Found> = Vec::new();
    for (position, &label) in labels
        .iter()
        .enumerate()
        .filter(|(_, label)| **label != OUTSIDE && **label != OTHER && **label < LABELS)
    {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::document::Span;
    use crate::engine::language::pack;
    use crate::engine::segment::segment;
    use path::{first, further};

    #[track_caller]
    fn check(language: Language, text: &str, name: &str, kind: Option<Kind>) {
        let segments = segment(text, &[Span::new(0, text.len())], pack(language));
        let scan = Scan::new(text, &segments, pack(language));
        let mut proposals = Vec::new();
        propose(&scan, Genre::Running, &mut proposals);
        let found = proposals.iter().find(|mention| scan.span(mention.tokens.clone()).of(text) == name);
        assert_eq!(found.map(|mention| mention.kind), kind, "{name} in {text}: {proposals:?}");
    }

    #[test]
    fn names_that_no_list_knows_are_seen() {
        check(
            Language::French,
            "Le match a été arbitré par Thierno Vasquelin à Montreval.",
            "Thierno Vasquelin",
            Some(Kind::Person),
        );
        check(
            Language::English,
            "The album was recorded by Gerrit Vandelhoek in Oslo.",
            "Gerrit Vandelhoek",
            Some(Kind::Person),
        );
    }

    #[test]
    fn capitals_and_tables_are_read() {
        let organisation = Some(Kind::Organization);
        check(
            Language::English,
            "SOCCER - EVERTON HOLD SUNDERLAND TO GOALLESS DRAW.",
            "EVERTON",
            organisation,
        );
        check(Language::English, "Leeds 3 Sunderland 0", "Leeds", organisation);
        check(
            Language::English,
            "Tamsin Orwick (Sweden) beat Joris Halvick (Belgium) 6-4 6-2",
            "Joris Halvick",
            Some(Kind::Person),
        );
    }

    #[test]
    fn what_a_minister_is_for_is_no_organisation() {
        let text = "Le ministre de la Santé et des Affaires étrangères est arrivé.";
        check(Language::French, text, "Affaires étrangères", None);
        check(Language::French, text, "Santé", None);
    }

    #[test]
    fn labels_become_names() {
        let found = names(&[first(0), further(0), OUTSIDE, first(2), first(2), OTHER], |_| 1);
        let spans: Vec<_> = found.iter().map(|name| (name.start..name.end, name.class)).collect();
        assert_eq!(spans, [(0..2, 0), (3..4, 2), (4..5, 2)]);
    }
}
