import { WandSparkles } from "lucide-react";

import type { FindingView } from "../api/generated/FindingView";
import { Button } from "./Button";
import type { Editing } from "./editing";
import { Notice } from "./Notice";

type Props = { findings: readonly FindingView[]; editing: Editing };

const TONES = { error: "bad", warning: "warn", hint: "plain" } as const;

/** What is wrong beside what it is about, each with the one click that mends it where there is one. */
export function FindingsAt({ findings, editing }: Props) {
  return findings.map(({ code, place, severity, message, why, fix }) => (
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
      <p title={why}>{message}</p>
    </Notice>
  ));
}
