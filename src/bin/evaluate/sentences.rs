//! Names found in annotated sentences, strictly: the same bytes and the same class, or nothing.

use crate::corpora::{Class, Sample, columns, joined, lines, samples, standoff, tail};
use crate::counts::Counts;
use crate::table::Table;
use communique::engine::document::{EntityType, Span};
use communique::engine::language::{Language, pack};
use communique::engine::segment::{Segments, segment};
use communique::engine::{Options, analyze};
use std::collections::BTreeMap;
use std::path::Path;

/// What is measured: a name for the table, the file, its language, and whether only its last tenth
/// was kept from learning.
const SETS: [(&str, &str, Language, bool); 12] = [
    ("WikiNEuRal", "wikineural.fr.dev.conllu.gz", Language::French, false),
    ("WikiNEuRal", "wikineural.en.dev.conllu.gz", Language::English, false),
    ("WikiNEuRal", "wikineural.de.dev.conllu.gz", Language::German, false),
    ("WikiNEuRal", "wikineural.es.dev.conllu.gz", Language::Spanish, false),
    ("WikiNEuRal", "wikineural.it.dev.conllu.gz", Language::Italian, false),
    ("WikiNEuRal", "wikineural.pt.dev.conllu.gz", Language::Portuguese, false),
    ("FENEC", "fenec.fr.dev", Language::French, false),
    ("UNER-EWT", "uner-ewt.en.test.iob2.gz", Language::English, false),
    ("CLEANANERCorp", "cleananercorp.ar.dev.txt.gz", Language::Arabic, false),
    ("NewsFANE", "newsfane.ar.train.txt.gz", Language::Arabic, true),
    ("Wojood", "wojood.ar.test.txt.gz", Language::Arabic, false),
    ("WikiANN", "wikiann.fr.test.txt.gz", Language::French, false),
];

/// Start, end, class.
type Named = (usize, usize, Class);

/// A row a set. With `misses`, prints what was wrong in the first sentences of each too.
pub fn table(folder: &Path, only: Option<&str>, misses: bool) -> Table {
    let mut table = empty("names in sentences");
    for (name, file, language, last) in SETS {
        let id = format!("{name}.{}", language.code());
        let path = folder.join(file);
        if only.is_some_and(|only| !id.to_lowercase().contains(&only.to_lowercase())) || !path.exists() {
            continue;
        }
        let all = if path.is_dir() { standoff(&path) } else { samples(&path, language) };
        let samples = if last { tail(&all) } else { &all };
        table.rows.push((id, samples.len(), figures(samples, language, misses)));
    }
    table
}

/// A file of columns in English, read in three ways: each sentence a text, its signs written as one writes
/// them or apart; each document a text, a sentence a line.
pub fn of_columns(path: &Path, misses: bool) -> std::io::Result<Table> {
    let language = Language::English;
    let mut table = empty("names in columns");
    let documents = columns(path)?;
    let sentences = |apart: bool| -> Vec<Sample> {
        documents.iter().flatten().filter_map(|sentence| joined(language, sentence, apart)).collect()
    };
    let whole: Vec<Sample> = documents
        .iter()
        .map(|sentences| lines(sentences.iter().filter_map(|sentence| joined(language, sentence, true))))
        .collect();
    let ways = [("sentences", sentences(false)), ("signs apart", sentences(true)), ("documents", whole)];
    for (way, samples) in ways {
        let misses = misses && way == "signs apart";
        table.rows.push((way.to_owned(), samples.len(), figures(&samples, language, misses)));
    }
    Ok(table)
}

fn empty(title: &'static str) -> Table {
    let columns = vec!["F1", "precision", "recall", "persons", "places", "organisations", "whole words"];
    Table { title, columns, rows: Vec::new() }
}

