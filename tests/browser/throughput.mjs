// How fast `analyze` is in the page: MB of UTF-8 text a second, the whole analysis, from the string to
// the report as an object. `npm run throughput`, or `npm run throughput -- FILE.jsonl …` on releases of
// one's own, a line {"text": …} each. Each is run through several times; the best and the median count,
// for a machine is seldom alone.

import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { dist, launch } from "./reader.mjs";
import { arabic, english, french } from "./releases.mjs";

const RUNS = 9;
/** Enough releases for a run of some tenths of a second. */
const COPIES = 200;

const files = process.argv.slice(2);
const sets = files.length > 0 ? await Promise.all(files.map(read)) : own();

const browser = await launch();
const page = await browser.newPage();
await page.goto(pathToFileURL(join(dist, "communique.html")).href);
const first = await page.evaluate(async (text) => {
  const { analyze } = await communique.ready;
  const start = performance.now();
  analyze(text);
  return performance.now() - start;
}, english.text);
console.log(`the first release of all: ${first.toFixed(0)} ms`);
for (const { name, texts } of sets) {
  const rates = await page.evaluate(run, { texts, runs: RUNS });
  rates.sort((a, b) => b - a);
  console.log(`${name}: best ${rates[0].toFixed(2)} MB/s, median ${rates[(RUNS - 1) / 2].toFixed(2)} MB/s`);
}
await browser.close();

async function read(file) {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim());
  return { name: basename(file), texts: lines.map((line) => JSON.parse(line).text) };
}

/** The journeys' releases, each many times. */
function own() {
  return Object.entries({ french, english, arabic }).map(([name, { text }]) => ({
    name, texts: Array.from({ length: COPIES }, (_, copy) => `${text}\n\n${copy}`),
  }));
}

/** In the page. */
async function run({ texts, runs }) {
  const { analyze } = await communique.ready;
  const encoder = new TextEncoder();
  const bytes = texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    for (const text of texts) analyze(text);
    return bytes / (performance.now() - start) / 1000;
  });
}
