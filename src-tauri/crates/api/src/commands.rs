//! The single list of commands: the router, the TypeScript map and the cache tags come from it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::{
    calibrations, cases, conditions, elements, findings, handovers, imports, mentions, onces,
    people, previews, projects, proofs, purposes, recents, rounds, safeguards, settings,
    simulations, templates, tries,
};

/// What a read provides and a write makes stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Tag {
    /// What this person set.
    Settings,
    /// What comes with Maket: the templates, the vocabulary of elements.
    Templates,
    /// The list of recent services.
    Recents,
    /// A project as it stands; changes of it come as patches.
    Project,
    /// The rounds of a project, and what they have shown.
    Rounds,
    /// How far a simulation has got.
    Simulation,
    /// What follows from a project as it stands: findings, the map, walks.
    Derived,
}

/// A command as the interface needs to know it.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Its name on the wire, `entity.verb`.
    pub name: &'static str,
    /// The name of its request type.
    pub request: &'static str,
    /// The name of its reply type.
    pub reply: &'static str,
    /// What a cached reply is known by; empty for a write.
    pub provides: &'static [Tag],
    /// What becomes stale once the command has run; empty for a read.
    pub invalidates: &'static [Tag],
}

macro_rules! commands {
    ($($name:literal: $module:ident::$body:ident($request:ident) -> $reply:ident
        $(, provides [$($provided:ident),*])? $(, invalidates [$($stale:ident),*])?;)*) => {
        /// Every command.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: $name,
            request: stringify!($request),
            reply: stringify!($reply),
            provides: &[$($(Tag::$provided),*)?],
            invalidates: &[$($(Tag::$stale),*)?],
        }),*];

        fn route(name: &str, payload: Value, host: &dyn Host) -> Result<Value, ApiError> {
            match name {
                $($name => {
                    let request: $module::$request = decode(name, payload)?;
                    let reply: $module::$reply = $module::$body(host, request)?;
                    encode(name, &reply)
                })*
                _ => Err(ApiError::new(ErrorCode::BadRequest, format!("find the command {name}"))),
            }
        }

        /// Writes the TypeScript twins of every request and reply, a file each.
        #[cfg(feature = "ts")]
        pub fn export_types(config: &ts_rs::Config) -> Result<(), ts_rs::ExportError> {
            use ts_rs::TS;
            $($module::$request::export_all(config)?; $module::$reply::export_all(config)?;)*
            ApiError::export_all(config)?;
            Tag::export_all(config)
        }
    };
}

