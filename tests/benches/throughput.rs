//! Throughput of each stage in MB/s, by language: `cargo bench -- --sort location` (in their order).
//!
//! A release of about 1,000 words for each language is put together from the releases in
//! `tests/releases`. MB/s are megabytes of the text that a stage works on; `whole` goes from the
//! bytes of the file to the report.
#![allow(clippy::unwrap_used, reason = "a benchmark that panics has measured nothing")]

use communique::engine::anatomy::{self, Anatomy};
use communique::engine::document::{Document, Keyword, Span};
use communique::engine::entities::{self, Named};
use communique::engine::language::{self, Pack, pack};
use communique::engine::segment::{self, Segments};
use communique::engine::summary::{Input, Name, summarize};
use communique::engine::{Options, analyze, keywords, read};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use std::path::Path;

/// What is known of a release with a headline.
const FRAME: entities::Frame = entities::Frame { has_headline: true, publisher: None, place: None };

/// A longer release than most.
const WORDS: usize = 1000;
const LANGUAGES: [&str; 3] = ["fr", "en", "ar"];

fn main() {
    divan::main();
}

/// A release in the form of a file, a blank line between paragraphs.
fn release(code: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/releases").join(code);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension != "card"));
    files.sort();
    let reports: Vec<_> = files
        .iter()
        .map(|file| {
            analyze(read(file.to_str().unwrap(), &std::fs::read(file).unwrap()).unwrap(), &Options::default())
        })
        .collect();
    let headline = reports[0].headline.clone().unwrap().text;
    let paragraphs = reports.iter().flat_map(|report| report.body.iter().map(|span| span.of(&report.text)));
    let mut text = headline;
    for paragraph in paragraphs.collect::<Vec<_>>().into_iter().cycle() {
        if text.split_whitespace().count() >= WORDS {
            break;
        }
        text.push_str("\n\n");
        text.push_str(paragraph);
    }
    text
}

/// What each stage is given, made by the stages before it as `analyze` makes it.
struct Prepared {
    document: Document,
    pack: &'static Pack,
    parts: Vec<Span>,
    /// The first part that is body.
    body: usize,
    segments: Segments,
    named: Named,
    keywords: Vec<Keyword>,
}

fn prepare(code: &str) -> Prepared {
    let document = read("release.txt", release(code).as_bytes()).unwrap();
    let language = language::detect(&document);
    assert_eq!(language.code(), code);
    let pack = pack(language);
    let Anatomy { headline, body, .. } = anatomy::dissect(&document);
    let headline = headline.unwrap().spans;
    let parts: Vec<Span> = headline.iter().copied().chain(body.iter().map(|&(_, span)| span)).collect();
    let segments = segment::segment(&document.text, &parts, pack);
    let named = entities::find(&document.text, &segments, pack, FRAME);
    let (text, names) = (&document.text, &names(&named));
    let input = keywords::Input { text, segments: &segments, pack, names, skipped: &[], has_headline: true };
    let keywords = keywords::find(&input);
    Prepared { document, pack, parts, body: headline.len(), segments, named, keywords }
}

/// What keyphrases are told of names.
fn names(named: &Named) -> Vec<keywords::Name<'_>> {
    let entities = named.entities.iter();
    let mut names: Vec<_> =
        entities.map(|entity| keywords::Name { name: &entity.name, places: Vec::new() }).collect();
    for mention in &named.mentions {
        names[mention.entity].places.push(mention.tokens.clone());
    }
    names
}

impl Prepared {
    fn bytes(&self) -> BytesCount {
        BytesCount::new(self.document.text.len())
    }
}

fn bytes(text: &str) -> BytesCount {
    BytesCount::new(text.len())
}

#[divan::bench(args = LANGUAGES)]
fn read_plain(bencher: Bencher, code: &str) {
    let text = release(code);
    bencher.counter(bytes(&text)).bench(|| read("release.txt", black_box(text.as_bytes())));
}

#[divan::bench(args = LANGUAGES)]
fn read_html(bencher: Bencher, code: &str) {
    let paragraphs: String =
        release(code).split("\n\n").map(|paragraph| format!("<p>{paragraph}</p>\n")).collect();
    let menu = "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/news\">News</a></li></ul></nav>";
    let page = format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Release</title></head><body>{menu}<main>{paragraphs}</main></body></html>"
    );
    bencher.counter(bytes(&page)).bench(|| read("release.html", black_box(page.as_bytes())));
}

#[divan::bench(args = LANGUAGES)]
fn read_markdown(bencher: Bencher, code: &str) {
    let text = format!("# {}", release(code));
    bencher.counter(bytes(&text)).bench(|| read("release.md", black_box(text.as_bytes())));
}

#[divan::bench(args = LANGUAGES)]
fn detect(bencher: Bencher, code: &str) {
    let prepared = prepare(code);
    bencher.counter(prepared.bytes()).bench(|| language::detect(black_box(&prepared.document)));
}

#[divan::bench(args = LANGUAGES)]
fn dissect(bencher: Bencher, code: &str) {
    let prepared = prepare(code);
    bencher.counter(prepared.bytes()).bench(|| anatomy::dissect(black_box(&prepared.document)));
}

#[divan::bench(args = LANGUAGES)]
fn segment(bencher: Bencher, code: &str) {
    let Prepared { document, parts, pack, .. } = &prepare(code);
    bencher.counter(bytes(&document.text)).bench(|| segment::segment(black_box(&document.text), parts, pack));
}

#[divan::bench(args = LANGUAGES)]
fn entities(bencher: Bencher, code: &str) {
    let Prepared { document, segments, pack, .. } = &prepare(code);
    bencher.counter(bytes(&document.text)).bench(|| {
        let named = entities::find(&document.text, black_box(segments), pack, FRAME);
        (entities::quotations(&document.text, segments, pack, &named), named)
    });
}

#[divan::bench(args = LANGUAGES)]
fn keywords(bencher: Bencher, code: &str) {
    let Prepared { document, segments, pack, named, .. } = &prepare(code);
    let (text, names) = (&document.text, &names(named));
    let input = keywords::Input { text, segments, pack, names, skipped: &[], has_headline: true };
    bencher.counter(bytes(&document.text)).bench(|| keywords::find(black_box(&input)));
}

#[divan::bench(args = LANGUAGES)]
fn summary(bencher: Bencher, code: &str) {
    let Prepared { document, segments, pack, body, named, keywords, .. } = &prepare(code);
    let places = |keyword: &Keyword| keyword.spans.iter().map(|&span| segments.tokens_of(span)).collect();
    let keywords: Vec<_> = keywords.iter().map(|keyword| (keyword.score, places(keyword))).collect();
    let names: Vec<_> = named
        .mentions
        .iter()
        .map(|mention| Name {
            tokens: mention.tokens.clone(),
            honorific: mention.honorific.clone(),
            role: mention.role,
            entity: mention.entity,
            kind: named.entities[mention.entity].kind,
        })
        .collect();
    let input = Input {
        text: &document.text,
        segments,
        pack,
        body: *body,
        dateline: None,
        fragments: &[],
        keywords: &keywords,
        names: &names,
    };
    bencher.counter(bytes(&document.text)).bench(|| summarize(black_box(&input), 80));
}

#[divan::bench(args = LANGUAGES)]
fn whole(bencher: Bencher, code: &str) {
    let text = release(code);
    bencher.counter(bytes(&text)).bench(|| {
        let document = read("release.txt", black_box(text.as_bytes())).unwrap();
        analyze(document, &Options::default())
    });
}
