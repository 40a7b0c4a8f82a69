//! What the sender's page itself states: SUMMARY, KEY HIGHLIGHTS, CORE SUBJECT, KEYWORDS,
//! MENTIONED ENTITIES, in any order, any of them empty, glued as scraping leaves them.
//!
//! In: the lines. Out: [`Published`]; the lines that belong to it are marked as claimed. The release's own text stands
//! somewhere between the sections; a section takes only what has its form, the rest is left.

mod entities;
mod keywords;

use super::Published;
use super::lines::{BULLETS, Line};
use super::noise::Mark;
use crate::engine::document::{Excerpt, Keyword, Span};
use crate::engine::language::{Section, section_names};
use entities::entities;
use keywords::{SEPARATORS, keywords, vocabulary};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The published sections of a page.
pub(super) struct Sections {
    /// What they say.
    pub published: Published,
    /// The first heading.
    pub first: usize,
}

/// A core subject is a noun phrase; what is longer is a paragraph.
const CORE_SUBJECT_WORDS: usize = 30;

/// A highlight without a bullet is shorter than a paragraph of body.
const HIGHLIGHT_WORDS: usize = 40;

/// The sections of a page, if it has such; their lines are claimed.
pub(super) fn sections(text: &str, lines: &mut [Line]) -> Option<Sections> {
    let headings: Vec<(usize, Section)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| match line.mark {
            Some(Mark::Section(section)) => Some((at, section)),
            _ => None,
        })
        .collect();
    // A release may have a heading *Summary* of its own; two such, one of them of a card, are a card.
    let kinds: BTreeSet<Section> = headings.iter().map(|(_, section)| *section).collect();
    let is_of_card = |section: &Section| !matches!(section, Section::Summary | Section::Highlights);
    if kinds.len() < 2 || !kinds.iter().any(is_of_card) {
        return None;
    }
    let mut claimed = Vec::with_capacity(headings.len());
    let mut published = Published::default();
    let mut keyword_lines = Vec::new();
    for (nth, &(at, section)) in headings.iter().enumerate() {
        let end = headings.get(nth + 1).map_or(lines.len(), |&(next, _)| next);
        let content = lines.get(at + 1..end).unwrap_or(&[]);
        let taken = match section {
            Section::Summary => summary(text, content, &mut published),
            Section::Highlights => highlights(text, content, &mut published),
            Section::CoreSubject => core_subject(text, content, &mut published),
            Section::Keywords => {
                let count = content.iter().take_while(|line| is_keyword_line(text, line)).count();
                keyword_lines.extend(content.iter().take(count).map(|line| line.span));
                count
            }
            Section::Entities => entities(text, content, &mut published),
        };
        claimed.push(at..at + 1 + taken);
    }
    let vocabulary = vocabulary(text, lines, &keyword_lines);
    let spans: Vec<Span> = keyword_lines
        .iter()
        .flat_map(|&line| keywords(text, without_stray_digits(text, line), &vocabulary))
        .collect();
    let count = spans.len() as f64;
    published.keywords = (0..)
        .zip(spans)
        .map(|(rank, span)| {
            let excerpt = Excerpt::new(text, [span]);
            Keyword {
                text: excerpt.text,
                score: (count - f64::from(rank)) / count,
                mentions: excerpt.spans.clone(),
                spans: excerpt.spans,
            }
        })
        .collect();
    for at in claimed.into_iter().flatten() {
        if let Some(line) = lines.get_mut(at) {
            line.claimed = true;
        }
    }
    Some(Sections { published, first: headings.first()?.0 })
}

