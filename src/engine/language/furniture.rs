//! What a page says around a release: section names, menus, share buttons, end marks.
//!
//! A page mixes languages (its menu is in three, its buttons in English), so phrases are looked up
//! in all languages at once, in the form that [`line_key`] gives.

use super::Language;
use super::fold::fold_letter;
use super::{ar, de, en, es, fr, it, pt};
use crate::engine::document::letters::is_alphanumeric;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// The words by which the parts of a page are known.
#[derive(Clone, Copy, Debug)]
pub struct Furniture {
    /// Items of menus and breadcrumbs, buttons, names of languages: whole items.
    pub menu: &'static [&'static str],
    /// What a row of share buttons begins with, and their names.
    pub share: &'static [&'static str],
    /// Headings of lists of other releases: whole lines.
    pub related: &'static [&'static str],
    /// What leads to one other article, in a line of its own: beginnings.
    pub read_also: &'static [&'static str],
    /// Messages of an empty list: beginnings.
    pub empty_list: &'static [&'static str],
    /// Copyright, cookies, machine translation, feedback: anywhere in a short line.
    pub notices: &'static [&'static str],
    /// Headings of contacts, and what a sentence that gives a contact begins with.
    pub contacts: &'static [&'static str],
    /// What the heading of a paragraph about the sender begins with, the sender's name following.
    pub about: &'static [&'static str],
    /// Headings of what follows a release: notes to editors, disclaimers. Whole lines or before a colon.
    pub closings: &'static [&'static str],
    /// Headings of legal text, which no release goes on after: forward-looking statements. As closings.
    pub disclaimers: &'static [&'static str],
    /// What a release says more of under a heading *About the …*, which is a part of it: *book*, *programme*.
    pub topics: &'static [&'static str],
    /// Words that are in small letters within a title: in capitals after one, they open its paragraph.
    pub openers: &'static [&'static str],
    /// *Embargoed until*: beginnings.
    pub embargoes: &'static [&'static str],
    /// *For immediate release*: beginnings.
    pub immediate: &'static [&'static str],
    /// What ends a release, between brackets, dashes, slashes or alone in its line.
    pub end_marks: &'static [&'static str],
    /// What stands before a date in a line of its own.
    pub date_labels: &'static [&'static str],
    /// What stands before the author's name.
    pub bylines: &'static [&'static str],
    /// What a caption begins with.
    pub captions: &'static [&'static str],
    /// What a page calls its releases: *Press release*. Whole lines, or before a date.
    pub labels: &'static [&'static str],
    /// What stands before a release's number: *Ref.*
    pub references: &'static [&'static str],
    /// What stands before the place in the line that signs a release: *Done at*.
    pub signings: &'static [&'static str],
    /// The fields of a mail's head, before a colon: *Subject*.
    pub fields: &'static [&'static str],
    /// What ends a letter: *Kind regards*. Whole lines.
    pub valedictions: &'static [&'static str],
    /// *Reading time*: beginnings.
    pub reading_times: &'static [&'static str],
    /// What a page says before the name of who has sent the text: *Source*.
    pub sources: &'static [&'static str],
    /// What stands before the sender's name, in a line of its own or before a colon: *Publisher*.
    pub publishers: &'static [&'static str],
    /// Nouns that the names of institutions have at their head.
    pub institutions: &'static [&'static str],
    /// Words that name no one and are at the head of many a headline: articles.
    pub articles: &'static [&'static str],
    /// SUMMARY, KEY HIGHLIGHTS, CORE SUBJECT, KEYWORDS, MENTIONED ENTITIES, in this order.
    pub sections: [&'static [&'static str]; 5],
    /// How a page with such sections calls a man, woman, person, organisation, place and event.
    pub entity_types: [&'static [&'static str]; 6],
}

impl Furniture {
    /// The furniture of `language`; the English one where it has no pack.
    pub fn of(language: Language) -> &'static Furniture {
        match language {
            Language::French => &fr::FURNITURE,
            Language::Arabic => &ar::FURNITURE,
            Language::German => &de::FURNITURE,
            Language::Italian => &it::FURNITURE,
            Language::Spanish => &es::FURNITURE,
            Language::Portuguese => &pt::FURNITURE,
            Language::English | Language::Other => &en::FURNITURE,
        }
    }
}

