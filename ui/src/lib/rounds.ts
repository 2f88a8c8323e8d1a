/** How it went for a participant on a page, as far as a matrix draws it. */
export type Went = "smooth" | "hesitates" | "stuck" | "here";

/** A participant as a matrix needs to know them. */
export type Walked = { endedAt: string | null; pages: { [key in string]?: { went: Went } } };

/**
 * How it went on a page for a participant: on one that they have not seen, whether it is not for
 * them, because they went past it, or not reached.
 */
export function wentOn({ endedAt, pages }: Walked, key: string, order: readonly string[]): Went | "unreached" | "absent" {
  const page = pages[key];
  if (page) {
    return page.went;
  }
  const beyond = order.slice(order.indexOf(key) + 1).some((later) => pages[later]);
  return beyond || endedAt !== null ? "absent" : "unreached";
}

/** What a participant is called: by their place among those who joined. */
export function participantsOf(sessions: readonly { id: string }[]): Map<string, string> {
  return new Map(sessions.map(({ id }, at) => [id, `P${at + 1}`]));
}

/** The page and the part of it that something is about, each said once. */
export function aboutOf(page: string, part: string): string {
  return [page, ...(part === page ? [] : [part])].filter(Boolean).join(", ");
}
