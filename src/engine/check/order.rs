//! Verbs → whether the same ones act, and are acted on, in the statement and in the release.
//!
//! Who acts stands before an active verb (in Arabic mostly after it) and after the *by* of a passive
//! one. Only what stands clear is compared: a name with nothing but function words, its honorifics
//! and its function between it and the verb.

use super::alignment::Comparison;
use super::crossing::is_mutual;
use super::names::{refers_to, same_class};
use super::side::{Name, Side};
use super::{Doubt, DoubtKind};
use crate::engine::document::EntityType;
use crate::engine::language::{Language, Order, fold};
use crate::engine::segment::arabic::stems;
use std::ops::Range;

/// Forms of *to be*: a participle after one of them is passive.
const TO_BE: [&str; 27] = [
    "est", "sont", "etait", "etaient", "sera", "seront", "serait", "seraient", "fut", "furent", "ete",
    "etre", "etant", "is", "are", "was", "were", "be", "been", "being", "wird", "werden", "wurde", "wurden",
    "fue", "fueron", "sido",
];
/// Relatives after which the name before is acted on: *que préside le chef*.
const WHOM: [&str; 5] = ["que", "qu'", "whom", "den", "cui"];
/// How far before a participle its *to be* may stand.
const AUXILIARY: usize = 4;
/// How many tokens from its verb a name may stand.
const FAR: usize = 16;
/// How many words after a *by* are those of who acts.
const PHRASE: usize = 4;

/// Who acts and who is acted on.
#[derive(Default)]
struct Act {
    agent: Option<Name>,
    patient: Option<Name>,
    /// The words after *by*.
    by: Vec<usize>,
    verb: usize,
}

impl Act {
    /// Whether someone is named who acts, and not after a *by*.
    fn is_active(&self) -> bool {
        self.agent.is_some() && self.by.is_empty()
    }
}

/// Names that act where the release has them acted on or another act, or the other way round.
pub(super) fn doubts(comparison: &Comparison) -> Vec<Doubt> {
    let (claim, release) = (comparison.claim, comparison.release);
    let verbs = claim.content(comparison.tokens.clone()).filter(|&at| acts(claim, at));
    let turned = verbs.filter_map(|verb| {
        let own = act(claim, verb);
        let there: Vec<Act> = comparison
            .places()
            .flat_map(|place| comparison.words_in(verb, place))
            // *Received* says the same as *was given*, the other way round.
            .filter(|&at| acts(release, at))
            .map(|at| (at, act(release, at)))
            .filter(|(at, there)| comparison.is_form(verb, *at) || own.is_active() && there.is_active())
            .map(|(_, act)| act)
            .collect();
        let wrong = turned(comparison, &own, &there)?;
        Some(comparison.doubt(wrong, DoubtKind::Order))
    });
    turned.collect()
}

/// Whether a word is a verb that someone does: no gerund, which mostly stands without who acts.
fn acts(side: &Side, at: usize) -> bool {
    let word = side.segments.fold(at);
    let gerund = !side.is_finite(at) && side.pack.gerund_endings.iter().any(|ending| word.ends_with(ending));
    side.is_verbal(at) && !gerund
}

/// The tokens of the statement that no act of the release has in their place.
fn turned(comparison: &Comparison, own: &Act, there: &[Act]) -> Option<Range<usize>> {
    let same = |name: &Option<Name>, other: &Option<Name>| {
        let both = name.as_ref().zip(other.as_ref());
        both.is_some_and(|(name, other)| refers_to(comparison, name, other))
    };
    let agent_wrong = |act: &Act| {
        // *The conference opened* is what *X opened the conference* says.
        let by_itself =
            own.patient.is_none() && own.agent.as_ref().is_some_and(|name| name.kind == EntityType::Event);
        !by_itself && same(&own.agent, &act.patient) && !same(&own.agent, &act.agent)
            || another(comparison, &own.agent, &act.agent, act.verb)
    };
    let patient_wrong = |act: &Act| {
        same(&own.patient, &act.agent) && !same(&own.patient, &act.patient)
            || another(comparison, &own.patient, &act.patient, act.verb)
    };
    let by_wrong = |act: &Act| by_another(comparison, own, act);
    // An infinitive has no one who acts: it speaks neither for the statement nor against it.
    let all = |wrong: &dyn Fn(&Act) -> bool, known: &dyn Fn(&&Act) -> bool| {
        let mut known = there.iter().filter(known).peekable();
        known.peek().is_some() && known.all(wrong)
    };
    let has_names = |act: &&Act| act.agent.is_some() || act.patient.is_some();
    let name = if all(&agent_wrong, &has_names) {
        own.agent.as_ref()
    } else if all(&patient_wrong, &has_names) {
        own.patient.as_ref()
    } else {
        None
    };
    let words = || {
        let tokens = *own.by.first()?..own.by.last()? + 1;
        all(&by_wrong, &|act| act.agent.is_some() || !act.by.is_empty()).then_some(tokens)
    };
    name.map(|name| name.tokens.clone()).or_else(words)
}

