//! One program, three roles: in a page it mounts the app, in a worker it serves it, natively it is
//! the command line.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    communique::cli::run()
}
