// The interface's language and theme, right to left, paper, and who can't see it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { card, journeys, open, release, until, violations } from "./reader.mjs";
import { arabic, french } from "./releases.mjs";

const root = (page) => page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir || "ltr" }));
const direction = (locator) => locator.evaluate((element) => getComputedStyle(element).direction);

journeys("settings", (reader) => {
  test("the language of the interface changes at once, and is remembered", async () => {
    const select = reader.page.locator("select#interface-language");
    const words = new Set();
    for (const [lang, dir] of [["fr", "ltr"], ["en", "ltr"], ["ar", "rtl"]]) {
      await select.selectOption(lang);
      await until(reader.page, (lang) => document.documentElement.lang === lang, lang);
      assert.deepEqual(await root(reader.page), { lang, dir });
      words.add(await reader.page.locator("main").innerText());
    }
    assert.equal(words.size, 3);
    await reader.page.reload();
    await until(reader.page, () => document.documentElement.lang === "ar");
  });

  test("a release has its own direction, whatever the interface's", async () => {
    await open(reader.page, arabic);
    assert.equal(await direction(release(reader.page)), "rtl");
    assert.equal((await root(reader.page)).dir, "ltr");
    await reader.page.locator("select#interface-language").selectOption("ar");
    await open(reader.page, french);
    await until(reader.page, () => getComputedStyle(document.querySelector("article#release")).direction === "ltr");
  });

  test("the card stands at the inline end: left of an Arabic interface", async () => {
    await open(reader.page, arabic);
    const side = async () => {
      const [text, said] = [await release(reader.page).boundingBox(), await card(reader.page).boundingBox()];
      return said.x > text.x ? "right" : "left";
    };
    assert.equal(await side(), "right");
    await reader.page.locator("select#interface-language").selectOption("ar");
    await until(reader.page, () => document.documentElement.dir === "rtl");
    assert.equal(await side(), "left");
  });

  test("light and dark", async () => {
    const paper = () => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const select = reader.page.locator("select#theme");
    await select.selectOption("light");
    const light = await paper();
    await select.selectOption("dark");
    await until(reader.page, (light) => getComputedStyle(document.body).backgroundColor !== light, light);
    await reader.page.reload();
    await until(reader.page, (light) => getComputedStyle(document.body).backgroundColor !== light, light);
  });

  test("on a phone nothing sticks out", async () => {
    await reader.page.setViewportSize({ width: 360, height: 740 });
    await open(reader.page, french);
    const wide = () => reader.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(await wide() <= 360, `${await wide()} pixels wide`);
    await reader.page.setViewportSize({ width: 320, height: 640 });
    for (const tongue of ["fr", "en", "ar"]) {
      await reader.page.locator("select#interface-language").selectOption(tongue);
      await until(reader.page, (tongue) => document.documentElement.lang === tongue, tongue);
      assert.ok(await wide() <= 320, `${tongue}: ${await wide()} pixels wide`);
    }
  });

  test("the bar of the card is one line in every language and at every width of the card", async () => {
    await open(reader.page, french);
    for (const width of [390, 1024, 1440]) {
      await reader.page.setViewportSize({ width, height: 768 });
      for (const tongue of ["fr", "en", "ar"]) {
        await reader.page.locator("select#interface-language").selectOption(tongue);
        await until(reader.page, (tongue) => document.documentElement.lang === tongue, tongue);
        const tops = await reader.page.locator(".exports .button:visible").evaluateAll((buttons) =>
          buttons.filter((button) => !button.closest("ul")).map((button) => Math.round(button.getBoundingClientRect().top)));
        assert.equal(tops.length, 4);
        assert.equal(new Set(tops).size, 1, `${tongue}, ${width} pixels: ${tops}`);
      }
    }
  });

  test("what can't be read is told where one looks, on a phone too", async () => {
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await open(reader.page, french);
    await reader.page.locator("input#open-files").setInputFiles([{ name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") }]);
    await reader.page.locator('#releases [data-status="failed"] .releases__show').click();
    const sentence = reader.page.locator(".release__problem");
    await sentence.waitFor();
    assert.ok((await sentence.boundingBox()).y < 500);
  });

  test("marks are read in forced colours, light and dark", async () => {
    for (const colorScheme of ["light", "dark"]) {
      await reader.page.emulateMedia({ forcedColors: "active", colorScheme });
      await open(reader.page, french);
      const [mark, around] = await reader.page.locator("article#release mark[data-entity]").first().evaluate((mark) =>
        [mark, mark.parentElement].map((element) => getComputedStyle(element).color));
      assert.equal(mark, around, colorScheme);
    }
  });

  test("what was copied or saved is at hand wherever one is in the card", async () => {
    await reader.page.setViewportSize({ width: 1280, height: 600 });
    await open(reader.page, french);
    const bar = reader.page.locator("#copy-card");
    assert.ok(await bar.evaluate((bar) => bar.getBoundingClientRect().bottom <= innerHeight));
    await reader.page.locator("#to-check").click();
    await until(reader.page, () => document.activeElement?.id === "check-text");
  });

  test("on a phone the card says first what it is about", async () => {
    const headline = card(reader.page).locator(".facts__headline");
    await open(reader.page, french);
    assert.equal(await headline.isVisible(), false, "on a wide screen the release says it");
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await reader.page.goto(reader.url);
    await reader.page.locator('button[data-example="fr"]').click();
    await headline.waitFor();
    const top = () => document.querySelector(".facts__headline")?.getBoundingClientRect().top;
    await until(reader.page, `(${top})() < innerHeight / 2 && (${top})() > 0`);
  });

  test("on paper nothing is folded away", async () => {
    const said = Array.from({ length: 9 }, (_, at) => `« Cette eau changera ${at + 2} villages », a déclaré Mme Ouhaddou.`);
    await open(reader.page, { ...french, text: french.text.replace("L’ANE prévoit", `${said.join(" ")} L’ANE prévoit`) });
    const quotes = reader.page.locator('[data-section="quotes"] .quote');
    assert.ok(await quotes.count() > 6, "some are folded");
    const seen = () => quotes.evaluateAll((quotes) => quotes.filter((quote) => quote.checkVisibility({ contentVisibilityAuto: true })).length);
    assert.ok(await seen() < await quotes.count());
    await reader.page.emulateMedia({ media: "print" });
    assert.equal(await seen(), await quotes.count());
  });

  test("on paper: the release and its card, and no control", async () => {
    await open(reader.page, french);
    await reader.page.emulateMedia({ media: "print" });
    assert.ok(await release(reader.page).isVisible());
    assert.ok(await card(reader.page).isVisible());
    assert.equal(await reader.page.locator("select:visible, input:visible, textarea:visible").count(), 0);
    const pdf = await reader.page.pdf({ format: "A4", printBackground: true });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    assert.ok(pdf.length > 10_000, `${pdf.length} bytes`);
  });

  for (const theme of ["light", "dark"]) {
    for (const [lang, file] of [["fr", french], ["ar", arabic]]) {
      test(`axe finds nothing: ${lang}, ${theme}`, async () => {
        await reader.page.locator("select#interface-language").selectOption(lang);
        await reader.page.locator("select#theme").selectOption(theme);
        assert.deepEqual(await violations(reader.page), [], "before a release is open");
        await open(reader.page, file);
        assert.deepEqual(await violations(reader.page), [], "with a release open");
      });
    }
  }
});
