// Evaluates the FEEL expressions on standard input, one JSON text a line, with the npm package
// `feelin`; answers one line of JSON each: the value in the form of the compatibility kit, or
// `{"error": …}`.
import { createInterface } from "node:readline";
import { evaluate, FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from "feelin";

function written(value) {
  const plain = (type) => ({ type, value: value.toString() });
  if (value === null || value === undefined) return { type: "null" };
  if (typeof value === "boolean") return plain("boolean");
  if (typeof value === "number") return plain("decimal");
  if (typeof value === "string") return plain("string");
  if (Array.isArray(value)) return { type: "list", items: value.map(written) };
  if (value instanceof FeelDate) return plain("date");
  if (value instanceof FeelTime) return plain("time");
  if (value instanceof FeelDateTime) return plain("dateTime");
  if (value instanceof FeelDuration) return plain("duration");
  if (value instanceof FeelRange || typeof value === "function") return { type: "other" };
  const entries = Object.entries(value).map(([key, entry]) => [key, written(entry)]);
  return { type: "context", entries: Object.fromEntries(entries) };
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = written(evaluate(JSON.parse(line), {}).value);
  } catch (error) {
    answer = { error: String(error.message ?? error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
