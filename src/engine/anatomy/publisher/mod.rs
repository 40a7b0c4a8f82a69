//! Who sends the release: the agency of the dateline, the masthead, the site, the institution that
//! signs, whom the page says more of, or the company that the headline and the lead name first.

mod company;

use super::Part;
use super::about::{self, Opening};
use super::dateline::Dateline;
use super::headline::{Head, names_institution};
use super::lines::Line;
use super::noise::{Mark, letterhead};
use crate::engine::document::{Document, Excerpt, Span};
use crate::engine::language::{Fixture, fixture, lexicon, line_key};

/// Services that distribute releases for others, by the start of their folded names without spaces.
const DISTRIBUTORS: [&str; 35] = [
    "prnewswire",
    "businesswire",
    "globenewswire",
    "accesswire",
    "accessnewswire",
    "newmediawire",
    "newsworthy",
    "newsdirect",
    "newsfile",
    "247",
    "einpresswire",
    "prweb",
    "marketwire",
    "cision",
    "ots",
    "newsaktuell",
    "canadanewswire",
    "cnw",
    "actusnews",
    "aetoswire",
    "zawya",
    "webwire",
    "prlog",
    "investorbrandnetwork",
    "newsramp",
    "baystreet",
    "investorwire",
    "mediaoutreach",
    "eqs",
    "dgap",
    "apo",
    "africanewsroom",
    "issuewire",
    "pressat",
    "presseportal",
];

/// Names of fewer letters begin many others.
const SURE_LETTERS: usize = 5;

/// What has been found of a release, for who looks for its sender.
pub(super) struct Evidence<'d> {
    pub document: &'d Document,
    pub lines: &'d [Line],
    pub parts: &'d [Part],
    pub head: &'d Head,
    pub dateline: Option<Dateline>,
    /// Where the body starts.
    pub body: Option<usize>,
    /// Whether the page has published sections, which say no sender.
    pub is_card: bool,
}

impl Evidence<'_> {
    fn opening(&self) -> Opening {
        let text = self.document.text.as_str();
        let headline = self.head.headline.map_or("", |(_, span)| span.of(text));
        Opening::new(headline, self.body.and_then(|start| text.get(start..)).unwrap_or(""))
    }
}

/// The sender, by the first evidence that there is.
pub(super) fn publisher(evidence: &Evidence) -> Option<Excerpt> {
    let text = evidence.document.text.as_str();
    let excerpt = |span: Span| Excerpt::new(text, [span]);
    let named = |span: Option<Span>| span.and_then(|span| as_name(text, span));
    agency(evidence)
        .or_else(|| labelled(evidence))
        .map(excerpt)
        .or_else(|| site(evidence))
        .or_else(|| masthead(evidence).map(excerpt))
        .or_else(|| stated(evidence, evidence.document.metadata.publisher.as_deref()))
        .or_else(|| named(signature(evidence)).or_else(|| by_its_words(evidence)).map(excerpt))
        .filter(|publisher| !publisher.text.is_empty())
}

/// Whom the page says more of, where the release begins with it or speaks of it; or the company that the
/// release begins with; a person only where there is no one else.
fn by_its_words(evidence: &Evidence) -> Option<Span> {
    let text = evidence.document.text.as_str();
    let opening = evidence.opening();
    let described = described(evidence);
    let first = |counts: &dyn Fn(&str) -> bool| described.iter().copied().find(|name| counts(name.of(text)));
    let is_no_product = |name: &str| !name.contains(['®', '™']);
    first(&|name| opening.begins_with(name) && !about::is_person(name))
        .or_else(|| as_name(text, company::company(evidence)?))
        .or_else(|| first(&|name| opening.names(name) && !about::is_person(name) && is_no_product(name)))
        .or_else(|| first(&about::is_organisation))
        .or_else(|| first(&|name| opening.begins_with(name)))
        .or_else(|| as_name(text, source(evidence)?))
}

