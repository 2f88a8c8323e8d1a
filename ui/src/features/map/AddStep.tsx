import { Plus } from "lucide-react";

import { Button } from "../../components/Button";
import { type Kind, KIND_ICONS, useKindName } from "../../components/KindTile";
import { Menu } from "../../components/Menu";
import { useTexts } from "../../i18n/texts";

type Props = { hasStart: boolean; isOpen: boolean; onOpenChange: (isOpen: boolean) => void; onAdd: (kind: Kind) => void; isPrimary?: boolean };

/** The kinds as they are offered: by who has something to do. */
const OFFERED: readonly { id: string; kinds: readonly Kind[] }[] = [
  { id: "people", kinds: ["page", "sign-in", "check-answers", "sign", "pay"] },
  { id: "itself", kinds: ["exchange", "decision", "wait", "module"] },
  { id: "authority", kinds: ["review", "notify", "issue"] },
  { id: "ends", kinds: ["start", "outcome"] },
];

/** Offers the kinds of step by name, with what each is for. */
export function AddStep({ hasStart, isOpen, onOpenChange, onAdd, isPrimary }: Props) {
  const { say } = useTexts();
  const kindName = useKindName();
  return (
    <Menu
      label={say("map-add")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      trigger={
        <Button icon={Plus} isSmall={!isPrimary} kind={isPrimary ? "primary" : "plain"}>
          {say("map-add-short")}
        </Button>
      }
      groups={OFFERED.map(({ id, kinds }) => ({
        id,
        heading: say(`map-kinds-${id}`),
        acts: kinds
          .filter((kind) => kind !== "start" || !hasStart)
          .map((kind) => ({ id: kind, label: kindName(kind), about: say(`kind-${kind}-about`), icon: KIND_ICONS[kind], onAction: () => onAdd(kind) })),
      }))}
    />
  );
}
