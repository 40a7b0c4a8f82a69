//! The lines that are body → its spans: without the dateline before it and the end mark after it.

use crate::engine::anatomy::dateline::{Dateline, cuts_a_word, dateline_in};
use crate::engine::anatomy::end_mark::end_mark_at;
use crate::engine::anatomy::headline::Head;
use crate::engine::anatomy::lines::Line;
use crate::engine::anatomy::{Part, date_line};
use crate::engine::document::{BlockKind, Span};

/// What the lines of the body are.
#[derive(Debug, Default)]
pub struct Body {
    /// The spans of the body, each with the index of its block.
    pub spans: Vec<(usize, Span)>,
    /// Those of them that state nothing.
    pub fragments: Vec<Span>,
    /// The dateline before them.
    pub dateline: Option<Dateline>,
}

/// The body that the lines make; a line that is nothing but its dateline is marked as such.
pub fn text(text: &str, lines: &[Line], parts: &mut [Part]) -> Body {
    let mut body = Body::default();
    let of_body: Vec<usize> =
        parts.iter().enumerate().filter(|(_, part)| **part == Part::Body).map(|(at, _)| at).collect();
    // The line that the last span goes up to, where more may be added to it.
    let mut last = None;
    for (nth, &at) in of_body.iter().enumerate() {
        let Some(line) = lines.get(at) else { continue };
        let mut span = line.span;
        // *CORE SUBJECTthe opening …*, which is no section of a card: both are one line, and no word is cut.
        if let Some(before) = at.checked_sub(1).and_then(|before| lines.get(before))
            && before.span.end == span.start
            && cuts_a_word(text, span.start)
        {
            span = before.span.to(span);
            body.spans.pop_if(|(_, last)| *last == before.span);
            body.fragments.pop_if(|last| *last == before.span);
        }
        if nth == 0 {
            body.dateline = dateline_in(text, span);
        }
        let follows_dateline = nth == 0 && body.dateline.is_some();
        if let Some(dateline) = body.dateline.filter(|_| follows_dateline) {
            span = Span::new(dateline.span.end, span.end).trim(text);
        }
        if nth + 1 == of_body.len()
            && let Some(end) = end_mark_at(span.of(text))
        {
            span = Span::new(span.start, span.start + end).trim(text);
        }
        if span.is_empty() {
            parts[at] = Part::Dateline;
            continue;
        }
        let next = of_body.get(nth + 1).and_then(|&next| lines.get(next));
        let is_fragment = !follows_dateline && is_fragment(text, line, next);
        match body.spans.last_mut() {
            // Lines of one block with nothing between them are one span.
            Some((block, before))
                if !is_fragment && *block == line.block && last.is_some_and(|last: usize| last + 1 == at) =>
            {
                *before = before.to(span);
            }
            _ => body.spans.push((line.block, span)),
        }
        if is_fragment {
            body.fragments.push(span);
        }
        last = Some(at).filter(|_| !is_fragment);
    }
    body
}

/// Whether a line of the body states nothing: the format says that it is a heading, or it is short, ends as
/// no sentence does, and is an item of a list or stands over the `next` paragraph.
fn is_fragment(text: &str, line: &Line, next: Option<&Line>) -> bool {
    let leads = || next.is_some_and(|next| next.runs() || next.is_item(text));
    let is_short = line.words <= FRAGMENT_WORDS && !line.ends;
    let stands_apart = || match line.kind {
        BlockKind::ListItem => true,
        BlockKind::Paragraph => line.is_item(text) || leads(),
        _ => false,
    };
    line.is_heading() || line.glued || (is_short && stands_apart())
}

/// Headings and items that are no sentences have at most so many words; longer lines have lost their stop.
const FRAGMENT_WORDS: usize = 12;

/// The dateline that has a line of its own before the body.
pub fn dateline_above(text: &str, lines: &[Line], parts: &[Part], head: &Head) -> Option<Dateline> {
    let above = lines.iter().zip(parts).take(head.start).filter(|(_, part)| **part == Part::Dateline);
    above.rev().find_map(|(line, _)| {
        let after = Span::new(line.span.start + date_line::after_label(line.span.of(text)), line.span.end);
        dateline_in(text, after).filter(|found| found.place.is_some() || found.agency.is_some())
    })
}
