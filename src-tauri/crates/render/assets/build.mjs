// Builds vendor/: citizen.css, citizen.js and the fonts. Nothing of vendor/ is committed.
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { compile } from "sass";

const inter = "node_modules/@fontsource-variable/inter";
const fonts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];

await rm("vendor", { recursive: true, force: true });
await mkdir("vendor", { recursive: true });

for (const set of fonts) {
  await cp(`${inter}/files/inter-${set}-wght-normal.woff2`, `vendor/inter-${set}.woff2`);
}
await cp(`${inter}/LICENSE`, "vendor/inter-LICENSE.txt");
await cp("node_modules/govuk-frontend/package.json", "vendor/govuk-frontend.json");

const { css } = compile("src/citizen.scss", {
  loadPaths: ["node_modules"],
  quietDeps: true,
  style: "compressed",
});
const foreign = css.match(/url\((?!["']?inter-)[^)]*\)/);
if (foreign) throw new Error(`the style names an address outside itself: ${foreign[0]}`);
await writeFile("vendor/citizen.css", css);

await build({
  entryPoints: ["src/citizen.js"],
  bundle: true,
  format: "esm",
  legalComments: "none",
  minify: true,
  outfile: "vendor/citizen.js",
  target: "es2020",
});
