//! Date and place: chosen among the date lines, the dateline, and what the file says.
//!
//! A date in running text is that of an event, not of the release, and is never taken.

use super::Dated;
use super::date_line;
use super::dateline::{self, Dateline};
use super::dates::{self, Found};
use super::headline::Head;
use super::lines::Line;
use super::noise::Mark;
use crate::engine::document::{Document, Excerpt, Format, Region, Span};
use crate::engine::language::{Fixture, fixture, lexicon, line_key};

/// Where dates may stand, in the order in which they are believed.
pub(super) struct Imprint {
    /// The date of the release.
    pub date: Option<Dated>,
    /// The place of the dateline.
    pub place: Option<Excerpt>,
}

/// Chooses date and place.
pub(super) fn imprint(
    document: &Document,
    lines: &[Line],
    head: &Head,
    dateline: Option<Dateline>,
) -> Imprint {
    let text = document.text.as_str();
    let stated = document
        .metadata
        .published
        .as_deref()
        .and_then(|stated| dates::find(stated, Span::new(0, stated.len())).into_iter().next());
    let marked = |mark: Mark, range: std::ops::Range<usize>| {
        let lines = lines.get(range.start..range.end.min(lines.len())).unwrap_or(&[]);
        let lines = lines.iter().enumerate().map(move |(at, line)| (range.start + at, line));
        lines.filter(move |(_, line)| line.mark == Some(mark) && !line.claimed)
    };
    let spans = |date_lines: &[(usize, &Line)]| {
        date_lines.iter().flat_map(|(_, line)| dates::find(text, line.span)).collect::<Vec<_>>()
    };
    let title = head.headline.map_or(0, |(at, _)| at);
    // Above the headline may stand the day on which the page was saved.
    let mut date_lines: Vec<(usize, &Line)> = marked(Mark::Date, title..head.start).collect();
    let beside = spans(&date_lines);
    let above: Vec<(usize, &Line)> = marked(Mark::Date, 0..title).collect();
    let of_lead = dateline.and_then(|dateline| dateline.date);
    let mut candidates: Vec<Found> = beside.into_iter().chain(of_lead).chain(spans(&above)).collect();
    if let Some(stated) = stated.filter(|_| candidates.len() > 1)
        && let Some(same) = candidates.iter().position(|date| agree(date, &stated))
    {
        candidates.swap(0, same);
    }
    if candidates.is_empty() {
        candidates.extend(shown_beside_title(document, lines, title));
    }
    let below = marked(Mark::Byline, 0..lines.len())
        .chain(marked(Mark::Date, head.start..lines.len()))
        .chain(marked(Mark::Embargo, 0..lines.len()))
        .chain(marked(Mark::Field, 0..head.start));
    let unstated = stated
        .is_none()
        .then(|| below.flat_map(|(_, line)| dates::find(text, line.span)))
        .into_iter()
        .flatten();
    let first =
        candidates.into_iter().take(MOST_CANDIDATES).find_map(|date| dated(document, lines, date, stated));
    let date = first
        .or_else(|| Some(Dated { value: stated?.iso()?, spans: Vec::new() }))
        .or_else(|| unstated.into_iter().find_map(|date| dated(document, lines, date, None)));
    date_lines.extend(above);
    let is_known = |line: &Line| {
        let place = dateline::dateline(line.span.of(text)).and_then(|found| found.place);
        place.is_some_and(|place| lexicon::place(&line_key(place.of(line.span.of(text)))).is_some())
    };
    let signs = |line: &Line| fixture(&line.key, &[Fixture::Signing]).is_some() || is_known(line);
    date_lines.extend(marked(Mark::Date, head.start..lines.len()).filter(|(_, line)| signs(line)));
    Imprint { date, place: place(text, lines, &date_lines, dateline) }
}

/// The date that a page shows in a line about the article, with other things in it: *Jane Doe · Updated
/// 3 May 2024 · 5 min*. It is that of the text as it stands, and the page shows no other.
fn shown_beside_title(document: &Document, lines: &[Line], title: usize) -> Option<Found> {
    if !matches!(document.source.format, Format::Html | Format::Mhtml) {
        return None;
    }
    let text = document.text.as_str();
    let paragraphs = lines.iter().enumerate().filter(|(_, line)| line.region == Region::Main && line.runs());
    let end = paragraphs.map(|(at, _)| at).find(|&at| at > title).unwrap_or(lines.len());
    let near = lines.get(title.saturating_sub(LINES_ABOVE_TITLE)..end)?;
    let about = near.iter().filter(|line| line.words <= LONGEST_IMPRINT && !line.is_link() && !line.runs());
    let dated = about.filter(|line| {
        line.region == Region::Header
            || line
                .key
                .match_indices(' ')
                .map(|(at, _)| at + 1)
                .chain([0])
                .any(|at| fixture(line.key.get(at..).unwrap_or(""), &[Fixture::DateLabel]).is_some())
    });
    dated.flat_map(|line| dates::find(text, line.span)).find(|date| date.year.is_some())
}

/// Sites show the date up to so many lines above the title.
const LINES_ABOVE_TITLE: usize = 4;

/// A line about the article has at most so many words.
const LONGEST_IMPRINT: usize = 20;

