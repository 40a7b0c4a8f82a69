//! Who sends the release: the agency of the dateline, the masthead, the site, the institution that
//! signs, or the company that the headline and the lead name first.

use super::Part;
use super::dateline::Dateline;
use super::headline::{Head, names_institution};
use super::imprint::shifted;
use super::lines::Line;
use super::noise::Mark;
use crate::engine::document::{Document, Excerpt, Span};
use crate::engine::language::{Fixture, fixture, line_key};

/// Services that distribute releases for others, by the start of their folded names without spaces.
const DISTRIBUTORS: &[&str] = &[
    "prnewswire",
    "businesswire",
    "globenewswire",
    "globe newswire",
    "accesswire",
    "accessnewswire",
    "newmediawire",
    "newsworthy",
    "newsdirect",
    "newsfile",
    "24 7",
    "einpresswire",
    "ein presswire",
    "prweb",
    "marketwired",
    "marketwire",
    "cision",
    "ots",
    "news aktuell",
    "canada newswire",
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
    "media outreach",
    "eqs",
    "dgap",
    "apo",
    "apo group",
    "africa newsroom",
    "businesswire",
    "issuewire",
    "pr newswire",
    "business wire",
    "access newswire",
    "news direct",
    "pressat",
    "presseportal",
];

/// What has been found of a release, for who looks for its sender.
pub(super) struct Evidence<'d> {
    pub document: &'d Document,
    pub lines: &'d [Line],
    pub parts: &'d [Part],
    pub head: &'d Head,
    /// The dateline and where the text starts that its spans are relative to.
    pub dateline: Option<(Span, Dateline)>,
    /// Where the body starts.
    pub body: Option<usize>,
    /// Whether the page has published sections, which say no sender.
    pub is_card: bool,
}

/// The sender, by the first evidence that there is.
pub(super) fn publisher(evidence: &Evidence) -> Option<Excerpt> {
    let text = evidence.document.text.as_str();
    let excerpt = |span: Span| Excerpt::new(text, [span]);
    agency(evidence)
        .map(excerpt)
        .or_else(|| site(evidence))
        .or_else(|| masthead(evidence).map(excerpt))
        .or_else(|| stated(evidence, evidence.document.metadata.publisher.as_deref()))
        .or_else(|| signature(evidence).map(excerpt))
        .or_else(|| company(evidence).map(excerpt))
        .or_else(|| source(evidence).map(excerpt))
        .filter(|publisher| !publisher.text.is_empty())
}

/// The news agency in the dateline, unless it only distributes.
fn agency(evidence: &Evidence) -> Option<Span> {
    let (start, dateline) = evidence.dateline?;
    let span = shifted(dateline.agency?, start.start);
    let key = line_key(span.of(&evidence.document.text));
    (!is_distributor(&key) && key.chars().any(char::is_alphabetic)).then_some(span)
}

fn is_distributor(key: &str) -> bool {
    let is_wire = ["newswire", "press release", "news wire"].iter().any(|word| key.contains(word));
    is_wire || DISTRIBUTORS.iter().any(|name| key.starts_with(name) || key.replace(' ', "").starts_with(name))
}

