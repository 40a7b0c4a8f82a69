//! Learns the models of names: `train names CORPORA TAUGHT FOLDER [LANG]`.
//!
//! CORPORA holds annotated sets, TAUGHT the texts that a teacher labelled (`teach.py`); the models go
//! to FOLDER as `names.LANG.bin`.

use crate::corpora::{Class, Sample, samples, tail};
use communique::engine::document::Span;
use communique::engine::entities::hints;
use communique::engine::entities::tagger::features::{Features, RESERVED, ROWS, Role};
use communique::engine::entities::tagger::path::{
    LABELS, Label, OTHER, OUTSIDE, Paths, Scores, Transitions, first, further,
};
use communique::engine::entities::tagger::{Found, Model, encode, names, thin};
use communique::engine::language::{Language, pack};
use communique::engine::segment::segment;
use std::path::Path;
use std::process::ExitCode;

/// What a language's model is learnt from.
struct Lesson {
    language: Language,
    /// Annotated sets, and how often each counts.
    sets: &'static [(&'static str, usize)],
    /// Texts that a teacher labelled, and how many of them.
    taught: &'static [(&'static str, usize)],
    /// What is measured after: never learnt from.
    measured: &'static [&'static str],
    /// A feature that is seen less often is not learnt.
    seen: u32,
    /// Whether sentences are set aside whose labels the first look doesn't agree with: a teacher errs.
    agreeing: bool,
    /// How often the examples are gone through.
    rounds: usize,
    /// How many times it is learnt, each time in another order; the model is their mean.
    times: usize,
    /// The most rows that the model may have.
    rows: usize,
    /// The strongest weight that a row must have to stay.
    least: u8,
}

const LESSONS: [Lesson; 3] = [
    Lesson {
        language: Language::French,
        sets: &[("wikiann.fr.train.txt.gz", 1), ("wikiann.fr.dev.txt.gz", 1), ("wikiann.fr.test.txt.gz", 1)],
        taught: &[("silver.ud.fr.jsonl", usize::MAX), ("silver.orange.fr.jsonl", 8_000)],
        measured: &["wikineural.fr.dev.conllu.gz"],
        seen: 4,
        agreeing: true,
        rounds: 5,
        times: 1,
        rows: 60_000,
        least: 30,
    },
    Lesson {
        language: Language::English,
        sets: &[
            ("uner-ewt.en.dev.iob2.gz", 8),
            ("wikiann.en.train.txt.gz", 1),
            ("wikiann.en.dev.txt.gz", 1),
            ("wikiann.en.test.txt.gz", 1),
        ],
        // French news too: the world's names are much the same, and releases have few of them.
        taught: &[("silver.newsworthy.en.jsonl", usize::MAX), ("silver.orange.fr.jsonl", 4_000)],
        measured: &["wikineural.en.dev.conllu.gz", "uner-ewt.en.test.iob2.gz"],
        seen: 4,
        agreeing: false,
        rounds: 5,
        times: 1,
        rows: 60_000,
        least: 55,
    },
    Lesson {
        language: Language::Arabic,
        sets: &[("newsfane.ar.train.txt.gz", 1), ("wojood.ar.train.txt.gz", 1), ("wojood.ar.val.txt.gz", 1)],
        taught: &[],
        measured: &["cleananercorp.ar.dev.txt.gz", "wojood.ar.test.txt.gz", "newsfane.ar.train.txt.gz"],
        seen: 3,
        agreeing: false,
        rounds: 8,
        times: 8,
        rows: 200_000,
        least: 10,
    },
];

/// How often the examples are gone through with all features, to see which matter.
const FIRST_ROUNDS: usize = 3;
/// What the weights of the first look are multiplied by to be whole.
const WHOLE: f32 = 1000.0;

/// A sentence as numbers.
struct Example {
    rows: Vec<u32>,
    ends: Vec<u32>,
    roles: Vec<Role>,
    gold: Vec<Label>,
}

impl Example {
    fn rows(&self, position: usize) -> &[u32] {
        let start = if position == 0 { 0 } else { self.ends[position - 1] };
        &self.rows[start as usize..self.ends[position] as usize]
    }
}

