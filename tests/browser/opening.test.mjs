// All the ways in: drop, dialog, folder, paste, example; one file and ten.

import assert from "node:assert/strict";
import { test } from "node:test";
import { card, dragIn, dropEvents, journeys, listed, open, problems, release, shows, withFiles } from "./reader.mjs";
import { arabic, broken, english, french, headlines, page as webPage, ten } from "./releases.mjs";

journeys("opening", (reader) => {
  test("a file dragged in from the desktop", async () => {
    await withFiles([french], (paths) => dragIn(reader.page, paths).then(() => shows(release(reader.page), headlines.french)));
    await card(reader.page).waitFor();
    assert.equal(await reader.page.locator("main").getAttribute("data-view"), "reading");
  });

  test("a file dropped by DOM events, anywhere on the page", async () => {
    await dropEvents(reader.page, "body", [english]);
    await shows(release(reader.page), headlines.english);
  });

  test("a folder dragged in from the desktop", async () => {
    const files = [french, english].map(({ name, text }) => ({ name: `mars/${name}`, text }));
    await withFiles(files, async (_, folder) => {
      await dragIn(reader.page, [`${folder}/mars`]);
      await listed(reader.page).nth(1).waitFor();
    });
    assert.equal(await listed(reader.page).count(), 2);
  });

  test("files by the dialog", async () => {
    await open(reader.page, arabic);
    await shows(release(reader.page), headlines.arabic);
  });

  test("a folder by the dialog", async () => {
    const files = [french, english, arabic].map(({ name, text }) => ({ name: `mai/${name}`, text }));
    await withFiles(files, async (_, folder) => {
      await reader.page.locator("input#open-folder").setInputFiles(`${folder}/mai`);
      await listed(reader.page).nth(2).waitFor();
    });
  });

  test("text pasted", async () => {
    await reader.page.locator("textarea#paste").fill(english.text);
    await reader.page.locator("form:has(textarea#paste) button[type=submit]").click();
    await shows(release(reader.page), headlines.english);
  });

  test("a saved web page", async () => {
    await open(reader.page, webPage);
    await shows(release(reader.page), "Le salon du livre de Tanvert attend dix mille visiteurs");
  });

  test("each of the examples", async () => {
    const examples = reader.page.locator("button[data-example]");
    assert.ok((await examples.count()) >= 3);
    for (const name of await examples.evaluateAll((buttons) => buttons.map((button) => button.dataset.example))) {
      await reader.page.goto(reader.url);
      await reader.page.locator(`button[data-example="${name}"]`).click();
      await card(reader.page).waitFor();
      assert.ok((await release(reader.page).innerText()).length > 200);
    }
  });

  test("ten files of which one is broken: nine are read, one is told by its name", async () => {
    await dropEvents(reader.page, "body", ten);
    await listed(reader.page).nth(8).waitFor();
    await shows(problems(reader.page), broken.name);
    await listed(reader.page).nth(1).click();
    await shows(release(reader.page), headlines.english);
  });
});
