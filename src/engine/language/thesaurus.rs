//! A word → the senses that it shares with others: what says the same in a release, and the contrary.
//!
//! A language's `thesaurus.txt` has a line a scale: words that say the same, and after `|` those that say the
//! contrary, or exclude it (*first | second*). `word-` stands for all that begin so, `a_b` for two
//! words. They are there to read a statement by, never to say anything.

use super::{Each, Language, fold};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// A meaning, one of those of its scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sense {
    scale: u16,
    side: u8,
}

impl Sense {
    /// Whether both are on one scale, and not on the same side of it.
    pub fn is_contrary_of(self, other: Sense) -> bool {
        self.scale == other.scale && self.side != other.side
    }
}

/// The senses of what begins at the first of these folded words, and how many words say it.
pub fn senses<'w>(words: impl Fn(usize) -> &'w str, language: Language) -> Vec<(Sense, usize)> {
    let Some(thesaurus) = THESAURI.of(language) else { return Vec::new() };
    let first = words(0);
    let mut found: Vec<(Sense, usize)> = Vec::new();
    found.extend(thesaurus.words.get(first).into_iter().flatten().map(|&sense| (sense, 1)));
    for (end, _) in first.char_indices().skip(LEAST_STEM) {
        found.extend(thesaurus.beginning(first, end).map(|sense| (sense, 1)));
    }
    found.extend(thesaurus.beginning(first, first.len()).map(|sense| (sense, 1)));
    for (phrase, sense) in thesaurus.phrases.get(first).into_iter().flatten() {
        if phrase.iter().enumerate().all(|(at, word)| words(at + 1) == word) {
            found.push((*sense, phrase.len() + 1));
        }
    }
    found
}

/// A stem has more letters than this, and no longer ending than that.
const LEAST_STEM: usize = 3;
const LONGEST_ENDING: usize = 7;

#[derive(Default)]
struct Thesaurus {
    words: FxHashMap<String, Vec<Sense>>,
    stems: FxHashMap<String, Vec<Sense>>,
    /// By their first word: the others.
    phrases: FxHashMap<String, Vec<(Vec<String>, Sense)>>,
}

impl Thesaurus {
    fn new(language: Language) -> Self {
        let mut thesaurus = Self::default();
        for (scale, line) in (0..).zip(scales(language)) {
            for (side, words) in (0..).zip(line.split('|')) {
                words.split_whitespace().for_each(|word| thesaurus.add(word, Sense { scale, side }));
            }
        }
        thesaurus
    }

    fn add(&mut self, word: &str, sense: Sense) {
        let folded = fold(word);
        if let Some(stem) = folded.strip_suffix('-') {
            self.stems.entry(stem.to_owned()).or_default().push(sense);
        } else if let Some((first, rest)) = folded.split_once('_') {
            let rest = rest.split('_').map(str::to_owned).collect();
            self.phrases.entry(first.to_owned()).or_default().push((rest, sense));
        } else {
            self.words.entry(folded).or_default().push(sense);
        }
    }

    /// The senses of a stem that `word` begins with, up to `end`.
    fn beginning<'t>(&'t self, word: &str, end: usize) -> impl Iterator<Item = Sense> + 't {
        let (stem, ending) = (word.get(..end), word.get(end..).map_or(0, |rest| rest.chars().count()));
        let stem = stem.filter(|_| ending <= LONGEST_ENDING);
        stem.and_then(|stem| self.stems.get(stem)).into_iter().flatten().copied()
    }
}

static THESAURI: LazyLock<Each<Thesaurus>> = LazyLock::new(|| Each::new(Thesaurus::new));

/// The lines of a language's `thesaurus.txt`. Those that begin with `#` are remarks.
fn scales(language: Language) -> impl Iterator<Item = &'static str> {
    let text = language.folder().map_or("", |folder| folder.thesaurus);
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, two: &str, language: Language, same: bool, contrary: bool) {
        let all = |text: &str| -> Vec<Sense> {
            let words: Vec<String> = text.split(' ').map(fold).collect();
            let at = |index: usize| words.get(index).map_or("", String::as_str);
            senses(at, language).into_iter().map(|(sense, _)| sense).collect()
        };
        let (one_has, two_has) = (all(one), all(two));
        assert_eq!(one_has.iter().any(|one| two_has.contains(one)), same, "{one} {two}");
        let opposed = one_has.iter().any(|one| two_has.iter().any(|two| one.is_contrary_of(*two)));
        assert_eq!(opposed, contrary, "{one} {two}");
    }

    #[test]
    fn words_share_a_sense() {
        check("augmentation", "hausse", Language::French, true, false);
        check("take part", "attended", Language::English, true, false);
        check("risk", "increase", Language::English, false, false);
    }

    #[test]
    fn contraries_are_on_one_scale() {
        check("augmenter", "réduire", Language::French, false, true);
        check("increased", "lowered", Language::English, false, true);
        check("أكثر", "أقل", Language::Arabic, false, true);
    }

    #[test]
    fn stems_are_long_enough_to_tell() {
        for language in Language::ALL {
            let words = scales(language).flat_map(str::split_whitespace);
            for word in words.filter_map(|word| word.strip_suffix('-')) {
                let least = LEAST_STEM + usize::from(language != Language::Arabic);
                assert!(word.chars().count() >= least, "{word}");
            }
        }
    }
}
