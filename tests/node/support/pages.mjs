// The stage of pages on a birth registration of its own.

import { startProjects } from "./projects.mjs";

/** A studio and a browser; `open` shows the stage at a place, after `edits` if some are given. */
export async function startPages() {
  const projects = await startProjects();
  const open = async (place, { edits, ...options } = {}) => {
    const opened = await projects.open(await projects.create("birth-registration", edits), "pages", { place, ...options });
    const { page } = opened;
    const dock = page.getByRole("complementary");
    const seen = dock.frameLocator("iframe:not([inert])");
    await seen.getByRole("heading", { level: 1 }).waitFor();
    return {
      ...opened,
      dock,
      /** The page that a person sees. */
      seen,
      list: page.locator('[data-area="work"]').getByRole("grid"),
      inspector: page.locator('[data-area="inspector"]'),
    };
  };
  return { open, stop: projects.stop };
}

/** A step of a service by its id. */
export const stepNamed = (service, id) => service.steps.find((step) => step.id === id);

/** The names of a step's questions, in order. */
export const questionsOf = (id) => (service) => stepNamed(service, id).questions.map((question) => question.id);

/** A question of a service by its name. */
export const questionNamed = (service, id) => service.steps.flatMap((step) => step.questions ?? []).find((question) => question.id === id);
