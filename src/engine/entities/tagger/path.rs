//! The best sequence of labels, and how sure it is (Viterbi, forwards and backwards).

use super::features::Role;

/// How many labels there are.
pub const LABELS: usize = 8;

/// What a token is in a name: outside; first or further word of a person's, a place's, an
/// organisation's; a word of any other name.
pub type Label = usize;

/// Outside all names.
pub const OUTSIDE: Label = 0;
/// In a name of no class of ours: a work, a product.
pub const OTHER: Label = 7;

/// The first word of a name of `class` (0 person, 1 place, 2 organisation).
pub const fn first(class: usize) -> Label {
    1 + class * 2
}

/// A further word of it.
pub const fn further(class: usize) -> Label {
    2 + class * 2
}

/// Whether `label` is a further word.
const fn is_further(label: Label) -> bool {
    label.is_multiple_of(2) && label != OUTSIDE
}

/// Sums of weights a label.
pub type Scores = [i32; LABELS];
/// Far below any sum.
const NEVER: i32 = i32::MIN / 4;

/// What a label says of the next: a row a label, and one for the start of the sentence.
pub type Transitions = [Scores; LABELS + 1];

/// Whether `label` may follow `last` ([`LABELS`] at the start).
const fn may_follow(last: usize, label: Label) -> bool {
    !is_further(label) || last == label || last + 1 == label
}

/// `transitions` with [`NEVER`] for what may not follow.
fn steps(transitions: &Transitions) -> Transitions {
    let mut steps = *transitions;
    for (last, steps) in steps.iter_mut().enumerate() {
        let forbidden = steps.iter_mut().enumerate().filter(|&(label, _)| !may_follow(last, label));
        forbidden.for_each(|(_, step)| *step = NEVER);
    }
    steps
}

/// `sums` with [`NEVER`] for all that some forbidden step led to.
fn reached(sums: Scores) -> Scores {
    sums.map(|sum| if sum > NEVER / 2 { sum } else { NEVER })
}

/// What leads to a token that is outside of all names, as most are: one label, so that nothing need be
/// found out of the others. Of equals the first before it.
fn outside(
    before: &Scores,
    steps: &Transitions,
    emission: &Scores,
    was_outside: bool,
) -> (Scores, [u8; LABELS]) {
    let (mut best, mut from) = (i32::MIN, 0);
    let possible = if was_outside { OUTSIDE + 1 } else { LABELS };
    for (last, (before, steps)) in (0u8..).zip(before.iter().zip(steps)).take(possible) {
        let sum = before + steps[OUTSIDE];
        if sum > best {
            (best, from) = (sum, last);
        }
    }
    let (mut sums, mut origins) = ([NEVER; LABELS], [0; LABELS]);
    (sums[OUTSIDE], origins[OUTSIDE]) = (best + emission[OUTSIDE], from);
    (sums, origins)
}

fn may_be(role: Role, label: Label) -> bool {
    match role {
        Role::Any => true,
        Role::Follows => label == OUTSIDE || label == OTHER || is_further(label),
        Role::Outside => label == OUTSIDE,
    }
}

/// Finds the best path through the scores of a sentence; kept between sentences for its memory.
#[derive(Clone, Debug, Default)]
pub struct Paths {
    forwards: Vec<Scores>,
    backwards: Vec<Scores>,
    from: Vec<[u8; LABELS]>,
    /// The best label of each token.
    pub labels: Vec<Label>,
}

impl Paths {
    /// Finds the labels of the tokens with `scores`.
    pub fn find(&mut self, scores: &[Scores], roles: impl Fn(usize) -> Role, transitions: &Transitions) {
        self.forwards.clear();
        self.from.clear();
        self.labels.clear();
        let steps = steps(transitions);
        let mut before: Option<Scores> = None;
        let mut was_outside = false;
        for (position, emission) in scores.iter().enumerate() {
            let role = roles(position);
            if let (Role::Outside, Some(last)) = (role, before) {
                let (sums, from) = outside(&last, &steps, emission, was_outside);
                was_outside = true;
                self.forwards.push(sums);
                self.from.push(from);
                before = Some(sums);
                continue;
            }
            was_outside = false;
            // All labels at once, one after the other what may stand before them.
            let (mut sums, mut from) = ([i32::MIN; LABELS], [0i32; LABELS]);
            match &before {
                None => sums = steps[LABELS],
                Some(before) => {
                    for (last, (before, steps)) in (0..).zip(before.iter().zip(&steps)) {
                        for label in 0..LABELS {
                            let sum = before + steps[label];
                            if sum > sums[label] {
                                (sums[label], from[label]) = (sum, last);
                            }
                        }
                    }
                }
            }
            for label in 0..LABELS {
                sums[label] += if may_be(role, label) { emission[label] } else { NEVER };
            }
            let sums = reached(sums);
            self.forwards.push(sums);
            self.from.push(from.map(|last| last as u8));
            before = Some(sums);
        }
        let Some(last) = before else { return };
        // Of equals the first: outside.
        let mut label = (0..LABELS).rev().max_by_key(|&label| last[label]).unwrap_or(OUTSIDE);
        for from in self.from.iter().rev() {
            self.labels.push(label);
            label = usize::from(from[label]);
        }
        self.labels.reverse();
    }

