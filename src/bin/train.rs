//! Learns the tagger's models from treebanks.
//!
//! `train TREEBANKS [FOLDER]`: TREEBANKS holds Universal Dependencies files `LANG.NAME.conllu.gz`;
//! the models go to FOLDER as `tags.LANG.bin` (without one, only the scores are printed). Of each
//! language one file, or where there is but one its last tenth, is kept out and scored. Twice run,
//! the same bytes.

#[path = "corpora/mod.rs"]
mod corpora;
#[path = "train/names.rs"]
mod names;
#[path = "train/perceptron.rs"]
mod perceptron;
#[path = "train/wire.rs"]
mod wire;

use communique::engine::document::Span;
use communique::engine::language::{Language, pack};
use communique::engine::segment::tags::{FEATURES, Model, ROWS, Shape, TAGS, Tag, Word, best, rows};
use communique::engine::segment::{Segments, segment};
use flate2::read::GzDecoder;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

/// How often the examples are gone through.
const ROUNDS: usize = 6;
/// A feature that is seen less often is not learnt: it would be a word of the treebank, no rule.
const SEEN: u32 = 3;
/// The files that are scored, not learnt from.
const MEASURED: [&str; 4] = ["fr_gsd-ud-test", "en_ewt-ud-test", "es_gsd-ud-test", "pt_bosque-ud-test"];

/// A sentence of a treebank as the engine segments it.
struct Example {
    words: Vec<Word>,
    tags: Vec<Tag>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|argument| argument == "names") {
        return names::run(arguments.get(1..).unwrap_or_default());
    }
    if arguments.first().is_some_and(|argument| argument == "clusters") {
        return names::run_clusters(arguments.get(1..).unwrap_or_default());
    }
    let Some(treebanks) = arguments.first() else {
        eprintln!("train TREEBANKS [FOLDER]: a folder of LANG.NAME.conllu.gz, and where the models go");
        return ExitCode::FAILURE;
    };
    for language in Language::ALL {
        let (train, test) = examples(Path::new(treebanks), language);
        if train.is_empty() {
            continue;
        }
        let weights = learn(&train);
        let bytes = Model::encode(&weights);
        let (right, all) = score(&weights, &test);
        println!(
            "{} {:6} sentences, {:6} bytes, {:.4} of {all} words right",
            language.code(),
            train.len(),
            bytes.len(),
            right as f64 / all.max(1) as f64
        );
        if let Some(folder) = arguments.get(1)
            && let Err(error) =
                std::fs::write(Path::new(folder).join(format!("tags.{}.bin", language.code())), bytes)
        {
            eprintln!("{folder}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// The examples to learn from and those to score.
fn examples(folder: &Path, language: Language) -> (Vec<Example>, Vec<Example>) {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    let (mut train, mut test) = (Vec::new(), Vec::new());
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.starts_with(&format!("{}.", language.code())) {
            continue;
        }
        let mut text = String::new();
        let read = std::fs::File::open(&file)
            .map(GzDecoder::new)
            .and_then(|mut file| file.read_to_string(&mut text));
        if let Err(error) = read {
            eprintln!("{name}: {error}");
            continue;
        }
        let measured = MEASURED.iter().any(|part| name.contains(part));
        for sentence in text.split("\n\n") {
            let kept = if measured { &mut test } else { &mut train };
            kept.extend(example(sentence, language, None));
            // Headlines put a capital on every word: what is so written is learnt too.
            if language == Language::English && !measured {
                kept.extend(example(sentence, language, Some(Shape::Titled)));
            }
        }
    }
    if test.is_empty() {
        test = train.split_off(train.len() * 9 / 10);
    }
    (train, test)
}

/// A sentence of CoNLL-U: its text segmented by the engine, each token with the tag of the
/// treebank's word that it holds; of several the one with content.
fn example(sentence: &str, language: Language, shape: Option<Shape>) -> Option<Example> {
    let text = sentence.lines().find_map(|line| line.strip_prefix("# text = "))?;
    let segments = segment(text, &[Span::new(0, text.len())], pack(language));
    let mut tags: Vec<Option<Tag>> = vec![None; segments.tokens.len()];
    let mut position = 0;
    let mut joined: Option<(usize, Span)> = None;
    for line in sentence.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, form, _, class, _, features, ..] = fields.as_slice() else { return None };
        if id.contains('.') {
            continue;
        }
        let here = |position: usize| {
            text.get(position..)
                .and_then(|rest| rest.find(form))
                .map(|at| Span::new(position + at, position + at + form.len()))
        };
        if let Some((_, last)) = id.split_once('-') {
            let span = here(position)?;
            position = span.end;
            joined = Some((last.parse().ok()?, span));
            continue;
        }
        let span = match joined {
            Some((last, span)) if id.parse::<usize>().is_ok_and(|id| id <= last) => span,
            _ => {
                let span = here(position)?;
                position = span.end;
                span
            }
        };
        let tag = tag(class, features);
        for token in segments.tokens_of(span) {
            let slot = tags.get_mut(token)?;
            if slot.is_none_or(|known| known == Tag::Function && tag != Tag::Other) {
                *slot = Some(tag);
            }
        }
    }
    let shape = shape.unwrap_or_else(|| Shape::of(&segments, 0..segments.tokens.len()));
    Some(Example {
        words: words(text, &segments, shape),
        tags: tags.into_iter().map(Option::unwrap_or_default).collect(),
    })
}

