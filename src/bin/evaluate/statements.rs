//! Statements that a person wrote about releases: are altered ones found, do faithful ones pass?
//!
//! `statements.tsv` has a line a statement: the part it belongs to, the release, the language it is
//! written in, what was altered (or that it is faithful) and the statement. The checker was mended on
//! what is *developed on* alone; what is *kept* (and *kept 3*) was scored now and then, *unseen 3* was
//! written by others, and its score seen a few times. No misses of these are listed. What came last to
//! what is developed on is what was unseen before, and 221 statements with many exchanged doers and
//! directions; *kept 3* is the hardest: names and numbers of the release changed with each other.

use crate::counts::Share;
use crate::releases::document;
use crate::table::Table;
use communique::engine::check::{Check, DoubtKind, Verdict, check};
use communique::engine::{Language, Options, Report, analyze, read};
use flate2::read::GzDecoder;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

const STATEMENTS: &str = include_str!("statements.tsv");

/// What is altered.
const ALTERED: [&str; 10] =
    ["number", "date", "name", "function", "agent", "denial", "modal", "direction", "scope", "cause"];
/// The part whose misses are listed.
const DEVELOPED_ON: &str = "developed on";

/// What one line of the file says.
struct Written<'f> {
    part: &'f str,
    document: &'f str,
    language: &'f str,
    kind: &'f str,
    text: &'f str,
}

/// A row a language and part, for the statements of `file`, or else our own; statements in another
/// language than their release's are *across*.
pub fn table(shared: &Path, file: Option<&Path>, misses: bool) -> Table {
    let other = file.map(|file| {
        std::fs::read_to_string(file).unwrap_or_else(|error| {
            eprintln!("{}: {error}", file.display());
            String::new()
        })
    });
    let written: Vec<Written> = other.as_deref().unwrap_or(STATEMENTS).lines().filter_map(parse).collect();
    let mut reports: BTreeMap<&str, Option<Report>> = BTreeMap::new();
    let mut scores: BTreeMap<(String, &str), Score> = BTreeMap::new();
    for line in &written {
        let report = reports.entry(line.document).or_insert_with(|| {
            let report = load(shared, line.document);
            if report.is_none() {
                eprintln!("{}: not readable", line.document);
            }
            report
        });
        let Some(report) = report else { continue };
        let found = check(report, line.text);
        let own = line.document.split(['/', '.']).any(|piece| piece == line.language);
        let language = if own { line.language } else { "across" };
        for row in [language, "all"] {
            scores.entry((row.to_owned(), line.part)).or_default().add(line.kind, &found);
        }
        if misses && line.part == DEVELOPED_ON && (is_doubted(&found) == (line.kind == "faithful")) {
            println!("{} {}: {}", line.document, line.kind, line.text);
            tell(report, &found);
        }
    }
    let mut columns = vec!["faithful doubted", "altered found"];
    columns.extend(ALTERED);
    columns.push("altered told");
    let rows = scores
        .into_iter()
        .map(|((language, part), score)| (format!("{language} {part}"), score.statements, score.figures()));
    Table { title: "statements", columns, rows: rows.collect() }
}

fn parse(line: &str) -> Option<Written<'_>> {
    let mut fields = line.split('\t');
    let (part, document, language) = (fields.next()?, fields.next()?, fields.next()?);
    let (kind, text) = (fields.next()?, fields.next()?);
    Some(Written { part, document, language, kind, text }).filter(|_| !line.starts_with('#'))
}

/// `gold/fr/09` is a file, `swiss.fr.dev/82181` a release of this id, `spa.ar.dev/6` one of this rank
/// in its file, whose ids are no numbers.
fn load(shared: &Path, id: &str) -> Option<Report> {
    if id.starts_with("gold/") {
        return document(&shared.join(format!("{id}.json")));
    }
    let (set, number) = id.split_once('/')?;
    let folder = shared.join("data").join(if set.starts_with("orangesum") { "news" } else { "releases" });
    let file = std::fs::File::open(folder.join(format!("{set}.jsonl.gz"))).ok()?;
    let lines = BufReader::new(GzDecoder::new(file)).lines().map_while(Result::ok);
    let mut rows = lines.filter_map(|line| serde_json::from_str::<Value>(&line).ok()).enumerate();
    let (_, row) = rows.find(|(rank, row)| match row["id"].as_str() {
        Some(id) if !id.contains('/') => id == number,
        _ => number == rank.to_string(),
    })?;
    let text = match row["markdown"].as_str() {
        Some(markdown) => markdown.to_owned(),
        None => {
            let body = ["text", "content", "article"].iter().find_map(|field| row[field].as_str())?;
            format!("{}\n\n{body}", row["title"].as_str()?)
        }
    };
    let name = if row["markdown"].is_string() { "release.md" } else { "release.txt" };
    let language = set.split('.').nth(1).map(Language::from_code);
    Some(analyze(read(name, text.as_bytes()).ok()?, &Options { language, ..Options::default() }))
}

/// Whether the check holds something against a text: anything but *supported*, where it was checked.
fn is_doubted(check: &Check) -> bool {
    check.statements.iter().any(|statement| matches!(statement.verdict, Verdict::Partly | Verdict::NotFound))
}

#[derive(Default)]
struct Score {
    statements: usize,
    doubted: Share,
    altered: Share,
    /// Of the altered, those in which something other than plain words is doubted.
    told: Share,
    kinds: BTreeMap<String, Share>,
}

impl Score {
    fn add(&mut self, kind: &str, check: &Check) {
        self.statements += 1;
        if kind == "faithful" {
            let supported = check.statements.iter().all(|one| one.verdict == Verdict::Supported);
            self.doubted.add(!supported);
            return;
        }
        let mut doubts = check.statements.iter().flat_map(|statement| &statement.doubts);
        self.altered.add(is_doubted(check));
        self.told.add(doubts.any(|doubt| doubt.kind != DoubtKind::Words));
        self.kinds.entry(kind.to_owned()).or_default().add(is_doubted(check));
    }

    fn figures(&self) -> Vec<Option<f64>> {
        let mut figures = vec![self.doubted.value(), self.altered.value()];
        figures.extend(ALTERED.map(|kind| self.kinds.get(kind).and_then(|share| share.value())));
        figures.push(self.told.value());
        figures
    }
}

/// What was doubted, and what was taken to bear the statement out.
pub fn tell(report: &Report, check: &Check) {
    for statement in &check.statements {
        let doubts = statement.doubts.iter().map(|doubt| {
            let words = check.text.get(doubt.span.start..doubt.span.end).unwrap_or_default();
            format!("{:?} {words:?}", doubt.kind)
        });
        let support: Vec<&str> = statement.support.iter().map(|span| span.of(&report.text)).collect();
        println!("    {:?} {}", statement.verdict, doubts.collect::<Vec<_>>().join(", "));
        println!("    by {}", support.join(" … "));
    }
}
