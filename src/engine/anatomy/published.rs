//! What the sender's page itself states: SUMMARY, KEY HIGHLIGHTS, CORE SUBJECT, KEYWORDS,
//! MENTIONED ENTITIES, in any order, any of them empty, glued as scraping leaves them.
//!
//! In: the lines. Out: [`Published`], and which lines belong to it. The release's own text stands
//! somewhere between the sections; a section takes only what has its form, the rest is left.

use super::Published;
use super::lines::Line;
use super::noise::Mark;
use crate::engine::document::{Entity, EntityType, Excerpt, Keyword, Span};
use crate::engine::language::{Furniture, Language, fold};
use rustc_hash::FxHashSet;

/// The published sections of a page.
pub(super) struct Sections {
    /// What they say.
    pub published: Published,
    /// For each line whether it is a heading or a line of a section.
    pub claimed: Vec<bool>,
    /// The first heading.
    pub first: usize,
}

const SUMMARY: usize = 0;
const HIGHLIGHTS: usize = 1;
const CORE_SUBJECT: usize = 2;
const KEYWORDS: usize = 3;

/// A core subject is a noun phrase; what is longer is a paragraph.
const CORE_SUBJECT_WORDS: usize = 30;

/// A highlight without a bullet is shorter than a paragraph of body.
const HIGHLIGHT_WORDS: usize = 40;

/// The sections of a page, if it has such.
pub(super) fn sections(text: &str, lines: &[Line]) -> Option<Sections> {
    let headings: Vec<(usize, usize)> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| match line.mark {
            Some(Mark::Section(section)) => Some((at, section)),
            _ => None,
        })
        .collect();
    let kinds = headings.iter().fold([false; 5], |mut kinds, &(_, section)| {
        if let Some(kind) = kinds.get_mut(section) {
            *kind = true;
        }
        kinds
    });
    // A release may have a heading *Summary* of its own; two such, one of them of a card, are a card.
    let is_card = kinds.iter().filter(|&&kind| kind).count() >= 2 && kinds[CORE_SUBJECT..].contains(&true);
    if !is_card {
        return None;
    }
    let mut claimed = vec![false; lines.len()];
    let mut published = Published::default();
    let mut keyword_lines = Vec::new();
    for (nth, &(at, section)) in headings.iter().enumerate() {
        let end = headings.get(nth + 1).map_or(lines.len(), |&(next, _)| next);
        let content = lines.get(at + 1..end).unwrap_or(&[]);
        let taken = match section {
            SUMMARY => summary(text, content, &mut published),
            HIGHLIGHTS => highlights(text, content, &mut published),
            CORE_SUBJECT => core_subject(text, content, &mut published),
            KEYWORDS => {
                let count = content.iter().take_while(|line| is_keyword_line(text, line)).count();
                keyword_lines.extend(content.iter().take(count).map(|line| line.span));
                count
            }
            _ => entities(text, content, &mut published),
        };
        claimed[at..(at + 1 + taken).min(lines.len())].fill(true);
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
            Keyword { text: excerpt.text, score: (count - f64::from(rank)) / count, spans: excerpt.spans }
        })
        .collect();
    Some(Sections { published, claimed, first: headings.first()?.0 })
}

/// Where the content starts of a line whose heading scraping has glued to it: *SUMMARYTwo dams …*,
/// *MENTIONED ENTITIES 6Jane Amblard*. Only capitals tell a heading from the word that follows.
pub(super) fn glued_heading(text: &str) -> Option<usize> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    let names = Language::ALL.into_iter().flat_map(|language| Furniture::of(language).sections).flatten();
    names.filter(|name| name.len() >= GLUED_HEADING_BYTES && name.chars().any(char::is_uppercase)).find_map(
        |name| {
            let rest = text.strip_prefix(name)?;
            let counted =
                rest.trim_start_matches(' ').trim_start_matches(|letter: char| letter.is_ascii_digit());
            let content = if counted.len() < rest.trim_start().len() { counted } else { rest };
            let mut letters = content.chars();
            let is_word = letters.next()?.is_alphabetic()
                && letters.next().is_some_and(|second| !second.is_uppercase());
            is_word.then(|| text.len() - content.len())
        },
    )
}

/// A shorter name in capitals is the start of too many a headline.
const GLUED_HEADING_BYTES: usize = 7;