fn words(text: &str, segments: &Segments, shape: Shape) -> Vec<Word> {
    (0..segments.tokens.len()).map(|token| Word::new(text, segments, token, shape)).collect()
}

/// Universal tags and features → ours. Some treebanks mark finiteness by the mood alone.
fn tag(class: &str, features: &str) -> Tag {
    let finite = features.contains("VerbForm=Fin")
        || !features.contains("VerbForm=")
            && (features.contains("Mood=") || features.contains("Person=") || features.contains("Aspect="));
    match class {
        "NOUN" => Tag::Noun,
        "PROPN" => Tag::Name,
        "ADJ" => Tag::Adjective,
        "VERB" | "AUX" if finite => Tag::Verb,
        "VERB" | "AUX" => Tag::Form,
        "ADV" => Tag::Adverb,
        "ADP" | "CCONJ" | "DET" | "PART" | "PRON" | "SCONJ" => Tag::Function,
        _ => Tag::Other,
    }
}

/// An averaged perceptron, its weights scaled to bytes.
fn learn(examples: &[Example]) -> Vec<[i8; TAGS]> {
    let mut seen = vec![0u32; ROWS];
    let mut weights = vec![[0i64; TAGS]; ROWS];
    // What the weights were, summed over all steps, kept lazily: weight × steps − this.
    let mut owed = vec![[0i64; TAGS]; ROWS];
    let mut step = 1i64;
    for example in examples {
        for (position, word) in example.words.iter().enumerate().filter(|(_, word)| word.fixed.is_none()) {
            let (before, last) = previous(&example.tags, position);
            let _ = word;
            rows(&example.words, position, before, last).iter().for_each(|&row| seen[usize::from(row)] += 1);
        }
    }
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut random = 1u64;
    for _ in 0..ROUNDS {
        for index in (1..order.len()).rev() {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(index, (random >> 33) as usize % (index + 1));
        }
        for example in order.iter().filter_map(|&index| examples.get(index)) {
            let mut said: Vec<Tag> = Vec::with_capacity(example.tags.len());
            for (position, word) in example.words.iter().enumerate() {
                if let Some(fixed) = word.fixed {
                    said.push(fixed);
                    continue;
                }
                let (before, last) = previous(&said, position);
                let mut features = rows(&example.words, position, before, last);
                features.iter_mut().filter(|row| seen[usize::from(**row)] < SEEN).for_each(|row| *row = 0);
                let guess = vote(&weights, &features);
                let gold = example.tags[position];
                if guess != gold {
                    for row in features.iter().map(|&row| usize::from(row)).filter(|&row| row > 0) {
                        for (tag, change) in [(gold, 1), (guess, -1)] {
                            weights[row][tag as usize] += change;
                            owed[row][tag as usize] += change * step;
                        }
                    }
                }
                step += 1;
                said.push(guess);
            }
        }
    }
    let average = |row: usize, column: usize| {
        (weights[row][column] as f64) - (owed[row][column] as f64) / (step as f64)
    };
    // Few weights are larger than this; they may well be cut.
    let most = 12.0;
    (0..ROWS)
        .map(|row| {
            std::array::from_fn(|column| {
                (average(row, column) * 127.0 / most).clamp(-127.0, 127.0).round() as i8
            })
        })
        .map(|row: [i8; TAGS]| row.map(|weight| if weight.abs() < 4 { 0 } else { weight }))
        .collect()
}

fn vote(weights: &[[i64; TAGS]], features: &[u16; FEATURES]) -> Tag {
    let mut sums = [0i64; TAGS];
    for row in features.iter().filter(|&&row| row > 0) {
        for (sum, weight) in sums.iter_mut().zip(weights[usize::from(*row)]) {
            *sum += weight;
        }
    }
    best(&sums)
}

fn previous(tags: &[Tag], position: usize) -> (usize, usize) {
    let at = |steps: usize| {
        position.checked_sub(steps).and_then(|at| tags.get(at)).map_or(TAGS, |&tag| tag as usize)
    };
    (at(2), at(1))
}

/// How many words get the right tag, of how many.
fn score(weights: &[[i8; TAGS]], examples: &[Example]) -> (usize, usize) {
    let weights: Vec<[i64; TAGS]> = weights.iter().map(|row| row.map(i64::from)).collect();
    let (mut right, mut all) = (0, 0);
    for example in examples {
        let mut said: Vec<Tag> = Vec::new();
        for (position, word) in example.words.iter().enumerate() {
            let (before, last) = previous(&said, position);
            let tag =
                word.fixed.unwrap_or_else(|| vote(&weights, &rows(&example.words, position, before, last)));
            if word.fixed.is_none() {
                all += 1;
                right += usize::from(tag == example.tags[position]);
            }
            said.push(tag);
        }
    }
    (right, all)
}
