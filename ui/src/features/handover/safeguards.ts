import type { Edit } from "../../api/generated/Edit";
import type { Judgement } from "../../api/generated/Judgement";
import type { Service } from "../../api/generated/Service";
import type { ThreatAnswer } from "../../api/generated/ThreatAnswer";
import type { ThreatView } from "../../api/generated/ThreatView";
import { facetPlace } from "../../lib/place";

/** What people answer for, as it is chosen beside the parts of the pack. */
export const SAFEGUARDS = ["threats", "checklist"] as const;
export type Safeguard = (typeof SAFEGUARDS)[number];

/** Threats of one kind: one answer may do for all of them. */
export type ThreatGroup = { kind: string; says: string; means: string; threats: readonly ThreatView[] };

/** Whether somebody still has to say something about a threat. */
export function isOpen({ stand }: Pick<ThreatView, "stand">): boolean {
  return stand === "open" || stand === "stale";
}

/** Threats by kind; kinds about which something is open come first, else each where its first stands. */
export function grouped(threats: readonly ThreatView[]): ThreatGroup[] {
  const groups = new Map<string, ThreatView[]>();
  for (const threat of threats) {
    const known = groups.get(threat.kind);
    if (known) {
      known.push(threat);
    } else {
      groups.set(threat.kind, [threat]);
    }
  }
  const all = [...groups].map(([kind, of]) => ({ kind, says: of[0]?.says ?? "", means: of[0]?.means ?? "", threats: of }));
  const rank = (group: ThreatGroup) => (group.threats.some(isOpen) ? 0 : 1);
  return all.toSorted((one, other) => rank(one) - rank(other));
}

/** What is said about threats. */
export type Answer = { stand: "met" | "accepted"; how: string; saidBy: string };

/** Whether it is enough: whoever lives with a threat puts a name to it. */
export function isAnswer({ stand, how, saidBy }: Answer): boolean {
  return how.trim() !== "" && (stand === "met" || saidBy.trim() !== "");
}

/** The answer that is kept to a threat. */
export function answerTo(service: Service, { id }: Pick<ThreatView, "id">): ThreatAnswer | undefined {
  return service.threats?.find((it) => it.id === id);
}

/** The edits that keep an answer to threats, for what their steps do now. */
export function answering(service: Service, threats: readonly ThreatView[], { stand, how, saidBy }: Answer): Edit[] {
  const said = { stand, how: how.trim(), saidBy: saidBy.trim() };
  let at = service.threats?.length ?? 0;
  return threats.map(({ id, about, answer }): Edit => {
    const thing = { ...answerTo(service, { id }), id, ...said, about };
    return answer === null ? { edit: "insert", place: "", collection: "threats", at: at++, thing } : { edit: "set", place: answer, value: thing };
  });
}

/** The edit that says of a stale answer that it still holds. */
export function stillHolds({ answer, about }: ThreatView): Edit[] {
  return answer === null ? [] : [{ edit: "set", place: facetPlace(answer, "about"), value: about }];
}

/** The name that was put last to an answer or a judgement. */
export function lastName(service: Service): string {
  const names = [...(service.threats ?? []), ...(service.checklist ?? [])].map(({ saidBy }) => saidBy ?? "");
  return names.findLast((it) => it !== "") ?? "";
}

/** What somebody found. */
export type Found = { saidBy: string; saidOn: string; evidence: string };

/** Whether a day is written as `2026-03-01` and there is one. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

/** Whether it says by whom, when, and what shows it. */
export function isFound({ saidBy, saidOn, evidence }: Found): boolean {
  return saidBy.trim() !== "" && isDay(saidOn.trim()) && evidence.trim() !== "";
}

/** The judgement that is kept of an entry. */
export function judgementOf(service: Service, id: string): Judgement | undefined {
  return service.checklist?.find((it) => it.id === id);
}

/** The edit that keeps a judgement. */
export function judging(service: Service, id: string, place: string | null, found: Found): Edit[] {
  const said = { saidBy: found.saidBy.trim(), saidOn: found.saidOn.trim(), evidence: found.evidence.trim() };
  const thing = { ...judgementOf(service, id), id, ...said };
  return place === null ? [{ edit: "insert", place: "", collection: "checklist", at: service.checklist?.length ?? 0, thing }] : [{ edit: "set", place, value: thing }];
}
