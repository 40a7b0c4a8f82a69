//! What stands at a token: the questions that all rules ask.

use crate::engine::document::Span;
use crate::engine::language::{Language, Pack, Set, lexicon};
use crate::engine::segment::{Case, Segments, Token, TokenKind};
use rustc_hash::FxHashSet;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

/// Few words are longer, with the space after them.
const BYTES_A_WORD: usize = 12;

/// The most tokens of a heading.
const LONGEST_HEADING: usize = 9;

/// A text in tokens, with what is known of its language.
pub(super) struct Scan<'a> {
    pub text: &'a str,
    pub segments: &'a Segments,
    pub pack: &'a Pack,
    /// By number the words that the document also writes in lower case: a capital at the start of a
    /// sentence says nothing about them.
    lowercase: Vec<bool>,
    /// What is told of each sentence once.
    written: Vec<Written>,
    /// By number the words that are nouns of functions.
    functions: Vec<bool>,
    /// What the lists know of each word, looked up when first asked.
    known: Vec<OnceCell<Known>>,
}

/// What the lists know of a word.
#[derive(Clone, Copy, Default)]
struct Known {
    place: Option<lexicon::Place>,
    given_name: Option<lexicon::GivenName>,
    is_demonym: bool,
    /// The words of the longest place and organisation that begin with it.
    place_words: usize,
    organisation_words: usize,
}

/// How the capitals of a sentence are to be read.
#[derive(Clone, Copy, Default)]
struct Written {
    shouted: bool,
    title_case: bool,
    /// It is alone in its block, short, and no full stop ends it.
    heading: bool,
    /// Its first word, quotation marks aside.
    opening: usize,
}

impl<'a> Scan<'a> {
    pub fn new(text: &'a str, segments: &'a Segments, pack: &'a Pack) -> Self {
        let mut lowercase = vec![false; segments.words()];
        for token in segments.tokens.iter().filter(|token| token.is_word() && token.case == Case::Lower) {
            if let Some(slot) = lowercase.get_mut(token.word as usize) {
                *slot = true;
            }
        }
        let words = 0..segments.words() as u32;
        let functions = words.clone().map(|word| is_function(segments.word(word), pack)).collect();
        let known = words.map(|_| OnceCell::new()).collect();
        let mut scan = Self { text, segments, pack, lowercase, written: Vec::new(), functions, known };
        scan.written = (0..segments.sentences.len()).map(|index| scan.written(index)).collect();
        scan
    }

    fn written(&self, index: usize) -> Written {
        let sentence = self.segments.sentences.get(index).map_or(0..0, |sentence| sentence.tokens.clone());
        let (mut words, mut upper, mut capital, mut lower) = (0, 0, 0, 0);
        for word in sentence.clone().filter(|&token| self.is_word(token)) {
            words += 1;
            upper += usize::from(self.case(word) == Case::Upper || self.words(word).chars().nth(1).is_none());
            if !self.is_function_word(word) {
                if self.is_lower(word) { lower += 1 } else { capital += 1 }
            }
        }
        Written {
            shouted: words >= 4 && upper * 10 >= words * 9,
            title_case: self.pack.language == Language::English
                && capital >= 4
                && lower * 5 <= capital
                && !self.is(sentence.end.saturating_sub(1), "."),
            heading: sentence.len() <= LONGEST_HEADING
                && !matches!(self.words(sentence.end.saturating_sub(1)), "." | "!" | "?")
                && self.is_alone(index),
            opening: sentence.clone().find(|&token| !self.is_punctuation(token)).unwrap_or(sentence.end),
        }
    }

    /// Whether a sentence is all that its block has.
    fn is_alone(&self, index: usize) -> bool {
        let part = |index: usize| self.segments.sentences.get(index).map(|sentence| sentence.part);
        let beside = [index.checked_sub(1), Some(index + 1)];
        beside.into_iter().flatten().all(|other| part(other) != part(index))
    }

    fn of_sentence(&self, index: usize) -> Written {
        self.written.get(self.segments.sentence_of(index)).copied().unwrap_or_default()
    }

    pub fn len(&self) -> usize {
        self.segments.tokens.len()
    }

