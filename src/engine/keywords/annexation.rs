//! An Arabic noun → the group that it opens: *ترميم الوثائق التاريخية*, and where it ends.

use super::clitics;
use super::content::has_article;
use super::groups::{LONGEST, Scan, Standing};
use crate::engine::language::rarity;
use crate::engine::language::topics::{awaits_complement, begins_as_verb, is_adverbial};
use crate::engine::segment::arabic::stems;
use crate::engine::segment::{Tag, TokenKind};
use std::ops::Range;

/// As rare as this are only words that hardly any text has.
const KNOWN: f64 = 0.88;
/// The letters of a root.
const SHORTEST_ROOT: usize = 3;

impl Scan<'_> {
    /// *ترميم الوثائق التاريخية*: Arabic joins a noun to the noun that it belongs to, and after the
    /// one with the article only adjectives with the article follow.
    pub(super) fn annexation(&self, start: usize) -> Option<Range<usize>> {
        if !self.is_noun(start) {
            return None;
        }
        let definite = |token: usize| has_article(self.segments.fold(token));
        if self.is_verb(start) {
            return None;
        }
        let mut end = start + 1;
        let mut closed = definite(start);
        while end < self.end
            && end - start < LONGEST - 1
            && self.is_content(end)
            && !clitics::has_any(self.pack, self.segments.fold(end))
            && !clitics::is_before_verbal_noun(self.segments.fold(end))
        {
            let tag = self.segments.tag(end);
            let follows = match (closed, definite(end)) {
                // Taggers take adjectives for nouns, which would stand there without the article.
                (true, true) => {
                    tag == Tag::Adjective
                        || is_relative(self.segments.fold(end))
                        || tag == Tag::Noun && self.is_feminine(start) && self.is_feminine(end)
                }
                (true, false) => false,
                (false, _) => matches!(tag, Tag::Noun | Tag::Adjective | Tag::Name),
            };
            if !follows || self.is_left_out(end) || self.is_verb(end) {
                break;
            }
            closed |= definite(end);
            end += 1;
        }
        let end = self.end_with_name(start..end)?;
        (!self.is_half_a_pair(start..end)).then_some(start..end)
    }

    /// *(تنفيذ قرار) مجلس الأمن*: what an annexation without the article goes on with, if that is a name that it has
    /// room for. `None` where it is cut: before a longer name, a number, what is quoted, a noun with the article.
    fn end_with_name(&self, group: Range<usize>) -> Option<usize> {
        let end = group.end;
        let last = self.segments.fold(end - 1);
        if end >= self.end || has_article(last) || self.segments.tag(end - 1) == Tag::Adjective {
            return Some(end);
        }
        if self.standing(end) == Standing::Name && !clitics::is_bound_name(self.pack, self.segments.fold(end))
        {
            let name = self.name(end)?;
            return (name.end - group.start <= LONGEST).then_some(name.end);
        }
        let next = self.segments.tokens.get(end);
        let number = next.is_some_and(|token| token.kind == TokenKind::Number);
        let noun = self.is_noun(end)
            && has_article(self.segments.fold(end))
            && !clitics::has_any(self.pack, self.segments.fold(end));
        let quoted = matches!(self.segments.fold(end), "\"" | "«" | "“");
        let plural = last.ends_with("ات") || last.ends_with("ين");
        (!(number && !plural || noun || quoted)).then_some(end)
    }

    /// *يصل*, *تحتاج* where *يحتاج* is said as well, *سيخوض*, *أنشأت* where *أنشأ* is.
    fn is_verb(&self, token: usize) -> bool {
        let word = self.segments.fold(token);
        if !matches!(self.segments.tag(token), Tag::Noun | Tag::Name) {
            return false;
        }
        let is_known = |word: &str| rarity(self.pack.language, word) < KNOWN;
        let long = |rest: &&str| rest.chars().nth(SHORTEST_ROOT - 1).is_some();
        let feminine = word.strip_prefix('ت').filter(long).filter(|_| !is_verbal_noun(word));
        let future = word.strip_prefix('س').filter(|rest| rest.starts_with('ي') && long(rest));
        let past = word.strip_suffix('ت').filter(long).filter(|stem| !stem.ends_with(['ا', 'ي']));
        begins_as_verb(word)
            || feminine.is_some_and(|rest| is_known(&format!("ي{rest}")))
            || future.is_some_and(is_known)
            || past.is_some_and(is_known)
    }

    /// *(البرنامج) التوعوي*, *(الشمالية) والجنوبية*: an adjective of the noun with the article before it.
    pub(super) fn is_attribute(&self, token: usize) -> bool {
        let Some(before) = token.checked_sub(1).filter(|before| *before >= self.start) else { return false };
        let definite = |token: usize| self.segments.fold(token).starts_with("ال");
        let relative = |token: usize| is_relative(self.segments.fold(token));
        let joined = self.segments.fold(token).starts_with("وال") && relative(before);
        let agrees = definite(token) && self.is_feminine(token) == self.is_feminine(before);
        definite(before) && relative(token) && (joined || agrees)
    }

    /// *الجانبين المصري (والروسي)*: two of a kind with the adjective of one of them.
    fn is_half_a_pair(&self, group: Range<usize>) -> bool {
        let is_dual = |word: &str| has_article(word) && word.ends_with("ين");
        group.len() > 1
            && group.end < self.end
            && is_dual(self.segments.fold(group.start))
            && self.segments.tag(group.end - 1) == Tag::Adjective
            && self.segments.fold(group.end).starts_with("وال")
    }

    /// *(الموضوعات) المتعلقة بـ*, *(ندوة) بعنوان*, *(السنوات) القادمة*, *(تحسين) قدرتها*: what an Arabic group
    /// does without, or can't be without what follows.
    fn is_left_out(&self, token: usize) -> bool {
        let word = self.segments.fold(token);
        let next = token + 1;
        let governs = next < self.end
            && (self.segments.is_in(next, &self.pack.function_words)
                || stems(self.segments.fold(next)).any(|stem| stem.clitics > 0)
                || clitics::has_any(self.pack, self.segments.fold(next)));
        is_adverbial(word)
            || self.is_empty(token)
            || clitics::has_possessive(word) && !has_article(word)
            || governs && awaits_complement(word, self.pack.language)
    }

    fn is_feminine(&self, token: usize) -> bool {
        self.segments.fold(token).ends_with(['ة', 'ه'])
    }
}

/// *توعوي*, *شمالية*: the ending that makes adjectives of nouns.
fn is_relative(word: &str) -> bool {
    ["ي", "يه", "ية"].iter().any(|ending| word.ends_with(ending))
}

/// *تدشين*, *تعزيز*: the verbal noun of the second form.
fn is_verbal_noun(word: &str) -> bool {
    word.chars().count() == 5 && word.chars().nth(3) == Some('ي')
}
