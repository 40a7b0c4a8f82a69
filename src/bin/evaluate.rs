//! Scores the engine on annotated releases and prints a table.
//!
//! `evaluate --summaries DATA` scores summaries and keyphrases on the sets in DATA.
//! `evaluate --files FOLDER [REFERENCES]` compares what is read from files with what others read.
//!
//! `evaluate [--misses] FOLDER`: FOLDER holds a folder a language, each with pairs `N.txt` or
//! `N.html` and `N.json` (title, date, place, publisher, entities with aliases and roles, where the
//! body begins and ends). Those whose number is in [`HELD_OUT`] are scored in a row of their own and
//! never listed: rules are not to be tuned on them.

#[path = "corpora/mod.rs"]
mod corpora;
#[path = "evaluate/files.rs"]
mod files;
#[path = "corpora/measure.rs"]
mod measure;
#[path = "evaluate/summaries.rs"]
mod summaries;

use communique::engine::document::{Entity, EntityType};
use communique::engine::language::key;
use communique::engine::{Options, Report, analyze, read};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

/// The documents that no rule was tuned on: language and number.
const HELD_OUT: [(&str, &[u32]); 3] =
    [("fr", &[11, 37, 43, 45]), ("en", &[5, 11, 37, 41]), ("ar", &[7, 13, 37, 41])];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--corpora") {
        let Some(folder) = arguments.get(at + 1) else {
            eprintln!("evaluate --corpora FOLDER [SET]: a folder of annotated sentences");
            return ExitCode::FAILURE;
        };
        let misses = arguments.iter().any(|argument| argument == "--misses");
        let only = arguments.get(at + 2).filter(|argument| !argument.starts_with("--"));
        measure::table(Path::new(folder), only.map(String::as_str), misses);
        return ExitCode::SUCCESS;
    }
    if let Some(at) = arguments.iter().position(|argument| argument == "--files") {
        let Some(folder) = arguments.get(at + 1) else {
            eprintln!(
                "evaluate --files FOLDER [REFERENCES]: a folder of files, and what is to be read from them"
            );
            return ExitCode::FAILURE;
        };
        files::print(Path::new(folder), arguments.get(at + 2).map(Path::new));
        return ExitCode::SUCCESS;
    }
    let misses = arguments.iter().any(|argument| argument == "--misses");
    let Some(folder) = arguments.iter().find(|argument| !argument.starts_with("--")) else {
        eprintln!("evaluate [--misses] FOLDER: a folder of annotated releases, a folder a language");
        return ExitCode::FAILURE;
    };
    if arguments.iter().any(|argument| argument == "--summaries") {
        summaries::print(Path::new(folder));
        return ExitCode::SUCCESS;
    }
    let mut tables: BTreeMap<(String, bool), Score> = BTreeMap::new();
    for (language, held_out) in HELD_OUT {
        for path in annotations(&Path::new(folder).join(language)) {
            let number: u32 = path
                .file_stem()
                .and_then(|stem| stem.to_str())
                .and_then(|stem| stem.parse().ok())
                .unwrap_or(0);
            let held = held_out.contains(&number);
            let score = tables.entry((language.to_owned(), held)).or_default();
            match (load(&path), document(&path)) {
                (Some(gold), Some(report)) => score.add(&gold, &report, &path, misses && !held),
                _ => eprintln!("{}: not readable", path.display()),
            }
        }
    }
    println!(
        "language  part      n  title  date  place publ.  body  entities  P     R     pers  org   loc   event gender role"
    );
    for ((language, held), score) in &tables {
        println!("{language:9} {:8} {}", if *held { "held-out" } else { "dev" }, score.row());
    }
    ExitCode::SUCCESS
}

fn annotations(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    paths
}

fn load(path: &Path) -> Option<Value> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

