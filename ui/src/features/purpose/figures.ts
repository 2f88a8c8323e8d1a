import type { KeyResult } from "../../api/generated/KeyResult";

/** The measures that a round knows. */
export const MEASURES = ["completion", "time", "satisfaction", "errors"] as const;

/** A measure that a round knows. */
export type Measure = (typeof MEASURES)[number];

/** Whether a round can measure it. */
export function isMeasure(measure: string | undefined): measure is Measure {
  return MEASURES.some((it) => it === measure);
}

/** How a key result's numbers are written: shares as per cent, time in minutes. */
export type Unit = "share" | "minutes" | "number";

/** A measure of one's own whose numbers lie between nothing and all is taken for a share. */
export function unitOf({ measure, was, target }: Pick<KeyResult, "measure" | "was" | "target">): Unit {
  if (measure === "completion") {
    return "share";
  }
  if (measure === "time") {
    return "minutes";
  }
  const set = [was, target].filter((it) => it != null);
  return !isMeasure(measure) && set.length > 0 && set.every((it) => it >= 0 && it <= 1) && set.some((it) => it % 1 !== 0) ? "share" : "number";
}

/** A number as it is written in a language. */
export function write(value: number, unit: Unit, language: string): string {
  const share = { style: "percent", maximumFractionDigits: 1 } as const;
  const minutes = { style: "unit", unit: "minute", maximumFractionDigits: 1 } as const;
  const options = { share, minutes, number: { maximumFractionDigits: 2 } }[unit];
  return new Intl.NumberFormat(language, options).format(value);
}

/** A number as it stands in its field, to be typed over. */
export function typed(value: number | null | undefined, unit: Unit): string {
  if (value == null) {
    return "";
  }
  return unit === "share" ? `${Number((value * 100).toFixed(4))} %` : String(value);
}

/**
 * The number that was typed: `85 %`, `0,85`, `1 200`. Nothing is null, what is no number undefined.
 * Where shares are written, 85 cannot be meant as 85 times all.
 */
export function read(text: string, unit: Unit): number | null | undefined {
  const plain = text.replace(/[\s\u00A0\u202F]/g, "").replace(",", ".").replace("−", "-");
  if (plain === "") {
    return null;
  }
  const parts = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(plain);
  if (!parts) {
    return undefined;
  }
  const number = Number(parts[1]);
  const isPercent = parts[2] === "%" || (unit === "share" && Math.abs(number) > 1);
  return isPercent ? Number((number / 100).toFixed(6)) : number;
}

/**
 * How far a result has come from where it was to its target, from 0 to 1: always to the right, even
 * where less is better. None where one of the three is not known.
 */
export function progress(was: number | null | undefined, target: number | null | undefined, now: number | null | undefined): number | null {
  if (was == null || target == null || now == null || was === target) {
    return null;
  }
  return Math.min(1, Math.max(0, (now - was) / (target - was)));
}
