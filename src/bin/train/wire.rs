//! Sentences as a wire writes them: datelines, results, scorecards, tables, headlines in capitals.
//!
//! No annotated text that may be learnt from has any. Templates (a file a desk in `wire/`) are filled
//! with words of lists (`wire/lists.txt`) and with the names of the other samples; what comes out is
//! samples like theirs, always the same ones. In a template `{club}` is a slot, `Wall/LOC` a word of a
//! name, `!` at the start a line in capitals; `{CLUB}` is a slot in capitals.

use crate::corpora::{Class, Sample, joined};
use communique::engine::language::Language;
use std::collections::{BTreeMap, BTreeSet};

const LISTS: &str = include_str!("wire/lists.txt");
const TEMPLATES: [&str; 5] = [
    include_str!("wire/tables.txt"),
    include_str!("wire/sport.txt"),
    include_str!("wire/world.txt"),
    include_str!("wire/business.txt"),
    include_str!("wire/headlines.txt"),
];

/// A number that looks random and is the same each time.
pub struct Random(pub u64);

impl Random {
    /// One below `most`, nought for nought.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }

    fn pick<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> Option<&'a T> {
        all.get(self.below(all.len())).copied()
    }
}

/// What the slots are filled with.
struct Words<'a> {
    lists: BTreeMap<&'static str, Vec<&'static str>>,
    people: Vec<&'a str>,
    places: Vec<&'a str>,
    organisations: Vec<&'a str>,
}

/// Some `count` sentences, with names of `samples` among others.
pub fn sentences(samples: &[Sample], count: usize) -> Vec<Sample> {
    let words = Words {
        lists: lists(),
        people: names(samples, Class::Person, 2..4),
        places: names(samples, Class::Location, 1..4),
        organisations: names(samples, Class::Organization, 1..7),
    };
    let templates = templates();
    let mut random = Random(7);
    (0..count)
        .filter_map(|number| {
            let template = templates[number % templates.len()];
            let shouted = template.starts_with('!');
            let mut tokens: Vec<(String, Option<(Class, bool)>)> = Vec::new();
            for token in template.trim_start_matches('!').split_whitespace() {
                fill(token, &words, &mut random, &mut tokens)?;
            }
            if shouted {
                tokens.iter_mut().for_each(|(token, _)| *token = token.to_uppercase());
            }
            joined(Language::English, &tokens, random.below(2) == 0)
        })
        .collect()
}

/// One of every `share` samples in capitals, as a headline is written; none for nought.
pub fn shouted(samples: &[Sample], share: usize) -> Vec<Sample> {
    let Some(share) = std::num::NonZero::new(share) else { return Vec::new() };
    samples
        .iter()
        .step_by(share.get())
        .filter_map(|sample| {
            // The names' bytes stay where they are: letters that grow are left as they are.
            let text: String = sample
                .text
                .chars()
                .flat_map(|letter| {
                    let upper = letter.to_uppercase();
                    let grows = upper.clone().map(char::len_utf8).sum::<usize>() != letter.len_utf8();
                    if grows { vec![letter] } else { upper.collect() }
                })
                .collect();
            (text.len() == sample.text.len()).then(|| Sample { text, names: sample.names.clone() })
        })
        .collect()
}

/// The names of a class that have so many words, each once: longer lists than one can write.
fn names(samples: &[Sample], wanted: Class, words: std::ops::Range<usize>) -> Vec<&str> {
    let all: BTreeSet<&str> = samples
        .iter()
        .flat_map(|sample| sample.names.iter().map(|(span, class)| (span.of(&sample.text), *class)))
        .filter(|(name, class)| {
            let plain = name
                .chars()
                .all(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-' | '\'' | '.' | '&'));
            let large = name.split(' ').all(|word| word.starts_with(char::is_uppercase) || word.len() < 4);
            *class == wanted && plain && large && words.contains(&name.split(' ').count()) && name.len() > 2
        })
        .map(|(name, _)| name)
        .collect();
    all.into_iter().collect()
}

fn templates() -> Vec<&'static str> {
    TEMPLATES.iter().flat_map(|desk| desk.lines()).filter(|line| !line.starts_with('#')).collect()
}

fn lists() -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut lists: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut current = "";
    for line in LISTS.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("= ") {
            Some(name) => current = name,
            None => lists.entry(current).or_default().extend(line.split(';').map(str::trim)),
        }
    }
    lists
}

/// Adds what a token of a template stands for, each word with its class and whether it goes on a name.
fn fill(
    token: &str,
    words: &Words,
    random: &mut Random,
    tokens: &mut Vec<(String, Option<(Class, bool)>)>,
) -> Option<()> {
    let (token, told) = told(token);
    let whole =
        token.strip_prefix('{').and_then(|slot| slot.strip_suffix('}')).filter(|slot| !slot.contains('{'));
    let (text, class) = match whole {
        Some(slot) => name(slot, words, random)?,
        None => (numbers(token, random), None),
    };
    let goes_on =
        told.is_some() && tokens.last().is_some_and(|(_, last)| last.map(|(class, _)| class) == told);
    for (at, word) in text.split(' ').enumerate() {
        let class = told.or(class);
        tokens.push((word.to_owned(), class.map(|class| (class, at > 0 || goes_on))));
    }
    Some(())
}

