import { Database } from "lucide-react";

import type { Service } from "../../api/generated/Service";
import { stepPlace } from "../../components/adding-steps";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { Section, SheetHead } from "../../components/Section";
import type { KeyedStep } from "../../components/ways";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { keysOf } from "../../lib/place";
import { goPlace } from "../../lib/useRoute";
import styles from "./Map.module.css";
import { stepWords } from "./words";

type Props = { service: Service; chosen: string; steps: ReadonlyMap<string, KeyedStep> };

/** The selected registry: whose it is, what it offers, and which steps use that. */
export function StoreInspector({ service, chosen, steps }: Props) {
  const { say, language } = useTexts();
  const registries = service.registries ?? [];
  const registry = registries[keysOf(registries).indexOf(chosen)];
  if (!registry) {
    return null;
  }
  const users = (operation: string | undefined) => [...steps.values()].filter(({ step }) => step.kind === "exchange" && step.operation === `${registry.id}/${operation}`);
  return (
    <>
      <SheetHead isHead={false} kicker={say("store")} tile={<Icon of={Database} size={18} />} title={localise(registry.title ?? {}, language) || registry.id}>
        {localise(registry.owner ?? {}, language)}
      </SheetHead>
      <Section title={say("store-offers")} isPlain>
        <ul className={styles.ways}>
          {(registry.operations ?? []).map(({ id, title, kind }) => {
            const used = users(id);
            return (
              <li key={id}>
                <p>
                  {localise(title ?? {}, language) || id}
                  <span className={styles.branch}>, {say(kind === "write" ? "exchange-writes" : "exchange-reads")}</span>
                </p>
                {used.map((step) => (
                  <p key={step.key}>
                    <Button kind="link" onPress={() => goPlace(stepPlace(step.key))}>
                      {stepWords(step, language)}
                    </Button>
                  </p>
                ))}
                {used.length === 0 && <p className={styles.branch}>{say("store-unused")}</p>}
              </li>
            );
          })}
        </ul>
      </Section>
    </>
  );
}
