import { FileText } from "lucide-react";
import { useState } from "react";

import { useProject } from "../../api/project";
import { useRead } from "../../api/queries";
import { PersonDock } from "../../components/PersonDock";
import { Skeleton } from "../../components/Skeleton";
import { Stage } from "../../components/Stage";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { thingOf } from "../../lib/place";
import { goPlace, useRoute } from "../../lib/useRoute";
import { ContentInspector } from "./inspector/ContentInspector";
import { PageInspector } from "./inspector/PageInspector";
import { QuestionInspector } from "./inspector/QuestionInspector";
import { PagesOutline, titleOf } from "./PagesOutline";
import { PageSheet } from "./PageSheet";
import { contentOf, fieldAt, questionsOf, stepAt, stepsOf } from "./parts";
import { RowActs } from "./RowActs";
import { rowsOf } from "./rows";
import { focusOutline, useReach } from "./useReach";

type Props = { project: string };

/** The pages of a service: what is asked, how and why, beside the page that a person sees. */
export function Pages({ project }: Props) {
  const { say, language } = useTexts();
  const state = useProject(project);
  const findings = useRead("check.read", { project, language }).data?.findings ?? [];
  const { place } = useRoute();
  const onOpen = useReach();
  // The page whose heading is to be written now.
  const [naming, setNaming] = useState<string | null>(null);
  const name = (page: string) => {
    goPlace(page);
    setNaming(page);
  };
  const service = state.data?.draft.service;
  const steps = service ? stepsOf(service) : [];
  useCommands(
    steps.flatMap((it) => [
      { id: `page ${it.key}`, is: "place" as const, label: localise(titleOf(it.thing), language) || it.thing.id, also: Object.values(titleOf(it.thing)), icon: FileText, onRun: () => goPlace(it.place) },
      ...questionsOf(it).map((asked) => ({
        id: asked.place,
        is: "place" as const,
        label: localise(asked.thing.label ?? {}, language) || (asked.thing.id ?? ""),
        also: [...Object.values(asked.thing.label ?? {}), asked.thing.id ?? ""],
        about: localise(titleOf(it.thing), language),
        onRun: () => goPlace(asked.place),
      })),
    ]),
  );
  if (!service) {
    const content = state.error ? <Trouble error={state.error} onAgain={() => void state.refetch()} /> : <Skeleton label={say("pages-loading")} />;
    return <Stage work={{ label: say("stage-pages"), content }} />;
  }
  const step = stepAt(steps, place);
  const within = <T extends { place: string }>(things: readonly T[]) => things.find((it) => place === it.place || place?.startsWith(`${it.place}/`));
  const asked = step ? questionsOf(step) : [];
  const question = within(asked);
  const content = step && within(contentOf(step));
  const field = question && fieldAt(question, place ?? "");
  const selected = field?.place ?? question?.place ?? content?.place ?? step?.place ?? null;
  const kicker = question ? say("pages-question", { number: asked.indexOf(question) + 1 }) : "";
  const common = { project, service, findings };
  const row = step && rowsOf(step).find((it) => it.place === (question ?? content)?.place);
  const acts = step && row && <RowActs project={project} service={service} step={step} row={row} />;
  const inspector = () => {
    if (step && question && field) {
      return { label: say("pages-field"), content: <QuestionInspector key={field.place} {...common} step={step} question={field} kicker={say("pages-field")} group={question} /> };
    }
    if (step && question) {
      return { label: kicker, content: <QuestionInspector key={question.place} {...common} step={step} question={question} kicker={kicker} acts={acts} /> };
    }
    if (step && content) {
      return { label: say("pages-content"), content: <ContentInspector key={content.place} project={project} content={content} findings={findings} acts={acts} /> };
    }
    return step && { label: say("pages-page"), content: <PageInspector key={step.place} {...common} step={step} naming={{ isDue: naming === step.place, onBegin: () => setNaming(null), onLeave: focusOutline }} /> };
  };
  return (
    <Stage
      outline={{
        label: say("pages-outline"),
        content: <PagesOutline project={project} service={service} findings={findings} step={step} selected={question?.place ?? step?.place ?? null} onNew={name} onOpen={onOpen} />,
      }}
      work={{
        label: say("stage-pages"),
        content: step && <PageSheet project={project} service={service} step={step} selected={selected} findings={findings} onOpen={onOpen} />,
      }}
      inspector={inspector()}
      dock={<PersonDock project={project} step={step?.key ?? null} place={question?.place ?? content?.place ?? null} onPlace={(pressed) => goPlace(thingOf(pressed))} />}
    />
  );
}
