// What the page gives to scripts, and the types that come with it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { dist, journeys } from "./reader.mjs";
import { arabic, english, french, webPage } from "./releases.mjs";

journeys("scripts", (reader) => {
  const analyze = (data, options) =>
    reader.page.evaluate(async ([data, options]) => (await communique.ready).analyze(data, options), [data, options]);

  test("a string in, the report out", async () => {
    const report = await analyze(english.text, { name: english.name, summaryWords: 30 });
    assert.equal(report.schema, 1);
    assert.equal(report.source.name, english.name);
    assert.equal(report.headline.text, english.headline);
    const bytes = Buffer.from(report.text);
    const [[start, end]] = report.headline.spans;
    assert.equal(bytes.subarray(start, end).toString(), english.headline);
  });

  test("bytes give the same report as the string", async () => {
    const same = await reader.page.evaluate(async (text) => {
      const { analyze } = await communique.ready;
      const bytes = new TextEncoder().encode(text);
      const reports = [text, bytes, bytes.buffer].map((data) => analyze(data, { name: "a.txt" }));
      return reports.map((report) => JSON.stringify({ ...report, source: null }));
    }, arabic.text);
    assert.equal(new Set(same).size, 1);
  });

  test("all releases of a file that holds several", async () => {
    const lines = [{ id: "a", text: english.text }, { id: "b" }, { id: "c", text: french.text }];
    const data = lines.map((line) => JSON.stringify(line)).join("\n");
    const readings = await reader.page.evaluate(async (data) => (await communique.ready).analyzeAll(data, { name: "x.jsonl" }), data);
    assert.deepEqual(readings.map(({ name }) => name), ["x.jsonl/a", "x.jsonl/b", "x.jsonl/c"]);
    assert.equal(readings[0].report.headline.text, english.headline);
    assert.equal(readings[1].report, null);
    assert.match(readings[1].error, /\.$/);
    assert.equal((await analyze(data)).headline.text, english.headline, "analyze gives the first");
  });

  test("what was not found is null, and options may be", async () => {
    const report = await analyze("Une phrase.", { lang: null, summaryWords: null, bodyOnly: true });
    assert.equal(report.published, null);
    assert.equal(report.headline, null);
  });

  test("what is wrong is an Error that says what to do", async () => {
    const messages = await reader.page.evaluate(async () => {
      const { analyze } = await communique.ready;
      return [[""], [12], ["text", { summaryWords: "many" }]].map((given) => {
        try {
          analyze(...given);
        } catch (error) {
          return error instanceof Error && error.message;
        }
      });
    });
    for (const message of messages) assert.match(message, /\.$/);
    assert.equal(new Set(messages).size, 3);
  });

  test("real reports are of the type that TypeScript is told", async () => {
    const reports = [];
    for (const { name, text } of [french, english, arabic, webPage]) reports.push(await analyze(text, { name }));
    const use = reports.map((report, at) => `const r${at}: wasm_bindgen.Report = ${JSON.stringify(report)};`).join("\n");
    assert.deepEqual(await complaints(`${use}\ncommunique.analyze("", { lang: "fr", bodyOnly: true }).entities[0].type;`), []);
    assert.notDeepEqual(await complaints("communique.analyze(12);"), []);
  });
});

/** What the TypeScript compiler says of a script that uses the page's types. */
async function complaints(script) {
  const files = { "types.d.ts": await readFile(join(dist, "communique.d.ts"), "utf8"), "script.ts": script };
  const options = { strict: true, noEmit: true, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: [] };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile: read } = host;
  host.getSourceFile = (name, ...rest) =>
    files[name] === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, files[name], ...rest);
  host.fileExists = (name) => files[name] !== undefined || fileExists(name);
  host.readFile = (name) => files[name] ?? read(name);
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