/// The news agency in the dateline, unless it only distributes.
fn agency(evidence: &Evidence) -> Option<Span> {
    let span = evidence.dateline?.agency?;
    let key = line_key(span.of(&evidence.document.text));
    // *(17h45 CEST)* is none; nor is *(SUI)* after a place in a date line.
    let is_name = key.starts_with(char::is_alphabetic) && !is_distributor(&key);
    is_name.then(|| spelt_out(evidence, &key, evidence.lines.len()).unwrap_or(span))
}

/// Which of the first `lines` says in full a name that is given by its letters: *Algérie Presse Service* for
/// *APS*.
fn spelt_out(evidence: &Evidence, short: &str, lines: usize) -> Option<Span> {
    let known = lexicon::organisation(short).map(|known| known.id);
    if short.contains(' ') && known.is_none() {
        return None;
    }
    let is_it = |line: &&Line| {
        // *Agence de presse (AP)*
        let name = line.key.trim_end_matches(')').trim_end_matches(short).trim_end_matches(['(', ' ']);
        let is_known = known.is_some() && lexicon::organisation(name).map(|named| named.id) == known;
        line.words > 1 && line.words <= LONGEST_NAME && (is_known || has_initials(&line.key, short))
    };
    evidence.lines.iter().take(lines).find(is_it).map(|line| line.span)
}

/// A name that letters stand for has at most so many words.
const LONGEST_NAME: usize = 10;

/// Whether the words of a key begin with the letters of an acronym, in order, words as short as *de* aside.
fn has_initials(key: &str, acronym: &str) -> bool {
    let mut letters = acronym.chars().peekable();
    for word in key.split(' ') {
        if word.chars().next() == letters.peek().copied() {
            letters.next();
        } else if word.chars().count() > 3 {
            return false;
        }
    }
    acronym.chars().count() >= 3 && letters.peek().is_none()
}

fn is_distributor(key: &str) -> bool {
    let name = key.replace(' ', "");
    let is_wire = ["newswire", "pressrelease"].iter().any(|word| name.contains(word));
    // *Apollo* is not *APO*: of a short name the words are whole.
    let begins_with = |known: &str| {
        let is_whole = |words: usize| key.split(' ').take(words).collect::<String>() == known;
        name.starts_with(known) && (known.len() >= SURE_LETTERS || is_whole(1) || is_whole(2))
    };
    is_wire || DISTRIBUTORS.into_iter().any(begins_with)
}

/// The site's name as its metadata give it, in full if the page says it so, with where the page shows it.
fn site(evidence: &Evidence) -> Option<Excerpt> {
    let name = evidence.document.metadata.site.as_deref()?;
    let full = spelt_out(evidence, &line_key(name), evidence.head.start);
    full.map(|span| Excerpt::new(&evidence.document.text, [span])).or_else(|| stated(evidence, Some(name)))
}

/// A name that the metadata state; its spans are where the page's head or foot, or else the text, has it.
fn stated(evidence: &Evidence, name: Option<&str>) -> Option<Excerpt> {
    let name =
        name.map(str::trim).filter(|name| !name.is_empty() && name.split_whitespace().count() <= 14)?;
    if is_distributor(&line_key(name)) {
        return None;
    }
    let text = evidence.document.text.as_str();
    let spans = text.find(name).map(|at| Span::new(at, at + name.len()));
    Some(match spans {
        Some(span) => Excerpt::new(text, [span]),
        None => Excerpt { text: name.split_whitespace().collect::<Vec<_>>().join(" "), spans: Vec::new() },
    })
}