fn document(path: &Path) -> Option<Report> {
    let file =
        ["txt", "html"].iter().map(|extension| path.with_extension(extension)).find(|file| file.exists())?;
    let bytes = std::fs::read(&file).ok()?;
    let document = read(&file.file_name()?.to_string_lossy(), &bytes).ok()?;
    Some(analyze(document, &Options::default()))
}

/// Right ones, out of how many.
#[derive(Default)]
struct Share {
    right: f64,
    all: f64,
}

impl Share {
    fn add(&mut self, right: bool) {
        self.right += f64::from(u8::from(right));
        self.all += 1.0;
    }

    fn value(&self) -> f64 {
        if self.all == 0.0 { 1.0 } else { self.right / self.all }
    }
}

/// What was found, what should have been, and what is both.
#[derive(Default, Clone, Copy)]
struct Found {
    both: f64,
    said: f64,
    gold: f64,
}

impl Found {
    fn precision(self) -> f64 {
        if self.said == 0.0 { 1.0 } else { self.both / self.said }
    }

    fn recall(self) -> f64 {
        if self.gold == 0.0 { 1.0 } else { self.both / self.gold }
    }

    fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
    }
}

#[derive(Default)]
struct Score {
    documents: usize,
    title: Share,
    date: Share,
    place: Share,
    publisher: Share,
    body: Share,
    kinds: BTreeMap<&'static str, Found>,
    gender: Share,
    role: Found,
}

impl Score {
    fn add(&mut self, gold: &Value, report: &Report, path: &Path, misses: bool) {
        self.documents += 1;
        let id = path.with_extension("").to_string_lossy().into_owned();
        let field = |name: &str, share: &mut Share, right: bool, said: String, wanted: String| {
            share.add(right);
            if misses && !right {
                println!("{id} {name}: {said:?} for {wanted:?}");
            }
        };
        let wanted = |name: &str| gold[name].as_str().map(plain);
        let title = report.headline.as_ref().map(|headline| plain(&headline.text));
        field(
            "title",
            &mut self.title,
            title == wanted("title"),
            format!("{title:?}"),
            format!("{:?}", wanted("title")),
        );
        let date = report.date.as_ref().map(|date| date.value.clone());
        let gold_date = gold["date"].as_str().map(str::to_owned);
        field("date", &mut self.date, date == gold_date, format!("{date:?}"), format!("{gold_date:?}"));
        let place = report.place.as_ref().map(|place| plain(&place.text));
        field(
            "place",
            &mut self.place,
            place == wanted("place"),
            format!("{place:?}"),
            format!("{:?}", wanted("place")),
        );
        let publisher = report.publisher.as_ref().map(|publisher| plain(&publisher.text));
        let same = match (&publisher, wanted("publisher")) {
            (Some(said), Some(gold)) => said.contains(&gold) || gold.contains(said.as_str()),
            (said, gold) => said.is_none() && gold.is_none(),
        };
        field(
            "publisher",
            &mut self.publisher,
            same,
            format!("{publisher:?}"),
            format!("{:?}", wanted("publisher")),
        );
        let body: String =
            report.body.iter().map(|span| plain(span.of(&report.text))).collect::<Vec<_>>().join(" ");
        let (first, last) =
            (wanted("body_first").unwrap_or_default(), wanted("body_last").unwrap_or_default());
        let bounds = body.starts_with(&first)
            && body.trim_end_matches(['.', ' ']).ends_with(last.trim_end_matches(['.', ' ']));
        let shown: String = body.chars().take(50).collect::<String>()
            + " … "
            + &body.chars().rev().take(50).collect::<Vec<_>>().iter().rev().collect::<String>();
        field("body", &mut self.body, bounds, shown, format!("{first} … {last}"));
        self.entities(gold, report, &id, misses);
    }

