//! What can be asked of the command line.

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Models public services, tries them on mock users and hands them over.
///
/// SERVICE is a folder, a service.json or a .maket file.
/// Results go to standard output, progress and problems to standard error.
#[derive(Debug, Parser)]
#[command(
    name = "maket",
    version,
    arg_required_else_help = true,
    after_help = "It exits with 0 where all is well, 1 where the service has errors, 2 where the call or the input was wrong, 3 where the machine failed."
)]
pub(crate) struct Arguments {
    /// The language of messages.
    #[arg(long, global = true, default_value = "en", value_parser = ["en", "uk", "et"])]
    pub(crate) language: String,
    /// Results as JSON.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the templates.
    Templates,
    /// Start a service from a template.
    New {
        /// The template's id.
        template: String,
        /// The folder, or the file ending in .maket, to make.
        target: PathBuf,
    },
    /// Check a service: structure, the user first, data.
    Check {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
    },
    /// Walk people of the cast through a service.
    Walk {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
        /// Who walks; without it, everybody.
        #[arg(long = "as")]
        person: Option<String>,
        /// Take every branch that nothing decides, in turn.
        #[arg(long)]
        branches: bool,
        /// When it begins, as 2026-03-02T10:00:00Z; without it, now.
        #[arg(long)]
        at: Option<jiff::Timestamp>,
        /// What decides where nothing else does.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Estimate how many people of the service's population would get on with it.
    Simulate {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
        /// How many people go through, beside the cast.
        #[arg(long, default_value_t = 10_000)]
        people: u32,
        /// What decides: the same seed, the same result.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// When they begin, as 2026-03-02T10:00:00Z; without it, now.
        #[arg(long)]
        at: Option<jiff::Timestamp>,
        /// Take a parameter otherwise, as typing_phone=30; --json lists them with their sources.
        #[arg(long, value_name = "NAME=VALUE", value_parser = parameter)]
        set: Vec<(String, f64)>,
    },
    /// Prove of every step, arrow and question whether somebody can come to it, with an example.
    Paths {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
        /// When examples begin, as 2026-03-02T10:00:00Z; without it, now.
        #[arg(long)]
        at: Option<jiff::Timestamp>,
    },
    /// Play the acceptance cases of a service, which journeys.md keeps.
    Cases {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
    },
    /// Pilot a service with real people.
    Pilot {
        /// What to do.
        #[command(subcommand)]
        command: PilotCommand,
    },
    /// Serve a service's mock registries to developers.
    Mocks {
        /// What to do.
        #[command(subcommand)]
        command: MocksCommand,
    },
    /// Read a Defra or XGov form as a service.
    Import {
        /// The form, JSON or YAML.
        file: PathBuf,
        /// The folder, or the file ending in .maket, to make.
        #[arg(short)]
        output: PathBuf,
    },
    /// Write a service as an open format, or pack everything that developers are handed.
    #[command(group = clap::ArgGroup::new("what").required(true))]
    Export {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
        /// json-schema, openapi or review.
        #[arg(long, group = "what")]
        format: Option<String>,
        /// The zip to write: every format and the service itself, with a manifest and checksums.
        #[arg(long, group = "what", conflicts_with = "output")]
        pack: Option<PathBuf>,
        /// The file to write; without it, standard output.
        #[arg(short)]
        output: Option<PathBuf>,
    },
    /// Say in plain words how one version of a service differs from another.
    Diff {
        /// The earlier version: a folder, a service.json or a .maket file.
        before: PathBuf,
        /// The later version.
        after: PathBuf,
    },
    /// Open the studio in a browser on this computer, until Ctrl C.
    Web {
        /// A service to open in it: a folder, a service.json or a .maket file.
        service: Option<PathBuf>,
        /// The port; without it, a free one.
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
    /// Turn a folder into a project file, or the other way.
    Convert {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
        /// The folder, or the file ending in .maket, to make.
        #[arg(short)]
        output: PathBuf,
    },
    /// Evaluate an expression; `-` reads one a line and answers one JSON line each.
    Eval {
        /// The expression.
        expression: String,
    },
}

fn parameter(text: &str) -> Result<(String, f64), String> {
    let (name, value) = text.split_once('=').ok_or("write a name, = and a number")?;
    let value = value.trim().parse().map_err(|_| format!("{value} is no number"))?;
    Ok((name.trim().to_owned(), value))
}

/// What can be done with mock registries.
#[derive(Debug, Subcommand)]
pub(crate) enum MocksCommand {
    /// Serve them on loopback until Ctrl C, over X-Road's protocol for REST, each with its data
    /// tracker.
    Serve {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
        /// The port; without it, a free one.
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// What decides where nothing else does.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

/// What can be done about a pilot.
#[derive(Debug, Subcommand)]
pub(crate) enum PilotCommand {
    /// Serve the prototype on loopback until Ctrl C.
    Serve {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
        /// The port; without it, a free one.
        #[arg(long, default_value_t = 0)]
        port: u16,
        /// The file that keeps sessions; without it, one beside the service.
        #[arg(long)]
        store: Option<PathBuf>,
        /// The team tries it: sessions stay out of results.
        #[arg(long)]
        team: bool,
    },
    /// Show what the rounds have measured.
    Report {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
        /// The file that keeps sessions; without it, the one beside the service.
        #[arg(long)]
        store: Option<PathBuf>,
        /// The round, by its id or by its number from 1; without it, all.
        #[arg(long)]
        round: Option<String>,
    },
}
