//! Which lines are body, and what the others are.
//!
//! In: the lines with their marks, and the head. Out: a [`Part`] for each line. From the lead on the
//! body goes to what ends it: an end mark, a heading of related titles, of contacts or of a paragraph
//! about the sender. Then what trails without the form of running text is taken off again, so that
//! an unknown site's titles and buttons go too.

mod text;

pub use text::{Body, dateline_above, text};

use super::Part;
use super::about::{self, Opening};
use super::dateline::dateline;
use super::headline::{Head, names_institution};
use super::lines::Line;
use super::noise::Mark;
use crate::engine::document::{BlockKind, Region};
use rustc_hash::FxHashSet;

/// What the walk is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Body,
    Related,
    Boilerplate,
    Contact,
    /// Notes, disclaimers, attachments.
    Closing,
    /// After the end mark or the signature.
    After,
}

/// A heading can end the body only after this share of the running text (that before what surely closes a
/// release): before it, it heads a section of the release (*Contacts between the two towns*).
const LEAST_BODY: f64 = 0.3;

/// What closes a release stands after this share of the running text: before it, it is a part of an
/// advertisement (*About Acme*, then what Acme offers).
const LEAST_LEAD: f64 = 0.12;

/// A heading after which more than this share of the running text stands goes on with the release.
const GOING_ON: f64 = 0.2;

/// Running text of so many words after a short list of related titles is the release again.
const RESUMING_WORDS: usize = 25;

/// A list of more related titles than this stands after the release, not within it.
const TITLES_WITHIN: usize = 3;

/// The part of each line.
pub(super) fn parts(text: &str, lines: &[Line], head: &Head) -> Vec<Part> {
    let mut parts: Vec<Part> =
        lines.iter().enumerate().map(|(at, line)| before_body(line, at, head)).collect();
    walk(text, lines, head, &mut parts);
    trim(text, lines, head.start, &mut parts);
    for (part, _) in parts.iter_mut().zip(lines).filter(|(_, line)| line.claimed) {
        *part = Part::Published;
    }
    parts
}

/// The part that a mark makes of a line wherever it stands.
fn of_mark(mark: Mark) -> Part {
    match mark {
        Mark::Navigation | Mark::Label => Part::Navigation,
        Mark::Related | Mark::ReadAlso(_) => Part::Related,
        Mark::Notice | Mark::Field => Part::Notice,
        Mark::Contacts | Mark::Contact => Part::Contact,
        Mark::About | Mark::Closing | Mark::Disclaimer => Part::Boilerplate,
        Mark::Embargo => Part::Embargo,
        Mark::End => Part::EndMark,
        Mark::Date => Part::Dateline,
        Mark::Byline => Part::Byline,
        Mark::Caption => Part::Caption,
        Mark::Section(_) => Part::Body,
    }
}

/// The part of a line that stands before the body.
fn before_body(line: &Line, at: usize, head: &Head) -> Part {
    if head.headline.is_some_and(|(headline, span)| headline == at || span.contains(line.span)) {
        return Part::Headline;
    }
    if head.masthead.contains(&at) {
        return Part::Masthead;
    }
    if head.subtitle == Some(at) {
        return Part::Subtitle;
    }
    let after_headline = head.headline.is_some_and(|(headline, _)| headline < at);
    match line.mark {
        Some(Mark::End) => Part::Notice,
        // A table of contents: *Next steps*, *Background*.
        Some(Mark::Closing | Mark::About) => Part::Navigation,
        Some(mark) => match of_mark(mark) {
            Part::Body => Part::Navigation,
            part => part,
        },
        None if line.runs() => Part::Notice,
        None if after_headline && line.words <= 4 => Part::Byline,
        None if after_headline => Part::Subtitle,
        None => Part::Navigation,
    }
}

/// Goes through the lines from the lead on.
fn walk(text: &str, lines: &[Line], head: &Head, parts: &mut [Part]) {
    let release = Release::new(text, lines, head);
    let (mut phase, mut beside) = (Phase::Body, Phase::Related);
    let (mut passed, mut titles) = (0, 0);
    for (at, line) in lines.iter().enumerate().skip(head.start).filter(|(_, line)| !line.claimed) {
        if release.is_in_main && line.region == Region::Header && !line.is_heading() {
            parts[at] = match line.mark {
                None if line.runs() => Part::Subtitle,
                _ => before_body(line, at, head),
            };
            continue;
        }
        let enough = release.may_end(line, passed);
        passed += running(line);
        if !line.is_content() {
            beside = next_phase(line, beside, true);
            parts[at] = part_in(line, if beside == Phase::Body { Phase::Related } else { beside });
            continue;
        }
        let signed = phase == Phase::Body && release.is_signed(line);
        phase = if signed && enough {
            Phase::After
        } else if resumes(line, phase, titles) || phase != Phase::Body && release.goes_on(line, passed) {
            Phase::Body
        } else {
            next_phase(line, phase, enough)
        };
        // Links are seen to be titles: however many, the release can go on after them.
        let may_be_text = line.mark.is_none() && !line.is_link();
        titles = if phase == Phase::Related { titles + usize::from(may_be_text) } else { 0 };
        parts[at] = if signed { Part::Byline } else { part_in(line, phase) };
    }
}

