
/** What the page gives to scripts. */
declare const communique: {
    /** Reads a release and analyses it, on the thread that calls. There once `ready` is. */
    analyze(
        data: string | Uint8Array | ArrayBuffer,
        options?: wasm_bindgen.Options | null,
    ): wasm_bindgen.Report;
    /** Reads all documents of a file and analyses them, in order: an archive, a mail, a feed, records. */
    analyzeAll(
        data: string | Uint8Array | ArrayBuffer,
        options?: wasm_bindgen.Options | null,
    ): wasm_bindgen.Reading[];
    /** Resolves when the program runs. */
    ready: Promise<typeof communique>;
    /** The compiled program. */
    module: WebAssembly.Module;
    /** The text of the script that runs it: defines `wasm_bindgen`. */
    glue: string;
    /** A worker that runs the program. */
    startWorker(): Worker;
};