/// The figures of a row. With `misses`, prints what was wrong in the first samples too.
fn figures(samples: &[Sample], language: Language, misses: bool) -> Vec<Option<f64>> {
    let (mut bytes, mut words) = (Counts::default(), Counts::default());
    let mut classes: BTreeMap<Class, Counts> = BTreeMap::new();
    let mut shown = 0;
    for sample in samples {
        let segments = segment(&sample.text, &[Span::new(0, sample.text.len())], pack(language));
        let said = found(sample, language);
        let gold: Vec<Named> = sample
            .names
            .iter()
            .filter(|(_, class)| *class != Class::Other)
            .map(|(span, class)| (span.start, span.end, *class))
            .collect();
        bytes += count(&gold, &said, |_| true);
        let whole = |names: &[Named]| -> Vec<Named> {
            names.iter().map(|name| in_tokens(&segments, *name)).collect()
        };
        let (gold, said) = (whole(&gold), whole(&said));
        words += count(&gold, &said, |_| true);
        for class in [Class::Person, Class::Location, Class::Organization] {
            *classes.entry(class).or_default() += count(&gold, &said, |name| name.2 == class);
        }
        if misses && gold != said && shown < 150 {
            shown += 1;
            let show = |names: &[Named], others: &[Named]| -> Vec<String> {
                names
                    .iter()
                    .filter(|name| !others.contains(name))
                    .map(|&(start, end, class)| {
                        format!("{} {class:?}", segments.span(start..end).of(&sample.text))
                    })
                    .collect()
            };
            println!(
                "{}\n    missed {:?}\n    wrong {:?}",
                sample.text,
                show(&gold, &said),
                show(&said, &gold)
            );
        }
    }
    let of = |class| classes.get(&class).copied().unwrap_or_default().f1_if_any();
    vec![
        Some(bytes.f1()),
        Some(bytes.precision()),
        Some(bytes.recall()),
        of(Class::Person),
        of(Class::Location),
        of(Class::Organization),
        Some(words.f1()),
    ]
}

/// Those that are in both lists, word for word and class for class.
fn count(gold: &[Named], said: &[Named], of: impl Fn(&Named) -> bool) -> Counts {
    let number =
        |names: &[Named], of: &dyn Fn(&Named) -> bool| names.iter().filter(|name| of(name)).count() as f64;
    Counts {
        both: number(said, &|name| of(name) && gold.contains(name)),
        said: number(said, &of),
        gold: number(gold, &of),
    }
}

/// A name as the tokens that it touches: an Arabic name with what is written onto it.
fn in_tokens(segments: &Segments, (start, end, class): Named) -> Named {
    let tokens = segments.tokens_of(Span::new(start, end));
    (tokens.start, tokens.end, class)
}

/// The names that the engine finds, as bytes of the sample's text.
fn found(sample: &Sample, language: Language) -> Vec<Named> {
    let Ok(document) = communique::engine::read::read_text("sample.txt", &sample.text) else {
        return Vec::new();
    };
    let options = Options { language: Some(language), body_only: true, ..Options::default() };
    let report = analyze(document, &options);
    let places = places(&report.text, &sample.text);
    let place = |byte: usize| places.get(byte).copied().flatten();
    let mut names: Vec<Named> = report
        .entities
        .iter()
        .filter_map(|entity| Some((entity, class(entity.kind)?)))
        .flat_map(|(entity, class)| entity.spans.iter().map(move |span| (*span, class)))
        .filter_map(|(span, class)| {
            let last = span.of(&report.text).chars().next_back()?;
            let start = place(span.start)?;
            let end = place(span.end - last.len_utf8())? + last.len_utf8();
            Some((start, end, class))
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Where each byte of what was read stands in the text: reading changes white space, and leaves the signs of
/// lists out.
fn places(read: &str, text: &str) -> Vec<Option<usize>> {
    /// How many letters may be left out at a place.
    const MOST_LEFT_OUT: usize = 12;
    let mut rest = text.char_indices().filter(|(_, letter)| !letter.is_whitespace());
    let mut places = Vec::with_capacity(read.len());
    for letter in read.chars() {
        let mut ahead = rest.clone();
        let found = ahead.by_ref().take(MOST_LEFT_OUT).find(|&(_, other)| other == letter);
        if found.is_some() {
            rest = ahead;
        }
        places.extend(std::iter::repeat_n(found.map(|(at, _)| at), letter.len_utf8()));
    }
    places
}

fn class(kind: EntityType) -> Option<Class> {
    match kind {
        EntityType::Organization => Some(Class::Organization),
        EntityType::Location => Some(Class::Location),
        EntityType::Event => None,
        _ => Some(Class::Person),
    }
}
