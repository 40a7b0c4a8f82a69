//! Sentences as numbers → weights: an averaged structured perceptron, learnt twice, the second time
//! with the features that matter.

use crate::names::Lesson;
use communique::engine::entities::tagger::features::{RESERVED, ROWS, Role};
use communique::engine::entities::tagger::path::{LABELS, Label, Paths, Scores, Transitions};

/// How often the examples are gone through with all features, to see which matter.
const FIRST_ROUNDS: usize = 3;
/// What the weights of the first look are multiplied by to be whole.
const WHOLE: f32 = 1000.0;

/// A sentence as numbers.
pub struct Example {
    /// The rows of all tokens, and where each token's end.
    pub rows: Vec<u32>,
    pub ends: Vec<u32>,
    pub roles: Vec<Role>,
    pub gold: Vec<Label>,
}

impl Example {
    pub fn rows(&self, position: usize) -> &[u32] {
        let start = if position == 0 { 0 } else { self.ends[position - 1] };
        &self.rows[start as usize..self.ends[position] as usize]
    }
}

/// Learns twice: with all features that are seen often enough, then with those that matter.
pub fn learn(examples: &mut Vec<Example>, lesson: &Lesson) -> Vec<(u32, [i8; LABELS])> {
    let mut seen = vec![0u32; ROWS as usize];
    for row in examples.iter().flat_map(|example| &example.rows) {
        seen[*row as usize] += 1;
    }
    let kept: Vec<u32> = (RESERVED..ROWS).filter(|&row| seen[row as usize] >= lesson.seen).collect();
    println!("  {} features", kept.len());
    let first = compact(examples, &kept);
    let weights = perceptron(examples, first.len(), FIRST_ROUNDS, 1);
    if lesson.agreeing {
        let before = examples.len();
        keep_agreeing(examples, &weights);
        println!("  {} sentences set aside", before - examples.len());
    }
    let mut order: Vec<usize> = (0..first.len()).collect();
    let strength = |weights: &[f32; LABELS]| weights.iter().map(|weight| weight.abs()).fold(0.0, f32::max);
    order.sort_by(|&a, &b| {
        strength(&weights[b + LABELS + 1]).total_cmp(&strength(&weights[a + LABELS + 1])).then(a.cmp(&b))
    });
    order.truncate(lesson.rows);
    order.sort_unstable();
    let indices: Vec<u32> = order.iter().map(|&index| index as u32 + LABELS as u32 + 1).collect();
    let kept: Vec<u32> = order.iter().map(|&index| first[index]).collect();
    compact_from(examples, &indices);
    let weights = mean(examples, kept.len(), lesson);
    let mut sorted: Vec<f32> =
        weights.iter().flatten().map(|weight| weight.abs()).filter(|weight| *weight > 0.0).collect();
    sorted.sort_by(f32::total_cmp);
    let most = sorted[sorted.len() * 999 / 1000].max(f32::MIN_POSITIVE);
    println!(
        "  weights: median {}, 99.9 % {most}, most {}",
        sorted[sorted.len() / 2],
        sorted[sorted.len() - 1]
    );
    let scaled = |weights: &[f32; LABELS]| {
        weights.map(|weight| (weight * 127.0 / most).round().clamp(-127.0, 127.0) as i8)
    };
    let cut = |weights: [i8; LABELS]| weights.map(|weight| if weight.abs() < 2 { 0 } else { weight });
    let (transitions, rows) = weights.split_at(LABELS + 1);
    transitions
        .iter()
        .enumerate()
        .map(|(row, weights)| (row as u32, scaled(weights)))
        .chain(kept.into_iter().zip(rows.iter().map(|weights| cut(scaled(weights)))))
        .collect()
}

/// Keeps the sentences that a model with `weights` labels as they are labelled.
fn keep_agreeing(examples: &mut Vec<Example>, weights: &[[f32; LABELS]]) {
    let whole: Vec<Scores> = weights.iter().map(|row| row.map(|weight| (weight * WHOLE) as i32)).collect();
    let transitions: Transitions = std::array::from_fn(|row| whole[row]);
    let mut paths = Paths::default();
    examples.retain(|example| {
        let scores: Vec<Scores> =
            (0..example.gold.len()).map(|position| sum(&whole, example.rows(position))).collect();
        paths.find(&scores, |position| example.roles[position], &transitions);
        paths.labels == example.gold
    });
}

