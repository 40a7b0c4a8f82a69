// By keyboard alone: the focus stays near when what had it goes, and what opens closes again.

import assert from "node:assert/strict";
import { test } from "node:test";
import { broken, english, french } from "./releases.mjs";
import { journeys, listed, open, problems, release, section, until } from "./reader.mjs";

const focusIs = (page, selector) => until(page, (selector) => document.activeElement?.matches(selector), selector);

/** Presses a button as the keyboard does. */
async function press(page, selector) {
  await page.locator(selector).focus();
  await page.keyboard.press("Enter");
}

journeys("focus", (reader) => {
  test("both ways to begin are buttons, and nothing leads to a card that isn't there", async () => {
    const { page } = reader;
    await press(page, "#begin-paste");
    await focusIs(page, "textarea#paste");
    await page.keyboard.press("Escape");
    await focusIs(page, "#begin-paste");
    await page.keyboard.press("Shift+Tab");
    await focusIs(page, "#begin");
    assert.equal(await page.locator('.skip[href="#card"]').isVisible(), false);
    await open(page, french);
    assert.equal(await page.locator('.skip[href="#card"]').isVisible(), true);
  });

  test("opening takes the focus to the release, closing to the empty room, undoing back", async () => {
    const { page } = reader;
    await press(page, 'button[data-example="fr"]');
    await focusIs(page, "article#release");
    await press(page, "#close-release");
    await focusIs(page, "main#release");
    await page.keyboard.press("Control+z");
    await focusIs(page, "article#release");
  });

  test("closing one of a list leaves the focus on the next, or on the last that is left", async () => {
    const { page } = reader;
    await open(page, french);
    await open(page, english);
    await open(page, { ...french, name: "again.txt", text: french.text.replace("2024", "2023") });
    await listed(page).nth(2).waitFor();
    assert.equal(await page.locator("#close-release").count(), 0, "the list closes them");
    await page.locator(".releases__remove").nth(1).focus();
    await page.keyboard.press("Enter");
    await until(page, () => document.querySelectorAll("#releases li[data-status]").length === 2);
    await focusIs(page, "#releases li:nth-child(2) .releases__remove");
    await page.keyboard.press("Enter");
    await page.locator("#releases").waitFor({ state: "detached" });
    await focusIs(page, "#release");
  });

  test("what was told and put away leaves the focus in the page", async () => {
    const { page } = reader;
    await open(page, french);
    await page.locator("input#open-files").setInputFiles([{ name: broken.name, mimeType: "text/plain", buffer: Buffer.from("") }]);
    await problems(page).first().waitFor();
    await press(page, "ul#problems button");
    await focusIs(page, "#release");
  });

  test("the list of formats closes as menus do, and Escape does nothing else", async () => {
    const { page } = reader;
    await open(page, french);
    await section(page, "highlights").locator("[data-spans]").first().click();
    await release(page).locator('mark[data-evidence="now"]').first().waitFor();
    const isOpen = (wanted) => until(page, (wanted) => document.querySelector(".exports .downloads").open === wanted, wanted);
    await press(page, ".exports .downloads summary");
    await isOpen(true);
    await page.keyboard.press("Tab");
    await focusIs(page, "#download-html");
    await page.keyboard.press("Escape");
    await isOpen(false);
    await focusIs(page, ".exports .downloads summary");
    await page.keyboard.press("Enter");
    await isOpen(true);
    await page.locator("article#release").click({ position: { x: 5, y: 5 } });
    await isOpen(false);
    assert.ok(await release(page).locator('mark[data-evidence="now"]').count() > 0, "the marks are still there");
  });

  test("what is written is sent off from the keyboard", async () => {
    const { page } = reader;
    await press(page, "#open-paste");
    await page.locator("textarea#paste").fill(french.text);
    await page.keyboard.press("Control+Enter");
    await section(page, "check").waitFor();
    await page.locator("#check-text").fill("L’ouvrage alimentera trois provinces du Maroc.");
    await page.keyboard.press("Control+Enter");
    await section(page, "check").locator("li[data-verdict]").first().waitFor();
  });
});
