//! What the tagger's features are made of: a word's letters, case and clusters, and the lists that know it.

use crate::engine::entities::tagger::arabic::written_onto;
use crate::engine::entities::tagger::clusters::{self, Cluster};
use crate::engine::entities::tagger::lists::{of_grammar, of_lexicon};
use crate::engine::language::hash::{SEED, mix};
use crate::engine::language::{Language, Pack, lexicon};
use crate::engine::segment::tags::Shape;
use crate::engine::segment::{Case, Segments, TokenKind};

/// How many words the longest listed names have that begin with a word.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::engine::entities::tagger) struct Opens {
    pub(super) places: u8,
    pub(super) organisations: u8,
}

impl Opens {
    /// Those of a folded word.
    pub fn of(first: &str) -> Self {
        let opening = first.split('-').next().unwrap_or(first);
        let byte = |words: usize| u8::try_from(words).unwrap_or(u8::MAX);
        Self {
            places: byte(lexicon::place_words(opening)),
            organisations: byte(lexicon::organisation_words(opening)),
        }
    }

    /// How many words they have at most.
    pub(super) fn most(self) -> usize {
        self.places.max(self.organisations).into()
    }
}

/// What the features of a token are made of.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::engine::entities::tagger) struct Word {
    pub whole: u32,
    /// The last one to four letters.
    pub endings: [u32; 4],
    /// The first two to four.
    pub beginnings: [u32; 3],
    /// Arabic readings without clitics.
    pub stems: [u32; 3],
    pub classes: [u32; 3],
    pub trigrams: [u32; 8],
    pub shape: u32,
    pub case: u32,
    pub tag: u32,
    /// What the rules say.
    pub hint: u32,
    /// A bit a list.
    pub lists: u32,
    /// Where in a listed name of several words, and of which list.
    pub inside: u32,
    pub capital: bool,
    /// The names that begin with it.
    pub opens: Opens,
    /// Which words are like it.
    pub cluster: Cluster,
    /// The number that its sums have in a text.
    pub form: u32,
}

/// What stands before a sentence and after it.
pub(in crate::engine::entities::tagger) static NONE: Word = Word {
    whole: 1,
    endings: [1; 4],
    beginnings: [1; 3],
    stems: [0; 3],
    classes: [0; 3],
    trigrams: [0; 8],
    shape: 0,
    case: 15,
    tag: 15,
    hint: 0,
    lists: 0,
    inside: 0,
    capital: false,
    opens: Opens { places: 0, organisations: 0 },
    cluster: clusters::NONE,
    form: 0,
};

impl Word {
    /// The word of token `index`, but for what it is in this sentence.
    pub fn new(key: &mut String, segments: &Segments, pack: &Pack, index: usize, shape: Shape) -> Word {
        let Some(token) = segments.tokens.get(index) else { return Word::default() };
        let folded = segments.fold(index);
        let mut letters = [0u32; 4];
        let mut beginnings = [0u32; 3];
        let mut whole = SEED;
        for (at, letter) in folded.chars().enumerate() {
            whole = mix(whole, letter as u32);
            letters = [letter as u32, letters[0], letters[1], letters[2]];
            if (1..4).contains(&at) {
                beginnings[at - 1] = whole;
            }
        }
        let mut endings = [0u32; 4];
        let mut ending = SEED;
        for (slot, letter) in endings.iter_mut().zip(letters) {
            ending = mix(ending, letter);
            *slot = ending;
        }
        let arabic = pack.language == Language::Arabic;
        let short = folded.chars().count() == 1;
        let case = match (shape, token.kind, token.case) {
            (_, TokenKind::Number, _) => 1,
            (_, TokenKind::Punctuation, _) => 2,
            _ if arabic => written_onto(folded),
            (Shape::Titled, _, Case::Upper) if !short => 12,
            (Shape::Titled, _, case) => 3 + u32::from(case == Case::Lower),
            (_, _, Case::None) => 5,
            (_, _, Case::Lower) => 6,
            (_, _, Case::Capitalized) if short => 7,
            (_, _, Case::Capitalized) if folded.contains('-') => 8,
            (_, _, Case::Capitalized) => 9,
            (_, _, Case::Upper) => 10,
            (_, _, Case::Mixed) => 11,
        };
        let mut word = Word {
            whole,
            endings,
            beginnings,
            stems: [0; 3],
            classes: [0; 3],
            trigrams: [0; 8],
            shape: 0,
            case,
            tag: 0,
            hint: 0,
            lists: 0,
            inside: 0,
            capital: token.is_capital(),
            opens: if arabic || !token.is_capital() { Opens::default() } else { Opens::of(folded) },
            cluster: clusters::of(pack.language).map_or(clusters::NONE, |clusters| clusters.of(whole)),
            form: 0,
        };
        if token.kind == TokenKind::Word {
            if arabic {
                word.look_up_stems(key, folded, pack);
            } else if token.case == Case::Lower {
                word.lists = of_grammar(token.lists, pack);
            } else {
                word.lists = of_grammar(token.lists, pack) | of_names(key, folded, pack);
            }
        }
        word
    }
}

/// The lists of names that know a word, or its parts.
fn of_names(key: &mut String, folded: &str, pack: &Pack) -> u32 {
    if !folded.contains('-') {
        return of_lexicon(folded, pack.language);
    }
    key.clear();
    key.extend(folded.chars().map(|letter| if letter == '-' { ' ' } else { letter }));
    let whole = of_lexicon(key, pack.language);
    let first = key.split(' ').next().unwrap_or("");
    whole | of_grammar(pack.lists(first), pack)
}
