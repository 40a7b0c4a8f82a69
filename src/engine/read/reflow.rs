//! Undoes what mail programs and forms do to paragraphs: hard-wrapped lines become paragraphs
//! again, and paragraphs that were run together on one line part again.

use super::list;
use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::{Bound, Range, RangeInclusive};

/// Fewer wrapped lines than this prove no width.
const FEWEST_WRAPPED: usize = 3;

/// The widths at which programs wrap. Narrower are tables and poems; wider is no one's page.
const WIDTHS: RangeInclusive<usize> = 45..=140;

/// Lines that may be longer than the width (addresses of pages, headlines, the heads of a mail), one in so
/// many: first few are thought to be.
const LONGER_ONE_IN: [usize; 3] = [20, 10, 6];

/// A line of so many tenths of the width was not wrapped at it.
const LONGER_TENTHS: usize = 11;

/// A line of so many widths is a paragraph, where it has more words than a page's address and its label.
const UNWRAPPED: usize = 2;
const WORDS: usize = 8;

/// A line of less than one in so many widths is a name, a number, a label.
const SHORT: usize = 2;

/// Wrapping by hand leaves a line a little short at times.
const SLACK: usize = 2;

/// The share of a wrapped text's lines on which the next word found no room.
const FILLED_SHARE: f64 = 0.75;

/// The share of wrapped lines that break inside a sentence: a list of titles has none.
const INSIDE_SENTENCES: f64 = 0.5;

/// The width at which a text was wrapped, if it was. `paragraphs` are runs of lines without a
/// blank one.
pub fn wrap_width(paragraphs: &[Vec<&str>]) -> Option<usize> {
    let mut lengths: Vec<usize> = paragraphs.iter().flatten().map(|line| width(line)).collect();
    lengths.sort_unstable();
    LONGER_ONE_IN.into_iter().find_map(|one_in| {
        let longer = lengths.len().div_ceil(one_in);
        let limit = *lengths.get(lengths.len().checked_sub(longer + 1)?)?;
        is_wrapped_at(limit, paragraphs).then_some(limit)
    })
}

/// Whether enough lines end where the next word would have gone beyond `limit`.
fn is_wrapped_at(limit: usize, paragraphs: &[Vec<&str>]) -> bool {
    // Whoever wraps leaves no paragraph on one line.
    let is_paragraph =
        |line: &&str| width(line) > limit * UNWRAPPED && line.split_whitespace().count() > WORDS;
    if !WIDTHS.contains(&limit) || paragraphs.iter().flatten().any(is_paragraph) {
        return false;
    }
    // A short line says nothing: contacts and names stand one a line in wrapped texts, too.
    let tells = |line: &str| (limit / SHORT..=limit).contains(&width(line));
    let pairs = || {
        paragraphs.iter().flat_map(|lines| lines.windows(2)).filter_map(|pair| match pair {
            [line, next] if tells(line) && list::bullet(next).is_none() => Some((*line, *next)),
            _ => None,
        })
    };
    let filled = pairs().filter(|(line, next)| is_filled(line, next, limit)).count();
    let inside = pairs()
        .filter(|(line, next)| {
            is_filled(line, next, limit) && !line.trim_end().ends_with(['.', '!', '?', '؟', ':', '»', '”'])
        })
        .count();
    filled >= FEWEST_WRAPPED
        && filled as f64 >= pairs().count() as f64 * FILLED_SHARE
        && inside as f64 >= filled as f64 * INSIDE_SENTENCES
}

/// Whether the first word of `next` would have found no room on `line`: why it was wrapped.
fn is_filled(line: &str, next: &str, limit: usize) -> bool {
    let first_word = next.split_whitespace().next().map_or(0, width);
    width(line) + 1 + first_word + SLACK > limit
}

