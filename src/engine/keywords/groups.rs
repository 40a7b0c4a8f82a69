//! Noun groups that may be keyphrases: *cause palestinienne*, *export credit*, *ترميم الوثائق*.
//!
//! A group is a noun with what belongs to it, by the tags of its words and the order of the
//! language. It is whole where nothing that belongs to it is left out: half a group (*ministre des
//! affaires*) is counted, as it stands inside the whole one, and never shown unless it stands alone
//! elsewhere.

use super::content::has_article;
use super::{Input, Stems, bounds, clitics};
use crate::engine::language::topics::{
    awaits_complement, is_adverbial, is_empty_modifier, is_half_a_preposition, is_plain_verb,
};
use crate::engine::language::{Language, Order, Pack};
use crate::engine::segment::arabic::stems;
use crate::engine::segment::{Case, Segments, Tag, TokenKind};
use std::ops::Range;

/// The most content words in a group.
pub(super) const LONGEST: usize = 4;
/// The most tokens of a name that a group may end with.
const NAME_AT_MOST: usize = 3;

/// What a token is to the groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Standing {
    /// It may be part of a group.
    #[default]
    Free,
    /// The first token of a name.
    Name,
    /// Another token of a name.
    Named,
    /// It speaks of something else than the topic.
    Skipped,
}

/// A noun group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whether nothing that belongs to it stands outside.
    pub whole: bool,
}

/// The groups of a sentence and their parts; names are candidates of their own,
/// and may only end a group.
pub(super) fn find(
    input: &Input,
    stems: &Stems,
    sentence: Range<usize>,
    standing: &[Standing],
) -> Vec<Group> {
    let Input { text, segments, pack, .. } = *input;
    let scan = Scan { text, segments, pack, stems, standing, start: sentence.start, end: sentence.end };
    let mut groups = Vec::new();
    let mut token = sentence.start;
    while token < sentence.end {
        let Some(chunk) = scan.chunk(token) else {
            token += 1;
            continue;
        };
        scan.parts(chunk.clone(), &mut groups);
        token = chunk.end;
        // *résilience + du + peuple palestinien*: with its complement, if that is no name.
        let mut whole = chunk.clone();
        while let Some(next) = scan.complement(token) {
            if scan.standing(next.start) == Standing::Free {
                scan.parts(next.clone(), &mut groups);
            }
            if stems.content_words(whole.start..next.end) <= LONGEST {
                whole.end = next.end;
            }
            token = next.end;
        }
        if whole.end > chunk.end && scan.is_whole(&whole) {
            groups.push(Group { tokens: whole, whole: true });
        }
    }
    groups
}

pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub segments: &'a Segments,
    pub pack: &'a Pack,
    stems: &'a Stems,
    standing: &'a [Standing],
    /// The sentence.
    pub start: usize,
    pub end: usize,
}

