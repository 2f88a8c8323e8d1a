//! Writes the TypeScript twins of the wire types into the folder named by the argument.
#![expect(clippy::disallowed_methods, reason = "a task of the project writes files")]

use std::fmt::Write;
use std::path::PathBuf;

use maket_api::commands::{COMMANDS, Tag, export_types};

const HEADER: &str = "// Made by `cargo xtask bindings`; do not edit.\n";

fn tags(tags: &[Tag]) -> String {
    serde_json::to_string(tags).expect("tags are names").replace(',', ", ")
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name the folder to write to")?);
    export_types(&ts_rs::Config::new().with_out_dir(&folder))?;

    let mut names: Vec<&str> =
        COMMANDS.iter().flat_map(|command| [command.request, command.reply]).collect();
    names.extend(["Tag"]);
    names.sort_unstable();
    names.dedup();

    let mut map = HEADER.to_owned();
    for name in names {
        writeln!(map, "import type {{ {name} }} from \"./{name}\";")?;
    }
    map += "\n/** Each command with its request and its reply. */\nexport type Commands = {\n";
    for command in COMMANDS {
        let (name, request, reply) = (command.name, command.request, command.reply);
        writeln!(map, "  \"{name}\": {{ request: {request}; reply: {reply} }};")?;
    }
    map += "};\n\n/** What a cached reply is known by. */\nexport const PROVIDES = {\n";
    for command in COMMANDS.iter().filter(|command| !command.provides.is_empty()) {
        writeln!(map, "  \"{}\": {},", command.name, tags(command.provides))?;
    }
    map += "} as const satisfies Partial<Record<keyof Commands, readonly Tag[]>>;\n";
    map += "\n/** What becomes stale once a command has run. */\nexport const INVALIDATES = {\n";
    for command in COMMANDS.iter().filter(|command| !command.invalidates.is_empty()) {
        writeln!(map, "  \"{}\": {},", command.name, tags(command.invalidates))?;
    }
    map += "} as const satisfies Partial<Record<keyof Commands, readonly Tag[]>>;\n";
    let most = maket_api::imports::MOST_BYTES;
    writeln!(map, "\n/** The most bytes that are read of a file to import. */")?;
    writeln!(map, "export const MOST_IMPORT_BYTES = {most};")?;
    std::fs::write(folder.join("commands.ts"), map)?;
    Ok(())
}
