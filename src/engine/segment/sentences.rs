//! Tokens → sentences.
//!
//! A sentence ends at `.`, `!`, `?`, `؟`, `…` or a line end, unless the stop closes an abbreviation
//! or an initial, or what follows cannot begin a sentence.

use super::{Case, Segments, Sentence, Token, TokenKind};
use crate::engine::language::{Calendar, Language, Pack};

/// Longer than any sentence that someone wrote, lists of a resolution among them. What comes after compares
/// the words of a sentence with each other, and a damaged text may be nothing but one.
const LONGEST: usize = 300;

/// Splits the tokens from `first` on, which stand in one part of the text, into sentences.
pub(super) fn split(text: &str, part: usize, first: usize, pack: &Pack, segments: &mut Segments) {
    let end = segments.tokens.len();
    let mut start = first;
    let mut index = first;
    while index < end {
        let mut stop = index + 1;
        if ends_sentence(text, index, start, end, pack, segments) {
            while stop < end && closes(text, stop, segments) {
                stop += 1;
            }
            push(start..stop, part, segments);
            start = stop;
        }
        index = stop;
    }
    if start < end {
        push(start..end, part, segments);
    }
}

fn push(tokens: std::ops::Range<usize>, part: usize, segments: &mut Segments) {
    let span = segments.span(tokens.clone());
    segments.sentences.push(Sentence { span, tokens, part });
}

/// Whether token `index` is the last of a sentence that began at `start`, closing marks aside.
fn ends_sentence(
    text: &str,
    index: usize,
    start: usize,
    end: usize,
    pack: &Pack,
    segments: &Segments,
) -> bool {
    let Some(token) = segments.tokens.get(index) else { return false };
    let Some(next) = segments.tokens.get(index + 1).filter(|_| index + 1 < end) else { return true };
    if next.opens_line {
        return true;
    }
    // Between words that stand apart, if there are any.
    let patience = if next.glued { 2 * LONGEST } else { LONGEST };
    if index - start >= patience {
        return true;
    }
    if token.kind != TokenKind::Punctuation {
        return false;
    }
    let sign = token.span.of(text);
    if !matches!(sign, "." | "!" | "?" | "؟" | "…" | "۔" | "。" | "！" | "？") {
        return false;
    }
    let mut follower = index + 1;
    while follower < end && closes(text, follower, segments) {
        follower += 1;
    }
    let Some(next) = segments.tokens.get(follower).filter(|_| follower < end) else { return true };
    if sign != "." {
        return sign != "…" || next.case != Case::Lower;
    }
    if next.glued && follower == index + 1 {
        // *fin.Le Conseil*: a space that scraping lost, unless it is an address or a number.
        let before = segments.tokens.get(index.wrapping_sub(1));
        return next.case == Case::Capitalized
            && next.span.len() > 1
            && before.is_some_and(|token| token.case == Case::Lower && token.span.len() > 3);
    }
    if index == start + 1 && segments.tokens.get(start).is_some_and(|token| token.kind == TokenKind::Number) {
        return false;
    }
    if next.case == Case::Lower {
        return false;
    }
    !is_abbreviation(index, next.case, pack, segments) && !is_ordinal(text, index, next, pack, segments)
}

/// Whether the stop at `index` makes an ordinal of the number before it, as German writes them: *am 31.
/// August*, in a text of any language, *die 75. Versammlung* in a German one.
fn is_ordinal(text: &str, index: usize, next: &Token, pack: &Pack, segments: &Segments) -> bool {
    let number = index.checked_sub(1).and_then(|before| segments.tokens.get(before));
    let is_small =
        number.is_some_and(|number| number.kind == TokenKind::Number && number.span.len() <= ORDINAL_DIGITS);
    if !is_small || segments.tokens.get(index).is_none_or(|stop| !stop.glued) {
        return false;
    }
    let word = next.span.of(text);
    let is_month = || Calendar::of(Language::German).months.iter().any(|names| names.contains(&word));
    let is_led = || {
        index.checked_sub(2).is_some_and(|before| ORDINAL_LEADS.contains(&segments.fold(before)))
            && next.is_word()
    };
    is_month() || pack.language == Language::German && is_led()
}

/// Ordinals in running text are of days, centuries, sessions.
const ORDINAL_DIGITS: usize = 2;