/// Whether a line of a text that was wrapped at `limit` goes on in the next.
pub fn goes_on(line: &str, next: &str, limit: usize) -> bool {
    let is_unwrapped = width(line) * 10 > limit * LONGER_TENTHS && !line.contains("://");
    is_filled(line, next, limit) && !is_unwrapped && !changes_case(line, next) && list::bullet(next).is_none()
}

/// Whether one of two lines is written in capitals and the other is not: a headline over its subtitle.
fn changes_case(line: &str, next: &str) -> bool {
    let is_shouted = |line: &str| {
        let letters = || line.chars().filter(|letter| letter.is_alphabetic());
        letters().count() > FEWEST_SHOUTED && !letters().any(char::is_lowercase)
    };
    let is_cased = |line: &str| line.chars().any(char::is_lowercase);
    is_shouted(line) && is_cased(next) || is_cased(line) && is_shouted(next)
}

/// Capitals of fewer letters are an acronym that a line begins or ends with.
const FEWEST_SHOUTED: usize = 12;

/// The words of a document, gathered when first asked for: only texts with words parted at the ends of lines
/// need them.
pub struct Words<'t> {
    text: &'t str,
    known: OnceCell<BTreeSet<&'t str>>,
}

impl<'t> Words<'t> {
    pub fn of(text: &'t str) -> Self {
        Self { text, known: OnceCell::new() }
    }

    /// Whether one of them begins with `start`.
    fn begin_with(&self, start: &str) -> bool {
        let known =
            self.known.get_or_init(|| self.text.split(|letter: char| !letter.is_alphanumeric()).collect());
        let from = (Bound::Included(start), Bound::Unbounded);
        known.range::<str, _>(from).next().is_some_and(|word| word.starts_with(start))
    }
}

/// Puts `next` after `text`, which it continues. A word that was parted by a hyphen is joined: the
/// hyphen goes where the document has the word without it.
pub fn join(text: &mut String, next: &str, document: &Words) {
    let last_word = text.rsplit(char::is_whitespace).next().unwrap_or("");
    let first_word = next.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    let stem = last_word.strip_suffix('-').filter(|stem| stem.ends_with(char::is_alphabetic));
    match stem {
        Some(stem) if next.starts_with(char::is_lowercase) => {
            let stem = stem.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or(stem);
            if document.begin_with(&format!("{stem}{first_word}")) {
                text.pop();
            }
        }
        _ => text.push(' '),
    }
    text.push_str(next);
}

fn width(line: &str) -> usize {
    line.trim_end().chars().count()
}

/// From how many characters on a line is long enough to hold several paragraphs.
const RUN_TOGETHER: usize = 600;

/// A typist who puts two spaces after each full stop leaves hardly a single one; paragraphs that
/// were run together with two spaces hold sentences a single space apart.
const SENTENCES_PER_PARAGRAPH: f64 = 0.25;

/// The paragraphs and items of a line, as ranges of it.
pub fn unfold(line: &str) -> Vec<Range<usize>> {
    paragraphs(line).into_iter().flat_map(|paragraph| items(line, paragraph)).collect()
}

/// The paragraphs of a long line. Wire services deliver lines in which two spaces stand for a paragraph's
/// end; any other line is one paragraph.
fn paragraphs(line: &str) -> Vec<Range<usize>> {
    let is_gap = |pair: &[u8]| pair == b"  ";
    if line.len() < RUN_TOGETHER || !line.as_bytes().windows(2).any(is_gap) {
        return whole(line);
    }
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices("  ").chain([(line.len(), "")]) {
        if line.get(start..at).is_some_and(|piece| !piece.trim().is_empty()) {
            pieces.push(start..at);
        }
        start = at;
    }
    if pieces.len() < 2 {
        return whole(line);
    }
    let ends_sentence = |piece: &&Range<usize>| {
        let piece = line.get(piece.start..piece.end).unwrap_or("").trim_end();
        piece.ends_with(['.', '!', '?', '"', '”', '؟'])
    };
    let ends = pieces.iter().rev().skip(1).filter(ends_sentence).count();
    let sentences: usize =
        [". ", ".\" ", ".” ", "? ", "! ", "؟ "].iter().map(|end| line.matches(end).count()).sum();
    let inside = sentences.saturating_sub(ends);
    if (inside as f64) < ends as f64 * SENTENCES_PER_PARAGRAPH { whole(line) } else { pieces }
}

