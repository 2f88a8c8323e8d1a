import { useProject } from "../../api/project";
import { useRead } from "../../api/queries";
import { PersonDock } from "../../components/PersonDock";
import { Skeleton } from "../../components/Skeleton";
import { Stage } from "../../components/Stage";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { thingOf } from "../../lib/place";
import { goPlace, useRoute } from "../../lib/useRoute";
import { PagesOutline } from "./PagesOutline";
import { PageSheet } from "./PageSheet";
import { questionsOf, stepAt, stepsOf } from "./parts";
import { QuestionInspector } from "./QuestionInspector";

type Props = { project: string };

/** The pages of a service: what is asked, how and why, beside the page that a person sees. */
export function Pages({ project }: Props) {
  const { say, language } = useTexts();
  const state = useProject(project);
  const findings = useRead("check.read", { project, language }).data?.findings ?? [];
  const { place } = useRoute();
  if (!state.data) {
    const content = state.error ? <Trouble error={state.error} onAgain={() => void state.refetch()} /> : <Skeleton label={say("pages-loading")} />;
    return <Stage work={{ label: say("stage-pages"), content }} />;
  }
  const { service } = state.data.draft;
  const step = stepAt(stepsOf(service), place);
  const asked = step ? questionsOf(step) : [];
  const question = asked.find((it) => place !== null && (place === it.place || place.startsWith(`${it.place}/`)));
  const selected = question?.place ?? step?.place ?? null;
  return (
    <Stage
      outline={{
        label: say("pages-outline"),
        content: <PagesOutline service={service} findings={findings} step={step} selected={selected} />,
      }}
      work={{
        label: say("stage-pages"),
        content: step && <PageSheet project={project} service={service} step={step} selected={selected} findings={findings} />,
      }}
      inspector={
        question && {
          label: say("pages-question", { number: asked.indexOf(question) + 1 }),
          content: <QuestionInspector key={question.place} project={project} service={service} question={question} number={asked.indexOf(question) + 1} findings={findings} />,
        }
      }
      dock={<PersonDock project={project} step={step?.key ?? null} place={question?.place ?? null} onPlace={(pressed) => goPlace(thingOf(pressed))} />}
    />
  );
}
