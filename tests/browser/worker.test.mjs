// Analysis runs in a worker; one that dies is replaced, and the reader says so.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journeys, open, problems, release, shows } from "./reader.mjs";
import { english, french, headlines } from "./releases.mjs";

journeys("worker", (reader) => {
  test("there is one worker, and it is not the page that analyses", async () => {
    await open(reader.page, french);
    assert.equal(reader.page.workers().length, 1);
  });

  test("a worker that throws is replaced", async () => {
    await open(reader.page, french);
    const [first] = reader.page.workers();
    const replaced = reader.page.waitForEvent("worker");
    await first.evaluate(() => setTimeout(() => { throw new Error("made to fail by a test"); }));
    await problems(reader.page).first().waitFor();
    await replaced;
    reader.faults = reader.faults.filter((fault) => !fault.includes("made to fail by a test"));
    await open(reader.page, english);
    await shows(release(reader.page), headlines.english);
  });

  test("a worker that is gone without a word is replaced at the next file", async () => {
    await open(reader.page, french);
    const [first] = reader.page.workers();
    const gone = new Promise((gone) => first.once("close", gone));
    await first.evaluate(() => close());
    await gone;
    await open(reader.page, english);
    await shows(release(reader.page), headlines.english);
    await problems(reader.page).first().waitFor();
  });
});
