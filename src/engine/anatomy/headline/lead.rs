//! The words with which the body begins, for what the head repeats of them.

use super::names::{
    LONG_NAME_WORDS, SHORT_NAME_WORDS, begins_as_institution, has_capitals_of_a_name, is_plain_name,
    names_institution,
};
use crate::engine::anatomy::lines::{Line, floor_boundary};
use crate::engine::anatomy::noise::Mark;
use crate::engine::document::Document;
use crate::engine::language::{lexicon, line_key};
use rustc_hash::FxHashSet;
use std::cell::OnceCell;

/// How much of the body is looked at for the names that the head has.
const LEAD_BYTES: usize = 6_000;

/// How much of it says the news: what a headline tells stands in the first paragraphs.
const NEWS_BYTES: usize = 1_500;

/// Shorter words are articles and prepositions.
const LONG_WORD: usize = 4;

/// The words with which the body begins, for what the head repeats of them.
pub(super) struct Lead<'a> {
    document: &'a Document,
    lines: &'a [Line],
    start: usize,
    sites: Vec<String>,
    /// Made when first asked for: most heads need no such help.
    said: OnceCell<Said>,
}

/// What the body says at its beginning.
struct Said {
    /// The longer words of the first paragraphs.
    news: FxHashSet<String>,
    /// Its key and that of notices, between spaces.
    key: String,
}

impl Said {
    fn new(document: &Document, lines: &[Line], start: usize) -> Self {
        let mut said = String::from(" ");
        let mut news = FxHashSet::default();
        let below = lines.get(start..).unwrap_or_default();
        for line in below.iter().filter(|line| !line.claimed && line.runs()) {
            if said.len() > LEAD_BYTES {
                break;
            }
            let words = line.span.of(&document.text);
            let words = &words[..floor_boundary(words, LEAD_BYTES)];
            let key = line_key(words);
            if said.len() <= NEWS_BYTES {
                news.extend(long_words(&key).map(str::to_owned));
            }
            said.push_str(&key);
            said.push(' ');
        }
        for line in lines.iter().filter(|line| line.mark == Some(Mark::Notice)).take(40) {
            said.push_str(&line.key);
            said.push(' ');
        }
        Self { news, key: said }
    }
}

impl<'a> Lead<'a> {
    pub(super) fn new(document: &'a Document, lines: &'a [Line], start: usize) -> Self {
        let metadata = &document.metadata;
        let sites = [metadata.site.as_deref(), metadata.publisher.as_deref()]
            .into_iter()
            .flatten()
            .map(line_key)
            .collect();
        Self { document, lines, start, sites, said: OnceCell::new() }
    }

    /// The line that the body starts with.
    pub(super) fn start(&self) -> usize {
        self.start
    }

    fn said(&self) -> &Said {
        self.said.get_or_init(|| Said::new(self.document, self.lines, self.start))
    }

    /// Whether a line is a name: of the site, or one that the body or the copyright says in full, or
    /// one that begins with a noun of institutions and has a name's capitals.
    pub(super) fn is_name(&self, text: &str, line: &Line) -> bool {
        if line.words > LONG_NAME_WORDS
            || line.ends
            || line.key.contains(|letter: char| letter.is_ascii_digit())
        {
            return false;
        }
        if self.sites.contains(&line.key) || lexicon::place(&line.key).is_some() || self.says(&line.key) {
            return true;
        }
        let name = line.span.of(text);
        // In a line of capitals alone they say nothing: a noun at the end is a name's only in a short one.
        let is_shouted = !name.contains(char::is_lowercase) && name.contains(char::is_uppercase);
        if is_shouted && line.words > SHORT_NAME_WORDS && !begins_as_institution(&line.key) {
            return false;
        }
        names_institution(&line.key)
            && (has_capitals_of_a_name(name, line.words) || is_plain_name(name, &line.key))
    }

    fn says(&self, key: &str) -> bool {
        let (padded, said) = (format!(" {key} "), self.said().key.as_str());
        // The lead may say it with an article or a clitic (*لمنظمة …*), which the first letters hide.
        said.contains(&padded)
            || key.strip_prefix("the ").is_some_and(|bare| said.contains(&format!(" {bare} ")))
            || (key.contains(' ') && !key.is_ascii() && said.contains(key))
    }

    /// How much is news of what a line says, by its key.
    pub(super) fn news(&self, key: &str) -> News {
        let words: FxHashSet<&str> = long_words(key).collect();
        let said = words.iter().filter(|word| self.said().news.contains(**word)).count();
        News { said, words: words.len() }
    }
}

/// How much of a line the first paragraphs say.
#[derive(Clone, Copy, Debug)]
pub(super) struct News {
    /// How many of its longer words they have.
    pub said: usize,
    /// How many longer words it has.
    words: usize,
}

impl News {
    /// The share of the longer words that the first paragraphs have.
    pub(super) fn share(self) -> f64 {
        self.said as f64 / self.words.max(1) as f64
    }
}

fn long_words(key: &str) -> impl Iterator<Item = &str> {
    key.split(' ').filter(|word| word.chars().count() >= LONG_WORD)
}
