//! Whether a statement can be read alone.

use super::signs::{is_comma, is_dash, is_quotation_mark, words};
use super::{Input, compress, doer};
use crate::engine::language::{Language, date_word, fold, rarity};
use crate::engine::segment::{Case, Tag, TokenKind};
use std::ops::Range;

/// How many words at the start of a statement may point back to what was said before.
const OPENING: usize = 7;

/// How many tokens an opening phrase may have before its subject.
const LONG_OPENING: usize = 24;

/// Words that say that one of the kind was named, folded.
const OTHERS: [&str; 7] = ["other", "others", "latter", "same", "autre", "autres", "meme"];

/// Those that do so without an article, and words that point at a place or a time.
const BARE_OTHERS: [&str; 9] =
    ["another", "other", "autre", "autres", "here", "afterwards", "thereafter", "otherwise", "tel"];

/// The most tokens of what stands before them: *les onze (autres)*.
const DETERMINERS: usize = 3;

/// The most adjectives that stand between a demonstrative and its noun.
const ADJECTIVES: usize = 2;

/// *ذلك* stands for what was said, and under a preposition joins two sentences (*لذلك*).
const ALL_THAT: &str = "ذلك";

/// Arabic nouns that with a demonstrative mean what the sentence is about: *في هذا المجال*; folded.
const MATTERS: [&str; 7] = ["المجال", "الشان", "الصدد", "الخصوص", "الاطار", "السياق", "الجانب"];

/// Nouns that with a demonstrative mean the time of the release: *à cette étape critique*; folded.
const STAGES: [&str; 6] = ["etape", "stade", "stage", "juncture", "المرحله", "الظرف"];

/// Demonstratives that may stand for a noun, folded.
const PRONOUNS: [&str; 2] = ["this", "these"];

/// How headings begin that may have run into the sentence below them, folded.
const HEADINGS: &[&str] = &[
    "about",
    "availability",
    "background",
    "conclusion",
    "disclaimer",
    "introduction",
    "overview",
    "summary",
    "contacts",
    "tldr",
];

/// How sentences begin that ask the reader to do something, folded.
const CALLS: &[&str] = &[
    "visit",
    "click",
    "contact",
    "learn",
    "register",
    "subscribe",
    "discover",
    "explore",
    "join",
    "buy",
    "read",
    "imagine",
    "meet",
    "celebrate",
    "enjoy",
    "get",
    "shop",
    "try",
    "download",
    "follow",
    "find",
    "check",
    "see",
    "book",
    "don't",
    "cliquez",
    "contactez",
    "visitez",
    "decouvrez",
    "inscrivez",
];

/// How sentences begin that say where to read on, folded.
const READ_ON: [&str; 8] = [
    "for more information",
    "for more details",
    "for further information",
    "for additional information",
    "to learn more",
    "for more on",
    "pour plus d'informations",
    "pour en savoir",
];

/// The most tokens of a connective before a call.
const CONNECTIVE: usize = 4;

/// The most words of these.
const LONGEST_CALL: usize = 4;

/// The fewest letters of a word before one that has run into it: *participantsRaboo*.
const GLUED: usize = 6;

