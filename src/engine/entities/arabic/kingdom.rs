//! *المملكة*, *السلطنة*: a state by its style alone.
//!
//! The text's proposals come in, and go out with one for each of these words that no adjective follows. It is
//! the state of that style that the text names in full; where it names none, or several, it stands alone.

use super::super::mention::{Kind, Known, Mention, weight};
use super::super::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::stems;

/// Styles that a state is called by in its own country's releases; *الجمهورية* and *الدولة* are as often
/// the office's and the state as such.
const STYLES: [&str; 2] = ["مملكه", "سلطنه"];

pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    for style in STYLES {
        let named = state(scan, style, proposals);
        for index in (0..scan.len()).filter(|&index| is_alone(scan, index, style)) {
            let mut mention = Mention::new(index..index + 1, Kind::Location, weight::LISTED);
            mention.known = named;
            proposals.push(mention);
        }
    }
}

/// Whether the word at `index` is the style with its article, and no adjective says of which country.
fn is_alone(scan: &Scan, index: usize, style: &str) -> bool {
    let next = scan.fold(index + 1);
    let adjective =
        next.starts_with("ال") && (lexicon::demonym(next).is_some() || matches!(next, "المتحده" | "العربيه"));
    scan.is_word(index)
        && has_style(scan.fold(index), style)
        && !(adjective && scan.sentence(index).contains(&(index + 1)))
}

/// Whether a word is a style with its article.
pub(in crate::engine::entities) fn is_styled(word: &str) -> bool {
    STYLES.into_iter().any(|style| has_style(word, style))
}

fn has_style(word: &str, style: &str) -> bool {
    stems(word).any(|stem| stem.article && stem.bare == style)
}

/// The only state that the proposals name with the style.
fn state(scan: &Scan, style: &str, proposals: &[Mention]) -> Option<Known> {
    let styled = |mention: &&Mention| {
        mention.kind == Kind::Location
            && mention.tokens.len() > 1
            && stems(scan.fold(mention.tokens.start)).any(|stem| stem.bare == style)
    };
    let mut states = proposals.iter().filter(styled).filter_map(|mention| mention.known);
    let first = states.next()?;
    states.all(|other| other == first).then_some(first)
}
