//! The words of the headline: without signs, category and number of the take.

use crate::engine::anatomy::lines::Line;
use crate::engine::document::Span;

/// The words of the headline: without `#`, without the category that agencies put before it
/// (*سياسي / …*), with those of `lines`, which stand over the body, that continue it.
pub(super) fn headline_span(text: &str, lines: &[Line], at: usize) -> Span {
    let Some(line) = lines.get(at) else { return Span::default() };
    let mut span = line.span;
    for next in lines.iter().skip(at + 1).take_while(|next| next.mark.is_none() && !next.runs()) {
        let words = next.span.of(text);
        let before = span.of(text);
        let is_next = next.block <= line.block + 1 && next.kind == line.kind && !line.ends;
        let shouts_on = is_shouted(words) && is_shouted(before);
        if !is_next || !(words.starts_with(char::is_lowercase) || announces(before) || shouts_on) {
            break;
        }
        span = span.to(next.span);
    }
    let words = span.of(text);
    let marked = words.trim_start_matches(['#', '*', '_', ' ', '\u{FEFF}', '\u{200F}', '\u{200E}']);
    let start = span.start + (words.len() - marked.len());
    let end = start + marked.trim_end_matches(['*', '_', '#', ' ']).len();
    without_category(text, Span::new(start, end.max(start)))
}

/// Whether words announce what the next line says: *The dam:*.
pub(super) fn announces(words: &str) -> bool {
    words.trim_end().ends_with([':', '：'])
}

/// Whether words are written in capitals alone.
fn is_shouted(words: &str) -> bool {
    words.contains(char::is_uppercase) && !words.contains(char::is_lowercase)
}

/// An agency's category has at most this many characters: *اقتصادي*, *ثقافي / تقرير*.
const CATEGORY_CHARS: usize = 14;

fn without_category(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let arabic = words.chars().any(|letter| ('\u{0600}'..='\u{06FF}').contains(&letter));
    if !arabic {
        return span;
    }
    let (mut start, mut end) = (span.start, span.end);
    if let Some((category, rest)) = words.split_once('/')
        && category.trim().chars().count() <= CATEGORY_CHARS
        && category.split_whitespace().count() <= 2
        && rest.split_whitespace().count() > 2
    {
        start += words.len() - rest.len();
    }
    end = without_take(Span::new(start, end).of(text)).map_or(end, |length| start + length);
    Span::new(start, end).trim(text)
}

/// The length of a title without the number of the take after it: *… / إضافة أولى*, *… إضافة ثالثة واخيرة*.
fn without_take(title: &str) -> Option<usize> {
    let (before, number) = TAKES.iter().find_map(|take| title.rsplit_once(take))?;
    let is_number = |word: &str| {
        let bare = word.strip_prefix('و').unwrap_or(word);
        TAKE_NUMBERS.contains(&bare)
    };
    let mut words = number.split_whitespace().peekable();
    let is_take = words.peek().is_some() && words.all(is_number);
    let before = before.trim_end_matches([' ', '/', '\u{a0}']);
    (is_take && before.split_whitespace().count() > 2).then_some(before.len())
}

/// What agencies call a further part of a long item.
const TAKES: [&str; 2] = ["إضافة", "اضافة"];

/// Its number.
const TAKE_NUMBERS: [&str; 14] = [
    "أولى",
    "اولى",
    "ثانية",
    "ثالثة",
    "رابعة",
    "خامسة",
    "سادسة",
    "سابعة",
    "ثامنة",
    "تاسعة",
    "عاشرة",
    "أخيرة",
    "اخيرة",
    "أخيره",
];