commands! {
    "burden.read": simulations::burden(ProjectRequest) -> BurdenView, provides [Derived];
    "calibration.read": calibrations::read(ReadRound) -> Calibration, provides [Derived, Rounds];
    "case.drop": cases::forget(DropCase) -> Edits, provides [Derived];
    "case.keep": cases::keep(KeepCase) -> Edits, provides [Derived];
    "case.list": cases::list(ProjectRequest) -> Cases, provides [Derived];
    "check.read": findings::read(ReadFindings) -> Findings, provides [Derived];
    "condition.choices": conditions::choices(ListConditionSubjects) -> ConditionSubjects, provides [Derived];
    "condition.read": conditions::read(ReadConditions) -> Conditions, provides [Derived];
    "condition.write": conditions::write(WriteCondition) -> ConditionView, provides [Derived];
    "element.list": elements::list(ListElements) -> Elements, provides [Templates];
    "handover.export": handovers::export(ExportHandOver) -> HandedOver, invalidates [Recents];
    "handover.part": handovers::part(ReadHandOverPart) -> HandOverPart, provides [Derived];
    "handover.preview": handovers::preview(PreviewHandOver) -> HandOverPreview, provides [Derived];
    "handover.read": handovers::read(ProjectRequest) -> HandOver, provides [Derived];
    "import.accept": imports::accept(AcceptImport) -> ProjectOpened, invalidates [Recents];
    "import.read": imports::read(ReadImport) -> ImportProposal, provides [Derived];
    "mention.list": mentions::list(ListMentions) -> Mentions, provides [Derived];
    "once.read": onces::read(ReadFindings) -> OnceView, provides [Derived];
    "person.list": people::list(ProjectRequest) -> Cast, provides [Derived];
    "person.treat": tries::treat(TreatPerson) -> Edits, provides [Derived];
    "preview.show": previews::show(ShowPreview) -> Preview, provides [Derived];
    "project.close": projects::close(ProjectRequest) -> Nothing, invalidates [Recents, Project];
    "project.create": projects::create(CreateProject) -> ProjectOpened, invalidates [Recents];
    "project.edit": projects::edit(EditProject) -> ProjectChanged, invalidates [Derived];
    "project.open": projects::open(OpenProjectFile) -> ProjectOpened, invalidates [Recents];
    "project.read": projects::read(ProjectRequest) -> ProjectState, provides [Project];
    "project.redo": projects::redo(StepInHistory) -> ProjectChanged, invalidates [Derived];
    "project.remember-view": projects::remember_view(RememberView) -> Nothing, invalidates [Recents];
    "project.save-copy": projects::save_copy(SaveCopy) -> Nothing, invalidates [Recents];
    "project.undo": projects::undo(StepInHistory) -> ProjectChanged, invalidates [Derived];
    "proof.cancel": proofs::cancel(ProjectRequest) -> Nothing;
    "proof.example": proofs::example(ReadExample) -> WalkView, provides [Derived];
    "proof.read": proofs::read(ReadProof) -> ProofView, provides [Derived];
    "purpose.read": purposes::read(ReadPurpose) -> PurposeView, provides [Derived];
    "recent.forget": recents::forget(ForgetRecent) -> Recents, invalidates [Recents];
    "recent.list": recents::list(ListRecents) -> Recents, provides [Recents];
    "round.list": rounds::list(ProjectRequest) -> Rounds, provides [Rounds];
    "round.note": rounds::note(WriteNote) -> Nothing, invalidates [Rounds];
    "round.notice": rounds::notice(ReadConsentNotice) -> ConsentNotice, provides [Derived];
    "round.read": rounds::read(ReadRound) -> RoundView, provides [Rounds];
    "round.sort": rounds::sort(SortFeedback) -> Nothing, invalidates [Rounds];
    "round.start": rounds::start(StartRound) -> Rounds, invalidates [Rounds];
    "round.stop": rounds::stop(ProjectRequest) -> Rounds, invalidates [Rounds];
    "safeguard.read": safeguards::read(ReadSafeguards) -> Safeguards, provides [Derived];
    "settings.read": settings::read(ReadSettings) -> Settings, provides [Settings];
    "settings.write": settings::write(Settings) -> Settings, invalidates [Settings];
    "simulate.assumptions": simulations::assumptions(ReadAssumptions) -> Assumptions, provides [Derived];
    "simulate.cancel": simulations::cancel(ProjectRequest) -> Nothing, invalidates [Simulation];
    "simulate.progress": simulations::progress(ProjectRequest) -> SimulationProgress, provides [Simulation];
    "simulate.run": simulations::run(RunSimulation) -> SimulationView, provides [Derived];
    "template.list": templates::list(ListTemplates) -> Templates, provides [Templates];
    "walk.cast": tries::cast(ProjectRequest) -> CastWalks, provides [Derived];
    "walk.read": tries::read(ReadWalk) -> WalkView, provides [Derived];
}

/// Runs a command. A panic inside it is an error of that command and of nothing else.
pub fn dispatch(name: &str, payload: Value, host: &dyn Host) -> Result<Value, ApiError> {
    catch_unwind(AssertUnwindSafe(|| route(name, payload, host)))
        .unwrap_or_else(|_| Err(ApiError::new(ErrorCode::Crashed, format!("run {name}"))))
}

fn decode<T: DeserializeOwned>(name: &str, payload: Value) -> Result<T, ApiError> {
    serde_json::from_value(payload).map_err(|error| {
        ApiError::new(ErrorCode::BadRequest, format!("read the request of {name}")).because(error)
    })
}

fn encode<T: Serialize>(name: &str, reply: &T) -> Result<Value, ApiError> {
    serde_json::to_value(reply).map_err(|error| {
        ApiError::new(ErrorCode::Crashed, format!("write the reply of {name}")).because(error)
    })
}
