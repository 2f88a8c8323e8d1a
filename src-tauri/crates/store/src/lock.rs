//! Who has a file open for writing: a lock that says a name and a machine.

use crate::error::{Attempt, Error, Result};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

/// Who has something open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person's name as the system knows it.
    pub name: String,
    /// The machine's name.
    pub machine: String,
}

impl Holder {
    /// Who works on this machine, as its system says it.
    pub fn of_this_machine() -> Self {
        let word = |names: [&str; 2]| {
            names.into_iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
        };
        Self { name: word(["USER", "USERNAME"]), machine: word(["HOSTNAME", "COMPUTERNAME"]) }
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.name.as_str(), self.machine.as_str()) {
            ("", "") => f.write_str("somebody"),
            (name, "") => f.write_str(name),
            (name, machine) => write!(f, "{name} on {machine}"),
        }
    }
}

/// A lock on a file, given back when it is dropped.
///
/// On one machine the system's own lock decides, and a killed process holds none. A folder that
/// is synchronised carries no such lock to another machine, only this file: there its words decide.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock of `target`, or says who has it.
    pub fn take(target: &Path, holder: &Holder) -> Result<Self> {
        let path = path_of(target);
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .attempt("lock", &path)?;
        let mut words = String::new();
        let written: Option<Holder> =
            file.read_to_string(&mut words).ok().and_then(|_| serde_json::from_str(&words).ok());
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::Locked { holder: written.unwrap_or_default() });
            }
            Err(TryLockError::Error(source)) => {
                return Err(Error::Disk { doing: "lock", path, source });
            }
        }
        if let Some(other) = written.filter(|it| it.machine != holder.machine) {
            return Err(Error::Locked { holder: other });
        }
        let words = serde_json::to_vec(holder)
            .map_err(|source| Error::Json { what: "the lock".to_owned(), source })?;
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(&words))
            .attempt("lock", &path)?;
        Ok(Self { path, _file: file })
    }

    /// Takes a lock away that a machine left behind which will not come back.
    pub fn break_open(target: &Path) -> Result<()> {
        let path = path_of(target);
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            other => other.attempt("unlock", &path),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

fn path_of(target: &Path) -> PathBuf {
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    target.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn holder(name: &str, machine: &str) -> Holder {
        Holder { name: name.to_owned(), machine: machine.to_owned() }
    }

    #[test]
    fn whoever_comes_second_learns_who_was_first() {
        let scratch = Scratch::new();
        let target = scratch.path("a.maket");
        let first = Lock::take(&target, &holder("Olena", "desk")).unwrap();
        let second = Lock::take(&target, &holder("Taras", "desk")).unwrap_err();
        assert_eq!(second.to_string(), "Olena on desk has it open", "in words for a person");
        drop(first);
        Lock::take(&target, &holder("Taras", "desk")).expect("it was given back");
    }

    #[test]
    fn a_killed_process_on_this_machine_holds_no_lock() {
        let scratch = Scratch::new();
        let left = serde_json::to_vec(&holder("Olena", "desk")).unwrap();
        std::fs::write(scratch.path("a.maket.lock"), left).unwrap();
        let target = scratch.path("a.maket");
        Lock::take(&target, &holder("Olena", "desk")).expect("the system's lock died with it");
    }

    #[test]
    fn a_lock_from_another_machine_holds_until_it_is_broken() {
        let scratch = Scratch::new();
        let left = serde_json::to_vec(&holder("Taras", "laptop")).unwrap();
        std::fs::write(scratch.path("a.maket.lock"), left).unwrap();
        let target = scratch.path("a.maket");
        let taken = Lock::take(&target, &holder("Olena", "desk")).unwrap_err();
        assert_eq!(taken.to_string(), "Taras on laptop has it open", "a synchronised folder");
        Lock::break_open(&target).unwrap();
        Lock::take(&target, &holder("Olena", "desk")).expect("it was broken open");
    }
}
