import { WandSparkles } from "lucide-react";

import type { FindingView } from "../api/generated/FindingView";
import { useTexts } from "../i18n/texts";
import { capital } from "../lib/capital";
import { thingOf } from "../lib/place";
import { Button } from "./Button";
import type { Editing } from "./editing";
import { Notice } from "./Notice";

type Props = {
  findings: readonly FindingView[];
  editing: Editing;
  /** The thing whose findings these are: what is wrong with something in it says where. */
  within?: string;
};

const TONES = { error: "bad", warning: "warn", hint: "plain" } as const;

/** What is wrong beside what it is about, each with the one click that mends it where there is one. */
export function FindingsAt({ findings, editing, within }: Props) {
  const { language } = useTexts();
  return findings.map(({ code, place, at, severity, message, why, fix }) => (
    <Notice
      key={`${code} ${place} ${message}`}
      tone={TONES[severity]}
      actions={
        fix && (
          <Button isSmall icon={WandSparkles} onPress={() => void editing.editAndSay(fix.edits, fix.says)}>
            {fix.says}
          </Button>
        )
      }
    >
      <p title={why}>
        {within !== undefined && thingOf(place) !== within && <b>{capital(at, language)}: </b>}
        {message}
      </p>
    </Notice>
  ));
}
