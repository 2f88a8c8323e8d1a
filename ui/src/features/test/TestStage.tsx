import { UserPen, UserPlus } from "lucide-react";
import { useState } from "react";

import { useProject } from "../../api/project";
import { useRead } from "../../api/queries";
import { useEditing } from "../../components/editing";
import { useLanguagesOf } from "../../components/languages-of";
import { PersonDock } from "../../components/PersonDock";
import { Skeleton } from "../../components/Skeleton";
import { Stage } from "../../components/Stage";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { useCommands } from "../../lib/commands";
import { useEyes } from "../../lib/eyes";
import { learnt } from "../../lib/learning";
import { keyIn, keysOf } from "../../lib/place";
import { useRoute } from "../../lib/useRoute";
import { CastOutline } from "./CastOutline";
import { CastSheet } from "./CastSheet";
import { addPersonEdits, removePersonEdits } from "./people";
import { PersonSheet } from "./PersonSheet";
import { WalkSheet } from "./WalkSheet";

type Props = { project: string };

/** How the cast gets on: everybody at a glance, one person moment by moment, and what is wrong. */
export function TestStage({ project }: Props) {
  const { say, language } = useTexts();
  const state = useProject(project);
  const people = useRead("person.list", { project });
  const [eyes, setEyes] = useEyes(project);
  const languages = useLanguagesOf(project);
  const { place } = useRoute();
  // Who is walked, and which moment of the walk is looked at.
  const [walking, setWalking] = useState<{ person: string; at: number } | null>(null);
  // Who is looked at to be changed; a new one gets a name first.
  const [changing, setChanging] = useState<{ person: string; isNew: boolean } | null>(null);
  const editing = useEditing(project);
  // Nobody is walked again for every word that is said of somebody.
  const walks = useRead("walk.cast", { project }, changing === null);
  const cast = people.data?.people ?? [];
  const person = cast.find(({ id }) => id === eyes.person) ?? cast[0];
  const id = person?.id ?? "";
  const name = localise(person?.name ?? {}, language) || id;
  const walk = () => {
    learnt("walk");
    setChanging(null);
    setWalking({ person: id, at: 0 });
  };
  const edit = (one: string, isNew = false) => {
    setWalking(null);
    setEyes({ person: one });
    setChanging({ person: one, isNew });
    // In a narrow window the cast lies over the work for as long as it has the focus.
    document.querySelector<HTMLElement>("[data-area=work]")?.focus();
  };
  const own = state.data?.draft.people ?? {};
  const add = () => {
    const { edits, id: added } = addPersonEdits(own, cast, languages.shown);
    void editing.editAndSay(edits, say("person-added")).then((made) => made && edit(added, true));
  };
  const remove = (one: string) => {
    const called = localise(cast.find((it) => it.id === one)?.name ?? {}, language) || one;
    void editing.editAndSay(removePersonEdits(own, cast, one), say("person-removed", { name: called }));
  };
  useCommands([
    ...(person ? [{ id: "walk-as", is: "act" as const, label: say("test-walk-as", { name }), keys: "Alt+Right", isDisabled: walking !== null, onRun: walk }] : []),
    { id: "add-person", is: "act", label: say("person-add"), icon: UserPlus, keys: "N", within: "outline", onRun: add },
    ...(person ? [{ id: "edit-person", is: "act" as const, label: say("person-edit", { name }), icon: UserPen, onRun: () => edit(id) }] : []),
    ...cast.map((one) => ({
      id: `person ${one.id}`,
      is: "place" as const,
      label: localise(one.name ?? {}, language) || (one.id ?? ""),
      about: say("test-cast"),
      also: Object.values(one.name ?? {}),
      onRun: () => setEyes({ person: one.id ?? null }),
    })),
  ]);
  const service = state.data?.draft.service;
  const error = state.error ?? people.error ?? walks.error;
  if (!service || !walks.data || !person) {
    const again = () => void Promise.all([state.refetch(), people.refetch(), walks.refetch()]);
    const content = error ? <Trouble error={error} onAgain={again} /> : <Skeleton label={say("test-walking")} />;
    return <Stage work={{ label: say("stage-test"), content }} />;
  }
  const steps = service.steps ?? [];
  const keys = keysOf(steps);
  const keyOf = (step: string | null) => keys[steps.findIndex((it) => it.id === step)] ?? null;
  const isWalking = walking?.person === id;
  const isChanging = changing?.person === id;
  const tried = walks.data.walks.find((it) => it.person === id);
  return (
    <Stage
      outline={{
        label: say("test-cast"),
        content: (
          <CastOutline
            project={project}
            people={cast}
            parties={walks.data.parties}
            selected={person}
            onSelect={(chosen) => {
              setEyes({ person: chosen });
              setWalking((now) => now && { person: chosen, at: 0 });
              setChanging((now) => now && { person: chosen, isNew: false });
            }}
            onEdit={edit}
            onAdd={add}
            onRemove={remove}
          />
        ),
        width: "wide",
      }}
      work={{
        label: say("stage-test"),
        content: isChanging ? (
          <PersonSheet
            key={id}
            project={project}
            draft={state.data!.draft}
            people={cast}
            person={person}
            isNew={changing.isNew}
            onNamed={() => setChanging({ person: id, isNew: false })}
            onWalk={walk}
            onBack={() => setChanging(null)}
          />
        ) : isWalking ? (
          <WalkSheet key={id} project={project} service={service} person={person} at={walking.at} onAt={(at) => setWalking({ person: id, at })} onBack={() => setWalking(null)} />
        ) : (
          <CastSheet project={project} service={service} people={cast} walks={walks.data} isStale={walks.isFetching} selected={id} onSelect={(chosen) => setEyes({ person: chosen })} onWalk={walk} />
        ),
      }}
      dock={<PersonDock project={project} step={isWalking ? keyIn(place ?? "", "steps") : keyOf(tried?.end.step ?? null)} person={id} empty={say("test-no-page")} />}
    />
  );
}