/// Where the content starts of a line whose heading scraping has glued to it: *SUMMARYTwo dams …*,
/// *MENTIONED ENTITIES 6Jane Amblard*. Only capitals tell a heading from the word that follows.
pub(super) fn glued_heading(text: &str) -> Option<usize> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    GLUED_HEADINGS.iter().find_map(|name| {
        let rest = text.strip_prefix(name)?;
        let counted = rest.trim_start_matches(' ').trim_start_matches(|letter: char| letter.is_ascii_digit());
        let content = if counted.len() < rest.trim_start().len() { counted } else { rest };
        let mut letters = content.chars();
        let is_word =
            letters.next()?.is_alphabetic() && letters.next().is_some_and(|second| !second.is_uppercase());
        is_word.then(|| text.len() - content.len())
    })
}

/// The names of sections that may be glued to what follows.
static GLUED_HEADINGS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let may_be = |name: &&str| name.len() >= GLUED_HEADING_BYTES && name.contains(char::is_uppercase);
    section_names().filter(may_be).collect()
});

/// A shorter name in capitals is the start of too many a headline.
const GLUED_HEADING_BYTES: usize = 7;

/// Keywords come without full stops: a few of them, or more between commas.
fn is_keyword_line(text: &str, line: &Line) -> bool {
    let words = line.span.of(text);
    let separators = words.matches(SEPARATORS).count();
    let few = line.words <= CORE_SUBJECT_WORDS || separators * 6 >= line.words;
    !line.ends
        && few
        && matches!(line.mark, None | Some(Mark::Navigation | Mark::Label | Mark::Related | Mark::Notice))
}

/// One paragraph; more only where they come as a list.
fn summary(text: &str, content: &[Line], published: &mut Published) -> usize {
    let items = content.iter().take_while(|line| line.is_item(text) && line.mark.is_none()).count();
    let taken =
        if items > 0 { items } else { usize::from(content.first().is_some_and(|line| line.mark.is_none())) };
    let said = content.iter().take(taken).map(|line| Excerpt::new(text, [without_bullet(text, line.span)]));
    published.summary.extend(said.filter(|excerpt| !excerpt.spans.is_empty()));
    taken
}

/// Points with a bullet, or else short lines.
fn highlights(text: &str, content: &[Line], published: &mut Published) -> usize {
    let bulleted = content.first().is_some_and(|line| line.is_item(text));
    let is_point = |line: &&Line| {
        if bulleted { line.is_item(text) } else { line.words <= HIGHLIGHT_WORDS && line.mark.is_none() }
    };
    let taken = content.iter().take_while(is_point).count();
    let said = content.iter().take(taken).map(|line| Excerpt::new(text, [without_bullet(text, line.span)]));
    published.highlights.extend(said.filter(|excerpt| !excerpt.spans.is_empty()));
    taken
}

/// One line without the form of a paragraph: what ends in a full stop must be short.
fn core_subject(text: &str, content: &[Line], published: &mut Published) -> usize {
    let is_subject = |line: &&Line| {
        let longest = if line.ends { CORE_SUBJECT_WORDS / 2 } else { CORE_SUBJECT_WORDS };
        line.words <= longest && line.mark.is_none()
    };
    let Some(line) = content.first().filter(is_subject) else { return 0 };
    published.core_subject = Some(Excerpt::new(text, [line.span]));
    1
}

fn without_bullet(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let bare = words.trim_start_matches(|sign| BULLETS.contains(&sign) || matches!(sign, ' ' | '\t'));
    Span::new(span.start + (words.len() - bare.len()), span.end)
}