/// Whether a statement opens with *il*, *cette réunion*, *also*, *à cet égard*: before its verb
/// stands a word that points at something said before.
pub(super) fn points_back(input: &Input, kept: &[Range<usize>]) -> bool {
    let mut tokens = kept
        .iter()
        .cloned()
        .flatten()
        .filter(|&token| input.segments.tokens.get(token).is_some_and(|token| token.is_word()));
    let Some(first) = tokens.next() else { return true };
    let word = bare(input, first);
    let pack = input.pack;
    if pack.anaphors.contains(word) && !is_preposition(input, first)
        || pack.connectives.contains(word)
        || pack.demonstratives.contains(word)
        || opens_with_connective(input, first)
        || speaks_of_another(input, first)
        || doer::is_hidden(input, kept)
        || is_fragment(input, first)
    {
        return true;
    }
    if opens_before_pronoun(input, first) || is_elliptical(input, kept) {
        return true;
    }
    tokens.take(OPENING).take_while(|&token| !matches!(input.segments.tag(token), Tag::Verb)).any(|token| {
        let is_in = |set| input.segments.is_in(token, set);
        // *On 27 January, it adopted …*: the subject after an adverbial. *Le service lui est rattaché*:
        // the object before its verb.
        let after_comma = || token.checked_sub(1).is_some_and(|before| is_comma(input, before));
        let before_verb = || is_in(&pack.verb_particles) && input.segments.tag(token + 1) == Tag::Verb;
        // *Selon lui, …*, not *Sorre SA, …*.
        let before_comma = || {
            let preposition = token.checked_sub(1).map(|before| input.segments.tag(before));
            is_comma(input, token + 1) && preposition == Some(Tag::Function)
        };
        is_in(&pack.demonstratives)
            || is_in(&pack.anaphors)
                && !is_preposition(input, token)
                && (after_comma() || before_verb() || before_comma())
    })
}

/// *After ten years as head of the port, she …*: the subject after a long opening is a pronoun.
fn opens_before_pronoun(input: &Input, first: usize) -> bool {
    let pack = input.pack;
    let adverbial = matches!(input.segments.tag(first), Tag::Function | Tag::Form | Tag::Adverb);
    let comma = (first..first + LONG_OPENING)
        .take_while(|&token| input.segments.tag(token) != Tag::Verb)
        .find(|&token| is_comma(input, token));
    // *il* and *it* may stand for nobody: *il est prévu*.
    let is_subject = |token: usize| {
        !matches!(input.segments.fold(token), "il" | "it")
            && [&pack.pronouns_male, &pack.pronouns_female].iter().any(|set| input.segments.is_in(token, set))
            && input.segments.is_in(token, &pack.anaphors)
            && matches!(input.segments.tag(token + 1), Tag::Verb | Tag::Adverb)
    };
    pack.language != Language::Arabic && adverbial && comma.is_some_and(|comma| is_subject(comma + 1))
}

/// *The harbour certainly is.*: what it is stands before.
fn is_elliptical(input: &Input, kept: &[Range<usize>]) -> bool {
    let last = kept.iter().cloned().flatten().rfind(|&token| {
        input.segments.tokens.get(token).is_some_and(|token| token.kind != TokenKind::Punctuation)
    });
    let auxiliary =
        |word| matches!(word, "is" | "are" | "was" | "were" | "does" | "did" | "has" | "have" | "will");
    input.pack.language == Language::English && last.is_some_and(|last| auxiliary(input.segments.fold(last)))
}

/// *En marge de …*, *en 2020*: it is a pronoun only before a verb (*en témoigne*).
fn is_preposition(input: &Input, token: usize) -> bool {
    input.segments.fold(token) == "en" && input.segments.tag(token + 1) != Tag::Verb
}

/// Whether a statement points back anywhere: as [`points_back`], or by a noun that it has not named.
pub(super) fn needs_context(input: &Input, kept: &[Range<usize>]) -> bool {
    let points = |token: usize| {
        is_pointed_at(input, kept, token)
            || is_theirs(input, kept, token)
            || is_adverbial_pronoun(input, token)
    };
    points_back(input, kept) || kept.iter().cloned().flatten().any(points)
}

/// Whether a statement that needs its context at least names the kind of what it points at: *Cette réunion
/// vise à …*, not *Elle vise à …*.
pub(super) fn names_its_kind(input: &Input, kept: &[Range<usize>]) -> bool {
    let first = kept.first().map_or(0, |run| run.start);
    let is_in = |set| input.segments.is_in(first, set);
    let noun = matches!(input.segments.tag(first + 1), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Form);
    let pronoun = is_in(&input.pack.anaphors) && !(is_in(&input.pack.demonstratives) && noun);
    !pronoun && !doer::is_hidden(input, kept) && !is_fragment(input, first)
}

