//! Noun groups that may be keyphrases: *cause palestinienne*, *export credit*, *ترميم الوثائق*.
//!
//! A group is a noun with what belongs to it, by the tags of its words and the order of the
//! language. It is whole where nothing that belongs to it is left out: half a group (*ministre des
//! affaires*) is counted, as it stands inside the whole one, and never shown unless it stands alone
//! elsewhere.

use super::{Input, Stems, bounds, clitics};
use crate::engine::language::topics::{self, is_adverbial, is_empty_modifier, is_half_a_preposition};
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
    let scan = Scan {
        text,
        segments,
        pack,
        stems,
        standing,
        is_release: input.has_headline,
        start: sentence.start,
        end: sentence.end,
    };
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
        let (mut whole, mut is_whole) = (chunk.clone(), true);
        while let Some(next) = scan.complement(token) {
            let link = token;
            if scan.standing(next.start) == Standing::Free {
                let from = groups.len();
                scan.parts(next.clone(), &mut groups);
                // A single noun without an article is part of one term, in what is more than indexed: *date de
                // péremption*.
                let bare =
                    next.len() == 1 && next.start == link + 1 && matches!(segments.fold(link), "de" | "d'");
                if input.has_headline && pack.language == Language::French && bare {
                    groups.iter_mut().skip(from).for_each(|group| group.whole = false);
                }
            }
            if stems.content_words(whole.start..next.end) <= LONGEST {
                whole.end = next.end;
            } else {
                is_whole = false;
            }
            token = next.end;
        }
        if is_whole && whole.end > chunk.end && scan.is_whole(&whole) {
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
    /// Whether the text has a headline: what has none is indexed, whatever it is worth to a reader.
    pub is_release: bool,
    /// The sentence.
    pub start: usize,
    pub end: usize,
}

