//! Projects: opening a service to work on it, changing it, taking changes back.

use std::path::{Path, PathBuf};

use maket_edit::{ChangeName, Draft, Edit, Patch};
use maket_model::identifier::Draw;
use maket_model::load::save;
use maket_model::place::{give_keys, new_key};
use maket_model::service::Service;
use maket_model::step::StepKind;
use maket_model::text::Text;
use maket_store::{Bundle, Changed, PEOPLE, Project, SERVICE};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::recents::{self, Recent};
use crate::services::storage;
use crate::studio::{OpenProject, Studio};
use crate::templates;

/// What a new service begins with.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum CreateProject {
    /// One of the studio's templates.
    Template {
        /// The template's id.
        id: String,
    },
    /// Nothing: a start, a page and an end.
    Blank {
        /// What the service is called.
        title: String,
        /// The language of that, which becomes the service's first.
        language: String,
    },
    /// A service folder, or its `service.json`.
    Folder {
        /// The path.
        path: String,
    },
}

/// Names a file to work on.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct OpenProjectFile {
    /// The project file; a service folder is taken into a new project file.
    pub path: String,
}

/// Names an open project.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProjectRequest {
    /// The project's id.
    pub project: String,
}

/// Which project is open now.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProjectOpened {
    /// The project's id.
    pub project: String,
}

/// A project as it stands.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProjectState {
    /// The project's id.
    pub project: String,
    /// Where its file lies.
    pub path: String,
    /// The service and its people.
    pub draft: Draft,
    /// How many changes have been made.
    pub revision: u32,
    /// What would be taken back.
    pub undo: Option<ChangeName>,
    /// What would be made again.
    pub redo: Option<ChangeName>,
    /// Why it can only be looked at.
    pub read_only: Option<String>,
    /// How the window was left, in the window's own words.
    pub view: Option<String>,
}

/// Changes a project.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EditProject {
    /// The project's id.
    pub project: String,
    /// The revision that the window shows.
    pub since: u32,
    /// The edits, made as one change.
    pub edits: Vec<Edit>,
    /// The finding that the change answers.
    #[serde(default)]
    pub finding: Option<String>,
}

/// Takes a change back, or makes it again.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct StepInHistory {
    /// The project's id.
    pub project: String,
    /// The revision that the window shows.
    pub since: u32,
}

/// What a change has done.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProjectChanged {
    /// The revision that the project stands at.
    pub revision: u32,
    /// What brings the window's revision to it; none where the window has to read it all again.
    pub patches: Option<Vec<Patch>>,
    /// What the change is called; none where nothing was changed, taken back or made again.
    pub name: Option<ChangeName>,
    /// What would be taken back now.
    pub undo: Option<ChangeName>,
    /// What would be made again now.
    pub redo: Option<ChangeName>,
}

/// Keeps how the window was left.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RememberView {
    /// The project's id.
    pub project: String,
    /// In the window's own words.
    pub view: String,
}

/// Saves a copy of a project.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SaveCopy {
    /// The project's id.
    pub project: String,
    /// Where to: a folder's path, or a file's that ends in `.maket`.
    pub path: String,
}

/// Nothing more to say.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Nothing {}

/// Starts a service and opens it.
pub fn create(host: &dyn Host, request: CreateProject) -> Result<ProjectOpened, ApiError> {
    let studio = host.studio();
    let mut bundle = match request {
        CreateProject::Template { id } => templates::bundle(&id)?,
        CreateProject::Blank { title, language } => blank(&title, &language)?,
        CreateProject::Folder { path } => maket_store::source::Source::of(Path::new(&path))
            .and_then(|it| it.read())
            .map_err(storage)?,
    };
    start(studio, &mut bundle)
}

/// Writes a service as a new project file among the person's documents, and opens it.
pub(crate) fn start(studio: &Studio, bundle: &mut Bundle) -> Result<ProjectOpened, ApiError> {
    let mut service = crate::services::document::<Service>(SERVICE, bundle.service(), "en")?;
    if let Some(people) = bundle.get(PEOPLE) {
        crate::services::document::<maket_model::people::People>(PEOPLE, people, "en")?;
    }
    // Whatever can be spoken of has a key from the beginning.
    give_keys(&mut service, studio.now().as_nanosecond() as u64);
    bundle.insert(SERVICE, save(&service)).map_err(storage)?;
    let path = free_path(studio.documents(), &service);
    Project::create(&path, bundle, studio.holder()).and_then(Project::close).map_err(storage)?;
    open_at(studio, &path)
}

/// The template that the studio begins with.
const EXAMPLE: &str = "birth-registration";