/// The first line of the masthead that names no state, or the institution that a menu above the headline
/// begins with.
fn masthead(evidence: &Evidence) -> Option<Span> {
    let lines = || evidence.head.masthead.iter().filter_map(|&at| evidence.lines.get(at));
    let names = || lines().filter(|line| !is_state(&line.key));
    let first =
        names().find(|line| names_institution(&line.key) || lexicon::organisation(&line.key).is_some());
    if let Some(line) = first.or_else(|| names().next()).or_else(|| lines().next()) {
        return Some(line.span);
    }
    let text = evidence.document.text.as_str();
    let above = evidence.head.headline.map_or(evidence.head.start, |(at, _)| at);
    let over = evidence.lines.iter().take(above).filter(|line| line.mark == Some(Mark::Label));
    let named = over.filter_map(|line| Some((line.span.start, letterhead(line.span.of(text))?))).next();
    if let Some((start, length)) = named {
        return Some(Span::new(start, start + length));
    }
    evidence.lines.iter().take(above).filter(|line| line.mark == Some(Mark::Navigation)).find_map(|line| {
        let item = line.span.of(text).split(['|', '›', '»', '>', '•']).next()?;
        let names = item.split_whitespace().count() > 1
            && names_institution(&line_key(item))
            && fixture(&line_key(item), &[Fixture::Menu]).is_none();
        names.then(|| Span::new(line.span.start, line.span.start + item.len()))
    })
}

/// Whether a line names a state or its government, which stand over the name of who sends the release.
fn is_state(key: &str) -> bool {
    lexicon::place(key).is_some() || GOVERNMENTS.contains(&key.split(' ').next().unwrap_or(""))
}

/// What governments are called, folded.
const GOVERNMENTS: [&str; 8] =
    ["government", "gouvernement", "regierung", "gobierno", "governo", "حكومه", "republic", "republique"];

/// Whom a label names, in the line after it or after its colon: *Publisher*, *Auteur : …*.
fn labelled(evidence: &Evidence) -> Option<Span> {
    let text = evidence.document.text.as_str();
    let below = evidence.head.headline.map_or(0, |(at, _)| at + 1);
    let mut lines = evidence.lines.iter().skip(below).peekable();
    while let Some(line) = lines.next() {
        let Some((_, length)) = fixture(&line.key, &[Fixture::Publisher]) else { continue };
        let words = line.span.of(text);
        let name = if length == line.key.len() {
            lines.peek().filter(|next| next.mark.is_none()).map(|next| next.span)
        } else {
            let colon = words.find([':', '：']).filter(|at| *at <= length + LABEL_SIGNS);
            colon.map(|at| Span::new(line.span.start + at, line.span.end))
        };
        let Some(name) = name.map(|name| without_signs(text, name)) else { continue };
        let is_author = fixture(&line.key, &[Fixture::Byline]).is_some() && about::is_person(name.of(text));
        if !name.is_empty() && name.of(text).split_whitespace().count() <= LABELLED_WORDS && !is_author {
            return Some(name);
        }
    }
    None
}

/// Between a label and its colon there are at most so many bytes more than its key has.
const LABEL_SIGNS: usize = 4;

/// Two names of an institution may stand in one line, each of ten words.
const LABELLED_WORDS: usize = 20;

/// `span` without the signs at its start.
fn without_signs(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let bare = words.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    Span::new(span.end - bare.len(), span.end).trim(text)
}

/// An institution that signs after the body.
fn signature(evidence: &Evidence) -> Option<Span> {
    let after = evidence.lines.iter().zip(evidence.parts).skip(evidence.head.start);
    let signs = |(line, part): &(&Line, &Part)| {
        let is_apart = matches!(part, Part::Masthead | Part::Byline | Part::Notice | Part::Contact);
        is_apart
            && line.mark.is_none()
            && line.words <= SIGNATURE_WORDS
            && !line.ends
            && (names_institution(&line.key) || lexicon::organisation(&line.key).is_some())
            && as_name(&evidence.document.text, line.span).is_some()
    };
    let mut after = after;
    after.rfind(signs).map(|(line, _)| line.span)
}

/// *Federal Office for the Environment, Forests and Landscape*: names of institutions are no longer.
const SIGNATURE_WORDS: usize = 12;

/// Whom headings *About …* name, in the order of the text.
fn described(evidence: &Evidence) -> Vec<Span> {
    let text = evidence.document.text.as_str();
    let lines = evidence.lines.iter().skip(evidence.head.start);
    let abouts = lines.filter(|line| line.mark == Some(Mark::About));
    abouts.filter_map(|line| as_name(text, about::name(text, line)?)).collect()
}

