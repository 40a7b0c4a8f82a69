//! One program, three roles: in a page it mounts the app, in a worker it serves it, natively it is
//! the command line.

/// A page has a `document`, a worker has none. Both run this when their copy of the module starts;
/// `src/boot.js` starts them.
#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    if js_sys::Reflect::has(&js_sys::global(), &"document".into()).unwrap_or(false) {
        communique::app::mount("app");
    } else {
        communique::worker::serve();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    communique::cli::run()
}