/// *y mettre un terme*, *en découlera*: where and whereof. Not *il y a*, *en ouvrant*, *en 2020*.
fn is_adverbial_pronoun(input: &Input, token: usize) -> bool {
    let next = input.segments.tag(token + 1);
    let gerund = || input.segments.fold(token + 1).ends_with("ant");
    input.pack.language == Language::French
        && match input.segments.fold(token) {
            "y" => {
                let before = token.checked_sub(1).map_or("", |before| input.segments.fold(before));
                matches!(next, Tag::Verb | Tag::Form) && !matches!(before, "il" | "n'")
            }
            "en" => next == Tag::Verb && !gerund() || next == Tag::Form && is_infinitive(input, token),
            _ => false,
        }
}

/// *(d')en élargir*: an infinitive after its mark.
fn is_infinitive(input: &Input, pronoun: usize) -> bool {
    let word = input.segments.fold(pronoun + 1);
    pronoun.checked_sub(1).is_some_and(|mark| input.segments.is_in(mark, &input.pack.infinitive_marks))
        && word.ends_with(['r', 'e'])
}

/// *L'office avait rejeté leurs demandes*, *The fund helps them*: whose and whom, where nothing before is in
/// the plural.
fn is_theirs(input: &Input, kept: &[Range<usize>], token: usize) -> bool {
    let plural = |token: usize| {
        let word = input.segments.fold(token);
        input.segments.is_in(token, &input.pack.conjunctions)
            || input.segments.is_in(token, &input.pack.numerals)
            || matches!(word, "ainsi" | "plusieurs" | "people" | "all" | "many" | "each")
            || word.ends_with(['s', 'x'])
                && matches!(input.segments.tag(token), Tag::Function | Tag::Noun | Tag::Name | Tag::Adjective)
    };
    let theirs = match input.segments.fold(token) {
        "leur" | "leurs" => matches!(input.segments.tag(token + 1), Tag::Noun | Tag::Adjective),
        "them" => true,
        _ => false,
    };
    theirs && !kept.iter().cloned().flatten().take_while(|&before| before < token).any(plural)
}

/// *X fixed the date of these measures*: a noun with a demonstrative that the statement has not named before.
fn is_pointed_at(input: &Input, kept: &[Range<usize>], token: usize) -> bool {
    let pack = input.pack;
    let conjunction =
        [&pack.subordinators, &pack.comparisons].iter().any(|set| input.segments.is_in(token, set));
    let arabic = pack.language == Language::Arabic;
    // *بهذا الإنجاز*: an Arabic preposition is written onto it.
    let joined = || {
        let bare = input.segments.fold(token).strip_prefix(['ب', 'ل']);
        arabic && bare.is_some_and(|bare| pack.demonstratives.contains(bare) && bare != ALL_THAT)
    };
    if conjunction || !input.segments.is_in(token, &pack.demonstratives) && !joined() {
        return false;
    }
    let known = |noun: usize| {
        let stem = |word: &str| word.trim_end_matches(['s', 'x']).to_owned();
        let noun = stem(input.segments.fold(noun));
        let mut before = kept.iter().cloned().flatten().take_while(|&before| before < token);
        before.any(|before| stem(input.segments.fold(before)) == noun)
    };
    let alone = || {
        let ends = is_comma(input, token + 1)
            || matches!(input.segments.tag(token + 1), Tag::Function | Tag::Adverb | Tag::Verb);
        PRONOUNS.contains(&input.segments.fold(token)) && ends
    };
    pointed_noun(input, token).is_some_and(|noun| !known(noun)) || alone()
}

