//! A sentence → the same with words left out.
//!
//! Only what the grammar of the language lets go without changing what is true: connectives at the
//! start, what stands in brackets, honorifics, roles beside names, phrases and clauses at the end
//! that a comma or a set phrase opens. A negation, a condition, an exception is never lost; nothing
//! within quotation marks is touched. (Deletion rather than generation after Knight and Marcu,
//! *Summarization beyond sentence extraction*, 2002; the safe deletions of Zajic et al., 2007.)

use super::{Input, count_words};
use crate::engine::language::Language;
use crate::engine::segment::TokenKind;
use std::ops::Range;

/// The fewest words that a statement keeps.
const FEWEST: usize = 6;

/// How much may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Depth {
    /// Connectives, brackets, honorifics.
    Light,
    /// Roles too.
    Roles,
}

/// The sentence's tokens as runs that stay, at most `limit` words if deletions allow; `None` where
/// they don't.
pub(super) fn within(input: &Input, tokens: Range<usize>, limit: usize) -> Option<Vec<Range<usize>>> {
    let light = runs(tokens.clone(), &deletions(input, tokens.clone(), Depth::Light));
    if count_words(input, &light) <= limit {
        return Some(light);
    }
    let roles = deletions(input, tokens.clone(), Depth::Roles);
    let mut best = runs(tokens.clone(), &roles);
    if count_words(input, &best) <= limit {
        return Some(best);
    }
    // From the last place where the sentence may end to the first.
    for cut in cuts(input, tokens.clone()).into_iter().rev() {
        let mut with_cut = roles.clone();
        with_cut.push(cut..tokens.end);
        best = runs(tokens.clone(), &with_cut);
        if count_words(input, &best) <= limit {
            return is_whole(input, &best).then_some(best);
        }
    }
    None
}

