//! Holds the crates and the interface to `src-tauri/ARCHITECTURE.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

use crate::repository::{files, root, text};

/// A row of the table of crates.
struct Row {
    pure: bool,
    may_use: BTreeSet<String>,
}

/// The table of crates in ARCHITECTURE.md.
fn table() -> BTreeMap<String, Row> {
    let page = text("src-tauri/ARCHITECTURE.md").expect("the page of the architecture is there");
    page.lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.strip_prefix("| `")?.split('|').map(str::trim).collect();
            let name = cells.first()?.trim_end_matches('`').to_owned();
            let may_use = cells.get(2)?.split(',').map(|short| match short.trim() {
                "–" => String::new(),
                short => format!("maket-{short}"),
            });
            let may_use = may_use.filter(|name| !name.is_empty()).collect();
            Some((name, Row { pure: cells[1].contains("Pure"), may_use }))
        })
        .collect()
}

/// A dependency as `cargo metadata` tells it.
struct Dependency {
    name: String,
    dev: bool,
}

/// A member of the workspace.
struct Member {
    folder: String,
    dependencies: Vec<Dependency>,
}

fn members() -> BTreeMap<String, Member> {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(out.status.success(), "cargo describes the workspace");
    let metadata: Value = serde_json::from_slice(&out.stdout).expect("cargo answers in JSON");
    let packages = metadata["packages"].as_array().expect("a workspace has packages");
    let string = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    packages
        .iter()
        .map(|package| {
            let manifest = string(&package["manifest_path"]);
            let folder = manifest.trim_end_matches("/Cargo.toml").to_owned();
            let dependencies = package["dependencies"].as_array().into_iter().flatten();
            let dependencies = dependencies
                .map(|it| Dependency { name: string(&it["name"]), dev: it["kind"] == "dev" })
                .collect();
            (string(&package["name"]), Member { folder, dependencies })
        })
        .collect()
}

#[test]
fn crates_are_those_of_the_table() {
    let table: BTreeSet<_> = table().into_keys().collect();
    let members: BTreeSet<_> = members().into_keys().collect();
    assert_eq!(members, table, "every crate has a row in ARCHITECTURE.md, and every row a crate");
}

#[test]
fn crates_keep_to_the_arrows() {
    let table = table();
    for (name, member) in members() {
        for dependency in member.dependencies {
            let ours = table.contains_key(&dependency.name);
            let test_help = dependency.dev && dependency.name == "maket-testkit";
            assert!(
                !ours || test_help || table[&name].may_use.contains(&dependency.name),
                "{name} uses {}, an arrow that ARCHITECTURE.md does not have",
                dependency.name
            );
        }
    }
}

#[test]
fn heavy_libraries_stay_where_they_belong() {
    let homes: &[(&str, &[&str])] = &[
        ("tauri", &["maket-studio"]),
        ("tauri-build", &["maket-studio"]),
        ("axum", &["maket-pilot", "maket-web"]),
        ("rusqlite", &["maket-store"]),
        ("clap", &["maket"]),
    ];
    for (name, member) in members() {
        for dependency in member.dependencies.iter().filter(|it| !it.dev) {
            let home = homes.iter().find(|(library, _)| *library == dependency.name);
            assert!(
                home.is_none_or(|(_, homes)| homes.contains(&name.as_str())),
                "{name} names {}, which belongs to {:?} alone",
                dependency.name,
                home.map(|(_, homes)| homes)
            );
        }
    }
}

#[test]
fn pure_crates_do_not_lift_the_bans() {
    let members = members();
    let bans = text("src-tauri/crates/.clippy.toml").expect("the bans of the core are there");
    assert!(bans.contains("SystemTime::now"), "the core may not read the clock");
    for (name, row) in table().iter().filter(|(_, row)| row.pure) {
        let member = &members[name];
        assert!(
            member.folder.contains("/src-tauri/crates/"),
            "{name} is pure, so it lives where the bans of the core hold"
        );
        for own in ["clippy.toml", ".clippy.toml"] {
            let path = std::path::Path::new(&member.folder).join(own);
            assert!(!path.exists(), "{name} is pure, so it may not set rules of its own");
        }
        assert!(!row.may_use.contains("maket-store"), "{name} is pure, so it cannot use the disk");
        for dependency in &member.dependencies {
            assert!(
                dependency.dev
                    || !["tokio", "rand", "getrandom"].contains(&dependency.name.as_str()),
                "{name} is pure, so it has no use for {}",
                dependency.name
            );
        }
    }
}

/// The modules that a file of the interface imports, as paths below `ui/src`.
fn imports(file: &str) -> Vec<String> {
    let source = text(file).unwrap_or_default();
    let quoted = |line: &str| {
        let rest = line.split_once(" from ").map_or(line, |(_, rest)| rest);
        let quote = rest.find(['"', '\''])?;
        let rest = &rest[quote + 1..];
        Some(rest[..rest.find(['"', '\''])?].to_owned())
    };
    let lines = source.lines().map(str::trim);
    lines
        .filter(|line| {
            line.starts_with("import ")
                || line.starts_with("} from ")
                || line.starts_with("export ") && line.contains(" from ")
                || line.contains("import(")
        })
        .filter_map(quoted)
        .map(|module| {
            if !module.starts_with('.') {
                return module;
            }
            let mut path: Vec<&str> = file.split('/').collect();
            path.pop();
            for part in module.split('/') {
                match part {
                    "." => {}
                    ".." => drop(path.pop()),
                    part => path.push(part),
                }
            }
            path.join("/")
        })
        .collect()
}

fn interface_files() -> Vec<String> {
    let ours = |file: &String| {
        file.starts_with("ui/src/") && (file.ends_with(".ts") || file.ends_with(".tsx"))
    };
    files().into_iter().filter(ours).collect()
}

#[test]
fn one_file_of_the_interface_knows_tauri() {
    for file in interface_files() {
        let knows = imports(&file).iter().any(|module| module.starts_with("@tauri-apps"));
        assert!(
            !knows || file == "ui/src/api/transport/tauri.ts",
            "{file} imports @tauri-apps, so the studio would not work in a browser"
        );
    }
}

#[test]
fn the_interface_imports_one_way() {
    // A folder may import from itself and from the folders named here.
    let allowed: &[(&str, &[&str])] = &[
        ("lib", &[]),
        ("i18n", &["lib"]),
        ("api", &["lib"]),
        ("components", &["lib", "i18n", "api"]),
        ("features", &["lib", "i18n", "api", "components"]),
        ("app", &["lib", "i18n", "api", "components", "features", "styles"]),
        ("gallery", &["lib", "i18n", "api", "components", "app", "styles"]),
    ];
    for file in interface_files() {
        let parts: Vec<&str> = file.split('/').collect();
        let Some((_, allowed)) = allowed.iter().find(|(folder, _)| *folder == parts[2]) else {
            continue;
        };
        for module in imports(&file).iter().filter(|module| module.starts_with("ui/src/")) {
            let other: Vec<&str> = module.split('/').collect();
            assert!(
                other[2] == parts[2] || allowed.contains(&other[2]),
                "{file} imports {module}, against the direction of ARCHITECTURE.md"
            );
            assert!(
                parts[2] != "features" || other[2] != "features" || other[3] == parts[3],
                "{file} imports {module}: one feature must not need another"
            );
        }
    }
}