/// Makes a whole service to begin with, where nobody has worked on any yet.
pub fn begin_with_example(host: &dyn Host) -> Result<(), ApiError> {
    if recents::list(host, recents::ListRecents {})?.recents.is_empty() {
        create(host, CreateProject::Template { id: EXAMPLE.to_owned() })?;
    }
    Ok(())
}

/// Opens a service to work on it.
pub fn open(host: &dyn Host, request: OpenProjectFile) -> Result<ProjectOpened, ApiError> {
    let studio = host.studio();
    let path = PathBuf::from(&request.path);
    let is_project = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("maket"));
    if is_project {
        return open_at(studio, &path);
    }
    create(host, CreateProject::Folder { path: request.path })
}

fn open_at(studio: &Studio, path: &Path) -> Result<ProjectOpened, ApiError> {
    let project = studio.open(path)?;
    studio.with(&project, |it| recents::remember(studio, recent(studio, &project, it)?))?;
    Ok(ProjectOpened { project })
}

fn recent(studio: &Studio, id: &str, it: &mut OpenProject) -> Result<Recent, ApiError> {
    let (_, findings) = it.findings()?;
    let errors = findings.filter(|it| it.severity == maket_check::Severity::Error).count();
    let service = &it.editor().draft().service;
    let pages = service.steps.iter().filter(|step| matches!(step.kind, StepKind::Page(_))).count();
    Ok(Recent {
        project: id.to_owned(),
        path: it.editor().project().path().display().to_string(),
        title: (&service.title).into(),
        need: service.needs.first().map(|need| (&need.want).into()).unwrap_or_default(),
        pages: pages as u32,
        errors: errors as u32,
        at: studio.now(),
        there: true,
    })
}

/// A project as it stands.
pub fn read(host: &dyn Host, request: ProjectRequest) -> Result<ProjectState, ApiError> {
    host.studio().with(&request.project, |it| {
        let editor = it.editor();
        Ok(ProjectState {
            path: editor.project().path().display().to_string(),
            draft: editor.draft().clone(),
            revision: editor.revision(),
            undo: editor.can_undo().cloned(),
            redo: editor.can_redo().cloned(),
            read_only: editor.project().read_only().map(ToString::to_string),
            view: editor.project().setting(VIEW).map_err(storage)?,
            project: request.project.clone(),
        })
    })
}

/// Where the window's own words are kept.
const VIEW: &str = "view";

/// Changes a project. What is answered is on the disk.
pub fn edit(host: &dyn Host, request: EditProject) -> Result<ProjectChanged, ApiError> {
    let studio = host.studio();
    let mut draw = Draw::of(studio.now().as_nanosecond() as u64);
    let edits = request.edits.into_iter().map(|edit| keyed(edit, &mut draw)).collect();
    studio.with(&request.project, |it| {
        let change = it.editor_mut().change(edits, request.finding, studio.now());
        Ok(told(it, request.since, change.map_err(storage)?))
    })
}

/// Takes the last change back.
pub fn undo(host: &dyn Host, request: StepInHistory) -> Result<ProjectChanged, ApiError> {
    step(host, &request, |it, now| it.editor_mut().undo(now))
}

/// Makes the change again that was taken back last.
pub fn redo(host: &dyn Host, request: StepInHistory) -> Result<ProjectChanged, ApiError> {
    step(host, &request, |it, now| it.editor_mut().redo(now))
}

fn step(
    host: &dyn Host,
    request: &StepInHistory,
    go: impl FnOnce(&mut OpenProject, jiff::Timestamp) -> maket_store::Result<Option<Changed>>,
) -> Result<ProjectChanged, ApiError> {
    let studio = host.studio();
    studio.with(&request.project, |it| {
        let change = go(it, studio.now()).map_err(storage)?;
        Ok(told(it, request.since, change))
    })
}

fn told(it: &mut OpenProject, since: u32, change: Option<Changed>) -> ProjectChanged {
    let name = change.as_ref().map(|change| change.name.clone());
    if let Some(change) = change {
        it.changed(change);
    }
    ProjectChanged {
        revision: it.editor().revision(),
        patches: it.since(since),
        name,
        undo: it.editor().can_undo().cloned(),
        redo: it.editor().can_redo().cloned(),
    }
}

/// Keeps how the window was left.
pub fn remember_view(host: &dyn Host, request: RememberView) -> Result<Nothing, ApiError> {
    host.studio().with(&request.project, |it| {
        let project = it.editor_mut().project_mut();
        if project.read_only().is_none() {
            project.set_setting(VIEW, &request.view).map_err(storage)?;
        }
        Ok(Nothing {})
    })
}

