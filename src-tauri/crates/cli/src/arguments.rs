//! What can be asked of the command line.

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Models public services, tries them on mock users and hands them over.
#[derive(Debug, Parser)]
#[command(name = "maket", version, about, arg_required_else_help = true)]
pub(crate) struct Arguments {
    /// The language of messages: en or uk.
    #[arg(long, global = true, default_value = "en")]
    pub(crate) language: String,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the templates.
    Templates {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
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
        /// As JSON.
        #[arg(long)]
        json: bool,
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
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Pilot a service with real people.
    Pilot {
        /// What to do.
        #[command(subcommand)]
        command: PilotCommand,
    },
    /// Read a Defra or XGov form as a service.
    Import {
        /// The form, JSON or YAML.
        file: PathBuf,
        /// The folder, or the file ending in .maket, to make.
        #[arg(short)]
        output: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write a service as an open format.
    Export {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
        /// json-schema, openapi or review.
        #[arg(long)]
        format: String,
        /// The file to write; without it, standard output.
        #[arg(short)]
        output: Option<PathBuf>,
    },
    /// Turn a folder into a project file, or the other way.
    Convert {
        /// A folder, a service.json or a .maket file.
        service: PathBuf,
        /// The folder, or the file ending in .maket, to make.
        #[arg(short)]
        output: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Evaluate an expression; `-` reads one a line and answers one JSON line each.
    Eval {
        /// The expression.
        expression: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
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
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}
