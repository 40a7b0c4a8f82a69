//! A statement → the sentences of the release that it is laid beside: those that share most with it.

use super::alignment::Comparison;
use super::dates::Date;
use super::side::Name;
use crate::engine::segment::Number;
use std::ops::Range;

/// No statement is laid beside more sentences; one more must bring so much of its words.
const MOST_SENTENCES: usize = 3;
const WORTH: f64 = 0.15;
/// No longer list is taken for what a sentence announces.
const LONGEST_LIST: usize = 12;
/// A sentence that has so many words of the statement beside its verb tells of the same.
const TAKEN_UP: usize = 2;

/// What is looked for in a sentence of the release.
enum Wanted<'s> {
    Word(usize),
    Name(Name),
    Number(&'s Number),
    Date(&'s Date),
}

/// The sentences of the release that share most with the statement.
pub(super) fn choose(comparison: &Comparison) -> Vec<usize> {
    let mut wanted: Vec<Wanted> = Vec::new();
    if comparison.same_language {
        wanted.extend(comparison.claim.content(comparison.tokens.clone()).map(Wanted::Word));
    } else {
        wanted.extend(comparison.names().map(Wanted::Name));
    }
    wanted.extend(comparison.claim.numbers(&comparison.tokens).map(Wanted::Number));
    wanted.extend(comparison.claim.dates(&comparison.tokens).map(Wanted::Date));
    let total = wanted.len() as f64;
    let mut chosen: Vec<usize> = Vec::new();
    let twin = told_again(comparison, &wanted);
    while chosen.len() < MOST_SENTENCES && !wanted.is_empty() {
        // A further sentence that has no more than a name in common says something else of it; one that
        // goes on need not.
        let gain = |sentence: &usize| {
            let goes_on = chosen.iter().any(|one| one.abs_diff(*sentence) == 1)
                && wanted
                    .iter()
                    .any(|want| !is_of_name(comparison, want) && has(comparison, want, *sentence));
            let counts = |want: &&Wanted| chosen.is_empty() || goes_on || !is_of_name(comparison, want);
            let counted = wanted.iter().filter(counts);
            let has = counted
                .map(|want| (has(comparison, want, *sentence), is_written(comparison, want, *sentence)));
            has.fold((0, 0), |(all, exact), (has, written)| {
                (all + usize::from(has), exact + usize::from(written))
            })
        };
        let best = (0..comparison.release.segments.sentences.len())
            .filter(|sentence| !chosen.contains(sentence))
            .map(|sentence| (gain(&sentence), sentence))
            .max_by_key(|&(gain, sentence)| {
                (gain, !comparison.release.is_question(sentence), std::cmp::Reverse(sentence))
            });
        let Some((gain, sentence)) = best.filter(|&((gain, _), _)| gain > 0) else { break };
        let (gain, _) = gain;
        if !chosen.is_empty() && (gain as f64) < (total * WORTH).max(2.0) {
            break;
        }
        wanted.retain(|want| !has(comparison, want, sentence));
        chosen.push(sentence);
    }
    let listed: Vec<usize> = chosen.iter().flat_map(|&sentence| announced(comparison, sentence)).collect();
    for item in listed {
        if !chosen.contains(&item) && wanted.iter().any(|want| has(comparison, want, item)) {
            chosen.push(item);
        }
    }
    chosen.extend(deed(comparison, &chosen));
    if chosen.first() == Some(&0) {
        chosen.extend(twin.filter(|twin| !chosen.contains(twin)));
    }
    chosen
}

/// Another sentence that tells what a verb of the statement does, where none of those chosen has the
/// verb: *Ils doivent être autorisés par le Parlement*, after what says who *ils* are.
fn deed(comparison: &Comparison, chosen: &[usize]) -> Option<usize> {
    if !comparison.same_language {
        return None;
    }
    let (claim, release) = (comparison.claim, comparison.release);
    let does = |verb: usize, sentence: usize| {
        let mut words = release.content(release.sentence(sentence));
        words.any(|at| release.is_verbal(at) && comparison.same_word(verb, at))
    };
    let verbs = claim.content(comparison.tokens.clone()).filter(|&at| claim.is_verbal(at));
    let verbs: Vec<usize> = verbs.filter(|&verb| !chosen.iter().any(|&one| does(verb, one))).collect();
    let shared = |sentence: usize| {
        let place = release.sentence(sentence);
        let words = claim.content(comparison.tokens.clone()).filter(|word| !verbs.contains(word));
        words.filter(|&word| comparison.word_in(word, place.clone()).is_some()).count()
    };
    let taken_up = |sentence: usize| {
        let opens = release.segments.is_in(release.sentence(sentence).start, &release.pack.anaphors);
        if opens && sentence > 0 { shared(sentence - 1) } else { 0 }
    };
    let others = (0..release.segments.sentences.len()).filter(|sentence| !chosen.contains(sentence));
    let telling = others.filter(|&sentence| verbs.iter().any(|&verb| does(verb, sentence)));
    let counted = telling.map(|sentence| (shared(sentence).max(taken_up(sentence)), sentence));
    let best = counted.max_by_key(|&(count, sentence)| (count, std::cmp::Reverse(sentence)));
    best.filter(|&(count, _)| count >= TAKEN_UP).map(|(_, sentence)| sentence)
}

/// The sentences that a colon at the end of one announces.
fn announced(comparison: &Comparison, sentence: usize) -> Range<usize> {
    let last = comparison.release.sentence(sentence).end.checked_sub(1);
    let announces = last.is_some_and(|at| comparison.release.segments.fold(at) == ":");
    let next = sentence + 1;
    next..if announces { next + LONGEST_LIST } else { next }
}

/// The sentence after the first, mostly the headline, that says the statement again with who and
/// when: the one that has most of what it has.
fn told_again(comparison: &Comparison, wanted: &[Wanted]) -> Option<usize> {
    let count = |sentence: usize| wanted.iter().filter(|want| has(comparison, want, sentence)).count();
    let headline = count(0);
    let (best, sentence) = (1..comparison.release.segments.sentences.len())
        .map(|sentence| (count(sentence), sentence))
        .max_by_key(|&(count, sentence)| (count, std::cmp::Reverse(sentence)))?;
    (best > 0 && 2 * best >= headline).then_some(sentence)
}

fn has(comparison: &Comparison, want: &Wanted, sentence: usize) -> bool {
    let tokens = comparison.release.sentence(sentence);
    match want {
        Wanted::Word(word) => {
            let contrary =
                || comparison.release.content(tokens.clone()).any(|at| comparison.opposed(*word, at));
            comparison.word_in(*word, tokens.clone()).is_some() || contrary()
        }
        Wanted::Name(name) => comparison.name_in(name.tokens.clone(), tokens),
        Wanted::Number(number) => comparison.number_in(number, &tokens).is_some(),
        Wanted::Date(date) => comparison.date_in(date, &tokens).is_some(),
    }
}

/// Whether a sentence has a word in the statement's own form.
fn is_written(comparison: &Comparison, want: &Wanted, sentence: usize) -> bool {
    let Wanted::Word(word) = want else { return false };
    let own = comparison.claim.segments.fold(*word);
    comparison
        .release
        .content(comparison.release.sentence(sentence))
        .any(|at| comparison.release.segments.fold(at) == own)
}

fn is_of_name(comparison: &Comparison, want: &Wanted) -> bool {
    match want {
        Wanted::Name(_) => true,
        Wanted::Word(word) => comparison.is_named(*word),
        Wanted::Number(_) | Wanted::Date(_) => false,
    }
}