/// Whether the release has another name where the statement has this one, which does not even stand
/// on this side of the verb there, as one of several.
fn another(comparison: &Comparison, name: &Option<Name>, other: &Option<Name>, verb: usize) -> bool {
    let (Some(name), Some(other)) = (name, other) else { return false };
    let release = comparison.release;
    // A name that the release doesn't have is told as such.
    if !comparison.name_in(name.tokens.clone(), 0..release.segments.tokens.len()) {
        return false;
    }
    let sentence = release.sentence(release.segments.sentence_of(verb));
    let mutual = is_mutual(release, verb);
    let on_this_side = |one: &Name| mutual || (one.tokens.start < verb) == (other.tokens.start < verb);
    same_side(name.kind, other.kind)
        && !refers_to(comparison, name, other)
        && !release.names(sentence).any(|one| on_this_side(&one) && refers_to(comparison, name, &one))
}

/// Whether both say by whom, and not one word of it is the same, though the release has these words.
fn by_another(comparison: &Comparison, own: &Act, there: &Act) -> bool {
    let (claim, release) = (comparison.claim, comparison.release);
    let all = 0..release.segments.tokens.len();
    // Who acts may be called by any of its names.
    let named = there.agent.iter().flat_map(|agent| {
        let names = release.names(all.clone()).filter(|name| name.entity == agent.entity);
        names.flat_map(|name| release.content(name.tokens))
    });
    // *By the umbrella organisation, Cleantech*.
    let apposed = there.by.last().map_or(0..0, |&last| last + 1..last + 1 + PHRASE);
    let others: Vec<usize> = there.by.iter().copied().chain(named).chain(release.content(apposed)).collect();
    let shared = own.by.iter().any(|&word| others.iter().any(|&at| comparison.same_word(word, at)));
    let people = |side: &Side, words: &[usize]| words.iter().any(|&at| side.is_function(at));
    let comparable = match (&own.agent, &there.agent) {
        (Some(_), Some(_)) => false,
        (Some(name), None) | (None, Some(name)) => !name.kind.is_person(),
        (None, None) => true,
    };
    comparable
        && !own.by.is_empty()
        && !others.is_empty()
        && !shared
        && !people(claim, &own.by)
        && !people(release, &others)
        && own.by.iter().all(|&word| comparison.word_in(word, all.clone()).is_some())
}

/// Whether two can act in the same way: people, or organisations and states.
fn same_side(one: EntityType, two: EntityType) -> bool {
    let acts = |kind| matches!(kind, EntityType::Organization | EntityType::Location);
    same_class(one, two) || acts(one) && acts(two)
}

/// Who acts, and on whom, by the verb at `verb`.
fn act(side: &Side, verb: usize) -> Act {
    let sentence = side.sentence(side.segments.sentence_of(verb));
    let before = before(side, sentence.start, verb);
    // *14 millions déjà engagés, la Suisse*: after a comma another clause begins.
    let apart = matches!(side.segments.fold(verb + 1), "," | "،");
    let after =
        after(side, verb + 1, sentence.end).filter(|_| !apart || side.pack.language == Language::Arabic);
    if side.pack.language == Language::Arabic {
        return arabic(side, verb, before, after, sentence.end);
    }
    let passive = is_passive(side, sentence.start, verb);
    let by = by(side, verb, sentence.end).filter(|_| passive || !is_active(side, sentence.start, verb));
    if passive || by.is_some() {
        let agent = by.and_then(|by| self::after(side, by + 1, sentence.end));
        return Act {
            agent,
            patient: before,
            by: by.map(|by| phrase(side, by + 1, sentence.end)).unwrap_or_default(),
            verb,
        };
    }
    let whom = |name: &Name| {
        let mut between = name.tokens.end..verb;
        between.any(|at| WHOM.contains(&side.segments.fold(at)))
    };
    match (before, after) {
        (Some(name), agent) if whom(&name) => Act { agent, patient: Some(name), verb, ..Act::default() },
        // *Said Okoro*; *…, a confirmé son épouse Isabelle*.
        (None, agent) if side.is_in(verb, &side.pack.speech_verbs) || is_inverted(side, verb) => {
            Act { agent, verb, ..Act::default() }
        }
        (agent, patient) => Act { agent, patient, verb, ..Act::default() },
    }
}

