//! The head of a release: masthead, headline, subtitle, and where the body starts.
//!
//! In: the lines with their marks. Out: [`Head`]. What the file says of its title decides where it
//! stands in the text; then headings; then the first line that reads as a title, once the sender's
//! name and slogan, menus and date lines are set aside.

use super::dateline::dateline;
use super::lines::Line;
use super::noise::Mark;
use crate::engine::document::{BlockKind, Document, Region, Span};
use crate::engine::language::{Fixture, fixture, line_key};
use rustc_hash::FxHashSet;
use std::cell::OnceCell;

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

/// The longest name of an institution in a masthead, in words.
const NAME_WORDS: usize = 9;

/// A kicker such as *Health* or *Press release no. 12* has at most this many words; a headline more.
const KICKER_WORDS: usize = 3;

/// A short sentence between headline and dateline is a subtitle.
const SUBTITLE_WORDS: usize = 35;

/// How much of the body is looked at for what the head says.
const LEAD_BYTES: usize = 6_000;

/// Finds the head. `claimed` are the lines of published sections, `card` the first of them.
pub(super) fn head(document: &Document, lines: &[Line], claimed: &[bool], card: Option<usize>) -> Head {
    let text = document.text.as_str();
    let free = |at: usize| !claimed.get(at).copied().unwrap_or(false);
    let anchor = anchor(document, lines);
    let mut start = body_start(text, lines, claimed, anchor.map_or(0, |at| at + 1));
    let mut candidates: Vec<usize> = Vec::new();
    loop {
        candidates.clear();
        let end = start.min(card.unwrap_or(start));
        candidates.extend((0..end).filter(|&at| free(at) && is_candidate(&lines[at])));
        if anchor.is_some() || !candidates.is_empty() || !is_stray(text, lines, claimed, start) {
            break;
        }
        start = body_start(text, lines, claimed, start + 1);
    }
    // A headline that ends in a full stop stands before a card, or before a dateline.
    if anchor.is_none() && candidates.is_empty() {
        let next = late_lead(text, lines, claimed, start, card);
        if let Some(next) = next {
            candidates.push(start);
            start = next;
        }
    }
    let mut subtitle = None;
    let first_line = candidates.first().copied().or(anchor);
    if let Some(at) =
        late_lead(text, lines, claimed, start, card).filter(|_| first_line.is_some_and(|first| first < start))
    {
        subtitle = Some(start);
        start = at;
    }
    let lead = Lead::new(document, lines, claimed, start);
    let mut masthead = Vec::new();
    let chosen = match anchor {
        Some(anchor) => {
            masthead.extend(
                candidates.iter().copied().filter(|&at| at < anchor && lead.is_name(text, &lines[at])),
            );
            Some(anchor)
        }
        None => choose(text, lines, &candidates, &lead, &mut masthead),
    };
    let headline = chosen.map(|at| (at, headline_span(text, lines, at)));
    if let Some((at, span)) = headline {
        let own = |next: usize| lines[next].span.end <= span.end;
        subtitle = subtitle.or_else(|| {
            let after = candidates
                .iter()
                .copied()
                .chain(at + 1..start)
                .filter(|&next| next > at && next < start && free(next) && !own(next));
            after.into_iter().find(|&next| {
                is_candidate(&lines[next]) && lines[next].words > KICKER_WORDS && lines[next].is_content()
            })
        });
    }
    Head { masthead, headline, subtitle, start }
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

/// The first line from `from` on that is running text, or begins with a dateline.
fn body_start(text: &str, lines: &[Line], claimed: &[bool], from: usize) -> usize {
    let is_lead = |at: usize| {
        let line = &lines[at];
        let free = !claimed.get(at).copied().unwrap_or(false)
            && line.mark.is_none()
            && line.is_content()
            && !line.is_heading()
            && !line.glued;
        let long_enough = line.words >= LEAD_WORDS;
        free && (line.runs()
            || (long_enough && (opens_with_dateline(text, line) || follows_dateline(text, lines, at))))
    };
    (from..lines.len()).find(|&at| is_lead(at)).unwrap_or(lines.len())
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

/// Whether `line` begins with a dateline that text follows.
fn opens_with_dateline(text: &str, line: &Line) -> bool {
    let words = line.span.of(text);
    dateline(words).is_some_and(|found| {
        let rest = words.get(found.span.end..).unwrap_or("").trim();
        let sure = found.date.is_some_and(|date| date.year.is_some()) || found.agency.is_some();
        !rest.is_empty() && (sure || line.ends)
    })
}

/// Whether the running line at `start` is a stray notice of the site: one short sentence with
/// nothing before it, and a title and then running text soon after it.
fn is_stray(text: &str, lines: &[Line], claimed: &[bool], start: usize) -> bool {
    let Some(line) = lines.get(start) else { return false };
    if line.words > SUBTITLE_WORDS || opens_with_dateline(text, line) {
        return false;
    }
    let next = body_start(text, lines, claimed, start + 1);
    let title =
        (start + 1..next.min(start + 8)).any(|at| is_candidate(&lines[at]) && lines[at].words > KICKER_WORDS);
    title && next < lines.len()
}

/// Where the body starts instead, if the running line at `start` is a subtitle: before a date line,
/// a dateline or the sections of a card, after which running text follows.
fn late_lead(
    text: &str,
    lines: &[Line],
    claimed: &[bool],
    start: usize,
    card: Option<usize>,
) -> Option<usize> {
    let line = lines.get(start)?;
    let dated_before = lines.get(..start)?.iter().rev().take(3).any(|line| line.mark == Some(Mark::Date));
    if line.words > SUBTITLE_WORDS || dated_before || opens_with_dateline(text, line) {
        return None;
    }
    let next = body_start(text, lines, claimed, start + 1);
    let follows = lines.get(next)?;
    let dated = (start + 1..next).any(|at| lines[at].mark == Some(Mark::Date)) && next <= start + 5;
    let before_card = card.is_some_and(|card| start < card && card < next);
    (dated || before_card || (next == start + 1 && opens_with_dateline(text, follows))).then_some(next)
}

/// The words with which the body begins, for what the head repeats of them.
struct Lead<'a> {
    document: &'a Document,
    lines: &'a [Line],
    claimed: &'a [bool],
    start: usize,
    sites: Vec<String>,
    /// Made when first asked for: most heads need no such help.
    said: OnceCell<Said>,
}

/// What the body says at its beginning.
struct Said {
    words: FxHashSet<String>,
    /// Its key and that of notices, between spaces.
    key: String,
}

impl Said {
    fn new(document: &Document, lines: &[Line], claimed: &[bool], start: usize) -> Self {
        let mut said = String::from(" ");
        let body =
            (start..lines.len()).filter(|&at| !claimed.get(at).copied().unwrap_or(false) && lines[at].runs());
        for at in body {
            if said.len() > LEAD_BYTES {
                break;
            }
            let words = lines[at].span.of(&document.text);
            let words = &words[..super::lines::floor_boundary(words, LEAD_BYTES)];
            said.push_str(&line_key(words));
            said.push(' ');
        }
        let words = said.split(' ').filter(|word| word.chars().count() > 3).map(str::to_owned).collect();
        for line in lines.iter().filter(|line| line.mark == Some(Mark::Notice)).take(40) {
            said.push_str(&line.key);
            said.push(' ');
        }
        Self { words, key: said }
    }
}

impl<'a> Lead<'a> {
    fn new(document: &'a Document, lines: &'a [Line], claimed: &'a [bool], start: usize) -> Self {
        let metadata = &document.metadata;
        let sites = [metadata.site.as_deref(), metadata.publisher.as_deref()]
            .into_iter()
            .flatten()
            .map(line_key)
            .collect();
        Self { document, lines, claimed, start, sites, said: OnceCell::new() }
    }

    fn said(&self) -> &Said {
        self.said.get_or_init(|| Said::new(self.document, self.lines, self.claimed, self.start))
    }

    /// Whether a line is a name: of the site, or one that the body or the copyright says in full, or
    /// one that begins with a noun of institutions and has a name's capitals.
    fn is_name(&self, text: &str, line: &Line) -> bool {
        if line.words > NAME_WORDS || line.ends || line.key.contains(|letter: char| letter.is_ascii_digit()) {
            return false;
        }
        if self.sites.contains(&line.key) || self.says(&line.key) {
            return true;
        }
        names_institution(&line.key) && has_capitals_of_a_name(line.span.of(text), line.words)
    }

    fn says(&self, key: &str) -> bool {
        let (padded, said) = (format!(" {key} "), self.said().key.as_str());
        // The lead may say it with an article or a clitic (*لمنظمة …*), which the first letters hide.
        said.contains(&padded)
            || key.strip_prefix("the ").is_some_and(|bare| said.contains(&format!(" {bare} ")))
            || (key.contains(' ') && !key.is_ascii() && said.contains(key))
    }

    /// The share of a line's longer words that the body says.
    fn share(&self, line: &Line) -> f64 {
        let words: Vec<&str> = line.key.split(' ').filter(|word| word.chars().count() > 3).collect();
        let said = words.iter().filter(|word| self.said().words.contains(**word)).count();
        if words.is_empty() { 0.0 } else { said as f64 / words.len() as f64 }
    }
}

/// Whether `key` has the form of an institution's name: a noun of institutions with its complement
/// (*Ministry of …*), at the end (*World Food Programme*), or at the head of a short name
/// (*Commission européenne*, *منظمة التعاون الإسلامي*).
pub(super) fn names_institution(key: &str) -> bool {
    let bare = fixture(key, &[Fixture::Article])
        .map_or(key, |(_, length)| key.get(length..).unwrap_or("").trim_start());
    let words: Vec<&str> = bare.split(' ').take(NAME_WORDS + 1).collect();
    let is_noun = |word: &str| {
        fixture(word, &[Fixture::Institution]).is_some_and(|(_, length)| length == word.len())
            || (word.len() > 10 && word.ends_with("ministerium"))
    };
    // *Ministry of …*, *Office fédéral de …*: an adjective may stand between.
    let has_complement = words.iter().enumerate().any(|(at, word)| {
        is_noun(word) && words.iter().skip(at + 1).take(2).any(|next| COMPLEMENTS.contains(next))
    });
    let first = words.first().is_some_and(|word| is_noun(word));
    let last = words.len() > 1 && words.last().is_some_and(|word| is_noun(word));
    let arabic = !bare.is_ascii();
    has_complement || last || (first && (words.len() <= KICKER_WORDS || (arabic && words.len() <= 6)))
}

/// What leads from the noun of an institution to its field.
const COMPLEMENTS: [&str; 17] = [
    "of", "for", "on", "de", "du", "des", "d", "pour", "fur", "der", "di", "della", "delle", "del", "da",
    "do", "para",
];

/// Whether `name` is written as names are: in Latin script nearly all long words in capitals; in
/// others, short.
fn has_capitals_of_a_name(name: &str, words: usize) -> bool {
    let long: Vec<&str> = name.split_whitespace().filter(|word| word.chars().count() > 3).collect();
    if !name.contains(|letter: char| letter.is_lowercase() || letter.is_uppercase()) {
        return words <= 4;
    }
    long.iter().all(|word| {
        word.trim_start_matches(|letter: char| !letter.is_alphabetic()).starts_with(char::is_uppercase)
    }) && words <= 7
}

/// The headline among the candidates; the names and slogans before it go to `masthead`.
fn choose(
    text: &str,
    lines: &[Line],
    candidates: &[usize],
    lead: &Lead,
    masthead: &mut Vec<usize>,
) -> Option<usize> {
    let headings: Vec<usize> = candidates.iter().copied().filter(|&at| lines[at].is_heading()).collect();
    let mut rest: &[usize] = if headings.is_empty() { candidates } else { &headings };
    while let [first, next, ..] = *rest {
        let line = &lines[first];
        let after_name = masthead.last().is_some_and(|&name| first - name <= 2);
        let is_slogan = after_name
            && line.words <= NAME_WORDS
            && lead.share(line) < 0.5
            && lines[next].words >= line.words.min(4);
        let is_kicker = line.words <= KICKER_WORDS && lines[next].words > KICKER_WORDS;
        let is_remark = line.ends && !lines[next].ends && line.words < 8 && lines[next].words > KICKER_WORDS;
        if lead.is_name(text, line) || is_slogan {
            masthead.push(first);
        } else if !(is_kicker || is_remark) {
            break;
        }
        rest = rest.get(1..)?;
    }
    rest.first().copied()
}

/// The words of the headline: without `#`, without the category that agencies put before it
/// (*سياسي / …*), with the lines that continue it.
fn headline_span(text: &str, lines: &[Line], at: usize) -> Span {
    let line = &lines[at];
    let mut span = line.span;
    for next in lines
        .iter()
        .skip(at + 1)
        .take_while(|next| next.block == line.block && next.mark.is_none() && !next.runs())
    {
        if !next.span.of(text).starts_with(char::is_lowercase) {
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
