//! Steps of a task, and the programs that they run.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What stopped a task, and what to do about it.
#[derive(Debug)]
pub(crate) struct Trouble {
    /// What happened.
    pub(crate) what: String,
    /// What to do.
    pub(crate) remedy: String,
}

impl Trouble {
    /// A trouble with its remedy.
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }
}

/// How a task goes on or stops.
pub(crate) type Done<T = ()> = Result<T, Trouble>;

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).expect("xtask stands two folders below the top").to_owned()
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    let chosen = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    root().join(chosen.unwrap_or_else(|| "target".into()))
}

/// Every call of cargo chooses alike, or features would differ and libraries be built anew.
pub(crate) const EVERYTHING: [&str; 3] = ["--workspace", "--features", "maket-api/ts"];

/// Says what is done, does it, and says how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Done<T>) -> Done<T> {
    eprintln!("\n▸ {name}");
    let started = Instant::now();
    let done = work()?;
    eprintln!("  done in {:.1} s", started.elapsed().as_secs_f32());
    Ok(done)
}

/// A program that is about to run at the top of the repository.
pub(crate) struct Program {
    command: Command,
    line: String,
}

/// A program with its arguments, run at the top of the repository.
pub(crate) fn run(program: &str, arguments: &[&str]) -> Program {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root()).stdin(Stdio::null());
    Program { command, line: format!("{program} {}", arguments.join(" ")) }
}

impl Program {
    /// The same in this folder below the top.
    pub(crate) fn within(mut self, folder: &str) -> Self {
        self.command.current_dir(root().join(folder));
        self.line = format!("(in {folder}) {}", self.line);
        self
    }

    /// The same with a setting in its environment.
    pub(crate) fn with(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Says what it runs and runs it in view of the person; a failure says what to do. What it
    /// prints is progress: stdout is left to results.
    pub(crate) fn remedy(mut self, remedy: &str) -> Done {
        eprintln!("  $ {}", self.line);
        self.command.stdout(std::io::stderr());
        self.quietly(remedy)
    }

    /// Runs it as it is; a failure says what to do.
    pub(crate) fn quietly(mut self, remedy: &str) -> Done {
        match self.command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Trouble::new(format!("{} ended with {status}", self.line), remedy)),
            Err(error) => {
                Err(Trouble::new(format!("{} did not start: {error}", self.line), remedy))
            }
        }
    }

    /// What it prints, where it runs and succeeds.
    pub(crate) fn answer(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// The command itself, for whoever reads along.
    pub(crate) fn into_command(self) -> (Command, String) {
        (self.command, self.line)
    }
}
