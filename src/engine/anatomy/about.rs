//! Headings over a paragraph about the sender: whom they name, and whether the release speaks of it.

use super::glued;
use super::headline::names_institution;
use super::lines::{Line, floor_boundary};
use crate::engine::document::Span;
use crate::engine::language::lexicon::given_name;
use crate::engine::language::{Fixture, Language, fixture, is_fixture, line_key, pack};

/// How much of the lead is searched for the name.
const LEAD_BYTES: usize = 600;

/// A name has at most so many words.
const NAME_WORDS: usize = 8;

/// What *About the …* is followed by that names no one: *About the company*.
const NO_NAMES: [&str; 16] = [
    "author",
    "authors",
    "artist",
    "company",
    "companies",
    "speaker",
    "speakers",
    "founder",
    "team",
    "us",
    "organization",
    "firm",
    "event",
    "study",
    "project",
    "journal",
];

/// The name in *About Acme Rivers* or *About Acme: …*.
pub(super) fn name(text: &str, line: &Line) -> Option<Span> {
    let (_, length) = fixture(&line.key, &[Fixture::About])?;
    let words = line.span.of(text);
    let at = glued::after_words(words, line.key.get(..length)?.split(' ').count())?;
    // *About The Acme Fund*: its article is a part of the name.
    let at = words.get(..at)?.strip_suffix("The ").map_or(at, str::len);
    let name = words.get(at..)?;
    // *À propos de l'Office*: its article is none.
    let bare = name.strip_prefix(['l', 'L']).and_then(|rest| rest.strip_prefix(['\'', '’']));
    let at = at + name.len() - bare.unwrap_or(name).len();
    let name = bare.unwrap_or(name);
    let end = name.find([':', '*', '\n']).unwrap_or(name.len());
    let start = line.span.start + at;
    let span = Span::new(start, start + name.get(..end)?.trim_end_matches([' ', '-', '–']).len());
    let name = span.of(text);
    let key = line_key(name);
    let key = key.strip_prefix("the ").unwrap_or(&key);
    let is_whole = |kind| is_fixture(key, &[kind]);
    let names_no_one = is_whole(Fixture::Institution) || is_whole(Fixture::Topic) || NO_NAMES.contains(&key);
    let fits = (1..=NAME_WORDS).contains(&name.split_whitespace().count());
    (fits && !names_no_one && name.starts_with(|first: char| !first.is_lowercase())).then_some(span)
}

/// A name as the text calls it again: its key without *Inc.* and the like.
pub(super) fn short_key(name: &str) -> String {
    let key = line_key(name);
    let mut words: Vec<&str> = key.strip_prefix("the ").unwrap_or(&key).split(' ').collect();
    let forms = &pack(Language::English).company_forms;
    while words.len() > 1 && words.last().is_some_and(|last| forms.contains(*last)) {
        words.pop();
    }
    words.join(" ")
}

/// Whether `name` is a person's: a title, or a given name and one or two more words, none a noun of
/// organisations.
pub(super) fn is_person(name: &str) -> bool {
    let key = line_key(name);
    let words: Vec<&str> = key.split(' ').collect();
    let english = pack(Language::English);
    let is_noun =
        |word: &str| english.organisation_heads.contains(word) || english.company_forms.contains(word);
    let Some(first) = words.first() else { return false };
    let is_title = words.len() > 1 && english.honorifics.contains(*first);
    let is_given = (2..=3).contains(&words.len()) && given_name(first).is_some();
    (is_title || is_given) && !words.iter().any(|word| is_noun(word)) && !names_institution(&key)
}

/// Whether `name` has a noun or a form of organisations: *Valley Bank*, *Acme Ltd*.
pub(super) fn is_organisation(name: &str) -> bool {
    let key = line_key(name);
    let english = pack(Language::English);
    let last = key.split(' ').next_back().unwrap_or("");
    names_institution(&key)
        || key.contains(' ') && english.organisation_heads.contains(last)
        || key.contains(' ') && english.company_forms.contains(last)
}

/// The keys of the headline and of the lead's beginning.
pub(super) struct Opening {
    keys: [String; 2],
}

impl Opening {
    /// Of a headline and what follows the dateline.
    pub(super) fn new(headline: &str, lead: &str) -> Self {
        let lead = lead.get(..floor_boundary(lead, LEAD_BYTES)).unwrap_or("");
        Self { keys: [line_key(headline), line_key(lead)] }
    }

    /// Whether headline or lead begins with the name, articles aside.
    pub(super) fn begins_with(&self, name: &str) -> bool {
        let name = short_key(name);
        self.keys.iter().any(|key| {
            let article = fixture(key, &[Fixture::Article]).map_or(0, |(_, length)| length);
            let bare = key.get(article..).unwrap_or("").trim_start();
            [key.as_str(), bare].iter().any(|said| {
                said.strip_prefix(&name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        })
    }

    /// Whether headline or lead names it.
    pub(super) fn names(&self, name: &str) -> bool {
        let name = format!(" {} ", short_key(name));
        self.keys.iter().any(|key| format!(" {key} ").contains(&name))
    }
}