/// *Wall/LOC*: a word and the class that it is said to have.
fn told(token: &str) -> (&str, Option<Class>) {
    let classes = [
        ("/PER", Class::Person),
        ("/LOC", Class::Location),
        ("/ORG", Class::Organization),
        ("/MISC", Class::Other),
    ];
    let found = classes.into_iter().find_map(|(mark, class)| Some((token.strip_suffix(mark)?, Some(class))));
    found.unwrap_or((token, None))
}

/// What a slot is filled with, and what it names.
fn name(slot: &str, words: &Words, random: &mut Random) -> Option<(String, Option<Class>)> {
    if slot.chars().all(char::is_uppercase) {
        let (text, class) = name(&slot.to_lowercase(), words, random)?;
        return Some((text.to_uppercase(), class));
    }
    let listed = |name: &str, random: &mut Random| -> Option<String> {
        let text = random.pick(words.lists.get(name)?)?;
        spelt(text, words, random)
    };
    let person = |random: &mut Random| random.pick(&words.people).map(str::to_owned);
    let surname = |random: &mut Random| {
        let name = person(random)?;
        name.split(' ')
            .next_back()
            .map(str::to_owned)
            .filter(|name| name.len() > 2 && name.starts_with(char::is_uppercase))
    };
    let found = match slot {
        "person" => (person(random)?, Some(Class::Person)),
        "surname" => (surname(random)?, Some(Class::Person)),
        "initial" => {
            let letter = char::from(b'A' + random.below(23) as u8);
            (format!("{letter}. {}", surname(random)?), Some(Class::Person))
        }
        "given" if random.below(2) == 0 => {
            (person(random)?.split(' ').next()?.to_owned(), Some(Class::Person))
        }
        "given" => (listed(slot, random)?, Some(Class::Person)),
        "city" if random.below(5) < 3 => (listed("city2", random)?, Some(Class::Location)),
        "city" | "place" => (random.pick(&words.places)?.to_owned(), Some(Class::Location)),
        "uscity" => (parted(&listed("team", random)?).0, Some(Class::Location)),
        "side" => (parted(&listed("team", random)?).0, Some(Class::Organization)),
        "nick" => (parted(&listed("team", random)?).1, Some(Class::Organization)),
        "company" if random.below(3) == 0 => {
            (random.pick(&words.organisations)?.to_owned(), Some(Class::Organization))
        }
        "company" if random.below(2) == 0 => (listed("firm", random)?, Some(Class::Organization)),
        "org" => (random.pick(&words.organisations)?.to_owned(), Some(Class::Organization)),
        "acronym" => {
            let letters = (0..2 + random.below(3))
                .map(|_| char::from(b"ABCDEFGIKLMNPRSTU"[random.below(17)]))
                .collect();
            (letters, Some(Class::Organization))
        }
        "coined" => (coined(random), Some(Class::Organization)),
        "country" | "city2" | "region" | "river" | "seat" | "stadium" => {
            (listed(slot, random)?, Some(Class::Location))
        }
        "event" | "nationality" | "people" | "religion" | "politics" | "index" | "craft" | "work" => {
            (listed(slot, random)?, Some(Class::Other))
        }
        "ordinal" => {
            (["First", "Second", "Third", "Fourth", "Fifth", "Eighth"][random.below(6)].to_owned(), None)
        }
        "title" | "trade" | "day" | "month" | "post" | "says" | "adjective" | "rank" | "does" | "earns"
        | "played" | "won" => (listed(slot, random)?, None),
        listing if words.lists.contains_key(listing) => (listed(slot, random)?, Some(Class::Organization)),
        _ => (numbers(&format!("{{{slot}}}"), random), None),
    };
    Some(found)
}

/// A listed name with its own slots filled: *Bank of {country}*.
fn spelt(text: &str, words: &Words, random: &mut Random) -> Option<String> {
    let mut spelt = String::new();
    let mut rest = text;
    while let Some((before, slot)) = rest.split_once('{') {
        let (slot, after) = slot.split_once('}')?;
        spelt.push_str(before);
        spelt.push_str(&name(slot, words, random)?.0);
        rest = after;
    }
    Some(spelt + rest)
}

