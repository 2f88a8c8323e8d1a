// The stage of pages on a birth registration of its own.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";

import { startProjects } from "./projects.mjs";
import { PICTURES } from "./studio.mjs";

/** A studio and a browser; `open` shows the stage at a place, after `edits` if some are given. */
export async function startPages() {
  await mkdir(PICTURES, { recursive: true });
  const projects = await startProjects();
  const open = async (place, { edits = [], ...options } = {}) => {
    const project = await projects.create("birth-registration");
    if (edits.length > 0) {
      await projects.call("project.edit", { project, since: 0, edits, finding: null });
    }
    const { page, close } = await projects.open(project, "pages", { place, ...options });
    const dock = page.getByRole("complementary");
    const seen = dock.frameLocator("iframe:not([inert])");
    await seen.getByRole("heading", { level: 1 }).waitFor();
    const service = async () => (await projects.call("project.read", { project })).draft.service;
    return {
      page,
      dock,
      /** The page that a person sees. */
      seen,
      list: page.locator('[data-area="work"]').getByRole("grid"),
      inspector: page.locator('[data-area="inspector"]'),
      /** The service as it stands on the disk. */
      service,
      /** Waits until what the service says on the disk is what was meant. */
      keeps: async (tell, expected, why) => {
        const patience = Date.now() + 10_000;
        let told = tell(await service());
        while (!isDeepStrictEqual(told, expected) && Date.now() < patience) {
          await page.evaluate(() => new Promise(requestAnimationFrame));
          told = tell(await service());
        }
        assert.deepEqual(told, expected, why);
      },
      close,
    };
  };
  return { open, stop: projects.stop };
}

/** The names of a step's questions, in order. */
export const questionsOf = (id) => (service) => service.steps.find((step) => step.id === id).questions.map((question) => question.id);

/** A question of a service by its name. */
export const questionNamed = (service, id) => service.steps.flatMap((step) => step.questions ?? []).find((question) => question.id === id);