/// The site's name as its metadata give it, with where the page shows it.
fn site(evidence: &Evidence) -> Option<Excerpt> {
    stated(evidence, evidence.document.metadata.site.as_deref())
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

/// The first line of the masthead, or the institution that a menu above the headline begins with.
fn masthead(evidence: &Evidence) -> Option<Span> {
    if let Some(line) = evidence.head.masthead.first().and_then(|&at| evidence.lines.get(at)) {
        return Some(line.span);
    }
    let text = evidence.document.text.as_str();
    let above = evidence.head.headline.map_or(evidence.head.start, |(at, _)| at);
    evidence.lines.iter().take(above).filter(|line| line.mark == Some(Mark::Navigation)).find_map(|line| {
        let item = line.span.of(text).split(['|', '›', '»', '>', '•']).next()?;
        let names = item.split_whitespace().count() > 1
            && names_institution(&line_key(item))
            && fixture(&line_key(item), &[Fixture::Menu]).is_none();
        names.then(|| Span::new(line.span.start, line.span.start + item.len()))
    })
}

/// An institution that signs after the body, or that a heading *About …* names.
fn signature(evidence: &Evidence) -> Option<Span> {
    let text = evidence.document.text.as_str();
    let after = evidence.lines.iter().zip(evidence.parts).skip(evidence.head.start);
    let signs = |(line, part): &(&Line, &Part)| {
        let is_apart = matches!(part, Part::Masthead | Part::Byline | Part::Notice | Part::Contact);
        is_apart
            && line.mark.is_none()
            && line.words <= SIGNATURE_WORDS
            && !line.ends
            && names_institution(&line.key)
    };
    if let Some((line, _)) = after.clone().rfind(signs) {
        return Some(line.span);
    }
    let about = after.filter(|(line, part)| line.mark == Some(Mark::About) && **part != Part::Body);
    about.filter_map(|(line, _)| name_after_about(text, line)).next()
}

/// *Federal Office for the Environment, Forests and Landscape*: names of institutions are no longer.
const SIGNATURE_WORDS: usize = 12;

/// The name in *About Acme Rivers* or *About Acme: Acme is …*.
fn name_after_about(text: &str, line: &Line) -> Option<Span> {
    let (_, length) = fixture(&line.key, &[Fixture::About])?;
    let count = line.key.get(..length)?.split(' ').count();
    let words = line.span.of(text);
    let marks = words.len() - words.trim_start_matches(['*', '#', '_', ' ']).len();
    let mut at = marks;
    let mut passed = 0;
    while passed < count {
        let rest = words.get(at..)?;
        let word = rest.find(|letter: char| !letter.is_alphanumeric())?;
        at += word;
        at += rest.get(word..)?.find(char::is_alphanumeric)?;
        passed += 1;
    }
    let name = words.get(at..)?;
    let end = name.find([':', '*', '\n']).unwrap_or(name.len());
    let span = Span::new(line.span.start + at, line.span.start + at + end).trim(text);
    let count = span.of(text).split_whitespace().count();
    let key = line_key(span.of(text));
    // *About the company*, *About the author* name no one.
    let generic = fixture(&key, &[Fixture::Institution]).is_some_and(|(_, length)| length == key.len())
        || ["author", "company", "event", "team", "study", "project", "us"].contains(&key.as_str());
    (!generic && (1..=8).contains(&count) && span.of(text).starts_with(|first: char| !first.is_lowercase()))
        .then_some(span)
}

/// A company's name has at most this many words.
const COMPANY_WORDS: usize = 8;

/// Who the headline and the lead both begin with, in a release with a dateline: *Acme Rivers opens …*
/// over *PARIS, … – Acme Rivers (AR), a …*; or who the lead announces.
fn company(evidence: &Evidence) -> Option<Span> {
    if evidence.is_card || evidence.dateline.is_none() {
        return None;
    }
    let text = evidence.document.text.as_str();
    let (_, headline) = evidence.head.headline?;
    let lead = text.get(evidence.body?..)?;
    let lead = &lead[..super::lines::floor_boundary(lead, LEAD_BYTES)];
    let title = words(headline.of(text));
    let opening = words(lead);
    let skip_title = article(&title);
    let skip_lead = article(&opening);
    let title = title.get(skip_title..)?;
    let opening = opening.get(skip_lead..)?;
    let same = title
        .iter()
        .zip(opening)
        .take(COMPANY_WORDS)
        .take_while(|(one, other)| one.0 == other.0 && is_capital(other.0))
        .count();
    let base = evidence.body?;
    // A person's two names are no company: what follows must define or announce.
    if same >= 1
        && (same >= 2 || opening.get(same).is_some_and(|next| next.0.starts_with('(')))
        && announces(lead, opening, same)
    {
        let (first, last) = (opening.first()?, opening.get(same - 1)?);
        return Some(Span::new(
            base + first.1,
            base + last.1 + last.0.trim_end_matches([',', '.', ':', ';']).len(),
        ));
    }
    // The headline's first names, where the body says *Acme Rivers is a …*.
    let body = text.get(base..)?;
    let body = &body[..super::lines::floor_boundary(body, BODY_BYTES)];
    let capitals = title.iter().take(COMPANY_WORDS).take_while(|word| is_capital(word.0)).count();
    (1..=capitals).rev().find_map(|count| {
        let (first, last) = (title.first()?, title.get(count - 1)?);
        let name =
            headline.of(text).get(first.1..last.1 + last.0.trim_end_matches([',', '.', ':', ';']).len())?;
        // One word alone may be a given name; an acronym in brackets says that it is none.
        let defining = if count == 1 { &DEFINING[..1] } else { &DEFINING[..] };
        let places: Vec<usize> = places(body, name).collect();
        let defined = defining.iter().find_map(|words| {
            let follows =
                |at: &usize| body.get(at + name.len()..).is_some_and(|rest| rest.starts_with(words));
            places.iter().copied().find(follows)
        })?;
        // Not within a longer name.
        let before = body.get(..defined)?.split_whitespace().next_back().unwrap_or("");
        let within_name = before.starts_with(char::is_uppercase)
            && !before.ends_with(['.', ',', ':', ';', '"', '”'])
            && !is_article(before);
        (!within_name).then_some(())?;
        Some(Span::new(base + defined, base + defined + name.len()))
    })
}

/// Where `name` stands in `text`.
fn places<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + text.get(from..)?.find(name)?;
        from = at + name.chars().next().map_or(1, char::len_utf8);
        Some(at)
    })
}

