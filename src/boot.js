// Starts the program: the page's own script, the same in the site and in the single file.
//
// What comes in: <script id="glue">, the wasm-bindgen glue (a file, or its text in the page), and
// #wasm, the module (<link href> to a file, or <script> with its bytes, gzipped, in digits of base 85).
// What goes out: globalThis.communique = { module, glue, startWorker(), analyze(data, options),
// analyzeAll(data, options) }, the first three before the Rust program runs, the others once it does.
// `communique.ready` is a promise of all five.
"use strict";

(() => {
  const communique = (globalThis.communique = {});

  async function start() {
    if (!globalThis.WebAssembly?.compileStreaming) throw new Lacking("WebAssembly");
    const [module, glue] = await Promise.all([compile(document.getElementById("wasm")), text(document.getElementById("glue"))]);
    Object.assign(communique, { module, glue, startWorker });
    await wasm_bindgen({ module_or_path: module });
    communique.analyze = wasm_bindgen.analyze;
    communique.analyzeAll = wasm_bindgen.analyzeAll;
    return communique;
  }

  /** Compiles while the bytes arrive, from the network or from the page. */
  function compile(source) {
    const bytes = source.href ? fetched(source.href).then((response) => response.body) : inflated(source.textContent);
    // A host may serve the file under another type, which compileStreaming would refuse.
    const typed = (body) => new Response(body, { headers: { "Content-Type": "application/wasm" } });
    return WebAssembly.compileStreaming(Promise.resolve(bytes).then(typed));
  }

  /** The stream of what is in the page, gzipped, in digits of base 85. */
  function inflated(digits) {
    if (typeof DecompressionStream !== "function") throw new Lacking("DecompressionStream");
    return new Blob([bytesOf(digits)]).stream().pipeThrough(new DecompressionStream("gzip"));
  }

  /** What src/bin/bundle.rs wrote: five digits, from "#" on, are four bytes; "!" stands for "<". */
  function bytesOf(digits) {
    const bytes = new DataView(new ArrayBuffer(4 * Math.ceil(digits.length / 5)));
    for (let at = 0, group = 0; at < digits.length; group += 4) {
      let number = 0;
      for (const end = at + 5; at < end; at++) {
        // The last group may be short: its missing digits are the highest, so that rounding takes none away.
        const letter = at < digits.length ? digits.charCodeAt(at) : 119;
        number = number * 85 + (letter === 33 ? 25 : letter - 35);
      }
      bytes.setUint32(group, number);
    }
    return new Uint8Array(bytes.buffer, 0, Math.floor((digits.length * 4) / 5));
  }

  async function text(script) {
    return script.src ? (await fetched(script.src)).text() : script.textContent;
  }

  /** The answer for one of the site's own files. Spelt like the preload, so that it is the same request. */
  async function fetched(url) {
    const response = await fetch(url, { credentials: "same-origin" });
    if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
    return response;
  }

  let prelude;

  /**
   * A worker that runs the same program. Made from a Blob, since a page on disk can't open a file;
   * fed the compiled module, so that it starts in milliseconds. What is posted to it before the
   * program listens waits.
   */
  function startWorker() {
    prelude ??= URL.createObjectURL(
      new Blob([communique.glue, `\n(${serve})();`], { type: "text/javascript" }),
    );
    const worker = new Worker(prelude, { name: "communique" });
    worker.postMessage(communique.module);
    return worker;
  }

  /** Runs in the worker: nothing of the page is in reach. */
  function serve() {
    const early = [];
    const wait = (event) => {
      event.stopImmediatePropagation();
      early.push(event.data);
    };
    addEventListener(
      "message",
      async ({ data: module }) => {
        addEventListener("message", wait);
        try {
          await wasm_bindgen({ module_or_path: module });
        } catch (error) {
          reportError(error); // or the page would never hear of it
          return;
        }
        removeEventListener("message", wait);
        for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
      },
      { once: true },
    );
  }

  /** A browser without what the program is made of. */
  class Lacking extends Error {}

  /** Says on the page that nothing can be read, and what to do. */
  function tell(error) {
    console.error(error);
    const detail = error?.message ?? String(error);
    const sentences =
      error instanceof Lacking
        ? {
            fr: `Ce navigateur est trop ancien pour Communiqué (il y manque ${detail}). Ouvrez cette page dans une version récente de Firefox, Chrome, Edge ou Safari.`,
            en: `This browser is too old for Communiqué (it lacks ${detail}). Open this page in a recent version of Firefox, Chrome, Edge or Safari.`,
            ar: `هذا المتصفح قديم ولا يمكنه تشغيل Communiqué (ينقصه ${detail}). افتح هذه الصفحة في إصدار حديث من Firefox أو Chrome أو Edge أو Safari.`,
          }
        : {
            fr: `Communiqué n’a pas pu démarrer (${detail}). Rechargez la page ; si cela ne suffit pas, téléchargez-la de nouveau.`,
            en: `Communiqué could not start (${detail}). Reload the page; if that does not help, download it again.`,
            ar: `تعذّر بدء تشغيل Communiqué (${detail}). أعد تحميل الصفحة، وإن لم ينفع ذلك فنزّلها من جديد.`,
          };
    const notice = document.createElement("div");
    notice.setAttribute("role", "alert");
    for (const [lang, sentence] of Object.entries(sentences)) {
      const paragraph = document.createElement("p");
      paragraph.lang = lang;
      paragraph.dir = lang === "ar" ? "rtl" : "ltr";
      paragraph.textContent = sentence;
      notice.append(paragraph);
    }
    document.getElementById("app").replaceChildren(notice);
  }

  communique.ready = start();
  communique.ready.catch(tell);
})();
