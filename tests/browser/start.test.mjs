// What the page says when it can't start.

import assert from "node:assert/strict";
import { test } from "node:test";
import { journeys } from "./reader.mjs";

journeys("starting", (reader) => {
  const alert = async (lack) => {
    await reader.page.addInitScript(lack);
    await reader.page.reload();
    const notice = reader.page.locator("[role=alert]");
    await notice.waitFor();
    reader.faults = []; // it is also in the console, for who asks there
    return notice.locator("p").evaluateAll((sentences) => sentences.map(({ lang, dir, textContent }) => ({ lang, dir, textContent })));
  };

  test("a browser without WebAssembly is told in three languages", async () => {
    const sentences = await alert(() => { delete globalThis.WebAssembly; });
    assert.deepEqual(sentences.map(({ lang, dir }) => [lang, dir]), [["fr", "ltr"], ["en", "ltr"], ["ar", "rtl"]]);
    for (const { textContent } of sentences) assert.match(textContent, /WebAssembly/);
  });

  test("a module that does not compile is told", async () => {
    const sentences = await alert(() => {
      WebAssembly.compileStreaming = async () => { throw new WebAssembly.CompileError("broken"); };
    });
    for (const { textContent } of sentences) assert.match(textContent, /broken/);
  });

  if (reader.build === "single file") return; // it has no host

  test("works where a host serves the module as plain bytes", async () => {
    await reader.context.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { "content-type": "application/octet-stream" } });
    });
    await reader.page.reload();
    await reader.page.evaluate(() => communique.ready);
  });
});
