import type { Service } from "../../api/generated/Service";
import type { KeyedStep } from "../../components/ways";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { removal } from "./changes";
import styles from "./Map.module.css";
import { stepWords } from "./words";

type Props = { service: Service; step: KeyedStep };

/** Whether more goes away with a step than the step: then it is asked first. */
export function holdsMore({ step }: KeyedStep): boolean {
  return lostOf({ step }).length > 0;
}

/** What goes with a step that is to be removed, and what is led past it. */
export function RemoveStep({ service, step }: Props) {
  const { say, language } = useTexts();
  const lost = lostOf(step);
  const { healed } = removal(service, step.key);
  return (
    <>
      {lost.map(({ is, texts }) => {
        const names = texts.flatMap((text) => localise(text, language) || []);
        return (
          <div key={is}>
            <p>{say(`map-lost-${is}`, { count: texts.length })}</p>
            {names.length > 0 && (
              <ul className={styles.lost}>
                {names.map((name, at) => (
                  <li key={`${at} ${name}`}>{name}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
      {healed.map(({ from, to }) => (
        <p key={`${from.key} ${to?.key ?? ""}`}>
          {to ? say("map-healed", { from: stepWords(from, language), to: stepWords(to, language) }) : say("map-unled", { from: stepWords(from, language) })}
        </p>
      ))}
    </>
  );
}

/** What is in a step and goes away with it. */
function lostOf({ step }: Pick<KeyedStep, "step">) {
  const questions = step.kind === "page" || step.kind === "review" ? (step.questions ?? []).map(({ label, id }) => label ?? { en: id ?? "" }) : [];
  const content = (step.content ?? []).map((block) => (block.type === "image" ? block.alt : (block.title ?? block.text)) ?? {});
  const rows = step.kind === "decision" ? (step.rows ?? []).map(({ title }) => title ?? {}) : [];
  return [
    { is: "questions", texts: questions },
    { is: "content", texts: content },
    { is: "rows", texts: rows },
  ].filter(({ texts }) => texts.length > 0);
}