/// Scraping glues the number of something else to the last line: *pays africains3*.
fn without_stray_digits(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let bare = words.trim_end_matches(|last: char| last.is_ascii_digit());
    let glued = bare.ends_with(char::is_alphabetic) && !bare.ends_with(|last: char| last.is_uppercase());
    if glued { Span::new(span.start, span.start + bare.len()) } else { span }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::anatomy::lines::lines;
    use crate::engine::document::{Block, BlockKind, Document, Region};

    fn read(text: &str) -> (Vec<Line>, Option<Sections>) {
        let mut document = Document::default();
        for line in text.lines() {
            let start = document.text.len();
            document.text.push_str(line);
            let span = Span::new(start, document.text.len());
            document.blocks.push(Block {
                span,
                kind: BlockKind::Paragraph,
                region: Region::Main,
                linked: 0.0,
            });
            document.text.push_str("\n\n");
        }
        let mut lines = lines(&document, true);
        let sections = sections(&document.text, &mut lines);
        (lines, sections)
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let (_, sections) = read(text);
        let published = sections.expect("sections").published;
        let texts = |excerpts: &[Excerpt]| {
            excerpts.iter().map(|excerpt| excerpt.text.clone()).collect::<Vec<_>>().join(" + ")
        };
        let entities: Vec<String> = published
            .entities
            .iter()
            .map(|entity| {
                format!(
                    "{}/{}/{}",
                    entity.name,
                    entity.kind.name(),
                    entity.role.as_ref().map_or("", |role| &role.text)
                )
            })
            .collect();
        let keywords: Vec<&str> = published.keywords.iter().map(|keyword| keyword.text.as_str()).collect();
        let found = format!(
            "{}; {}; {}; {}; {}",
            texts(&published.summary),
            texts(&published.highlights),
            published.core_subject.map_or(String::new(), |subject| subject.text),
            keywords.join(" + "),
            entities.join(" + ")
        );
        assert_eq!(found, expected);
    }

    #[test]
    fn sections_are_read_and_the_body_left() {
        let text = "SUMMARY\nTwo dams were opened.\nKEY HIGHLIGHTS\n- One dam is high.\n- One is low.\nCORE SUBJECT\nOpening of dams\nThe minister opened two dams in the valley on Monday.\nKEYWORDS\nMENTIONED ENTITIES 2\nJane Amblard\n👤 Person_FemaleMinister of Rivers\nAswan\n📍 LocationTown on the river3";
        check(
            text,
            "Two dams were opened.; One dam is high. + One is low.; Opening of dams; ; Jane Amblard/Person_Female/Minister of Rivers + Aswan/Location/Town on the river",
        );
        assert_eq!(read(text).0.iter().filter(|line| !line.claimed).count(), 1);
    }

    #[test]
    fn glued_keywords_come_apart() {
        check(
            "SUMMARY\nThe river dams protect water rights of Aswan.\nKEYWORDS\nriver damswater rightsAswan\nMENTIONED ENTITIES",
            "The river dams protect water rights of Aswan.; ; ; river dams + water rights + Aswan; ",
        );
    }

    #[test]
    fn the_sections_may_be_empty_and_in_any_order() {
        check(
            "الكيانات المذكورة 1\nليلى منصور\n👤 شخص_أنثىوزيرة المياه\nالملخص\nالكلمات المفتاحية",
            "; ; ; ; ليلى منصور/Person_Female/وزيرة المياه",
        );
        check("MOTS-CLÉS\nRÉSUMÉ\nPOINTS CLÉS", "; ; ; ; ");
    }

    #[test]
    fn types_and_roles_may_stand_in_lines_of_their_own() {
        check(
            "KEYWORDS\nMENTIONED ENTITIES\nJane Amblard\nPerson_Female\nMinister of Rivers\nONB🏛️ OrganizationOffice of dams",
            "; ; ; ; Jane Amblard/Person_Female/Minister of Rivers + ONB/Organization/Office of dams",
        );
    }

    #[test]
    fn headings_and_entities_may_be_glued_to_what_follows() {
        check(
            "SUMMARYTwo river dams were opened.\nKEYWORDSriver dams, water\nMENTIONED ENTITIES 2Jane Amblard👤 Person_FemaleMinister of RiversAswan📍 LocationTown on the river",
            "Two river dams were opened.; ; ; river dams + water; Jane Amblard/Person_Female/Minister of Rivers + Aswan/Location/Town on the river",
        );
    }

    #[test]
    fn a_heading_of_the_release_is_no_section() {
        assert!(read("Summary\nThe dams are open.").1.is_none());
    }
}
