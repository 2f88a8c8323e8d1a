import { FileText, Ticket } from "lucide-react";
import { describe, expect, it } from "vitest";

import { thumbnailIcon, thumbnailLines } from "./thumbnail";

describe("thumbnailIcon", () => {
  it("goes by what the service is about", () => {
    expect(thumbnailIcon("traffic-fine")).toBe(Ticket);
  });
  it("is a sheet where nothing is known", () => {
    expect(thumbnailIcon("something-else")).toBe(FileText);
  });
});

describe("thumbnailLines", () => {
  const cases: [number, number][] = [
    [0, 1],
    [3, 1],
    [7, 3],
    [42, 4],
  ];
  it.each(cases)("%i pages are %i lines", (pages, lines) => {
    expect(thumbnailLines("birth-registration", pages)).toHaveLength(lines);
  });
  it("are the same for the same service", () => {
    expect(thumbnailLines("a-service", 9)).toEqual(thumbnailLines("a-service", 9));
  });
});