/// What a phrase is on a page. See the fields of [`Furniture`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "each is a field of Furniture, and described there")]
pub enum Fixture {
    Menu,
    Share,
    Related,
    ReadAlso,
    EmptyList,
    Notice,
    Contact,
    About,
    Closing,
    Disclaimer,
    Topic,
    Opener,
    Embargo,
    Immediate,
    EndMark,
    DateLabel,
    Byline,
    Caption,
    Label,
    Reference,
    Field,
    Valediction,
    Signing,
    ReadingTime,
    Source,
    Publisher,
    Institution,
    Article,
}

impl Fixture {
    fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Whether all of `key` (see [`line_key`]) is a phrase of these `kinds`.
pub fn is_fixture(key: &str, kinds: &[Fixture]) -> bool {
    fixture(key, kinds).is_some_and(|(_, length)| length == key.len())
}

/// The longest phrase that stands at the start of `key` (see [`line_key`]) and is one of `kinds`:
/// what it is and its length in bytes.
pub fn fixture(key: &str, kinds: &[Fixture]) -> Option<(Fixture, usize)> {
    let first = key.bytes().position(|byte| byte == b' ').and_then(|end| key.get(..end)).unwrap_or(key);
    let Phrases { held, known } = PHRASES.get(first)?;
    if !kinds.iter().any(|kind| held & kind.bit() != 0) {
        return None;
    }
    known
        .iter()
        .find(|(phrase, kind)| kinds.contains(kind) && begins(key, phrase))
        .map(|(phrase, kind)| (*kind, phrase.len()))
}

/// Whether the words of `phrase` are the first of `key`.
fn begins(key: &str, phrase: &str) -> bool {
    key.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Which of the five published sections a whole line names, by its key.
pub fn section(key: &str) -> Option<usize> {
    SECTIONS.get(key).copied()
}

/// The form in which lines and phrases are compared: folded, letters and digits only, a space
/// between words. Words that scraping has glued (*DetailsAcme*) are taken apart at the capital.
pub fn line_key(line: &str) -> String {
    let mut key = String::with_capacity(line.len() + 8);
    let mut before = ' ';
    let mut is_apart = true;
    for letter in line.chars() {
        // Most letters follow another one, and are as they should be.
        if !is_apart && matches!(letter, 'a'..='z' | '0'..='9') {
            key.push(letter);
            before = letter;
            continue;
        }
        let is_letter = if letter.is_ascii() {
            letter.is_ascii_alphanumeric()
        } else if is_invisible(letter) {
            continue;
        } else {
            // Vowel signs are no letters, but folding needs them beside theirs.
            is_alphanumeric(letter)
                || matches!(letter, '\u{0300}'..='\u{036F}' | '\u{0640}' | '\u{064B}'..='\u{0670}' | '©')
        };
        if is_letter {
            is_apart |= letter.is_uppercase() && before.is_lowercase();
            if is_apart && !key.is_empty() {
                key.push(' ');
            }
            if letter.is_ascii() {
                key.push(letter.to_ascii_lowercase());
            } else {
                fold_letter(letter, &mut key);
            }
        }
        is_apart = !is_letter;
        before = letter;
    }
    key
}

/// Marks of direction, joiners and byte-order marks: there, but not to be seen.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{00AD}')
}

/// Phrases with the same first word.
#[derive(Default)]
struct Phrases {
    /// The kinds that they are of: a bit a kind.
    held: u32,
    /// Longest first.
    known: Vec<(String, Fixture)>,
}

/// Phrases by their first word: made once from the packs, never changed.
static PHRASES: LazyLock<FxHashMap<String, Phrases>> = LazyLock::new(|| {
    let mut phrases: FxHashMap<String, Phrases> = FxHashMap::default();
    let mut add = |names: &[&str], kind: Fixture| {
        for phrase in names.iter().map(|name| line_key(name)) {
            let first = phrase.split(' ').next().unwrap_or_default().to_owned();
            let Phrases { held, known } = phrases.entry(first).or_default();
            *held |= kind.bit();
            if !known.contains(&(phrase.clone(), kind)) {
                known.push((phrase, kind));
            }
        }
    };
    add(NETWORKS, Fixture::Share);
    add(LANGUAGE_NAMES, Fixture::Menu);
    for furniture in Language::ALL.map(Furniture::of) {
        add(furniture.menu, Fixture::Menu);
        add(furniture.share, Fixture::Share);
        add(furniture.related, Fixture::Related);
        add(furniture.read_also, Fixture::ReadAlso);
        add(furniture.empty_list, Fixture::EmptyList);
        add(furniture.notices, Fixture::Notice);
        add(furniture.contacts, Fixture::Contact);
        add(furniture.about, Fixture::About);
        add(furniture.closings, Fixture::Closing);
        add(furniture.disclaimers, Fixture::Disclaimer);
        add(furniture.topics, Fixture::Topic);
        add(furniture.openers, Fixture::Opener);
        add(furniture.embargoes, Fixture::Embargo);
        add(furniture.immediate, Fixture::Immediate);
        add(furniture.end_marks, Fixture::EndMark);
        add(furniture.date_labels, Fixture::DateLabel);
        add(furniture.bylines, Fixture::Byline);
        add(furniture.captions, Fixture::Caption);
        add(furniture.labels, Fixture::Label);
        add(furniture.references, Fixture::Reference);
        add(furniture.signings, Fixture::Signing);
        add(furniture.fields, Fixture::Field);
        add(furniture.valedictions, Fixture::Valediction);
        add(furniture.reading_times, Fixture::ReadingTime);
        add(furniture.sources, Fixture::Source);
        add(furniture.publishers, Fixture::Publisher);
        add(furniture.institutions, Fixture::Institution);
        add(furniture.articles, Fixture::Article);
    }
    #[allow(
        clippy::iter_over_hash_type,
        reason = "each list is sorted on its own; their order does not show"
    )]
    for Phrases { known, .. } in phrases.values_mut() {
        known.sort_by(|(one, kind), (other, other_kind)| {
            other.len().cmp(&one.len()).then_with(|| one.cmp(other)).then_with(|| kind.cmp(other_kind))
        });
    }
    phrases
});

