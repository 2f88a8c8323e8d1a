import type { Content } from "../../api/generated/Content";
import type { Edit } from "../../api/generated/Edit";
import type { Question } from "../../api/generated/Question";
import type { Step } from "../../api/generated/Step";
import { setting } from "../../components/editing";
import { contentOf, type Placed, questionsOf } from "./parts";

/** A row of a page: a question with its number, or a block of content. */
export type PageRow = { is: "question"; place: string; thing: Question; number: number } | { is: "content"; place: string; thing: Content };

/** What a page holds, in the order in which a person meets it. A block after a question that is gone comes last. */
export function rowsOf(step: Placed<Step>): PageRow[] {
  const asked = questionsOf(step);
  const blocks = contentOf(step).map(({ place, thing }): PageRow => ({ is: "content", place, thing }));
  const after = (name: string | null) => blocks.filter(({ thing }) => afterOf(thing as Content) === name);
  const names = new Set(asked.map(({ thing }) => thing.id));
  const lost = blocks.filter(({ thing }) => {
    const name = afterOf(thing as Content);
    return name !== null && !names.has(name);
  });
  const questions = asked.flatMap(({ place, thing }, at): PageRow[] => [{ is: "question", place, thing, number: at + 1 }, ...(thing.id ? after(thing.id) : [])]);
  return [...after(null), ...questions, ...lost];
}

/** The name of the question that a block follows. */
function afterOf(content: Content): string | null {
  return content.after ?? null;
}

/** The edits that put a row beside another; every other row stays where it was seen. */
export function moveEdits(step: Placed<Step>, place: string, to: string, side: "before" | "after"): Edit[] {
  const rows = rowsOf(step);
  const row = rows.find((it) => it.place === place);
  if (!row || to === place) {
    return [];
  }
  const wanted = rows.filter((it) => it !== row);
  wanted.splice(wanted.findIndex((it) => it.place === to) + (side === "after" ? 1 : 0), 0, row);
  return [...anchorEdits(wanted), ...(row.is === "question" ? questionMove(step, wanted, row) : contentMove(step, wanted, row))];
}

/** Every block follows the question that is above it now. */
function anchorEdits(wanted: readonly PageRow[]): Edit[] {
  let above: string | null = null;
  const edits: Edit[] = [];
  for (const row of wanted) {
    if (row.is === "question") {
      above = row.thing.id ?? above;
    } else if (afterOf(row.thing) !== above) {
      edits.push(setting(row.place, "after", above));
    }
  }
  return edits;
}

function questionMove(step: Placed<Step>, wanted: readonly PageRow[], row: PageRow): Edit[] {
  const order = wanted.filter((it) => it.is === "question");
  const at = order.indexOf(row as (typeof order)[number]);
  const was = questionsOf(step).findIndex((it) => it.place === row.place);
  return at === was ? [] : [{ edit: "move", place: row.place, to: step.place, collection: "questions", at }];
}

/** Among blocks that follow the same question their order in the file counts. */
function contentMove(step: Placed<Step>, wanted: readonly PageRow[], row: PageRow): Edit[] {
  const others = contentOf(step)
    .map((it) => it.place)
    .filter((it) => it !== row.place);
  const at = wanted.indexOf(row);
  const [before, after] = [wanted[at - 1], wanted[at + 1]];
  const to = before?.is === "content" ? others.indexOf(before.place) + 1 : after?.is === "content" ? others.indexOf(after.place) : null;
  return to === null ? [] : [{ edit: "move", place: row.place, to: step.place, collection: "content", at: to }];
}

/** The edits that take a row away; blocks below a question stay below what is above it. */
export function removeEdits(step: Placed<Step>, place: string): Edit[] {
  const rows = rowsOf(step);
  const left = rows.filter((it) => it.place !== place);
  return left.length === rows.length ? [] : [...anchorEdits(left), { edit: "remove", place }];
}

/** The edits that put a row at the end of another page; blocks below a question stay. */
export function toPageEdits(step: Placed<Step>, place: string, page: Placed<Step>): Edit[] {
  const rows = rowsOf(step);
  const row = rows.find((it) => it.place === place);
  if (row?.is === "content") {
    const last = questionsOf(page).at(-1)?.thing.id ?? null;
    return [...(afterOf(row.thing) === last ? [] : [setting(place, "after", last)]), { edit: "move", place, to: page.place, collection: "content", at: contentOf(page).length }];
  }
  return [...anchorEdits(rows.filter((it) => it !== row)), { edit: "move", place, to: page.place, collection: "questions", at: questionsOf(page).length }];
}

/** How many of a step's questions stand above where a new one goes: below the row that is selected, else last. */
export function newAt(step: Placed<Step>, selected: string | null): number {
  const rows = rowsOf(step);
  const at = rows.findIndex((row) => row.place === selected || selected?.startsWith(`${row.place}/`));
  return at < 0 ? questionsOf(step).length : rows.slice(0, at + 1).filter((row) => row.is === "question").length;
}
