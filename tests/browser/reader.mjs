// The built reader, opened in a real browser: `journeys(name, steps)` runs them on the single file
// from disk and on the site under a path of its own, and holds all of them to two laws: nothing
// is asked of any other host, and nothing goes wrong unsaid.

import assert from "node:assert/strict";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { after, afterEach, before, beforeEach, describe } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

export const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

const SWITCHES = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

/** Where the site stands: any path will do, which is what this proves. */
const SUB_PATH = "/any/sub/path/";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** Longest wait for anything: generous, for a loaded machine; nothing waits that is there. */
const PATIENCE = 20_000;

const BUILDS = {
  "single file": async () => ({ url: pathToFileURL(join(dist, "communique.html")).href, close() {} }),
  site: serve,
};

/** The browser that `BROWSER` names. */
export const launch = () =>
  chromium.launch({ executablePath: process.env.BROWSER || "/usr/bin/chromium", args: SWITCHES });

/** Runs `steps` on each build. `reader` is filled before each test: `page`, `context`, `url`. */
export function journeys(name, steps) {
  for (const [build, open] of Object.entries(BUILDS)) {
    describe(`${name}, ${build}`, () => {
      const reader = { build };
      let browser, served;
      before(async () => {
        browser = await launch();
        served = await open();
      });
      after(async () => {
        await browser?.close();
        await served?.close();
      });
      beforeEach(async () => {
        reader.url = served.url;
        reader.faults = [];
        reader.requests = [];
        reader.context = await browser.newContext({ locale: "fr-FR", colorScheme: "light", viewport: { width: 1280, height: 900 } });
        reader.context.setDefaultTimeout(PATIENCE);
        await guard(reader);
        reader.page = await reader.context.newPage();
        await reader.page.goto(reader.url);
        await reader.page.evaluate(() => communique.ready);
      });
      afterEach(async () => {
        await reader.context.close();
        const strangers = reader.requests.filter((url) => !isOwn(url, reader.url));
        assert.deepEqual(strangers, [], "a request left the page");
        assert.deepEqual(reader.faults, [], "something went wrong in the page");
      });
      steps(reader);
    });
  }
}

/** Notes every request and stops those to anywhere else; notes every error that no one caught. */
async function guard(reader) {
  await reader.context.route("**/*", (route) => {
    const url = route.request().url();
    return isOwn(url, reader.url) ? route.continue() : route.abort();
  });
  reader.context.on("request", (request) => reader.requests.push(request.url()));
  reader.context.on("weberror", (error) => reader.faults.push(String(error.error())));
  reader.context.on("console", (message) => {
    // What the policy blocks is told here too.
    if (message.type() === "error") reader.faults.push(message.text());
  });
}

function isOwn(url, home) {
  if (/^(blob|data):/.test(url)) return true;
  return home.startsWith("file:") ? url.split("#")[0] === home : url.startsWith(home);
}

async function serve() {
  const server = createServer(async (request, response) => {
    const path = decodeURI(new URL(request.url, "http://localhost").pathname);
    const name = path === SUB_PATH ? "index.html" : path.slice(SUB_PATH.length);
    try {
      if (!path.startsWith(SUB_PATH) || normalize(name).startsWith("..")) throw new Error("elsewhere");
      const body = await readFile(join(dist, name));
      response.writeHead(200, { "Content-Type": TYPES[extname(name)] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}${SUB_PATH}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** Files on disk for as long as `use` takes: `[{ name, text }]` → their paths. */
export async function withFiles(files, use) {
  const folder = await mkdtemp(join(tmpdir(), "communique-"));
  try {
    const paths = [];
    for (const { name, text } of files) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      paths.push(path);
    }
    return await use(paths, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Drags files or folders from the desktop into the middle of the page, as the browser itself does it. */
export async function dragIn(page, paths) {
  const browser = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize();
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"]) {
    await browser.send("Input.dispatchDragEvent", { type, x: width / 2, y: height / 2, data });
  }
  await browser.detach();
}

/** The same by DOM events made in the page. */
export async function dropEvents(page, target, files) {
  const dataTransfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, text } of files) transfer.items.add(new File([text], name, { type: "text/plain" }));
    return transfer;
  }, files);
  for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent(target, type, { dataTransfer });
}

/** Opens a release by the dialog's input, and waits for it and its card. */
export async function open(page, { name, text, headline }) {
  await page.locator("input#open-files").setInputFiles([{ name, mimeType: "text/plain", buffer: Buffer.from(text) }]);
  await isShown(page, headline);
}

/** Waits for the release with this headline, and its card. */
export async function isShown(page, headline) {
  await release(page).filter({ hasText: headline }).waitFor();
  await section(page, "entities").waitFor();
}

export const card = (page) => page.locator("aside#card");
export const release = (page) => page.locator("article#release");
export const section = (page, name) => page.locator(`aside#card section[data-section="${name}"]`);
export const listed = (page) => page.locator("nav#releases .releases__show");
export const problems = (page) => page.locator("ul#problems li");

/** Waits until `probe` holds, without sleeping: it is asked at each frame of the page. */
export const until = (page, probe, argument) => page.waitForFunction(probe, argument, { polling: "raf", timeout: PATIENCE });

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, each with the first element that it concerns. */
export async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} (${nodes[0].failureSummary})`);
  });
}
