import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { sources } from "./bundles";
import { LANGUAGES } from "./languages";
import { speak } from "./texts";

const SOURCE = join(import.meta.dirname, "..");

function saidIds(): string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" });
  const code = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file));
  const ids = code.flatMap((file) => {
    const text = readFileSync(join(SOURCE, file), "utf8");
    return [...text.matchAll(/\bsay\(\s*"([a-z0-9-]+)"/g)].map((match) => match[1] ?? "");
  });
  return [...new Set(ids)];
}

describe.each(LANGUAGES)("the texts in %s", (language) => {
  const say = speak(language);
  const filled = sources(language).flatMap((source) => [...source.matchAll(/\{\s*\$([a-z-]+)/gi)]);
  const values = Object.fromEntries(filled.map((match) => [match[1] ?? "", 3]));

  it.each(saidIds())("say %s", (id) => {
    expect(say(id, values)).not.toContain("{");
  });
});

describe("numbers bend nouns", () => {
  const cases: [(typeof LANGUAGES)[number], number, string][] = [
    ["uk", 1, "1 сторінка"],
    ["uk", 3, "3 сторінки"],
    ["uk", 11, "11 сторінок"],
    ["uk", 21, "21 сторінка"],
    ["en", 1, "1 page"],
    ["en", 2, "2 pages"],
    ["et", 2, "2 lehte"],
  ];
  it.each(cases)("in %s, %i", (language, count, expected) => {
    expect(speak(language)("template-pages", { count })).toBe(expected);
  });
});
