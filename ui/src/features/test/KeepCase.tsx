import { BookmarkPlus } from "lucide-react";
import { useState } from "react";

import { call } from "../../api/call";
import { toStudioError } from "../../api/errors";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { useEditing } from "../../components/editing";
import { TextField } from "../../components/Field";
import { toast } from "../../components/Toasts";
import { troubleOf } from "../../components/Trouble";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";

type Props = { project: string; person: string; /** What the case is called if nobody says otherwise. */ proposal: string };

/** Keeps the walk that is looked at as an acceptance case, under a name. */
export function KeepCase({ project, person, proposal }: Props) {
  const { say } = useTexts();
  const editing = useEditing(project);
  const [name, setName] = useState<string | null>(null);
  const begin = () => setName(proposal);
  const leave = () => setName(null);
  const keep = async () => {
    const called = name?.trim();
    if (!called) {
      return;
    }
    leave();
    try {
      const { edits } = await call("case.keep", { project, person, name: called });
      await editing.editAndSay(edits, say("case-kept", { name: called }));
    } catch (error) {
      toast(troubleOf(toStudioError(error), say));
    }
  };
  useCommands([{ id: "keep-case", is: "act", label: say("case-keep"), icon: BookmarkPlus, onRun: begin }]);
  return (
    <>
      <Button isSmall icon={BookmarkPlus} onPress={begin}>
        {say("case-keep")}
      </Button>
      <Dialog
        title={say("case-keep")}
        isOpen={name !== null}
        onClose={leave}
        actions={
          <>
            <Button onPress={leave}>{say("cancel")}</Button>
            <Button kind="primary" isDisabled={!name?.trim()} onPress={() => void keep()}>
              {say("case-keep-act")}
            </Button>
          </>
        }
      >
        <TextField
          label={say("case-name")}
          hint={say("case-name-hint")}
          value={name ?? ""}
          onChange={setName}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog asks for nothing else
          autoFocus
          onKeyDown={(event) => event.key === "Enter" && void keep()}
        />
      </Dialog>
    </>
  );
}
