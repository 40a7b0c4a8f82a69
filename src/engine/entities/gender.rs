//! Whether the text says that someone is a man or a woman, and by which words.
//!
//! In this order: an honorific, the function noun or its article, a name particle, a pronoun that
//! can only mean this person, the given name. Without evidence there is no claim.

use super::arabic;
use super::mention::Mention;
use super::scan::Scan;
use crate::engine::document::{EntityType, GenderEvidence};
use crate::engine::language::{Language, lexicon};
use rustc_hash::FxHashSet;

/// How sure the lists must be of a given name, in percent: at 90 nine in ten of its bearers agree.
const SURE: u8 = 90;

/// The type of a person by all their mentions.
pub(super) fn tell(
    scan: &Scan,
    mentions: &[&Mention],
    alone: impl Fn(&Mention) -> bool,
) -> (EntityType, Option<GenderEvidence>) {
    // A masculine title is often a woman's too (*l'ambassadeur Kvien*), a feminine one never a man's.
    let female = |told: &(bool, GenderEvidence)| told.0;
    let all = |rule: &dyn Fn(&Mention) -> Option<(bool, GenderEvidence)>| -> Option<(bool, GenderEvidence)> {
        let told: Vec<_> = mentions.iter().filter_map(|mention| rule(mention)).collect();
        told.iter().find(|told| female(told)).or(told.first()).cloned()
    };
    let honorific = all(&|mention| honorific(scan, mention));
    let function = all(&|mention| function(scan, mention));
    let by_title = match (honorific, function) {
        (Some(told), _) if told.0 => Some(told),
        (_, Some(told)) if told.0 => Some(told),
        (honorific, function) => honorific.or(function),
    };
    let (female, evidence) = match by_title
        .or_else(|| all(&|mention| particle(scan, mention)))
        .or_else(|| all(&|mention| if alone(mention) { pronoun(scan, mention) } else { None }))
        .or_else(|| all(&|mention| given_name(scan, mention)))
        .or_else(|| all(&|mention| masculine_title(scan, mention)))
    {
        Some(told) => told,
        None => return (EntityType::Person, None),
    };
    (if female { EntityType::PersonFemale } else { EntityType::PersonMale }, Some(evidence))
}

fn one_of(word: &str, male: &FxHashSet<String>, female: &FxHashSet<String>) -> Option<bool> {
    match (male.contains(word), female.contains(word)) {
        (true, false) => Some(false),
        (false, true) => Some(true),
        _ => None,
    }
}

fn honorific(scan: &Scan, mention: &Mention) -> Option<(bool, GenderEvidence)> {
    let range = mention.honorific.clone()?;
    // The last honorific that tells: *S.E. Mme*, *Dr. Ms.*
    let mut told = None;
    for start in range.clone() {
        for end in start + 1..=range.end {
            let words = scan.key(start..end).replace('.', "");
            if let Some(female) =
                one_of(words.trim(), &scan.pack.honorifics_male, &scan.pack.honorifics_female)
            {
                told =
                    Some((female, GenderEvidence::Honorific(scan.span(start..end).of(scan.text).to_owned())));
            }
        }
    }
    told
}

fn function(scan: &Scan, mention: &Mention) -> Option<(bool, GenderEvidence)> {
    let role = mention.role.as_ref()?.first()?;
    let tokens = scan.segments.tokens_of(*role);
    if scan.pack.language == Language::Arabic {
        let head = tokens.into_iter().next()?;
        let stem = arabic::stem_in(scan, head, &scan.pack.functions)?;
        let female = one_of(stem.bare, &scan.pack.functions_male, &scan.pack.functions_female)?;
        return Some((female, GenderEvidence::Title(scan.words(head).to_owned())));
    }
    let head = tokens.clone().find(|&token| scan.is_function(token))?;
    let evidence = |female| Some((female, GenderEvidence::Title(scan.words(head).to_owned())));
    for token in head..tokens.end.min(head + 3) {
        let word = scan.fold(token);
        let noun = word.rsplit('-').next().unwrap_or(word);
        if let Some(female) = one_of(noun, &scan.pack.functions_male, &scan.pack.functions_female) {
            return evidence(female);
        }
        if !scan.is_function(token) && token > head {
            break;
        }
    }
    // *la ministre*, *le juge*: the article agrees.
    match tokens.start.checked_sub(1).map(|before| scan.fold(before)) {
        Some("la" | "una" | "une" | "uma") if scan.pack.language != Language::English => evidence(true),
        Some("le" | "il" | "un" | "el" | "um" | "du" | "au" | "del" | "do")
            if scan.pack.language != Language::English =>
        {
            evidence(false)
        }
        _ => None,
    }
}

/// *l'ambassadeur X*: a title in the masculine, where nothing else tells.
fn masculine_title(scan: &Scan, mention: &Mention) -> Option<(bool, GenderEvidence)> {
    let title =
        mention.honorific.clone()?.find(|&token| scan.pack.functions_male.contains(scan.fold(token)))?;
    Some((false, GenderEvidence::Title(scan.words(title).to_owned())))
}

fn particle(scan: &Scan, mention: &Mention) -> Option<(bool, GenderEvidence)> {
    mention.tokens.clone().skip(1).find_map(|token| {
        let female = match scan.fold(token) {
            "bin" | "ben" | "ibn" | "بن" | "ولد" | "ould" => false,
            "bint" | "بنت" => true,
            _ => return None,
        };
        Some((female, GenderEvidence::Title(scan.words(token).to_owned())))
    })
}

/// *X ouvre la séance. Elle …*: the first pronoun of the next sentence, where X is alone in this one.
fn pronoun(scan: &Scan, mention: &Mention) -> Option<(bool, GenderEvidence)> {
    if scan.pack.language == Language::Arabic {
        return arabic::agreement(scan, mention)
            .map(|(female, word)| (female, GenderEvidence::Pronoun(word.to_owned())));
    }
    let next = scan.segments.sentences.get(scan.segments.sentence_of(mention.tokens.start) + 1)?;
    let told = |token: usize| one_of(scan.fold(token), &scan.pack.pronouns_male, &scan.pack.pronouns_female);
    let token = next.tokens.clone().find(|&token| told(token).is_some())?;
    // Another name before the pronoun would be whom it means.
    if (next.tokens.start + 1..token).any(|token| scan.is_name_word(token)) {
        return None;
    }
    told(token).map(|female| (female, GenderEvidence::Pronoun(scan.words(token).to_owned())))
}

fn given_name(scan: &Scan, mention: &Mention) -> Option<(bool, GenderEvidence)> {
    if mention.tokens.len() < 2 {
        return None;
    }
    let first = mention.tokens.start;
    let name = scan.given_name(first)?;
    let female = match name.gender {
        lexicon::Gender::Male => false,
        lexicon::Gender::Female => true,
        lexicon::Gender::Either => return None,
    };
    (name.confidence >= SURE).then(|| (female, GenderEvidence::GivenName(scan.words(first).to_owned())))
}
