//! A word → whether it means something by itself, and what it is compared by.

use super::clitics;
use crate::engine::language::{Language, Pack, rarity};
use crate::engine::segment::arabic::stems;
use crate::engine::segment::{Segments, Tag, TokenKind};

/// The shortest word that means something by itself, in letters.
const SHORTEST: usize = 2;
/// Rarer than this are no articles, pronouns or prepositions of English: *whereby*, *nonetheless* are below.
const RARE: f64 = 0.8;

/// Whether the token is a word that means something by itself.
pub(super) fn is_content(segments: &Segments, pack: &Pack, token: usize) -> bool {
    let Some(found) = segments.tokens.get(token) else { return false };
    if found.kind != TokenKind::Word
        || matches!(segments.tag(token), Tag::Verb | Tag::Adverb)
        || found.lists.are_in(&pack.function_words)
        || found.lists.are_in(&pack.honorifics)
        || segments.tag(token) == Tag::Function && !is_rare(segments, pack, token)
    {
        return false;
    }
    let word = segments.fold(token);
    word.chars().nth(SHORTEST - 1).is_some()
        && !is_end_of_address(segments, token)
        && !is_honorific(pack, word)
        && !found.lists.are_in(&pack.numerals)
        && (pack.language != Language::Arabic || !is_arabic_function(pack, word))
}

/// Whether a word is too rare for what its tag says it is: the class of articles, pronouns and prepositions is
/// closed, and taggers put there words that they don't know (*nonlinear*).
fn is_rare(segments: &Segments, pack: &Pack, token: usize) -> bool {
    pack.language == Language::English && rarity(pack.language, segments.fold(token)) > RARE
}

/// *com* in *example.com*.
fn is_end_of_address(segments: &Segments, token: usize) -> bool {
    let glued = |token: usize| segments.tokens.get(token).is_some_and(|token| token.glued);
    token > 1 && glued(token) && glued(token - 1) && matches!(segments.fold(token - 1), "." | "@")
}

/// *H.E.*, with its stops.
fn is_honorific(pack: &Pack, word: &str) -> bool {
    word.bytes().any(|byte| byte == b'.') && pack.honorifics.contains(&word.replace('.', ""))
}

/// A function word or a verb under its clitics.
fn is_arabic_function(pack: &Pack, word: &str) -> bool {
    let listed = |word: &str| pack.function_words.contains(word) || pack.verbs.contains(word);
    listed(word) || word.strip_prefix(['و', 'ف']).is_some_and(listed)
}

pub(super) fn has_article(word: &str) -> bool {
    stems(word).any(|stem| stem.article)
}

/// The word without the endings of plural and gender, roughly, and in Arabic without clitics and
/// article: for comparing, never for showing.
pub(super) fn stem<'a>(pack: &Pack, word: &'a str) -> &'a str {
    if pack.language == Language::Arabic {
        let letters = clitics::letters(pack, word);
        let bare = word.char_indices().nth(letters).and_then(|(at, _)| word.get(at..)).unwrap_or(word);
        return stems(bare).find(|stem| stem.article).map_or(bare, |stem| stem.bare);
    }
    let bare = word
        .strip_suffix('s')
        .or_else(|| word.strip_suffix('x'))
        .filter(|bare| bare.chars().count() > 2)
        .unwrap_or(word);
    bare.strip_suffix("ne")
        .or_else(|| bare.strip_suffix('e'))
        .filter(|stem| stem.chars().count() > 4)
        .unwrap_or(bare)
}
