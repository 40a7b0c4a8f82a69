//! A file in; out comes what was made of it, and which promise was broken on the way: no panic, no more
//! time and memory than a file of its size may take, a document that holds together, a report that
//! keeps the law.

use communique::engine::document::{Document, is_faithful};
use communique::engine::report::law;
use communique::engine::{Options, analyze, read_all};
use peak_alloc::PeakAlloc;
use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// The time that a megabyte may take, and any file.
const SECONDS_PER_MB: f64 = 2.0;
const SECONDS: f64 = 1.0;

/// A test build is so many times slower.
const PATIENCE: f64 = if cfg!(debug_assertions) { 20.0 } else { 1.0 };

/// The memory that a byte may take, and any file.
const TIMES: usize = 20;
const BYTES: usize = 64 << 20;

/// What has no end is not waited for.
const HANG: Duration = Duration::from_secs(if cfg!(debug_assertions) { 600 } else { 120 });

/// The stack that a module of WebAssembly has; a test build needs more for the same calls.
const STACK: usize = if cfg!(debug_assertions) { 16 << 20 } else { 1 << 20 };

/// Of a file so many documents are read, and so much text is analysed: this is about reading.
const MOST_DOCUMENTS: usize = 50;
const MOST_TEXT: usize = 64 << 10;

/// What was made of a file.
pub struct Verdict {
    /// In a few words; files of which other things were made have others.
    pub outcome: String,
    /// The promise that was broken.
    pub breach: Option<Breach>,
    /// Time and memory taken, as shares of what is allowed.
    pub slowness: f64,
    pub fatness: f64,
}

/// A broken promise.
pub struct Breach {
    /// The same for all inputs that break it in the same way.
    pub kind: String,
    pub detail: String,
}

pub struct Judge {
    memory: &'static PeakAlloc,
}

/// Where the last panic was, and what it said.
static PANIC: Mutex<String> = Mutex::new(String::new());

impl Judge {
    pub fn new(memory: &'static PeakAlloc) -> Self {
        std::panic::set_hook(Box::new(|panic| {
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            let said = panic.payload_as_str().unwrap_or_default().to_owned();
            // One of this program's own, not of the reader that it tries.
            if std::thread::current().name() == Some("main") {
                eprintln!("{place}: {said}");
            }
            *PANIC.lock().unwrap() = format!("{place}: {said}");
        }));
        let judge = Judge { memory };
        // Word lists are unpacked when they are first looked into, once for all files.
        for text in ["Le ministre a ouvert un barrage.", "The minister opened a dam.", "افتتح الوزير السد."]
        {
            measured(memory, "a.txt", text.as_bytes());
        }
        judge
    }

    /// Reads and analyses a file that is also written to `last`, should the process die of it.
    pub fn of(&self, name: &str, bytes: &[u8], last: &Path) -> Verdict {
        std::fs::write(last, bytes).unwrap();
        let mut taken = watched(self.memory, name, bytes);
        let allowed = (SECONDS + SECONDS_PER_MB * bytes.len() as f64 / 1e6) * PATIENCE;
        // The machine may have been busy with something else.
        for _ in 0..2 {
            if taken.time.as_secs_f64() > allowed {
                taken.time = taken.time.min(watched(self.memory, name, bytes).time);
            }
        }
        let room = BYTES + TIMES * bytes.len();
        let slowness = taken.time.as_secs_f64() / allowed;
        let fatness = taken.peak as f64 / room as f64;
        let breach = match taken.outcome {
            Err(ref panic) => Some(Breach { kind: place(panic), detail: format!("panic at {panic}") }),
            Ok(Tale { breach: Some(ref breach), .. }) => {
                let kind = breach.split(':').next().unwrap_or_default().to_owned();
                Some(Breach { kind, detail: breach.clone() })
            }
            Ok(_) if slowness > 1.0 => {
                let detail = format!("{:.1} s for {} bytes", taken.time.as_secs_f64(), bytes.len());
                Some(Breach { kind: "slow".into(), detail })
            }
            Ok(_) if fatness > 1.0 => {
                let detail = format!("{} MB of memory for {} bytes", taken.peak >> 20, bytes.len());
                Some(Breach { kind: "fat".into(), detail })
            }
            Ok(_) => None,
        };
        let outcome = taken.outcome.map_or_else(|_| "panic".into(), |tale| tale.outcome);
        Verdict { outcome, breach, slowness, fatness }
    }
}

/// A panic's place in the code.
fn place(panic: &str) -> String {
    panic.split(": ").next().unwrap_or_default().to_owned()
}