/// Keywords come without full stops: a few of them, or more between commas.
fn is_keyword_line(text: &str, line: &Line) -> bool {
    let words = line.span.of(text);
    let separators = words.matches([',', '،', ';', '؛', '|', '•', '·']).count();
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

/// One line without the form of a paragraph.
fn core_subject(text: &str, content: &[Line], published: &mut Published) -> usize {
    let Some(line) = content.first().filter(|line| line.words <= CORE_SUBJECT_WORDS && line.mark.is_none())
    else {
        return 0;
    };
    published.core_subject = Some(Excerpt::new(text, [line.span]));
    1
}

fn without_bullet(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let bare = words.trim_start_matches(['-', '•', '*', '▪', '◦', '·', '–', ' ', '\t']);
    Span::new(span.start + (words.len() - bare.len()), span.end)
}

/// Scraping glues the number of something else to the last line: *pays africains3*.
fn without_stray_digits(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let bare = words.trim_end_matches(|last: char| last.is_ascii_digit());
    let glued = bare.ends_with(char::is_alphabetic) && !bare.ends_with(|last: char| last.is_uppercase());
    if glued { Span::new(span.start, span.start + bare.len()) } else { span }
}

/// The words that the page uses outside its keywords: what tells where glued keywords come apart.
fn vocabulary(text: &str, lines: &[Line], keyword_lines: &[Span]) -> FxHashSet<String> {
    let mut words = FxHashSet::default();
    for line in lines.iter().filter(|line| !keyword_lines.contains(&line.span)) {
        for word in
            line.span.of(text).split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
        {
            words.insert(fold(word));
        }
    }
    words
}

/// The keywords of a line: between separators, and within what is glued.
fn keywords(text: &str, line: Span, vocabulary: &FxHashSet<String>) -> Vec<Span> {
    let words = line.of(text);
    let mut cuts = vec![];
    let mut at = 0;
    for part in words.split_inclusive([',', '،', ';', '؛', '|', '•', '·', '\t']) {
        glue_points(part, at, vocabulary, &mut cuts);
        at += part.len();
        cuts.push(at);
    }
    let mut start = 0;
    let mut found = Vec::new();
    for cut in cuts {
        let span = Span::new(line.start + start, line.start + cut);
        let kept = span.of(text).trim_end_matches([',', '،', ';', '؛', '|', '•', '·', '\t', '.']).len();
        let span = without_bullet(text, Span::new(span.start, span.start + kept).trim(text)).trim(text);
        if span.of(text).chars().any(char::is_alphanumeric) {
            found.push(span);
        }
        start = cut;
    }
    found
}

/// Where, in `part` that starts at `offset`, two keywords are glued: within a word that the page
/// doesn't use, whose halves it does (*mediatorspeace*); else where a capital follows a small letter.
fn glue_points(part: &str, offset: usize, vocabulary: &FxHashSet<String>, cuts: &mut Vec<usize>) {
    let mut at = 0;
    for word in part.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let bare = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        let mut start = 0;
        // A word of more letters is no glued pair of words; the bound keeps this linear.
        while bare.len() - start <= LONGEST_GLUED && !vocabulary.contains(&fold(&bare[start..])) {
            let Some(cut) = glue_point(&bare[start..], vocabulary) else { break };
            start += cut;
            cuts.push(offset + at + start);
        }
        at += word.len();
    }
}

/// No two glued words have more bytes.
const LONGEST_GLUED: usize = 120;

fn glue_point(word: &str, vocabulary: &FxHashSet<String>) -> Option<usize> {
    let inner = || word.char_indices().map(|(at, _)| at).skip(2);
    let known = |part: &str| vocabulary.contains(&fold(part));
    let at_capital =
        |at: usize| word[..at].ends_with(char::is_lowercase) && word[at..].starts_with(char::is_uppercase);
    let both = inner()
        .filter(|&at| word.len() - at > 2 && known(&word[..at]) && known(&word[at..]))
        .max_by_key(|&at| (at_capital(at), at));
    both.or_else(|| inner().find(|&at| at_capital(at)))
}

