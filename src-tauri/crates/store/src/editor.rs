//! Working on a project: the draft in memory, every change of it durable before it is answered.
//!
//! The log only grows. To undo is to append what takes a change back, marked with the revision
//! that it undoes; to redo is to undo that. So undo and redo are there again after a restart, and
//! the stacks of both are read off the log.

use crate::bundle::Bundle;
use crate::error::{Error, Result};
use crate::lock::Holder;
use crate::project::{LoggedEdit, Project, draft_of, put_draft, replay};
use jiff::Timestamp;
use maket_edit::{ChangeName, Done, Draft, Edit, Patch, apply_all};
use std::path::Path;

/// A snapshot of the whole is kept after so many edits.
const SNAPSHOT_EVERY: u32 = 500;

/// A project that somebody works on.
#[derive(Debug)]
pub struct Editor {
    project: Project,
    draft: Draft,
    revision: u32,
    snapshot: u32,
    done: Vec<Undoable>,
    undone: Vec<Undoable>,
}

/// A change that can be taken back, or made again.
#[derive(Clone, Debug, PartialEq)]
struct Undoable {
    revision: u32,
    name: ChangeName,
    inverse: Vec<Edit>,
}

/// A change that has been made and kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// The revision that it made.
    pub revision: u32,
    /// What the change is called.
    pub name: ChangeName,
    /// What repeats it on the draft's JSON.
    pub patches: Vec<Patch>,
}

impl Editor {
    /// Opens a project file to work on; where it cannot be written it can be looked at.
    pub fn open(path: &Path, holder: &Holder, now: Timestamp) -> Result<Self> {
        Self::of(Project::open(path, holder, now)?)
    }

    /// Works on a project.
    pub fn of(project: Project) -> Result<Self> {
        let (snapshot, since) = project.newest_snapshot()?;
        let mut draft = draft_of(&snapshot)?;
        for it in &since {
            replay(&mut draft, it)?;
        }
        let (mut done, mut undone) = (Vec::<Undoable>::new(), Vec::<Undoable>::new());
        for it in project.edits_after(0)? {
            let entry = Undoable { revision: it.revision, name: it.name, inverse: it.inverse };
            let undoes = |stack: &[Undoable]| {
                it.undoes.is_some_and(|of| stack.last().is_some_and(|last| last.revision == of))
            };
            if undoes(&done) {
                done.pop();
                undone.push(entry);
            } else if undoes(&undone) {
                undone.pop();
                done.push(entry);
            } else {
                undone.clear();
                done.push(entry);
            }
        }
        let revision = project.revision()?;
        let snapshot = revision - since.len() as u32;
        Ok(Self { project, draft, revision, snapshot, done, undone })
    }

    /// What is worked on.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The project file.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The project file, for all in it that is not the draft.
    pub fn project_mut(&mut self) -> &mut Project {
        &mut self.project
    }

    /// How many changes have been made, those taken back and made again included.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// What would be taken back.
    pub fn can_undo(&self) -> Option<&ChangeName> {
        self.done.last().map(|it| &it.name)
    }

    /// What would be made again.
    pub fn can_redo(&self) -> Option<&ChangeName> {
        self.undone.last().map(|it| &it.name)
    }

    /// The files of the service as it stands now.
    pub fn bundle(&self) -> Result<Bundle> {
        let (mut bundle, _) = self.project.newest_snapshot()?;
        put_draft(&mut bundle, &self.draft)?;
        Ok(bundle)
    }

    /// Makes edits as one change; it is durable when this returns. None where everything stood so
    /// already: that is no change, and what was taken back can still be made again. Where it fails
    /// nothing has changed.
    ///
    /// # Errors
    /// An edit cannot be made, or the disk says no.
    pub fn change(
        &mut self,
        edits: Vec<Edit>,
        finding: Option<String>,
        now: Timestamp,
    ) -> Result<Option<Changed>> {
        self.may_write()?;
        let name = ChangeName::of(&self.draft, &edits);
        let done = apply_all(&mut self.draft, &edits)?;
        if done.undo.is_empty() {
            return Ok(None);
        }
        let (changed, entry) = self.keep(name, edits, done, None, finding, now)?;
        self.undone.clear();
        self.done.push(entry);
        Ok(Some(changed))
    }

    /// Takes the last change back; none where there is nothing to take back.
    ///
    /// # Errors
    /// The disk says no.
    pub fn undo(&mut self, now: Timestamp) -> Result<Option<Changed>> {
        let Some(last) = self.done.last().cloned() else { return Ok(None) };
        let (changed, entry) = self.step(last, now)?;
        self.done.pop();
        self.undone.push(entry);
        Ok(Some(changed))
    }

    /// Makes the change again that was taken back last; none where there is none.
    ///
    /// # Errors
    /// The disk says no.
    pub fn redo(&mut self, now: Timestamp) -> Result<Option<Changed>> {
        let Some(last) = self.undone.last().cloned() else { return Ok(None) };
        let (changed, entry) = self.step(last, now)?;
        self.undone.pop();
        self.done.push(entry);
        Ok(Some(changed))
    }

    /// Keeps the whole as it stands, so that nobody has to replay edits to read it.
    pub fn snapshot(&mut self) -> Result<()> {
        if self.snapshot != self.revision {
            self.project.put_snapshot(&self.draft)?;
            self.snapshot = self.revision;
        }
        Ok(())
    }

    /// Closes the project: it is one file again, and whole.
    pub fn close(mut self) -> Result<()> {
        if self.project.read_only().is_none() {
            self.snapshot()?;
        }
        self.project.close()
    }

    fn may_write(&self) -> Result<()> {
        self.project.read_only().map_or(Ok(()), |why| Err(Error::ReadOnly(why.to_string())))
    }

    /// Makes what takes a change of the log back.
    fn step(&mut self, last: Undoable, now: Timestamp) -> Result<(Changed, Undoable)> {
        self.may_write()?;
        let done = apply_all(&mut self.draft, &last.inverse)?;
        self.keep(last.name, last.inverse, done, Some(last.revision), None, now)
    }

    /// Makes durable what has been done to the draft, or takes it back.
    fn keep(
        &mut self,
        name: ChangeName,
        edits: Vec<Edit>,
        done: Done,
        undoes: Option<u32>,
        finding: Option<String>,
        now: Timestamp,
    ) -> Result<(Changed, Undoable)> {
        let revision = self.revision + 1;
        let logged = LoggedEdit {
            revision,
            at: now,
            name: name.clone(),
            edits,
            inverse: done.undo.clone(),
            undoes,
            finding,
        };
        let due = revision - self.snapshot >= SNAPSHOT_EVERY;
        let kept = self.project.append_edit(&logged, due.then_some(&self.draft));
        if let Err(error) = kept {
            // What is not on the disk has not happened.
            apply_all(&mut self.draft, &done.undo)?;
            return Err(error);
        }
        self.revision = revision;
        if due {
            self.snapshot = revision;
        }
        let entry = Undoable { revision, name: name.clone(), inverse: done.undo };
        Ok((Changed { revision, name, patches: done.patches }, entry))
    }
}

#[cfg(test)]
mod tests;
