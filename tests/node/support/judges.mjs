// Validators that are not ours, as strict as they come.

import { createConfig, lintFromString } from "@redocly/openapi-core";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { HtmlValidate } from "html-validate";

/** What our exports say beyond JSON Schema; strict mode wants every keyword announced. */
const OWN_KEYWORDS = ["element", "lines", "maximum", "minimum", "scheme", "source", "step", "when"];

const openApi = createConfig({ extends: ["recommended-strict"] });
const html = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });

/** Compiles a submission's schema by ajv in strict mode; answers the troubles of a submission. */
export function submissionJudge(schema) {
  const ajv = new Ajv2020.default({ strict: true, strictTypes: true, strictTuples: true, allErrors: true });
  addFormats.default(ajv);
  for (const word of OWN_KEYWORDS) ajv.addKeyword(`x-maket-${word}`);
  const validate = ajv.compile(JSON.parse(schema));
  return (submission) => (validate(submission) ? [] : validate.errors.map((it) => `${it.instancePath} ${it.message}`));
}

/** The troubles of an OpenAPI document, by Redocly. */
export async function openApiTroubles(document) {
  const problems = await lintFromString({ source: document.toString(), absoluteRef: "openapi.json", config: await openApi });
  return problems.map((it) => `${it.ruleId}: ${it.message} ${it.location.map((at) => at.pointer).join(" ")}`);
}

/** The troubles of an HTML document, by html-validate. */
export async function htmlTroubles(document) {
  const { results } = await html.validateString(document.toString());
  return results.flatMap((it) => it.messages.map((at) => `${at.line}:${at.column} ${at.ruleId}: ${at.message}`));
}