impl Scan<'_> {
    /// The noun with its modifiers that begins at `start`.
    fn chunk(&self, start: usize) -> Option<Range<usize>> {
        match self.pack.order {
            _ if self.pack.language == Language::Arabic => self.annexation(start),
            Order::HeadFirst => self.head_first(start),
            Order::HeadLast => self.head_last(start),
        }
    }

    /// *action islamique commune*: a noun, then adjectives.
    fn head_first(&self, start: usize) -> Option<Range<usize>> {
        if !self.is_noun(start) {
            return None;
        }
        let mut end = start + 1;
        while end < self.end && end - start < LONGEST {
            let modifier = match self.segments.tag(end) {
                Tag::Adjective => self.is_content(end) && !self.is_empty(end),
                Tag::Form => self.is_participle(end) && !self.is_empty(end),
                Tag::Noun | Tag::Name => self.is_noun(end),
                Tag::Other => self.is_number_of_a_name(start, end),
                _ => false,
            };
            if !modifier {
                break;
            }
            end += 1;
        }
        Some(start..bounds::end_of_head_first(self, start..end))
    }

    /// *bug bounty programmes*: adjectives and nouns up to the last noun.
    fn head_last(&self, start: usize) -> Option<Range<usize>> {
        let modifies = |token: usize| {
            self.segments.tag(token) == Tag::Adjective
                && self.is_content(token)
                && !self.is_weak(token)
                && !self.is_empty(token)
        };
        let names = |token: usize| self.is_noun(token) && !self.is_plain_verb(token);
        let mut end = start;
        if self.opens_with_participle(start) {
            end += 1;
        } else if !names(start) && !modifies(start) {
            return None;
        }
        let mut noun = None;
        while end < self.end {
            let named = names(end) || end > start && self.is_gerund(end);
            if !named && !modifies(end) {
                break;
            }
            if named {
                noun = Some(end);
            }
            end += 1;
        }
        let last = noun.filter(|&last| !self.segments.is_in(last, &self.pack.functions))?;
        let last = bounds::end_of_head_last(self, start, last)?;
        let first = (start..=last).find(|&token| last + 1 - token <= LONGEST)?;
        Some(first..last + 1)
    }

    /// *distributed systems*, *an embedded controller*, and not the verb of a clause: *has opened
    /// talks*, *launched last year*.
    fn opens_with_participle(&self, token: usize) -> bool {
        let before = token.checked_sub(1).map_or(Tag::Other, |before| self.segments.tag(before));
        let free = !matches!(before, Tag::Verb | Tag::Adverb | Tag::Noun | Tag::Name | Tag::Form);
        self.segments.tag(token) == Tag::Form
            && free
            && self.is_participle_form(token)
            && (self.is_noun(token + 1) || self.segments.tag(token + 1) == Tag::Adjective)
            && self.is_content(token)
    }

    /// *tool condition monitoring*, *a probability learning task*, and not *people living in*, *a company
    /// making widgets*.
    fn is_gerund(&self, token: usize) -> bool {
        let word = self.segments.fold(token);
        let singular =
            |token: usize| self.segments.tag(token) == Tag::Noun && !self.segments.fold(token).ends_with('s');
        self.segments.tag(token) == Tag::Form
            && self.pack.gerund_endings.iter().any(|ending| word.ends_with(ending.as_str()))
            && self.is_content(token)
            && token.checked_sub(1).is_some_and(singular)
            && (singular(token + 1) && self.is_noun(token + 1)
                || self.segments.tag(token + 1) == Tag::Other
                || self.segments.is_in(token + 1, &self.pack.complement_links)
                || self.segments.is_in(token + 1, &self.pack.conjunctions))
    }

    fn is_participle_form(&self, token: usize) -> bool {
        let word = self.segments.fold(token);
        self.pack.participle_endings.iter().any(|ending| word.ends_with(ending.as_str()))
    }

    /// *ترميم الوثائق التاريخية*: Arabic joins a noun to the noun that it belongs to, and after the
    /// one with the article only adjectives with the article follow.
    fn annexation(&self, start: usize) -> Option<Range<usize>> {
        if !self.is_noun(start) {
            return None;
        }
        let definite = |token: usize| has_article(self.segments.fold(token));
        let mut end = start + 1;
        let mut closed = definite(start);
        while end < self.end
            && end - start < LONGEST - 1
            && self.is_content(end)
            && !clitics::has_any(self.pack, self.segments.fold(end))
        {
            let tag = self.segments.tag(end);
            let follows = match (closed, definite(end)) {
                (true, true) => tag == Tag::Adjective,
                (true, false) => false,
                (false, _) => matches!(tag, Tag::Noun | Tag::Adjective | Tag::Name),
            };
            if !follows || self.is_left_out(end) {
                break;
            }
            closed |= definite(end);
            end += 1;
        }
        Some(start..end)
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

    /// The chunk itself, and its parts for counting.
    fn parts(&self, chunk: Range<usize>, groups: &mut Vec<Group>) {
        let head_first = self.pack.order == Order::HeadFirst;
        if head_first {
            for end in chunk.start + 1..chunk.end {
                groups.push(Group { tokens: chunk.start..end, whole: false });
            }
        } else {
            for start in chunk.start + 1..chunk.end {
                // What is left of a compound is whole as well: *bounty programmes*.
                groups.push(Group { tokens: start..chunk.end, whole: false });
            }
        }
        if self.is_whole(&chunk) {
            groups.push(Group { tokens: chunk, whole: true });
        }
    }

    /// Whether nothing that belongs to a group stands before or after it.
    fn is_whole(&self, group: &Range<usize>) -> bool {
        self.begins_well(group.start) && !bounds::is_cut(self, group)
    }

    /// The chunk that a link at `token` ties to the one before: *du peuple palestinien*.
    fn complement(&self, token: usize) -> Option<Range<usize>> {
        if !self.segments.is_in(token, &self.pack.complement_links) || self.case(token) != Case::Lower {
            return None;
        }
        let article = usize::from(self.segments.is_in(token + 1, &self.pack.articles));
        let start = token + 1 + article;
        self.chunk(start).or_else(|| self.name(start))
    }

    /// The name that begins at `start`: *recognition of Palestine*.
    fn name(&self, start: usize) -> Option<Range<usize>> {
        if start >= self.end || self.standing(start) != Standing::Name {
            return None;
        }
        let end =
            (start + 1..self.end).find(|&token| self.standing(token) != Standing::Named).unwrap_or(self.end);
        (end - start <= NAME_AT_MOST).then_some(start..end)
    }

    pub fn case(&self, token: usize) -> Case {
        self.segments.tokens.get(token).map_or(Case::None, |token| token.case)
    }

    pub fn standing(&self, token: usize) -> Standing {
        self.standing.get(token).copied().unwrap_or_default()
    }

    pub fn is_noun(&self, token: usize) -> bool {
        matches!(self.segments.tag(token), Tag::Noun | Tag::Name) && self.is_content(token)
    }

    /// A word that means something by itself and belongs to no name.
    pub fn is_content(&self, token: usize) -> bool {
        token < self.end && self.standing(token) == Standing::Free && self.stems.is_content(token)
    }

    /// *occupés*, and not the verb of a shortened clause: *organisée par*.
    fn is_participle(&self, token: usize) -> bool {
        self.is_participle_form(token) && self.is_content(token) && !self.is_adverbial(token + 1)
    }

    fn is_adverbial(&self, token: usize) -> bool {
        token < self.end
            && matches!(self.segments.tag(token), Tag::Function | Tag::Adverb | Tag::Form)
            && !self.segments.is_in(token, &self.pack.conjunctions)
    }

    /// *Falcon 9*.
    fn is_number_of_a_name(&self, start: usize, token: usize) -> bool {
        token == start + 1
            && self.segments.tag(start) == Tag::Name
            && self
                .segments
                .tokens
                .get(token)
                .is_some_and(|token| token.kind == TokenKind::Number && !token.glued && token.span.len() <= 3)
    }

    fn is_empty(&self, token: usize) -> bool {
        is_empty_modifier(self.segments.fold(token), self.pack.language)
    }

    fn is_plain_verb(&self, token: usize) -> bool {
        is_plain_verb(self.segments.fold(token), self.pack.language)
    }

    fn is_weak(&self, token: usize) -> bool {
        self.segments.is_in(token, &self.pack.weak_words)
            || self.segments.is_in(token, &self.pack.never_names)
    }

    /// Whether a keyphrase may begin here: not with *fin*, *secrétaire*, an unsplit preposition.
    fn begins_well(&self, token: usize) -> bool {
        let word = self.segments.fold(token);
        if self.pack.language == Language::Arabic {
            let listed =
                |word: &str| self.pack.weak_words.contains(word) || self.pack.functions.contains(word);
            return !stems(word).any(|stem| listed(stem.bare))
                && !clitics::is_contracted(self.pack, word)
                && !self.is_bound(token)
                && !is_adverbial(word);
        }
        !self.is_weak(token)
            && !self.pack.functions.contains(word)
            && !self.is_half_a_preposition(token)
            && !is_empty_modifier(word, self.pack.language)
    }

    /// *(en) matière de*, *(à l')encontre de*.
    fn is_half_a_preposition(&self, token: usize) -> bool {
        let before = token.checked_sub(1).map_or("", |before| self.segments.fold(before));
        (before != "en" || token > self.start)
            && is_half_a_preposition(before, self.segments.fold(token), self.pack.language)
    }

    /// Whether an Arabic word carries what begins no noun group.
    fn is_bound(&self, token: usize) -> bool {
        let surface = self.segments.tokens.get(token).map_or("", |found| found.span.of(self.text));
        clitics::is_bound(self.pack, surface, self.segments.fold(token))
    }
}
