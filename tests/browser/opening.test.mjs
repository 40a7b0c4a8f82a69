// All the ways in: drop, dialog, folder, paste, example; one file and ten.

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { dragIn, dropEvents, isShown, journeys, listed, open, problems, release, section, until, withFiles } from "./reader.mjs";
import { arabic, broken, english, french, ten, webPage } from "./releases.mjs";

const fixture = (name) => fileURLToPath(new URL(`../formats/${name}`, import.meta.url));

journeys("opening", (reader) => {
  test("a file dragged in from the desktop", async () => {
    await withFiles([french], async (paths) => {
      await dragIn(reader.page, paths);
      await isShown(reader.page, french.headline);
    });
    assert.equal(await reader.page.locator("main").getAttribute("data-view"), "reading");
  });

  test("a file dropped by DOM events, anywhere on the page", async () => {
    await dropEvents(reader.page, "body", [english]);
    await isShown(reader.page, english.headline);
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
  });

  test("a folder by the dialog", async () => {
    const files = [french, english, arabic].map(({ name, text }) => ({ name: `mai/${name}`, text }));
    await withFiles(files, async (_, folder) => {
      await reader.page.locator("input#open-folder").setInputFiles(`${folder}/mai`);
      await listed(reader.page).nth(2).waitFor();
    });
  });

  test("text pasted", async () => {
    await reader.page.locator("#open-paste").click();
    await reader.page.locator("textarea#paste").fill(english.text);
    await reader.page.locator("#read-paste").click();
    await isShown(reader.page, english.headline);
  });

  test("a saved web page", async () => {
    await open(reader.page, webPage);
    assert.equal(await release(reader.page).getByText("La piscine rouvre lundi").count(), 0, "a related title is not the release");
  });

  test("each of the examples", async () => {
    const examples = reader.page.locator("button[data-example]");
    assert.ok((await examples.count()) >= 3);
    for (const name of await examples.evaluateAll((buttons) => buttons.map((button) => button.dataset.example))) {
      await reader.page.goto(reader.url);
      await reader.page.locator(`button[data-example="${name}"]`).click();
      await section(reader.page, "entities").waitFor();
      assert.ok((await release(reader.page).innerText()).length > 200);
    }
  });

  test("ten files of which one is broken: nine are read, one is told by its name", async () => {
    await dropEvents(reader.page, "body", ten);
    await problems(reader.page).filter({ hasText: broken.name }).waitFor();
    assert.equal(await reader.page.locator('nav#releases li[data-status="done"]').count(), 9);
    assert.equal(await problems(reader.page).count(), 1);
    await listed(reader.page).nth(1).click();
    await isShown(reader.page, english.headline);
  });

  test("several that can't be read are a line, which opens, and goes at once", async () => {
    const bad = [1, 2, 3].map((n) => ({ name: `empty-${n}.txt`, text: "" }));
    await dropEvents(reader.page, "body", [english, ...bad]);
    const line = reader.page.locator("#show-problems");
    await line.filter({ hasText: "3" }).waitFor();
    assert.equal(await problems(reader.page).count(), 0);
    await line.click();
    await problems(reader.page).nth(2).waitFor();
    await reader.page.locator("#dismiss-all").click();
    await line.waitFor({ state: "detached" });
    assert.equal(await problems(reader.page).count(), 0);
  });

  test("what was closed comes back", async () => {
    await dropEvents(reader.page, "body", ten);
    await reader.page.locator('nav#releases li[data-status="done"]').nth(8).waitFor();
    await reader.page.locator(".releases__remove").first().click();
    await until(reader.page, () => document.querySelectorAll("nav#releases li[data-status]").length === 9);
    await reader.page.locator("#undo").click();
    await until(reader.page, () => document.querySelectorAll("nav#releases li[data-status]").length === 10);
    await reader.page.locator(".releases__head button").click();
    await reader.page.locator("#undo").click();
    await until(reader.page, () => document.querySelectorAll('nav#releases li[data-status="done"]').length === 9);
  });

  test("a text is pasted where the focus is already", async () => {
    await reader.page.locator("#open-paste").click();
    await until(reader.page, () => document.activeElement?.id === "paste");
  });

  test("an archive gives its releases one by one, and one bad file in it stops none", async () => {
    await reader.page.locator("input#open-files").setInputFiles(fixture("releases.zip"));
    await problems(reader.page).filter({ hasText: "broken.docx" }).waitFor();
    await reader.page.locator('nav#releases li[data-status="done"]').nth(2).waitFor();
    const names = await listed(reader.page).allInnerTexts();
    assert.equal(names.length, 4, "the archive itself is no release");
    assert.equal(await reader.page.locator("progress").count(), 0);
    await isShown(reader.page, "L'Agence de l'Eau du Sahel met en service le barrage de Tiguidan");
  });

  test("the same release as a Word document, in OpenDocument, as RTF and as a mail", async () => {
    for (const ending of ["docx", "odt", "rtf", "eml"]) {
      await reader.page.goto(reader.url);
      await reader.page.locator("input#open-files").setInputFiles(fixture(`ar.${ending}`));
      await isShown(reader.page, "وكالة مياه الساحل تدشن سد تيغيدان");
    }
  });

  test("a damaged text says so, and leads to the words", async () => {
    const text = english.text.replace("sixty children", "*XNUMX* children");
    await open(reader.page, { ...english, text });
    const warning = reader.page.locator('[data-section="warnings"] button');
    await warning.click();
    assert.match(await reader.page.locator("article#release mark[data-evidence]").first().innerText(), /XNUMX/);
  });
});
