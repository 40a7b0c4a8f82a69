//! KEYWORDS: between separators, or glued without any.

use super::without_bullet;
use crate::engine::anatomy::lines::Line;
use crate::engine::document::Span;
use crate::engine::language::fold;
use rustc_hash::FxHashSet;

/// What stands between keywords.
pub(super) const SEPARATORS: [char; 7] = [',', '،', ';', '؛', '|', '•', '·'];

/// The words that the page uses outside its keywords: what tells where glued keywords come apart.
pub(super) fn vocabulary(text: &str, lines: &[Line], keyword_lines: &[Span]) -> FxHashSet<String> {
    let keyword_lines: FxHashSet<usize> = keyword_lines.iter().map(|line| line.start).collect();
    let mut words = FxHashSet::default();
    for line in lines.iter().filter(|line| !keyword_lines.contains(&line.span.start)) {
        for word in
            line.span.of(text).split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
        {
            words.insert(fold(word));
        }
    }
    words
}

/// The keywords of a line: between separators, and within what is glued.
pub(super) fn keywords(text: &str, line: Span, vocabulary: &FxHashSet<String>) -> Vec<Span> {
    let words = line.of(text);
    let parts = |sign: char| SEPARATORS.contains(&sign) || sign == '\t';
    let mut cuts = vec![];
    let mut at = 0;
    for part in words.split_inclusive(parts) {
        glue_points(part, at, vocabulary, &mut cuts);
        at += part.len();
        cuts.push(at);
    }
    let mut start = 0;
    let mut found = Vec::new();
    for cut in cuts {
        let span = Span::new(line.start + start, line.start + cut);
        let kept = span.of(text).trim_end_matches(|sign| parts(sign) || sign == '.').len();
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
