//! Where the body starts: the lead, by its dateline or as the first running text.

use super::{KICKER_WORDS, is_candidate, names_institution};
use crate::engine::anatomy::dateline::dateline;
use crate::engine::anatomy::lines::Line;
use crate::engine::anatomy::noise::Mark;
use crate::engine::language::{Fixture, is_fixture};

/// A short sentence between headline and dateline is a subtitle.
const SUBTITLE_WORDS: usize = 35;

/// The first line from `from` on that is running text, or begins with a dateline.
pub(super) fn body_start(text: &str, lines: &[Line], from: usize) -> usize {
    let is_lead = |at: usize| {
        let line = &lines[at];
        let free =
            !line.claimed && line.mark.is_none() && line.is_content() && !line.is_heading() && !line.glued;
        let long_enough = line.words >= LEAD_WORDS;
        let follows =
            || follows_dateline(text, lines, at) && (has_title(lines, at) || !stands_over_text(lines, at));
        free && (line.runs()
            || breaks_off(text, lines, at)
            || (long_enough && (opens_with_dateline(text, line) || follows())))
    };
    (from..lines.len()).find(|&at| is_lead(at)).unwrap_or(lines.len())
}

/// Whether a long line is a paragraph that goes on in small letters in the next.
fn breaks_off(text: &str, lines: &[Line], at: usize) -> bool {
    let goes_on = || lines.get(at + 1).is_some_and(|next| next.span.of(text).starts_with(char::is_lowercase));
    lines.get(at).is_some_and(|line| line.words > TITLE_WORDS && !line.ends) && goes_on()
}

/// A lead that a dateline tells has at least this many words.
const LEAD_WORDS: usize = 6;

/// Whether the line before is a dateline in a line of its own: place or agency, and date.
fn follows_dateline(text: &str, lines: &[Line], at: usize) -> bool {
    let before =
        at.checked_sub(1).and_then(|before| lines.get(before)).filter(|line| line.mark == Some(Mark::Date));
    before
        .and_then(|line| dateline(line.span.of(text)))
        .is_some_and(|found| found.date.is_some() && (found.place.is_some() || found.agency.is_some()))
}

/// Whether a short line that doesn't end as a sentence has running text soon after it: as a headline does.
fn stands_over_text(lines: &[Line], at: usize) -> bool {
    let mut next = lines.iter().skip(at + 1).filter(|line| line.mark.is_none()).take(LINES_OF_TITLE);
    lines.get(at).is_some_and(|line| !line.ends && line.words <= TITLE_WORDS) && next.any(Line::runs)
}

/// Whether a line before the date may be the headline already.
fn has_title(lines: &[Line], at: usize) -> bool {
    let above = lines.iter().take(at).filter(|line| is_candidate(line));
    above.into_iter().any(|line| line.words >= SURE_TITLE_WORDS && !names_institution(&line.key))
}

/// Mottos, and what institutions say of themselves, have fewer words.
const SURE_TITLE_WORDS: usize = 8;

/// After a date line, what has more words and no stop is a lead that has lost it.
const TITLE_WORDS: usize = 22;

/// A title and its subtitle have at most so many lines more.
const LINES_OF_TITLE: usize = 3;

/// Whether `line` begins with a dateline that text follows.
fn opens_with_dateline(text: &str, line: &Line) -> bool {
    let words = line.span.of(text);
    dateline(words).is_some_and(|found| {
        let rest = words.get(found.span.end..).unwrap_or("").trim();
        let sure = found.date.is_some_and(|date| date.year.is_some()) || found.agency.is_some();
        !rest.is_empty() && (sure || line.ends)
    })
}

/// Where a release starts that was pasted below the letter that came with it: after the line that says what
/// it is, or until when it is embargoed. 0 where there is no head of a mail.
pub(super) fn covering_letter(lines: &[Line]) -> usize {
    let fields = lines.iter().take(HEAD_OF_MAIL).filter(|line| line.mark == Some(Mark::Field)).count();
    if fields < FIELDS {
        return 0;
    }
    let says = |line: &Line| matches!(line.mark, Some(Mark::Label | Mark::Embargo));
    let ends_letter = |line: &Line| is_fixture(&line.key, &[Fixture::Valediction]);
    let label = lines.iter().take(LETTER).position(says);
    let letter = lines.iter().take(LETTER).position(ends_letter);
    label
        .max(letter)
        .or_else(|| lines.iter().take(HEAD_OF_MAIL).rposition(|line| line.mark == Some(Mark::Field)))
        .map_or(0, |at| at + 1)
}

/// The fields of a mail stand in its first lines, and there are at least so many.
const HEAD_OF_MAIL: usize = 10;
const FIELDS: usize = 2;

/// A letter that comes with a release has at most so many lines.
const LETTER: usize = 30;

/// Whether the running line at `start` is a stray notice of the site: one short sentence with
/// nothing before it, and a title and then running text soon after it.
pub(super) fn is_stray(text: &str, lines: &[Line], start: usize) -> bool {
    let Some(line) = lines.get(start) else { return false };
    if line.words > SUBTITLE_WORDS || opens_with_dateline(text, line) {
        return false;
    }
    let next = body_start(text, lines, start + 1);
    let title =
        (start + 1..next.min(start + 8)).any(|at| is_candidate(&lines[at]) && lines[at].words > KICKER_WORDS);
    title && next < lines.len()
}

/// Where the body starts instead, if the running line at `start` is a subtitle: before a date line,
/// a dateline or the sections of a card, after which running text follows.
pub(super) fn late_lead(text: &str, lines: &[Line], start: usize, card: Option<usize>) -> Option<usize> {
    let line = lines.get(start)?;
    let dated_before = lines.get(..start)?.iter().rev().take(3).any(|line| line.mark == Some(Mark::Date));
    if line.words > SUBTITLE_WORDS || dated_before || opens_with_dateline(text, line) {
        return None;
    }
    let next = body_start(text, lines, start + 1);
    let follows = lines.get(next)?;
    let dated = (start + 1..next).any(|at| lines[at].mark == Some(Mark::Date)) && next <= start + 5;
    let before_card = card.is_some_and(|card| start < card && card < next);
    (dated || before_card || (next == start + 1 && opens_with_dateline(text, follows))).then_some(next)
}
