//! Annotated releases: what stands where, who and what is named, and how far a confidence is true.
//!
//! A folder a language, each with pairs `N.txt` or `N.html` and `N.json` (title, date, place,
//! publisher, entities with aliases and roles, where the body begins and ends). Those whose number
//! is in [`HELD_OUT`] have rows of their own and are never listed: rules are not tuned on them.

use crate::counts::{Counts, Share};
use crate::table::Table;
use communique::engine::document::{Entity, EntityType};
use communique::engine::language::key;
use communique::engine::{Options, Report, analyze, read};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The documents that no rule was tuned on: language and number.
pub const HELD_OUT: [(&str, &[u32]); 3] =
    [("fr", &[11, 37, 43, 45]), ("en", &[5, 11, 37, 41]), ("ar", &[7, 13, 37, 41])];

/// The tables of the releases in `folder`; with `misses`, prints what is wrong.
pub fn tables(folder: &Path, misses: bool) -> Vec<Table> {
    let mut parts: Vec<(String, Score)> = Vec::new();
    for (language, held_out) in HELD_OUT {
        let (mut open, mut kept) = (Score::default(), Score::default());
        for path in annotations(&folder.join(language)) {
            let number = path.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.parse().ok());
            let held = number.is_some_and(|number: u32| held_out.contains(&number));
            match (load(&path), document(&path)) {
                (Some(gold), Some(report)) => {
                    let score = if held { &mut kept } else { &mut open };
                    let id = path.with_extension("").to_string_lossy().into_owned();
                    score.add(&gold, &report, &mut Misses { id, shown: misses && !held });
                }
                _ => eprintln!("{}: not readable", path.display()),
            }
        }
        parts.push((format!("{language} developed on"), open));
        parts.push((format!("{language} held out"), kept));
    }
    vec![structure(&parts), entities(&parts), persons(&parts), confidence(&parts)]
}

pub fn annotations(folder: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect();
    paths.sort();
    paths
}

pub fn load(path: &Path) -> Option<Value> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

pub fn document(path: &Path) -> Option<Report> {
    let file =
        ["txt", "html"].iter().map(|extension| path.with_extension(extension)).find(|file| file.exists())?;
    let bytes = std::fs::read(&file).ok()?;
    let document = read(&file.file_name()?.to_string_lossy(), &bytes).ok()?;
    Some(analyze(document, &Options::default()))
}

fn structure(parts: &[(String, Score)]) -> Table {
    let rows = parts.iter().map(|(name, score)| {
        let shares = FIELDS.map(|field| score.fields.get(field).and_then(|share| share.value()));
        (name.clone(), score.documents, shares.to_vec())
    });
    Table { title: "releases", columns: FIELDS.to_vec(), rows: rows.collect() }
}

fn entities(parts: &[(String, Score)]) -> Table {
    let rows = parts.iter().map(|(name, score)| {
        let mut all = Counts::default();
        score.classes.values().for_each(|counts| all += *counts);
        let of = |class| score.classes.get(&class).and_then(|counts| counts.f1_if_any());
        let figures = vec![
            Some(all.f1()),
            Some(all.precision()),
            Some(all.recall()),
            of(Class::Person),
            of(Class::Organization),
            of(Class::Location),
            of(Class::Event),
            score.merged.f1_if_any(),
        ];
        (name.clone(), all.gold as usize, figures)
    });
    let columns =
        vec!["F1", "precision", "recall", "persons", "organisations", "places", "events", "names joined"];
    Table { title: "entities in releases", columns, rows: rows.collect() }
}

fn persons(parts: &[(String, Score)]) -> Table {
    let rows = parts.iter().map(|(name, score)| {
        let figures =
            vec![score.wrong.value(), score.told.value(), score.women.value(), Some(score.role.f1())];
        (name.clone(), score.told.all as usize, figures)
    });
    let columns = vec!["gender wrong", "gender told", "women told", "role, word F1"];
    Table { title: "persons in releases", columns, rows: rows.collect() }
}

/// Of the entities said with about a confidence, how many are right.
fn confidence(parts: &[(String, Score)]) -> Table {
    let mut rows = Vec::new();
    for (part, held) in [("developed on", false), ("held out", true)] {
        let mut bins = [Share::default(); BINS.len()];
        for (_, score) in parts.iter().filter(|(name, _)| name.ends_with("held out") == held) {
            for &(confidence, right) in &score.confidences {
                let bin = BINS.iter().rposition(|&least| confidence >= least).unwrap_or(0);
                bins[bin].add(right);
            }
        }
        for (index, share) in bins.iter().enumerate().filter(|(_, share)| share.all > 0.0) {
            let most = BINS.get(index + 1).copied().unwrap_or(1.0);
            let name = format!("from {:.2} to {most:.2}, {part}", BINS[index]);
            rows.push((name, share.all as usize, vec![share.value()]));
        }
    }
    Table { title: "entities said with a confidence", columns: vec!["right"], rows }
}

