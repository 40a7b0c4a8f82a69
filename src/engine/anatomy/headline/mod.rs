//! The head of a release: masthead, headline, subtitle, and where the body starts.
//!
//! In: the lines with their marks. Out: [`Head`]. What the file says of its title decides where it
//! stands in the text; then headings; then, among the lines that may be a title, the first that tells the
//! news of the first paragraphs (`choice`).

mod choice;
mod lead;
mod names;
mod start;
mod words;

use super::lines::Line;
use crate::engine::document::{BlockKind, Document, Region, Span};
use crate::engine::language::line_key;
use choice::choose;
use lead::Lead;
use names::NAME_WORDS;
pub(super) use names::{has_capitals_of_a_name, names_institution};
use start::{body_start, covering_letter, is_stray, late_lead};
use words::{announces, headline_span};

/// What stands before the body.
#[derive(Clone, Debug, Default)]
pub(super) struct Head {
    /// Lines that name the sender, and its slogan.
    pub masthead: Vec<usize>,
    /// The line of the headline, and its words.
    pub headline: Option<(usize, Span)>,
    /// The line of the subtitle.
    pub subtitle: Option<usize>,
    /// The first line of the body; as many as there are lines where there is none.
    pub start: usize,
}

/// A kicker such as *Health* or *Press release no. 12* has at most this many words; a headline more.
const KICKER_WORDS: usize = 3;

/// Finds the head. `card` is the first line of published sections.
pub(super) fn head(document: &Document, lines: &[Line], card: Option<usize>) -> Head {
    let text = document.text.as_str();
    let anchor = anchor(document, lines);
    let Above { candidates, start, subtitle } = above(text, lines, anchor, card);
    let lead = Lead::new(document, lines, start);
    let mut masthead = Vec::new();
    let chosen = match anchor {
        Some(anchor) => {
            let over = candidates.iter().copied().filter(|&at| at < anchor);
            masthead.extend(over.filter(|&at| lead.is_name(text, &lines[at])));
            Some(anchor)
        }
        None => choose(text, lines, &candidates, &lead, &mut masthead),
    };
    let headline = chosen.map(|at| {
        // *The dam:*, and what of it in the next line.
        let before = candidates.iter().rev().copied().find(|&before| before < at);
        let before = before.filter(|&before| before + 1 == at && announces(lines[before].span.of(text)));
        let at = before.unwrap_or(at);
        (at, headline_span(text, lines.get(..start).unwrap_or(lines), at))
    });
    let subtitle = subtitle.or_else(|| {
        let (at, span) = headline?;
        let mut after =
            candidates.iter().copied().chain(at + 1..start).filter(|next| (at + 1..start).contains(next));
        after.find(|&next| {
            let line = &lines[next];
            let is_own = line.span.end <= span.end;
            is_candidate(line) && !line.claimed && !is_own && line.words > KICKER_WORDS && line.is_content()
        })
    });
    Head { masthead, headline, subtitle, start }
}

/// What stands above the body.
struct Above {
    /// The lines that may be a headline, a name, a slogan.
    candidates: Vec<usize>,
    /// The first line of the body.
    start: usize,
    /// A subtitle that has the form of a paragraph.
    subtitle: Option<usize>,
}

/// Where the body starts, and which lines above it may be the headline; below the `anchor`, which is it, where
/// there is one.
fn above(text: &str, lines: &[Line], anchor: Option<usize>, card: Option<usize>) -> Above {
    let from = anchor.map_or_else(|| covering_letter(lines), |at| at + 1);
    let first = if anchor.is_none() { from } else { 0 };
    let over = |start: usize| -> Vec<usize> {
        let end = start.min(card.unwrap_or(start));
        (first.min(end)..end).filter(|&at| !lines[at].claimed && is_candidate(&lines[at])).collect()
    };
    let mut start = body_start(text, lines, from);
    let mut candidates = over(start);
    while anchor.is_none() && candidates.is_empty() && is_stray(text, lines, start) {
        start = body_start(text, lines, start + 1);
        candidates = over(start);
    }
    // A headline that ends in a full stop stands before a card, or before a dateline.
    if anchor.is_none()
        && candidates.is_empty()
        && let Some(next) = late_lead(text, lines, start, card)
    {
        candidates.push(start);
        start = next;
    }
    let has_title = candidates.first().copied().or(anchor).is_some_and(|first| first < start);
    match late_lead(text, lines, start, card).filter(|_| has_title) {
        Some(next) => Above { candidates, start: next, subtitle: Some(start) },
        None => Above { candidates, start, subtitle: None },
    }
}

/// Whether a line may be a headline, a name, a slogan.
fn is_candidate(line: &Line) -> bool {
    line.mark.is_none() && line.is_content() && !line.glued && (!line.runs() || line.is_heading())
}

/// The line that the format or the file's own title says is the headline.
fn anchor(document: &Document, lines: &[Line]) -> Option<usize> {
    let title = document.metadata.title.as_deref().map(line_key).filter(|title| !title.is_empty());
    if let Some(title) = title {
        let agrees = |line: &&(usize, &Line)| {
            line.1.is_content() && line.1.words > KICKER_WORDS && same_title(&line.1.key, &title)
        };
        // After the first paragraphs a heading of a section may say the title once more.
        let paragraphs =
            lines.iter().enumerate().filter(|(_, line)| line.region == Region::Main && line.runs());
        let far = paragraphs.map(|(at, _)| at).nth(LEAD_PARAGRAPHS).unwrap_or(lines.len());
        let near: Vec<(usize, &Line)> =
            lines.iter().enumerate().take(far).filter(|(at, line)| agrees(&&(*at, *line))).collect();
        let has_first =
            lines.iter().take(far).any(|line| line.kind == BlockKind::Heading(1) && line.is_content());
        let among = if near.is_empty() && !has_first {
            lines.iter().enumerate().filter(|(at, line)| agrees(&&(*at, *line))).collect()
        } else {
            near
        };
        // Of two the larger heading, then the first: a breadcrumb may say it before, a caption after.
        let best = among.into_iter().min_by_key(|(at, line)| (heading_rank(line.kind), *at));
        if let Some((at, _)) = best {
            return Some(at);
        }
    }
    let site = [document.metadata.site.as_deref(), document.metadata.publisher.as_deref()];
    let sites: Vec<String> = site.into_iter().flatten().map(line_key).collect();
    let is_title = |line: &Line| {
        line.is_content() && line.words >= KICKER_WORDS && !sites.contains(&line.key) && line.mark.is_none()
    };
    let firsts: Vec<usize> = (0..lines.len())
        .filter(|&at| lines[at].kind == BlockKind::Heading(1) && is_title(&lines[at]))
        .take(2)
        .collect();
    match firsts[..] {
        [] => None,
        // A short first heading and a longer second: the site's name, then the title.
        [first, second]
            if lines[first].words <= NAME_WORDS
                && lines[second].words > lines[first].words
                && names_institution(&lines[first].key) =>
        {
            Some(second)
        }
        [first, ..] => Some(first),
    }
}

/// The title stands before this many paragraphs of running text, menus' and notices' aside.
const LEAD_PARAGRAPHS: usize = 3;

fn heading_rank(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Heading(level) => level,
        _ => 10,
    }
}

/// Whether a line is the file's title, which may have the site's name after it.
fn same_title(key: &str, title: &str) -> bool {
    let (shorter, longer) = if key.len() <= title.len() { (key, title) } else { (title, key) };
    longer.starts_with(shorter) && shorter.len() * 2 > longer.len()
}
