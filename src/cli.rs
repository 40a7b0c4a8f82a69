//! The command line: files or JSON Lines in, reports out.
//!
//! ```text
//! communique [--format card|json|jsonld|ninjs|markdown|html|csv] [--lang CODE] [--summary-words N] FILE...
//! communique --jsonl [--body-only] < in.jsonl > out.jsonl
//! ```

use crate::engine::report::writers::{self, OutputFormat};
use crate::engine::{Language, Options, Report, analyze, read::read_text, read_all};
use clap::Parser;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead, BufWriter, Read, Write};
use std::num::NonZero;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Reads press releases: headline, date, summary, highlights, keywords, people and organisations,
/// each in the release's own words.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
struct Arguments {
    /// Files to read: text, HTML, Markdown, DOCX, ODT, RTF, mail, JSON, RSS or Atom, ZIP of these. `-` is
    /// standard input.
    #[arg(required_unless_present = "jsonl", value_name = "FILE")]
    files: Vec<String>,
    /// What to write for each file.
    #[arg(long, value_parser = formats(), default_value = "card")]
    format: OutputFormat,
    /// The language of the releases (fr, en, ar, de, it, es, pt); told from the text by default.
    #[arg(long, value_name = "CODE", value_parser = language)]
    lang: Option<Language>,
    /// The most words that the summary may have.
    #[arg(long, value_name = "N", default_value_t = Options::default().summary_words)]
    summary_words: usize,
    /// Take the whole text as body: look for no masthead, headline or contacts around it.
    #[arg(long)]
    body_only: bool,
    /// A filter: a line {"id": …, "text": …, "lang": …} in, a line with its report out.
    #[arg(long, conflicts_with_all = ["files", "format"])]
    jsonl: bool,
}

/// The formats by their names.
fn formats() -> impl TypedValueParser<Value = OutputFormat> {
    let named = |name: String| OutputFormat::ALL.into_iter().find(|format| format.name() == name);
    PossibleValuesParser::new(OutputFormat::ALL.map(OutputFormat::name))
        .map(move |name| named(name).unwrap_or_default())
}

fn language(code: &str) -> Result<Language, String> {
    match Language::from_code(code) {
        Language::Other if !code.eq_ignore_ascii_case("und") => {
            let known: Vec<&str> = Language::ALL.into_iter().map(Language::code).collect();
            Err(format!("not a language that is known: choose one of {}", known.join(", ")))
        }
        language => Ok(language),
    }
}

/// Runs the command line.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let options = Options {
        language: arguments.lang,
        summary_words: arguments.summary_words,
        body_only: arguments.body_only,
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let done = if arguments.jsonl {
        filter(io::stdin().lock(), &mut out, &options).map(|()| true)
    } else {
        report_files(&arguments.files, arguments.format, &options, &mut out)
    };
    match done.and_then(|all_read| out.flush().map(|()| all_read)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Who reads has seen enough, as `head` does: nothing to complain about.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain("communique", &error);
            ExitCode::FAILURE
        }
    }
}

/// Tells what went wrong. If standard error is closed, there is no one to tell.
fn complain(what: &str, error: &dyn std::fmt::Display) {
    drop(writeln!(io::stderr(), "{what}: {error}"));
}

/// Writes a report for each document of each file; whether all could be read.
fn report_files(
    files: &[String],
    format: OutputFormat,
    options: &Options,
    out: &mut impl Write,
) -> io::Result<bool> {
    let mut all_read = true;
    let mut is_first = true;
    out.write_all(writers::header(format).as_bytes())?;
    for file in files {
        let bytes = match contents(file) {
            Ok(bytes) => bytes,
            Err(reason) => {
                complain(file, &reason);
                all_read = false;
                continue;
            }
        };
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
        for reading in read_all(name, &bytes) {
            match reading.document {
                Ok(document) => {
                    if !is_first && format == OutputFormat::Card {
                        out.write_all(b"\n")?;
                    }
                    let report = analyze(document, options);
                    out.write_all(writers::write(&report, format).as_bytes())?;
                    out.flush()?;
                    is_first = false;
                }
                Err(reason) => {
                    let within = reading.name.strip_prefix(name).unwrap_or("");
                    complain(&format!("{file}{within}"), &reason);
                    all_read = false;
                }
            }
        }
    }
    Ok(all_read)
}

fn contents(file: &str) -> io::Result<Vec<u8>> {
    if file != "-" {
        return std::fs::read(file);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A line of the filter's input.
#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    id: Value,
    text: String,
    #[serde(default)]
    lang: Option<String>,
}

/// A line of its output.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer<'a> {
    Report {
        id: &'a Value,
        #[serde(flatten)]
        report: &'a Report,
    },
    Error {
        id: &'a Value,
        error: &'a str,
    },
}

/// So many bytes of lines are answered together, by as many threads as the machine runs at once.
const BATCH_BYTES: usize = 4 << 20;

/// As much as the main thread has: a mail may hold a page, nested as deep as pages are.
const STACK_BYTES: usize = 8 << 20;