/// The noun that the demonstrative at `token` points at something by; no word of time, as *cette année*.
pub(super) fn pointed_noun(input: &Input, token: usize) -> Option<usize> {
    let arabic = input.pack.language == Language::Arabic;
    let modifies = |token: usize| {
        matches!(input.segments.tag(token), Tag::Adjective | Tag::Form)
            || input.segments.is_in(token, &input.pack.numerals)
    };
    // Arabic adjectives stand after their noun.
    let adjectives = (token + 1..=token + ADJECTIVES).take_while(|&next| !arabic && modifies(next)).count();
    let noun = token + 1 + adjectives;
    let word = input.segments.fold(noun);
    let time = input.pack.periods.contains(word) || STAGES.contains(&word) || date_word(word).is_some();
    // The tagger takes many an Arabic noun for an adjective.
    let is_noun = input.segments.tag(noun) == Tag::Noun || arabic && !MATTERS.contains(&word);
    (is_noun && !time).then_some(noun)
}

/// *, they said of the day.*: a sentence opens with a capital letter, unless it was cut in two. (The first
/// of a paragraph may follow a dateline.)
fn is_fragment(input: &Input, first: usize) -> bool {
    let sentences = &input.segments.sentences;
    let index = input.segments.sentence_of(first);
    let Some(sentence) = sentences.get(index) else { return false };
    let before = index.checked_sub(1).and_then(|before| sentences.get(before));
    let follows = before.is_some_and(|before| before.part == sentence.part);
    let is_word = |token: usize| input.segments.tokens.get(token).is_some_and(|token| token.is_word());
    follows
        && input.segments.tokens.get(first).is_some_and(|token| token.case == Case::Lower)
        && !(sentence.tokens.start..first).any(is_word)
}

/// *Another topic was …*, *les onze autres recommandations*, *the latter*, *le même jour*.
fn speaks_of_another(input: &Input, first: usize) -> bool {
    let pack = input.pack;
    let determines = |token: usize| {
        input.segments.is_in(token, &pack.articles)
            || input.segments.is_in(token, &pack.numerals)
            || matches!(input.segments.fold(token), "d'" | "un" | "une")
    };
    let determiners = (first..first + DETERMINERS).take_while(|&token| determines(token)).count();
    let word = input.segments.fold(first + determiners);
    let words: &[&str] = if determiners == 0 { &BARE_OTHERS } else { &OTHERS };
    words.contains(&word)
}

/// The pronoun that a sentence opens with: *il*, *she*. It goes on about whom the one before speaks of.
pub(super) fn opening_pronoun<'a>(input: &Input<'a>, tokens: &Range<usize>) -> Option<&'a str> {
    let first = tokens.start;
    let pack = input.pack;
    let is_pronoun =
        [&pack.pronouns_male, &pack.pronouns_female].iter().any(|set| input.segments.is_in(first, set));
    is_pronoun.then(|| input.segments.fold(first))
}

/// *De même que …* without a comma.
fn opens_with_connective(input: &Input, first: usize) -> bool {
    let end = (first..first + 5).find(|&token| is_comma(input, token)).unwrap_or(first);
    end > first && input.pack.connectives.contains(&input.segments.key(first..end))
}

/// The word without the Arabic conjunction written onto it.
fn bare<'a>(input: &Input<'a>, token: usize) -> &'a str {
    let word = input.segments.fold(token);
    let stripped = word.strip_prefix('و').filter(|stripped| {
        input.pack.demonstratives.contains(*stripped) || input.pack.anaphors.contains(*stripped)
    });
    stripped.unwrap_or(word)
}

/// Whether a sentence asks, opens a quotation, is none of the release's own (*Nous*, *I*), or no statement:
/// a call to the reader, a line of a list, a heading that has run into it.
pub(super) fn is_odd(input: &Input, tokens: Range<usize>) -> bool {
    let asks = tokens.clone().rev().take(2).any(|token| matches!(words(input, token), "?" | "؟"));
    let first_person = tokens.clone().any(|token| input.segments.is_in(token, &input.pack.first_person));
    asks || first_person
        || is_quotation_mark(input, tokens.start)
        || is_call(input, &tokens)
        || is_listed(input, &tokens)
        || opens_with_heading(input, tokens.start)
        || tokens.clone().any(|token| is_glued(input, token) || is_bar(input, token))
}

