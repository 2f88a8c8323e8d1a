import { useState } from "react";

import { StudioError } from "../api/errors";
import { type Device, Dock, type DockView } from "../components/Dock";
import { Chip, Need } from "../components/Marks";
import { PAGE } from "./asked";
import styles from "./Gallery.module.css";
import type { Sample } from "./samples";

type Props = { word: Sample };

const nothing = () => {};
const PEOPLE = ["Olena", "Maria", "Taras", "Iryna", "Dmytro", "Liis"].map((name, place) => ({
  id: name.toLowerCase(),
  name,
  ...(place % 2 === 0 && { about: `${27 + place}` }),
}));
const LANGUAGES = [
  { id: "uk", short: "Укр", name: "Українська" },
  { id: "en", short: "Eng", name: "English" },
];

/** The dock in its states. */
export function Screens({ word }: Props) {
  const views: DockView[] = [
    { is: "page", src: PAGE },
    { is: "waits", src: PAGE, note: word("waits") },
    { is: "loading" },
    { is: "none" },
    { is: "error", error: new StudioError("unreachable", "open the page"), onAgain: nothing },
  ];
  return (
    <section className={styles.part}>
      <h2>Dock</h2>
      <div className={styles.docks}>
        {views.map((view, place) => (
          <div key={view.is} className={styles.dock}>
            <Example word={word} view={view} person={PEOPLE[place]?.id ?? ""} />
          </div>
        ))}
      </div>
      <div className={styles.desktop}>
        <p>{word("zone")}</p>
        <Example word={word} view={{ is: "page", src: PAGE }} person="liis" start="desktop" />
      </div>
    </section>
  );
}

function Example({ word, view, person, start = "phone" }: Props & { view: DockView; person: string; start?: Device }) {
  const [device, setDevice] = useState<Device>(start);
  const [language, setLanguage] = useState("uk");
  const [who, setWho] = useState(person);
  return (
    <Dock
      view={view}
      people={PEOPLE}
      person={who}
      onPerson={setWho}
      device={device}
      onDevice={setDevice}
      languages={LANGUAGES}
      language={language}
      onLanguage={setLanguage}
      {...(view.is === "loading" ? { following: <Chip tone="good">{word("signed")}</Chip> } : { onWalk: nothing })}
      footer={
        <>
          <p>
            <Need>N1</Need> {word("needShort")}
          </p>
          <small>{word("hint")}</small>
        </>
      }
    />
  );
}
