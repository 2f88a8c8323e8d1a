import { useState } from "react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";

import { isOfStudio } from "../../api/errors";
import type { Template } from "../../api/generated/Template";
import { useRead } from "../../api/queries";
import { Stage } from "../../components/Stage";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { About } from "./About";
import styles from "./Home.module.css";
import { Import } from "./Import";
import { Learning } from "./Learning";
import { ServiceDock } from "./ServiceDock";
import { type Asks, Services, useOpening } from "./Services";
import { Templates } from "./Templates";

/** What is looked at beside the lists. */
type Chosen = { is: "service" | "template"; id: string };

/** The first screen: the services worked on last, the templates, and what the chosen one of them is. */
export function Home() {
  const { say } = useTexts();
  const opening = useOpening();
  const recents = useRead("recent.list", {}).data?.recents ?? [];
  const templates = useRead("template.list", {});
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [asks, setAsks] = useState<Asks>(null);
  const all = templates.data?.templates ?? [];
  const service = recents.find(({ project, there }) => there && chosen?.is === "service" && project === chosen.id);
  const template = all.find(({ id }) => chosen?.is === "template" && id === chosen.id) ?? all[0];
  const newest = recents.find(({ there }) => there);
  const content = (
    <div className={styles.sheet}>
      <Services opening={opening} selected={service?.project ?? null} onSelect={(id) => setChosen({ is: "service", id })} asks={asks} onAsks={setAsks} />
      <section className={styles.start} aria-labelledby="home-start">
        <h2 id="home-start" className={styles.title}>
          {say("home-title")}
        </h2>
        <p className={styles.intro}>{say("home-intro")}</p>
        {templates.error && !isOfStudio(templates.error) && <Trouble error={templates.error} onAgain={() => void templates.refetch()} />}
        {templates.isPending && <Loading />}
        {templates.isSuccess && <Listed templates={all} chosen={service ? null : (template?.id ?? null)} onChoose={(id) => setChosen({ is: "template", id })} />}
      </section>
      <div className={styles.foot}>
        <Import onOpenFile={() => setAsks("file")} />
        {newest && <Learning onOpen={(stage) => opening.open(newest.path, stage)} />}
      </div>
    </div>
  );
  const dock = service ? (
    <ServiceDock key={service.project} recent={service} isBusy={opening.isBusy} onOpen={() => opening.open(service.path)} />
  ) : (
    <About template={template} isBusy={opening.isBusy} onStart={(id) => opening.create({ from: "template", id })} />
  );
  return <Stage work={{ label: say("home-services"), content }} dock={dock} />;
}

type ListedProps = { templates: Template[]; chosen: string | null; onChoose: (id: string) => void };

function Listed({ templates, chosen, onChoose }: ListedProps) {
  const { say } = useTexts();
  if (templates.length === 0) {
    return (
      <div className={styles.empty}>
        <h2 className={styles.emptyTitle}>{say("home-empty")}</h2>
        <p>{say("home-empty-text")}</p>
      </div>
    );
  }
  return <Templates templates={templates} chosen={chosen} onChoose={onChoose} />;
}

/** Still shapes in the place of the templates; the style shows them after a moment only. */
function Loading() {
  const { say } = useTexts();
  return (
    <output className={styles.loading}>
      <VisuallyHidden>{say("home-loading")}</VisuallyHidden>
      {[0, 1, 2, 3].map((place) => (
        <span key={place} className={styles.skeleton} />
      ))}
    </output>
  );
}
