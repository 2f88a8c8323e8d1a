//! The desktop shell: one window on the interface, one command that leads to the core, and one that
//! closes the window.
//!
//! What the studio can do is in maket-api; here is only what a window needs.

mod closing;
mod host;
mod log;

use std::sync::Arc;

use maket_api::{ApiError, ErrorCode, Host};
use serde_json::Value;
use tauri::{RunEvent, State, WebviewUrl, WebviewWindowBuilder};

use crate::host::WindowHost;

/// Most of the work is in many small pieces.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> tauri::Result<()> {
    maket_api::imports::run_if_asked();
    let host = Arc::new(WindowHost::new());
    log::panics_into(&host.log_folder());
    if std::env::args().skip(1).any(|argument| argument == "--example") {
        // Without it the studio opens all the same, on the templates.
        drop(maket_api::projects::begin_with_example(host.as_ref()));
    }
    prefer_safe_drawing();
    let studio = tauri::Builder::default()
        .manage(Arc::clone(&host))
        .invoke_handler(tauri::generate_handler![call, closing::leave])
        .on_window_event(closing::ask_the_page())
        .setup(|app| {
            WebviewWindowBuilder::new(app, "studio", WebviewUrl::default())
                .title("Maket")
                .inner_size(1440.0, 900.0)
                .min_inner_size(1024.0, 700.0)
                // A file that is dropped reaches the page, as in a browser.
                .disable_drag_drop_handler()
                .build()?;
            Ok(())
        })
        .build(interface())?;
    studio.run(move |_, event| {
        if let RunEvent::Exit = event {
            // A project that is closed is one file.
            host.studio().close_all();
        }
    });
    Ok(())
}

/// The interface and its settings, as the build script packed them.
#[expect(clippy::large_include_file, clippy::unwrap_used, reason = "the build script wrote it")]
fn interface() -> tauri::Context {
    tauri::tauri_build_context!()
}

/// Runs a command of the core; the only way from the page into the studio. Commands wait for disks
/// and servers, so each has a thread on which it may.
#[tauri::command]
async fn call(
    name: String,
    payload: Value,
    host: State<'_, Arc<WindowHost>>,
) -> Result<Value, ApiError> {
    let host = Arc::clone(&host);
    let work = move || maket_api::dispatch(&name, payload, host.as_ref());
    let crashed = |why| ApiError::new(ErrorCode::Crashed, "run a command").because(why);
    tauri::async_runtime::spawn_blocking(work).await.map_err(crashed)?
}

/// Lets WebKit draw without DMA buffers, with which windows stay blank on some graphics cards.
#[cfg(target_os = "linux")]
#[expect(unsafe_code, reason = "WebKit reads this setting from the environment only")]
fn prefer_safe_drawing() {
    const SETTING: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(SETTING).is_none() {
        // SAFETY: no other thread has been started yet.
        unsafe { std::env::set_var(SETTING, "1") };
    }
}

#[cfg(not(target_os = "linux"))]
fn prefer_safe_drawing() {}
