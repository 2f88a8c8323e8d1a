//! The one writer: whoever wants something written waits for the commit of a group.

use super::Tables;
use super::recent::Recent;
use crate::database::fold_in;
use crate::error::{Error, Result};
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Writes that one commit makes durable, at most.
const GROUP: usize = 1024;

/// What is done to the tables, or told that there are none to write. It answers with what is to
/// be told once it is durable, or why it is not.
type Job = Box<dyn FnOnce(Maybe<'_, &Connection>) -> Told + Send>;
type Told = Box<dyn FnOnce(Maybe<'_, ()>) + Send>;
type Maybe<'why, T> = std::result::Result<T, &'why str>;

#[derive(Debug)]
pub(super) struct Writer {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<Result<()>>>,
}

impl Writer {
    /// Starts it; what others know of what it writes is in `recent`.
    pub(super) fn start(connection: Connection, recent: Arc<Recent>) -> std::io::Result<Self> {
        let (jobs, queue) = channel();
        let thread = std::thread::Builder::new()
            .name("session-writer".to_owned())
            .spawn(move || run(connection, &queue, &recent))?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }

    pub(super) fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Tables) -> Result<T> + Send + 'static,
        done: impl FnOnce(Result<T>) + Send + 'static,
    ) {
        let job: Job = Box::new(move |connection| {
            let not_kept = |why: &str| Error::NotKept(why.to_owned());
            let result = connection.map_err(not_kept).and_then(|it| alone(it, work));
            Box::new(move |kept| done(kept.map_err(not_kept).and(result)))
        });
        // A job that cannot be sent is dropped, and `done` with it: whoever waits sees it go.
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(job);
        }
    }

    /// Waits until all that was sent is durable, and closes the database.
    pub(super) fn stop(&mut self) -> Result<()> {
        drop(self.jobs.take());
        match self.thread.take().map(JoinHandle::join) {
            None => Ok(()),
            Some(Ok(closed)) => closed,
            Some(Err(_)) => Err(Error::Closed),
        }
    }
}

/// Runs one job so that its failure takes back what it wrote and nothing else.
fn alone<T>(connection: &Connection, work: impl FnOnce(&Tables) -> Result<T>) -> Result<T> {
    let run = |sql| connection.prepare_cached(sql)?.execute([]);
    run("SAVEPOINT job")?;
    let result = catch_unwind(AssertUnwindSafe(|| work(&Tables::new(connection))))
        .unwrap_or_else(|_| Err(Error::Corrupt("a write that failed half-way".to_owned())));
    if result.is_err() && !connection.is_autocommit() {
        run("ROLLBACK TO job")?;
    }
    if !connection.is_autocommit() {
        run("RELEASE job")?;
    }
    result
}

fn run(connection: Connection, queue: &Receiver<Job>, recent: &Recent) -> Result<()> {
    let mut gather = Gather::default();
    while let Ok(first) = queue.recv() {
        let mut told = Vec::with_capacity(gather.expected);
        let kept = match begin(&connection) {
            Ok(()) => write_group(&connection, first, queue, &mut gather, &mut told),
            Err(error) => {
                told.push(first(Err("the database cannot be written")));
                Err(error)
            }
        };
        let kept = kept.map_err(|error| error.to_string());
        if kept.is_err() && !connection.is_autocommit() {
            let _ = connection.execute_batch("ROLLBACK");
        }
        recent.committed();
        for tell in told {
            tell(kept.as_ref().map_err(String::as_str).copied());
        }
    }
    fold_in(&connection)?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn begin(connection: &Connection) -> Result<()> {
    connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
    Ok(())
}

fn write_group(
    connection: &Connection,
    first: Job,
    queue: &Receiver<Job>,
    gather: &mut Gather,
    told: &mut Vec<Told>,
) -> Result<()> {
    let until = Instant::now() + gather.patience;
    let mut next = Some(first);
    while let Some(job) = next {
        told.push(job(Ok(connection)));
        // A failing disk makes SQLite give up the whole transaction.
        if connection.is_autocommit() {
            return Err(Error::NotKept("the disk failed".to_owned()));
        }
        next = match told.len() {
            GROUP.. => None,
            _ => gather.next(queue, told.len(), until),
        };
    }
    let start = Instant::now();
    connection.prepare_cached("COMMIT")?.execute([])?;
    gather.committed(told.len(), start.elapsed());
    Ok(())
}

/// How long to wait for others to join a group.
///
/// Those whom the last commit woke come back a moment later. Committing the first of them alone
/// would make all others wait for a second sync of the disk.
struct Gather {
    expected: usize,
    patience: Duration,
}

impl Default for Gather {
    fn default() -> Self {
        Self { expected: 1, patience: Duration::ZERO }
    }
}

impl Gather {
    fn next(&self, queue: &Receiver<Job>, have: usize, until: Instant) -> Option<Job> {
        if let Ok(job) = queue.try_recv() {
            return Some(job);
        }
        if have >= self.expected {
            return None;
        }
        queue.recv_timeout(until.saturating_duration_since(Instant::now())).ok()
    }

    fn committed(&mut self, group: usize, took: Duration) {
        self.expected = group;
        self.patience = (took / 2).min(Duration::from_millis(2));
    }
}
