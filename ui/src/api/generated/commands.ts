// Made by `cargo xtask bindings`; do not edit.
import type { AcceptImport } from "./AcceptImport";
import type { Assumptions } from "./Assumptions";
import type { BurdenView } from "./BurdenView";
import type { Calibration } from "./Calibration";
import type { Cases } from "./Cases";
import type { Cast } from "./Cast";
import type { CastWalks } from "./CastWalks";
import type { ConditionSubjects } from "./ConditionSubjects";
import type { ConditionView } from "./ConditionView";
import type { Conditions } from "./Conditions";
import type { ConsentNotice } from "./ConsentNotice";
import type { CreateProject } from "./CreateProject";
import type { DropCase } from "./DropCase";
import type { EditProject } from "./EditProject";
import type { Edits } from "./Edits";
import type { Elements } from "./Elements";
import type { ExportHandOver } from "./ExportHandOver";
import type { Findings } from "./Findings";
import type { ForgetRecent } from "./ForgetRecent";
import type { HandOver } from "./HandOver";
import type { HandOverPart } from "./HandOverPart";
import type { HandOverPreview } from "./HandOverPreview";
import type { HandedOver } from "./HandedOver";
import type { ImportProposal } from "./ImportProposal";
import type { KeepCase } from "./KeepCase";
import type { ListConditionSubjects } from "./ListConditionSubjects";
import type { ListElements } from "./ListElements";
import type { ListMentions } from "./ListMentions";
import type { ListRecents } from "./ListRecents";
import type { ListTemplates } from "./ListTemplates";
import type { Mentions } from "./Mentions";
import type { Nothing } from "./Nothing";
import type { OnceView } from "./OnceView";
import type { OpenProjectFile } from "./OpenProjectFile";
import type { Preview } from "./Preview";
import type { PreviewHandOver } from "./PreviewHandOver";
import type { ProjectChanged } from "./ProjectChanged";
import type { ProjectOpened } from "./ProjectOpened";
import type { ProjectRequest } from "./ProjectRequest";
import type { ProjectState } from "./ProjectState";
import type { ProofView } from "./ProofView";
import type { PurposeView } from "./PurposeView";
import type { ReadAssumptions } from "./ReadAssumptions";
import type { ReadConditions } from "./ReadConditions";
import type { ReadConsentNotice } from "./ReadConsentNotice";
import type { ReadExample } from "./ReadExample";
import type { ReadFindings } from "./ReadFindings";
import type { ReadHandOverPart } from "./ReadHandOverPart";
import type { ReadImport } from "./ReadImport";
import type { ReadProof } from "./ReadProof";
import type { ReadPurpose } from "./ReadPurpose";
import type { ReadRound } from "./ReadRound";
import type { ReadSafeguards } from "./ReadSafeguards";
import type { ReadSettings } from "./ReadSettings";
import type { ReadWalk } from "./ReadWalk";
import type { Recents } from "./Recents";
import type { RememberView } from "./RememberView";
import type { RoundView } from "./RoundView";
import type { Rounds } from "./Rounds";
import type { RunSimulation } from "./RunSimulation";
import type { Safeguards } from "./Safeguards";
import type { SaveCopy } from "./SaveCopy";
import type { Settings } from "./Settings";
import type { ShowPreview } from "./ShowPreview";
import type { SimulationProgress } from "./SimulationProgress";
import type { SimulationView } from "./SimulationView";
import type { SortFeedback } from "./SortFeedback";
import type { StartRound } from "./StartRound";
import type { StepInHistory } from "./StepInHistory";
import type { Tag } from "./Tag";
import type { Templates } from "./Templates";
import type { TreatPerson } from "./TreatPerson";
import type { WalkView } from "./WalkView";
import type { WriteCondition } from "./WriteCondition";
import type { WriteNote } from "./WriteNote";

