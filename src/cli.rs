//! The command line.
use std::process::ExitCode;
/// Runs the command line.
pub fn run() -> ExitCode {
    for f in std::env::args().skip(1).filter(|a| !a.starts_with("--") && a != "json") {
        let bytes = std::fs::read(&f).unwrap();
        let d = crate::engine::read(&f, &bytes).unwrap();
        println!("{}", serde_json::to_string(&crate::engine::analyze(d, &Default::default())).unwrap());
    }
    ExitCode::SUCCESS
}
