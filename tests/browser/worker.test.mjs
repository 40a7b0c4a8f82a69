// Analysis runs in a worker; one that dies is replaced, and the reader says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dropEvents, isShown, journeys, listed, open, problems } from "./reader.mjs";
import { arabic, english, french } from "./releases.mjs";

journeys("worker", (reader) => {
  test("it is there before the first file, and what it practises on is not shown", async () => {
    const { page } = reader;
    const [worker] = page.workers();
    await (worker ?? page.waitForEvent("worker"));
    await open(page, english);
    assert.equal(page.workers().length, 1);
    assert.equal(await listed(page).count(), 0, "one release needs no list");
  });

  test("there is one worker, for any number of files", async () => {
    await open(reader.page, french);
    await open(reader.page, english);
    assert.equal(reader.page.workers().length, 1);
  });

  test("one that dies of a file is replaced; the file is told by its name, the next is read", async () => {
    await open(reader.page, french);
    await sabotage(reader.page, () => setTimeout(() => { throw new Error("made to fail by a test"); }));
    const replaced = reader.page.waitForEvent("worker");
    await dropEvents(reader.page, "body", [english, arabic]);
    await problems(reader.page).filter({ hasText: english.name }).waitFor();
    await replaced;
    await listed(reader.page).filter({ hasText: arabic.headline }).click();
    await isShown(reader.page, arabic.headline);
    assert.equal(await problems(reader.page).count(), 1);
    reader.faults = reader.faults.filter((fault) => !fault.includes("made to fail by a test"));
  });

  test("one that dies between two files is replaced by the next", async () => {
    await open(reader.page, french);
    const [first] = reader.page.workers();
    const gone = new Promise((gone) => first.once("close", gone));
    await first.evaluate(() => setTimeout(() => { throw new Error("made to fail by a test"); }));
    await gone;
    await open(reader.page, english);
    reader.faults = reader.faults.filter((fault) => !fault.includes("made to fail by a test"));
  });

  test("one that is killed without a word is missed, told and replaced", async () => {
    await reader.page.clock.install();
    await open(reader.page, french);
    await sabotage(reader.page, () => close());
    const gone = new Promise((gone) => reader.page.workers()[0].once("close", gone));
    await dropEvents(reader.page, "body", [english, arabic]);
    await gone;
    await reader.page.clock.fastForward("05:00"); // the reader's patience, in no time
    await problems(reader.page).filter({ hasText: english.name }).waitFor();
    await listed(reader.page).filter({ hasText: arabic.headline }).click();
    await isShown(reader.page, arabic.headline);
  });
});

/** Makes the worker do `deed` in place of answering. */
function sabotage(page, deed) {
  const [worker] = page.workers();
  return worker.evaluate(`void (globalThis.postMessage = ${deed})`);
}