    fn entities(&mut self, gold: &Value, report: &Report, id: &str, misses: bool) {
        let mut taken = vec![false; report.entities.len()];
        for wanted in gold["entities"].as_array().into_iter().flatten() {
            let kind = class(wanted["type"].as_str().unwrap_or_default());
            let names: Vec<String> = ["name", "norm"]
                .iter()
                .filter_map(|field| wanted[*field].as_str())
                .chain(wanted["aliases"].as_array().into_iter().flatten().filter_map(Value::as_str))
                .map(plain)
                .collect();
            let found = report.entities.iter().enumerate().position(|(index, entity)| {
                !taken[index]
                    && class(entity.kind.name()) == kind
                    && surfaces(entity).iter().any(|name| names.contains(name))
            });
            let counts = self.kinds.entry(kind).or_default();
            counts.gold += 1.0;
            let role = wanted["role"].as_str();
            if let Some(index) = found {
                taken[index] = true;
                counts.both += 1.0;
                let entity = &report.entities[index];
                if kind == "person" && wanted["type"] != "Person" {
                    let right = entity.kind.name() == wanted["type"];
                    self.gender.add(right);
                    if misses && !right {
                        println!(
                            "{id} gender: {} {} for {}",
                            entity.name,
                            entity.kind.name(),
                            wanted["type"]
                        );
                    }
                }
                if kind == "person" {
                    let said = entity.role.as_ref().map(|role| role.text.as_str());
                    let overlap = words_shared(said.unwrap_or_default(), role.unwrap_or_default());
                    self.role.both += overlap.both;
                    self.role.said += overlap.said;
                    self.role.gold += overlap.gold;
                    if misses && overlap.f1() < 0.9 && (said.is_some() || role.is_some()) {
                        println!("{id} role of {}: {said:?} for {role:?}", entity.name);
                    }
                }
            } else if misses {
                println!(
                    "{id} missed: {} {}",
                    wanted["type"].as_str().unwrap_or_default(),
                    wanted["name"].as_str().unwrap_or_default()
                );
            }
        }
        for (entity, taken) in report.entities.iter().zip(taken) {
            self.kinds.entry(class(entity.kind.name())).or_default().said += 1.0;
            if misses && !taken {
                println!("{id} wrong: {} {} {:?}", entity.kind.name(), entity.name, entity.aliases);
            }
        }
    }

    fn row(&self) -> String {
        let all = self.kinds.values().fold(Found::default(), |sum, found| Found {
            both: sum.both + found.both,
            said: sum.said + found.said,
            gold: sum.gold + found.gold,
        });
        let of = |kind: &str| self.kinds.get(kind).copied().unwrap_or_default().f1();
        format!(
            "{:3}  {:.2}   {:.2}  {:.2}  {:.2}   {:.2}  {:.3}     {:.3} {:.3} {:.3} {:.3} {:.3} {:.3} {:.3}  {:.3}",
            self.documents,
            self.title.value(),
            self.date.value(),
            self.place.value(),
            self.publisher.value(),
            self.body.value(),
            all.f1(),
            all.precision(),
            all.recall(),
            of("person"),
            of("organization"),
            of("location"),
            of("event"),
            self.gender.value(),
            self.role.f1(),
        )
    }
}

fn surfaces(entity: &Entity) -> Vec<String> {
    std::iter::once(&entity.name).chain(&entity.aliases).map(|name| plain(name)).collect()
}

fn class(kind: &str) -> &'static str {
    match EntityType::ALL.into_iter().find(|candidate| candidate.name() == kind) {
        Some(kind) if kind.is_person() => "person",
        Some(EntityType::Organization) => "organization",
        Some(EntityType::Location) => "location",
        Some(EntityType::Event) => "event",
        _ => "other",
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

fn words_shared(said: &str, gold: &str) -> Found {
    let words = |text: &str| -> Vec<String> {
        plain(text)
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let said = words(said);
    let mut rest = words(gold);
    let gold = rest.len() as f64;
    let mut both = 0.0;
    for word in &said {
        if let Some(index) = rest.iter().position(|other| other == word) {
            rest.swap_remove(index);
            both += 1.0;
        }
    }
    Found { both, said: said.len() as f64, gold }
}