/// Where the bins of the calibration begin.
const BINS: [f64; 5] = [0.0, 0.6, 0.75, 0.85, 0.95];

/// What is compared as a whole.
const FIELDS: [&str; 5] = ["title", "date", "place", "publisher", "body"];

/// Where what is wrong goes.
struct Misses {
    id: String,
    shown: bool,
}

impl Misses {
    fn tell(&self, what: impl FnOnce() -> String) {
        if self.shown {
            println!("{} {}", self.id, what());
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Person,
    Organization,
    Location,
    Event,
}

#[derive(Default)]
struct Score {
    documents: usize,
    fields: BTreeMap<&'static str, Share>,
    classes: BTreeMap<Class, Counts>,
    /// Pairs of names that are one entity's.
    merged: Counts,
    /// Of the genders told, the wrong ones.
    wrong: Share,
    /// Of those whose gender is known, those told.
    told: Share,
    /// Of the women, those told to be.
    women: Share,
    role: Counts,
    confidences: Vec<(f64, bool)>,
}

impl Score {
    fn add(&mut self, gold: &Value, report: &Report, misses: &mut Misses) {
        self.documents += 1;
        self.structure(gold, report, misses);
        self.entities(gold, report, misses);
        self.merging(gold, report, misses);
    }

    fn structure(&mut self, gold: &Value, report: &Report, misses: &Misses) {
        let wanted = |name: &str| gold[name].as_str().map(plain);
        let mut field = |name: &'static str, right: bool, said: Option<String>, wanted: Option<String>| {
            self.fields.entry(name).or_default().add(right);
            if !right {
                misses.tell(|| format!("{name}: {said:?} for {wanted:?}"));
            }
        };
        let title = report.headline.as_ref().map(|headline| plain(&headline.text));
        field("title", title == wanted("title"), title, wanted("title"));
        let date = report.date.as_ref().map(|date| date.value.clone());
        let gold_date = gold["date"].as_str().map(str::to_owned);
        field("date", date == gold_date, date, gold_date);
        let place = report.place.as_ref().map(|place| plain(&place.text));
        field("place", place == wanted("place"), place, wanted("place"));
        let publisher = report.publisher.as_ref().map(|publisher| plain(&publisher.text));
        let same = match (&publisher, wanted("publisher")) {
            (Some(said), Some(gold)) => said.contains(&gold) || gold.contains(said.as_str()),
            (said, gold) => said.is_none() && gold.is_none(),
        };
        field("publisher", same, publisher, wanted("publisher"));
        let body: String =
            report.body.iter().map(|span| plain(span.of(&report.text))).collect::<Vec<_>>().join(" ");
        let (first, last) =
            (wanted("body_first").unwrap_or_default(), wanted("body_last").unwrap_or_default());
        let bounds = body.starts_with(&first)
            && body.trim_end_matches(['.', ' ']).ends_with(last.trim_end_matches(['.', ' ']));
        let start: String = body.chars().take(50).collect();
        let end: String = body.chars().skip(body.chars().count().saturating_sub(50)).collect();
        field("body", bounds, Some(format!("{start} … {end}")), Some(format!("{first} … {last}")));
    }

    fn entities(&mut self, gold: &Value, report: &Report, misses: &Misses) {
        let mut taken = vec![false; report.entities.len()];
        for wanted in gold["entities"].as_array().into_iter().flatten() {
            let kind = wanted["type"].as_str().unwrap_or_default();
            let Some(class) = class(kind) else { continue };
            let names = names(wanted);
            let found = report.entities.iter().enumerate().find(|(index, entity)| {
                !taken[*index]
                    && self::class(entity.kind.name()) == Some(class)
                    && surfaces(entity).iter().any(|name| names.contains(name))
            });
            let counts = self.classes.entry(class).or_default();
            counts.gold += 1.0;
            let Some((index, entity)) = found else {
                misses.tell(|| format!("missed: {kind} {}", wanted["name"]));
                continue;
            };
            taken[index] = true;
            counts.both += 1.0;
            if class == Class::Person {
                self.person(wanted, entity, misses);
            }
        }
        for (entity, taken) in report.entities.iter().zip(taken) {
            let Some(class) = class(entity.kind.name()) else { continue };
            self.classes.entry(class).or_default().said += 1.0;
            self.confidences.extend(entity.confidence.map(|confidence| (confidence, taken)));
            if !taken {
                misses.tell(|| {
                    let (kind, sure) = (entity.kind.name(), entity.confidence.unwrap_or(1.0));
                    format!("wrong: {kind} {} {:?} {sure:.2}", entity.name, entity.aliases)
                });
            }
        }
    }

    fn person(&mut self, wanted: &Value, entity: &Entity, misses: &Misses) {
        let gender = wanted["type"].as_str().unwrap_or_default();
        if gender != "Person" {
            let right = entity.kind.name() == gender;
            let told = entity.kind != EntityType::Person;
            self.told.add(told);
            if told {
                self.wrong.add(!right);
            }
            if gender == EntityType::PersonFemale.name() {
                self.women.add(right);
            }
            if !right {
                misses.tell(|| format!("gender: {} {} for {gender}", entity.name, entity.kind.name()));
            }
        }
        let role = wanted["role"].as_str();
        let said = entity.role.as_ref().map(|role| role.text.as_str());
        let shared = words_shared(said.unwrap_or_default(), role.unwrap_or_default());
        self.role += shared;
        if shared.f1() < 0.9 {
            misses.tell(|| format!("role of {}: {said:?} for {role:?}", entity.name));
        }
    }

    /// Whether the names that belong together are one entity's, and no others: over pairs of names
    /// that both the annotation and the report have.
    fn merging(&mut self, gold: &Value, report: &Report, misses: &Misses) {
        let wanted: Vec<Vec<String>> = gold["entities"].as_array().into_iter().flatten().map(names).collect();
        let said: Vec<Vec<String>> = report.entities.iter().map(surfaces).collect();
        let of = |entities: &[Vec<String>], name: &str| {
            entities.iter().position(|names| names.iter().any(|other| other == name))
        };
        let mut all: Vec<&String> =
            wanted.iter().flatten().filter(|name| of(&said, name).is_some()).collect();
        all.sort();
        all.dedup();
        let later = |index: usize| all.iter().skip(index + 1);
        let pairs =
            all.iter().enumerate().flat_map(|(index, one)| later(index).map(move |other| (one, other)));
        for (one, other) in pairs {
            let together = of(&wanted, one) == of(&wanted, other);
            let joined = of(&said, one) == of(&said, other);
            self.merged.gold += f64::from(u8::from(together));
            self.merged.said += f64::from(u8::from(joined));
            self.merged.both += f64::from(u8::from(together && joined));
            if together != joined {
                let what = if together { "are one" } else { "are two" };
                misses.tell(|| format!("{one} and {other} {what}"));
            }
        }
    }
}

fn names(wanted: &Value) -> Vec<String> {
    let aliases = wanted["aliases"].as_array().into_iter().flatten();
    let mut names: Vec<String> = [&wanted["name"], &wanted["norm"]]
        .into_iter()
        .chain(aliases)
        .filter_map(Value::as_str)
        .map(plain)
        .collect();
    names.dedup();
    names
}

fn surfaces(entity: &Entity) -> Vec<String> {
    std::iter::once(&entity.name).chain(&entity.aliases).map(|name| plain(name)).collect()
}

fn class(kind: &str) -> Option<Class> {
    match EntityType::ALL.into_iter().find(|candidate| candidate.name() == kind)? {
        EntityType::Organization => Some(Class::Organization),
        EntityType::Location => Some(Class::Location),
        EntityType::Event => Some(Class::Event),
        _ => Some(Class::Person),
    }
}

/// Folded, without quotation marks, articles at the start and full stops at the end.
fn plain(text: &str) -> String {
    let bare: String = text.chars().filter(|letter| !matches!(letter, '"' | '«' | '»' | '“' | '”')).collect();
    let folded = key(&bare);
    let folded = folded.replace(" ,", ",").replace(" .", ".");
    let folded = ["l'", "le ", "la ", "les ", "the "]
        .iter()
        .find_map(|article| folded.strip_prefix(article))
        .unwrap_or(&folded);
    folded.trim_end_matches('.').trim().to_owned()
}

fn words_shared(said: &str, gold: &str) -> Counts {
    let words = |text: &str| -> Vec<String> {
        plain(text)
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let said = words(said);
    let mut rest = words(gold);
    let mut counts = Counts { both: 0.0, said: said.len() as f64, gold: rest.len() as f64 };
    for word in &said {
        if let Some(index) = rest.iter().position(|other| other == word) {
            rest.swap_remove(index);
            counts.both += 1.0;
        }
    }
    counts
}
