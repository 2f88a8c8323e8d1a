//! The TypeScript twins of the wire types.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::step::{Done, EVERYTHING, Trouble, root, run, step, target};

const FOLDER: &str = "ui/src/api/generated";

/// Writes them into the interface.
pub(crate) fn write() -> Done {
    step("Write the types of the interface", || {
        let folder = root().join(FOLDER);
        let failed = |error| Trouble::new(format!("{FOLDER} is in the way: {error}"), "remove it");
        if folder.exists() {
            // A type that no command uses any more must not stay behind.
            fs::remove_dir_all(&folder).map_err(failed)?;
        }
        generate(&folder)
    })
}

/// Compares them with those of the interface.
pub(crate) fn check() -> Done {
    let fresh = target().join("bindings");
    drop(fs::remove_dir_all(&fresh));
    generate(&fresh)?;
    let (fresh, kept) = (files(&fresh), files(&root().join(FOLDER)));
    let names = fresh.keys().chain(kept.keys());
    match names.filter(|name| fresh.get(*name) != kept.get(*name)).min() {
        None => Ok(()),
        Some(name) => Err(Trouble::new(
            format!("{FOLDER}/{name} is not what the Rust types say"),
            "run `cargo xtask bindings` and commit what it wrote",
        )),
    }
}

fn generate(folder: &Path) -> Done {
    let remedy = "mend the error above in maket-api";
    run("cargo", &[&["build", "--quiet", "--example", "bindings"], &EVERYTHING[..]].concat())
        .remedy(remedy)?;
    let program = target().join("debug/examples/bindings");
    run(&program.to_string_lossy(), &[&folder.to_string_lossy()]).remedy(remedy)
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            Some((entry.file_name().into_string().ok()?, fs::read(entry.path()).ok()?))
        })
        .collect()
}
