// The home screen in the real window: Tauri, WebKitGTK, and the shell's one command.

import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { dataFolder, PICTURES, program, ROOT } from "./support/studio.mjs";
import { openWindow } from "./support/webdriver.mjs";

let data;
let studio;
let titles;

/** What the templates' own files say, read without the studio. */
async function templateTitles() {
  const folder = join(ROOT, "service-templates");
  const files = await readdir(folder, { recursive: true });
  const services = files.filter((file) => /^[^/]+\/service\.json$/.test(file)).sort();
  const read = async (file) => JSON.parse(await readFile(join(folder, file), "utf8")).title;
  return Promise.all(services.map(read));
}

before(async () => {
  await mkdir(PICTURES, { recursive: true });
  titles = await templateTitles();
  data = await dataFolder();
  studio = await openWindow(program("maket-studio"), { XDG_DATA_HOME: data.folder, LANG: "C.UTF-8" });
});

after(async () => {
  await studio?.close();
  await data?.remove();
});

test("the window opens on the templates that the core has", async () => {
  await studio.find("option");
  assert.equal(await studio.title(), "Maket", "the window has the name of the studio");
  const options = await studio.findAll("option");
  assert.equal(options.length, titles.length, "each template is listed once");
  for (const [place, title] of titles.entries()) {
    const text = await studio.text(options[place]);
    assert.ok(Object.values(title).some((it) => text.startsWith(it)), `${text} is one of ${Object.values(title)}`);
  }
  await writeFile(join(PICTURES, "window-home.png"), await studio.picture());
});

test("choosing a template shows what it holds", async () => {
  const last = titles.length - 1;
  const options = await studio.findAll("option");
  await studio.click(options[last]);
  await studio.waitFor("aside h2", titles[last].en ?? Object.values(titles[last])[0]);
});

test("what a person sets is kept by the shell", async () => {
  await studio.click(await studio.find("button", "Settings"));
  await studio.click(await studio.find("radio", /^Укр/));
  await studio.find("heading", "Ваші послуги");
  await studio.click(await studio.find("radio", "Темна"));
  await studio.waitFor("html[data-theme=dark]");
  const kept = await studio.run(`
    const done = arguments[0];
    window.__TAURI_INTERNALS__.invoke("call", { name: "settings.read", payload: {} }).then(done, done);
  `);
  assert.deepEqual(kept, { language: "uk", theme: "dark", textSize: null, letterKeys: null }, "the next start looks as this one did");
  await writeFile(join(PICTURES, "window-home-dark.png"), await studio.picture());
});

test("the page can reach the studio and nothing of the system", async () => {
  for (const command of ["plugin:window|close", "plugin:app|version", "plugin:event|listen", "plugin:webview|create_webview", "exit"]) {
    const refused = await studio.run(
      `const done = arguments[1];
       window.__TAURI_INTERNALS__.invoke(arguments[0], {}).then(() => done("ran"), (error) => done("refused: " + error));`,
      command,
    );
    assert.match(refused, /^refused/, `${command} is not for the page`);
  }
});

test("nothing that was not shipped runs or loads in the window", async () => {
  const ran = await studio.run(`
    const done = arguments[0];
    const script = document.createElement("script");
    script.textContent = "window.slippedIn = true";
    document.head.append(script);
    done(window.slippedIn === true);
  `);
  assert.equal(ran, false, "a script inside the page does not run");
  const changed = await studio.run("Object.prototype.slippedIn = true; arguments[0]({}.slippedIn === true);");
  assert.equal(changed, false, "what every object has cannot be changed");
  const reached = await studio.run(`
    const done = arguments[0];
    fetch("http://127.0.0.1:9/").then(() => done("reached"), () => done("refused"));
    document.addEventListener("securitypolicyviolation", (event) => done("forbidden: " + event.effectiveDirective), { once: true });
  `);
  assert.match(reached, /^forbidden: connect-src/, "the content policy lets the page talk to the studio only");
});
