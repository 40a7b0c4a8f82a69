//! The name of a mention, as a card shows it and as names are compared.

use super::long_forms::LongForms;
use crate::engine::entities::arabic;
use crate::engine::entities::mention::{Kind, Mention};
use crate::engine::entities::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;
use std::ops::Range;

/// A name as it is compared.
pub(super) struct Name {
    pub words: Vec<String>,
    pub key: String,
    pub is_acronym: bool,
}

impl Name {
    pub fn new(scan: &Scan, mention: &Mention, long_forms: &LongForms) -> Self {
        let surface = normal_name(scan, mention);
        let mut key = crate::engine::language::key(&surface);
        // *Northwind Robotics, Inc.* is *Northwind Robotics*.
        if mention.kind == Kind::Organization
            && let Some((bare, form)) = key.rsplit_once(' ')
            && scan.pack.company_forms.contains(form.trim_end_matches('.'))
        {
            key = bare.trim_end_matches([',', ' ']).to_owned();
        }

        let words = key
            .split(' ')
            .flat_map(|word| word.split('\''))
            .filter(|word| !word.is_empty() && word.chars().any(char::is_alphanumeric))
            .map(|word| match word {
                "ben" | "ibn" => "bin".to_owned(),
                _ => word.trim_end_matches('.').to_owned(),
            })
            .collect();
        // One name is another written out; that one begins with the other says nothing then (*UN Women*).
        if matches!(mention.kind, Kind::Organization | Kind::Event) {
            key = long_forms.write_out(key);
        }
        let is_acronym =
            mention.tokens.len() == 1 && matches!(scan.case(mention.tokens.start), Case::Upper | Case::Mixed);
        Self { words, key, is_acronym }
    }
}

/// The name as a card shows it: without attached particles in Arabic, without a *'s*.
pub(in crate::engine::entities) fn normal_name(scan: &Scan, mention: &Mention) -> String {
    let words: Vec<&str> = scan.span(mention.tokens.clone()).of(scan.text).split_whitespace().collect();
    let surface = words.join(" ");
    if scan.pack.language != Language::Arabic {
        return surface;
    }
    let start = mention.tokens.start;
    let reading = match mention.kind {
        Kind::Person => person_reading(scan, start),
        _ => arabic::stem_in(scan, start, &scan.pack.organisation_heads)
            .or_else(|| arabic::stem_in(scan, start, &scan.pack.event_heads))
            .or_else(|| arabic::stem_in(scan, start, &scan.pack.place_heads))
            .filter(|_| mention.known.is_none() || mention.tokens.len() > 1)
            .or_else(|| listed_reading(scan, mention.tokens.clone())),
    };
    match reading {
        Some(stem) if stem.contracted => {
            format!("ال{}", surface.chars().skip(stem.clitics + 1).collect::<String>())
        }
        Some(stem) => surface.chars().skip(stem.clitics).collect(),
        None => surface,
    }
}

fn person_reading<'a>(scan: &Scan<'a>, start: usize) -> Option<crate::engine::segment::arabic::Stem<'a>> {
    let known =
        |word: &str| lexicon::given_name(word).is_some() || lexicon::arabic_family_name(word).is_some();
    let word = scan.fold(start);
    if known(word) {
        return None;
    }
    crate::engine::segment::arabic::stems(word).filter(|stem| stem.clitics > 0).find(|stem| {
        known(stem.bare) || stem.article && stem.contracted || word.starts_with('و') && stem.clitics == 1
    })
}

fn listed_reading<'a>(
    scan: &Scan<'a>,
    tokens: Range<usize>,
) -> Option<crate::engine::segment::arabic::Stem<'a>> {
    let rest = scan.key(tokens.start + 1..tokens.end);
    crate::engine::segment::arabic::stems(scan.fold(tokens.start)).find(|stem| {
        let key = arabic::key_of(*stem, &rest);
        lexicon::place(&key).is_some() || lexicon::organisation(&key).is_some()
    })
}
