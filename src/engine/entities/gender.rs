//! Whether the text says that someone is a man or a woman, and by which words.
//!
//! In this order: an honorific; the function noun, what agrees with it and its article; a particle of
//! the name; what is said behind the name and agrees; a pronoun that can only mean this person; the given
//! name; a family name that agrees. A function in the masculine is many a woman's too (*le premier ministre
//! Erna Solberg*): it yields to a pronoun or to a sure given name. Without evidence there is no claim.

mod names;
mod rare;
#[cfg(test)]
mod tests;

use super::arabic;
use super::mention::Mention;
use super::scan::Scan;
use crate::engine::document::{EntityType, GenderEvidence};
use crate::engine::language::Language;
use crate::engine::segment::Tag;
use names::{LIKELY, SURE, SURER, family_name, first_name, given_name, particle, rare_name};
use rustc_hash::FxHashSet;

/// How many pronouns tell of the only person of a text, where all of them agree.
const PRONOUNS: usize = 2;

/// What one rule tells: whether a woman, and by which words.
type Told = (bool, GenderEvidence);

/// The type of a person by all their mentions. `alone` tells whether a sentence names no one else; `only`,
/// whether the text names no one else.
pub(super) fn tell(
    scan: &Scan,
    mentions: &[&Mention],
    alone: impl Fn(usize) -> bool,
    only: bool,
) -> (EntityType, Option<GenderEvidence>) {
    // A masculine title is often a woman's too (*l'ambassadeur Kvien*), a feminine one never a man's.
    let all = |rule: &dyn Fn(&Mention) -> Option<Told>| -> Option<Told> {
        let told: Vec<Told> = mentions.iter().filter_map(|mention| rule(mention)).collect();
        told.iter().find(|told| told.0).or(told.first()).cloned()
    };
    let sure = all(&|mention| given_name(scan, mention, SURE));
    let surer = all(&|mention| given_name(scan, mention, SURER));
    let against = |told: &Told| surer.as_ref().is_some_and(|name| name.0 != told.0);
    // A masculine noun says less than a feminine one, and than a verb that agrees.
    let agrees = || {
        let arabic = scan.pack.language == Language::Arabic;
        arabic && all(&|mention| pronoun(scan, mention)).is_some_and(|verb| verb.0)
    };
    let generic = |told: &Told| !told.0 && (sure.as_ref().is_some_and(|name| name.0) || agrees());
    let by_pronoun = || {
        let by_oneself = |mention: &Mention| alone(scan.segments.sentence_of(mention.tokens.start));
        all(&|mention| if by_oneself(mention) { pronoun(scan, mention) } else { None })
            .or_else(|| if only { only_pronouns(scan) } else { None })
    };
    let told = all(&|mention| honorific(scan, mention))
        .or_else(|| all(&|mention| function(scan, mention)).filter(|told| !against(told) && !generic(told)))
        .or_else(|| all(&|mention| particle(scan, mention)))
        .or_else(|| all(&|mention| said_behind(scan, mention)))
        .or_else(|| by_pronoun().filter(|told| !against(told)))
        .or_else(|| sure.clone())
        .or_else(|| all(&|mention| family_name(scan, mention)))
        .or_else(|| all(&|mention| later_pronoun(scan, mention, &alone)))
        .or_else(|| all(&|mention| given_name(scan, mention, LIKELY)))
        .or_else(|| all(&|mention| rare_name(scan, mention)))
        .or_else(|| {
            if mentions.iter().all(|mention| mention.tokens.len() == 1) {
                first_name(scan, mentions)
            } else {
                None
            }
        });
    match told {
        Some((true, evidence)) => (EntityType::PersonFemale, Some(evidence)),
        Some((false, evidence)) => (EntityType::PersonMale, Some(evidence)),
        None => (EntityType::Person, None),
    }
}

/// What the honorifics before a name say: `Some(true)` for a woman's.
pub(super) fn of_honorific(scan: &Scan, mention: &Mention) -> Option<bool> {
    honorific(scan, mention).map(|told| told.0)
}

/// What a sure given name says.
pub(super) fn of_given_name(scan: &Scan, mention: &Mention) -> Option<bool> {
    given_name(scan, mention, SURER).map(|told| told.0)
}

fn one_of(word: &str, male: &FxHashSet<String>, female: &FxHashSet<String>) -> Option<bool> {
    match (male.contains(word), female.contains(word)) {
        (true, false) => Some(false),
        (false, true) => Some(true),
        _ => None,
    }
}