/// Name, icon, type, role: glued, or in lines of their own.
fn entities(text: &str, content: &[Line], published: &mut Published) -> usize {
    let each = |(at, line): (usize, &Line)| {
        one_entity_each(text, line.span).into_iter().map(move |piece| (at, piece)).collect::<Vec<_>>()
    };
    let pieces: Vec<(usize, Span)> = content.iter().enumerate().flat_map(each).collect();
    let typed: Vec<(usize, Typed)> =
        pieces.iter().enumerate().filter_map(|(at, (_, piece))| Some((at, typed(piece.of(text))?))).collect();
    let mut taken = 0;
    for (nth, &(at, typed_here)) in typed.iter().enumerate() {
        let piece = pieces[at].1;
        let inline = Span::new(piece.start, piece.start + typed_here.start).trim(text);
        let name = if has_letters(inline.of(text)) {
            inline
        } else if at > taken || (at > 0 && nth == 0) {
            pieces[at - 1].1
        } else {
            continue;
        };
        let mut role = Span::new(piece.start + typed_here.end, piece.end).trim(text);
        taken = at + 1;
        // A role in a line of its own: the next name and its type come after it.
        let next = typed.get(nth + 1).map(|&(next, typed_next)| {
            let named_inline = has_letters(pieces[next].1.of(text).get(..typed_next.start).unwrap_or(""));
            if named_inline { next } else { next - 1 }
        });
        if role.is_empty() && next.is_some_and(|next| next > at + 1) {
            role = pieces[at + 1].1;
            taken = at + 2;
        }
        if nth + 1 == typed.len() {
            role = without_stray_digits(text, role);
        }
        let excerpt = Excerpt::new(text, [name]);
        published.entities.push(Entity {
            name: excerpt.text,
            kind: typed_here.kind,
            aliases: Vec::new(),
            role: (!role.is_empty()).then(|| Excerpt::new(text, [role])),
            spans: excerpt.spans,
            gender_evidence: None,
        });
    }
    taken.checked_sub(1).and_then(|last| pieces.get(last)).map_or(0, |(line, _)| line + 1)
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// The entities of a line that holds several: the role of one ends where, between two icons, a
/// capital last follows a small letter.
fn one_entity_each(text: &str, line: Span) -> Vec<Span> {
    let words = line.of(text);
    let icons: Vec<usize> =
        words.char_indices().filter(|&(_, letter)| is_icon(letter)).map(|(at, _)| at).collect();
    let mut pieces = Vec::new();
    let mut start = 0;
    for pair in icons.windows(2) {
        let between = &words[pair[0]..pair[1]];
        // The type is glued to its role by a capital too: *Person_MaleMinister*.
        let from = typed(between).map_or(0, |typed| typed.end + 1);
        let mut before = ' ';
        let mut cut = None;
        for (at, letter) in between.char_indices() {
            if at >= from && letter.is_uppercase() && before.is_lowercase() {
                cut = Some(at);
            }
            before = letter;
        }
        if let Some(cut) = cut {
            pieces.push(Span::new(line.start + start, line.start + pair[0] + cut).trim(text));
            start = pair[0] + cut;
        }
    }
    pieces.push(Span::new(line.start + start, line.end).trim(text));
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The type in a line: what it is, where its icon starts and where its name ends.
#[derive(Clone, Copy)]
struct Typed {
    kind: EntityType,
    start: usize,
    end: usize,
}

/// The type that `line` states after an icon, or at its start where it stands alone or is a code
/// (*Person_Male*).
fn typed(line: &str) -> Option<Typed> {
    let icon = line.char_indices().find(|&(_, letter)| is_icon(letter)).map(|(at, _)| at);
    let start = icon.unwrap_or(0);
    let rest = line.get(start..)?;
    let bare = rest.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let (kind, length) = Language::ALL
        .into_iter()
        .flat_map(|language| EntityType::ALL.into_iter().zip(Furniture::of(language).entity_types))
        .flat_map(|(kind, names)| names.iter().map(move |name| (kind, *name)))
        .filter(|(_, name)| starts_with_name(bare, name))
        .map(|(kind, name)| (kind, name.len()))
        .max_by_key(|&(_, length)| length)?;
    let end = start + (rest.len() - bare.len()) + length;
    let after = line.get(end..)?;
    let is_code = bare.get(..length).is_some_and(|name| name.contains('_'));
    let alone = after.trim().is_empty();
    (icon.is_some() || is_code || alone).then(|| Typed {
        kind,
        start,
        end: end
            + (after.len() - after.trim_start_matches([' ', ':', '-', '–', '—', '|', '·', '•', ',']).len()),
    })
}

fn starts_with_name(text: &str, name: &str) -> bool {
    text.get(..name.len())
        .is_some_and(|start| start == name || (start.is_ascii() && start.eq_ignore_ascii_case(name)))
}

/// A pictogram: a sign beyond arrows that is no letter of any script.
fn is_icon(letter: char) -> bool {
    matches!(letter, '\u{2300}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::anatomy::lines::lines;
    use crate::engine::document::{Block, BlockKind, Document, Region};

    fn read(text: &str) -> (String, Option<Sections>) {
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
        let lines = lines(&document);
        let sections = sections(&document.text, &lines);
        (document.text, sections)
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
        let claimed = read(text).1.expect("sections").claimed;
        assert_eq!(claimed.iter().filter(|&&claimed| !claimed).count(), 1);
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