/// *…, a confirmé son épouse Isabelle*: a verb that tells what was said, after it.
fn is_inverted(side: &Side, verb: usize) -> bool {
    let tells = TELLS.iter().any(|stem| side.segments.fold(verb).starts_with(stem));
    let mut before = (verb.saturating_sub(INVERTED)..verb).rev();
    let mark = before.find(|&at| side.content(at..at + 1).next().is_some() || side.segments.fold(at) == ",");
    tells && mark.is_some_and(|at| side.segments.fold(at) == ",")
}

/// Beginnings of verbs that tell what was said and are in no list of such verbs.
const TELLS: [&str; 8] = ["confirm", "recommand", "rappel", "warn", "report", "explain", "announc", "promis"];
/// Between that comma and the verb stand its auxiliaries.
const INVERTED: usize = 3;

/// Who acts stands after the verb, unless a name stands right before it.
fn arabic(side: &Side, verb: usize, before: Option<Name>, after: Option<Name>, end: usize) -> Act {
    // *إن لافروف قد أطلع*: what opens a clause acts in it.
    let opens = |name: &Name| {
        let start =
            name.tokens.start.min(if name.role.is_empty() { name.tokens.start } else { name.role.start });
        let word = start.checked_sub(1).map(|at| side.segments.fold(at));
        word.is_some_and(|word| stems(word).any(|stem| matches!(stem.bare, "ان" | "حيث")))
    };
    if let Some(agent) = before.filter(|name| name.tokens.end == verb || opens(name)) {
        return Act { agent: Some(agent), patient: after, verb, ..Act::default() };
    }
    // *وطالب المحكمة*: who was named before may act.
    let joined = side.segments.fold(verb).starts_with('و') && !side.segments.is_in(verb, &side.pack.verbs);
    if joined && after.as_ref().is_some_and(|agent| !agent.kind.is_person()) {
        return Act { verb, ..Act::default() };
    }
    let patient = after.as_ref().and_then(|agent| self::after(side, agent.tokens.end, end));
    Act { agent: after, patient, verb, ..Act::default() }
}

pub(super) fn is_passive(side: &Side, start: usize, verb: usize) -> bool {
    let auxiliaries = (start.max(verb.saturating_sub(AUXILIARY))..verb).rev();
    let mut nearest = auxiliaries.take_while(|&at| !is_verb_of_its_own(side, at));
    // *Se sont entretenus* is what they did.
    let reflexive =
        |at: usize| at.checked_sub(1).is_some_and(|at| matches!(side.segments.fold(at), "se" | "s'"));
    nearest.any(|at| TO_BE.contains(&side.segments.fold(at)) && !reflexive(at))
}

/// Whether a verb is finite, or has a *to have* before it: what follows its *by* does not act.
fn is_active(side: &Side, start: usize, verb: usize) -> bool {
    let auxiliaries = (start.max(verb.saturating_sub(AUXILIARY))..verb).rev();
    let mut nearest = auxiliaries.take_while(|&at| !is_verb_of_its_own(side, at) && !side.is_noun(at));
    side.is_finite(verb) || nearest.any(|at| HAVE.contains(&side.segments.fold(at)))
}

/// Forms of *to have*.
const HAVE: [&str; 7] = ["has", "have", "had", "a", "ont", "avait", "avaient"];

/// Where the *by* that follows a verb stands.
pub(super) fn by(side: &Side, verb: usize, end: usize) -> Option<usize> {
    let reach = verb + 1..end.min(verb + FAR);
    let mut clause = reach.take_while(|&at| !is_verb_of_its_own(side, at) && side.segments.fold(at) != ",");
    clause.find(|&at| side.segments.is_in(at, &side.pack.agents))
}

/// The words of the group that begins at `start`, with its complements: *l'Office de l'agriculture*.
fn phrase(side: &Side, start: usize, end: usize) -> Vec<usize> {
    let pack = side.pack;
    let links = [&pack.complement_links, &pack.contracted, &pack.articles, &pack.elisions];
    let is_link = |at: usize| links.iter().any(|set| side.segments.is_in(at, set));
    let is_content = |at: usize| side.content(at..at + 1).next().is_some();
    let tokens = (start..end).take_while(|&at| {
        let is_word = side.segments.tokens.get(at).is_some_and(|token| token.is_word());
        is_word && (is_link(at) || is_content(at)) && !is_verb_of_its_own(side, at)
    });
    tokens.filter(|&at| is_content(at)).take(PHRASE).collect()
}

