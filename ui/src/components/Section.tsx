import type { ReactNode } from "react";

import styles from "./Section.module.css";
import { OutlineButton } from "./Stage";

type Props = { title: string; mark?: ReactNode; beside?: ReactNode; level?: 2 | 3; isPlain?: boolean; children: ReactNode };

/** A titled part of a sheet or an inspector, with a `mark` after its title and acts `beside` it, at the end; `isPlain` is the inspector's quiet title. */
export function Section({ title, mark, beside, level = 2, isPlain, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section className={styles.section} data-plain={isPlain || undefined}>
      <div className={styles.head}>
        <Heading className={styles.title}>
          {title}
        </Heading>
        {mark}
        {beside && <div className={styles.acts}>{beside}</div>}
      </div>
      {children}
    </section>
  );
}

type HeadProps = { kicker?: ReactNode; tile?: ReactNode; title: ReactNode; isHead?: boolean; actions?: ReactNode; children?: ReactNode };

/**
 * The top of a sheet: what kind of place this is, its name, its acts, and a sentence below. One a
 * screen has `isHead`; it also opens an outline that has folded away.
 */
export function SheetHead({ kicker, tile, title, isHead = true, actions, children }: HeadProps) {
  const Heading = isHead ? "h1" : "h2";
  return (
    <div className={styles.sheetHead} data-small={!isHead || undefined}>
      <div className={styles.kicker}>
        {isHead && <OutlineButton />}
        {kicker && <p>{kicker}</p>}
      </div>
      <div className={styles.head}>
        <div className={styles.named}>
          {tile}
          <Heading className={styles.name}>{title}</Heading>
        </div>
        {actions && <div className={styles.acts}>{actions}</div>}
      </div>
      {children && <div className={styles.lead}>{children}</div>}
    </div>
  );
}

type FactsProps = { facts: readonly { name: string; value: ReactNode }[] };

/** Names and what they are, in two columns. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
