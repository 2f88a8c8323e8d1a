import type { ApiError } from "./generated/ApiError";
import type { ErrorCode } from "./generated/ErrorCode";

/** What can go wrong: the studio's own codes, and that it does not answer. */
export type StudioErrorCode = ErrorCode | "unreachable";

/** How an error is shown; its texts are `error-CODE` and `error-CODE-next`. */
type Presentation = { tone: "bad" | "warn"; again: boolean };

/** Every code and how it is shown. */
export const PRESENTATION = {
  "bad-request": { tone: "bad", again: false },
  "cannot-keep": { tone: "warn", again: false },
  crashed: { tone: "bad", again: true },
  "edit-refused": { tone: "warn", again: false },
  "import-died": { tone: "bad", again: true },
  "import-timed-out": { tone: "warn", again: true },
  "import-too-large": { tone: "warn", again: false },
  "import-unreadable": { tone: "bad", again: false },
  "no-such-file": { tone: "warn", again: false },
  "not-served": { tone: "warn", again: true },
  "read-only": { tone: "warn", again: false },
  storage: { tone: "bad", again: true },
  "template-unreadable": { tone: "bad", again: true },
  unreadable: { tone: "bad", again: false },
  unreachable: { tone: "bad", again: true },
} as const satisfies Record<StudioErrorCode, Presentation>;

/** A failed command. */
export class StudioError extends Error {
  override name = "StudioError";

  constructor(
    readonly code: StudioErrorCode,
    message: string,
    readonly details: string | null = null,
  ) {
    super(message);
  }
}

/** Whether an error is about the whole studio; the frame tells it once, for every room. */
export function isOfStudio(error: StudioError): boolean {
  return error.code === "unreachable";
}

/** What the studio says to what cannot be so. */
const REFUSALS: readonly StudioErrorCode[] = ["bad-request", "cannot-keep", "edit-refused", "read-only"];

/** Whether the studio said no to what was asked, and not the machine to keeping it. */
export function isRefusal(error: StudioError): boolean {
  return REFUSALS.includes(error.code);
}

function isApiError(value: unknown): value is ApiError {
  return typeof value === "object" && value !== null && "code" in value && "message" in value && String(value.code) in PRESENTATION;
}

/** What a host rejected with, as an error that can be shown. */
export function toStudioError(value: unknown): StudioError {
  if (value instanceof StudioError) {
    return value;
  }
  if (isApiError(value)) {
    return new StudioError(value.code, value.message, value.details);
  }
  return new StudioError("unreachable", "understand the studio", String(value));
}