/// *Visit our website*, *For more information, …*.
fn is_call(input: &Input, tokens: &Range<usize>) -> bool {
    // *Also, be sure to bring hats.*
    let comma = tokens.clone().take(CONNECTIVE).find(|&token| is_comma(input, token));
    let led =
        comma.filter(|&comma| input.pack.connectives.contains(&input.segments.key(tokens.start..comma)));
    let first = led.map_or(tokens.start, |comma| comma + 1);
    let next = input.segments.tokens.get(first + 1);
    // *Contact tracing is …* orders nothing.
    let has_object = next.is_some_and(|next| next.is_capital())
        || matches!(input.segments.tag(first + 1), Tag::Function | Tag::Adverb)
        || input.segments.fold(first + 1) == "more";
    let orders = CALLS.contains(&input.segments.fold(first))
        && has_object
        && !matches!(input.segments.fold(first + 1), "to" | "of" | "and" | "by")
        && !compress::is_verb(input, first + 1);
    let opening = || input.segments.key(first..tokens.end.min(first + LONGEST_CALL));
    orders || {
        let opening = opening();
        READ_ON.iter().any(|phrase| opening.starts_with(phrase))
    }
}

/// *1 - …*, *2) …*, *3. …*, *A: …*, ** …*: a line of a list, an answer, a note.
fn is_listed(input: &Input, tokens: &Range<usize>) -> bool {
    let letter = words(input, tokens.start).chars().count() == 1 && words(input, tokens.start + 1) == ":";
    if letter || words(input, tokens.start) == "*" {
        return true;
    }
    let number = input.segments.tokens.get(tokens.start).is_some_and(|token| token.kind == TokenKind::Number);
    number && (is_dash(input, tokens.start + 1) || matches!(words(input, tokens.start + 1), ")" | "-" | "."))
}

/// *About Sorre Sorre is a leading …*, *Conclusion The harbour …*.
fn opens_with_heading(input: &Input, first: usize) -> bool {
    let is_capital = |token: usize| input.segments.tokens.get(token).is_some_and(|token| token.is_capital());
    HEADINGS.contains(&input.segments.fold(first))
        && (is_capital(first + 1) || words(input, first + 1) == ":" && is_capital(first + 2))
}

/// *News | Sorre Ltd*: what parts a title from a site.
fn is_bar(input: &Input, token: usize) -> bool {
    let glued = |token: usize| input.segments.tokens.get(token).is_some_and(|token| token.glued);
    words(input, token) == "|" && !glued(token) && !glued(token + 1)
}

/// *participantsRaboo*, *RunThe*: two words that have lost what stood between them.
fn is_glued(input: &Input, token: usize) -> bool {
    let found = input.segments.tokens.get(token).filter(|token| token.case == Case::Mixed);
    let Some(found) = found else { return false };
    let word = found.span.of(input.text);
    let inner = word.char_indices().skip(1).find(|&(_, letter)| letter.is_uppercase());
    let Some((before, after)) = inner.and_then(|(at, _)| word.split_at_checked(at)) else { return false };
    let lower = |part: &str| part.chars().skip(1).all(char::is_lowercase) && part.len() > 1;
    let (before_word, after_word) = (fold(before), fold(after));
    // *swissnexDay* is a name; *participants* is a word.
    let ends = || {
        before.starts_with(char::is_lowercase)
            && before.chars().count() >= GLUED
            && rarity(input.pack.language, &before_word) < 1.0
    };
    let begins =
        || [&input.pack.articles, &input.pack.demonstratives].iter().any(|set| set.contains(&after_word));
    lower(before) && lower(after) && (ends() || begins())
}