/// `span` as a name: its brackets closed, no stop after it; none for what is no name.
fn as_name(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text);
    let open = words.rfind('(').filter(|&at| !words.get(at..).unwrap_or("").contains(')'));
    let end = span.start + open.unwrap_or(words.len());
    let name = Span::new(span.start, end).trim(text);
    let words = name.of(text);
    let name = Span::new(name.start, name.start + words.trim_end_matches([',', ';', '-', '–', '—']).len());
    let words = name.of(text);
    let first = line_key(words.split_whitespace().next().unwrap_or(""));
    let is_name =
        !words.contains([':', '@', '\n']) && !words.contains("www.") && !BIDDINGS.contains(&first.as_str());
    (is_name && !name.is_empty()).then_some(name)
}

/// What a line begins with that bids the reader do something.
const BIDDINGS: [&str; 14] = [
    "follow", "please", "contact", "visit", "see", "click", "read", "for", "view", "join", "like", "connect",
    "call", "email",
];

/// *Source : agency*, *© agency 2024*.
fn source(evidence: &Evidence) -> Option<Span> {
    let text = evidence.document.text.as_str();
    let named = evidence.lines.iter().rev().find_map(|line| {
        if !matches!(line.mark, Some(Mark::Byline | Mark::Notice)) {
            return None;
        }
        let words = line.span.of(text);
        let starts = words.char_indices().filter(|&(at, _)| at < 200).map(|(at, _)| at);
        let begins_word = |at: &usize| {
            words
                .get(..*at)
                .and_then(|before| before.chars().next_back())
                .is_none_or(|before| !before.is_alphanumeric())
        };
        let at = starts.filter(begins_word).find(|&at| {
            let word = first_word(words.get(at..).unwrap_or(""));
            let follows = words.get(at + word.len()..).unwrap_or("").trim_start();
            // *Source: agency*, *SOURCE Agency*, and after a name and a date *Source Agency*.
            let leads = follows.starts_with(':') || at == 0 || line.mark == Some(Mark::Byline);
            leads && fixture(&line_key(word), &[Fixture::Source]).is_some()
        })?;
        let rest = words.get(at + first_word(words.get(at..)?).len()..)?;
        let name = rest.trim_start_matches([':', ' ', '\u{a0}', '-', '–']);
        let span = Span::new(line.span.end - name.len(), line.span.end).trim(text);
        let name = span.of(text);
        (!name.is_empty() && name.split_whitespace().count() <= 8 && !name.contains("://")).then_some(span)
    });
    named.or_else(|| evidence.lines.iter().rev().find_map(|line| copyright(text, line)))
}

fn first_word(text: &str) -> &str {
    text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("")
}

/// The holder in *© Acme Rivers 2024. All rights reserved.*
fn copyright(text: &str, line: &Line) -> Option<Span> {
    let words = line.span.of(text);
    let at = words.find('©')? + '©'.len_utf8();
    let holder = words.get(at..)?;
    let name = holder.trim_start_matches(|first: char| !first.is_alphabetic());
    let start = line.span.start + at + (holder.len() - name.len());
    let end = name
        .find([',', '|', '–', '-'])
        .into_iter()
        .chain(name.find(". "))
        .chain(name.find(|letter: char| letter.is_ascii_digit()))
        .min();
    let bare = name.get(..end.unwrap_or(name.len()))?.trim_end_matches(|last: char| !last.is_alphanumeric());
    if fixture(&line_key(bare), &[Fixture::Notice]).is_some() {
        return None;
    }
    ((1..=8).contains(&bare.split_whitespace().count())).then(|| Span::new(start, start + bare.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: bool) {
        assert_eq!(is_distributor(&line_key(name)), expected, "{name}");
    }

    #[test]
    fn a_distributor_is_known_however_it_writes_itself() {
        check("PRNewswire", true);
        check("PR Newswire", true);
        check("GlobeNewswire Europe", true);
        check("24-7PressRelease", true);
        check("24/7", true);
        check("APO Group", true);
    }

    #[test]
    fn the_letters_of_a_short_name_are_whole_words() {
        check("Apollo Rivers", false);
        check("Otsuna Valley Bank", false);
    }
}
