import type { Need as NeedOf } from "../../api/generated/Need";
import type { ServingView } from "../../api/generated/ServingView";
import { Choice } from "../../components/Choice";
import { Need } from "../../components/Marks";
import { Section, SheetHead } from "../../components/Section";
import { localise, shownIn } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import { childPlace, keysOf } from "../../lib/place";
import { Ends, type InspectorProps, PlainField, Wording } from "./Inspector";
import styles from "./Purpose.module.css";
import type { Placed } from "./things";
import { Uses } from "./Uses";

type Props = InspectorProps & { need: Placed<NeedOf>; number: number; uses: readonly ServingView[] | null };

/** A need: its three parts in each language, how it is known, and the steps that serve it. */
export function NeedInspector({ need: { place, thing }, number, uses, ...common }: Props) {
  const { say, language } = useTexts();
  const { service, editing } = common;
  const steps = service.steps ?? [];
  const keys = keysOf(steps);
  const id = thing.id ?? "";
  const want = localise(thing.want ?? {}, language);
  const free = steps.flatMap((step, at) => {
    const serves = (step.needs ?? []).includes(id);
    const first = "questions" in step ? step.questions?.[0]?.label : undefined;
    const label = localise(step.title ?? {}, language) || localise(first ?? {}, language) || step.id;
    return serves ? [] : [{ id: keys[at] ?? "", label, about: say(`kind-${step.kind}`) }];
  });
  const serve = (key: string) => {
    const step = steps[keys.indexOf(key)];
    if (step) {
      void editing.set(childPlace("", "steps", key), "needs", [...(step.needs ?? []), id]);
    }
  };
  return (
    <>
      <SheetHead tile={<Need>{say("need-short", { number })}</Need>} title={want ? <span lang={shownIn(thing.want ?? {}, language)}>{capital(want, language)}</span> : say("purpose-need-unworded")} isHead={false} />
      <Wording
        {...common}
        place={place}
        texts={[
          { facet: "who", text: thing.who, label: say("purpose-who"), hint: say("purpose-who-hint") },
          { facet: "want", text: thing.want, label: say("purpose-want"), hint: say("purpose-want-hint") },
          { facet: "so", text: thing.so, label: say("purpose-so"), hint: say("purpose-so-hint") },
        ]}
      />
      <Section title={say("purpose-evidence")} isPlain>
        <PlainField editing={editing} place={place} facet="evidence" label={say("purpose-evidence")} isLabelHidden isLong value={thing.evidence} placeholder={say("purpose-evidence-hint")} />
      </Section>
      <Section title={say("purpose-serving")} isPlain>
        {uses && uses.length > 0 && (
          <Uses service={service} uses={uses} onTake={(use) => void editing.editAndSay([{ edit: "set", place: use.facet }], say("purpose-taken"))} />
        )}
        {uses?.length === 0 && <p className={styles.quiet}>{say("purpose-unserved-text")}</p>}
        {id && free.length > 0 && (
          <Choice label={say("purpose-serve")} value={null} placeholder={say("purpose-serve-which")} options={free} onChange={serve} />
        )}
      </Section>
      <Ends {...common} place={place} facets={["", "id"]} />
    </>
  );
}
