//! Annotated sentences in the formats of the field → text with the spans of its names.
//!
//! A folder of CoNLL-like files comes in, each of a known set; out come samples: natural text, the
//! tokens joined as the language writes them, and the names as bytes. Shared by the programs that
//! learn and that measure.

// Each program uses its part.
#![allow(dead_code)]

mod join;
pub mod pages;

use communique::engine::document::Span;
use communique::engine::language::Language;
use flate2::read::GzDecoder;
use join::Joiner;
use serde_json::Value;
use std::io::Read;
use std::path::Path;

/// What a name names, as the sets agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    Person,
    Location,
    Organization,
    /// A work, a product, an event, a people.
    Other,
}

/// A name and where it stands.
pub type Named = (Span, Class);

/// A text with its names, in order, none within another.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    pub text: String,
    pub names: Vec<Named>,
}

/// The text of a file, unpacked where its name ends in `.gz`.
pub fn text(path: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    let mut file = std::fs::File::open(path)?;
    if path.extension().is_some_and(|extension| extension == "gz") {
        GzDecoder::new(file).read_to_string(&mut text)?;
    } else {
        file.read_to_string(&mut text)?;
    }
    Ok(text)
}

/// The samples of a file, read as its name says; none where it can't be read.
pub fn samples(path: &Path, language: Language) -> Vec<Sample> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let text = match text(path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            return Vec::new();
        }
    };
    if name.contains(".jsonl") {
        return text.lines().filter_map(labelled).collect();
    }
    let mut samples = Vec::new();
    let mut joiner = Joiner::new(language);
    for line in text.lines().chain([""]) {
        let line = line.trim_end_matches('\r');
        if line.starts_with("# ") && name.contains("uner") {
            if let Some(text) = line.strip_prefix("# text = ") {
                joiner.given = Some(text.to_owned());
            }
            continue;
        }
        let end = line.trim().is_empty() || line.starts_with("$#$");
        if end {
            samples.extend(std::mem::replace(&mut joiner, Joiner::new(language)).finish());
            continue;
        }
        let fields: Vec<&str> =
            if line.contains('\t') { line.split('\t').collect() } else { line.split(' ').collect() };
        match fields.as_slice() {
            // Spanish WikiANN is numbered, the other languages' has the language before the word.
            [_, form, tag, ..] if ["wikineural", "uner", "wikiann"].iter().any(|set| name.contains(set)) => {
                joiner.push(form, &[tag]);
            }
            [form, tag] if name.contains("wikiann") => {
                joiner.push(form.split_once(':').map_or(*form, |(_, form)| form), &[tag])
            }
            [form, tags @ ..] => joiner.push(form, tags),
            [] => {}
        }
    }
    samples
}

/// Tokens, each with the class of the name it stands in and whether it goes on there → a sample;
/// `apart` leaves a space between all of them.
pub fn joined(language: Language, tokens: &[Token], apart: bool) -> Option<Sample> {
    let mut joiner = Joiner::new(language);
    if apart {
        let forms: Vec<&str> = tokens.iter().map(|(form, _)| form.as_str()).collect();
        joiner.given = Some(forms.join(" "));
    }
    for (form, name) in tokens {
        let tag = match name {
            None => "O".to_owned(),
            Some((class, further)) => {
                let class = ["PER", "LOC", "ORG", "MISC"][*class as usize];
                format!("{}-{class}", if *further { 'I' } else { 'B' })
            }
        };
        joiner.push(form, &[&tag]);
    }
    joiner.finish()
}

/// A token, and the class of the name it stands in with whether it goes on there.
pub type Token = (String, Option<(Class, bool)>);

/// The documents of a file of columns, the form first and the tag last, as CoNLL-2003 has them: a line a
/// token, a blank line after a sentence, `-DOCSTART-` before a document.
pub fn columns(path: &Path) -> std::io::Result<Vec<Vec<Vec<Token>>>> {
    let mut documents: Vec<Vec<Vec<Token>>> = Vec::new();
    let mut sentence: Vec<Token> = Vec::new();
    let mut last = None;
    for line in text(path)?.lines().chain([""]) {
        let mut fields = line.split_whitespace();
        let (form, tag) = (fields.next(), fields.next_back().unwrap_or("O"));
        let starts = form == Some("-DOCSTART-");
        let Some(form) = form.filter(|_| !starts) else {
            if starts || documents.is_empty() {
                documents.push(Vec::new());
            }
            last = None;
            let done = std::mem::take(&mut sentence);
            documents
                .last_mut()
                .filter(|_| !done.is_empty())
                .into_iter()
                .for_each(|all| all.push(done.clone()));
            continue;
        };
        let name = tag.split_once('-').and_then(|(mark, label)| Some((mark, class(label)?)));
        sentence
            .push((form.to_owned(), name.map(|(mark, class)| (class, mark == "I" && last == Some(class)))));
        last = name.map(|(_, class)| class);
    }
    documents.retain(|document| !document.is_empty());
    Ok(documents)
}