    pub fn token(&self, index: usize) -> Option<&'a Token> {
        self.segments.tokens.get(index)
    }

    pub fn fold(&self, index: usize) -> &'a str {
        self.segments.fold(index)
    }

    pub fn words(&self, index: usize) -> &'a str {
        self.token(index).map_or("", |token| token.span.of(self.text))
    }

    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.segments.span(tokens)
    }

    pub fn key(&self, tokens: Range<usize>) -> String {
        self.segments.key(tokens)
    }

    /// The keys of all ranges that begin as `tokens` do.
    pub fn keys(&self, tokens: Range<usize>) -> Keys {
        let (bytes, ends) = (BYTES_A_WORD * tokens.len(), tokens.len());
        let mut keys =
            Keys { start: tokens.start, key: String::with_capacity(bytes), ends: Vec::with_capacity(ends) };
        for index in tokens {
            self.segments.extend_key(&mut keys.key, index);
            keys.ends.push(keys.key.len());
        }
        keys
    }

    /// The tokens of the sentence that holds `index`.
    pub fn sentence(&self, index: usize) -> Range<usize> {
        self.segments
            .sentences
            .get(self.segments.sentence_of(index))
            .map_or(index..index, |sentence| sentence.tokens.clone())
    }

    pub fn is(&self, index: usize, sign: &str) -> bool {
        self.words(index) == sign
    }

    pub fn is_comma(&self, index: usize) -> bool {
        matches!(self.words(index), "," | "،")
    }

    pub fn is_punctuation(&self, index: usize) -> bool {
        self.token(index).is_none_or(|token| token.kind == TokenKind::Punctuation)
    }

    pub fn is_word(&self, index: usize) -> bool {
        self.token(index).is_some_and(Token::is_word)
    }

    pub fn is_number(&self, index: usize) -> bool {
        self.token(index).is_some_and(|token| token.kind == TokenKind::Number)
    }

    pub fn case(&self, index: usize) -> Case {
        self.token(index).map_or(Case::None, |token| token.case)
    }

    pub fn is_lower(&self, index: usize) -> bool {
        self.is_word(index) && self.case(index) == Case::Lower
    }

    /// Whether `index` is the first word of its sentence, quotation marks aside.
    pub fn opens_sentence(&self, index: usize) -> bool {
        index <= self.of_sentence(index).opening
    }

    /// Whether the whole sentence is in capitals: capitals say nothing in it.
    pub fn is_shouted(&self, index: usize) -> bool {
        self.of_sentence(index).shouted
    }

    pub fn is_function_word(&self, index: usize) -> bool {
        self.is_in(index, &self.pack.function_words)
    }

    /// Whether a list of the pack holds the word.
    pub fn is_in(&self, index: usize, set: &Set) -> bool {
        self.segments.is_in(index, set)
    }

    pub fn is_verb(&self, index: usize) -> bool {
        self.is_lower(index)
            && (self.is_in(index, &self.pack.verbs) || self.is_in(index, &self.pack.speech_verbs))
            && self.words(index) != "à"
    }

    /// A noun of a function: *ministre*, *Secretary-General*, *vice-premier*.
    pub fn is_function(&self, index: usize) -> bool {
        self.token(index)
            .is_some_and(|token| self.functions.get(token.word as usize).copied().unwrap_or(false))
    }

    pub fn is_demonym(&self, index: usize) -> bool {
        self.known(index).is_demonym
    }

    /// What the lists know of the word as a given name.
    pub fn given_name(&self, index: usize) -> Option<lexicon::GivenName> {
        self.known(index).given_name
    }

    /// What the lists know of the word as a place.
    pub fn place(&self, index: usize) -> Option<lexicon::Place> {
        self.known(index).place
    }

    /// How many words the longest listed place has that begins with this one.
    pub fn place_words(&self, index: usize) -> usize {
        self.known(index).place_words
    }

    /// How many words the longest listed organisation has that begins with this one.
    pub fn organisation_words(&self, index: usize) -> usize {
        self.known(index).organisation_words
    }

    fn known(&self, index: usize) -> Known {
        let cell = self.token(index).and_then(|token| self.known.get(token.word as usize));
        cell.map_or_else(|| self.look_up(""), |cell| *cell.get_or_init(|| self.look_up(self.fold(index))))
    }

    fn look_up(&self, word: &str) -> Known {
        // A hyphen parts the words of a key.
        let key = if word.contains('-') { Cow::Owned(word.replace('-', " ")) } else { Cow::Borrowed(word) };
        let first = word.split('-').next().unwrap_or(word);
        Known {
            place: lexicon::place(&key),
            given_name: lexicon::given_name_in(&key, self.pack.language),
            is_demonym: lexicon::demonym(&key).is_some(),
            place_words: lexicon::place_words(first),
            organisation_words: lexicon::organisation_words(first),
        }
    }

    /// The first of the words that a hyphen joins: what lists of longer names begin with.
    pub fn first_word(&self, index: usize) -> &'a str {
        let word = self.fold(index);
        word.split('-').next().unwrap_or(word)
    }

    /// A capitalised word that can be part of a name: not a word that merely opens a sentence.
    pub fn is_name_word(&self, index: usize) -> bool {
        let Some(token) = self.token(index).filter(|token| token.is_capital()) else { return false };
        if self.is_in(index, &self.pack.never_names) {
            return false;
        }
        if self.opens_sentence(index) {
            if self.is_function_word(index) {
                return false;
            }
            if token.case == Case::Capitalized && self.is_common_word(index) {
                return false;
            }
        } else if token.case == Case::Capitalized && self.is_function_word(index) {
            return false;
        }
        true
    }

    /// Whether the capital at `index` is none of a name: a month, a greeting. What is no name alone
    /// may stand in one: *World Press Freedom Day*, *Islamic Summit*.
    pub fn is_never_name(&self, index: usize) -> bool {
        const PARTS: [&str; 22] = [
            "contact",
            "islamic",
            "islam",
            "islamique",
            "press",
            "presse",
            "media",
            "internet",
            "ramadan",
            "quran",
            "coran",
            "christmas",
            "noel",
            "paques",
            "easter",
            "blockchain",
            "source",
            "article",
            "covid",
            "new",
            "etat",
            "etats",
        ];
        let word = self.fold(index);
        self.pack.never_names.contains(word) && !PARTS.contains(&word)
    }

    /// A verb that headlines write large after the name that does it: *Voesh Launches Sails*.
    pub fn is_headline_verb(&self, index: usize) -> bool {
        const VERBS: [&str; 47] = [
            "named",
            "appointed",
            "honored",
            "announces",
            "launches",
            "unveils",
            "introduces",
            "celebrates",
            "receives",
            "appoints",
            "releases",
            "expands",
            "signs",
            "joins",
            "reports",
            "wins",
            "opens",
            "hosts",
            "offers",
            "presents",
            "secures",
            "completes",
            "acquires",
            "welcomes",
            "earns",
            "becomes",
            "brings",
            "closes",
            "delivers",
            "enhances",
            "enters",
            "gains",
            "helps",
            "highlights",
            "honors",
            "issues",
            "leads",
            "makes",
            "meets",
            "provides",
            "raises",
            "recognizes",
            "selects",
            "showcases",
            "strengthens",
            "takes",
            "transforms",
        ];
        self.pack.language == Language::English
            && self.case(index) == Case::Capitalized
            && VERBS.contains(&self.fold(index))
    }

    /// Whether the sentence has capitals on most of its words, as English headlines do: capitals say
    /// nothing in it.
    pub fn is_title_case(&self, index: usize) -> bool {
        self.of_sentence(index).title_case
    }

    /// Whether the sentence of `index` is the first of its block.
    pub fn opens_block(&self, index: usize) -> bool {
        let sentence = self.segments.sentence_of(index);
        let part = |sentence: usize| self.segments.sentences.get(sentence).map(|sentence| sentence.part);
        sentence.checked_sub(1).is_none_or(|before| part(before) != part(sentence))
    }

    /// Whether the sentence is a heading, or an item of a list.
    pub fn is_heading(&self, index: usize) -> bool {
        self.of_sentence(index).heading
    }

    /// Whether the document writes the word in lower case somewhere.
    pub fn is_common_word(&self, index: usize) -> bool {
        self.token(index)
            .is_some_and(|token| self.lowercase.get(token.word as usize).copied().unwrap_or(false))
    }

    /// How many tokens an honorific at `index` has, its full stops included; 0 if there is none.
    /// Honorifics follow one another (*S.E. M. l'Ambassadeur*): this is one of them.
    pub fn honorific(&self, index: usize) -> usize {
        if !self.is_in(index, &self.pack.honorific_openers) {
            return 0;
        }
        let limit = self.sentence(index).end;
        let mut best = 0;
        let mut phrase = String::new();
        let mut end = index;
        while end < limit && end - index < 7 {
            if self.is(end, ".") && !phrase.is_empty() {
                // *transitional justice. Switzerland*, *Noor SA. Le …*: the stop ends a sentence.
                if self.ends_sentence(end) {
                    break;
                }
                end += 1;
                if best == end - 1 - index {
                    best = end - index;
                }
                continue;
            }
            if !self.is_word(end) {
                break;
            }
            if !phrase.is_empty() && !phrase.ends_with('\'') {
                phrase.push(' ');
            }
            phrase.extend(
                self.fold(end)
                    .chars()
                    .map(|letter| if letter == '-' { ' ' } else { letter })
                    .filter(|&letter| letter != '.'),
            );
            end += 1;
            let written = self.case(index) != Case::Lower || self.pack.language == Language::Arabic;
            let plural_title = matches!(
                phrase.as_str(),
                "general" | "chief" | "secretary" | "mayor" | "governor" | "me" | "major"
            );
            if self.pack.honorifics.contains(&phrase)
                && (written || self.is_title_in_lower_case(&phrase))
                && !(plural_title && self.case(index) == Case::Lower)
            {
                best = end - index;
            }
        }
        // *Department of Justice*, *Chief Sales Officer*, *MS Systems*: nobody is addressed.
        let linked = index.checked_sub(1).is_some_and(|before| {
            self.pack.language == Language::English && matches!(self.fold(before), "of" | "and" | "for")
        });
        let office = linked && self.is(index, "Justice")
            || self.is(index, "MS") && !self.is_shouted(index)
            || self.fold(index + best) == "'s"
            || self.fold(index) == "chief"
                && (index + 1..index + 6).any(|token| self.fold(token) == "officer");
        if best > 0 && (office || self.is_saint_in_place(index, best)) {
            return 0;
        }
        // *General Assembly*, *Chief Inspectorate*: the head of a name follows, not a person.
        let next = self.fold(index + best);
        let of_a_head = best == 1
            && (self.pack.organisation_heads.contains(next) || self.pack.event_heads.contains(next))
            && self.pack.language != Language::Arabic;
        if of_a_head { 0 } else { best }
    }

    /// *St. Gallen*, *St. Louis, Missouri*, *St. Patrick's Day*: a saint who is a place or a feast.
    fn is_saint_in_place(&self, index: usize, length: usize) -> bool {
        if !matches!(self.fold(index), "st" | "saint" | "sainte" | "san" | "santa") {
            return false;
        }
        let next = index + length;
        lexicon::place(&self.key(index..next + 1)).is_some()
            || self.is_comma(next + 1)
            || self.fold(next + 1) == "'s"
            || index
                .checked_sub(1)
                .is_some_and(|before| self.pack.place_prepositions.contains(self.fold(before)))
    }

    /// Whether the stop at `stop` is none of a title's abbreviation: after a word in lower case written
    /// out, or a company's legal form.
    fn ends_sentence(&self, stop: usize) -> bool {
        const LONGEST_ABBREVIATION: usize = 4;
        let Some(word) = stop.checked_sub(1) else { return false };
        let written_out = self.is_lower(word) && self.words(word).chars().count() > LONGEST_ABBREVIATION;
        let form = self.case(word) == Case::Upper
            && self.words(word).chars().count() > 1
            && self.is_in(word, &self.pack.company_forms);
        written_out || form
    }

    /// Titles are often written small: *l'ambassadeur Dr X*, *le prince X*. Abbreviations are not.
    fn is_title_in_lower_case(&self, phrase: &str) -> bool {
        phrase.chars().count() > 3
    }

    /// All honorifics from `index` on: where they end.
    pub fn honorifics_end(&self, index: usize) -> usize {
        let mut end = index;
        loop {
            let length = self.honorific(end);
            if length == 0 {
                return end;
            }
            end += length;
        }
    }

    /// Whether a phrase of the set begins at `index`; its length in tokens.
    pub fn opens(&self, set: &FxHashSet<String>, index: usize) -> usize {
        let limit = self.sentence(index).end.min(index + 5);
        let mut phrase = String::new();
        let mut best = 0;
        for end in index..limit {
            if !self.is_word(end) {
                break;
            }
            if !phrase.is_empty() && !phrase.ends_with('\'') {
                phrase.push(' ');
            }
            phrase.extend(self.fold(end).chars().map(|letter| if letter == '-' { ' ' } else { letter }));
            if set.contains(&phrase) {
                best = end + 1 - index;
            }
        }
        best
    }
}

/// A noun of a function, also in a compound (*vice-premier*), and in English in the plural.
fn is_function(word: &str, pack: &Pack) -> bool {
    pack.functions.contains(word)
        || word.split_once('-').is_some_and(|(first, rest)| {
            matches!(first, "vice" | "ex" | "sous" | "under" | "co" | "deputy" | "ancien")
                && rest.split('-').next().is_some_and(|noun| pack.functions.contains(noun))
        })
        || pack.language == Language::English
            && word.strip_suffix('s').is_some_and(|singular| pack.functions.contains(singular))
}

/// The keys of ranges of tokens that begin together: each is the start of the longest.
pub(super) struct Keys {
    start: usize,
    key: String,
    ends: Vec<usize>,
}

impl Keys {
    /// Each range of `most` tokens or fewer with its key.
    pub fn longest_first(&self, most: usize) -> impl Iterator<Item = (Range<usize>, &str)> {
        let ranges = self.ends.iter().take(most).enumerate().rev();
        ranges.filter_map(|(last, &end)| Some((self.start..self.start + last + 1, self.key.get(..end)?)))
    }
}
