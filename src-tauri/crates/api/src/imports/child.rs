//! Reading a file in a process of its own. A file that nobody vouches for may make what reads it
//! run without end, take all memory or break; it then takes this process with it and nothing else.
//!
//! The process is this program, started again with [`ARGUMENT`]. The file goes in by its standard
//! input, what was read comes out of its standard output.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use maket_formats::import::{self, ImportError, Imported, MOST_BYTES};
use serde::{Deserialize, Serialize};

/// What a program is started with to read a file. It is no command for people.
const ARGUMENT: &str = "__import";
/// How long a file may be read.
const TIME: Duration = Duration::from_secs(5);
/// How much memory may be used for it.
const MEMORY: u64 = 1024 * MEGABYTE;
/// How long what was read may be, unpacked.
const MOST_REPLY: u64 = 200 * MEGABYTE;
/// How much is kept of what a process says when it ends before its time.
const MOST_LAST_WORDS: u64 = 1024;
const MEGABYTE: u64 = 1024 * 1024;

/// A form that was read.
#[derive(Serialize, Deserialize)]
pub(super) struct Form {
    /// The service, and what it does not hold.
    pub(super) imported: Imported,
    /// How many findings the checks have on it.
    pub(super) findings: u32,
    /// How many of them stop people.
    pub(super) errors: u32,
}

/// What the process answers.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Reply {
    Read(Box<Form>),
    Refused(ImportError),
}

/// Reads the file on standard input and ends the program, where it was started for that.
///
/// Every program that imports calls this first of all.
pub fn run_if_asked() {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().as_deref() != Some(ARGUMENT.as_ref()) {
        return;
    }
    let memory = arguments.next().and_then(|it| it.to_str()?.parse().ok()).unwrap_or(MEMORY);
    let done = bound(memory).and_then(|()| answer());
    if let Err(error) = &done {
        drop(writeln!(std::io::stderr(), "{error}"));
    }
    std::process::exit(i32::from(done.is_err()));
}

fn answer() -> std::io::Result<()> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    let reply = match import::read(&bytes) {
        Ok(imported) => Reply::Read(Box::new(checked(imported))),
        Err(error) => Reply::Refused(error),
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer(&mut out, &reply)?;
    out.flush()
}

/// The studio checks what it opens. What it will have to do there is done here first.
fn checked(imported: Imported) -> Form {
    let found = maket_check::check(&imported.service);
    let errors = found.iter().filter(|it| it.severity == maket_check::Severity::Error).count();
    Form { imported, findings: found.len() as u32, errors: errors as u32 }
}

/// Bounds what this process may take: memory, time in case its parent is gone, and nothing of the
/// disk, neither files nor a picture of its memory.
#[cfg(target_os = "linux")]
fn bound(memory: u64) -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let time = TIME.as_secs() * 2;
    for (resource, most) in
        [(Resource::Data, memory), (Resource::Cpu, time), (Resource::Fsize, 0), (Resource::Core, 0)]
    {
        let most = Some(getrlimit(resource).maximum.map_or(most, |already| already.min(most)));
        setrlimit(resource, Rlimit { current: most, maximum: most })?;
    }
    Ok(())
}

/// Elsewhere time alone is bounded, by the parent.
#[cfg(not(target_os = "linux"))]
fn bound(_memory: u64) -> std::io::Result<()> {
    Ok(())
}

/// Reads files, each in a process of its own.
#[derive(Clone, Debug)]
pub struct Importer {
    /// The program to start; its `main` calls [`run_if_asked`].
    pub program: PathBuf,
    /// How long a file may be read.
    pub time: Duration,
    /// How many bytes of memory may be used for it, where the system can bound that.
    pub memory: u64,
}

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It cannot be read.
    Refused(ImportError),
    /// It took too long.
    TimedOut(Duration),
    /// What read it ended before it was done.
    Died {
        /// How much memory it had.
        memory: u64,
        /// How it ended, in the machine's words.
        how: String,
    },
    /// What reads files could not be started.
    NotStarted(String),
}

impl Importer {
    /// Starts this program again, within the limits that every import has.
    pub fn of_this_program() -> Self {
        // Where the system does not say which program this is, none can be started, and that is
        // told when a file is to be read.
        let program = std::env::current_exe().unwrap_or_default();
        Self { program, time: TIME, memory: MEMORY }
    }

    /// Reads a file.
    pub(super) fn read(&self, bytes: &[u8]) -> Result<Form, Unread> {
        if bytes.len() > MOST_BYTES {
            return Err(Unread::Refused(ImportError::TooLarge { bytes: bytes.len() }));
        }
        let mut child = self.start().map_err(|error| Unread::NotStarted(error.to_string()))?;
        let (reply, last_words) = self.talk(&mut child, bytes);
        // What has answered has nothing left to do, and what has not is not waited for.
        drop(child.kill());
        let ended = child.wait();
        let Some(reply) = reply else { return Err(Unread::TimedOut(self.time)) };
        match serde_json::from_slice(&reply) {
            Ok(Reply::Read(form)) => Ok(*form),
            Ok(Reply::Refused(error)) => Err(Unread::Refused(error)),
            Err(_) => {
                let ended = ended.map_or_else(|error| error.to_string(), |it| it.to_string());
                let how = format!("{ended}: {}", last_words.trim());
                let how = how.trim_end_matches([':', ' ']).to_owned();
                Err(Unread::Died { memory: self.memory, how })
            }
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "reading is kept apart from the studio's process"
    )]
    fn start(&self) -> std::io::Result<Child> {
        let arguments = [OsString::from(ARGUMENT), self.memory.to_string().into()];
        Command::new(&self.program)
            .args(arguments)
            // What the allocator has put by for later counts as taken, unless it waits.
            .env("MIMALLOC_ARENA_EAGER_COMMIT", "0")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
    }

    /// Hands the file over and hears the answer, none where it does not come in time; and what the
    /// process said besides.
    fn talk(&self, child: &mut Child, bytes: &[u8]) -> (Option<Vec<u8>>, String) {
        let (stdin, stdout, stderr) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take());
        thread::scope(|scope| {
            // Each end is closed when its thread is done with it, so nobody waits for the other.
            scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(bytes)));
            let last_words = scope.spawn(move || hear(stderr, MOST_LAST_WORDS));
            let (tell, told) = channel();
            scope.spawn(move || tell.send(hear(stdout, MOST_REPLY)));
            let reply = told.recv_timeout(self.time).ok();
            if reply.is_none() {
                // All three threads wait for this process only.
                drop(child.kill());
            }
            let last_words = last_words.join().unwrap_or_default();
            (reply, String::from_utf8_lossy(&last_words).into_owned())
        })
    }
}

/// What comes out of a pipe, up to a bound.
fn hear(pipe: Option<impl Read>, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    // What was cut off is no answer, and is told as such.
    drop(pipe.map(|pipe| pipe.take(most).read_to_end(&mut bytes)));
    bytes
}
