import { useState } from "react";

import { useProject } from "../../api/project";
import { useRead } from "../../api/queries";
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
import { WalkSheet } from "./WalkSheet";

type Props = { project: string };

/** How the cast gets on: everybody at a glance, one person moment by moment, and what is wrong. */
export function TestStage({ project }: Props) {
  const { say, language } = useTexts();
  const state = useProject(project);
  const people = useRead("person.list", { project });
  const walks = useRead("walk.cast", { project });
  const [eyes, setEyes] = useEyes(project);
  const { place } = useRoute();
  // Who is walked, and which moment of the walk is looked at.
  const [walking, setWalking] = useState<{ person: string; at: number } | null>(null);
  const cast = people.data?.people ?? [];
  const person = cast.find(({ id }) => id === eyes.person) ?? cast[0];
  const id = person?.id ?? "";
  const name = localise(person?.name ?? {}, language) || id;
  const walk = () => {
    learnt("walk");
    setWalking({ person: id, at: 0 });
  };
  useCommands([
    ...(person ? [{ id: "walk-as", is: "act" as const, label: say("test-walk-as", { name }), keys: "Alt+Right", isDisabled: walking !== null, onRun: walk }] : []),
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
  const own = walks.data.walks.find((it) => it.person === id);
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
            }}
          />
        ),
        width: "wide",
      }}
      work={{
        label: say("stage-test"),
        content: isWalking ? (
          <WalkSheet key={id} project={project} service={service} person={person} at={walking.at} onAt={(at) => setWalking({ person: id, at })} onBack={() => setWalking(null)} />
        ) : (
          <CastSheet project={project} service={service} people={cast} walks={walks.data} isStale={walks.isFetching} selected={id} onSelect={(chosen) => setEyes({ person: chosen })} onWalk={walk} />
        ),
      }}
      dock={<PersonDock project={project} step={isWalking ? keyIn(place ?? "", "steps") : keyOf(own?.end.step ?? null)} empty={say("test-no-page")} />}
    />
  );
}