/// Writes the service, without its rounds and sessions, somewhere else.
pub fn save_copy(host: &dyn Host, request: SaveCopy) -> Result<Nothing, ApiError> {
    let studio = host.studio();
    let target = PathBuf::from(&request.path);
    if target.exists() {
        return Err(ApiError::new(ErrorCode::BadRequest, format!("write {}", target.display()))
            .because("there is something of that name already"));
    }
    let bundle = studio.with(&request.project, |it| it.editor().bundle().map_err(storage))?;
    crate::services::write(&bundle, &target, studio.holder())?;
    Ok(Nothing {})
}

/// Closes a project and keeps what the list of recent services says of it.
pub fn close(host: &dyn Host, request: ProjectRequest) -> Result<Nothing, ApiError> {
    let studio = host.studio();
    let kept = studio.with(&request.project, |it| recent(studio, &request.project, it))?;
    recents::remember(studio, kept)?;
    studio.close(&request.project)?;
    Ok(Nothing {})
}

/// A new thing that has no id gets a key of its own.
fn keyed(edit: Edit, draw: &mut Draw) -> Edit {
    match edit {
        Edit::Insert { place, collection, at, thing: Value::Object(mut thing) } => {
            let named = |name: &str| {
                thing.get(name).and_then(Value::as_str).is_some_and(|name| !name.is_empty())
            };
            let can_have = !matches!(collection.as_str(), "card.documents" | "people");
            if can_have && !named("id") && !named("key") {
                thing.insert("key".to_owned(), new_key(draw).into());
            }
            Edit::Insert { place, collection, at, thing: Value::Object(thing) }
        }
        other => other,
    }
}

/// A service of a start, a page and an end.
fn blank(title: &str, language: &str) -> Result<Bundle, ApiError> {
    let words = |uk: &str, en: &str, et: &str| {
        let said = match language {
            "uk" => uk,
            "et" => et,
            _ => en,
        };
        Text::of(language, said)
    };
    let (timezone, calendar, currency) = match language {
        "et" => ("Europe/Tallinn", "et", "EUR"),
        _ => ("Europe/Kyiv", "uk", "UAH"),
    };
    let json = serde_json::json!({
        "maket": 1, "id": slug(title), "title": Text::of(language, title),
        "languages": [language], "timezone": timezone, "calendar": calendar, "currency": currency,
        "actors": [{ "id": "applicant", "kind": "citizen", "title": words("Заявник", "Applicant", "Taotleja") }],
        "steps": [
            { "id": "start", "kind": "start", "title": Text::of(language, title), "next": [{ "to": "first-page" }] },
            { "id": "first-page", "kind": "page", "actor": "applicant",
              "title": words("Перша сторінка", "First page", "Esimene leht"), "next": [{ "to": "check" }] },
            { "id": "check", "kind": "check-answers", "actor": "applicant",
              "title": words("Перевірте відповіді", "Check your answers", "Kontrollige vastuseid"),
              "button": words("Надіслати", "Send", "Saada"), "next": [{ "to": "done" }] },
            { "id": "done", "kind": "outcome", "title": words("Готово", "Done", "Valmis") }
        ]
    });
    Bundle::of_service(json.to_string().into_bytes()).map_err(storage)
}

/// A title as an id: letters that every machine can hold.
fn slug(title: &str) -> String {
    let latin: String = title
        .to_lowercase()
        .chars()
        .map(|it| if it.is_ascii_alphanumeric() { it } else { '-' })
        .collect();
    let words: Vec<&str> = latin.split('-').filter(|word| !word.is_empty()).collect();
    match words.is_empty() {
        true => "service".to_owned(),
        false => words.join("-"),
    }
}

/// A file among a person's documents that is not there yet, named after the service.
fn free_path(folder: &Path, service: &Service) -> PathBuf {
    let said = service.title.or_first(service.languages.first().map_or("", |it| it.as_str()));
    let plain: String = said
        .chars()
        .map(|it| if it.is_alphanumeric() || " -_,()’'".contains(it) { it } else { ' ' })
        .collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = match plain.is_empty() {
        true => service.id.to_string(),
        false => plain.chars().take(60).collect(),
    };
    let numbered = (2..).map(|number| format!("{name} {number}"));
    let mut names = std::iter::once(name.clone()).chain(numbered);
    let free = names.find_map(|name| {
        let path = folder.join(format!("{name}.maket"));
        (!path.exists()).then_some(path)
    });
    free.unwrap_or_else(|| folder.join(format!("{name}.maket")))
}