/// What stands before an ordinal in German, folded, and seldom before a number that ends its sentence.
const ORDINAL_LEADS: [&str; 14] =
    ["am", "vom", "zum", "beim", "im", "zur", "der", "dem", "den", "des", "die", "das", "jeder", "jedem"];

/// Whether the stop at `index` belongs to the word before it.
fn is_abbreviation(index: usize, next: Case, pack: &Pack, segments: &Segments) -> bool {
    let Some(before) = index.checked_sub(1).and_then(|index| segments.tokens.get(index)) else {
        return false;
    };
    if segments.tokens.get(index).is_some_and(|stop| !stop.glued) {
        return false;
    }
    let word = segments.fold(index - 1);
    let initial = before.is_word() && before.case == Case::Capitalized && word.chars().count() == 1;
    initial && next != Case::None || pack.abbreviations.contains(word)
}

/// Whether token `index` closes what stands before it: a quotation mark or a bracket.
fn closes(text: &str, index: usize, segments: &Segments) -> bool {
    let Some(token) = segments.tokens.get(index).filter(|token| token.kind == TokenKind::Punctuation) else {
        return false;
    };
    match token.span.of(text) {
        "»" => true,
        "”" | ")" | "]" | "’" | "\"" | "'" => token.glued,
        "." | "!" | "?" => token.glued,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::document::Span;
    use crate::engine::language::{Language, pack};
    use crate::engine::segment::segment;

    #[track_caller]
    fn check(language: Language, text: &str, expected: &[&str]) {
        let segments = segment(text, &[Span::new(0, text.len())], pack(language));
        let sentences: Vec<_> = segments.sentences.iter().map(|sentence| sentence.span.of(text)).collect();
        assert_eq!(sentences, expected);
    }

    #[test]
    fn an_honorific_does_not_end_a_sentence() {
        check(
            Language::French,
            "S.E. M. Taha a parlé. Il est parti.",
            &["S.E. M. Taha a parlé.", "Il est parti."],
        );
        check(
            Language::English,
            "Dr. Noor spoke to Ms. A. Lee. She left.",
            &["Dr. Noor spoke to Ms. A. Lee.", "She left."],
        );
    }

    #[test]
    fn a_quotation_closes_with_its_sentence() {
        check(Language::French, "« C'est fait. » Il rit.", &["« C'est fait. »", "Il rit."]);
        check(Language::English, "\"It is done.\" He laughed.", &["\"It is done.\"", "He laughed."]);
    }

    #[test]
    fn arabic_has_no_case() {
        check(Language::Arabic, "بدأ الاجتماع. وانتهى أمس؟ نعم.", &["بدأ الاجتماع.", "وانتهى أمس؟", "نعم."]);
    }

    #[test]
    fn a_number_with_a_stop_does_not_end_a_sentence() {
        check(Language::English, "It grew 2.5 percent. Good.", &["It grew 2.5 percent.", "Good."]);
        check(Language::French, "1. Le plan est adopté. Fin", &["1. Le plan est adopté.", "Fin"]);
    }

    #[test]
    fn a_german_ordinal_does_not_end_a_sentence() {
        check(
            Language::German,
            "Sie tagt am 31. August. Die 75. Versammlung war im Mai 2024. Es waren 25. Das genügt.",
            &[
                "Sie tagt am 31. August.",
                "Die 75. Versammlung war im Mai 2024.",
                "Es waren 25.",
                "Das genügt.",
            ],
        );
        check(
            Language::English,
            "Es tagt am 3. März. It met in 25. That is all.",
            &["Es tagt am 3. März.", "It met in 25.", "That is all."],
        );
        check(Language::Italian, "Erano 25. Il resto è noto.", &["Erano 25.", "Il resto è noto."]);
    }

    #[test]
    fn a_sentence_has_an_end_in_the_end() {
        for text in ["word ".repeat(2_000), "a,".repeat(2_000), "-a/b".repeat(2_000)] {
            let segments = segment(&text, &[Span::new(0, text.len())], pack(Language::English));
            let longest = segments.sentences.iter().map(|sentence| sentence.tokens.len()).max();
            assert!(longest.is_some_and(|longest| longest <= 2 * super::LONGEST + 1), "{longest:?}");
            assert_eq!(segments.sentences.last().map(|last| last.tokens.end), Some(segments.tokens.len()));
        }
    }

    #[test]
    fn a_lost_space_is_seen() {
        check(
            Language::French,
            "la séance est levée.Le Conseil remercie.",
            &["la séance est levée.", "Le Conseil remercie."],
        );
    }
}
