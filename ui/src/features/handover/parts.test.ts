import { expect, it } from "vitest";

import { sizeOf } from "./parts";

it.each([
  [0, "0 kB"],
  [261, "0.3 kB"],
  [1500, "1.5 kB"],
  [48_200, "48 kB"],
  [2_340_000, "2.3 MB"],
])("%d bytes are %s", (bytes, said) => {
  expect(sizeOf(bytes, "en")).toBe(said);
});