/// What came of a reading.
struct Taken {
    outcome: Result<Tale, String>,
    time: Duration,
    peak: usize,
}

struct Tale {
    outcome: String,
    breach: Option<String>,
}

/// Reads on a thread with the stack of a worker, and gives up the process where that never ends.
fn watched(memory: &'static PeakAlloc, name: &str, bytes: &[u8]) -> Taken {
    std::thread::scope(|scope| {
        let (done, is_done) = std::sync::mpsc::channel();
        let thread = std::thread::Builder::new().stack_size(STACK);
        let handle = thread
            .spawn_scoped(scope, move || {
                let taken = measured(memory, name, bytes);
                let _ = done.send(());
                taken
            })
            .unwrap();
        if is_done.recv_timeout(HANG) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
            println!("fuzz: {name} of {} bytes has no end", bytes.len());
            std::process::exit(1);
        }
        handle.join().unwrap()
    })
}

fn measured(memory: &PeakAlloc, name: &str, bytes: &[u8]) -> Taken {
    memory.reset_peak_usage();
    let before = memory.current_usage();
    let start = Clock::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| tale(name, bytes)));
    let time = start.elapsed();
    let peak = memory.peak_usage().saturating_sub(before);
    Taken { outcome: outcome.map_err(|_| PANIC.lock().unwrap().clone()), time, peak }
}

/// The time that this thread was at work, where the system tells; else the time that has passed.
struct Clock(Option<Duration>, Instant);

impl Clock {
    fn now() -> Self {
        Clock(busy(), Instant::now())
    }

    fn elapsed(&self) -> Duration {
        match (self.0, busy()) {
            (Some(before), Some(now)) => now.saturating_sub(before),
            _ => self.1.elapsed(),
        }
    }
}

fn busy() -> Option<Duration> {
    let stated = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(stated.split(' ').next()?.parse().ok()?))
}

/// Reads and analyses, and says what came of it.
fn tale(name: &str, bytes: &[u8]) -> Tale {
    let mut outcome = String::new();
    let mut breach = None;
    let mut text = 0;
    for reading in read_all(name, bytes).take(MOST_DOCUMENTS) {
        match reading.document {
            Err(error) => {
                let _ = write!(outcome, "{} ", error.code());
                if error.to_string().is_empty() {
                    breach = breach.or(Some("a refusal without a sentence".into()));
                }
            }
            Ok(document) => {
                let _ = write!(outcome, "{} ", shape(&document));
                breach = breach.or_else(|| broken(&document));
                text += document.text.len();
                if text < MOST_TEXT {
                    let report = analyze(document, &Options::default());
                    let broken = law::violations(&report).into_iter().next();
                    breach = breach.or_else(|| broken.map(|broken| format!("law {}", detail(&broken))));
                }
            }
        }
        if outcome.len() > 200 {
            break;
        }
    }
    if outcome.is_empty() {
        breach = Some("a file without a word about it".into());
    }
    Tale { outcome, breach }
}

fn detail(violation: &law::Violation) -> String {
    format!("{} {:?}: {:?} [{}]", violation.field, violation.breach, violation.words, violation.index)
}

/// What a document looks like from afar: which kinds of blocks and warnings it has, how many about.
fn shape(document: &Document) -> String {
    let mut kinds: Vec<String> =
        document.blocks.iter().map(|block| format!("{:?}{:?}", block.kind, block.region)).collect();
    kinds.sort();
    kinds.dedup();
    let damages: Vec<String> =
        document.warnings.iter().map(|warning| format!("{:?}", warning.kind)).collect();
    let has = |field: &Option<String>| u8::from(field.is_some());
    let metadata = &document.metadata;
    format!(
        "{:?}{}{}{}{}{:.0}",
        document.source.format,
        kinds.concat(),
        damages.concat(),
        has(&metadata.title),
        has(&metadata.author),
        (document.blocks.len() as f64 + 1.0).log2()
    )
}

/// The first promise of a document that it does not keep.
fn broken(document: &Document) -> Option<String> {
    let text = &document.text;
    let mut end = 0;
    for block in &document.blocks {
        let words = text.get(block.span.start..block.span.end).unwrap_or("");
        if block.span.start < end || words.trim().is_empty() || words.trim() != words {
            return Some(format!("a block: {block:?} {words:?}"));
        }
        end = block.span.end;
    }
    let unfaithful =
        document.warnings.iter().find(|warning| !is_faithful(text, &warning.text, &warning.spans));
    unfaithful.map(|warning| format!("a warning: {warning:?}"))
}