fn honorific(scan: &Scan, mention: &Mention) -> Option<Told> {
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

// ---- The function ------------------------------------------------------------------------------

fn function(scan: &Scan, mention: &Mention) -> Option<Told> {
    let role = mention.role.as_ref()?.first()?;
    let tokens = scan.segments.tokens_of(*role);
    if scan.pack.language == Language::Arabic {
        let head = tokens.into_iter().next()?;
        let stem = arabic::stem_in(scan, head, &scan.pack.functions)?;
        let female = one_of(stem.bare, &scan.pack.functions_male, &scan.pack.functions_female)?;
        return Some((female, GenderEvidence::Title(scan.words(head).to_owned())));
    }
    let head = tokens.clone().find(|&token| scan.is_function(token))?;
    let by = |token: usize, female| Some((female, GenderEvidence::Title(scan.words(token).to_owned())));
    // *vice-présidente*: what is compounded last.
    let word = scan.fold(head);
    let noun = word.rsplit('-').next().unwrap_or(word);
    // *sage-femme* is no compound.
    let told = [word, noun]
        .into_iter()
        .find_map(|noun| one_of(noun, &scan.pack.functions_male, &scan.pack.functions_female));
    if let Some(female) = told {
        return by(head, female);
    }
    if let Some(agreeing) = agreeing(scan, tokens.start, head, tokens.end) {
        return by(agreeing.0, agreeing.1);
    }
    // *la ministre*, *le juge*: the article agrees.
    if scan.pack.language == Language::English {
        return None;
    }
    match tokens.start.checked_sub(1).map(|before| scan.fold(before)) {
        Some("la" | "una" | "une" | "uma") => by(head, true),
        Some("le" | "il" | "un" | "el" | "um" | "du" | "au" | "del" | "do") => by(head, false),
        _ => None,
    }
}

/// The noun or adjective beside a function that both genders share, and what it says: *Première
/// ministre*, *secrétaire générale*, *ministre déléguée*.
fn agreeing(scan: &Scan, start: usize, head: usize, end: usize) -> Option<(usize, bool)> {
    for token in head + 1..end.min(head + 3) {
        if let Some(female) = one_of(scan.fold(token), &scan.pack.functions_male, &scan.pack.functions_female)
        {
            return Some((token, female));
        }
        if scan.pack.language == Language::French
            && scan.segments.tag(token) == Tag::Adjective
            && let Some(female) = ending(scan.fold(token))
        {
            return Some((token, female));
        }
        if !scan.is_function(token) && scan.segments.tag(token) != Tag::Adjective {
            break;
        }
    }
    if scan.pack.language != Language::French {
        return None;
    }
    (start..head).find_map(|token| {
        let female = match scan.fold(token) {
            "premiere" | "ancienne" | "nouvelle" | "haute" | "future" | "grande" => true,
            "premier" | "ancien" | "nouveau" | "haut" | "futur" | "grand" => false,
            _ => return None,
        };
        Some((token, female))
    })
}

/// What the ending of a French adjective says; *fédéral* and *fédérale*, *exécutif* and *exécutive*.
fn ending(word: &str) -> Option<bool> {
    #[rustfmt::skip]
    const FEMININE: [&str; 12] = [
        "ale", "elle", "ienne", "eenne", "aine", "oise", "aise", "ive", "ente", "ante", "ointe", "iere",
    ];
    #[rustfmt::skip]
    const MASCULINE: [&str; 12] = [
        "al", "el", "ien", "een", "ain", "ois", "ais", "if", "ent", "ant", "oint", "ier",
    ];
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match (ends(&FEMININE), ends(&MASCULINE)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

// ---- What agrees with the name and stands for it --------------------------------------------------

/// *X, née à Dakar*, *X, mother of two*: right behind the name or its comma, what only one of both is.
fn said_behind(scan: &Scan, mention: &Mention) -> Option<Told> {
    /// By language, what is said of women and of men.
    const SAID: [(Language, &[&str], &[&str]); 2] = [
        (
            Language::French,
            &["née", "âgée", "nommée", "élue", "diplômée", "lauréate", "mère", "épouse", "veuve"],
            &["né", "âgé", "nommé", "élu", "diplômé", "lauréat", "père", "époux", "veuf"],
        ),
        (
            Language::English,
            &["mother", "wife", "widow", "daughter", "sister"],
            &["father", "husband", "widower", "son", "brother"],
        ),
    ];
    /// A comma and an article, or *est*.
    const BETWEEN: usize = 2;
    let (_, women, men) = SAID.iter().find(|(language, ..)| *language == scan.pack.language)?;
    let end = mention.tokens.end;
    let between =
        |token: usize| scan.is_comma(token) || matches!(scan.words(token), "a" | "the" | "est" | "la" | "le");
    let said = (end..=end + BETWEEN).find(|&token| !between(token))?;
    let word = scan.words(said);
    let female = women.contains(&word);
    (said > end && scan.sentence(mention.tokens.start).contains(&said) && (female || men.contains(&word)))
        .then(|| (female, GenderEvidence::Title(word.to_owned())))
}

/// The gender of a pronoun or, in English, of a possessive: *his*, *her*.
fn pronoun_at(scan: &Scan, token: usize) -> Option<bool> {
    let pronouns = [&scan.pack.pronouns_male, &scan.pack.pronouns_female];
    match pronouns.map(|set| scan.is_in(token, set)) {
        [true, false] => Some(false),
        [false, true] => Some(true),
        _ => None,
    }
}

/// *X ouvre la séance. Elle …*, *X and her team*: the first pronoun after the name, in its sentence or
/// in the next, where X is alone.
fn pronoun(scan: &Scan, mention: &Mention) -> Option<Told> {
    if scan.pack.language == Language::Arabic {
        return arabic::agreement(scan, mention)
            .map(|(female, word)| (female, GenderEvidence::Pronoun(word.to_owned())));
    }
    let sentence = scan.segments.sentence_of(mention.tokens.start);
    let own = scan.segments.sentences.get(sentence)?;
    let english = scan.pack.language == Language::English;
    let told = |token: usize| {
        pronoun_at(scan, token).map(|female| (female, GenderEvidence::Pronoun(scan.words(token).to_owned())))
    };
    // French *son* and *sa* agree with what is owned, and *il* is often no one.
    let inside =
        (mention.tokens.end..own.tokens.end).find(|&token| english && pronoun_at(scan, token).is_some());
    let quoted =
        |token: usize| (own.tokens.start..token).any(|sign| matches!(scan.words(sign), "“" | "\"" | "«"));
    if let Some(token) = inside.filter(|&token| !quoted(token)) {
        return told(token);
    }
    let next = scan.segments.sentences.get(sentence + 1)?;
    let token = next.tokens.clone().find(|&token| pronoun_at(scan, token).is_some())?;
    // Another name before the pronoun would be whom it means.
    if (next.tokens.start + 1..token).any(|token| scan.is_name_word(token)) {
        return None;
    }
    // *il s'agit*, *il est*, *il faut*: no one.
    let impersonal = scan.fold(token) == "il"
        && !scan.is_in(token + 1, &scan.pack.speech_verbs)
        && !matches!(scan.fold(token + 1), "a" | "avait");
    if impersonal { None } else { told(token) }
}

/// *Ashley Rodden, a makeup artist … “…” She added*: the first pronoun outside of quotes, some sentences on,
/// as long as no one else is named. English ones mean nothing but persons.
fn later_pronoun(scan: &Scan, mention: &Mention, alone: impl Fn(usize) -> bool) -> Option<Told> {
    /// How many sentences the name reaches.
    const REACH: usize = 4;
    if scan.pack.language != Language::English {
        return None;
    }
    let sentence = scan.segments.sentence_of(mention.tokens.start);
    let mut quoted = false;
    for next in (sentence..sentence + REACH).take_while(|&next| alone(next)) {
        let tokens = scan.segments.sentences.get(next)?.tokens.clone();
        for token in tokens.start.max(mention.tokens.end)..tokens.end {
            quoted = match scan.words(token) {
                "“" | "«" => true,
                "”" | "»" => false,
                "\"" => !quoted,
                _ => quoted,
            };
            if !quoted && let Some(female) = pronoun_at(scan, token) {
                return Some((female, GenderEvidence::Pronoun(scan.words(token).to_owned())));
            }
        }
    }
    None
}

/// All pronouns of a text that names one person, where they agree.
fn only_pronouns(scan: &Scan) -> Option<Told> {
    if scan.pack.language != Language::English {
        return None;
    }
    let mut found = (0..scan.len()).filter_map(|token| pronoun_at(scan, token).map(|female| (token, female)));
    let (first, female) = found.next()?;
    let mut agreeing = 1;
    for (_, other) in found {
        if other != female {
            return None;
        }
        agreeing += 1;
    }
    (agreeing >= PRONOUNS).then(|| (female, GenderEvidence::Pronoun(scan.words(first).to_owned())))
}