fn sum(weights: &[Scores], rows: &[u32]) -> Scores {
    let mut sums = [0; LABELS];
    for &row in rows {
        for (sum, weight) in sums.iter_mut().zip(weights[row as usize]) {
            *sum += weight;
        }
    }
    sums
}

/// Rows → places in a table of only the `kept` ones, after the transitions.
fn compact(examples: &mut [Example], kept: &[u32]) -> Vec<u32> {
    let mut place = vec![u32::MAX; ROWS as usize];
    for (index, &row) in kept.iter().enumerate() {
        place[row as usize] = (index + LABELS + 1) as u32;
    }
    replace(examples, &place);
    kept.to_vec()
}

fn compact_from(examples: &mut [Example], kept: &[u32]) {
    let most = kept.iter().max().map_or(0, |&most| most as usize + 1).max(ROWS as usize);
    let mut place = vec![u32::MAX; most];
    for (index, &row) in kept.iter().enumerate() {
        place[row as usize] = (index + LABELS + 1) as u32;
    }
    replace(examples, &place);
}

fn replace(examples: &mut [Example], place: &[u32]) {
    for example in examples {
        let mut rows = Vec::with_capacity(example.rows.len());
        let mut ends = Vec::with_capacity(example.ends.len());
        for position in 0..example.ends.len() {
            rows.extend(
                example.rows(position).iter().map(|&row| place[row as usize]).filter(|&row| row != u32::MAX),
            );
            ends.push(rows.len() as u32);
        }
        (example.rows, example.ends) = (rows, ends);
    }
}

/// The mean of what is learnt in several orders: what one order happens to weigh much, others don't.
fn mean(examples: &[Example], features: usize, lesson: &Lesson) -> Vec<[f32; LABELS]> {
    let mut sums = vec![[0f32; LABELS]; features + LABELS + 1];
    for seed in 1..=lesson.times as u64 {
        for (sum, row) in sums.iter_mut().zip(perceptron(examples, features, lesson.rounds, seed)) {
            for (sum, weight) in sum.iter_mut().zip(row) {
                *sum += weight / lesson.times as f32;
            }
        }
    }
    sums
}

/// An averaged structured perceptron: the transitions' rows, then those of the features.
fn perceptron(examples: &[Example], features: usize, rounds: usize, seed: u64) -> Vec<[f32; LABELS]> {
    let size = features + LABELS + 1;
    let mut weights = vec![[0i32; LABELS]; size];
    // What the weights were, summed over all steps, kept lazily: weight × steps − this.
    let mut owed = vec![[0i64; LABELS]; size];
    let mut step = 1i64;
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = seed;
    let mut paths = Paths::default();
    let mut scores: Vec<Scores> = Vec::new();
    for round in 0..rounds {
        for index in (1..order.len()).rev() {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(index, (random >> 33) as usize % (index + 1));
        }
        let mut wrong = 0;
        for example in order.iter().map(|&index| &examples[index]) {
            scores.clear();
            scores.extend((0..example.gold.len()).map(|position| sum(&weights, example.rows(position))));
            let transitions: Transitions = std::array::from_fn(|row| weights[row]);
            paths.find(&scores, |position| example.roles[position], &transitions);
            step += 1;
            if paths.labels == example.gold {
                continue;
            }
            wrong += 1;
            let mut change = |row: usize, label: Label, by: i32| {
                weights[row][label] += by;
                owed[row][label] += i64::from(by) * step;
            };
            let (mut last_gold, mut last_said) = (LABELS, LABELS);
            for (position, (&gold, &said)) in example.gold.iter().zip(&paths.labels).enumerate() {
                if gold != said {
                    for &row in example.rows(position) {
                        change(row as usize, gold, 1);
                        change(row as usize, said, -1);
                    }
                }
                if (last_gold, gold) != (last_said, said) {
                    change(last_gold, gold, 1);
                    change(last_said, said, -1);
                }
                (last_gold, last_said) = (gold, said);
            }
        }
        println!("  round {}: {wrong} of {} wrong", round + 1, examples.len());
    }
    weights
        .iter()
        .zip(&owed)
        .map(|(weights, owed)| {
            std::array::from_fn(|label| (f64::from(weights[label]) - owed[label] as f64 / step as f64) as f32)
        })
        .collect()
}
