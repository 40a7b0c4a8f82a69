//! Learns the models of names: `train names CORPORA TAUGHT FOLDER [LANG]`.
//!
//! CORPORA holds annotated sets, TAUGHT the texts that a teacher labelled (`teach.py`); the models go
//! to FOLDER as `names.LANG.bin`. Before that, `train clusters TAUGHT FOLDER` packs what `clusters.py`
//! left in TAUGHT into `clusters.LANG.bin`, which the engine reads when it is compiled.

use crate::corpora::{Class, Sample, samples, tail};
use crate::perceptron::{Example, learn};
use crate::wire;
use communique::engine::document::Span;
use communique::engine::entities::hints;
use communique::engine::entities::tagger::clusters;
use communique::engine::entities::tagger::features::{Features, Role};
use communique::engine::entities::tagger::path::{Label, OTHER, OUTSIDE, Paths, Scores, first, further};
use communique::engine::entities::tagger::{Found, Model, encode, names, thin};
use communique::engine::language::{Language, fold, pack};
use communique::engine::segment::segment;
use std::path::Path;
use std::process::ExitCode;

/// What a language's model is learnt from.
pub struct Lesson {
    language: Language,
    /// Annotated sets, and how often each counts.
    sets: &'static [(&'static str, usize)],
    /// Texts that a teacher labelled, and how many of them.
    taught: &'static [(&'static str, usize)],
    /// How many made-up sentences of a wire are added.
    wire: usize,
    /// Of how many sentences one is learnt in capitals too, as headlines are written; nought for none.
    shouted: usize,
    /// What is measured after: never learnt from.
    measured: &'static [&'static str],
    /// A feature that is seen less often is not learnt.
    pub seen: u32,
    /// Whether sentences are set aside whose labels the first look doesn't agree with: a teacher errs.
    pub agreeing: bool,
    /// How often the examples are gone through.
    pub rounds: usize,
    /// How many times it is learnt, each time in another order; the model is their mean.
    pub times: usize,
    /// The most rows that the model may have.
    pub rows: usize,
    /// The strongest weight that a row must have to stay.
    least: u8,
}

const LESSONS: [Lesson; 5] = [
    Lesson {
        language: Language::French,
        sets: &[("wikiann.fr.train.txt.gz", 1), ("wikiann.fr.dev.txt.gz", 1), ("wikiann.fr.test.txt.gz", 1)],
        taught: &[("silver.ud.fr.jsonl", usize::MAX), ("silver.orange.fr.jsonl", 8_000)],
        wire: 0,
        shouted: 12,
        measured: &["wikineural.fr.dev.conllu.gz"],
        seen: 4,
        agreeing: true,
        rounds: 5,
        times: 2,
        rows: 150_000,
        least: 28,
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
        wire: 60_000,
        shouted: 6,
        measured: &["wikineural.en.dev.conllu.gz", "uner-ewt.en.test.iob2.gz"],
        seen: 4,
        agreeing: true,
        rounds: 5,
        times: 8,
        rows: 150_000,
        least: 33,
    },
    Lesson {
        language: Language::German,
        sets: &[("wikiann.de.train.txt.gz", 1), ("wikiann.de.dev.txt.gz", 1), ("wikiann.de.test.txt.gz", 1)],
        taught: &[("silver.orange.fr.jsonl", 2_000)],
        wire: 0,
        shouted: 0,
        measured: &["wikineural.de.dev.conllu.gz"],
        seen: 3,
        agreeing: false,
        rounds: 5,
        times: 1,
        rows: 120_000,
        least: 38,
    },
    // Its model serves for Italian and Portuguese too, which have no annotated sets of their own.
    Lesson {
        language: Language::Spanish,
        sets: &[("wikiann.es.train.txt.gz", 1), ("wikiann.es.val.txt.gz", 1), ("wikiann.es.test.txt.gz", 1)],
        taught: &[("silver.orange.fr.jsonl", 2_000)],
        wire: 0,
        shouted: 0,
        measured: &[
            "wikineural.es.dev.conllu.gz",
            "wikineural.it.dev.conllu.gz",
            "wikineural.pt.dev.conllu.gz",
        ],
        seen: 3,
        agreeing: false,
        rounds: 5,
        times: 1,
        rows: 120_000,
        least: 38,
    },
    Lesson {
        language: Language::Arabic,
        sets: &[("newsfane.ar.train.txt.gz", 1), ("wojood.ar.train.txt.gz", 1), ("wojood.ar.val.txt.gz", 1)],
        taught: &[],
        wire: 0,
        shouted: 0,
        measured: &["cleananercorp.ar.dev.txt.gz", "wojood.ar.test.txt.gz", "newsfane.ar.train.txt.gz"],
        seen: 3,
        agreeing: false,
        rounds: 8,
        times: 8,
        rows: 200_000,
        least: 18,
    },
];

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
        let mut known: Vec<Sample> = Vec::new();
        for (file, times) in lesson.sets {
            let mut all = samples(&Path::new(corpora).join(file), lesson.language);
            known.extend(all.iter().cloned());
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
            let mut all = samples(&Path::new(taught).join(file), lesson.language);
            all.truncate(*most);
            train.extend(examples(&all, lesson.language));
            if file.ends_with(&format!(".{}.jsonl", lesson.language.code())) {
                known.append(&mut all);
            }
        }
        train.extend(examples(&wire::sentences(&known, lesson.wire), lesson.language));
        train.extend(examples(&wire::shouted(&known, lesson.shouted), lesson.language));
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

/// `train clusters TAUGHT FOLDER`.
pub fn run_clusters(arguments: &[String]) -> ExitCode {
    let [taught, folder] = arguments else {
        eprintln!("train clusters TAUGHT FOLDER");
        return ExitCode::FAILURE;
    };
    match pack_clusters(Path::new(taught), Path::new(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Packs the clusters of words that `clusters.py` left in a folder.
fn pack_clusters(taught: &Path, folder: &Path) -> std::io::Result<()> {
    for language in Language::ALL {
        let Ok(text) = std::fs::read_to_string(taught.join(format!("clusters.{}.tsv", language.code())))
        else {
            continue;
        };
        let words: Vec<(String, u16, u8)> = text
            .lines()
            .filter_map(|line| {
                let mut fields = line.split('\t');
                Some((fold(fields.next()?), fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
            })
            .collect();
        let bytes =
            clusters::encode(words.iter().map(|(word, fine, coarse)| (word.as_str(), *fine, *coarse)));
        println!("{}: {} words, {} bytes", language.code(), words.len(), bytes.len());
        std::fs::write(folder.join(format!("clusters.{}.bin", language.code())), bytes)?;
    }
    Ok(())
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