/// What is known of a release as a whole while one goes through its lines.
struct Release<'r> {
    text: &'r str,
    opening: Opening,
    signatures: FxHashSet<String>,
    /// Its running text from the lead on, in bytes.
    total: usize,
    /// What of it stands before what surely closes the release.
    own: usize,
    /// Whether any of it stands in the page's main part: then what the page says of the article (a
    /// standfirst, who the author is) stands in its head.
    is_in_main: bool,
}

impl<'r> Release<'r> {
    fn new(text: &'r str, lines: &[Line], head: &Head) -> Self {
        let below = lines.get(head.start..).unwrap_or_default();
        let mut release = Self {
            text,
            opening: opening(text, lines, head),
            signatures: signatures(lines, head),
            total: below.iter().map(running).sum(),
            own: 0,
            is_in_main: below.iter().any(|line| line.region == Region::Main && running(line) > 0),
        };
        for line in below {
            if !line.claimed && release.is_closed_by(line, release.own) {
                break;
            }
            release.own += running(line);
        }
        release
    }

    /// Whether the body may end at a line, after so much running text.
    fn may_end(&self, line: &Line, passed: usize) -> bool {
        passed as f64 >= LEAST_BODY * self.own as f64 || self.is_closed_by(line, passed)
    }

    /// Whether no release goes on after a line: it is over a paragraph about whom the release begins with, or
    /// over legal text, and so much running text stands before it.
    fn is_closed_by(&self, line: &Line, passed: usize) -> bool {
        let closes = || match line.mark {
            Some(Mark::About) => about::name(self.text, line).is_some_and(|name| {
                let name = name.of(self.text);
                self.opening.begins_with(name) && !about::is_person(name) && !name.contains('?')
            }),
            Some(Mark::Disclaimer) => true,
            _ => false,
        };
        passed as f64 >= LEAST_LEAD * self.total as f64 && closes()
    }

    /// Whether a line is the name of who signs.
    fn is_signed(&self, line: &Line) -> bool {
        line.mark.is_none() && !line.is_heading() && self.signatures.contains(&line.key)
    }

    /// Whether a line heads a part of an article that has had an aside: much text is still to come.
    fn goes_on(&self, line: &Line, passed: usize) -> bool {
        self.is_in_main
            && line.region == Region::Main
            && line.mark.is_none()
            && line.is_heading()
            && !line.is_link()
            && self.total.saturating_sub(passed) as f64 >= GOING_ON * self.total as f64
    }
}

/// How much running text of the release a line is, in bytes.
fn running(line: &Line) -> usize {
    let runs = !line.claimed && line.mark.is_none() && line.is_content() && line.runs();
    if runs { line.span.len() } else { 0 }
}

/// Whether a line is the release again after a few related titles.
fn resumes(line: &Line, phase: Phase, titles: usize) -> bool {
    phase == Phase::Related
        && titles <= TITLES_WITHIN
        && line.mark.is_none()
        && line.ends
        && line.words >= RESUMING_WORDS
}

/// What headline and lead begin with.
fn opening(text: &str, lines: &[Line], head: &Head) -> Opening {
    let headline = head.headline.map_or("", |(_, span)| span.of(text));
    let lead = lines.get(head.start).map_or("", |line| line.span.of(text));
    let start = dateline(lead).map_or(0, |dateline| dateline.span.end);
    Opening::new(headline, lead.get(start..).unwrap_or(""))
}

/// The phase after a line's mark. A heading ends the body only where it has `enough`.
fn next_phase(line: &Line, phase: Phase, enough: bool) -> Phase {
    let in_body = phase == Phase::Body;
    match line.mark {
        Some(Mark::End) if !in_body || enough => Phase::After,
        Some(Mark::Related) => Phase::Related,
        Some(Mark::Contacts) if !in_body || enough => Phase::Contact,
        Some(Mark::About) if !in_body || enough => Phase::Boilerplate,
        Some(Mark::Closing | Mark::Disclaimer) if !in_body || enough => Phase::Closing,
        _ => phase,
    }
}

