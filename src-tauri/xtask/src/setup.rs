//! What a fresh machine lacks, found and installed.

use std::time::SystemTime;

use crate::step::{Done, Trouble, root, run, step};

/// What a build of the core needs.
const CORE: &[&str] = &["build-essential", "pkg-config"];

/// What a build of the window needs.
const WINDOW: &[&str] = &["libwebkit2gtk-4.1-dev", "libgtk-3-dev", "librsvg2-dev"];

/// What drives the window and the browser in tests.
const TESTS: &[&str] = &["webkit2gtk-driver", "xvfb", "chromium", "git"];

/// The oldest Node.js that the interface is built with.
const NODE: (u32, u32) = (20, 19);

/// How much of the machine a task needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// The studio in a browser.
    Browser,
    /// The studio in a window.
    Window,
    /// Both, and what drives them.
    Tests,
}

/// Brings the machine to where everything can be built.
pub(crate) fn setup(need: Need) -> Done {
    let mut packages = CORE.to_vec();
    if need != Need::Browser {
        packages.extend(WINDOW);
    }
    if need == Need::Tests {
        packages.extend(TESTS);
    }
    step("Look for system packages", || system(&packages))?;
    node()?;
    step("Bring the interface's packages up to date", || packages_of("ui"))?;
    if need == Need::Tests {
        step("Look for what the tests run with", || {
            rust_component("clippy", "clippy")?;
            rust_component("rustfmt", "fmt")?;
            packages_of("tests/node")?;
            window_driver()
        })?;
    }
    assets()
}

/// What the measurements run, and what they compare with.
pub(crate) fn bench() -> Done {
    setup(Need::Tests)?;
    step("Bring what is compared with up to date", || packages_of("tests/bench/node"))
}

fn system(packages: &[&str]) -> Done {
    if !cfg!(target_os = "linux") {
        eprintln!("  not Linux: the system's own web view is used");
        return Ok(());
    }
    let list = packages.join(" ");
    if run("dpkg-query", &["--version"]).answer().is_none() {
        eprintln!("  no dpkg here; it is up to you that these, by Debian's names, are installed:");
        eprintln!("  {list}");
        return Ok(());
    }
    let missing: Vec<&str> = packages.iter().copied().filter(|name| !installed(name)).collect();
    if missing.is_empty() {
        eprintln!("  all here: {list}");
        return Ok(());
    }
    eprintln!("  to be installed through apt: {}", missing.join(" "));
    let remedy = format!("install by hand: apt-get install {}", missing.join(" "));
    apt(&["update"], &remedy)?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(&missing);
    apt(&arguments, &remedy)
}

fn installed(package: &str) -> bool {
    let status = run("dpkg-query", &["--show", "--showformat=${db:Status-Status}", package]);
    status.answer().as_deref() == Some("installed")
}

fn apt(arguments: &[&str], remedy: &str) -> Done {
    let root = run("id", &["-u"]).answer().as_deref() == Some("0");
    if root {
        return run("apt-get", arguments).with("DEBIAN_FRONTEND", "noninteractive").remedy(remedy);
    }
    let mut with_sudo = vec!["DEBIAN_FRONTEND=noninteractive", "apt-get"];
    with_sudo.extend(arguments);
    run("sudo", &with_sudo).remedy(remedy)
}

/// Node.js with npm, recent enough.
pub(crate) fn node() -> Done {
    step("Look for Node.js", || {
        let apt_has_it =
            cfg!(target_os = "linux") && run("apt-get", &["--version"]).answer().is_some();
        if apt_has_it && run("node", &["--version"]).answer().is_none() {
            system(&["nodejs", "npm"])?;
        }
        let remedy =
            format!("install Node.js {}.{} or later, with npm (nodejs.org)", NODE.0, NODE.1);
        let found = run("node", &["--version"]).answer();
        let Some(found) = found else { return Err(Trouble::new("Node.js is missing", remedy)) };
        if version(&found).is_none_or(|it| it < NODE) {
            return Err(Trouble::new(format!("Node.js {found} is too old"), remedy));
        }
        if run("npm", &["--version"]).answer().is_none() {
            return Err(Trouble::new("npm is missing", remedy));
        }
        eprintln!("  node {found}");
        Ok(())
    })
}

/// The first two numbers of `v20.19.2`.
fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim_start_matches('v').split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// Installs what a folder's package-lock.json names, unless that was done since it last changed.
fn packages_of(folder: &str) -> Done {
    let changed = |file: &str| modified(&format!("{folder}/{file}"));
    let lock = changed("package-lock.json");
    if lock.is_none() {
        eprintln!("  {folder} needs none");
        return Ok(());
    }
    if changed("node_modules/.package-lock.json") >= lock {
        eprintln!("  {folder} is up to date");
        return Ok(());
    }
    let remedy = "look whether the network and the npm registry can be reached, then try again";
    run("npm", &["ci", "--no-audit", "--no-fund", "--loglevel=error"]).within(folder).remedy(remedy)
}

fn modified(file: &str) -> Option<SystemTime> {
    std::fs::metadata(root().join(file)).and_then(|it| it.modified()).ok()
}

fn rust_component(component: &str, command: &str) -> Done {
    if run("cargo", &[command, "--version"]).answer().is_some() {
        return Ok(());
    }
    eprintln!("  to be installed through rustup: {component}");
    run("rustup", &["component", "add", component]).remedy("install it with your Rust toolchain")
}

fn window_driver() -> Done {
    if run("cargo", &["install", "--list"])
        .answer()
        .is_some_and(|it| it.contains("tauri-driver v2"))
    {
        eprintln!("  tauri-driver is here");
        return Ok(());
    }
    eprintln!("  to be installed through cargo: tauri-driver");
    run("cargo", &["install", "tauri-driver", "--version", "^2", "--locked"])
        .remedy("look whether crates.io can be reached, then try again")
}

/// Styles, scripts and fonts of the citizen's pages, built from npm packages into an ignored folder.
pub(crate) fn assets() -> Done {
    const FOLDER: &str = "src-tauri/crates/render/assets";
    step("Build the styles and scripts of the citizen's pages", || {
        packages_of(FOLDER)?;
        let sources =
            ["build.mjs", "package-lock.json", "src"].map(|it| newest(&format!("{FOLDER}/{it}")));
        let built = newest(&format!("{FOLDER}/vendor"));
        if built.is_some() && built >= sources.into_iter().max().flatten() {
            eprintln!("  up to date");
            return Ok(());
        }
        run("npm", &["run", "--silent", "build"])
            .within(FOLDER)
            .remedy("the message above says which source does not build")
    })
}

/// When anything in a file or folder last changed.
fn newest(path: &str) -> Option<SystemTime> {
    let entries = std::fs::read_dir(root().join(path));
    let inside = entries.into_iter().flatten().flatten();
    let names = inside.filter_map(|it| it.file_name().into_string().ok());
    let below = names.filter_map(|name| newest(&format!("{path}/{name}"))).max();
    below.or_else(|| modified(path))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(version("v20.9.0"), Some((20, 9)), "the parts are numbers");
        assert!(version("v20.9.0") < version("v20.19.0"), "and not text");
        assert_eq!(version("nightly"), None, "what is no version is told apart");
    }
}
