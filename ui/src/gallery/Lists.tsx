import { CircleDot, Ellipsis, Smartphone, Type } from "lucide-react";
import { useState } from "react";

import { Avatar } from "../components/Avatar";
import { IconButton } from "../components/Button";
import { Icon } from "../components/Icon";
import { Need } from "../components/Marks";
import { Legend, Matrix, type MatrixRow, OUTCOMES } from "../components/Matrix";
import { Menu } from "../components/Menu";
import { Outline } from "../components/Outline";
import { Row, Rows, useMoveActs } from "../components/Rows";
import { Forced } from "./Forced";
import styles from "./Gallery.module.css";
import type { Sample } from "./samples";

type Props = { word: Sample };

const nothing = () => {};

/** Trees, lists and the matrix. */
export function Lists({ word }: Props) {
  return (
    <>
      <section className={styles.part}>
        <h2>Outline</h2>
        <div className={styles.five}>
          <Steps word={word} label="rest" />
          <Steps word={word} label="dense" isDense />
          <Forced state="hovered" on="[data-key=plate]">
            <Steps word={word} label="hovered" />
          </Forced>
          <Forced state="focus-visible" on="[data-key=zone]">
            <Steps word={word} label="focus" />
          </Forced>
        </div>
      </section>
      <section className={styles.part}>
        <h2>Rows</h2>
        <div className={styles.two}>
          <Questions word={word} />
          <Forced state="focus-visible" on="[data-key=maria]">
            <People word={word} />
          </Forced>
        </div>
      </section>
      <section className={styles.part}>
        <h2>Matrix</h2>
        <Legend />
        <People2 word={word} />
      </section>
    </>
  );
}

function Steps({ word, label, isDense }: Props & { label: string; isDense?: boolean }) {
  const [chosen, setChosen] = useState("owner");
  const [open, setOpen] = useState(new Set(["plate"]));
  return (
    <div className={styles.paper}>
      <Outline
        label={label}
        selected={chosen}
        onSelect={setChosen}
        onRename={nothing}
        onMove={nothing}
        onDelete={nothing}
        isDense={isDense ?? false}
        {...(!isDense && { expanded: open, onExpandedChange: setOpen })}
        groups={[
          { id: "before", heading: word("before"), items: [{ id: "start", label: word("before"), kind: "start" }] },
          {
            id: "place",
            heading: word("place"),
            items: [
              { id: "zone", label: word("zone"), kind: "page", problem: "warn", count: 2 },
              { id: "known", label: word("known"), kind: "exchange" },
              {
                id: "plate",
                label: word("plate"),
                kind: "page",
                problem: "bad",
                count: 5,
                children: [
                  { id: "registry", label: word("registry") },
                  { id: "owner", label: word("owner") },
                ],
              },
              { id: "refused", label: word("notMine"), kind: "outcome", branch: word("notMine") },
              { id: "pay", label: word("pay"), kind: "pay" },
            ],
          },
        ]}
      />
    </div>
  );
}

function Questions({ word }: Props) {
  const [chosen, setChosen] = useState("b");
  const [order, setOrder] = useState(["a", "b", "c"]);
  const titles: Record<string, string> = { a: word("answer"), b: word("owner"), c: word("registry") };
  const move = (id: string, to: string, side: "before" | "after") => {
    const others = order.filter((other) => other !== id);
    others.splice(others.indexOf(to) + (side === "after" ? 1 : 0), 0, id);
    setOrder(others);
  };
  const moveActs = useMoveActs(order, move);
  return (
    <Rows label={word("question")} selected={chosen} onSelect={setChosen} onMove={move} isLined>
      {order.map((id, place) => (
        <Row
          key={id}
          id={id}
          name={titles[id] ?? ""}
          lead={place + 1}
          title={titles[id]}
          beside={
            <>
              <Icon of={id === "b" ? CircleDot : Type} />
              {id === "b" ? word("oneOf") : word("text")}
            </>
          }
          about={word("hint")}
          end={
            <Menu
              label={word("more")}
              trigger={<IconButton icon={Ellipsis} label={word("more")} isSmall />}
              groups={[{ id: "move", acts: moveActs(id) }]}
            />
          }
        >
          <span className={styles.line}>{id === "c" ? <Need isMissing>{word("noNeed")}</Need> : <Need>N1</Need>}</span>
        </Row>
      ))}
    </Rows>
  );
}

function People({ word }: Props) {
  const [chosen, setChosen] = useState("olena");
  const people = [
    ["olena", "Olena Bondar"],
    ["maria", "Maria Koval"],
    ["taras", "Taras Ivanchenko"],
  ] as const;
  return (
    <div className={styles.paper}>
      <Rows label={word("people")} selected={chosen} onSelect={setChosen}>
        {people.map(([id, name]) => (
          <Row
            key={id}
            id={id}
            name={name}
            lead={<Avatar id={id} name={name} />}
            title={name}
            beside={<Icon of={Smartphone} />}
            about={word("needShort")}
            isDisabled={id === "taras"}
          />
        ))}
      </Rows>
    </div>
  );
}

function People2({ word }: Props) {
  const [chosen, setChosen] = useState("maria");
  const pages = ["before", "zone", "plate", "owner", "pay", "paid"] as const;
  const rows: MatrixRow[] = (["olena", "maria", "taras"] as const).map((id, shift) => ({
    id,
    name: { olena: "Olena", maria: "Maria", taras: "Taras" }[id],
    lead: <Avatar id={id} name={id} size="small" />,
    cells: Object.fromEntries(
      pages.map((page, place) => {
        const outcome = OUTCOMES[(place + shift * 2) % OUTCOMES.length] ?? "smooth";
        return [page, { outcome, ...(outcome === "here" && { text: "1:48" }) }];
      }),
    ),
    ends: { finish: `${24 - shift} / 25` },
  }));
  return (
    <Matrix
      label={word("where")}
      rowsLabel={word("people")}
      pages={pages.map((id) => ({ id, name: word(id) }))}
      ends={[{ id: "finish", name: word("finish") }]}
      rows={rows}
      selected={chosen}
      onSelect={setChosen}
    />
  );
}
