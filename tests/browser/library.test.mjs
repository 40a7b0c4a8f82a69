// Releases that are kept on the machine: found again after a reload, searched, removed, and never in the way.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isShown, journeys, listed, open, problems, release, section, until, violations } from "./reader.mjs";
import { arabic, english, french } from "./releases.mjs";

const all = [french, english, arabic];
const rows = "#releases .releases__row";

/** Loads the page again, and waits until it runs. */
async function reload(page) {
  await page.reload();
  await page.evaluate(() => communique.ready);
}

/** Goes to the page anew, as from a bookmark. */
async function visit(reader, page = reader.page) {
  await page.goto(reader.url);
  await page.evaluate(() => communique.ready);
}

const count = (page, wanted) => until(page, ([rows, wanted]) => document.querySelectorAll(rows).length === wanted, [rows, wanted]);
const titles = (page) => page.locator("#releases .releases__title").allInnerTexts();
const hits = (page, headlines) => until(page, ([rows, headlines]) => {
  const found = [...document.querySelectorAll(`${rows} .releases__title`)].map((title) => title.innerText.trim());
  return found.length === headlines.length && headlines.every((headline) => found.includes(headline));
}, [rows, headlines]);

/** Opens files, and waits until they are kept. */
async function keep(page, files) {
  const before = await stored(page);
  await page.locator("input#open-files").setInputFiles(files.map(({ name, text }) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })));
  await isStored(page, before + files.length);
}

/** How many releases the database holds, without those that are marked as removed. */
const stored = (page) => page.evaluate(storedIn);
const isStored = (page, wanted) => until(page, ([stored, wanted]) => new Function(`return (${stored})()`)().then((count) => count === wanted), [String(storedIn), wanted]);

function storedIn() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("communique");
    opening.onerror = reject;
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains("entries")) return database.close(), resolve(0);
      const stores = database.transaction(["entries", "removed"]);
      const [entries, removed] = ["entries", "removed"].map((name) => stores.objectStore(name).count());
      stores.oncomplete = () => {
        database.close();
        resolve(entries.result - removed.result);
      };
    };
  });
}

/** Changes what is in a store of the database. */
const write = (page, store, change) => page.evaluate(([store, change]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open("communique");
  opening.onerror = reject;
  opening.onsuccess = () => {
    const database = opening.result;
    const transaction = database.transaction(store, "readwrite");
    const request = transaction.objectStore(store).getAllKeys();
    request.onsuccess = () => new Function("store", "keys", change)(transaction.objectStore(store), request.result);
    transaction.oncomplete = () => { database.close(); resolve(); };
    transaction.onabort = reject;
  };
}), [store, change]);

