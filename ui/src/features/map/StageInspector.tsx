import { ArrowLeft, ArrowRight, Ellipsis, Layers, Trash2 } from "lucide-react";

import type { Service } from "../../api/generated/Service";
import { IconButton } from "../../components/Button";
import type { Editing } from "../../components/editing";
import { FieldToName, type Naming } from "../../components/FieldToName";
import { Icon } from "../../components/Icon";
import { useLanguagesOf } from "../../components/languages-of";
import { LanguageSwitch } from "../../components/LanguageSwitch";
import { Menu } from "../../components/Menu";
import { Section, SheetHead } from "../../components/Section";
import { Worded } from "../../components/Worded";
import { useTexts } from "../../i18n/texts";
import { childPlace } from "../../lib/place";
import { goPlace } from "../../lib/useRoute";
import { removeStageEdits } from "./changes";
import type { Band } from "./flow";
import { stageWords } from "./words";

type Props = { project: string; service: Service; band: Band; editing: Editing; naming: Naming };

/** The selected stage: what it is called, and its place among the stages. */
export function StageInspector({ project, service, band: { id: key, stage, steps }, editing, naming }: Props) {
  const { say, language } = useTexts();
  const languages = useLanguagesOf(project);
  const place = childPlace("", "stages", key);
  const stages = service.stages ?? [];
  const at = stages.findIndex((one) => one === stage);
  const move = (to: number) => void editing.edit([{ edit: "move", place, to: "", collection: "stages", at: to }]);
  const remove = () =>
    void editing.editAndSay(removeStageEdits(service, key), say("stage-removed", { stage: stageWords(stage, language, say) })).then((made) => made && goPlace(null));
  const acts = [
    { id: "earlier", label: say("stage-earlier"), icon: ArrowLeft, isDisabled: at === 0, onAction: () => move(at - 1) },
    { id: "later", label: say("stage-later"), icon: ArrowRight, isDisabled: at === stages.length - 1, onAction: () => move(at + 1) },
    { id: "remove", label: say("stage-remove"), icon: Trash2, tone: "bad" as const, onAction: remove },
  ];
  return (
    <>
      <SheetHead
        isHead={false}
        kicker={say("map-stage")}
        tile={<Icon of={Layers} size={18} />}
        title={stageWords(stage, language, say)}
        actions={<Menu label={say("stage-acts")} placement="bottom end" trigger={<IconButton icon={Ellipsis} label={say("stage-acts")} isSmall />} groups={[{ id: "acts", acts }]} />}
      >
        {say("map-steps", { count: steps.length })}
      </SheetHead>
      <Section title={say("stage-title")} isPlain beside={<LanguageSwitch languages={languages} />}>
        <FieldToName naming={naming}>
          <Worded editing={editing} place={place} facet="title" text={stage?.title} language={languages.shown} label={say("stage-title")} isLabelHidden placeholder={say("stage-title-hint")} />
        </FieldToName>
      </Section>
    </>
  );
}