pub fn run(arguments: &[String]) -> ExitCode {
    let [corpora, taught, folder, only @ ..] = arguments else {
        eprintln!("train names CORPORA TAUGHT FOLDER [LANG]");
        return ExitCode::FAILURE;
    };
    for lesson in &LESSONS {
        if only.first().is_some_and(|only| only != lesson.language.code()) {
            continue;
        }
        let mut train = Vec::new();
        for (file, times) in lesson.sets {
            let mut all = samples(&Path::new(corpora).join(file), lesson.language);
            if file.starts_with("wikiann") {
                all.retain(is_sentence);
            }
            if lesson.measured.contains(file) {
                all.truncate(all.len() - tail(&all).len());
            }
            for _ in 0..*times {
                train.extend(examples(&all, lesson.language));
            }
        }
        for (file, most) in lesson.taught {
            let language = if file.contains(".fr.") { Language::French } else { lesson.language };
            let mut all = samples(&Path::new(taught).join(file), language);
            all.truncate(*most);
            train.extend(examples(&all, language));
        }
        let tokens: usize = train.iter().map(|example| example.gold.len()).sum();
        println!("{}: {} sentences, {tokens} tokens", lesson.language.code(), train.len());
        let rows = learn(&mut train, lesson);
        let bytes = encode(thin(rows.into_iter(), lesson.least));
        let model = Model::decode(&bytes);
        println!("  {} bytes", bytes.len());
        for file in lesson.measured {
            let all = samples(&Path::new(corpora).join(file), lesson.language);
            let part = if lesson.sets.iter().any(|(set, _)| set == file) { tail(&all) } else { &all };
            score(&model, &examples(part, lesson.language), file);
        }
        if let Err(error) =
            std::fs::write(Path::new(folder).join(format!("names.{}.bin", lesson.language.code())), bytes)
        {
            eprintln!("{folder}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// WikiANN is mostly list entries and headings; what it has of sentences is worth learning from.
fn is_sentence(sample: &Sample) -> bool {
    let words = sample.text.split_whitespace().count();
    let lower = sample.text.split_whitespace().any(|word| word.chars().all(char::is_lowercase));
    words >= 7 && lower && sample.text.ends_with(['.', '!', '?'])
}

/// The sentences of samples, as the engine segments them, with the label of each token.
fn examples(samples: &[Sample], language: Language) -> Vec<Example> {
    let mut features = Features::default();
    let mut examples = Vec::new();
    for sample in samples {
        let text = &sample.text;
        let segments = segment(text, &[Span::new(0, text.len())], pack(language));
        let mut gold = vec![OUTSIDE; segments.tokens.len()];
        for &(span, class) in &sample.names {
            for (offset, token) in segments.tokens_of(span).enumerate() {
                let label = match class {
                    Class::Person => [first(0), further(0)],
                    Class::Location => [first(1), further(1)],
                    Class::Organization => [first(2), further(2)],
                    Class::Other => [OTHER; 2],
                }[offset.min(1)];
                gold[token] = label;
            }
        }
        let hints = hints(text, &segments, pack(language));
        for sentence in &segments.sentences {
            features.read(text, &segments, pack(language), &hints, sentence.tokens.clone());
            let mut gold = gold[sentence.tokens.clone()].to_vec();
            make_possible(&mut gold, &features);
            let mut example = Example { rows: Vec::new(), ends: Vec::new(), roles: Vec::new(), gold };
            for position in 0..features.len() {
                example.rows.extend(features.rows(position));
                example.ends.push(example.rows.len() as u32);
                example.roles.push(features.role(position));
            }
            if !example.rows.is_empty() {
                examples.push(example);
            }
        }
    }
    examples
}

/// Takes names away that the tagger can't say: in lower case, or begun in another sentence.
fn make_possible(gold: &mut [Label], features: &Features) {
    let mut last = OUTSIDE;
    for (position, label) in gold.iter_mut().enumerate() {
        let role = features.role(position);
        let further = *label != OUTSIDE && *label != OTHER && *label % 2 == 0;
        if further && last != *label && last + 1 != *label {
            *label = if role == Role::Any { *label - 1 } else { OUTSIDE };
        }
        let possible = match role {
            Role::Any => true,
            Role::Follows => further || *label == OTHER,
            Role::Outside => false,
        };
        if !possible {
            *label = OUTSIDE;
        }
        last = *label;
    }
}

/// Learns twice: with all features that are seen often enough, then with those that matter.
fn learn(examples: &mut Vec<Example>, lesson: &Lesson) -> Vec<(u32, [i8; LABELS])> {
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

/// Prints how well a model finds the names of examples by itself, as tokens.
fn score(model: &Model, examples: &[Example], name: &str) {
    let mut paths = Paths::default();
    let (mut both, mut said, mut gold) = (0, 0, 0);
    for example in examples {
        let scores: Vec<Scores> =
            (0..example.gold.len()).map(|position| model.scores(example.rows(position))).collect();
        paths.find(&scores, |position| example.roles[position], &model.transitions);
        let (found, wanted): (Vec<Found>, Vec<Found>) =
            (names(&paths.labels, |_| 0), names(&example.gold, |_| 0));
        both += found.iter().filter(|name| wanted.contains(name)).count();
        said += found.len();
        gold += wanted.len();
    }
    let share = |all: usize| both as f64 / all.max(1) as f64;
    println!(
        "  {name}: F1 {:.4}, precision {:.4}, recall {:.4}",
        2.0 * both as f64 / (said + gold).max(1) as f64,
        share(said),
        share(gold)
    );
}
