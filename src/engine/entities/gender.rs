//! Whether the text says that someone is a man or a woman, and by which words.
//!
//! In this order: an honorific; the function noun, what agrees with it and its article; a particle of
//! the name; a pronoun that can only mean this person; the given name. A function in the masculine is
//! many a woman's too (*le premier ministre Erna Solberg*): it yields to a pronoun or to a sure given
//! name. Without evidence there is no claim.

use super::arabic;
use super::mention::Mention;
use super::scan::Scan;
use crate::engine::document::{EntityType, GenderEvidence};
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Tag;
use rustc_hash::FxHashSet;

/// How sure the lists must be of a given name, in percent: at 90 nine in ten of its bearers agree.
const SURE: u8 = 90;
/// How sure of one that speaks against a function noun: at 97 the noun is the likelier to be another's.
const SURER: u8 = 97;
/// How many pronouns tell of the only person of a text, where all of them agree.
const PRONOUNS: usize = 2;

/// What one rule tells: whether a woman, and by which words.
type Told = (bool, GenderEvidence);

/// The type of a person by all their mentions. `alone` tells whether a mention's sentence names no one
/// else; `only`, whether the text names no one else.
pub(super) fn tell(
    scan: &Scan,
    mentions: &[&Mention],
    alone: impl Fn(&Mention) -> bool,
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
    // A masculine noun says less than a feminine one.
    let generic = |told: &Told| !told.0 && sure.as_ref().is_some_and(|name| name.0);
    let by_pronoun = || {
        all(&|mention| if alone(mention) { pronoun(scan, mention) } else { None })
            .or_else(|| if only { only_pronouns(scan) } else { None })
    };
    let told = all(&|mention| honorific(scan, mention))
        .or_else(|| all(&|mention| function(scan, mention)).filter(|told| !against(told) && !generic(told)))
        .or_else(|| all(&|mention| particle(scan, mention)))
        .or_else(|| by_pronoun().filter(|told| !against(told)))
        .or_else(|| sure.clone())
        .or_else(|| all(&|mention| masculine_title(scan, mention)))
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
    // *… de sa sœur. X*: a whole word with a stop ends a sentence that was not seen to end.
    let word = range.end.checked_sub(2).map_or("", |word| scan.fold(word));
    if scan.is(range.end - 1, ".") && matches!(word, "soeur" | "frere" | "pere" | "madame" | "monsieur") {
        return None;
    }
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
    if let Some(female) = one_of(noun, &scan.pack.functions_male, &scan.pack.functions_female) {
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

/// *l'ambassadeur X*: a title in the masculine, where nothing else tells.
fn masculine_title(scan: &Scan, mention: &Mention) -> Option<Told> {
    let title = mention.honorific.clone()?.find(|&token| scan.is_in(token, &scan.pack.functions_male))?;
    Some((false, GenderEvidence::Title(scan.words(title).to_owned())))
}

// ---- The name and what stands for it -------------------------------------------------------------

fn particle(scan: &Scan, mention: &Mention) -> Option<Told> {
    mention.tokens.clone().skip(1).find_map(|token| {
        let female = match scan.fold(token) {
            "bin" | "ben" | "ibn" | "بن" | "ولد" | "ould" => false,
            "bint" | "بنت" | "mint" => true,
            _ => return None,
        };
        Some((female, GenderEvidence::Title(scan.words(token).to_owned())))
    })
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

fn given_name(scan: &Scan, mention: &Mention, sure: u8) -> Option<Told> {
    // *J. Michael X*: the initial tells nothing.
    let first = mention
        .tokens
        .clone()
        .find(|&token| scan.is_word(token) && scan.words(token).chars().nth(1).is_some())?;
    // *Abu Ghazaleh* begins with no given name, and one word alone may be a surname.
    if first + 1 >= mention.tokens.end
        || scan.is_in(first, &scan.pack.particles)
        || is_family_first(scan, mention)
    {
        return None;
    }
    let name = scan.given_name(first).or_else(|| arabic::joined_given_name(scan, first))?;
    let female = match name.gender {
        lexicon::Gender::Male => false,
        lexicon::Gender::Female => true,
        lexicon::Gender::Either => return None,
    };
    // *Nicola Marzari*, *Andrea Rossi*: in Italy they are men.
    let italian =
        matches!(scan.fold(first), "nicola" | "andrea" | "simone" | "gabriele" | "michele" | "daniele")
            && scan.fold(mention.tokens.end - 1).ends_with(['i', 'o']);
    (name.confidence >= sure && !(female && italian))
        .then(|| (female, GenderEvidence::GivenName(scan.words(first).to_owned())))
}

/// *Mihran a tenu à …*: who is never called but by one word, without title or function, is called by
/// the given name.
fn first_name(scan: &Scan, mentions: &[&Mention]) -> Option<Told> {
    if mentions.iter().any(|mention| mention.honorific.is_some() || mention.role.is_some()) {
        return None;
    }
    let token = mentions.first()?.tokens.start;
    let name = scan.given_name(token).filter(|name| name.confidence >= SURE && !name.ambiguous)?;
    let female = name.gender == lexicon::Gender::Female;
    Some((female, GenderEvidence::GivenName(scan.words(token).to_owned())))
}

/// *Kim Yo-jong*, *Park Chan Ho*: Korean names begin with the family's.
fn is_family_first(scan: &Scan, mention: &Mention) -> bool {
    let family = matches!(
        scan.fold(mention.tokens.start),
        "kim"
            | "lee"
            | "park"
            | "choi"
            | "jung"
            | "kang"
            | "cho"
            | "yoon"
            | "jang"
            | "lim"
            | "han"
            | "moon"
            | "nguyen"
            | "tran"
            | "pham"
    );
    let given = mention.tokens.start + 1;
    family && (mention.tokens.len() == 3 && !scan.is(given + 1, ".") || scan.fold(given).contains('-'))
}

#[cfg(test)]
mod tests {
    use crate::engine::document::EntityType;
    use crate::engine::document::Span;
    use crate::engine::language::{Language, pack};
    use crate::engine::segment::segment;

    #[track_caller]
    fn check(language: Language, text: &str, name: &str, kind: EntityType) {
        let pack = pack(language);
        let segments = segment(text, &[Span::new(0, text.len())], pack);
        let named = super::super::find(text, &segments, pack, super::super::Frame::default());
        let found = named.entities.iter().find(|entity| entity.name == name);
        assert_eq!(found.map(|entity| entity.kind), Some(kind), "{name} in {text}: {:?}", named.entities);
    }

    #[test]
    fn an_honorific_tells() {
        check(
            Language::French,
            "Mme Camille Verrier a ouvert la séance.",
            "Camille Verrier",
            EntityType::PersonFemale,
        );
        check(
            Language::English,
            "Mr Robin Ashcombe opened the session.",
            "Robin Ashcombe",
            EntityType::PersonMale,
        );
    }

    #[test]
    fn a_feminine_function_tells_and_what_agrees_with_it() {
        for text in [
            "La directrice de l'Office, Dominique Verrier, a signé.",
            "La secrétaire générale de l'Office, Dominique Verrier, a signé.",
            "Dominique Verrier, première ministre, a signé.",
            "Dominique Verrier, ministre déléguée aux Transports, a signé.",
        ] {
            check(Language::French, text, "Dominique Verrier", EntityType::PersonFemale);
        }
    }

    #[test]
    fn a_masculine_function_yields_to_a_sure_given_name() {
        let text = "Le premier ministre Brigitte Vallon a reçu la délégation.";
        check(Language::French, text, "Brigitte Vallon", EntityType::PersonFemale);
    }

    #[test]
    fn a_pronoun_tells_of_who_is_alone() {
        let text = "Robin Ashcombe, director of Northwind, opened the session. She thanked the council.";
        check(Language::English, text, "Robin Ashcombe", EntityType::PersonFemale);
        let text = "Robin Ashcombe, director of Northwind, and her team opened the session.";
        check(Language::English, text, "Robin Ashcombe", EntityType::PersonFemale);
    }

    #[test]
    fn il_that_is_no_one_tells_nothing() {
        let text = "Camille Dupré, membre du comité, a ouvert la séance. Il faut agir vite.";
        check(Language::French, text, "Camille Dupré", EntityType::PersonFemale);
    }

    #[test]
    fn an_initial_is_passed_over() {
        let text = "J. Margaret Holloway, director of Northwind, opened the session.";
        check(Language::English, text, "J. Margaret Holloway", EntityType::PersonFemale);
    }
}
