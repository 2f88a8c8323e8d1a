import { ArrowRight } from "lucide-react";

import type { Recent } from "../../api/generated/Recent";
import { useProject } from "../../api/project";
import { Button } from "../../components/Button";
import { PersonDock } from "../../components/PersonDock";
import { Trouble } from "../../components/Trouble";
import { localise, shownIn } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { capital } from "../../lib/capital";
import { keysOf } from "../../lib/place";

type Props = { recent: Recent; isBusy: boolean; onOpen: () => void };

/** The first page of a service as a person sees it, whom it is for, and the way in. */
export function ServiceDock({ recent, isBusy, onOpen }: Props) {
  const { say, language } = useTexts();
  const { data, error, refetch } = useProject(recent.project);
  const [first = null] = keysOf(data?.draft.service.steps ?? []);
  const title = localise(recent.title, language) || say("service-untitled");
  const footer = (
    <>
      {error && <Trouble error={error} onAgain={() => void refetch()} />}
      <p lang={shownIn(recent.need, language)}>{capital(localise(recent.need, language), language)}</p>
      <div>
        <Button isSmall icon={ArrowRight} isDisabled={isBusy} onPress={onOpen}>
          {say("home-open-named", { title })}
        </Button>
      </div>
    </>
  );
  return <PersonDock project={recent.project} step={first} empty={say("home-no-page")} footer={footer} />;
}