/// The place of the lead's dateline, of one in a line of its own, beside the date or in the line next to it.
fn place(
    text: &str,
    lines: &[Line],
    dated: &[(usize, &Line)],
    dateline: Option<Dateline>,
) -> Option<Excerpt> {
    let of_lead = dateline.and_then(|dateline| dateline.place).map(|place| without_preposition(text, place));
    let of_line = |line: &Line| {
        let start = line.span.start + date_line::after_label(line.span.of(text));
        let words = text.get(start..line.span.end)?;
        let is_place = |place: &Span| fixture(&line_key(place.of(words)), &[Fixture::Menu]).is_none();
        let place = dateline::dateline(words)
            .and_then(|found| found.place)
            .or_else(|| date_line::place_after_date(words))
            .filter(is_place)?;
        Some(without_preposition(words, place).shifted(start))
    };
    let next_to = |at: usize| {
        let beside = [Some(at + 1), at.checked_sub(1)].into_iter().flatten();
        beside
            .filter_map(|at| lines.get(at))
            .find(|line| {
                line.mark.is_none() && lexicon::place(&line.key).is_some_and(|place| !place.ambiguous)
            })
            .map(|line| line.span)
    };
    let found = of_lead
        .or_else(|| dated.iter().find_map(|(_, line)| of_line(line)))
        .or_else(|| dated.iter().find_map(|&(at, _)| next_to(at)))?;
    Some(Excerpt::new(text, [found]))
}

/// *القاهرة في: 20 مارس*: the preposition before the date is no part of the place.
fn without_preposition(words: &str, place: Span) -> Span {
    let bare = PREPOSITIONS.iter().find_map(|preposition| {
        let bare = place.of(words).strip_suffix(preposition)?;
        bare.ends_with(char::is_whitespace).then_some(bare.trim_end().len())
    });
    Span::new(place.start, bare.map_or(place.end, |length| place.start + length))
}

/// What stands between a place and a date.
const PREPOSITIONS: [&str; 3] = ["في", "le", "on"];

/// More date lines than this are a list of something; the first few are asked.
const MOST_CANDIDATES: usize = 16;

/// Whether two dates can be the same day, the year or the order of day and month left open.
fn agree(date: &Found, stated: &Found) -> bool {
    let same = |date: &Found| (date.month, date.day) == (stated.month, stated.day);
    (date.year.is_none() || date.year == stated.year)
        && (same(date) || (date.ambiguous && same(&date.swapped())))
}

/// A date with its year and the order of its numbers settled by what the document says elsewhere.
fn dated(document: &Document, lines: &[Line], date: Found, stated: Option<Found>) -> Option<Dated> {
    let date = if date.ambiguous && is_month_first(document, &date, stated) { date.swapped() } else { date };
    let year = date.year.or_else(|| year_elsewhere(document, lines, &date, stated));
    let value = Found { year, ..date }.iso()?;
    Some(Dated { value, spans: vec![date.span] })
}

/// How much of a document is searched for dates that settle another.
const SEARCHED_BYTES: usize = 20_000;

/// Whether `03/04/2023` is the 4th of March: the file says so, the text has that day in words or
/// another date that can only be read so; institutions write the day first.
fn is_month_first(document: &Document, date: &Found, stated: Option<Found>) -> bool {
    let text = document.text.as_str();
    if let Some(stated) = stated.filter(|stated| agree(date, stated)) {
        return (stated.month, stated.day) != (date.month, date.day);
    }
    let swapped = date.swapped();
    let searched = Span::new(0, super::lines::floor_boundary(text, SEARCHED_BYTES));
    let others: Vec<Found> = dates::find(text, searched)
        .into_iter()
        .filter(|other| !other.ambiguous && other.span != date.span)
        .collect();
    let says =
        |wanted: &Found| others.iter().any(|other| (other.month, other.day) == (wanted.month, wanted.day));
    let numeric = |other: &&Found| {
        other.span.of(text).contains('/') && !other.span.of(text).contains(char::is_alphabetic)
    };
    let american = others.iter().filter(numeric).any(|other| {
        let first = other.span.of(text).split('/').next().and_then(|first| first.trim().parse::<u8>().ok());
        other.day > 12 && first == Some(other.month)
    });
    let declared = document.metadata.language.as_deref().is_some_and(|tag| tag.eq_ignore_ascii_case("en-us"));
    !says(date) && (says(&swapped) || american || declared)
}

/// The year of a date that leaves it out, where the document states it: in its metadata, in another
/// date of the same day, or in the copyright.
fn year_elsewhere(document: &Document, lines: &[Line], date: &Found, stated: Option<Found>) -> Option<u16> {
    let text = document.text.as_str();
    if let Some(stated) = stated {
        return agree(date, &stated).then_some(stated.year).flatten();
    }
    let searched = Span::new(0, super::lines::floor_boundary(text, SEARCHED_BYTES));
    let same_day = dates::find(text, searched)
        .into_iter()
        .find(|other| other.year.is_some() && (other.month, other.day) == (date.month, date.day));
    same_day
        .and_then(|other| other.year)
        .or_else(|| {
            let copyright = lines
                .iter()
                .rev()
                .find(|line| line.mark == Some(Mark::Notice) && line.span.of(text).contains('©'))?;
            let years = copyright
                .key
                .split(' ')
                .filter_map(|word| word.parse::<u16>().ok())
                .filter(|year| (1990..=2100).contains(year));
            years.max()
        })
        .or_else(|| year_of_saving(document, date))
}

/// The year in which the file was saved, or the one beside it where that is nearer to the date.
fn year_of_saving(document: &Document, date: &Found) -> Option<u16> {
    const HALF_A_YEAR: i16 = 6;
    let saved = document.metadata.saved.as_deref()?;
    let saved = dates::find(saved, Span::new(0, saved.len())).into_iter().next()?;
    let months = i16::from(date.month) - i16::from(saved.month);
    let year = saved.year?;
    Some(if months > HALF_A_YEAR {
        year - 1
    } else if months < -HALF_A_YEAR {
        year + 1
    } else {
        year
    })
}
