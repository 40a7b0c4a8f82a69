//! What holds for every report, whatever was read: the law of the report, on the releases of this
//! project in all languages, whole and damaged, and on bytes that no one would call a release.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use communique::engine::read::read_text;
use communique::engine::report::law::{self, Violation};
use communique::engine::{Language, Options, Report, analyze, read};
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

struct Release {
    name: String,
    bytes: Vec<u8>,
}

/// Every file in `tests/releases` but the cards, by name.
static RELEASES: LazyLock<Vec<Release>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/releases");
    let entries = |folder: &Path| -> Vec<PathBuf> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let mut files: Vec<PathBuf> =
        entries(&root).iter().filter(|path| path.is_dir()).flat_map(|folder| entries(folder)).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension != "card"));
    files.sort();
    let name = |file: &Path| file.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
    files.iter().map(|file| Release { name: name(file), bytes: std::fs::read(file).unwrap() }).collect()
});

/// The report of each release that can be read.
fn reports(options: &Options) -> Vec<(&'static str, Report)> {
    let readable =
        RELEASES.iter().filter_map(|release| Some((release, read(&release.name, &release.bytes).ok()?)));
    readable.map(|(release, document)| (release.name.as_str(), analyze(document, options))).collect()
}

fn violations(name: &str, bytes: &[u8], options: &Options) -> Vec<Violation> {
    read(name, bytes).map(|document| law::violations(&analyze(document, options))).unwrap_or_default()
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[test]
fn the_law_holds_for_every_release() {
    for body_only in [false, true] {
        let reports = reports(&Options { body_only, ..Options::default() });
        assert!(reports.len() >= 20);
        for (name, report) in reports {
            assert_eq!(law::violations(&report), [], "{name}");
        }
    }
}

#[test]
fn every_language_has_a_release() {
    let reports = reports(&Options::default());
    for language in Language::ALL.into_iter().chain([Language::Other]) {
        assert!(reports.iter().any(|(_, report)| report.language == language), "{language:?}");
    }
}

#[test]
fn a_wrong_language_breaks_nothing() {
    for language in Language::ALL.into_iter().chain([Language::Other]) {
        for (name, report) in reports(&Options { language: Some(language), ..Options::default() }) {
            assert_eq!(report.language, language, "{name}");
            assert_eq!(law::violations(&report), [], "{name} as {language:?}");
        }
    }
}

#[test]
fn the_same_result_twice() {
    let json = || serde_json::to_string(&reports(&Options::default())).unwrap();
    assert!(json() == json());
}

#[test]
fn a_report_survives_json() {
    for (name, report) in reports(&Options::default()) {
        let json = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report, "{name}");
    }
}

#[test]
fn a_body_is_all_that_there_is_when_asked() {
    for (name, report) in reports(&Options { body_only: true, ..Options::default() }) {
        assert_eq!(report.body.first().map(|span| span.start), Some(0), "{name}");
        assert_eq!(
            report.body.iter().map(|span| (span.start, span.end)).collect::<Vec<_>>(),
            [(0, report.text.len())],
            "{name}"
        );
        assert!(
            report.headline.is_none() && report.related.is_empty() && report.published.is_none(),
            "{name}"
        );
        assert!(!report.summary.is_empty(), "{name}");
    }
}

#[test]
fn a_summary_has_at_most_the_words_asked_for() {
    for summary_words in [0, 1, 20, 40, 80] {
        for (name, report) in reports(&Options { summary_words, ..Options::default() }) {
            let said: usize = report.summary.iter().map(|sentence| words(&sentence.text)).sum();
            assert!(said <= summary_words, "{name}: {said} words of {summary_words}");
            assert_eq!(law::violations(&report), [], "{name} in {summary_words} words");
        }
    }
}

#[test]
fn every_release_has_a_summary() {
    for (name, report) in reports(&Options::default()) {
        assert!(!report.summary.is_empty(), "{name}");
    }
}

