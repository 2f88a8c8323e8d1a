// What developers and reviewers are handed, judged by validators that are not ours.

import assert from "node:assert/strict";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { htmlTroubles, openApiTroubles, submissionJudge } from "./support/judges.mjs";
import { maket, maketJson, scratch } from "./support/maket.mjs";
import { ROOT } from "./support/studio.mjs";

const MONDAY = ["--at", "2026-03-02T08:00:00Z"];
const TEMPLATES = ["birth-registration", "traffic-fine"].map((id) => join(ROOT, "service-templates", id));

let own;
let small;

before(async () => {
  own = await scratch();
  small = own.path("small");
  await mkdir(small);
  await copyFile(join(ROOT, "src-tauri/crates/formats/tests/small-service.json"), join(small, "service.json"));
});

after(() => own.remove());

const services = () => [small, ...TEMPLATES];
const exported = (service, format) => maket("export", service, "--format", format);

/** The submissions of everybody who comes to a good end. */
async function submissions(service, ...words) {
  const walks = await maketJson("walk", service, ...MONDAY, ...words);
  return walks.filter((walk) => walk.end.result === "done").map((walk) => walk.submission);
}

test("what is exported twice is the same, byte for byte", async () => {
  for (const service of services()) {
    for (const format of ["json-schema", "openapi", "review"]) {
      const [once, twice] = [await exported(service, format), await exported(service, format)];
      assert.ok(once.length > 0, `${service} can be written as ${format}`);
      assert.ok(once.equals(twice), `${format} of ${service} does not change by itself`);
    }
  }
});

test("what the cast sends is what the submission's schema says", async () => {
  for (const service of services()) {
    const troubles = submissionJudge(await exported(service, "json-schema"));
    const sent = await submissions(service);
    assert.ok(sent.length > 0, `somebody comes to a good end in ${service}`);
    for (const submission of sent) {
      assert.deepEqual(troubles(submission), [], `${service}: ${JSON.stringify(submission)}`);
    }
  }
});

test("every branch of a small service sends what its schema says", async () => {
  const troubles = submissionJudge(await exported(small, "json-schema"));
  const sent = await submissions(small, "--as", "taras", "--branches");
  const kinds = new Set(sent.map((it) => it.kind_at_home));
  assert.deepEqual([...kinds].sort(), ["cat", "dog", "other"], "each choice is taken in turn");
  for (const submission of sent) assert.deepEqual(troubles(submission), [], JSON.stringify(submission));
});

test("a submission with a fault is refused", async () => {
  const troubles = submissionJudge(await exported(small, "json-schema"));
  const [good] = await submissions(small, "--as", "taras");
  assert.deepEqual(troubles(good), [], "the submission is good before anything is planted");
  for (const [why, plant, said] of [
    ["an answer is missing", (it) => delete it.phone, /required property 'phone'/],
    ["an answer is of another type", (it) => (it.phone = 380), /phone must be string/],
    ["an answer has another form", (it) => (it.phone = "call me"), /phone must match pattern/],
    ["an item is not in its list", (it) => (it.kind_at_home = "dragon"), /kind_at_home must be equal to constant/],
    ["an answer stands where it was not asked", (it) => (it.what_is_it = "a cow"), /what_is_it boolean schema is false/],
    ["an answer that a rule asks for is missing", (it) => delete it.muzzle, /required property 'muzzle'/],
    ["something is sent that nobody asked", (it) => (it.iban = "UA1"), /must NOT have unevaluated properties/],
    ["a group has no items", (it) => (it.pets = []), /pets must NOT have fewer than 1 items/],
    ["an item lacks what its own page asks", (it) => delete it.pets[0].tag_colour, /required property 'tag_colour'/],
    ["an item has what nobody asked", (it) => (it.pets[0].age = "3"), /pets\/0 must NOT have additional properties/],
    ["a time has seconds", (it) => (it.pets[0].fed_at = "07:10:00"), /fed_at must match pattern/],
    ["a day is none of the calendar", (it) => (it.seen_on = "2026-02-30"), /seen_on must match format "date"/],
  ]) {
    const faulty = structuredClone(good);
    plant(faulty);
    assert.match(troubles(faulty).join("\n"), said, why);
  }
});

test("the API of each service is OpenAPI", async () => {
  for (const service of services()) {
    const document = await exported(service, "openapi");
    assert.deepEqual(await openApiTroubles(document), [], service);
    const faulty = JSON.parse(document);
    delete faulty.components.schemas.Application;
    const found = await openApiTroubles(JSON.stringify(faulty));
    assert.match(found.join("\n"), /no-unresolved-refs/, "the judge sees what leads nowhere");
  }
});

test("the review document of each service is HTML", async () => {
  for (const service of services()) {
    const document = (await exported(service, "review")).toString();
    assert.deepEqual(await htmlTroubles(document), [], service);
    const found = await htmlTroubles(document.replace("</h1>", ""));
    assert.match(found.join("\n"), /close-order|element-permitted-content|no-implicit-close/, "the judge sees a tag that is not closed");
  }
});
