import { useRef, useState } from "react";
import { useLandmark } from "react-aria/useLandmark";
import { VisuallyHidden } from "react-aria/VisuallyHidden";

import { isOfStudio } from "../../api/errors";
import type { Template } from "../../api/generated/Template";
import { useRead } from "../../api/queries";
import { Trouble } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { About } from "./About";
import styles from "./Home.module.css";
import { Import } from "./Import";
import { Services, useOpening } from "./Services";
import { Templates } from "./Templates";

/** The first screen: the services worked on last, the templates, and what the chosen one holds. */
export function Home() {
  const { say } = useTexts();
  const main = useRef<HTMLElement>(null);
  const { landmarkProps } = useLandmark({ role: "main", "aria-label": say("home-services") }, main);
  const opening = useOpening();
  const templates = useRead("template.list", {});
  const [chosenId, setChosenId] = useState<string | null>(null);
  const all = templates.data?.templates ?? [];
  const chosen = all.find((template) => template.id === chosenId) ?? all[0];
  return (
    <div className={styles.home}>
      <main {...landmarkProps} ref={main} className={styles.sheet}>
        <Services opening={opening} />
        <section className={styles.start} aria-labelledby="home-start">
          <h2 id="home-start" className={styles.title}>
            {say("home-title")}
          </h2>
          <p className={styles.intro}>{say("home-intro")}</p>
          {templates.error && !isOfStudio(templates.error) && <Trouble error={templates.error} onAgain={() => void templates.refetch()} />}
          {templates.isPending && <Loading />}
          {templates.isSuccess && <Listed templates={all} chosen={chosen} onChoose={setChosenId} />}
        </section>
        <Import />
      </main>
      <About template={chosen} isBusy={opening.isBusy} onStart={(id) => opening.create({ from: "template", id })} />
    </div>
  );
}

type ListedProps = { templates: Template[]; chosen: Template | undefined; onChoose: (id: string) => void };

function Listed({ templates, chosen, onChoose }: ListedProps) {
  const { say } = useTexts();
  if (!chosen) {
    return (
      <div className={styles.empty}>
        <h2 className={styles.emptyTitle}>{say("home-empty")}</h2>
        <p>{say("home-empty-text")}</p>
      </div>
    );
  }
  return <Templates templates={templates} chosen={chosen.id} onChoose={onChoose} />;
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
