import { describe, expect, it } from "vitest";

import { StudioError, toStudioError } from "./errors";

describe("toStudioError", () => {
  const cases: [string, unknown, string][] = [
    ["an error of the studio keeps its code", { code: "storage", message: "keep", details: "full" }, "storage"],
    ["a code that nobody knows is not trusted", { code: "plaid", message: "keep" }, "unreachable"],
    ["a text is no error of the studio", "500 Internal Server Error", "unreachable"],
    ["an error that is one already stays", new StudioError("crashed", "run"), "crashed"],
  ];
  it.each(cases)("%s", (_, value, code) => {
    expect(toStudioError(value).code).toBe(code);
  });
});
