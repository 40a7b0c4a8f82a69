//! An Arabic noun → the group that it opens: *ترميم الوثائق التاريخية*, and where it ends.

use super::clitics;
use super::content::has_article;
use super::groups::{LONGEST, Scan};
use crate::engine::language::topics::{awaits_complement, begins_as_verb, is_adverbial};
use crate::engine::segment::Tag;
use crate::engine::segment::arabic::stems;
use std::ops::Range;

impl Scan<'_> {
    /// *ترميم الوثائق التاريخية*: Arabic joins a noun to the noun that it belongs to, and after the
    /// one with the article only adjectives with the article follow.
    pub(super) fn annexation(&self, start: usize) -> Option<Range<usize>> {
        if !self.is_noun(start) {
            return None;
        }
        let definite = |token: usize| has_article(self.segments.fold(token));
        if self.segments.tag(start) == Tag::Noun && begins_as_verb(self.segments.fold(start)) {
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
                        || tag == Tag::Noun && self.is_feminine(start) && self.is_feminine(end)
                }
                (true, false) => false,
                (false, _) => matches!(tag, Tag::Noun | Tag::Adjective | Tag::Name),
            };
            if !follows || self.is_left_out(end) {
                break;
            }
            closed |= definite(end);
            end += 1;
        }
        (!self.is_half_a_pair(start..end)).then_some(start..end)
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