/// Sentences as one text, a line each.
pub fn lines(sentences: impl Iterator<Item = Sample>) -> Sample {
    let mut whole = Sample::default();
    for sentence in sentences {
        let at = whole.text.len();
        let moved = |(span, class): Named| (Span::new(at + span.start, at + span.end), class);
        whole.names.extend(sentence.names.into_iter().map(moved));
        whole.text.push_str(&sentence.text);
        whole.text.push('\n');
    }
    whole
}

/// The part of a set that is not learnt from where the whole is: its last tenth.
pub fn tail<T>(samples: &[T]) -> &[T] {
    samples.get(samples.len() * 9 / 10..).unwrap_or_default()
}

/// A line of JSON: a text and the names that a teacher found in it, counted in characters.
fn labelled(line: &str) -> Option<Sample> {
    let value: Value = serde_json::from_str(line).ok()?;
    let text = value["text"].as_str()?.to_owned();
    let mut starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    starts.push(text.len());
    let names = value["ents"].as_array()?.iter().filter_map(|name| {
        let start = *starts.get(usize::try_from(name[0].as_u64()?).ok()?)?;
        let end = *starts.get(usize::try_from(name[1].as_u64()?).ok()?)?;
        trimmed(&text, Span::new(start, end), class(name[2].as_str()?)?)
    });
    let names = names.collect();
    Some(Sample { text, names })
}

/// Without what belongs to the sentence: an article, the genitive, signs at the ends.
fn trimmed(text: &str, span: Span, class: Class) -> Option<Named> {
    let mut name = span.of(text);
    for article in ["the ", "The ", "l'", "L'", "l’", "L’"] {
        name = name.strip_prefix(article).unwrap_or(name);
    }
    for genitive in ["'s", "’s"] {
        name = name.strip_suffix(genitive).unwrap_or(name);
    }
    let opening = |letter: char| !letter.is_alphanumeric();
    let closing =
        |letter: char| !letter.is_alphanumeric() && letter != '.' && letter != ')' || letter.is_whitespace();
    let bare = name.trim_start_matches(opening).trim_end_matches(closing);
    let start = bare.as_ptr() as usize - text.as_ptr() as usize;
    (!bare.is_empty()).then(|| (Span::new(start, start + bare.len()), class))
}

/// The labels of all sets → the classes; none for what is no name (dates, functions).
pub fn class(label: &str) -> Option<Class> {
    Some(match label {
        "PER" | "PERS" | "PERSON" | "Politician" | "Athlete" | "Artist" | "Other_PER" | "Religious_PER"
        | "Scientist" | "Businessperson" | "Police" | "Engineer" | "Lawyer" => Class::Person,
        "LOC"
        | "GPE"
        | "FAC"
        | "Nation"
        | "Population-Center"
        | "State-or-Province"
        | "GPE-Cluster"
        | "Water-Body"
        | "Continent"
        | "County-or-District"
        | "Land-Region-Natural"
        | "Path"
        | "Airport"
        | "Celestial"
        | "Building-Grounds"
        | "Region-General"
        | "Region-International"
        | "Special"
        | "Port"
        | "Subarea-Facility"
        | "Plant"
        | "Camp" => Class::Location,
        "ORG" | "Government" | "Non-Governmental" | "Commercial" | "Educational" | "Media" | "Sports"
        | "Religious_ORG" | "Medical-Science" | "Entertainment" => Class::Organization,
        "MISC" | "EVENT" | "WORK_OF_ART" | "PRODUCT" | "LAW" | "Book" | "Movie" | "Sound" | "Hardware"
        | "Land" | "Software" | "Group" | "Other_PRO" | "NORP" => Class::Other,
        _ => return None,
    })
}

/// The whole texts of a folder with their annotations beside them (`.txt` and `.ann`).
pub fn standoff(folder: &Path) -> Vec<Sample> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter_map(|path| annotated(path))
        .collect()
}

fn annotated(path: &Path) -> Option<Sample> {
    let text = text(path).ok()?;
    let marks = self::text(&path.with_extension("ann")).ok()?;
    let mut starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    starts.push(text.len());
    let mut names: Vec<Named> = marks
        .lines()
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let class = class(fields.next()?)?;
            let start = *starts.get(fields.next()?.parse::<usize>().ok()?)?;
            let end = *starts.get(fields.next()?.parse::<usize>().ok()?)?;
            Some((Span::new(start, end), class))
        })
        .collect();
    outermost(&mut names);
    Some(Sample { text, names })
}

/// Keeps of names within names the outer ones, in order.
fn outermost(names: &mut Vec<Named>) {
    names.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut end = 0;
    names.retain(|(span, _)| {
        let outer = span.start >= end;
        end = end.max(span.end);
        outer
    });
}