journeys("library", (reader) => {
  test("what was read is there after a reload, in its order, and the one that was shown is shown", async () => {
    const { page } = reader;
    await keep(page, all);
    const before = await titles(page);
    await listed(page).nth(1).click();
    await isShown(page, english.headline);
    await reload(page);
    await isShown(page, english.headline);
    assert.deepEqual(await titles(page), before);
    await listed(page).nth(2).click();
    await isShown(page, arabic.headline);
    await page.keyboard.press("k");
    await isShown(page, english.headline);
  });

  test("a new visit begins with the empty room, the list beside it", async () => {
    const { page } = reader;
    await keep(page, [french]);
    await visit(reader);
    await count(page, 1);
    assert.equal(await page.locator("main").getAttribute("data-view"), "empty");
    assert.match(await page.locator("#kept").innerText(), /^1 /);
    await open(page, english);
    assert.deepEqual(await titles(page), [english.headline, french.headline], "what is opened stands first");
    await page.locator("#home").click();
    await page.locator('main[data-view="empty"]').waitFor();
    await listed(page).nth(1).click();
    await isShown(page, french.headline);
  });

  test("corrections are made again on what is kept", async () => {
    const { page } = reader;
    await keep(page, [french]);
    await page.locator('#card [id^="edit-"]').first().click();
    await page.locator("#card .correct button", { hasText: /^Supprimer$/ }).first().click();
    const entities = await section(page, "entities").locator(".entity").count();
    await reload(page);
    await section(page, "entities").waitFor();
    assert.equal(await section(page, "entities").locator(".entity").count(), entities);
  });

  test("the same text is listed once, and shown", async () => {
    const { page } = reader;
    await keep(page, [french, english]);
    await page.locator("input#open-files").setInputFiles([{ name: "again.txt", mimeType: "text/plain", buffer: Buffer.from(english.text) }]);
    await isShown(page, english.headline);
    await count(page, 2);
    await visit(reader);
    await count(page, 2);
    await page.locator("input#open-files").setInputFiles([{ name: "again.txt", mimeType: "text/plain", buffer: Buffer.from(french.text) }]);
    await isShown(page, french.headline);
    await count(page, 2);
    assert.equal(await stored(page), 2);
  });

  test("what is removed is gone from the machine, unless that is undone", async () => {
    const { page } = reader;
    await keep(page, all);
    await page.locator(".releases__remove").nth(1).click();
    await isStored(page, 2);
    await page.locator("#undo").click();
    await isStored(page, 3);
    await reload(page);
    await count(page, 3);
    await page.locator(".releases__remove").nth(1).click();
    await isStored(page, 2);
    await reload(page);
    await count(page, 2);
    assert.deepEqual(await titles(page), [french.headline, arabic.headline]);
    await page.locator(".releases__head button").click();
    await isStored(page, 0);
    await page.locator("#undo").click();
    await isStored(page, 2);
    await page.locator(".releases__head button").click();
    await isStored(page, 0);
    await reload(page);
    await page.locator("main").waitFor();
    assert.equal(await listed(page).count(), 0);
  });

  test("three hundred releases are listed again", async () => {
    const { page } = reader;
    await keep(page, [french]);
    await write(page, "entries", `
      const request = store.get(keys[0]);
      request.onsuccess = () => {
        for (let at = 1; at < 300; at++) {
          const record = JSON.parse(request.result);
          record.entry.key = String(at).padStart(16, "0");
          record.entry.headline += " (" + at + ")";
          record.place = at;
          store.put(JSON.stringify(record), record.entry.key);
        }
      };`);
    await visit(reader);
    await count(page, 300);
    const found = await titles(page);
    assert.equal(found[0], french.headline);
    assert.match(found[299], /\(299\)$/);
    await page.locator("#search").fill("barrage 299");
    await hits(page, [found[299]]);
  });

  test("searched in French, in English and in Arabic, as one types", async () => {
    const { page } = reader;
    await keep(page, all);
    await page.keyboard.press("/");
    await until(page, () => document.activeElement?.id === "search");
    for (const [words, found] of [
      ["inaugur", [french]], ["MÈTRES cubes", [french]], ["metres", [french]], ["night clinic", [english]],
      ["\"clinic night\"", []], ["ministre", [french]], ["مكتبه", [arabic]], ["الثقافة", [arabic]], ["minist", [french, english]],
      ["minist -health", [french]],
    ]) {
      await page.locator("#search").fill(words);
      await hits(page, found.map(({ headline }) => headline));
      await until(page, (n) => document.querySelector("#hits").textContent.includes(String(n)), found.length);
    }
    await page.locator("#search").fill("villages");
    await hits(page, [french.headline]);
    assert.equal(await page.locator(".releases__line mark").innerText(), "villages");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await isShown(page, french.headline);
    assert.equal(await release(page).locator("mark[data-sought]").first().innerText(), "villages");
    await page.locator("#search").focus();
    await page.keyboard.press("Escape");
    await count(page, 3);
    assert.equal(await page.locator("#search").inputValue(), "");
    assert.equal(await page.locator("mark[data-sought]").count(), 0);
  });

  test("facets narrow the list, and their chips let go", async () => {
    const { page } = reader;
    await keep(page, all);
    await page.locator("#filters").click();
    const group = page.locator('[data-facet="Language"]');
    await group.locator("summary").click();
    await group.locator("button", { hasText: "arabe" }).click();
    await hits(page, [arabic.headline]);
    await group.locator("button", { hasText: "anglais" }).click();
    await hits(page, [arabic.headline, english.headline]);
    await page.locator(".search__chip", { hasText: "arabe" }).click();
    await hits(page, [english.headline]);
    await page.locator("#end-search").click();
    await count(page, 3);
    await page.locator("#order").selectOption("newest");
    await until(page, (headline) => document.querySelector("#releases .releases__title").innerText === headline, arabic.headline);
  });

  test("a damaged entry is made again from its report, a damaged report is told", async () => {
    const { page } = reader;
    await keep(page, all);
    await write(page, "entries", "store.put('{\"engine', keys[0])");
    await visit(reader);
    await count(page, 3);
    assert.deepEqual((await titles(page)).sort(), all.map(({ headline }) => headline).sort());
    assert.equal(await problems(page).count(), 0);

    await write(page, "reports", "store.put('{', keys[0])");
    await visit(reader);
    await count(page, 3);
    for (let at = 0; at < 3; at++) {
      await listed(page).nth(at).click();
      await page.locator("#release h1, .release__problem").first().waitFor();
    }
    await problems(page).first().waitFor();
    assert.equal(await problems(page).count(), 1);
  });

  test("what can't be read at all is told, and loses nothing else", async () => {
    const { page } = reader;
    await keep(page, all);
    await write(page, "entries", "store.put(7, keys[0])");
    await write(page, "reports", "store.put('', keys[0])");
    await visit(reader);
    await problems(page).first().waitFor();
    assert.match(await problems(page).first().innerText(), /: 1\./);
    await count(page, 2);
    await visit(reader);
    await count(page, 2);
    assert.equal(await problems(page).count(), 0, "told once");
  });

  test("turned off, nothing is kept; what is kept can be removed", async () => {
    const { page } = reader;
    await keep(page, [french]);
    await page.locator("#home").click();
    await page.locator("#kept").click();
    await page.locator("#keep").click();
    await page.keyboard.press("Escape");
    await open(page, english);
    await reload(page);
    await count(page, 1);
    assert.deepEqual(await titles(page), [french.headline]);
    await page.locator("#keeping").click();
    assert.equal(await page.locator("#keep").isChecked(), false);
    await page.locator("#remove-kept").click();
    await isStored(page, 0);
  });

  test("two windows keep side by side, and learn of each other", async () => {
    const { page } = reader;
    const other = await reader.context.newPage();
    await visit(reader, other);
    await keep(page, [french]);
    await count(other, 1);
    await open(other, english);
    await count(page, 2);
    await page.locator("#home").click();
    await listed(page).filter({ hasText: english.headline }).click();
    await isShown(page, english.headline);
    await other.locator(".releases__row", { hasText: french.headline }).locator(".releases__remove").click();
    await isStored(page, 1);
    assert.equal(await stored(other), 1);
    await visit(reader);
    await count(page, 1);
  });

  test("without a database all works but keeping, which is said once", async () => {
    const { page } = reader;
    await page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { get: () => undefined }));
    await reload(page);
    await open(page, french);
    await until(page, () => document.querySelector("#told").textContent.includes("ne conserve rien"));
    await open(page, english);
    await page.locator("#search").fill("villages");
    await hits(page, [french.headline]);
    assert.equal(await problems(page).count(), 0);
  });

  test("a database of a later version is told, and left alone", async () => {
    const { page } = reader;
    await page.goto("about:blank");
    await page.addInitScript(() => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (name) {
        const request = open.call(this, "later", 9);
        if (name === "communique") setTimeout(() => {}, 0);
        return globalThis.later ? open.call(this, "later", 1) : ((globalThis.later = request), open.call(this, "later", 1));
      };
    });
    await visit(reader);
    await problems(page).filter({ hasText: "version plus récente" }).waitFor();
    await open(page, french);
    assert.equal(await problems(page).count(), 1);
  });

  test("no room left is told, and what is open stays open", async () => {
    const { page } = reader;
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
    });
    await open(page, french);
    await problems(page).filter({ hasText: "plus de place" }).waitFor();
    await open(page, english);
    assert.equal(await problems(page).count(), 1, "told once");
    await isShown(page, english.headline);
  });

  test("related releases are named with what they share, one click away", async () => {
    const { page } = reader;
    const sequel = { name: "suite.txt", headline: "Tiramane : les premières vannes ouvertes", text: `Agence nationale de l’eau

Tiramane : les premières vannes ouvertes

RABAT, 2 avril 2024 – Mme Salma Ouhaddou, directrice générale de l’Agence nationale de l’eau (ANE), a fait ouvrir mardi les vannes du barrage de Tiramane.

L’ouvrage irrigue déjà deux provinces.
` };
    await keep(page, [...all, sequel]);
    await isShown(page, french.headline);
    const kin = section(page, "kin").locator("button");
    await kin.first().waitFor();
    assert.match(await kin.first().innerText(), /vannes[\s\S]*(Tiramane|Ouhaddou)/);
    await kin.first().click();
    await isShown(page, sequel.headline);
  });

  for (const [lang, size] of [["fr", { width: 1440, height: 900 }], ["ar", { width: 390, height: 844 }]]) {
    test(`axe finds nothing in a search: ${lang}, ${size.width} wide`, async () => {
      const { page } = reader;
      await page.setViewportSize(size);
      await page.locator("select#interface-language").selectOption(lang);
      await keep(page, all);
      await page.locator("#filters").click();
      await page.locator('[data-facet="Language"] summary').click();
      await page.locator("#search").fill("ا");
      await hits(page, [arabic.headline]);
      assert.deepEqual(await violations(page), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= size.width, `${wide} pixels wide`);
      await page.locator("#home").click();
      assert.deepEqual(await violations(page), []);
    });
  }
});