    /// How much worse the best path is that has another class at `position`: how sure the label is.
    /// After [`Paths::find`] of the same sentence and [`Paths::weigh`].
    pub fn margin(&self, position: usize) -> i32 {
        let (Some(forwards), Some(backwards), Some(&chosen)) =
            (self.forwards.get(position), self.backwards.get(position), self.labels.get(position))
        else {
            return 0;
        };
        let through = |label: Label| forwards[label].saturating_add(backwards[label]);
        let other =
            (0..LABELS).filter(|&label| class(label) != class(chosen)).map(through).max().unwrap_or(NEVER);
        through(chosen).saturating_sub(other)
    }

    /// Prepares [`Paths::margin`].
    pub fn weigh(&mut self, scores: &[Scores], transitions: &Transitions) {
        self.backwards.clear();
        self.backwards.resize(scores.len(), [0; LABELS]);
        let steps = steps(transitions);
        for position in (1..scores.len()).rev() {
            let (Some(next), Some(emission), Some(reached)) =
                (self.backwards.get(position).copied(), scores.get(position), self.forwards.get(position))
            else {
                continue;
            };
            let mut sums = [NEVER; LABELS];
            // A token that is outside of all names.
            if reached.iter().skip(OUTSIDE + 1).all(|&sum| sum == NEVER) {
                let outside = next[OUTSIDE] + emission[OUTSIDE];
                for (sum, steps) in sums.iter_mut().zip(&steps) {
                    *sum = outside + steps[OUTSIDE];
                }
                if let Some(slot) = self.backwards.get_mut(position - 1) {
                    *slot = sums;
                }
                continue;
            }
            let mut ahead = next;
            for label in 0..LABELS {
                ahead[label] += if reached[label] > NEVER { emission[label] } else { NEVER };
            }
            for (sum, steps) in sums.iter_mut().zip(&steps) {
                for label in 0..LABELS {
                    *sum = (*sum).max(ahead[label] + steps[label]);
                }
            }
            if let Some(slot) = self.backwards.get_mut(position - 1) {
                *slot = sums;
            }
        }
    }
}

/// The class that a label speaks of: 0 none, then persons, places, organisations, others.
fn class(label: Label) -> usize {
    label.div_ceil(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLAT: Transitions = [[0; LABELS]; LABELS + 1];

    #[track_caller]
    fn check(scores: &[Scores], roles: &[Role], expected: &[Label]) {
        let mut paths = Paths::default();
        paths.find(scores, |position| roles[position], &FLAT);
        assert_eq!(paths.labels, expected);
    }

    fn score(label: Label, by: i32) -> Scores {
        let mut scores = [0; LABELS];
        scores[label] = by;
        scores
    }

    #[test]
    fn a_further_word_follows_a_first_one_of_its_class() {
        let scores = [score(first(0), 3), score(further(1), 5)];
        check(&scores, &[Role::Any; 2], &[first(1), further(1)]);
        check(&[score(further(1), 5)], &[Role::Any], &[OUTSIDE]);
    }

    #[test]
    fn a_word_in_lower_case_begins_no_name() {
        let scores = [score(first(0), 9), score(first(0), 9)];
        check(&scores, &[Role::Follows, Role::Any], &[OUTSIDE, first(0)]);
    }

    #[test]
    fn the_margin_is_the_loss_of_the_best_other_reading() {
        let scores = [score(first(0), 9), score(first(1), 4)];
        let mut paths = Paths::default();
        paths.find(&scores, |_| Role::Any, &FLAT);
        paths.weigh(&scores, &FLAT);
        assert_eq!((paths.margin(0), paths.margin(1)), (9, 4));
    }
}
