//! How well altered statements are caught, and how seldom faithful ones are doubted.
//!
//! Faithful are the highlights that the engine itself makes (words left out, nothing added), read
//! back as someone else's text, and the sentences of official summaries, of which a part says what
//! the release's text does not. Altered is each highlight with one number, name, denial or function
//! changed.

use crate::counts::Share;
use crate::statements;
use crate::table::Table;
use communique::engine::check::{Verdict, check};
use communique::engine::language::pack;
use communique::engine::{Language, Options, Report, analyze, read};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The sets: file, language, fields of title and text, field of the summary.
const SETS: [(&str, &str, &str, Option<&str>); 3] = [
    ("releases/swiss.fr.dev.jsonl.gz", "fr", "text", Some("lead")),
    ("releases/swiss.en.dev.jsonl.gz", "en", "text", Some("lead")),
    ("releases/spa.ar.dev.jsonl.gz", "ar", "content", None),
];
/// Releases of each set.
const RELEASES: usize = 100;

/// What is changed in a statement.
const CHANGES: [&str; 4] = ["number", "name", "denial", "function"];

/// The table for the releases in `folder`; with `misses`, prints what was wrongly judged.
pub fn table(folder: &Path, misses: bool) -> Table {
    let mut columns = vec!["faithful doubted", "summaries doubted"];
    columns.extend(CHANGES);
    let mut table = Table { title: "checks", columns, rows: Vec::new() };
    for (file, code, text, summary) in SETS {
        let Ok(opened) = std::fs::File::open(folder.join(file)) else { continue };
        let lines = BufReader::new(GzDecoder::new(opened)).lines().map_while(Result::ok);
        let rows: Vec<Value> =
            lines.filter_map(|line| serde_json::from_str(&line).ok()).take(RELEASES).collect();
        let language = Language::from_code(code);
        let reports: Vec<Report> = rows
            .iter()
            .filter_map(|row| {
                let text = format!("{}\n\n{}", row["title"].as_str()?, row[text].as_str()?);
                let document = read("release.txt", text.as_bytes()).ok()?;
                Some(analyze(document, &Options { language: Some(language), ..Options::default() }))
            })
            .collect();
        let (mut faithful, mut official) = (Share::default(), Share::default());
        let mut caught: BTreeMap<&str, Share> = BTreeMap::new();
        for (index, (report, row)) in reports.iter().zip(&rows).enumerate() {
            let stranger = reports.get((index + 7) % reports.len());
            for highlight in &report.highlights {
                let doubted = is_doubted(report, &highlight.text);
                faithful.add(doubted);
                tell(misses && doubted, "faithful", &highlight.text);
                if misses && doubted {
                    statements::tell(report, &check(report, &highlight.text));
                }
                for change in CHANGES {
                    let altered = alter(change, &highlight.text, report, stranger, language);
                    for altered in altered.into_iter() {
                        let found = is_doubted(report, &altered);
                        caught.entry(change).or_default().add(found);
                        tell(misses && !found, change, &altered);
                    }
                }
            }
            let lead = summary.and_then(|field| row[field].as_str()).unwrap_or_default();
            for statement in &check(report, lead).statements {
                official.add(statement.verdict != Verdict::Supported);
            }
            if misses {
                println!("official summary {index}");
                statements::tell(report, &check(report, lead));
            }
        }
        let mut figures = vec![faithful.value(), official.value()];
        figures.extend(CHANGES.map(|change| caught.get(change).and_then(|share| share.value())));
        table.rows.push((code.to_owned(), faithful.all as usize, figures));
    }
    table
}

fn is_doubted(report: &Report, text: &str) -> bool {
    check(report, text)
        .statements
        .iter()
        .any(|statement| !matches!(statement.verdict, Verdict::Supported | Verdict::Unchecked))
}

fn tell(shown: bool, what: &str, text: &str) {
    if shown {
        println!("{what}: {text}");
    }
}

/// The statement with one thing changed; none where it has no such thing.
fn alter(
    change: &str,
    text: &str,
    report: &Report,
    stranger: Option<&Report>,
    language: Language,
) -> Option<String> {
    match change {
        "number" => {
            let at = text.find(|letter: char| letter.is_ascii_digit())?;
            let digit = text.as_bytes().get(at)? - b'0';
            Some(format!("{}{}{}", &text[..at], (digit + 3) % 9 + 1, &text[at + 1..]))
        }
        "name" => {
            let own =
                report.entities.iter().find(|entity| entity.name.len() > 3 && text.contains(&entity.name))?;
            let mut others = stranger?.entities.iter().filter(|other| {
                other.kind == own.kind && !report.text.contains(&other.name) && other.name.len() > 3
            });
            Some(text.replacen(&own.name, &others.next()?.name, 1))
        }
        "denial" => deny(text, language),
        _ => {
            let pack = pack(language);
            let word = text.split(|letter: char| !letter.is_alphabetic()).find(|word| {
                word.chars().count() > 4 && pack.functions.contains(&communique::engine::language::fold(word))
            })?;
            let other = match language {
                Language::French => ["ambassadeur", "directeur"],
                Language::Arabic => ["سفير", "مدير"],
                _ => ["ambassador", "director"],
            };
            let other = other.into_iter().find(|other| !report.text.contains(other))?;
            Some(text.replacen(word, other, 1))
        }
    }
}

/// Takes a denial away, or puts one beside an auxiliary.
fn deny(text: &str, language: Language) -> Option<String> {
    let pairs: &[(&str, &str)] = match language {
        Language::French => &[
            (" ne sera pas ", " sera "),
            (" n'est pas ", " est "),
            (" est ", " n'est pas "),
            (" a ", " n'a pas "),
            (" sera ", " ne sera pas "),
            (" sont ", " ne sont pas "),
            (" ont ", " n'ont pas "),
        ],
        Language::Arabic => &[
            (" لم ", " "),
            (" لن ", " "),
            (" يمكن ", " لا يمكن "),
            (" تم ", " لم يتم "),
            (" كان ", " لم يكن "),
        ],
        _ => &[
            (" not ", " "),
            (" is ", " is not "),
            (" are ", " are not "),
            (" was ", " was not "),
            (" will ", " will not "),
            (" has ", " has not "),
            (" have ", " have not "),
            (" were ", " were not "),
        ],
    };
    let (from, to) = pairs.iter().find(|(from, _)| text.contains(from))?;
    Some(text.replacen(from, to, 1))
}