/// The tokens without the deleted ranges.
fn runs(tokens: Range<usize>, deleted: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut start = None;
    for token in tokens.clone() {
        let gone = deleted.iter().any(|range| range.contains(&token));
        match (gone, start) {
            (false, None) => start = Some(token),
            (true, Some(from)) => {
                runs.push(from..token);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        runs.push(from..tokens.end);
    }
    runs
}

/// What can go without touching the statement.
pub(super) fn deletions(input: &Input, tokens: Range<usize>, depth: Depth) -> Vec<Range<usize>> {
    let mut deleted = Vec::new();
    deleted.extend(connective(input, tokens.clone()));
    deleted.extend(brackets(input, tokens.clone()));
    for (name, honorific, role) in input.names.iter().filter(|(name, ..)| tokens.contains(&name.start)) {
        if !honorific.is_empty()
            && !attached_article(input, honorific)
            && input.pack.language != Language::Arabic
        {
            deleted.push(honorific.clone());
        }
        if depth >= Depth::Roles
            && let Some(role) = role
        {
            deleted.extend(role_after(input, name, input.segments.tokens_of(*role), tokens.end));
        }
    }
    deleted
}

/// *l'Ambassadrice X*: without the title the article would hang in the air.
fn attached_article(input: &Input, honorific: &Range<usize>) -> bool {
    let before = honorific.start.checked_sub(1).map_or("", |before| input.segments.fold(before));
    matches!(
        before,
        "l'" | "le"
            | "la"
            | "the"
            | "les"
            | "du"
            | "au"
            | "il"
            | "el"
            | "o"
            | "a"
            | "del"
            | "der"
            | "die"
            | "dem"
            | "den"
            | "aux"
            | "des"
    ) || input.segments.fold(honorific.start).starts_with("l'")
        || matches!(input.segments.fold(honorific.start), "l'" | "le" | "la")
}

/// *Par ailleurs,* at the start.
fn connective(input: &Input, tokens: Range<usize>) -> Option<Range<usize>> {
    let mut phrase = String::new();
    for token in tokens.start..tokens.end.min(tokens.start + 7) {
        if is(input, token, ",") || is(input, token, "،") {
            return input.pack.connectives.contains(&phrase).then_some(tokens.start..token + 1);
        }
        if !phrase.is_empty() && !phrase.ends_with('\'') {
            phrase.push(' ');
        }
        phrase.push_str(&input.segments.fold(token).replace('-', " "));
    }
    None
}

/// *(OCI)*, *(… )*: brackets, outside quotation marks, that hold no whole sentence.
fn brackets(input: &Input, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for token in tokens {
        if is(input, token, "(") {
            open = Some(token);
        } else if is(input, token, ")")
            && let Some(start) = open.take()
        {
            found.push(start..token + 1);
        } else if is_quotation_mark(input, token) {
            open = None;
        }
    }
    found
}

/// *X, ministre de …, a dit* → *X a dit*: the role after a name with its commas.
fn role_after(input: &Input, name: &Range<usize>, role: Range<usize>, limit: usize) -> Option<Range<usize>> {
    if role.start < name.end
        || role.start > name.end + 3
        || !is(input, name.end, ",") && !is(input, name.end, "،")
    {
        return None;
    }
    let closing = role.end;
    if is(input, closing, ",") || is(input, closing, "،") {
        let next = closing + 1;
        // The second comma stays where it parts two phrases, and goes before the verb.
        let before_verb = is_verb(input, next) || input.pack.language == Language::Arabic;
        return Some(name.end..if before_verb { next } else { closing });
    }
    let ends = closing >= limit || is_closing_punctuation(input, closing);
    ends.then_some(name.end..closing)
}

/// The places where the sentence may end, in order: before a comma or a set phrase that opens
/// something that can go.
fn cuts(input: &Input, tokens: Range<usize>) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut quoted = false;
    let mut depth = 0usize;
    for token in tokens.clone() {
        if is_quotation_mark(input, token) {
            quoted = !matches!(words(input, token), "»" | "”") && !(quoted && words(input, token) == "\"");
            continue;
        }
        if is(input, token, "(") {
            depth += 1;
        } else if is(input, token, ")") {
            depth = depth.saturating_sub(1);
        }
        if quoted || depth > 0 || token <= tokens.start {
            continue;
        }
        let comma =
            is(input, token, ",") || is(input, token, "،") || is(input, token, ";") || is(input, token, "؛");
        let opener = if comma { token + 1 } else { token };
        let phrase = opening(input, opener);
        // Without a comma only a phrase of several words is sure to open something.
        let opens = if comma {
            phrase >= 1 || is(input, token, ";") || opens_coordinate(input, opener)
        } else {
            phrase >= 2
        };
        if opens && !loses_truth(input, token..tokens.end) {
            cuts.push(token);
        }
    }
    cuts
}

/// How many words of a set phrase open at `token`.
fn opening(input: &Input, token: usize) -> usize {
    let mut phrase = String::new();
    let mut best = 0;
    for end in token..token + 4 {
        let word = input.segments.fold(end);
        if word.is_empty()
            || input.segments.tokens.get(end).is_some_and(|token| token.kind == TokenKind::Punctuation)
        {
            break;
        }
        if !phrase.is_empty() && !phrase.ends_with('\'') {
            phrase.push(' ');
        }
        phrase.push_str(&word.replace('-', " "));
        let elided = phrase.trim_end_matches('\'').to_owned() + "e";
        if input.pack.adjunct_openers.contains(&phrase)
            || phrase.ends_with("qu'") && input.pack.adjunct_openers.contains(&elided)
        {
            best = end + 1 - token;
        }
    }
    best
}

/// *, et a réitéré …*, *, and called …*: a second verb of the same subject.
fn opens_coordinate(input: &Input, token: usize) -> bool {
    matches!(input.segments.fold(token), "et" | "and" | "e" | "y" | "und" | "mais" | "but")
        && is_verb(input, token + 1)
}

/// Whether what would go holds a word that changes what is true.
fn loses_truth(input: &Input, gone: Range<usize>) -> bool {
    const CONDITIONS: [&str; 18] = [
        "sauf",
        "si",
        "unless",
        "except",
        "if",
        "hormis",
        "excepte",
        "condition",
        "provided",
        "sinon",
        "otherwise",
        "الا",
        "شرط",
        "اذا",
        "salvo",
        "falls",
        "sofern",
        "se",
    ];
    gone.clone().any(|token| {
        let word = input.segments.fold(token);
        CONDITIONS.contains(&word)
            && !(word == "se" && input.pack.language == Language::French)
            && !(word == "si" && input.pack.language != Language::French)
    })
}

/// Whether the runs make a statement: enough words, a verb, brackets and quotation marks closed.
pub(super) fn is_whole(input: &Input, kept: &[Range<usize>]) -> bool {
    let tokens = || kept.iter().cloned().flatten();
    let verb = input.pack.verbs.is_empty() || tokens().any(|token| is_verb(input, token));
    let balanced = |open: &str, close: &str| {
        tokens().filter(|&token| words(input, token) == open).count()
            == tokens().filter(|&token| words(input, token) == close).count()
    };
    let straight = tokens().filter(|&token| words(input, token) == "\"").count() % 2 == 0;
    count_words(input, kept) >= FEWEST
        && verb
        && balanced("«", "»")
        && balanced("“", "”")
        && balanced("(", ")")
        && straight
}

/// Whether a finite verb of the lists stands at `token`; in French and English also an auxiliary
/// with its participle, in Arabic a verb with its conjunction.
pub(super) fn is_verb(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    let listed = |word: &str| input.pack.verbs.contains(word) || input.pack.speech_verbs.contains(word);
    if input.pack.language == Language::Arabic {
        return listed(word) || word.strip_prefix(['و', 'ف']).is_some_and(listed);
    }
    let before = token.checked_sub(1).map_or("", |before| input.segments.fold(before));
    let reflexive = matches!(word, "s'" | "se" | "n'" | "ne")
        && input.segments.tokens.get(token + 1).is_some_and(|next| next.is_word());
    // *à* folds to *a*: only the bare letter is the verb.
    let preposition = word == "a" && words(input, token) != "a";
    reflexive
        || listed(word) && !preposition && !(before == "a" && words(input, token.saturating_sub(1)) == "à")
        || word == "a" && words(input, token) == "a" && input.pack.language == Language::French
        || past_tense(input, token)
}

/// English verbs by their ending: *described*, *likened*; not a participle after a noun's article.
fn past_tense(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    let before = token.checked_sub(1).map_or("", |before| input.segments.fold(before));
    input.pack.language == Language::English
        && word.ends_with("ed")
        && word.len() > 4
        && !matches!(before, "the" | "a" | "an" | "of" | "is" | "are" | "was" | "were" | "be" | "been")
}

fn words<'a>(input: &Input<'a>, token: usize) -> &'a str {
    input.segments.tokens.get(token).map_or("", |token| token.span.of(input.text))
}

fn is(input: &Input, token: usize, sign: &str) -> bool {
    words(input, token) == sign
}

fn is_quotation_mark(input: &Input, token: usize) -> bool {
    matches!(words(input, token), "«" | "»" | "“" | "”" | "\"" | "„")
}

fn is_closing_punctuation(input: &Input, token: usize) -> bool {
    matches!(words(input, token), "." | ";" | "!" | "?" | "؛" | "…")
}