impl Scan<'_> {
    /// The noun with its modifiers that begins at `start`.
    fn chunk(&self, start: usize) -> Option<Range<usize>> {
        if self.is_frame(start) {
            return None;
        }
        match self.pack.order {
            _ if self.pack.language == Language::Arabic => self.annexation(start),
            Order::HeadFirst => self.head_first(start),
            Order::HeadLast => self.head_last(start),
        }
    }

    /// *domaine (de la formation)*, *variety (of pumps)*: what it frames is the keyphrase.
    fn is_frame(&self, token: usize) -> bool {
        let word = self.segments.fold(token);
        topics::is_empty_head(word, self.pack.language)
            || self.segments.is_in(token + 1, &self.pack.complement_links)
                && if self.is_release {
                    topics::is_vague(word, self.pack.language)
                } else {
                    topics::is_frame(word, self.pack.language)
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
                Tag::Adjective => self.is_content(end) && !self.is_empty(end) && !self.is_adverb(end),
                Tag::Form => self.is_participle(end) && !self.is_empty(end),
                Tag::Noun | Tag::Name => self.is_noun(end) && !self.is_weak(end) && !self.is_adverb(end),
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
            // What means something by itself is no function word, whatever its tag.
            matches!(self.segments.tag(token), Tag::Adjective | Tag::Function)
                && self.is_content(token)
                && !self.is_weak(token)
                && !self.is_empty(token)
                && !self.is_plain_verb(token)
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

    /// *distributed systems*, *an embedded controller*, *the sliding gap*, and not the verb of a clause: *has
    /// opened talks*, *launched last year*, *by opening talks*, *and urged governments*.
    fn opens_with_participle(&self, token: usize) -> bool {
        let before = token.checked_sub(1).map_or(Tag::Other, |before| self.segments.tag(before));
        let joined = self.is_release && token > 0 && self.segments.is_in(token - 1, &self.pack.conjunctions);
        let free = !joined && !matches!(before, Tag::Verb | Tag::Adverb | Tag::Noun | Tag::Name | Tag::Form);
        self.segments.tag(token) == Tag::Form
            && free
            && (self.is_participle_form(token) || self.is_gerund_form(token) && self.follows_article(token))
            && (self.is_noun(token + 1) || self.segments.tag(token + 1) == Tag::Adjective)
            && self.is_content(token)
    }

    /// *tool condition monitoring*, *a probability learning task*, and not *people living in*, *a company
    /// making widgets*.
    fn is_gerund(&self, token: usize) -> bool {
        let singular =
            |token: usize| self.segments.tag(token) == Tag::Noun && !self.segments.fold(token).ends_with('s');
        self.segments.tag(token) == Tag::Form
            && self.is_gerund_form(token)
            && self.is_content(token)
            && token.checked_sub(1).is_some_and(singular)
            && (singular(token + 1) && self.is_noun(token + 1)
                || self.segments.tag(token + 1) == Tag::Other
                || self.segments.is_in(token + 1, &self.pack.complement_links)
                || self.segments.is_in(token + 1, &self.pack.conjunctions))
    }

    fn is_gerund_form(&self, token: usize) -> bool {
        let word = self.segments.fold(token);
        self.pack.gerund_endings.iter().any(|ending| word.ends_with(ending.as_str()))
    }

    fn follows_article(&self, token: usize) -> bool {
        token.checked_sub(1).is_some_and(|before| self.segments.is_in(before, &self.pack.articles))
    }

    fn is_participle_form(&self, token: usize) -> bool {
        let word = self.segments.fold(token);
        self.pack.participle_endings.iter().any(|ending| word.ends_with(ending.as_str()))
    }

    /// The chunk itself, and its parts for counting.
    fn parts(&self, chunk: Range<usize>, groups: &mut Vec<Group>) {
        let head_first = self.pack.order == Order::HeadFirst;
        // What only an adjective of degree is taken from is whole as well, *long legal battle*, and what is beside a
        // verb: *exécutif martèle*, *(to) extract lithium*.
        let whole = |tokens: &Range<usize>, mut rest: Range<usize>| {
            let free = |token: usize| {
                self.is_qualifier(token)
                    || if head_first { self.is_second_noun(token) } else { self.is_infinitive(token) }
            };
            self.is_release && rest.all(free) && self.is_whole(tokens)
        };
        for inner in chunk.start + 1..chunk.end {
            let (tokens, rest) = if head_first {
                (chunk.start..inner, inner..chunk.end)
            } else {
                (inner..chunk.end, chunk.start..inner)
            };
            let whole = whole(&tokens, rest);
            groups.push(Group { tokens, whole });
        }
        if self.is_whole(&chunk) {
            groups.push(Group { tokens: chunk, whole: true });
        }
    }

    /// Whether nothing that belongs to a group stands before or after it.
    fn is_whole(&self, group: &Range<usize>) -> bool {
        self.begins_well(group.start)
            && !bounds::is_cut(self, group)
            && !(self.is_release
                && (self.is_infinitive(group.start)
                    || self.goes_on_before(group.start)
                    || self.is_counted(group)
                    || self.is_in_capital_heading()))
    }

    /// *(Blue) Ridge Therapeutic Wilderness*: a compound too long to be shown whole.
    fn goes_on_before(&self, start: usize) -> bool {
        let before = start.checked_sub(1).filter(|before| *before >= self.start);
        self.pack.language == Language::English
            && before.is_some_and(|before| {
                self.is_content(before)
                    && matches!(self.segments.tag(before), Tag::Noun | Tag::Name | Tag::Adjective)
                    && !self.is_qualifier(before)
                    && !self.is_empty(before)
                    && !self.is_weak(before)
                    && !self.is_plain_verb(before)
                    && !self.is_infinitive(before)
            })
    }

    /// *(20) teachers*: what is counted is no term where it is.
    fn is_counted(&self, group: &Range<usize>) -> bool {
        let head = if self.pack.order == Order::HeadFirst { group.start } else { group.end - 1 };
        let before = group.start.checked_sub(1).filter(|before| *before >= self.start);
        before.is_some_and(|before| {
            self.segments.tokens.get(before).is_some_and(|token| token.kind == TokenKind::Number)
        }) && self.segments.fold(head).ends_with(['s', 'x'])
    }

    /// In *Port Opens New Fish Market Hall* nothing tells the names from the verbs: the running text has the terms.
    fn is_in_capital_heading(&self) -> bool {
        let is_heading = self.end.checked_sub(1).is_some_and(|last| self.segments.fold(last) != ".");
        is_heading && self.pack.language == Language::English && bounds::is_in_title_case(self)
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
    pub fn name(&self, start: usize) -> Option<Range<usize>> {
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

    /// *occupés*, and not the verb of a shortened clause: *organisée par*, *menée vendredi*.
    fn is_participle(&self, token: usize) -> bool {
        self.is_participle_form(token)
            && self.is_content(token)
            && !self.is_adverbial(token + 1)
            && !(token + 1 < self.end && self.is_weak(token + 1))
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

    pub fn is_empty(&self, token: usize) -> bool {
        is_empty_modifier(self.segments.fold(token), self.pack.language)
    }

    /// *(un débat) sereinement*, *(courriels) prétendument*: hardly an adjective or a second noun ends so.
    fn is_adverb(&self, token: usize) -> bool {
        let ending = match self.pack.language {
            Language::French => "ment",
            Language::Italian | Language::Spanish | Language::Portuguese => "mente",
            _ => return false,
        };
        self.segments.fold(token).ends_with(ending)
    }

    fn is_plain_verb(&self, token: usize) -> bool {
        topics::is_plain_verb(self.segments.fold(token), self.pack.language)
    }

    /// *(to) extract (lithium)*, which taggers take for a noun.
    fn is_infinitive(&self, token: usize) -> bool {
        let before = token.checked_sub(1).filter(|before| *before >= self.start);
        self.pack.language == Language::English
            && before.is_some_and(|before| self.segments.fold(before) == "to")
            && self.case(token) == Case::Lower
            && topics::has_verb_forms(self.segments.fold(token))
    }

    /// A noun right after another in a language that seldom joins them so.
    fn is_second_noun(&self, token: usize) -> bool {
        let noun = |token: usize| self.segments.tag(token) == Tag::Noun && self.case(token) == Case::Lower;
        self.pack.language != Language::Arabic && noun(token) && token.checked_sub(1).is_some_and(noun)
    }

    /// *grave*, *prestigious*: a reader files a release under no adjective of degree.
    fn is_qualifier(&self, token: usize) -> bool {
        self.is_release && topics::is_qualifier(self.segments.fold(token), self.pack.language)
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
                && !self.is_attribute(token)
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
