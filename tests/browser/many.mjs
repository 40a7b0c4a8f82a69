// A thousand files dropped at once, twenty of them broken: `npm run many`. Told are the cards, the
// sentences, the time, the longest tasks on the page's thread, and how long the reader waits for a release
// that is clicked meanwhile. Fails where a card or a sentence is missing, or a task is at work over 50 ms.
//
// A task is told by the time that has passed and by the time that it was at work: on a busy machine the
// first is longer, and says more of the machine than of the page.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dist, dragIn, launch, listed, until } from "./reader.mjs";

const FILES = 1000;
const BROKEN = 20;
/** What browsers call a long task. */
const LONGEST = 50;
const PATIENCE = 600_000;

/** Of formats that are text each copy gets a title of its own; of the others one is listed, the same text. */
const TEXTS = ["txt", "html", "md", "json"];
const OTHERS = ["docx", "odt", "rtf", "eml", "mhtml", "pdf"];
const HEADLINES = {
  fr: "L'Agence de l'Eau du Sahel met en service le barrage de Tiguidan",
  en: "Sahel Water Agency opens the Tiguidan dam",
  ar: "وكالة مياه الساحل تدشن سد تيغيدان",
};

/** How many texts there are: the page lists each once. */
let distinct = 0;

const fixture = (name) => readFile(fileURLToPath(new URL(`../formats/${name}`, import.meta.url)));

/** One for each way in which a file can be bad. */
const bad = [
  ["empty.txt", Buffer.from("")],
  ["picture.txt", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")],
  ["noise.txt", Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 2654435761) >>> 13))],
  ["cut.docx", (await fixture("fr.docx")).subarray(0, 900)],
  ["cut.pdf", (await fixture("fr.pdf")).subarray(0, 300)],
  ["cut.json", (await fixture("fr.json")).subarray(0, 500)],
  ["bomb.zip", await fixture("bomb.zip")],
  ["old.doc", await fixture("old.doc")],
  ["outlook.msg", await fixture("outlook.msg")],
  ["locked.pdf", await fixture("pdf/locked.pdf")],
];

const folder = await mkdtemp(join(tmpdir(), "communique-many-"));
const browser = await launch();
try {
  const paths = await written(folder);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "fr-FR" });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(pathToFileURL(join(dist, "communique.html")).href);
  await page.evaluate(() => communique.ready);
  await page.evaluate(watch);
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });

  const start = Date.now();
  await dragIn(page, paths);
  await listed(page).first().waitFor();
  const waits = [];
  const seen = () => page.evaluate(() => {
    const progress = document.querySelector("progress");
    return progress ? progress.value : Infinity;
  });
  // A reader who looks at what is there while the rest is read.
  for (let wanted = 50; (await seen()) !== Infinity; wanted += 100) {
    await until(page, (wanted) => (document.querySelector("progress")?.value ?? Infinity) >= wanted, wanted).catch(() => {});
    waits.push(await page.evaluate(click));
  }
  await page.waitForFunction(() => !document.querySelector("progress"), undefined, { timeout: PATIENCE });
  const seconds = (Date.now() - start) / 1000;
  for (let at = 0; at < 5; at++) waits.push(await page.evaluate(click));

  await page.locator("#show-problems").click();
  const { cards, sentences } = await page.evaluate(() => ({
    cards: document.querySelectorAll('#releases li[data-status="done"]').length,
    sentences: document.querySelectorAll("#problems li").length,
  }));
  const frames = await page.evaluate(() => globalThis.watched);
  const tasks = tasksIn(JSON.parse((await browser.stopTracing()).toString()));
  const worst = (time) => tasks.map((task) => task[time]).sort((a, b) => b - a);
  const [passed, atWork] = [worst("passed"), worst("atWork")];
  frames.sort((a, b) => b - a);
  waits.sort((a, b) => b - a);
  const ms = (number) => `${(number ?? 0).toFixed(0)} ms`;
  console.log(`${FILES} files in ${seconds.toFixed(1)} s: ${cards} cards, ${sentences} sentences`);
  const over = (times) => times.filter((time) => time > LONGEST).length;
  console.log(`tasks at work over ${LONGEST} ms: ${over(atWork)}, the longest ${ms(atWork[0])}, then ${ms(atWork[1])} and ${ms(atWork[2])}`);
  console.log(`tasks that took over ${LONGEST} ms: ${over(passed)}, the longest ${ms(passed[0])}`);
  console.log(`longest time between two frames: ${ms(frames[0])}; of 99 in 100 at most ${ms(frames[Math.floor(frames.length / 100)])}`);
  console.log(`from a click to the release: ${ms(waits[Math.floor(waits.length / 2)])} (median of ${waits.length}), at most ${ms(waits[0])}`);
  process.exitCode = cards === distinct && sentences === BROKEN && over(atWork) === 0 ? 0 : 1;
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

/** The files on disk, the broken ones among the others. */
async function written(folder) {
  const paths = [];
  const others = new Set();
  for (let at = 0; at < FILES; at++) {
    const isBad = at % (FILES / BROKEN) === 7;
    const [name, bytes] = isBad ? bad[Math.floor(at / (FILES / BROKEN)) % bad.length] : await good(at);
    const path = join(folder, `${String(at).padStart(4, "0")}-${name}`);
    await writeFile(path, bytes);
    paths.push(path);
    if (!isBad && !TEXTS.includes(name.split(".")[1])) others.add(name);
    else if (!isBad) distinct += 1;
  }
  distinct += others.size;
  return paths;
}

/** A copy of a fixture, of each language and format in turn. */
async function good(at) {
  const [languages, endings] = [Object.keys(HEADLINES), [...TEXTS, ...OTHERS]];
  const language = languages[at % languages.length];
  const ending = endings[Math.floor(at / languages.length) % endings.length];
  const bytes = await fixture(`${language}.${ending}`);
  if (!TEXTS.includes(ending)) return [`${language}.${ending}`, bytes];
  const headline = HEADLINES[language];
  return [`${language}.${ending}`, bytes.toString().replaceAll(headline, `${headline} (${at})`)];
}

/** The tasks of the page's thread in what the browser recorded, in ms. */
function tasksIn({ traceEvents }) {
  const isMain = ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain";
  const threads = new Set(traceEvents.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  return traceEvents
    .filter(({ ph, name, pid, tid }) => ph === "X" && name.endsWith("RunTask") && threads.has(`${pid} ${tid}`))
    .map(({ dur, tdur }) => ({ passed: dur / 1000, atWork: (tdur ?? dur) / 1000 }));
}

/** In the page: notes how far its frames are apart. */
function watch() {
  const frames = (globalThis.watched = []);
  let last = performance.now();
  const frame = (now) => {
    frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** In the page: shows one of the releases in view that are read, and says how long that took. */
function click() {
  const done = [...document.querySelectorAll('#releases li[data-status="done"] .releases__show')];
  const button = done.find((button, at) => at >= Math.random() * done.length && !button.hasAttribute("aria-current")) ?? done[0];
  return new Promise((shown) => {
    const start = performance.now();
    const look = () => {
      const isShown = button.hasAttribute("aria-current") && document.querySelector("article#release");
      if (isShown) shown(performance.now() - start);
      else requestAnimationFrame(look);
    };
    button.click();
    requestAnimationFrame(look);
  });
}
