//! MENTIONED ENTITIES: each a name, an icon, a type and a role.

use super::without_stray_digits;
use crate::engine::anatomy::Published;
use crate::engine::anatomy::lines::Line;
use crate::engine::document::{Entity, EntityType, Excerpt, Span};
use crate::engine::language::entity_types;

/// Name, icon, type, role: glued, or in lines of their own.
pub(super) fn entities(text: &str, content: &[Line], published: &mut Published) -> usize {
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
            confidence: None,
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
    let (kind, length) = entity_types()
        .iter()
        .filter(|(_, name)| starts_with_name(bare, name))
        .map(|(kind, name)| (*kind, name.len()))
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
