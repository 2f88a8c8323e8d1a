import { initials, tintOf } from "../lib/initials";
import styles from "./Avatar.module.css";

type Props = { id: string; name: string; size?: "small" | "middle" | "large"; isNamed?: boolean };

/** A person's initials on a ground that goes by their `id`. `isNamed` speaks the name, where it is not written beside. */
export function Avatar({ id, name, size = "middle", isNamed }: Props) {
  const spoken = isNamed ? ({ role: "img", "aria-label": name } as const) : ({ "aria-hidden": true } as const);
  return (
    <span className={styles.avatar} data-tint={tintOf(id)} data-size={size} {...spoken}>
      {initials(name)}
    </span>
  );
}