/// The part of a line that stands in `phase`.
fn part_in(line: &Line, phase: Phase) -> Part {
    match (line.mark, phase) {
        (
            Some(Mark::About | Mark::Closing | Mark::Disclaimer | Mark::Section(_) | Mark::Label),
            Phase::Body,
        ) => Part::Body,
        // A date alone within the body heads a part of it.
        (Some(Mark::Date), Phase::Body) if line.words > 4 => Part::Body,
        (Some(Mark::Contacts), Phase::Body) => Part::Body,
        (Some(Mark::Section(_)), _) => in_phase(line, phase),
        (Some(mark), _) => of_mark(mark),
        (None, _) => in_phase(line, phase),
    }
}

/// The part of a line that its words leave open.
fn in_phase(line: &Line, phase: Phase) -> Part {
    match phase {
        Phase::Body => Part::Body,
        Phase::Related if line.words < 3 => Part::Navigation,
        Phase::Related => Part::Related,
        Phase::Boilerplate | Phase::Closing => Part::Boilerplate,
        Phase::Contact => Part::Contact,
        Phase::After if line.runs() => Part::Boilerplate,
        Phase::After => Part::Notice,
    }
}

/// Names with which an article is signed: those in bylines, and short lines between headline and lead.
fn signatures(lines: &[Line], head: &Head) -> FxHashSet<String> {
    let first = head.headline.map_or(head.start, |(at, _)| at + 1);
    let above = (first..head.start.max(first))
        .filter_map(|at| lines.get(at))
        .filter(|line| line.mark.is_none() && head_name(line));
    let mut names: FxHashSet<String> = above.map(|line| line.key.clone()).collect();
    for line in lines.iter().filter(|line| line.mark == Some(Mark::Byline)) {
        let words: Vec<&str> = line.key.split(' ').collect();
        for length in 2..=4 {
            names.extend(words.windows(length).take(6).map(|name| name.join(" ")));
        }
    }
    names
}

fn head_name(line: &Line) -> bool {
    (2..=4).contains(&line.words) && !line.ends
}

/// A single line without a full stop after the last paragraph is one more paragraph if it is this long.
const UNSTOPPED_WORDS: usize = 18;

/// Right before the end mark a line of so many words is a paragraph.
const PARAGRAPH_WORDS: usize = 8;

/// Takes off the end of the body what is no running text: titles, buttons, names.
fn trim(text: &str, lines: &[Line], start: usize, parts: &mut [Part]) {
    let body: Vec<usize> = (start..lines.len()).filter(|&at| parts.get(at) == Some(&Part::Body)).collect();
    if !body.iter().any(|&at| lines[at].runs()) {
        return;
    }
    let introduces = |line: &Line| line.span.of(text).trim_end().ends_with([':', '：']);
    let mut keep = body.len();
    while keep > 1 {
        let line = &lines[body[keep - 1]];
        let before = &lines[body[keep - 2]];
        let is_point = !line.is_link()
            && (line.kind == BlockKind::TableRow
                || (line.is_item(text) && (introduces(before) || before.is_item(text) || before.runs())));
        if line.runs() || (line.ends && line.words > 2 && !line.is_link()) || is_point {
            break;
        }
        keep -= 1;
    }
    // One more paragraph whose full stop is missing: a long one, or one right before the end mark
    // or a section of the card.
    if let Some(&at) = body.get(keep)
        && !titles_follow(lines, &body, keep)
        && !lines[at].is_heading()
        && !lines[at].is_link()
    {
        let before_end =
            lines.get(at + 1).is_some_and(|next| matches!(next.mark, Some(Mark::End | Mark::Section(_))));
        let least = if before_end { PARAGRAPH_WORDS } else { UNSTOPPED_WORDS };
        keep += usize::from(lines[at].words >= least);
    }
    let trailing = body.get(keep..).unwrap_or(&[]);
    let titles = trailing.iter().filter(|&&at| lines[at].words > 4).count();
    for &at in trailing {
        let line = &lines[at];
        parts[at] = if names_institution(&line.key) && line.words <= 9 && titles <= 1 {
            Part::Masthead
        } else if titles >= 2 && line.words > 3 {
            Part::Related
        } else if head_name(line) {
            Part::Byline
        } else {
            Part::Notice
        };
    }
}

/// Whether more lines of the same kind follow the one at `keep`: a list of titles.
fn titles_follow(lines: &[Line], body: &[usize], keep: usize) -> bool {
    body.get(keep + 1).is_some_and(|&at| lines[at].words > 4)
}