/** Each command with its request and its reply. */
export type Commands = {
  "burden.read": { request: ProjectRequest; reply: BurdenView };
  "calibration.read": { request: ReadRound; reply: Calibration };
  "case.drop": { request: DropCase; reply: Edits };
  "case.keep": { request: KeepCase; reply: Edits };
  "case.list": { request: ProjectRequest; reply: Cases };
  "check.read": { request: ReadFindings; reply: Findings };
  "condition.choices": { request: ListConditionSubjects; reply: ConditionSubjects };
  "condition.read": { request: ReadConditions; reply: Conditions };
  "condition.write": { request: WriteCondition; reply: ConditionView };
  "element.list": { request: ListElements; reply: Elements };
  "handover.export": { request: ExportHandOver; reply: HandedOver };
  "handover.part": { request: ReadHandOverPart; reply: HandOverPart };
  "handover.preview": { request: PreviewHandOver; reply: HandOverPreview };
  "handover.read": { request: ProjectRequest; reply: HandOver };
  "import.accept": { request: AcceptImport; reply: ProjectOpened };
  "import.read": { request: ReadImport; reply: ImportProposal };
  "mention.list": { request: ListMentions; reply: Mentions };
  "once.read": { request: ReadFindings; reply: OnceView };
  "person.list": { request: ProjectRequest; reply: Cast };
  "person.treat": { request: TreatPerson; reply: Edits };
  "preview.show": { request: ShowPreview; reply: Preview };
  "project.close": { request: ProjectRequest; reply: Nothing };
  "project.create": { request: CreateProject; reply: ProjectOpened };
  "project.edit": { request: EditProject; reply: ProjectChanged };
  "project.open": { request: OpenProjectFile; reply: ProjectOpened };
  "project.read": { request: ProjectRequest; reply: ProjectState };
  "project.redo": { request: StepInHistory; reply: ProjectChanged };
  "project.remember-view": { request: RememberView; reply: Nothing };
  "project.save-copy": { request: SaveCopy; reply: Nothing };
  "project.undo": { request: StepInHistory; reply: ProjectChanged };
  "proof.cancel": { request: ProjectRequest; reply: Nothing };
  "proof.example": { request: ReadExample; reply: WalkView };
  "proof.read": { request: ReadProof; reply: ProofView };
  "purpose.read": { request: ReadPurpose; reply: PurposeView };
  "recent.forget": { request: ForgetRecent; reply: Recents };
  "recent.list": { request: ListRecents; reply: Recents };
  "round.list": { request: ProjectRequest; reply: Rounds };
  "round.note": { request: WriteNote; reply: Nothing };
  "round.notice": { request: ReadConsentNotice; reply: ConsentNotice };
  "round.read": { request: ReadRound; reply: RoundView };
  "round.sort": { request: SortFeedback; reply: Nothing };
  "round.start": { request: StartRound; reply: Rounds };
  "round.stop": { request: ProjectRequest; reply: Rounds };
  "safeguard.read": { request: ReadSafeguards; reply: Safeguards };
  "settings.read": { request: ReadSettings; reply: Settings };
  "settings.write": { request: Settings; reply: Settings };
  "simulate.assumptions": { request: ReadAssumptions; reply: Assumptions };
  "simulate.cancel": { request: ProjectRequest; reply: Nothing };
  "simulate.progress": { request: ProjectRequest; reply: SimulationProgress };
  "simulate.run": { request: RunSimulation; reply: SimulationView };
  "template.list": { request: ListTemplates; reply: Templates };
  "walk.cast": { request: ProjectRequest; reply: CastWalks };
  "walk.read": { request: ReadWalk; reply: WalkView };
};

/** What a cached reply is known by. */
export const PROVIDES = {
  "burden.read": ["derived"],
  "calibration.read": ["derived", "rounds"],
  "case.drop": ["derived"],
  "case.keep": ["derived"],
  "case.list": ["derived"],
  "check.read": ["derived"],
  "condition.choices": ["derived"],
  "condition.read": ["derived"],
  "condition.write": ["derived"],
  "element.list": ["templates"],
  "handover.part": ["derived"],
  "handover.preview": ["derived"],
  "handover.read": ["derived"],
  "import.read": ["derived"],
  "mention.list": ["derived"],
  "once.read": ["derived"],
  "person.list": ["derived"],
  "person.treat": ["derived"],
  "preview.show": ["derived"],
  "project.read": ["project"],
  "proof.example": ["derived"],
  "proof.read": ["derived"],
  "purpose.read": ["derived"],
  "recent.list": ["recents"],
  "round.list": ["rounds"],
  "round.notice": ["derived"],
  "round.read": ["rounds"],
  "safeguard.read": ["derived"],
  "settings.read": ["settings"],
  "simulate.assumptions": ["derived"],
  "simulate.progress": ["simulation"],
  "simulate.run": ["derived"],
  "template.list": ["templates"],
  "walk.cast": ["derived"],
  "walk.read": ["derived"],
} as const satisfies Partial<Record<keyof Commands, readonly Tag[]>>;

/** What becomes stale once a command has run. */
export const INVALIDATES = {
  "handover.export": ["recents"],
  "import.accept": ["recents"],
  "project.close": ["recents", "project"],
  "project.create": ["recents"],
  "project.edit": ["derived"],
  "project.open": ["recents"],
  "project.redo": ["derived"],
  "project.remember-view": ["recents"],
  "project.save-copy": ["recents"],
  "project.undo": ["derived"],
  "recent.forget": ["recents"],
  "round.note": ["rounds"],
  "round.sort": ["rounds"],
  "round.start": ["rounds"],
  "round.stop": ["rounds"],
  "settings.write": ["settings"],
  "simulate.cancel": ["simulation"],
} as const satisfies Partial<Record<keyof Commands, readonly Tag[]>>;

/** The most bytes that are read of a file to import. */
export const MOST_IMPORT_BYTES = 52428800;
