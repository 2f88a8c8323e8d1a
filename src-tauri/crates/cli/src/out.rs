//! How a command ends.

use maket_api::{ApiError, ErrorCode};
use serde::Serialize;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// How a command that could be carried out ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// All is well.
    Good,
    /// The service has errors.
    HasErrors,
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        Self::from(match verdict {
            Verdict::Good => 0,
            Verdict::HasErrors => 1,
        })
    }
}

/// Why a command could not be carried out.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The use case failed.
    Api(ApiError),
    /// Standard output could not be written.
    Output(std::io::Error),
    /// A file that the call names could not be read.
    Unread(PathBuf, std::io::Error),
    /// A file that the call names could not be written.
    Unwritten(PathBuf, std::io::Error),
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl Failure {
    /// Says what went wrong and gives the exit code.
    pub(crate) fn report(self) -> ExitCode {
        let (text, code) = match self {
            // Whoever reads the output has gone: nothing is wrong.
            Self::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
                return ExitCode::SUCCESS;
            }
            Self::Output(error) => (format!("could not write to standard output:\n{error}"), 3),
            Self::Unread(path, error) => {
                let remedy = "look whether the name is right, and whether you may read it";
                (format!("could not read {}:\n{error}; {remedy}", path.display()), 2)
            }
            Self::Unwritten(path, error) => {
                let remedy = "name a file in a folder that is there and that you may write in";
                (format!("could not write {}:\n{error}; {remedy}", path.display()), 3)
            }
            Self::Api(error) => {
                let code = match error.code {
                    ErrorCode::BadRequest
                    | ErrorCode::CannotKeep
                    | ErrorCode::EditRefused
                    | ErrorCode::ImportTimedOut
                    | ErrorCode::ImportTooLarge
                    | ErrorCode::ImportUnreadable
                    | ErrorCode::NoSuchFile
                    | ErrorCode::ReadOnly
                    | ErrorCode::TemplateUnreadable
                    | ErrorCode::Unreadable => 2,
                    ErrorCode::Crashed
                    | ErrorCode::ImportDied
                    | ErrorCode::NotServed
                    | ErrorCode::Storage => 3,
                };
                let details =
                    error.details.map_or(String::new(), |details| format!(":\n{details}"));
                (format!("could not {}{details}", error.message), code)
            }
        };
        let _ = writeln!(std::io::stderr(), "maket: {text}");
        ExitCode::from(code)
    }
}

/// Writes a line to standard output.
pub(crate) fn line(text: &str) -> Result<Verdict, Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{text}").and_then(|()| out.flush()).map_err(Failure::Output)?;
    Ok(Verdict::Good)
}

/// Writes a value to standard output as JSON.
pub(crate) fn json(value: &impl Serialize) -> Result<Verdict, Failure> {
    let text = serde_json::to_string_pretty(value).map_err(std::io::Error::other);
    line(&text.map_err(Failure::Output)?)
}

/// Tells once a second on standard error how far something has got, until it is dropped.
pub(crate) struct Watch {
    end: Option<Sender<()>>,
    teller: Option<JoinHandle<()>>,
}

impl Watch {
    /// Asks `percent` how far it has got.
    pub(crate) fn of(percent: impl Fn() -> u64 + Send + 'static) -> Self {
        let (end, ended) = channel::<()>();
        let teller = std::thread::spawn(move || {
            let second = Duration::from_secs(1);
            while ended.recv_timeout(second) == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
                eprintln!("{} %", percent());
            }
        });
        Self { end: Some(end), teller: Some(teller) }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        drop(self.end.take());
        if let Some(teller) = self.teller.take() {
            drop(teller.join());
        }
    }
}