#[test]
fn options_come_as_json() {
    let options: Options = serde_json::from_str(r#"{"lang": "fr"}"#).unwrap();
    assert_eq!(options, Options { language: Some(Language::French), ..Options::default() });
    let options: Options =
        serde_json::from_str(r#"{"language": "ar", "summaryWords": 40, "bodyOnly": true}"#).unwrap();
    assert_eq!(options, Options { language: Some(Language::Arabic), summary_words: 40, body_only: true });
    assert_eq!(serde_json::from_str::<Options>("{}").unwrap(), Options::default());
}

/// Letters of many scripts with all that has no width, turns the direction, or joins.
fn odd_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Zéèßñİıﬁ]{1,12}",
        "[ا-ي]{1,10}",
        "[\u{64b}-\u{652}ـ٠-٩]{1,4}",
        "[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}\u{ad}]{1,3}",
        "[\u{300}-\u{36f}]{1,6}",
        "[👤🏛️📍👩‍🚀🇨🇭🇫🇷]{1,4}",
        "[一-龠ぁ-んアｶ가-힣ก-๙]{1,12}",
        "[0-9.,/%€$+-]{1,10}",
        "[«»“”\"'’()\\[\\]<>&;:!?…–—-]{1,4}",
        r"\PC{1,8}",
        Just("Mme".to_owned()),
        Just("Secretary-General of the".into()),
        Just("وزير".into()),
        Just("31/01/2022".into()),
        Just("GENÈVE, 12 mars 2024 –".into()),
        Just("###".into()),
        Just("KEY HIGHLIGHTS\n".into()),
        Just("KEYWORDS\n".into()),
        Just("CORE SUBJECT\n".into()),
        Just("MENTIONED ENTITIES 3\n".into()),
        Just("👤 Person_Male".into()),
    ];
    let gap = prop_oneof![3 => Just(" "), 1 => Just(""), 1 => Just("\n"), 1 => Just("\n\n"), 1 => Just(". "), 1 => Just("\u{a0}")];
    prop::collection::vec((word, gap), 0..60)
        .prop_map(|words| words.into_iter().flat_map(|(word, gap)| [word, gap.to_owned()]).collect())
}

/// A release of ours, damaged as files and scrapes are.
fn damaged() -> impl Strategy<Value = (&'static str, Vec<u8>)> {
    let damage = (0..6_u8, any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u64>());
    (0..RELEASES.len(), damage).prop_map(|(at, (kind, from, to, seed))| {
        let release = &RELEASES[at];
        let bytes = &release.bytes;
        let (a, b) = (from.index(bytes.len() + 1), to.index(bytes.len() + 1));
        let (from, to) = (a.min(b), a.max(b));
        let damaged = match kind {
            0 => bytes[..from].to_vec(),
            1 => [&bytes[..to], &bytes[from..]].concat(),
            2 => [&bytes[..from], &bytes[to..]].concat(),
            3 => shuffled_lines(bytes, seed),
            4 => String::from_utf8_lossy(bytes).to_uppercase().into_bytes(),
            _ => String::from_utf8_lossy(bytes)
                .replace(['\n', ' '], if seed % 2 == 0 { "\n" } else { " " })
                .into_bytes(),
        };
        (release.name.as_str(), damaged)
    })
}

/// The lines in an order that depends on `seed` alone.
fn shuffled_lines(bytes: &[u8], seed: u64) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = bytes.split(|&byte| byte == b'\n').collect();
    let mut state = seed | 1;
    for last in (1..lines.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        lines.swap(last, (state >> 33) as usize % (last + 1));
    }
    lines.join(&b'\n')
}

fn options() -> impl Strategy<Value = Options> {
    let language = prop::option::of(prop::sample::select(Language::ALL.to_vec()));
    (language, 0..120_usize, any::<bool>()).prop_map(|(language, summary_words, body_only)| Options {
        language,
        summary_words,
        body_only,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..500), options in options()) {
        prop_assert_eq!(violations("", &bytes, &options), []);
    }

    #[test]
    fn any_text(text in odd_text(), name in prop::sample::select(vec!["a.txt", "a.md", "a.html"]), options in options()) {
        prop_assert_eq!(violations(name, text.as_bytes(), &options), []);
        if let Ok(document) = read_text(name, &text) {
            prop_assert_eq!(law::violations(&analyze(document, &options)), []);
        }
    }

    #[test]
    fn any_damage((name, bytes) in damaged(), options in options()) {
        prop_assert_eq!(violations(name, &bytes, &options), [], "{}", name);
    }

    #[test]
    fn json_in_the_way((_, bytes) in damaged()) {
        if let Ok(document) = read("", &bytes) {
            let report = analyze(document, &Options::default());
            let json = serde_json::to_string(&report).unwrap();
            prop_assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
        }
    }
}
