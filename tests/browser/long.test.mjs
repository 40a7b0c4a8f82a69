// What takes long says how far it is, and can be stopped.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isShown, journeys, listed, open, until } from "./reader.mjs";
import { english, french } from "./releases.mjs";

const RECORDS = 3000;
// The same text would be listed once.
const record = (_, at) => JSON.stringify({ id: at, text: `${english.text}\n\nRecord ${at}.` });
const records = Array.from({ length: RECORDS }, record).join("\n");
const file = { name: "year.jsonl", mimeType: "application/json", buffer: Buffer.from(records) };

journeys("long reads", (reader) => {
  test("the count knows what a file holds before all of it is read", async () => {
    await reader.page.locator("input#open-files").setInputFiles(file);
    // The file itself is counted too, until it turns out to be no release.
    await until(reader.page, (all) => document.querySelector("progress")?.max === all, RECORDS + 1);
  });

  test("what is read stays, the rest is given up", async () => {
    await reader.page.locator("input#open-files").setInputFiles(file);
    await listed(reader.page).nth(4).waitFor();
    await reader.page.locator("#stop").click();
    await until(reader.page, () => !document.querySelector("progress"));
    const kept = await listed(reader.page).count();
    assert.ok(kept > 0 && kept < RECORDS, `${kept} kept`);
    await open(reader.page, french);
    await isShown(reader.page, french.headline);
  });

  test("a single file that takes long can be stopped", async () => {
    // A disk that never answers.
    await reader.page.evaluate(() => { File.prototype.arrayBuffer = () => new Promise(() => {}); });
    await reader.page.locator("input#open-files").setInputFiles({ ...file, name: "slow.txt" });
    await reader.page.locator("main .progress").waitFor();
    await reader.page.locator("#stop").click();
    await reader.page.locator("button[data-example]").first().waitFor();
  });
});