/// How far the definition of a name may follow it.
const LEAD_BYTES: usize = 500;

/// How much of the body is searched for a definition of the sender.
const BODY_BYTES: usize = 20_000;

/// What follows the name of a sender that its own release describes.
const DEFINING: [&str; 12] = [
    " (",
    " is a ",
    " is an ",
    " is the ",
    ", a ",
    ", an ",
    ", the ",
    " today announced",
    " est un",
    " est le ",
    " est la ",
    " a annoncé",
];

/// Whether the words after a name define it or say that it announces: an acronym in brackets, an
/// apposition, *has*, *today*, *announced*.
fn announces(lead: &str, opening: &[(&str, usize)], count: usize) -> bool {
    let Some(&(last, at)) = opening.get(count.wrapping_sub(1)) else { return false };
    let rest = lead.get(at + last.len()..).unwrap_or("").trim_start();
    last.ends_with(',')
        || rest.starts_with('(')
        || [
            "has ",
            "have ",
            "is ",
            "today ",
            "announce",
            "will ",
            "a annoncé",
            "annonce",
            "unveil",
            "launch",
            "report",
            "introduc",
            "welcom",
            "commend",
        ]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// The words of `text` with where they start.
fn words(text: &str) -> Vec<(&str, usize)> {
    let mut at = 0;
    let mut words = Vec::new();
    for word in text.split(char::is_whitespace) {
        let bare = word.trim_start_matches(['"', '“', '«', '(', '\'', '‘']);
        if !bare.is_empty() {
            // An opening bracket tells of an acronym; it stays.
            let kept = if word.starts_with('(') { word } else { bare };
            words.push((kept, at + (word.len() - kept.len())));
        }
        at += word.len()
            + text.get(at + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        if words.len() > 2 * COMPANY_WORDS {
            break;
        }
    }
    words
}

fn article(words: &[(&str, usize)]) -> usize {
    words.first().is_some_and(|(word, _)| is_article(word)).into()
}

fn is_article(word: &str) -> bool {
    matches!(word, "The" | "Le" | "La" | "Les" | "Die" | "Der" | "Das" | "El" | "Il" | "O" | "A")
}

fn is_capital(word: &str) -> bool {
    word.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        || matches!(word, "of" | "for" | "and" | "de" | "&" | "du" | "la" | "des" | "et")
}

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
    ((1..=8).contains(&bare.split_whitespace().count())).then(|| Span::new(start, start + bare.len()))
}
