// A reader corrects the card: by mouse and by keyboard, undone, remembered, exported.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { journeys, open, release, section, until, violations } from "./reader.mjs";
import { arabic, french } from "./releases.mjs";

const entities = (page) => section(page, "entities").locator("li.entity");
const names = (page) => entities(page).locator(".entity__name").allInnerTexts();
const entity = (page, name) => entities(page).filter({ has: page.locator(".entity__name", { hasText: new RegExp(`^\\s*${name}\\s*$`) }) });
const told = (page) => page.locator("#told");

/** Opens what an entity can be corrected with. */
async function edit(page, name) {
  await entity(page, name).hover();
  await entity(page, name).locator(".entity__edit").click();
  const panel = page.locator(".correct");
  await panel.waitFor();
  return panel;
}

const retype = async (page, name, kind) => (await edit(page, name)).locator(`[data-kind="${kind}"]`).click();
const isOf = (page, name, kind) => page.locator(`li.entity[data-kind="${kind}"]`).filter({ has: page.getByText(name, { exact: true }) }).waitFor();

/** Another release in which the same people are named. */
const next = {
  name: "canal.txt",
  headline: "Le canal de Tiramane sera prolongé",
  text: `Agence nationale de l’eau

Le canal de Tiramane sera prolongé

RABAT, 2 avril 2024 – Le ministre de l’Eau, M. Idriss Belkadi, a annoncé hier que le canal de Tiramane serait prolongé de vingt kilomètres, en présence de Mme Salma Ouhaddou.
`,
};