/// Reads a line a document and writes its report, a line a document, in order. A bad line gives a
/// line that says so.
fn filter(mut lines: impl BufRead, out: &mut impl Write, options: &Options) -> io::Result<()> {
    while let Some(batch) = batch(&mut lines)? {
        for answer in answers(&batch, options)? {
            out.write_all(&answer)?;
            out.write_all(b"\n")?;
        }
    }
    Ok(())
}

/// The next lines, without those that are blank; none where there are no more.
fn batch(lines: &mut impl BufRead) -> io::Result<Option<Vec<Vec<u8>>>> {
    let (mut batch, mut bytes) = (Vec::new(), 0);
    while bytes < BATCH_BYTES {
        let mut line = Vec::new();
        match lines.read_until(b'\n', &mut line)? {
            0 if bytes == 0 => return Ok(None),
            0 => break,
            read => bytes += read,
        }
        if !line.trim_ascii().is_empty() {
            batch.push(line);
        }
    }
    Ok(Some(batch))
}

/// The answers to lines, in their order: each thread takes the next line that none has taken.
fn answers(batch: &[Vec<u8>], options: &Options) -> io::Result<Vec<Vec<u8>>> {
    let next = AtomicUsize::new(0);
    let work = || -> io::Result<Vec<(usize, Vec<u8>)>> {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(line) = batch.get(at) else { return Ok(done) };
            done.push((at, answer(line, options)?));
        }
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(batch.len());
    let mut all = thread::scope(|scope| {
        let others: Vec<_> = (1..threads)
            .map(|_| thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, work))
            .collect::<io::Result<_>>()?;
        let mut all = work()?;
        for other in others {
            all.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        io::Result::Ok(all)
    })?;
    all.sort_unstable_by_key(|&(at, _)| at);
    Ok(all.into_iter().map(|(_, answer)| answer).collect())
}

fn answer(line: &[u8], options: &Options) -> io::Result<Vec<u8>> {
    let (id, report) = match serde_json::from_slice::<Entry>(line) {
        Ok(entry) => {
            let name = entry.id.as_str().map_or_else(|| entry.id.to_string(), str::to_owned);
            let stated =
                entry.lang.as_deref().map(Language::from_code).filter(|stated| *stated != Language::Other);
            let options = Options { language: stated.or(options.language), ..options.clone() };
            let report = read_text(&name, &entry.text).map(|document| analyze(document, &options));
            (entry.id, report.map_err(|error| error.to_string()))
        }
        Err(error) => (id_of(line), Err(error.to_string())),
    };
    let answer = match &report {
        Ok(report) => Answer::Report { id: &id, report },
        Err(error) => Answer::Error { id: &id, error },
    };
    serde_json::to_vec(&answer).map_err(io::Error::from)
}

/// The id of a line that is JSON and no entry.
fn id_of(line: &[u8]) -> Value {
    serde_json::from_slice::<Value>(line).ok().and_then(|value| value.get("id").cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(input: &[u8], expected: &[(&str, Option<&str>)]) {
        let mut out = Vec::new();
        filter(input, &mut out, &Options::default()).unwrap();
        let out = String::from_utf8(out).unwrap();
        let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let found: Vec<(String, Option<&str>)> =
            lines.iter().map(|line| (line["id"].to_string(), line["text"].as_str())).collect();
        let expected: Vec<(String, Option<&str>)> =
            expected.iter().map(|(id, text)| ((*id).to_owned(), *text)).collect();
        assert_eq!(found, expected, "{out}");
        assert!(lines.iter().all(|line| line["text"].is_string() != line["error"].is_string()), "{out}");
        assert!(out.lines().all(|line| line.starts_with("{\"id\":")), "{out}");
    }

    #[test]
    fn a_line_in_is_a_line_out() {
        check(
            b"{\"id\": \"a\", \"text\": \"One.\"}\n{\"id\": 2, \"text\": \"Two.\", \"lang\": \"en\"}",
            &[("\"a\"", Some("One.")), ("2", Some("Two."))],
        );
    }

    #[test]
    fn answers_keep_the_order_of_their_lines_whichever_is_done_first() {
        let line = |id: usize| format!("{{\"id\": {id}, \"text\": \"{}\"}}\n", "A dam. ".repeat(64 - id));
        let mut out = Vec::new();
        filter((0..64).map(line).collect::<String>().as_bytes(), &mut out, &Options::default()).unwrap();
        let answers = serde_json::Deserializer::from_slice(&out).into_iter::<Value>();
        let ids: Vec<Option<u64>> = answers.map(|answer| answer.unwrap()["id"].as_u64()).collect();
        assert_eq!(ids, (0..64).map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn a_bad_line_says_so_and_the_run_goes_on() {
        check(b"{\"id\": 1}\nnot json\n\xff\n{\"id\": 4, \"text\": \"\"}\n\n{\"id\": 5, \"text\": \"Five.\", \"lang\": null}\n", &[
            ("1", None),
            ("null", None),
            ("null", None),
            ("4", None),
            ("5", Some("Five.")),
        ]);
    }

    #[test]
    fn a_language_that_is_not_known_is_refused() {
        assert_eq!(language("fr-CH"), Ok(Language::French));
        assert!(language("xx").is_err());
    }
}
