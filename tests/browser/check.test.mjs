// Someone else's text is held against the release: what it bears out, and what it doesn't.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journeys, open, release, section, until, violations } from "./reader.mjs";
import { english, french } from "./releases.mjs";

const sentences = (page) => section(page, "check").locator("li[data-verdict]");

/** Pastes a text and waits for its sentences: their verdicts. */
async function check(page, text) {
  await section(page, "check").locator("textarea").fill(text);
  await page.locator("button#check").click();
  await sentences(page).first().waitFor();
  return sentences(page).evaluateAll((items) => items.map((item) => item.dataset.verdict));
}

journeys("check", (reader) => {
  test("a sentence is supported, another has the wrong number, a third stands nowhere", async () => {
    await open(reader.page, french);
    const verdicts = await check(
      reader.page,
      "L’ouvrage alimentera trois provinces du Maroc. L’ouvrage alimentera sept provinces du Maroc. Les syndicats ont appelé à la grève générale.",
    );
    assert.deepEqual(verdicts, ["supported", "partly", "not-found"]);
    assert.equal(await sentences(reader.page).nth(1).locator("mark.doubt").innerText(), "sept");
    assert.deepEqual(await violations(reader.page), []);
  });

  test("what supports a sentence is shown in the release", async () => {
    await open(reader.page, french);
    await check(reader.page, "L’ouvrage alimentera trois provinces du Maroc.");
    await sentences(reader.page).first().locator("[data-spans]").click();
    const evidence = release(reader.page).locator("mark[data-evidence]");
    await evidence.first().waitFor();
    assert.match((await evidence.allInnerTexts()).join(" "), /trois provinces/);
  });

  test("a translation is held against it too, by its names and numbers", async () => {
    await open(reader.page, english);
    const verdicts = await check(
      reader.page,
      "Helen Marsh a annoncé l’ouverture le 3 mai 2024. Helen Marsh a annoncé l’ouverture le 9 mai 2024.",
    );
    assert.equal(verdicts[0], "supported");
    assert.notEqual(verdicts[1], "supported");
  });

  test("the text can be put away, and another release has none", async () => {
    await open(reader.page, french);
    await check(reader.page, "L’ouvrage alimentera trois provinces du Maroc.");
    await open(reader.page, english);
    assert.equal(await sentences(reader.page).count(), 0);
    await reader.page.keyboard.press("k");
    await release(reader.page).filter({ hasText: french.headline }).waitFor();
    await sentences(reader.page).first().waitFor();
    assert.match(await section(reader.page, "check").locator("textarea").inputValue(), /trois provinces/);
    await reader.page.locator("button#uncheck").click();
    await until(reader.page, () => document.querySelectorAll("li[data-verdict]").length === 0);
    assert.equal(await section(reader.page, "check").locator("textarea").inputValue(), "");
    await until(reader.page, () => document.activeElement?.id === "check-text");
  });

  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    test(`the reader is taken to the answer, ${viewport.width} pixels wide`, async () => {
      await reader.page.setViewportSize(viewport);
      await open(reader.page, french);
      await check(reader.page, "L’ouvrage alimentera trois provinces. L’ouvrage alimentera sept provinces. Les syndicats protestent.");
      // The last sentence is above the bar, or above the edge of the page.
      await until(reader.page, () => {
        const [last, bar] = ["li[data-verdict]:last-child", ".exports"].map((name) => document.querySelector(name).getBoundingClientRect());
        return last.top >= 0 && last.bottom <= Math.min(innerHeight, bar.top);
      });
    });
  }
});
