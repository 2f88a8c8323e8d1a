//! What the studio holds between two commands: the projects that are open.

use std::borrow::Cow;
use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use jiff::Timestamp;
use maket_check::{Checker, Diagnostic};
use maket_edit::Patch;
use maket_formats::export::pack::PackFile;
use maket_journey::plan::Plan;
use maket_model::people::Person;
use maket_model::service::{CodeList, Service};
use maket_store::{Bundle, Changed, Editor, Holder, SessionStore};
use sha2::{Digest, Sha256};
use tokio::runtime::Runtime;

use crate::error::{ApiError, ErrorCode};
use crate::previews::PreviewServer;
use crate::proofs::Proving;
use crate::rounds::Serving;
use crate::services::{read, storage};
use crate::simulations::Running;
use crate::{recents, templates};

/// So many changes are kept for windows that ask what they have missed.
const REMEMBERED: usize = 200;

/// The studio of one person: where it keeps things, and what is open.
pub struct Studio {
    data: PathBuf,
    documents: PathBuf,
    holder: Holder,
    clock: fn() -> Timestamp,
    open: Mutex<Open>,
    servers: OnceLock<Runtime>,
    proposals: Mutex<Proposals>,
}

/// The projects that are open, by id; each is nothing once it has been closed.
#[derive(Default)]
struct Open {
    projects: BTreeMap<String, Arc<Mutex<Option<OpenProject>>>>,
    /// The studio ends: what still runs opens nothing again.
    has_ended: bool,
}

/// So many services that were read from a file wait to be accepted; whoever reads on without
/// accepting has no use for older ones.
const PROPOSED: usize = 4;

/// Services that were read from a file and not accepted yet.
#[derive(Default)]
struct Proposals {
    made: u32,
    waiting: VecDeque<(String, Service)>,
}

impl Studio {
    /// A studio that keeps settings in `data` and new services in `documents`; `holder` is who
    /// works, and `clock` tells the time.
    pub fn new(
        data: PathBuf,
        documents: PathBuf,
        holder: Holder,
        clock: fn() -> Timestamp,
    ) -> Self {
        let (open, servers, proposals) = (Mutex::default(), OnceLock::new(), Mutex::default());
        Self { data, documents, holder, clock, open, servers, proposals }
    }

    /// The folder that holds what the studio keeps for this person.
    pub fn data_folder(&self) -> &Path {
        &self.data
    }

    /// The folder where new services lie.
    pub fn documents(&self) -> &Path {
        &self.documents
    }

