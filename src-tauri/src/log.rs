//! What a person sends to support when something broke.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

/// The size past which the log begins anew, keeping the one before.
const LONGEST: u64 = 1 << 20;

/// Writes every panic into `panics.log` in this folder, and to the terminal as before.
pub(crate) fn panics_into(folder: &Path) {
    let file = folder.join("panics.log");
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        // Where the log cannot be written the terminal still hears of the panic.
        drop(note(&file, &panic.to_string()));
        before(panic);
    }));
}

fn note(file: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    if fs::metadata(file).is_ok_and(|it| it.len() > LONGEST) {
        fs::rename(file, file.with_extension("old.log"))?;
    }
    let mut log = OpenOptions::new().create(true).append(true).open(file)?;
    let version = env!("CARGO_PKG_VERSION");
    writeln!(log, "{} maket {version}\n{text}\n", jiff::Timestamp::now())
}

#[cfg(test)]
mod tests {
    use super::note;

    #[test]
    fn panics_are_kept_one_after_another() {
        let folder = std::env::temp_dir().join(format!("maket-log-{}", std::process::id()));
        let file = folder.join("panics.log");
        for text in ["the first", "the second"] {
            note(&file, text).expect("the log can be written");
        }
        let log = std::fs::read_to_string(&file).expect("the log is there");
        assert!(log.contains("the first") && log.contains("the second"), "nothing is lost: {log}");
        std::fs::remove_dir_all(folder).expect("the folder is ours");
    }
}