journeys("corrections", (reader) => {
  test("another type, by mouse; undone and redone by the button and by the keys", async () => {
    const { page } = reader;
    await open(page, french);
    const count = await entities(page).count();
    await retype(page, "Idriss Belkadi", "Organization");
    await isOf(page, "Idriss Belkadi", "Organization");
    await told(page).filter({ hasText: "Organisation" }).waitFor();
    await entity(page, "Idriss Belkadi").locator(".corrected").waitFor();
    assert.equal(await release(page).locator('mark[data-kind="Organization"]', { hasText: "Idriss Belkadi" }).count(), 1);
    await page.locator("#undo").click();
    await isOf(page, "Idriss Belkadi", "Person_Male");
    await page.locator("#undo").click();
    await isOf(page, "Idriss Belkadi", "Organization");
    await page.keyboard.press("Control+z");
    await isOf(page, "Idriss Belkadi", "Person_Male");
    await page.keyboard.press("Control+Shift+Z");
    await isOf(page, "Idriss Belkadi", "Organization");
    assert.equal(await entities(page).count(), count);
  });

  test("a type that is in doubt is confirmed: nothing asks to be checked any more", async () => {
    const { page } = reader;
    await page.locator('button[data-example="fr"]').click();
    const unsure = entities(page).filter({ has: page.locator(".entity__unsure") });
    const [name, count] = [await unsure.first().locator(".entity__name").innerText(), await unsure.count()];
    await (await edit(page, name)).locator('[name="confirm"]').click();
    await page.locator(".correct").waitFor({ state: "detached" });
    await told(page).filter({ hasText: "confirmé" }).waitFor();
    assert.equal(await unsure.count(), count - 1);
    assert.ok(await page.evaluate(() => document.activeElement.classList.contains("entity__edit")));
    await page.locator("#undo").click();
    await until(page, (count) => document.querySelectorAll(".entity__unsure").length === count, count);
  });

  test("what opens below an entity is seen whole", async () => {
    const { page } = reader;
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, french);
    await entities(page).last().locator(".entity__edit").focus();
    await page.keyboard.press("Enter");
    await until(page, () => {
      const [panel, bar] = [".correct", ".exports"].map((name) => document.querySelector(name)?.getBoundingClientRect());
      return panel && panel.top >= 0 && panel.bottom <= bar.top;
    });
    assert.equal(await page.evaluate(() => scrollY), 0, "the text stays where it was");
  });

  test("another name, by keyboard alone; the focus comes back", async () => {
    const { page } = reader;
    await open(page, french);
    const button = entity(page, "Salma Ouhaddou").locator(".entity__edit");
    await button.focus();
    await page.keyboard.press("Enter");
    await page.locator(".correct").waitFor();
    const isInName = () => page.evaluate(() => document.activeElement.id.startsWith("rename-"));
    for (let steps = 0; !(await isInName()); steps++) {
      assert.ok(steps < 12, "the name is out of reach");
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Salma Ouhaddou-Berrada");
    await page.keyboard.press("Enter");
    await entity(page, "Salma Ouhaddou-Berrada").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".correct").waitFor({ state: "detached" });
    await until(page, () => document.activeElement?.classList.contains("entity__edit"));
    const labelled = await page.evaluate(() => document.activeElement.getAttribute("aria-label"));
    assert.match(labelled, /Salma Ouhaddou-Berrada/);
  });

  test("two are one, one is two, one is none, a role is none", async () => {
    const { page } = reader;
    await open(page, french);
    const before = await names(page);
    const panel = await edit(page, "Maroc");
    await panel.locator('select[id^="same-as-"]').selectOption({ label: "Idriss Belkadi" });
    await panel.locator("form", { has: page.locator("select") }).locator("button").click();
    await page.locator(".correct").waitFor({ state: "detached" });
    assert.equal((await names(page)).length, before.length - 1);
    await page.keyboard.press("Control+z");
    await until(page, (count) => document.querySelectorAll('[data-section="entities"] li.entity').length === count, before.length);

    const parts = await edit(page, "Salma Ouhaddou");
    await parts.locator("summary").click();
    await parts.locator(".correct__form").filter({ hasText: /^Ouhaddou|Mme Ouhaddou/ }).first().click();
    await until(page, (count) => document.querySelectorAll('[data-section="entities"] li.entity').length === count, before.length + 1);

    const role = entity(page, "Idriss Belkadi").locator(".entity__role");
    assert.equal(await role.count(), 1);
    await (await edit(page, "Idriss Belkadi")).locator('[name="remove-role"]').click();
    await role.waitFor({ state: "detached" });
    await page.locator('.correct [name="delete"]').click();
    await entity(page, "Idriss Belkadi").waitFor({ state: "detached" });
    assert.equal((await names(page)).length, before.length);
  });

  test("selected words are marked as an entity", async () => {
    const { page } = reader;
    await open(page, french);
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector("article#release"), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf("trois provinces");
        if (at >= 0) return getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + "trois provinces".length);
      }
    });
    await page.locator('.marking [data-kind="Location"]').click();
    await isOf(page, "trois provinces", "Location");
    assert.equal(await release(page).locator('mark[data-kind="Location"]', { hasText: "trois provinces" }).count(), 1);
  });

  test("remembered for this release, offered for the next, and forgotten on request", async () => {
    const { page } = reader;
    await open(page, french);
    await retype(page, "Idriss Belkadi", "Event");
    await isOf(page, "Idriss Belkadi", "Event");
    await page.reload();
    await page.evaluate(() => communique.ready);
    await open(page, { ...french, name: "renamed.txt" });
    await isOf(page, "Idriss Belkadi", "Event");

    await open(page, next);
    await isOf(page, "Idriss Belkadi", "Person_Male");
    await entity(page, "Idriss Belkadi").locator(".suggestion button").click();
    await isOf(page, "Idriss Belkadi", "Event");

    await page.locator("#corrections").click();
    await page.locator("#forget").click();
    await page.keyboard.press("Escape");
    await isOf(page, "Idriss Belkadi", "Event");
    await page.reload();
    await page.evaluate(() => communique.ready);
    await open(page, french);
    await isOf(page, "Idriss Belkadi", "Person_Male");
  });

  test("another window learns of it", async () => {
    const { page } = reader;
    const other = await reader.context.newPage();
    await other.goto(reader.url);
    await other.evaluate(() => communique.ready);
    await open(page, french);
    await retype(page, "Idriss Belkadi", "Event");
    await isOf(page, "Idriss Belkadi", "Event");
    await other.locator("#corrections").waitFor();
    await open(other, french);
    await isOf(other, "Idriss Belkadi", "Event");
  });

  test("when the browser has no room, that is said", async () => {
    const { page } = reader;
    await open(page, french);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await retype(page, "Idriss Belkadi", "Event");
    await isOf(page, "Idriss Belkadi", "Event");
    await told(page).filter({ hasText: "navigateur" }).waitFor();
  });

  test("the files that are taken away are corrected", async () => {
    const { page } = reader;
    await open(page, french);
    await retype(page, "Idriss Belkadi", "Organization");
    await isOf(page, "Idriss Belkadi", "Organization");
    await page.locator(".exports .downloads summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#download-json").click()]);
    const [report] = JSON.parse(await readFile(await download.path(), "utf8"));
    assert.equal(report.entities.find(({ name }) => name === "Idriss Belkadi").type, "Organization");
    assert.deepEqual(report.corrections.map(({ change, name, type, to }) => ({ change, name, type, to })), [
      { change: "retype", name: "Idriss Belkadi", type: "Person_Male", to: "Organization" },
    ]);
  });

  test("nothing of it is on paper", async () => {
    const { page } = reader;
    await open(page, french);
    await retype(page, "Idriss Belkadi", "Organization");
    await isOf(page, "Idriss Belkadi", "Organization");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".entity__edit:visible, .correct:visible, .toast:visible, .corrected:visible").count(), 0);
  });

  for (const [lang, file, theme] of [["fr", french, "light"], ["ar", arabic, "dark"]]) {
    test(`axe finds nothing with an entity open, nor in the list: ${lang}, ${theme}`, async () => {
      const { page } = reader;
      await page.locator("select#interface-language").selectOption(lang);
      await page.locator("select#theme").selectOption(theme);
      await open(page, file);
      await entities(page).first().hover();
      await entities(page).first().locator(".entity__edit").click();
      const summary = page.locator(".correct summary");
      if (await summary.count()) await summary.click();
      await page.locator('.correct [data-kind="Event"]').click();
      await entities(page).first().locator(".corrected").waitFor();
      assert.deepEqual(await violations(page), [], "with an entity open");
      const { width, height } = await entities(page).nth(1).locator(".entity__edit").boundingBox();
      assert.ok(width >= 24 && height >= 24, `${width} × ${height}`);
      await page.locator("#corrections").click();
      await page.locator("#forget").waitFor();
      assert.deepEqual(await violations(page), [], "with the list open");
    });
  }
});
