//! Closing the window without losing what was typed last.
//!
//! The page is asked as a browser asks it, by `beforeunload`: where it has something on its way to
//! the disk it holds the event back, and closes the window itself once that has arrived.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tauri::{Manager, WebviewWindow, Window, WindowEvent};

/// Answers `true` where nothing has to be waited for.
const ASK: &str = "dispatchEvent(new Event('beforeunload', { cancelable: true }))";

/// Whoever asks again after so long has waited enough: the page may be dead.
const PATIENCE: Duration = Duration::from_secs(5);

/// After so long it is another closing.
const FORGOTTEN: Duration = Duration::from_secs(60);

/// What to do when the window is asked to close.
pub(crate) fn ask_the_page() -> impl Fn(&Window, &WindowEvent) + Send + Sync + 'static {
    let asked = Mutex::new(None);
    move |window, event| {
        let WindowEvent::CloseRequested { api, .. } = event else { return };
        if insists(&asked, Instant::now()) {
            return;
        }
        let Some(page) = window.get_webview_window(window.label()) else { return };
        let closing = page.clone();
        let answered = move |may_close: String| {
            if may_close != "false" {
                leave(closing.clone());
            }
        };
        if page.eval_with_callback(ASK, answered).is_ok() {
            api.prevent_close();
        }
    }
}

/// Closes the window.
#[tauri::command]
pub(crate) fn leave(window: WebviewWindow) {
    // A window that cannot be closed has been closed already.
    drop(window.destroy());
}

/// Whether closing has been asked for a while ago and nothing came of it.
fn insists(asked: &Mutex<Option<Instant>>, now: Instant) -> bool {
    let mut first = asked.lock().unwrap_or_else(PoisonError::into_inner);
    let waited = first.map(|it| now - it).filter(|it| *it < FORGOTTEN);
    if waited.is_none() {
        *first = Some(now);
    }
    waited.is_some_and(|it| it > PATIENCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_given_time_to_keep_what_was_typed_and_a_dead_one_ends_all_the_same() {
        let asked = Mutex::new(None);
        let start = Instant::now();
        let cases = [
            (0, false, "the page is asked"),
            (1, false, "pressing twice is asking once"),
            (4, false, "a slow disk is waited for"),
            (6, true, "who asks again has waited enough"),
            (7, true, "and again"),
            (61, false, "much later it is another closing"),
            (67, true, "which can be insisted on too"),
        ];
        for (seconds, expected, why) in cases {
            let now = start + Duration::from_secs(seconds);
            assert_eq!(insists(&asked, now), expected, "{seconds} s: {why}");
        }
    }
}
