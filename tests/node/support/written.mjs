// Pages that a test of the core has written down, served under the policy of the pilot.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** Serves a folder of pages. */
export async function servePages(folder) {
  const server = createServer(async (request, response) => {
    // The pilot keeps its assets in a folder that is named by what is in them.
    const path = normalize(new URL(request.url, "http://localhost").pathname).replace(/^\/assets\/[0-9a-f]+\//, "/assets/");
    if (request.method === "POST") {
      response.writeHead(200, { "content-type": "text/plain" }).end("taken");
      return;
    }
    try {
      const body = await readFile(join(folder, path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain", "content-security-policy": POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
