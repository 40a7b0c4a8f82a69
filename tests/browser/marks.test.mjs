// What the card says leads to the words in the release, and back: by mouse and by keyboard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journeys, open, release, section, until } from "./reader.mjs";
import { french } from "./releases.mjs";

const evidence = (page) => release(page).locator("mark[data-evidence]");

/** Whether the focus, or what is marked as current, is in `selector`. */
const isAt = (page, selector) =>
  until(page, (selector) => document.activeElement?.closest(selector) != null, selector);

journeys("marks", (reader) => {
  test("a mark leads to its entity on the card, the entity to its words", async () => {
    await open(reader.page, french);
    const mark = release(reader.page).locator("mark[data-entity]").first();
    const entity = await mark.getAttribute("data-entity");
    await mark.click();
    await isAt(reader.page, 'aside#card section[data-section="entities"]');
    const named = await reader.page.evaluate(() => document.activeElement.textContent);
    await reader.page.keyboard.press("Enter");
    await isAt(reader.page, `article#release mark[data-entity="${entity}"]`);
    const words = await reader.page.evaluate(() => document.activeElement.textContent);
    assert.ok(named.includes(words.split(" ").at(-1)), `${words} is not what ${named} names`);
  });

  test("each statement of the card shows its words", async () => {
    await open(reader.page, french);
    for (const name of ["summary", "highlights", "core-subject", "keywords"]) {
      const statement = section(reader.page, name).locator("[data-spans]").first();
      const said = letters(await statement.innerText());
      await statement.click();
      await evidence(reader.page).first().waitFor();
      const words = (await evidence(reader.page).allInnerTexts()).map(letters);
      for (const word of words) assert.ok(said.includes(word) || word.includes(said), `${name}: ${word} is not in ${said}`);
    }
  });

  test("the same by keyboard alone, there and back", async () => {
    await open(reader.page, french);
    const statement = section(reader.page, "highlights").locator("[data-spans]").first();
    await statement.focus();
    await reader.page.keyboard.press("Enter");
    await evidence(reader.page).first().waitFor();
    await isAt(reader.page, "article#release");
    await reader.page.keyboard.press("Escape");
    await isAt(reader.page, 'aside#card section[data-section="highlights"]');
  });
});

/** Letters and digits alone: line breaks and the case of the first letter may differ. */
function letters(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