/// Signs that stand before an item of a list.
const BULLETS: [char; 6] = ['•', '●', '▪', '◦', '‣', '·'];

/// Of fewer bullets after a sentence one parts two words: *Home • News*.
const FEWEST_BULLETS: usize = 2;

/// A paragraph, and the items of the list that was run together with it: *It includes: • a dam • a canal*.
/// A menu has bullets too, but no sentence before them.
fn items(line: &str, paragraph: Range<usize>) -> Vec<Range<usize>> {
    let text = line.get(paragraph.clone()).unwrap_or("");
    let mut starts: Vec<usize> = Vec::new();
    for (at, sign) in text.match_indices(|letter| letter == '*' || BULLETS.contains(&letter)) {
        let (before, follows) = (text.get(..at).unwrap_or(""), text.get(at + sign.len()..).unwrap_or(""));
        let is_apart =
            before.ends_with(|last: char| last.is_whitespace() || matches!(last, ':' | '.' | ';' | ','));
        // *It includes:* a dam*: an asterisk only after a colon.
        let is_bullet = sign != "*" || before.trim_end().ends_with(':');
        if is_apart && is_bullet && follows.starts_with(char::is_whitespace) {
            starts.push(at);
        }
    }
    let Some(&first) = starts.first() else { return vec![paragraph] };
    let opening = text.get(..first).unwrap_or("").trim();
    let announces = opening.ends_with(':');
    let is_list = announces
        || opening.is_empty()
        || opening.starts_with(BULLETS)
        || (starts.len() >= FEWEST_BULLETS && opening.ends_with(['.', '?', '!', '"', '”']));
    if !is_list {
        return vec![paragraph];
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let pieces =
        std::iter::once(0..first).chain(starts.iter().copied().zip(ends).map(|(start, end)| start..end));
    let pieces = pieces.filter(|piece| text.get(piece.clone()).is_some_and(|piece| !piece.trim().is_empty()));
    pieces.map(|piece| paragraph.start + piece.start..paragraph.start + piece.end).collect()
}

/// Words that no line ends with but where it was broken: small words that await another.
const AWAITING: [&str; 24] = [
    "في",
    "من",
    "على",
    "إلى",
    "الى",
    "عن",
    "مع",
    "بين",
    "أن",
    "التي",
    "الذي",
    "الذين",
    "de",
    "du",
    "des",
    "la",
    "les",
    "et",
    "à",
    "of",
    "the",
    "and",
    "to",
    "for",
];

/// Whether a line was broken where a word was still to come.
pub fn awaits(line: &str) -> bool {
    line.split_whitespace().next_back().is_some_and(|last| AWAITING.contains(&last))
}

/// All of a text as its only range.
pub fn whole(text: &str) -> Vec<Range<usize>> {
    std::iter::once(0..text.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<Vec<&str>> {
        text.split("\n\n").map(|paragraph| paragraph.lines().collect()).collect()
    }

    #[track_caller]
    fn check_width(text: &str, expected: Option<usize>) {
        assert_eq!(wrap_width(&paragraphs(text)), expected);
    }

    #[test]
    fn wrapped_text_has_lines_on_which_the_next_word_found_no_room() {
        let text = "The Ministry of Water has opened a new dam near the town of\nAswan, which will hold enough water for two million people\nand keep the fields of the valley green through the months\nof the dry season, the Minister said on Tuesday in a short\nspeech.\n\nShe thanked all those who had worked on the dam for a long\ntime.\n\nContact: water@example.org";
        check_width(text, Some(58));
    }

    #[test]
    fn contacts_one_a_line_hide_no_wrapping() {
        let text = "The Ministry of Water has opened a new dam near the town of\nAswan, which will hold enough water for two million people\nand keep the fields of the valley green through the months\nof the dry season, the Minister said on Tuesday in a short\nspeech.\n\nMedia contact\nJane Doe\nPress desk\n+20 000\njane@example.org\nwww.example.org";
        check_width(text, Some(58));
    }

    #[test]
    fn the_heads_of_a_mail_hide_no_wrapping() {
        let head =
            "From: The Ministry of Water and of All the Rivers of the Valley <press@water.example.org>";
        let text = format!(
            "Hello,\n\n{head}\nSubject: Release\n\nThe Ministry of Water has opened a new dam near the town of\nAswan, which will hold enough water for two million people\nand keep the fields of the valley green through the months\nof the dry season, the Minister said on Tuesday in a short\nspeech."
        );
        check_width(&text, Some(59));
        assert!(!goes_on(head, "Subject: Release", 59));
    }

    #[test]
    fn a_contact_list_is_not_wrapped() {
        check_width(
            "Contact\nJane Doe\nHead of Press, Ministry of Water, Aswan Road 12, Cairo\n+20 000\njane@example.org\n\nEnd",
            None,
        );
    }

    #[test]
    fn titles_one_a_line_are_not_wrapped() {
        let titles = "The Minister of Water receives the Ambassador of Chad today.\nThe Minister of Water visits the flooded villages in Sindh.\nThe Ministry of Water publishes its yearly report on dams.\nThe Ministry of Water opens a school for young engineers.\nThe Minister of Water thanks the engineers of the new dam.\n";
        check_width(titles, None);
    }

    #[test]
    fn a_text_with_a_paragraph_on_one_line_is_not_wrapped() {
        let lead = "The new dam near Aswan holds water for two million people and its fields. ".repeat(4);
        let text = format!(
            "The Ministry of Water opens a dam near the town of Aswan\nAswan, 10 August 2015, from the agency of the valley news\n{lead}\nThe works had been begun by the ministry three years ago"
        );
        check_width(&text, None);
    }

    #[track_caller]
    fn check_join(document: &str, text: &str, next: &str, expected: &str) {
        let mut joined = text.to_owned();
        join(&mut joined, next, &Words::of(document));
        assert_eq!(joined, expected);
    }

    #[test]
    fn a_hyphen_goes_where_the_word_is_known_without_it() {
        check_join("un communiqué", "le commu-", "niqué final", "le communiqué final");
        check_join("", "the long-", "term plan", "the long-term plan");
        check_join("", "the plan -", "as it is", "the plan - as it is");
    }

    #[test]
    fn paragraphs_run_together_part_again() {
        let paragraph = "The dam was opened on Monday. It holds water for two million people. ".repeat(6);
        let line = format!("{}  {}  About the Ministry", paragraph.trim(), paragraph.trim());
        assert_eq!(unfold(&line).len(), 3);
    }

    #[track_caller]
    fn check_items(line: &str, expected: &[&str]) {
        let pieces: Vec<&str> = unfold(line).into_iter().map(|piece| line[piece].trim()).collect();
        assert_eq!(pieces, expected);
    }

    #[test]
    fn items_run_together_part_again() {
        check_items(
            "The plan includes: • a dam near Aswan • a canal",
            &["The plan includes:", "• a dam near Aswan", "• a canal"],
        );
        check_items(" • a dam near Aswan • a canal", &["• a dam near Aswan", "• a canal"]);
        check_items("The plan includes:* a dam", &["The plan includes:", "* a dam"]);
        check_items("Home • News • Contact", &["Home • News • Contact"]);
    }

    #[test]
    fn a_typist_of_two_spaces_is_left_alone() {
        let line = "The dam was opened on Monday.  It holds water for two million people.  ".repeat(12);
        assert_eq!(unfold(&line).len(), 1);
    }
}