/// Names of published sections, in the form of [`line_key`].
static SECTIONS: LazyLock<FxHashMap<String, usize>> = LazyLock::new(|| {
    let all = Language::ALL
        .into_iter()
        .flat_map(|language| Furniture::of(language).sections.into_iter().enumerate());
    all.flat_map(|(section, names)| names.iter().map(move |name| (line_key(name), section))).collect()
});

/// Names of networks are the same in all Latin scripts.
const NETWORKS: &[&str] = &[
    "Facebook",
    "Twitter",
    "X",
    "LinkedIn",
    "WhatsApp",
    "Whatsapp",
    "Telegram",
    "Instagram",
    "YouTube",
    "Youtube",
    "Pinterest",
    "Reddit",
    "Threads",
    "Bluesky",
    "Mastodon",
    "Viber",
    "Messenger",
    "Tumblr",
    "TikTok",
    "Flickr",
    "RSS",
    "Google+",
    "E-mail",
    "Email",
    "Mail",
];

/// As language switches write them.
const LANGUAGE_NAMES: &[&str] = &[
    "English",
    "Français",
    "Francais",
    "العربية",
    "عربي",
    "Deutsch",
    "Italiano",
    "Español",
    "Português",
    "Türkçe",
    "Русский",
    "中文",
    "Rumantsch",
    "EN",
    "FR",
    "AR",
    "DE",
    "IT",
    "ES",
    "PT",
    "A- A A+",
    "A A A",
    "فارسی",
    "اردو",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, kind: Fixture, expected: bool) {
        assert_eq!(fixture(&line_key(line), &[kind]).is_some(), expected, "{line}");
    }

    #[test]
    fn phrases_are_found_whatever_their_case_and_signs() {
        check("À LIRE ÉGALEMENT : le rapport", Fixture::ReadAlso, true);
        check("مشارَكة", Fixture::Share, true);
        check("About us", Fixture::Menu, true);
    }

    #[test]
    fn a_phrase_ends_at_a_word() {
        check("Contacts", Fixture::Contact, true);
        check("Contacting the tower took an hour", Fixture::Contact, false);
    }

    #[test]
    fn glued_words_come_apart_at_the_capital() {
        assert_eq!(line_key("Contact DetailsAcme"), "contact details acme");
        check("Contact DetailsAcme", Fixture::Contact, true);
    }

    #[test]
    fn sections_are_known_in_three_languages() {
        assert_eq!(section(&line_key("KEY HIGHLIGHTS")), Some(1));
        assert_eq!(section(&line_key("Mots-clés")), Some(3));
        assert_eq!(section(&line_key("الكيانات المذكورة")), Some(4));
    }
}
