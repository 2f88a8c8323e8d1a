import { Plus } from "lucide-react";

import type { ServingView } from "../../api/generated/ServingView";
import type { Service } from "../../api/generated/Service";
import { Button } from "../../components/Button";
import type { Editing } from "../../components/editing";
import { Need } from "../../components/Marks";
import { Menu } from "../../components/Menu";
import { Section } from "../../components/Section";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { thingOf } from "../../lib/place";
import styles from "./Purpose.module.css";
import { stepOf } from "./things";
import { Use } from "./Uses";

type Props = { service: Service; pages: readonly ServingView[]; editing: Editing };

/** Pages that ask and serve nobody, each with a way to say whom it serves. */
export function WithoutNeed({ service, pages, editing }: Props) {
  const { say, language } = useTexts();
  const needs = service.needs ?? [];
  const acts = (page: ServingView) =>
    needs.map(({ id = "", want }, at) => ({
      id,
      label: `${say("need-short", { number: at + 1 })} ${localise(want ?? {}, language) || id}`,
      onAction: () => void editing.set(thingOf(page.place), "needs", [...(stepOf(service, page.place)?.thing.needs ?? []), id]),
    }));
  return (
    <Section title={say("purpose-without")} mark={<Need isMissing>{pages.length}</Need>}>
      <p className={styles.quiet}>{say("purpose-without-text")}</p>
      <ul className={styles.uses}>
        {pages.map((page) => (
          <li key={page.place}>
            <Use service={service} use={page} />
            {needs.length > 0 && (
              <Menu
                label={say("purpose-serves-which", { page: page.called })}
                placement="bottom end"
                trigger={
                  <Button kind="ghost" isSmall icon={Plus}>
                    {say("purpose-give-need")}
                  </Button>
                }
                groups={[{ id: "needs", acts: acts(page) }]}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
