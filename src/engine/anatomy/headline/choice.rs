//! Which of the lines that may be a title is the headline.
//!
//! In: candidates over the body, and the words with which the body begins. Out: the headline; names of the
//! sender and slogans go to the masthead. Letterheads, mottos, breadcrumbs and labels stand over it in any
//! order and number; what sets the headline apart is that it says what the first paragraphs say.

use super::KICKER_WORDS;
use super::lead::{Lead, News};
use super::names::NAME_WORDS;
use super::words::headline_span;
use crate::engine::anatomy::lines::Line;
use crate::engine::anatomy::noise::Mark;
use crate::engine::language::{Fixture, fixture, line_key};

/// The headline among the candidates; the names and slogans before it go to `masthead`.
///
/// What tells the news is the headline: the first line, after one that says *Press release* if there is
/// such, that says much of what the first paragraphs say.
/// Where none does, it is the first line that is neither name nor slogan nor kicker.
pub(super) fn choose(
    text: &str,
    lines: &[Line],
    candidates: &[usize],
    lead: &Lead,
    masthead: &mut Vec<usize>,
) -> Option<usize> {
    let lines = lines.get(..lead.start()).unwrap_or(lines);
    let headings: Vec<usize> = candidates.iter().copied().filter(|&at| lines[at].is_heading()).collect();
    let among: &[usize] = if headings.is_empty() { candidates } else { &headings };
    let is_label = |line: &Line| match line.mark {
        Some(Mark::Label) => true,
        Some(Mark::Date) => fixture(&line.key, &[Fixture::Label]).is_some(),
        _ => false,
    };
    let labelled = lines.iter().rposition(is_label);
    let after = labelled.map_or(0, |label| among.partition_point(|&at| at < label));
    let below = newsworthy(text, lines, among.get(after..).unwrap_or(&[]), lead).map(|place| after + place);
    let names = |above: usize| {
        let above = among.get(..above).unwrap_or(&[]);
        above.iter().copied().filter(|&at| lead.is_name(text, &lines[at]))
    };
    if let Some(place) = below.or_else(|| newsworthy(text, lines, among, lead)) {
        masthead.extend(names(place));
        return among.get(place).copied();
    }
    // What stands after the label, if it may be a headline; else all of it.
    let below = among.get(after..).unwrap_or(&[]);
    let may_be_title = |&&at: &&usize| lines[at].words > KICKER_WORDS && !lead.is_name(text, &lines[at]);
    let last_title = among.iter().rev().find(may_be_title).copied();
    let is_below = last_title.is_some_and(|title| below.first().is_some_and(|&first| title >= first));
    let mut rest = if is_below { below } else { among };
    masthead.extend(names(among.len() - rest.len()));
    while let [first, next, ..] = *rest {
        let line = &lines[first];
        let after_name = masthead.last().is_some_and(|&name| first - name <= 2);
        let next_words = headline_span(text, lines, next).of(text).split_whitespace().count();
        let is_slogan = after_name
            && line.words <= NAME_WORDS
            && lead.news(&line.key).share() < 0.5
            && next_words >= line.words.min(4);
        let is_over_title = next_words > KICKER_WORDS || last_title.is_some_and(|title| title > first);
        let is_kicker = line.words <= KICKER_WORDS && is_over_title;
        if lead.is_name(text, line) || is_slogan {
            masthead.push(first);
        } else if !(is_kicker || is_remark(lines, rest, first) || is_crumb(text, lines, rest, first)) {
            break;
        }
        rest = rest.get(1..)?;
    }
    rest.first().copied()
}

/// The line that tells the news, as its place among the candidates: the first that says at least half of
/// the words of the first paragraphs that any of them says, or little else than such words. (The line with
/// the most of them may be the subtitle.)
fn newsworthy(text: &str, lines: &[Line], candidates: &[usize], lead: &Lead) -> Option<usize> {
    let candidates = candidates.get(..MOST_TITLES).unwrap_or(candidates);
    let told: Vec<Option<News>> = candidates
        .iter()
        .map(|&at| {
            let line = &lines[at];
            let is_above = is_crumb(text, lines, candidates, at)
                || is_remark(lines, candidates, at)
                || is_long_label(lines, candidates, at);
            let is_title = !lead.is_name(text, line) && !is_above;
            is_title.then(|| lead.news(&line_key(headline_span(text, lines, at).of(text))))
        })
        .collect();
    let most = told.iter().flatten().map(|news| news.said).max()?;
    let tells = |news: &News| {
        news.said * 2 >= most || (news.said >= ENOUGH && news.said * 3 >= most && news.share() >= TELLING)
    };
    (most >= ENOUGH).then(|| told.iter().position(|news| news.as_ref().is_some_and(tells)))?
}

/// Whether a line says what is sent and by whom, over the headline: *Communiqué of the Council*.
fn is_long_label(lines: &[Line], candidates: &[usize], at: usize) -> bool {
    let is_followed = || {
        candidates.iter().any(|&later| later > at && lines[later].words > lines[at].words.max(KICKER_WORDS))
    };
    lines[at].words <= LABEL_WORDS && fixture(&lines[at].key, &[Fixture::Label]).is_some() && is_followed()
}

/// *Communiqué du Conseil d'État* and the like have at most so many words.
const LABEL_WORDS: usize = 6;

/// Whether a line is a short sentence over the headline: *A square for Aswan.*
fn is_remark(lines: &[Line], candidates: &[usize], at: usize) -> bool {
    let next = candidates.iter().find(|&&later| later > at).map(|&later| &lines[later]);
    let is_short = lines[at].ends && lines[at].words < REMARK_WORDS;
    is_short && next.is_some_and(|next| !next.ends && next.words > KICKER_WORDS)
}

/// Sentences of so many words are none.
const REMARK_WORDS: usize = 8;

/// Whether a line is a breadcrumb that has a later line, the title, or begins it and is cut.
fn is_crumb(text: &str, lines: &[Line], candidates: &[usize], at: usize) -> bool {
    let crumb = lines[at].key.as_str();
    // *Accueil » Culture » Le barrage …*: the last item may be the title's beginning.
    let last = lines[at].last_item(text);
    let may_be_cut = last.split(' ').count() > KICKER_WORDS;
    candidates.iter().filter(|&&later| later > at).map(|&later| &lines[later]).any(|title| {
        let has_it = crumb.len() > title.key.len() && crumb.contains(&title.key);
        title.words > KICKER_WORDS && (has_it || (may_be_cut && title.key.starts_with(&last)))
    })
}

/// No head has more lines that may be its title: each is held against the others.
const MOST_TITLES: usize = 60;

/// A headline that can be told by its words has at least this many that the first paragraphs say.
const ENOUGH: usize = 3;

/// A line tells the news with a third of the most, if that is this share of what it says.
const TELLING: f64 = 0.5;
