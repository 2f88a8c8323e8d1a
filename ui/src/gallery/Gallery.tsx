import { useTexts } from "../i18n/texts";
import { Controls } from "./Controls";
import styles from "./Gallery.module.css";
import { Lists } from "./Lists";
import { sample } from "./samples";
import { Screens } from "./Screens";
import { Words } from "./Words";

/** Every part of the window in every state, for the eye and for the tests; not shipped. */
export function Gallery() {
  const { language } = useTexts();
  const word = sample(language);
  return (
    <main className={styles.gallery}>
      <h1 className={styles.title}>Maket</h1>
      <Controls word={word} />
      <Words word={word} />
      <Lists word={word} />
      <Screens word={word} />
    </main>
  );
}
