import { Inbox } from "lucide-react";
import type { KeyboardEvent } from "react";

import type { FeedbackState } from "../../api/generated/FeedbackState";
import type { FeedbackView } from "../../api/generated/FeedbackView";
import type { RoundView } from "../../api/generated/RoundView";
import { useWrite } from "../../api/queries";
import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { Kbd } from "../../components/Kbd";
import { Row, Rows } from "../../components/Rows";
import { Section } from "../../components/Section";
import { toast } from "../../components/Toasts";
import { Trouble } from "../../components/Trouble";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { aboutOf } from "../../lib/rounds";
import { goStage } from "../../lib/useRoute";
import styles from "./Improve.module.css";

/** What the team can make of something, in the order of the columns; a column's number is its key. */
const STATES: readonly FeedbackState[] = ["new", "will-do", "not-now", "done"];

/** Where something usually goes from a column. */
const NEXT: Record<FeedbackState, readonly FeedbackState[]> = {
  new: ["will-do", "not-now"],
  "will-do": ["done", "not-now"],
  "not-now": ["will-do"],
  done: ["will-do"],
};

/** What names something that was said. */
const idOf = (said: FeedbackView) => `${said.session} ${said.at}`;

type Props = { project: string; view: RoundView; names: ReadonlyMap<string, string>; titleOf: (place: string) => string; onLook: (place: string) => void };

/** What people said, to be sorted: new, will do, not now, done. */
export function ToSort({ project, view, names, titleOf, onLook }: Props) {
  const { say, language } = useTexts();
  const sort = useWrite("round.sort");
  const move = (said: FeedbackView, state: FeedbackState) => {
    const { session, at, state: before } = said;
    if (state !== before) {
      const back = () => sort.mutate({ project, session, at, state: before });
      sort.mutate({ project, session, at, state }, { onSuccess: () => toast(say("improve-moved", { state: say(`improve-${state}`) }), back) });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target as HTMLElement;
    const state = STATES[Number(event.key) - 1];
    const said = view.feedback.find((it) => idOf(it) === row.dataset["key"]);
    if (state && said && row.role === "row" && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      move(said, state);
    }
  };
  const hint = (
    <span className={styles.hint}>
      <Kbd keys="1" /> <Kbd keys="2" /> <Kbd keys="3" /> <Kbd keys="4" /> {say("improve-keys")}
    </span>
  );
  return (
    <Section title={say("improve-sort")} beside={view.feedback.length > 0 && hint}>
      {sort.error && <Trouble error={sort.error} />}
      {view.feedback.length === 0 ? (
        <Empty icon={Inbox} title={say("improve-sort-none")} level={3}>
          {say("improve-sort-none-text")}
        </Empty>
      ) : (
        <div className={styles.board} onKeyDownCapture={onKeyDown}>
          {STATES.map((state) => {
            const here = view.feedback.filter((said) => said.state === state);
            return (
              <section key={state} className={styles.pile} aria-label={say(`improve-${state}`)}>
                <h3 className={styles.pileName}>
                  {say(`improve-${state}`)}
                  <span className={styles.count}>{here.length}</span>
                </h3>
                <Rows
                  label={say(`improve-${state}`)}
                  onOpen={(id) => {
                    const said = here.find((it) => idOf(it) === id);
                    if (said) {
                      onLook(said.place);
                    }
                  }}
                  empty={<p className={styles.quiet}>{say(`improve-${state}-none`)}</p>}
                >
                  {here.map((said) => (
                    <Row
                      key={idOf(said)}
                      id={idOf(said)}
                      name={said.text}
                      title={<q className={styles.said}>{said.text}</q>}
                      about={[names.get(said.session) ?? "", aboutOf(titleOf(said.place), said.question ? localise(said.question, language) : say("pilot-whole-page"))].filter(Boolean).join(", ")}
                    >
                      <div className={styles.acts}>
                        {NEXT[state].map((next) => (
                          <Button key={next} isSmall onPress={() => move(said, next)}>
                            {say(`improve-${next}`)}
                          </Button>
                        ))}
                        <Button kind="link" onPress={() => goStage("pages", said.place)}>
                          {say("pilot-open-page")}
                        </Button>
                      </div>
                    </Row>
                  ))}
                </Rows>
              </section>
            );
          })}
        </div>
      )}
    </Section>
  );
}