/// The name that stands clear before a verb.
fn before(side: &Side, start: usize, verb: usize) -> Option<Name> {
    let name = side.names(start.max(verb.saturating_sub(FAR))..verb).last()?;
    // *The Kafala Program will*: the noun of a name may follow it.
    let compound = side.pack.order == Order::HeadLast;
    let between = name.tokens.end.max(name.role.end.min(verb))..verb;
    let clear = side.content(between.clone()).all(|at| side.is_adverb(at) || compound && side.is_noun(at))
        && !between.into_iter().any(|at| is_break(side, at) || is_preposition(side, at));
    (clear && !follows_preposition(side, start, &name)).then_some(name)
}

/// The name that stands clear from `start` on, with nothing but its own function and honorifics
/// before it; the names in that function are passed over.
fn after(side: &Side, start: usize, end: usize) -> Option<Name> {
    let names = side.names(start..end.min(start + FAR)).take(NAMES_IN_A_FUNCTION);
    let mut clear = names.filter(|name| {
        // *مدير جامعة الباحة* is a person, whoever it is.
        let mut titles = start..name.tokens.start;
        if !name.kind.is_person() && titles.any(|at| side.is_function(at)) {
            return false;
        }
        // *Switzerland's strengths* are not Switzerland.
        !has_clitic(side, name)
            && !side.segments.fold(name.tokens.end).starts_with('\'')
            && (start..name.tokens.start).all(|at| {
                let is_content = side.content(at..at + 1).next().is_some();
                is_title(side, at, name)
                    || !is_content
                        && !is_preposition(side, at)
                        && !is_break(side, at)
                        && !opens_clause(side, at)
            })
    });
    clear.next()
}

/// How many names before a person's may be part of his function.
const NAMES_IN_A_FUNCTION: usize = 3;

/// Whether a word belongs to what a name is called: its honorifics, its function.
fn is_title(side: &Side, at: usize, name: &Name) -> bool {
    name.role.contains(&at)
        || name.honorific.contains(&at)
        || side.is_function(at)
        || side.is_in(at, &side.pack.honorifics)
}

/// Whether a name is governed by a preposition, and acts in no sentence.
fn follows_preposition(side: &Side, start: usize, name: &Name) -> bool {
    let mut before = (start..name.tokens.start).rev();
    let word = before.find(|&at| !side.segments.is_in(at, &side.pack.articles) && !is_title(side, at, name));
    has_clitic(side, name) || word.is_some_and(|at| is_preposition(side, at))
}

pub(super) fn is_preposition(side: &Side, at: usize) -> bool {
    let pack = side.pack;
    let sets = [&pack.complement_links, &pack.contracted, &pack.place_prepositions, &pack.subject_breaks];
    let listed =
        sets.iter().any(|set| side.segments.is_in(at, set)) || PREPOSITIONS.contains(&side.segments.fold(at));
    // *À* and *a* are folded alike.
    listed && !side.is_finite(at)
}

/// Whether an Arabic preposition is written onto the first word of a name.
fn has_clitic(side: &Side, name: &Name) -> bool {
    let first = side.segments.fold(name.tokens.start);
    let Some(entity) = side.named.entities.get(name.entity) else { return false };
    let bare = fold(entity.name.split(' ').next().unwrap_or_default());
    side.pack.language == Language::Arabic
        && first.starts_with(['ل', 'ب', 'ك'])
        && stems(first).any(|stem| {
            stem.clitics > 0 && (stem.contracted || stem.article || stem.bare == bare && first != bare)
        })
}

/// Prepositions that no list of the languages has by themselves.
const PREPOSITIONS: [&str; 23] = [
    "au", "aux", "avec", "pour", "sur", "sous", "selon", "entre", "aupres", "in", "at", "on", "to", "for",
    "from", "with", "between", "of", "into", "الي", "علي", "مع", "عن",
];

/// *Estime que l'OSCE*: the name acts in a clause of its own.
pub(super) fn opens_clause(side: &Side, at: usize) -> bool {
    matches!(side.segments.fold(at), "que" | "qu'" | "that" | "ان")
}

fn is_break(side: &Side, at: usize) -> bool {
    matches!(side.segments.fold(at), ";" | ":" | "«" | "»" | "\"" | "“" | "”")
}

fn is_verb_of_its_own(side: &Side, at: usize) -> bool {
    side.content(at..at + 1).next().is_some() && side.is_verbal(at)
}
