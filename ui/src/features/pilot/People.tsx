import { Keyboard, Monitor, Smartphone, Tablet } from "lucide-react";

import type { RoundView } from "../../api/generated/RoundView";
import type { SessionView } from "../../api/generated/SessionView";
import { Avatar } from "../../components/Avatar";
import { Empty } from "../../components/Empty";
import { Icon } from "../../components/Icon";
import { Legend, Matrix, type MatrixCell, type MatrixRow } from "../../components/Matrix";
import { localise } from "../../i18n/languages";
import { useTexts } from "../../i18n/texts";
import { clock } from "../../lib/moments";
import { wentOn } from "../../lib/rounds";
import styles from "./Pilot.module.css";

const DEVICES: Record<string, typeof Monitor> = { phone: Smartphone, tablet: Tablet, computer: Monitor };

type Props = { view: RoundView; names: ReadonlyMap<string, string>; selected: string | null; onSelect: (session: string) => void };

/** Who is where: participants by pages. */
export function People({ view, names, selected, onSelect }: Props) {
  const { say, language } = useTexts();
  if (view.sessions.length === 0) {
    return (
      <Empty icon={Smartphone} title={say(view.summary.closedAt === null ? "pilot-empty" : "pilot-nobody-came")}>
        {say(view.summary.closedAt === null ? "pilot-empty-text" : "pilot-nobody-came-text")}
      </Empty>
    );
  }
  const order = view.pages.map(({ key }) => key);
  const pages = view.pages.map(({ key, title }) => ({ id: key, name: localise(title, language) || key }));
  const pageName = (key: string) => pages.find(({ id }) => id === key)?.name ?? key;
  const now = (session: SessionView): string => {
    if (!session.agreed) {
      return say("pilot-reads-consent");
    }
    if (session.endedAt !== null) {
      return session.seq === null ? say("pilot-finished") : say("pilot-finished-rated", { rating: session.seq });
    }
    if (session.at === null) {
      return say("pilot-begins");
    }
    if (view.summary.closedAt !== null) {
      return say("pilot-left-at", { page: pageName(session.at) });
    }
    const errors = session.pages[session.at]?.errors ?? 0;
    return errors > 0 ? say("pilot-errors-here", { count: errors }) : say("pilot-under-way");
  };
  const rows = view.sessions.map((session): MatrixRow => {
    const who = names.get(session.id) ?? "";
    const person = localise(session.name, language);
    return {
      id: session.id,
      name: [say(person ? "pilot-as" : "pilot-as-self", { who, person }), ...(session.team ? [say("pilot-team-short")] : [])].join(", "),
      lead: (
        <>
          <Avatar id={session.person ?? session.id} name={person || who} size="small" />
          <Icon of={DEVICES[session.device] ?? Keyboard} />
        </>
      ),
      cells: Object.fromEntries(order.map((key) => [key, cellOf(session, key, order)])),
      ends: { now: now(session) },
    };
  });
  return (
    <div className={styles.matrix}>
      <Matrix
        label={say("pilot-matrix")}
        rowsLabel={say("pilot-participants")}
        pages={pages}
        rows={rows}
        ends={[{ id: "now", name: say(view.summary.closedAt === null ? "pilot-now" : "pilot-in-the-end") }]}
        selected={selected}
        onSelect={onSelect}
      />
      {pages.length > 0 && <Legend outcomes={["smooth", "hesitates", view.summary.closedAt === null ? "here" : "stuck", "unreached", "absent"]} />}
    </div>
  );
}

function cellOf(session: SessionView, key: string, order: readonly string[]): MatrixCell {
  const outcome = wentOn(session, key, order);
  const page = session.pages[key];
  if (outcome !== "here" || !page) {
    return { outcome };
  }
  return { outcome, text: clock(page.seconds), ...(page.errors > 0 && { tone: "warn" }) };
}