/// A company's name that no word is behind: *Voltarix*.
fn coined(random: &mut Random) -> String {
    const BEGINNINGS: [&str; 40] = [
        "Al", "Am", "Ber", "Bri", "Cal", "Cen", "Cor", "Dan", "Del", "El", "Ex", "Fin", "Gal", "Gen", "Hal",
        "In", "Jas", "Kel", "Kor", "Lan", "Lum", "Mar", "Med", "Net", "Nor", "Om", "Pan", "Pol", "Quin",
        "Ren", "Sal", "Sen", "Tar", "Tel", "Uni", "Val", "Ver", "West", "Xan", "Zen",
    ];
    const MIDDLES: [&str; 16] =
        ["a", "e", "i", "o", "ta", "ti", "no", "ri", "vi", "da", "co", "me", "lo", "", "", ""];
    const ENDS: [&str; 32] = [
        "tech", "com", "soft", "dyne", "net", "tron", "lux", "cor", "tex", "gas", "bank", "sys", "gen",
        "mark", "data", "line", "star", "max", "mex", "rix", "nor", "vest", "pharm", "bras", "tel", "dex",
        "par", "van", "stal", "neft", "lim", "sa",
    ];
    [&BEGINNINGS[..], &MIDDLES, &ENDS].into_iter().filter_map(|parts| random.pick(parts)).collect()
}

/// *New York* and *Yankees*, *Boston* and *Red Sox*.
fn parted(team: &str) -> (String, String) {
    let double =
        ["Red Sox", "White Sox", "Blue Jays", "Trail Blazers", "Maple Leafs", "Mighty Ducks", "Red Wings"];
    let nick = double
        .into_iter()
        .find(|nick| team.ends_with(nick))
        .or_else(|| team.rsplit(' ').next())
        .unwrap_or(team);
    (team.strip_suffix(nick).unwrap_or(team).trim_end().to_owned(), nick.to_owned())
}

/// The token with its figures: `{n}-{n}`.
fn numbers(token: &str, random: &mut Random) -> String {
    let mut text = String::new();
    let mut rest = token;
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(before);
        let figure = match slot {
            "n" => random.below(10).to_string(),
            "nn" => (10 + random.below(400)).to_string(),
            "score" => format!("{}-{}", random.below(7), random.below(5)),
            "set" => format!("{}-{}", 6 + random.below(2), random.below(7)),
            "time" => format!("{}:{:02}.{:02}", 1 + random.below(5), random.below(60), random.below(100)),
            "date" => format!("1996-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28)),
            "year" => (1950 + random.below(70)).to_string(),
            _ => slot.to_owned(),
        };
        text.push_str(&figure);
        rest = after;
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use communique::engine::document::Span;

    fn known() -> Vec<Sample> {
        let text = "Gerrit Vandelhoek of Orstead Mills lives in Brimley Falls.".to_owned();
        let name = |part: &str, class| {
            let start = text.find(part).unwrap_or_default();
            (Span::new(start, start + part.len()), class)
        };
        let names = vec![
            name("Gerrit Vandelhoek", Class::Person),
            name("Orstead Mills", Class::Organization),
            name("Brimley Falls", Class::Location),
        ];
        vec![Sample { text, names }]
    }

    #[test]
    fn each_template_makes_a_sentence() {
        let templates = templates().len();
        let made = sentences(&known(), templates);
        assert_eq!(made.len(), templates);
        for sample in made {
            assert!(!sample.text.contains(['{', '}', '!']), "{}", sample.text);
        }
    }

    #[test]
    fn words_that_are_said_to_be_of_a_class_are_one_name() {
        let words = Words { lists: lists(), people: vec![], places: vec![], organisations: vec![] };
        let mut tokens = Vec::new();
        for token in ["On", "Wall/LOC", "Street/LOC", "{BANK}", "rose"] {
            fill(token, &words, &mut Random(3), &mut tokens).unwrap();
        }
        let made = joined(Language::English, &tokens, true).unwrap();
        let names: Vec<_> = made.names.iter().map(|(span, class)| (span.of(&made.text), *class)).collect();
        assert_eq!(names.len(), 2, "{names:?}");
        assert_eq!(names[0], ("Wall Street", Class::Location));
        assert_eq!(names[1].1, Class::Organization);
        assert_eq!(names[1].0, names[1].0.to_uppercase());
    }

    #[test]
    fn the_names_stand_where_they_are_said_to() {
        let made = sentences(&known(), 400);
        let people: BTreeSet<&str> = made
            .iter()
            .flat_map(|sample| sample.names.iter().map(|(span, class)| (span.of(&sample.text), *class)))
            .filter(|(_, class)| *class == Class::Person)
            .map(|(name, _)| name)
            .collect();
        for name in people {
            assert!(name.to_lowercase().ends_with("vandelhoek"), "{name}");
        }
    }

    #[test]
    fn capitals_leave_the_names_in_their_places() {
        let shouted = shouted(&known(), 1);
        let names: Vec<&str> = shouted
            .iter()
            .flat_map(|sample| sample.names.iter().map(|(span, _)| span.of(&sample.text)))
            .collect();
        assert_eq!(names, ["GERRIT VANDELHOEK", "ORSTEAD MILLS", "BRIMLEY FALLS"]);
    }
}
