// The gallery of the window's parts, built and served for one test file.

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";

import { ROOT } from "./studio.mjs";

const TYPES = { ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
// The studio's own policy.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src http://127.0.0.1:*; base-uri 'none'";

/** Builds the gallery; `origin` has it, and `pages` has the page in its docks: two origins, as in the studio. */
export async function startGallery() {
  const folder = await mkdtemp(join(tmpdir(), "maket-gallery-"));
  const vite = join(ROOT, "ui/node_modules/vite/bin/vite.js");
  const options = ["build", "--mode", "gallery", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  await promisify(execFile)(process.execPath, [vite, ...options], { cwd: join(ROOT, "ui") });

  const answer = async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain", "content-security-policy": POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  };
  const servers = [createServer(answer), createServer(answer)];
  for (const server of servers) {
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  }
  const [origin, pages] = servers.map((server) => `http://127.0.0.1:${server.address().port}`);
  return {
    origin,
    pages,
    stop: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
