import { useState } from "react";

import type { Service } from "../../api/generated/Service";
import type { Step } from "../../api/generated/Step";
import { Button } from "../../components/Button";
import { Combo } from "../../components/Combo";
import { Dialog } from "../../components/Dialog";
import type { Editing } from "../../components/editing";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { goPlace } from "../../lib/useRoute";
import { titleOf } from "./PagesOutline";
import { type Placed, stagesOf } from "./parts";
import { toPageEdits } from "./rows";

type Props = { service: Service; step: Placed<Step>; place: string; editing: Editing; onClose: () => void };

/** Moves a row to another page. */
export function ToPage({ service, step, place, editing, onClose }: Props) {
  const { say, language } = useTexts();
  const [to, setTo] = useState<string | null>(null);
  const groups = stagesOf(service).map((stage) => ({
    heading: localise(stage.title ?? {}, language) || stage.id,
    options: stage.steps
      .filter(({ key, thing }) => thing.kind === "page" && key !== step.key)
      .map(({ key, thing }) => ({ id: key, label: localise(titleOf(thing), language) || thing.id })),
  }));
  const pages = stagesOf(service).flatMap((stage) => stage.steps);
  const move = () => {
    const page = pages.find(({ key }) => key === to);
    onClose();
    if (page) {
      const title = localise(titleOf(page.thing), language) || page.thing.id;
      const [collection = "", own = ""] = place.split("/").slice(-2);
      void editing.editAndSay(toPageEdits(step, place, page), say("pages-moved-to", { page: title })).then((made) => made && goPlace(`${page.place}/${collection}/${own}`));
    }
  };
  return (
    <Dialog
      title={say("pages-to-page")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("cancel")}</Button>
          <Button kind="primary" isDisabled={to === null} onPress={move}>
            {say("pages-move")}
          </Button>
        </>
      }
    >
      <Combo label={say("pages-which-page")} value={to} options={groups.filter(({ options }) => options.length > 0)} onChange={setTo} />
    </Dialog>
  );
}
