//! The command line as its users run it: the built program on files and on JSON Lines.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/releases/formats");

fn communique(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_communique"))
        .args(arguments)
        .current_dir(FOLDER)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let feeder = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    output
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_the_others_are_done() {
    let output =
        communique(&["--format", "json", "plain.txt", "broken.pdf", "missing.txt", "page.html"], b"");
    assert_eq!(output.status.code(), Some(1));
    let reports: Vec<Value> =
        serde_json::Deserializer::from_slice(&output.stdout).into_iter().map(Result::unwrap).collect();
    let names: Vec<&str> = reports.iter().map(|report| report["source"]["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["plain.txt", "page.html"]);
    let complaints = text(&output.stderr);
    assert!(complaints.contains("broken.pdf: The file is damaged"), "{complaints}");
    assert!(complaints.contains("missing.txt: "), "{complaints}");
    assert_eq!(complaints.lines().count(), 2, "{complaints}");
}

#[test]
fn every_format_writes_something_and_succeeds() {
    for format in ["card", "json", "jsonld", "ninjs", "markdown", "html", "csv"] {
        let output = communique(&["--format", format, "plain.txt", "release.md"], b"");
        assert!(output.status.success(), "{format}: {}", text(&output.stderr));
        assert!(output.stderr.is_empty(), "{format}");
        assert!(output.stdout.len() > 100, "{format}: {}", text(&output.stdout));
    }
}

#[test]
fn a_table_has_one_header() {
    let output = communique(&["--format", "csv", "plain.txt", "release.md"], b"");
    assert_eq!(text(&output.stdout).matches("file,language,date").count(), 1);
}

#[test]
fn a_dash_is_standard_input() {
    let output = communique(&["--format", "json", "-"], "Un barrage\n\nIl retient l'eau.".as_bytes());
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["text"], "Un barrage\n\nIl retient l'eau.");
    assert_eq!(report["source"]["name"], "-");
}

#[test]
fn the_language_can_be_told() {
    let output = communique(&["--format", "json", "--lang", "ar", "plain.txt"], b"");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["language"], "ar");
    assert!(!communique(&["--lang", "xx", "plain.txt"], b"").status.success());
}

#[test]
fn the_filter_answers_line_by_line_in_order() {
    let input = "{\"id\": \"a\", \"text\": \"One dam.\"}\n{\"id\": 2}\nnot json\n{\"id\": \"d\", \"text\": \"Un barrage.\", \"lang\": \"fr\"}\n";
    let output = communique(&["--jsonl", "--body-only"], input.as_bytes());
    assert!(output.status.success());
    let out = text(&output.stdout);
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(out.starts_with("{\"id\":\"a\",\"schema\":1,"), "{out}");
    let ids: Vec<&Value> = lines.iter().map(|line| &line["id"]).collect();
    assert_eq!(ids, [&Value::from("a"), &Value::from(2), &Value::Null, &Value::from("d")]);
    assert!(lines[1]["error"].is_string() && lines[2]["error"].is_string());
    assert_eq!(lines[3]["language"], "fr");
    assert_eq!(lines[0]["body"], serde_json::json!([[0, 8]]));
}

#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_communique"))
        .arg("--jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    let line = format!("{{\"id\": 1, \"text\": \"{}\"}}\n", "A dam. ".repeat(2000));
    for _ in 0..50 {
        if stdin.write_all(line.as_bytes()).is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn without_a_file_it_says_how_it_is_used() {
    let output = communique(&[], b"");
    assert!(!output.status.success());
    assert!(text(&output.stderr).contains("Usage"), "{}", text(&output.stderr));
}