    /// Who works.
    pub fn holder(&self) -> &Holder {
        &self.holder
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The clock itself, for what runs on by itself.
    pub(crate) fn clock(&self) -> fn() -> Timestamp {
        self.clock
    }

    /// What serves previews and pilots.
    pub(crate) fn servers(&self) -> Result<&Runtime, ApiError> {
        if self.servers.get().is_none() {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()
                .map_err(|error| {
                    ApiError::new(ErrorCode::Storage, "start a server").because(error)
                })?;
            // Where two begin at once the first stays.
            drop(self.servers.set(runtime));
        }
        self.servers.get().ok_or_else(|| ApiError::new(ErrorCode::Crashed, "start a server"))
    }

    /// Keeps a service until it is accepted, and answers with what it is accepted by.
    pub(crate) fn propose(&self, service: Service) -> String {
        let mut proposals = lock(&self.proposals);
        proposals.made += 1;
        let id = proposals.made.to_string();
        proposals.waiting.push_back((id.clone(), service));
        while proposals.waiting.len() > PROPOSED {
            proposals.waiting.pop_front();
        }
        id
    }

    /// A service that waits to be accepted.
    pub(crate) fn proposed(&self, id: &str) -> Option<Service> {
        let proposals = lock(&self.proposals);
        proposals.waiting.iter().find(|(known, _)| known == id).map(|(_, service)| service.clone())
    }

    /// Forgets a service that waited to be accepted.
    pub(crate) fn withdraw(&self, id: &str) {
        lock(&self.proposals).waiting.retain(|(known, _)| known != id);
    }

    /// Opens a project file, or finds it open already, and answers with its id.
    pub(crate) fn open(&self, path: &Path) -> Result<String, ApiError> {
        let path = path.canonicalize().map_err(|error| {
            ApiError::new(ErrorCode::NoSuchFile, format!("open {}", path.display())).because(error)
        })?;
        let id = id_of(&path);
        let mut open = lock(&self.open);
        if !open.projects.contains_key(&id) {
            if open.has_ended {
                return Err(ApiError::new(ErrorCode::NoSuchFile, "open a file: the studio ends"));
            }
            let editor = Editor::open(&path, &self.holder, self.now()).map_err(storage)?;
            let project = Some(OpenProject::new(editor));
            open.projects.insert(id.clone(), Arc::new(Mutex::new(project)));
        }
        Ok(id)
    }

    /// Works with an open project; one that was open when the studio was last closed is opened
    /// again.
    pub(crate) fn with<T>(
        &self,
        id: &str,
        work: impl FnOnce(&mut OpenProject) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let find = |id: &str| lock(&self.open).projects.get(id).cloned();
        let none = || ApiError::new(ErrorCode::NoSuchFile, format!("find the project {id}"));
        let project = match find(id) {
            Some(project) => project,
            None => {
                let path = recents::path_of(self, id)?.ok_or_else(none)?;
                find(&self.open(&path)?).ok_or_else(none)?
            }
        };
        let mut project = lock(&project);
        // Whoever has waited for somebody who closed it comes too late.
        work(project.as_mut().ok_or_else(none)?)
    }

    /// Closes a project, once nobody is at it: its file is whole again.
    pub(crate) fn close(&self, id: &str) -> Result<(), ApiError> {
        let Some(project) = lock(&self.open).projects.remove(id) else { return Ok(()) };
        let closed = lock(&project).take();
        closed.map_or(Ok(()), |project| project.editor.close().map_err(storage))
    }

    /// Closes everything, when the studio ends.
    pub fn close_all(&self) {
        let ids: Vec<String> = {
            let mut open = lock(&self.open);
            open.has_ended = true;
            open.projects.keys().cloned().collect()
        };
        for id in ids {
            // What cannot be folded in now is folded in when the file is next opened.
            drop(self.close(&id));
        }
    }
}

/// Names a project file: the same file has the same id on every start.
fn id_of(path: &Path) -> String {
    let digest = Sha256::digest(path.to_string_lossy().as_bytes());
    digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A command that panicked has changed nothing: edits are made whole or taken back.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A project that is open, and what has been worked out about it as it stands.
pub(crate) struct OpenProject {
    editor: Editor,
    changes: VecDeque<(u32, Vec<Patch>)>,
    /// The plan of a revision, its modules in their places.
    plan: Option<(u32, Arc<Plan>)>,
    checked: Option<Checked>,
    /// What was written to be handed over, of which revision.
    pub(crate) written: Option<(u32, BTreeMap<&'static str, Vec<PackFile>>)>,
    /// What is proved of it, or just being proved.
    pub(crate) proving: Option<Arc<Proving>>,
    /// What shows its pages in the window.
    pub(crate) preview: Option<PreviewServer>,
    /// The simulation that runs.
    pub(crate) simulation: Option<Running>,
    /// The round that is being served.
    pub(crate) round: Option<Serving>,
    /// Where rounds keep their sessions, once one has been served.
    pub(crate) sessions: Option<Arc<SessionStore>>,
}

/// A service that has been checked.
struct Checked {
    revision: u32,
    checker: Checker,
    /// What was checked, where it is not the draft itself.
    expanded: Option<Service>,
}

impl OpenProject {
    fn new(editor: Editor) -> Self {
        Self {
            editor,
            changes: VecDeque::new(),
            plan: None,
            checked: None,
            written: None,
            proving: None,
            preview: None,
            simulation: None,
            round: None,
            sessions: None,
        }
    }

    /// What is worked on.
    pub(crate) fn editor(&self) -> &Editor {
        &self.editor
    }

    /// The same, to change it. A change goes through [`Self::changed`] afterwards.
    pub(crate) fn editor_mut(&mut self) -> &mut Editor {
        &mut self.editor
    }

    /// Keeps a change for those who ask what they have missed.
    pub(crate) fn changed(&mut self, change: Changed) {
        self.changes.push_back((change.revision, change.patches));
        while self.changes.len() > REMEMBERED {
            self.changes.pop_front();
        }
    }

    /// What has been changed since a revision; none where that is too long ago.
    pub(crate) fn since(&self, revision: u32) -> Option<Vec<Patch>> {
        let first = self.changes.front().map_or(self.editor.revision() + 1, |(first, _)| *first);
        if revision + 1 < first || revision > self.editor.revision() {
            return (revision == self.editor.revision()).then(Vec::new);
        }
        let missed = self.changes.iter().filter(|(made, _)| *made > revision);
        Some(missed.flat_map(|(_, patches)| patches.clone()).collect())
    }

    /// The plan of the service as it stands, made once a revision.
    pub(crate) fn plan(&mut self) -> Result<Arc<Plan>, ApiError> {
        let revision = self.editor.revision();
        if let Some((at, plan)) = &self.plan
            && *at == revision
        {
            return Ok(Arc::clone(plan));
        }
        let plan = Arc::new(Plan::compile(&*self.whole()?));
        self.plan = Some((revision, Arc::clone(&plan)));
        Ok(plan)
    }

    /// What is wrong with the service as it stands, in the order of the document.
    pub(crate) fn findings(
        &mut self,
    ) -> Result<(&Service, impl Iterator<Item = &Diagnostic>), ApiError> {
        let revision = self.editor.revision();
        let known = self.checked.take();
        let checked = match known.filter(|it| it.revision == revision || it.expanded.is_none()) {
            Some(it) if it.revision == revision => it,
            earlier => self.checked_since(earlier, revision)?,
        };
        let Checked { checker, expanded, .. } = self.checked.insert(checked);
        let service = expanded.as_ref().unwrap_or(&self.editor.draft().service);
        Ok((service, checker.findings()))
    }

    /// Judges what has been touched since an earlier check, or the whole.
    fn checked_since(&self, earlier: Option<Checked>, revision: u32) -> Result<Checked, ApiError> {
        let service = self.whole()?;
        let missed = earlier.and_then(|it| Some((self.since(it.revision)?, it.checker)));
        let checker = match (missed, &service) {
            (Some((patches, mut checker)), Cow::Borrowed(draft)) => {
                checker.follow(draft, &patches);
                checker
            }
            _ => Checker::new(&service),
        };
        let expanded = match service {
            Cow::Owned(expanded) => Some(expanded),
            Cow::Borrowed(_) => None,
        };
        Ok(Checked { revision, checker, expanded })
    }

    /// The service with its modules and lists in their places; what is half-made stays as it is.
    fn whole(&self) -> Result<Cow<'_, Service>, ApiError> {
        let draft = &self.editor.draft().service;
        let has_asset = |list: &CodeList| list.asset.is_some();
        if !draft.steps.iter().any(is_module) && !draft.lists.iter().any(has_asset) {
            return Ok(Cow::Borrowed(draft));
        }
        let bundle = self.editor.bundle().map_err(storage)?;
        Ok(Cow::Owned(expanded(&bundle).unwrap_or_else(|| draft.clone())))
    }

    /// The people who try the service on a day: those of its own, and those it borrows.
    pub(crate) fn people(&self, studio: &Studio) -> Result<Vec<Person>, ApiError> {
        let draft = self.editor.draft();
        let zone = jiff::tz::TimeZone::get(&draft.service.timezone);
        let today = studio.now().to_zoned(zone.unwrap_or(jiff::tz::TimeZone::UTC)).date();
        templates::gathered(&draft.people, today, "en")
    }
}

/// The service of a bundle, with its modules and lists in their places; none where it cannot be
/// read.
pub(crate) fn expanded(bundle: &Bundle) -> Option<Service> {
    read(bundle.clone(), "en").ok().map(|whole| whole.service)
}

fn is_module(step: &maket_model::step::Step) -> bool {
    matches!(step.kind, maket_model::step::StepKind::Module(_))
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test may write")]
mod tests {
    use super::*;
    use maket_store::Project;

    #[test]
    fn a_list_that_stands_in_a_file_is_walked_with_its_items() {
        let folder =
            std::env::temp_dir().join(format!("maket-studio-lists-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let json = r#"{"maket": 1, "id": "s", "lists": [{"id": "places", "asset": "places.csv"}],
            "steps": [{"id": "done", "kind": "outcome"}]}"#;
        let mut bundle = Bundle::of_service(json.into()).unwrap();
        bundle.insert("assets/places.csv", b"id,label-en\na,A\nb,B\n".to_vec()).unwrap();
        let path = folder.join("s.maket");
        let holder = Holder::default();
        Project::create(&path, &bundle, &holder).and_then(Project::close).unwrap();
        let now = || "2026-03-01T12:00:00Z".parse().unwrap();
        let studio = Studio::new(folder.clone(), folder.clone(), holder, now);
        let id = studio.open(&path).unwrap();
        let items = studio.with(&id, |it| Ok(it.plan()?.service.lists[0].items.len()));
        assert_eq!(items.unwrap(), 2, "previews and walks offer what the file lists");
        studio.close_all();
        drop(std::fs::remove_dir_all(&folder));
    }

    #[test]
    fn a_studio_that_ends_waits_for_who_is_at_work_and_opens_nothing_again() {
        let folder = std::env::temp_dir().join(format!("maket-studio-ends-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let json = r#"{"maket": 1, "id": "s", "steps": [{"id": "done", "kind": "outcome"}]}"#;
        let bundle = Bundle::of_service(json.into()).unwrap();
        let path = folder.join("s.maket");
        let holder = Holder::default();
        Project::create(&path, &bundle, &holder).and_then(Project::close).unwrap();
        let now = || "2026-03-01T12:00:00Z".parse().unwrap();
        let studio = Studio::new(folder.clone(), folder.clone(), holder, now);
        let id = studio.open(&path).unwrap();
        let is_listed = || lock(&studio.open).projects.contains_key(&id);
        std::thread::scope(|scope| {
            let (begun, begins) = std::sync::mpsc::channel();
            scope.spawn(|| {
                let work = studio.with(&id, move |_| {
                    begun.send(()).unwrap();
                    while is_listed() {
                        std::thread::yield_now();
                    }
                    Ok(())
                });
                work.expect("what was begun is done");
            });
            begins.recv().unwrap();
            studio.close_all();
        });
        let left: Vec<_> =
            std::fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert_eq!(left, ["s.maket"], "a service that is closed is one file");
        assert!(studio.open(&path).is_err(), "what still runs does not open it again");
        drop(std::fs::remove_dir_all(&folder));
    }
}
